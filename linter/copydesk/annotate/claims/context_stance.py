"""How firmly a sentence stands behind what it says, when it puts it, and who says it: read from its words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from copydesk.sheet.claims import Stance, Tense, Voice

_HEDGES = frozenset(
    "could may might reportedly expected likely unlikely if whether rumored rumoured perhaps possibly probably "
    "potentially allegedly supposedly presumably apparently would should hope hopes hoped hopefully hoping anticipated "
    "speculated speculate speculation speculations rumor rumors rumour rumours maybe possible possibility chance "
    "unconfirmed tentatively seemingly supposed wish wished wishes".split()
)
_DENIALS = frozenset(
    "not never no nor neither cannot denied denies deny denying refuted dismissed nobody none".split()
)
_HARD_STOPS = frozenset(";:—–")
_TURNS = frozenset("but while whereas although though because however".split())
_LONGEST = 80
"""So many units to either side of a match at most belong to its clause."""
_RELATIVES = frozenset("who which whose whom where".split())
_FUTURE = frozenset("will shall upcoming forthcoming".split())
_PAST = frozenset("was were had did been".split())
_BEFORE_PARTICIPLES = frozenset("be been being is are was were the a an has have had will and or of".split())
_PRESENT = frozenset("is are has have does do".split())
_REPORTED = frozenset(
    "said says told tells stated states revealed reveals reported reports claimed claims explained added confirmed "
    "noted teased wrote per".split()
)
_RUMOURED = frozenset(
    "reportedly rumored rumoured allegedly rumor rumors rumour rumours leak leaks leaked leaker insider insiders "
    "speculation speculated".split()
)
_AUXILIARY_S = ("'", "’")


def is_question(lowers: Sequence[str]) -> bool:
    """Whether a sentence ends in a question mark."""
    return any(word == "?" for word in lowers[-3:])


def borders(lowers: Sequence[str]) -> tuple[list[int], list[int]]:
    """The units that divide clauses: a semicolon, colon, dash, or a turn such as *but*; and those that end one.

    A relative clause ends the one before it, and does not begin its own: what it says is about the same.
    """
    dividing = [at for at in range(len(lowers)) if _divides(lowers, at)]
    ending = [at for at in range(len(lowers)) if _opens_relative(lowers, at)]
    return dividing, sorted((*dividing, *ending))


def clause(borders: tuple[list[int], list[int]], length: int, first: int, last: int) -> tuple[int, int]:
    """The range of units of the clause around a match in a sentence of so many units."""
    dividing, ending = borders
    before = bisect_left(dividing, first)
    after = bisect_left(ending, last)
    start = dividing[before - 1] + 1 if before else 0
    end = ending[after] if after < len(ending) else length
    return max(start, first - _LONGEST), min(end, last + _LONGEST)


def _divides(lowers: Sequence[str], at: int) -> bool:
    word = lowers[at]
    if word in _HARD_STOPS or word in _TURNS:
        return True
    if word == "and" and at:
        return lowers[at - 1] == ","
    return False


def _opens_relative(lowers: Sequence[str], at: int) -> bool:
    return lowers[at] in _RELATIVES and at > 0 and lowers[at - 1] == ","


def stance_of(lowers: Sequence[str], bounds: tuple[int, int], last: int) -> Stance:
    """Asserted, unless a word of the clause denies it (before the match's end) or hedges it."""
    start, end = bounds
    if any(_denies(lowers, at, end) for at in range(start, last)):
        return Stance.DENIED
    if not _HEDGES.isdisjoint(lowers[start:end]):
        return Stance.HEDGED
    return Stance.ASSERTED


def _denies(lowers: Sequence[str], at: int, end: int) -> bool:
    word = lowers[at]
    following = lowers[at + 1] if at + 1 < len(lowers) else ""
    if word == "t" and at >= 2 and lowers[at - 1] in _AUXILIARY_S:
        return _until(lowers, at, end)
    if word not in _DENIALS or following == "only":
        return False
    if word == "no":
        return (
            following not in ("longer", "doubt", "stranger", ".", "surprise", "wonder")
            and not following.isdigit()
        )
    return _until(lowers, at, end) if word == "not" else True


def _until(lowers: Sequence[str], at: int, end: int) -> bool:
    """*Not until 2025* and *won't return before May* assert their dates."""
    return {"until", "till", "before"}.isdisjoint(lowers[at:end])


def tense_of(lowers: Sequence[str], bounds: tuple[int, int], first: int, last: int) -> Tense:
    """The tense of the clause's verb nearest before the match's end, else of the first after it."""
    start, end = bounds
    for at in (*range(last - 1, start - 1, -1), *range(last, end)):
        if (tense := _tense_at(lowers, at, first)) is not None:
            return tense
    return Tense.PRESENT


def _tense_at(lowers: Sequence[str], at: int, first: int) -> Tense | None:
    word = lowers[at]
    if word in _FUTURE or (word == "ll" and at and lowers[at - 1] in _AUXILIARY_S):
        return Tense.FUTURE
    following = lowers[at + 1] if at + 1 < len(lowers) else ""
    if following == "to" and word in (
        "set",
        "going",
        "due",
        "slated",
        "scheduled",
        "expected",
        "poised",
        "likely",
    ):
        return Tense.FUTURE
    if word in _PAST:
        return Tense.PAST
    if word in _PRESENT:
        return Tense.PRESENT if following != "been" else Tense.PAST
    if word.endswith("ed") and len(word) > 4 and at >= 1 and not _is_participle(lowers, at):
        return Tense.PAST
    return None


def _is_participle(lowers: Sequence[str], at: int) -> bool:
    """Whether a word in -ed belongs to an article or an auxiliary before it, which has the tense."""
    before = [word for word in lowers[max(at - 3, 0) : at] if not word.endswith("ly")]
    return bool(before) and before[-1] in _BEFORE_PARTICIPLES


def voice_of(lowers: Sequence[str]) -> Voice:
    """Rumour goes before report, report before the article's own voice."""
    if not _RUMOURED.isdisjoint(lowers):
        return Voice.RUMOURED
    if any(
        word in _REPORTED and lowers[max(at - 1, 0)] not in ("united", "be") for at, word in enumerate(lowers)
    ) or any(word == "according" and lowers[at + 1 : at + 2] == ("to",) for at, word in enumerate(lowers)):
        return Voice.REPORTED
    return Voice.OWN
