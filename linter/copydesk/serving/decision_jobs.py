"""Decisions on the page, kept in the desk's file, so that every check knows them."""

from __future__ import annotations

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from copydesk.newsroom.deciding.baseline import apply
from copydesk.newsroom.deciding.decisions import (
    VERSION,
    Decision,
    DecisionsError,
    as_text,
    read_decisions,
    write_decisions,
)
from copydesk.newsroom.desk_check import DeskCheck
from copydesk.serving.clerk import Does
from copydesk.serving.jobs import Answer, in_json, refused
from copydesk.serving.papers import Papers
from copydesk.serving.requests import read_json


class _Decided(Struct, frozen=True):
    made: tuple[dict[str, str], ...] = ()
    undone: tuple[dict[str, str], ...] = ()


class DecisionJobs:
    """Jobs about the desk's decisions."""

    def __init__(self, desk: DeskCheck, papers: Papers) -> None:
        self._desk, self._papers = desk, papers

    def all(self) -> dict[str, Does]:
        """The jobs by name."""
        return {"decisions": self._decisions, "decide": self._decide}

    def _decisions(self, _: bytes) -> Answer:
        return self._told(self._desk.loaded().decided)

    def _decide(self, body: bytes) -> Answer:
        """Add decisions, and take back those that were undone; one that is accepted is a mistake, and is not kept."""
        given = read_json(body, _Decided)
        try:
            made, undone = _read(given.made), _read(given.undone)
        except DecisionsError as error:
            return refused(error.troubles[0].message, 422)
        gone = {decision.key for decision in undone}
        kept = [decision for decision in self._desk.loaded().decided if decision.key not in gone]
        now = apply(kept, made)
        own = self._desk.loaded().setup.config.own_path
        self._papers.write(self._papers.decisions, write_decisions(replace(d, path=own(d.path)) for d in now))
        return self._told(now)

    def _told(self, decisions: tuple[Decision, ...]) -> Answer:
        return in_json(
            {
                "file": self._papers.decisions,
                "is_configured": self._desk.loaded().setup.config.baseline is not None,
                "decisions": [as_text(d) for d in decisions],
            }
        )


def _read(listed: tuple[dict[str, str], ...]) -> tuple[Decision, ...]:
    content = {"version": VERSION, "tool": "copydesk", "decisions": listed}
    return read_decisions(msgspec.json.encode(content).decode(), "the request")
