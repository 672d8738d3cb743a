"""Reporters: one module a format, each turning a report into a string."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from copydesk.report import Report

FORMATS = {
    "text": "copydesk.reporters.plain",
    "json": "copydesk.reporters.json",
    "sarif": "copydesk.reporters.sarif",
    "html": "copydesk.reporters.html",
}
ENDINGS = {".txt": "text", ".json": "json", ".sarif": "sarif", ".html": "html", ".htm": "html"}


def renderer(format_name: str) -> Callable[[Report], str]:
    """The function that turns a report into a format's string; KeyError for an unknown format."""
    render: Callable[[Report], str] = import_module(FORMATS[format_name]).render
    return render
