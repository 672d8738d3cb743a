"""Brackets and commas that editing leaves behind: closed without having been opened, empty, doubled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from copydesk.api import Article, Span, regex
from copydesk_rules.structure._lines import Line

_SMILEY = regex(r"[:;=8xX][-'’^o]?\)*$")
_LETTER = regex(r"(?:^|[\s('\"“‘])(?:[A-Za-z]|\d{1,3}|[ivx]{1,4})[.]?$")
_SIGNS = (",,", ", ,", "()", "( )", ". .")
_BRACKET = regex(r"[()]")
_SIGNS_BETWEEN = regex(r"[\s.,;]*\)")
_DOUBLED = regex(r"\(\s*\)|,\s*,(?!,)|(?<![.…\s])\. \.(?!\s?\.)")
_NOTHING_QUOTED = regex(
    r"“[.,]?”|‘[.,]?’|\b(?:as|called|named|titled|entitled|dubbed|by|of|in|with|for|the|an?) ?(?P<sign>['\"])[.,]?(?P=sign)(?![\w'\"])"
)
_NO_WORDS = tuple(f"{pair[0]}{stop}{pair[1]}" for pair in ("“”", "‘’", "''", '""') for stop in ("", ".", ","))
_NOTE_MARK = regex(r"(?:(?<=[\w.,;!?”\"’')])|(?<=[.!?”] ))\[(?P<number>\d{1,3})\](?!\()")
_NOTE = regex(r"(?:\[|\^|↑)? ?(?P<number>\d{1,3})\b")
_LEFT_OPEN = regex(r"(?<=\s)\(\s+(?=\w)[^)]*$")


def strays_in(lines: Sequence[Line]) -> Iterator[tuple[Span, str]]:
    """The brackets that close nothing, and doubled signs, in the whole of a text: a bracket may close some lines below."""
    open_ = 0
    for line in lines:
        end = -1
        for match in _BRACKET.finditer(line.words):
            at = match.start()
            if match[0] == "(":
                open_ += 1
            elif at >= end:
                if open_:
                    open_ -= 1
                elif not _belongs(line.words, at):
                    end = _end(line.words, at)
                    yield _span(line, at, end), "a bracket that closes nothing"
        if "( " in line.words and (left := _LEFT_OPEN.search(line.words)):
            yield _span(line, left.start(), left.start() + 1), "a bracket that is never closed"
        if any(signs in line.words for signs in _NO_WORDS):
            for match in _NOTHING_QUOTED.finditer(line.words):
                yield _span(line, *match.span()), "a pair of quotation marks with nothing in it"
        if any(sign in line.words for sign in _SIGNS):
            yield from (
                (_span(line, m.start(), m.end()), "a sign left over") for m in _DOUBLED.finditer(line.words)
            )


def lost_notes(article: Article, lines: Sequence[Line]) -> Iterator[Span]:
    """The marks of notes (*[3]*) of which the text has none at its foot, and which lead nowhere."""
    if "]" not in article.text:
        return
    notes = {
        m["number"] for line in lines if line.words[0] in "[^↑0123456789" and (m := _NOTE.match(line.words))
    }
    document = article.document
    for line in lines:
        for mark in _NOTE_MARK.finditer(line.words) if "[" in line.words else ():
            span = _span(line, *mark.span())
            at = document.map.source(span).start
            linked = (
                document.source[max(0, at - 1) : at] == ">" or document.source[max(0, at - 1) : at] == "["
            )
            if mark["number"] not in notes and not linked:
                yield span


def _belongs(words: str, at: int) -> bool:
    """Whether a bracket is part of a smiley or stands behind a list's letter."""
    return bool(_SMILEY.search(words, max(0, at - 8), at) or _LETTER.search(words, max(0, at - 6), at))


def _end(words: str, at: int) -> int:
    end = at + 1
    while following := _SIGNS_BETWEEN.match(words, end):
        end = following.end()
    return end


def _span(line: Line, start: int, end: int) -> Span:
    return Span(line.span.start + start, line.span.start + end)
