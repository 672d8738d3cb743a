"""What a template, an editor's tool or a wrong decoding leaves within a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from msgspec import Struct

# Patterns are compiled where their signs first occur, which is in few articles.
_SHORTCODES = (
    "caption|gallery|embed|audio|video|playlist|contact-form(?:-7)?|vc_\\w+|et_pb_\\w+|fusion_\\w+|su_\\w+|"
    "youtube|instagram|twitter|adrotate|ad|ads|newsletter|related_posts?|button|toc|shortcode|amazon|wp_\\w+"
)
_TEMPLATE = (
    r"\{\{[^{}\n]{0,80}\}\}|\{\s*\}|\{%[^%\n]{0,80}%\}|<%[^%\n]{0,80}%>|\$\{[\w.]{1,40}\}|%%[\w.]{1,40}%%"
    r"|(?<![\w{$])\{(?:[a-z]+[_.][a-z_.]{1,40}|title|headline|name|date|author|year|actor|show|season|episode|url|link)\}(?!\})"
)
_SHORTCODE = (
    rf"\[(?P<code>{_SHORTCODES})(?:\s[^\[\]\n]{{0,300}})?\][^\[\]\n]{{0,300}}\[/(?P=code)\]"
    rf"|\[/?(?:{_SHORTCODES})(?:\s+[\w-]+=[^\[\]\n]{{0,300}}|\s+\d+)?\s*/?\]"
    r"|\[[a-z][\w-]{2,30}\s+[\w-]+=[\"'“”][^\[\]\n]{0,300}\]|\[/[a-z][\w-]{0,30}\]|\[ad_\d\]"
)
_PLACEHOLDER = (
    r"(?i)\[(?:insert|your|add|enter|link to|to come|tk|tktk|tbc|xx+|placeholder)\b[^\[\]\n]{0,60}\]|\bTKTK\w*|\bTK TK\b"
    r"|(?-i:\[(?:EMBED|INSERT|IMAGE|VIDEO|PHOTO|PIC|TWEET|GALLERY|TRAILER|QUOTE|CAPTION|LINK)(?:[ A-Z]{0,30} HERE|:[^\[\]\n]{1,60})\])"
    r"|(?i:\[(?:the )?(?:headline|title|subhead|name|caption|quote|image|photo|video|link|date|text|intro) (?:goes )?here\])"
    r"|\[(?:(?:Actor|Character|Movie|Film|Show|Series|Full|Author|Director)(?:'s|’s)? )?(?:Name|Title|Date|Year|Link|URL|Source)\]"
)
_MARKUP = (
    r"(?i)</?(?:p|br|b|i|u|em|strong|span|div|a|img|h[1-6]|ul|ol|li|table|tr|td|iframe|figure|figcaption|script|style"
    r"|blockquote|section|article|center|font|hr|sup|sub)(?:\s[^<>\n]{0,300})?/?>"
)
_WIKI = (
    r"\[\[[^\[\]\n]{1,160}\]\]|'''[^'\n]{1,120}'''|^={2,5} ?[^=\n]{1,80}={2,5}$"
    r"|\[(?:citation needed|edit|update|clarification needed|better source needed|dead link|when\?|by whom\?|according to whom\?)\]"
)
_MARKED = (
    r"(?<![\w*\\])\*\*(?=[^\s*])[^*\n]{1,200}(?<=[^\s*])\*\*(?![\w*])|^#{2,6} \S.*$"
    r"|(?<!\w)!?\[[^\[\]\n]{0,160}\]\((?:https?:|/|www\.|#|mailto:)[^()\s]{0,300}\)|^!\[[^\[\]\n]{0,160}(?:\]\([^()\n]{0,200}\)?)?$"
)
_EMBEDDED = r"\bpic\.twitter\.com/\w+|\bhttps?://t\.co/\w+|(?i:\[(?:embedded content|object object)\])"
EMBEDDED = "what is left of an embedded post"
_ENTITY = r"&(?:#\d{1,6}|#[xX][0-9a-fA-F]{1,5}|[A-Za-z]{2,8});"
_LEAD = r"[ÂÃâðï][^\x00-\x7f]+|\ufffd+"
"""Where UTF-8 read as Windows-1252 begins: these letters are the first bytes of Western letters, signs and emoji."""
_ASSISTANT = (
    "as an ai language model", "as a large language model, i", "as an ai, i", "as an ai assistant, i",
    "as of my last knowledge update", "as of my last update", "as of my knowledge cutoff", "my knowledge cutoff",
    "certainly! here", "sure! here", "sure thing! here",
    "of course! here", "absolutely! here", "here is the rewritten", "here's the rewritten",
    "here is a rewritten", "here's a rewritten", "here is the revised version", "here's the revised version",
    "here is a revised version", "here's a revised version", "here is the paraphrased", "here's a paraphrased",
    "i hope this helps!", "let me know if you'd like me to", "let me know if you would like me to",
    "let me know if you need any further", "regenerate response", "contentreference[oaicite",
    "[oaicite:", "citeturn0search", "utm_source=chatgpt.com", "i cannot browse the internet",
    "i don't have access to real-time", "i do not have access to real-time",
)  # fmt: skip
_LONGEST_RUN = 16
_FILLER = ("lorem ipsum dolor", "dolor sit amet", "consectetur adipiscing")


class Remnant(Struct, frozen=True):
    """A stretch of a text, counted within it, what it is, and the words that should stand there instead."""

    start: int
    end: int
    what: str
    instead: str | None = None


Phrases: TypeAlias = Sequence[tuple[str, str]]


def phrases_in(text: str) -> Phrases:
    """The phrases of writing assistants and filler that a text has anywhere, each with what it is."""
    lower = _lower(text)
    kinds = ((_ASSISTANT, "a remnant of a writing assistant"), (_FILLER, "filler text"))
    return [(phrase, what) for phrases, what in kinds for phrase in phrases if phrase in lower]


def _lower(words: str) -> str:
    return words.lower().replace("’", "'")


def remnants_in(words: str, phrases: Phrases) -> Iterator[Remnant]:
    """All remnants in a line of a text that has these phrases; each search is made only where its signs occur at all."""
    if "{" in words or "%" in words:
        yield from _found(_TEMPLATE, words, "a template marker that was never filled in")
    if "[" in words or "TK" in words:
        yield from _found(_SHORTCODE, words, "a shortcode of the publishing system")
        yield from _found(_PLACEHOLDER, words, "a placeholder that was never filled in")
    if "[" in words or "==" in words or "'''" in words:
        yield from _found(_WIKI, words, "markup of a wiki that shows as written")
    if "**" in words or "](" in words or "##" in words or "![" in words:
        yield from _found(_MARKED, words, "markup that shows as written")
    if "[" in words or "t.co/" in words or "pic.twitter" in words:
        yield from _found(_EMBEDDED, words, EMBEDDED)
    if "<" in words:
        yield from _found(_MARKUP, words, "markup that shows as written")
    if "&" in words:
        yield from _entities(words)
    yield from _misread(words)
    lower = _lower(words) if phrases else ""
    for phrase, what in phrases if len(lower) == len(words) else ():
        at = lower.find(phrase)
        if at >= 0:
            yield Remnant(at, at + len(phrase), what)


def _found(shape: str, words: str, what: str) -> Iterator[Remnant]:
    return (Remnant(m.start(), m.end(), what) for m in re.finditer(shape, words))


def _entities(words: str) -> Iterator[Remnant]:
    from html import unescape
    from html.entities import html5

    for match in re.finditer(_ENTITY, words):
        if match[0].startswith("&#") or match[0][1:] in html5:
            yield Remnant(
                match.start(), match.end(), "a character code that shows as written", unescape(match[0])
            )


def _misread(words: str) -> Iterator[Remnant]:
    if words.isascii():
        return
    for match in re.finditer(_LEAD, words):
        length, instead = _reread(match[0])
        if length:
            end = match.start() + length
            yield Remnant(match.start(), end, "a character read in the wrong encoding", instead)


def _reread(run: str) -> tuple[int, str | None]:
    """How much of a run is UTF-8 read in the wrong encoding, and what it was."""
    if run[0] == "\ufffd":
        return len(run), None
    for length in range(min(len(run), _LONGEST_RUN), 1, -1):
        try:
            return length, b"".join(map(_byte, run[:length])).decode("utf-8")
        except (UnicodeEncodeError, UnicodeDecodeError):
            continue
    return (2, None) if run.startswith("â€") else (0, None)


def _byte(character: str) -> bytes:
    return character.encode("latin-1" if "\x80" <= character <= "\x9f" else "cp1252")
