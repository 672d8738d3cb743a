"""How the counts went over earlier runs, from the JSON reports that they left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date
from typing import Any

from msgspec.structs import replace

from copydesk.errors import ConfigError
from copydesk.findings import Severity
from copydesk.newsroom.against import read_report, refused
from copydesk.report import Report, Run, State


def read_run(words: str, file: str) -> Run:
    """What a JSON report's run came to; ConfigError with what is wrong with it."""
    content = read_report(words, file)
    try:
        articles = content["articles"]
        findings = [f for article in articles for f in article["findings"]] + content["across"]
        return Run(
            date.fromisoformat(content["as_of"]),
            len(articles),
            _counts(f["severity"] for f in findings),
            sum(article["state"] == State.CONTRADICTED for article in articles),
        )
    except (KeyError, TypeError, ValueError):
        raise refused("is a damaged report; make it anew", file) from None


def _counts(severities: Iterable[str]) -> Mapping[str, int]:
    counted = Counter(severities)
    return {severity.value: counted[severity.value] for severity in Severity}


def run_of(report: Report) -> Run:
    """What this run came to."""
    counts = {severity.value: report.count(severity) for severity in Severity}
    contradicted = report.states.get(State.CONTRADICTED, 0)
    return Run(report.as_of, len(report.articles), counts, contradicted)


def runs_among(texts: Mapping[str, str]) -> tuple[Run, ...]:
    """The runs whose reports are among some files; a file that is no JSON report of this form is left out."""
    found = []
    for file, words in texts.items():
        with suppress(ConfigError):
            found.append(read_run(words, file))
    return tuple(found)


def with_trend(report: Report, earlier: Iterable[Run]) -> Report:
    """The report with the runs before it, the earliest first, and itself as the last; those of later days are left out."""
    before = [run for run in earlier if run.as_of <= report.as_of]
    if not before:
        return report
    runs = (*sorted(before, key=lambda run: run.as_of), run_of(report))
    return replace(report, trend=runs, remarks=(*report.remarks, _in_words(runs)))


def _in_words(runs: tuple[Run, ...]) -> str:
    told = (f"{severity.value}s {_series(runs, severity)}" for severity in Severity)
    return f"Over {len(runs)} runs since {runs[0].as_of}: {'; '.join(told)}; articles {_row(r.articles for r in runs)}."


def _series(runs: tuple[Run, ...], severity: Severity) -> str:
    return _row(run.counts[severity.value] for run in runs)


def _row(numbers: Iterable[Any]) -> str:
    """The last dozen of some numbers, the latest last."""
    listed = [str(number) for number in numbers]
    return ", ".join((["…"] if len(listed) > _MOST else []) + listed[-_MOST:])


_MOST = 12
"""How many runs are told in a line."""
