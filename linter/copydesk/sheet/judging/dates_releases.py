"""Which of a work's releases a claim can mean: by season, country, way and part, by tense and by wording."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from copydesk.fact import Fact
from copydesk.sheet.claims import EventClaim, How, Tense, Unknown
from copydesk.sheet.entities import Release, Season, Work
from copydesk.sheet.judging.dates_known import Known, Pool, is_film
from copydesk.sheet.judging.dates_places import country_of

_SHOWINGS = ("festival", "premiere")
_ORDINALS = {
    "one": "1",
    "first": "1",
    "i": "1",
    "two": "2",
    "second": "2",
    "ii": "2",
    "three": "3",
    "third": "3",
}

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
    if claim.pattern == "premiered" and claim.how != "premiere" and not _is_outside(claim, releases):
        return Pool(_known(chosen), open=True, why="a film has more premieres than a sheet")
    return Pool(_known(chosen), open_)


def _is_outside(claim: EventClaim, releases: Releases) -> bool:
    """Whether a premiere is dated after the last release, or before the first where the sheet has a first showing."""
    value, days = claim.when.value if claim.when else None, _days(releases)
    if value is None or not days:
        return False
    early = (
        any(_way(f.value) == "shown" for f in releases) and value.last is not None and value.last < min(days)
    )
    return early or (value.start is not None and value.start > max(days))


def _season(work: Work, claim: EventClaim, published: date | None) -> Pool | Unknown:
    season = work.season(claim.season)
    if season is None:
        return Unknown("the sheet does not have that season")
    if not season.releases:
        return _unreleased(season, claim, published)
    chosen, certain = _limited(work, season.releases, claim)
    return Pool(_known(chosen), open=not certain)


def _unreleased(season: Season, claim: EventClaim, published: date | None) -> Pool | Unknown:
    """A release told as done of a season of which the sheet says that no date is known."""
    value = claim.when.value if claim.when else None
    past = published and value and value.end and value.end <= published
    if season.released_unknown is None or claim.tense is not Tense.PAST or not past or published is None:
        return Unknown("the sheet has no release of it")
    verified = season.released_unknown.verified
    if verified is not None and value is not None and value.end is not None and verified < value.end:
        return Unknown("the sheet was looked up before that date")
    from copydesk.dates import Granularity, TimeValue

    never = TimeValue(date.max, None, Granularity.DAY)
    return Pool((Known(never, season.released_unknown),), how=How.NOT_YET)


def _series(work: Work, claim: EventClaim, published: date | None) -> Pool | Unknown:
    """A series without a season: its first release where the words mean that, else any; later ones may be lacking."""
    dated = [s for s in (work.whole, *work.seasons) if s is not None and s.releases]
    releases = tuple(fact for season in dated for fact in season.releases)
    if not releases:
        return Unknown("the sheet has no release of it")
    if claim.season is not None:
        return Pool(_known(releases), open=True)
    if claim.tense is Tense.PAST and published is not None:
        releases = (
            tuple(f for f in releases if f.value.when.start and f.value.when.start <= published) or releases
        )
    chosen, certain = _limited(work, releases, claim)
    if claim.pattern == "aired" and not claim.first:
        return Pool(
            _known(chosen), until=min(_days(releases), default=None), why="any of its episodes is aired"
        )
    if claim.first or (claim.tense is Tense.PAST and not claim.again and _is_all_there_is(work, published)):
        first = _first(work) or releases
        chosen, certain = _limited(work, first, claim)
        return Pool(_known(chosen), open=not certain)
    return Pool(_known(chosen), open=not certain, until=max(_days(releases), default=None))


def _first(work: Work) -> Releases:
    season = work.season(1)
    return season.releases if season and season.releases else (work.whole.releases if work.whole else ())


def _is_all_there_is(work: Work, published: date | None) -> bool:
    """Whether one season had come out on the article's day, so that *was released* can mean no other."""
    day = published or date.max
    seasons = (s for s in (work.whole, *work.seasons) if s is not None)
    return sum(any(when <= day for when in _days(season.releases)) for season in seasons) == 1


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
    return claim.how in _SHOWINGS or claim.pattern == "premiered"


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


def _known(releases: Sequence[Fact[Release]]) -> tuple[Known, ...]:
    return tuple(Known(fact.value.when, fact) for fact in releases)


def _days(releases: Sequence[Fact[Release]]) -> list[date]:
    return [fact.value.when.start for fact in releases if fact.value.when.start]
