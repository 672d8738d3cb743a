from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.dates.value import day_in_words
from copydesk.report import State
from copydesk.reporters.html.suggestions import compare
from copydesk.reporters.html.verdict import tally, verdict
from copydesk.reporters.html.wording import address, count, shortened, spelled, visible

CONFIRMED = State.CONFIRMED


@given(st.text(alphabet="ab c-’é", max_size=30), st.text(alphabet="ab c-’é", max_size=30))
def test_a_difference_holds_both_wordings(written, expected) -> None:
    changes = compare(written, expected)
    assert "".join(c.text for c in changes if c.kind != "new") == written
    assert "".join(c.text for c in changes if c.kind != "gone") == expected


def test_a_difference_is_told_word_by_word() -> None:
    assert [(c.kind, c.text) for c in compare("All of Use Are Dead", "All of Us Are Dead")] == [
        ("same", "All of "),
        ("gone", "Use"),
        ("new", "Us"),
        ("same", " Are Dead"),
    ]


def test_neighbouring_changes_read_as_one() -> None:
    assert [(c.kind, c.text) for c in compare("Tomas Brandt", "Ines Aldana")] == [
        ("gone", "Tomas Brandt"),
        ("new", "Ines Aldana"),
    ]


@pytest.mark.parametrize(
    "hostile",
    ["javascript:alert(1)", "JaVaScript:x", "data:text/html,x", "vbscript:x", "//example.org", "https:", "file:///etc/passwd",
     "java\tscript:x", " https://example.org", "https://exa\u202emple.org", "https://[x", "", None, "Press office"],
)  # fmt: skip
def test_what_is_no_safe_address_is_no_link(hostile) -> None:
    assert address(hostile) is None


@pytest.mark.parametrize(
    "safe", ["https://example.org/a?b=c#d", "http://example.org", "mailto:desk@example.org"]
)
def test_safe_addresses_are_links(safe) -> None:
    assert address(safe) == safe


def test_control_signs_are_written_out() -> None:
    assert (
        visible("a\u202eb\u2066c\u200bd\x00e\x1b[1m\ud800")
        == "a⟦U+202E⟧b⟦U+2066⟧c⟦U+200B⟧d⟦U+0000⟧e⟦U+001B⟧[1m⟦U+D800⟧"
    )
    assert visible("line\nبالعربية 한국어 👩‍💻") == "line\nبالعربية 한국어 👩‍💻"


def test_days_and_counts_are_words() -> None:
    assert day_in_words(date(2026, 3, 1)) == "1 March 2026"
    assert (count(1, "note"), count(1200, "note")) == ("1 note", "1,200 notes")
    assert (spelled(8, "article"), spelled(30, "article")) == ("eight articles", "30 articles")
    assert shortened("a  b\n" * 60, 9) == "a b a b …"


def test_the_verdict_says_whether_the_article_can_run() -> None:
    grave = tally(["error", "warning", "note", "note"], 6)
    assert grave.words == "1 must be fixed, 1 to check, 2 notes, in 6 places"
    assert verdict(grave, 3, (), (CONFIRMED,)).state == "stop"
    assert verdict(tally(["warning"], 1), 3, (), (CONFIRMED,)).state == "look"
    assert verdict(tally(["note"], 1), 3, (), (CONFIRMED,)).state == "go"
    assert (
        verdict(tally([], 0), 3, (), (CONFIRMED,)).detail
        == "Nothing found; 3 statements confirmed by the sheets."
    )


def test_the_verdict_is_never_green_where_nothing_was_checked() -> None:
    assert verdict(tally([], 0), 0, (), (CONFIRMED,)).state == "unsure"
    assert verdict(tally([], 0), 5, ("a rule failed",), (CONFIRMED,)).state == "unsure"
    assert verdict(tally(["error"], 1), 5, ("a rule failed",), (CONFIRMED,)).state == "stop"


def test_what_was_not_read_is_never_green() -> None:
    clean = verdict(tally([], 0), 5, (), (CONFIRMED, State.NOT_READ))
    assert (clean.state, clean.detail) == ("unsure", "1 article of 2 was not read.")
    alone = verdict(tally([], 0), 0, (), (State.NOT_READ,))
    assert (alone.state, alone.lead) == ("unsure", "This article cannot be judged yet")
    assert verdict(tally(["warning"], 1), 5, (), (CONFIRMED, State.NOT_READ)).detail.endswith("was not read.")


def test_notes_alone_do_not_make_green_what_no_sheet_confirms() -> None:
    assert verdict(tally(["note"], 1), 0, (), (State.NOTHING,)).state == "unsure"
