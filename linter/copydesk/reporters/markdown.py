"""A comment for a review, in Markdown: what the articles are, then the findings, the gravest first.

As long as a code host takes a comment to be. Nothing of an article is markup there: no link, no mention, no table's edge.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from copydesk.findings import Failure, Finding
from copydesk.report import Report
from copydesk.reporters.wording import counted, failed, gravest_first, harmless, told
from copydesk.text import quantity

MOST = 65_000
_ROOM = 200
"""For the line that counts what had no room."""
_MARKUP = re.compile(r"[\\`*_{}\[\]()<>&|~$!^]")
_LINKS = re.compile(r"[@#]|(?i:www)(?=\.)|:(?=//)")
"""What a host makes a link or a mention of, even where it is written as a number."""
_JOINER = "\N{WORD JOINER}"


def render(report: Report) -> str:
    """The report as a comment of at most 65,000 characters; ends with a line break."""
    head = [f"**copydesk**: {quantity(len(report.articles), 'article')} checked, {counted(report)}.", ""]
    head += [f"- {count} {state.value}" for state, count in report.states.items()]
    head += [f"- {quantity(len(n.paths), 'article')}: {_escaped(n.words)}" for n in report.notes]
    rows = [*map(_failure, report.failures), *map(_finding, gravest_first(report))]
    table = ["", "| | where | what | rule |", "| --- | --- | --- | --- |"] if rows else []
    return "\n".join(_cut([*head, *table], rows)) + "\n"


def _cut(head: list[str], rows: Iterable[str]) -> Iterator[str]:
    """As many rows as there is room for, and how many there was none for."""
    room = MOST - _ROOM - sum(len(line) + 1 for line in head)
    yield from head
    left = 0
    for row in rows:
        room -= len(row) + 1
        if left or room < 0:
            left += 1
        else:
            yield row
    if left:
        yield from ("", f"There was no room for {quantity(left, 'more finding')}.")


def _finding(finding: Finding) -> str:
    words = f"{finding.severity.value} | {_escaped(finding.path)}:{finding.start}"
    return f"| {words} | {_escaped(told(finding))} | {_escaped(finding.rule)} |"


def _failure(failure: Failure) -> str:
    return f"| failure | {_escaped(failure.path or '')} | {_escaped(failed(failure))} | |"


def _escaped(words: str) -> str:
    """Words of which no sign is markup: those that could be are written as their numbers, and links are broken."""
    unlinked = _LINKS.sub(lambda sign: sign[0] + _JOINER, harmless(words))
    return _MARKUP.sub(lambda sign: f"&#{ord(sign[0])};", unlinked)
