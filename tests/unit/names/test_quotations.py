"""Quotations, definitions, and names in two spellings."""

import pytest

from .newsroom import about_lantern, article


def quoted(text):
    return [q.words for q in about_lantern(text).quotations]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“We are not done yet,” said Christopher Walden.", ["We are not done yet,"]),
        ('"We are not done yet," he said.', ["We are not done yet,"]),
        ("‘It’s not the actors’ fault at all,’ she said.", ["It’s not the actors’ fault at all,"]),
        ("'It isn't over by far,' she said.", ["It isn't over by far,"]),
        ("“No,” she said.", ["No,"]),
        ("“He told me ‘never again’ and left,” she said.", ["He told me ‘never again’ and left,"]),
        ("He said it is “the best of all times” for us.", ["the best of all times"]),
        ("There were 'bumps and bends' on the way, but she is 'very glad' now.", ["bumps and bends"]),
        ("There were ‘bumps and bends’ on the way, but she is ‘very glad’ now.", ["bumps and bends"]),
    ],
)
def test_quotations_are_found(text, words):
    assert quoted(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "They watched “The Copper Lantern” at home.",
        "They watched ‘The Long and Winding Road’ at home.",
        "He “deliberately” left room.",
        "The series' star and the actors' union met.",
        "It was the '90s, rock 'n' roll.",
        "A “so-called” expert wrote it.",
    ],
)
def test_titles_scare_quotes_and_apostrophes_are_none(text):
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We are not done yet,” said Christopher Walden.", "Christopher Walden"),
        ("“We are not done yet,” Christopher Walden said.", "Christopher Walden"),
        ("Christopher Walden explained: “We are not done yet.”", "Christopher Walden"),
        ("According to Margarethe Oldenburg, “the story is not done yet” at all.", "Margarethe Oldenburg"),
        ("“We are not done yet,” he said to Christopher Walden.", None),
        ("A sign reads “we are not done yet” in red.", None),
    ],
)
def test_the_speaker_stands_beside_the_verb(text, speaker):
    (quotation,) = about_lantern(text).quotations
    assert (quotation.speaker.name if quotation.speaker else None) == speaker


def test_a_quotation_over_several_paragraphs_opens_each():
    text = "“We are not done yet.\n\n“There is more to come,” said Christopher Walden."
    assert quoted(text) == ["We are not done yet.", "There is more to come,"]


def test_unclosed_marks_take_linear_time():
    assert len(about_lantern("“a " * 20_000).quotations) < 20_001


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("The Game Writers Union (GWU) met.", "GWU", "Game Writers Union"),
        ("The Guild of Stage Artists (GSA) met.", "GSA", "Guild of Stage Artists"),
        ("The GWU (Game Writers Union) met.", "GWU", "Game Writers Union"),
        ("The STAG-TELRA (the actors' union) met.", "STAG-TELRA", "the actors' union"),
        ("The Game Writers Union, or GWU, met.", "GWU", "Game Writers Union"),
    ],
)
def test_definitions_are_found(text, short, long):
    (definition,) = article(f"A day\n\n{text}").definitions
    assert (definition.short, definition.long) == (short, long)


@pytest.mark.parametrize(
    "text", ["He flew to Leeds (UK).", "The old crew left (BBC).", "Walden (OBE) sleeps."]
)
def test_brackets_alone_define_nothing(text):
    assert article(f"A day\n\n{text}").definitions == ()


def spelled(text):
    return [
        tuple(written for written, _ in group.variants) for group in article(f"A day\n\n{text}").name_groups
    ]


@pytest.mark.parametrize(
    ("text", "variants"),
    [
        (
            "Marta Lindqvist came. Later Marta Lindqvist left. Then Marta Lindkvist sang.",
            ("Marta Lindqvist", "Marta Lindkvist"),
        ),
        ("Hwang Do-hyuk wrote it. Later Hwang Do-hyeok directed it.", ("Hwang Do-hyuk", "Hwang Do-hyeok")),
        ("Tomas Wennerstrom rose. Later Tomas Wenerstrom fell.", ("Tomas Wennerstrom", "Tomas Wenerstrom")),
    ],
)
def test_two_spellings_of_one_name_are_a_group(text, variants):
    assert spelled(text) == [variants]


@pytest.mark.parametrize(
    "text",
    [
        "Marta Lindqvist and Maria Lindqvist came.",
        "Maria Lindqvist came. Later Marie Lindqvist left.",
        "Jon Lind came. Later Jan Lind left.",
        "Kim Min-ji sang. Later Kim Ji-min danced. Then Kim Min-hee left.",
        "Lee Yoo-mi sang. Later Lee Yu-ri danced.",
        "Louis Brandt came. Later Louise Brandt left.",
        "New Orleans is far. Later New Orlean left. The Old Bridge and the Old Fridge stand.",
        "Stephen Marlowe sang. Later Steven Marlowe danced.",
    ],
)
def test_two_people_are_no_group(text):
    assert spelled(text) == []
