"""Event claims: which date belongs to which event of which work, season or person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Inherited, Sentence
from copydesk.annotate.claims.context_stance import stance_of
from copydesk.annotate.claims.event_words import ALPHABET, char_of
from copydesk.annotate.claims.events_meaning import meaning_of
from copydesk.annotate.claims.events_ongoing import read_ongoing
from copydesk.annotate.claims.events_outlook import read_outlook
from copydesk.annotate.claims.events_place import Pairing, Said
from copydesk.annotate.claims.events_subject import before
from copydesk.annotate.matcher import Pattern, Table
from copydesk.reading.document import BlockKind
from copydesk.sheet.claims import Claim, EventClaim, Stance, Tense, TimeExpression
from copydesk.text import Span


def _after(match: re.Match[str]) -> Pairing:
    """A word, then its date: *premiered on Max in May 2023*."""
    time = match.end() - 1
    return Pairing(time, match.start(), min(time - match.start(), 30), match.start(), time + 1)


def _moved(match: re.Match[str]) -> Pairing:
    """The later of two dates: *pushed from 6 November to 7 May*."""
    return Pairing(match.end() - 1, match.start(), 0, match.start(), match.end())


def _moved_from(match: re.Match[str]) -> Pairing:
    """The earlier-named date of a move that tells the goal first: *moved to May 7 from November 6*."""
    return Pairing(match.start(1), match.start(), 0, match.start(), match.end(1))


def _again(match: re.Match[str]) -> Pairing:
    """A second date of one word: *in France on July 19 and in the UK on July 21*."""
    return Pairing(match.end() - 1, match.start(), AGAIN, match.start(1), match.end())


def _fronted(match: re.Match[str]) -> Pairing:
    """A date at the head of its clause: *In June, Netflix renewed …*."""
    time, head = match.start(1), match.end() - 1
    return Pairing(time, head, 8 + head - time, match.start(), match.end())


def _adjectival(match: re.Match[str]) -> Pairing:
    """A date before its noun: *the 2022 Netflix series*, *a May 2023 premiere*."""
    return Pairing(match.start(), match.end() - 1, -1, match.start(), match.end())


def _bracketed(match: re.Match[str]) -> Pairing:
    """A title with its year: *Fargo (2014)*."""
    return Pairing(match.start(1), match.start(), -1, match.start(), match.end())


AGAIN = 5
"""The rank of a second date of one word."""
_DASHED = frozenset("disappointed disappointing disappointment dashed unlikely impossible doubtful".split())
"""Words that take back what somebody hopes for."""
_ORDINALS = {
    word: n for n, word in enumerate("first second third fourth fifth sixth seventh eighth".split(), 1)
}
_NO_CLAIMS = (BlockKind.BYLINE, BlockKind.DEBRIS, BlockKind.QUOTATION)
_GAP = "<!heads|wall|time|open|close>"
PAIRINGS: Table[Pairing] = Table(
    ALPHABET,
    (
        Pattern("word … date", "<heads> <!heads|wall|time>{0,14}? <time>", _after, needs="time"),
        Pattern(
            "moved from … to …",
            f"<moved> {_GAP}{{0,10}}? <time> <comma>? <to> {_GAP}{{0,4}}? <time>",
            _moved,
            needs="moved",
        ),
        Pattern(
            "moved to … from …",
            f"<moved> {_GAP}{{0,8}}? (<time>) {_GAP}{{0,2}}? <from> {_GAP}{{0,5}}? <time>",
            _moved_from,
            needs="moved",
        ),
        Pattern(
            "word … date and … date",
            f"<heads> {_GAP}{{0,12}}? <time> <comma>? <and> ({_GAP}{{0,8}}?) <time>",
            _again,
            needs="time",
        ),
        Pattern(
            "date, … word",
            f"(?:^<!heads|time|wall>{{0,4}}?|<and|comma|wall|colon><prep>{{0,2}}) (<time>) <comma>? {_GAP}{{0,10}}? <heads>",
            _fronted,
            needs="time",
        ),
        Pattern(
            "date noun",
            "<time> <!heads|wall|time|prep|comma|and|to|from|open|close>{0,3}? <heads|workword>",
            _adjectival,
            needs="time",
        ),
        Pattern(
            "title (date)", "<work> <open> (<time>) (?=<close|comma>|.<close>)", _bracketed, needs="open"
        ),
    ),
)
"""Where a date can stand to the word that it belongs to; the first row of equal rank wins."""


def read_event_claims(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """The event claims of an article, one for each date at most, and those of states without a date."""
    updated = _as_updated(article)
    for sentence in sentences:
        if sentence.block.kind.is_hidden or sentence.block.kind in _NO_CLAIMS:
            continue
        yield from read_ongoing(article, sentence)
        if any(unit.time is not None for unit in sentence.units):
            yield from _dated(article, sentence, updated)


def _dated(
    article: Annotated, sentence: Sentence, updated: Mapping[Span, TimeExpression]
) -> Iterator[EventClaim]:
    """The claims of a sentence's dates, each date with the nearest word that can have it."""
    string = "".join([char_of(unit, sentence, at) for at, unit in enumerate(sentence.units)])
    taken: set[int] = set()
    for pairing in sorted(_pairings(string), key=lambda p: (p.rank, p.time)):
        if pairing.time in taken:
            continue
        said = meaning_of(article, sentence, pairing)
        if said is None:
            continue
        taken.add(pairing.time)
        if said.what:
            yield _claim(article, sentence, pairing, said, updated)
    yield from read_outlook(sentence, taken)


def _pairings(string: str) -> Iterator[Pairing]:
    for pattern, match in PAIRINGS.matches(string, overlapping=True):
        built = pattern.build(match)
        if built is not None:
            yield built


def _claim(
    article: Annotated,
    sentence: Sentence,
    pairing: Pairing,
    said: Said,
    updated: Mapping[Span, TimeExpression],
) -> EventClaim:
    first, last = min(pairing.time, pairing.head), max(pairing.time, pairing.head) + 1
    when = sentence.units[pairing.time].time
    return EventClaim(
        sentence.span(first, last),
        what=said.what,
        when=when,
        subject=said.subject,
        phase=said.phase,
        how=said.how,
        place=said.place,
        part=said.part,
        first=said.first,
        again=said.again,
        as_updated=updated.get(when.span) if when else None,
        pattern=said.pattern,
        **_inherited(article, sentence, said, pairing),
    )


def _inherited(article: Annotated, sentence: Sentence, said: Said, pairing: Pairing) -> Inherited:
    """What the claim has from its sentence, set right by what its own words say."""
    when = sentence.units[pairing.time].time
    place = min(pairing.time, pairing.head), max(pairing.time, pairing.head) + 1
    inherited = sentence.inherited(*place)
    if said.what == "released" and _is_of_default(sentence, pairing):
        inherited["work"] = sentence.default.work
    if said.subject is not None:
        inherited["work"] = inherited["season"] = None
    elif said.pattern in ("date work", "title (date)"):
        inside = any(place[0] <= word.first < place[1] for word in sentence.seasons)
        inherited["season"] = inherited["season"] if inside else None
    elif said.what == "released" and pairing.head < pairing.time and _is_told_later(sentence, place[1]):
        inherited["season"] = None
    elif elliptic := _elliptic_season(sentence, pairing):
        inherited["season"] = elliptic
    elif inherited["season"] is None:
        inherited["season"] = _coming_season(article, inherited["work"], when)
    if said.tense is not None and inherited["tense"] is not Tense.FUTURE:
        inherited["tense"] = said.tense
    if said.what in ("announced", "renewed") and inherited["stance"] is Stance.HEDGED:
        inherited["stance"] = _stance_of_news(sentence, *place)
    if inherited["stance"] is Stance.HEDGED and not _DASHED.isdisjoint(sentence.lowers):
        inherited["stance"] = Stance.DENIED
    return inherited


def _is_of_default(sentence: Sentence, pairing: Pairing) -> bool:
    """Whether *the film opened on July 21* stands before every title: *… on the same day as Barbie*."""
    if pairing.time < pairing.head or sentence.default.work is None or not sentence.titles:
        return False
    if any(title.first < pairing.time for title in sentence.titles):
        return False
    return before(sentence, pairing.head).kind == "work"


def _is_told_later(sentence: Sentence, last: int) -> bool:
    """Whether a sentence speaks of seasons only behind a date: *debuted in 2021, its second season in 2024*."""
    return bool(sentence.seasons) and all(word.first >= last for word in sentence.seasons)


def _stance_of_news(sentence: Sentence, first: int, last: int) -> Stance:
    """How firmly news is told, whatever the news itself leaves open: *announced in July that it would return*."""
    start, end = sentence.clause(first, last)
    end = next((at for at in range(last, end) if sentence.lowers[at] == "that"), end)
    return stance_of(sentence.lowers, (start, end), last)


def _elliptic_season(sentence: Sentence, pairing: Pairing) -> int | None:
    """The season of an ordinal without its noun: *the third, which dropped in June*, *and the second on June 22*."""
    if pairing.rank == AGAIN:
        before = sentence.lowers[pairing.first : pairing.time]
        return next((_ORDINALS[w] for v, w in pairwise(before) if v == "the" and w in _ORDINALS), None)
    at = min(pairing.time, pairing.head)
    words = [
        word for word in sentence.lowers[max(at - 5, 0) : at] if word not in (",", "which", "had", "was")
    ]
    return _ORDINALS.get(words[-1]) if words[-2:-1] == ["the"] else None


def _coming_season(article: Annotated, work: str | None, when: TimeExpression | None) -> int | None:
    """The season that a date after the day of publication is about, where the sheet has just one to come."""
    sheet, day, value = article.base.works.get(work or ""), article.published, when.value if when else None
    if sheet is None or day is None or value is None or value.last is None or value.last <= day:
        return None
    coming = [
        s
        for s in sheet.seasons
        if not any(r.value.when.start and r.value.when.start <= day for r in s.releases)
    ]
    return coming[0].number if len(coming) == 1 else None


def _as_updated(article: Annotated) -> Mapping[Span, TimeExpression]:
    """The deictic expressions as they read from the day of an update, by place."""
    if article.updated is None or article.updated == article.published:
        return {}
    return {time.span: time for time in article.times_read_on(article.updated) if time.deictic}
