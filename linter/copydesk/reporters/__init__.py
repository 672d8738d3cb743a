"""Reporters: one module a format, each turning a report into a string."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TypeVar

from msgspec.structs import replace

from copydesk.faults import UNFORESEEN, crash
from copydesk.findings import Failure
from copydesk.report import ArticleReport, Report

Made = TypeVar("Made")

FORMATS = {
    "text": "plain:render",
    "json": "json:render",
    "sarif": "sarif:render",
    "html": "html:render",
    "sarif-open": "sarif:render_open",
    "github": "github:render",
    "gitlab": "gitlab:render",
    "junit": "junit:render",
    "checkstyle": "checkstyle:render",
    "rdjson": "rdjson:render",
    "rdjsonl": "rdjson:render_lines",
    "markdown": "markdown:render",
}
ENDINGS = {
    ".txt": "text",
    ".json": "json",
    ".sarif": "sarif",
    ".html": "html",
    ".htm": "html",
    ".md": "markdown",
}


def format_for(environment: Mapping[str, str]) -> str:
    """The format for standard output where none is named: that of the host that runs us, else text."""
    hosts = {"GITHUB_ACTIONS": "github", "GITLAB_CI": "gitlab"}
    return next((name for key, name in hosts.items() if environment.get(key) == "true"), "text")


def renderer(format_name: str) -> Callable[[Report], str]:
    """The function that turns a report into a format's string; KeyError for an unknown format."""
    module, _, name = FORMATS[format_name].partition(":")
    render: Callable[[Report], str] = getattr(import_module(f"{__name__}.{module}"), name)
    return render


def made_safely(
    report: Report, format_name: str, make: Callable[[Report], Made]
) -> tuple[Made | None, tuple[Failure, ...]]:
    """What a reporter makes of a report, and what broke it: an article that cannot be told is left out, and a failure.

    OSError where a disk has no room for what it makes, which is no fault of the reporter.
    """
    try:
        return make(report), ()
    except OSError:
        raise
    except UNFORESEEN as error:
        who = f"{format_name} report"
        if (empty := _breaks(report, (), make)) or not report.articles:
            return None, (crash(who, "the whole", empty or error),)
        broken = {
            a.path: crash(who, a.path, e) for a in report.articles if (e := _breaks(report, (a,), make))
        }
        if not broken:
            return None, (crash(who, "the articles together", error),)
        rest = tuple(a for a in report.articles if a.path not in broken)
        failures = tuple(broken.values())
        told = replace(report, articles=rest, failures=(*report.failures, *failures))
        made, more = made_safely(told, format_name, make)
        return made, (*failures, *more)


def _breaks(
    report: Report, articles: tuple[ArticleReport, ...], make: Callable[[Report], object]
) -> BaseException | None:
    """What breaks a reporter on these articles alone."""
    try:
        make(replace(report, articles=articles, across=()))
    except UNFORESEEN as error:
        return error
    return None


_HEAD, _TAIL = 4096, 4096
_HTML = rb'<meta name="generator" content="copydesk [^"]*">'
_JSON = rb'^\s*\{[^{}]*"tool":\s*(?:\{\s*"name":\s*)?"copydesk"'
"""A report, or the decisions that were saved from one."""
_SARIF = rb'^\s*\{[^{}]*"runs":\s*\[\s*\{\s*"tool":\s*\{\s*"driver":\s*\{\s*"name":\s*"copydesk"'
_RDJSON = rb'^\s*\{\s*"source":\s*\{\s*"name":\s*"copydesk"'
_MARKDOWN = rb"^\*\*copydesk\*\*: \d+ articles? checked, "
_TEXT = (rb"(?m)^\d+ articles? checked: ", rb"(?m)^Facts: \d+ confirmed, \d+ contradicted, ")


def is_report(data: bytes) -> bool:
    """Whether a file's content is what one of our reporters, or a report's reader, has saved."""
    head, tail = data[:_HEAD], data[-_TAIL:]
    if any(re.search(sign, head) for sign in (_HTML, _JSON, _SARIF, _RDJSON, _MARKDOWN)):
        return True
    return all(re.search(sign, tail) for sign in _TEXT)
