"""How a sheet's facts read where a date has no beginning or no end, and where a name says little."""

import pytest

from copydesk.dates import parse_edtf
from copydesk.sheet.loading import load_sheets
from copydesk.sheet.walking import told
from copydesk.sheet.wording import event_in_words, when_in_words


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2024-03-14", "on 14 March 2024"),
        ("2024-03", "in March 2024"),
        ("2024-03/2024-05", "from March to May 2024"),
        ("2024-03/..", "from 1 March 2024 on"),
        ("../2024-03", "until 31 March 2024"),
    ],
)
def test_a_date_has_its_preposition(written, words):
    assert when_in_words(parse_edtf(written)) == words


@pytest.mark.parametrize(
    ("what", "start", "end", "words"),
    [
        ("strike", "2023-05-02", "2023-09-27", "the strike ended on 27 September 2023, having begun on 2 May 2023"),
        ("strike", "2023-05-02", None, "the strike began on 2 May 2023"),
        ("the strike", None, "2023-09", "the strike ended in September 2023"),
        ("Eel Week", None, None, "Eel Week"),
    ],
)  # fmt: skip
def test_an_event_is_told_by_what_is_known_of_it(what, start, end, words):
    values = (parse_edtf(each) if each else None for each in (start, end))
    assert event_in_words(what, *values) == words


def test_a_role_of_which_nothing_more_is_said_is_told_by_its_name():
    base = load_sheets({"t.yaml": b"title: T\ncharacters: {Ada Brook: {}}\n"})
    assert ("T", "names of Ada Brook", "Ada Brook") in [(e.subject, e.what, e.fact.value) for e in told(base)]
