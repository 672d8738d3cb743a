"""The JSON Schema of a fact sheet, for the editors that complete and check YAML by one."""

from __future__ import annotations

from typing import Any, TypeAlias

Schema: TypeAlias = dict[str, Any]

_SOURCE: Schema = {"type": "string", "description": "Where this is from: an address, or words."}
_VERIFIED: Schema = {
    "type": "string",
    "pattern": r"^\d{4}-\d{2}-\d{2}$",
    "description": "The day when somebody last looked it up, e.g. 2026-11-01.",
}
_REMARKS: Schema = {"source": {"$ref": "#/$defs/source"}, "verified": {"$ref": "#/$defs/verified"}}
_KNOWN: Schema = {**_VERIFIED, "description": "The day since when the value is known, e.g. 2025-01-29."}
_UNTIL: Schema = {**_VERIFIED, "description": "The day until which it was held true, e.g. 2025-01-29."}
_OWN_KEYS: Schema = {"^x-": {"description": "A key of your own, passed through to rules."}}


def sheet_schema() -> Schema:
    """The schema, of draft 2020-12; every value may also be written long, with its source."""
    from copydesk.sheet.model import SheetPart

    made = SheetPart.model_json_schema()
    parts: Schema = made.pop("$defs")
    made = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **_part(made),
        "title": "Copydesk fact sheet",
        "$defs": {
            **{name: _part(part) for name, part in parts.items()},
            "source": _SOURCE,
            "verified": _VERIFIED,
            "known": _KNOWN,
            "until": _UNTIL,
        },
    }
    made["$defs"]["CastPart"] = _with_role(made["$defs"]["CastPart"])
    return made


def _part(part: Schema) -> Schema:
    """A mapping of the sheet, with the keys that every mapping may have."""
    own = {name: _value(value) for name, value in part["properties"].items()}
    kept = {key: value for key, value in part.items() if key not in ("title", "properties")}
    return {**kept, "properties": {**own, **_REMARKS}, "patternProperties": _OWN_KEYS}


def _value(value: Schema) -> Schema:
    """A value as it stands, or long: `{value, source, verified}`."""
    about: Schema = {key: value[key] for key in ("description", "examples") if key in value}
    about["examples"] = [_read(example) for example in value["examples"]]
    plain = {key: inner for key, inner in value.items() if key not in ("title", "default", *about)}
    return {**about, "anyOf": [*_choices(plain), _long(plain)]}


def _choices(plain: Schema) -> list[Schema]:
    """What a value may be; lists may have long items too."""
    if plain.keys() == {"anyOf"}:
        return [choice for each in plain["anyOf"] for choice in _choices(each)]
    if plain.get("type") == "array" and "items" in plain:
        items = plain["items"]
        return [{**plain, "items": {"anyOf": [*_choices(items), _long(items)]}}]
    if plain.get("type") == "object" and isinstance(inner := plain.get("additionalProperties"), dict):
        named = {"anyOf": [*_choices(inner), _long(inner)]}
        return [{**plain, "additionalProperties": named, "patternProperties": _OWN_KEYS}]
    return [plain]


def _long(plain: Schema) -> Schema:
    return {
        "type": "object",
        "required": ["value"],
        "properties": {"value": plain, **_REMARKS, "known": {"$ref": "#/$defs/known"}, "was": _was(plain)},
        "additionalProperties": False,
    }


def _was(plain: Schema) -> Schema:
    """What a value was said to be, until when."""
    former = {
        "type": "object",
        "required": ["value", "until"],
        "properties": {"value": plain, "until": {"$ref": "#/$defs/until"}, "source": _REMARKS["source"]},
        "additionalProperties": False,
    }
    return {"type": "array", "items": former, "description": "What was held true before, the earliest first."}


def _with_role(part: Schema) -> Schema:
    """A line of the cast may say `role` for `character`."""
    properties = {**part["properties"], "role": part["properties"]["character"]}
    either = [{"required": ["character"]}, {"required": ["role"]}]
    return {**part, "properties": properties, "required": ["actor"], "anyOf": either}


def _read(example: str) -> Any:
    """An example as the value that an editor would insert."""
    import yaml

    return yaml.load(example, Loader=yaml.BaseLoader)  # noqa: S506  # our own text, and texts alone come of it
