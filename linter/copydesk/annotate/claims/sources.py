"""What works are based on: the year, the title and the publisher of a source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Inherited, Sentence
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
from copydesk.annotate.claims.lines import NAME, PERSON, QUOTE, Line, Row, line_of, lines_with, rows_of
from copydesk.annotate.units import Unit
from copydesk.dates import Granularity
from copydesk.sheet.claims import Claim, CreditClaim, Doubted, Mention, SourceClaim
from copydesk.sheet.entities import EntityKind, Origin
from copydesk.text import Span, regex

_BASED = r"(?:based (?:loosely |closely |partly |in part )?(?:on|upon)|adapted from|adapts|adapting|adaptation of|version of|inspired by|taken from|drawn from)"
_QUOTED = regex(r"[\"“‘]([^\"“”‘]{3,80}?)[\"”’](?!\w)")
_SOURCE = r"(?:novel|novella|book|comic|comics|comic books?|graphic novel|play|musical|memoir|biography|autobiography|short story|story|podcast|article|poem|game|video game|film|series|opera|manga|webtoon|toys?|bestseller|characters?)"
_DESCRIBED = r"(?:[a-z’'-]+ ){0,4}?"
_TITLE = rf"(?:{QUOTE}?(?:‹work›|‹name›){QUOTE}?)"

SOURCE_ROWS = (
    Row(
        "year of the source",
        rf"\b{_BASED} (?:the |a |his |her |their |its |an )?(?:same-named |own )?(?:{PERSON}(?:’s|'s|’|') )?{_DESCRIBED}(?P<time>‹time›) {_DESCRIBED}{_SOURCE}\b",
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

_BOOK = r"(?:novel|novella|book|short story|story|memoir|biography|play|comics?|graphic novel|bestseller|best-seller|source)"
_HIS = rf"{PERSON}(?:’s|'s|’|')"
_CAME_OUT = r"(?:was|were|had been|has been|been)? ?(?:first |originally |only )?(?:came out|come out|appeared|published|released|printed|written)"
AUTHOR_ROWS = (
    Row(
        "author's book came out",
        rf"{_HIS} {_DESCRIBED}{_BOOK},? ?(?:(?:which|that) )?(?:had |has )?{_CAME_OUT} (?:back )?(?:in )?(?P<time>‹time›)",
        ("‹person›’s novel, which came out in ‹time›", "‹person›'s slim novel had first appeared in ‹time›"),
    ),
    Row(
        "author's book of a year",
        rf"{_HIS} (?:[a-z’'-]+ ){{1,3}}?of (?P<time>‹time›)",
        ("‹person›'s novel of ‹time› spans a century", "‹person›’s great doorstop of ‹time›"),
    ),
    Row(
        "author's book in a year before it",
        rf"{_HIS} {_DESCRIBED}(?P<time>‹time›) {_DESCRIBED}{_BOOK}\b",
        ("‹person›'s ‹time› bestseller",),
    ),
    Row(
        "author wrote the book",
        rf"{PERSON} (?:had )?(?:wrote|published|written) (?:the|her|his|this) {_DESCRIBED}{_BOOK}(?: of the same name)?,? (?:back )?(?:in )?(?P<time>‹time›)",
        ("‹person› wrote the novel in ‹time›",),
    ),
    Row(
        "author published the source",
        rf"{PERSON} published [^.;:“”\"]{{2,40}}?, (?:its|the) (?:source|{_BOOK})[^.;:,]{{0,30}}, in (?P<time>‹time›)",
        ("‹person› published ‹name›, its source, in ‹time›",),
    ),
    Row(
        "the book came out",
        rf"\b(?:the|its) (?:original |source )?{_BOOK},? ?(?:(?:which|that) )?(?:itself )?(?:had |has )?{_CAME_OUT} (?:back )?(?:in )?(?P<time>‹time›)",
        ("The novel was published in ‹time›.", "the book, first published in ‹time›"),
    ),
)
"""What is said of the book that a work comes from, by its author: nothing beside it says that it is the source."""

_LEADS_TO_SOURCE = regex(
    rf"\b{_BASED} (?:(?:(?!\b(?:by|who|which|and|also)\b)[^.;:\"“”]){{0,70}}? )?(?:{_SOURCE},? (?:called |titled |entitled |of \d{{4}},? )?|(?:[A-Z][\w.'’-]+ ){{1,4}}?)?$"
)
"""What stands before the title of a source: *is adapted from her 1963 novel*."""
_TITLE_ENDS = ".,;:!? "
_DRAWN = regex(r"\b(?:comics?|graphic|characters?|superhero)")
_OF_SOURCES = frozenset("based adapted adapts adapting adaptation version inspired taken drawn".split())


def read_source_claims(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[Claim | Doubted]:
    """The years, titles and publishers of sources, in order of sentence."""
    if not article.base.works_telling("based_on"):
        return
    for line in lines_with(sentences, _OF_SOURCES):
        yield from rows_of(line, SOURCE_ROWS, _source)
        yield from _titles(article, line.sentence)
    named = frozenset(e.name for mention in article.mentions for e in mention.of(EntityKind.PERSON))
    by_author = _ByAuthor(article, named)
    for sentence in sentences:
        if sentence.has_time and _OF_SOURCES.isdisjoint(sentence.words):
            yield from rows_of(line_of(sentence), AUTHOR_ROWS, by_author)


_OTHER_BOOKS = frozenset(
    "latest new newest next previous earlier later second third fourth fifth sixth debut other another last final "
    "follow-up sequel sequels trilogy series".split()
)
_OF_A_SLIP = 12
"""So many years at most a slip of the pen is off; a book of another time is another book."""


class _ByAuthor(Struct, frozen=True):
    """Reads what an article says of the book that its work comes from; `named` are the people whom it names."""

    article: Annotated
    named: frozenset[str]

    def __call__(self, line: Line, name: str, match: re.Match[str]) -> SourceClaim | Doubted | None:
        """The claim of a match, where the sheet has the book's author and year."""
        first, last = line.units(match)
        unit, inherited = line.unit(match, "time"), line.sentence.inherited(first, last)
        inherited["season"] = None
        work = self.article.base.works.get(inherited["work"] or "")
        claim = _year_of_source(line, name, match, unit, inherited) if unit and work else None
        if claim is None or work is None or work.based_on is None:
            return None
        book = Book(line.sentence, first, last, work.based_on.value, claim.year or 0, self.named)
        return doubted_by(claim, doubt_of(BOOKS, book))


class Book(Stated, frozen=True):
    """A book that an article dates, what the sheet has on the source, and whom the article names."""

    origin: Origin
    year: int
    named: frozenset[str]

    @property
    def authors(self) -> frozenset[str]:
        """The people of the words."""
        mentions = (unit.mention for unit in self.sentence.units[self.first : self.last] if unit.mention)
        return frozenset(e.name for mention in mentions for e in mention.of(EntityKind.PERSON))


def _somebody_elses(book: Book) -> str | None:
    theirs = book.authors or book.named
    return words_if(theirs.isdisjoint(book.origin.by), "")


def _another_book(book: Book) -> str | None:
    return one_of(_OTHER_BOOKS, book.sentence.lowers[max(book.first - 1, 0) : book.last])


def _of_another_time(book: Book) -> str | None:
    start = book.origin.when.start if book.origin.when else None
    return words_if(start is None or abs(start.year - book.year) > _OF_A_SLIP)


BOOKS: tuple[Doubt[Book], ...] = (
    FOREIGN,
    OF_NO_WORK,
    Doubt("the source is by somebody else", _somebody_elses, "The novel was published in 1965."),
    Doubt("another book of the author is meant", _another_book, "Lena Roos's latest novel came out in 1965."),
    Doubt(
        "the book is of another time than the source",
        _of_another_time,
        "Lena Roos's novel of 2019 sold well.",
    ),
)
"""Why a book that is dated may not be the one that the work comes from."""


def _titles(article: Annotated, sentence: Sentence) -> Iterator[SourceClaim]:
    """The titles in italics or quotation marks that a sentence gives to the source of its work."""
    whole = Span(sentence.units[0].span.start, sentence.units[-1].span.end)
    text = article.document.text
    quoted = (Span(m.start(1), m.end(1)) for m in _QUOTED.finditer(text, whole.start, whole.end))
    for span in (*quoted, *(span for span in article.document.emphasis if whole.contains(span))):
        before = text[whole.start : span.start].rstrip("*_\"“‘' ") + " "
        title = span.of(text).strip(_TITLE_ENDS)
        at = next((n for n, unit in enumerate(sentence.units) if unit.span.start >= span.start), None)
        if at is None or not title or not _LEADS_TO_SOURCE.search(before):
            continue
        inherited = sentence.inherited(at, at + 1)
        inherited["season"] = None
        inherited["work"] = sentence.work(0, at) if at else inherited["work"]
        inherited["quotation"] = sentence.quotation(sentence.span(at - 1, at + 1)) if at else None
        place = Span(span.start, span.start + len(span.of(text).rstrip(_TITLE_ENDS)))
        yield SourceClaim(place, title=title, pattern="title of the source", **inherited)


def _source(line: Line, name: str, match: re.Match[str]) -> SourceClaim | CreditClaim | Doubted | None:
    part = "time" if match.groupdict().get("time") else "publisher"
    first, last = line.units(match)
    unit = line.unit(match, part)
    if unit is None:
        return None
    inherited = line.sentence.inherited(first, last)
    inherited["season"] = None
    if part == "publisher":
        claim: SourceClaim | CreditClaim | None = _author(line, name, match, unit.mention, inherited)
    else:
        claim = _year_of_source(line, name, match, unit, inherited)
    return claim and doubted_by(claim, doubt_of((FOREIGN, OF_NO_WORK), Stated(line.sentence, first, last)))


def _year_of_source(
    line: Line, name: str, match: re.Match[str], unit: Unit, inherited: Inherited
) -> SourceClaim | None:
    value = unit.time.value if unit.time else None
    if value is None or value.start is None or value.granularity is not Granularity.YEAR:
        return None
    return SourceClaim(line.span(match, "time"), year=value.start.year, pattern=name, **inherited)


def _author(
    line: Line, name: str, match: re.Match[str], publisher: Mention | None, inherited: Inherited
) -> CreditClaim | None:
    """Whose comics they are: a credit as any other, of a house as of a person."""
    if publisher is None or not _DRAWN.search(f"{match[0]} {publisher.text.lower()}"):
        return None
    return CreditClaim(
        line.span(match, "publisher"), person=publisher, job="author", pattern=name, **inherited
    )
