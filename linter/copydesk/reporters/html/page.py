"""A page as text: the templates, the style and the script put together, with the policy that lets nothing else run."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from copydesk.reporters.html.wording import count, spelled, visible

_HERE = Path(__file__).parent
_STYLES = ("colours", "page", "prose", "cards", "pictures", "index", "print")
_EARLY = ("theme",)
_SCRIPTS = tuple("start store deciding cards layout filters walking files handing index".split())


STYLE_FILE, SCRIPT_FILE = "report.css", "report.js"
"""Their names in the folder of a report's pages."""


def shared() -> dict[str, str]:
    """The style and the script as files of their own, for a folder of many pages."""
    return {STYLE_FILE: _style(), SCRIPT_FILE: _script(_SCRIPTS)}


def allowed() -> tuple[str, str]:
    """The hashes of a page's scripts and of its style, for a policy that lets a page be shown within another."""
    return f"{_hash(_script(_EARLY))} {_hash(_script(_SCRIPTS))}", _hash(_style())


def write(template: str, values: Mapping[str, object], *, linked: str | None = None) -> str:
    """The page that a template makes of these values; linked, it takes style and script from the files in that folder."""
    style, early, script = _style(), _script(_EARLY), _script(_SCRIPTS)
    beside = (
        "'self' file:"  # pages of a folder that is opened from a disk have no origin that 'self' could mean
    )
    policy = (
        f"default-src 'none'; script-src {_hash(early)} {_hash(script) if linked is None else beside}; "
        f"style-src {_hash(style) if linked is None else beside}; img-src data:; base-uri 'none'; form-action 'none'"
    )
    return (
        environment(_HERE / "templates")
        .get_template(template)
        .render(
            style=Markup(style),  # noqa: S704  # our own file, constant
            early=Markup(early),  # noqa: S704  # our own file, constant
            script=Markup(script),  # noqa: S704  # our own file, constant
            policy=policy,
            linked=None if linked is None else (linked + STYLE_FILE, linked + SCRIPT_FILE),
            **values,
        )
    )


@cache
def environment(folder: Path) -> Environment:
    """What fills in the templates of a folder: everything is escaped, and no control sign is printed unseen."""
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        loader=FileSystemLoader(folder),
    )
    environment.globals.update(count=count, spelled=spelled)
    return environment


def _shown(value: Any) -> Any:
    """Every value that a template prints comes through here: no control sign reaches the page unseen."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def _style() -> str:
    """The style sheet without comments and needless blanks."""
    rules = "".join((_HERE / "styles" / f"{name}.css").read_text("utf-8") for name in _STYLES)
    rules = re.sub(r"/\*.*?\*/", "", rules, flags=re.DOTALL)
    rules = re.sub(r"\s*([{};,])\s*", r"\1", rules)
    return re.sub(r":\s+", ":", re.sub(r"\s+", " ", rules)).replace(";}", "}").strip()


@cache
def _script(names: tuple[str, ...]) -> str:
    """The scripts as one, without indentation and the lines that are comments."""
    source = "".join(map(script_source, names))
    lines = (line.strip() for line in f"(() => {{\n'use strict';\n{source}\n}})();".splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//"))


def script_source(name: str) -> str:
    """One of the scripts as it is written."""
    return (_HERE / "scripts" / f"{name}.js").read_text("utf-8")


def _hash(content: str) -> str:
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"
