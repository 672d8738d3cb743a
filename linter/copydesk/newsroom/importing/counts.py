"""Numbers of seasons and episodes as sources write them."""

from __future__ import annotations

LARGEST = 99_999


def count_of(value: object) -> int | None:
    """A whole number above zero, in figures or as text; none for anything else."""
    if isinstance(value, bool):
        return None
    if isinstance(value, str) and value.strip().isascii() and value.strip().isdecimal() and len(value) < 9:
        value = int(value)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return value if isinstance(value, int) and 0 < value <= LARGEST else None
