"""Acronyms that an article spells out: *Directors Guild of Canada (DGC)*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from copydesk.annotate.tokens import Tokens
from copydesk.lexicon.small import IN_TITLES
from copydesk.reading.document import Document
from copydesk.text import Span, regex

_SHORT = r"[A-Z][A-Z&.\-]{0,8}[A-Z]"
_AFTER = regex(rf"\((?:or |the |hereafter |hereinafter )?\W?(?P<short>{_SHORT})\W?\)")
_OR = regex(rf", or (?:the )?(?P<short>{_SHORT})\b")
_BEFORE = regex(rf"\b(?P<short>{_SHORT}) \((?P<long>[^()\n]{{6,120}})\)")
_WORD = regex(r"[^\W_]+(?:['’][^\W_]+)*")
_SHORTEST = 3
_SMALL = IN_TITLES | {"de", "la", "du", "des", "&", "–"}


class Definition(Struct, frozen=True):
    """An acronym and the words it stands for, each with its place.

    `initials` are those of the words where the acronym has the same letters in another order: *Kite Watching Board (KBW)*.
    """

    short: str
    long: str
    short_span: Span
    long_span: Span
    initials: str = ""


def find_definitions(document: Document, tokens: Tokens) -> tuple[Definition, ...]:
    """The definitions of an article, in order."""
    found = [d for block in document.blocks for d in _in_block(document.text, block.span)]
    return tuple(sorted(found, key=lambda d: d.short_span))


def _in_block(text: str, block: Span) -> Iterator[Definition]:
    if text.find("(", block.start, block.end) < 0 and text.find(", or ", block.start, block.end) < 0:
        return
    for pattern in (_AFTER, _OR):
        for match in pattern.finditer(text, block.start, block.end):
            short = Span(*match.span("short"))
            if long := _long_before(text, Span(block.start, match.start()), match["short"]):
                yield Definition(match["short"], long.of(text), short, long)
            elif slip := _misordered(text, Span(block.start, match.start()), match["short"]):
                yield Definition(match["short"], slip[0].of(text), short, *slip)
    for match in _BEFORE.finditer(text, block.start, block.end):
        long = Span(*match.span("long"))
        if _is_gloss(match["long"]) or _spells(_initials(match["long"]), _letters(match["short"])):
            yield Definition(match["short"], long.of(text), Span(*match.span("short")), long)


def _long_before(text: str, before: Span, short: str) -> Span | None:
    """The words right before an acronym whose initials it has; the shortest that do."""
    letters = _letters(short)
    start = max(before.start, before.end - 160)
    words = list(_WORD.finditer(text, start, before.end))
    if not words or text[words[-1].end() : before.end].strip(" \u00a0\n"):
        return None
    for count in range(2, min(len(letters) * 2 + 2, len(words)) + 1):
        first = words[-count]
        span = Span(first.start(), words[-1].end())
        if re.search(r"[.;:()]", span.of(text)) or not first[0][0].isupper():
            continue
        if first[0][0] == letters[0] and _spells(_initials(span.of(text)), letters):
            return span
    return None


def _misordered(text: str, before: Span, short: str) -> tuple[Span, str] | None:
    """The capitalised words right before an acronym that has their initials in another order, and those initials."""
    words = list(_WORD.finditer(text, max(before.start, before.end - 160), before.end))
    letters = _letters(short)
    if len(letters) < _SHORTEST or text[words[-1].end() if words else 0 : before.end].strip(" \u00a0\n"):
        return None
    for count in range(len(letters), min(len(letters) + 3, len(words)) + 1):
        span = Span(words[-count].start(), words[-1].end())
        weighty, _ = _initials(span.of(text))
        capitals = all(w[0][0].isupper() or w[0].lower() in _SMALL for w in words[-count:])
        if (
            capitals
            and words[-count][0][0].isupper()
            and sorted(weighty) == sorted(letters)
            and weighty != letters
        ):
            return None if re.search(r"[.;:(),]", span.of(text)) else (span, weighty)
    return None


def _letters(short: str) -> str:
    return "".join(c for c in short if c.isalpha())


def _initials(long: str) -> tuple[str, str]:
    """The initials of the weighty words, and of all words."""
    words = _WORD.findall(long.replace("-", " ").replace("–", " "))
    weighty = "".join(w[0] for w in words if w.lower() not in _SMALL).upper()
    return weighty, "".join(w[0] for w in words).upper()


def _spells(initials: tuple[str, str], letters: str) -> bool:
    return letters.upper() in initials


def _is_gloss(words: str) -> bool:
    """Whether the brackets say what the acronym is: *(the actors' union …)*."""
    return bool(
        re.match(
            r"(?:the|an?|Hollywood['’]s|America['’]s) .*\b(?:union|guild|group|network|studio|agency|body)\b",
            words,
        )
    )
