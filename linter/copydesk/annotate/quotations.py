"""Direct quotations: the words between quotation marks, and who says them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from copydesk.annotate.tokens import Tokens
from copydesk.reading.document import Block, BlockKind, Document
from copydesk.sheet.claims import Mention, Quotation
from copydesk.sheet.entities import EntityKind
from copydesk.text import Span, regex

_SPEECH = frozenset(
    "said|says|saying|told|tells|added|adds|explained|explains|stated|states|noted|notes|wrote|writes|revealed|reveals|"
    "recalled|recalls|continued|continues|joked|jokes|teased|teases|confirmed|confirms|insisted|insists|admitted|admits|"
    "quipped|commented|comments|remarked|shared|shares|announced|announces|replied|replies|asked|asks|declared|declares|"
    "tweeted|posted|promised|promises|warned|warns|claimed|claims|argued|argues|described|describes|called|calls|agreed|according to".split(
        "|"
    )
)
_WORD = regex(r"according to\b|[^\W_]+", re.IGNORECASE)
_OPENING = regex("[\"“„«'‘]")
_CLOSING = {"“": "”", "«": "»", "„": "“”"}
_SENTENCE_END = regex(r"[.!?…]\s+[A-Z“\"‘]")
_CLIPPED = regex(r"(?:n|em|til|tis|twas|cause|bout|round)\b", re.IGNORECASE)
_NAME = r"[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,3}"
_PRONOUN = {"he": "he", "his": "he", "she": "she", "her": "she"}
_SUBJECT = regex(
    rf"(?:^|\W)(?P<who>(?i:he|she)|{_NAME})(?: (?:also|then|later|had|has|once|even|who|[a-z]+ly)){{0,2}}\s$"
)
_BEHIND = regex(rf"\s(?:the \w+ )?(?P<who>{_NAME}|he|she)\b")
_ANSWER = regex(
    r"\b(?P<who>[Hh]is|[Hh]er|[A-Z][\w'’-]*(?='s|’s))(?:['’]s)?(?: \w+)? (?:reply|answer|comeback|response|retort|riposte|line|words)\W*$"
)
_DOING = regex(
    rf"(?:^|[.:!?]\s)\s*(?P<who>(?i:he|she)|{_NAME})(?: (?:also|then|later|soon))?\s[a-z][^.!?]*,\s(?:saying|adding|explaining)\b"
)
"""Whoever does something and speaks the while: *Ines Aldana then did her own take on him, saying: …*."""
_PARTED = regex(r"\b(?:he|she|they|it|who said)\b|[,.!?…]['’\"”]", re.IGNORECASE)
"""What parts a name from a speech verb behind it: another subject, or the end of the words in which it stands."""
_AFTER = 90
_BEFORE = 160
_LONGEST = 4000
_PROSE = frozenset({BlockKind.ALTERNATIVE, BlockKind.PAGE_TITLE, BlockKind.DESCRIPTION, BlockKind.DEBRIS})


def find_quotations(document: Document, tokens: Tokens, mentions: Sequence[Mention]) -> tuple[Quotation, ...]:
    """The quotations of an article, in order, a title in quotation marks not among them."""
    starts = [m.span.start for m in mentions]
    found = []
    for marks in _marked(document):
        words = Span(marks.start + 1, marks.end - 1 if _is_mark(document.text[marks.end - 1]) else marks.end)
        near = mentions[bisect_left(starts, marks.start - _BEFORE) : bisect_left(starts, marks.end + _AFTER)]
        if _is_quotation(document, words, marks, near):
            speaker, said_by = _speaker(document, marks, near), _said_by(document, marks)
            found.append(Quotation(words, words.of(document.text), speaker, marks, said_by))
    return tuple(found)


def _is_mark(char: str) -> bool:
    return char in "\"'“”‘’«»„"


def _marked(document: Document) -> Iterator[Span]:
    """Everything between two marks, block by block; a block that opens again goes on with the one before."""
    for block in document.blocks:
        if block.kind not in _PROSE:
            yield from _in_block(document.text, block)


def _in_block(text: str, block: Block) -> Iterator[Span]:
    reached = block.span.start
    for mark in _OPENING.finditer(text, reached, block.span.end):
        at = mark.start()
        if at < reached or not _opens(text, at, block.span):
            continue
        close = (_single if mark[0] in "'‘" else _double)(text, at, block.span.end)
        if close is not None:
            yield Span(at, close)
            reached = close


def _opens(text: str, at: int, block: Span) -> bool:
    before = text[at - 1] if at > block.start else " "
    after = text[at + 1] if at + 1 < block.end else " "
    if text[at] in "'‘" and (after.isdigit() or _CLIPPED.match(text, at + 1)):
        return False
    return (before.isspace() or before in "([{—–-/“‘\"'") and not after.isspace()


def _double(text: str, at: int, end: int) -> int | None:
    """The end of a quotation in double marks; one that the block leaves open ends with the block."""
    closing = _CLOSING.get(text[at], '"')
    limit = min(end, at + _LONGEST)
    for place in range(at + 1, limit):
        if text[place] in closing:
            return place + 1
        if text[place] == text[at] and text[at] != '"':
            return None
    return limit if text[at] != '"' or limit == end else None


def _single(text: str, at: int, end: int) -> int | None:
    """The end of a quotation in single marks: a mark that no letter follows and that is no plural's apostrophe.

    What may be one is the end where another quotation opens behind it: *'ups and downs' in it, but she is 'happy'*.
    """
    closing = "’" if text[at] == "‘" else "'"
    fallback = None
    for place in range(at + 2, min(end, at + 600)):
        if fallback and text[place] == text[at] and _opens(text, place, Span(at, end)):
            return fallback
        if text[place] != closing or (place + 1 < end and text[place + 1].isalnum()):
            continue
        if text[place - 1] in "sS" and place + 1 < end and text[place + 1] == " ":
            fallback = fallback or place + 1
            continue
        return place + 1
    return fallback


def _is_quotation(document: Document, words: Span, marks: Span, near: Sequence[Mention]) -> bool:
    text = words.of(document.text)
    count = len(text.split())
    if not text.strip() or _is_title(text, words, near):
        return False
    spoken = text.rstrip()[-1] in ",.!?…—"
    return count >= 3 or (spoken and any(_verbs(document.text, part) for part in _around(document, marks)))


def _is_title(text: str, words: Span, near: Sequence[Mention]) -> bool:
    for mention in near:
        if (
            mention.of(EntityKind.WORK)
            and mention.span.overlaps(words)
            and len(mention.span) + 3 >= len(words)
        ):
            return True
    heavy = [w for w in re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", text) if len(w) > 3]
    return (
        len(text.split()) < 9
        and bool(heavy)
        and all(w[0].isupper() for w in heavy)
        and text.rstrip(",").rstrip()[-1] not in ".…"
    )


def _verbs(text: str, within: Span) -> list[re.Match[str]]:
    words = _WORD.finditer(text, within.start, within.end)
    return [word for word in words if word[0].lower() in _SPEECH]


def _around(document: Document, marks: Span) -> tuple[Span, Span]:
    """What follows and what goes before a quotation within its block, up to the next sentence."""
    text = document.text
    block = document.block_at(marks.start)
    low, high = (block.span.start, block.span.end) if block else (marks.start, marks.end)
    after_end = min(marks.end + _AFTER, high)
    if stop := _SENTENCE_END.search(text, marks.end, after_end):
        after_end = stop.start() + 1
    before_start = max(marks.start - _BEFORE, low)
    for stop in _SENTENCE_END.finditer(text, before_start, marks.start):
        before_start = stop.start() + 1
    return Span(marks.end, after_end), Span(before_start, marks.start)


def _said_by(document: Document, marks: Span) -> str:
    """Who says a quotation, as the article has it beside the nearest speech verb or before *her reply:*."""
    after, before = _around(document, marks)
    text = document.text
    if answer := _ANSWER.search(text, before.start, before.end):
        return _called(answer["who"])
    told = [(after, _verbs(text, after)[:1]), (before, _verbs(text, before)[-1:])]
    for part, verbs in told[_is_introduced(text, before) :]:
        for verb in verbs:
            subject = _SUBJECT.search(text, part.start, verb.start()) or _BEHIND.match(
                text, verb.end(), part.end
            )
            if subject:
                return _called(subject["who"])
    doing = _DOING.search(before.of(text))
    return _called(doing["who"]) if doing else ""


def _is_introduced(text: str, before: Span) -> bool:
    """Whether a colon leads to a quotation, so that a verb behind it is of the next: *Ann said: “…” while Ben said: “…”*."""
    return before.of(text).rstrip().endswith(":") and bool(_verbs(text, before))


def _called(who: str) -> str:
    return _PRONOUN.get(who.lower(), who)


def _speaker(document: Document, marks: Span, near: Sequence[Mention]) -> Mention | None:
    """The person named beside the nearest speech verb; none where a pronoun stands there, or nobody."""
    people = [m for m in near if m.of(EntityKind.PERSON) or m.of(EntityKind.CHARACTER)]
    after, before = _around(document, marks)
    text = document.text
    if not _is_introduced(text, before) and (verbs := _verbs(text, after)):
        return _named_at(text, people, verbs[0], after)
    for verb in reversed(_verbs(text, before)):
        if named := _named_at(text, people, verb, before):
            return named
    return None


def _named_at(text: str, people: Sequence[Mention], verb: re.Match[str], within: Span) -> Mention | None:
    """The person who stands right before a verb, or right after it where the verb comes first."""
    inside = [m for m in people if within.contains(m.span)]
    earlier = [m for m in inside if m.span.end <= verb.start()]
    if earlier and verb[0].lower() != "according to":
        gap = text[earlier[-1].span.end : verb.start()]
        if len(gap) < 60 and not _PARTED.search(gap):
            return earlier[-1]
    later = [m for m in inside if m.span.start >= verb.end()]
    if (
        later
        and len(gap := text[verb.end() : later[0].span.start]) < 40
        and not re.search(r"\b(?:to|by|about|of|that|how|whether|if|when)\b", gap)
    ):
        return later[0] if verb[0].lower() not in ("told", "tells") else None
    return None
