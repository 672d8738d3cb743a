"""A sheet as a page: one file, nothing from elsewhere, every value escaped, no script."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from markupsafe import Markup

from copydesk import __version__
from copydesk.dates.value import day_in_words
from copydesk.newsroom.showing.view import View, sources
from copydesk.reporters.html.page import environment

_HERE = Path(__file__).parent / "templates"
_ADDRESS = re.compile(r"^(.*?)(https?://[^\s\"'<>]+)$", re.DOTALL)


def render_page(view: View) -> str:
    """The page; the same bytes for the same sheet and day."""
    style = (_HERE / "sheet.css").read_text("utf-8")
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    )
    numbers = {source: number for number, source in enumerate(sources(view.sections), 1)}
    page: str = (
        environment(_HERE)
        .get_template("sheet.html.jinja")
        .render(
            view=view,
            as_of=day_in_words(view.as_of),
            numbers=numbers,
            sources=[(number, *_parts(source)) for source, number in numbers.items()],
            style=Markup(style),  # noqa: S704  # our own file, constant
            policy=policy,
            version=__version__,
        )
    )
    return page


def _parts(source: str) -> tuple[str, str]:
    """A source's words, and the address that they end with, where it is one that a browser may follow."""
    found = _ADDRESS.match(source)
    return (found[1], found[2]) if found else (source, "")
