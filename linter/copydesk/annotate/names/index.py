"""The index of all spellings of a fact base: folded keys, longest first; and the short forms of full names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import wraps
from typing import TypeVar

from msgspec import Struct

from copydesk.annotate.names.ordinary import (
    FUNCTION,
    Bearers,
    bearers,
    is_nobodys,
    is_number,
    is_ordinary,
    is_word,
)
from copydesk.annotate.tokens import APART, HYPHENS, name_words
from copydesk.lexicon.people import HONORIFICS, PARTICLES
from copydesk.sheet.entities import Entity, EntityKind, Spelling
from copydesk.sheet.factbase import FactBase, people_of
from copydesk.text import fold, regex

Made = TypeVar("Made")

_KEPT = 4


def kept(make: Callable[[FactBase], Made]) -> Callable[[FactBase], Made]:
    """The same function, which makes nothing twice for one of the last bases; a base is known by being the same object."""
    known: list[tuple[FactBase, Made]] = []

    @wraps(make)
    def made(base: FactBase) -> Made:
        for other, before in known:
            if other is base:
                return before
        new = make(base)
        known.insert(0, (base, new))
        del known[_KEPT:]
        return new

    return made


HEAD = 5
"""So many letters of a key tell whether any name begins with them."""
_ARTICLES = ("the", "a", "an")


class Name(Struct, frozen=True, eq=False, gc=False):
    """One spelling as the index holds it.

    `parts` are the folded words between blanks (*Jean-Luc* is one), `words` those of the token stream.
    `whole` is False for a title or an outlet without its article. An acronym is written in capitals alone, so that its case
    is part of it; an ordinary name is one ordinary word or number, with or without an article, or a single letter.
    """

    text: str
    key: str
    parts: tuple[str, ...]
    words: tuple[str, ...]
    signs: str
    entity: Entity
    spelling: Spelling | None
    whole: bool
    is_title: bool
    is_acronym: bool
    is_ordinary: bool


def make_name(text: str, entity: Entity, spelling: Spelling | None, whole: bool = True) -> Name | None:
    """A spelling for the index; none where it has no letters."""
    parts, words, signs = _plain(text) or _divided(text)
    if not words:
        return None
    acronym, ordinary = len(parts) == 1 and _is_acronym(text), len(words) < 3 and _is_ordinary(words)
    title = entity.kind is EntityKind.WORK
    return Name(text, "".join(words), parts, words, signs, entity, spelling, whole, title, acronym, ordinary)


def _plain(text: str) -> tuple[tuple[str, ...], tuple[str, ...], str] | None:
    """The parts, words and signs of a name of Latin letters and blanks, as most are; none for others."""
    if not (text.isascii() and text.replace(" ", "").isalpha()):
        return None
    words = tuple(text.lower().split())
    return words, words, ""


def _divided(text: str) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    """The parts, words and signs of any name."""
    words = name_words(text)
    parts: list[str] = []
    for before, key in words:
        if parts and (not before or HYPHENS.issuperset(before) or before in ("'", "’")):
            parts[-1] += key
        else:
            parts.append(key)
    signs = "".join(c for before, _ in words for c in before if not c.isspace())
    return tuple(parts), tuple(key for _, key in words), signs


def _is_acronym(text: str) -> bool:
    if text != text.upper():
        return False
    letters = [c for c in text if c.isalpha()]
    return 1 < len(letters) <= 8 and all(c.isupper() for c in letters)


def _is_ordinary(words: tuple[str, ...]) -> bool:
    if len(words) > 1 and words[0] not in _ARTICLES:
        return False
    word = words[-1]
    return len(word) == 1 or is_number(word) or is_ordinary(word)


class NameIndex:
    """Names by key, with the beginnings of all keys, so that a text's windows are given up early."""

    def __init__(self, names: Iterable[Name]) -> None:
        self.table: dict[str, tuple[Name, ...]] = {}
        self.heads: dict[str, int] = {}
        for name in names:
            self._add(name)

    def ready(self, keys: Sequence[str], openers: Iterable[int]) -> None:
        """Make the names that an article of these words may have, which begin at some of them; here all are made."""

    def _add(self, name: Name) -> None:
        known = self.table.get(name.key, ())
        if any(k.text == name.text and k.entity == name.entity for k in known):
            return
        self.table[name.key] = (*known, name)
        heads, length = self.heads, len(name.key)
        for size in range(min(HEAD, length), 0, -1):
            head = name.key[:size]
            if heads.get(head, 0) >= length:
                break  # and so have its beginnings
            heads[head] = length

    def windows(self, keys: Sequence[str], joins: bytearray, at: int) -> list[tuple[int, tuple[Name, ...]]]:
        """The names that begin at a word, each with the last word that it covers, the shortest first."""
        heads, table = self.heads, self.table
        whole = keys[at]
        limit = heads.get(whole[:HEAD])
        found: list[tuple[int, tuple[Name, ...]]] = []
        count = len(keys)
        while limit is not None and len(whole) <= limit:
            if names := table.get(whole):
                found.append((at, names))
            at += 1
            if at == count or joins[at] == APART:
                break
            long = len(whole) >= HEAD
            whole += keys[at]
            if not long:
                limit = heads.get(whole[:HEAD])
        return found


class WholeIndex(NameIndex):
    """All names of a base, made when an article has words that they begin with: most names of many sheets never are."""

    def __init__(self, base: FactBase) -> None:
        super().__init__(())
        self.acronyms: list[Name] = []
        self._waiting: dict[str, list[tuple[str, Spelling, Entity, bool]]] = {}
        self._seen: set[str] = set()
        for spelling, entity in base.spellings():
            self._wait(spelling.name, spelling, entity, whole=True)
            if bare := _without_article(spelling.name, entity.kind):
                self._wait(bare, spelling, entity, whole=False)

    def ready(self, keys: Sequence[str], openers: Iterable[int]) -> None:
        """Make the names whose beginnings a run of an article's words has."""
        new = _beginnings(keys, openers) - self._seen
        self._seen |= new
        for head in new.intersection(self._waiting):
            for text, spelling, entity, whole in self._waiting.pop(head):
                self._make(text, spelling, entity, whole)

    def _wait(self, text: str, spelling: Spelling, entity: Entity, *, whole: bool) -> None:
        letters = text.replace(" ", "")
        if letters.isascii() and letters.isalpha() and not letters.isupper():
            self._waiting.setdefault(letters[:HEAD].lower(), []).append((text, spelling, entity, whole))
        else:
            self._make(text, spelling, entity, whole)

    def _make(self, text: str, spelling: Spelling, entity: Entity, whole: bool) -> None:
        name = make_name(text, entity, spelling, whole)
        if name is not None:
            self._add(name)
            if name.is_acronym and not name.is_title:
                self.acronyms.append(name)


def _beginnings(keys: Sequence[str], openers: Iterable[int]) -> set[str]:
    """The first letters of every run from one of some words, as many as tell names apart; those of short runs too."""
    found: set[str] = set()
    for at in openers:
        run = keys[at]
        found.add(run[:HEAD])
        if len(run) >= HEAD:
            continue
        for key in keys[at + 1 : at + HEAD]:
            run += key
            found.add(run[:HEAD])
            if len(run) >= HEAD:
                break
    return found


def _without_article(text: str, kind: EntityKind) -> str:
    """What stands behind a name's article: of a role, else where that is two words or more; *A J Brown* has none."""
    article, _, rest = text.partition(" ")
    lower = article.lower()
    is_article = lower == "the" or (lower in _ARTICLES and kind is not EntityKind.PERSON)
    enough = 0 if kind is EntityKind.CHARACTER and lower == "the" else 1
    return rest if is_article and len(rest.split()) > enough else ""


def _given_names(base: FactBase) -> Iterator[Name]:
    """Names that a sheet gives without accepting them: those to avoid, sources, titles of seasons."""
    for avoided, entity in base.avoided():
        yield from filter(None, (make_name(avoided.name, entity, None),))
    for work in base.works.values():
        origin = work.based_on.value.title if work.based_on else None
        titles = [season.title.value for season in work.seasons if season.title]
        for title in filter(None, (origin, *titles)):
            yield from filter(None, (make_name(title, work.entity, None),))


@kept
def index_of(base: FactBase) -> WholeIndex:
    """The index of a base's spellings, kept for the next article."""
    return WholeIndex(base)


def acronyms_of(base: FactBase) -> list[Name]:
    """Every acronym of a base that is no title."""
    return index_of(base).acronyms


@kept
def given_index_of(base: FactBase) -> NameIndex:
    """The index of names that sheets give without accepting them."""
    return NameIndex(n for n in _given_names(base) if not n.is_ordinary)


@kept
def rare_surnames(base: FactBase) -> dict[str, list[Entity]]:
    """The people of a base by those of their surnames that are nobody else's."""
    found: dict[str, list[Entity]] = {}
    for name, person in base.people.items():
        key = fold(name.rpartition(" ")[2])
        if " " in name and is_nobodys(key):
            found.setdefault(key, []).append(person.entity)
    return found


_WEIGHTY = 8
"""A part of a title needs more letters and blanks to be known by."""
_FAMILY_FIRST = frozenset(("ko", "zh", "ja", "hu", "vi"))
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))


def family_first(language: str | None, given: str) -> bool:
    """Whether a sheet's language, or the hyphen in a given name, puts the family name first."""
    return (language or "").split("-")[0] in _FAMILY_FIRST or (
        "-" in given[1:-1] and given.split("-")[1][:1].islower()
    )


def short_forms(name: Name, language: str | None) -> Iterator[tuple[str, str]]:
    """The short forms of a full name, each with what it is: given, surname, single, title."""
    if name.entity.kind is EntityKind.WORK:
        yield from _of_title(name.text)
    elif name.entity.kind in (EntityKind.PERSON, EntityKind.CHARACTER):
        yield from _of_person(name.text, language)


def _of_title(title: str) -> Iterator[tuple[str, str]]:
    for sign in (": ", " – ", " - "):
        head, found, _ = title.partition(sign)
        if found and len(head.split()) > 1:
            yield head, "title"
            return


_SUBTITLE = regex(r":\s+|\s[–-]\s")


def parts_of_title(title: str) -> Iterator[str]:
    """What of a title stands for it alone in an article: without its article, before its subtitle, the subtitle."""
    parts = _SUBTITLE.split(title)
    parts = [parts[0], parts[-1]] if len(parts) > 1 else []
    for text in (title, *parts):
        bare = _without_article(text, EntityKind.WORK)
        for part in (text, bare) if text is not title else (bare,):
            if _stands_alone(part):
                yield part


def _stands_alone(part: str) -> bool:
    """Whether a part of a title has weight enough to be known by itself: two words or more, one of them its own."""
    words = part.lower().split()
    return len(words) > 1 and len(part) > _WEIGHTY and any(word not in FUNCTION for word in words[1:])


def _of_person(text: str, language: str | None) -> Iterator[tuple[str, str]]:
    parts = text.replace("“", '"').replace("”", '"').split()
    nickname = next((p.strip('"()') for p in parts if len(p) > 2 and p[0] in '"(' and p[-1] in '")'), None)
    if nickname and nickname[0].isupper():
        yield nickname, "given"
    parts = [p.rstrip(",") for p in parts if p[0] not in '"(' and p[-1] not in '")']
    while len(parts) > 1 and _bare(parts[0]) in HONORIFICS:
        parts = parts[1:]
    if 1 < len(parts) < len(text.split()) and not nickname and not any(_describes(p) for p in parts):
        yield " ".join(parts), "surname"
    suffix = parts.pop() if len(parts) > 2 and _bare(parts[-1]) in _SUFFIXES else None
    if len(parts) == 1 and len(text.split()) > 1 and not _describes(parts[0]):
        yield parts[0], "surname"
    if len(parts) < 2 or any(_describes(p) for p in parts) or _is_job(parts):
        return
    if family_first(language, parts[-1]) and len(parts) <= 3:
        yield parts[0], "surname"
        yield " ".join(parts[1:]), "given"
        return
    yield from _western(parts)
    if suffix:
        yield f"{parts[-1]} {suffix}", "surname"


def _describes(part: str) -> bool:
    """Whether a part makes a role a description (*Erica's aunt*, *Man at the bar*) and no name."""
    if part.replace("’", "'").endswith("'s") or (_bare(part) in FUNCTION and _bare(part) not in PARTICLES):
        return True
    return part[0].islower() and _bare(part) not in PARTICLES


_TRADES = ("er", "or", "man", "woman", "ist", "agent", "guard", "boss", "chief", "host")


def _is_job(parts: Sequence[str]) -> bool:
    """Whether a role is told by its job: *TV Director*, *FBI Analyst*; *TJ Marsh* and *TK Strand* have names."""
    first, last = parts[0], _bare(parts[-1])
    if not first.isupper() or len(first) < 2 or "." in first or not is_word(last):
        return False
    borne = bearers(last)
    return borne is Bearers.NOBODY or (borne is Bearers.FEW and last.endswith(_TRADES))


def _western(parts: list[str]) -> Iterator[tuple[str, str]]:
    if len(_bare(parts[0])) > 1:
        yield parts[0], "given"
    at = len(parts) - 1
    while at > 1 and _bare(parts[at - 1]) in PARTICLES:
        at -= 1
    yield " ".join(parts[at:]), "surname"
    if at < len(parts) - 1:
        yield parts[-1], "surname"
    if at > 1 and len(_bare(parts[at - 1])) > 1:
        yield " ".join(parts[at - 1 :]), "surname"
        if len(parts) == 3:
            yield " ".join(parts[:2]), "given"


def _bare(part: str) -> str:
    return part.lower().strip(".,")


def short_names(names: Iterable[Name], base: FactBase, surnames_only: bool = False) -> Iterator[Name]:
    """The short forms of these names, as names for an index; for people out of focus their surnames alone."""
    for name in names:
        language = language_of(name, base)
        for text, what in short_forms(name, language):
            if surnames_only and what == "given" and name.entity.kind is EntityKind.PERSON:
                continue
            short = make_name(text, name.entity, name.spelling, whole=False)
            if short is not None and len(short.key) > 1:
                yield short


def is_korean(name: Name, base: FactBase) -> bool:
    """Whether a name is compared as a Korean one: by the language, or else by the hyphen in its given name."""
    language = language_of(name, base)
    return (language or "").startswith("ko") or (
        not language and "-" in name.text and family_first(None, name.text.split()[-1])
    )


def language_of(name: Name, base: FactBase) -> str | None:
    """The language whose order of names holds: the person's own, else the work's."""
    entity = name.entity
    if entity.kind is not EntityKind.PERSON:
        work = base.work_of(entity)
        return work.language if work else None
    person = base.people.get(entity.name)
    if person and person.language:
        return person.language
    return _languages(base).get(entity.name)


@kept
def _languages(base: FactBase) -> dict[str, str | None]:
    """The language of the works that each person is in; none where they differ."""
    spoken: dict[str, str | None] = {}
    for work in base.works.values():
        for person in people_of(work):
            spoken[person] = work.language if spoken.get(person, work.language) == work.language else None
    return spoken
