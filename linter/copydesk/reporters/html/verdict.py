"""The verdict on top of a page: whether the article can run, in one sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from copydesk.report import State
from copydesk.reporters.html.wording import count


class Tally(Struct, frozen=True):
    """How many mistakes there are of each severity, and in how many places."""

    errors: int = 0
    warnings: int = 0
    notes: int = 0
    places: int = 0

    @property
    def gravity(self) -> tuple[int, int, int]:
        """What puts the gravest first in order."""
        return (-self.errors, -self.warnings, -self.notes)

    @property
    def total(self) -> int:
        """All mistakes."""
        return self.errors + self.warnings + self.notes

    @property
    def words(self) -> str:
        """The counts as a phrase: "3 must be fixed, 5 to check, 2 notes"."""
        parts = (
            (self.errors, f"{self.errors:,} must be fixed"),
            (self.warnings, f"{self.warnings:,} to check"),
            (self.notes, count(self.notes, "note")),
        )
        said = ", ".join(words for number, words in parts if number)
        return f"{said}, in {self.places:,} places" if self.places > self.total else said


class Verdict(Struct, frozen=True):
    """`state` is stop, look, go or unsure; `lead` the short answer, `detail` what it rests on."""

    state: str
    lead: str
    detail: str


def tally(severities: Iterable[str], places: int) -> Tally:
    """The tally of mistakes of these severities."""
    listed = list(severities)
    return Tally(listed.count("error"), listed.count("warning"), listed.count("note"), places)


def verdict(found: Tally, confirmed: int, broken: Sequence[str], states: Sequence[State]) -> Verdict:
    """The answer; never green where something could not be checked or read, or where nothing was there to check."""
    what = "This article" if len(states) == 1 else "These articles"
    unread = _unread(states)
    unrun = f"{count(len(broken), 'part')} of the check did not run." if broken else ""
    if found.errors:
        return Verdict("stop", "Not ready to run", f"{_sentence(found)} {unread} {unrun}".strip())
    if broken:
        return Verdict("unsure", f"{what} cannot be judged yet", f"{_sentence(found)} {unrun}".strip())
    if found.warnings:
        return Verdict("look", "Almost ready: have a look first", f"{_sentence(found)} {unread}".strip())
    if unread:
        return Verdict("unsure", f"{what} cannot be judged yet", f"{_sentence(found)} {unread}".strip())
    checked = f"{count(confirmed, 'statement')} confirmed by the sheets."
    if not confirmed:
        lead = "Nothing that must change" if found.notes else "Nothing found"
        but = f"But nothing in {'it' if len(states) == 1 else 'them'} could be held against a sheet either."
        return Verdict("unsure", lead, f"{_sentence(found)} {but}".strip())
    if found.notes:
        return Verdict("go", "Ready to run", f"{_sentence(found)} {checked}")
    return Verdict("go", "Ready to run", f"Nothing found; {checked}")


def _unread(states: Sequence[State]) -> str:
    number = states.count(State.NOT_READ)
    if len(states) == 1:
        return "What it says was not read." if number else ""
    return (
        f"{count(number, 'article')} of {len(states):,} {'was' if number == 1 else 'were'} not read."
        if number
        else ""
    )


def _sentence(found: Tally) -> str:
    return f"{found.words}." if found.total else ""
