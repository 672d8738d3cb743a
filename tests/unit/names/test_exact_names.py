"""Names as the sheet has them, in every surface that is no mistake, and short forms."""

import pytest

from copydesk.sheet.claims import Form
from copydesk.sheet.entities import EntityKind

from .newsroom import LANTERN, NONE_OF_US, SHY_BASE, about_lantern, about_none, article, base_of, named, slips


def only(story, text):
    (mention,) = [m for m in story.mentions if m.text == text]
    return mention


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("Anya Taylor-Reed", Form.EXACT),
        ("Anya Taylor‑Reed", Form.EXACT),
        ("Anya\u00a0Taylor-Reed", Form.EXACT),
        ("ANYA TAYLOR-REED", Form.FOLDED),
        ("Anya Taylor Reed", Form.FOLDED),
        ("Anya Taylor-reed", Form.FOLDED),
        ("Dana O’Reilly", Form.EXACT),
        ("Dana OReilly", Form.FOLDED),
    ],
)
def test_a_name_is_found_in_every_surface(written, form):
    mention = only(about_lantern(f"They say that {written} is back."), written)
    assert mention.form is form
    assert mention.of(EntityKind.PERSON)


def test_a_name_may_be_broken_over_two_lines():
    story = article("# The Copper Lantern\n\nThey say that Anya\nTaylor-Reed is back.\n", format="markdown")
    assert [m.form for m in story.mentions if m.text.startswith("Anya")] == [Form.EXACT]


def test_diacritics_fold():
    base = base_of("title: Vidas\nkind: film\ncredits: {director: Ramón Peña Østergård}\n")
    story = article("Vidas\n\nVidas is by Ramon Pena Ostergard.\n", base=base)
    assert only(story, "Ramon Pena Ostergard").form is Form.FOLDED


def test_a_possessive_ending_is_no_part_of_the_name():
    story = about_lantern("Christopher Walden’s hat is Gwendoline Marsh's.")
    assert "Christopher Walden" in named(story)
    assert "Gwendoline Marsh" in named(story)


def test_the_longest_name_wins():
    story = about_lantern("They met at Lantern House Pictures.")
    assert "Lantern House Pictures" in named(story)


def test_a_name_does_not_cross_a_sentence_or_a_block():
    assert "Christopher Walden" not in named(
        about_lantern("It was Christopher. Walden left.\n\nChristopher\n\nWalden")
    )


def test_a_number_in_a_longer_number_is_no_title():
    assert "1921" not in named(
        article("Night\n\nThey made 1921st place and 31921 points.", "1921", base=SHY_BASE)
    )


def test_shared_surnames_keep_every_bearer():
    story = about_none("Then Bak left.")
    kinds = {e.kind for e in only(story, "Bak").refers}
    assert kinds == {EntityKind.PERSON, EntityKind.CHARACTER}


def test_given_names_of_korean_people_come_last():
    story = about_none("Ji-hoon and Hye-ryung talk, and Seo Hye-ryung leaves.")
    assert named(story, Form.SHORT) == ["Ji-hoon", "Hye-ryung"]


def test_short_forms_out_of_focus_wait_for_the_full_form():
    story = article(
        "A quiet day\n\nWalden slept. Then Christopher Walden woke, and Walden rose.", base=base_of(LANTERN)
    )
    assert named(story) == ["Christopher Walden", "Walden"]


def test_a_surname_in_another_persons_name_is_not_short():
    assert named(about_lantern("Mary Walden and Walden Pond agree."), Form.SHORT) == []


def test_honorifics_do_not_make_another_name():
    assert named(about_lantern("Mr Pemberton met Inspector Harker."), Form.SHORT) == ["Pemberton", "Harker"]


def test_a_one_letter_name_needs_its_own_place():
    story = about_lantern("Nobody knows what Q wants. Q. Smith and plan Q. It is Q&A time.")
    assert [m.span.start for m in story.mentions if m.text == "Q"]
    assert len([m for m in story.mentions if m.text == "Q"]) <= 2


def test_an_ordinary_word_as_a_role_needs_a_capital_inside_the_sentence():
    base = base_of(
        "title: The Copper Lantern\nkind: series\ncast: [{character: Hope, actor: Dana Winterbourne}]\n"
    )
    text = "The Copper Lantern\n\nHope is not lost. We hope so. At night Hope leaves. Dana Winterbourne plays Hope."
    story = article(text, base=base)
    assert len([m for m in story.mentions if m.text == "Hope"]) == 2


def test_roles_of_works_out_of_play_count_only_in_full():
    base = base_of(LANTERN, "title: Elsewhere\nkind: film\ncast: [{character: Marlow, actor: Ida Grey}]\n")
    story = article("The Copper Lantern\n\nMarlow is a town. Thomas Pemberton knows it.", base=base)
    assert "Marlow" not in named(story)


def test_a_shared_actor_of_five_hundred_works_is_one_person():
    sheets = [
        f"title: Night Train {n}00\nkind: film\ncast: [{{character: Guard {n}, actor: Ida Greyling}}]\n"
        for n in range(1, 501)
    ]
    story = article(
        "Night Train 700\n\nNight Train 700 has Ida Greyling. Greyling is good.", base=base_of(*sheets)
    )
    assert story.scope.focus == ("Night Train 700",)
    assert [len(m.refers) for m in story.mentions if "Greyling" in m.text] == [1, 1]


def test_a_name_ten_thousand_times_is_found_each_time():
    story = about_lantern("Christopher Walden. " * 10_000)
    assert named(story).count("Christopher Walden") == 10_000


def test_a_text_in_another_language_has_no_slips():
    text = "Der Film handelt von einem Mann, der nach Hause geht. Die Frauen und Kinder Christoph Waldmann, Lorenz Fischmann gehen mit."
    assert slips(about_lantern(text)) == []


def test_hangul_titles_are_found():
    base = base_of(NONE_OF_US.replace("kind: series", "original_title: 우리는 없었다\nkind: series", 1))
    assert "우리는 없었다" in named(
        article("None of Us Were There\n\nThe show (우리는 없었다) is back.", base=base)
    )


def test_names_to_avoid_and_sources_are_no_mentions():
    assert "We Were Not There" not in named(about_none("It is based on We Were Not There."))


@pytest.mark.parametrize(
    "odd", ["B.O.B.", "A.D.A.", "A.K.Vane", "A B.C", "The A.", "A", "“A”", "The", "The-A B"]
)
def test_a_sheet_may_name_anybody_oddly(odd):
    base = base_of(f"title: Tin Kites\ncast: [{{character: '{odd}', actor: '{odd}'}}]\nnames: ['{odd}']\n")
    assert named(article("Tin Kites\n\nTin Kites has nobody in it.", base=base)) == ["Tin Kites", "Tin Kites"]


@pytest.mark.parametrize(
    ("name", "bare"), [("A.J. Vane", "Vane"), ("A J Vane", "Vane"), ("A$AP Quarry", "Quarry")]
)
def test_an_initial_is_no_article_before_a_name(name, bare):
    base = base_of(f"title: Tin Kites\ncast: [{{character: Mara Quill, actor: '{name}'}}]\n")
    story = article(f"Night\n\n{bare} is the name of a town. So is {name}.", base=base)
    assert named(story) == [name]


def test_a_role_with_an_article_counts_without_it():
    base = base_of("title: Tin Kites\ncast: [{character: A Grey Pilgrim, actor: Ines Aldana}]\n")
    assert "the Grey Pilgrim" in named(
        article("Tin Kites\n\nTin Kites has Ines Aldana as the Grey Pilgrim.", base=base)
    )


def test_names_of_many_sheets_are_made_only_where_an_article_has_words_that_they_begin_with():
    from copydesk.annotate.names.index import index_of

    base = base_of(
        *(
            f"title: Ferry Number {n}\nkind: film\ncast: [{{character: Jo Lind, actor: Zed Quist}}]\n"
            for n in range(9)
        ),
        LANTERN,
    )
    story = article("A quiet day\n\nSiobhan McAllister met Jo Lind.\n", base=base)
    assert named(story) == ["Siobhan McAllister", "Jo Lind"]
    assert "zedquist" not in index_of(base).table
    assert "Zed Quist" in named(article("A quiet day\n\nZed Quist came.\n", base=base))


def test_names_whose_first_words_are_short_are_made_as_well():
    base = base_of(
        "title: A Is in On It\nkind: film\n---\ntitle: It\nkind: film\n---\ntitle: Mo Do\nkind: film\n"
    )
    assert named(article("A day\n\nWe saw “A Is in On It”, “It” and “Mo Do”.\n", base=base)) == [
        "A Is in On It",
        "It",
        "Mo Do",
    ]
