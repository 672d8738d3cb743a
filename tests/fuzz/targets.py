"""What is fuzzed: each door at which a stranger's bytes come in, with what it may raise, which is trouble that is told."""

import io
from contextlib import suppress
from datetime import date
from tempfile import TemporaryDirectory

from copydesk.archive.asking import Question, ask
from copydesk.archive.contradicting import contradictions
from copydesk.archive.entry import Reader
from copydesk.archive.indexing import bring_up_to_date
from copydesk.archive.naming import inconsistent_names
from copydesk.archive.reporting import report as report_of
from copydesk.archive.spreading import alone
from copydesk.archive.store import opened as opened_index
from copydesk.checking import check
from copydesk.config import Config, read_config
from copydesk.engine import Days, Setup, Source
from copydesk.errors import CopydeskError
from copydesk.house_style import load_house_style
from copydesk.newsroom.against import read_earlier
from copydesk.newsroom.deciding.decisions import read_decisions, write_decisions
from copydesk.newsroom.importing import FORMATS, Choice, plain, read_drafts, render_sheet
from copydesk.newsroom.importing.material import Material
from copydesk.reading import opened, read
from copydesk.reporters import FORMATS as FORMS_OF_REPORTS
from copydesk.reporters import renderer
from copydesk.sheet.loading import load_sheets, read_sheets

SHEET = b"""\
title: The Glass Harbour
kind: series
network: Netflix
cast:
  - {character: Mara Quill, actor: Ines Aldana}
  - {character: Jonas Wick, actor: Tomas Brandt}
seasons:
  - {number: 1, episodes: 8, released: 2022-11-23}
"""
DAYS = Days(date(2026, 11, 21), date(2026, 11, 20))
_NAMES = ("a.txt", "a.md", "a.html", "a.mdx")
_MANY = ("a.json", "a.jsonl", "a.xml", "a.zip", "a.docx", "a.tar")
REPORTS = tuple(FORMS_OF_REPORTS)
_kept = {}


def _setup():
    if "setup" not in _kept:
        _kept["setup"] = Setup.make(load_sheets({"facts.yaml": SHEET}), Config(), DAYS)
    return _kept["setup"]


def reading(data):
    """Each reader: the text's places lead back to the file."""
    name, data = _NAMES[data[0] % len(_NAMES)] if data else "a.txt", data[1:]
    document = read(name, data)
    document.text.encode()
    assert all(0 <= b.span.start <= b.span.end <= len(document.text) for b in document.blocks)
    for block in document.blocks:
        source = document.map.source(block.span)
        assert 0 <= source.start <= source.end <= len(document.source)


def exports(data):
    """Files that hold many articles."""
    for item in opened(_MANY[data[0] % len(_MANY)] if data else "a.json", data[1:]).items:
        with suppress(CopydeskError):
            read(item.within("a"), item.data, item.format or None)


def sheets(data):
    """The loader of sheets."""
    load_sheets({"a.yaml": data})


def configuration(data):
    """The configuration."""
    read_config(data.decode("utf-8", "replace"), "copydesk.toml", "")


def house_style(data):
    """The desk's own words."""
    load_house_style("house-style.yaml", data)


def decisions(data):
    """Decisions and baselines, which are written again as they were read; earlier reports."""
    words = data.decode("utf-8", "replace")
    with suppress(CopydeskError):
        read_earlier(words, "report.json")
    read = read_decisions(words, "decisions.json")
    assert read_decisions(write_decisions(read), "again.json") == tuple(
        sorted(read, key=lambda d: (d.path, d.fingerprint, d.scope.value))
    )
    write_decisions(read).encode()


def importing(data):
    """Each importer; what it makes is a sheet that can be loaded."""
    given = (None, *FORMATS)[data[0] % (len(FORMATS) + 1)] if data else None
    material = Material("a", lambda: io.BytesIO(data[1:]))
    for draft in read_drafts([material], Choice(title="The Glass Harbour"), given):
        read_sheets({"a.yaml": render_sheet(plain(draft), draft.origin.terms).encode()})


def checking(data):
    """The whole check, with a report of one form: nothing breaks; the first byte says which form of article and of report."""
    first, data = data[0] if data else 0, data[1:]
    name, form = _NAMES[first % len(_NAMES)], REPORTS[first // len(_NAMES) % len(REPORTS)]
    lead = b"" if name == "a.html" else b"The Glass Harbour, again\n\n"
    report = check([Source(name, lead + data)], _setup())
    assert not [f for f in report.failures if f.status == 3], report.failures
    renderer(form)(report).encode()


def archive(data):
    """An index of the archive in which bytes were lost: each three of the data are a place and what stands there."""
    index = bytearray(_index())
    for at in range(0, len(data) - 2, 3):
        index[int.from_bytes(data[at : at + 2], "big") * len(index) >> 16] = data[at + 2]
    with TemporaryDirectory() as folder:
        file = f"{folder}/index"
        with open(file, "wb") as lost:
            lost.write(index)
        with opened_index(file) as damaged:
            found = (*contradictions(damaged), *inconsistent_names(damaged))
            report_of(damaged, found, DAYS.as_of, (), with_prose=True)
            ask(damaged, Question(names=("Ines Aldana",), kinds=("release",)))


def _index():
    if "index" not in _kept:
        lines = (f"The Glass Harbour was released on {n} May 2024. Ines Aldana, {n}, came." for n in (31, 5))
        with TemporaryDirectory() as folder, opened_index(f"{folder}/index", to_write=True) as index:
            sources = [Source(f"{n}.txt", line.encode()) for n, line in enumerate(lines)]
            bring_up_to_date(index, sources, Reader(_setup()), alone)
            _kept["index"] = index.connection.serialize()
    return _kept["index"]


TARGETS = {
    f.__name__: f
    for f in (reading, exports, sheets, configuration, house_style, decisions, importing, checking, archive)
}


def attempt(target, data):
    """One execution: trouble that is told is what there is to expect, anything else is a crash."""
    with suppress(CopydeskError):
        TARGETS[target](data)
