"""Whose roles and people an article speaks of: works that it does not speak of accuse nobody."""

from __future__ import annotations

from functools import cached_property

from copydesk.annotate.annotated import Annotated
from copydesk.sheet.claims import CastClaim, Form, Mention, PartClaim
from copydesk.sheet.entities import EntityKind


class SpokenOf:
    """The works that an article speaks of: in focus, mentioned, or with somebody of theirs named in full.

    Roles of all others are anybody's: a *Sherlock Holmes* of a work that no sheet has is no slip for one that a sheet has.
    """

    def __init__(self, article: Annotated) -> None:
        self._article = article

    @cached_property
    def _works(self) -> frozenset[str]:
        article = self._article
        full = (m for m in article.mentions if m.form is not Form.SHORT and " " in m.text)
        people = {entity for mention in full for entity in mention.of(EntityKind.PERSON)}
        works = (key for person in people for key in article.base.works_with(person))
        return frozenset((*article.scope.focus, *article.scope.mentioned, *works))

    def may_mean(self, claim: CastClaim | PartClaim) -> bool:
        """Whether a claim's roles are of such a work, and nobody is named by a single word of another's."""
        mentions = (claim.actor, claim.role) if isinstance(claim, CastClaim) else (claim.mention,)
        return all(self._is_of_one(mention) for mention in mentions)

    def _is_of_one(self, mention: Mention) -> bool:
        if any(person.fact is None or " " in mention.text for person in mention.of(EntityKind.PERSON)):
            return True
        works = {key for entity in mention.refers for key in self._article.base.works_with(entity)}
        return not works or not works.isdisjoint(self._works)
