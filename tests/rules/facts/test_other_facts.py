"""Episodes, sources, relations and callings in the many ways in which they are written."""

from datetime import date

import pytest

from copydesk.annotate.claims import episodes, off_the_page, relations, sources
from copydesk.annotate.claims.lines import Line
from rules.facts.marked import marked

SERIES = """
title: Saltmarsh
kind: series
network: HBO
credits: {creator: Kim Orr}
cast:
  - {character: Elin Strand, actor: Maja Holm}
  - {character: Bo Strand, actor: Per Dahl}
  - {character: Dr. Ruth Vane, actor: Ida Falk}
people: {Ann Vale: {}, Bo Lind: {}}
characters:
  Elin Strand: {is: surgeon}
  Bo Strand: {is: [high-school football coach, widower]}
relations:
  - {who: Ida Falk, is: sister, of: Maja Holm}
  - {who: Bo Strand, is: brother, of: Elin Strand}
seasons: [{number: 1, episodes: 8, released: 2022-10-03}]
episodes:
  - {season: 1, number: 1, title: The Tide Table, released: 2022-10-03, director: Ann Vale}
  - {season: 1, number: 2, title: Eels, released: 2022-10-10, director: Bo Lind}
  - {season: 1, number: 8, title: What the Marsh Keeps, released: 2022-11-21, director: Ann Vale}
"""
FILM = """
title: Saltmarsh
kind: film
released: 2024-03-14
based_on: {title: Reed Beds, kind: novel, by: Rita Sand, released: 1963}
people: {Rita Sand: {}}
"""


@pytest.mark.parametrize(
    "row",
    [*episodes.ROWS, *relations.KIN_ROWS, *relations.CALLING_ROWS, *sources.SOURCE_ROWS, *off_the_page.ROWS],
    ids=lambda row: row.name,
)
def test_each_row_reads_its_examples(row):
    assert row.examples
    for example in row.examples:
        text = example.lower().replace("10 october 2022", "‹time›").replace("thursday", "‹time›")
        assert any(row.matches(Line(None, text, (0,)))), example


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("In “Eels,” the first episode of Saltmarsh, it rains.", "first"),
        ("Saltmarsh begins with a storm. “Eels”, the fifth episode, is better.", "fifth"),
        ("Saltmarsh is slow until its third episode, “Eels”.", "third"),
        ("Saltmarsh, season 1, episode 3, “Eels”, is the best.", "3"),
        ("“Eels” (season 1, episode 4) is the best of Saltmarsh.", "4"),
        ("The best of Saltmarsh is S01E05 “Eels”.", "05"),
        ("“The Tide Table”, the second episode of Saltmarsh, was shot at night.", "second"),
        ("“The Tide Table”, the season finale of Saltmarsh, was shot at night.", "finale"),
        ("What the Marsh Keeps, the first episode of Saltmarsh, is long.", "first"),
        ("“Eels”, which aired on 17 October 2022, is the best of Saltmarsh.", "17 October 2022"),
        ("“Eels”, directed by Ann Vale, is the best of Saltmarsh.", "Ann Vale"),
        ("Saltmarsh is good. Bo Lind directed “The Tide Table”.", "Bo Lind"),
    ],
)
def test_a_wrong_episode_is_found(text, wrong):
    assert marked("wrong-episode", text, SERIES) == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        "In “Eels,” the second episode of Saltmarsh, it rains.",
        "Saltmarsh ends with “What the Marsh Keeps”, the eighth episode.",
        "“What the Marsh Keeps”, the season finale of Saltmarsh, is long.",
        "“Eels”, which aired in October 2022, is the best of Saltmarsh.",
        "“Eels”, directed by Bo Lind, is the best of Saltmarsh.",
        "Saltmarsh has eels in its first episode.",
        "In the first episode of Saltmarsh nobody sleeps; “Eels” is livelier.",
        "“Low Water”, the first episode of Saltmarsh, is lost.",
        "“Eels” is not the first episode of Saltmarsh.",
        "Saltmarsh and Eels, the first exhibition of its kind, opens today.",
    ],
)
def test_an_episode_that_may_be_right_is_left_alone(text):
    assert marked("wrong-episode", text, SERIES) == []


def test_a_weekday_is_held_against_an_episodes_day():
    text = "Nobody is better than Elin in “The Tide Table”, Thursday’s episode of Saltmarsh."
    assert marked("wrong-episode", text, SERIES, date(2025, 6, 14)) == ["Thursday"]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Saltmarsh stars Maja Holm and her mother, Ida Falk.", "mother"),
        ("In Saltmarsh Maja Holm plays the lead, and Ida Falk, her daughter in real life, plays the doctor.", "daughter"),
        ("Ida Falk, Maja Holm’s cousin, is in Saltmarsh, too.", "cousin"),
        ("Ida Falk is the mother of Maja Holm, whom Saltmarsh made famous.", "mother"),
        ("Maja Holm’s daughter Ida Falk is in Saltmarsh, too.", "daughter"),
        ("In Saltmarsh, Elin Strand and her husband, Bo Strand, keep eels.", "husband"),
        ("In Saltmarsh, Bo Strand, Elin Strand’s father, keeps eels.", "father"),
        ("In Saltmarsh, Bo Strand is the son of Elin Strand.", "son"),
        ("Maja Holm and Ida Falk are cousins, and both are in Saltmarsh.", "cousin"),
        ("In Saltmarsh, Elin Strand's ageing uncle, Bo Strand, keeps eels.", "uncle"),
        ("In Saltmarsh, Bo Strand, Elin Strand's long-suffering husband, keeps eels.", "husband"),
        ("In Saltmarsh, Bo Strand is the uncle of the surgeon Elin Strand.", "uncle"),
        ("In Saltmarsh, Bo Strand, cousin to Elin Strand, keeps eels.", "cousin"),
        ("Saltmarsh is cold. Elin Strand keeps eels. Bo Strand, her cousin, sells them.", "cousin"),
        ("Maja Holm will not return to Saltmarsh as Elin Strand's cousin Bo Strand.", "cousin"),
        ("Saltmarsh is cold. Elin Strand keeps eels. One day her cousin Bo Strand is gone.", "cousin"),
        ("In Saltmarsh Elin Strand, played by Maja Holm, looks for her father, Bo Strand.", "father"),
        ("In Saltmarsh Per Dahl plays Elin Strand's great-uncle.", "great-uncle"),
        ("In Saltmarsh Per Dahl, who plays Maja Holm's nephew, keeps eels.", "nephew"),
    ],
)  # fmt: skip
def test_a_wrong_relation_is_found(text, wrong):
    (found,) = marked("wrong-relation", text, SERIES)
    assert found.startswith(wrong)


@pytest.mark.parametrize(
    "text",
    [
        "Saltmarsh stars Maja Holm and her sister, Ida Falk.",
        "Maja Holm, Ida Falk’s older sister, is in Saltmarsh.",
        "Maja Holm and Ida Falk are sisters, and both are in Saltmarsh.",
        "In Saltmarsh, Elin Strand is the sister of Bo Strand.",
        "In Saltmarsh, Elin Strand and her brother, Bo Strand, keep eels.",
        "Saltmarsh stars Maja Holm and her husband, Per Dahl.",
        "Maja Holm thanked her mother, and Ida Falk wept at the premiere of Saltmarsh.",
        "Maja Holm plays the mother of Ida Falk’s doctor in Saltmarsh.",
        "Is Ida Falk the mother of Maja Holm? Saltmarsh fans wonder.",
        "Ida Falk is not the mother of Maja Holm, her partner in Saltmarsh.",
        "In Saltmarsh Per Dahl plays Elin Strand's brother.",
        "In Saltmarsh Ida Falk plays Maja Holm's mother.",
        "Ida Falk, Maja Holm's on-screen mother, is good in Saltmarsh.",
        "In Saltmarsh, Bo Strand is a surrogate father to Elin Strand.",
        "In Saltmarsh, Elin Strand's mother, Bo Strand and the doctor keep eels.",
        "In Saltmarsh, Elin Strand and Ruth Vane talk about her husband, Bo Strand.",
        "Saltmarsh is cold. Elin Strand keeps eels. Bo Strand, her brother, sells them.",
        "Saltmarsh is cold. Elin Strand and Ruth Vane keep eels. Bo Strand, her husband, sells them.",
        "In Saltmarsh, Bo Strand is a friend of Elin Strand's husband.",
        "Ida Falk, Maja Holm's sister, plays Elin Strand.",
    ],
)
def test_a_relation_that_may_be_right_is_left_alone(text):
    assert marked("wrong-relation", text, SERIES) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("In Saltmarsh, Maja Holm plays Elin Strand, a lawyer who drinks.", "lawyer"),
        ("In Saltmarsh, Elin Strand is a retired detective.", "retired detective"),
        ("In Saltmarsh, the journalist Elin Strand comes home.", "journalist"),
        ("In Saltmarsh, Bo Strand, a college football coach, keeps eels.", "college football coach"),
        ("Saltmarsh follows Elin Strand (Maja Holm), a teacher from the city.", "teacher"),
    ],
)
def test_a_wrong_calling_is_found(text, wrong):
    assert marked("wrong-calling", text, SERIES) == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        "In Saltmarsh, Maja Holm plays Elin Strand, a doctor who drinks.",
        "In Saltmarsh, Elin Strand is a heart surgeon.",
        "In Saltmarsh, Bo Strand, a football coach, keeps eels.",
        "In Saltmarsh, Bo Strand, a widower, keeps eels.",
        "In Saltmarsh, Elin Strand is a mother of two.",
        "In Saltmarsh, Ruth Vane, a lawyer, is new.",
        "In Saltmarsh, the singer Maja Holm plays Elin Strand.",
        "Elin Strand dreams of becoming a painter in Saltmarsh.",
        "In Saltmarsh, Elin Strand is no lawyer.",
    ],
)
def test_a_calling_that_may_be_right_is_left_alone(text):
    assert marked("wrong-calling", text, SERIES) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Saltmarsh is based on the 1968 novel by Rita Sand.", "1968"),
        ("Saltmarsh is adapted from Rita Sand’s 1986 novel.", "1986"),
        ("Saltmarsh is based on the novel by Rita Sand, published in 1936.", "1936"),
        ("Saltmarsh, an adaptation of the 1936 novel Reed Beds, opens today.", "1936"),
        ("Saltmarsh is based on a best-selling 1973 book.", "1973"),
    ],
)
def test_a_wrong_year_of_the_source_is_found(text, wrong):
    assert marked("wrong-source", text, FILM) == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        "Saltmarsh is based on the 1963 novel by Rita Sand.",
        "Saltmarsh is adapted from a novel of 1962.",
        "Saltmarsh, a film of 2024, is based on a novel.",
        "Saltmarsh is based on the novel by Rita Sand, which was filmed in 1971, too.",
        "Saltmarsh may be based on a 1968 novel.",
        "Saltmarsh is not based on the 1968 novel of the same name.",
    ],
)
def test_a_source_that_may_be_right_is_left_alone(text):
    assert marked("wrong-source", text, FILM) == []


COMIC = """
title: The Tidewalker
kind: film
based_on: {kind: comic, by: Beacon Comics}
names: [{name: Beacon Comics, also: [Beacon], kind: publisher}, {name: Quay Comics, also: [Quay], kind: publisher}]
"""


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The Tidewalker is based on the Quay comics.", True),
        ("The Tidewalker, based on the Quay Comics character, opens today.", True),
        ("The Tidewalker is adapted from a Quay graphic novel.", True),
        ("The Tidewalker is based on the Beacon comics.", False),
        ("The Tidewalker is based on a Beacon Comics series.", False),
        ("The Tidewalker is based on true events, as Quay said.", False),
    ],
)
def test_another_house_is_another_author(text, wrong):
    assert bool(marked("wrong-credit", text, COMIC)) is wrong


LIFE = "people: {Per Dahl: {born: 1901-08-05, died: 2000-02-05}}\n"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Per Dahl, film director, born August 5, 1901; died February 12, 2000", ["February 12, 2000"]),
        ("Per Dahl, actor: born 5 August 1901, died 5 March 2000.", ["5 March 2000"]),
        ("Per Dahl, film director, born August 5, 1901; died February 5, 2000", []),
        ("Per Dahl, born in 1901 in a mill, died in 2000.", []),
    ],
)
def test_the_last_line_of_an_obituary_is_held_against_the_sheet(text, wrong):
    assert marked("wrong-date", text, LIFE, date(2000, 2, 7)) == wrong


ORCHARD = """
title: The Long Orchard
kind: series
based_on: {title: The Orchard Keeper's Wife, kind: novel, by: Hester Vane}
"""


@pytest.mark.parametrize(
    "text",
    [
        "The Long Orchard is based on “[The Orchard Keeper’s Daughter]” by Hester Vane.",
        "The Long Orchard is based on Hester Vane’s novel “[The Orchard Wife].”",
        "The Long Orchard, adapted from the novel “[The Keeper’s Wife of the Orchard],” returns.",
        "The Long Orchard is adapted from *[The Orchard Woman]* by Hester Vane.",
    ],
)
def test_a_source_with_another_word_in_its_title_is_told(text):
    before, _, rest = text.partition("[")
    wrong, _, after = rest.partition("]")
    assert marked("wrong-source", f"{before}{wrong}{after}", ORCHARD, format="markdown") == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        "The Long Orchard is based on “The Orchard Keeper’s Wife” by Hester Vane.",
        "The Long Orchard is based on Hester Vane’s novel “The Orchard Keeper’s Wife.”",
        "The Long Orchard is based on “La femme du verger” by Hester Vane.",
        "The Long Orchard, based on a novel, has a song called “The Orchard”.",
        "The Long Orchard, based on the novel by Hester Vane, who also wrote “The Orchard Keeper’s Daughter”, returns.",
        "The Long Orchard is based on “The Long Orchard” by Hester Vane.",
        "The Long Orchard is based on *Keeper’s Wife*, as she calls it.",
    ],
)
def test_a_source_whose_title_may_be_right_is_left_alone(text):
    assert marked("wrong-source", text, ORCHARD, format="markdown") == []


LIVES = """
title: Saltmarsh
kind: series
cast: [{character: Bo Strand, actor: Per Dahl}, {character: Elin Strand, actor: Maja Holm}]
people: {Per Dahl: {born: 1941-02-03, died: 2019-11-30}, Maja Holm: {born: 1990-05-04}}
"""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Per Dahl lives in Oslo and grows beans.", "lives in"),
        ("Per Dahl says today that Saltmarsh was cold.", "says today"),
        ("Per Dahl will direct the next one.", "will direct"),
        ("Per Dahl, known from Saltmarsh, is now retired.", "is now retired"),
        ("Per Dahl is currently filming in Bergen.", "is currently filming"),
    ],
)
def test_the_dead_do_nothing_any_more(text, words):
    assert marked("no-longer-ongoing", text, LIVES) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Maja Holm lives in Oslo and grows beans.",
        "Per Dahl lives in our hearts.",
        "Per Dahl plays Bo Strand and is great in Saltmarsh.",
        "Per Dahl said in 2014 that Saltmarsh was cold.",
        "Per Dahl hoped to direct the next one.",
        "“Per Dahl lives in Oslo,” somebody wrote in 2012.",
    ],
)
def test_the_living_and_what_was_are_left_alone(text):
    assert marked("no-longer-ongoing", text, LIVES) == []


def test_before_a_death_somebody_lives():
    assert marked("no-longer-ongoing", "Per Dahl lives in Oslo.", LIVES, date(2018, 5, 1)) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Per Dahl (1941–2018) was in Saltmarsh.", 1),
        ("Per Dahl (1940–2019) was in Saltmarsh.", 1),
        ("Per Dahl (1941–2019) was in Saltmarsh.", 0),
        ("Per Dahl (2014–2016) was in Saltmarsh.", 0),
    ],
)
def test_the_years_of_a_life_in_brackets_are_held_against_the_sheet(text, wrong):
    assert len(marked("wrong-date", text, LIVES)) == wrong
