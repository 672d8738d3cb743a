"""Articles that contradict each other: the values of one fact held against one another, each with its first and last use."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from msgspec import Struct

from copydesk.archive.statements import Stated, Way
from copydesk.archive.store import Index, Row, dates_of, day_of, stands_of
from copydesk.dates import Agreement, compare
from copydesk.dates.value import add_days
from copydesk.settling import fingerprint
from copydesk.text import Span

RULE = "contradictory-articles"
_COMPARED = 20
"""Values of one fact that agree with one another and are held against the others."""


class Use(Stated, frozen=True, kw_only=True):
    """One article's statement of a value."""

    path: str
    published: date | None

    @property
    def order(self) -> tuple[bool, date, str, Span]:
        """From the earliest to the latest; articles without a day first."""
        return (self.published is not None, self.published or date.min, self.path, self.stands.span)


class Value(Struct, frozen=True):
    """One value of a fact and those who use it, the earliest first."""

    words: str
    uses: tuple[Use, ...]

    @property
    def first(self) -> Use:
        """The earliest use."""
        return self.uses[0]

    @property
    def last(self) -> Use:
        """The latest use."""
        return self.uses[-1]

    @property
    def key(self) -> str:
        """What stays the same when another article has the value too."""
        born = self.first.when[0].start if self.first.number and self.first.when else None
        return f"born {born.year}" if born else self.words

    @property
    def verdict(self) -> str:
        """What the sheet says to it."""
        return next((use.verdict for use in self.uses if use.verdict), "")

    @property
    def articles(self) -> int:
        """How many articles use it."""
        return len({use.path for use in self.uses})


class Contradiction(Struct, frozen=True):
    """One fact of which articles say what cannot all be true; its values in the order of their first use."""

    rule: str
    subject: str
    attribute: str
    limits: str
    values: tuple[Value, ...]

    @property
    def id(self) -> str:
        """What it is called: the same wherever and whenever it is found."""
        return fingerprint((self.rule, self.subject, self.attribute, self.limits))[:8]

    @property
    def digest(self) -> str:
        """What its values are, and what a sheet says to each; a decision on it holds for these alone."""
        return fingerprint(sorted(f"{value.key} {value.verdict}" for value in self.values))

    @property
    def odd(self) -> Use:
        """The latest use of the value that fewest articles have, no sheet confirming it: where an editor would begin."""
        values = [value for value in self.values if value.verdict != "confirmed"] or list(self.values)
        fewest = min(value.articles for value in values)
        return max((v.last for v in values if v.articles == fewest), key=lambda use: use.order)


_GROUPS = """
SELECT folded, attribute, limits, way FROM statements WHERE way <> 'told'
GROUP BY folded, attribute, limits, way HAVING COUNT(DISTINCT value) > 1 AND MIN(article) < MAX(article)
ORDER BY folded, attribute, limits, way
"""
_USES = """
SELECT s.subject, a.path, a.published, s.value, s.stands, s.dates, s.number, s.verdict, s.says, s.sheet, s.line, s.source
FROM statements s JOIN articles a ON a.id = s.article
WHERE s.folded = ? AND s.attribute = ? AND s.limits = ? AND s.way = ? ORDER BY a.path, s.id
"""


def contradictions(index: Index) -> tuple[Contradiction, ...]:
    """All facts of which articles contradict each other, in the order of their subjects."""
    found = (_of_group(index, *group) for group in index.all(_GROUPS))
    made = [each for each in found if each]
    merged = [_merged(list(some)) for _, some in groupby(made, lambda c: (c.subject, c.attribute, c.limits))]
    return tuple(sorted(merged, key=lambda c: (c.subject, c.attribute, c.limits)))


def _merged(several: Sequence[Contradiction]) -> Contradiction:
    """One contradiction of a fact that is compared in two ways (plans, and what has happened)."""
    first, *others = several
    if not others:
        return first
    values = {value.words: value for each in several for value in each.values}
    return Contradiction(first.rule, first.subject, first.attribute, first.limits, tuple(values.values()))


def _of_group(index: Index, folded: str, attribute: str, limits: str, way: str) -> Contradiction | None:
    rows = index.all(_USES, folded, attribute, limits, way)
    uses = sorted(map(_use, rows), key=lambda use: use.order)
    values = _ages(uses) if way == Way.AGED else _values(_contradicting(uses, _COMPARISONS[Way(way)]))
    if len(values) < 2 or len({use.path for value in values for use in value.uses}) < 2:
        return None
    return Contradiction(RULE, rows[0][0], attribute, limits, values)


def _use(row: Row) -> Use:
    _, path, published, value, stands, dates, number, *proof = row
    said = (value, stands_of(stands), dates_of(dates), number, *proof)
    return Use(*said, path=path, published=day_of(published))


def _contradicting(uses: Sequence[Use], contradict: Callable[[Use, Use], bool]) -> Iterator[Use]:
    """The uses that contradict another article's; each is held against those that agree with one another."""
    accepted: list[Use] = []
    wrong: list[Use] = []
    for use in uses:
        against = [
            other for other in accepted[:_COMPARED] if contradict(other, use) and other.path != use.path
        ]
        if against:
            wrong += [*(other for other in against if other not in wrong), use]
        elif not any(use.value == other.value for other in accepted):
            accepted.append(use)
    disputed = {use.value for use in wrong}
    yield from (use for use in uses if use.value in disputed)


def _values(uses: Iterable[Use]) -> tuple[Value, ...]:
    found: dict[str, list[Use]] = {}
    for use in uses:
        found.setdefault(use.value, []).append(use)
    return tuple(Value(words, tuple(some)) for words, some in found.items())


def _ages(uses: Sequence[Use]) -> tuple[Value, ...]:
    """The ages that fit one day of birth together, as one value: first those that most articles agree on, then of the rest."""
    values: list[Value] = []
    left = list(uses)
    while left:
        day = _commonest_day(left)
        fitting = [use for use in left if _may_be_born_on(use, day)]
        left = [use for use in left if not _may_be_born_on(use, day)]
        first, last = fitting[0].value, fitting[-1].value
        values.append(Value(first if first == last else f"{first} and {last}", tuple(fitting)))
    return tuple(sorted(values, key=lambda value: value.first.order))


def _commonest_day(uses: Sequence[Use]) -> date:
    """The day of birth that most ages leave possible, the earliest of several."""
    bounds = [_bounds(use, margins=0) for use in uses]
    steps = sorted([*((first, 1) for first, _ in bounds), *((end, -1) for _, end in bounds)])
    best, most, count = steps[0][0], 0, 0
    for day, step in steps:
        count += step
        if count > most:
            best, most = day, count
    return best


def _may_be_born_on(use: Use, day: date) -> bool:
    first, end = _bounds(use)
    return first <= day < end


def _bounds(use: Use, margins: int = 1) -> tuple[date, date]:
    """The days of birth that an age leaves, so many margins wider."""
    value = use.when[0]
    start, end = value.start or date.min, value.end or date.max
    return add_days(start, -margins * value.margin_before), add_days(end, margins * value.margin_after)


def _dates_contradict(one: Use, two: Use) -> bool:
    return compare(one.when, two.when) is Agreement.CONTRADICT


def _has_shrunk(one: Use, two: Use) -> bool:
    """Whether the later of two has fewer."""
    if one.published is None or two.published is None or one.published >= two.published:
        return False
    return (one.number or 0) > (two.number or 0)


_COMPARISONS: dict[Way, Callable[[Use, Use], bool]] = {
    Way.DATED: _dates_contradict,
    Way.PLANNED: lambda one, two: one.published == two.published and _dates_contradict(one, two),
    Way.NUMBERED: lambda one, two: one.number != two.number,
    Way.GROWING: _has_shrunk,
    Way.SETTLED: lambda one, two: {one.verdict, two.verdict} == {"confirmed", "contradicted"},
}
"""Whether two uses, the earlier first, contradict each other: plans of two days may both have been right on theirs."""
