from copydesk.annotate.claims.relations import _TRIGGERS
from copydesk.sheet.judging.relations import WORDS


def test_kin_is_looked_for_by_a_part_of_each_word_for_it() -> None:
    assert all(not _TRIGGERS.isdisjoint(word.split("-")) for word in WORDS)


def test_a_small_word_within_a_word_for_kin_is_no_reason_to_look() -> None:
    assert _TRIGGERS.isdisjoint(("in", "law", "ex", "step", "half"))
