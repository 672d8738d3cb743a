"""What a fact base holds: works with their people, roles, dates and counts, each value a fact."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from msgspec import Struct, field

from copydesk.dates import TimeValue
from copydesk.fact import Fact


class EntityKind(StrEnum):
    """What a name names."""

    WORK = "work"
    PERSON = "person"
    CHARACTER = "character"
    NAME = "name"
    """A place, an organisation, anything under `names:`."""
    EVENT = "event"


class Entity(Struct, frozen=True, gc=False, eq=False):
    """Somebody or something that a name refers to; equal when kind, name and work are.

    `name` is the sheet's main form. `work` is the key of the one work that the entity belongs to (a character's,
    a work's own); people, shared names and events have none. `fact` is where the sheet names it.
    """

    kind: EntityKind
    name: str
    work: str | None = None
    fact: Fact[str] | None = None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Entity) and self._identity == other._identity

    def __hash__(self) -> int:
        return hash(self._identity)

    @property
    def _identity(self) -> tuple[EntityKind, str, str | None]:
        return (self.kind, self.name, self.work)


class Spelling(Struct, frozen=True, gc=False):
    """One accepted form of an entity's name, as the sheet writes it; `fact` proves it."""

    name: str
    fact: Fact[str]


class Avoided(Struct, frozen=True, gc=False):
    """A name that a sheet asks to avoid, and why."""

    name: str
    reason: str
    fact: Fact[str]


class Casting(Struct, frozen=True, gc=False):
    """One line of a cast: who plays whom, in which seasons (none given: any), in what way (voice, young …)."""

    actor: str
    character: str
    seasons: tuple[int, ...] = ()
    how: str | None = None


class Credit(Struct, frozen=True, gc=False):
    """A person's job on a work, such as director or composer."""

    job: str
    person: str


class Origin(Struct, frozen=True, gc=False):
    """What a work is based on; any part may be unknown."""

    title: str | None
    kind: str | None
    by: tuple[str, ...] = ()
    when: TimeValue | None = None


class Outlet(Struct, frozen=True, gc=False):
    """Who airs or streams a work, and where (`country` is none where it is everywhere)."""

    name: str
    country: str | None = None


class Release(Struct, frozen=True, gc=False):
    """One release of a work or season: `how` is festival, cinema, streaming, volume …; `part` names a part."""

    when: TimeValue
    country: str | None = None
    how: str | None = None
    part: str | None = None


class Happening(Struct, frozen=True, gc=False):
    """Something dated that befell a work, season, person or shared subject.

    `what` is a word of the event vocabulary (`announced`, `renewed`, `filming`, `cancelled`, `born`, `died`, or the
    sheet's own, such as "dockers' strike"); `when` has `start` and `end` of all of it; `ended` says whether its end is known. `also` are other
    words for it.
    """

    what: str
    when: TimeValue
    ended: bool = True
    also: tuple[str, ...] = ()


class Season(Struct, frozen=True, gc=False):
    """What a sheet says about one season (or, with number 0, about a film or the work as a whole).

    `released_unknown` is set when the sheet says that no release is known, which is not the same as silence.
    """

    number: int
    fact: Fact[int]
    episodes: Fact[int] | None = None
    releases: tuple[Fact[Release], ...] = ()
    released_unknown: Fact[str] | None = None
    happenings: tuple[Fact[Happening], ...] = ()
    title: Fact[str] | None = None

    @property
    def days(self) -> list[date]:
        """The days on which it came out, as far as the sheet gives them."""
        return [start for fact in self.releases if (start := fact.value.when.start)]

    @property
    def known_days(self) -> list[date]:
        """The days on which it came out, or on which anything else of it began."""
        return [*self.days, *(start for fact in self.happenings if (start := fact.value.when.start))]


class Person(Struct, frozen=True, gc=False):
    """A person of the base, the same in all sheets that name them."""

    entity: Entity
    spellings: tuple[Spelling, ...]
    happenings: tuple[Fact[Happening], ...] = ()
    language_fact: Fact[str] | None = None
    pronouns: Fact[str] | None = None
    namesakes: tuple[Fact[str], ...] = ()

    @property
    def language(self) -> str | None:
        """The language whose order of names holds for them."""
        return self.language_fact.value if self.language_fact else None


class Character(Struct, frozen=True, gc=False):
    """A role of one work; `callings` are what they do or are, `homes` where they live."""

    entity: Entity
    spellings: tuple[Spelling, ...]
    callings: tuple[Fact[str], ...] = ()
    homes: tuple[Fact[str], ...] = ()


class Named(Struct, frozen=True, gc=False):
    """A place, organisation or other name; acronyms are among its spellings."""

    entity: Entity
    spellings: tuple[Spelling, ...]
    work: str | None = None
    kind_fact: Fact[str] | None = None

    @property
    def kind(self) -> str | None:
        """The sheet's own word for what it is."""
        return self.kind_fact.value if self.kind_fact else None


class QuotationFact(Struct, frozen=True, gc=False):
    """A quotation as the desk has it."""

    text: str
    by: str | None
    when: TimeValue | None = None


class Award(Struct, frozen=True, gc=False):
    """An award that was won, or a nomination; `work` is the title of what it was for, where it is another's."""

    award: str
    won: bool
    year: int | None = None
    category: str | None = None
    people: tuple[str, ...] = ()
    work: str | None = None


class Episode(Struct, frozen=True, gc=False):
    """One episode; what the sheet leaves out is none."""

    season: int | None = None
    number: int | None = None
    title: str | None = None
    when: TimeValue | None = None
    directors: tuple[str, ...] = ()
    writers: tuple[str, ...] = ()


class Runtime(Struct, frozen=True, gc=False):
    """A length in minutes, of an edition where there are several."""

    minutes: int
    edition: str | None = None


class Amount(Struct, frozen=True, gc=False):
    """An amount of something: `what` is opening, domestic, worldwide, budget, or the sheet's own word."""

    what: str
    amount: float
    currency: str | None = None
    written: str = ""


class Relation(Struct, frozen=True, gc=False):
    """How one person or character is related to another: `who` is the `kind` of `of`."""

    who: str
    kind: str
    of: str


class Work(Struct, frozen=True):
    """Everything that one sheet says about one work; `key` is its title, made unique within the base.

    `whole` holds what is said of the work as a whole (a film's release, a series' announcement).
    `counts` has units with their numbers: seasons, episodes, parts, films. `others` are the main names of those whom the sheet
    lists under `people`, or in its cast without a role.
    """

    key: str
    entity: Entity
    title: Fact[str]
    spellings: tuple[Spelling, ...]
    original_title: Fact[str] | None = None
    avoid: tuple[Avoided, ...] = ()
    kind: Fact[str] | None = None
    outlets: tuple[Fact[Outlet], ...] = ()
    countries: tuple[Fact[str], ...] = ()
    language_fact: Fact[str] | None = None
    based_on: Fact[Origin] | None = None
    credits: tuple[Fact[Credit], ...] = ()
    cast: tuple[Fact[Casting], ...] = ()
    others: tuple[str, ...] = ()
    whole: Season | None = None
    seasons: tuple[Season, ...] = ()
    counts: Mapping[str, Fact[int]] = field(default_factory=dict)
    quotations: tuple[Fact[QuotationFact], ...] = ()
    studios: tuple[Fact[Outlet], ...] = ()
    distributors: tuple[Fact[Outlet], ...] = ()
    relations: tuple[Fact[Relation], ...] = ()
    runtimes: tuple[Fact[Runtime], ...] = ()
    episodes: tuple[Fact[Episode], ...] = ()
    awards: tuple[Fact[Award], ...] = ()
    amounts: tuple[Fact[Amount], ...] = ()
    extra: Mapping[str, object] = field(default_factory=dict)

    @property
    def language(self) -> str | None:
        """The code of its language."""
        return self.language_fact.value if self.language_fact else None

    @property
    def parts(self) -> tuple[Season, ...]:
        """The work as a whole, where the sheet says something of that, and its seasons."""
        return (self.whole, *self.seasons) if self.whole is not None else self.seasons

    def season(self, number: int | None) -> Season | None:
        """The season of that number; none for the work as a whole."""
        return next((s for s in self.seasons if s.number == number), None)
