"""Near misses: who is meant, which part differs, and how."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.annotate.names.comparing import Grade, compare, one_edit
from copydesk.rule import Example
from copydesk.sheet.claims import Form
from copydesk.testing import article_of

from .newsroom import about_lantern, about_none, article, base_of, slips


@pytest.mark.parametrize(
    ("written", "expected", "how"),
    [
        ("Christopher Wallden", "Christopher Walden", "doubled"),
        ("Christopher Waldne", "Christopher Walden", "exchanged"),
        ("Cristopher Walden", "Christopher Walden", "dropped"),
        ("Christopher Waldan", "Christopher Walden", "replaced"),
        ("Christopher WaIden", "Christopher Walden", "look-alike"),
        ("Siobhan McAIlister", "Siobhan McAllister", "look-alike"),
        ("Th0mas Pemberton", "Thomas Pemberton", "look-alike"),
        ("Walden Christopher", "Christopher Walden", "order"),
        ("Lawrence Fishman", "Laurence Fishman", "real word"),
        ("Christopher Warden", "Christopher Walden", "real word"),
        ("Siobhan Mcallister", "Siobhan McAllister", "case"),
        ("Anya Taylor-reed", "Anya Taylor-Reed", "case"),
        ("Anya Taylor Reed", "Anya Taylor-Reed", "hyphen"),
        ("Dana OReilly", "Dana O'Reilly", "apostrophe"),
        ("Marcus Jone's", "Marcus Jones", "possessive"),
        ("Philip Hartley", "Philip Seymour Hartley", "missing"),
        ("Harowgate Academy", "Harrowgate Academy", "dropped"),
        (
            "Royal Society of the Stage and Scren Artists and Writers of the North",
            "Royal Society of the Stage and Screen Artists and Writers of the North",
            "dropped",
        ),
    ],
)
def test_the_difference_is_named(written, expected, how):
    story = about_lantern(f"Nobody expected {written} at the party.")
    (mention,) = [m for m in story.mentions if m.edits]
    assert (mention.text, mention.expected, [e.how for e in mention.edits]) == (written, expected, [how])


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Bae Min Gyoo", "Bae Min-kyoo"),
        ("Gong Chan-yeong", "Gong Chan-young"),
        ("Bak Jee-hun", "Bak Ji-hoon"),
        ("Park Ji-hoon", "Bak Ji-hoon"),
        ("Pak Ji Hoon", "Bak Ji-hoon"),
        ("Yun Seung-a", "Yoon Seung-ah"),
        ("Choi Dae-hyeon", "Choi Dae-hyun"),
        ("Nma Eun-jo", "Nam Eun-jo"),
        ("Seo Hye-rung", "Seo Hye-ryung"),
        ("Choi Daf-hyun", "Choi Dae-hyun"),
    ],
)
def test_romanisations_and_slips_of_korean_names_resolve(written, expected):
    assert slips(about_none(f"Nobody expected {written} at the party.")) == [(written, expected)]


TERMS = "title: Tin Kites\nkind: series\nnames: [Harrowsgate, Wexian]\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The people of Harowsgate fear him.", ("Harowsgate", "Harrowsgate")),
        ("A Wexiann ship lands.", ("Wexiann", "Wexian")),
        ("![Harrowsgatte at night](a.jpg)", ("Harrowsgatte", "Harrowsgate")),
        ("## Harrowsgtae Burns\n\nNobody knows.", ("Harrowsgtae", "Harrowsgate")),
    ],
)
def test_places_and_terms_of_a_work_are_found_wherever_they_are_written(text, found):
    base = base_of(TERMS)
    assert slips(article(f"# Tin Kites\n\nTin Kites is back.\n\n{text}\n", base=base, format="markdown")) == [
        found
    ]


def test_a_given_name_in_a_list_of_given_names_resolves():
    text = "Those who come back are Eun-jo, Dae-hyun, Joon-seok and Hye-rung."
    assert slips(about_none(text)) == [("Hye-rung", "Hye-ryung")]


def test_inner_capitals_of_a_short_form_are_told():
    assert slips(about_none("There is talk about Eun-Jo and her return.")) == [("Eun-Jo", "Eun-jo")]


def test_inner_capitals_in_a_heading_are_style():
    assert slips(about_none("## What Happens To Eun-Jo?\n\nNobody knows.", format="markdown")) == []


def test_another_syllable_counts_where_the_role_stands_beside_it():
    story = about_none("Bak Ji-hoo as Nam Eun-jo\n\nGong Chan-mi as Seo Hye-ryung")
    near = [(m.text, m.certain) for m in story.mentions if m.form is Form.NEAR]
    assert near == [] or near == [("Bak Ji-hoo", False)] or near == [("Bak Ji-hoo", True)]


def test_a_slip_resolves_to_whom_it_means():
    story = about_lantern("Christopher Waldon stars.")
    (mention,) = [m for m in story.mentions if m.form is Form.NEAR]
    assert mention.name == "Christopher Walden"


def test_a_possessive_after_a_slip_stays_outside():
    story = about_lantern("That is Christopher Waldon’s hat.")
    assert slips(story) == [("Christopher Waldon", "Christopher Walden")]


@pytest.mark.parametrize(
    "written",
    [
        "None of Use Were There",
        "None of Us Where There",
        "None of Us There",
        "None of the Us Were There",
        "None Us of Were There",
        "Non of Us Were There",
    ],
)
def test_slips_in_a_title_are_found(written):
    assert slips(about_none(f"What will happen in {written} is unclear.")) == [
        (written, "None of Us Were There")
    ]


def test_a_title_misspelled_in_its_own_heading_is_found():
    text = "## What Will Happen in None of Use Were There Season 2?\n\nNobody knows."
    assert slips(about_none(text, format="markdown")) == [("None of Use Were There", "None of Us Were There")]


def test_an_acronym_with_letters_exchanged_counts_beside_another():
    base = base_of("names: [{name: GWU}, {name: STAG-TELRA}]")
    assert slips(article("Night\n\nEven with the GUW and STAG-TELRA strikes.", base=base)) == [("GUW", "GWU")]
    assert slips(article("Night\n\nEven with the GUW in town.", base=base)) == []
    assert slips(article("Night\n\nThe GUWs partied at the LA Times on strike.", base=base)) == []


def test_an_acronym_with_letters_exchanged_counts_where_the_article_has_it_right():
    base = base_of("names: [{name: GWU}, {name: STG-TELRA}]")
    text = "Night\n\nThe GWU is content. Its members went home.\n\nThe GUW won much."
    assert slips(article(text, base=base)) == [("GUW", "GWU")]
    assert slips(article("Night\n\nThe STG-TERLA strike is over.", base=base)) == [("STG-TERLA", "STG-TELRA")]


NAMES = (
    "Christopher Walden",
    "Laurence Fishman",
    "Eleanor Whitcombe",
    "Thomas Pemberton",
    "Margarethe Oldenburg",
)


def _mutated(name, rng):
    at = rng.choice(
        [
            i
            for i in range(1, len(name) - 1)
            if name[i - 1].isalpha() and name[i].isalpha() and name[i + 1].isalpha()
        ]
    )
    kind = rng.choice(("drop", "double", "exchange"))
    if kind == "drop":
        return name[:at] + name[at + 1 :]
    if kind == "double":
        return name[:at] + name[at] + name[at:]
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]


def test_nearly_all_slips_of_one_letter_are_found():
    rng = random.Random(11)
    found = total = 0
    for _ in range(150):
        name = rng.choice(NAMES)
        written = _mutated(name, rng)
        if written != name:
            total += 1
            found += slips(about_lantern(f"In the second season, {written} takes charge.")) == [
                (written, name)
            ]
    assert found / total >= 0.97


WORDS = st.sampled_from(
    "Marten Olsson Priya Raman Hugo Delacroix Tilda Osborne Kwame Mensah Yara Haddad Bruno Falk Noor Aziz Sunil".split()
)


@settings(max_examples=60)
@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=8))
def test_names_of_nobody_on_the_sheet_are_no_slips(pairs):
    text = " ".join(f"Then {a} {b} met the crew and went home." for a, b in pairs)
    assert slips(about_lantern(text)) == []


@given(st.text("abcde", min_size=2, max_size=8), st.integers(0, 7), st.sampled_from("abcde"))
def test_one_edit_knows_its_own_edits(word, at, letter):
    at = min(at, len(word) - 1)
    dropped = word[:at] + word[at + 1 :]
    added = word[:at] + letter + word[at:]
    assert one_edit(dropped, word) == "dropped"
    assert one_edit(added, word) in ("added", "doubled")


def test_names_too_unlike_do_not_compare():
    assert compare(("Mary", "Poole"), ("Christopher", "Walden"), korean=False) is None
    likeness = compare(("Bak", "Ji-won"), ("Bak", "Ji-hoon"), korean=True)
    assert likeness is None or likeness.grade is Grade.WEAK


def test_a_title_that_is_a_word_has_near_misses_where_a_licence_says_title():
    sheet = "title: Severance\nkind: series\n"
    text = "The show *Severance* is on.\n\nMore of *Severence* is coming, and *Severances* are paid."
    article = article_of(Example(text, sheet=sheet, format="markdown"))
    assert [(m.text, m.form.value) for m in article.mentions if m.form == "near"][:1] == [
        ("Severence", "near")
    ]


def test_a_word_near_a_title_that_is_a_word_is_left_alone_without_a_licence():
    sheet = "title: Severance\nkind: series\n"
    text = (
        "The show *Severance* is on.\n\nHis severence pay, Severence Hall and a Severence are other things."
    )
    article = article_of(Example(text, sheet=sheet, format="markdown"))
    assert not [m for m in article.mentions if m.form == "near"]


def test_a_role_beside_its_actor_may_have_a_trade():
    story = about_lantern("Christopher Walden played Eleanor Whitcmobe, a scientist who never lived.")
    assert ("Eleanor Whitcmobe", "Eleanor Whitcombe") in slips(story)


def test_a_role_in_a_sentence_that_names_its_work_may_have_a_trade():
    story = about_lantern("The Copper Lantern begins with Eleanor Whitcmobe, a scientist who never lived.")
    assert ("Eleanor Whitcmobe", "Eleanor Whitcombe") in slips(story)


def test_somebody_with_a_trade_of_his_own_is_somebody_else():
    assert slips(about_lantern("The town remembers Eleanor Whitcomb, a scientist of the last century.")) == []


def test_a_role_that_nobody_is_called_may_have_a_trade():
    story = about_lantern("The town remembers Eleanor Whitcmobe, a scientist of the last century.")
    assert slips(story) == [("Eleanor Whitcmobe", "Eleanor Whitcombe")]


def test_ordinary_words_are_a_slip_only_beside_the_partner():
    sheet = "title: The Copper Lantern\ncast: [{character: Mark Rivers, actor: Ines Aldana}]\n"
    top = "The Copper Lantern returns\n\nThe Copper Lantern is back.\n\n"
    near = article(f"{top}Ines Aldana plays Mark River.", base=base_of(sheet))
    assert slips(near) == [("Mark River", "Mark Rivers")]
    assert slips(article(f"{top}They passed the Mark River on the way.", base=base_of(sheet))) == []


def test_a_small_letter_word_in_marks_is_no_slip_of_a_title_of_one_word():
    from .newsroom import base_of

    base = base_of("title: Lampwrights\nkind: film\n")
    small, capital = (
        article(f"Lampwrights\n\nSome of the “{word}” scenes are long.\n", base=base)
        for word in ("lampwright", "Lampwrihts")
    )
    assert slips(small) == []
    assert slips(capital) == [("Lampwrihts", "Lampwrights")]


FAMILY = """
title: The Copper Lantern
kind: film
credits: {director: Marc Cherry}
cast:
  - {character: Ada March, actor: Ines Aldana}
  - {character: Beth March, actor: Lena Roos}
people: {Alexis Thorne: {}}
"""
TOP = "The Copper Lantern returns\n\nThe Copper Lantern is back, with Ada March in it.\n\n"


def about_the_family(text):
    return article(f"{TOP}{text}", base=base_of(FAMILY))


@pytest.mark.parametrize(
    "family", ["the Marsh sisters", "the Marsh family", "the younger of the Marsh girls"]
)
def test_several_of_a_family_are_told_though_the_name_is_a_word(family):
    story = about_the_family(f"One of them is like {family} at heart.")
    assert slips(story) == [("Marsh", "March")]
    assert [m.certain for m in story.mentions if m.text == "Marsh"] == [True]


@pytest.mark.parametrize("place", ["in the marsh", "over the Marsh bridge", "with the Marsh people"])
def test_a_word_before_another_noun_is_no_family(place):
    assert slips(about_the_family(f"They were lost {place} for a day.")) == []


def test_a_name_that_is_wrong_in_full_is_wrong_in_the_headline_too():
    sheet = FAMILY.replace("Beth March", "Solomon Northup")
    story = article(
        f"{TOP}Northrup’s tale is told well.\n\nSolomon Northrop is somebody whom they sold.",
        base=base_of(sheet),
    )
    assert slips(story) == [("Northrup", "Northup"), ("Solomon Northrop", "Solomon Northup")]


def test_a_given_name_of_the_same_root_before_the_right_surname_is_a_slip():
    story = about_the_family("Her co-host on the show, Alexa Thorne, asks the questions.")
    assert slips(story) == [("Alexa Thorne", "Alexis Thorne")]
    assert [m.certain for m in story.mentions if m.text == "Alexa Thorne"] == [True]


def test_a_relation_of_another_given_name_is_somebody_else():
    assert slips(about_the_family("Her lawyer, Alexa Thorne, asks the questions.")) == []


@pytest.mark.parametrize(
    "text", ["Cherry, the maker of it, was late.", "Cherry, who was late, sang.", "Cherry said so."]
)
def test_whoever_was_named_in_full_may_open_a_sentence_though_the_name_is_a_word(text):
    story = about_the_family(f"It is by Marc Cherry. It is long.\n\n{text}")
    assert "Cherry" in [m.text for m in story.mentions]


@pytest.mark.parametrize(
    "text", ["Cherry, apple and pear are there.", "Cherry trees are there.", "Cherry, in short, it is."]
)
def test_a_word_that_opens_a_sentence_as_a_word_is_one(text):
    story = about_the_family(f"It is by Marc Cherry. It is long.\n\n{text}")
    assert "Cherry" not in [m.text for m in story.mentions]


PETS = """
title: Tin Kites
kind: series
cast:
  - {character: Donny Wexcombe, actor: Kate Ostrander}
  - {character: Carmy, actor: Letitia Wrightson}
  - {character: Roz Hartwick, actor: Morris Tandy}
names: [Wexcombe Industries]
"""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The letters came daily. Donnie counted them.", ("Donnie", "Donny")),
        ("In the kitchen it is Carmie who shouts.", ("Carmie", "Carmy")),
        ("Donny (Cate Ostrander) counts letters.", ("Cate Ostrander", "Kate Ostrander")),
        ("We saw Letitia Writeson leave.", ("Letitia Writeson", "Letitia Wrightson")),
        ("They work for Wexcombe industries.", ("Wexcombe industries", "Wexcombe Industries")),
    ],
    ids=[
        "a pet name's ending",
        "a role of one word",
        "an initial that sounds alike",
        "a silent gh",
        "a lost capital",
    ],
)
def test_names_are_written_as_they_sound(text, found):
    assert slips(article(f"Night\n\n{text}\n", "Tin Kites", base=base_of(PETS))) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Toddy is a drink, and Rozzy a parrot.",
        "Johnnie walked home.",
        "Donald counts letters.",
        "The heavy Industries of the north fell silent.",
    ],
)
def test_other_names_and_words_are_no_pet_names(text):
    assert slips(article(f"Night\n\n{text}\n", "Tin Kites", base=base_of(PETS))) == []


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("Everybody waits for Fishmann to smile.", ("Fishmann", "Fishman")),
        ("In the harbour Whitcommbe waits.", ("Whitcommbe", "Whitcombe")),
        ("In Camden Town Pembertton sells bread.", ("Pembertton", "Pemberton")),
        ("As the younger brother, Fishmann never blinks.", ("Fishmann", "Fishman")),
        ("With a pipe Fishmann is the teacher whom everyone had.", ("Fishmann", "Fishman")),
        ("In the boat Mcallister sings.", ("Mcallister", "McAllister")),
    ],
)
def test_a_surname_alone_that_nobody_bears_needs_nothing_else(text, slip):
    assert slip in slips(about_lantern(text))


def test_who_is_of_an_office_is_hardly_of_the_screen():
    story = about_lantern("Christopher Waldon of the box office came to the screening.")
    (near,) = [m for m in story.mentions if m.form is Form.NEAR]
    assert not near.certain


@pytest.mark.parametrize(
    "text",
    [
        "Laurence Fishmer, a curator, came to the screening.",
        "Laurence Fishmer, a fruit dealer from Leeds, came to the screening.",
        "Laurence Fishman is no relation of Laurence Fishmer.",
    ],
)
def test_who_is_told_apart_is_somebody_else(text):
    assert ("Laurence Fishmer", "Laurence Fishman") not in slips(about_lantern(text))


def test_a_town_behind_a_comma_is_an_address_and_a_name_is_none():
    story = about_lantern("In the cast are Laurence Fishmann, Marcus Jones and others.")
    assert ("Laurence Fishmann", "Laurence Fishman") in slips(story)


SURNAMES = """
title: Tin Kites
kind: film
language: en
cast:
  - {character: Ada Wexham, actor: Helena Brisk Marlowe}
  - {character: Tom Reed, actor: Otto van Marlen}
  - {character: Ines Oldcastle, actor: Timothy Blake Osgood}
---
title: Oldcastle
kind: film
cast: [{character: Kitty Oldcastle, actor: Vera Marchess}]
---
title: Answer 1988
kind: series
language: ko
cast: [{character: Seok-woo, actor: Gong Chan-young}]
"""


def about(title, text):
    return article(f"{title}, reviewed\n\n{title} is worth an evening.\n\n{text}\n", base=base_of(SURNAMES))


def test_a_surname_of_two_parts_alone_is_looked_for_with_slips():
    assert slips(about("Tin Kites", "On the stairs Brisk Marlow smiles.")) == [
        ("Brisk Marlow", "Brisk Marlowe")
    ]


def test_a_surname_with_the_capital_of_its_small_word_is_no_slip():
    assert slips(about("Tin Kites", "Otto van Marlen is here. Then Van Marlen leaves.")) == []


def test_two_right_parts_bear_out_the_third():
    story = about("Tin Kites", "A small part went to Timothy Black Osgood.")
    assert slips(story) == [("Timothy Black Osgood", "Timothy Blake Osgood")]


def test_a_title_that_is_a_surname_hides_no_slip_before_it():
    assert slips(about("Oldcastle", "Soon Kity Oldcastle sings.")) == [("Kity Oldcastle", "Kitty Oldcastle")]


def test_a_word_with_its_number_at_the_head_is_a_title():
    story = about("Answer 1988", "In the carriage Seok-wu sleeps.")
    assert slips(story) == [("Seok-wu", "Seok-woo")]


def test_the_surname_of_somebody_named_in_full_is_looked_for_outside_of_the_focus():
    story = about("Tin Kites", "Vera Marchess was there as well. Later we saw Marcchess leave.")
    assert slips(story) == [("Marcchess", "Marchess")]


def test_whoever_is_named_in_full_may_have_a_trade_by_the_surname():
    story = about("Tin Kites", "Otto van Marlen sings. Marlenn, a cook in real life, laughs.")
    assert ("Marlenn", "Marlen") in slips(story)


def test_a_cell_of_a_table_has_the_partner_in_the_next():
    table = "| Actor | Role |\n| --- | --- |\n| Gong Chan-young | Seok-wooo |"
    story = article(
        f"# Answer 1988\n\nAnswer 1988 is back.\n\n{table}\n", base=base_of(SURNAMES), format="markdown"
    )
    assert slips(story) == [("Seok-wooo", "Seok-woo")]


def test_a_syllable_behind_a_hyphen_is_a_piece_of_the_name():
    sheet = (
        "title: Tin Kites\nkind: series\nlanguage: ko\ncast: [{character: Choi Nam-ra, actor: Nam Eun-jo}]\n"
    )
    story = article("Tin Kites\n\nTin Kites is back. Soon Nam-ar leaves.\n", base=base_of(sheet))
    assert slips(story) == [("Nam-ar", "Nam-ra")]


PARTS = """
title: Tin Kites
kind: series
cast: [{character: Jaime Vale, actor: Ines Aldana}, {character: Jon Marsh, actor: Tomas Brandt}]
"""


def certain_in(text):
    story = article(f"Tin Kites\n\nTin Kites is back.\n\n{text}\n", base=base_of(PARTS))
    return [m.text for m in story.mentions if m.form is Form.NEAR and m.certain]


def test_a_part_alone_is_wrong_as_the_whole_name_is():
    assert certain_in("Ines Aldanna leads. Aldanna is radiant.") == ["Ines Aldanna", "Aldanna"]


def test_a_part_alone_of_a_name_that_may_be_anybodys_is_none():
    assert certain_in("Tina Brand leads. Brand is radiant.") == []


def test_a_role_has_a_family_of_its_own():
    assert certain_in("She resembles her brother John Marsh.") == ["John Marsh"]


def test_a_given_name_of_a_role_that_nobody_else_here_has_is_a_slip_where_it_is_repeated():
    assert certain_in("So Jamie and Ines Aldana meet. Then Jamie leaves.")[:1] == ["Jamie"]


@pytest.mark.parametrize(
    "text",
    [
        "So Jamie Lowe and Ines Aldana meet. Then Jamie leaves.",
        "In The Shore, the sea wants Jamie. Ines Aldana is no Jamie.",
        "Ines Aldana is no Jamie from The Shore.",
    ],
    ids=["somebody else in full", "in another work, before", "from another work, behind"],
)
def test_a_given_name_that_is_another_is_no_slip_of_a_role(text):
    assert certain_in(text) == []


def test_a_role_of_one_given_name_in_another_work_is_not_even_noted():
    story = article(
        "Tin Kites\n\nTin Kites is back.\n\nLena Roos, who was Jamie in The Shore, is not in it.\n",
        base=base_of(PARTS),
    )
    assert [m.text for m in story.mentions if m.form is Form.NEAR] == []


def test_somebody_who_was_in_a_work_with_one_beside_them_is_looked_for_though_no_work_is_named():
    other = "title: Slow Ferry\nkind: film\ncast: [{character: Per Nolde, actor: Willem Daffner}, {character: Ada Roe, actor: Marta Lind}]\n"
    story = article(
        "Tin Kites\n\nTin Kites is back.\n\nWe saw Marta Lind and Willem Deffner there.\n",
        base=base_of(PARTS, other),
    )
    assert ("Willem Deffner", "Willem Daffner") in slips(story)


def test_somebody_of_a_work_that_is_not_named_is_left_alone_elsewhere():
    other = "title: Slow Ferry\nkind: film\ncast: [{character: Per Nolde, actor: Willem Daffner}, {character: Ada Roe, actor: Marta Lind}]\n"
    story = article(
        "Tin Kites\n\nTin Kites is back.\n\nWe saw Marta Lind there. Willem Deffner wrote to us.\n",
        base=base_of(PARTS, other),
    )
    assert slips(story) == []


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (["Ole", "Jannick"], ["Ole", "Djanick"]),
        (["Mathew", "Hallowel"], ["Matthew", "Hallowell"]),
        (["Mathew", "Hallowelh"], ["Matthew", "Hallowell"]),
    ],
)
def test_what_sounds_as_it_should_is_one_name(written, expected):
    assert compare(written, expected, korean=False)


def test_a_trade_of_the_line_above_is_nobody_elses():
    story = article(
        "Tin Kites\n\nTin Kites is back.\n\nIn it is a chemist\n\nTomas Brandtt\n", base=base_of(PARTS)
    )
    assert slips(story) == [("Tomas Brandtt", "Tomas Brandt")]


def test_a_sign_that_an_outlet_has_may_be_left_out():
    sheet = "title: Tin Kites\nkind: series\nnetwork: Harbour TV+\n"
    story = article("Tin Kites\n\nTin Kites is on Harbour TV and Harbuor TV+.\n", base=base_of(sheet))
    assert [m.text for m in story.mentions if m.form is Form.NEAR] == ["Harbuor TV+"]


QUAY = """
title: Tin Kites
kind: series
names: [Lowmoor Secondary, Quayside Medical Center]
cast:
  - {character: Marolyn Tait, actor: Tomas Brandt}
  - {character: Isember, actor: Anja Taylor-Reed}
  - {character: Villemaro, actor: Judita Pell}
  - {character: Marty Dwolk, actor: Per Holm}
  - {character: Wendy Dwolk, actor: Will Marsh}
  - {character: Ivo the Tall, actor: Ola Rask}
  - {character: Lamp-Post, actor: Ona Reed}
---
title: Paper Moons
kind: film
cast: [{character: Ola Brisk, actor: Judi Hennchworth}, {character: Dana, actor: Kaspar Joll}]
"""


def about_the_quay(text):
    return slips(article(f"Tin Kites is back.\n\n{text}\n", "Tin Kites", base=base_of(QUAY)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We saw Maroline leave.", [("Maroline", "Marolyn")]),
        ("Marolyn Tait stays. Villenairo stays, too, as Villemaro would.", [("Villenairo", "Villemaro")]),
        ("Anja Taylor-Reed as Isambre sings.", [("Isambre", "Isember")]),
        ("Marty Dwolk came. We shall see Dowlks again.", [("Dowlks", "Dwolk")]),
        (
            "Marty Dowlk came. Then came the Dowlk family.",
            [("Marty Dowlk", "Marty Dwolk"), ("Dowlk", "Dwolk")],
        ),
        ("Ola Rask plays Ivo he Tall.", [("Ivo he Tall", "Ivo the Tall")]),
        ("We saw tomas Brandt on the quay.", [("tomas Brandt", "Tomas Brandt")]),
        ("They met at Lowmoor High.", [("Lowmoor High", "Lowmoor Secondary")]),
        (
            "It ends in the Quayside Medical Hospital.",
            [("Quayside Medical Hospital", "Quayside Medical Center")],
        ),
        ("We saw omas Brandt on the quay.", [("omas Brandt", "Tomas Brandt")]),
        ("Mercifully Tomass Brandt turns up.", [("Tomass Brandt", "Tomas Brandt")]),
        ("Anja Taylor-Johnson sings.", [("Anja Taylor-Johnson", "Anja Taylor-Reed")]),
        ("The star Judy Hennchworth was there.", [("Judy Hennchworth", "Judi Hennchworth")]),
    ],
)
def test_a_slip_is_found_far_from_the_letters_of_the_name(text, expected):
    assert about_the_quay(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Mardoline, her cat, left.",
        "Then Villa came.",
        "Villageroo came.",
        "For Brandt it was a long day.",
        "Marolyn Tait came. In the novel her name is spelled Maroline.",
        "Tomas Brandt Isembar was there.",
        "TOMAS Brandt was born here.",
        "We went to the Lamp Post Cup. A Lamp Post shop was there.",
        "Anja Taylor-Reed fights the Isemb.",
        "The Dwolks are at home.",
        "Ivo he knew, but not the Tall.",
        "On Tuesday will Marsh be late.",
        "They met at Lowmoor Hospital.",
        "Anja Keller-Johnson sings.",
        "Jane Hennchworth was there.",
        "Kasper Jones was there.",
    ],
)
def test_what_is_farther_is_another_name(text):
    assert about_the_quay(text) == []
