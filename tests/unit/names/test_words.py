"""An article's words as the matching of names sees them, and the runs of pieces that can be names."""

import pytest

from copydesk.annotate.names.near import runs_at
from copydesk.annotate.tokens import APART, HARD, SOFT, Words

from .newsroom import article


def words_of(text):
    return Words(article(text).tokens)


def told(flags, words):
    return [key for key, flag in zip(words.keys, flags, strict=True) if flag]


def test_words_are_folded_and_signs_left_out():
    assert words_of("Zoë’s AT&T, 24th—of it").keys == ("zoe", "s", "at", "and", "t", "24", "th", "of", "it")


def test_names_begin_with_capitals_digits_and_behind_opening_marks():
    words = words_of("So the “harbour” of 24 or 기생충 (it) is it")
    assert told(words.starts, words) == ["so", "harbour", "24", "기생충", "it"]


@pytest.mark.parametrize(
    ("text", "join"),
    [
        ("Nell Harker", SOFT),
        ("Nell-Harker", SOFT),
        ("J. Harker", SOFT),
        ("Nell: Harker", HARD),
        ("Nell … – … – … Harker", APART),
        ("Nell\n\nHarker", APART),
        ("Nell.\n\n“Harker", APART),
    ],
)
def test_what_stands_between_two_words(text, join):
    assert words_of(text).joins[1] == join


def test_words_hang_on_others_by_hyphens_apostrophes_and_nothing():
    words = words_of("Jean-Luc O’Brien saw AT&T on the 24th - and Ann -Lee, Bo")
    assert told(words.hangs, words) == ["luc", "brien", "and", "t", "th"]
    assert [words.hyphenated(at) for at in range(3)] == [False, True, False]


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("Then Mary-Lee O’Hara van Dyk came.", ["Then Mary-Lee O’Hara van Dyk"]),
        ("It was J. J. Harker. Then Nell Vale", ["It", "J J Harker", "Then Nell Vale"]),
        ("We saw Nell’s Juniper Vale, and Ann", ["We", "Nell", "Juniper Vale", "Ann"]),
        ("of the Harbour", ["Harbour"]),
    ],
)
def test_runs_of_pieces(text, runs):
    words = words_of(text)
    found = runs_at(words, bytearray(len(words)), words.openers)
    assert [" ".join(piece.text for piece in run) for run in found] == runs


def test_a_run_is_read_from_its_beginning_wherever_it_is_asked_for():
    words = words_of("They met Ann van Jean-Luc Dyk there.")
    taken = bytearray(len(words))
    (whole,) = runs_at(words, taken, [2])
    for spot in range(3, 7):
        assert list(runs_at(words, taken, [spot])) == [whole]


def test_words_of_names_that_are_taken_end_a_run():
    words = words_of("They met Ann Jean-Luc Dyk there.")
    taken = bytearray(len(words))
    taken[4] = 1
    assert [[p.text for p in run] for run in runs_at(words, taken, words.openers)] == [
        ["They"],
        ["Ann", "Jean"],
        ["Dyk"],
    ]


def test_a_word_is_tested_once_for_all_its_places():
    asked = []
    words = words_of("Nell met Ann. Nell left Ann with Bo.")
    places = words.where(lambda key: asked.append(key) or key != "bo", bytearray((0, 0, 1, 0, 0, 0, 0, 0)))
    assert (places, sorted(asked)) == ([0, 3, 5], ["ann", "bo", "nell"])
