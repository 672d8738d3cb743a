"""Marks near misses: of full names and titles, of acronyms, and of short forms in focus."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from copydesk.annotate.names.account import Account, Weighed, account
from copydesk.annotate.names.acronyms import near_acronyms
from copydesk.annotate.names.endings import is_plural, lost_apostrophe
from copydesk.annotate.names.exempt import author_keys, translations
from copydesk.annotate.names.near import Near, NearNames
from copydesk.annotate.names.neighbours import Neighbours
from copydesk.annotate.names.ordinary import is_ordinary
from copydesk.annotate.names.pieces import Piece, runs_near
from copydesk.annotate.names.places import overlaps
from copydesk.annotate.names.rarity import Bearers, bearers
from copydesk.annotate.names.sighting import Sighting, Surroundings
from copydesk.annotate.names.titles import CUT_SHORT, NearTitles
from copydesk.annotate.names.words import SOFT
from copydesk.sheet.claims import Difference, Form, Mention
from copydesk.sheet.entities import Entity, EntityKind
from copydesk.text import Span, merge_spans, visible

if TYPE_CHECKING:
    from copydesk.annotate.names.marking import Marking


_CONTRACTED = ("'m", "'ve", "'ll", "'re", "'d", "n't")


class NearMarking:
    """The passes over an article that look for near misses."""

    def __init__(self, marking: Marking) -> None:
        self.marking = marking
        self.words = marking.words
        self.document = marking.document
        self.exempt = marking.exempt
        self.around = Surroundings(self.words, marking.play, marking.licences.heading)
        self.authors = author_keys(self.document)
        self.refused = bytearray(len(self.words))
        """The words of full names that are somebody else's, by the account: no piece of them is a slip either."""

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
        """Near misses of full names: of the works in play, of no single work, and of whomever the article names in full."""
        play = self.marking.play
        self._search(play.full_neighbours)
        self._search(play.neighbours_of(self._known_by_name()))

    def _known_by_name(self) -> list[Entity]:
        """People whom the article names in full, and none of whose works it names."""
        people = self.marking.play.people
        found = (
            e
            for m in self.marking.found
            if m.form is Form.EXACT and " " in m.text
            for e in m.of(EntityKind.PERSON)
        )
        return list(dict.fromkeys(e for e in found if e.name not in people))

    def _search(self, neighbours: Neighbours) -> None:
        """Weigh the near misses of some full names, and once more those for which a near miss may be the partner."""
        if not neighbours.names:
            return
        self.around.learn(self.marking.found)
        free, before = self._without_single_names(), len(self.marking.found)
        search = NearNames(self.words, neighbours)
        doubted = [
            (near, run)
            for run in runs_near(self.words, free, neighbours.near, several=True)
            for near in search.search(run)
            if not self._weigh(near, run)
        ]
        if len(self.marking.found) == before:
            return
        self.around.learn(self.marking.found)
        for near, run in doubted:
            if not any(self.marking.taken[near.first : near.last + 1]):
                self._weigh(near, run)

    def _without_single_names(self) -> bytearray:
        """The words that are taken, but for names of one word beside a capital: *Ellen Brown* where Ellen is a role."""
        free = bytearray(self.marking.taken)
        for mention in self.marking.found:
            if " " not in mention.text and not mention.of(EntityKind.WORK):
                first = self.words.from_token(self.words.tokens.at(mention.span.start))
                if self._is_beside_capital(first):
                    free[first] = 0
        return free

    def _is_beside_capital(self, word: int) -> bool:
        words, taken = self.words, self.marking.taken
        return any(
            words.same_block(word, other)
            and words.joins[join] == SOFT
            and not taken[other]
            and words.starts[other]
            for other, join in ((word - 1, word), (word + 1, word + 1))
        )

    def mark_singles(self) -> None:
        """Near misses of short forms and single names of the focus works."""
        self.around.learn(self.marking.found)
        neighbours = self.marking.play.single_neighbours
        search = NearNames(self.words, neighbours, singles=True)
        for run in runs_near(self.words, self.marking.taken, partial(_may_be_single, neighbours)):
            for near in search.search(run):
                shouted = self.words.written(near.first, near.last).isupper()
                if not shouted and not any(self.refused[near.first : near.last + 1]):
                    self._weigh(near, run)

    def _weigh(self, near: Near, run: list[Piece]) -> bool:
        """Mark a near miss where the account says that it is a slip, or may be one; never in the places that are exempt."""
        mine = "".join(piece.key for piece in run[near.at : near.at + near.width])
        if overlaps(self.exempt, near.span) or mine in self.authors or not self._is_whole(near):
            return False
        weighed = account(Sighting(near, run, self.around))
        self.marking.weighed.append(Weighed(near.span, near.name.text, weighed))
        if weighed.is_likely:
            self._mark(near, weighed)
        else:
            self.refused[near.first : near.last + 1] = b"\x01" * (near.last + 1 - near.first)
        return weighed.is_likely

    def _is_whole(self, near: Near) -> bool:
        """Whether it begins with a capital of its own and is no contraction: not *d'Artagnan* from its A on, nor *He'll*."""
        token, text = self.words.token(near.first), self.words.written(near.first, near.last)
        contracted = near.first < near.last and text[-4:].replace("’", "'").endswith(_CONTRACTED)
        return not (token.text[0].islower() or self.words.hangs[near.first] or contracted)

    def _mark(self, near: Near, weighed: Account) -> None:
        name, edits = near.name, near.likeness.edits
        if any(self.marking.taken[near.first : near.last + 1]):
            self.marking.release(near.span)
        self.marking.take(near.first, near.last)
        if is_plural(self.words, near.first, edits):
            return
        expected = name.text if name.spelling is None or not name.whole else name.spelling.name
        self.marking.add(
            Mention(
                near.span,
                visible(near.span.of(self.document.text)),
                (name.entity,),
                Form.NEAR,
                expected=expected,
                edits=lost_apostrophe(self.words, near.last, edits),
                certain=weighed.is_slip,
                weighed=weighed.seen,
            )
        )


def _may_be_single(neighbours: Neighbours, key: str) -> bool:
    """Whether a word by itself can be a slip of a single name: ordinary words that nobody bears are none, but for Korean ones."""
    near = neighbours.near(key)
    return bool(near) and (
        not is_ordinary(key)
        or bearers(key) is Bearers.MANY
        or any(neighbours.korean[number] for number in near)
    )
