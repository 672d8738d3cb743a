"""What stands in Markdown files and is no Markdown: template tags, and in MDX imports, components, expressions."""

from __future__ import annotations

import re

from copydesk.text import regex

MASK = "\ue000"
"""Stands in for each masked code point, so that places stay as they are."""

_TEMPLATE = regex(r"\{\{[<%][^{}]{0,2000}[%>]\}\}|\{%[^{}]{0,2000}%\}")
_MODULE = regex(r"^(?:import|export)\b(?:[^\r\n]+(?:\r\n?|\n)?)+", re.MULTILINE)
_BRACES = r"\{(?:[^{}]|\{(?:[^{}]|\{[^{}]{0,400}\}){0,400}\}){0,2000}\}"
_COMPONENT = regex(
    rf"</?[A-Z][\w.]*(?:\s(?:[^<>{{}}\"']|\"[^\"]{{0,400}}\"|'[^']{{0,400}}'|{_BRACES}){{0,400}}+)?/?>|</?>"
)
_EXPRESSION = regex(_BRACES)
_SIGN = regex(r"[^\r\n]")


def mask(text: str, *, mdx: bool) -> str:
    """The text with all that masked, line breaks excepted; a text that has the mask itself is left alone."""
    if MASK in text:
        return text
    if "{" in text:
        text = _TEMPLATE.sub(_masked, text)
    if mdx:
        for shape in (_MODULE, _COMPONENT, _EXPRESSION):
            text = shape.sub(_masked, text)
    return text


def _masked(match: re.Match[str]) -> str:
    return _SIGN.sub(MASK, match[0])
