import pytest

from copydesk.annotate.matcher import Alphabet, Pattern, Table


def table(*shapes: str) -> tuple[Alphabet, Table[str]]:
    alphabet = Alphabet(
        {"day": ["friday", "monday"], "on": ["on"], "of": ["of"], "num": ["two"], "unit": ["day"]}
    )
    return alphabet, Table(alphabet, tuple(Pattern(shape, shape, lambda match: "") for shape in shapes))


def found(
    alphabet: Alphabet, patterns: Table[str], words: str, *, overlapping: bool = False
) -> list[tuple[str, int, int]]:
    string = "".join(alphabet.word(word) for word in words.split())
    return [(p.name, *m.span()) for p, m in patterns.matches(string, overlapping=overlapping)]


def test_a_match_counts_in_words() -> None:
    assert found(*table("<on> <day>"), "it is on friday") == [("<on> <day>", 2, 4)]


def test_the_longest_match_wins_at_a_place_then_the_earlier_row() -> None:
    alphabet, patterns = table("<day>", "<on>? <day>", "<day> <of>")
    assert found(alphabet, patterns, "friday of") == [("<day> <of>", 0, 2)]
    assert found(alphabet, patterns, "friday") == [("<day>", 0, 1)]


def test_matches_of_different_rows_overlap_only_on_demand() -> None:
    alphabet, patterns = table("<on> <day>", "<day> <of>")
    assert len(found(alphabet, patterns, "on friday of")) == 1
    assert len(found(alphabet, patterns, "on friday of", overlapping=True)) == 2


def test_a_word_of_no_class_is_other() -> None:
    assert found(*table("<other> <day>"), "next monday") == [("<other> <day>", 0, 2)]
    assert found(*table("<!day> <day>"), "on monday") == [("<!day> <day>", 0, 2)]


@pytest.mark.parametrize("shape", ["<on> <daay>", "<!daay>", "(?: <on|daay> )?"])
def test_a_class_that_there_is_not_is_refused_at_once_and_its_row_named(shape: str) -> None:
    with pytest.raises(ValueError, match="the pattern 'odd': there is no class 'daay'"):
        _row(Pattern("odd", shape, lambda match: ""))
    with pytest.raises(ValueError, match="there is no class 'daay'"):
        table()[0].compile(shape)


def _row(pattern: Pattern[str]) -> None:
    """Has a table with such a row look at words that it cannot match."""
    alphabet, _ = table()
    list(Table(alphabet, (pattern,)).matches(alphabet.word("two")))


def test_a_class_that_code_gives_is_one() -> None:
    alphabet = Alphabet({"on": ["on"]}, given=("time",))
    patterns = Table(alphabet, (Pattern("on a day", "<on> <time>", lambda match: ""),))
    string = alphabet.word("on") + alphabet.char(frozenset(("time",)))
    assert [m.span() for _, m in patterns.matches(string)] == [(0, 2)]


def test_a_class_that_grows_later_is_seen() -> None:
    alphabet, patterns = table("<num|day> <unit>")
    assert found(alphabet, patterns, "two day") == [("<num|day> <unit>", 0, 2)]
    figure = alphabet.char(frozenset(("num", "figures")))
    assert [m.span() for _, m in patterns.matches(figure + alphabet.word("day"))] == [(0, 2)]


def test_more_classes_than_latin_letters_do_no_harm() -> None:
    """Characters that mean something in regular expressions stand for classes as well."""
    alphabet = Alphabet({f"c{n}": [f"w{n}"] for n in range(600)})
    shapes = tuple(Pattern(f"c{n}", f"<c{n}> <c{n}>", lambda match: "") for n in range(0, 600, 7))
    for n in range(0, 600, 7):
        string = alphabet.word(f"w{n}") * 2
        assert [p.name for p, _ in Table(alphabet, shapes).matches(string)] == [f"c{n}"]


def test_a_pattern_is_left_out_where_a_class_that_it_needs_is_missing() -> None:
    alphabet = Alphabet({"day": ["friday"], "on": ["on"]})
    pattern = Pattern("bad", "<day> (", lambda match: "")
    patterns: Table[str] = Table(alphabet, (pattern,))
    assert list(patterns.matches(alphabet.word("on"))) == []


def test_a_string_that_comes_again_is_not_searched_again() -> None:
    alphabet, patterns = table("<on> <day>", "<day> <of>")
    string = alphabet.word("on") + alphabet.word("friday")
    assert patterns.matches(string) is patterns.matches(string)
    assert patterns.matches(string, overlapping=True) is not patterns.matches(string)


def test_what_is_known_of_a_string_stays_true_when_a_class_gains_words() -> None:
    alphabet, patterns = table("<on> <day>")
    before = patterns.matches(alphabet.word("on") + alphabet.word("two"))
    string = alphabet.word("on") + alphabet.marked("two", "day")
    assert (len(before), len(patterns.matches(string))) == (0, 1)
