"""What is no near miss: each a false alarm that an editor would not forgive."""

import pytest

from copydesk.sheet.claims import Form

from .newsroom import BASE, about_lantern, about_none, article, base_of, slips

LANTERN = {
    "somebody else, introduced by another trade": "His lawyer, Christopher Walder, would not comment. Christopher Walden stars.",
    "somebody else, described after the name": "Christopher Walden met Christopher Walder, a banker from Leeds.",
    "a surname alone that is nearly another": "Walker went home. The Waldens of this world may sleep.",
    "a given name alone": "Christina and Eleanora were at the party, and so was Laurent.",
    "an ordinary word at a sentence's start": "Marching on, the crew went home. Valley views followed. Hark, a voice.",
    "a correction note": "Correction: an earlier version of this article misspelled the name of Christopher Walden as Christopher Waldon.",
    "a slip that is quoted with sic": "The letter said that “Christopher Waldon [sic] is a genius”.",
    "a handle and a hashtag": "She posted it at @ChristopherWaldon, with #LaurenceFishmann and #TheCoperLantern.",
    "an address": "See https://example.org/Christopher-Waldon/The-Coper-Lantern or ChristopherWaldon.com for more.",
    "a longer name": "Christopher Walden Smythe wrote in, and so did Laurence Fishman-Bowles of the Fishmann Trust.",
    "a name in another's company": "Laurence Fishburn Memorial Hospital is closed.",
    "an ordinary pair of words": "The Director was late. The Directs are an indie band.",
    "a family": "The Joneses are at home, and the Joneses stay.",
    "a possessive of a name in s": "Marcus Jones's hat and Marcus Jones' coat.",
    "a plural surname": "The Whitcombes own the house.",
    "a suffix without its dot": "Robert Downes Jr is Q. Robert Downes Jr. stays.",
    "initials": "C. Walden and P. S. Hartley signed.",
    "a title before the surname": "Inspector Harker and Mr Pemberton agree. Detective Harker does not.",
    "a small the before an outlet": "As the Direct reports, the Direct is right.",
    "capitals throughout": "CHRISTOPHER WALDEN AND LAURENCE FISHMAN RETURN.",
    "another title": "The band’s book “The Cooper Lanterns of Wales” is a book about lamps.",
    "a longer title": "Fans of The Copper Lantern House Mystery Hour may disagree.",
    "known short forms": "Walden, Juniper, Taylor-Reed and Nell return, says O'Reilly.",
}
NONE = {
    "a whole other syllable": "Bak Ji-won and Gong Chan-mi have joined the cast.",
    "the syllables in another order": "Choi Hyun-dae is a singer.",
    "another surname": "Cho Dae-hyun, Nam Ji-hoon and Yoo Seung-ah are other people.",
    "a given name of another": "Ji-won and Chan-mi went home.",
    "given names, rightly short": "Hye-ryung, Eun-jo and Dae-hyun are back, and Bak leads.",
    "an accepted form": "Bae MK directs, as Bae Min-kyoo always has.",
    "the source's title": "It is based on We Were Not There, a webtoon.",
    "a translation": "None of Us Were There (which when translated comes out as None of Us Was There) returns.",
    "a place that shares a name": "They met in Bak Memorial Park and at Gong Station.",
    "two of one family name": "Bak Ji-hoon and Bak Joon-seok share a surname.",
    "a sentence like the title": "In truth none of us were there, and none of us are here.",
}


@pytest.mark.parametrize("text", LANTERN.values(), ids=LANTERN)
def test_no_slip_is_seen_in_english_names(text):
    assert slips(about_lantern(text)) == []


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_no_slip_is_seen_in_korean_names(text):
    assert slips(about_none(text)) == []


def test_an_actor_of_nearly_the_same_name_who_is_named_again_is_a_note_at_most():
    text = "Christopher Walden leads. Actor Christopher Walder was in the audience. Walder said he liked it, and Walder left."
    assert not [m for m in about_lantern(text).mentions if m.form is Form.NEAR and m.certain]


def test_the_author_is_nobodys_misspelling():
    assert (
        slips(about_lantern("Christopher Waldon is a senior editor.", authors=["Christopher Waldon"])) == []
    )


def test_works_out_of_play_have_no_near_misses():
    story = article("A quiet day\n\nChristopher Waldon and Eleanor Whitcomb met in Leeds.\n")
    assert slips(story) == []


def test_names_of_a_mentioned_work_have_no_near_short_forms():
    text = "A quiet day\n\nNothing happened in Leeds.\n\nSome watched The Copper Lantern. Junipper trees grow in Leeds.\n"
    assert slips(article(text)) == []


def test_a_base_without_sheets_names_nothing():
    from .newsroom import base_of

    assert about_lantern("Christopher Walden stars.", base=base_of()).mentions == ()


def test_an_exact_name_of_any_sheet_is_nobodys_slip():
    from .newsroom import LANTERN as SHEET
    from .newsroom import base_of

    other = "title: Elsewhere\nkind: film\ncast: [{character: Someone New, actor: Christopher Walder}]\n"
    assert slips(about_lantern("Christopher Walder is in it.", base=base_of(SHEET, other))) == []
    assert slips(about_lantern("Christopher Walder is in it.", base=BASE)) == [
        ("Christopher Walder", "Christopher Walden")
    ]


SINGLES = {
    "a contraction": "I'm glad, and we'll see. Im Sun-ho is not here.",
    "a surname of somebody named in full": "Hans Whitcomb came from Leeds. To celebrate Whitcomb, the town sang. Eleanor Whitcombe sang too.",
    "a given name before a stranger's surname": "Thomas Brandt and Eleanor Brandt went home, and Junniper Brandt stayed.",
    "a country like a role": "He went to France, and to France's south, and to Walden.",
    "a word that begins a sentence": "Actress Mary Poole came. The year was long.",
    "an institution": "The Laurence Fishmann Hospital and The Cooper Lantern Company are open.",
    "a surname that is a rank": "He played Jon Major in it. Then Jon Major left. Elenor Major sang.",
    "plural parties": "The Lantern Democrats met. A Lantern Democrat spoke.",
}


@pytest.mark.parametrize("text", SINGLES.values(), ids=SINGLES)
def test_no_slip_is_seen_in_single_words(text):
    assert slips(about_lantern(text)) == []


def test_a_single_name_before_a_strangers_surname_is_no_mention():
    from .newsroom import base_of, named

    base = base_of(
        "title: The Copper Lantern\nkind: series\ncast: [{character: Davina, actor: Ida Greyling}]\n"
    )
    story = article("The Copper Lantern\n\nDavina Wollstone sang. Then Davina left.", base=base)
    assert named(story).count("Davina") == 1


COLLECTOR = """
title: Salt Quay
kind: film
cast:
  - {character: The Gatherer, actor: Jo Falk}
  - {character: Ada Brook, actor: Ines Aldana}
"""


def test_a_small_article_before_a_role_is_right():
    from .newsroom import base_of, named

    text = "A quiet day\n\nNobody sleeps when the Gatherer comes. The Gatherer waits. Ada fears the Gatherer."
    story = article(text, "Salt Quay", base=base_of(COLLECTOR))
    assert slips(story) == []
    assert named(story).count("the Gatherer") == 2


@pytest.mark.parametrize(
    "text",
    [
        "Netflix has bought Malcolm & Marie, a film that was shot in secret.",
        "BBC Two has ordered Marie Antwerp in Love, a film of ninety minutes.",
    ],
)
def test_a_title_of_one_word_within_another_name_is_no_title(text):
    from .newsroom import base_of, named

    assert named(article(f"News\n\n{text}\n", base=base_of("title: Marie\nkind: series\n"))) == []


def test_a_title_of_one_word_in_focus_may_stand_beside_a_name():
    from .newsroom import base_of, named

    base = base_of("title: Marie\nkind: series\n")
    assert named(article("News\n\nIn Marie Ines Aldana is a spy.\n", "Marie", base=base)) == ["Marie"]


@pytest.mark.parametrize(
    "text",
    [
        "Christopher Walder of the Evening Echo calls it a triumph.",
        "Professor Christopher Walder calls it a triumph.",
        "“It is a triumph,” says the barista Christopher Walder.",
        "Christopher Walder, a councillor for the north, calls it a triumph.",
    ],
    ids=["of a paper", "a rank", "a trade before", "a trade behind"],
)
def test_whoever_is_of_another_house_or_trade_is_at_most_a_note(text):
    found = [m for m in about_lantern(text).mentions if m.form is Form.NEAR]
    assert not any(m.certain for m in found)


SCULPTOR = "title: Tin Kites\nkind: film\ncast: [{character: Ada Wexham, actor: Rahel Weisz}]\n"


def test_somebody_of_whom_the_article_tells_is_no_second_spelling():
    told = "Rahel Weisz stars. Rahel Weiss, a sculptor in Vienna, made the bust."
    base = base_of(SCULPTOR)
    assert article(told, base=base).name_groups == ()


def test_a_relation_is_somebody_else():
    story = article(
        "Tin Kites\n\nTin Kites is back. His cousin, Rahel Weiss, drives.\n", base=base_of(SCULPTOR)
    )
    assert slips(story) == []


def test_who_is_named_in_full_again_by_another_name_may_be_somebody_else():
    sheet = "title: Tin Kites\nkind: film\ncast: [{character: Ada Wexham, actor: Harry Oldman}]\n"
    text = "Tin Kites\n\nHarry Oldman stars in Tin Kites. Later Harry Goldman left.\n"
    (near,) = [m for m in article(text, base=base_of(sheet)).mentions if m.edits]
    assert not near.certain
