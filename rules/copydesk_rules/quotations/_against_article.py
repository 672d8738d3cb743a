"""A quotation held against those that stand above it."""

from __future__ import annotations

from collections.abc import Iterable

from copydesk.api import EntityKind, Passage, Problem, Quotation
from copydesk_rules.quotations._likeness import ALIKE, SHORTEST, VERY_ALIKE, difference, is_near, likeness
from copydesk_rules.quotations._wording import is_part, place, wording


def against_article(quotation: Quotation, earlier: Iterable[Quotation]) -> Problem | None:
    """The problem of a quotation that stands above in other words, or from somebody else."""
    said = wording(quotation.words)
    if len(said.words) < SHORTEST:
        return None
    for other in earlier:
        before = wording(other.words)
        part = is_part(quotation.words, other.words)
        same_speaker = _is_same_speaker(quotation, other)
        if part and same_speaker is False and len(before.words) >= SHORTEST:
            return Problem(
                place(quotation),
                f"{other.speaker.name if other.speaker else 'Somebody else'} has said these words above",
                evidence=(Passage(other.span, "The same words from another speaker"),),
                attribute="speaker",
            )
        if (
            not part
            and same_speaker is not False
            and not _is_answer(quotation, other)
            and is_near(said, before, ALIKE if same_speaker else VERY_ALIKE)
        ):
            alike = likeness(said, before)
            return Problem(
                place(quotation),
                f"This quotation stands above in other words: {difference(alike.other, alike.stretch)}",
                evidence=(Passage(other.span, "The quotation above"),),
                attribute="quotation",
            )
    return None


def _is_same_speaker(one: Quotation, two: Quotation) -> bool | None:
    if one.speaker is None or two.speaker is None:
        return None
    if one.speaker.of(EntityKind.PERSON) is None or two.speaker.of(EntityKind.PERSON) is None:
        return None if set(one.speaker.refers).isdisjoint(two.speaker.refers) else True
    return not set(one.speaker.refers).isdisjoint(two.speaker.refers)


def _is_answer(one: Quotation, two: Quotation) -> bool:
    """Whether the article gives the two to speakers of two names, or to him and to her: an echo, as in a dialogue."""
    if not one.said_by or not two.said_by:
        return False
    pronouns = [said_by in ("he", "she") for said_by in (one.said_by, two.said_by)]
    if all(pronouns):
        return one.said_by != two.said_by
    return not any(pronouns) and set(one.said_by.split()).isdisjoint(two.said_by.split())
