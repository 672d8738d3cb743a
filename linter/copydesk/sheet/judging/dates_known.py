"""What the sheets know of the event that a claim dates: which happenings, and which of a work's releases, it can mean."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from copydesk.dates import Agreement, Granularity, TimeValue, compare
from copydesk.fact import Fact
from copydesk.lexicon.countries import country_of
from copydesk.numerals import CARDINALS, ORDINALS, ROMAN
from copydesk.sheet.claims import EventClaim, How, Manner, Phase, Tense, Unknown
from copydesk.sheet.entities import EntityKind, Happening, Release, Season, Work

if TYPE_CHECKING:
    from copydesk.sheet.factbase import FactBase


_ONE_OF_ITS_KIND = timedelta(2 * 365)
"""Further off than this, a strike or festival is another one than the sheet's."""


class Known(Struct, frozen=True):
    """A date that a sheet gives, with the fact that proves it."""

    when: TimeValue
    fact: Fact[Any]


class Pool(Struct, frozen=True):
    """All dates that a claim can mean.

    Where it agrees with none, that is a contradiction; unless the pool is `open` (the sheet may lack the one that is
    meant), or the claim's date is not wholly before `until` or not wholly from `since` on.
    """

    known: tuple[Known, ...]
    open: bool = False
    until: date | None = None
    since: date | None = None
    why: str = "the sheet may not have the one that is meant"
    how: How | None = None


def known_about(base: FactBase, claim: EventClaim, published: date | None) -> Pool | Unknown:
    """The dates that a claim can mean, or why there are none."""
    if claim.what == "expected":
        return Unknown("it names no event that a sheet can know")
    if claim.subject is not None:
        return _of_subject(base, claim)
    work = base.works.get(claim.work or "")
    if work is None:
        return Unknown("it is open which work is meant")
    if claim.what == "released":
        return released(work, claim, published)
    pool = _READERS.get(claim.what, _plain)(work, claim)
    return pool if pool.known else Unknown("the sheet has no date of it")


def is_film(work: Work) -> bool:
    """Whether a work comes out once, and not season by season."""
    kind = work.kind.value.lower() if work.kind else ""
    return not work.seasons and not any(word in kind for word in ("series", "show", "drama", "sitcom"))


def known_days(work: Work) -> Iterator[date]:
    """The days on which anything of a work begins, as far as its sheet says."""
    return (day for season in work.parts for day in season.known_days)


def phase_of(when: TimeValue, phase: Phase | None, *, ended: bool = True) -> TimeValue | None:
    """The day, or month, in which a period begins or ends; the period itself without a phase."""
    if phase is None:
        return when
    width = timedelta(1 if when.granularity < Granularity.MONTH else 31)
    if phase is Phase.START:
        return TimeValue(when.start, when.start + width, when.granularity) if when.start else None
    return TimeValue(when.end - width, when.end, when.granularity) if when.end and ended else None


def _of_subject(base: FactBase, claim: EventClaim) -> Pool | Unknown:
    """What befell a person, or an event that belongs to no work."""
    subject = claim.subject
    if subject is not None and subject.kind is EntityKind.PERSON:
        person = base.people.get(subject.name)
        facts = [f for f in person.happenings if f.value.what == claim.what] if person else []
    else:
        facts = [fact for entity, fact in base.events if entity == subject]
    known = tuple(_known(facts, claim.phase))
    if not known or (subject is not None and subject.kind is EntityKind.PERSON):
        return Pool(known) if known else Unknown("the sheet has no date of it")
    starts, ends = [k.when.start for k in known if k.when.start], [k.when.end for k in known if k.when.end]
    return Pool(
        known,
        since=min(starts) - _ONE_OF_ITS_KIND if starts else None,
        until=max(ends) + _ONE_OF_ITS_KIND if ends else None,
        why="it may be another of its kind, of another year",
    )


def _known(facts: Iterable[Fact[Happening]], phase: Phase | None) -> Iterator[Known]:
    dated = ((phase_of(fact.value.when, phase, ended=fact.value.ended), fact) for fact in facts)
    return (Known(when, fact) for when, fact in dated if when is not None)


def _happenings(work: Work, claim: EventClaim, *whats: str) -> Iterator[Fact[Happening]]:
    """The happenings of the season that is meant, of all where that is open."""
    for season in _seasons(work, claim):
        yield from (fact for fact in season.happenings if fact.value.what in whats)


def _seasons(work: Work, claim: EventClaim) -> Iterator[Season]:
    for season in work.parts:
        if claim.season in (None, -1, season.number) or (is_film(work) and season is work.whole):
            yield season


def _plain(work: Work, claim: EventClaim) -> Pool:
    """An event that happens once to a work or season: its end, its cancellation, its finale."""
    whats = ("finale", "ended") if Manner.WHOLE in claim.manners else (claim.what,)
    known = tuple(_known(_happenings(work, claim, *whats), claim.phase))
    if Manner.CARRIED in claim.manners and _is_of_another(work, claim, whats):
        return Pool(known, open=True)
    if claim.what == "ended" and not known:
        known = tuple(_known(_happenings(work, claim, "finale"), claim.phase))
        return Pool(known, until=_lacking_from(work, ("finale", "ended"), "released"))
    if Manner.WHOLE in claim.manners:
        return Pool(known, open=not any(k.fact.value.what == "ended" for k in known))
    if claim.what == "finale" and claim.season is None and known:
        return Pool(known, until=_lacking_from(work, ("finale", "ended"), "released"))
    last = max(work.seasons, key=lambda season: season.number, default=None)
    final = (*(work.whole.happenings if work.whole else ()), *(last.happenings if last else ()))
    ends = final if claim.what in ("cancelled", "ended") else (work.whole.happenings if work.whole else ())
    settled = claim.season is not None or any(k.fact in ends for k in known)
    return Pool(known, open=not settled and len(work.seasons) > 1)


def _is_of_another(work: Work, claim: EventClaim, whats: tuple[str, ...]) -> bool:
    """Whether the date is right for another season than the one that was spoken of."""
    others = _happenings(work, replace(claim, season=None), *whats)
    said = claim.when.candidates if claim.when else ()
    return any(compare(said, fact.value.when) is Agreement.AGREE for fact in others)


def _ordered(work: Work, claim: EventClaim) -> Pool:
    """Announcements and renewals, which sheets and articles take for one another."""
    whats = ("announced", "renewed")
    facts = [
        fact
        for season in _seasons(work, claim)
        for fact in season.happenings
        if fact.value.what in whats and (claim.what == "announced" or season.number != 1 or claim.season == 1)
    ]
    known = tuple(_known(facts, None))
    if claim.season == -1:
        return Pool(known, open=True)
    if claim.season is not None or is_film(work):
        return Pool(known)
    last = max(work.seasons, key=lambda s: s.number, default=None)
    if last is None or not last.releases:
        return Pool(known)
    return Pool(known, until=max((k.when.end for k in known if k.when.end), default=None))


def _shown(work: Work, claim: EventClaim) -> Pool:
    """Trailers: the sheet has the first, so that only an earlier date contradicts it."""
    if claim.first and (first := tuple(_known(_happenings(work, claim, claim.what), None))):
        return Pool(first, open=claim.season in (None, -1) and not is_film(work))
    known = tuple(_known(_happenings(work, claim, "teaser", "trailer"), None))
    if claim.season == -1 or (claim.season is None and not is_film(work)):
        return Pool(known, open=True)
    return Pool(known, until=min((k.when.start for k in known if k.when.start), default=None))


def _filmed(work: Work, claim: EventClaim) -> Pool:
    known = tuple(_known(_happenings(work, claim, "filming"), claim.phase))
    if claim.season is None and len(work.seasons) > 1:
        return Pool(known, until=_lacking_from(work, ("filming",), "ordered"))
    return Pool(known, open=claim.season == -1 or claim.again)


def _lacking_from(work: Work, whats: tuple[str, ...], after: str) -> date | None:
    """The first day on which there can be such an event that the sheet lacks: of a season once it is released, or ordered.

    The calendar's first day where that is open; none where the sheet has all.
    """
    lacking = (s for s in work.seasons if all(f.value.what not in whats for f in s.happenings))
    days = [_begins(season, after) or date.min for season in lacking]
    return min(days, default=None)


def _begins(season: Season, after: str) -> date | None:
    """The day before which a season cannot have been filmed, or have ended."""
    orders = [f.value.when for f in season.happenings if f.value.what in ("announced", "renewed")]
    releases = [f.value.when for f in season.releases] if after == "released" else []
    return min((when.start for when in releases or orders if when.start), default=None)


_READERS: dict[str, Callable[[Work, EventClaim], Pool]] = {
    "announced": _ordered,
    "renewed": _ordered,
    "trailer": _shown,
    "teaser": _shown,
    "filming": _filmed,
}


_SHOWINGS = ("festival", "premiere")
_ORDINALS = {word: str(number) for word, number in (CARDINALS | ORDINALS | ROMAN | {"i": 1}).items()}

Releases = tuple[Fact[Release], ...]


def released(work: Work, claim: EventClaim, published: date | None) -> Pool | Unknown:
    """The releases that a claim can mean, or why the sheet has none."""
    if is_film(work):
        if claim.season is not None and claim.season > 0:
            return Unknown("it is of a season, and the sheet knows none")
        releases = work.whole.releases if work.whole else ()
        return _film(work, claim, releases) if releases else Unknown("the sheet has no release of it")
    if claim.season is not None and claim.season > 0:
        return _season(work, claim, published)
    return _series(work, claim, published)


def _film(work: Work, claim: EventClaim, releases: Releases) -> Pool:
    chosen, certain = _limited(work, releases, claim)
    open_ = claim.again or not certain
    if Manner.PREMIERED in claim.manners and claim.how != "premiere" and not _is_outside(claim, releases):
        return Pool(_all_known(chosen), open=True, why="a film has more premieres than a sheet")
    return Pool(_all_known(chosen), open_)


def _is_outside(claim: EventClaim, releases: Releases) -> bool:
    """Whether a premiere is dated after the last release, or before the first where the sheet has a first showing."""
    value, days = claim.when.value if claim.when else None, _days(releases)
    last, start = (value.last, value.start) if value else (None, None)
    is_shown = any(_way(fact.value) == "shown" for fact in releases)
    early = is_shown and last is not None and all(last < day for day in days)
    return bool(days) and (early or (start is not None and all(start > day for day in days)))


def _season(work: Work, claim: EventClaim, published: date | None) -> Pool | Unknown:
    season = work.season(claim.season)
    if season is None:
        return Unknown("the sheet does not have that season")
    if not season.releases:
        return _unreleased(season, claim, published)
    whole = _first(work) if Manner.CARRIED in claim.manners and claim.tense is Tense.PAST else ()
    chosen, certain = _limited(work, season.releases + whole, claim)
    return Pool(_all_known(chosen), open=not certain)


def _unreleased(season: Season, claim: EventClaim, published: date | None) -> Pool | Unknown:
    """A release told as done of a season of which the sheet says that no date is known."""
    value = claim.when.value if claim.when else None
    past = published and value and value.end and value.end <= published
    if season.released_unknown is None or claim.tense is not Tense.PAST or not past or published is None:
        return Unknown("the sheet has no release of it")
    verified = season.released_unknown.verified
    if verified is not None and value is not None and value.end is not None and verified < value.end:
        return Unknown("the sheet was looked up before that date")
    never = TimeValue(date.max, None, Granularity.DAY)
    return Pool((Known(never, season.released_unknown),), how=How.NOT_YET)


def _series(work: Work, claim: EventClaim, published: date | None) -> Pool | Unknown:
    """A series without a season: its first release where the words mean that, else any; later ones may be lacking."""
    dated = [s for s in work.parts if s.releases]
    releases = tuple(fact for season in dated for fact in season.releases)
    if not releases:
        return Unknown("the sheet has no release of it")
    if claim.season is not None:
        return Pool(_all_known(releases), open=True)
    if claim.tense is Tense.PAST and published is not None:
        releases = (
            tuple(f for f in releases if f.value.when.start and f.value.when.start <= published) or releases
        )
    chosen, certain = _limited(work, releases, claim)
    if Manner.AIRED in claim.manners and not claim.first:
        return Pool(
            _all_known(chosen), until=min(_days(releases), default=None), why="any of its episodes is aired"
        )
    if claim.first or (claim.tense is Tense.PAST and not claim.again and _is_all_there_is(work, published)):
        first = _first(work) or releases
        chosen, certain = _limited(work, first, claim)
        return Pool(_all_known(chosen), open=not certain)
    return Pool(_all_known(chosen), open=not certain, until=max(_days(releases), default=None))


def _first(work: Work) -> Releases:
    season = work.season(1)
    return season.releases if season and season.releases else (work.whole.releases if work.whole else ())


def _is_all_there_is(work: Work, published: date | None) -> bool:
    """Whether one season had come out on the article's day, so that *was released* can mean no other."""
    day = published or date.max
    return sum(any(when <= day for when in season.days) for season in work.parts) == 1


def _limited(work: Work, releases: Sequence[Fact[Release]], claim: EventClaim) -> tuple[Releases, bool]:
    """The releases of the country, way and part that the claim names, and whether the sheet tells them apart."""
    chosen, certain = _in_country(work, releases, claim)
    certain = certain and (claim.how != "elsewhere" or is_film(work))
    for wanted, of in _limits(work, claim):
        exact = tuple(f for f in chosen if of(f.value) == wanted)
        chosen, certain = exact or chosen, certain and bool(exact)
    shown = all(_way(f.value) == "shown" for f in chosen)
    return chosen, certain and not (shown and not _is_showing(claim))


def _in_country(work: Work, releases: Sequence[Fact[Release]], claim: EventClaim) -> tuple[Releases, bool]:
    """The releases of the claim's country and those of none in particular, and whether one of them must be meant."""
    if claim.place is None:
        return tuple(releases), True
    here = tuple(f for f in releases if _country(f.value) == claim.place)
    anywhere = tuple(f for f in releases if f.value.country is None)
    known = any(_way(f.value) != "shown" or _is_showing(claim) for f in here)
    home = any(country_of(country.value.lower()) == claim.place for country in work.countries)
    return here + anywhere or tuple(releases), known or (home and bool(anywhere))


def _is_showing(claim: EventClaim) -> bool:
    """Whether a claim may be about a festival or a premiere."""
    return claim.how in _SHOWINGS or Manner.PREMIERED in claim.manners


def _limits(work: Work, claim: EventClaim) -> list[tuple[str, Callable[[Release], str | None]]]:
    limits: list[tuple[str, Callable[[Release], str | None]]] = []
    if claim.part:
        limits.append((claim.part, _part))
    if claim.how in (*_SHOWINGS, "disc"):
        limits.append(("shown" if claim.how in _SHOWINGS else claim.how, _way))
    elif claim.how in ("streaming", "elsewhere") and is_film(work):
        limits.append(("streaming", _way))
    elif claim.how == "cinema":
        limits.append(("cinema", lambda release: _way(release) or "cinema"))
    return limits


def _country(release: Release) -> str | None:
    return country_of(release.country.lower()) or release.country.lower() if release.country else None


def _way(release: Release) -> str | None:
    if release.how is None:
        return None
    how = release.how.lower()
    if any(word in how for word in _SHOWINGS):
        return "shown"
    if any(word in how for word in ("cinema", "theat")):
        return "cinema"
    return "streaming" if "stream" in how or "digital" in how else how


def _part(release: Release) -> str | None:
    words = (release.part or "").lower().replace(".", " ").split()
    number = next(
        (_ORDINALS.get(w, w if w.isdigit() else None) for w in words if w in _ORDINALS or w.isdigit()), None
    )
    return number or ("last" if "final" in words or "last" in words else None)


def _all_known(releases: Sequence[Fact[Release]]) -> tuple[Known, ...]:
    return tuple(Known(fact.value.when, fact) for fact in releases)


def _days(releases: Sequence[Fact[Release]]) -> list[date]:
    return [fact.value.when.start for fact in releases if fact.value.when.start]
