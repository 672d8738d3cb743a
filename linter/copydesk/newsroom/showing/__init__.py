"""Shows a work's sheet as a person reads it: every fact with its source and its age, in a terminal or on a page."""

from __future__ import annotations

from copydesk.newsroom.showing.known import Known, KnownFact, known_of
from copydesk.newsroom.showing.view import View, render_page, render_terminal, view_of, works_called

__all__ = [
    "Known",
    "KnownFact",
    "View",
    "known_of",
    "render_page",
    "render_terminal",
    "view_of",
    "works_called",
]
