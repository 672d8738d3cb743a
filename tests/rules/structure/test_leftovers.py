"""Leftovers of a page and of the desk in any place: lines, ends of paragraphs, notes, brackets; and prose that looks like them."""

import pytest

from copydesk.api import Good
from copydesk.testing import article_of
from copydesk_rules.structure.page_debris import page_debris

SHEET = """
title: The Glass Harbour
kind: series
cast: [{character: Mara Quill, actor: Ines Aldana}]
"""
WITH_TK = SHEET.replace("}]", "}, {character: TK Strand, actor: Lena Roos}]")


def marked(text: str, sheet: str = SHEET) -> list[str]:
    article = article_of(Good(text, sheet=sheet))
    return [p.span.of(article.text) for p in page_debris(article.document, article)]


def below(line: str) -> str:
    return f"The Glass Harbour Returns\n\nInes Aldana is back as the harbour master.\n\n{line}\n\nFilming took nine weeks in Cork."


@pytest.mark.parametrize(
    "line",
    [
        "WATCH: The trailer for the new season",
        "READ MORE: Ten harbours to see before you drown",
        "PHOTOS: The cast at the pier",
        "SEE ALSO | The worst boats on television",
        "harbour-poster_final-2.jpg",
        "IMG_4711.PNG",
        "Photo 3 of 15",
        "2 of 14 | The cast at the pier",
        "Trust rating 92",
        "No results found",
        "No comments yet",
        "Image source, Harbour Pictures",
        "Image caption, Ines Aldana on the pier",
        "Share Save",
        "Print | Email | Comments",
        "Comments (12)",
        "Word count: 812",
        "toggle caption",
        "Enlarge this image",
        "This is a modal window.",
        "Video player is loading.",
        "Meta description: The drama is back",
        "More on this story",
    ],
)
def test_a_line_of_the_page_is_reported_whole(line) -> None:
    assert marked(below(line)) == [line]


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("She keeps the lamp lit. Advertisement", ["Advertisement"]),
        ("She keeps the lamp lit. Read more: The ten best lamps", ["Read more: The ten best lamps"]),
        ("She keeps the lamp lit. Click here to subscribe", ["Click here to subscribe"]),
        ("She keeps the lamp lit. Sign up to our weekly newsletter", ["Sign up to our weekly newsletter"]),
        ("She keeps the lamp lit. RELATED: Lamps, ranked", ["RELATED: Lamps, ranked"]),
        ("She keeps it lit. Advertisement He does not.", ["Advertisement"]),
        ("She keeps it lit. (Photo by Ann Ito/Harbour Pictures)", ["(Photo by Ann Ito/Harbour Pictures)"]),
        ("There are TK episodes, on XX March.", ["TK", "XX"]),
        ("There are XX episodes in all.", ["XX"]),
        ("It cost $XX million to make.", ["$XX"]),
        ("The lead is back (TK: check with agent).", ["(TK: check with agent)"]),
        ("She keeps the lamp lit. DO NOT PUB before Friday.", ["DO NOT PUB"]),
        ("HOLD FOR RELEASE", ["HOLD FOR RELEASE"]),
        ("The lead (PLS CHECK SPELLING) is back.", ["(PLS CHECK SPELLING)"]),
        ("She is back (Mara Quill)). The rest is not.", [")"]),
        ("She is back (Mara Quill). ). ) The rest is not.", [")"]),
        ("She is back, , and so is he.", [", ,"]),
        ("She is back ( ) and so is he.", ["( )"]),
    ],
)
def test_what_stands_within_a_paragraph_is_marked_alone(line, left) -> None:
    found = marked(below(line))
    assert len(found) == len(left)
    assert all(expected.strip("( )") in words for expected, words in zip(left, found, strict=True))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Watch: it is the harbour master who laughs first.", "a sentence"),
        ("It is slow, and worth it.\n\nRecommended.", "a verdict has its stop"),
        ("Read more slowly, and you will see it too.", "a sentence"),
        ("She says it all. Click here to find out, the screen said, and nobody did.", "a sentence"),
        ("The file was called harbour.mp4, she says.", "a sentence that speaks of a file"),
        ("“DO NOT RUN,” says the sign on the pier.", "words of a sign, quoted"),
        ("TK Strand is back, and TK has a new lamp.", "a role of that name"),
        ("The church is of the XX century, the match was Super Bowl XX.", "numerals"),
        ("Her mother (who is from Cobh (in the east)) is back :)", "brackets within brackets, and a smile"),
        ("a) She is back.\n\nb) He is not.", "letters of a list"),
        ("She is either a) back or b) gone.", "letters within a sentence"),
        ("(The first of the five ends on the pier.\n\nThe second begins there.) The third is better.", "a bracket over two paragraphs"),
        ("Three stars.\n\n3/5", "a rating"),
        ("He wrote Loading on the wall, and Subscribe beneath it.", "words of labels within a sentence"),
        ("The photographs (by Ann Ito) hang in the hall.", "brackets of prose"),
        ("She says she will like, share and follow whoever pays.", "verbs"),
        ("Watch now: the whole cast came to the pier in the order in which they drown.", "the lead of a caption"),
        ("She wrote: ‘Bye bye dark hair :) I will not miss you :)))’", "smiles"),
        ("‘2) The difference is more sleep,’ she wrote.", "a number of hers"),
        ("See more than the harbour: see Cork.", "a sentence"),
    ],
)  # fmt: skip
def test_prose_that_looks_like_a_leftover_is_left_alone(text, why) -> None:
    assert marked(f"The Glass Harbour Returns\n\nInes Aldana is back.\n\n{text}", WITH_TK) == []


def test_a_title_line_that_stands_twice_is_reported_the_second_time() -> None:
    assert marked(
        "The Drama Is Back\n\nThe Glass Harbour\nThe Glass Harbour\n\nInes Aldana is Mara Quill once more, and tired."
    ) == ["The Glass Harbour"]


def test_a_line_of_a_song_may_stand_twice() -> None:
    assert (
        marked(
            "The Song\n\nBring the harbour home\nBring the harbour home\n\nIt was sung for the first time in Cork."
        )
        == []
    )


def test_square_brackets_of_an_author_are_no_shortcode() -> None:
    assert marked("The disc has a [video essay] and a [gallery of stills].") == []
    assert marked('[video src="a.mp4"] The drama is back.') == ['[video src="a.mp4"]']


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("Ines Aldana has the last word. Click here to subscribe to our newsletter.", ["Click here to subscribe to our newsletter"]),
        ("It ends at sea. .", [". ."]),
        ("Ines Aldana (Mara Quill) ( has rarely been better.", ["("]),
        ("[EMBED TRAILER HERE]", ["[EMBED TRAILER HERE]"]),
        ("📷: Harbour Pictures/Bo Lind", ["📷: Harbour Pictures/Bo Lind"]),
    ],
)  # fmt: skip
def test_signs_and_notes_left_over_are_found(line, left) -> None:
    assert marked(below(line)) == left


@pytest.mark.parametrize(
    "line",
    [
        "It ends at sea . . . or does it?",
        "Ines Aldana ( Mara Quill ) has rarely been better.",
        "Watch the trailer [VIDEO] for the drama's third run.",
        "Somebody at the pier says: click here to subscribe, and everybody laughs.",
    ],
)
def test_signs_that_belong_there_are_left_alone(line) -> None:
    assert marked(below(line)) == []


def test_a_headline_that_stands_again_as_a_paragraph_is_found() -> None:
    text = "# The drama that nobody saw\n\nThe drama that nobody saw\n\nFilming took nine weeks in Cork."
    article = article_of(Good(text, sheet=SHEET, format="markdown"))
    assert [p.span.of(article.text) for p in page_debris(article.document, article)] == [
        "The drama that nobody saw"
    ]


@pytest.mark.parametrize(
    "note", ["[PICTURE DESK: the one with the boat?]", "(SUBS: is this right?)", "[LEGAL – cleared by phone]"]
)
def test_a_word_in_brackets_to_a_desk_is_told(note):
    assert marked(below(f"The sea is real. {note} Nobody drowned.")) == [note]


@pytest.mark.parametrize(
    "note", ["(xx to fill the quote)", "HEADLINE HERE", "Click to copy link", "Follow us on Instagram"]
)
def test_a_place_to_fill_and_a_call_of_the_page_are_told(note):
    assert marked(below(f"The sea is real. {note}")) == [note]


def test_a_counter_of_pictures_by_itself_is_told_and_a_mark_is_not():
    assert marked(below("3 of 24")) == ["3 of 24"]
    assert marked(below("4 of 5")) == []


def test_an_aside_of_the_writer_in_brackets_is_none():
    assert marked(below("The sea is real. (Ed: it is not.) The list (ART: 3, MUSIC: 4) is long.")) == []
