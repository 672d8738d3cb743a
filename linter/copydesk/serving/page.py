"""The page itself: its HTML, style and scripts, and the policy under which they run beside the report's own."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from msgspec import Struct

from copydesk.reporters.html.page import STYLE_FILE, allowed, script_source, shared
from copydesk.serving.jobs import HTML

_HERE = Path(__file__).parent / "desk_page"
_SCRIPTS = ("report", "writing", "decisions", "names", "mending", "sheets")
STYLE, SCRIPT = "text/css; charset=utf-8", "text/javascript; charset=utf-8"


class Part(Struct, frozen=True):
    """A file of the page."""

    content: str
    kind: str
    policy: str = ""


@cache
def page_parts() -> dict[str, Part]:
    """The page's files by their addresses; the look is the report's, which is shown in it as it is."""
    return {
        "/": Part((_HERE / "desk.html").read_text("utf-8"), HTML, policy()),
        "/desk.css": Part((_HERE / "desk.css").read_text("utf-8"), STYLE),
        "/desk.js": Part(_script(), SCRIPT),
        f"/{STYLE_FILE}": Part(shared()[STYLE_FILE], STYLE),
    }


def policy() -> str:
    """What the page may do: run its own script, ask its own server, and show a report, whose script is known by its hash."""
    scripts, style = allowed()
    return (
        f"default-src 'none'; script-src 'self' {scripts}; style-src 'self' {style}; img-src data:; connect-src 'self'; "
        "frame-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )


def _script() -> str:
    """The page's scripts as one; they begin as the report's do, with short names for the document, colours and the rest."""
    source = script_source("start") + "".join((_HERE / f"{name}.js").read_text("utf-8") for name in _SCRIPTS)
    return f"(() => {{\n'use strict';\n{source}}})();\n"
