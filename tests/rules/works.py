"""Sheets of real works in one line each, for examples that need little of a sheet."""

import json


def sheet(title: str, kind: str, *lines: str) -> str:
    """A sheet of these lines."""
    return "\n".join((f"title: {json.dumps(title)}", f"kind: {kind}", *lines)) + "\n"


def series(title: str, *episodes: int, lines: tuple[str, ...] = (), kind: str = "series") -> str:
    """A series with so many episodes in each season."""
    seasons = [f"  - {{number: {n}, episodes: {count}}}" for n, count in enumerate(episodes, 1)]
    return sheet(title, kind, *lines, *(("seasons:", *seasons) if seasons else ()))
