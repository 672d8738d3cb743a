"""What the words around give to an event claim: its work, season and stance; its country, way and part."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from msgspec.structs import replace

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Inherited, Sentence, stance_of
from copydesk.annotate.claims.events_subject import Place, Said, before, work_named
from copydesk.annotate.claims.events_table import SECOND, Pairing
from copydesk.annotate.claims.reference import UNNUMBERED, speaks_of_the_work
from copydesk.annotate.claims.seasons import is_british
from copydesk.annotate.claims.titles import Title, is_title_case, unknown_run
from copydesk.annotate.claims.traits_table import OUTLETS
from copydesk.annotate.units import Unit
from copydesk.lexicon import small
from copydesk.lexicon.countries import countries_in
from copydesk.numerals import CARDINALS, ORDINALS, ROMAN
from copydesk.sheet.claims import Manner, Stance, Tense, TimeExpression, Voice
from copydesk.sheet.entities import EntityKind, Season, Work
from copydesk.text import fold

_LINKS = frozenset(
    (*",’'”\"*_)", "s", "which", "that", "was", "were", "first", "is", "has", "had", "will", "be")
)
_AUXILIARIES = frozenset((",", "which", "had", "has", "was", "will", "came", "comes", "went", "be"))
_FINITE = small.AUXILIARIES - {"be", "been", "being", "having"} | {"hit", "hits"}
_BRINGS_BACK = frozenset(("for", "with", "("))
_WHOLE = frozenset("series show drama sitcom saga".split())
_DASHED = frozenset("disappointed disappointing disappointment dashed unlikely impossible doubtful".split())
"""Words that take back what somebody hopes for."""


def inherited_by(article: Annotated, sentence: Sentence, said: Said, pairing: Pairing) -> Inherited:
    """What the claim has from its sentence, set right by what its own words say."""
    when = sentence.units[pairing.time].time
    place = min(pairing.time, pairing.head), max(pairing.time, pairing.head) + 1
    inherited = sentence.inherited(*place)
    if named := work_named(sentence, pairing.head):
        inherited["work"] = named
    elif said.what == "released" and _is_of_default(sentence, pairing):
        inherited["work"] = sentence.default.work
    elif title := _antecedent(sentence, pairing):
        inherited["work"] = title.work
    if said.subject is not None:
        inherited["work"] = inherited["season"] = None
    elif Manner.BARE in said.manners:
        inside = any(place[0] <= word.first < place[1] for word in sentence.seasons)
        inherited["season"] = inherited["season"] if inside else None
    elif said.what in _OUT_OR_OVER and pairing.head < pairing.time and _is_told_later(sentence, place[1]):
        inherited["season"] = None
    elif pairing.rank == SECOND and (own := _season_of_second(sentence, pairing)):
        inherited["season"] = own
    elif near := _season_before(sentence, pairing.head):
        inherited["season"] = near
    elif inherited["season"] is None and (own := _season_of_fronted(sentence, pairing)):
        inherited["season"] = own
    elif elliptic := _elliptic_season(sentence, pairing):
        inherited["season"] = elliptic
    elif _is_of_the_whole(article, sentence, said, pairing, inherited["season"]):
        inherited["season"] = None
    elif inherited["season"] == UNNUMBERED and said.what in _IN_THE_MAKING:
        inherited["season"] = _season_goes_on(sentence) or UNNUMBERED
    elif inherited["season"] is None and said.what in ("finale", "ended"):
        inherited["season"] = _running_season(article, inherited["work"], when)
    elif inherited["season"] is None:
        inherited["season"] = _coming_season(article, inherited["work"], when)
    if said.subject is None and (sentence.others or _is_of_stranger(sentence, said, pairing)):
        inherited["work"] = None
    if said.tense is not None and inherited["tense"] is not Tense.FUTURE:
        inherited["tense"] = said.tense
    if inherited["stance"] is Stance.HEDGED and _is_history(article, when):
        inherited["stance"] = stance_of(sentence.lowers, (sentence.clause(*place)[0], place[1]), place[1])
    if inherited["voice"] is Voice.REPORTED and _is_told_by_own_house(article, sentence, inherited["work"]):
        inherited["voice"] = Voice.OWN
    if said.what in ("announced", "renewed") and inherited["stance"] is Stance.HEDGED:
        inherited["stance"] = _stance_of_news(sentence, *place)
    if inherited["stance"] is Stance.HEDGED and not _DASHED.isdisjoint(sentence.lowers):
        inherited["stance"] = Stance.DENIED
    return inherited


def _is_told_by_own_house(article: Annotated, sentence: Sentence, work: str | None) -> bool:
    """*HBO has confirmed that it returns in May*: who brings a work out says when, and what it says is no hearsay."""
    return sentence.speaker in _HOUSES or sentence.speaker in own_houses(article.base.works.get(work or ""))


_HOUSES = frozenset("studio network streamer broadcaster distributor producers makers".split())
_OUT_OR_OVER = ("released", "finale", "ended")
_IN_THE_MAKING = ("filming", "trailer")
"""What befalls a season before it is out: of those that were spoken of, the one that is still to come."""


def _season_goes_on(sentence: Sentence) -> int | None:
    """The only season that the paragraph has just named, wherever it stood: *HBO ordered a second season. They filmed …*."""
    told = sentence
    while not told.seasons and told.before is not None:
        told = told.before
    numbers = {word.number for word in told.seasons if not word.aside}
    only = numbers.pop() if len(numbers) == 1 else None
    return only if only and only > 1 else None


def _is_history(article: Annotated, when: TimeExpression | None) -> bool:
    """Whether a date has passed on the article's day: what follows it in the sentence is no doubt of it."""
    value, day = when.value if when else None, article.published
    return bool(value and day and value.end and value.end <= day)


def _antecedent(sentence: Sentence, pairing: Pairing) -> Title | None:
    """The title that a relative clause or participle goes on about: *Unlike Fargo, which premiered in 2014, …*."""
    for title in sentence.titles:
        between = sentence.lowers[title.last : pairing.head]
        if title.last <= pairing.head and len(between) < 5 and between and _LINKS.issuperset(between):
            return title
    return None


def _season_of_fronted(sentence: Sentence, pairing: Pairing) -> int | None:
    """The season between a date and the word behind it: *May 3, when season 2 premieres*."""
    if pairing.head < pairing.time:
        return None
    own = sentence.own_season(pairing.head, pairing.head + 1)
    return own if own and own > 0 else None


def _season_before(sentence: Sentence, head: int) -> int | None:
    """The season named right before a word: *season 2's release*."""
    for word in sentence.seasons:
        between = sentence.lowers[word.last : head]
        if word.last <= head and len(between) < 4 and _LINKS.issuperset(between) and word.number > 0:
            return word.number
    return None


def _is_of_default(sentence: Sentence, pairing: Pairing) -> bool:
    """Whether *the film opened on July 21* stands before every title: *… on the same day as Barbie*."""
    if pairing.time < pairing.head or sentence.default.work is None or not sentence.titles:
        return False
    if any(title.first < pairing.time for title in sentence.titles):
        return False
    return before(sentence, pairing.head).kind == "work"


def _is_told_later(sentence: Sentence, last: int) -> bool:
    """Whether a sentence speaks of seasons only behind a date: *debuted in 2021, its second season in 2024*."""
    behind = all(word.first >= last for word in sentence.seasons)
    return bool(sentence.seasons) and behind and not _is_returned_for(sentence, last)


def _is_returned_for(sentence: Sentence, last: int) -> bool:
    """*Returns on May 3 for its second season*, *out on May 3 (season 2)*: what comes is that season."""
    word = sentence.seasons[0]
    between = sentence.lowers[last : word.first]
    return len(between) < 4 and not _BRINGS_BACK.isdisjoint(between[:1])


def _stance_of_news(sentence: Sentence, first: int, last: int) -> Stance:
    """How firmly news is told, whatever the news itself leaves open: *announced in July that it would return*."""
    start, end = sentence.clause(first, last)
    end = next((at for at in range(last, end) if sentence.lowers[at] == "that"), end)
    return stance_of(sentence.lowers, (start, end), last)


def _is_of_stranger(sentence: Sentence, said: Said, pairing: Pairing) -> bool:
    """Whether a sentence is about a name that no sheet knows: *Supernova is a drama and opens on May 3*."""
    units, lowers = sentence.units, sentence.lowers
    if (
        said.what not in ("released", "finale", "ended")
        or sentence.titles
        or is_title_case(sentence.block, units)
    ):
        return False
    first = int(lowers[0].lower() in ("now", "then", "the", "so", "but", "and", "meanwhile"))
    end = unknown_run(units, first) if first < len(units) else first
    if end == first or not any(w in _FINITE or w.endswith("ed") for w in lowers[end : end + 2]):
        return False
    whose = before(sentence, pairing.head)
    return whose.kind != "work" or lowers[whose.at] in ("it", "its", "that")


def _season_of_second(sentence: Sentence, pairing: Pairing) -> int | None:
    """The season that the words before a second date name: *and season 2 on June 22*, *the second on June 22*."""
    for word in sentence.seasons:
        if pairing.first <= word.first and word.last <= pairing.time:
            return word.number
    before = sentence.lowers[pairing.first : pairing.time]
    return next((ORDINALS[w] for v, w in pairwise(before) if v == "the" and w in ORDINALS), None)


def _is_of_the_whole(
    article: Annotated, sentence: Sentence, said: Said, pairing: Pairing, season: int | None
) -> bool:
    """Whether the season spoken of is not meant: by a renewal, which is the next one's, or by *the series premiered*."""
    if season is None:
        return False
    own = any(not word.aside for word in sentence.seasons)
    if said.what == "renewed":
        return not own or season == 1
    lead = sentence.lowers[max(pairing.head - 3, 0) : pairing.head]
    whole = lead[-2:-1] == ("the",) and lead[-1] in _WHOLE and lead[0] != "of" and not said.again
    whole = whole or (said.first and not own and speaks_of_the_work(sentence.lowers))
    return whole and said.what == "released" and not is_british(article)


def _elliptic_season(sentence: Sentence, pairing: Pairing) -> int | None:
    """The season of an ordinal without its noun: *the third, which dropped in June*."""
    at = min(pairing.time, pairing.head)
    if sentence.lowers[at] in ("premiere", "screening", "release") and sentence.lowers[at - 1] in ORDINALS:
        return None  # the first premiere is one of several
    words = [word for word in sentence.lowers[max(at - 5, 0) : at] if word not in _AUXILIARIES]
    return ORDINALS.get(words[-1]) if words[-2:-1] == ["the"] else None


def _running_season(article: Annotated, work: str | None, when: TimeExpression | None) -> int | None:
    """The season that a finale to come ends: the one on air, or the only one to come; none where that is open."""
    sheet, day = article.base.works.get(work or ""), article.published
    if sheet is None or day is None or not _is_ahead(when, day):
        return None
    out = [s for s in sheet.seasons if _starts_by(s, day)]
    last = max(out, key=lambda s: s.number, default=None)
    if last is None:
        return _coming_season(article, work, when)
    ends = [f.value.when.last for f in last.happenings if f.value.what in ("finale", "ended")]
    if not ends:
        return None
    on_air = any(end is not None and end >= day for end in ends)
    return last.number if on_air else _coming_season(article, work, when)


def _is_ahead(when: TimeExpression | None, day: date) -> bool:
    value = when.value if when else None
    return value is not None and value.last is not None and value.last > day


def _starts_by(season: Season, day: date) -> bool:
    return any(r.value.when.start and r.value.when.start <= day for r in season.releases)


def _coming_season(article: Annotated, work: str | None, when: TimeExpression | None) -> int | None:
    """The season that a date after the day of publication is about, where the sheet has just one to come."""
    sheet, day = article.base.works.get(work or ""), article.published
    if sheet is None or day is None or not _is_ahead(when, day):
        return None
    coming = [s for s in sheet.seasons if not _starts_by(s, day)]
    return coming[0].number if len(coming) == 1 else None


def limited(place: Place, said: Said) -> Said:
    """The claim with the country, way and part that its words name."""
    units = place.sentence.units[place.pairing.first : min(place.pairing.last + 5, len(place.sentence.units))]
    near = _up_to_turn(units, place.pairing.last - place.pairing.first)
    lowers = [unit.lower for unit in near]
    subject = place.sentence.lowers[max(place.pairing.head - 12, 0) : place.pairing.head]
    festive = place.word.startswith("premier") and not {"world", "first"}.isdisjoint(subject[-2:])
    festive = festive or place.word == "screening"
    return replace(
        said,
        how="premiere" if festive else way_of(near) or _elsewhere(place, near),
        place=said.place or place_of(near) or _fronted(place),
        part=part_of(lowers) or part_of(subject),
        first=said.first or not {"originally", "first", "pilot"}.isdisjoint(subject[-2:]),
        again=said.again
        or place.behind(1) == ("back",)
        or not {"re", "again"}.isdisjoint((*subject[-2:], *lowers)),
    )


def _fronted(place: Place) -> str | None:
    """The country at the head of a clause: *in Spain it aired from 2017 to 2019*."""
    start, _ = place.sentence.clause(place.pairing.head, place.pairing.head + 1)
    leads = place.sentence.lowers[start : start + 1] in (("in",), ("for",))
    return place_of(place.sentence.units[start + 1 : start + 4]) if leads else None


def _up_to_turn(units: tuple[Unit, ...], known: int) -> tuple[Unit, ...]:
    """The units, those behind the date only as far as its own phrase goes."""
    for at in range(known, len(units)):
        if units[at].lower in (",", "and", ";", ".", "but", "(", "while") or units[at].time is not None:
            return units[:at]
    return units


def _elsewhere(place: Place, near: tuple[Unit, ...]) -> str | None:
    """Another outlet than the work's own is where it streams later, if it is a film."""
    venue = venue_of(near)
    if venue is None:
        return None
    work = place.article.base.works.get(place.sentence.work(place.pairing.head, place.pairing.head + 1) or "")
    own = own_houses(work)
    if fold(venue).split()[0] in own:
        return None
    return "elsewhere" if own and venue.lower() in OUTLETS else "streaming"


def own_houses(work: Work | None) -> frozenset[str]:
    """The words of the names of those who show a work, made it or bring it out."""
    houses = (*work.outlets, *work.studios, *work.distributors) if work else ()
    return frozenset(word for house in houses for word in fold(house.value.name).split())


_WAYS = {
    "cinema": "theaters theater theatres theatre cinemas cinema theatrical theatrically imax multiplexes".split(),
    "festival": "festival festivals cannes sundance venice telluride tiff sxsw berlinale tribeca locarno".split(),
    "streaming": "streaming digital digitally vod demand streamer".split(),
    "disc": "dvd blu ray 4k disc discs".split(),
    "premiere": ["world-premiere", "carpet"],
}
_WAY_OF = {word: way for way, words in _WAYS.items() for word in words}
_OUTLETS = frozenset(name.split()[0] for name in OUTLETS)
_SCREENS = frozenset("screens screen airwaves television tv".split())
_PARTS = frozenset("part volume vol half installment instalment".split())
_NUMBERS = {word: str(number) for word, number in (CARDINALS | ORDINALS | ROMAN).items()} | {
    "i": "1",
    "final": "last",
    "last": "last",
}


def way_of(units: Sequence[Unit]) -> str | None:
    """How it was released, as far as the words say so."""
    ways = [_WAY_OF[unit.lower] for unit in units if unit.lower in _WAY_OF]
    both = ways[:1] == ["cinema"] and any(
        lead.lower == "on" and unit.token.is_capitalised and unit.time is None
        for lead, unit in pairwise(units)
    )
    return None if both else next(iter(ways), None)


def venue_of(units: Sequence[Unit]) -> str | None:
    """The name behind *on* or *to*: a service, as the sheets know it or as it is written."""
    for lead, unit in pairwise(units):
        if lead.lower not in ("on", "to") or unit.time is not None:
            continue
        if unit.mention is not None:
            return unit.mention.name if unit.mention.of(EntityKind.NAME) else None
        if unit.token.is_word and unit.token.is_capitalised:
            return unit.token.text
    return None


def names_venue(units: Sequence[Unit]) -> bool:
    """Whether the words name where a work is shown: a cinema, a screen, a service, a channel."""
    return any(
        unit.lower in _SCREENS
        or unit.lower in _WAY_OF
        or (unit.mention is not None and bool(unit.mention.of(EntityKind.NAME)))
        or (unit.mention is None and unit.time is None and unit.token.is_word and unit.token.is_capitalised)
        for unit in units
    )


def names_screen(units: Sequence[Unit]) -> bool:
    """Whether the words name a screen for sure: cinemas, television, a service or channel that is known."""
    return any(
        unit.lower in _SCREENS
        or unit.lower in _WAY_OF
        or unit.lower in _OUTLETS
        or (unit.mention is not None and bool(unit.mention.of(EntityKind.NAME)))
        for unit in units
    )


def is_shown_in(units: Sequence[Unit]) -> bool:
    """Whether the words say *in cinemas*, *on* some service: where a film is shown, behind what else they tell."""
    return any(lead.lower in ("in", "on") and names_venue((unit,)) for lead, unit in pairwise(units))


def place_of(units: Sequence[Unit]) -> str | None:
    """The one country that the words name; none where they name several, which are all released to."""
    words = [unit.lower for unit in units]
    found = set(countries_in(words, [unit.token.text for unit in units]))
    return found.pop() if len(found) == 1 else None


def part_of(words: Sequence[str]) -> str | None:
    """The number of the part that the words name last: *Part Two*, *Vol. 1*, *the second half*."""
    for at in range(len(words) - 1, -1, -1):
        if words[at] in _PARTS:
            near = [w for w in words[at + 1 : at + 3] if w != "."]
            if near and (number := part_number(near[0])):
                return number
            if at and (number := part_number(words[at - 1])):
                return number
    return None


def part_number(word: str) -> str | None:
    """A part's number in digits."""
    return _NUMBERS.get(word) or (word if word.isdigit() and len(word) < 3 else None)
