"""What was decided about contradictions, by whom and why; a decision holds until a value changes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from msgspec import Struct

from copydesk.archive.contradicting import Contradiction
from copydesk.archive.store import Index, UnusableIndexError
from copydesk.errors import Trouble


class State(StrEnum):
    """Where a contradiction stands."""

    OPEN = "open"
    RESOLVED = "resolved"
    """It is known which value is right, and the articles are being mended."""
    DISMISSED = "dismissed"
    """It is none."""
    REOPENED = "reopened"
    """It was decided on, and has other values now."""

    @property
    def is_settled(self) -> bool:
        """Whether nobody needs to be told of it."""
        return self in (State.RESOLVED, State.DISMISSED)


class Life(Struct, frozen=True):
    """The last decision on a contradiction; `digest` is of the values that it was made on."""

    digest: str
    state: State
    who: str
    reason: str
    day: str


def lives(index: Index) -> dict[str, Life]:
    """All decisions, by contradiction."""
    rows = index.all("SELECT id, digest, state, who, reason, day FROM lives")
    return {
        name: Life(digest, State(state), who, reason, day) for name, digest, state, who, reason, day in rows
    }


def state_of(contradiction: Contradiction, decided: Mapping[str, Life]) -> State:
    """Where a contradiction stands now."""
    life = decided.get(contradiction.id)
    if life is None:
        return State.OPEN
    return life.state if life.digest == contradiction.digest else State.REOPENED


def decide(
    index: Index, contradiction: Contradiction, state: State, who: str, reason: str, day: date
) -> None:
    """Keep a decision on a contradiction as it is now."""
    row = (contradiction.id, contradiction.digest, state.value, who, reason, day.isoformat())
    with index.writing() as connection:
        connection.execute("REPLACE INTO lives VALUES (?, ?, ?, ?, ?, ?)", row)


def named(index: Index, found: tuple[Contradiction, ...], name: str) -> Contradiction:
    """The contradiction that is called so, or by whatever begins so and means one alone."""
    meant = [each for each in found if each.id.startswith(name)]
    if len(meant) != 1 or not name:
        many = (
            f"means {len(meant)} contradictions; write more of it"
            if meant and name
            else "is no contradiction of this index; `copydesk archive check` names them"
        )
        raise UnusableIndexError(Trouble(f"{name!r} {many}", index.file))
    return meant[0]
