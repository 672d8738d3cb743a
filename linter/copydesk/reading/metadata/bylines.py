"""Bylines in the prose: who wrote, when it was published, when updated."""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from copydesk.lexicon.people import PARTICLES
from copydesk.reading.document import BlockKind, Dated, Metadata
from copydesk.reading.draft import BlockDraft
from copydesk.reading.metadata.days import MONTHS, WEEKDAYS, find_day
from copydesk.reading.shapes import is_prose
from copydesk.text import Span

_STAMP_WORDS = r"posted|published|updated|modified|edited|date"
_STAMP = rf"(?i)(?:(?:first|last|originally)\s+)?(?P<stamp>{_STAMP_WORDS})\b(?:\s+(?:on|at)\b)?\s*[:–—-]?\s*"
_BY = r"(?i)(?:(?:written|posted|published|reported|reviewed|words)\s+)?by\s*:?\s+"
_NAME = rf"[^\W\d_a-z][\w.'’-]*|(?:{'|'.join(sorted(PARTICLES))})\b"
_JOINT = r",\s|,?\s(?:and|&)\s"
_MOST = 5
"""How many people sign an article, and how many words a person's name has, at most."""
_TIME = (
    r"(?i)(?:at\s+)?T?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\.\d+)?\s?(?:[ap]\.?m\b\.?)?\s?(?:[A-Z]{2,4}\b|Z|[+-]\d\d:?\d\d)?"
    r"|(?:at\s+)?\d{1,2}\s?[ap]\.?m\b\.?(?:\s[A-Z]{2,4}\b)?"
)
_ROLE = (
    r"(?i)(?:the\s)?(?:(?:senior|staff|chief|deputy|managing|associate|contributing|news|tv|film|features|culture|arts"
    r"|entertainment|executive)\s){0,3}(?:editor|writer|reporter|critic|correspondent|contributor|author)s?\b"
)
_OUTLET = r"for\s(?:[^\W\d_a-z][\w.'’-]*\s?){1,4}"
_COUNT = r"(?i)\d+\s+(?:min(?:ute)?s?(?:\sread)?|comments?|shares?)\b|\d+\s?m\sread\b"
_OPENERS = frozenset(
    "by written posted published reported reviewed words first last originally updated modified edited date".split()
)
_SIGNS = "|,•·–—/:;-"
_LONGEST = 160


class Byline(Struct, frozen=True):
    """What a byline says; `waits_for` is a stamp (*Updated:*) whose day may stand on the next line."""

    authors: tuple[str, ...] = ()
    published: Dated | None = None
    updated: Dated | None = None
    waits_for: str | None = None
    stamped: bool = False

    @property
    def day(self) -> Dated | None:
        """The day that it gives, of either kind."""
        return self.published or self.updated

    @property
    def is_day_alone(self) -> bool:
        """Whether it is nothing but a day."""
        return self.published is not None and not self.authors and not self.stamped


def read_byline(line: str) -> Byline | None:
    """What the line says as a byline, where every word of it fits one."""
    if len(line) > _LONGEST or not _may_open(line) or not (parts := _parts(line)):
        return None
    authors: tuple[str, ...] = ()
    days: dict[str, Dated] = {}
    stamp: str | None = None
    stamped, plain_stamp = False, ""
    for part in parts:
        if isinstance(part, Dated):
            days.setdefault(stamp or "published", part)
            stamp = None
            continue
        kind, words = part
        if kind == "names":
            names = (name.strip(" ,\u00a0") for name in _shape(_JOINT).split(words))
            authors = tuple(name for name in names if not _is_role(name))
        else:
            stamp, stamped, plain_stamp = _kind(words), True, words.lower()
    if not (authors or days or (stamped and plain_stamp != "date")):
        return None
    return Byline(authors, days.get("published"), days.get("updated"), stamp, stamped)


def _may_open(line: str) -> bool:
    """Whether a line can begin a byline at all, told without compiling what reads them."""
    words = line.split(None, 1)
    first = words[0].strip("|,•·–—:/;-*_").lower() if words else ""
    return first[:1].isdigit() or not first or first in _OPENERS or first[:3] in (*MONTHS, *WEEKDAYS)


@cache
def _shape(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled when a line first needs it: most articles have few lines that do."""
    return re.compile(pattern)


def _parts(line: str) -> list[tuple[str, str] | Dated]:
    """The line cut into the parts of a byline; nothing where some words are none."""
    parts: list[tuple[str, str] | Dated] = []
    at = 0
    while at < len(line):
        if names := _names(line, at):
            parts.append(("names", names.of(line)))
            at = names.end
        elif stamp := _shape(_STAMP).match(line, at):
            parts.append(("stamp", stamp["stamp"]))
            at = stamp.end()
        elif found := find_day(line, at):
            parts.append(Dated(found[0], line[at : found[1]].strip(), "byline"))
            at = found[1]
        elif skipped := _skipped(line, at):
            at = skipped
        else:
            return []
    return parts


def _names(line: str, at: int) -> Span | None:
    """Who signs at an offset: the names behind *by*."""
    by = _shape(_BY).match(line, at)
    end = _person(line, by.end()) if by else None
    if by is None or end is None:
        return None
    for _ in range(_MOST - 1):
        joint = _shape(_JOINT).match(line, end)
        following = _person(line, joint.end()) if joint else None
        if following is None:
            break
        end = following
    return Span(by.end(), end)


def _person(line: str, at: int) -> int | None:
    """The offset behind the words of a name; a stamp or a day ends it."""
    end = None
    for _ in range(_MOST):
        word = _shape(_NAME).match(line, at)
        if word is None or _shape(_STAMP).match(line, at) or _is_month(line, word):
            break
        end = word.end()
        if not line[end : end + 1].isspace():
            break
        at = end + 1
    return end


def _is_month(line: str, word: re.Match[str]) -> bool:
    return word[0][:3].lower() in MONTHS and line[word.end() + 1 : word.end() + 2].isdigit()


def _is_role(name: str) -> bool:
    return _shape(_ROLE).fullmatch(name) is not None


def _skipped(line: str, at: int) -> int | None:
    """The offset behind a part that says nothing to us: signs, a time of day, a role, an outlet, a reading time."""
    end = at
    while end < len(line) and (line[end].isspace() or line[end] in _SIGNS):
        end += 1
    if end > at:
        return end
    digits = line[at].isdigit() or line[at] in "aAtT"
    for shape in (_TIME, _COUNT, _ROLE, _OUTLET) if digits else (_ROLE, _OUTLET):
        if match := _shape(shape).match(line, at):
            return match.end()
    return None


def _kind(stamp: str) -> str:
    return "updated" if stamp.lower() in ("updated", "modified", "edited") else "published"


class Bylines:
    """The bylines of one article as its blocks come; those above the prose tell who wrote it, and when."""

    def __init__(self) -> None:
        self.in_prose = False
        self._found = Metadata()
        self._stamp: str | None = None

    def takes(self, line: str, *, last: bool = False) -> bool:
        """Whether a line that reads like a byline is one where it stands; `last` is the end of the article."""
        byline = read_byline(line)
        if byline is None:
            return False
        if self.in_prose:
            return (byline.stamped and bool(byline.authors or byline.day)) or (last and bool(byline.authors))
        if byline.is_day_alone and self._stamp == "updated":
            byline = replace(byline, published=None, updated=byline.published)
        self._stamp = byline.waits_for
        self._found = _joined(self._found, byline.authors, byline.published, byline.updated)
        return True

    def settle(self, block: BlockDraft) -> None:
        """Tell a byline from a paragraph, which above the prose it may be."""
        if block.kind is BlockKind.PARAGRAPH:
            words = block.words.strip()
            if self.takes(words):
                block.kind = BlockKind.BYLINE
            self.in_prose = self.in_prose or is_prose(words)

    def complete(self, metadata: Metadata) -> Metadata:
        """The metadata with what it leaves open filled from the bylines."""
        found = self._found
        return _joined(metadata, found.authors, found.published, found.updated)


def _joined(
    known: Metadata, authors: tuple[str, ...], published: Dated | None, updated: Dated | None
) -> Metadata:
    return replace(
        known,
        authors=known.authors or authors,
        published=known.published or published,
        updated=known.updated or updated,
    )
