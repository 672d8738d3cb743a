"""Names as files store them: soft hyphens, signs that nobody sees, no-break spaces, accents apart from their letters."""

import unicodedata

import pytest

from copydesk.sheet.claims import Form

from .newsroom import about_lantern, article, base_of, slips

SHEET = "title: Tin Kites\nkind: film\ncast: [{character: Mara Quill, actor: Inés Aldana}]\n"


@pytest.mark.parametrize(
    "stored",
    [
        "Chris\u00adtopher Wal\u00adden",
        "Christopher\u00a0Walden",
        "Christopher\u202fWalden",
        "Christopher\u200b Walden",
        "Christopher \ufeffWalden",
        "Christo\u2060pher Wal\u200dden",
    ],
)
def test_what_nobody_sees_hides_no_name(stored):
    story = about_lantern(f"Nobody expected {stored} at the party.")
    (mention,) = [m for m in story.mentions if m.expected == "Christopher Walden"]
    assert (mention.form, mention.edits) == (Form.EXACT, ())
    assert mention.span.of(story.text) == stored


def test_a_slip_between_soft_hyphens_stands_at_its_exact_place():
    story = about_lantern("Nobody expected Chris\u00adtopher Wal\u00addne at the party.")
    (mention,) = [m for m in story.mentions if m.form is Form.NEAR]
    assert mention.span.of(story.text) == "Chris\u00adtopher Wal\u00addne"
    assert (mention.text, mention.expected) == ("Christopher Waldne", "Christopher Walden")


def test_a_soft_hyphen_hides_no_title():
    assert "The Copper Lantern" in [
        m.text for m in about_lantern("The Cop\u00adper Lan\u00adtern ends.").mentions
    ]


@pytest.mark.parametrize(("stored", "given"), [("NFD", "NFC"), ("NFC", "NFD"), ("NFD", "NFD")])
def test_an_accent_may_be_a_sign_of_its_own(stored, given):
    base = base_of(unicodedata.normalize(given, SHEET))
    text = unicodedata.normalize(stored, "Tin Kites\n\nTin Kites has Inés Aldana. Aldana is Mara Quill.")
    assert slips(article(text, base=base)) == []
