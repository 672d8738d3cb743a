"""The verdicts of a fact base: each claim is confirmed, contradicted, or not settled by the sheets."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from copydesk.sheet.claims import Claim, Unknown, Verdict

if TYPE_CHECKING:
    from copydesk.sheet.factbase import FactBase


def judge_all(
    base: FactBase, claims: Iterable[Claim], published: date | None, updated: date | None
) -> dict[Claim, Verdict]:
    """A verdict for each claim."""
    return {claim: Unknown("not judged yet") for claim in claims}
