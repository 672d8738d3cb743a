"""What is done with an article that a content management system has published: it is checked, and reported."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from copydesk.findings import Severity
from copydesk.newsroom.desk_check import Asked, DeskCheck
from copydesk.report import Report
from copydesk.reporters import renderer
from copydesk.serving.clerk import Does
from copydesk.serving.jobs import Answer, in_json
from copydesk.serving.published import of_contentful, of_ghost
from copydesk.serving.requests import MOST_TEXT, TooLongError, read_json

_READERS = {"ghost": of_ghost, "contentful": of_contentful}
_KEPT = ("html", "json")
"""The formats in which a report is kept."""


class HookJobs:
    """Jobs for messages whose signatures have been looked at."""

    def __init__(self, desk: DeskCheck, keep: Callable[[str, str], str] | None) -> None:
        """`keep` puts a report into the desk's folder and gives its name; none where the desk has set no folder."""
        self._desk, self._keep = desk, keep

    def all(self) -> dict[str, Does]:
        """The jobs by name."""
        return {system: partial(self._published, system) for system in _READERS}

    def _published(self, system: str, body: bytes) -> Answer:
        zone = ZoneInfo(self._desk.loaded().setup.config.desk.time_zone)
        asked = _READERS[system](read_json(body, dict[str, Any]), zone)
        if asked is None:
            return in_json({"checked": False, "why": "no article was published"})
        if len(asked.text) > MOST_TEXT:
            raise TooLongError(len(asked.text))
        report = self._desk.check(asked)
        told = {"checked": True, "name": asked.name, **_told(report), "reports": self._kept(asked, report)}
        return in_json(told, findings=len(report.findings))

    def _kept(self, asked: Asked, report: Report) -> list[str]:
        if self._keep is None:
            return []
        name = asked.name.rpartition(".")[0].replace("/", "-")
        return [self._keep(f"{name}.{kind}", renderer(kind)(report)) for kind in _KEPT]


def _told(report: Report) -> dict[str, Any]:
    return {
        "state": report.articles[0].state.value if report.articles else "not read",
        "counts": {severity.value: report.count(severity) for severity in Severity},
        "findings": [
            {"rule": f.rule, "severity": f.severity.value, "text": f.text, "message": f.message}
            for f in report.findings
        ],
        "failures": [f"{failure.who}: {failure.message}" for failure in report.failures],
    }
