"""A place where a name nearly stands, and what the article has around it: all that can be asked about one near miss.

What the article tells of whoever has the name as written is read in `told.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cached_property
from itertools import islice

from copydesk.annotate.language import language_of as language_of_words
from copydesk.annotate.names.comparing import SAME_LETTERS, Grade, same_sound
from copydesk.annotate.names.in_play import InPlay
from copydesk.annotate.names.index import Name, family_first, language_of
from copydesk.annotate.names.near import Near, Piece
from copydesk.annotate.names.ordinary import (
    INSTITUTIONS,
    MONTHS,
    PLACES,
    Bearers,
    bearers,
    is_common_given,
    is_given,
    is_nobodys,
    is_ordinary,
    is_word,
)
from copydesk.annotate.names.places import Mentions
from copydesk.annotate.names.romanisation import is_surname
from copydesk.annotate.names.told import Bearing
from copydesk.annotate.tokens import SOFT, Words, name_words
from copydesk.lexicon.people import HONORIFICS, OFFICES
from copydesk.lexicon.works import WORKS
from copydesk.sheet.claims import Difference, Mention
from copydesk.sheet.entities import Entity, EntityKind
from copydesk.sheet.factbase import people_of
from copydesk.text import Span, fold, regex

_CALLED = regex(
    r"\W? (?:is|was) an? (?P<work>(?:[\w-]+ ){0,2}?(?:film|movie|novel|book|play|musical|series|sitcom|thriller|documentary))"
    r"(?:[.,;]| (?:about|of|by|with|from|in|set|that|based|starring)\b)"
)
_STORY = regex(
    r"[\"“](?:[A-Z][\w'’.]* |of |the |and |in |a |to ){0,5}[A-Z][\w'’.]*(?: [A-Z][\w'’]*| of| the| and| in| a| to){1,6}[,.]?[\"”]"
)
"""A title in quotation marks with words behind a name: *“Dr. Edelman’s Last Secret”*."""
_TOLD_APART = regex(
    r"\b(?:not to be (?:confused|mistaken)|no relation|namesakes?|not the same|(?:mis)?spell?(?:ed|t)|spelling)\b",
    re.IGNORECASE,
)
_HOUSES = INSTITUTIONS | frozenset(
    "archive crew department federation ministry office parish police union".split()
)
_OF_WORKS = WORKS | {"franchise", "saga", "universe", "trilogy", "spinoff"}
_FAMILY = frozenset(
    "sisters brothers siblings twins family household clan girls boys children kids parents women men home house dynasty".split()
)
_MARKS = ("'", '"', "‘", "’", "“", "”")


_TITLE = 8
"""So many words up to the comma may a title have that opens a sentence."""
_BESIDE = 50
"""How many characters may stand between a name and its partner."""

_SYLLABLE = 5
"""So many letters may a part of a name have that is a syllable."""
_POSTHUMOUS = 2
"""So many years after a death may a film come out."""
_LIFETIME = 70
"""So many years before it may somebody have done something who is in it."""
_JOBS = {
    "actor": ("actor", "actress", " star", "co-star"),
    "director": ("direct",),
    "writer": ("writer", "written", "writes", "wrote", "script"),
    "creator": ("creat",),
    "composer": ("compos", "music", "score"),
    "producer": ("produc",),
}
"""The words by which an article tells of a job."""


class Surroundings:
    """What an article has around its near misses: its words, whom it names, what it says of them."""

    def __init__(
        self,
        words: Words,
        play: InPlay,
        is_heading: Callable[[int], bool],
        cells: Callable[[int], Span | None],
    ) -> None:
        self.words = words
        self.play = play
        self.is_heading = is_heading
        self.cells = cells
        self._western: dict[Name, bool] = {}
        self.bearing = Bearing(words)
        self.named = Mentions(())

    def learn(self, mentions: Iterable[Mention]) -> None:
        """Take note of who is named in the article and where, and forget what was noted before."""
        found = list(mentions)
        self.bearing.learn(found)
        self.named = Mentions(found)

    def is_western(self, name: Name) -> bool:
        """Whether the given name comes first in a name."""
        known = self._western.get(name)
        if known is None:
            language = language_of(name, self.play.base)
            known = self._western[name] = not family_first(language, name.text.split()[-1])
        return known

    @cached_property
    def is_english(self) -> bool:
        """Whether the article is written in the language whose words are known."""
        words = (token.text for token in self.words.tokens if token.text[0].isalpha())
        return language_of_words(words).is_read

    @cached_property
    def partners(self) -> dict[str, set[str]]:
        """Whom the works in play pair with whom, by main names."""
        partners: dict[str, set[str]] = {}
        for key in self.play.works:
            for fact in self.play.base.works[key].cast:
                partners.setdefault(fact.value.actor, set()).add(fact.value.character)
                partners.setdefault(fact.value.character, set()).add(fact.value.actor)
        return partners

    def fellows(self, people: Iterable[Entity]) -> list[str]:
        """The main names of those who are in a work with one of some people, and in none that is in play."""
        base, known = self.play.base, self.play.people
        works = dict.fromkeys(key for person in people for key in base.works_with(person))
        names = dict.fromkeys(name for key in works for name in sorted(people_of(base.works[key])))
        return [name for name in names if name not in known]

    @cached_property
    def jobs(self) -> dict[str, set[str]]:
        """The jobs that the works in play credit people with; whoever acts is one of the stars."""
        jobs: dict[str, set[str]] = {}
        for key in self.play.works:
            work = self.play.base.works[key]
            for credit in work.credits:
                jobs.setdefault(credit.value.person, set()).add(credit.value.job)
            for casting in work.cast:
                jobs.setdefault(casting.value.actor, set()).add("actor")
        return jobs


class Sighting:
    """One near miss in its run of pieces; each property answers one question about it."""

    def __init__(self, near: Near, run: list[Piece], around: Surroundings) -> None:
        self.near = near
        self.name = near.name
        self.run = run
        self.around = around
        self.words = around.words
        self.bearing = around.bearing
        self.grade: Grade = near.likeness.grade
        self.edits: tuple[Difference, ...] = near.likeness.edits
        self.slips = tuple([e for e in self.edits if e.how not in SAME_LETTERS and e.how != "order"])
        """The differences in letters."""
        self.is_single = near.width == 1 and len(self.name.parts) == 1
        """Whether one word stands for a name of one part, or for a short form."""
        self.is_role = self.name.entity.kind is EntityKind.CHARACTER
        self.is_western = around.is_western(self.name)
        """Whether the given name comes first."""
        self.in_focus = around.play.in_focus(self.name) or self.name.entity.work in around.play.focus
        """Whether the name belongs to a work that the article is about."""
        self.differs = ", ".join(
            [f"{e.written or 'nothing'} for {e.expected or 'nothing'}" for e in self.edits]
        )
        """What differs, in words."""
        self.is_other_length = any([not (e.written and e.expected) for e in self.edits])  # noqa: C419  # half the time
        """Whether a part is missing, or one too many."""
        self.written = tuple([key for e in self.slips for key in _keys(e.written)])
        """The folded words of the parts that differ in letters."""
        self.borne = min([bearers(key) for key in self.written], default=Bearers.FEW)
        """How many bear the parts that differ, as they are written; the rarest counts."""
        self.kept = self._kept()
        """The folded parts of the name that are written rightly, initials, titles and Korean surnames aside."""
        self.sentence = around.cells(near.first) or self.words.tokens.sentence_span(
            self.words.token(near.first).sentence
        )
        """The sentence in which it stands, or the cells of a table beside it."""
        self.neighbours = [m for m in around.named.near(self.sentence) if self.sentence.contains(m.span)]
        """The names in its sentence."""
        self.told = self.bearing.told(near)
        """What the article says of whoever has these words for a name."""

    @property
    def is_before_work(self) -> bool:
        """Whether a word for works stands right behind it: *saga*, *films*."""
        words, after = self.words, self.near.last + 1
        return words.same_block(self.near.last, after) and words.keys[after] in _OF_WORKS

    def _kept(self) -> tuple[str, ...]:
        wrong = [fold(e.expected).replace(" ", "") for e in self.edits]
        parts = [p for p in self.name.parts if len(p) > 1 and p not in wrong and p not in HONORIFICS]
        return tuple(parts if self.is_western else [p for p in parts if not is_surname(p)])

    @property
    def is_another_surname(self) -> bool:
        """Whether a romanised surname is all that differs, and is one itself."""
        if self.is_western or len(self.slips) != 1 or not all(map(is_surname, self.written)):
            return False
        return fold(self.slips[0].expected) == self.name.parts[0] and len(self.name.parts) > 1

    @property
    def given(self) -> str:
        """The first folded part of the main name, titles aside."""
        parts = (key for _, key in name_words(self.name.entity.name) if key not in HONORIFICS)
        return next(parts, "")

    @property
    def in_play(self) -> bool:
        """Whether the name belongs to a work that the article names."""
        play, entity = self.around.play, self.name.entity
        return entity.name in play.people or entity.work in play.works

    @property
    def beside_its_work(self) -> bool:
        """Whether its sentence names the work it belongs to."""
        works = [e.work for m in self.neighbours for e in m.refers if e.kind is EntityKind.WORK]
        return self.name.entity.work in works

    @property
    def near_its_work(self) -> bool:
        """Whether its paragraph names a work in focus, or somebody else of one."""
        play, tokens = self.around.play, self.words.tokens
        block = tokens.document.blocks[self.words.token(self.near.first).block].span
        others = (
            e for m in self.around.named.near(block) if not m.span.overlaps(self.near.span) for e in m.refers
        )
        return any(
            e.work in play.focus or e.name in play.focus_people for e in others if e != self.name.entity
        )

    @property
    def is_an_entry(self) -> bool:
        """Whether it is all that its sentence has: a heading, an entry of a list."""
        return self.in_focus and self.near.span == self.sentence

    @cached_property
    def is_word(self) -> bool:
        """Whether each part that differs is an English word as written."""
        return bool(self.written) and all(is_word(key) for key in self.written)

    @cached_property
    def sounds_alike(self) -> bool:
        """Whether the parts that differ sound as they should."""
        return bool(self.slips) and all(same_sound(fold(e.written), fold(e.expected)) for e in self.slips)

    @property
    def opens_sentence(self) -> bool:
        """Whether its first word has a capital in any case."""
        return self.words.opens_sentence(self.near.first)

    @property
    def in_heading(self) -> bool:
        """Whether it stands in a headline or heading, where capitals prove nothing."""
        return self.around.is_heading(self.near.first)

    @property
    def is_only_an_actor(self) -> bool:
        """Whether the works in play have no other job for the person than to act."""
        return self.around.jobs.get(self.name.entity.name) == {"actor"}

    @property
    def other_life(self) -> str:
        """A year in which whoever has the name died before the works that the person acts in or directs, or was born after them."""
        told, years = self.told, self.years
        if not years:
            return ""
        before = ((told.died, _POSTHUMOUS), (told.active, _LIFETIME))
        over = next((year for year, span in before if year and int(year) < min(years) - span), "")
        return over or (told.born if told.born and int(told.born) > max(years) else "")

    @property
    def years(self) -> list[int]:
        """The years in which the works in play came out that the person acts in or directs."""
        play, jobs = self.around.play, self.around.jobs.get(self.name.entity.name) or set()
        if jobs.isdisjoint(("actor", "director")):
            return []
        works = [play.base.works[key] for key in play.works]
        own = [work for work in works if self.name.entity.name in people_of(work)]
        return [day.year for work in own for part in work.parts for day in part.days]

    def before(self) -> str:
        """The key of the word right before it in its sentence; empty where none stands there."""
        first = self.near.first
        return self.words.keys[first - 1] if not self.words.opens_sentence(first) else ""

    @cached_property
    def partner(self) -> str:
        """The one whom the sheet pairs with the name, where they stand right beside it."""
        partners = self.around.partners.get(self.name.entity.name)
        if not partners:
            return ""
        reach = Span(max(self.near.span.start - _BESIDE, 0), self.near.span.end + _BESIDE)
        beside = (m for m in self.neighbours if m.span.overlaps(reach))
        return next((m.text for m in beside if any(e.name in partners for e in m.refers)), "")

    @property
    def may_have_a_trade(self) -> bool:
        """Whether a trade or a relation told of it may be its own: a role's beside its actor or its work, or where nobody else has the name."""
        alone = self.borne is Bearers.NOBODY and self.is_western and not self.is_word
        alone = alone or not self.slips
        if not self.is_role:
            return alone and self.is_single and self.is_named
        return bool(self.partner or self.beside_its_work or alone)

    @cached_property
    def company(self) -> tuple[str, ...]:
        """The others of the works in focus who are named in the sentence."""
        play = self.around.play
        found = [
            e.name
            for m in self.neighbours
            for e in m.refers
            if e.name in play.focus_people or (e.kind is EntityKind.CHARACTER and e.work in play.focus)
        ]
        return tuple(dict.fromkeys(n for n in found if n != self.name.entity.name))

    @property
    def is_out_of_play(self) -> bool:
        """Whether the article names neither the person nor a work of theirs."""
        return self.name.entity.kind is EntityKind.PERSON and not self.in_play and not self.is_named

    @property
    def is_the_only_one(self) -> bool:
        """Whether it is a likely slip in the given name of somebody whose surname is right and nobody else's, wherever it stands."""
        likely = self.is_out_of_play and self.grade is not Grade.WEAK and self.sounds_alike
        return likely and self.kept == self.name.parts[1:] and is_nobodys(self.kept[-1])

    @property
    def fellow(self) -> str:
        """Somebody right beside it who is in a work with the person, though the article names no such work."""
        base, mine = self.around.play.base, self.name.entity
        reach = Span(max(self.near.span.start - _BESIDE, 0), self.near.span.end + _BESIDE)
        people = (e for m in self.neighbours if m.span.overlaps(reach) for e in m.of(EntityKind.PERSON))
        own = set(base.works_with(mine))
        return next((e.name for e in people if e != mine and not own.isdisjoint(base.works_with(e))), "")

    @property
    def job(self) -> str:
        """A word beside it for what the sheet credits the person with: *director*, *co-star*."""
        jobs = self.around.jobs.get(self.name.entity.name)
        if not jobs:
            return ""
        start, end = self.near.span.start, self.near.span.end
        beside = self.words.text[
            max(start - 25, self.sentence.start) : min(end + 15, self.sentence.end)
        ].lower()
        return next((word for job in jobs for word in _JOBS.get(job, (job,)) if word in beside), "")

    @cached_property
    def is_named(self) -> bool:
        """Whether the article names the one meant rightly as well."""
        return self.bearing.occurs(self.near)

    @cached_property
    def family(self) -> str:
        """A word behind it for several of one family, where the work has several of that name: *the Marsh sisters*."""
        after = self.near.last + 1
        if not self.is_role or not self.words.same_block(self.near.last, after) or self.words.signs(after):
            return ""
        return self.words.keys[after] if self.words.keys[after] in _FAMILY and self.relatives else ""

    @property
    def relatives(self) -> tuple[str, ...]:
        """The other roles of its work that end as it does: a family."""
        roles = (
            self.around.play.base.characters_by_work.get(self.name.entity.work, ()) if self.is_role else ()
        )
        mine, last = self.name.entity.name, self.name.text.split()[-1]
        names = [role.entity.name for role in roles]
        return tuple(name for name in names if name.split()[-1] == last and name != mine)

    @property
    def is_in_marks(self) -> bool:
        """Whether quotation marks stand right before and right behind it."""
        return self.words.before(self.near.first) in _MARKS and self.words.after(self.near.last)[:1] in _MARKS

    @cached_property
    def is_beside_its_name(self) -> bool:
        """Whether the right name stands in the same sentence, in a form that shares a part with what is written."""
        parts = set(self.name.parts)
        return any(
            self.name.entity in m.refers and not parts.isdisjoint(k for _, k in name_words(m.text))
            for m in self.neighbours
        )

    @property
    def stranger_part(self) -> str:
        """A capitalised word right beside it that makes it a piece of a longer name, or somebody's name right before a single one."""
        if self.is_single and (whole := self._name_before()):
            return whole
        at, width, run = self.near.at, self.near.width, self.run
        beside = (*run[:at][-1:], *run[at + width :][:1])
        return next((p.text for p in beside if self._is_name_piece(p, opens=p.last < self.near.first)), "")

    def _name_before(self) -> str:
        """A person's full name right before it, which goes on with it: *Anthony Wong Chau-sang*."""
        first, words = self.near.first, self.words
        if not words.same_block(first, first - 1) or words.joins[first] != SOFT:
            return ""
        before = self.around.named.near(words.token(first - 1).span)
        return next(
            (m.text for m in before if m.has_words and m.of(EntityKind.PERSON) and not words.signs(first)), ""
        )

    def _is_name_piece(self, piece: Piece, *, opens: bool) -> bool:
        if not piece.text[0].isupper() or piece.key in HONORIFICS:
            return False
        if len(piece.key) < 2:
            return self.is_single and opens and piece.text not in ("A", "I", "O")
        last = fold(piece.text.rpartition("-")[2])
        if is_ordinary(last):
            return False
        plain = _is_plain_word(last) or (last.endswith("ly") and bearers(last) is Bearers.NOBODY)
        return not (plain and opens and self.words.opens_sentence(piece.first))

    @property
    def institution(self) -> str:
        """A word behind it that makes it the name of a place or an institution: *Holmgren Street*."""
        behind = self.run[self.near.at + self.near.width :][:1]
        return next((p.text for p in behind if p.key in INSTITUTIONS), "")

    @property
    def address(self) -> str:
        """A town behind a comma, which makes it an address: *Glen Close, Sheffield*."""
        after = self.near.last + 1
        if not self.words.same_block(self.near.last, after) or self.words.signs(after) != ",":
            return ""
        town = self.words.token(after)
        if self.words.keys[after] not in PLACES or any(self.around.named.near(town.span)):
            return ""
        return town.text

    @property
    def other_work(self) -> str:
        """A work that nothing in play explains, in which the article has whoever bears the word: *Claire in Fleabag*."""
        places = self.bearing.places(self.words.keys[self.near.first])
        return next(filter(None, (self._work_behind(at) or self._work_ahead(at) for at in places)), "")

    def _work_behind(self, word: int) -> str:
        """A capital behind *in* or *from* right behind a word."""
        after, words = word + 1, self.words
        if not words.same_block(word, after + 1) or words.keys[after] not in ("in", "from"):
            return ""
        return self._unknown_work(after + 1)

    def _work_ahead(self, word: int) -> str:
        """A capital behind the *In* that opens the sentence of a word, up to a comma: *In The Glass Harbour, …*."""
        words = self.words
        first = words.from_token(
            words.tokens.within(words.tokens.sentence_span(words.token(word).sentence))[0]
        )
        if first + 1 >= word or words.keys[first] != "in":
            return ""
        ends = any(words.signs(at)[:1] == "," for at in range(first + 2, min(first + _TITLE, word + 1)))
        return self._unknown_work(first + 1) if ends else ""

    def _unknown_work(self, word: int) -> str:
        other = self.words.token(word)
        known = any(m.span.overlaps(other.span) for m in self.around.named.near(other.span))
        place = known or self.words.keys[word] in PLACES or self.words.keys[word] in MONTHS
        return other.text if other.is_capitalised and not place else ""

    @property
    def called_a_work(self) -> str:
        """What a sentence calls it right behind it, where only a work is called so: *is a film about*."""
        found = _CALLED.match(self.words.text, self.words.span(self.near.first, self.near.last).end)
        return found["work"] if found else ""

    @property
    def story(self) -> str:
        """The title in quotation marks, of a story that no sheet has, in which it stands before other words."""
        own, begin = self.words.span(self.near.first, self.near.last), self.sentence.start
        found = _STORY.finditer(self.sentence.of(self.words.text))
        return next(
            (m[0] for m in found if m.start() < own.start - begin and own.end - begin < m.end() - 2), ""
        )

    @property
    def told_apart(self) -> str:
        """Words of its sentence that tell two people apart."""
        found = _TOLD_APART.search(self.sentence.of(self.words.text))
        return found[0] if found else ""

    @property
    def rank(self) -> str:
        """A title before somebody who has none on the sheet, and acts or makes films: *Professor Michael Jordan*."""
        before = self.before()
        acts = self.name.entity.kind is EntityKind.PERSON and not self.is_titled
        return before if acts and before in OFFICES and self.words.before(self.near.first) != "," else ""

    @property
    def house(self) -> str:
        """A paper, a town or a firm that nothing in play explains, behind *of*: *Rebecca Walton of the Echo*."""
        at, words = self.near.last + 1, self.words
        if not words.same_block(self.near.last, at) or words.keys[at] != "of" or words.signs(at):
            return ""
        at += 1 + (words.same_block(at, at + 1) and words.keys[at + 1] == "the")
        if not words.same_block(self.near.last, at):
            return ""
        if not words.token(at).is_capitalised:
            return "" if self.is_role else next(filter(_HOUSES.__contains__, words.keys[at : at + 3]), "")
        house = words.token(at)
        return (
            "" if any(m.span.overlaps(house.span) for m in self.around.named.near(house.span)) else house.text
        )

    @property
    def is_all_words(self) -> bool:
        """Whether each word of it is an English one."""
        return all(is_word(key) for key in self.words.keys[self.near.first : self.near.last + 1])

    @property
    def is_turned(self) -> bool:
        """Whether the parts stand in another order."""
        return any(e.how == "order" for e in self.edits)

    @property
    def is_order_open(self) -> bool:
        """Whether any order of the name could be right: short parts, as Chinese names have, and no common given name at the front."""
        syllables = [piece for part in self.name.text.split() for piece in part.split("-")]
        first = self.name.parts[0]
        told = is_common_given(first) or (is_given(first) and len(first) == _SYLLABLE)
        return all(len(s) <= _SYLLABLE + s.endswith("ng") for s in syllables) and not told

    @property
    def is_titled(self) -> bool:
        """Whether the name begins with a title, by which anybody may be called with the surname alone."""
        return self.name.parts[0] in HONORIFICS

    @property
    def is_piece_elsewhere(self) -> bool:
        """Whether the single word is a piece of somebody's full name, here or anywhere in the article."""
        if self.near.first != self.near.last:
            return False
        places = self.bearing.places(self.words.keys[self.near.first])
        return any(self._is_beside_capital(at) for at in places if not self._is_of_the_same(at))

    @property
    def is_repeated(self) -> bool:
        """Whether its first word stands elsewhere with a capital, too."""
        return len(list(islice(self.bearing.places(self.words.keys[self.near.first]), 2))) > 1

    def _is_of_the_same(self, word: int) -> bool:
        """Whether a word stands in a name that certainly means the one on the sheet, or one of the family: *Ines Aldanna*, where Aldanna stands alone elsewhere."""
        named = self.around.named.near(self.words.token(word).span)
        same = {self.name.entity.name, *self.relatives}
        return any(
            mention.certain and not same.isdisjoint([e.name for e in mention.refers]) for mention in named
        )

    def _names_with(self, other: int, *, before: bool) -> bool:
        """Whether a word with a capital beside a name is a piece of it: *John Major*, but not *Major John*."""
        key = self.words.keys[other]
        if len(key) < 2 or (before and key in HONORIFICS):
            return False
        if self.around.is_heading(other) or (before and self.words.opens_sentence(other)):
            return not (is_ordinary(key) or _is_plain_word(key))
        if before:
            return not is_ordinary(key) or is_given(key)
        return not is_ordinary(key) or bearers(key) is not Bearers.NOBODY

    def _is_beside_capital(self, word: int) -> bool:
        words = self.words
        for other, join in ((word - 1, word), (word + 1, word + 1)):
            if not words.same_block(word, other) or words.joins[join] != SOFT or words.signs(join):
                continue
            if words.token(other).is_capitalised and self._names_with(other, before=other < word):
                return True
        return False


def _keys(written: str) -> list[str]:
    """The folded words of a part, the ending of a possessive aside."""
    if written.isascii() and written.isalpha():
        return [written.lower()]
    return [key for _, key in name_words(written.removesuffix("'s").removesuffix("’s"))]


def _is_plain_word(key: str) -> bool:
    """Whether a word is nobody's name."""
    return is_word(key) and bearers(key) is Bearers.NOBODY
