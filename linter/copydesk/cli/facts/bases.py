"""Fact bases by what a command line calls them: files, folders, or those of a git revision."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from copydesk.cli.files import Unusable, is_sheet, sheet_files
from copydesk.cli.git import commit_of, git
from copydesk.errors import SheetError, Trouble
from copydesk.sheet.factbase import FactBase
from copydesk.sheet.loading import load_sheets


def base_of(given: str, configured: Sequence[str]) -> FactBase:
    """The base of a file, a folder, `revision:path`, or of the configured sheets as a revision has them."""
    try:
        return load_sheets(files_of(given, configured))
    except SheetError as error:
        raise Unusable(error) from None


def files_of(given: str, configured: Sequence[str]) -> dict[str, bytes]:
    """The sheets themselves, contents by name."""
    return sheet_files([given]) if Path(given).exists() else _of_revision(given, configured)


def _of_revision(given: str, configured: Sequence[str]) -> dict[str, bytes]:
    revision, colon, path = given.partition(":")
    missing = Trouble(
        "is no file, no folder and no git revision (expected e.g. facts/, or HEAD~1:facts)", given
    )
    commit = commit_of(revision)
    if not commit:
        raise Unusable(SheetError(missing))
    paths = [path or "."] if colon else list(configured)
    listed = git("ls-tree", "-r", "-z", "--name-only", commit, "--", *paths)
    names = [name for name in (listed or b"").decode("utf-8", "replace").split("\0") if is_sheet(name)]
    if not names:
        where = " or ".join(paths) or "the configuration"
        raise Unusable(SheetError(Trouble(f"has no fact sheet in {where}", given)))
    return {f"{revision}:{name}": _content(commit, name) for name in names}


def _content(commit: str, name: str) -> bytes:
    return git("show", f"{commit}:./{name}") or b""
