"""Marks the mentions of one article, in passes: full names, their near misses, short forms and theirs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, partial

from copydesk.annotate.annotated import Scope
from copydesk.annotate.names.account import Account, Weighed, account
from copydesk.annotate.names.acronyms import near_acronyms
from copydesk.annotate.names.comparing import SAME_LETTERS, compare, style_difference
from copydesk.annotate.names.hits import Hit, focus_first, full_hits, scan, surface
from copydesk.annotate.names.in_play import in_play
from copydesk.annotate.names.index import Name, given_index_of, language_of, rare_surnames
from copydesk.annotate.names.near import (
    Near,
    NearNames,
    Neighbours,
    Piece,
    is_plural,
    lost_apostrophe,
    runs_near,
)
from copydesk.annotate.names.ordinary import Bearers, bearers, is_ordinary, is_word
from copydesk.annotate.names.places import author_keys, exempt_spans, overlaps, translations
from copydesk.annotate.names.shyness import Licences, lost_capitals, tells_of_somebody
from copydesk.annotate.names.sighting import Sighting, Surroundings
from copydesk.annotate.names.titles import NearTitle, NearTitles
from copydesk.annotate.names.titles_account import CUT_SHORT, NUMBER, TitlePlay
from copydesk.annotate.tokens import HYPHENS, SOFT, Tokens, name_words
from copydesk.lexicon.people import HONORIFICS, PARTICLES
from copydesk.reading.document import Document
from copydesk.sheet.claims import Difference, Form, Mention
from copydesk.sheet.entities import Entity, EntityKind
from copydesk.sheet.factbase import FactBase
from copydesk.text import Span, merge_spans, regex, visible

_CONTRACTED = ("'m", "'ve", "'ll", "'re", "'d", "n't")


class NearMarking:
    """The passes over an article that look for near misses."""

    def __init__(self, marking: Marking) -> None:
        self.marking = marking
        self.words = marking.words
        self.document = marking.document
        self.exempt = marking.exempt
        self.around = Surroundings(self.words, marking.play, marking.licences.heading, marking.licences.cells)
        self.authors = author_keys(self.document)
        self.refused = bytearray(len(self.words))
        """The words of full names that are somebody else's, by the account: no piece of them is a slip either."""

    def mark_titles(self) -> None:
        """Near misses of the titles in play; what is introduced as a translation or another name is none."""
        marking = self.marking
        play = TitlePlay(marking.base, self.words, marking.hits, marking.scope.focus)
        free = self._without_single_roles()
        search = NearTitles(self.words, marking.licences, marking.taken, play, free)
        for near in search.search(marking.play.titles):
            span = self.words.span(near.first, near.last)
            if near.name.entity in marking.play.episodes and not marking.licences.marked(
                near.first, near.last
            ):
                continue
            if any(free[near.first : near.last + 1]) or overlaps(self._given_titles, span):
                continue
            marking.weighed.append(Weighed(span, near.name.text, near.account))
            if not near.account.is_likely:
                continue
            marking.release(span)
            marking.take(near.first, near.last)
            free[near.first : near.last + 1] = marking.taken[near.first : near.last + 1]
            if not is_plural(self.words, near.first, near.edits):
                marking.add(self._near_title(near, span))

    def _without_single_roles(self) -> bytearray:
        """The words that are taken, but for roles and titles of one word, which a title may have as well: *Better Phone Paul*."""
        free = bytearray(self.marking.taken)
        for mention in self.marking.found:
            short = len(mention.expected.removeprefix("The ").split()) == 1
            if short and (mention.of(EntityKind.CHARACTER) or mention.of(EntityKind.WORK)):
                first, last = (
                    self.words.from_token(self.words.tokens.at(at))
                    for at in (mention.span.start, mention.span.end - 1)
                )
                free[first : last + 1] = bytes(last + 1 - first)
        return free

    def _near_title(self, near: NearTitle, span: Span) -> Mention:
        name = near.name
        return Mention(
            span,
            self.words.written(near.first, near.last),
            (name.entity,),
            Form.NEAR,
            expected=name.spelling.name if name.spelling and name.whole else name.text,
            edits=lost_apostrophe(self.words, near.last, near.edits),
            certain=near.account.is_slip and near.edits[0].how not in (CUT_SHORT, NUMBER),
            weighed=near.account.seen,
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
        """Near misses of full names: of the works in play, of no single work, of whomever the article names in full, and of those who were in a work with them."""
        play = self.marking.play
        self._search(play.full_neighbours)
        known = self._known_by_name()
        self._search(play.neighbours_of(known))
        self._search(play.neighbours_of(self._partly_written(self.around.fellows(known))))
        self._search(play.neighbours_of(self._of_rare_surname()))

    def _of_rare_surname(self) -> list[Entity]:
        """People of the base who have a surname that stands in the article, and is nobody else's."""
        rare, taken, keys = rare_surnames(self.marking.base), self.marking.taken, self.words.keys
        free = {keys[at] for at in self.words.openers if not taken[at]}
        people = [person for key in sorted(free.intersection(rare)) for person in rare[key]]
        return [person for person in people if person.name not in self.marking.play.people]

    def _partly_written(self, people: Iterable[str]) -> list[Entity]:
        """Those of some people of whose names a part stands in the article as a word that is nobody's yet."""
        taken, keys = self.marking.taken, self.words.keys
        free = {keys[at] for at in self.words.openers if not taken[at]}
        found = (name for name in people if not free.isdisjoint(name.lower().split()))
        return [person.entity for name in found if (person := self.marking.base.people.get(name))]

    def _known_by_name(self) -> list[Entity]:
        """People whom the article names in full, and none of whose works it names."""
        people = self.marking.play.people
        found = (
            e
            for m in self.marking.found
            if m.form is Form.EXACT and m.has_words
            for e in m.of(EntityKind.PERSON)
        )
        return list(dict.fromkeys(e for e in found if e.name not in people))

    def _search(self, neighbours: Neighbours) -> None:
        """Weigh the near misses of some full names, and once more those for which a near miss may be the partner."""
        if not neighbours.names:
            return
        self.around.learn(self.marking.found)
        free, before = self._without_single_names(neighbours), len(self.marking.found)
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

    def _without_single_names(self, neighbours: Neighbours) -> bytearray:
        """The words that are taken, but for names of one word beside a capital: *Ellen Brown* where Ellen is a role.

        A title is given up where it is a part of a name in play: *Kity Oppenheimer*.
        """
        free = bytearray(self.marking.taken)
        for mention in self.marking.found:
            if mention.has_words:
                continue
            first = self.words.from_token(self.words.tokens.at(mention.span.start))
            is_part = not mention.of(EntityKind.WORK) or neighbours.sharing(self.words.keys[first])
            if is_part and self._is_beside_capital(first):
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
        """Near misses of short forms and single names of the focus works, and of surnames of whomever the article names in full."""
        play = self.marking.play
        self._search_singles(play.single_neighbours)
        self._search_singles(play.surnames_of(self._named_in_full()))

    def _named_in_full(self) -> list[Entity]:
        """People whom the article names in full, and who are not of the focus works."""
        found = (e for m in self.marking.found if m.has_words for e in m.of(EntityKind.PERSON))
        return list(dict.fromkeys(e for e in found if e.name not in self.marking.play.focus_people))

    def _search_singles(self, neighbours: Neighbours) -> None:
        if not neighbours.names:
            return
        self.around.learn(self.marking.found)
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
        """Whether it begins with a capital of its own and is no contraction or compound: not *d'Artagnan* from its A on, nor *He'll*, *B-roll*.

        A surname of several parts has a slip in its letters, or is a short form as it should be: *Van Eyck*.
        """
        token, text = self.words.token(near.first), self.words.written(near.first, near.last)
        contracted = near.first < near.last and text[-4:].replace("’", "'").endswith(_CONTRACTED)
        compound = near.width == 1 and "-" in text and "-" not in near.name.text
        short = near.width > 1 and not near.name.whole and not any(map(_is_slip, near.likeness.edits))
        return not (
            token.text[0].islower() or self.words.hangs[near.first] or contracted or compound or short
        )

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


def _is_slip(edit: Difference) -> bool:
    """Whether letters differ, and not those of a small word of a surname."""
    return edit.how not in SAME_LETTERS and edit.expected.lower() not in PARTICLES


def _may_be_single(neighbours: Neighbours, key: str) -> bool:
    """Whether a word by itself can be a slip of a single name: ordinary words that nobody bears are none, but for Korean ones."""
    near = neighbours.near(key)
    return bool(near) and (
        not is_ordinary(key)
        or bearers(key) is Bearers.MANY
        or any(neighbours.korean[number] for number in near)
    )


_SLIPS = frozenset(("teh", "th", "te", "hte", "thee", "tthe", "thhe"))


class Marking:
    """The state of marking one article: which words belong to a name already."""

    def __init__(self, document: Document, tokens: Tokens, base: FactBase, scope: Scope) -> None:
        self.document = document
        self.base = base
        self.scope = scope
        self.play = in_play(base, scope)
        self.words = tokens.words
        self.hits = focus_first(self.words, full_hits(tokens, self.play.index), self.play.focus_full)
        self.licences = Licences(document, self.words, self.play.people)
        self.exempt = exempt_spans(document, tokens)
        self.taken = bytearray(len(self.words))
        self.found: list[Mention] = []
        self.weighed: list[Weighed] = []
        self._first: dict[Name, int] = {}

    def mentions(self) -> tuple[Mention, ...]:
        """All mentions, in order."""
        for hit in self.hits:
            self._mark_full(hit)
        self._mark_given()
        self._mark_lost_capitals()
        near = NearMarking(self)
        near.mark_titles()
        near.mark_names()
        near.mark_acronyms()
        self._mark_short()
        near.mark_singles()
        return tuple(sorted(self.found, key=lambda m: m.span.start))

    def _mark_full(self, hit: Hit) -> None:
        names = self._readings(hit)
        if not names:
            if not hit.exact and any(self._is_a_word_of_its_own(hit, name) for name in hit.names):
                self.take(hit.first, hit.last)
            return
        for name in names:
            self._first.setdefault(name, hit.first)
        whole = False not in [n.whole for n in names]
        article = "" if whole else self._article(hit.first)
        first = hit.first - 1 if article else hit.first
        self.take(first, hit.last)
        span = self.words.span(first, hit.last)
        text = self.words.written(first, hit.last)
        expected = names[0].spelling.name if names[0].spelling else names[0].text
        exact = text == expected or (
            hit.exact and bool(whole or article) and any(_same(n, text) for n in names)
        )
        if not exact and overlaps(self.exempt, span):
            return
        form = Form.EXACT if exact else Form.FOLDED
        edits = self._edits(names[0], text, expected, first) if self._in_play(names[0]) else ()
        if article in _SLIPS:
            form = Form.NEAR
            edits = (Difference(text.split()[0], expected.split()[0], "several letters"),)
        certain = not any(map(_is_small, edits))
        self.add(Mention(span, text, _entities(names), form, expected=expected, edits=edits, certain=certain))

    def _mark_given(self) -> None:
        """Names to avoid, sources and season titles: given by a sheet, so that nothing there is a slip."""
        for hit in scan(self.words, given_index_of(self.base), self.taken):
            self.take(hit.first, hit.last)

    def _mark_lost_capitals(self) -> None:
        """Titles in play whose first letter is small."""
        for first, last, name in lost_capitals(self.words, self.taken, self.play.several_words):
            span = self.words.span(first, last)
            if overlaps(self.exempt, span):
                continue
            self.take(first, last)
            expected = name.spelling.name if name.spelling else name.text
            text = self.words.written(first, last)
            edits = () if name.is_title else (Difference(text, expected, "case"),)
            self.add(
                Mention(
                    span,
                    text,
                    (name.entity,),
                    Form.FOLDED,
                    expected=expected,
                    edits=edits,
                    certain=name.is_title,
                )
            )

    def _article(self, first: int) -> str:
        """The *the* before a title, with or without a slip in it; empty where none stands there."""
        words = self.words
        if not words.same_block(first, first - 1) or words.joins[first] != SOFT:
            return ""
        key = words.keys[first - 1]
        slip = key in _SLIPS and not words.token(first - 1).glued  # the 10th Doctor
        return key if key == "the" or slip else ""

    def take(self, first: int, last: int) -> None:
        """Say that these words belong to a name."""
        self.taken[first : last + 1] = b"\x01" * (last + 1 - first)

    def release(self, span: Span) -> None:
        """Forget the names of one word in a span, which belong to a longer one."""
        self.found = [m for m in self.found if not m.span.overlaps(span)]

    def _readings(self, hit: Hit) -> list[Name]:
        """What a window can be here: shy names need a licence, and the works in focus come first."""
        names = [n for n in hit.names if self._reads(hit, n)]
        if len(names) > 1 and any(self.play.in_focus(n) for n in names):
            return [n for n in names if not self._is_of_another(n) or self._is_marked_title(hit, n)]
        return [n for n in names if self._in_play(n)] or names if len(names) > 1 else names

    def _is_of_another(self, name: Name) -> bool:
        """Whether a name is a title or a role of a work that is not in focus."""
        kind = name.entity.kind
        return kind in (EntityKind.WORK, EntityKind.CHARACTER) and name.entity.work not in self.play.focus

    def _is_marked_title(self, hit: Hit, name: Name) -> bool:
        return name.is_title and self.licences.licensed(hit.first, hit.last)

    def _in_play(self, name: Name) -> bool:
        return name.entity.kind is not EntityKind.CHARACTER or name.entity.work in self.play.works

    def _reads(self, hit: Hit, name: Name) -> bool:
        if not hit.exact and (self._is_a_word_of_its_own(hit, name) or self._is_a_thing(hit, name)):
            return False
        own = self._is_of_another(name) and name.key in self.play.roles
        if own and not self._is_marked_title(hit, name):
            return False
        if name.is_title:
            return self.licences.title(hit, name, name.entity.work in self.play.focus)
        known = name.entity.work is None or name.entity.work in self.play.works
        if len(name.words) > 1 and not name.is_ordinary:
            return True
        if name.entity.kind is EntityKind.CHARACTER and not known:
            return False
        if len(name.words[0]) == 1 and len(name.words) == 1:
            return known and hit.exact and self._is_letter_name(hit.first)
        if name.is_acronym:
            return True
        person = name.entity.kind in (EntityKind.PERSON, EntityKind.CHARACTER)
        if person and self._is_piece(hit.first, hit.last):
            return False
        return self.licences.single(hit.first, hit.last, name.words[-1])

    def _is_a_word_of_its_own(self, hit: Hit, name: Name) -> bool:
        """Whether one word for a name of several pieces is a word or a name itself: *Arab*, *Darcy* for *A-Rab*, *D'Arcy*."""
        key = self.words.keys[hit.first]
        alone = hit.first == hit.last and len(name.words) > 1
        return alone and (is_word(key) or bearers(key) is not Bearers.NOBODY)

    def _is_a_thing(self, hit: Hit, name: Name) -> bool:
        """Whether a role's name with a hyphen stands without it before another capital, or behind *a*: *the Big Ben Cup*."""
        first, last, words = hit.first, hit.last, self.words
        if "-" not in name.text or name.entity.kind is not EntityKind.CHARACTER:
            return False
        behind_article = words.same_block(first, first - 1) and words.keys[first - 1] in ("a", "an")
        joined = words.same_block(last, last + 1) and words.joins[last + 1] == SOFT
        return behind_article or (joined and words.token(last + 1).is_capitalised)

    def add(self, mention: Mention) -> None:
        """Add a mention."""
        self.found.append(mention)

    def _edits(self, name: Name, text: str, expected: str, first: int) -> tuple[Difference, ...]:
        """What differs where no letter does; capitals in a heading, or throughout, are a matter of style."""
        if text == expected or name.is_title or text.isupper() or _same(name, text):
            return ()
        language = language_of(name, self.base) or ""
        likeness = compare(text.split(), expected.split(), korean=language.startswith("ko"))
        found = likeness.edits if likeness else ()
        if not found and surface(text) != surface(expected) and (style := style_difference(text, expected)):
            found = (style,)
        is_role = name.entity.kind is EntityKind.CHARACTER
        edits = tuple(e for e in found if not (_is_style(e) or (is_role and _is_small(e))))
        if not self.words.same_block(first, first - 1):  # a paragraph may run in with capitals
            edits = tuple(e for e in edits if e.how != "case" or not e.written.isupper())
        if self.licences.heading(first):
            return tuple(e for e in edits if not _is_initial(e))
        return edits

    def _is_letter_name(self, word: int) -> bool:
        words = self.words
        return (
            words.token(word).text not in ("A", "I", "O")
            and words.after(word) != "."
            and not words.opens_sentence(word)
            and not self.licences.heading(word)
        )

    def _mark_short(self) -> None:
        first: dict[Entity, int] = {}
        for name, at in self._first.items():
            first[name.entity] = min(at, first.get(name.entity, at))
        for hit in list(scan(self.words, self.play.focus_shorts, self.taken)):
            self._mark_short_hit(hit, hit.names, first)
        for hit in list(scan(self.words, self.play.shorts_of(first), self.taken)):
            named = [n for n in hit.names if first[n.entity] < hit.first]
            self._mark_short_hit(hit, named, first)

    def _mark_short_hit(self, hit: Hit, names: Iterable[Name], named: Mapping[Entity, int]) -> None:
        fitting = tuple(
            n for n in names if self._is_short(hit, n, named=named.get(n.entity, hit.first) < hit.first)
        )
        if not fitting:
            return
        span = self.words.span(hit.first, hit.last)
        entities = _entities(fitting)
        if self._lost_the_capital(hit, entities):
            return
        self.take(hit.first, hit.last)
        text = self.words.written(hit.first, hit.last)
        expected = fitting[0].text
        if len(text.split()) > len(expected.split()) and not (
            language_of(fitting[0], self.base) or ""
        ).startswith("ko"):
            return
        edits = self._edits(fitting[0], text, expected, hit.first) if not hit.exact else ()
        if "-" not in text and not text.startswith("Mc") and not any(e in named for e in entities):
            edits = ()
        self.add(Mention(span, text, entities, Form.SHORT, expected=expected, edits=edits))

    def _lost_the_capital(self, hit: Hit, entities: Sequence[Entity]) -> bool:
        """Mark a full name whose given name has a small letter, or lost its first, and is no word: *tomas Brandt*, *omas Brandt*."""
        (entity, *others), words, before = entities, self.words, hit.first - 1
        given, (right, *rest) = words.keys[before], (key for _, key in name_words(entity.name))
        whole = not others and rest == [words.keys[hit.last]] and given in (right, right[1:])
        joined = words.same_block(hit.first, before) and words.joins[hit.first] == SOFT
        if not (whole and joined and words.token(before).text.islower()) or is_ordinary(given):
            return False
        self.take(before, hit.last)
        text = words.written(before, hit.last)
        edits = (Difference(text, entity.name, "case" if given == right else "dropped"),)
        self.add(
            Mention(
                words.span(before, hit.last), text, (entity,), Form.FOLDED, expected=entity.name, edits=edits
            )
        )
        return True

    def _is_short(self, hit: Hit, name: Name, *, named: bool) -> bool:
        first, last = hit.first, hit.last
        if name.is_title:
            return self.licences.title(hit, name, focus=True)
        if self.words.written(first, last).islower():
            return False
        if self._is_piece(first, last):
            return False
        if len(name.words) > 1 or self.licences.single(first, last, name.words[0]):
            return True
        return named and name.entity.kind is EntityKind.PERSON and tells_of_somebody(self.words, first, last)

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
        if not HYPHENS.isdisjoint(words.signs(join)) and not words.hyphenated(join):
            return False
        if "." in words.signs(join) and not (before and len(words.keys[other]) == 1):
            return False
        key = words.keys[other]
        if key in HONORIFICS:
            return not before
        return not is_ordinary(key)


def _entities(names: Sequence[Name]) -> tuple[Entity, ...]:
    """Whom some names name, each once."""
    return tuple(dict.fromkeys([n.entity for n in names])) if len(names) > 1 else (names[0].entity,)


def _is_style(edit: Difference) -> bool:
    """Whether a difference in capitals is the sheet's manner."""
    if edit.how != "case":
        return False
    if edit.written.lower() == edit.expected:
        return True
    return edit.expected.isupper()


def _is_small(edit: Difference) -> bool:
    """Whether a capital is small: of a role's noun that is a matter of style, of an organisation's name hardly."""
    return edit.how == "case" and edit.written[:1].islower() and edit.expected[:1].isupper()


def _is_initial(edit: Difference) -> bool:
    """Whether capitals differ at the beginnings of words alone, where a heading may have its own."""
    mine, theirs = (regex(r"\B\w").findall(part) for part in (edit.written, edit.expected))
    return edit.how == "case" and mine == theirs


def _same(name: Name, text: str) -> bool:
    spelling = name.spelling.name if name.spelling else name.text
    return surface(spelling).removeprefix("The ") == surface(text).removeprefix("The ").removeprefix("the ")
