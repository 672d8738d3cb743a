"""The year and the publisher of what a work is based on: *the 1963 novel*, *based on the Marvel comics*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Inherited, Sentence
from copydesk.annotate.claims.lines import NAME, PERSON, QUOTE, Line, Row, lines_with, rows_of
from copydesk.dates import Granularity
from copydesk.sheet.claims import Claim, CreditClaim, Mention, SourceClaim

_BASED = r"(?:based (?:loosely |closely |partly |in part )?(?:on|upon)|adapted from|adapts|adapting|adaptation of|version of|inspired by|taken from|drawn from)"
_SOURCE = r"(?:novel|novella|book|comic|comics|comic books?|graphic novel|play|musical|memoir|biography|autobiography|short story|story|podcast|article|poem|game|video game|film|series|opera|manga|webtoon|toys?|bestseller|characters?)"
_GAP = r"(?:[a-z’'-]+ ){0,4}?"
_TITLE = rf"(?:{QUOTE}?(?:‹work›|‹name›){QUOTE}?)"
ROWS = (
    Row(
        "year of the source",
        rf"\b{_BASED} (?:the |a |his |her |their |its |an )?(?:same-named |own )?(?:{PERSON}(?:’s|'s|’|') )?{_GAP}(?P<time>‹time›) {_GAP}{_SOURCE}\b",
        ("based on the ‹time› novel", "adapted from ‹person›’s best-selling ‹time› play"),
    ),
    Row(
        "source of a year",
        rf"\b{_BASED} (?:[^.;:]{{0,60}}? )?{_SOURCE}(?: of the same name| of the same title)?(?: {_TITLE})?(?: by {PERSON}(?: and {PERSON})?)?,? (?:\(|from |of |first )?(?:published |written |released )?(?:in )?(?P<time>‹time›)",
        ("based on the novel by ‹person›, published in ‹time›",),
    ),
    Row(
        "publisher's comics",
        rf"\b{_BASED} (?:the |a |its )?(?:popular |long-running |classic )?(?P<publisher>{NAME}|{PERSON})(?:(?:’s|'s)? (?:comics?|comic books?|comic-book series|graphic novels?|characters?|superhero|superheroes|series)\b|(?=[,.;:)]| in | and |$))",
        ("based on the ‹name› comics", "based on the ‹name›, in cinemas"),
    ),
)
_DRAWN = re.compile(r"\b(?:comics?|graphic|characters?|superhero)")
_TRIGGERS = frozenset("based adapted adapts adapting adaptation version inspired taken drawn".split())


def read_source_claims(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """The years and publishers of sources, in order of sentence."""
    if not any(work.based_on for work in article.base.works.values()):
        return
    for line in lines_with(sentences, _TRIGGERS):
        yield from rows_of(line, ROWS, _claim)


def _claim(line: Line, name: str, match: re.Match[str]) -> SourceClaim | CreditClaim | None:
    part = "time" if match.groupdict().get("time") else "publisher"
    first, last = line.units(match)
    unit = line.unit(match, part)
    inherited = line.sentence.inherited(first, last)
    if line.sentence.is_foreign(first, last) or inherited["work"] is None or unit is None:
        return None
    value = unit.time.value if unit.time else None
    year = value.start.year if value and value.start and value.granularity is Granularity.YEAR else None
    if part == "publisher":
        return _author(line, name, match, unit.mention, inherited)
    if year is None:
        return None
    inherited["season"] = None
    return SourceClaim(line.span(match, part), year=year, pattern=name, **inherited)


def _author(
    line: Line, name: str, match: re.Match[str], publisher: Mention | None, inherited: Inherited
) -> CreditClaim | None:
    """Whose comics they are: a credit as any other, of a house as of a person."""
    if publisher is None or not _DRAWN.search(f"{match[0]} {publisher.text.lower()}"):
        return None
    inherited["season"] = None
    return CreditClaim(
        line.span(match, "publisher"), person=publisher, job="author", pattern=name, **inherited
    )
