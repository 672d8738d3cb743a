"""Makes fact sheets of what film databases, pages and tables hold: one module a source, one writer for all."""

from __future__ import annotations

from copydesk.newsroom.importing.detect import FORMATS, read_drafts
from copydesk.newsroom.importing.draft import Draft, plain
from copydesk.newsroom.importing.material import Choice, ImportTroubleError
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
