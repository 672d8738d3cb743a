"""What options a rule declares: the fields of its dataclass or msgspec Struct."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

UNSET = (None, ...)
"""Defaults that say nothing."""


class Option(Struct, frozen=True):
    """One option: its name, its type as it is written, its default (`...` where there is none), what it is for."""

    name: str
    type: str
    default: Any = ...
    help: str = ""


def declared(kind: type | None) -> dict[str, Option]:
    """The options that a rule's class of options has, by name, in order."""
    if kind is None:
        return {}
    return {
        option.name: option for option in (_of_struct if issubclass(kind, Struct) else _of_dataclass)(kind)
    }


def _of_struct(kind: type[Any]) -> Iterator[Option]:
    from msgspec import NODEFAULT
    from msgspec.structs import fields

    for field in fields(kind):
        default = ... if field.default is NODEFAULT else field.default
        yield Option(field.name, str(kind.__annotations__[field.name]), default)


def _of_dataclass(kind: type[Any]) -> Iterator[Option]:
    from dataclasses import MISSING, fields, is_dataclass

    if is_dataclass(kind):
        for field in fields(kind):
            default = ... if field.default is MISSING else field.default
            yield Option(field.name, str(field.type), default, field.metadata.get("help", ""))
