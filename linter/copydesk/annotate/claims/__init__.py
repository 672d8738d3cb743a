"""Claims: what an article says about the works of the fact base, read by tables of patterns."""

from __future__ import annotations

from copydesk.annotate.annotated import Annotated
from copydesk.sheet.claims import Claim


def read_claims(article: Annotated) -> tuple[Claim, ...]:
    """The claims of an article, in order of place."""
    return ()
