"""Whether an article itself bears out that a name so like another is somebody else's."""

from __future__ import annotations

import re
from collections.abc import Iterable

from copydesk.annotate.names.comparing import Grade
from copydesk.annotate.names.near import Near
from copydesk.annotate.tokens import Tokens
from copydesk.reading.document import Document
from copydesk.sheet.claims import Mention
from copydesk.text import Span

_SCREEN = "actor|actress|star|co-star|director|filmmaker|writer|screenwriter|creator|showrunner|producer|composer|cinematographer|editor"
_OTHER = (
    "lawyer|attorney|professor|academic|historian|senator|politician|minister|mayor|governor|coach|footballer|player|"
    "athlete|swimmer|boxer|spokesman|spokeswoman|spokesperson|publicist|doctor|nurse|scientist|journalist|reporter|"
    "critic|columnist|editor-in-chief|chef|banker|analyst|businessman|businesswoman|executive|agent|judge|officer|detective|"
    "singer|rapper|songwriter|musician|guitarist|drummer|novelist|poet|author|painter|photographer|designer|influencer|"
    "youtuber|blogger|neighbour|neighbor|fan|teacher|student|stuntman|stuntwoman|namesake|brother|sister|twin"
)
_BEFORE_OTHER = re.compile(rf"\b(?:{_OTHER})s?,?\s+$", re.IGNORECASE)
_BEFORE_SCREEN = re.compile(rf"\b(?:{_SCREEN})s?,?\s+$", re.IGNORECASE)
_AFTER_OTHER = re.compile(
    rf"^(?:,| is| was)\s+(?:an?|the|his|her|their)\s[^.;]{{0,40}}?\b(?:{_OTHER})\b", re.IGNORECASE
)
_AFTER_SCREEN = re.compile(rf"^(?:,| is| was)\s+(?:an?|the)\s[^.;]{{0,40}}?\b(?:{_SCREEN})\b", re.IGNORECASE)


class Bearing:
    """What an article tells about the bearers of its names."""

    def __init__(self, document: Document, tokens: Tokens, mentions: Iterable[Mention]) -> None:
        self._document = document
        self._tokens = tokens
        self._right: dict[str, list[Span]] = {}
        for mention in mentions:
            for entity in mention.refers:
                self._right.setdefault(entity.name, []).append(mention.span)

    def somebody_else(self, near: Near) -> bool:
        """Whether another person of that name is introduced, described or set beside the one on the sheet."""
        text, span = self._document.text, near.span
        right = self._right.get(near.name.entity.name, [])
        romanised = all(e.how == "romanisation" for e in near.likeness.edits)
        if self._beside(span, right):
            return True
        written = span.of(text)
        every = [Span(m.start(), m.end()) for m in re.finditer(rf"(?<!\w){re.escape(written)}(?!\w)", text)]
        if any(self._described(each, _BEFORE_OTHER, _AFTER_OTHER) for each in every):
            return True
        if romanised or not right:
            return False
        described = any(self._described(each, _BEFORE_SCREEN, _AFTER_SCREEN) for each in every)
        return described and (len(every) > 1 or self._repeated(near, text))

    def doubtful(self, near: Near) -> bool:
        """Whether a fair likeness stands so often that it may be meant."""
        text = self._document.text
        return near.likeness.grade < Grade.CLEAR and text.count(near.span.of(text)) > 1

    def occurs(self, near: Near) -> bool:
        """Whether the one on the sheet is named in the article as well."""
        return near.name.entity.name in self._right

    def _beside(self, span: Span, right: list[Span]) -> bool:
        sentence = self._tokens[self._tokens.at(span.start)].sentence
        return any(self._tokens[self._tokens.at(r.start)].sentence == sentence for r in right)

    def _described(self, span: Span, before: re.Pattern[str], after: re.Pattern[str]) -> bool:
        text = self._document.text
        return bool(
            before.search(text[max(span.start - 40, 0) : span.start])
            or after.search(text[span.end : span.end + 70])
        )

    def _repeated(self, near: Near, text: str) -> bool:
        """Whether the part that differs stands alone as well: *Walker said*."""
        differing = [e.written for e in near.likeness.edits if e.written]
        return any(len(re.findall(rf"(?<!\w){re.escape(part)}(?!\w)", text)) > 1 for part in differing)
