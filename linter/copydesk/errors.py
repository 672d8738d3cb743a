"""What can go wrong outside our own code: each error knows where, or who, and says what to do."""

from __future__ import annotations

from msgspec import Struct

from copydesk.text import Place


class Trouble(Struct, frozen=True):
    """One thing that is wrong in one place of a file (or in the file as a whole)."""

    message: str
    file: str
    place: Place | None = None

    def __str__(self) -> str:
        where = f"{self.file}:{self.place}" if self.place else self.file
        return f"{where}: {self.message}"


class CopydeskError(Exception):
    """Something a person can mend; carries every trouble found, not the first alone."""

    def __init__(self, *troubles: Trouble) -> None:
        super().__init__("\n".join(map(str, troubles)))
        self.troubles = troubles


class ArticleError(CopydeskError):
    """An article that cannot be read."""


class SheetError(CopydeskError):
    """A fact sheet that cannot be used."""


class ConfigError(CopydeskError):
    """A configuration, or an option, that cannot be used."""
