"""The rule `repeated-passage`."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import eq
from typing import Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from copydesk.api import (
    CARDINALS,
    FUNCTION_WORDS,
    ORDINALS,
    Article,
    Bad,
    Block,
    BlockKind,
    Confidence,
    Document,
    Good,
    Passage,
    Problem,
    Severity,
    Span,
    Token,
    regex,
    rule,
)
from copydesk_rules._words import word_set
from copydesk_rules.structure._custom import is_footnote, is_unfinished, lead_of, may_have_footnotes

_PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_SHINGLE = 4
_SHORTEST, _SHORTEST_NEAR = 9, 14
"""Sentences of fewer words are formulas: word for word, and nearly so."""
_SHORTEST_ENTRY = 2
"""Entries of a list with fewer words may well come twice: *Drama*."""
_ALIKE = 0.84
_REFRAIN, _LONGEST_REFRAIN = 3, 20
_CANDIDATES = 8
_GAP = 2
_CUSTOM = 2
"""An article with so many captions that repeat its text has others that look like prose."""
_NUMBERS = frozenset((*CARDINALS, *ORDINALS, "last", "next", "previous"))
_NO_NUMBER = frozenset(("no", "any", "every", "some", "each", "this", "that", "which"))
"""Behind these *one* is somebody or something, and no number: *no one* for *nobody* makes no other statement."""
_TWICE = regex(r"\b(?P<words>[A-Za-z]\w*(?: \w+){1,5}) (?P<again>(?P=words))\b(?![-'’])")
_LONGEST_RUN = 12
"""So many tokens have six words at most: *the 4K set* are four."""
_MARKS = regex(
    r"\((?:[LRCM]|\d-[LR]|(?:far |top |bottom )?(?:left|right|cent(?:re|er)|middle|above|below|inset)|(?:both |all )?(?:pictured|seen|shown)[^()\n]{0,60})\)"
)
_JOINING = frozenset(("and", "by", "after", "to", "or", "upon", "no", "so", "very"))
"""Words that make a figure of speech of a repetition: *day by day*, *more and more*."""
_LETTERS = 3
_OPENERS = word_set(
    "the a an this that these those it he she they we in on at as after but and for with when while its"
)


class RepeatedPassageOptions(Struct, frozen=True, kw_only=True):
    """What the desk wants of this rule."""

    captions: Literal["note", "warn"] = "note"
    """What a caption that repeats the text is: custom, and a note, or a passage as any other."""


class _Sentence(Struct, frozen=True):
    """A sentence without its quotations; `lead` is what stands before its colon where it begins a paragraph."""

    number: int
    block: int
    span: Span
    lead: str
    is_caption: bool
    """Whether it has a lead, or its paragraph no stop at the end."""
    written: tuple[str, ...]
    words: tuple[str, ...]

    @property
    def shingles(self) -> frozenset[tuple[str, ...]]:
        """All runs of so many words."""
        return frozenset(zip(*[self.words[i:] for i in range(_SHINGLE)], strict=False))

    def is_name(self, at: int) -> bool:
        """Whether a word is a number or may be a name, and so makes another statement of the sentence."""
        if self.words[at] == "one" and at and self.words[at - 1] in _NO_NUMBER:
            return False
        capital = not self.written[at][0].islower()
        return self.words[at] in _NUMBERS or (capital and (at > 0 or self.words[at] not in _OPENERS))


Run: TypeAlias = Sequence[tuple[_Sentence, _Sentence]]
"""Sentences that follow each other both times, each with the one that it repeats."""


@rule(
    slug="repeated-passage",
    severity=Severity.WARNING,
    on=Document,
    options=RepeatedPassageOptions,
    examples=(
        Bad(
            "How Lanterns Got Its Score\n\nThe composer wrote the score in a cabin without electricity, by the light of two candles.\n\n"
            "Reviews were kind.\n\n[[The composer wrote the score in a cabin with no electricity, by the light of two candles.]]",
            says="stands above already",
        ),
        Bad(
            "How Lanterns Got Its Score\n\nThe composer wrote the score in a cabin without electricity, by the light of two candles.\n\n"
            "Night work: [[The composer wrote the score in a cabin without electricity, by the light of two candles]]\n\nReviews were kind.",
            says="reads like a caption",
        ),
        Good(
            "Episode 3, directed by Lea Moss, will be shown on 4 May at nine in the evening.\n\n"
            "Episode 4, directed by Lea Moss, will be shown on 11 May at nine in the evening.",
            why="entries of a schedule differ in their figures",
        ),
        Good(
            "“We built the whole street in a field and then the rain took half of it,” she said.\n\n"
            "> We built the whole street in a field and then the rain took half of it",
            format="markdown",
            why="a pull quote repeats on purpose",
        ),
    ),
)
def repeated_passage(document: Document, article: Article) -> Iterator[Problem]:
    """Report a passage of the text that stands twice, or nearly so.

    Left over from moving paragraphs about, it makes readers believe that they have lost their place. An entry that stands twice
    in one list is told too, and so is a row of a table.

    Pull quotes, captions that the file marks, quotations, footnotes, short formulas and sentences that come back three times or
    more are left alone, and so are sentences that differ in a number or a name, as the entries of a list do. Where one of the
    two reads like a caption (a lead before a colon, no stop at the end) it is a note, unless the desk sets `captions = "warn"`.
    """
    sentences = {sentence.number: sentence for sentence in _sentences(article)}
    runs = [[(sentences[a], sentences[b]) for a, b in run] for run in _runs(_earlier(sentences.values()))]
    captions = [_is_caption(run) for run in runs]
    by_custom = captions.count(True) >= _CUSTOM
    tolerant = article.option(RepeatedPassageOptions).captions == "note"
    noted = [
        run
        for run, caption in zip(runs, captions, strict=True)
        if tolerant and (caption or (by_custom and _stands_alone(article, run)))
    ]
    yield from (_problem(run) for run in runs if run not in noted)
    yield from _doubled_entries(article)
    yield from _doubled_rows(article)
    yield from _doubled_words(article)
    yield from (_of_caption(part) for run in noted for part in _by_block(run))


def _doubled_entries(article: Article) -> Iterator[Problem]:
    """Entries of one list that are the same to the letter, too short for a sentence that is compared."""
    above: dict[tuple[int, str], Span] = {}
    for block in article.document.of(BlockKind.LIST_ITEM):
        words = article.document.words(block).rstrip(".,; ")
        count = len(words.split())
        if block.list < 0 or not _SHORTEST_ENTRY <= count < _SHORTEST or not words[0].isalnum():
            continue
        first = above.setdefault((block.list, words.casefold()), block.span)
        if first != block.span:
            yield Problem(
                block.span,
                "This entry stands in the list already",
                evidence=(Passage(first, "The same entry"),),
            )


def _doubled_rows(article: Article) -> Iterator[Problem]:
    """Rows of one table that are the same in all their cells, one of them of several words."""
    rows: dict[tuple[int, int], list[Block]] = defaultdict(list)
    for block in article.document.of(BlockKind.TABLE_CELL):
        if block.cell is not None and not block.cell.header:
            rows[block.cell.table, block.cell.row].append(block)
    above: dict[tuple[int, tuple[str, ...]], Span] = {}
    for (table, _), cells in rows.items():
        words = tuple(article.document.words(cell).casefold() for cell in cells)
        if len(cells) < _SHORTEST_ENTRY or not any(" " in cell for cell in words):
            continue
        first = above.setdefault((table, words), cells[0].span)
        if first != cells[0].span:
            yield Problem(
                cells[0].span,
                "This row stands in the table already",
                evidence=(Passage(first, "The same row"),),
            )


def _doubled_words(article: Article) -> Iterator[Problem]:
    """A few words that stand twice in a row with nothing between them: *for his people his people*."""
    for block in _with_a_doubled_run(article):
        for match in _TWICE.finditer(article.text, block.span.start, block.span.end):
            words = match["words"].lower().split()
            begins = words[0] in FUNCTION_WORDS and not _JOINING & set(words)
            span = Span(match.start("again"), match.end("again"))
            quoted = any(q.span.overlaps(span) for q in article.quotations)
            if begins and not quoted and any(w not in FUNCTION_WORDS and len(w) > _LETTERS for w in words):
                above = Passage(Span(*match.span("words")), "The same words")
                yield Problem(span, "These words stand twice in a row", evidence=(above,))


def _with_a_doubled_run(article: Article) -> Iterator[Block]:
    """The blocks of prose in which a run of two tokens or more stands twice in a row."""
    texts = [token.text for token in article.tokens]
    found: set[int] = set()
    for count in range(2, _LONGEST_RUN + 1):
        same, run = bytes(map(eq, texts, texts[count:])), bytes((True,)) * count
        at = same.find(run)
        while at >= 0:
            found.add(article.tokens[at].block)
            at = same.find(run, at + 1)
    blocks = (article.document.blocks[number] for number in sorted(found))
    return (block for block in blocks if block.kind in _PROSE)


def _by_block(run: Run) -> Iterator[Run]:
    """A run in parts, one for each paragraph that repeats the text."""
    return (list(part) for _, part in groupby(run, key=lambda pair: pair[0].block))


def _of_caption(run: Run) -> Problem:
    """The note on a caption, be it above the passage or below; those of an article are one mistake in several places."""
    later, first = run[0]
    is_above = first.is_caption and not later.is_caption
    told = [(first, later)] if is_above else run
    message = f"This passage stands {'below again' if is_above else 'above already'}; one of the two reads like a caption"
    other = Passage(
        _first_block([pair[1] for pair in told]), f"The passage {'below' if is_above else 'above'}"
    )
    found = replace(_problem(told), message=message, evidence=(other,))
    return replace(found, confidence=Confidence.LIKELY, group="captions")


def _problem(run: Run) -> Problem:
    later, first = [pair[0] for pair in run], [pair[1] for pair in run]
    above = Passage(_first_block(first), "The passage above")
    message = _message(sum(each.block != later[0].block for each in later))
    return Problem(_first_block(later), message, evidence=(above,))


def _is_caption(run: Run) -> bool:
    """Whether one of the two passages stands in a paragraph that has a lead or no stop at its end."""
    later, first = run[0]
    own = later.lead != first.lead or not later.lead
    return own and any(sentence.is_caption for pair in run for sentence in pair)


def _stands_alone(article: Article, run: Run) -> bool:
    """Whether one of the two passages is a paragraph of its own, as captions among the prose are."""
    blocks = article.document.blocks
    sides = ([pair[side] for pair in run] for side in (0, 1))
    return any(len(_first_block(side)) >= len(blocks[side[0].block].span) for side in sides)


def _first_block(run: Sequence[_Sentence]) -> Span:
    return run[0].span.to([each for each in run if each.block == run[0].block][-1].span)


def _message(more: int) -> str:
    if not more:
        return "This passage stands above already"
    return f"This passage stands above already, with the {more} sentence{'s' * (more > 1)} after it"


def _sentences(article: Article) -> Iterator[_Sentence]:
    """The sentences of the prose that are long enough, without what stands in quotation marks."""
    tokens, blocks = article.tokens, article.document.blocks
    waiting = sorted((q.span for q in article.quotations), reverse=True)
    inside: list[Span] = []
    footnotes = may_have_footnotes(article)
    for number, (first, last) in enumerate(tokens.sentences):
        block = tokens[first].block
        if blocks[block].kind not in _PROSE or last - first < _SHORTEST:
            continue
        span = tokens.sentence_span(number)
        while waiting and waiting[-1].start < span.end:
            inside.append(waiting.pop())
        inside = [q for q in inside if q.end > span.start]
        own = [
            t
            for t in _without_marks(article, tokens[first:last])
            if t.text[0].isalnum() and not (inside and any(q.contains(t.span) for q in inside))
        ]
        lead = lead_of(tokens[first:last]) if span.start == blocks[block].span.start else 0
        if lead:
            own = [t for t in own if t.span.start > tokens[first + lead - 1].span.start]
        if len(own) >= _SHORTEST and not (footnotes and is_footnote(article, blocks[block])):
            written, words = tuple([t.text for t in own]), tuple([t.lower for t in own])
            named = " ".join(t.lower for t in tokens[first : first + lead])
            place = Span(tokens[first + lead].span.start, span.end)
            captioned = bool(lead) or is_unfinished(article, blocks[block])
            yield _Sentence(number, block, place, named, captioned, written, words)


def _without_marks(article: Article, tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens without what a caption has in brackets to say who is where: *(L)*, *(pictured in May)*."""
    if not tokens or not any(t.text == "(" for t in tokens):
        return tokens
    marks = [
        Span(*m.span()) for m in _MARKS.finditer(article.text, tokens[0].span.start, tokens[-1].span.end)
    ]
    return [t for t in tokens if not any(mark.contains(t.span) for mark in marks)] if marks else tokens


def _earlier(sentences: Iterable[_Sentence]) -> list[tuple[int, int]]:
    """The number of each sentence that repeats one, with that of the first that it repeats."""
    index: dict[tuple[str, ...], tuple[int, ...]] = {}
    seen: dict[int, _Sentence] = {}
    found: dict[int, int] = {}
    times: Counter[int] = Counter()
    for sentence in sentences:
        shingles = sentence.shingles
        if index.keys().isdisjoint(shingles):  # as nearly all are
            seen[sentence.number] = sentence
            index.update(dict.fromkeys(shingles, (sentence.number,)))
            continue
        above = [other for shingle in shingles if shingle in index for other in index[shingle]]
        shared = Counter(above).most_common(_CANDIDATES)
        likely = (
            seen[other] for other, hits in shared if 2 * hits >= min(len(shingles), len(seen[other].words))
        )
        first = next((other for other in likely if _repeats(sentence, other)), None)
        if first is not None:
            found[sentence.number] = first.number
            times[first.number] += len(first.words) <= _LONGEST_REFRAIN and (
                sentence.is_caption == first.is_caption
            )
            continue
        seen[sentence.number] = sentence
        for shingle in shingles:
            known = index.get(shingle, ())
            if len(known) < _CANDIDATES:
                index[shingle] = (*known, sentence.number)
    return [(later, first) for later, first in found.items() if times[first] < _REFRAIN - 1]


def _repeats(sentence: _Sentence, other: _Sentence) -> bool:
    """Whether the two say the same in the same words, but for small words and turns."""
    if sentence.lead and other.lead and sentence.lead != other.lead:
        return False
    if sentence.words == other.words:
        return True
    shorter, longer = sorted((sentence.words, other.words), key=len)
    if len(shorter) < _SHORTEST_NEAR:
        return False
    if shorter in (longer[: len(shorter)], longer[-len(shorter) :]):
        return True
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, sentence.words, other.words, autojunk=False)
    changes = [code[1:] for code in matcher.get_opcodes() if code[0] != "equal"]
    if sentence.is_caption or other.is_caption:
        kept = sum(m.size for m in matcher.get_matching_blocks() if m.size >= _SHINGLE)
        changes = [(a, b, c, d) for a, b, c, d in changes if b > a and d > c]
        alike = kept >= _ALIKE * len(shorter)
    else:
        alike = matcher.ratio() >= _ALIKE
    return alike and not any(
        any(map(sentence.is_name, range(a, b))) or any(map(other.is_name, range(c, d)))
        for a, b, c, d in changes
    )


def _runs(pairs: Sequence[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Repeated sentences that follow each other both times, as one passage."""
    run: list[tuple[int, int]] = []
    for later, first in pairs:
        if run and not (0 < later - run[-1][0] <= _GAP and 0 < first - run[-1][1] <= _GAP):
            yield run
            run = []
        run.append((later, first))
    if run:
        yield run
