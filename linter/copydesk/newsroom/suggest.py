"""Names and titles that keep occurring in articles and that no sheet knows: what the next sheet should hold."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from copydesk.annotate.names.ordinary import FUNCTION, MONTHS, WEEKDAYS, is_ordinary
from copydesk.lexicon.people import PARTICLES
from copydesk.reading.document import Block, BlockKind, Document
from copydesk.report import Report
from copydesk.sheet.factbase import FactBase
from copydesk.text import Span, fold

LEAST = 2
_SHOWN = 5
_ALIKE = 85
"""From this likeness on (in percent) a name is a known one, misspelled, and other rules speak of it."""
_SKIPPED = frozenset(
    (
        BlockKind.ALTERNATIVE,
        BlockKind.PAGE_TITLE,
        BlockKind.DESCRIPTION,
        BlockKind.DEBRIS,
        BlockKind.BYLINE,
    )
)
_WORD = re.compile(r"[^\W\d_](?:[\w.'’‑-]*\w)?")
_POSSESSIVE = re.compile(r"['’]s?$")
_QUOTED = re.compile(r"“([^“”\n]{2,80})”|(?<!\w)\"([^\"\n]{2,80})\"(?!\w)|(?<!\w)‘([^‘’\n]{2,80})’(?!\w)")
_NO_NAME = FUNCTION | WEEKDAYS | MONTHS


class Suggestion(Struct, frozen=True):
    """A name or title with every place where it stands, as `path:line:column`."""

    name: str
    places: tuple[str, ...]


def render_suggestions(report: Report, base: FactBase) -> str:
    """The suggestions of a run as text, titles first, the most frequent first."""
    known = _Known(base)
    titles = _often(_titles, report, known)
    taken = {fold(suggestion.name) for suggestion in titles}
    names = [s for s in _often(_names, report, known) if not any(fold(s.name) in title for title in taken)]
    if not titles and not names:
        return "\nEvery name and title that keeps occurring is on a sheet.\n"
    sections = (("Titles", titles), ("Names", names))
    return "".join(_section(what, found) for what, found in sections if found)


def _section(what: str, found: Iterable[Suggestion]) -> str:
    lines = [f"\n{what} that keep occurring and that no sheet knows:"]
    for each in found:
        more = f" and {len(each.places) - _SHOWN} more" if len(each.places) > _SHOWN else ""
        lines.append(f"  {len(each.places):>3} × {each.name}  ({', '.join(each.places[:_SHOWN])}{more})")
    return "\n".join(lines) + "\n"


class _Known:
    """Whether a name is on a sheet: whole, in part, or misspelled."""

    def __init__(self, base: FactBase) -> None:
        self.names = {fold(spelling.name) for spelling, _ in base.spellings()}
        self.names |= {fold(avoided.name) for avoided, _ in base.avoided()}
        self.names |= {fold(f.value.name) for work in base.works.values() for f in work.outlets}
        self.names |= {fold(entity.name) for entity, _ in base.events}

    def has(self, name: str) -> bool:
        from rapidfuzz.process import extractOne

        folded = fold(name)
        padded = f" {folded} "
        if any(padded in f" {each} " or (" " in each and f" {each} " in padded) for each in self.names):
            return True
        return extractOne(folded, self.names, score_cutoff=_ALIKE) is not None


def _often(find: Callable[[Document], Iterator[Span]], report: Report, known: _Known) -> list[Suggestion]:
    """What a finder finds often enough in all articles together."""
    places: dict[str, list[str]] = defaultdict(list)
    for article in report.articles:
        document, lines = article.document, article.document.lines()
        authors = {fold(author) for author in document.metadata.authors}
        for span in find(document):
            name = " ".join(span.of(document.text).split())
            if fold(name) not in authors:
                places[name].append(f"{document.path}:{document.place(span.start, lines)}")
    often = [Suggestion(name, tuple(found)) for name, found in places.items() if len(found) >= LEAST]
    unknown = [each for each in often if not known.has(each.name)]
    return sorted(unknown, key=lambda each: (-len(each.places), each.name))


def _titles(document: Document) -> Iterator[Span]:
    """Words in italics or quotation marks that are capitalised as titles are."""
    marked = list(document.emphasis)
    marked += [Span(*m.span(m.lastindex or 0)) for m in _QUOTED.finditer(document.text)]
    seen: set[Span] = set()
    for span in sorted(marked):
        words = span.of(document.text)
        span = Span(span.start, span.start + len(words.rstrip(" ,.;:")))
        block = document.block_at(span.start)
        if block and block.kind not in _SKIPPED and span not in seen and _is_title(span.of(document.text)):
            seen.add(span)
            yield span


def _is_title(words: str) -> bool:
    """Whether all but the small words have a capital, and at least one word is no small one."""
    found = [match[0] for match in _WORD.finditer(words)]
    if not 1 <= len(found) <= 8 or not (words[:1].isupper() or words[:1].isdigit()) or found[-1][0].islower():
        return False
    great = [word for word in found if word.lower() not in FUNCTION]
    return bool(great) and all(word[0].isupper() for word in great) and len("".join(found)) > 2


def _names(document: Document) -> Iterator[Span]:
    """Runs of two to five capitalised words in prose that are not the beginning of a sentence alone."""
    for block in document.blocks:
        if block.kind in _SKIPPED or _is_capitalised(document, block):
            continue
        for run in _runs(document.text, block):
            yield from _trimmed(document.text, run)


def _is_capitalised(document: Document, block: Block) -> bool:
    """Whether a heading is set with capitals throughout, so that they tell nothing."""
    if block.kind not in (BlockKind.HEADLINE, BlockKind.HEADING, BlockKind.TABLE_CELL):
        return False
    words = [m[0] for m in _WORD.finditer(document.words(block)) if m[0].lower() not in FUNCTION]
    return 4 * sum(word[0].isupper() for word in words) >= 3 * len(words)


def _runs(text: str, block: Block) -> Iterator[list[re.Match[str]]]:
    run: list[re.Match[str]] = []
    for match in _WORD.finditer(text, block.span.start, block.span.end):
        goes_on = bool(run) and text[run[-1].end() : match.start()] in (" ", ". ", "\u00a0")
        initial = bool(run) and text[run[-1].end() : match.start()] == ". " and len(run[-1][0]) > 1
        ended = bool(run) and _POSSESSIVE.search(run[-1][0]) is not None
        belongs = match[0][0].isupper() or (goes_on and match[0] in PARTICLES)
        if run and (not goes_on or initial or ended or not belongs):
            yield run
            run = []
        if belongs and (run or match[0][0].isupper()):
            run.append(match)
    if run:
        yield run


def _trimmed(text: str, run: list[re.Match[str]]) -> Iterator[Span]:
    """The run without small words, days and months at its ends, where a name of two words or more is left."""
    first = run[0]
    while run and run[0][0].lower() in _NO_NAME:
        run = run[1:]
    while run and (run[-1][0].lower() in _NO_NAME or run[-1][0] in PARTICLES):
        run = run[:-1]
    words = [_POSSESSIVE.sub("", match[0]).lower() for match in run]
    if not 2 <= len(words) <= 5 or all(map(is_ordinary, words)):
        return
    if run[0] is first and is_ordinary(words[0]) and _begins_sentence(text, first.start()):
        return
    yield Span(run[0].start(), run[-1].end() - len(run[-1][0]) + len(words[-1]))


def _begins_sentence(text: str, at: int) -> bool:
    before = text[max(at - 4, 0) : at].rstrip(" \"“‘'(")
    return not before or before[-1] in ".!?…\n:"
