"""The scalar values of a sheet's form: texts, dates, numbers, as pydantic reads them from text."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BeforeValidator, PlainValidator, StringConstraints
from pydantic import WithJsonSchema as Schema
from pydantic_core import PydanticCustomError

from copydesk.dates import TimeValue, parse_edtf

UNKNOWN: Literal["unknown"] = "unknown"
Known: TypeAlias = TimeValue | Literal["unknown"]


def _listed(value: Any) -> Any:
    if value is None:
        return []
    return [value] if isinstance(value, str) else value


def _date(value: Any) -> Known:
    if not isinstance(value, str):
        raise PydanticCustomError("date", "expected a date, e.g. 2025-03-14, 2025-03, 2025 or unknown")
    if value.strip().lower() == UNKNOWN:
        return UNKNOWN
    try:
        return parse_edtf(value.strip())
    except ValueError as error:
        raise PydanticCustomError("date", "{why}", {"why": str(error)}) from None


def _number(value: Any) -> int | None:
    if isinstance(value, str) and value.strip().lower() == UNKNOWN:
        return None
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,6}", value.strip()):
        return int(value)
    found = value if isinstance(value, str) else "a list or keys"
    raise PydanticCustomError(
        "number", '"{found}" is not a whole number (expected e.g. 12)', {"found": found}
    )


def _seasons(value: Any) -> tuple[int, ...]:
    """Numbers of seasons: `1`, `[1, 3]`, `1-4`."""
    numbers: list[int] = []
    for part in value if isinstance(value, list) else [value]:
        found = re.fullmatch(
            r"\s*([0-9]{1,3})(?:\s*[-–]\s*([0-9]{1,3}))?\s*", part if isinstance(part, str) else ""
        )
        if not found:
            raise PydanticCustomError("seasons", "expected numbers of seasons, e.g. [1, 2] or 1-4")
        numbers.extend(range(int(found[1]), int(found[2] or found[1]) + 1))
    return tuple(sorted(set(numbers)))


_SCALAR = {"type": ["string", "number", "boolean"]}
_TEXTS = {"anyOf": [_SCALAR, {"type": "array", "items": _SCALAR}, {"type": "null"}]}
_DATE = {
    "type": ["string", "integer"],
    "description": "A date: 2025-03-14, 2025-03, 2025, 2025-Q1, or unknown.",
}
_NUMBER = {
    "anyOf": [{"type": "integer", "minimum": 0}, {"type": "string", "pattern": "^([0-9]{1,6}|unknown)$"}]
}
_NUMBERS = {
    "anyOf": [{"type": ["integer", "string"]}, {"type": "array", "items": {"type": ["integer", "string"]}}]
}

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True), Schema(_SCALAR)]
Texts = Annotated[list[Text], BeforeValidator(_listed), Schema(_TEXTS)]
Date = Annotated[Known, PlainValidator(_date), Schema(_DATE)]
Number = Annotated[int | None, PlainValidator(_number), Schema(_NUMBER)]
Numbers = Annotated[tuple[int, ...], PlainValidator(_seasons), Schema(_NUMBERS)]
