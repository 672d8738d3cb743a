"""XML, written: elements with attributes, children and text, in which nothing of an article is markup."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from textwrap import indent

from copydesk.reporters.wording import harmless

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})


def element(
    name: str, attributes: Mapping[str, object], children: Iterable[str] = (), *, text: str = ""
) -> str:
    """An element on lines of its own; ends with a line break."""
    written = "".join(f' {key}="{_escaped(str(value))}"' for key, value in attributes.items())
    inside = indent("".join(children), " ")
    if text:
        lines = "\n".join(map(_escaped, text.splitlines()))
        return f"<{name}{written}>{lines}</{name}>\n"
    return f"<{name}{written}>\n{inside}</{name}>\n" if inside else f"<{name}{written}/>\n"


def _escaped(words: str) -> str:
    return harmless(words).translate(_ESCAPES)
