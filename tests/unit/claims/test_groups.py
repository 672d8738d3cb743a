"""Claims about one fact are one group."""

from copydesk.annotate.groups import fact_key, group_claims
from copydesk.sheet.claims import CountClaim, CreditClaim, FactKey, Form, Mention, Stance, Trait, TraitClaim
from copydesk.sheet.entities import Entity, EntityKind
from copydesk.text import Span
from unit.claims.told import article


def count(number, at=0, season=1, stance=Stance.ASSERTED):
    return CountClaim(Span(at, at + 1), work="W", season=season, stance=stance, unit="episode", number=number)


def test_claims_of_one_fact_are_one_group_in_order():
    first, second = count(12, 0), count(10, 5)
    (group,) = group_claims((first, second, count(8, 9, season=2)))
    assert group.key == FactKey("W", "episode", 1)
    assert group.claims == (first, second)


def test_denied_and_asked_claims_are_in_no_group():
    assert (
        group_claims((count(12), count(10, 5, stance=Stance.DENIED), count(9, 7, stance=Stance.ASKED))) == ()
    )


def test_traits_differ_by_place():
    here = TraitClaim(Span(0, 1), work="W", trait=Trait.NETWORK, value="Sky", written=Span(0, 1), place="UK")
    there = TraitClaim(Span(2, 3), work="W", trait=Trait.NETWORK, value="HBO", written=Span(2, 3))
    assert fact_key(here) != fact_key(there)


def test_credits_are_grouped_by_job():
    person = Mention(Span(0, 1), "A", (Entity(EntityKind.PERSON, "A"),), Form.EXACT)
    claim = CreditClaim(Span(0, 1), work="W", person=person, job="director")
    assert fact_key(claim) == FactKey("W", "director")


def test_claim_without_a_work_has_no_key():
    assert fact_key(CountClaim(Span(0, 1), unit="episode", number=3)) is None


def test_pairings_of_one_role_are_grouped_in_an_article():
    seen = article("Bryan Cranston plays Walter White. Walter White (Aaron Paul) cooks.")
    assert FactKey("Walter White", "actor") in {group.key for group in seen.groups}
