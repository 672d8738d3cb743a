"""Outlets that belong together: a work of the one is streamed by the other, and is no mistake there."""

from __future__ import annotations

_KIN = (
    {"HBO", "HBO Max", "Max", "Sky", "Sky Atlantic"},
    {"Disney+", "Hulu", "FX", "FX on Hulu", "ABC", "Disney Channel", "Star"},
    {"Prime Video", "Amazon", "Amazon Prime Video", "Amazon Studios", "Freevee"},
    {"Apple TV+", "Apple TV", "Apple"},
    {"Paramount+", "Showtime", "CBS", "Paramount+ with Showtime", "MTV"},
    {"Peacock", "NBC", "Syfy", "USA Network"},
    {"BBC", "BBC One", "BBC Two", "BBC Three", "BBC iPlayer", "BBC America", "BritBox"},
    {"ITV", "ITV1", "ITVX", "ITV2", "BritBox"},
    {"Channel 4", "E4", "All 4"},
    {"AMC", "AMC+", "BBC America", "Shudder"},
    {"tvN", "TVING", "OCN"},
    {"Cartoon Network", "Adult Swim"},
)


def are_kin(one: str, other: str) -> bool:
    """Whether two outlets belong to one house, or one name is a part of the other."""
    if one.lower() in other.lower() or other.lower() in one.lower():
        return True
    return any({one, other} <= house for house in _KIN)
