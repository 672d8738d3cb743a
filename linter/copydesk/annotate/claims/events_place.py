"""A date and the word that it belongs to, in their sentence, and what the two say together."""

from __future__ import annotations

from msgspec import Struct

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.events_subject import Subject, after, before, spoken_of
from copydesk.sheet.claims import Phase, Tense
from copydesk.sheet.entities import Entity


class Pairing(Struct, frozen=True):
    """A date and the word that it belongs to, as units of a sentence; `rank` settles which pairing a date gets.

    `first` and `last` are the range that limits the event: its country, its way, its part.
    """

    time: int
    head: int
    rank: int
    first: int
    last: int


class Said(Struct, frozen=True):
    """What a pairing says; an empty `what` says that the date is taken by something that is no event of ours."""

    what: str
    subject: Entity | None = None
    phase: Phase | None = None
    how: str | None = None
    place: str | None = None
    part: str | None = None
    first: bool = False
    again: bool = False
    tense: Tense | None = None
    pattern: str = ""


NOTHING = Said("")


class Place(Struct, frozen=True):
    """A pairing in its sentence."""

    article: Annotated
    sentence: Sentence
    pairing: Pairing

    @property
    def word(self) -> str:
        """The word that the date belongs to."""
        return self.sentence.lowers[self.pairing.head]

    @property
    def between(self) -> tuple[str, ...]:
        """The words between the two."""
        one, two = sorted((self.pairing.head, self.pairing.time))
        return self.sentence.lowers[one + 1 : two]

    @property
    def leads(self) -> bool:
        """Whether the date stands right before a noun that it describes."""
        return self.pairing.rank < 0 and self.pairing.time < self.pairing.head

    def subject(self) -> Subject:
        """Who does what the word says, where the word is a verb."""
        return before(self.sentence, self.pairing.head)

    def bounded(self) -> Subject:
        """Who begins or ends, a pronoun taken for what was spoken of."""
        return spoken_of(self.sentence, self.subject())

    def object(self) -> Subject:
        """What the word acts upon."""
        end = self.pairing.time if self.pairing.time > self.pairing.head else self.pairing.head + 7
        return after(self.sentence, self.pairing.head + 1, end)

    @property
    def own_words(self) -> list[str]:
        """The words of the date itself."""
        time = self.sentence.units[self.pairing.time].time
        return time.text.lower().split() if time else []
