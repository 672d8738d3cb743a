"""What the formats for machines have in common: a finding in a sentence, its proof, and text that cannot act on a reader."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from textwrap import indent
from typing import Any

from copydesk.fact import Fact
from copydesk.findings import Failure, Finding, Observation, Severity
from copydesk.reading.items import file_of, item_of
from copydesk.report import Report
from copydesk.text import quantity

_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
"""Signs that XML forbids, that act on a terminal, or that turn the direction of what follows."""


def proof(evidence: Fact[Any] | Observation) -> str:
    """A piece of evidence with its place on the sheet."""
    if isinstance(evidence, Observation):
        return evidence.says
    return f"{evidence.says} ({evidence.place})"


def told(finding: Finding) -> str:
    """What is wrong and why we believe it, as one sentence or two."""
    said = "; ".join(proof(e) for e in finding.evidence)
    return f"{finding.message}. {said}" if said else finding.message


def told_of_file(finding: Finding) -> str:
    """The same for a form whose paths are files: where the article is one of several in its file, it is named."""
    item = item_of(finding.path)
    return f"{item}: {told(finding)}" if item else told(finding)


def failed(failure: Failure) -> str:
    """A failure as a sentence."""
    return f"{failure.who}: {failure.message}"


def harmless(text: str) -> str:
    """A text on one line, without signs that act on whoever prints it."""
    return " ".join(_CONTROL.sub("\N{MIDDLE DOT}", text).split())


def gravest_first(report: Report) -> list[Finding]:
    """All findings, errors first, each severity in the order of the report."""
    return sorted(report.findings, key=lambda finding: -finding.severity.rank)


def counted(report: Report) -> str:
    """How many findings of each severity there are: "2 errors, 1 warning, 0 notes"."""
    return ", ".join(quantity(report.count(severity), severity.value) for severity in Severity)


def relative(path: str) -> str:
    """A path as code hosts want it: a file's, with forward slashes and no `./`."""
    return named(file_of(path))


def named(path: str) -> str:
    """An article's path, its name within its file included."""
    return harmless(path).replace("\\", "/").removeprefix("./")


_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})


def element(
    name: str, attributes: Mapping[str, object], children: Iterable[str] = (), *, text: str = ""
) -> str:
    """An element on lines of its own; ends with a line break."""
    written = "".join(f' {key}="{_escaped(str(value))}"' for key, value in attributes.items())
    inside = indent("".join(children), " ")
    if text:
        lines = "\n".join(map(_escaped, text.splitlines()))
        return f"<{name}{written}>{lines}</{name}>\n"
    return f"<{name}{written}>\n{inside}</{name}>\n" if inside else f"<{name}{written}/>\n"


def _escaped(words: str) -> str:
    return harmless(words).translate(_ESCAPES)
