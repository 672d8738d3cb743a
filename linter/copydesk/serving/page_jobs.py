"""What the page asks about articles, and the desk's decisions, which every check knows once they are kept."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from copydesk.errors import ArticleError
from copydesk.findings import Finding
from copydesk.newsroom.deciding.decisions import (
    VERSION,
    Decision,
    DecisionsError,
    apply,
    as_text,
    read_decisions,
    write_decisions,
)
from copydesk.newsroom.desk_check import DeskCheck
from copydesk.newsroom.sheets.additions import additions_for, told
from copydesk.newsroom.showing import Known, known_of
from copydesk.reading import opened, read
from copydesk.report import ArticleReport, Report
from copydesk.reporters.html import render
from copydesk.serving.clerk import Does
from copydesk.serving.jobs import Answer, in_json, refused
from copydesk.serving.papers import Papers
from copydesk.serving.requests import Annotated, CheckRequest, Piece, RequestError, decoded, read_json
from copydesk.sheet.entities import Entity
from copydesk.text import fold


class _Decided(Struct, frozen=True):
    made: tuple[dict[str, str], ...] = ()
    undone: tuple[dict[str, str], ...] = ()


class DecisionJobs:
    """Jobs about the desk's decisions."""

    def __init__(self, desk: DeskCheck, papers: Papers) -> None:
        self._desk, self._papers = desk, papers

    def all(self) -> dict[str, Does]:
        """The jobs by name."""
        return {"decisions": self._decisions, "decide": self._decide}

    def _decisions(self, _: bytes) -> Answer:
        return self._told(self._desk.loaded().decided)

    def _decide(self, body: bytes) -> Answer:
        """Add decisions, and take back those that were undone; one that is accepted is a mistake, and is not kept."""
        given = read_json(body, _Decided)
        try:
            made, undone = _read(given.made), _read(given.undone)
        except DecisionsError as error:
            return refused(error.troubles[0].message, 422)
        gone = {decision.key for decision in undone}
        kept = [decision for decision in self._desk.loaded().decided if decision.key not in gone]
        now = apply(kept, made)
        own = self._desk.loaded().setup.config.own_path
        self._papers.write(self._papers.decisions, write_decisions(replace(d, path=own(d.path)) for d in now))
        return self._told(now)

    def _told(self, decisions: tuple[Decision, ...]) -> Answer:
        return in_json(
            {
                "file": self._papers.decisions,
                "is_configured": self._desk.loaded().setup.config.baseline is not None,
                "decisions": [as_text(d) for d in decisions],
            }
        )


def _read(listed: tuple[dict[str, str], ...]) -> tuple[Decision, ...]:
    content = {"version": VERSION, "tool": "copydesk", "decisions": listed}
    return read_decisions(msgspec.json.encode(content).decode(), "the request")


_SOURCES = ("text", "markdown", "html")
_MOST_KNOWN = 6
_SHORTEST = 2


class _Named(Struct, frozen=True):
    name: str
    file: str = ""


class PageJobs:
    """Jobs about one article after another; nothing of them is kept."""

    def __init__(self, desk: DeskCheck, papers: Papers) -> None:
        self._desk, self._papers = desk, papers

    def all(self) -> dict[str, Does]:
        """The jobs by name."""
        return {
            "page": self._page,
            "read": self._read,
            "names": self._names,
            "works": self._works,
            "articles": self._articles,
            "article": self._article,
        }

    def _page(self, body: bytes) -> Answer:
        asked = read_json(body, CheckRequest)
        report = self._desk.check(asked.asked())
        if not report.articles:
            return refused("; ".join(f"{f.who}: {f.message}" for f in report.failures), 422)
        article = report.articles[0]
        places = Annotated((Piece(asked.text or ""),))
        findings = [self._finding(article, each, places) for each in article.findings]
        told = {"html": render(report), "findings": findings, **_about(report, article)}
        return in_json(told, findings=len(findings))

    def _finding(self, article: ArticleReport, finding: Finding, places: Annotated) -> dict[str, Any]:
        start, end = places.units(finding.source.start), places.units(finding.source.end)
        edits = finding.fix.edits if finding.fix else ()
        base = self._desk.loaded().setup.base
        return {
            "fingerprint": finding.fingerprint,
            "start": start,
            "end": end,
            "edits": [[places.units(e.span.start), places.units(e.span.end), e.text] for e in edits],
            "additions": [told(each) for each in additions_for(finding, article, base)],
        }

    def _read(self, body: bytes) -> Answer:
        """A file as text to work on: its source, or where that is no text the words that a reader sees."""
        given = read_json(body, _Named)
        return self._as_text(given.name, decoded(given.file))

    def _as_text(self, name: str, data: bytes) -> Answer:
        try:
            found = opened(name, data)
            items = found.items
            if not items:
                return refused(found.troubles[0].message, 422)
            if len(items) > 1:
                return refused(f"holds {len(items)} articles; `copydesk check` reads them all", 422)
            document = read(items[0].within(name), items[0].data, items[0].format or None)
        except ArticleError as error:
            return refused(error.troubles[0].message, 422)
        is_source = document.format in _SOURCES
        return in_json(
            {
                "name": name if is_source else f"{name}.txt",
                "text": document.source if is_source else document.text,
            }
        )

    def _articles(self, _: bytes) -> Answer:
        return in_json({"articles": self._papers.articles()})

    def _article(self, body: bytes) -> Answer:
        name = read_json(body, _Named).name
        if name not in self._papers.articles():
            raise RequestError("the desk has no such article")
        return self._as_text(name, self._papers.read(name))

    def _works(self, _: bytes) -> Answer:
        works = self._desk.loaded().setup.base.works.values()
        return in_json({"works": sorted(work.title.value for work in works)})

    def _names(self, body: bytes) -> Answer:
        """What the sheets know of a name, of all whom it may mean."""
        wanted = fold(read_json(body, _Named).name)
        base = self._desk.loaded().setup.base
        exact: list[Entity] = []
        near: list[Entity] = []
        for spelling, entity in base.spellings() if len(wanted) >= _SHORTEST else ():
            folded = fold(spelling.name)
            if folded == wanted:
                exact.append(entity)
            elif f" {wanted} " in f" {folded} ":
                near.append(entity)
        today = self._desk.today()
        found = list(dict.fromkeys(exact or near))[:_MOST_KNOWN]
        return in_json({"known": [_known(known_of(base, entity, today)) for entity in found]})


def _about(report: Report, article: ArticleReport) -> dict[str, Any]:
    return {
        "state": article.state.value,
        "works": article.works,
        "published": article.published,
        "kept_current": article.kept_current,
        "remarks": report.remarks,
        "failures": [failure.message for failure in report.failures],
    }


def _known(known: Known) -> dict[str, Any]:
    facts = [
        {
            "says": f.says,
            "place": str(f.place),
            "file": f.place.file,
            "line": f.place.place.line,
            "source": f.source,
            "age": f.age,
            "old": f.is_old,
        }
        for f in known.facts
    ]
    return {"name": known.name, "what": known.what, "facts": facts}
