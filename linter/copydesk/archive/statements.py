"""What an article states, one row each, in a form that is kept in a file and compared without the article."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from enum import StrEnum
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from copydesk.annotate.groups import fact_key
from copydesk.annotate.unlisted import read_unlisted
from copydesk.annotate.unlisted_people import read_ages
from copydesk.article import Article
from copydesk.dates import TimeValue
from copydesk.dates.value import Granularity, add_days, add_months, day_in_words
from copydesk.sheet.claims import (
    CastClaim,
    Claim,
    Comparator,
    Confirmed,
    Contradicted,
    CountClaim,
    CreditClaim,
    EventClaim,
    LengthClaim,
    Manner,
    Mention,
    SpanClaim,
    Stance,
    Tense,
    Trait,
    TraitClaim,
    Voice,
    kind_of,
)
from copydesk.sheet.entities import EntityKind, Work
from copydesk.text import Place, Span, regex


class Way(StrEnum):
    """How the values of one fact compare across articles."""

    DATED = "dated"
    """As dates do, and only what had happened when it was written."""
    PLANNED = "planned"
    """A date that was ahead when it was written; plans change, so that only those of one day are compared."""
    AGED = "aged"
    """The days on which somebody may be born: all articles must leave one in common."""
    NUMBERED = "numbered"
    """Two numbers cannot both be right."""
    GROWING = "growing"
    """A number that only grows: a later article cannot have fewer."""
    SETTLED = "settled"
    """Several values can be right: they contradict each other where a sheet confirms one and contradicts another."""
    TOLD = "told"
    """Kept to be found, and not compared."""


class Stands(Struct, frozen=True):
    """Where something stands: its span in the article's text and its place in the file."""

    span: Span
    start: Place
    end: Place
    text: str


class Stated(Struct, frozen=True):
    """A value that an article states, and where.

    `value` is in words; `when` holds a date's candidates, `number` a count. `says` is the sheet's sentence that confirms or
    contradicts it, `sheet` where that stands.
    """

    value: str
    stands: Stands
    when: tuple[TimeValue, ...] = ()
    number: int | None = None
    verdict: str = ""
    says: str = ""
    sheet: str = ""
    line: int = 0
    source: str | None = None


class Statement(Stated, frozen=True, kw_only=True):
    """One thing that an article says: whose, which attribute, within which limits, and its value."""

    kind: str
    subject: str
    attribute: str
    limits: str
    way: Way
    stance: str = Stance.ASSERTED.value


class Read(Struct, frozen=True):
    """What a claim comes to: its value, and how that is compared."""

    value: str
    way: Way
    when: tuple[TimeValue, ...] = ()
    number: int | None = None
    limits: tuple[object, ...] = ()
    subject: str = ""
    attribute: str = ""


def read_statements(article: Article) -> Iterator[Statement]:
    """Everything that an article states, of the works of the sheets and of titles and people that no sheet has."""
    names = article.full_names[0] if article.language.is_read else {}
    beyond = (*read_unlisted(article), *read_ages(article, names)) if names else ()
    places = Places(article)
    for claim in (*article.claims, *beyond):
        read = _READERS.get(type(claim), _told)(claim, article)
        if read is not None:
            yield _statement(claim, read, article, places)


class Places:
    """Where spans of an article stand in its file."""

    def __init__(self, article: Article) -> None:
        self._document = article.document
        self._lines = article.document.lines()

    def of(self, span: Span) -> Stands:
        """Where a span stands."""
        source = self._document.map.source(span)
        start, end = self._lines.place(source.start), self._lines.place(source.end)
        return Stands(span, start, end, span.of(self._document.text))


def _statement(claim: Claim, read: Read, article: Article, places: Places) -> Statement:
    verdict = article.verdict(claim)
    facts = verdict.facts if isinstance(verdict, Confirmed | Contradicted) else ()
    key = fact_key(claim)
    span = claim.when.span if isinstance(claim, EventClaim) and claim.when else claim.span
    firm = claim.stance is Stance.ASSERTED and claim.voice is Voice.OWN and claim.quotation is None
    fact = facts[0] if facts else None
    return Statement(
        kind=kind_of(claim),
        subject=read.subject or (key.subject if key else claim.work or ""),
        attribute=read.attribute or (key.attribute if key else kind_of(claim)),
        limits=" · ".join(str(limit) for limit in read.limits if limit not in (None, "")),
        value=read.value,
        way=read.way if firm and _is_named_beside(claim, read.way, article) else Way.TOLD,
        stands=places.of(span),
        stance=claim.stance.value,
        when=read.when,
        number=read.number,
        verdict={Confirmed: "confirmed", Contradicted: "contradicted"}.get(type(verdict), ""),
        says=" or ".join(dict.fromkeys(f.says for f in facts[:2])),
        sheet=fact.place.file if fact else "",
        line=fact.place.place.line if fact else 0,
        source=fact.source if fact else None,
    )


def _is_named_beside(claim: Claim, way: Way, article: Article) -> bool:
    """Whether the sentence names the work, where nothing else ties what is said to it."""
    if way is not Way.SETTLED or isinstance(claim, CastClaim):
        return True
    tokens = article.tokens
    sentence = tokens.sentence_span(tokens[tokens.at(claim.span.start)].sentence)
    works = (e.work for m in article.mentions_at(sentence) for e in m.of(EntityKind.WORK))
    return claim.work in works


def _told(claim: Claim, article: Article) -> Read:
    """A claim that is kept to be found, in the words of its own fields."""
    values = (getattr(claim, name, None) for name in _SAID)
    return Read(" · ".join(_word(value) for value in values if value not in (None, "")), Way.TOLD)


_SAID = tuple("who mention title kind of calling point award category written minutes year number".split())
"""The fields of the other claims that say something."""


def _word(value: object) -> str:
    return value.name if isinstance(value, Mention) else str(value)


def _cast(claim: CastClaim, article: Article) -> Read | None:
    if len(claim.role.refers) != 1 or len(claim.actor.refers) != 1:
        return None
    role = claim.role.refers[0]
    way = Way.TOLD if claim.how or Manner.TOLD in claim.manners else Way.SETTLED
    return Read(
        claim.actor.name, way, subject=role.name, attribute="actor", limits=(_title(role.work, article),)
    )


def _credit(claim: CreditClaim, article: Article) -> Read | None:
    if len(claim.person.refers) != 1:
        return None
    return Read(claim.person.name, Way.SETTLED if claim.tied else Way.TOLD, attribute=claim.job)


def _trait(claim: TraitClaim, article: Article) -> Read:
    differs_by_country = claim.trait in (Trait.NETWORK, Trait.OUTLET) and claim.place is None
    way = Way.TOLD if differs_by_country else Way.SETTLED
    return Read(claim.value, way, attribute=str(claim.trait), limits=(claim.place,))


def _count(claim: CountClaim, article: Article) -> Read:
    limits = (_season(claim.season), "out" if claim.out else None)
    return Read(str(claim.number), _way_of_count(claim, article), number=claim.number, limits=limits)


def _way_of_count(claim: CountClaim, article: Article) -> Way:
    if claim.comparator is not Comparator.EXACTLY or (claim.season is not None and claim.season < 1):
        return Way.TOLD
    if claim.unit != "episode":
        return Way.GROWING
    work = article.base.works.get(claim.work or "")
    if claim.season is not None or (work is not None and len(work.seasons) == 1):
        return Way.NUMBERED
    return Way.TOLD


def _length(claim: LengthClaim, article: Article) -> Read:
    return Read(f"{claim.minutes} minutes", Way.SETTLED, number=claim.minutes, attribute="runtime")


def _event(claim: EventClaim, article: Article) -> Read | None:
    if claim.when is None or claim.when.value is None:
        return None
    work = article.base.works.get(claim.work or "")
    limits = (_season(claim.season), claim.phase, claim.place, claim.part, _release(claim, work))
    when = claim.when.candidates
    if claim.what == "released" and claim.place is None and claim.season is None:
        when = tuple(replace(value, margin_before=_COUNTRIES, margin_after=_COUNTRIES) for value in when)
    return Read(
        when[0].words(), _way_of_date(claim, work, article), when=when, limits=limits, attribute=claim.what
    )


def _release(claim: EventClaim, work: Work | None) -> str | None:
    """How something is released, where that makes two releases: films have premieres, a series streams where it airs."""
    if work and work.seasons:
        return None if claim.how == "streaming" else claim.how
    return "premiere" if Manner.PREMIERED in claim.manners else claim.how


def _way_of_date(claim: EventClaim, work: Work | None, article: Article) -> Way:
    """Whether a date can be held against another article's: what had happened, of a thing that is told from others."""
    if any(is_so(claim, work) for is_so in _OPEN_DATES):
        return Way.TOLD
    value = claim.when.value if claim.when else None
    if value is None or value.start is None or value.end is None:
        return Way.TOLD
    if article.published is None:
        return Way.DATED if claim.tense is Tense.PAST else Way.TOLD
    if value.start > article.published:
        return Way.PLANNED
    return Way.DATED if add_days(value.end, -1) <= article.published else Way.TOLD


_COUNTRIES = 90
"""Days that a film's release may be apart in two countries: margins of its date where no country is named."""
_LIVES = frozenset(("born", "died"))
_DATED = frozenset((*_LIVES, "released", "ended", "finale", "renewed", "cancelled"))


def _is_of_some_season(claim: EventClaim, work: Work | None) -> bool:
    """Whether an article may mean any season or episode of a series: *it aired last night*, *the 2019 series*."""
    if claim.subject is not None or claim.season is not None:
        return claim.season is not None and claim.season < 1
    if work is None:
        return claim.work is None
    kind = work.kind.value.lower() if work.kind else ""
    is_series = bool(work.seasons) or "film" not in kind
    return is_series and not (claim.first and claim.what == "released")


_OPEN_MANNERS = frozenset((Manner.BARE, Manner.AIRED, Manner.MOVED, Manner.UNTIL, Manner.RAN))
"""A year beside a title tells one version from another; the others are one end of a spell, one of many days, or no plan any more."""
_OPEN_DATES: tuple[Callable[[EventClaim, Work | None], bool], ...] = (
    lambda claim, work: claim.what not in _DATED or claim.again,
    _is_of_some_season,
    lambda claim, work: Manner.PREMIERED in claim.manners and not (work and work.seasons),
    lambda claim, work: not claim.manners.isdisjoint(_OPEN_MANNERS),
)
"""What leaves a date's thing open, so that two articles may mean two: it does not happen once, or in each season, or in many a city."""

_MARGIN = 3
"""Days that an article may be written before it appears."""


def _span(claim: SpanClaim, article: Article) -> Read | None:
    is_age = claim.since == "born" and not claim.until and claim.subject is not None
    day = _day_of(claim, article)
    if not is_age or day is None or claim.comparator is not Comparator.EXACTLY or claim.subject is None:
        return Read(f"{claim.length} years", Way.TOLD, attribute=f"years since {claim.since}")
    if not _is_of_whom_it_names(claim, article.text):
        return Read(f"{claim.length} years", Way.TOLD, attribute="age")
    born = born_between(day, claim.length)
    words = f"{claim.length} on {day_in_words(day)}"
    return Read(
        words, Way.AGED, when=(born,), number=claim.length, subject=claim.subject.name, attribute="age"
    )


_ELSES = regex(
    r"^-year|(?i:\b(?:mrs|mr|wife|husband|son|daughter|mother|father|partner|boyfriend|girlfriend)\b)|['’]s\b"
)
"""Words beside an age that make it another's: *Ann Lee, the 33-year-old said*, *the 39-year-old Mrs Lee*."""


def _is_of_whom_it_names(claim: SpanClaim, text: str) -> bool:
    """Whether an age stands right beside a full name, which is nobody else's."""
    if claim.named is None:
        return True
    if not any(map(str.isspace, claim.named.of(text))):
        return False
    if claim.named.end <= claim.span.start:
        beside = text[claim.span.end : claim.span.end + 5], text[claim.named.end : claim.span.start]
    else:
        beside = "", text[claim.span.end : claim.named.start]
    return not any(map(_ELSES.search, beside))


def _day_of(claim: SpanClaim, article: Article) -> date | None:
    if claim.at is None:
        return article.published
    value = claim.at.value
    return value.start if value and value.granularity is Granularity.DAY else None


def born_between(day: date, age: int) -> TimeValue:
    """The days on which somebody may be born who has an age on a day."""
    start = add_days(add_months(day, -12 * (age + 1)), 1)
    return TimeValue(start, add_days(add_months(day, -12 * age), 1), Granularity.YEAR, None, _MARGIN, _MARGIN)


def _season(number: int | None) -> str | None:
    if number is None:
        return None
    return "the last season" if number < 0 else f"season {number}"


def _title(key: str | None, article: Article) -> str:
    work = article.base.works.get(key or "")
    return work.entity.name if work else ""


_READERS: dict[type[Claim], Callable[[Any, Article], Read | None]] = {
    CastClaim: _cast,
    CountClaim: _count,
    CreditClaim: _credit,
    EventClaim: _event,
    LengthClaim: _length,
    SpanClaim: _span,
    TraitClaim: _trait,
}
"""What each kind of claim comes to; the others are kept to be found."""


def names_of(article: Article) -> dict[str, tuple[str, Stands]]:
    """Everybody and everything that an article names, each with what it is and where it stands first."""
    places = Places(article)
    found: dict[str, tuple[str, Stands]] = {}
    for mention in article.mentions:
        for entity in mention.refers if len(mention.refers) == 1 else ():
            found.setdefault(entity.name, (entity.kind.value, places.of(mention.span)))
    for name, spans in article.full_names[0].items():
        found.setdefault(name, ("", places.of(spans[0])))
    return found
