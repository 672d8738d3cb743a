"""Which works an article is about, and which it only mentions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from copydesk.annotate.annotated import Scope
from copydesk.annotate.names.comparing import Grade
from copydesk.annotate.names.hits import Hit, full_hits, scan
from copydesk.annotate.names.in_play import InPlay, in_play, titles_and_parts
from copydesk.annotate.names.index import index_of, kept, make_name
from copydesk.annotate.names.near import NearNames, runs_near
from copydesk.annotate.names.ordinary import FUNCTION
from copydesk.annotate.names.shyness import (
    Licences,
    heads_block,
    is_called_a_work,
    lost_capitals,
    may_head,
    opens_as_subject,
    speak_of_screen,
)
from copydesk.annotate.names.titles import NearTitles
from copydesk.annotate.names.titles_account import TitlePlay, years_of
from copydesk.annotate.tokens import Tokens, Words, name_words
from copydesk.reading.document import BlockKind, Document
from copydesk.sheet.entities import Entity, EntityKind
from copydesk.sheet.factbase import FactBase
from copydesk.text import regex

_YEAR = regex(
    r"\(((?:18|19|20)\d\d)\b|\b((?:18|19|20)\d\d) (?:film|movie|series|drama|comedy|thriller|musical|hit|blockbuster)\b"
)
_LEAST, _PAIR, _MANY = 3, 2, 4
"""A title of so many words of weight is known where all of them but one stand in an article, and in its headline one of two if it is long."""


class LongTitles:
    """The works with long titles, by the words of weight in these, and all works by their years."""

    def __init__(self, base: FactBase) -> None:
        self._works: list[tuple[str, int]] = []
        self._with: dict[str, list[int]] = {}
        self._of_year: dict[str, list[str]] = {}
        for key, work in base.works.items():
            for spelling in work.spellings:
                self._add(key, spelling.name)
            for year in years_of(work):
                self._of_year.setdefault(year, []).append(key)

    def _add(self, work: str, title: str) -> None:
        words = [word for _, word in name_words(title)]
        weighty = {word for word in words if word not in FUNCTION and len(word) > 1}
        if len(weighty) < (_PAIR if len(words) >= _MANY else _LEAST):
            return
        for word in weighty:
            self._with.setdefault(word, []).append(len(self._works))
        self._works.append((work, len(weighty)))

    def of_years(self, text: str) -> Iterator[str]:
        """The works that came out in a year which an article has in brackets, or before a word for works."""
        for year in dict.fromkeys(bracketed or before for bracketed, before in _YEAR.findall(text)):
            yield from self._of_year.get(year, ())

    def likely(self, vocabulary: Iterable[str], least: int = _LEAST) -> Iterator[str]:
        """The works of which a text has all words of weight of a title, or all but one; titles have at least so many."""
        found: Counter[int] = Counter()
        for word in self._with.keys() & set(vocabulary):
            found.update(self._with[word])
        for number, count in sorted(found.items()):
            work, size = self._works[number]
            if size >= least and count >= size - 1:
                yield work


@kept
def long_titles_of(base: FactBase) -> LongTitles:
    """The long titles of a base, kept for the next article."""
    return LongTitles(base)


_LONG = 7
_SEVERAL = 3


def read_scope(document: Document, tokens: Tokens, base: FactBase, works: Sequence[str]) -> Scope:
    """The scope of an article; `works` are titles that the desk named, which settle the focus.

    Where no exact title stands at the top, a near miss of one counts, provided that the work's people occur.
    """
    hits = full_hits(tokens, index_of(base))
    named = _named(base, (*works, *document.metadata.works))
    if named:
        return Scope(named, _mentioned(base, named, hits, Licences(document, tokens.words)))
    return _scope_of(document, tokens, base, hits)


def _scope_of(document: Document, tokens: Tokens, base: FactBase, hits: Sequence[Hit]) -> Scope:
    words = tokens.words
    licences = Licences(document, words)
    top = _top_blocks(document)
    at_top = [hit for hit in hits if words.token(hit.first).block in top]
    heads = [key for hit in at_top if _is_headline(document, words, hit) for key in _works(hit, licences)]
    focus = dict.fromkeys((*heads, *_mentioned(base, tuple(dict.fromkeys(heads)), at_top, licences)))
    focus.update(dict.fromkeys(_at_the_head(document, base, hits, words, top)))
    if not focus:
        focus.update(dict.fromkeys(_in_the_headline(document, base, hits, words, licences)))
    if not focus:
        focus.update(dict.fromkeys(_shyly(base, hits, words, top)))
    mentioned = [key for hit in hits for key in _works(hit, licences)]
    slips = list(_nearly(document, tokens, base, hits, () if focus else mentioned))
    whole = [hit for hit in hits if not any(_holds(slip, hit) for slip in slips)]
    if len(whole) < len(hits):
        return _scope_of(document, tokens, base, whole)
    nearly = {key: words.token(first).block for key, first, _ in slips}
    if not focus:
        focus.update({key: None for key, block in nearly.items() if block in top})
    mentioned = [
        *_mentioned(base, tuple(focus), hits, licences),
        *_shyly(base, hits, words, _everywhere(document)),
        *nearly,
    ]
    if not focus and not mentioned:
        focus.update(dict.fromkeys(_by_its_company(base, hits)))
    return Scope(tuple(focus), tuple(dict.fromkeys(key for key in mentioned if key not in focus)))


def _at_the_head(
    document: Document, base: FactBase, hits: Sequence[Hit], words: Words, top: frozenset[int]
) -> Iterator[str]:
    """Works whose title, an ordinary word, heads the headline or opens the first paragraph, where something bears it out."""
    places = [
        (hit, name.entity.work)
        for hit in hits
        if words.token(hit.first).block in top and hit.exact
        for name in hit.names
        if name.is_title and name.entity.work and may_head(name)
    ]
    borne = frozenset(_named_in_full(base, hits)) if places else frozenset()
    spoken = bool(places) and speak_of_screen(words, top)
    for hit, key in places:
        known = key in borne or any(o.value.name in document.text for o in base.works[key].outlets)
        headline = _is_headline(document, words, hit)
        begins = not words.same_block(hit.first, hit.first - 1)
        opens = begins and opens_as_subject(words, hit.first, hit.last)
        heads = headline and (opens or heads_block(words, hit.first, hit.last))
        called = is_called_a_work(words, hit.last)
        if (
            (heads and (known or spoken))
            or (opens and (known or called))
            or (heads and _is_peopled(words, in_play(base, Scope((key,)))))
            or (headline and key in _named_in_full(base, [h for h in hits if _share_block(words, h, hit)]))
        ):
            yield key


def _in_the_headline(
    document: Document, base: FactBase, hits: Sequence[Hit], words: Words, licences: Licences
) -> Iterator[str]:
    """Works whose title, an ordinary word, stands in the headline, where something bears it out.

    Its capital tells in a headline that gives none to such words (*What the finale of Succession got right*), its capital within
    a sentence of the article everywhere. Of the two, and somebody of theirs in full, or words of the screen, two are wanted.
    """
    places = [
        (hit, name.entity.work)
        for hit in hits
        if hit.exact and _is_headline(document, words, hit)
        for name in hit.names
        if name.is_title and name.entity.work
    ]
    if not places:
        return
    borne, spoken = frozenset(_named_in_full(base, hits)), speak_of_screen(words, _everywhere(document))
    plainly = frozenset(_plainly(hits, licences))
    for hit, key in places:
        capital = _has_telling_capital(words, hit) and _has_small_words(words, hit)
        if (capital and (key in borne or (key in plainly and spoken))) or (key in borne & plainly):
            yield key


def _plainly(hits: Sequence[Hit], licences: Licences) -> Iterator[str]:
    """Works whose title has a capital within a sentence that no other word would have there."""
    for hit in hits:
        for name in hit.names:
            if name.is_title and name.entity.work and may_head(name) and licences.tells(hit.first, hit.last):
                yield name.entity.work


def _everywhere(document: Document) -> frozenset[int]:
    return frozenset(range(len(document.blocks)))


def _has_telling_capital(words: Words, hit: Hit) -> bool:
    """Whether a word has a capital that is not that of its block's first word."""
    begins = not words.same_block(hit.first, hit.first - 1)
    return any(words.token(at).is_capitalised for at in range(hit.first + begins, hit.last + 1))


_WEIGHTY = 4
"""Words of so many letters have a capital in a headline in title case."""
_FAR = 20


def _has_small_words(words: Words, hit: Hit) -> bool:
    """Whether the other words of weight in a headline are mostly in small letters, so that a capital tells a name."""
    near = range(max(hit.first - _FAR, 0), min(hit.last + _FAR, len(words)))
    others = (at for at in near if not hit.first <= at <= hit.last and words.same_block(at, hit.first))
    weighty = [word.text for at in others if len((word := words.token(at)).text) >= _WEIGHTY]
    return sum(text.islower() for text in weighty) * 2 > len(weighty)


def _share_block(words: Words, one: Hit, other: Hit) -> bool:
    return words.token(one.first).block == words.token(other.first).block


def _is_peopled(words: Words, play: InPlay) -> bool:
    """Whether an article has somebody of a work by nearly the full name, or two of its roles by a part of theirs."""
    taken = bytearray(len(words))
    search, neighbours = NearNames(words, play.full_neighbours), play.full_neighbours
    runs = runs_near(words, taken, neighbours.near, several=True)
    if any(near.likeness.grade > Grade.WEAK for run in runs for near in search.search(run)):
        return True
    shown = {name.entity for hit in scan(words, play.focus_shorts, taken) for name in hit.names}
    return len(shown) > 1


def _is_headline(document: Document, words: Words, hit: Hit) -> bool:
    return document.blocks[words.token(hit.first).block].kind is not BlockKind.PARAGRAPH


def _shyly(base: FactBase, hits: Sequence[Hit], words: Words, blocks: frozenset[int]) -> Iterator[str]:
    """Works whose title, an ordinary word with a capital in some blocks, several of their own roles or people bear out."""
    borne = Counter(_named_in_full(base, hits))
    for hit in hits:
        if words.token(hit.first).block in blocks and words.token(hit.first).is_capitalised and hit.exact:
            for name in hit.names:
                if name.is_title and name.entity.work and borne[name.entity.work] >= _SEVERAL:
                    yield name.entity.work


def _in_full(hits: Sequence[Hit]) -> set[Entity]:
    """Whom, and what, an article calls by names of several parts."""
    return {name.entity for hit in hits for name in hit.names if len(name.parts) > 1}


def _by_its_company(base: FactBase, hits: Sequence[Hit]) -> Iterator[str]:
    """The work of which an article that names none has two roles or more by their full names, and people of its own alone."""
    entities = _in_full(hits)
    roles = [entity.work for entity in entities if entity.kind is EntityKind.CHARACTER and entity.work]
    people = [base.works_with(entity) for entity in entities if entity.kind is EntityKind.PERSON]
    if len(roles) > 1 and len(set(roles)) == 1 and people and all(roles[0] in works for works in people):
        yield roles[0]


def _named_in_full(base: FactBase, hits: Sequence[Hit]) -> Iterator[str]:
    """The works of the roles and people whom an article names in full, once for each of these."""
    entities = _in_full(hits)
    for entity in entities:
        if entity.kind is EntityKind.PERSON:
            yield from base.works_with(entity)
        elif entity.kind is not EntityKind.WORK and entity.work and entity.work in base.works:
            yield entity.work


def _nearly(
    document: Document, tokens: Tokens, base: FactBase, hits: Sequence[Hit], mentioned: Iterable[str]
) -> Iterator[tuple[str, int, int]]:
    """Works whose title stands somewhere with a slip in it, or without a capital, and which that title, if it is long, or the rest of the article bears out; with its first word and its last."""
    known = long_titles_of(base)
    told = (
        *known.likely(tokens.words.keys),
        *known.likely(_of_headline(document, tokens.words), least=_PAIR),
        *known.of_years(document.text),
    )
    likely = dict.fromkeys((*mentioned, *_borne_out(base, hits), *told))
    names = (
        make_name(s.name, base.works[key].entity, s) for key in likely for s in base.works[key].spellings
    )
    titles = [n for n in titles_and_parts(filter(None, names)) if len(n.key) >= _LONG]
    words, taken = tokens.words, bytearray(len(tokens.words))
    play = TitlePlay(base, words, hits)
    slips = NearTitles(words, Licences(document, words), taken, play).search(titles)
    places = [
        *((near.first, near.last, near.name) for near in slips if near.account.is_slip),
        *lost_capitals(words, taken, [n for n in titles if not n.is_ordinary]),
    ]
    for first, last, name in sorted(places, key=lambda place: -place[0]):
        if name.entity.work:
            yield name.entity.work, first, last


def _holds(slip: tuple[str, int, int], hit: Hit) -> bool:
    """Whether a title of one word is but a word of a longer one with a slip in it."""
    _, first, last = slip
    return (
        hit.first == hit.last
        and first <= hit.first <= last
        and first < last
        and all(n.is_title for n in hit.names)
    )


def _of_headline(document: Document, words: Words) -> frozenset[str]:
    """The words of the headline."""
    heads = {n for n, block in enumerate(document.blocks) if block.kind is BlockKind.HEADLINE}
    return (
        frozenset(key for at, key in enumerate(words.keys) if words.token(at).block in heads)
        if heads
        else frozenset()
    )


def _borne_out(base: FactBase, hits: Sequence[Hit]) -> Iterator[str]:
    """The works whose people or roles an article names in full."""
    entities = _in_full(hits)
    yield from sorted({e.work for e in entities if e.work and e.name not in base.works})
    people = {e for e in entities if e.kind is EntityKind.PERSON}
    yield from sorted({key for person in people for key in base.works_with(person)})


def _named(base: FactBase, works: Sequence[str]) -> tuple[str, ...]:
    """The keys of the works that the desk or the front matter names by key, title or another spelling."""
    return base.works_called(works) if works else ()


def _works(hit: Hit, licences: Licences) -> Iterator[str]:
    for name in hit.names:
        if name.is_title and name.entity.work and licences.title(hit, name, focus=False):
            yield name.entity.work


def _mentioned(
    base: FactBase, focus: tuple[str, ...], hits: Sequence[Hit], licences: Licences
) -> tuple[str, ...]:
    """The works whose titles stand anywhere; a role's name of the focus works is a title only where it is marked as one."""
    others = [(hit, key) for hit in hits for key in _works(hit, licences) if key not in focus]
    own = in_play(base, Scope(focus)).roles if focus and others else frozenset()
    return tuple(
        dict.fromkeys(
            key
            for hit, key in others
            if hit.names[0].key not in own or licences.licensed(hit.first, hit.last)
        )
    )


def _top_blocks(document: Document) -> frozenset[int]:
    """Headline, page title and the first paragraph; where there is no headline, the first paragraph alone."""
    top = {
        number
        for number, block in enumerate(document.blocks)
        if block.kind in (BlockKind.HEADLINE, BlockKind.PAGE_TITLE, BlockKind.DESCRIPTION)
    }
    first = next((n for n, b in enumerate(document.blocks) if b.kind is BlockKind.PARAGRAPH), None)
    return frozenset(top if first is None else {*top, first})
