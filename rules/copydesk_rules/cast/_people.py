"""Names of people and roles that no sheet has, held against each other."""

from __future__ import annotations

from copydesk.api import fold


def share_a_part(one: str, other: str) -> bool:
    """Whether two names have a part in common, so that one may be a slip or a short form of the other."""
    return not {fold(part) for part in one.split()}.isdisjoint(fold(part) for part in other.split())
