"""The verdict on top of a page: whether the article can run, in one sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

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


def verdict(found: Tally, confirmed: int, broken: Sequence[str], articles: int = 1) -> Verdict:
    """The answer; never green where something could not be checked, or where nothing was there to check."""
    what = "This article" if articles == 1 else "These articles"
    unrun = f"{count(len(broken), 'part')} of the check did not run." if broken else ""
    if found.errors:
        return Verdict("stop", "Not ready to run", f"{_sentence(found)} {unrun}".strip())
    if broken:
        return Verdict("unsure", f"{what} cannot be judged yet", f"{_sentence(found)} {unrun}".strip())
    if found.warnings:
        return Verdict("look", "Almost ready: have a look first", _sentence(found))
    checked = f"{count(confirmed, 'statement')} confirmed by the sheets."
    if found.notes:
        return Verdict("go", "Ready to run", f"{_sentence(found)} {checked if confirmed else ''}".strip())
    if not confirmed:
        return Verdict("unsure", "Nothing found", "But nothing in it could be held against a sheet either.")
    return Verdict("go", "Ready to run", f"Nothing found; {checked}")


def _sentence(found: Tally) -> str:
    return f"{found.words}." if found.total else ""
