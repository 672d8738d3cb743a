"""The desk's own words: a YAML file of entries, each with a name, that need no code."""

from __future__ import annotations

from copydesk.house_style.entries import HouseStyle as HouseStyle


def load_house_style(file: str, data: bytes) -> HouseStyle:
    """The house style in a file's bytes; ConfigError with every trouble, its line, and the nearest key."""
    from copydesk.house_style.loading import load

    return load(file, data)
