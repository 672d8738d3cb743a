"""What editing leaves behind: remarks to colleagues, brackets and commas closed without having been opened, empty, doubled."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from copydesk.api import Article, Span, regex
from copydesk_rules.structure._lines import Line
from copydesk_rules.structure._remnants import Remnant

_HOLD = (
    "DO NOT PUB", "DO NOT RUN", "DO NOT POST", "DO NOT USE", "NOT FOR PUB", "HOLD FOR ", "EMBARGO", "PLS CHECK", "PLEASE CHECK",
    "CHECK SPELLING", "CHECK NAME", "CHECK DATE", "CHECK THIS", "FACT CHECK", "FACT-CHECK", "NEEDS CHECK", "NEEDS ART", "TO COME",
    "PIC TK", "FOR INTERNAL USE", "DELETE THIS", "DELETE BEFORE", "REMOVE BEFORE", "ADD LINK", "ADD PHOTO", "INSERT ", "NOTE TO ED",
    "NOTE TO SUB", "(CQ)", "[CQ]", "FIXME", "TODO:", " HERE",
)  # fmt: skip
_DESK = (
    r"(?:[(\[]\s*)?\b(?:DO NOT (?:PUB(?:LISH)?|RUN|POST|USE)(?: (?:YET|BEFORE|UNTIL)\b[^.!?)\]\n]{0,40})?"
    r"|NOT FOR PUB(?:LICATION)?|HOLD FOR (?:RELEASE|LEGAL|ART|PHOTO|PHOTOS|APPROVAL|EMBARGO|MORE|LATER|EDIT|EDITS|QUOTE|REVIEW)"
    r"|EMBARGO(?:ED)? (?:UNTIL|TILL)\b[^.!?)\]\n]{0,40}|(?:PLS|PLEASE) CHECK\b[^.!?)\]\n]{0,40}|CHECK (?:SPELLING|NAME|DATE|THIS)S?"
    r"|FACT[ -]CHECK(?: THIS| NEEDED)?|NEEDS (?:CHECK(?:ING)?|ART)|(?:PIC|PHOTO|ART|QUOTE|LINK|MORE|DETAILS|CAPTION) (?:TO COME|TK)"
    r"|FOR INTERNAL USE(?: ONLY)?|DELETE (?:THIS|BEFORE\b[^.!?)\]\n]{0,30})|REMOVE BEFORE\b[^.!?)\]\n]{0,30}"
    r"|ADD (?:LINK|PHOTO)S?(?: HERE)?|INSERT (?:LINK|PHOTO|IMAGE|QUOTE|VIDEO|EMBED|NAME|DATE)S?(?: HERE)?"
    r"|NOTE TO (?:ED(?:ITOR)?|SUB)S?:[^.!?)\]\n]{0,80}|(?:HEADLINE|TITLE|HED|DEK|STANDFIRST|INTRO|BYLINE|CAPTION|TEXT|QUOTE|NAME|DATE|LINK|PHOTO|IMAGE|VIDEO) (?:GOES )?HERE|FIXME|TODO:[^.!?)\]\n]{0,80})(?:\s*[)\]])?|[(\[]CQ[)\]]"
)
_TO_A_DESK = (
    r"[(\[]\s*(?:(?:PICTURE|PICS?|PHOTO|ART|NEWS|COPY|CITY|LEGAL|DESIGN|WEB|SOCIAL|VIDEO|FEATURES|SUBS) (?:DESK|TEAM|EDITORS?)"
    r"|SUBS|PICS|LEGAL|DESIGN|EDITORS?|EDS?|WRITER|REPORTER|DESK|QUERY) ?[:–—-] ?[^)\]\n]{2,200}[)\]]"
)
_DESKS = (
    " DESK",
    " TEAM",
    " EDITOR",
    *(
        f"{sign}{who}"
        for sign in "[("
        for who in ("SUBS", "PICS", "LEGAL", "DESIGN", "ED", "WRITER", "REPORTER", "DESK", "QUERY")
    ),
)
"""A question or an order in brackets to those who work on the page: *[PICS: …]*; *(Ed: …)* is the writer's own aside."""
_TO_COME = r"(?:[(\[]\s*(?:TK|TBC|TBD|XX+)|\(\s*(?:tk|xx+))\b[^)\]\n]{0,40}[)\]]|(?<![\w.])TK(?! (?:[A-Z][a-z]))(?![\w.])"
_EXES = r"(?<![\w$£€.])(?:[$£€]?XX+(?=[ ,.;:)]|$)|\d{2}XX\b|[$£€]X+\b)"
_NUMERAL_BEFORE = regex(r"[A-Z][\w'’-]*\.?\s$")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_NUMERAL_BEHIND = regex(rf"\s+(?:century|centuries|chromosomes?|(?!(?:{_MONTHS})\b)[A-Z])")
_MONTH_BEFORE = regex(rf"(?:{_MONTHS}) $")
_TAIL = (
    r"(?<=[.!?”\"’)…] )(?:(?:Advertisement|ADVERTISEMENT|(?:Article|Story|Content) continues below(?: advertisement)?|Scroll (?:down )?to continue"
    r"|Follow (?:us|me) on (?:Instagram|Twitter|X|Facebook|TikTok|Threads|Bluesky|YouTube|WhatsApp)(?: (?:and|or|at) @?\w+)?|Click to copy(?: link)?|Copy link|Continue reading|Read more|Read next|Sign up (?:here|now)|Subscribe (?:here|now)|Share this (?:article|story|post)|(?:Click|Tap) here(?: (?:to|for) [a-z][a-z ]{2,60}[a-z])?|(?:Sign up|Subscribe) (?:to|for) our [a-z ]{0,20}newsletters?"
    r"|toggle caption|Toggle caption|Hide caption)(?=[.!]?\s*$|\s+[A-Z])"
    r"|(?:Read (?:more|also|next)|READ (?:MORE|ALSO|NEXT)|Also read|ALSO READ|RELATED|Related(?: story| article)?|WATCH|SEE ALSO|MORE)\s?[:|]\s?(?=\S).{3,160}$)"
)
_AMID = r"(?<=[a-z,] )(?:ADVERTISEMENT|Advertisement|(?:Article|Story|Content) continues below(?: advertisement)?|Scroll to continue)(?= [a-z])"
_GLUED = r"^(?:(?:More under this ad|A(?:dvertisement|DVERTISEMENT)|Hide Ad|(?:Article|Story|Content) continues below(?: advertisement)?|Sponsored|Read more|Share)(?=\S))+(?=[A-Z“‘\"'])"
_GLUES = (
    "More under",
    "dvertisement",
    "DVERTISEMENT",
    "Hide Ad",
    "continues below",
    "Sponsored",
    "Read more",
    "Share",
)
_CREDITED = r"(?<=[.!?”\"’)] )(?:Photo|Image|Picture|Pic|Photo credit|Image credit|Picture credit|Credit)s?: ?[A-Z][^.!?:\n]{1,60}$"
CREDIT = "the credit of a picture"
_CREDITS = ("Photo", "Image", "Pic", "Credit")
_TAILS = (
    "dvertisement", "DVERTISEMENT", "continues below", "to continue", "ontinue reading", "opy ", "Follow ", "Read ", "READ ", "lso read", "ALSO READ",
    "RELATED", "Related", "WATCH", "SEE ALSO", "MORE", "Sign up", "Subscribe ", "Share this", "Click here", "Tap here", "caption",
)  # fmt: skip
_PHOTO = r"[(\[](?:(?:AP|AFP|PA|EPA|Reuters|REX) )?(?:Photo|Image|Picture|Photograph|Pic|Still)s?(?: (?:credit|source|courtesy)s?)?(?: of|:| by| via|/|\b)[^()\[\]\n]{2,80}[)\]]"
_PHOTO_SIGNS = tuple(
    "(AP (AFP (PA (EPA (Reuters (REX (Photo (Image (Picture (Pic (Still [Photo [Image [Picture [Pic [Still".split()
)
_OF_A_PICTURE = regex(r"(?:courtesy|credit|source|:| by | via |getty|/)", re.IGNORECASE)


Search: TypeAlias = "tuple[tuple[str, ...], Callable[[str], Iterator[Remnant]]]"


def searches_in(text: str) -> Sequence[Search]:
    """The searches whose signs a text has anywhere, which few texts have."""
    return [search for search in _SEARCHES if any(sign in text for sign in search[0])]


def remarks_in(words: str, searches: Sequence[Search]) -> Iterator[Remnant]:
    """All such words in a line of a text for which there are these searches."""
    for signs, search in searches:
        if any(sign in words for sign in signs):
            yield from search(words)


def _all(shape: str, what: str) -> Callable[[str], Iterator[Remnant]]:
    return lambda words: (Remnant(match.start(), match.end(), what) for match in re.finditer(shape, words))


def _credits(words: str) -> Iterator[Remnant]:
    found = _all(_PHOTO, CREDIT)(words)
    return (c for c in found if _OF_A_PICTURE.search(words, c.start, c.end))


def _exes(words: str) -> Iterator[Remnant]:
    """Placeholders such as *XX episodes*; *Super Bowl XX* and *the XX century* are numerals."""
    for match in re.finditer(_EXES, words):
        before = words[max(0, match.start() - 30) : match.start()]
        named = _NUMERAL_BEFORE.search(before) and not _MONTH_BEFORE.search(before)
        if not named and not _NUMERAL_BEHIND.match(words, match.end()) and words.strip() != match[0]:
            yield Remnant(match.start(), match.end(), "a place that was left to be filled in")


_SEARCHES: tuple[Search, ...] = (
    (_HOLD, _all(_DESK, "a note of the desk to itself")),
    (_DESKS, _all(_TO_A_DESK, "a note of the desk to itself")),
    (("TK", "TB", "XX", "(tk", "(xx"), _all(_TO_COME, "a place that was left to be filled in")),
    (("XX", "$X", "£X"), _exes),
    (_TAILS, _all(_TAIL, "a label or prompt of the page")),
    (_TAILS, _all(_AMID, "a label or prompt of the page")),
    (_GLUES, _all(_GLUED, "a label or prompt of the page")),
    (_CREDITS, _all(_CREDITED, CREDIT)),
    (_PHOTO_SIGNS, _credits),
)
"""Signs of which every match has one, and what finds the matches."""


_SMILEY = regex(r"[:;=8xX][-'’^o]?\)*$")
_LETTER = regex(r"(?:^|[\s('\"“‘])(?:[A-Za-z]|\d{1,3}|[ivx]{1,4})[.]?$")
_SIGNS = (",,", ", ,", "()", "( )", ". .")
_BRACKET = regex(r"[()]")
_SIGNS_BETWEEN = regex(r"[\s.,;]*\)")
_DOUBLED = regex(r"\(\s*\)|,\s*,(?!,)|(?<![.…\s])\. \.(?!\s?\.)")
_NOTHING_QUOTED = regex(
    r"“[.,]?”|‘[.,]?’|\b(?:as|called|named|titled|entitled|dubbed|by|of|in|with|for|the|an?) ?(?P<sign>['\"])[.,]?(?P=sign)(?![\w'\"])"
)
_NO_WORDS = regex(r"[“‘'\"][.,]?[”’'\"]")
_NOTE_MARK = regex(r"(?:(?<=[\w.,;!?”\"’')])|(?<=[.!?”] ))\[(?P<number>\d{1,3})\](?!\()")
_NOTE = regex(r"(?:\[|\^|↑)? ?(?P<number>\d{1,3})\b")
_SQUARE = regex(r"(?<![:;=8-])\](?:[\s.,;]*\])*")
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
        if "]" in line.words and "[" not in line.words:
            yield from (
                (_span(line, *m.span()), "a bracket that closes nothing")
                for m in _SQUARE.finditer(line.words)
            )
        if "( " in line.words and (left := _LEFT_OPEN.search(line.words)):
            yield _span(line, left.start(), left.start() + 1), "a bracket that is never closed"
        if _NO_WORDS.search(line.words):
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
