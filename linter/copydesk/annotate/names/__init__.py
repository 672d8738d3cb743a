"""Finding names: the door to the mentions of an article, exact, folded, short and near."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from copydesk.annotate.annotated import Scope
    from copydesk.annotate.names.account import Weighed
    from copydesk.annotate.tokens import Tokens
    from copydesk.reading.document import Document
    from copydesk.sheet.claims import Mention
    from copydesk.sheet.factbase import FactBase


def find_mentions(document: Document, tokens: Tokens, base: FactBase, scope: Scope) -> tuple[Mention, ...]:
    """The mentions of an article, in order, none overlapping."""
    from copydesk.annotate.names.marking import Marking

    return Marking(document, tokens, base, scope).mentions()


def weigh_near_misses(
    document: Document, tokens: Tokens, base: FactBase, scope: Scope
) -> tuple[Weighed, ...]:
    """Every near miss of a name that was weighed, those about which nothing is said among them, in order."""
    from copydesk.annotate.names.marking import Marking

    marking = Marking(document, tokens, base, scope)
    marking.mentions()
    return tuple(sorted(marking.weighed, key=lambda each: each.span))
