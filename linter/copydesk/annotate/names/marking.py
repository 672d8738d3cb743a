"""Marks the mentions of one article, in passes: full names, their near misses, short forms."""

from __future__ import annotations

from collections.abc import Iterable

from copydesk.annotate.names.hits import Hit, full_hits, scan, surface, words_of
from copydesk.annotate.names.index import Name, NameIndex, index_of
from copydesk.annotate.names.ordinary import is_ordinary
from copydesk.annotate.names.short_forms import HONORIFICS, short_names
from copydesk.annotate.names.shyness import Licences
from copydesk.annotate.names.words import SOFT
from copydesk.annotate.scope import Scope
from copydesk.annotate.tokens import Tokens
from copydesk.reading.document import Document
from copydesk.sheet.claims import Form, Mention
from copydesk.sheet.entities import Entity, EntityKind
from copydesk.sheet.factbase import FactBase, people_of


class Marking:
    """The state of marking one article: which words belong to a name already."""

    def __init__(self, document: Document, tokens: Tokens, base: FactBase, scope: Scope) -> None:
        self.document = document
        self.base = base
        self.scope = scope
        self.index = index_of(base)
        self.hits = full_hits(tokens, self.index)
        self.words = words_of(tokens)
        self.licences = Licences(document, self.words)
        self.taken = bytearray(len(self.words))
        self.found: list[Mention] = []
        self.first_full: dict[Entity, int] = {}
        self.focus = frozenset(scope.focus)
        self.in_play = frozenset((*scope.focus, *scope.mentioned))

    def mentions(self) -> tuple[Mention, ...]:
        """All mentions, in order."""
        for hit in self.hits:
            self._mark_full(hit)
        self._mark_short()
        return tuple(sorted(self.found, key=lambda m: m.span))

    def _mark_full(self, hit: Hit) -> None:
        names = self._readings(hit)
        if not names:
            return
        entities = tuple(dict.fromkeys(n.entity for n in names))
        for entity in entities:
            self.first_full.setdefault(entity, hit.first)
        first = hit.first
        whole = all(n.whole for n in names)
        if not whole and self._follows_article(first):
            first -= 1
        span = self.words.span(first, hit.last)
        text = span.of(self.document.text)
        exact = hit.exact and (whole or first < hit.first) and any(_same(n, text) for n in names)
        form = Form.EXACT if exact else Form.FOLDED
        self._take(first, hit.last)
        expected = names[0].spelling.name if names[0].spelling else names[0].text
        self.found.append(Mention(span, text, entities, form, expected=expected))

    def _follows_article(self, first: int) -> bool:
        return (
            self.words.same_block(first, first - 1)
            and self.words.joins[first] == SOFT
            and self.words.keys[first - 1] == "the"
        )

    def _take(self, first: int, last: int) -> None:
        self.taken[first : last + 1] = b"\x01" * (last + 1 - first)

    def _readings(self, hit: Hit) -> tuple[Name, ...]:
        """What a window can be here: shy names need a licence, roles of works out of play count only in full."""
        names = [n for n in hit.names if self._reads(hit, n)]
        if any(n.entity.kind is not EntityKind.CHARACTER or n.entity.work in self.in_play for n in names):
            names = [
                n for n in names if n.entity.kind is not EntityKind.CHARACTER or n.entity.work in self.in_play
            ]
        return tuple(names)

    def _reads(self, hit: Hit, name: Name) -> bool:
        if name.is_title:
            return self.licences.title(hit, name, name.entity.work in self.focus)
        known = name.entity.work is None or name.entity.work in self.in_play
        if len(name.words) > 1 and not name.is_ordinary:
            return True
        if name.entity.kind is EntityKind.CHARACTER and not known:
            return False
        if len(name.words[0]) == 1 and len(name.words) == 1:
            return known and hit.exact and self._is_letter_name(hit.first)
        return name.is_acronym or self.licences.single(hit.first, hit.last, name.words[-1])

    def _is_letter_name(self, word: int) -> bool:
        words = self.words
        return (
            words.token(word).text not in ("A", "I", "O")
            and words.after(word) != "."
            and not words.opens_sentence(word)
            and not self.licences.heading(word)
        )

    def _mark_short(self) -> None:
        focus = [n for names in self.index.table.values() for n in names if n.whole and self._in_focus(n)]
        index = NameIndex(short_names(focus, self.base))
        later = [
            n
            for names in self.index.table.values()
            for n in names
            if n.whole and n.entity in self.first_full and not self._in_focus(n)
        ]
        others = NameIndex(short_names(later, self.base, surnames_only=True))
        hits = [*scan(self.words, index, self.taken)]
        for hit in hits:
            self._mark_short_hit(hit, hit.names)
        for hit in scan(self.words, others, self.taken):
            self._mark_short_hit(hit, [n for n in hit.names if self.first_full[n.entity] < hit.first])

    def _in_focus(self, name: Name) -> bool:
        entity = name.entity
        if entity.kind is EntityKind.PERSON:
            return entity.name in self.focus_people
        return entity.work in self.focus and entity.kind is not EntityKind.NAME

    @property
    def focus_people(self) -> frozenset[str]:
        """The main names of all who act in a focus work or are credited on it."""
        return frozenset(p for key in self.scope.focus for p in people_of(self.base.works[key]))

    def _mark_short_hit(self, hit: Hit, names: Iterable[Name]) -> None:
        fitting = tuple(n for n in names if self._is_short(hit, n))
        if not fitting:
            return
        span = self.words.span(hit.first, hit.last)
        entities = tuple(dict.fromkeys(n.entity for n in fitting))
        self._take(hit.first, hit.last)
        text = span.of(self.document.text)
        self.found.append(Mention(span, text, entities, Form.SHORT, expected=fitting[0].text))

    def _is_short(self, hit: Hit, name: Name) -> bool:
        first, last = hit.first, hit.last
        if name.is_title:
            return self.licences.title(hit, name, focus=True)
        if self.words.span(first, last).of(self.document.text).islower():
            return False
        if self._is_piece(first, last):
            return False
        return len(name.words) > 1 or self.licences.single(first, last, name.words[0])

    def _is_piece(self, first: int, last: int) -> bool:
        """Whether a capital beside the window makes it a piece of another name."""
        return self._joins_name(first - 1, first, before=True) or self._joins_name(
            last + 1, last + 1, before=False
        )

    def _joins_name(self, other: int, join: int, before: bool) -> bool:
        words = self.words
        if not words.same_block(other, join - 1 if not before else join) or words.joins[join] != SOFT:
            return False
        if words.possessive(other) or self.taken[other] or not words.token(other).is_capitalised:
            return False
        if "." in words.signs(join) and not (before and len(words.keys[other]) == 1):
            return False
        key = words.keys[other]
        if key in HONORIFICS:
            return not before
        return not is_ordinary(key)


def _same(name: Name, text: str) -> bool:
    spelling = name.spelling.name if name.spelling else name.text
    return surface(spelling).removeprefix("The ") == surface(text).removeprefix("The ").removeprefix("the ")
