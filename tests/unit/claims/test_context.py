"""What a claim inherits from where it stands: work, season, stance, tense, voice."""

import pytest

from copydesk.annotate.claims.context import read_sentences
from copydesk.annotate.claims.reference import UNNUMBERED
from copydesk.sheet.claims import Stance, Tense, Voice
from unit.claims.told import article


def at(text: str, word: str, work: str = "Breaking Bad", format: str = "text"):
    """The sentence that holds the last place of a word, and the word's range of units in it."""
    seen = article(text, work, format=format)
    offset = seen.text.rindex(word)
    for sentence in read_sentences(seen):
        for n, unit in enumerate(sentence.units):
            if unit.span.start <= offset < unit.span.end:
                return sentence, n, n + 1
    raise AssertionError(word)


def inherited(field: str, text: str, word: str, **more):
    sentence, first, last = at(text, word, **more)
    return sentence.inherited(first, last)[field]


@pytest.mark.parametrize(
    ("text", "word", "work"),
    [
        ("It premiered in 2008.", "premiered", "Breaking Bad"),
        ("Like The Crown, the show premiered late.", "premiered", "Breaking Bad"),
        ("Star Wars premiered in 1977.", "premiered", "Star Wars"),
        ("Breaking Bad ended in 2013, but The Crown premiered in 2016.", "premiered", "The Crown"),
        ("Breaking Bad ended in 2013, but The Crown premiered in 2016.", "ended", "Breaking Bad"),
        ("Star Wars is long. It premiered in 1977.", "premiered", "Star Wars"),
        ("Breaking Bad is longer than The Crown. It premiered in 2008.", "premiered", "Breaking Bad"),
        ("“Ozark” premiered in 2017.", "premiered", None),
        ("Ozark Season 2 premiered in 2018.", "premiered", None),
        ("The drama “Ozark” is grim. The series premiered in 2017.", "premiered", None),
        ("The Crown star Claire Foy says it premiered late.", "premiered", "Breaking Bad"),
        ("Claire Foy (The Crown) says it premiered late.", "premiered", "Breaking Bad"),
        ("Fans call it a “Slow Burn” and it premiered in 2008.", "premiered", "Breaking Bad"),
        ("Breaking Bad followed The Crown and Star Wars. It premiered in 2008.", "premiered", "Breaking Bad"),
    ],
)
def test_nearest_title_says_which_work(text, word, work):
    assert inherited("work", text, word) == work


def test_somebodys_film_is_the_one_that_the_sheets_have_them_in():
    text = "Breaking Bad is long. Lucas's thriller premiered in 1977."
    assert inherited("work", "George Lucas is old. " + text, "premiered") == "Star Wars"
    text = "Breaking Bad is long. Lucas's previous thriller premiered in 1973."
    assert inherited("work", "George Lucas is old. " + text, "premiered") == "Breaking Bad"


def test_listed_name_of_a_series_is_a_title():
    sheet = "title: Fargo\nkind: series\nnames: [{name: Ozark, kind: series}, {name: Leeds, kind: town}]\n"
    seen = article("Fargo is grim. Ozark premiered in 2017. Leeds premiered nothing.", "Fargo", sheet)
    works = [[title.work for title in sentence.titles] for sentence in read_sentences(seen)]
    assert works == [["Fargo"], [None], []]


def test_heading_says_which_work_its_section_is_about():
    text = "# Two shows\n\n## Star Wars\n\nIt premiered in 1977.\n\n## Breaking Bad\n\nIt ended in 2013.\n"
    assert inherited("work", text, "premiered", format="markdown") == "Star Wars"
    assert inherited("work", text, "ended", format="markdown") == "Breaking Bad"


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("## Star Wars\n\n### Release\n\nIt premiered in 1977.\n", "Star Wars"),
        ("## Star Wars\n\n## Rating: 8.6\n\nIt premiered in 1977.\n", "Star Wars"),
        ("## Star Wars\n\n### Cast\n\nMark Hamill.\n\n### Release\n\nIt premiered in 1977.\n", "Star Wars"),
        ("### Star Wars\n\nIt is long.\n\n## Release\n\nIt premiered in 2008.\n", "Breaking Bad"),
        ("## Star Wars\n\nIt is long.\n\n## Release\n\nIt premiered in 2008.\n", "Breaking Bad"),
    ],
)
def test_heading_below_another_goes_on_with_it(text, work):
    assert inherited("work", f"# Breaking Bad\n\nIt ended.\n\n{text}", "premiered", format="markdown") == work


def test_italics_may_be_a_title_that_no_sheet_knows():
    assert inherited("work", "Critics say *Ozark* premiered in 2017.", "premiered", format="markdown") is None


@pytest.mark.parametrize("label", ["**Cast:** ", "**Cast**: ", "*Note* – ", "**What We Know** "])
def test_bold_label_is_no_title(label):
    assert (
        inherited("work", f"{label}it premiered in 2008.", "premiered", format="markdown") == "Breaking Bad"
    )


@pytest.mark.parametrize(
    ("text", "season"),
    [
        ("Season 2 will be longer.", 2),
        ("The second season will be longer.", 2),
        ("Season two will be longer.", 2),
        ("The 2nd season will be longer.", 2),
        ("S2 will be longer.", 2),
        ("The fifth and last season will be longer.", 5),
        ("The final season will be longer.", UNNUMBERED),
        ("The third season will be longer.", 3),
        ("The next season will be longer.", 3),
        ("The debut season will be longer.", 1),
        ("Unlike Season 1, Season 2 will be longer.", 2),
        ("If Season 2 follows a schedule similar to Season 1, it will be longer.", 2),
        ("The awards season will be longer.", None),
        ("The show will be longer.", None),
        ("Season 1 was short. The show will be longer.", 1),
        ("The show had a short Season 1. It will be longer.", UNNUMBERED),
        ("Season 1 was short. The run will be longer than in Season 2.", 1),
        ("Season 3 was ordered early. It was longer, when Season 2 was not out.", 3),
        ("Before Season 2 aired, the show was longer.", None),
        ("When Season 2 was longer, nobody minded.", 2),
    ],
)
def test_words_for_a_season_are_numbers(text, season):
    assert inherited("season", text, "longer") == season


def test_heading_gives_its_season_to_what_names_none():
    text = "# Breaking Bad\n\n## Season 2\n\nFilming took long.\n\nThe show began in 2008.\n"
    assert inherited("season", text, "took", format="markdown") == 2
    assert inherited("season", text, "began", format="markdown") is None


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The show will return.", Stance.ASSERTED),
        ("The show may return.", Stance.HEDGED),
        ("The show is expected to return.", Stance.HEDGED),
        ("Reportedly, the show will return.", Stance.HEDGED),
        ("If it sells, the show will return.", Stance.HEDGED),
        ("The show will not return.", Stance.DENIED),
        ("The show won't return.", Stance.DENIED),
        ("It is by no means official that shows return.", Stance.DENIED),
        ("The show will not return until 2026.", Stance.ASSERTED),
        ("Not only will the show return.", Stance.ASSERTED),
        ("Will the show return?", Stance.ASKED),
        ("It may be long, but the show will return.", Stance.ASSERTED),
    ],
)
def test_stance_is_the_clause_s(text, stance):
    assert inherited("stance", text, "return") == stance


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The show will return.", Tense.FUTURE),
        ("The show is set to return.", Tense.FUTURE),
        ("The show returned.", Tense.PAST),
        ("The show has been returned.", Tense.PAST),
        ("The show returns.", Tense.PRESENT),
    ],
)
def test_tense_is_the_verb_s(text, tense):
    assert inherited("tense", text, "return") == tense


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("The show returns.", Voice.OWN),
        ("According to AMC, the show returns.", Voice.REPORTED),
        ("Rumour has it that the show returns.", Voice.RUMOURED),
    ],
)
def test_voice_is_whoever_says_it(text, voice):
    assert inherited("voice", text, "returns") == voice
