"""Who made a work: directors, writers, creators, showrunners, authors of the source, composers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.cast_slots import Slots
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.context_stance import stance_of
from copydesk.annotate.claims.credits_table import (
    MUSIC,
    NOUNS,
    STRANGER,
    TABLE,
    WORK,
    Credits,
    Tie,
    read_credit_slots,
)
from copydesk.sheet.claims import CreditClaim, Stance
from copydesk.sheet.entities import EntityKind
from copydesk.text import Span

_PARTIAL = frozenset(
    "episode episodes pilot finale premiere opener instalment installment half block segment scene scenes music video "
    "trailer commercial short clip teaser".split()
)
_OTHER_JOBS = frozenset(
    "casting line supervising art music creative assistant executive funeral managing technical second-unit photography animation "
    "programme program festival museum school fight stunt co-executive associate news campaign".split()
)
_NO_CREDIT = frozenset(
    "originally replaced replaces replacing replacement would could almost turned declined offered approached wanted "
    "considered rumoured rumored supposed hoped attached formerly previously uncredited".split()
)


def read_credit_claims(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[CreditClaim]:
    """The credits that an article gives, in order of sentence."""
    for sentence in sentences:
        slots = read_credit_slots(sentence)
        if slots is not None:
            yield from _of_sentence(slots)


def _of_sentence(slots: Slots) -> Iterator[CreditClaim]:
    for pattern, match in TABLE.matches(slots.string):
        credits = pattern.build(match, slots)
        allowed = frozenset((MUSIC,)) if MUSIC in pattern.name else frozenset[str]()
        if credits is None or _is_refused(slots, match.start(), match.end(), allowed):
            continue
        for at in credits.people:
            for job in credits.jobs:
                if claim := _claim(slots, pattern.name, credits, at, job):
                    yield claim


def _is_refused(slots: Slots, first: int, last: int, allowed: frozenset[str]) -> bool:
    """Whether the credit is for a part of the work, another job, or nobody's; allowed words are no sign of it."""
    words = [unit.lower for unit in slots.units[first:last] if unit.lower not in allowed]
    before = [unit.lower for unit in slots.units[max(first - 4, 0) : first]]
    after = [unit.lower for unit in slots.units[last : last + 5]]
    if not _PARTIAL.isdisjoint((*before, *words, *after)) or not _NO_CREDIT.isdisjoint((*before, *words)):
        return True
    words = [word for at, word in enumerate(words) if not _is_executive(words, at)]
    if (before and before[-1] in _OTHER_JOBS) or not _OTHER_JOBS.isdisjoint(words):
        return True
    return "photography" in after[:2] or "dp" in words


def _is_executive(words: Sequence[str], at: int) -> bool:
    """Whether *executive* belongs to a producer, whose job sheets have too."""
    return words[at] == "executive" and words[at + 1 : at + 2] in (["producer"], ["producers"])


def _claim(slots: Slots, name: str, credits: Credits, at: int, job: str) -> CreditClaim | None:
    person = slots.mention(at)
    if person is None or not person.of(EntityKind.PERSON) or not slots.is_whole(at):
        return None
    first, last = credits.place
    begin, end = slots.origin[first], slots.end_of(last - 1)
    sentence = slots.sentence
    inherited = sentence.inherited(begin, end)
    if inherited["stance"] is not Stance.ASKED:
        inherited["stance"] = stance_of(sentence.lowers, (sentence.clause(begin, end)[0], end), end)
    inherited["work"] = credits.work or sentence.work(begin, end)
    inherited["season"] = sentence.own_season(begin, end)
    tied = _ties(slots, credits.tie, first)
    if inherited["work"] is None or (not tied and slots.string[at] == STRANGER):
        return None
    span = Span(slots.units[first].span.start, slots.units[last - 1].span.end)
    written = slots.units[credits.said[0]].span if credits.said else None
    return CreditClaim(span, person=person, job=job, written=written, tied=tied, pattern=name, **inherited)


def _ties(slots: Slots, tie: Tie, first: int) -> bool:
    """Whether the words of a row tie somebody to a work; by its source they do where the sentence says what is based on it."""
    return tie is Tie.FIRM or (tie is Tie.SOURCE and _has_subject(slots, first))


def _has_subject(slots: Slots, first: int) -> bool:
    """Whether words before a match say what it is about: a title, *the series*, *it*."""
    lowers = [unit.lower for unit in slots.units[:first]]
    return WORK in slots.string[:first] or any(
        word in ("it", "which")
        or (word in NOUNS and not {"the", "this"}.isdisjoint(lowers[max(at - 4, 0) : at]))
        for at, word in enumerate(lowers)
    )
