"""What rules yield and what the engine makes of it: problems, findings, failures, a rule's facts."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, TypeAlias

from msgspec import Struct

from copydesk.fact import Fact
from copydesk.text import Place, Span


class Severity(StrEnum):
    """How much a finding matters, the gravest first."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for a note, 1 for a warning, 2 for an error."""
        return ("note", "warning", "error").index(self.value)


class FailOn(StrEnum):
    """What makes the exit status of a check 1: a finding of a severity or graver, nothing at all, or beside errors an
    article that nothing was confirmed or contradicted in.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"
    UNVERIFIED = "unverified"

    @property
    def severity(self) -> Severity | None:
        """The least severity that counts."""
        if self is FailOn.NEVER:
            return None
        return Severity.ERROR if self is FailOn.UNVERIFIED else Severity(self.value)


class Confidence(StrEnum):
    """Whether a problem is certain (its rule's severity) or likely (a note at most)."""

    CERTAIN = "certain"
    LIKELY = "likely"


class Passage(Struct, frozen=True):
    """Another place of an article that a problem rests on; `article` is its path where it is another's."""

    span: Span
    says: str
    article: str | None = None


class Observation(Struct, frozen=True):
    """Evidence that is neither on a sheet nor elsewhere in the article: a measure, a calendar, a house rule."""

    says: str
    source: str | None = None


Evidence: TypeAlias = Fact[Any] | Passage | Observation


class Edit(Struct, frozen=True):
    """One replacement in an article's text; offsets of `Document.text` (of the file once stamped)."""

    span: Span
    text: str


class Fix(Struct, frozen=True):
    """A wording that would settle a problem.

    Safe fixes replace the spelling or case of one name by the sheet's only form; a role, a date or a
    count is never safe.
    """

    edits: tuple[Edit, ...]
    safe: bool = False


def replace(span: Span, text: str, *, safe: bool = False) -> Fix:
    """The fix that puts other words in one place."""
    return Fix((Edit(span, text),), safe)


class _Told(Struct, frozen=True):
    span: Span
    message: str


class Problem(_Told, frozen=True, kw_only=True):
    """What a rule yields: where, what is wrong, and why we believe it.

    `subject` and `attribute` name the fact at stake ("The Glass Harbour", "title"): they make repeats of
    one mistake one group, and they are part of the fingerprint.
    """

    evidence: tuple[Evidence, ...] = ()
    fix: Fix | None = None
    confidence: Confidence = Confidence.CERTAIN
    subject: str = ""
    attribute: str = ""
    group: str = ""
    """What its places have in common, where one mistake has several with different words (an exchange)."""
    severity: Severity | None = None
    """Instead of the rule's own, where one rule carries entries of several severities (house style)."""


class Related(Struct, frozen=True):
    """A passage, stamped: another place, in this article or another, with its words."""

    path: str
    start: Place
    end: Place
    span: Span
    text: str
    says: str


class Finding(Struct, frozen=True):
    """A problem with its rule, its severity and its exact place in the file.

    `span` counts in `Document.text`, `source` in the file (code points, no byte-order mark); `fix` holds
    offsets of the file. `group` is shared by repeats of one mistake in an article, `digest` is a hash of
    the evidence: a decision about a finding reopens when its fact changes.
    """

    rule: str
    severity: Severity
    confidence: Confidence
    path: str
    span: Span
    source: Span
    start: Place
    end: Place
    text: str
    message: str
    evidence: tuple[Fact[Any] | Observation, ...]
    related: tuple[Related, ...]
    fix: Fix | None
    subject: str
    attribute: str
    fingerprint: str
    digest: str
    group: str
    is_new: bool | None = None
    """Whether an earlier report has it not; none where the report is held against no other."""

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """What findings are sorted by."""
        return (self.path, self.source.start, self.source.end, self.rule, self.message)


class Failure(Struct, frozen=True):
    """A rule, plug-in or article that could not do its part; `who` names it, `status` is the exit status.

    `place` is where in the file at `path` it is to be mended, where that is known.
    """

    who: str
    message: str
    status: int
    path: str | None = None
    detail: str = ""
    place: Place | None = None


class RuleFacts(Struct, frozen=True):
    """What a report says about a rule, so that reporters need not know rules."""

    slug: str
    family: str
    severity: Severity
    summary: str
    description: str
    package: str = "copydesk"
    """The package that the rule comes from; the engine's own where no other is named."""
