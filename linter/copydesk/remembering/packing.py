"""Results as plain lists and back: data alone, of types that are known, so that a file that somebody else wrote can be wrong, but not run."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from importlib import import_module
from typing import Any

import msgspec
from msgspec import Struct

_HOMES = ("copydesk.config", "copydesk.dates", "copydesk.errors", "copydesk.fact", "copydesk.findings", "copydesk.reading",
          "copydesk.remembering.resting_on", "copydesk.report", "copydesk.sheet", "copydesk.text")  # fmt: skip
"""Where the types of results live; no other is made from a file."""
_TUPLE, _LIST, _SET, _MAP, _DAY, _ENUM, _STRUCT, _AGAIN = range(8)


class CannotPackError(Exception):
    """A value that is of no type which results are made of."""


def pack(value: object) -> bytes:
    """A value as bytes."""
    return msgspec.msgpack.encode(_Packer().plain(value))


def unpack(data: bytes) -> Any:
    """The value again; raises ValueError, TypeError or another of Python's plain errors for what `pack` did not write."""
    return _Unpacker().value(msgspec.msgpack.decode(data))


class _Packer:
    """Writes each struct once; where it stands again, its number does."""

    def __init__(self) -> None:
        self._seen: dict[int, int] = {}
        self._kept: list[object] = []
        self._types: dict[type, int] = {}

    def plain(self, value: Any) -> Any:
        if value is None or isinstance(value, bool | int | float | bytes) or type(value) is str:
            return value
        if isinstance(value, Enum):
            return [_ENUM, self._type(type(value)), value.value]
        if isinstance(value, str):
            return str(value)
        if isinstance(value, tuple | list):
            return [_TUPLE if isinstance(value, tuple) else _LIST, *map(self.plain, value)]
        if isinstance(value, Struct):
            return self._struct(value)
        if isinstance(value, date):
            return [_DAY, value.year, value.month, value.day]
        if isinstance(value, frozenset | set):
            return [_SET, *sorted(map(self.plain, value), key=msgspec.msgpack.encode)]
        if isinstance(value, Mapping):
            return [_MAP, *([self.plain(key), self.plain(each)] for key, each in value.items())]
        raise CannotPackError(type(value).__qualname__)

    def _struct(self, value: Struct) -> Any:
        if (number := self._seen.get(id(value))) is not None:
            return [_AGAIN, number]
        kind = self._type(type(value))
        fields = [self.plain(getattr(value, name)) for name in value.__struct_fields__]
        self._seen[id(value)] = len(self._seen)
        self._kept.append(value)  # so that no other gets its id
        return [_STRUCT, kind, *fields]

    def _type(self, kind: type) -> Any:
        """A type by its name where it is new, else by its number."""
        if kind in self._types:
            return self._types[kind]
        if not kind.__module__.startswith(_HOMES):
            raise CannotPackError(kind.__qualname__)
        self._types[kind] = len(self._types)
        return f"{kind.__module__}:{kind.__qualname__}"


class _Unpacker:
    def __init__(self) -> None:
        self._made: list[Any] = []
        self._types: list[type] = []
        self._ways: dict[int, Callable[[list[Any]], Any]] = {
            _TUPLE: lambda rest: tuple(map(self.value, rest)),
            _LIST: lambda rest: list(map(self.value, rest)),
            _SET: lambda rest: frozenset(map(self.value, rest)),
            _MAP: lambda rest: {self.value(key): self.value(each) for key, each in rest},
            _DAY: lambda rest: date(*rest),
            _ENUM: lambda rest: self._type(rest[0], Enum)(rest[1]),
            _STRUCT: self._struct,
            _AGAIN: lambda rest: self._made[rest[0]],
        }

    def value(self, plain: Any) -> Any:
        if not isinstance(plain, list):
            return plain
        return self._ways[plain[0]](plain[1:])

    def _struct(self, rest: list[Any]) -> Any:
        kind = self._type(rest[0], Struct)
        values = map(self.value, rest[1:])
        made = kind(**dict(zip(kind.__struct_fields__, values, strict=True)))
        self._made.append(made)
        return made

    def _type(self, told: Any, base: type) -> Any:
        if isinstance(told, int):
            kind = self._types[told]
        else:
            kind = _known_type(told)
            self._types.append(kind)
        if not issubclass(kind, base):
            raise ValueError(f"{told} is no {base.__name__}")
        return kind


def _known_type(told: str) -> type:
    module, _, name = told.partition(":")
    if not module.startswith(_HOMES) or not name.isidentifier():
        raise ValueError(f"{told} is no type of results")
    found = getattr(sys.modules.get(module) or import_module(module), name)
    if not (isinstance(found, type) and issubclass(found, Struct | Enum)):
        raise ValueError(f"{told} is no type of results")
    return found
