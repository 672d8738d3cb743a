"""Event claims: which date belongs to which event of which work, season or person; what is only said to come by it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise, takewhile

from msgspec.structs import replace

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.doubts import doubted_by
from copydesk.annotate.claims.events_context import inherited_by, part_of
from copydesk.annotate.claims.events_course import read_ongoing
from copydesk.annotate.claims.events_meaning import meaning_of
from copydesk.annotate.claims.events_subject import Said
from copydesk.annotate.claims.events_table import (
    ALPHABET,
    DATE,
    MEANINGS,
    SECOND,
    SLATED,
    WALLS,
    Pairing,
    is_date,
    pairings_in,
    string_of,
)
from copydesk.lexicon import small
from copydesk.numerals import ORDINALS
from copydesk.reading.document import BlockKind
from copydesk.sheet.claims import Claim, Doubted, EventClaim, Manner, Stance, Tense, TimeExpression
from copydesk.sheet.entities import EntityKind
from copydesk.text import Span

_LONGEST = 300
"""Units of a sentence; what is longer is no prose, and reading it would cost more than its length."""
_NO_CLAIMS = (BlockKind.BYLINE, BlockKind.DEBRIS, BlockKind.QUOTATION)


def read_event_claims(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[Claim | Doubted]:
    """The event claims of an article, one for each date at most, and those of states without a date."""
    updated = _as_updated(article)
    for sentence in sentences:
        if (
            sentence.block.kind.is_hidden
            or sentence.block.kind in _NO_CLAIMS
            or len(sentence.units) > _LONGEST
        ):
            continue
        yield from read_ongoing(article, sentence)
        if sentence.has_time:
            yield from _dated(article, sentence, updated)


def _dated(
    article: Annotated, sentence: Sentence, updated: Mapping[Span, TimeExpression]
) -> Iterator[EventClaim | Doubted]:
    """The claims of a sentence's dates, each date with the nearest word that can have it."""
    string = string_of(sentence)
    taken = {*dateline(sentence), *titled_years(sentence)}
    pairings = list(pairings_in(string))
    pairings += second_dates(sentence, string, pairings)
    released: set[int] = set()
    for pairing in sorted(pairings, key=lambda p: (p.rank, p.time)):
        if pairing.time in taken:
            continue
        belongs = of_main_clause(sentence, string, pairing)
        said = meaning_of(article, sentence, belongs) if belongs else None
        if said is None or belongs is None:
            continue
        taken.add(pairing.time)
        if said.what == "released" and not said.doubt:
            released.add(belongs.head)
        elif pairing.rank == SECOND and said.what == "released" and belongs.head in released:
            said = replace(said, doubt="")  # season 2 came in May, and the third in June
        yield doubted_by(_claim(article, sentence, belongs, said, updated), said.doubt)
    yield from read_outlook(sentence, taken)


def _claim(
    article: Annotated,
    sentence: Sentence,
    pairing: Pairing,
    said: Said,
    updated: Mapping[Span, TimeExpression],
) -> EventClaim:
    first, last = min(pairing.time, pairing.head), max(pairing.time, pairing.head) + 1
    when = sentence.units[pairing.time].time
    inherited = inherited_by(article, sentence, said, pairing)
    carried = _is_carried(sentence, first, last, inherited["season"])
    return EventClaim(
        sentence.span(first, last),
        what=said.what,
        when=when,
        subject=said.subject,
        phase=said.phase,
        how=said.how,
        place=said.place,
        part=said.part
        or ("2" if pairing.rank == SECOND and not _HALVES.isdisjoint(sentence.lowers) else None),
        first=said.first,
        again=said.again,
        as_updated=updated.get(when.span) if when else None,
        pattern=said.pattern,
        manners=said.manners.union(_by_its_place(sentence, pairing, carried=carried)),
        **inherited,
    )


def _by_its_place(sentence: Sentence, pairing: Pairing, *, carried: bool) -> Iterator[Manner]:
    """What a claim's manners are by the sentence that it stands in."""
    if carried:
        yield Manner.CARRIED
    if _is_done(sentence.lowers, pairing):
        yield Manner.DONE
    if _is_ahead(sentence.lowers, pairing):
        yield Manner.AHEAD


def _is_done(lowers: Sequence[str], pairing: Pairing) -> bool:
    """Whether a verb of the past tells it, and no participle: *opened on May 3*, *was released*, unlike *films released on May 3*."""
    word, at = lowers[pairing.head], pairing.head
    lead = [w for w in lowers[max(at - 4, 0) : at] if not w.endswith("ly")]
    if pairing.rank < 0 or not lead:
        return False
    if lead[-1] in ("was", "were"):
        return word in MEANINGS and word.endswith("ed")
    return word in _FINITE_PASTS and lead[-1] not in _UNFINISHED


_UNFINISHED = small.AUXILIARIES | {"to", "be", "been", "not"}
_FINITE_PASTS = frozenset("opened premiered debuted arrived came began started landed died".split())


def _is_ahead(lowers: Sequence[str], pairing: Pairing) -> bool:
    """Whether a verb of the future tells it: *will open on May 3*, *is set to open*, *coming to Netflix on May 3*."""
    at = pairing.head
    if pairing.rank < 0 or pairing.time < at:
        return False
    lead = lowers[max(at - 4, 0) : at]
    due = not _IS.isdisjoint(lead) and not SLATED.isdisjoint((*lead, lowers[at])) and _WERE.isdisjoint(lead)
    return "will" in lead or due or (lowers[at] == "coming" and at == 0)


_IS, _WERE = frozenset(("is", "are")), frozenset(("was", "were", "had", "if"))


_HALVES = frozenset("halves parts volumes batches".split())
"""What comes out one after the other: *in two halves, of which one was shown in 2012 and one in 2013*."""


def _is_carried(sentence: Sentence, first: int, last: int, season: int | None) -> bool:
    """Whether a season is that of an earlier sentence, or of another clause, so that what is told may be the whole's, or another's."""
    if season is None or season < 1:
        return False
    start, end = sentence.clause(first, last)
    return not any(start <= word.first < end and word.number == season for word in sentence.seasons)


def _as_updated(article: Annotated) -> Mapping[Span, TimeExpression]:
    """The deictic expressions as they read from the day of an update, by place."""
    if article.updated is None or article.updated == article.published:
        return {}
    return {time.span: time for time in article.times_read_on(article.updated) if time.deictic}


_DASHES = frozenset("-–—")
_PLACES = frozenset((",", ".", "(", ")", "/"))
_DATELINE = 12
_SUBORDINATE = frozenset("before after when until while once because since during".split())
_LEADING = frozenset("on in at by the since until from".split())
_REACH = 10
_ORDINALS = frozenset(ORDINALS)
_VERBS = frozenset("will would is are was were has have had can could may might run runs ran through".split())
_NO_SUBJECTS = (
    small.PREPOSITIONS
    | small.RELATIVES
    | small.CONJUNCTIONS - {"that"}
    | frozenset("that then too respectively only worldwide globally exclusively instead".split())
)
_CLOSES = frozenset(",.;:()!?—–")
_FINITE = frozenset(ALPHABET.chars("heads|wall"))
_BARRED = frozenset(ALPHABET.chars("heads|wall|source|people|open|close|colon"))
"""The characters of words that end what a first date belongs to."""


def dateline(sentence: Sentence) -> Iterator[int]:
    """The dates between a place in capitals and the dash at the head of a story: *LEEDS, May 3, 2023 - …*."""
    if sentence.before is not None or not sentence.units[0].token.text.isupper():
        return
    for at, unit in enumerate(sentence.units[:_DATELINE]):
        if unit.lower in _DASHES and at:
            yield from (n for n in range(at) if sentence.units[n].time is not None)
            return
        if not (is_date(unit) or unit.lower in _PLACES or unit.token.is_capitalised):
            return


def titled_years(sentence: Sentence) -> Iterator[int]:
    """The years that only tell a title from another: *Wonder Woman 1984*, *Fargo: 1979*."""
    for at, unit in enumerate(sentence.units):
        lead = at - 2 if at > 1 and sentence.lowers[at - 1] == ":" else at - 1
        mention = sentence.units[lead].mention if lead >= 0 else None
        if unit.time is not None and unit.time.text.isdigit() and mention and mention.of(EntityKind.WORK):
            yield at


def second_dates(sentence: Sentence, string: str, pairings: Sequence[Pairing]) -> Iterator[Pairing]:
    """The further dates of a word: *in France on July 19 and in the UK on July 21*, *season 2 on June 5, the third on …*.

    Behind *and* anything may stand before the second date; behind a comma what it is of, or nothing at all where it
    only says the first more closely: *last week, on May 3*.
    """
    dates = [at for at, char in enumerate(string) if char == DATE]
    if len(dates) < 2:
        return
    known = {p.time: p for p in pairings if p.rank >= 0 and p.time > p.head}
    for first, second in pairwise(dates):
        pairing = known.get(first)
        if not pairing or second in known or _has_own_clause(sentence, string, second):
            continue
        if _goes_on(sentence, string, first, second):
            known[second] = Pairing(second, pairing.head, SECOND, first + 1, second + 1)
            yield known[second]


def _goes_on(sentence: Sentence, string: str, first: int, second: int) -> bool:
    """Whether the words between two dates leave the second to the word of the first."""
    between = sentence.lowers[first + 1 : second]
    if not between or len(between) > _REACH or not _BARRED.isdisjoint(string[first + 1 : second]):
        return False
    if "and" in between[:2]:
        return _VERBS.isdisjoint(between)
    if between[0] not in (",", ";"):
        return False
    inner = (first < word.first and word.last <= second for word in sentence.seasons)
    listed = any(inner) or part_of(between) or not _ORDINALS.isdisjoint(between)
    return bool(listed) or (_LEADING.issuperset(between[1:]) and _is_closer(sentence, first, second))


def _has_own_clause(sentence: Sentence, string: str, date: int) -> bool:
    """Whether a subject and its verb stand behind a date: *and in May 2020 the director took four prizes home*."""
    lowers, at = sentence.lowers, date + 1
    if lowers[at : at + 1] == (",",):
        at += 1
    if at >= len(lowers) or lowers[at] in _NO_SUBJECTS or not lowers[at][0].isalnum():
        return False
    end = next((n for n in range(at, len(lowers)) if lowers[n] in _CLOSES or string[n] == DATE), len(lowers))
    return any(string[n] in _FINITE or lowers[n] in _VERBS for n in range(at + 1, min(end, at + _REACH)))


def _is_closer(sentence: Sentence, first: int, second: int) -> bool:
    """Whether a date that ends its phrase is as fine as the one before it, or finer."""
    one, two = (sentence.units[at].time for at in (first, second))
    if one is None or two is None or one.value is None or two.value is None:
        return False
    behind = sentence.lowers[second + 1 : second + 2]
    ends = not behind or not behind[0][0].isalnum()
    return ends and two.value.granularity <= one.value.granularity


def of_main_clause(sentence: Sentence, string: str, pairing: Pairing) -> Pairing | None:
    """The pairing; or, for *was renewed a month before it came out, in May*, that of the main clause's verb.

    A comma before the date ends what *before* began. None where the main clause has no verb for the date.
    """
    if pairing.time < pairing.head or pairing.rank < 0:
        return pairing
    lowers, comma = sentence.lowers, pairing.time - 1
    while comma > pairing.head and lowers[comma] in _LEADING:
        comma -= 1
    if lowers[comma] != ",":
        return pairing
    inner = tuple(takewhile(lambda n: lowers[n] != ",", range(pairing.head - 1, -1, -1)))[:_REACH]
    opens = next((n for n in inner if lowers[n] in _SUBORDINATE), None)
    if opens is None or any(is_date(unit) for unit in sentence.units[opens : pairing.head]):
        return pairing
    heads = ALPHABET.chars("heads")
    main = next((n for n in range(opens - 1, max(opens - _REACH, -1), -1) if string[n] in heads), None)
    if main is None:
        return None
    return replace(pairing, head=main, first=main)


_COMING = frozenset(
    "will ll could may might should expect expects expected hope hopes likely going probably "
    "possibly perhaps maybe".split()
)
_AHEAD = 40
_UNREAL = frozenset("have had been was were did if not never t".split())
_TURNS = frozenset("until till since after before when while as than".split())
"""Words that divide clauses, unless they stand right before the date and belong to it."""
_PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE_CELL, BlockKind.CAPTION)


def read_outlook(sentence: Sentence, taken: Collection[int]) -> Iterator[EventClaim]:
    """A claim for each date that no event has, where the words before it in its clause look ahead."""
    if sentence.block.kind not in _PROSE or _COMING.isdisjoint(sentence.lowers):
        return
    for at, unit in enumerate(sentence.units):
        if at in taken or not is_date(unit) or _is_weekday(unit.time):
            continue
        start = max(sentence.clause(at, at + 1)[0], at - _AHEAD)
        ahead = next((n for n in range(at - 1, start - 1, -1) if sentence.lowers[n] in _COMING), None)
        if ahead is None or not _leads_to(sentence, ahead, at):
            continue
        inherited = sentence.inherited(ahead, at + 1)
        if inherited["work"] is None or inherited["stance"] is Stance.ASKED:
            continue
        inherited["stance"], inherited["tense"] = Stance.HEDGED, Tense.FUTURE
        yield EventClaim(
            sentence.span(ahead, at + 1), what="expected", when=unit.time, pattern="outlook", **inherited
        )


def _leads_to(sentence: Sentence, ahead: int, at: int) -> bool:
    """Whether no other clause, and no denial, stands between the word that looks ahead and the date."""
    between = sentence.lowers[ahead + 1 : at]
    if not _UNREAL.isdisjoint(between[:2]):
        return False
    inner = between[:-1] if between[-1:] and between[-1] in _TURNS else between
    return WALLS.isdisjoint(inner)


def _is_weekday(time: TimeExpression | None) -> bool:
    """Whether a date is a day without a number: stories have those, forecasts seldom."""
    return time is not None and time.weekday is not None and not any(c.isdigit() for c in time.text)
