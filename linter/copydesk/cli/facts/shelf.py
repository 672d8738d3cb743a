"""A folder of sheets while facts are put into it: which sheet is a work's, and writing all of them or none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from copydesk.cli.files import (
    Unusable,
    content_of,
    files_below,
    is_sheet,
    mendable,
    refused,
    sheet_files,
    shown_path,
)
from copydesk.cli.git import commit_of, git
from copydesk.cli.writing import write, write_all
from copydesk.errors import SheetError, Trouble
from copydesk.newsroom.importing import Draft, file_name
from copydesk.newsroom.sheets.comparing import titles_of
from copydesk.sheet.factbase import FactBase
from copydesk.sheet.loading import load_sheets
from copydesk.sheet.tree import Plain, read_tree
from copydesk.text import fold

SCHEMA = "sheet.schema.json"
"""The schema that lies beside the sheets whose first line names it."""
_ENDINGS = (".yaml", ".yml")


class Shelf:
    """The sheets of a folder, or the one sheet at a path, as they were read and as they are to be written."""

    def __init__(self, into: str) -> None:
        path = Path(into)
        self.single = path if path.suffix.lower() in (*_ENDINGS, ".json") else None
        self.folder = path.parent if self.single else path
        self.read: dict[Path, bytes] = {}
        self.texts: dict[Path, str] = {}
        self._by_title: dict[str, dict[Path, dict[str, Plain]]] = {}
        for file in self._files():
            self._know(file, content_of(file))

    def _files(self) -> Iterator[Path]:
        if self.single:
            yield from [self.single] if self.single.exists() else []
        elif self.folder.is_dir():
            files, unread = files_below(str(self.folder), lambda name: Path(name).suffix.lower() in _ENDINGS)
            if unread:
                raise Unusable(SheetError(*unread))
            yield from sorted(map(Path, files))

    def _know(self, file: Path, content: bytes) -> None:
        self.read.setdefault(file, content)
        tree = read_tree(shown_path(file), content)
        value = tree.value if isinstance(tree.value, dict) else {}
        for title in titles_of(value):
            self._by_title.setdefault(fold(title), {})[file] = value

    def content(self, file: Path) -> bytes:
        """A sheet as it would be written now."""
        return self.texts[file].encode() if file in self.texts else self.read[file]

    def sheet_of(self, draft: Draft) -> Path | None:
        """The sheet of a draft's work, where there is one."""
        if self.single:
            return self.single if self.single in self.read or self.single in self.texts else None
        titles = dict.fromkeys(map(fold, filter(None, (draft.title, draft.original_title))))
        found = {
            file: value
            for title in titles
            for file, value in self._by_title.get(title, {}).items()
            if _is_same(value, draft)
        }
        if len(found) > 1:
            names = " and ".join(shown_path(file) for file in found)
            message = f"{draft.title} may be the work of {names}; say which with --into"
            raise refused(message, draft.origin.name)
        return next(iter(found), None)

    def new_file(self, draft: Draft) -> Path:
        """A file for a work that has none."""
        if self.single:
            return self.single
        names = [file_name(draft.title), file_name(draft.title, draft.year)]
        names += [f"{names[-1]}-{n}" for n in range(2, 1000)]
        paths = (self.folder / f"{name}.yaml" for name in names)
        return next(path for path in paths if path not in self.texts and not path.exists())

    def put(self, file: Path, text: str) -> None:
        """Keep a text to be written; `write` does it."""
        self.texts[file] = text

    def put_new(self, file: Path, text: str, draft: Draft) -> None:
        """The same for a new sheet, which a later draft of the work has to find."""
        self.put(file, text)
        released: Plain = draft.year
        for title in filter(None, (draft.title, draft.original_title)):
            self._by_title.setdefault(fold(title), {})[file] = {"kind": draft.kind, "released": released}

    def write(self) -> None:
        """Write every sheet; nothing at all where somebody changed one of them meanwhile, or one cannot be written."""
        changed = [file for file in self.texts if self._is_changed(file)]
        if changed:
            message = "was changed by somebody else meanwhile; nothing was written"
            raise Unusable(SheetError(*(Trouble(message, shown_path(file)) for file in changed)))
        write_all(self.texts.items())

    def _is_changed(self, file: Path) -> bool:
        if file in self.read:
            return not file.is_file() or content_of(file) != self.read[file]
        return file.exists()


def write_schema(folder: Path) -> None:
    """Lay the schema beside sheets, where it is not yet."""
    from copydesk.cli.facts.check import schema_text

    if not (folder / SCHEMA).exists():
        write(folder / SCHEMA, schema_text())


def _is_same(sheet: dict[str, Plain], draft: Draft) -> bool:
    """Whether sheet and draft can be of one work: not a film and a series, not of different years."""
    kinds = [str(kind).casefold() for kind in (sheet.get("kind"), draft.kind) if kind]
    if len(kinds) == 2 and ("film" in kinds[0] or kinds[0] == "movie") != ("film" in kinds[1]):
        return False
    year, own = draft.year, _year(sheet)
    return not (year and own) or abs(int(year) - int(own)) <= 1


def _year(sheet: dict[str, Plain]) -> str | None:
    """The first year that a sheet dates its work by."""
    seasons = sheet.get("seasons")
    dated = [sheet, *(s for s in seasons if isinstance(s, dict))] if isinstance(seasons, list) else [sheet]
    days: list[Plain] = []
    for each in dated:
        releases = each.get("releases")
        days.append(each.get("released"))
        if isinstance(releases, list):
            days += [r.get("date") if isinstance(r, dict) else r for r in releases]
    years = [day[:4] for day in days if isinstance(day, str) and day[:4].isdecimal()]
    return min(years, default=None)


def base_of(given: str, configured: Sequence[str]) -> FactBase:
    """The base of a file, a folder, `revision:path`, or of the configured sheets as a revision has them."""
    with mendable():
        return load_sheets(files_of(given, configured))


def files_of(given: str, configured: Sequence[str]) -> dict[str, bytes]:
    """The sheets themselves, contents by name."""
    return sheet_files([given]) if Path(given).exists() else _of_revision(given, configured)


def _of_revision(given: str, configured: Sequence[str]) -> dict[str, bytes]:
    revision, colon, path = given.partition(":")
    commit = commit_of(revision)
    if not commit:
        message = "is no file, no folder and no git revision (expected e.g. facts/, or HEAD~1:facts)"
        raise refused(message, given)
    paths = [path or "."] if colon else list(configured)
    listed = git("ls-tree", "-r", "-z", "--name-only", commit, "--", *paths)
    names = [name for name in (listed or b"").decode("utf-8", "replace").split("\0") if is_sheet(name)]
    if not names:
        where = " or ".join(paths) or "the configuration"
        raise refused(f"has no fact sheet in {where}", given)
    return {f"{revision}:{name}": git("show", f"{commit}:./{name}") or b"" for name in names}
