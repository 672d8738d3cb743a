"""What the page asks about sheets: listed, searched, read, checked while they are written, saved, added to."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from copydesk.errors import SheetError, Trouble
from copydesk.newsroom.desk_check import DeskCheck
from copydesk.newsroom.sheets.additions import Addition, added
from copydesk.serving.clerk import Does
from copydesk.serving.jobs import Answer, in_json, refused
from copydesk.serving.papers import Papers, digest
from copydesk.serving.requests import RequestError, read_json
from copydesk.sheet.checking import check_sense
from copydesk.sheet.loading import read_sheets

_MOST_HITS = 3


class _Searched(Struct, frozen=True):
    words: str = ""


class _Sheet(Struct, frozen=True):
    file: str
    text: str = ""
    digest: str = ""


class _Added(Struct, frozen=True):
    addition: Addition
    source: str = ""
    by: str = ""


class SheetJobs:
    """Jobs about sheets; what is written is whole, right in form, and over no change of somebody else's."""

    def __init__(self, desk: DeskCheck, papers: Papers) -> None:
        self._desk, self._papers = desk, papers

    def all(self) -> dict[str, Does]:
        """The jobs by name."""
        return {
            "sheets": self._sheets,
            "sheet": self._sheet,
            "check-sheet": self._checked,
            "save-sheet": self._save,
            "add": self._add,
        }

    def _sheets(self, body: bytes) -> Answer:
        """The sheets in whose text the words stand, each with its title and the first lines that have them."""
        wanted = read_json(body, _Searched).words.casefold().strip()
        titles = {w.title.place.file: w.title.value for w in self._desk.loaded().setup.base.works.values()}
        found = []
        for file, content in sorted(self._papers.sheets().items()):
            title, hits = titles.get(file, file), _lines_with(wanted, content) if wanted else []
            if not wanted or hits or wanted in title.casefold():
                found.append({"file": file, "title": title, "hits": hits})
        return in_json({"sheets": found})

    def _sheet(self, body: bytes) -> Answer:
        file = read_json(body, _Sheet).file
        content = self._content(file)
        text = content.decode("utf-8", "replace")
        return in_json({"file": file, "text": text, **self._looked_at(file, text), "digest": digest(content)})

    def _checked(self, body: bytes) -> Answer:
        given = read_json(body, _Sheet)
        self._content(given.file)
        return in_json(self._looked_at(given.file, given.text))

    def _save(self, body: bytes) -> Answer:
        given = read_json(body, _Sheet)
        return self._written(given.file, given.text, given.digest)

    def _add(self, body: bytes) -> Answer:
        given = read_json(body, _Added)
        content = self._content(given.addition.file)
        before = content.decode("utf-8", "replace")
        after = added(given.addition, before, self._desk.today(), given.source, given.by)
        if after is None:
            return refused("the sheet has no place for this; open it and write it yourself", 422)
        return self._written(given.addition.file, after, digest(content))

    def _written(self, file: str, text: str, known: str) -> Answer:
        """Write a sheet over what its editor has seen; one that cannot be used, or that has changed since, is not written."""
        content = self._content(file)
        if digest(content) != known:
            return refused("somebody else has changed this sheet meanwhile; nothing was written", 409)
        looked_at = self._looked_at(file, text)
        if not looked_at["usable"]:
            return refused("the sheet cannot be used like this; nothing was written", 422, **looked_at)
        self._papers.write(file, text)
        before = content.decode("utf-8", "replace").splitlines()
        line = next((n for n, new in enumerate(text.splitlines(), 1) if new not in before), 1)
        return in_json(
            {"file": file, "text": text, "digest": digest(text.encode()), "line": line, **looked_at}
        )

    def _looked_at(self, file: str, text: str) -> dict[str, Any]:
        """What `facts check` says of a sheet with this text, among the others; whether it can be used."""
        others = dict(self._papers.sheets())
        try:
            base = read_sheets({**others, file: text.encode("utf-8", "replace")})
        except SheetError as error:
            own = [t for t in error.troubles if t.file == file]
            if own or not error.troubles:
                return {"usable": False, "doubts": [_doubt("error", trouble) for trouble in own]}
            base = read_sheets({file: text.encode("utf-8", "replace")})
        doubts = [d for d in check_sense(base, self._desk.today()) if d.trouble.file == file]
        told = [_doubt(doubt.severity.value, doubt.trouble) for doubt in doubts]
        return {"usable": all(each["severity"] != "error" for each in told), "doubts": told}

    def _content(self, file: str) -> bytes:
        sheets = self._papers.sheets()
        if file not in sheets:
            raise RequestError("the desk has no such sheet")
        return sheets[file]


def _lines_with(words: str, content: bytes) -> list[dict[str, Any]]:
    lines = content.decode("utf-8", "replace").splitlines()
    found = [{"line": n, "text": line.strip()} for n, line in enumerate(lines, 1) if words in line.casefold()]
    return found[:_MOST_HITS]


def _doubt(severity: str, trouble: Trouble) -> dict[str, Any]:
    place = trouble.place
    return {
        "severity": severity,
        "message": trouble.message,
        "line": place.line if place else 1,
        "column": place.column if place else 1,
    }
