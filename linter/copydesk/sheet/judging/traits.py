"""What a work is: the verdicts on its kind, outlet, country and source."""

from __future__ import annotations

from datetime import date
from typing import Any

from copydesk.fact import Fact
from copydesk.lexicon.countries import REGIONS, country_named, country_of, lies_in
from copydesk.sheet.claims import (
    Confirmed,
    Contradicted,
    How,
    Manner,
    SourceClaim,
    Stance,
    Trait,
    TraitClaim,
    Unknown,
    Verdict,
)
from copydesk.sheet.entities import Work
from copydesk.sheet.factbase import FactBase
from copydesk.sheet.vocabulary import (
    OUTLETS,
    are_kin,
    home_of,
    is_service,
    is_studio,
    outlet_class,
    releases,
    works_alone,
)
from copydesk.text import fold

_CLASSES = {
    "film": "film;movie;feature;documentary film;television film;tv film;short film;short".split(";"),
    "series": (
        "series;limited series;miniseries;anime;anime series;documentary series;docuseries;"
        "sitcom;drama;comedy;reality show;talk show;web series;anthology series;show"
    ).split(";"),
}
"""Kinds on a sheet that the words "film" and "series" may name; a special or a documentary may be either."""
_DRAWN = {"webtoon", "manhwa", "webcomic", "comic", "comic book", "comics", "manga", "graphic novel"}
_PROSE = {"novel", "book", "novella", "book series", "novel series", "novels", "short story", "trilogy"}
_TRUE = {"biography", "memoir", "autobiography", "non-fiction book", "nonfiction book"}
_FAMILIES = (_DRAWN, _PROSE, _TRUE, {"game", "video game", "videogame"}, {"play", "musical"})
_BOOKS = _PROSE | _TRUE | {"graphic novel"}


def judge_trait(base: FactBase, claim: TraitClaim, published: date | None, updated: date | None) -> Verdict:
    """Whether the sheet says the same of the work."""
    work = base.works[claim.work or ""]
    if claim.trait is Trait.OUTLET:
        verdict = _outlet_kind(base, work, claim)
    else:
        verdict = _JUDGES[claim.trait](work, claim)
    if claim.stance is Stance.HEDGED and isinstance(verdict, Contradicted):
        return Unknown("the article is not sure")
    return verdict


def _kind(work: Work, claim: TraitClaim) -> Verdict:
    if work.kind is None:
        return Unknown("the sheet does not say what kind it is")
    own = next((name for name, kinds in _CLASSES.items() if work.kind.value.lower() in kinds), None)
    if own == claim.value:
        return Confirmed((work.kind,))
    if own == "series" and claim.value == "limited series":
        return _limited(work, work.kind)
    if own is None or _is_source(work, claim.value):
        return Unknown("the sheet's kind may be called so")
    return Contradicted((work.kind,), How.ANOTHER_KIND)


def _limited(work: Work, kind: Fact[str]) -> Verdict:
    """Whether a series is a limited one, which has one season and no more."""
    if kind.value.lower() in ("limited series", "miniseries"):
        return Confirmed((kind,))
    if len(work.seasons) > 1:
        return Contradicted((kind,), How.ANOTHER_KIND)
    return Unknown("a series of one season may be called so")


def _is_source(work: Work, kind: str) -> bool:
    """Whether the words may be about what the work is based on, which often has the same title."""
    if work.based_on is None:
        return False
    origin = (work.based_on.value.kind or "").lower()
    return kind not in _CLASSES or origin in _CLASSES[kind]


def _network(work: Work, claim: TraitClaim) -> Verdict:
    if claim.place:
        return _outlet_there(work, claim, claim.place)
    if not work.outlets:
        return _distributor(work, claim)
    same = tuple(f for f in work.outlets if fold(f.value.name) == fold(claim.value))
    if same:
        return Confirmed(same)
    home = home_of(claim.value)
    there = tuple(f for f in work.outlets if home and country_of((f.value.country or "").lower()) == home)
    makers = there or (*work.outlets, *work.studios, *work.distributors)
    if any(are_kin(f.value.name, claim.value) for f in makers):
        return Unknown("the two outlets belong together")
    if Manner.STREAMED in claim.manners and not (
        is_service(claim.value) and all(is_service(f.value.name) for f in work.outlets)
    ):
        return Unknown("a work is streamed by more than its own outlet")
    if Manner.LATER in claim.manners and not all(is_service(f.value.name) for f in work.outlets) and not home:
        return Unknown("a work comes to other outlets than its own")
    if home and not there and any(f.value.country for f in work.outlets):
        return Unknown("the sheet does not name the outlet of that country")
    if work.kind and work.kind.value in _CLASSES["film"] and not _makes_films(work, claim):
        return Unknown("a film is shown by more outlets than made it")
    return Contradicted(work.outlets, How.ANOTHER_NETWORK)


def _outlet_there(work: Work, claim: TraitClaim, country: str) -> Verdict:
    """Whether the outlet is the work's in a country; wrong only where the sheet names the one there."""
    shown = (*work.outlets, *work.distributors)
    there = tuple(f for f in shown if country_of((f.value.country or "").lower()) == country)
    if any(are_kin(f.value.name, claim.value) for f in there):
        return Confirmed(there)
    streamed = Manner.STREAMED in claim.manners and not all(is_service(f.value.name) for f in there)
    if not there or streamed or is_studio(claim.value) != is_studio(there[0].value.name):
        return Unknown("the sheet does not name the outlet of that country")
    return Contradicted(there, How.ANOTHER_NETWORK)


def _distributor(work: Work, claim: TraitClaim) -> Verdict:
    """Whether a studio has made a film or brought it to cinemas; wrong only where the sheet has both who made and who brought it."""
    makers = (*work.studios, *work.distributors)
    brought = Manner.MADE in claim.manners or (Manner.OWN in claim.manners and releases(claim.value))
    if work.studios and works_alone(claim.value):
        made = any(are_kin(f.value.name, claim.value) for f in makers)
        return Confirmed(makers) if made else Contradicted(work.studios, How.ANOTHER_NETWORK)
    if not work.distributors or not (work.studios or brought):
        return Unknown("the sheet names no outlet")
    if any(are_kin(f.value.name, claim.value) for f in makers):
        return Confirmed(makers)
    if not releases(claim.value):
        return Unknown("a film is made, or shown, by more houses than brought it")
    return Contradicted(work.distributors, How.ANOTHER_NETWORK)


def _outlet_kind(base: FactBase, work: Work, claim: TraitClaim) -> Verdict:
    """Whether the outlet is what it is said to be: by the sheets, or else by what everybody knows of it."""
    outlet = claim.place or ""
    told = tuple(
        named.kind_fact
        for named in base.names
        if named.kind_fact and any(fold(s.name) == fold(outlet) for s in named.spellings)
    )
    known = told[0].value if told else OUTLETS.get(outlet, "")
    facts: tuple[Fact[Any], ...] = told or tuple(
        f for f in work.outlets if fold(f.value.name) == fold(outlet)
    )
    said, has = outlet_class(claim.value), outlet_class(known)
    if not said or not has or not facts:
        return Unknown("the sheet does not say what the outlet is")
    return Confirmed(facts) if said == has else Contradicted(facts, How.ANOTHER_NETWORK)


def _makes_films(work: Work, claim: TraitClaim) -> bool:
    """Whether a film is said to be the work of another studio, or of another service than the one that made it."""
    services = [is_service(f.value.name) for f in work.outlets]
    if Manner.MADE in claim.manners:
        return True
    return all(services) if is_service(claim.value) else is_studio(claim.value)


def _country(work: Work, claim: TraitClaim) -> Verdict:
    if not work.countries:
        return Unknown("the sheet names no country")
    if claim.value in REGIONS:
        return _region(work, claim)
    same = tuple(f for f in work.countries if fold(country_named(f.value)) == fold(claim.value))
    return Confirmed(same) if same else Contradicted(work.countries, How.ANOTHER_ORIGIN)


def _region(work: Work, claim: TraitClaim) -> Verdict:
    inside = [(fact, lies_in(fact.value, claim.value)) for fact in work.countries]
    if right := tuple(fact for fact, known in inside if known):
        return Confirmed(right)
    if any(known is None for _, known in inside):
        return Unknown("the table of regions does not have the country")
    return Contradicted(work.countries, How.ANOTHER_ORIGIN)


def _source(work: Work, claim: TraitClaim) -> Verdict:
    origin = work.based_on
    if origin is None or origin.value.kind is None:
        return Unknown("the sheet does not say what it is based on")
    kind = origin.value.kind.lower()
    if {kind, claim.value} == {"novel", "short story"}:
        return Contradicted((origin,), How.ANOTHER_ORIGIN)
    if kind == claim.value or any({kind, claim.value} <= family for family in _FAMILIES):
        return Confirmed((origin,))
    known = any(kind in family for family in _FAMILIES)
    if not known or {kind, claim.value} <= _BOOKS - {"novel"}:
        return Unknown("the two may be the same thing")
    return Contradicted((origin,), How.ANOTHER_ORIGIN)


_JUDGES = {Trait.KIND: _kind, Trait.NETWORK: _network, Trait.COUNTRY: _country, Trait.SOURCE: _source}


def judge_source(base: FactBase, claim: SourceClaim, published: date | None, updated: date | None) -> Verdict:
    """Whether the source is of that year, or has that title; a year off by one may be another edition's."""
    work = base.works.get(claim.work) if claim.work else None
    origin = work.based_on if work else None
    if origin is None:
        return Unknown("the sheet does not say what it is based on")
    if claim.title:
        return _source_title(base, origin, claim)
    when = origin.value.when
    if when is None or when.start is None or claim.year is None:
        return Unknown("the sheet does not say when the source came out")
    near = abs(when.start.year - claim.year) <= 1
    return Confirmed((origin,)) if near else Contradicted((origin,), How.ANOTHER_SOURCE)


def _source_title(base: FactBase, origin: Fact[Any], claim: SourceClaim) -> Verdict:
    """Whether a title is the source's; wrong only where it is the sheet's with another word, since another may be a translation."""
    said, known = fold(claim.title), fold(origin.value.title or "")
    own = {fold(s.name) for s in base.works[claim.work or ""].spellings}
    if not known or said in own:
        return Unknown("the sheet does not say what the source is called")
    if said == known or said in known or known in said:
        return Confirmed((origin,))
    ours, theirs = ({word for word in title.split() if len(word) > _SMALL} for title in (said, known))
    if ours.isdisjoint(theirs):
        return Unknown("the source may have another title in another language")
    return Contradicted((origin,), How.ANOTHER_SOURCE)


_SMALL = 3
"""Words of so many letters make no title of their own."""
