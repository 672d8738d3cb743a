"""One run with memory: its file, and how many articles it checked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from copydesk.engine import Checked, Setup
from copydesk.remembering.memory import Memory
from copydesk.remembering.outcome import Outcome, Row
from copydesk.remembering.store import Store, StrPath


class Remembering:
    """What a run takes from its file and puts there; counts the articles that had to be checked."""

    def __init__(self, file: StrPath) -> None:
        self.file = file
        self.checked = self.remembered = 0

    def memory(self, setup: Setup) -> Memory:
        """What is remembered, for a process that checks."""
        return Memory(setup, Store(self.file))

    def taken(self, outcomes: Iterable[Outcome], setup: Setup) -> Iterator[Checked]:
        """The results, counted; at the end, what is new is kept."""
        rows: list[Row] = []
        used: list[bytes] = []
        try:
            for outcome in outcomes:
                self.remembered += outcome.was_remembered
                self.checked += not outcome.was_remembered
                if outcome.row is not None:
                    rows.append(outcome.row)
                elif outcome.key is not None:
                    used.append(outcome.key)
                yield outcome.checked
        finally:
            memory = self.memory(setup)
            Store(self.file).keep([*rows, memory.spellings()] if rows else [], used)
