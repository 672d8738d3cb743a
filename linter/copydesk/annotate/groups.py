"""Claims about one fact, brought together, so that rules can compare them."""

from __future__ import annotations

from collections.abc import Iterable

from copydesk.sheet.claims import Claim, Group


def group_claims(claims: Iterable[Claim]) -> tuple[Group, ...]:
    """The groups of at least two claims with one fact key, in order of their first claim."""
    return ()
