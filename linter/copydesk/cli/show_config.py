"""`copydesk check --show-config`: the configuration in effect, as TOML that says the same."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from copydesk.config import OFF, Config, RuleSettings

_OWN = ("file", "folder", "desk", "rules", "articles", "allow")
"""Fields that are no plain keys."""


def in_toml(config: Config) -> str:
    """The configuration, what is set by default included; ends with a line break."""
    plain = {n: getattr(config, n) for n in Config.__struct_fields__ if n not in _OWN}
    parts = [[f"# {config.file or 'no configuration was found; this holds by default'}"]]
    parts += [list(_keys(plain)), ["[desk]", *_keys(msgspec.structs.asdict(config.desk))]]
    parts += [[f"[rules.{slug}]", *_keys(_rule(rule))] for slug, rule in config.rules.items()]
    parts += [["[[articles]]", *_keys(msgspec.structs.asdict(entry))] for entry in config.articles]
    for allowance in config.allow:
        fields = msgspec.structs.asdict(allowance)
        fields["rule"] = fields.pop("rules")
        parts.append(["[[allow]]", *_keys(fields, without=("line",))])
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _rule(rule: RuleSettings) -> Mapping[str, Any]:
    return {"severity": OFF if rule.off else rule.severity, **rule.options}


def _keys(fields: Mapping[str, Any], without: Iterable[str] = ()) -> Iterator[str]:
    for name, value in fields.items():
        if value is not None and name not in without:
            yield f"{name} = {_value(value)}"


def _value(value: Any) -> str:
    """A value as TOML writes it: as JSON does, but for days."""
    plain = msgspec.to_builtins(value)
    return json.dumps(plain, ensure_ascii=False) if not hasattr(value, "isoformat") else value.isoformat()
