"""Holds a sheet against its form: what belongs where, what it said before, and everything that is wrong, in its writer's words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar, cast, get_args

from msgspec import Struct
from msgspec.structs import replace
from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from copydesk.errors import SheetError
from copydesk.fact import Fact
from copydesk.lexicon import countries
from copydesk.sheet.model import COUNTED, LISTED, SheetPart, keys_of
from copydesk.sheet.tree import Path, Plain, Remark, Tree, key_of, read_tree
from copydesk.sheet.vocabulary import KINDS, nearest_word

ValueT = TypeVar("ValueT")

_MEANT = {
    "name": "title",
    "actors": "cast",
    "actor": "cast",
    "aka": "also",
    "aliases": "also",
    "type": "kind",
    "format": "kind",
    "director": "credits: {director: …}",
    "directors": "credits: {director: …}",
    "writer": "credits: {writer: …}",
    "writers": "credits: {writer: …}",
    "creator": "credits: {creator: …}",
    "release_date": "released",
    "release": "released",
    "premiered": "released",
    "year": "released",
    "canceled": "cancelled",
    "quotes": "quotations",
    "places": "names",
    "organisations": "names",
    "organizations": "names",
    "start": "from",
    "begin": "from",
    "end": "to",
    "until": "to",
    "channel": "network",
    "platform": "network",
    "countries": "country",
    "season": "number",
    "voice": "how: voice",
    "aired": "released",
}


def keys_at(path: Path) -> list[str]:
    """The keys that may stand in the mapping at a path."""
    part = _part_at(path)
    return [*keys_of(part), *(["role"] if path[:1] == ("cast",) else [])] if part else []


def nearest_key(name: str, known: list[str]) -> str | None:
    """The known key that looks most like a wrong one."""
    plain = name.lower().replace(" ", "_").replace("-", "_")
    found = process.extractOne(plain, known, scorer=fuzz.ratio, score_cutoff=70)
    return found[0] if found else None


_JOBS = tuple(
    (
        "director;writer;screenwriter;creator;producer;executive producer;composer;author;showrunner;"
        "editor;cinematographer"
    ).split(";")
)


def usual_job(job: str) -> str | None:
    """The usual job that a word misses by one letter, its plural left aside."""
    plain = job.strip().lower().replace("_", " ").removesuffix("s")
    if plain in _JOBS:
        return None
    return next((usual for usual in _JOBS if OSA.distance(plain, usual, score_cutoff=1) <= 1), None)


def meant_key(name: str, known: list[str]) -> str | None:
    """The known key that means what another word says: `aka` for `also`."""
    meant = _MEANT.get(name.lower().replace(" ", "_"), "")
    return meant if meant.split(":")[0] in known else None


def example(path: Path) -> str:
    """An example of what belongs at a path: that of the innermost key which has one."""
    fields = (_fields(_part_at(path[:end])).get(str(path[end])) for end in reversed(range(len(path))))
    return next((str(field.examples[0]) for field in fields if field and field.examples), "The Glass Harbour")


def _fields(part: type[BaseModel] | None) -> dict[str, FieldInfo]:
    return {field.alias or name: field for name, field in part.model_fields.items()} if part else {}


def _part_at(path: Path) -> type[BaseModel] | None:
    """The part of the form that a path leads to; steps that are an editor's own names stay within it."""
    part: type[BaseModel] | None = SheetPart
    for step in path:
        fields = _fields(part)
        if step in fields:
            part = next(_parts_in(fields[str(step)].annotation), None)
    return part


def _parts_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for each in get_args(annotation):
        yield from _parts_in(each)


def former_states(tree: Tree) -> Iterator[tuple[date, Tree, SheetPart]]:
    """The sheet as it was held true, with the day until which it was, the earliest first.

    Where a sheet knows a value since a day, and not what was held before, the value is not in it; nor is an entry that is
    nothing without that value, as a release without its date.
    """
    for day in sorted(set(_turns(tree))):
        then = _before(tree, day)
        try:
            form = SheetPart.model_validate(then.value)
        except ValidationError as error:
            then = _without_entries(then, [each["loc"] for each in error.errors()])
            form = SheetPart.model_validate(then.value)
        yield day, then, form


def _without_entries(tree: Tree, lacking: Sequence[Path]) -> Tree:
    """The tree without the entries in which something is lacking, the later ones of each list counted anew."""
    entries = {
        path[: max((n for n, step in enumerate(path) if isinstance(step, int)), default=0) + 1]
        for path in lacking
    }
    for entry in sorted(entries, reverse=True, key=lambda entry: (str(entry[:-1]), entry[-1])):
        tree = replace(
            tree,
            value=_with(tree.value, entry[:-1], _less(_at(tree.value, entry[:-1]), entry[-1])),
            offsets=_without_entry(tree.offsets, entry),
            remarks=_without_entry(tree.remarks, entry),
        )
    return tree


def _at(value: Plain, path: Path) -> Plain:
    """What stands at a path."""
    for step in path:
        value = value[step]  # type: ignore[index]  # the path is of this value
    return value


def _less(value: Plain, at: str | int) -> Plain:
    """A list without one entry; what an entry cannot be without stands in lists alone."""
    return [each for n, each in enumerate(cast("list[Plain]", value)) if n != at]


def _without_entry(by_path: Mapping[Path, ValueT], entry: Path) -> dict[Path, ValueT]:
    return {new: to for path, to in by_path.items() if (new := _counted_anew(path, entry)) is not None}


def _counted_anew(path: Path, entry: Path) -> Path | None:
    """A path as it is without an entry of a list; none for what stands in that entry, and for the whole tree."""
    last = len(entry) - 1
    step, gone = path[last] if len(path) > last else None, entry[last]
    if path[:last] != entry[:last] or not isinstance(step, int) or not isinstance(gone, int) or step < gone:
        return path
    return None if step == gone else (*path[:last], step - 1, *path[last + 1 :])


def check_history(tree: Tree) -> None:
    """Leave out histories whose values have not the form of their key, and say so."""
    for path, formers in list(tree.histories.items()):
        for former in formers:
            try:
                SheetPart.model_validate(_with(tree.value, path, former.value))
            except ValidationError as error:
                tree.doubt(f"was: {_wrong_before(error.errors(include_url=False)[0])}", former.offset)
                tree.histories.pop(path, None)


def _wrong_before(error: Any) -> str:
    """What is wrong with a value that was held true before."""
    path = _path(error["loc"])
    match error["type"]:
        case "missing":
            return f'no "{path[-1]}"; expected e.g. {path[-1]}: {example(path)}'
        case "extra_forbidden":
            return f'unknown key "{path[-1]}" (known here: {", ".join(keys_at(path[:-1]))})'
        case kind:
            return _wrong_value(path, kind, error)


def _turns(tree: Tree) -> Iterator[date]:
    """The days on which something became known."""
    for path, remark in tree.remarks.items():
        if remark.known and path:
            yield remark.known
    for formers in tree.histories.values():
        yield from (former.until for former in formers)


def _before(tree: Tree, day: date) -> Tree:
    """The tree as it was held true right before a day."""
    value, offsets, remarks = tree.value, dict(tree.offsets), dict(tree.remarks)
    known = (path for path, remark in tree.remarks.items() if remark.known and path)
    for path in dict.fromkeys((*tree.histories, *known)):
        former = next((f for f in tree.histories.get(path, ()) if f.until >= day), None)
        own = tree.remarks.get(path, Remark())
        if former is not None:
            value = _with(value, path, former.value)
            offsets[path] = former.offset
            remarks[path] = Remark(former.source or own.source, None, None, former.until)
        elif own.known and own.known >= day:
            value = _with(value, path, None)
    return replace(tree, value=value, offsets=offsets, remarks=remarks)


def _with(value: Plain, path: Path, instead: Plain) -> Plain:
    """A copy with another value at a path; none takes a key out."""
    if not path:
        return instead
    step, rest = path[0], path[1:]
    if isinstance(value, dict) and isinstance(step, str):
        changed = {
            key: (_with(inner, rest, instead) if key == step else inner) for key, inner in value.items()
        }
        return {key: inner for key, inner in changed.items() if key != step or inner is not None}
    if isinstance(value, list) and isinstance(step, int):
        return [_with(inner, rest, instead) if at == step else inner for at, inner in enumerate(value)]
    return value


SHARED_KEYS = frozenset(("names", "people", "events", "quotations"))
"""What a sheet without a title may hold."""

_EVERYWHERE = ("source", "verified", "value")


def check_form(tree: Tree) -> SheetPart | None:
    """The sheet as a model, or None with the tree's troubles grown by all that is wrong."""
    _check_jobs(tree)
    _check_words(tree)
    try:
        form = SheetPart.model_validate(tree.value)
    except ValidationError as error:
        if not _left_out(tree, error):
            _complain(tree, error)
            return None
        return check_form(tree)
    if form.title is None:
        _untitled(tree, form)
    check_history(tree)
    return form


def _check_jobs(tree: Tree) -> None:
    """Jobs are free, but one that is a slip of the pen away from a usual one is not meant."""
    for path in [path for path in tree.keys if path[0] == "credits" and len(path) == 2]:
        if usual := usual_job(str(path[1])):
            _say(tree, path, f'unknown job "{path[1]}"; did you mean "{usual}"?', key=True)


_OPTIONAL = frozenset(
    "awards episodes relations runtime budget box_office amounts studio distributor".split()
)
"""Keys of which a wrong part is told and left out, and the rest of the sheet used."""


def _left_out(tree: Tree, error: ValidationError) -> bool:
    """Take out what is wrong, with its message, where all that is wrong can be left out."""
    wrong = [_path(each["loc"])[:2] for each in error.errors(include_url=False)]
    if not isinstance(tree.value, dict) or not all(path and path[0] in _OPTIONAL for path in wrong):
        return False
    if ("episodes",) in wrong:
        return False
    before = len(tree.troubles)
    _complain(tree, error)
    tree.doubts += tree.troubles[before:]
    del tree.troubles[before:]
    for path in sorted(set(wrong), key=repr, reverse=True):
        _remove(tree, path)
    return True


def _remove(tree: Tree, path: Path) -> None:
    """Take a value out of a sheet's tree; an item of a list leaves its place empty, so that those behind it keep theirs."""
    sheet, (key, *steps) = cast("dict[str, Plain]", tree.value), cast("tuple[str, ...]", path)
    inner = sheet[key]
    if isinstance(inner, list) and steps:
        inner[int(steps[0])] = None
    elif isinstance(inner, dict) and steps:
        inner.pop(steps[0], None)
    else:
        sheet.pop(key)


def _path(loc: Path) -> Path:
    """The path of an error in the sheet, without the steps that are the form's own."""
    return tuple(step for step in loc if step not in (LISTED, COUNTED))


def _check_words(tree: Tree) -> None:
    """Kinds and countries are free, but one that a slip parts from a usual one would silence rules unseen."""
    sheet = tree.value if isinstance(tree.value, dict) else {}
    for key, known in (("kind", KINDS), ("country", countries.NAMES)):
        value = sheet.get(key)
        for path, written in [((key,), value)] if isinstance(value, str) else _numbered(key, value):
            if isinstance(written, str) and (usual := nearest_word(written, known)):
                _say(tree, path, f'unknown {key} "{written}"; did you mean "{usual}"?')


def _numbered(key: str, value: Plain) -> list[tuple[Path, Plain]]:
    return [((key, at), each) for at, each in enumerate(value)] if isinstance(value, list) else []


def _untitled(tree: Tree, form: SheetPart) -> None:
    """A sheet without a title is one of shared names; facts of a work in it belong to nobody."""
    if ("title",) in tree.keys:
        _say(tree, ("title",), f"title is empty{_swallowed(tree, ('title',))}", key=True)
        return
    for key in [path[0] for path in tree.keys if len(path) == 1]:
        if key not in SHARED_KEYS:
            message = (
                f'"{key}" belongs to a work, and this sheet has no title; add e.g. title: The Glass Harbour'
            )
            _say(tree, (key,), message, key=True)


def _complain(tree: Tree, error: ValidationError) -> None:
    errors = error.errors(include_url=False)
    unknown = {_path(e["loc"])[:-1]: str(e["loc"][-1]) for e in errors if e["type"] == "extra_forbidden"}
    for each in errors:
        path = _path(each["loc"])
        match each["type"]:
            case "extra_forbidden":
                _say(tree, path, _unknown_key(tree, path), key=True)
            case "missing":
                if nearest_key(unknown.get(path[:-1], ""), [str(path[-1])]) is None:
                    _say(tree, path[:-1] if path not in tree.keys else path, _missing(tree, path), key=True)
            case kind:
                _say(tree, path, _wrong_value(path, kind, each))


def _say(tree: Tree, path: Path, message: str, *, key: bool = False) -> None:
    offset = tree.keys.get(path) if key else None
    tree.trouble(message, tree.offsets.get(tree.nearest(path), 0) if offset is None else offset)


def _unknown_key(tree: Tree, path: Path) -> str:
    name, known = str(path[-1]), keys_at(path[:-1])
    if path in tree.commas:
        return f'"{name}" is read as a key, since a comma ends a value within {{ }}; put the whole value in quotes'
    nearest = nearest_key(name, [*known, *_EVERYWHERE]) or meant_key(name, known)
    if nearest:
        return f'unknown key "{name}"; did you mean "{nearest}"?'
    here = f" (known here: {', '.join(known)})" if len(known) <= 12 else ""
    return f'unknown key "{name}"{here}; a key of your own begins with x-'


def _missing(tree: Tree, path: Path) -> str:
    name = str(path[-1])
    if path in tree.keys:
        return f"{name} is empty{_swallowed(tree, path)}"
    where = key_of(path[:-1])
    return f'{where} has no "{name}"; expected e.g. {name}: {example(path)}'


def _swallowed(tree: Tree, path: Path) -> str:
    """Why a value that seems to be there is none: a comment, an unquoted null."""
    place = tree.at_key(path)
    span = tree.lines.span(place.line)
    written = tree.text[span.start + place.column - 1 : span.end].partition(":")[2].strip()
    if written.startswith("#"):
        return f'; what follows # is a comment; put the value in quotes: "{written}"'
    if written[:4].lower() == "null" or written[:1] == "~":
        return f'; {written} without quotes means "nothing"; write "{written.split(",")[0].rstrip(" }")}" if that is its name'
    return f"; expected e.g. {example(path)}"


def _wrong_value(path: Path, kind: str, error: Any) -> str:
    name = next((str(step) for step in reversed(path) if isinstance(step, str) and step), "")
    found: Plain = error["input"]
    if kind in ("date", "number", "seasons"):
        return f"{name}: {error['msg']}"
    if kind == "string_too_short" or kind == "too_short":
        return f"{name} is empty; expected e.g. {example(path)}"
    if kind == "string_type" and found is None:
        return f'{name}: an item is empty; for the word null write "null" in quotes'
    if kind == "string_type" and isinstance(found, dict) and len(found) == 1 and all(found.values()):
        ((key, value),) = found.items()
        return f'{name}: "{key}: {value}" is read as a key and its value; put it in quotes'
    if kind == "string_type":
        return f"{name}: found {_kind(found)}, expected a text, e.g. {example(path)}; quote a text that begins with [ or {{"
    if kind == "literal_error":
        expected = str(error["ctx"]["expected"]).replace("'", "")
        return f"{name}: found {_kind(found)}, expected {expected}"
    expected = "a list" if kind == "list_type" else "keys and values"
    hint = _hint(path, found)
    return f"{name}: found {_kind(found)}, expected {expected}, e.g. {example(path)}{hint}"


def _hint(path: Path, found: Plain) -> str:
    if path == ("seasons",) and isinstance(found, str) and found.strip().isdecimal():
        return f"; a bare number goes under counts: {{seasons: {found}}}"
    return ""


def _kind(found: Plain) -> str:
    if isinstance(found, str):
        return f'"{found if len(found) <= 60 else found[:59] + "…"}"'
    return "nothing" if found is None else "a list" if isinstance(found, list) else "keys and values"


class Parsed(Struct, frozen=True):
    """One sheet, checked; `fact` gives its values their places and sources."""

    tree: Tree
    form: SheetPart

    def fact(self, value: ValueT, says: str, *path: str | int, key: bool = False) -> Fact[ValueT]:
        """A fact with the place, source and day of the value at a path (of its key, where `key` is set)."""
        remark = self.tree.remark(path)
        if self.tree.histories and (path == ("based_on",) or (len(path) == 2 and path[0] in _ENTRIES)):
            remark = self._of_entry(path, remark)
        return Fact(
            value,
            says,
            self.tree.place(path, key=key),
            remark.source,
            remark.verified,
            remark.known,
            remark.until,
        )

    def _of_entry(self, path: Path, own: Remark) -> Remark:
        """The remark of an entry that one fact tells: known since the last of its values is, and until the first of them was."""
        inner = [r for at, r in self.tree.remarks.items() if at[:-1] == path]
        known = max((r.known for r in inner if r.known), default=own.known)
        until = min((r.until for r in inner if r.until), default=own.until)
        return Remark(own.source, own.verified, known, until)


_ENTRIES = frozenset("episodes awards relations amounts cast quotations events".split())


def parse(file: str, content: bytes) -> Parsed:
    """Read one sheet; raises `SheetError` with everything that is wrong in it."""
    tree = read_tree(file, content)
    form = check_form(tree) if isinstance(tree.value, dict) else None
    if tree.troubles or form is None:
        raise SheetError(*dict.fromkeys(sorted(tree.troubles, key=lambda t: (t.place, t.message))))
    return Parsed(tree, form)
