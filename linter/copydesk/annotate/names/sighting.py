"""A place where a name nearly stands, and what the article has around it: all that can be asked about one near miss.

The article itself may bear out that a name so like another is somebody else's (`Bearing`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import islice

from msgspec import Struct

from copydesk.annotate.names.comparing import SAME_LETTERS, Grade, same_sound
from copydesk.annotate.names.in_play import InPlay
from copydesk.annotate.names.index import Name, family_first, language_of
from copydesk.annotate.names.near import Near, Piece
from copydesk.annotate.names.ordinary import (
    INSTITUTIONS,
    PLACES,
    Bearers,
    bearers,
    is_common_given,
    is_given,
    is_ordinary,
    is_word,
)
from copydesk.annotate.names.places import Mentions, Occurrences
from copydesk.annotate.names.romanisation import is_surname
from copydesk.annotate.tokens import SOFT, Words, name_words
from copydesk.lexicon.people import HONORIFICS, OFFICES
from copydesk.sheet.claims import Difference, Form, Mention
from copydesk.sheet.entities import EntityKind
from copydesk.sheet.judging.relations import CALLINGS
from copydesk.text import Span, fold, regex

_SCREEN = frozenset(
    "actor actress star co-star director filmmaker writer screenwriter creator showrunner producer composer cinematographer editor".split()
)
_OTHER = (frozenset(CALLINGS) - _SCREEN - {"artist", "performer", "playwright"}) | frozenset(
    "academic accountant activist adviser ambassador analyst athlete baroness blogger bookseller boxer broadcaster brother "
    "aunt cameraman campaigner clerk commentator consultant councillor cousin critic cyclist designer developer diplomat economist "
    "editor-in-chief expert fan footballer fundraiser goalkeeper golfer grandfather grandmother host idol influencer innkeeper landlady landlord "
    "grip manager model namesake neighbor neighbour nephew niece nutritionist owner philosopher player pollster presenter "
    "producer-songwriter psychotherapist publican publicist publisher pundit racer rapper reader resident restaurateur "
    "retiree reviewer rower runner scholar shopkeeper sister sociologist spokesman spokesperson spokeswoman streamer "
    "stuntman stuntwoman swimmer translator twin uncle veteran volunteer youtuber".split()
)
"""Trades that are none of the screen's, and relations."""
_AGENTS = ("er", "or", "ist", "ian", "eer", "man", "woman")
"""How nouns end that say what somebody does."""
_OF_PERFORMERS = frozenset(
    "beginner believer character charmer chameleon collaborator comedian contender dancer entertainer fighter forerunner frontman "
    "giver hero insider lover man master member mentor musician newcomer nightmare outsider partner performer powerhouse "
    "professional regular scene-stealer showman singer stealer survivor talker terror thinker trouper winner woman wonder".split()
)
"""Such nouns by which those who act and make films are described."""
_NOUN = regex(r"(?:(?!of\b|from|at\b|in\b|for|with|on\b|by\b|who|that|to\b|and)[\w’'-]+ ?)+", re.IGNORECASE)
"""The words up to which a noun phrase goes."""
_LAST_PARTS = frozenset(trade.rpartition("-")[2] for trade in _SCREEN | _OTHER)
_BEFORE = regex(
    r"(?P<part>\bas\s+(?:an?|the|his|her)\s+(?:[\w-]+\s+)?)?(?P<owner>\b(?:his|her|their|whose)\s+)?(?P<trade>[\w-]+),?\s+$",
    re.IGNORECASE,
)
_LISTED = regex(r"\b(?P<trade>[\w-]+s)(?: of [\w ]{1,30})?(?: were| are|:)?(?: [A-Z][\w'’.-]*,?)+ and $")
_AFTER = regex(
    r"(?:,| (?:is|was)(?! the\b))\s+(?P<article>an?|the|his|her|their)\s(?P<rest>[^.;]*)", re.IGNORECASE
)
_CALLED = regex(
    r"\W? (?:is|was) an? (?P<work>(?:[\w-]+ ){0,2}?(?:film|movie|novel|book|play|musical|series|sitcom|thriller|documentary))"
    r"(?:[.,;]| (?:about|of|by|with|from|in|set|that|based|starring)\b)"
)
_STORY = regex(
    r"[\"“](?:[A-Z][\w'’.]* |of |the |and |in |a |to ){0,5}[A-Z][\w'’.]*(?: [A-Z][\w'’]*| of| the| and| in| a| to){1,6}[,.]?[\"”]"
)
"""A title in quotation marks with words behind a name: *“Dr. Edelman’s Last Secret”*."""
_TOLD_APART = regex(
    r"\b(?:not to be (?:confused|mistaken)|no relation|namesakes?|not the same)\b", re.IGNORECASE
)
_WORD = regex(r"[\w-]+")
_HOUSES = INSTITUTIONS | frozenset(
    "archive crew department federation ministry office parish police union".split()
)
_OWNERS = frozenset(("his", "her", "their"))
_FAMILY = frozenset(
    "sisters brothers siblings twins family household clan girls boys children kids parents women men home house dynasty".split()
)
_MARKS = ("'", '"', "‘", "’", "“", "”")
_REACH = 40
"""How many characters may stand between an article (*a*, *the*) and the trade."""


class Told(Struct, frozen=True, gc=False):
    """What the article says of somebody: a trade that is none of the screen's, behind, before or by relation."""

    behind: str = ""
    before: str = ""
    owned: str = ""


class Bearing:
    """What an article tells about the bearers of its names."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._occurrences = Occurrences(words)
        self._named: set[str] = set()
        self._slipped: set[str] = set()
        self._told: dict[tuple[str, ...], Told] = {}

    def learn(self, mentions: Iterable[Mention]) -> None:
        """Take note of who is named in the article, and forget what was noted before."""
        single = [m for m in mentions if len(m.refers) == 1]
        self._named = {m.refers[0].name for m in single if m.form is not Form.NEAR}
        self._slipped = {
            m.refers[0].name for m in single if m.form is Form.NEAR and m.certain and m.has_words
        }

    def told(self, near: Near) -> Told:
        """What the article says of whoever has just these words for a name, anywhere; read once."""
        keys = self._words.keys[near.first : near.last + 1]
        known = self._told.get(keys)
        if known is None:
            places = [(at, at + len(keys) - 1) for at in self._occurrences.of(keys)]
            spans = [self._words.span(*place) for place in places if self._is_introduced(*place)]
            read = [self._read(span) for span in spans]
            known = self._told[keys] = Told(
                *(next(filter(None, said), "") for said in zip(*read, strict=True))
            )
        return known

    def listed(self, near: Near) -> str:
        """A trade in the plural before a list in which the name stands: *the athletes Lew Irvine and Kevin Borant*."""
        text = self._words.text
        match = _LISTED.search(text[max(near.span.start - 90, 0) : near.span.start])
        return (
            match["trade"] if match and _is_one_of(match["trade"].lower().removesuffix("s"), _OTHER) else ""
        )

    def places(self, key: str) -> Iterator[int]:
        """Where a word stands with a capital, at most a hundred places."""
        return islice(self._occurrences.places(key), 100)

    def occurs(self, near: Near) -> bool:
        """Whether the one on the sheet is named in the article as well."""
        return near.name.entity.name in self._named

    def slips_elsewhere(self, near: Near) -> bool:
        """Whether the whole name of the one on the sheet is a certain slip in another place."""
        return near.name.entity.name in self._slipped

    def again(self, near: Near) -> str:
        """The part that differs, where it stands elsewhere too: *Walker said*."""
        for edit in near.likeness.edits:
            keys = tuple(k for _, k in name_words(edit.written))
            if keys and len(self._occurrences.of(keys)) > len(
                self._occurrences.of(self._words.keys[near.first : near.last + 1])
            ):
                return edit.written
        return ""

    def _is_introduced(self, first: int, last: int) -> bool:
        """Whether a trade may stand before or behind some words: worth a closer look."""
        words, after = self._words, last + 1
        if first and words.keys[first - 1].removesuffix("s") in _LAST_PARTS:
            return True
        return after < len(words) and (words.keys[after] in ("is", "was") or words.signs(after)[:1] == ",")

    def _read(self, span: Span) -> tuple[str, str, str]:
        """The trades around some words: behind, before, before and owned."""
        text = self._words.text
        before = _BEFORE.search(text[max(span.start - _REACH, 0) : span.start])
        trade = before["trade"] if before and not before["part"] else ""
        fellow = trade.lower().startswith("co-")
        if fellow or not _is_one_of(trade.lower().removesuffix("s"), _OTHER):
            trade = ""
        owned = bool(before and before["owner"])
        return self._behind(span), "" if owned else trade, trade if owned else ""

    def _behind(self, span: Span) -> str:
        after = _AFTER.match(self._words.text[span.end : span.end + 70])
        if after is None:
            return ""
        words = (w[0] for w in _WORD.finditer(after["rest"]) if w.start() <= _REACH)
        known = next((word for word in words if _is_one_of(word.lower(), _OTHER)), "")
        if known or after["article"].lower() not in ("a", "an"):
            return known
        noun = _NOUN.match(after["rest"])
        return _agent(noun[0].split()[-1].lower()) if noun else ""


def _agent(noun: str) -> str:
    """A noun that says what somebody does for a living and nothing of the screen: *curator*, *dealer*; else nothing."""
    other = noun.endswith(_AGENTS) and is_word(noun) and not _is_one_of(noun, _SCREEN | _OF_PERFORMERS)
    return noun if other else ""


def _is_one_of(word: str, trades: frozenset[str]) -> bool:
    """Whether a word, or its last part (*ex-lawyer*), is a trade."""
    return word in trades or word.rpartition("-")[2] in trades


_BESIDE = 50
"""How many characters may stand between a name and its partner."""

_SYLLABLE = 5
"""So many letters may a part of a name have that is a syllable."""
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
    def partners(self) -> dict[str, set[str]]:
        """Whom the works in play pair with whom, by main names."""
        partners: dict[str, set[str]] = {}
        for key in self.play.works:
            for fact in self.play.base.works[key].cast:
                partners.setdefault(fact.value.actor, set()).add(fact.value.character)
                partners.setdefault(fact.value.character, set()).add(fact.value.actor)
        return partners

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
        """A capitalised word right beside it that makes it a piece of a longer name."""
        at, width, run = self.near.at, self.near.width, self.run
        beside = (*run[:at][-1:], *run[at + width :][:1])
        return next((p.text for p in beside if self._is_name_piece(p, opens=p.last < self.near.first)), "")

    def _is_name_piece(self, piece: Piece, *, opens: bool) -> bool:
        if not piece.text[0].isupper() or piece.key in HONORIFICS:
            return False
        if len(piece.key) < 2:
            return self.is_single and opens and piece.text not in ("A", "I", "O")
        last = fold(piece.text.rpartition("-")[2])
        if is_ordinary(last):
            return False
        return not (_is_plain_word(last) and opens and self.words.opens_sentence(piece.first))

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
        """A capital behind *in* or *from* right behind it, which nothing in play explains: *Claire in Fleabag*."""
        after, words = self.near.last + 1, self.words
        if not words.same_block(self.near.last, after + 1) or words.keys[after] not in ("in", "from"):
            return ""
        other = words.token(after + 1)
        known = any(m.span.overlaps(other.span) for m in self.around.named.near(other.span))
        return (
            other.text if other.is_capitalised and not known and words.keys[after + 1] not in PLACES else ""
        )

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
        return before if acts and before in OFFICES else ""

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
        return max(map(len, syllables)) <= _SYLLABLE and not told

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
        return any(self._is_beside_capital(at) for at in places)

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
