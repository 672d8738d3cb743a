"""Marks near misses: of full names and titles, of acronyms, and of short forms in focus."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from copydesk.annotate.names.acronyms import near_acronyms
from copydesk.annotate.names.bearing import Bearing
from copydesk.annotate.names.comparing import Grade
from copydesk.annotate.names.endings import is_plural, lost_apostrophe
from copydesk.annotate.names.exempt import author_keys, translations
from copydesk.annotate.names.given_names import COMMON_NAMES
from copydesk.annotate.names.near import Near, NearNames
from copydesk.annotate.names.neighbours import Neighbours
from copydesk.annotate.names.ordinary import INSTITUTIONS, is_ordinary
from copydesk.annotate.names.pieces import Piece, runs_near
from copydesk.annotate.names.places import Mentions, overlaps
from copydesk.annotate.names.short_forms import HONORIFICS, family_first, language_of
from copydesk.annotate.names.titles import CUT_SHORT, NearTitles
from copydesk.annotate.names.words import SOFT
from copydesk.sheet.claims import Difference, Form, Mention
from copydesk.sheet.entities import EntityKind
from copydesk.text import Span, merge_spans, visible

if TYPE_CHECKING:
    from copydesk.annotate.names.marking import Marking

_SHORTEST = 5


class NearMarking:
    """The passes over an article that look for near misses."""

    def __init__(self, marking: Marking) -> None:
        self.marking = marking
        self.words = marking.words
        self.document = marking.document
        self.exempt = marking.exempt
        self.bearing = Bearing(self.words)
        self.named = Mentions(())
        self.authors = author_keys(self.document)

    def mark_titles(self) -> None:
        """Near misses of the titles in play; what is introduced as a translation or another name is none."""
        marking = self.marking
        search = NearTitles(self.words, marking.licences, marking.taken)
        for first, last, name, edits in search.search(marking.play.titles):
            span = self.words.span(first, last)
            if any(marking.taken[first : last + 1]) or overlaps(self._given_titles, span):
                continue
            marking.take(first, last)
            if is_plural(self.words, first, edits):
                continue
            edits = lost_apostrophe(self.words, last, edits)
            expected = name.spelling.name if name.spelling else name.text
            text = self.words.written(first, last)
            certain = edits[0].how != CUT_SHORT
            marking.add(
                Mention(
                    span, text, (name.entity,), Form.NEAR, expected=expected, edits=edits, certain=certain
                )
            )

    @cached_property
    def _given_titles(self) -> tuple[Span, ...]:
        return merge_spans((*self.exempt, *translations(self.document)))

    def mark_acronyms(self) -> None:
        """Near misses of acronyms, where the words around them fit."""
        marking = self.marking
        names = marking.play.acronyms
        if not names:
            return
        for first, last, name, how in near_acronyms(self.words, marking.taken, names, marking.found):
            span = self.words.span(first, last)
            if overlaps(self.exempt, span):
                continue
            marking.take(first, last)
            text = self.words.written(first, last)
            edits = (Difference(text, name.text, how),)
            marking.add(Mention(span, text, (name.entity,), Form.NEAR, expected=name.text, edits=edits))

    def mark_names(self) -> None:
        """Near misses of full names: those of focus and mentioned works, and those of no single work."""
        self._learn()
        neighbours = self.marking.play.full_neighbours
        search = NearNames(self.words, neighbours)
        for run in runs_near(self.words, self.marking.taken, neighbours.near, several=True):
            for near in search.search(run):
                if self._is_meant(near, run) and (certain := self._certain(near)) is not None:
                    self._mark(near, certain)

    def mark_singles(self) -> None:
        """Near misses of short forms and single names of the focus works."""
        self._learn()
        neighbours = self.marking.play.single_neighbours
        search = NearNames(self.words, neighbours, singles=True)
        for run in runs_near(self.words, self.marking.taken, partial(_may_be_single, neighbours)):
            for near in search.search(run):
                if self._is_single_slip(near) and self._is_meant(near, run):
                    self._mark(near, self._in_company(near))

    def _learn(self) -> None:
        """Take note of the names that the passes before have found."""
        self.bearing.learn(self.marking.found)
        self.named = Mentions(self.marking.found)

    def _is_meant(self, near: Near, run: list[Piece]) -> bool:
        """Whether nothing about the place says that the words are no slip."""
        if overlaps(self.exempt, near.span):
            return False
        keys = [piece.key for piece in run]
        mine, after = keys[near.at : near.at + near.width], keys[near.at + near.width :][:1]
        if "".join(mine) in self.authors or not INSTITUTIONS.isdisjoint(after):
            return False
        if any(self._is_name_word(key) for key in (*keys[: near.at][-1:], *after)):
            return False
        written = visible(near.span.of(self.document.text)).lower().split()
        if all(is_ordinary(word) for word in written) and not self._beside_partner(near):
            return False
        return not self.bearing.somebody_else(near, self._beside_partner)

    def _is_likely(self, near: Near) -> bool:
        """Whether a weak likeness is worth a note: a middle name or a letter lost, or the partner right beside it."""
        (edit, *_) = near.likeness.edits
        person = near.name.entity.kind is EntityKind.PERSON
        if person and (not edit.written or not edit.expected or edit.how == "initial"):
            return True
        lost = (
            edit.how == "dropped"
            and "-" in edit.expected
            and self.marking.play.in_focus(near.name)
            and self.bearing.count(near) == 1
        )
        return lost or self._beside_partner(near)

    def _certain(self, near: Near) -> bool | None:
        """Whether a full name can only be a slip; none where it is another name as likely as not."""
        grade = near.likeness.grade
        if grade is Grade.WEAK:
            return False if self._is_likely(near) else None
        if grade is Grade.CLEAR:
            return True
        if any(e.how == "order" for e in near.likeness.edits) and family_first(
            language_of(near.name, self.marking.base), near.name.text.split()[-1]
        ):
            return False
        in_focus = self.marking.play.in_focus(near.name) or near.name.entity.work in self.marking.play.focus
        return in_focus and not self.bearing.doubtful(near)

    def _beside_partner(self, near: Near) -> bool:
        """Whether the one whom the sheet pairs with the name stands right beside it."""
        partners = self._partners.get(near.name.entity.name)
        if not partners:
            return False
        reach = Span(max(near.span.start - 50, 0), near.span.end + 50)
        block = self.words.token(near.first).block
        tokens = self.words.tokens
        return any(
            tokens[tokens.at(m.span.start)].block == block and any(e.name in partners for e in m.refers)
            for m in self.named.near(reach)
        )

    @cached_property
    def _partners(self) -> dict[str, set[str]]:
        """Whom the works in play pair with whom, by main names."""
        partners: dict[str, set[str]] = {}
        for key in self.marking.play.works:
            for fact in self.marking.base.works[key].cast:
                partners.setdefault(fact.value.actor, set()).add(fact.value.character)
                partners.setdefault(fact.value.character, set()).add(fact.value.actor)
        return partners

    def _is_single_slip(self, near: Near) -> bool:
        """Whether a single word can only be a slip: clear, long, and nobody's name or word itself."""
        (edit, *more) = near.likeness.edits
        written = visible(near.span.of(self.document.text))
        key = near.name.key
        if more or near.likeness.grade is not Grade.CLEAR or edit.how == "accent":
            return False
        if edit.how == "possessive":
            owner = edit.written[:-2].lower()
            return owner not in COMMON_NAMES and not is_ordinary(owner) and self.bearing.occurs(near)
        if written.isupper() or written.lower() in COMMON_NAMES or is_ordinary(written.lower()):
            return False
        if self._stands_in_name(near):
            return False
        hyphened = "-" in written and "-" in near.name.text
        if not hyphened and (len(key) < _SHORTEST + 1 or self.words.opens_sentence(near.first)):
            return False
        if edit.how in ("added", "doubled") and written.lower().endswith("s") and not key.endswith("s"):
            return False
        return hyphened or self.bearing.occurs(near)

    def _stands_in_name(self, near: Near) -> bool:
        """Whether the word is a piece of somebody's full name, here or anywhere in the article."""
        if near.first != near.last:
            return False
        return any(self._is_beside_capital(at) for at in self.bearing.places(self.words.keys[near.first]))

    def _is_beside_capital(self, word: int) -> bool:
        words = self.words
        for other, join in ((word - 1, word), (word + 1, word + 1)):
            if not words.same_block(word, other) or words.joins[join] != SOFT or words.signs(join):
                continue
            if words.token(other).is_capitalised and self._is_name_word(words.keys[other]):
                return True
        return False

    def _is_name_word(self, key: str) -> bool:
        return len(key) > 1 and key not in HONORIFICS and not is_ordinary(key)

    def _in_company(self, near: Near) -> bool:
        """Whether the one meant, or others of the cast beside it, make the slip certain."""
        if self.bearing.occurs(near) or near.likeness.edits[0].how == "possessive":
            return True
        sentence = self.words.token(near.first).sentence
        span = self.words.tokens.sentence_span(sentence)
        return any(span.contains(m.span) for m in self.named.near(span))

    def _mark(self, near: Near, certain: bool) -> None:
        name, text = near.name, visible(near.span.of(self.document.text))
        edits = near.likeness.edits
        expected = name.text if name.spelling is None or not name.whole else name.spelling.name
        self.marking.take(near.first, near.last)
        if is_plural(self.words, near.first, edits):
            return
        self.marking.add(
            Mention(
                near.span,
                text,
                (name.entity,),
                Form.NEAR,
                expected=expected,
                edits=lost_apostrophe(self.words, near.last, edits),
                certain=certain,
            )
        )


def _may_be_single(neighbours: Neighbours, key: str) -> bool:
    """Whether a word by itself can be a slip of a single name: words and common names are none, but pieces of Korean ones."""
    near = neighbours.near(key)
    return bool(near) and (
        not (key in COMMON_NAMES or is_ordinary(key)) or any(neighbours.korean[number] for number in near)
    )
