"""Makes fact sheets of what film databases, pages and tables hold: one module a source, one writer for all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeAlias

from copydesk.errors import Trouble
from copydesk.newsroom.importing.draft import Draft, plain
from copydesk.newsroom.importing.material import Choice, ImportTroubleError, Material
from copydesk.newsroom.importing.sources import imdb, jsonld, lines, omdb, tables, tmdb, tvmaze, wikidata
from copydesk.newsroom.importing.writing import file_name, render_sheet

__all__ = [
    "FORMATS",
    "Choice",
    "Draft",
    "ImportTroubleError",
    "file_name",
    "plain",
    "read_drafts",
    "render_sheet",
]


_JSON: dict[str, Callable[[Any], bool]] = {
    "wikidata": wikidata.recognises,
    "jsonld": jsonld.recognises,
    "tvmaze": tvmaze.recognises,
    "omdb": omdb.recognises,
    "tmdb": tmdb.recognises,
}
FORMATS = ("tmdb", "tvmaze", "wikidata", "sparql", "jsonld", "omdb", "imdb", "csv", "lines")
Loaded: TypeAlias = "tuple[Material, Any]"


def read_drafts(files: Sequence[Material], choice: Choice, given: str | None = None) -> Iterator[Draft]:
    """A draft for each work that the files tell of; files of one kind are read together.

    Raises `ImportTroubleError` with every file that cannot be read, or is of no known kind.
    """
    by_format: dict[str, list[Loaded]] = defaultdict(list)
    troubles: list[Trouble] = []
    for material in files:
        try:
            name, value = _loaded(material, given)
        except ImportTroubleError as error:
            troubles += error.troubles
            continue
        by_format[name].append((material, value))
    drafts: list[Draft] = []
    for name, loaded in by_format.items():
        try:
            drafts += _read(name, loaded, choice)
        except ImportTroubleError as error:
            troubles += error.troubles
    if troubles:
        raise ImportTroubleError(*troubles)
    yield from drafts


def _read(name: str, loaded: Sequence[Loaded], choice: Choice) -> Iterator[Draft]:
    materials = [material for material, _ in loaded]
    match name:
        case "imdb":
            yield from imdb.read(materials, choice)
        case "csv":
            yield from tables.read(materials, choice)
        case "lines":
            yield from lines.read(materials, choice)
        case "sparql":
            yield from tables.from_sparql(loaded, choice, wikidata.ORIGIN)
        case _:
            readers = {"tmdb": tmdb, "tvmaze": tvmaze, "wikidata": wikidata, "jsonld": jsonld, "omdb": omdb}
            yield from readers[name].read(loaded, choice)


def _loaded(material: Material, given: str | None) -> tuple[str, Any]:
    """A file's format, and its value where it is JSON; large tables are not read here."""
    head = material.head()
    begins = head.lstrip()[:1]
    if not begins:
        raise material.trouble("is empty")
    if given in ("imdb", "csv", "lines"):
        return given, None
    if begins == "<":
        return "jsonld", _page(material)
    if begins in "{[":
        value = material.json()
        return _json_format(value, material, given), value
    for name, recognises in (
        ("imdb", imdb.shape_of),
        ("csv", tables.recognises),
        ("lines", lines.recognises),
    ):
        if given is None and recognises(head):
            return name, None
    expected = (
        f"no JSON, as {given} has it" if given else "not told by its content; name its format with --from"
    )
    raise material.trouble(expected)


def _page(material: Material) -> list[Any]:
    found = jsonld.in_page(material)
    if not found:
        raise material.trouble("a page without JSON-LD")
    return found


def _json_format(value: Any, material: Material, given: str | None) -> str:
    if isinstance(value, dict) and isinstance(value.get("results"), dict):
        if not isinstance(value["results"].get("bindings"), list):
            raise material.trouble("SPARQL results without bindings")
        return "sparql"
    for name, recognises in _JSON.items():
        if given == name or (given is None and recognises(value)):
            return name
    raise material.trouble(
        f"JSON of no shape that is known ({', '.join(_JSON)}, sparql); name it with --from"
    )
