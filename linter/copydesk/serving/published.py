"""What content management systems send of what they have published, and what is done with it: it is checked, and reported."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, tzinfo
from functools import partial
from html import escape
from typing import Any
from zoneinfo import ZoneInfo

from copydesk.findings import Severity
from copydesk.newsroom.desk_check import Asked, DeskCheck
from copydesk.report import Report
from copydesk.reporters import renderer
from copydesk.serving.clerk import Does
from copydesk.serving.jobs import Answer, in_json
from copydesk.serving.requests import MOST_TEXT, RequestError, TooLongError, read_json

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


_DEEPEST = 60
"""Levels of a rich text that are read; those of articles are fewer than ten."""
_ELEMENTS = {
    "paragraph": "p",
    **{f"heading-{level}": f"h{level}" for level in range(1, 7)},
    "unordered-list": "ul",
    "ordered-list": "ol",
    "list-item": "li",
    "blockquote": "blockquote",
    "table": "table",
    "table-row": "tr",
    "table-cell": "td",
    "table-header-cell": "th",
}
"""What the nodes of a rich text are on a page; of others the words alone count."""
_MARKS = {"italic": "em", "bold": "strong"}
_TITLES = ("title", "headline", "name")
_PROSE = re.compile(r"\S+\s+\S+\s+\S+")
"""Three words: what a field of an entry has to say, where it is no address and no tag."""


def of_ghost(message: Mapping[str, Any], zone: tzinfo) -> Asked | None:
    """The post or page that was published, its day in a time zone; none where the message is of something else."""
    kind = next((kind for kind in ("post", "page") if isinstance(message.get(kind), dict)), None)
    current = message[kind].get("current") if kind else None
    if not isinstance(current, dict) or not current.get("html"):
        return None
    title, body = _text(current, "title"), _text(current, "html")
    name = f"ghost/{kind}/{_slug(current, 'slug', 'id')}.html"
    return Asked(f"<h1>{escape(title)}</h1>\n{body}", name, "html", _day(current.get("published_at"), zone))


def of_contentful(message: Mapping[str, Any], zone: tzinfo) -> Asked | None:
    """The entry that was published, its day in a time zone; none where the message is of something else, or has no prose."""
    system, fields = message.get("sys"), message.get("fields")
    if not isinstance(system, dict) or not isinstance(fields, dict) or system.get("type") != "Entry":
        return None
    values = {name: _in_english(value) for name, value in fields.items() if isinstance(value, dict)}
    named = next((name for name in _TITLES if isinstance(values.get(name), str)), None)
    title = values.pop(named) if named else ""
    made = (
        _page(title, values)
        if any(isinstance(v, dict) for v in values.values())
        else _markdown(title, values)
    )
    if made is None:
        return None
    text, ending = made
    kind = _slug(_inner(system, "contentType", "sys"), "id")
    slug = _slug(values | {"id": system.get("id")}, "slug", "id")
    day = _day(system.get("publishedAt") or system.get("updatedAt"), zone)
    return Asked(text, f"contentful/{kind}/{slug}.{ending}", None, day)


def _page(title: str, values: Mapping[str, Any]) -> tuple[str, str] | None:
    """An entry with a rich text as a page."""
    parts = [f"<h1>{escape(title)}</h1>"]
    for value in values.values():
        if isinstance(value, dict) and value.get("nodeType") == "document":
            parts.append("".join(_html(value, 0)))
        elif isinstance(value, str) and _PROSE.search(value):
            parts.append(f"<p>{escape(value)}</p>")
    return ("\n".join(parts), "html") if len(parts) > 1 else None


def _markdown(title: str, values: Mapping[str, Any]) -> tuple[str, str] | None:
    """An entry whose texts are Markdown, as Contentful's long texts are."""
    texts = [value for value in values.values() if isinstance(value, str) and _PROSE.search(value)]
    return ("\n\n".join((f"# {title}", *texts)) + "\n", "md") if texts else None


def _html(node: Mapping[str, Any], depth: int) -> Iterator[str]:
    if node.get("nodeType") == "text":
        yield _marked(node)
        return
    element = _ELEMENTS.get(str(node.get("nodeType")))
    children = node.get("content")
    if element:
        yield f"<{element}>"
    for child in children if isinstance(children, list) and depth < _DEEPEST else ():
        if isinstance(child, dict):
            yield from _html(child, depth + 1)
    if element:
        yield f"</{element}>"


def _marked(node: Mapping[str, Any]) -> str:
    words, marks = escape(_text(node, "value")), node.get("marks")
    for mark in marks if isinstance(marks, list) else ():
        element = _MARKS.get(str(mark.get("type"))) if isinstance(mark, dict) else None
        words = f"<{element}>{words}</{element}>" if element else words
    return words


def _in_english(value: Mapping[str, Any]) -> Any:
    """A field's value in English, else in the language that stands first."""
    languages = sorted(value, key=lambda language: not language.casefold().startswith("en"))
    return value[languages[0]] if languages else None


def _inner(value: Mapping[str, Any], *path: str) -> Mapping[str, Any]:
    for step in path:
        inner = value.get(step)
        value = inner if isinstance(inner, dict) else {}
    return value


def _text(value: Mapping[str, Any], name: str) -> str:
    found = value.get(name)
    return found if isinstance(found, str) else ""


def _slug(value: Mapping[str, Any], *names: str) -> str:
    """The first of some values that is a text, as a part of a path that leads nowhere else."""
    found = next((text for name in names if (text := _text(value, name))), "")
    return re.sub(r"[^\w-]+", "-", found).strip("-")[:100] or "untitled"


def _day(written: object, zone: tzinfo) -> date | None:
    """The desk's day of a time such as 2026-11-21T09:00:00.000Z; none where none is given."""
    if written is None:
        return None
    try:
        return datetime.fromisoformat(str(written)).astimezone(zone).date()
    except (ValueError, OverflowError):
        raise RequestError(f"{written!r} is no time") from None


_READERS = {"ghost": of_ghost, "contentful": of_contentful}
