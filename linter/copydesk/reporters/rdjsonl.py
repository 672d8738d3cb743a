"""Reviewdog's own format, a diagnostic a line."""

from __future__ import annotations

import json

from copydesk.report import Report
from copydesk.reporters.rdjson import diagnostics


def render(report: Report) -> str:
    """Each finding and failure as a JSON object on a line of its own; empty where there is none."""
    return "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in diagnostics(report))
