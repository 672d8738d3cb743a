"""Counts what articles say of a work: each fact with the articles that say it, and what others say instead."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from msgspec import Struct

from copydesk.article import Article
from copydesk.newsroom.sheets.comparing import agree
from copydesk.sheet.claims import (
    CastClaim,
    Claim,
    Comparator,
    CountClaim,
    CreditClaim,
    EventClaim,
    Mention,
    Stance,
    Trait,
    TraitClaim,
    Voice,
)
from copydesk.text import fold

Key: TypeAlias = "tuple[str, str, int | None]"
"""A sheet's key, the job, role or field within it, and the season."""
_HAPPENINGS = frozenset(
    "released announced renewed cancelled postponed teaser trailer premiere finale ended".split()
)
_FIRST_SHOWINGS = frozenset(("festival", "premiere"))
_TRAITS = {Trait.KIND: "kind", Trait.NETWORK: "network", Trait.COUNTRY: "country"}
_MANY = frozenset(("credits", "network", "country"))
"""Keys that may have several values at once, so that another value is no conflict."""


class Said(Struct, frozen=True):
    """One value with the places where articles say it, as `path:line`."""

    value: str
    places: tuple[str, ...]

    @property
    def articles(self) -> int:
        """How many articles say it."""
        return len({place.rpartition(":")[0] for place in self.places})


class Proposed(Struct, frozen=True):
    """One fact: its values, the one that most articles have first; several where articles disagree."""

    key: Key
    values: tuple[Said, ...]

    @property
    def chosen(self) -> Said | None:
        """The value that more articles have than any other; none where two stand against each other."""
        if len(self.values) > 1 and self.values[0].articles == self.values[1].articles:
            return None
        return self.values[0]

    @property
    def others(self) -> tuple[Said, ...]:
        """What stands against the chosen value, or against one another."""
        return self.values[1:] if self.chosen else self.values


class Proposal(Struct, frozen=True):
    """All that trusted articles say of one work."""

    title: str
    articles: int
    facts: tuple[Proposed, ...]


def propose(title: str, articles: Sequence[Article]) -> Proposal:
    """What the articles assert, in their own voice, of the work in focus."""
    places: dict[Key, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for article in articles:
        lines = article.document.lines()
        for claim in article.claims:
            if not _is_plain(claim) or claim.work not in (None, *article.base.works):
                continue
            line = article.document.place(claim.span.start, lines).line
            for key, value in _facts(claim):
                places[key][value].append(f"{article.document.path}:{line}")
    facts = tuple(fact for key, values in places.items() for fact in _proposed(key, values))
    return Proposal(title, len(articles), facts)


def _is_plain(claim: Claim) -> bool:
    return claim.stance is Stance.ASSERTED and claim.voice is Voice.OWN and claim.quotation is None


def _facts(claim: Claim) -> Iterator[tuple[Key, str]]:
    match claim:
        case CastClaim():
            yield (
                ("cast", _name(claim.role), None),
                _name(claim.actor) + (f" ({claim.how})" if claim.how else ""),
            )
        case CreditClaim():
            yield ("credits", claim.job, None), _name(claim.person)
        case TraitClaim() if claim.trait in _TRAITS and claim.place is None:
            yield (_TRAITS[claim.trait], "", None), claim.value
        case CountClaim() if claim.comparator is Comparator.EXACTLY:
            yield from _count(claim)
        case EventClaim():
            yield from _event(claim)


def _name(mention: Mention) -> str:
    return mention.name if mention.refers else " ".join(mention.text.split())


def _count(claim: CountClaim) -> Iterator[tuple[Key, str]]:
    unit = claim.unit.rstrip("s") + "s"
    if unit == "episodes" and claim.season and claim.season > 0:
        yield ("seasons", "episodes", claim.season), str(claim.number)
    elif unit == "seasons" and claim.season is None:
        yield ("counts", unit, None), str(claim.number)


def _event(claim: EventClaim) -> Iterator[tuple[Key, str]]:
    when = claim.when
    if claim.what not in _HAPPENINGS or claim.subject or when is None or len(when.candidates) != 1:
        return
    if claim.how in _FIRST_SHOWINGS or claim.place or claim.part or claim.again or when.fault:
        return
    value = when.candidates[0].edtf()
    if claim.season and claim.season > 0:
        yield ("seasons", claim.what, claim.season), value
    elif claim.season is None:
        yield (claim.what, "", None), value


def _proposed(key: Key, values: dict[str, list[str]]) -> Iterator[Proposed]:
    """One fact, or one for each value where several may hold at once."""
    said = _joined(values, dated=key[0] in _HAPPENINGS or key[1] in _HAPPENINGS)
    if key[0] in _MANY:
        yield from (Proposed(key, (each,)) for each in said)
    else:
        yield Proposed(key, tuple(said))


def _joined(values: dict[str, list[str]], *, dated: bool) -> list[Said]:
    """The values, the most frequent first; a year that agrees with one day of it says the same less exactly."""
    joined: dict[str, list[str]] = {}
    for value in sorted(values, key=len, reverse=True):
        fits = [each for each in joined if fold(each) == fold(value) or (dated and agree(each, value))]
        joined.setdefault(fits[0] if len(fits) == 1 else value, []).extend(values[value])
    said = [Said(value, tuple(dict.fromkeys(places))) for value, places in joined.items()]
    return sorted(said, key=lambda each: (-each.articles, -len(each.places), each.value))
