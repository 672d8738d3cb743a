"""Dates that no wording of the tables has: read where a sentence speaks of one work and has a word of its coming or its end.

Such a reading says too little to confirm or contradict anything by itself. It is held against the sheet all the same, and told
where the date is a slip of the sheet's own: a day beside the right one, or the right day of another month or year.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.doubts import (
    FOREIGN,
    OF_NO_WORK,
    OF_OTHERS,
    Doubt,
    Stated,
    doubt_of,
    doubted_by,
    one_of,
    words_if,
)
from copydesk.annotate.claims.events_context import part_of, place_of, way_of
from copydesk.annotate.claims.events_table import KIND_OF, MEANINGS, SOURCES, is_date
from copydesk.annotate.claims.titles import is_title_case
from copydesk.dates import Granularity
from copydesk.lexicon.small import OF_PEOPLE, SUBJECTS
from copydesk.lexicon.verbs import forms
from copydesk.reading.document import BlockKind
from copydesk.sheet.claims import (
    Anchor,
    Claim,
    Doubted,
    EpisodeClaim,
    EventClaim,
    Manner,
    SpanClaim,
    TimeExpression,
)
from copydesk.sheet.judging.slips import is_a_slip

_PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.CAPTION)
_OUT = frozenset(MEANINGS) - {"live", "seen", "watched", "back", "out", "available"} | forms(
    "begin start kick storm grace light greet open"
)
_ENDS = forms("end finish conclude wrap close") | {"finale", "farewell"}
_AGAIN = forms("return resume") | {"back", "comeback", "again", "renewed"}
_OTHER_KINDS = frozenset("announce renew cancel moved born die filming trailer strike wait slate".split())
_OTHER_EVENTS = frozenset(word for word, kind in KIND_OF.items() if kind in _OTHER_KINDS) | forms(
    "sign hire confirm reveal date marry interview tweet say tell speak recall win nominate purchase acquire option adapt"
)
_OTHER_THINGS = SOURCES - frozenset(
    "date dates story cast company channel service platform network".split()
) | frozenset(
    "festival event party panel conference ceremony award awards episode episodes special tour pilot birthday anniversary digital "
    "screening".split()
)
"""What is dated beside a work itself."""
_SOMEBODY = SUBJECTS - {"it", "you"}
_SUPERSEDED = frozenset(
    "originally initially previously formerly once instead planned plan plans hoped delay delayed".split()
)


class Seen(Stated, frozen=True):
    """A date in a sentence, and the words of its clause."""

    article: Annotated
    claim: EventClaim

    @property
    def clause(self) -> tuple[str, ...]:
        """The words of the clause that has it."""
        start, end = self.sentence.clause(self.first, self.last)
        return self.sentence.lowers[start:end]


def read_slips(
    article: Annotated, sentences: Sequence[Sentence], found: Sequence[Claim | Doubted]
) -> Iterator[EventClaim | Doubted]:
    """A claim for each date that nothing else was read from and that is a slip, in order of sentence.

    Beside a date that was read, another is that of something else: *one day later, on April 12, …*.
    """
    taken = {when.span for read in found if (when := _when_of(read)) is not None}
    for sentence in sentences:
        if not sentence.has_time or sentence.block.kind not in _PROSE:
            continue
        if any(unit.time and unit.time.span in taken for unit in sentence.units):
            continue
        for at, unit in enumerate(sentence.units):
            when = unit.time if is_date(unit) else None
            if when is None or when.span in taken or not _stands_for_itself(when, article.published):
                continue
            for claim in _claims(sentence, at):
                if is_a_slip(article.base, claim):
                    yield doubted_by(claim, doubt_of(SLIPS, Seen(sentence, at, at + 1, article, claim)))
                    break


_MILD = ("people and trains do so too", "it only happens", "something stands between that it runs")
"""Doubts of the word that a date was read with, and not of what is dated."""


def _when_of(read: Claim | Doubted) -> TimeExpression | None:
    """The time that something was said of, for sure or with a doubt of what is dated."""
    if isinstance(read, Doubted):
        return None if read.why.startswith(_MILD) else _when_of(read.claim)
    if isinstance(read, EventClaim | EpisodeClaim):
        return read.when
    return read.at if isinstance(read, SpanClaim) else None


def _claims(sentence: Sentence, at: int) -> Iterator[EventClaim]:
    """What may have happened: by the nearest word of the clause, else either where a day is named, which says enough by itself."""
    start, end = sentence.clause(at, at + 1)
    words = [n for n in range(start, end) if sentence.lowers[n] in _OUT or sentence.lowers[n] in _ENDS]
    word = min(words, key=lambda n: (abs(n - at), n), default=None)
    said = () if word is None else ("finale",) if sentence.lowers[word] in _ENDS else ("released",)
    near = sentence.units[start:end]
    when = sentence.units[at].time
    either = ("released", "finale") if when is not None and _is_day(when) else ()
    for what in dict.fromkeys((*said, *either)):
        yield EventClaim(
            sentence.span(at, at + 1),
            what=what,
            when=when,
            how=way_of(near),
            place=place_of(near),
            part=part_of(sentence.lowers[start:end]),
            again=not _AGAIN.isdisjoint(sentence.lowers[start:end]),
            pattern="beside the wordings",
            manners=frozenset((Manner.LOOSE,)),
            **sentence.inherited(at, at + 1),
        )


def _is_day(time: TimeExpression) -> bool:
    return time.value is not None and time.value.granularity is Granularity.DAY


def _stands_for_itself(time: TimeExpression, published: date | None) -> bool:
    """Whether a date is counted from no other; a month or year must be over, for what is to come is guessed."""
    if time.deictic or time.anchor is Anchor.MENTION:
        return False
    end = time.value.end if time.value else None
    return _is_day(time) or (published is not None and end is not None and end <= published)


def _superseded(seen: Seen) -> str | None:
    return one_of(_SUPERSEDED, seen.sentence.lowers)


def _of_two_works(seen: Seen) -> str | None:
    """*Ten years after Fargo ended, Barry opened in 2018*: nothing says whose date it is."""
    works = {title.work for title in seen.sentence.titles}
    return words_if(len(works) > 1)


SLIPS: tuple[Doubt[Seen], ...] = (
    FOREIGN,
    OF_NO_WORK,
    OF_OTHERS,
    Doubt(
        "two works are named",
        _of_two_works,
        "Fans of The Long Night and The Glass Harbour met on September 6, 2019.",
    ),
    Doubt(
        "something beside the work is dated",
        lambda seen: one_of(_OTHER_THINGS, seen.clause),
        "For fans of The Glass Harbour the big party was on September 6, 2019.",
    ),
    Doubt(
        "another event is told",
        lambda seen: one_of(_OTHER_EVENTS, seen.clause),
        "Fans of The Glass Harbour saw the two marry on September 6, 2019.",
    ),
    Doubt(
        "an earlier plan is told",
        _superseded,
        "The day of The Glass Harbour was once September 6, 2019.",
    ),
    Doubt(
        "it may be somebody's own",
        lambda seen: one_of(OF_PEOPLE, seen.before(4)) or one_of(_SOMEBODY, seen.clause),
        "The Glass Harbour gave us a scare, and him his big day, September 6, 2019.",
    ),
    Doubt(
        "capitals say nothing here",
        lambda seen: words_if(is_title_case(seen.sentence.block, seen.sentence.units)),
        "Glass Harbour Fans Meet Where The Glass Harbour Stood On September 6, 2019",
    ),
)
"""Why a date that is a slip of the sheet's may be right, and of something else."""
