"""Fact bases by what a command line calls them: files, folders, or those of a git revision."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from copydesk.cli.files import is_sheet, mendable, refused, sheet_files
from copydesk.cli.git import commit_of, git
from copydesk.sheet.factbase import FactBase
from copydesk.sheet.loading import load_sheets


def base_of(given: str, configured: Sequence[str]) -> FactBase:
    """The base of a file, a folder, `revision:path`, or of the configured sheets as a revision has them."""
    with mendable():
        return load_sheets(files_of(given, configured))


def files_of(given: str, configured: Sequence[str]) -> dict[str, bytes]:
    """The sheets themselves, contents by name."""
    return sheet_files([given]) if Path(given).exists() else _of_revision(given, configured)


def _of_revision(given: str, configured: Sequence[str]) -> dict[str, bytes]:
    revision, colon, path = given.partition(":")
    commit = commit_of(revision)
    if not commit:
        message = "is no file, no folder and no git revision (expected e.g. facts/, or HEAD~1:facts)"
        raise refused(message, given)
    paths = [path or "."] if colon else list(configured)
    listed = git("ls-tree", "-r", "-z", "--name-only", commit, "--", *paths)
    names = [name for name in (listed or b"").decode("utf-8", "replace").split("\0") if is_sheet(name)]
    if not names:
        where = " or ".join(paths) or "the configuration"
        raise refused(f"has no fact sheet in {where}", given)
    return {f"{revision}:{name}": git("show", f"{commit}:./{name}") or b"" for name in names}
