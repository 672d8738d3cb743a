"""What an article seems to be about, and who seems to play whom: enough of a sheet for its claims to be read by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from copydesk.annotate.names.ordinary import FUNCTION, is_ordinary
from copydesk.newsroom.importing.draft import Value
from copydesk.newsroom.importing.writing import render_sheet
from copydesk.reading.document import BlockKind, Document

_WORD = re.compile(r"\w(?:[\w.'’‑-]*\w)?")
_LONGEST_TITLE = 8
_PARTS = frozenset(
    "season seasons episode episodes part volume chapter series movie film trailer netflix".split()
)
_CAPITAL = r"[^\W\d_a-zß-ÿ]"
_ONE = rf"(?:(?:Dr|Mr|Mrs|Ms|St|Jr|Sr)\.|{_CAPITAL}[\w’'‑-]*\w|{_CAPITAL}\.?)"
_NAME = rf"{_ONE}(?: (?:(?:de|da|del|della|van|von|der|den|di|du|la|le|bin|al|ten|ter) )*{_ONE}){{0,4}}"
_PAIRS = (
    re.compile(
        rf"(?P<actor>{_NAME}),? (?:plays|played|portrays|portrayed|voices|voiced|(?:who )?(?:stars|starred|returns|"
        rf"returned|is back|appears|appeared|joins the cast) as) (?:the )?(?P<role>{_NAME})"
    ),
    re.compile(rf"(?P<actor>{_ONE} {_NAME}) as (?P<role>{_NAME})"),
    re.compile(
        rf"(?P<role>{_NAME}),? (?:(?:who )?(?:is|was) )?(?:played|portrayed|voiced) by (?P<actor>{_ONE} {_NAME})"
    ),
)
_BODY = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE_CELL, BlockKind.CAPTION))


def title_of(document: Document) -> str | None:
    """The title that an article is about: what its front matter says, else words of its headline that come back."""
    if document.metadata.works:
        return document.metadata.works[0]
    headline = document.headline
    if headline is None:
        return None
    body = "\n".join(document.words(block) for block in document.blocks if block.kind in _BODY)
    runs = set(_runs(document.words(headline), _marked(document)))
    counted = {title: count for title in runs if (count := _count(title, body))}
    best = max(counted, key=lambda title: (counted[title] * len(title.split()), title), default=None)
    whole = [title for title in counted if best and best in title and 4 * counted[title] >= counted[best]]
    return max(whole, key=len, default=best)


def _marked(document: Document) -> frozenset[str]:
    """Words in italics, which may be a title of one word."""
    return frozenset(span.of(document.text).strip() for span in document.emphasis)


def _count(title: str, body: str) -> int:
    return len(re.findall(rf"(?<!\w){re.escape(title)}(?!\w)", body))


def _runs(headline: str, marked: frozenset[str]) -> Iterator[str]:
    """Every run of words that may be a title: capitals at both ends, no season's number; one word in italics alone."""
    words = list(_WORD.finditer(headline))
    for first, start in enumerate(words):
        for end in words[first : first + _LONGEST_TITLE]:
            run = headline[start.start() : end.end()]
            parts = {match[0].lower() for match in _WORD.finditer(run)}
            is_title = len(parts) > 1 and parts.isdisjoint(_PARTS) and ":" not in run
            if _is_end(start[0]) and _is_end(end[0]) and (is_title or run in marked):
                yield run


def _is_end(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit()


def supposed_sheet(title: str, documents: Iterable[Document]) -> bytes:
    """A sheet with the title and with the pairings that the articles' plainest sentences make."""
    pairs = dict.fromkeys(pair for document in documents for pair in _pairs(document, title))
    cast: list[Value] = [{"character": role, "actor": actor} for actor, role in pairs]
    return render_sheet({"title": title, "cast": cast} if cast else {"title": title}).encode()


def _pairs(document: Document, title: str) -> Iterator[tuple[str, str]]:
    for block in document.blocks:
        if block.kind not in _BODY:
            continue
        for pattern in _PAIRS:
            for found in pattern.finditer(document.words(block)):
                actor, role = _trimmed(found["actor"]), _trimmed(found["role"])
                if _is_person(actor) and _is_role(role) and title not in (actor, role) and actor != role:
                    yield actor, role


def _trimmed(name: str) -> str:
    """A name without the small words that begin its sentence, and without a possessive ending."""
    words = re.sub(r"(?:['’]s?|\.)$", "", name).split()
    while words and words[0].lower() in FUNCTION:
        words = words[1:]
    return " ".join(words)


def _is_person(name: str) -> bool:
    words = name.split()
    return 2 <= len(words) <= 5 and not all(is_ordinary(word.lower()) for word in words)


def _is_role(name: str) -> bool:
    return bool(name) and not all(is_ordinary(word.lower().strip(".")) for word in name.split())
