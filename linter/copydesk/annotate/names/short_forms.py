"""Short forms of full names: given name, surname, a role's single name, a title without its tail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from copydesk.annotate.names.index import Name, make_name
from copydesk.annotate.names.ordinary import FUNCTION
from copydesk.annotate.names.rarity import Bearers, bearers, is_word
from copydesk.sheet.entities import EntityKind
from copydesk.sheet.factbase import FactBase, people_of

_FAMILY_FIRST = frozenset(("ko", "zh", "ja", "hu", "vi"))
HONORIFICS = frozenset(
    "mr mrs ms miss mx master dr doctor prof professor sir dame lord lady captain capt colonel col general gen major maj lieutenant "
    "lt sergeant sgt detective det inspector officer agent chief king queen prince princess father sister brother "
    "uncle aunt president judge sheriff reverend rev saint st madame madam commander corporal private nurse rabbi imam ds di dci dc pc ssgt msgt".split()
)
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_PARTICLES = frozenset("de del della der den di da du la le van von bin al el dos st mac ter ten".split())


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


def _of_person(text: str, language: str | None) -> Iterator[tuple[str, str]]:
    parts = text.replace("“", '"').replace("”", '"').split()
    nickname = next((p.strip('"()') for p in parts if len(p) > 2 and p[0] in '"(' and p[-1] in '")'), None)
    if nickname and nickname[0].isupper():
        yield nickname, "given"
    parts = [p.rstrip(",") for p in parts if p[0] not in '"(' and p[-1] not in '")']
    while len(parts) > 1 and _plain(parts[0]) in HONORIFICS:
        parts = parts[1:]
    suffix = parts.pop() if len(parts) > 2 and _plain(parts[-1]) in _SUFFIXES else None
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
    if part.replace("’", "'").endswith("'s") or (_plain(part) in FUNCTION and _plain(part) not in _PARTICLES):
        return True
    return part[0].islower() and _plain(part) not in _PARTICLES


_TRADES = ("er", "or", "man", "woman", "ist", "agent", "guard", "boss", "chief", "host")


def _is_job(parts: Sequence[str]) -> bool:
    """Whether a role is told by its job: *TV Director*, *FBI Analyst*; *TJ Marsh* and *TK Strand* have names."""
    first, last = parts[0], _plain(parts[-1])
    if not first.isupper() or len(first) < 2 or "." in first or not is_word(last):
        return False
    borne = bearers(last)
    return borne is Bearers.NOBODY or (borne is Bearers.FEW and last.endswith(_TRADES))


def _western(parts: list[str]) -> Iterator[tuple[str, str]]:
    if len(_plain(parts[0])) > 1:
        yield parts[0], "given"
    at = len(parts) - 1
    while at > 1 and _plain(parts[at - 1]) in _PARTICLES:
        at -= 1
    yield " ".join(parts[at:]), "surname"
    if at < len(parts) - 1:
        yield parts[-1], "surname"
    if at > 1 and len(_plain(parts[at - 1])) > 1:
        yield " ".join(parts[at - 1 :]), "surname"
        if len(parts) == 3:
            yield " ".join(parts[:2]), "given"


def _plain(part: str) -> str:
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


_SPOKEN: list[tuple[FactBase, dict[str, str | None]]] = []


def _languages(base: FactBase) -> dict[str, str | None]:
    """The language of the works that each person is in; none where they differ. Kept for the last base."""
    if _SPOKEN and _SPOKEN[0][0] is base:
        return _SPOKEN[0][1]
    spoken: dict[str, str | None] = {}
    for work in base.works.values():
        for person in people_of(work):
            spoken[person] = work.language if spoken.get(person, work.language) == work.language else None
    _SPOKEN[:] = [(base, spoken)]
    return spoken
