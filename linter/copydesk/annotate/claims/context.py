"""What every claim of a sentence inherits: work, season, stance, tense, voice and quotation, for any place in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache, cached_property, partial
from typing import TypedDict, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.reference import (
    NO_DEFAULT,
    Default,
    Headings,
    Known,
    SeasonMemory,
    SeasonWord,
    Section,
    may_name_season,
    pointed,
    read_season_words,
    season_at,
    work_at,
)
from copydesk.annotate.claims.titles import Title, read_titles
from copydesk.annotate.phrases import Places, reduced
from copydesk.annotate.units import Unit, read_units, with_marks
from copydesk.lexicon import small
from copydesk.lexicon.verbs import PASTS
from copydesk.reading.document import Block
from copydesk.sheet.claims import Quotation, Stance, Tense, Voice
from copydesk.sheet.entities import EntityKind, Work
from copydesk.sheet.factbase import FactBase
from copydesk.text import Span, regex

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
_DIVIDING = _HARD_STOPS | _TURNS | {"and"}
_LONGEST = 80
"""So many units to either side of a match at most belong to its clause."""
_RELATIVES = small.RELATIVES - {"that"}
_FUTURE = frozenset("will shall upcoming forthcoming".split())
_PAST = frozenset("was were had did been".split())
_BEFORE_PARTICIPLES = small.ARTICLES | small.BE | small.HAVE | {"will", "and", "or", "of"}
_PRESENT = frozenset("is are has have does do".split())
_AHEAD = frozenset("set going due slated scheduled expected poised likely".split())
"""Before *to*."""
_TENSED = _FUTURE | _PAST | PASTS | _PRESENT | _AHEAD | {"ll"}
_REPORTED = frozenset(
    "said says told tells stated states revealed reveals reported reports claimed claims explained added confirmed "
    "noted teased wrote per".split()
)
_SPEAKING = frozenset("has have had now also just officially today finally already since".split())
_RUMOURED = frozenset(
    "reportedly rumored rumoured allegedly rumor rumors rumour rumours leak leaks leaked leaker insider insiders "
    "speculation speculated".split()
)
_AUXILIARY_S = ("'", "’")


def is_question(lowers: Sequence[str]) -> bool:
    """Whether a sentence ends in a question mark."""
    return "?" in lowers[-3:]


def borders(lowers: Sequence[str]) -> tuple[list[int], list[int]]:
    """The units that divide clauses: a semicolon, colon, dash, or a turn such as *but*; and those that end one.

    A relative clause ends the one before it, and does not begin its own: what it says is about the same.
    """
    dividing = [
        at
        for at, word in enumerate(lowers)
        if word in _DIVIDING and (lowers[at] != "and" or (at > 0 and lowers[at - 1] == ","))
    ]
    ending = [at for at, word in enumerate(lowers) if word in _RELATIVES and at and lowers[at - 1] == ","]
    return dividing, sorted((*dividing, *ending))


def clause(borders: tuple[list[int], list[int]], length: int, first: int, last: int) -> tuple[int, int]:
    """The range of units of the clause around a match in a sentence of so many units."""
    dividing, ending = borders
    before = bisect_left(dividing, first)
    after = bisect_left(ending, last)
    start = dividing[before - 1] + 1 if before else 0
    end = ending[after] if after < len(ending) else length
    return max(start, first - _LONGEST), min(end, last + _LONGEST)


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


def tense_of(lowers: Sequence[str], bounds: tuple[int, int], last: int) -> Tense:
    """The tense of the clause's verb nearest before the match's end, else of the first after it."""
    start, end = bounds
    for at in (*range(last - 1, start - 1, -1), *range(last, end)):
        word = lowers[at]
        if word in _TENSED and (tense := _tense_at(lowers, at)) is not None:
            return tense
        if word.endswith("ed") and len(word) > 4 and at and not _is_participle(lowers, at):
            return Tense.PAST
    return Tense.PRESENT


def _tense_at(lowers: Sequence[str], at: int) -> Tense | None:
    """The tense that one of the words which have one by themselves gives."""
    word, following = lowers[at], lowers[at + 1] if at + 1 < len(lowers) else ""
    if word in _FUTURE or (word == "ll" and at and lowers[at - 1] in _AUXILIARY_S):
        return Tense.FUTURE
    if word in _AHEAD and following == "to":
        return Tense.FUTURE
    if word in _PAST or (word in PASTS and not _is_participle(lowers, at)):
        return Tense.PAST
    if word in _PRESENT:
        return Tense.PRESENT if following != "been" else Tense.PAST
    return None


def _is_participle(lowers: Sequence[str], at: int) -> bool:
    """Whether a word in -ed belongs to an article or an auxiliary before it, which has the tense."""
    before = [word for word in lowers[max(at - 3, 0) : at] if not word.endswith("ly")]
    return bool(before) and before[-1] in _BEFORE_PARTICIPLES


def _reports(lowers: Sequence[str], at: int) -> bool:
    return lowers[at] in _REPORTED and lowers[max(at - 1, 0)] not in ("united", "be")


def speaker_of(lowers: Sequence[str]) -> str:
    """The word of whoever says it, right before the verb: *HBO has confirmed that …*; empty where nobody does."""
    if _REPORTED.isdisjoint(lowers):
        return ""
    at = next((at for at in range(len(lowers)) if _reports(lowers, at)), 0)
    return next((word.lower() for word in reversed(lowers[:at]) if word not in _SPEAKING), "")


def voice_of(lowers: Sequence[str]) -> Voice:
    """Rumour goes before report, report before the article's own voice."""
    if not _RUMOURED.isdisjoint(lowers):
        return Voice.RUMOURED
    if _REPORTED.isdisjoint(lowers) and "according" not in lowers:
        return Voice.OWN
    for at, word in enumerate(lowers):
        if _reports(lowers, at):
            return Voice.REPORTED
        if word == "according" and lowers[at + 1 : at + 2] == ("to",):
            return Voice.REPORTED
    return Voice.OWN


_TOP, _OFTEN = 8, 3
"""In so many sentences at the top, or so often, an article speaks of what it is about."""


class Inherited(TypedDict):
    """The fields of a claim that come from where it stands: `EventClaim(span, what=…, **sentence.inherited(a, b))`."""

    work: str | None
    season: int | None
    stance: Stance
    tense: Tense
    voice: Voice
    quotation: Quotation | None


class Sentence(Struct, frozen=True, dict=True):
    """One sentence as units, with what it inherits from its paragraph, section and article.

    Places are unit indices, ranges [first, last). `lowers` has the words in lower case, but dates and names as they
    stand: *May* hedges nothing, and *The* of a title is no article. `default` is the work that it is about where it names none, and
    `background` the season that an earlier sentence or the heading set. `before` is the sentence before it in its block.
    `others` says that it names no title, and nobody of its default work, but people of another; `of_sequel` that its work is a
    sequel by its title, so that *the sequel* may be the work itself.
    """

    number: int
    block: Block
    units: tuple[Unit, ...]
    lowers: tuple[str, ...]
    titles: tuple[Title, ...] = ()
    default: Default = NO_DEFAULT
    seasons: tuple[SeasonWord, ...] = ()
    background: int | None = None
    is_question: bool = False
    voice: Voice = Voice.OWN
    speaker: str = ""
    quotations: tuple[Quotation, ...] = ()
    before: Sentence | None = None
    others: bool = False
    of_sequel: bool = False

    @cached_property
    def words(self) -> frozenset[str]:
        """The words that occur, as `lowers` has them."""
        return frozenset(self.lowers)

    @cached_property
    def with_marks(self) -> tuple[str, tuple[int, ...]]:
        """The sentence as text with marks for names and dates, and where each unit begins in it."""
        return with_marks(self.units)

    @cached_property
    def has_time(self) -> bool:
        """Whether it has a date or a length of time."""
        return any([unit.time for unit in self.units])  # noqa: C419  # half the time

    @cached_property
    def has_figure(self) -> bool:
        """Whether one of its units begins with a number in figures."""
        return any([unit.token.text[0].isdigit() for unit in self.units])  # noqa: C419  # half the time

    @cached_property
    def has_length(self) -> bool:
        """Whether it has a length of time."""
        return self.has_time and any(unit.is_length for unit in self.units if unit.time)

    @cached_property
    def kinds(self) -> frozenset[EntityKind]:
        """What is named: the kinds of all whom its names can mean."""
        return frozenset([e.kind for unit in self.units if unit.mention for e in unit.mention.refers])

    @property
    def names_somebody(self) -> bool:
        """Whether it has the name of a person or a role."""
        return not _SOMEBODY.isdisjoint(self.kinds)

    def forms(self) -> Iterator[Sentence]:
        """The sentence without what stands aside in it, and its clauses as sentences of their own."""
        yield from (self.kept(places) for places in reduced(self.units))

    def kept(self, places: Places) -> Sentence:
        """The sentence with only some of its units; a title or season that was cut into is gone."""
        at = {place: n for n, place in enumerate(places)}
        return replace(
            self,
            units=tuple(self.units[n] for n in places),
            lowers=tuple(self.lowers[n] for n in places),
            titles=tuple(_moved(self.titles, at)),
            seasons=tuple(_moved(self.seasons, at)),
        )

    def span(self, first: int, last: int) -> Span:
        """The span from unit `first` up to, not including, unit `last`."""
        return Span(self.units[first].span.start, self.units[last - 1].span.end)

    def clause(self, first: int, last: int) -> tuple[int, int]:
        """The range of the clause that a match stands in."""
        return clause(self._borders, len(self.lowers), first, last)

    @cached_property
    def _borders(self) -> tuple[list[int], list[int]]:
        return borders(self.lowers)

    def work(self, first: int, last: int) -> str | None:
        """The key of the work that words at this place are about; none where that is open or a work no sheet knows."""
        return work_at(self.titles, self.default, self.clause(first, last), first, last)

    def is_foreign(self, first: int, last: int) -> bool:
        """Whether words at this place are about a work that no sheet knows, or one of several that cannot be told."""
        return self.work(first, last) is None and (self.default.foreign or bool(self.titles))

    def own_season(self, first: int, last: int) -> int | None:
        """The season that the sentence itself names for this place; `UNNUMBERED` for one without a number."""
        return season_at(self.seasons, self.clause(first, last), first, last)

    def season(self, first: int, last: int) -> int | None:
        """The season that words at this place are about: the sentence's own, else the paragraph's or heading's."""
        own = self.own_season(first, last) if self.seasons else None
        return self.background if own is None else own

    def stance(self, first: int, last: int) -> Stance:
        """How firmly the article stands behind what it says at this place."""
        if self.is_question:
            return Stance.ASKED
        return stance_of(self.lowers, self.clause(first, last), last)

    def tense(self, first: int, last: int) -> Tense:
        """When the words at this place put what they tell."""
        return tense_of(self.lowers, self.clause(first, last), last)

    def quotation(self, span: Span) -> Quotation | None:
        """The quotation that a span stands in."""
        return next((q for q in self.quotations if q.span.contains(span)), None)

    def inherited(self, first: int, last: int) -> Inherited:
        """All that a claim at this place inherits."""
        return {
            "work": self.work(first, last),
            "season": self.season(first, last),
            "stance": self.stance(first, last),
            "tense": self.tense(first, last),
            "voice": self.voice,
            "quotation": self.quotation(self.span(first, last)),
        }


_SOMEBODY = frozenset((EntityKind.PERSON, EntityKind.CHARACTER))
_Ranged = TypeVar("_Ranged", Title, SeasonWord)


def _moved(ranges: Sequence[_Ranged], at: Mapping[int, int]) -> Iterator[_Ranged]:
    """The ranges whose units are all kept, at their new places."""
    for kept in ranges:
        if at.get(kept.last - 1, -1) - at.get(kept.first, -len(at)) == kept.last - 1 - kept.first:
            yield replace(kept, first=at[kept.first], last=at[kept.last - 1] + 1)


def with_forms(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Each sentence, followed by its forms."""
    return tuple(said for sentence in sentences for said in (sentence, *sentence.forms()))


def read_sentences(article: Annotated) -> tuple[Sentence, ...]:
    """The sentences of an article in order, each with its context; what all readers of claims start from."""
    return tuple(_sentences(article, read_units(article)))


def _sentences(article: Annotated, all_units: Sequence[tuple[Unit, ...]]) -> Iterator[Sentence]:
    all_units = list(all_units)
    words_of = [tuple(_word(unit) for unit in units) for units in all_units]
    titles_of = [
        read_titles(article, article.document.blocks[units[0].token.block], units, words)
        for units, words in zip(all_units, words_of, strict=True)
    ]
    section = Section(_told_of(article, titles_of))
    quoted = _Quotations(article.quotations)
    seasons = SeasonMemory()
    headings = Headings()
    is_sequel = cache(partial(_is_sequel, article.base))
    block_number = -1
    last: Sentence | None = None
    for units, lowers, titles in zip(all_units, words_of, titles_of, strict=True):
        number = units[0].token.block
        block = article.document.blocks[number]
        if number != block_number:
            block_number, last = number, None
            anew = headings.ends(block)
            section.enter(block, anew=anew and not _is_label(lowers))
            seasons.enter(block, anew=anew)
        default = pointed(lowers, last.titles if last else (), section.default(lowers))
        spoken = bool(last and last.seasons)
        told = spoken or may_name_season(lowers)
        words = _season_words(article, units, lowers, titles, default, spoken=spoken) if told else ()
        last = Sentence(
            number=units[0].token.sentence,
            block=block,
            units=units,
            lowers=lowers,
            titles=titles,
            default=default,
            seasons=words,
            background=None
            if any(not word.aside for word in words) or any(not t.aside for t in titles)
            else seasons.background(lowers),
            is_question=is_question(lowers),
            voice=voice_of(lowers),
            speaker=speaker_of(lowers),
            quotations=quoted.touching(Span(units[0].span.start, units[-1].span.end)),
            before=last,
            of_sequel=default.work is not None and is_sequel(default.work),
            others=not titles and _names_others(article, units, default.work),
        )
        yield last
        section.remember(titles, entry=_is_entry(units, lowers, titles))
        seasons.remember(words, {title.last for title in titles})


_LABEL = 4


def _is_label(lowers: Sequence[str]) -> bool:
    """Whether a line is a label with its figure: *Total episodes: 16*, *Rating: 8.6/10*."""
    colon = lowers.index(":") if ":" in lowers[: _LABEL + 1] else 0
    return 0 < colon < len(lowers) - 1 and lowers[colon + 1][0].isdigit()


_BESIDE = frozenset("#.):()[]\"'“”‘’*-–—")


def _is_entry(units: Sequence[Unit], lowers: Sequence[str], titles: Sequence[Title]) -> bool:
    """Whether a line is a title with a number before it, or its year behind: *5. Fargo*, *Fargo (2014)*."""
    if len(titles) != 1:
        return False
    rest = [at for at in range(len(units)) if not titles[0].first <= at < titles[0].last]
    numbered = any(lowers[at].isdecimal() or units[at].time for at in rest)
    return numbered and all(lowers[at] in _BESIDE or lowers[at].isdecimal() or units[at].time for at in rest)


_NUMBERED = regex(
    r"(?i) (?:[2-9]|II|III|IV|V|VI|VII|VIII|(?:part|chapter|volume|vol\.?) (?:[2-9]|two|three|four|II|III|IV))\b(?! of)"
)


def _is_sequel(base: FactBase, key: str) -> bool:
    """Whether one of a work's titles has the number of a second or later part."""
    work = base.works.get(key)
    return work is not None and any(_NUMBERED.search(spelling.name) for spelling in work.spellings)


def _told_of(article: Annotated, titles: Sequence[Sequence[Title]]) -> tuple[str, ...]:
    """The works in focus, without those that the article only describes somebody by: *X star Ann Lee marries*."""
    told = Counter(title.work for of_one in titles for title in of_one if not title.aside)
    top = {title.work for of_one in titles[:_TOP] for title in of_one if not title.aside}
    named = {m.refers[0].work for m in article.mentions if m.of(EntityKind.WORK)}
    listed = bool(article.document.metadata.works)
    return tuple(
        key for key in article.scope.focus if key in top or told[key] >= _OFTEN or key not in named or listed
    )


def _names_others(article: Annotated, units: Sequence[Unit], work: str | None) -> bool:
    """Whether all people whom a sentence names are of other works of the base than this one."""
    if work is None or len(article.base.works) < 2:
        return False
    people = [e for unit in units if unit.mention for e in unit.mention.of(EntityKind.PERSON)]
    works = {key for person in people for key in article.base.works_with(person)}
    return bool(works) and work not in works


def _word(unit: Unit) -> str:
    if unit.mention:
        return unit.mention.text
    return unit.token.text if unit.time else unit.lower


def _season_words(
    article: Annotated,
    units: Sequence[Unit],
    lowers: Sequence[str],
    titles: Sequence[Title],
    default: Default,
    *,
    spoken: bool,
) -> tuple[SeasonWord, ...]:
    """The seasons that a sentence names; *the next*, *the final* and *this time* are told by the one work that it speaks of."""
    keys = {title.work for title in titles} or {default.work}
    work = article.base.works.get(key) if len(keys) == 1 and (key := keys.pop()) else None
    return tuple(
        read_season_words(units, lowers, *([_known(work, article.published, spoken)] if work else []))
    )


def _known(work: Work, day: date | None, spoken: bool) -> Known:
    current = _current(work, day)
    season = work.season(current)
    begun = season is not None and day is not None and any(out <= day for out in season.days)
    return Known(_coming(work, day), _final(work), current, begun, spoken, len(work.seasons))


def _coming(work: Work, day: date | None) -> int | None:
    """The number of the season that comes next on the day of publication; none where that cannot be told."""
    if day is None or not work.seasons:
        return None
    return max((s.number for s in work.seasons if any(out <= day for out in s.days)), default=0) + 1


_NEW = timedelta(70)
"""So long before and after its beginning a season is the one that everybody speaks of."""


def _current(work: Work, day: date | None) -> int | None:
    """The number of the only season that begins about the day of publication."""
    if day is None:
        return None
    near = {s.number for s in work.seasons if any(abs(out - day) < _NEW for out in s.days)}
    return near.pop() if len(near) == 1 else None


def _final(work: Work) -> int | None:
    """The number of *the final season*: the last one that came out, of a work that has ended."""
    if not any(f.value.what == "ended" for season in work.parts for f in season.happenings):
        return None
    return max((season.number for season in work.seasons if season.releases), default=None)


class _Quotations:
    """The quotations of an article, to look up by place."""

    def __init__(self, quotations: Sequence[Quotation]) -> None:
        self._all = quotations
        self._starts = [q.span.start for q in quotations]

    def touching(self, span: Span) -> tuple[Quotation, ...]:
        """Those that share words with the span; a quotation seldom overlaps another."""
        at = max(bisect_right(self._starts, span.start) - 2, 0)
        until = bisect_right(self._starts, span.end)
        return tuple(q for q in self._all[at:until] if q.span.overlaps(span))
