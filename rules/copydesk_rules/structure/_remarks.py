"""What a desk writes to itself, and calls of the page at the end of a paragraph: in any place of a text, in capitals or set apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk_rules.structure._remnants import Remnant

_HOLD = (
    "DO NOT PUB", "DO NOT RUN", "DO NOT POST", "DO NOT USE", "NOT FOR PUB", "HOLD FOR ", "EMBARGO", "PLS CHECK", "PLEASE CHECK",
    "CHECK SPELLING", "CHECK NAME", "CHECK DATE", "CHECK THIS", "FACT CHECK", "FACT-CHECK", "NEEDS CHECK", "NEEDS ART", "TO COME",
    "PIC TK", "FOR INTERNAL USE", "DELETE THIS", "DELETE BEFORE", "REMOVE BEFORE", "ADD LINK", "ADD PHOTO", "INSERT ", "NOTE TO ED",
    "NOTE TO SUB", "(CQ)", "[CQ]", "FIXME", "TODO:",
)  # fmt: skip
_DESK = (
    r"(?:[(\[]\s*)?\b(?:DO NOT (?:PUB(?:LISH)?|RUN|POST|USE)(?: (?:YET|BEFORE|UNTIL)\b[^.!?)\]\n]{0,40})?"
    r"|NOT FOR PUB(?:LICATION)?|HOLD FOR (?:RELEASE|LEGAL|ART|PHOTO|PHOTOS|APPROVAL|EMBARGO|MORE|LATER|EDIT|EDITS|QUOTE|REVIEW)"
    r"|EMBARGO(?:ED)? (?:UNTIL|TILL)\b[^.!?)\]\n]{0,40}|(?:PLS|PLEASE) CHECK\b[^.!?)\]\n]{0,40}|CHECK (?:SPELLING|NAME|DATE|THIS)S?"
    r"|FACT[ -]CHECK(?: THIS| NEEDED)?|NEEDS (?:CHECK(?:ING)?|ART)|(?:PIC|PHOTO|ART|QUOTE|LINK|MORE|DETAILS|CAPTION) (?:TO COME|TK)"
    r"|FOR INTERNAL USE(?: ONLY)?|DELETE (?:THIS|BEFORE\b[^.!?)\]\n]{0,30})|REMOVE BEFORE\b[^.!?)\]\n]{0,30}"
    r"|ADD (?:LINK|PHOTO)S?(?: HERE)?|INSERT (?:LINK|PHOTO|IMAGE|QUOTE|VIDEO|EMBED|NAME|DATE)S?(?: HERE)?"
    r"|NOTE TO (?:ED(?:ITOR)?|SUB)S?:[^.!?)\]\n]{0,80}|FIXME|TODO:[^.!?)\]\n]{0,80})(?:\s*[)\]])?|[(\[]CQ[)\]]"
)
_TO_COME = r"[(\[]\s*(?:TK|TBC|TBD|XX+)\b[^)\]\n]{0,40}[)\]]|(?<![\w.])TK(?! (?:[A-Z][a-z]))(?![\w.])"
_EXES = r"(?<![\w$£€.])(?:[$£€]?XX+(?=[ ,.;:)]|$)|\d{2}XX\b|[$£€]X+\b)"
_NUMERAL_BEFORE = re.compile(r"[A-Z][\w'’-]*\.?\s$")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_NUMERAL_BEHIND = re.compile(rf"\s+(?:century|centuries|chromosomes?|(?!(?:{_MONTHS})\b)[A-Z])")
_MONTH_BEFORE = re.compile(rf"(?:{_MONTHS}) $")
_TAIL = (
    r"(?<=[.!?”\"’)…] )(?:(?:Advertisement|ADVERTISEMENT|(?:Article|Story|Content) continues below(?: advertisement)?|Scroll (?:down )?to continue"
    r"|Continue reading|Read more|Read next|Sign up (?:here|now)|Subscribe (?:here|now)|Share this (?:article|story|post)|(?:Click|Tap) here(?: (?:to|for) [a-z][a-z ]{2,60}[a-z])?|(?:Sign up|Subscribe) (?:to|for) our [a-z ]{0,20}newsletters?"
    r"|toggle caption|Toggle caption|Hide caption)(?=[.!]?\s*$|\s+[A-Z])"
    r"|(?:Read (?:more|also|next)|READ (?:MORE|ALSO|NEXT)|Also read|ALSO READ|RELATED|Related(?: story| article)?|WATCH|SEE ALSO|MORE)\s?[:|]\s?(?=\S).{3,160}$)"
)
_TAILS = (
    "dvertisement", "DVERTISEMENT", "continues below", "to continue", "ontinue reading", "Read ", "READ ", "lso read", "ALSO READ",
    "RELATED", "Related", "WATCH", "SEE ALSO", "MORE", "Sign up", "Subscribe ", "Share this", "Click here", "Tap here", "caption",
)  # fmt: skip
_PHOTO = r"[(\[](?:Photo|Image|Picture|Photograph|Pic|Still)s?(?: (?:credit|source|courtesy)s?)?(?: of|:| by| via|\b)[^()\[\]\n]{2,80}[)\]]"
_PHOTO_SIGNS = (
    "(Photo",
    "(Image",
    "(Picture",
    "(Pic",
    "(Still",
    "[Photo",
    "[Image",
    "[Picture",
    "[Pic",
    "[Still",
)
_OF_A_PICTURE = re.compile(r"(?:courtesy|credit|source|:| by | via |getty|/)", re.IGNORECASE)


def remarks_in(words: str) -> Iterator[Remnant]:
    """All such words in a text; each search is made only where its signs occur at all."""
    if any(sign in words for sign in _HOLD):
        yield from _found(_DESK, words, "a note of the desk to itself")
    if "TK" in words or "TB" in words or "XX" in words:
        yield from _found(_TO_COME, words, "a place that was left to be filled in")
    if "XX" in words or "$X" in words or "£X" in words:
        yield from _exes(words)
    if any(sign in words for sign in _TAILS):
        yield from _found(_TAIL, words, "a label or prompt of the page")
    if any(sign in words for sign in _PHOTO_SIGNS):
        credits = _found(_PHOTO, words, "the credit of a picture")
        yield from (c for c in credits if _OF_A_PICTURE.search(words, c.start, c.end))


def _found(shape: str, words: str, what: str) -> Iterator[Remnant]:
    for match in re.finditer(shape, words):
        yield Remnant(match.start(), match.end(), what)


def _exes(words: str) -> Iterator[Remnant]:
    """Placeholders such as *XX episodes*; *Super Bowl XX* and *the XX century* are numerals."""
    for match in re.finditer(_EXES, words):
        before = words[max(0, match.start() - 30) : match.start()]
        named = _NUMERAL_BEFORE.search(before) and not _MONTH_BEFORE.search(before)
        if not named and not _NUMERAL_BEHIND.match(words, match.end()) and words.strip() != match[0]:
            yield Remnant(match.start(), match.end(), "a place that was left to be filled in")
