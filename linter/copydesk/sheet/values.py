"""The scalar values of a sheet's form, as pydantic reads them from text, and what every mapping of it has in common."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal, TypeAlias

from msgspec import Struct
from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    PlainValidator,
    StringConstraints,
    model_validator,
)
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


class Quantity(Struct, frozen=True):
    """An amount, of money where it has a currency."""

    amount: float
    currency: str | None = None
    written: str = ""


_SIGNS = {
    "$": "USD",
    "US$": "USD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₩": "KRW",
    "₹": "INR",
    "A$": "AUD",
    "C$": "CAD",
}
_SCALES = {
    "": 1,
    "k": 1e3,
    "thousand": 1e3,
    "m": 1e6,
    "million": 1e6,
    "bn": 1e9,
    "b": 1e9,
    "billion": 1e9,
    "trillion": 1e12,
}
_AMOUNT = re.compile(
    r"(?P<sign>US\$|A\$|C\$|[$£€¥₩₹])?\s*(?P<number>\d[\d,_ ]*(?:\.\d+)?)\s*(?P<scale>[a-z]*)\s*(?P<code>[A-Z]{3})?"
)


def read_quantity(text: str) -> Quantity | None:
    """The amount that a text gives: `$9.5 million`, `9500000 USD`, `4.2 million`."""
    found = _AMOUNT.fullmatch(text.strip())
    if found is None or found["scale"] not in _SCALES:
        return None
    number = float(re.sub(r"[,_ ]", "", found["number"])) * _SCALES[found["scale"]]
    return Quantity(number, _SIGNS.get(found["sign"] or "") or found["code"], text.strip())


def _figure(value: Any) -> Quantity:
    found = read_quantity(value) if isinstance(value, str) else None
    if found is None:
        raise PydanticCustomError(
            "number", "expected an amount, e.g. $9.5 million, 9500000 USD or 4.2 million"
        )
    return found


def read_minutes(text: str) -> int | None:
    """The length that a text gives, in minutes: `105`, `105 min`, `1h 45m`."""
    found = re.fullmatch(r"(?:(\d{1,2})\s*h\w*)?\s*(?:(\d{1,4})\s*(?:m\w*)?)?", text.strip())
    return 60 * int(found[1] or 0) + int(found[2] or 0) if found and (found[1] or found[2]) else None


def _minutes(value: Any) -> int:
    found = read_minutes(value) if isinstance(value, str) else None
    if found is None:
        raise PydanticCustomError("number", "expected a length in minutes, e.g. 105")
    return found


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
Figure = Annotated[Quantity, PlainValidator(_figure), Schema(_SCALAR)]
Minutes = Annotated[int, PlainValidator(_minutes), Schema(_NUMBER)]


def under(key: str, part: Any) -> BeforeValidator:
    """Let a bare text stand for a part with this one key."""

    def spread(value: Any) -> Any:
        return {key: value} if isinstance(value, str) else value

    return BeforeValidator(spread, json_schema_input_type=Text | part)


def empty(value: Any) -> Any:
    """Take a name with nothing behind it for one with nothing known."""
    return {} if value is None else value


def keys_of(part: type[BaseModel]) -> list[str]:
    """The keys that a mapping of the sheet may have, in the form's order."""
    return [field.alias or name for name, field in part.model_fields.items()]


class Part(BaseModel):
    """A mapping of the sheet; keys that it does not have are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True, defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _without_nothing(cls, value: Any) -> Any:
        """A key that has no value is as good as absent, but a wrong key stays wrong."""
        if not isinstance(value, dict) or None not in value.values():
            return value
        return {key: inner for key, inner in value.items() if inner is not None or key not in keys_of(cls)}
