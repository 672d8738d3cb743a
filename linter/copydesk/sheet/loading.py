"""Loads sheets into a fact base: all of them or, where any is wrong, every trouble of every file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256
from pathlib import PurePath

from msgspec.structs import replace

from copydesk.errors import SheetError, Trouble
from copydesk.fact import Fact
from copydesk.faults import UNFORESEEN, crash
from copydesk.findings import Failure
from copydesk.sheet import wording
from copydesk.sheet.building import WorkBuilder, character_names, extent, is_name, known, quotations
from copydesk.sheet.checking import contradictions
from copydesk.sheet.entities import Character, Entity, EntityKind, Happening, Named, Person, Spelling
from copydesk.sheet.factbase import FactBase, FormerWork
from copydesk.sheet.form import Parsed, former_states, parse
from copydesk.sheet.people import Naming, Register, register, sound
from copydesk.sheet.values import Known


def gather(sheets: list[Parsed], digest: str) -> FactBase:
    """The fact base of all sheets, which come in the order of their files' names."""
    people = register(sheets)
    keys = work_keys(sheets)
    works = {
        keys[sheet.tree.file]: WorkBuilder(sheet, keys[sheet.tree.file], people, _roles(sheet)).work()
        for sheet in sheets
        if sheet.form.title
    }
    former = {
        keys[sheet.tree.file]: states
        for sheet in sheets
        if sheet.form.title and (states := tuple(_former(sheet, keys[sheet.tree.file], people)))
    }
    lives = [sound(person) for person in _people(people)]
    doubts = (*(t for sheet in sheets for t in sheet.tree.doubts), *(t for _, told in lives for t in told))
    return FactBase(
        works=dict(sorted(works.items())),
        quotations=tuple(f for sheet in sheets if not sheet.form.title for f in quotations(sheet, people)),
        former=former,
        left_out=tuple(sorted(doubts, key=lambda t: (t.file, t.place, t.message))),
        people={person.entity.name: person for person, _ in lives},
        characters=tuple(c for sheet in sheets for c in _characters(sheet, keys.get(sheet.tree.file, ""))),
        names=tuple(name for sheet in sheets for name in _names(sheet, keys.get(sheet.tree.file))),
        events=tuple(event for sheet in sheets for event in _events(sheet)),
        digest=digest,
    )


def _former(sheet: Parsed, key: str, people: Register) -> Iterator[FormerWork]:
    """The work as its sheet had it before, state by state."""
    for until, tree, form in former_states(sheet.tree):
        then = Parsed(tree, form)
        if form.title:
            yield FormerWork(until, WorkBuilder(then, key, people, _roles(then)).work())


def work_keys(sheets: list[Parsed]) -> dict[str, str]:
    """The key of each titled sheet by its file: its title, with year, kind or file where two share a title."""
    by_title: dict[str, list[Parsed]] = defaultdict(list)
    for sheet in sheets:
        if sheet.form.title:
            by_title[sheet.form.title].append(sheet)
    return {
        sheet.tree.file: title if mark is None else f"{title} ({mark})"
        for title, group in by_title.items()
        for sheet, mark in zip(group, _marks(group), strict=True)
    }


def _marks(group: list[Parsed]) -> list[str | None]:
    if len(group) == 1:
        return [None]
    telling: tuple[Callable[[Parsed], str | None], ...] = (
        _year,
        lambda s: s.form.kind,
        lambda s: PurePath(s.tree.file).stem,
    )
    told = ([tell(sheet) for sheet in group] for tell in telling)
    apart = (marks for marks in told if all(marks) and len(set(marks)) == len(group))
    return next(apart, [sheet.tree.file for sheet in group])


def _year(sheet: Parsed) -> str | None:
    form = sheet.form
    dated = [form, *form.seasons]
    dates = [d for each in dated for d in (each.released, *(r.date for r in each.releases))]
    starts = [when.start.year for date in dates if (when := known(date)) and when.start]
    return str(min(starts)) if starts else None


def _roles(sheet: Parsed) -> dict[str, str]:
    """The main name of each spelling of a character, where only one character accepts it."""
    owners: dict[str, set[str]] = defaultdict(set)
    for name, form in sheet.form.characters.items():
        for spelling in form.also:
            owners[spelling].add(name)
    mains = set(sheet.form.characters)
    return {
        spelling: min(names)
        for spelling, names in owners.items()
        if len(names) == 1 and spelling not in mains
    }


def _characters(sheet: Parsed, key: str) -> Iterator[Character]:
    """The roles of a work, from its cast and from `characters`."""
    if not key:
        return
    spellings: dict[str, list[Spelling]] = {}
    roles = _roles(sheet)
    for at, line in enumerate(sheet.form.cast):
        for written in line.character:
            for name in filter(is_name, character_names(written)):
                main = roles.get(name, name)
                spellings.setdefault(main, []).append(_spelling(sheet, main, main, ("cast", at, "character")))
    for name, form in sheet.form.characters.items():
        own = spellings.setdefault(name, [])
        own.append(_spelling(sheet, name, name, ("characters", name)))
        own += [
            _spelling(sheet, name, also, ("characters", name, "also", at))
            for at, also in enumerate(form.also)
        ]
    for name, each in spellings.items():
        yield Character(
            Entity(EntityKind.CHARACTER, name, key, each[0].fact),
            _unique(each),
            tuple(_said_of(sheet, name, "is_", "{0} is {1}")),
            tuple(_said_of(sheet, name, "lives_in", "{0} lives in {1}")),
        )


def _said_of(sheet: Parsed, name: str, key: str, words: str) -> Iterator[Fact[str]]:
    """What `characters` says that somebody is, or where they live."""
    form = sheet.form.characters.get(name)
    for at, said in enumerate(getattr(form, key) if form else ()):
        told = wording.with_article(said) if key == "is_" else said
        yield sheet.fact(said, words.format(name, told), "characters", name, key.rstrip("_"), at)


def _spelling(sheet: Parsed, main: str, name: str, path: tuple[str | int, ...]) -> Spelling:
    says = f"the name is written {name}" if name == main else f"{main} may be written {name}"
    return Spelling(name, sheet.fact(name, says, *path, key=len(path) == 2))


def _unique(spellings: list[Spelling]) -> tuple[Spelling, ...]:
    found: dict[str, Spelling] = {}
    for spelling in spellings:
        found.setdefault(spelling.name, spelling)
    return tuple(found.values())


def _people(register: Register) -> Iterator[Person]:
    """Everybody whom any sheet names, in the order of their main names."""
    namings: dict[str, list[Naming]] = defaultdict(list)
    for naming in register.namings:
        namings[register.main(naming.name)].append(naming)
    for main, each in sorted(namings.items()):
        yield _person(main, sorted(each, key=lambda naming: naming.name != main))


def _person(main: str, namings: list[Naming]) -> Person:
    spellings: list[Spelling] = []
    happenings: list[Fact[Happening]] = []
    language = None
    for naming in namings:
        spellings.append(_spelling(naming.sheet, main, naming.name, naming.path))
        if naming.path[0] == "people":
            form = naming.sheet.form.people[naming.name]
            also = (
                _spelling(naming.sheet, main, a, (*naming.path, "also", at)) for at, a in enumerate(form.also)
            )
            spellings.extend(also)
            happenings.extend(_lived(naming, main, "born", form.born))
            happenings.extend(_lived(naming, main, "died", form.died))
            if form.language and language is None:
                says = f"names of {main} are in the order of {form.language}"
                language = naming.sheet.fact(form.language, says, *naming.path, "language")
    entity = Entity(EntityKind.PERSON, main, None, spellings[0].fact)
    own = [naming for naming in namings if naming.path[0] == "people"]
    return Person(
        entity,
        _unique(spellings),
        tuple(happenings),
        language,
        next((fact for naming in own for fact in _pronouns(naming, main)), None),
        tuple(fact for naming in own for fact in _namesakes(naming, main)),
    )


def _pronouns(naming: Naming, main: str) -> Iterator[Fact[str]]:
    if said := naming.sheet.form.people[naming.name].pronouns:
        yield naming.sheet.fact(said, f"{main}'s pronouns are {said}", *naming.path, "pronouns")


def _namesakes(naming: Naming, main: str) -> Iterator[Fact[str]]:
    for at, name in enumerate(naming.sheet.form.people[naming.name].not_):
        yield naming.sheet.fact(name, f"{main} is not {name}", *naming.path, "not", at)


def _lived(naming: Naming, main: str, what: str, date: Known | None) -> Iterator[Fact[Happening]]:
    if when := known(date):
        says = wording.happening_in_words(main, what, when)
        yield naming.sheet.fact(Happening(what, when), says, *naming.path, what)


def _names(sheet: Parsed, key: str | None) -> Iterator[Named]:
    for at, form in enumerate(sheet.form.names):
        main = _spelling(sheet, form.name, form.name, ("names", at, "name"))
        also = (
            _spelling(sheet, form.name, name, ("names", at, "also", i)) for i, name in enumerate(form.also)
        )
        entity = Entity(EntityKind.NAME, form.name, key, main.fact)
        says = f"{form.name} is {wording.with_article(form.kind)}" if form.kind else ""
        kind = sheet.fact(form.kind, says, "names", at, "kind") if form.kind else None
        yield Named(entity, _unique([main, *also]), key, kind)


def _events(sheet: Parsed) -> Iterator[tuple[Entity, Fact[Happening]]]:
    for at, form in enumerate(sheet.form.events):
        when = extent(form)
        if when is None:
            continue
        day = known(form.date)
        start, end = (day, None) if day else (known(form.from_), known(form.to))
        says = wording.event_in_words(form.what, start, end)
        name = sheet.fact(form.what, f"the name is written {form.what}", "events", at, "what")
        happening = Happening(form.what, when, when.end is not None, tuple(form.also))
        yield Entity(EntityKind.EVENT, form.what, None, name), sheet.fact(happening, says, "events", at)


def load_sheets(files: Mapping[str, bytes]) -> FactBase:
    """The fact base of these sheets, contents by file name; the same for any order of files.

    Raises `SheetError` with all troubles of all files: of form or, where the form is right, of dates and counts
    that contradict one another, since a sheet that contradicts itself is no authority. A sheet that breaks the loader
    is left out, and a failure of the base.
    """
    try:
        return _sound(files)
    except SheetError:
        raise
    except UNFORESEEN as error:
        return _without_broken(files, error)


def _sound(files: Mapping[str, bytes]) -> FactBase:
    base = read_sheets(files)
    if found := contradictions(base):
        raise SheetError(*found)
    return base


def _without_broken(files: Mapping[str, bytes], error: BaseException) -> FactBase:
    """The base of the sheets that load; those that break by themselves are failures, and all are where none does."""
    broken = [failure for file in sorted(files) if (failure := _failure(file, files[file]))]
    if not broken:
        return FactBase(failures=(crash("loading of all sheets together", "the sheets", error),))
    names = {failure.path for failure in broken}
    base = load_sheets({file: content for file, content in files.items() if file not in names})
    return replace(base, failures=(*broken, *base.failures))


def _failure(file: str, content: bytes) -> Failure | None:
    try:
        _sound({file: content})
    except SheetError:
        return None
    except UNFORESEEN as error:
        return crash("loading of a sheet", file, error)
    return None


def read_sheets(files: Mapping[str, bytes]) -> FactBase:
    """The same for those who look at the sense themselves (`checking.check_sense`): form alone is checked."""
    sheets: list[Parsed] = []
    troubles: list[Trouble] = []
    for file, content in sorted(files.items()):
        try:
            sheets.append(parse(file, content))
        except SheetError as error:
            troubles.extend(error.troubles)
    if troubles:
        raise SheetError(*troubles)
    return gather(sheets, digest_of(files))


def digest_of(files: Mapping[str, bytes]) -> str:
    """A hash of all contents; where the files stand makes no difference."""
    return sha256("".join(_hashes(files)).encode()).hexdigest()


def _hashes(files: Mapping[str, bytes]) -> Iterator[str]:
    yield from sorted(sha256(content).hexdigest() for content in files.values())
