"""Lists of words, written as one reads them, and the sentence that most rules say."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from copydesk.api import Fact


def word_set(line: str) -> frozenset[str]:
    """The words of a line, divided by blanks."""
    return frozenset(line.split())


def against_sheet(facts: Iterable[Fact[Any]], said: str, *, joint: str = "; ", verb: str = "says ") -> str:
    """What the sheet has, each thing once, and then what the article says."""
    has = joint.join(dict.fromkeys(fact.says for fact in facts))
    return f"{has[:1].upper()}{has[1:]}; the article {verb}{said}"
