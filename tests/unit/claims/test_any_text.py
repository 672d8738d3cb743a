"""Whatever stands in a text, claims can be read and judged, and lie where their names are."""

from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.sheet.claims import CastClaim, CreditClaim, PartClaim
from unit.claims.told import article

WORDS = (
    "Bryan Cranston|Walter White|Aaron Paul|Jesse|Skyler White|Anna Gunn|Breaking Bad|Star Wars|The Crown|Tomas Brandt|"
    "J. R.|X. Y. Zed|as|plays|play|and|,|(|)|played by|who|'s|’s|’|-|–|:|....|…|.|;|\n|\n\n|- |1. |“|”|\"|the role of|stars|"
    "director|created by|based on|novel|respectively|season 2|Season|S2|cast|is|are|went to|takes over from|not|?|24|"
    "Dr|young|voiced by|12 episodes|in 2013|O'Brien|van|Jr.|| |\t|é|한국|[|]|*|#"
).split("|")


@settings(max_examples=100)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40))
def test_claims_of_any_jumble_stand_in_their_place(words):
    seen = article("Breaking Bad is back. " + " ".join(words))
    for claim in seen.claims:
        assert 0 <= claim.span.start < claim.span.end <= len(seen.text)
        assert seen.verdict(claim) is not None
        match claim:
            case CastClaim(span=span, actor=actor, role=role):
                assert span.contains(actor.span)
                assert span.contains(role.span)
            case PartClaim(span=span, mention=name) | CreditClaim(span=span, person=name):
                assert span.contains(name.span)


def test_reading_claims_is_linear():
    sentence = "Bryan Cranston as Walter White, Aaron Paul as Jesse Pinkman and (Anna Gunn), who plays Skyler White, "
    few, many = (len(article(sentence * n + "met.").claims) for n in (10, 40))
    assert many == 4 * few
