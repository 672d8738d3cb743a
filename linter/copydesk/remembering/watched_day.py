"""The day of a check, which notes what it was asked: the result holds for every day that would have given the same answers."""

from __future__ import annotations

from datetime import date
from typing import Any

_FIRST, _LAST = date.min.toordinal(), date.max.toordinal()


class WatchedDay(date):
    """A day that narrows the days for which all that was asked of it has the same answer; what it is itself narrows them to it."""

    _bounds: list[int]

    @classmethod
    def of(cls, day: date) -> WatchedDay:
        """The day, not yet asked anything."""
        made = cls(day.year, day.month, day.day)
        made._bounds = [_FIRST, _LAST]
        return made

    @property
    def bounds(self) -> tuple[int, int]:
        """The first and the last of those days, by number."""
        return self._bounds[0], self._bounds[1]

    @property
    def _day(self) -> int:
        return date.toordinal(self)

    def _hold(self, first: int = _FIRST, last: int = _LAST) -> None:
        self._bounds[0] = max(self._bounds[0], first)
        self._bounds[1] = min(self._bounds[1], last)

    def _is_before(self, day: int) -> bool:
        """Whether it is before a day."""
        if self._day < day:
            self._hold(last=day - 1)
            return True
        self._hold(first=day)
        return False

    def __lt__(self, other: date) -> bool:
        return self._is_before(date.toordinal(other))

    def __le__(self, other: date) -> bool:
        return self._is_before(date.toordinal(other) + 1)

    def __gt__(self, other: date) -> bool:
        return not self._is_before(date.toordinal(other) + 1)

    def __ge__(self, other: date) -> bool:
        return not self._is_before(date.toordinal(other))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, date):
            return NotImplemented
        day = date.toordinal(other)
        return not self._is_before(day) and self._is_before(day + 1)

    def __ne__(self, other: object) -> bool:
        return not self == other


def _exact(name: str) -> Any:
    """A use of the day that its own value shows in: the result holds for this day alone."""
    plain = getattr(date, name)

    def used(self: WatchedDay, *arguments: Any, **named: Any) -> Any:
        day = self._day
        self._hold(day, day)
        return getattr(date.fromordinal(day), name)(*arguments, **named)

    if not callable(plain):
        return property(lambda self: used_value(self, name))
    return used


def used_value(self: WatchedDay, name: str) -> Any:
    """The year, the month, the day."""
    day = self._day
    self._hold(day, day)
    return getattr(date.fromordinal(day), name)


_METHODS = (
    "__add__", "__radd__", "__sub__", "__rsub__", "__hash__", "__str__", "__repr__", "__format__", "__reduce__",
    "ctime", "isocalendar", "isoformat", "isoweekday", "replace", "strftime", "timetuple", "toordinal", "weekday",
    "year", "month", "day",
)  # fmt: skip
for _name in _METHODS:
    setattr(WatchedDay, _name, _exact(_name))
