"""What every mapping of a sheet's form has in common."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, model_validator

from copydesk.sheet.values import Text


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
