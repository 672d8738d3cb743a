"""What is said of seasons: that they have come out, that they end the series, and their lines and tables without a verb."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import pairwise

from msgspec import Struct

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.counts import number_of
from copydesk.annotate.claims.counts_table import UNITS
from copydesk.annotate.claims.doubts import (
    FOREIGN,
    OF_NO_WORK,
    Doubt,
    Stated,
    doubt_of,
    doubted_by,
    one_of,
    words_if,
)
from copydesk.annotate.claims.events_table import is_date
from copydesk.lexicon.verbs import PASTS
from copydesk.reading.document import BlockKind
from copydesk.sheet.claims import (
    Claim,
    CountClaim,
    Doubted,
    EventClaim,
    Manner,
    SeasonClaim,
    SeasonPoint,
    Stance,
    Tense,
)
from copydesk.sheet.entities import Season
from copydesk.text import regex

_CAME_OUT = frozenset(
    "premiered debuted aired released launched dropped arrived ended concluded streamed bowed wrapped".split()
)
_NEVER = frozenset("never not nor no".split())
_IN_ITS = (("in", "its"), ("on", "its"), ("in", "their"))
_NOW = frozenset("now currently already presently".split())
_FINALES = frozenset("finale ender closer conclusion".split())


def read_season_claims(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[SeasonClaim | Doubted]:
    """The claims about seasons of an article's sentences, in order of sentence."""
    british = is_british(article)
    for sentence in sentences:
        yield from _out(sentence)
        yield from _running(sentence)
        yield from _final(sentence)
        yield from _coming(sentence)
        if not british:
            yield from _last(sentence)


_BRITISH = regex(
    r"series(?:(?<=\bseries) (?:one|two|three|four|five|six|\d)\b|(?:"
    + "|".join(rf"(?<=\b{which} series)" for which in "first second third fourth fifth next new".split())
    + r")\b(?! of))"
)
"""Words of houses for which a series is a season: there "the series finale" ends a season."""


def is_british(article: Annotated) -> bool:
    """Whether a series is a season in this article."""
    return _BRITISH.search(article.document.text.lower()) is not None


def _out(sentence: Sentence) -> Iterator[SeasonClaim | Doubted]:
    for word in sentence.seasons:
        _, end = sentence.clause(word.first, word.last)
        end = min(end, word.until) if word.aside else end
        if word.number > 0 and _comes_out(sentence.lowers[word.last : end]):
            claim = _claim(sentence, word.first, word.last, SeasonPoint.OUT, word.number)
            yield doubted_by(claim, doubt_of(OUT, Seen(sentence, word.first, word.last, claim, end)))


def _running(sentence: Sentence) -> Iterator[SeasonClaim | Doubted]:
    """*Now in its 16th season*, *currently in its third season*."""
    for word in sentence.seasons:
        lead = sentence.lowers[max(word.first - 5, 0) : word.first]
        if lead[-2:] in _IN_ITS and not _NOW.isdisjoint(lead) and word.number > 0:
            claim = _claim(sentence, word.first, word.last, SeasonPoint.RUNNING, word.number)
            yield doubted_by(claim, doubt_of(RUNNING, Seen(sentence, word.first, word.last, claim)))


def _final(sentence: Sentence) -> Iterator[SeasonClaim | Doubted]:
    """*The fifth and final season*."""
    for word in sentence.seasons:
        own = sentence.lowers[word.first : word.last]
        if word.number > 0 and "and" in own and not _LASTS.isdisjoint(own):
            claim = _claim(sentence, word.first, word.last, SeasonPoint.FINAL, word.number)
            yield doubted_by(claim, doubt_of(WHOSE, Seen(sentence, word.first, word.last, claim)))


_LASTS = frozenset(("final", "last"))


def _coming(sentence: Sentence) -> Iterator[SeasonClaim | Doubted]:
    """*The upcoming third season*, *season 3 is still to come*, *the upcoming film Fargo*."""
    if not (sentence.seasons or sentence.titles):
        return
    titles = [(title.first, title.last, None) for title in sentence.titles if title.work is not None]
    ends = {first - 1: last for first, last, _ in titles}
    for first, last, number in (*((w.first, w.last, w.number) for w in sentence.seasons), *titles):
        before = sentence.lowers[:first]
        behind = sentence.lowers[ends.get(last, last) if number else last :]  # season 3 of Fargo is …
        if (number is None or number > 0) and _is_awaited(before, behind, film=number is None):
            claim = _claim(sentence, first, last, SeasonPoint.COMING, number)
            yield doubted_by(claim, doubt_of(COMING, Seen(sentence, first, last, claim)))


def _is_awaited(before: Sequence[str], behind: Sequence[str], *, film: bool) -> bool:
    """Whether the words on either side of a season or title say that it is to come."""
    if behind and (behind[0] in _ITS_PIECES or (film and behind[0] in _NOT_WHOLE)):
        return False
    lead = list(before)
    while lead and (lead[-1] in _PRAISED or (film and lead[-1] in _FILMS)):
        lead.pop()
    if any(tuple(lead[-len(words) :]) == words for words in _AWAITED):
        return True
    return not film and any(tuple(behind[: len(words)]) == words for words in _IS_TO_COME)


_PRAISED = frozenset(
    "the its highly much - anticipated awaited long hotly eagerly new netflix hbo".split()
) | set("*_“\"‘'")
_FILMS = frozenset(
    "film movie feature biopic thriller drama comedy sequel prequel blockbuster horror superhero".split()
)
_AWAITED = (("upcoming",), ("forthcoming",), ("waiting", "for"), ("awaiting",), ("still", "await"))
_IS_TO_COME = tuple(
    tuple(words.split())
    for words in (
        "is still to come", "is yet to come", "is yet to be released", "is yet to air", "has yet to air", "has yet to premiere",
        "has yet to arrive", "has yet to be released", "is on the way", "is in the works", "is coming soon", "is in production",
        "is still in production", "has not been released yet", "hasn ’ t been released yet", "hasn ' t been released yet",
    )
)  # fmt: skip
_ITS_PIECES = frozenset(
    "finale premiere episode episodes trailer teaser poster soundtrack sequel prequel reboot remake spinoff spin revival cast "
    "game book release event special".split()
)
"""What is to come of a season or film that is out."""


def _came_out(words: Sequence[str]) -> bool:
    return ("came", "out") in pairwise(words)


def _comes_out(words: Sequence[str]) -> bool:
    return not _CAME_OUT.isdisjoint(words) or _came_out(words)


def _last(sentence: Sentence) -> Iterator[SeasonClaim | Doubted]:
    for at in range(len(sentence.lowers) - 1) if "series" in sentence.words else ():
        if sentence.lowers[at] == "series" and sentence.lowers[at + 1] in _FINALES:
            claim = _claim(sentence, at, at + 2, SeasonPoint.LAST, sentence.season(at, at + 2))
            yield doubted_by(claim, doubt_of(WHOSE, Seen(sentence, at, at + 2, claim)))


def _claim(sentence: Sentence, first: int, last: int, point: SeasonPoint, season: int | None) -> SeasonClaim:
    inherited = sentence.inherited(first, last)
    inherited["season"] = season
    if point is SeasonPoint.LAST and inherited["stance"] is not Stance.ASKED:
        inherited["stance"] = Stance.ASSERTED  # its name is taken for granted, whatever is denied about it
    return SeasonClaim(sentence.span(first, last), point=point, pattern=f"season {point.value}", **inherited)


class Seen(Stated, frozen=True):
    """A season of which something is said, and where the clause that says it ends."""

    claim: SeasonClaim
    end: int = 0

    @property
    def said(self) -> tuple[str, ...]:
        """The words of the clause behind it."""
        return self.sentence.lowers[self.last : self.end]


def _never(seen: Seen) -> str | None:
    return one_of(_NEVER, seen.said)


def _left_open(seen: Seen) -> str | None:
    return words_if(seen.claim.stance is not Stance.ASSERTED)


WHOSE: tuple[Doubt[Stated], ...] = (FOREIGN, OF_NO_WORK)
OUT: tuple[Doubt[Seen], ...] = (
    *WHOSE,
    Doubt("the season has not come out", _never, "The second season never aired."),
    Doubt(
        "nothing says that the season is out",
        lambda seen: words_if(seen.claim.tense is not Tense.PAST and not _came_out(seen.said)),
        "The second season will be released when it is finished.",
    ),
    Doubt(
        "that the season is out is only supposed or asked",
        _left_open,
        "Reportedly the second season premiered in silence.",
    ),
)


def _then(seen: Seen) -> str | None:
    """*Was cast for the upcoming season*: what was to come when that was."""
    told = (w for w in seen.clause_before if w in _WERE or w in PASTS or (w.endswith("ed") and len(w) > 4))
    return next((word for word in told if word not in _PRAISED), None) or words_if(seen.claim.quotation)


_WERE = frozenset("was were had did".split())


COMING: tuple[Doubt[Seen], ...] = (
    *WHOSE,
    Doubt("it was to come then", _then, "She was cast for the upcoming second season of The Glass Harbour."),
    Doubt("that it is to come is only supposed or asked", _left_open, "Is the second season on the way?"),
)
RUNNING: tuple[Doubt[Seen], ...] = (
    *WHOSE,
    Doubt(
        "which season is running is only supposed or asked",
        _left_open,
        "The Glass Harbour is reportedly now in its third season.",
    ),
)


_LINES = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_BULLETS = frozenset("-–—*•·|.)")
_DIVIDERS = frozenset(":–—-|(")
_FILLING = frozenset(", ; : ( ) – — - | / and to from on in all".split())
_STORY = timedelta(3 * 366)
"""A date so far from the season's release tells when its story happens."""


class Line(Struct, frozen=True):
    """The dates, and the places of numbers with their units, that a line gives for a season."""

    season: int
    dates: tuple[int, ...]
    counts: tuple[tuple[int, int], ...]


def read_season_lines(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[Claim | Doubted]:
    """The releases and counts of lines that begin with a season, in order."""
    for sentence in sentences:
        if sentence.seasons and sentence.block.kind in _LINES and (line := _line(sentence)):
            season = _season_of(article, sentence, line.season)
            yield from _counted(sentence, line)
            more = season is not None and len(season.releases) > 1
            for at in line.dates if more else line.dates[:1]:
                yield _dated(Cell(sentence, at, line.season, season), "released", "season line")


def _season_of(article: Annotated, sentence: Sentence, number: int) -> Season | None:
    """What the sheet has on a season of the work that a line is about."""
    work = article.base.works.get(sentence.work(0, len(sentence.units)) or "")
    return work.season(number) if work else None


class Cell(Struct, frozen=True):
    """A date that stands for itself in a line or a table, and what the sheet has on its season."""

    sentence: Sentence
    at: int
    number: int
    season: Season | None


def _of_story(cell: Cell) -> str | None:
    time = cell.sentence.units[cell.at].time
    start = time.value.start if time and time.value else None
    days = [f.value.when.start for f in cell.season.releases if f.value.when.start] if cell.season else []
    if start is None or not days:
        return None
    return words_if(all(abs(start - day) > _STORY for day in days))


LISTED: tuple[Doubt[Cell], ...] = (
    Doubt(
        "the date is far from the season's release, and tells when its story happens",
        _of_story,
        "Season 1: November 1983",
    ),
)


def _dated(cell: Cell, what: str, pattern: str) -> EventClaim | Doubted:
    """The claim that a season came out, or ended, on a date that stands for itself."""
    sentence, at = cell.sentence, cell.at
    inherited = sentence.inherited(at, at + 1)
    inherited["season"], inherited["stance"] = cell.number, _stance(inherited["stance"])
    when = sentence.units[at].time
    listed = frozenset((Manner.LISTED,))
    claim = EventClaim(
        sentence.span(at, at + 1), what=what, when=when, pattern=pattern, manners=listed, **inherited
    )
    return doubted_by(claim, doubt_of(LISTED, cell))


def _counted_at(
    sentence: Sentence, first: int, last: int, season: int | None, pattern: str
) -> CountClaim | None:
    """The claim that a season has so many episodes."""
    number = number_of(sentence.lowers[first : first + 1])
    inherited = sentence.inherited(first, last)
    if number is None or inherited["work"] is None:
        return None
    inherited["season"] = season
    return CountClaim(sentence.span(first, last), unit="episode", number=number, pattern=pattern, **inherited)


def _stance(stance: Stance) -> Stance:
    """A list may ask or deny nothing; it may leave open."""
    return stance if stance is Stance.HEDGED else Stance.ASSERTED


def _counted(sentence: Sentence, line: Line) -> Iterator[CountClaim]:
    for first, last in line.counts:
        if claim := _counted_at(sentence, first, last, line.season, "season line"):
            yield claim


def _line(sentence: Sentence) -> Line | None:
    """What stands behind the season up to the first word that is neither a date nor a count."""
    word, lowers = sentence.seasons[0], sentence.lowers
    if word.number < 1 or not _BULLETS.issuperset(lowers[: word.first]):
        return None
    at = word.last
    if lowers[at : at + 1] == ("(",) and at + 1 < len(lowers) and is_date(sentence.units[at + 1]):
        at += 3  # the date in brackets is read with the sentences
    if at >= len(lowers) or lowers[at] not in _DIVIDERS:
        return None
    dates: list[int] = []
    counts: list[tuple[int, int]] = []
    while at < len(lowers):
        if is_date(sentence.units[at]):
            dates.append(at)
        elif UNITS.get(lowers[min(at + 1, len(lowers) - 1)]) == "episode":
            counts.append((at, at + 2))
            at += 1
        elif lowers[at] not in _FILLING:
            break
        at += 1
    return Line(word.number, tuple(dates), tuple(counts)) if dates or counts else None


_SEASON = frozenset("season series".split())
_NOT_WHOLE = _SEASON | {"’", "'"}
"""What behind a title makes it an owner, or tells of a season of it."""
_HEADS = {
    "finale": frozenset("finale ended ends end last concluded".split()),
    "released": frozenset(
        "premiere premiered premieres released release debut debuted launched start".split()
    ),
    "episodes": frozenset(("episodes", "eps")),
}
"""What a column holds, by the words of its heading; the first that fits."""
_OTHERS = frozenset("episode title filming dvd blu".split())
"""Headings of tables that list something else than seasons."""


def read_season_tables(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[Claim | Doubted]:
    """The releases, finales and counts of an article's tables of seasons, row by row."""
    tables: dict[int, dict[int, dict[int, Sentence]]] = defaultdict(lambda: defaultdict(dict))
    for sentence in sentences:
        if (cell := sentence.block.cell) and sentence.before is None:
            tables[cell.table][cell.row][cell.column] = sentence
    for rows in tables.values():
        head = rows.pop(min(rows))
        if columns := _columns(head):
            for row in rows.values():
                yield from _of_row(article, row, columns)


def _columns(head: Mapping[int, Sentence]) -> Mapping[int, str]:
    """What each column of a table of seasons holds; empty where it is no such table."""
    found: dict[int, str] = {}
    for column, sentence in head.items():
        words = frozenset(sentence.lowers)
        if not words.isdisjoint(_OTHERS):
            return {}
        kind = next((kind for kind, names in _HEADS.items() if not words.isdisjoint(names)), "")
        found[column] = kind or ("season" if not words.isdisjoint(_SEASON) else "")
    return found if "season" in found.values() and len({*found.values()} - {""}) > 1 else {}


def _of_row(
    article: Annotated, row: Mapping[int, Sentence], columns: Mapping[int, str]
) -> Iterator[Claim | Doubted]:
    number = next((_number(s) for column, s in row.items() if columns.get(column) == "season"), None)
    if number is None:
        return
    for column, sentence in row.items():
        what = columns.get(column)
        if what == "episodes" and len(sentence.units) == 1:
            if claim := _counted_at(sentence, 0, 1, number, "season row"):
                yield claim
        elif what in ("released", "finale") and len(sentence.units) == 1 and is_date(sentence.units[0]):
            yield _dated(Cell(sentence, 0, number, _season_of(article, sentence, number)), what, "season row")


def _number(sentence: Sentence) -> int | None:
    """The season that a cell names: *2*, *Season 2*, *Second season*."""
    if len(sentence.units) == 1 and sentence.lowers[0].isascii() and sentence.lowers[0].isdigit():
        return int(sentence.lowers[0])
    return next((word.number for word in sentence.seasons if word.number > 0), None)
