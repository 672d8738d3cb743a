"""Statements of a Wikidata entity: their values and qualifiers, deprecated ones and those without a value left out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from copydesk.newsroom.importing.values import mapping, mappings

_TIME = re.compile(r"\+(\d{4})-(\d\d)-(\d\d)T")
_JULIAN = "Q1985786"
_DECADE, _YEAR, _MONTH, _DAY = 8, 9, 10, 11


class Statement(Struct, frozen=True):
    """One statement: its value as Wikidata writes it, and its qualifiers by property."""

    value: Any
    qualifiers: Mapping[str, Any] = {}

    @property
    def item(self) -> str | None:
        """The Q-number that it points to."""
        return _item(self.value)

    def items(self, prop: str) -> list[str]:
        """The Q-numbers of a qualifier."""
        return [item for value in self.values(prop) if (item := _item(value))]

    def texts(self, prop: str) -> list[str]:
        """The texts of a qualifier."""
        return [value for value in self.values(prop) if isinstance(value, str)]

    def values(self, prop: str) -> list[Any]:
        """The values of a qualifier."""
        snaks = self.qualifiers.get(prop)
        return [_value(snak) for snak in snaks] if isinstance(snaks, list) else []


def statements(entity: Mapping[str, Any], prop: str) -> list[Statement]:
    """An entity's statements of one property: the preferred ones where there are any, else the normal ones."""
    each = mappings(mapping(entity.get("claims")).get(prop))
    preferred = [s for s in each if s.get("rank") == "preferred"]
    best = preferred or [s for s in each if s.get("rank") != "deprecated"]
    return [
        Statement(value, mapping(s.get("qualifiers")))
        for s in best
        if (value := _value(s.get("mainsnak"))) is not None
    ]


def _value(snak: Any) -> Any:
    """A snak's value; none for "some value" and "no value"."""
    told = mapping(snak)
    return mapping(told.get("datavalue")).get("value") if told.get("snaktype") == "value" else None


def _item(value: Any) -> str | None:
    if not isinstance(value, dict):
        return None
    if isinstance(value.get("id"), str):
        return str(value["id"])
    return f"Q{value['numeric-id']}" if isinstance(value.get("numeric-id"), int) else None


def day_in(value: Any) -> str | None:
    """A time value as EDTF, at its own precision; none for centuries, and for days of the Julian calendar."""
    if not isinstance(value, dict) or not (found := _TIME.match(str(value.get("time")))):
        return None
    year, month, day = found.groups()
    precision = value.get("precision")
    if str(value.get("calendarmodel", "")).endswith(_JULIAN) and precision != _YEAR:
        return None
    if precision == _DAY and month != "00" and day != "00":
        return f"{year}-{month}-{day}"
    if precision in (_MONTH, _DAY) and month != "00":
        return f"{year}-{month}"
    if precision in (_YEAR, _MONTH, _DAY):
        return year
    return f"{year[:3]}X" if precision == _DECADE else None


def number_in(value: Any) -> int | None:
    """A quantity that is a whole number above zero."""
    amount = str(mapping(value).get("amount", ""))
    return int(amount) if re.fullmatch(r"\+?[1-9]\d{0,5}", amount) else None


_MINUTES, _HOURS, _SECONDS = "Q7727", "Q25235", "Q11574"
_CURRENCIES = {
    "Q4917": "USD", "Q4916": "EUR", "Q25224": "GBP", "Q8146": "JPY", "Q202040": "KRW", "Q80524": "INR", "Q39099": "CNY",
    "Q1104069": "CAD", "Q259502": "AUD",
}  # fmt: skip


def _quantity(value: Any) -> tuple[float, str]:
    """The amount of a quantity, and its unit's Q-number; nothing for what is none."""
    told = mapping(value)
    amount = re.fullmatch(r"\+?\d{1,13}(?:\.\d+)?", str(told.get("amount", "")))
    return (float(amount[0]), str(told.get("unit", "")).rpartition("/")[2]) if amount else (0.0, "")


def minutes_in(value: Any) -> int | None:
    """A length in whole minutes."""
    amount, unit = _quantity(value)
    per = {_MINUTES: 1.0, _HOURS: 60.0, _SECONDS: 1 / 60}.get(unit)
    return round(amount * per) or None if per else None


def money_in(value: Any) -> str | None:
    """An amount of money with its currency; none for currencies that sheets do not know."""
    amount, unit = _quantity(value)
    code = _CURRENCIES.get(unit)
    return f"{amount:.0f} {code}" if code and amount else None
