"""Regular expressions of a desk, refused where they could run for ever, and searched within a time limit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module
from typing import Any

TIME_LIMIT = 1.0
"""Seconds for one pattern in one block: what is left when a pattern passes the test and still does not end."""

_MANY = 8
"""A repeat of so many times is as bad as one without end."""


def pattern_trouble(pattern: str, replacement: str | None) -> str | None:
    """Why a pattern, or its replacement, cannot be used; `None` where it can."""
    try:
        compiled = re.compile(pattern)
        _compiled(pattern, ignore_case=False)
    except (re.error, OverflowError, RecursionError) as error:
        return f"not a regular expression: {error}"
    except Exception as error:  # regex has an error class of its own, and no promise about it
        return f"not a regular expression: {error}"
    if compiled.match("") is not None:
        return "this pattern matches nothing at all, everywhere; make one of its parts required"
    if _explodes(import_module("re._parser").parse(pattern)):
        return (
            "this pattern repeats what is itself repeated without end, as in (a+)+, and could run for ever; "
            "take out one of the two repeats"
        )
    return _replacement_trouble(compiled, replacement)


def _replacement_trouble(compiled: re.Pattern[str], replacement: str | None) -> str | None:
    if replacement is None:
        return None
    groups = [int(found) for found in re.findall(r"\\(\d)", replacement)]
    if any(group > compiled.groups for group in groups):
        return f'"prefer" names group {max(groups)}, and the pattern has {compiled.groups}'
    return None


def search(pattern: str, text: str, start: int, end: int, *, ignore_case: bool) -> Iterator[Any]:
    """The matches of a pattern within a stretch of text; TimeoutError after the time limit."""
    compiled = _compiled(pattern, ignore_case=ignore_case)
    return (m for m in compiled.finditer(text, start, end, timeout=TIME_LIMIT) if m.end() > m.start())


@lru_cache(maxsize=1024)
def _compiled(pattern: str, *, ignore_case: bool) -> Any:
    """The pattern for the regex library: unlike `re`, it can be stopped."""
    regex = import_module("regex")
    return regex.compile(pattern, regex.VERSION0 | (regex.IGNORECASE if ignore_case else 0))


def _explodes(parsed: Any) -> bool:
    """Whether a repeat without end holds another that can take the same characters in more than one way."""
    return any(_part_explodes(str(op), value) for op, value in parsed)


def _part_explodes(op: str, value: Any) -> bool:
    if op in ("MAX_REPEAT", "MIN_REPEAT"):
        _, most, body = value
        return (most > _MANY and _is_ambiguous(body)) or _explodes(body)
    return any(_explodes(inner) for inner in _inner(op, value))


def _inner(op: str, value: Any) -> Iterator[Any]:
    """The parts within a part: of a group, of a choice, of a look-around."""
    if op == "SUBPATTERN":
        yield value[-1]
    elif op == "BRANCH":
        yield from value[1]
    elif op in ("ASSERT", "ASSERT_NOT"):
        yield value[1]
    elif op == "ATOMIC_GROUP":
        yield value


def _is_ambiguous(body: Any) -> bool:
    """Whether what is repeated can be divided in more than one way: nothing fixed stands between its own repeats."""
    parts = [(str(op), value) for op, value in body]
    required = [part for part in parts if not _may_be_missing(*part)] or parts
    if all(map(_is_endless, required)) or (any(map(_is_endless, required)) and "ANY" in dict(required)):
        return True
    if len(required) > 1:
        return False
    return any(
        (op == "BRANCH" and _share_a_beginning(value[1])) or any(map(_is_ambiguous, _inner(op, value)))
        for op, value in required
        if op in ("SUBPATTERN", "BRANCH")
    )


def _is_endless(part: tuple[str, Any]) -> bool:
    op, value = part
    return op in ("MAX_REPEAT", "MIN_REPEAT") and value[1] > _MANY


def _may_be_missing(op: str, value: Any) -> bool:
    if op in ("MAX_REPEAT", "MIN_REPEAT"):
        return bool(value[0] == 0)
    return op in ("AT", "ASSERT", "ASSERT_NOT")


def _share_a_beginning(branches: Any) -> bool:
    """Whether two branches of a choice begin alike; of classes we know too little, so they count as alike."""
    first = [str(branch[0]) if len(branch) else "" for branch in branches]
    return len(set(first)) < len(first) or any("IN" in f or "ANY" in f or "CATEGORY" in f for f in first)
