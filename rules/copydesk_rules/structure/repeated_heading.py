"""The rule `repeated-heading`."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import TypeAlias

from msgspec import Struct

from copydesk.api import (
    Article,
    Bad,
    Block,
    BlockKind,
    Document,
    Good,
    Passage,
    Problem,
    Severity,
    regex,
    rule,
)
from copydesk_rules._words import word_set

Words: TypeAlias = tuple[str, ...]

_EMPTY = word_set(
    "a an the to of is are was were be been being do does did can could will would shall should may might "
    "must has have had i you we they it one your our there so just ever now still yet and then exactly "
    "really actually please s"
)
_ASKING = word_set("where when who what how why which whose whom")
_TWICE = 2
_LOOK_BACK = 20
_LABEL = 6
"""Lines of so few words with a colon ("Where to watch: Mubi") come back in the entries of a list."""
_BEHIND_NUMBERS = frozenset(".):")
_COUNTED = regex(r"[#*\s]*(\d{1,3})[.)]\s*")
"""A number that the reader has taken off a heading."""
_SHORT = 2
"""Headings of so few words ("Cast", "The verdict") come back under each season or film of a list."""


class _Heading(Struct, frozen=True):
    block: Block
    words: Words
    under: tuple[Words, ...]
    is_label: bool
    number: str
    """That of an entry of a numbered list, which is none of its words."""
    is_entry: bool
    """Whether only its shape makes a heading of it, and it heads nothing: a line of a list, as nominees are."""

    @property
    def content(self) -> Words:
        """The words that carry the meaning, in order; those that only make a question of it left out."""
        return tuple(w for w in self.words if w not in _EMPTY)


@rule(
    slug="repeated-heading",
    severity=Severity.WARNING,
    on=Document,
    examples=(
        Bad(
            "Night Ferry: All We Know\n\nWhere Was Night Ferry Filmed?\n\nMost of it was shot in Cork.\n\n"
            "[[Where was Night Ferry filmed?]]\n\nThe harbour scenes are from Cobh.",
            says="stands above already",
        ),
        Bad(
            "Night Ferry: All We Know\n\nWhere to watch Night Ferry\n\nThe BBC has it on iPlayer.\n\n"
            "Who is in it\n\nRosa Lind leads.\n\n[[Where can we watch Night Ferry?]]\n\nOn iPlayer.",
            says="asks the same as",
        ),
        Good(
            "# Two Seasons of Night Ferry\n\n## Season 1\n\n### The cast\n\nRosa Lind leads.\n\n"
            "## Season 2\n\n### The cast\n\nOmar Teal joins.",
            format="markdown",
            why="each stands under a heading of its own",
        ),
        Good(
            "Night Ferry: All We Know\n\nWhat happened in season 1?\n\nThe ferry sank.\n\n"
            "What happened in season 2?\n\nIt was raised.",
            why="another season",
        ),
    ),
)
def repeated_heading(document: Document, article: Article) -> Iterator[Problem]:
    """Report a heading that stands twice, word for word or all but the small words.

    A heading that comes back is a paste that nobody noticed, or a question answered twice.

    Lines of a list that only look like headings are left alone. Sub-headings that stand under different headings are left alone, as are short labels that come back through a list, and
    lines that an article repeats three times or more, as a refrain.
    """
    headings = list(_headings(document, article))
    times = Counter(heading.words for heading in headings)
    earlier: dict[Words, list[_Heading]] = defaultdict(list)
    before: _Heading | None = None
    for heading in headings:
        same = earlier[heading.content][-_LOOK_BACK:] if heading.content else []
        first = next((o for o in same if _repeats(heading, o, o is before, times[heading.words])), None)
        if first is not None:
            yield _problem(document, heading, first)
        earlier[heading.content].append(heading)
        before = heading


def _problem(document: Document, heading: _Heading, first: _Heading) -> Problem:
    words = document.words(first.block)
    same = first.words == heading.words
    message = (
        "This heading stands above already" if same else f"This heading asks the same as “{words}” above"
    )
    return Problem(heading.block.span, message, evidence=(Passage(first.block.span, "The same heading"),))


def _headings(document: Document, article: Article) -> Iterator[_Heading]:
    """The headline and headings, each with the headings that it stands under, where the file tells."""
    above: list[tuple[int, Words]] = []
    following = {a.span: b for a, b in pairwise(document.blocks)} if document.format == "text" else {}
    for block in document.of(BlockKind.HEADLINE, BlockKind.HEADING):
        tokens = article.tokens[slice(*article.tokens.within(block.span))]
        numbered = len(tokens) > 2 and tokens[0].is_number and tokens[1].text in _BEHIND_NUMBERS
        counted = _COUNTED.fullmatch(document.source, *_line_before(document, block))
        words = tuple(t.lower for t in tokens[2 * numbered :] if t.is_word or t.is_number)
        above = [(level, other) for level, other in above if level < block.level]
        is_label = len(words) <= _LABEL and any(t.text == ":" for t in tokens)
        below = following.get(block.span)
        is_entry = below is not None and below.kind is BlockKind.HEADING
        number = tokens[0].text if numbered else counted[1] if counted else ""
        yield _Heading(block, words, tuple(other for _, other in above), is_label, number, is_entry)
        above.append((block.level, words))


def _line_before(document: Document, block: Block) -> tuple[int, int]:
    """What stands before a block on its line of the file."""
    start = document.map.source(block.span).start
    return document.source.rfind("\n", 0, start) + 1, start


def _repeats(heading: _Heading, other: _Heading, adjacent: bool, times: int) -> bool:
    """Whether the later heading says what the earlier does, and nothing between them explains it."""
    if heading.is_entry and not adjacent:
        return False
    if heading.under != other.under and BlockKind.HEADLINE not in (heading.block.kind, other.block.kind):
        return False
    if heading.number or other.number:
        return heading.number not in ("", other.number) and heading.words == other.words and times == _TWICE
    if heading.words != other.words:
        asks = bool(_ASKING & set(heading.words) & set(other.words))
        return asks and len(heading.content) > _SHORT
    return adjacent or (times == _TWICE and len(heading.words) > _SHORT and not heading.is_label)
