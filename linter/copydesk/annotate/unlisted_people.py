"""What is said of people whom no sheet has, told by their full names alone: how old they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.names.ordinary import Bearers, bearers, is_ordinary
from copydesk.sheet.claims import SpanClaim
from copydesk.sheet.entities import Entity, EntityKind
from copydesk.text import Span, fold, regex

_AGE_AFTER = regex(
    r"(?: \(|, |, aged |, who is )(?P<age>[1-9]\d)(?:\)|,(?! (?:and )?\d)|\.(?=\s)|(?= and\b))"
)
"""What stands behind a name and can only be an age: *Ann Lee, 34,* and *Ann Lee (34)*."""
_OLD_BEFORE = regex(r"\b(?P<age>[1-9]\d)-year-old (?:[a-z]+ ){0,2}$")
_NEAR = 40
_BEFORE = regex(
    r"\b(?:then|late|mrs|mr|characters?|roles?|plays?|played|husband|wife) [^.]{0,12}$", re.IGNORECASE
)
_AFTER = regex(
    r"^.{0,24}\b(?:at the time|died|dead|passed away|when (?:he|she|they)|character|in the (?:film|show|series|book))\b"
)
"""Words beside a name that make its age one of another day, of a role, or somebody else's."""


def read_ages(article: Annotated, names: Mapping[str, tuple[Span, ...]]) -> Iterator[SpanClaim]:
    """The ages of the people among full names, as of the article's day."""
    known = {mention.span for mention in article.mentions}
    for name, places in names.items():
        if not _is_a_persons(name):
            continue
        for place in places:
            if place not in known and (age := _age(article.document.text, place)):
                span, number = age
                person = Entity(EntityKind.PERSON, name)
                yield SpanClaim(span, since="born", length=number, subject=person, pattern="unlisted")


def _is_a_persons(name: str) -> bool:
    """Whether a name begins with what people are called, and is nothing but a name."""
    parts = [fold(part) for part in name.split()]
    return bearers(parts[0]) is Bearers.MANY and not is_ordinary(parts[-1]) and len(parts) < 4


def _age(text: str, place: Span) -> tuple[Span, int] | None:
    if _BEFORE.search(text, max(0, place.start - _NEAR), place.start):
        return None
    if after := _AGE_AFTER.match(text, place.end):
        is_of_then = _AFTER.search(text[after.end() : after.end() + _NEAR])
        return None if is_of_then else (Span(place.start, after.end("age")), int(after["age"]))
    if before := _OLD_BEFORE.search(text, max(0, place.start - _NEAR), place.start):
        return Span(before.start(), place.end), int(before["age"])
    return None
