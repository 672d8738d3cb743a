"""Births and deaths in the last line of an obituary: *N, director, born May 5, 1901; died February 5, 2000*, *N (1901–2000)*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.lines import PERSON, TIME, Line, Row, lines_with
from copydesk.sheet.claims import EventClaim, Tense
from copydesk.sheet.entities import EntityKind

_UNTIL = r"(?:;|,|\.|–|—|-| and)+"
_AT = r"(?: (?:on|in|[a-z‹›, ]{0,40}?(?:on|in)))?"
ROWS = (
    Row("died, at the end", rf"(?P<person>{PERSON})[^.‹›]{{0,60}}\bborn[^‹›;]{{0,30}}{TIME}[^‹›;]{{0,40}}{_UNTIL} ?(?:he |she |they )?(?:died|dies){_AT} (?P<died>{TIME})", ("‹person›, film director, born ‹time›; died ‹time›",)),
    Row("both in brackets", rf"(?P<person>{PERSON}) \((?:born |b\.? )?(?P<born>{TIME}) ?(?:–|—|-|to|,) ?(?:died |d\.? )?(?P<died>{TIME})\)", ("‹person› (‹time› – ‹time›)",)),
)  # fmt: skip
_TRIGGERS = frozenset(("born", "died", "("))


def read_lives(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[EventClaim]:
    """The days of births and deaths that stand side by side, in order of sentence."""
    if not any(person.happenings for person in article.base.people.values()):
        return
    for line in lines_with(sentences, _TRIGGERS):
        for row in ROWS:
            for match in row.matches(line):
                yield from _claims(line, row.name, match)


def _claims(line: Line, name: str, match: re.Match[str]) -> Iterator[EventClaim]:
    person = line.unit(match, "person")
    people = person.mention.of(EntityKind.PERSON) if person and person.mention else ()
    if len(people) != 1:
        return
    for what in ("born", "died"):
        unit = line.unit(match, what) if match.groupdict().get(what) else None
        if unit is None or unit.time is None:
            continue
        inherited = line.sentence.inherited(*line.units(match, what))
        inherited["season"], inherited["tense"] = None, Tense.PAST
        yield EventClaim(
            line.span(match, what), what=what, when=unit.time, subject=people[0], pattern=name, **inherited
        )
