"""What git knows of the files: revisions, what changed since one, what is ignored. No git, no answers."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Sequence

from copydesk.cli.files import refused, shown_path
from copydesk.newsroom.against import Changed, Lines

_BINARY = re.compile(r"Binary files .* and (?P<name>\"?b/.*) differ$")
_HUNK = re.compile(r"@@ -\S+ \+(?P<start>\d+)(?:,(?P<count>\d+))? @@")


def git(*arguments: str, given: bytes | None = None, none_is_1: bool = False) -> bytes | None:
    """What git prints; none where it fails, or is not there. `none_is_1`: status 1 means that there is nothing to print."""
    try:
        done = subprocess.run(["git", *arguments], input=given, capture_output=True, check=False)  # noqa: S603,S607  # as the desk's shell finds it
    except OSError:
        return None
    return done.stdout if done.returncode == 0 or (none_is_1 and done.returncode == 1) else None


def commit_of(revision: str) -> str | None:
    """The commit that a revision names; none where there is no such commit."""
    if not revision or revision.startswith("-"):
        return None
    found = git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    return found.decode().strip() if found else None


def ignored(files: Sequence[str]) -> set[str]:
    """Which of these files git ignores; none where they lie in no repository."""
    whole = {os.path.abspath(file): file for file in files}
    folder = os.path.commonpath([os.path.dirname(file) for file in whole])
    listed = "\0".join(whole).encode("utf-8", "surrogateescape")
    found = git("-C", folder, "check-ignore", "--stdin", "-z", given=listed, none_is_1=True) or b""
    return {whole[name] for name in found.decode("utf-8", "surrogateescape").split("\0") if name in whole}


def changed_since(revision: str) -> Changed:
    """The lines that changed since the branch left a revision, uncommitted ones and new files included.

    Raises `Unusable` where git does not know the revision.
    """
    top = git("rev-parse", "--show-toplevel")
    commit = commit_of(revision)
    if top is None or commit is None:
        raise refused(_unknown(revision, is_repository=top is not None), "--since")
    base = (git("merge-base", commit, "HEAD") or b"").decode().strip() or commit
    folder = top.decode("utf-8", "surrogateescape").rstrip("\n")
    shape = tuple(
        "-U0 --no-color --no-ext-diff --no-textconv --find-renames --src-prefix=a/ --dst-prefix=b/".split()
    )
    patch = git("-C", folder, "-c", "core.quotepath=off", "diff", *shape, base) or b""
    new = git("-C", folder, "ls-files", "--others", "--exclude-standard", "-z") or b""
    lines = _changed_lines(patch.decode("utf-8", "surrogateescape"))
    files = {name: (Lines(1, None),) for name in new.decode("utf-8", "surrogateescape").split("\0") if name}
    return Changed(
        revision,
        {shown_path(os.path.join(folder, name)): where for name, where in {**lines, **files}.items()},
    )


def _unknown(revision: str, *, is_repository: bool) -> str:
    if not is_repository:
        return "there is no git repository here"
    is_shallow = (git("rev-parse", "--is-shallow-repository") or b"").strip() == b"true"
    more = "; this clone is shallow: fetch the revision first" if is_shallow else ""
    return f"{revision!r} is no revision of this repository{more}"


def _changed_lines(patch: str) -> dict[str, tuple[Lines, ...]]:
    found: dict[str, list[Lines]] = {}
    name = ""
    for line in patch.split("\n"):
        if line.startswith("+++ "):
            name = _name(line[4:])
        elif binary := _BINARY.match(line):
            found[_name(binary["name"])] = [Lines(1, None)]
        elif name and (hunk := _HUNK.match(line)):
            start, count = int(hunk["start"]), int(hunk["count"] or 1)
            found.setdefault(name, []).append(
                Lines(start, start + count - 1) if count else Lines(start, start + 1)
            )
    return {name: tuple(lines) for name, lines in found.items()}


def _name(written: str) -> str:
    """A file's name as a patch has it: `b/` before it, a tab behind it, in quotes where it has odd characters."""
    name = written.split("\t")[0]
    if name.startswith('"'):
        name = name[1:-1].encode("latin-1", "backslashreplace").decode("unicode_escape")
    return "" if name == "/dev/null" else name.removeprefix("b/")
