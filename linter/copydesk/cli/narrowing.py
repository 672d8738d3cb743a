"""Which articles a list names, and which of a report's findings a change or an earlier report leaves."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence

from copydesk.cli.files import Unusable, files_below, refused
from copydesk.cli.opening import read, read_stream, why
from copydesk.errors import ConfigError
from copydesk.report import Report


def names_from(file: str, paths: Sequence[str]) -> list[str]:
    """The articles that a file names, one a line (or a NUL byte after each); none at all is a trouble."""
    if file == "-" and "-" in paths:
        message = "standard input cannot be both an article and the list of articles"
        raise refused(message, "--files-from")
    try:
        data = _list(file)
    except OSError as error:
        raise refused(f"{file} cannot be read: {why(error)}", "--files-from") from None
    text = data.decode("utf-8", "surrogateescape")
    names = text.split("\0") if "\0" in text else text.splitlines()
    found = [name for name in names if name.strip()]
    if not found and not paths:
        raise refused(f"{file} names no article", "--files-from")
    return found


def _list(file: str) -> bytes:
    """The list as it comes, from a pipe, too: a shell's `<(…)` is one."""
    if file == "-":
        return read_stream(sys.stdin.buffer, file) if sys.stdin else b""
    with open(file, "rb") as stream:
        return read_stream(stream, file)


def narrowing(
    since: str | None, against: str | None, trend: str | None = None, *, new_only: bool
) -> Callable[[Report], Report]:
    """What is done to the report before it is told; a revision or report that cannot be used is told first."""
    steps: list[Callable[[Report], Report]] = []
    if trend:
        steps.append(_trend(trend))
    if against:
        steps.append(_against(against, new_only=new_only))
    if since:
        steps.append(_since(since))

    def narrowed(report: Report) -> Report:
        for step in steps:
            report = step(report)
        return report

    return narrowed


def _against(file: str, *, new_only: bool) -> Callable[[Report], Report]:
    from copydesk.newsroom.against import held_against, read_earlier

    try:
        earlier = read_earlier(read(file).decode("utf-8"), file)
    except ConfigError as error:
        raise Unusable(error) from None
    except (OSError, UnicodeDecodeError) as error:
        raise refused(f"{file} cannot be read: {why(error)}", "--against") from None
    return lambda report: held_against(report, earlier, new_only=new_only)


def _trend(folder: str) -> Callable[[Report], Report]:
    from copydesk.newsroom.against import runs_among, with_trend

    if not os.path.isdir(folder):
        raise refused(f"{folder} is no folder", "--trend")
    files, unread = files_below(folder, lambda name: name.endswith(".json"))
    if unread:
        raise Unusable(ConfigError(*unread))
    runs = runs_among({file: _earlier(file) for file in files})
    if not runs:
        message = f"{folder} holds no report; give a folder of those that --output FILE.json wrote"
        raise refused(message, "--trend")
    return lambda report: with_trend(report, runs)


def _earlier(file: str) -> str:
    try:
        return read(file).decode("utf-8", "replace")
    except OSError as error:
        raise refused(f"{file} cannot be read: {why(error)}", "--trend") from None


def _since(revision: str) -> Callable[[Report], Report]:
    from copydesk.cli.git import changed_since
    from copydesk.newsroom.against import only_brought

    changed = changed_since(revision)
    return lambda report: only_brought(report, changed)
