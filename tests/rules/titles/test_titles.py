"""Titles: slips and capitals in the awkward places."""

import pytest

from copydesk.api import Bad, Good
from copydesk.testing import article_of, check_example
from copydesk_rules.names.misspelled_name import misspelled_name
from copydesk_rules.titles.miscased_title import miscased_title
from copydesk_rules.titles.misspelled_title import misspelled_title

SHEET = "title: None of Us Were There\nkind: series\n"
SQUARE = "title: Glass Game\nkind: series\n"
HEAD = "None of Us Were There returns\n\nThe show is back.\n\n"

MISCASED = (
    Bad("The [[None of us Were There]] cast is back.", sheet=SHEET, says="None of Us Were There"),
    Bad("[[None Of Us Were There]] is back for good.", sheet=SHEET, says="None of Us Were There"),
    Bad(
        "[[None of Us were There]] Season 2 Release Date\n\nIt is back.",
        sheet=SHEET,
        says="in these capitals",
    ),
    Bad("They saw ‘[[None of Us were There]]’ and left.", sheet=SHEET, says="None of Us Were There"),
    Bad(
        "We saw “[[The harbour]]” twice.",
        sheet="title: The Harbour\nkind: series\n",
        works=("The Harbour",),
        says="The Harbour",
    ),
    Bad("So [[Glass game]] fans are glad.", sheet=SQUARE, works=("Glass Game",), says="Glass Game"),
)
QUIET = (
    Good(HEAD + "NONE OF US WERE THERE FANS", sheet=SHEET, why="in capitals throughout"),
    Good(
        "None Of Us Were There Is Here To Stay\n\nIt is back.",
        sheet=SHEET,
        why="a heading with every word capitalised",
    ),
    Good(
        HEAD + "See netflix.com/none-of-us-were-there or #NoneOfUswereThere.", sheet=SHEET, why="an address"
    ),
    Good(HEAD + "None of us were there that day.", sheet=SHEET, why="a sentence"),
    Good("The US closure hit US theaters.", sheet="title: Us\nkind: film\n", why="the country"),
    Good("We went on Thursday and on THURSDAY.", sheet="title: Thursday\nkind: series\n", why="a day"),
    Good(
        "The harbour is closed, *the harbour* of all places.",
        sheet="title: The Harbour\nkind: series\n",
        works=("The Harbour",),
        why="ordinary words, one of them stressed",
    ),
    Good(
        "A stroll: The politician wore pink.",
        sheet="title: The Politician\nkind: series\n",
        why="a sentence behind a colon",
    ),
    Good(
        "As the Glass Harbour opens, the Glass Harbour closes.",
        sheet="title: The Glass Harbour\nkind: series\n",
        why="a small article before the title",
    ),
)
MISSPELLED = (
    Bad(
        HEAD + "What will happen in [[None of Use Were There]] Season 2?",
        sheet=SHEET,
        says="not None of Use Were There",
    ),
    Bad(HEAD + "Fans of [[None of Us Were Their]] wait.", sheet=SHEET, says="None of Us Were There"),
    Bad("The second [[Glass Games]] is here.", sheet=SQUARE, works=("Glass Game",), says="Glass Game"),
    Bad("They saw [[Glas Game]] Season 2 at home.", sheet=SQUARE, works=("Glass Game",), says="Glass Game"),
)
SIGNS = 'title: "Tin Kites: The Weavers\' Song"\nkind: film\n'
FAULTS_OF_SIGNS = (
    Bad("A poster of [[Tin Kites: The Weavers Song]] hangs there.", sheet=SIGNS, says="The Weavers' Song"),
    Bad("A poster of [[TinKites: The Weavers' Song]] hangs there.", sheet=SIGNS, says="Tin Kites"),
    Bad("A poster of [[Tin Kites; The Weavers' Song]] hangs there.", sheet=SIGNS, says="Tin Kites:"),
    Bad("A poster of [[Tin Kites, The Weavers' Song]] hangs there.", sheet=SIGNS, says="Tin Kites:"),
    Bad("A poster of [[Tin: Kites The Weavers' Song]] hangs there.", sheet=SIGNS, says="Tin Kites:"),
    Bad("They saw [[Glassgame]] twice.", sheet=SQUARE, works=("Glass Game",), says="not Glassgame"),
)
SIGNS_OF_STYLE = (
    Good(
        "A poster of Night Ferry: Harbour hangs there.",
        sheet="title: Night Ferry – Harbour\nkind: film\n",
        why="a colon for a dash",
    ),
    Good("A poster of Tin Kites – The Weavers’ Song hangs there.", sheet=SIGNS, why="a dash for a colon"),
    Good("A poster of Tin Kites The Weavers' Song hangs there.", sheet=SIGNS, why="no sign at all"),
    Good("They saw GlassGame twice.", sheet=SQUARE, works=("Glass Game",), why="as in a tag"),
    Good("Rain, Glass, Game: all of it.", sheet=SQUARE, works=("Glass Game",), why="a list"),
    Good("A poster of Weaver hangs there.", sheet="title: The Weaver\nkind: film\n", why="no article"),
)
ENTRY = "title: The Weaver\nkind: film\nreleased: 1972-03-04\n"
FAULTS_OF_ENTRIES = (
    Bad("The best films\n\nHere they are.\n\n5. [[Weaver]] (1972)\n", sheet=ENTRY, says="The Weaver"),
    Good("The best films\n\nHere they are.\n\n5. The Weaver (1972)\n", sheet=ENTRY, why="as it should be"),
    Good("The best films\n\nIn the first Weaver (1972) it rains.\n", sheet=ENTRY, why="a sentence"),
)
ABROAD = "title: La Sombra De La Noche\nkind: series\n"
CORRECT = (
    Good(HEAD + "Some of Us Were Here is a play.", sheet=SHEET, why="another title"),
    Good(HEAD + "It is known as “We Were Absent” abroad.", sheet=SHEET, why="another name"),
    Good(
        "He likes glass games and the glass game.", sheet=SQUARE, works=("Glass Game",), why="ordinary words"
    ),
    Good("Grass Game Reserve is a park in Kenya.", sheet=SQUARE, works=("Glass Game",), why="a longer name"),
    Good(
        HEAD + "Correction: an earlier version called it None of Use Were There.",
        sheet=SHEET,
        why="a correction",
    ),
    Good(
        "Nothing happened.\n\nNone of Use Were There.",
        sheet=SHEET + "---\ntitle: Other\nkind: film\n",
        why="not in play",
    ),
)


@pytest.mark.parametrize("example", MISCASED + QUIET, ids=lambda e: e.text[-40:])
def test_capitals_of_titles(example):
    check_example(miscased_title.rule, example)


@pytest.mark.parametrize("example", MISSPELLED + CORRECT, ids=lambda e: e.text[-40:])
def test_slips_in_titles(example):
    check_example(misspelled_title.rule, example)


@pytest.mark.parametrize(
    "example", FAULTS_OF_SIGNS + SIGNS_OF_STYLE + FAULTS_OF_ENTRIES, ids=lambda e: e.text[-40:]
)
def test_signs_and_blanks_in_titles(example):
    check_example(misspelled_title.rule, example)


def test_small_words_of_a_romance_title_are_style():
    text = "The cast of [[La Sombra de la Noche]] is back."
    example = Bad(text, sheet=ABROAD, says="in these capitals")
    check_example(miscased_title.rule, example)


LOST = "title: Wild Harbours\nkind: series\n---\ntitle: House of the Garden\nkind: series\n---\ntitle: Letters from Lisbon\nkind: film\n"
LOST_WORKS = ("Wild Harbours", "House of the Garden", "Letters from Lisbon")


@pytest.mark.parametrize(
    "text",
    [
        "Fans of [[wild Harbours]] like it.",
        "Fans of [[house of the Garden]] waited.",
        "[[wild Harbours]] star Ines Aldana is back.",
        "They saw [[wild harbours]] season 2 twice.",
    ],
)
def test_a_title_that_lost_its_first_capital_is_told(text):
    check_example(miscased_title.rule, Bad(text, sheet=LOST, works=LOST_WORKS, says="in these capitals"))


@pytest.mark.parametrize(
    "text",
    [
        "There are wild harbours on the coast, and a house of the garden.",
        "She wrote letters from Lisbon all year.",
        "See wild-Harbours.com and #wildHarbours.",
        "A season of wild harbours it was.",
    ],
)
def test_small_words_that_a_title_has_as_well_are_no_title(text):
    check_example(miscased_title.rule, Good(text, sheet=LOST, works=LOST_WORKS, why="words"))


SMALL = "title: The Sorcerer\nkind: film\n---\ntitle: The Danish Surgeon\nkind: film\n---\ntitle: Run Home\nkind: film\n---\ntitle: I Repent\nkind: film\n---\ntitle: The Night Took Me\nkind: film\n"
SMALL_WORKS = ("The Sorcerer", "The Danish Surgeon", "Run Home", "I Repent", "The Night Took Me")


@pytest.mark.parametrize(
    "text",
    [
        "They call a sorcerer. The sorcerer wakes up.",
        "She knows the name of the Danish surgeon and keeps it.",
        "We yelled “Run home to your mother!” at the screen.",
        "At last I repent of it all.",
        "“The night took me,” he says, and nobody asks.",
        "He falls, and they hear: “The night took me.”",
        "He wants them to “run home now”.",
    ],
)
def test_a_sentence_with_a_titles_words_is_no_title(text):
    check_example(miscased_title.rule, Good(text, sheet=SMALL, works=SMALL_WORKS, why="a sentence"))


def test_a_title_within_marks_ends_at_the_mark():
    sheet = "title: Never Sail Home Again\nkind: film\n"
    bad = Bad(
        "Still, “[[Never Sail Home]]” is worth a look.",
        sheet=sheet,
        works=("Never Sail Home Again",),
        says="Again",
    )
    check_example(misspelled_title.rule, bad)
    good = Good(
        "Never Sail Home is worth a look.", sheet=sheet, works=("Never Sail Home Again",), why="no marks"
    )
    check_example(misspelled_title.rule, good)


@pytest.mark.parametrize("title", ["Sail Home", "Never Sail Home II", "Never Sail Home 2"])
def test_a_short_or_numbered_title_may_lose_its_end(title):
    text = f"Still, “{title.rsplit(maxsplit=1)[0]}” is worth a look."
    check_example(
        misspelled_title.rule, Good(text, sheet=f"title: {title}\nkind: film\n", works=(title,), why="short")
    )


TOLD = (
    "title: Night Ferry\nkind: series\nnetwork: HBO\nnames: [Return of the Tide, The Ballad of Mira Kott, Toss a Rope to Your Ferryman]\n"
    "episodes: [{season: 1, number: 2, title: Supper Party}, {season: 1, number: 3, title: A Boat for Everyone}]\n"
    "---\ntitle: Immortals\nkind: film\nreleased: 2021-11-05\n---\ntitle: Extreme Boat\nkind: film\nreleased: 2019-01-23\n"
    "---\ntitle: Papa\nkind: film\n---\ntitle: Pappa Pia! Here We Sail Again\nkind: film\n"
)


def told(text):
    """The words of a text that its titles' and names' rules mark."""
    article = article_of(Good(text, sheet=TOLD, works=("Night Ferry",)))
    rules = (misspelled_title, miscased_title, misspelled_name)
    problems = [p for check in rules for mention in article.mentions for p in check(mention, article)]
    return [p.span.of(article.text) for p in problems]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("It is set after Return for the Tide, she says.", "Return for the Tide"),
        ("Before the ballad of mira kott was sung, nobody knew her.", "the ballad of mira kott"),
        ("Toos a Rope to your Ferryman went round the world.", "Toos a Rope to your Ferryman"),
        ("The best of them is “The Supper Party.”", "The Supper Party"),
        ("The best of them is “A Boat for Evryone”.", "A Boat for Evryone"),
        ("Night ferry has been a steady thriller since 2017.", "Night ferry"),
        ("Night Ferry season 2 is near. Night Boat season 2 has nine episodes.", "Night Boat"),
        ("He is in Black Sea, The Immortals, and a play.", "The Immortals"),
        ("She was in “The Night Ferry” once.", "The Night Ferry"),
    ],
)
def test_titles_and_names_built_as_titles_are_held_against_the_sheet(text, marked) -> None:
    assert told(text) == [marked]


@pytest.mark.parametrize(
    "text",
    [
        "The battle for the tide went on until the return.",
        "He went to a supper party, and to the supper parties.",
        "She gave a Boat of Everyone for it.",
        "Night ferry is how we got home.",
        "Night ferries have been a hit on that coast since the series began.",
        "Night Ferry season 2 is near. Night Boat season 5 has nine episodes.",
        "So The Immortals fight again.",
        "The Night Ferry crew is back, and so is the Night Ferry cast.",
        "“The Night Ferry crew is back,” she said.",
        "They take the 2019 boat.",
    ],
)
def test_words_that_are_near_a_title_and_are_none_are_left_alone(text) -> None:
    assert told(text) == []


def test_a_short_title_within_a_longer_one_with_a_slip_is_no_focus() -> None:
    text = "Papa Pia! Here We Sail Again Review\n\nPapa Pia! Here We Sail Again makes the mistakes of the first film."
    article = article_of(Good(text, sheet=TOLD))
    assert article.scope.focus == ("Pappa Pia! Here We Sail Again",)


def test_a_year_before_a_word_for_works_brings_the_works_of_that_year_into_play() -> None:
    article = article_of(Good("Who Is Back\n\nThe maker of the 2019 movie Extrem boat is back.", sheet=TOLD))
    assert [m.text for m in article.mentions] == ["Extrem boat"]


def test_a_title_that_ends_a_longer_one_with_its_year_is_none() -> None:
    sheet = "title: Harbour\nkind: film\nreleased: 1942-11-26\n"
    longer = article_of(Good("Four Films\n\nThey saw A Winter in Harbour (1946) twice.", sheet=sheet))
    assert not longer.mentions
    own = article_of(Good("Four Films\n\nThey saw him in Harbour (1942) twice.", sheet=sheet))
    assert [m.text for m in own.mentions] == ["Harbour"]


def test_a_title_in_one_word_with_an_article_of_its_own_is_another() -> None:
    assert told("He took the name from The Nightferry, a book of 1974.") == []
    assert told("He was in Nightferry for a year.") == ["Nightferry"]
