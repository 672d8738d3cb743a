"""Doubts: why words that have the form of a claim may not mean it, each named, with an example and the words that raise it."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Sequence
from typing import Generic, TypeVar

from msgspec import Struct

from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.titles import WORK_NOUNS
from copydesk.lexicon import small
from copydesk.sheet.claims import Claim, Doubted

Seen = TypeVar("Seen", contravariant=True)
Read = TypeVar("Read", bound=Claim)


class Doubt(Struct, Generic[Seen], frozen=True):
    """One reason for silence: what it says, what finds the words that raise it, and a sentence that it keeps silent.

    `raised_by` returns those words, empty where no word does by itself, and none where there is no doubt.
    """

    why: str
    raised_by: Callable[[Seen], str | None]
    example: str


def doubt_of(doubts: Sequence[Doubt[Seen]], seen: Seen) -> str | None:
    """Why what was seen is no claim, with the words that say so, by the first doubt that they raise; none where it is one."""
    for doubt in doubts:
        if (words := doubt.raised_by(seen)) is not None:
            return f"{doubt.why}: {words}" if words else doubt.why
    return None


def doubted_by(claim: Read, why: str | None) -> Read | Doubted:
    """The claim, or the doubt of it where there is a reason."""
    return Doubted(claim, why) if why else claim


def one_of(words: Container[str], said: Iterable[str]) -> str | None:
    """The first of what is said that is among the words."""
    return next((word for word in said if word in words), None)


def words_if(holds: object, words: str = "") -> str | None:
    """The words where something holds."""
    return words if holds else None


class Stated(Struct, frozen=True):
    """What has the form of a claim, as units of its sentence."""

    sentence: Sentence
    first: int
    last: int

    @property
    def clause_before(self) -> tuple[str, ...]:
        """The words of its clause that stand before it."""
        start, _ = self.sentence.clause(self.first, self.first + 1)
        return self.sentence.lowers[start : self.first]

    def before(self, many: int) -> tuple[str, ...]:
        """So many words before it."""
        return self.sentence.lowers[max(self.first - many, 0) : self.first]

    def behind(self, many: int) -> tuple[str, ...]:
        """So many words behind it."""
        return self.sentence.lowers[self.last : self.last + many]


def _foreign(stated: Stated) -> str | None:
    sentence = stated.sentence
    if not sentence.is_foreign(stated.first, stated.last):
        return None
    unknown = (title for title in sentence.titles if title.work is None)
    return next((" ".join(sentence.lowers[title.first : title.last]) for title in unknown), "")


def _of_no_work(stated: Stated) -> str | None:
    return words_if(stated.sentence.work(stated.first, stated.last) is None)


def _of_others(stated: Stated) -> str | None:
    return words_if(stated.sentence.others)


def introduced(sentence: Sentence, at: int) -> str | None:
    """What an article brings in before a relative clause: *got a show of his own, which lasted …*; the work is not, which it is, or stands beside."""
    lowers = sentence.lowers[:at]
    relative = next((n for n in range(at - 1, max(at - 8, -1), -1) if lowers[n] in ("which", "that")), 0)
    article = next((n for n in range(relative - 1, max(relative - 7, 0), -1) if lowers[n] in ("a", "an")), 0)
    if not article or lowers[article - 1] in _BEING:
        return None
    beside = any(title.work and article - 2 <= title.last <= article for title in sentence.titles)
    return None if beside else one_of(WORK_NOUNS, lowers[article + 1 : relative])


_BEING = small.BE | {"s", "’s", "'s"}


FOREIGN: Doubt[Stated] = Doubt(
    "a work that no sheet knows is meant, or one of several",
    _foreign,
    "“Northern Lights” has ten episodes, and premiered on Netflix.",
)
OF_NO_WORK: Doubt[Stated] = Doubt(
    "nothing says which work is meant", _of_no_work, "# What to watch\n\nThe series has ten episodes."
)
OF_OTHERS: Doubt[Stated] = Doubt(
    "only people of another work are named", _of_others, "There were ten episodes when Per Holm left."
)
"""What may be wrong with a claim of any kind: that it is about another work."""
