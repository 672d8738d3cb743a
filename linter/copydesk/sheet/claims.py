"""What an article can say, in the terms of the sheet: mentions, times, claims, and the verdicts on claims."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, TypeAlias

from msgspec import Struct

from copydesk.dates import TimeValue
from copydesk.fact import Fact
from copydesk.sheet.entities import Entity, EntityKind
from copydesk.text import Span


class Form(StrEnum):
    """How a mention writes its name."""

    EXACT = "exact"
    FOLDED = "folded"
    """The same letters; case, hyphens, blanks or diacritics differ."""
    SHORT = "short"
    """A given name, surname or other part of a full name."""
    NEAR = "near"
    """A near miss: somebody meant `expected` and wrote something else."""


class Difference(Struct, frozen=True, gc=False):
    """One part of a name that differs: what was written, what the sheet has, and how they differ."""

    written: str
    expected: str
    how: str
    """dropped, added, exchanged, replaced, look-alike, real word, romanisation, case, hyphen, missing, order …"""


class _Named(Struct, frozen=True):
    span: Span
    text: str
    refers: tuple[Entity, ...]
    form: Form


def in_words(weighed: tuple[tuple[str, int, str], ...]) -> str:
    """What speaks for a slip and what against, each with its weight and what it has seen, and the sum."""
    told = "; ".join(f"{name} {weight:+} ({seen})" for name, weight, seen in weighed)
    return f"{told}: {sum(weight for _, weight, _ in weighed)}"


class Mention(_Named, frozen=True, kw_only=True, gc=False):
    """A name in the article, possessive ending left out of its span.

    `refers` has every candidate (a surname that actor and role share). `expected` is the sheet's form that the
    words stand for: the short form of a short mention, the right spelling of a near one.
    """

    expected: str = ""
    edits: tuple[Difference, ...] = ()
    certain: bool = True
    """For a near mention: whether nothing else than a slip explains it."""
    weighed: tuple[tuple[str, int, str], ...] = ()
    """For a near mention: what speaks for a slip and what for somebody else, each with its weight and what it has seen."""

    @property
    def has_words(self) -> bool:
        """Whether it is of several words, whatever blank or line break stands between them."""
        return self.text.split() != [self.text]

    @property
    def why(self) -> str:
        """For a near mention: the account in words."""
        return in_words(self.weighed) if self.weighed else ""

    @property
    def name(self) -> str:
        """The main name of the first candidate."""
        return self.refers[0].name

    def of(self, kind: EntityKind) -> tuple[Entity, ...]:
        """The candidates of one kind."""
        return tuple([e for e in self.refers if e.kind is kind])


class TimexType(StrEnum):
    """TIMEX3's types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Anchor(StrEnum):
    """What fixed a time value."""

    ABSOLUTE = "absolute"
    PUBLICATION = "publication"
    MENTION = "earlier date in the text"
    NONE = "none"


class Direction(StrEnum):
    """Which way an underspecified date was read, and so which candidate stands first."""

    PAST = "past"
    FUTURE = "future"
    NONE = "none"


class _Worded(Struct, frozen=True):
    span: Span
    text: str


class TimeExpression(_Worded, frozen=True, kw_only=True):
    """A date or duration in the article, as TIMEX3 has them.

    `candidates` are the values that it can have, the likeliest first; none where no value is certain. `fault` says
    what cannot be a value ("June has 30 days"). `weekday` is the day that the words name (Monday 0), where they do.
    A deictic expression changes its meaning with the day of publication. `timex` is the TIMEX3 value.
    """

    type: TimexType = TimexType.DATE
    candidates: tuple[TimeValue, ...] = ()
    timex: str = ""
    fault: str | None = None
    weekday: int | None = None
    deictic: bool = False
    anchor: Anchor = Anchor.NONE
    direction: Direction = Direction.NONE
    why: str = ""
    """What anchored it and what decided its direction, in words for `annotate`."""
    pattern: str = ""
    lint: bool = True
    """Whether date rules may build on it; vague words ("now", "recently") and bare durations are for taggers alone."""

    @property
    def value(self) -> TimeValue | None:
        """The likeliest value."""
        return self.candidates[0] if self.candidates else None


class Stance(StrEnum):
    """How firmly the article stands behind a claim."""

    ASSERTED = "asserted"
    HEDGED = "hedged"
    DENIED = "denied"
    ASKED = "asked"


class Tense(StrEnum):
    """When a claim puts what it tells."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


class Voice(StrEnum):
    """Who makes a claim: the article itself, somebody it cites, or nobody in particular."""

    OWN = "own"
    REPORTED = "reported"
    RUMOURED = "rumoured"


class Quotation(Struct, frozen=True):
    """Words between quotation marks, without the marks; `speaker` where the article names somebody known, a person or a role."""

    span: Span
    words: str
    speaker: Mention | None = None
    marks: Span | None = None
    """The span with its marks."""
    said_by: str = ""
    """Who says it, in the article's words: *Marsh*, *she*; empty where that is not told."""


class _Placed(Struct, frozen=True):
    span: Span


class Manner(StrEnum):
    """What a wording does beside its words' meaning, where that decides how a claim is judged or told.

    A row of a table has its manners as it has its builder; `Claim.pattern` is for showing alone.
    """

    LISTED = "in a list or table"
    SHARED = "one of several for one thing"
    BARE = "beside a title, without a verb: it looks neither back nor ahead"
    ASIDE = "by the way: what its sentence asks, denies or supposes is something else"
    DESCRIBED = "of a work that only its kind names: the 2022 series"
    TOLD = "in a story, where people stand for their roles"
    PAIRED = "in the place of the other of a pair"
    EXACT = "one job and no other"
    AS = "by an *as* alone, which may join two clauses"
    NOW = "who does it now, whoever once did"
    PICTURED = "in the picture that stands beside"
    OWN = "said of those alone whom the work's own sheet casts or credits"
    FAR = "with words between the two that may liken or compare them"
    SEVERAL = "where the name right before its verb may be the last of several"
    MADE = "who made it, and not who shows it"
    STREAMED = "to be streamed, which may be elsewhere than at its own outlet"
    LATER = "come to somewhere, perhaps not first"
    AIRED = "shown, as each episode is"
    PREMIERED = "first shown, as a film is before its release"
    MOVED = "a plan, and another in its place"
    UNTIL = "a spell, by its last day"
    RAN = "a spell, by its first day"
    DONE = "told as done, by a verb of the past"
    AHEAD = "told as to come, by a verb of the future"
    WHOLE = "of the series and not of a season"
    LOOSE = "beside the wordings that are known: told only where it is a slip of the sheet's own value"
    CARRIED = "of the season that an earlier sentence or another clause names, or of the work as a whole"
    NAMESAKE = "of what bears a work's title, which may be older than the work"


PLAIN: frozenset[Manner] = frozenset()


class Claim(_Placed, frozen=True, kw_only=True):
    """Something that an article says about a subject that sheets know.

    `span` is what a reader would underline as the claim. `work` is the key of the work it is about, `season` the
    number of the season, each `None` where the article leaves it open.
    """

    work: str | None = None
    season: int | None = None
    stance: Stance = Stance.ASSERTED
    tense: Tense = Tense.PRESENT
    voice: Voice = Voice.OWN
    quotation: Quotation | None = None
    pattern: str = ""
    manners: frozenset[Manner] = PLAIN


def kind_of(claim: Claim) -> str:
    """What annotations call a claim: cast, part, credit, trait, event, count, span."""
    return type(claim).__name__.removesuffix("Claim").lower()


class CastClaim(Claim, frozen=True):
    """Somebody plays a role; `how` is voice, young … where the article says so."""

    actor: Mention
    role: Mention
    how: str | None = None


class Doubted(Struct, frozen=True):
    """What the form of some words claims, and why they may not mean it: no claim, and nothing is judged."""

    claim: Claim
    why: str


class Part(StrEnum):
    """What can stand in a place of a sentence."""

    ACTOR = "actor"
    ROLE = "role"


class PartClaim(Claim, frozen=True):
    """A place where only an actor, or only a role, can stand, and who stands there."""

    mention: Mention
    part: Part


class BelongingClaim(Claim, frozen=True):
    """Somebody, or a role, is said to be of the work that `title` names."""

    who: Mention
    title: Mention


class CreditClaim(Claim, frozen=True):
    """Somebody has a job on the work, such as director, writer, creator or author.

    Without being `tied` to it by the words themselves, a credit can be confirmed and not contradicted: *director Ann Lee*.
    """

    person: Mention
    job: str
    tied: bool = True
    written: Span | None = None
    """The word for the job."""


class Trait(StrEnum):
    """What a trait claim is about."""

    KIND = "kind"
    NETWORK = "network"
    COUNTRY = "country"
    SOURCE = "source"
    OUTLET = "outlet"
    """What the outlet itself is: `place` names it."""


class TraitClaim(Claim, frozen=True):
    """What a work is (series, film …), who airs it, where it is from, what it is based on.

    `value` is normalised ("film", "South Korea"); `written` the span of the words themselves.
    `place` limits it, as in "on Sky in the UK".
    """

    trait: Trait
    value: str
    written: Span
    place: str | None = None


class Phase(StrEnum):
    """Which end of a happening a claim dates; without one it is the whole."""

    START = "start"
    END = "end"


class EventClaim(Claim, frozen=True):
    """Something dated happens, happened or will: `what` is a word of the event vocabulary, as in `Happening`.

    `what` is "expected" for something that is to come and that no word of the vocabulary names. `when` is none for a
    state without a date ("the ongoing strike"); `as_updated` has the same words as a later update anchors them.
    `subject` is the person or event that it befalls where that is not the work. `how`, `place` and `part` limit a
    release as those of `Release` do; `first` says that the words mean a work's first release ("made its debut"),
    `again` that they mean a later one ("returned").
    """

    what: str
    when: TimeExpression | None
    subject: Entity | None = None
    ongoing: bool = False
    phase: Phase | None = None
    how: str | None = None
    place: str | None = None
    part: str | None = None
    first: bool = False
    again: bool = False
    as_updated: TimeExpression | None = None


class Comparator(StrEnum):
    """How a number is limited."""

    EXACTLY = "exactly"
    ABOUT = "about"
    AT_LEAST = "at least"
    AT_MOST = "at most"

    def holds(self, number: int, said: int, slack: float = 0) -> bool:
        """Whether a number is what is said of it; `slack` is what *about* leaves room for."""
        match self:
            case Comparator.AT_LEAST:
                return number >= said
            case Comparator.AT_MOST:
                return number <= said
            case Comparator.ABOUT:
                return abs(number - said) <= slack
        return number == said


class CountClaim(Claim, frozen=True):
    """How many seasons, episodes, parts or films there are; `out` where only those that have come out are counted."""

    unit: str
    number: int
    comparator: Comparator = Comparator.EXACTLY
    out: bool = False


class LengthClaim(Claim, frozen=True):
    """How long a film, or an episode, is, in minutes; `step` is the exactness of the words: 1, or 30 for hours."""

    minutes: int
    step: int = 1
    comparator: Comparator = Comparator.EXACTLY


class FigureClaim(Claim, frozen=True):
    """An amount: `what` is opening, domestic, worldwide, box office, budget, or the sheet's own word for it.

    `step` is the unit of its last figure: $94.3 million is exact to 100,000.
    """

    what: str
    amount: float
    step: float
    written: str
    currency: str | None = None
    comparator: Comparator = Comparator.EXACTLY


class AwardClaim(Claim, frozen=True):
    """What somebody or a work won, or was nominated for; `number` is how many, 0 for none, `won_in` the year that is claimed."""

    award: str
    won: bool
    subject: Entity | None = None
    category: str | None = None
    year: int | None = None
    number: int | None = None
    comparator: Comparator = Comparator.EXACTLY
    won_in: int | None = None


class EpisodeClaim(Claim, frozen=True):
    """What is said of an episode that a sheet has under its title; -1 is the last of its season."""

    title: str
    number: int | None = None
    of_season: int | None = None
    when: TimeExpression | None = None
    director: Mention | None = None


class RelationClaim(Claim, frozen=True):
    """Somebody is somebody's sister, husband, mentor …: `who` is the `kind` of `of`; `played` where they are so in their roles."""

    who: Mention
    kind: str
    of: Mention
    played: bool = False


class CallingClaim(Claim, frozen=True):
    """What a character does or is."""

    role: Mention
    calling: str


class SourceClaim(Claim, frozen=True):
    """The year, or the title, of what a work is based on."""

    year: int | None = None
    title: str = ""


class SeasonPoint(StrEnum):
    """What is said of a season as such."""

    OUT = "out"
    """It has come out."""
    LAST = "last"
    """It is the end of the whole series."""
    RUNNING = "running"
    """It is on the air on the article's day."""
    FINAL = "final"
    """It has a number and is the last that there is: *the fifth and final season*."""
    COMING = "coming"
    """It, or a film where no season is meant, is still to come."""


class SeasonClaim(Claim, frozen=True):
    """A season that has come out, that is to come, or that ends the series ("the series finale")."""

    point: SeasonPoint


class SpanClaim(Claim, frozen=True):
    """A length of time since something: an age, an anniversary, "five years after".

    `since` is a word of the event vocabulary (`born`, `released` …), `length` in whole years, `at` the time when it
    is so (none: the day of publication), unless `until` names an event that it counts to (`died`).
    """

    since: str
    length: int
    at: TimeExpression | None = None
    until: str = ""
    subject: Entity | None = None
    comparator: Comparator = Comparator.EXACTLY
    named: Span | None = None
    """Where the sentence names the subject."""


class How(StrEnum):
    """In what way a claim contradicts the sheet; each belongs to exactly one rule."""

    ANOTHER_PERSON = "another person"
    ANOTHER_ROLE = "another role"
    """Whoever plays a role, in one whose name is the sheet's but for a part."""
    ANOTHER_NAME = "another name"
    """Whoever plays a role, in one of another name, which stands among pairings that the sheet has."""
    REVERSED = "reversed"
    ANOTHER_WORK = "another work"
    """Somebody, or a role, whom the sheets have in other works than the one that is named."""
    SHIFTED = "shifted"
    """One of several pairings of a list that are exchanged or shifted together."""
    WRONG_PART = "wrong part"
    ANOTHER_CREDIT = "another credit"
    ANOTHER_JOB = "another job"
    """Whoever the sheet has for a job of its own, in one for which it names nobody."""
    ANOTHER_DATE = "another date"
    A_SLIP = "a slip of the right date"
    ANOTHER_VERSION = "another version, unless what stands beside it is of this one"
    """A year far from the sheet's beside a title; it is settled by what the article says next."""
    RELATIVE_DATE = "relative date"
    OFF_BY_A_YEAR = "off by one year"
    NOT_YET = "not yet"
    """The sheet says that there is no date, or that it has not happened."""
    ENDED = "ended"
    ANOTHER_NUMBER = "another number"
    ANOTHER_AGE = "another age"
    ANOTHER_BEARER = "another bearer of the name"
    """What is said fits somebody else of that family name."""
    ANOTHER_ANNIVERSARY = "another anniversary"
    ANOTHER_KIND = "another kind"
    ANOTHER_NETWORK = "another network"
    ANOTHER_ORIGIN = "another origin"
    ANOTHER_SEASON = "another season"
    ANOTHER_LENGTH = "another length"
    ANOTHER_FIGURE = "another figure"
    ANOTHER_SCALE = "another scale"
    ANOTHER_AWARD = "another award"
    ANOTHER_EPISODE = "another episode"
    ANOTHER_RELATION = "another relation"
    ANOTHER_CALLING = "another calling"
    ANOTHER_SOURCE = "another source"


class Confirmed(Struct, frozen=True):
    """The sheet says the same."""

    facts: tuple[Fact[Any], ...]


class Contradicted(Struct, frozen=True):
    """The sheet says otherwise, for every reading of the claim."""

    facts: tuple[Fact[Any], ...]
    how: How
    together: tuple[Claim, ...] = ()
    """The claims that are wrong together, this one among them, in order of place (a list shifted by one)."""


class Unknown(Struct, frozen=True):
    """The sheet does not settle it; `why` is for `annotate` and the report."""

    why: str


Verdict: TypeAlias = Confirmed | Contradicted | Unknown


class FactKey(Struct, frozen=True):
    """What several claims can be about together: the subject, its attribute, the season."""

    subject: str
    attribute: str
    season: int | None = None


class Group(Struct, frozen=True):
    """All claims of one fact key, in reading order, within an article (or, with `articles`, across several)."""

    key: FactKey
    claims: tuple[Claim, ...]
    articles: tuple[str, ...] = ()
    """The path of each claim's article, where the group spans several; empty within one."""
