"""A house style's file: read whole, its mistakes told with line and nearest key."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.cli.init import starter
from copydesk.errors import ConfigError
from copydesk.findings import Severity
from copydesk.house_style import load_house_style
from copydesk.house_style.entries import TitleStyle, Zone
from copydesk.house_style.patterns import pattern_trouble


def read(text):
    return load_house_style("house-style.yaml", text.encode())


def troubles(text):
    with pytest.raises(ConfigError) as error:
        read(text)
    return [str(t).removeprefix("house-style.yaml:") for t in error.value.troubles]


def test_the_example_of_init_has_an_entry_of_each_kind():
    entries = read(starter("house-style.yaml")).entries
    assert [e.name for e in entries] == [
        "tv-show",
        "fan-favourite",
        "spin-off",
        "networks",
        "titles",
        "per-cent",
    ]
    assert [bool(e.avoid) for e in entries][:2] == [True, True]
    assert entries[2].either == ("spin-off", "spinoff")
    assert entries[3].capitals == ("Netflix", "iPlayer", "HBO")
    assert entries[4].titles is TitleStyle.CONSISTENT
    assert entries[5].pattern == r"(\d+) ?%"


def test_an_entry_keeps_all_that_it_says():
    (entry,) = read(
        "entries:\n  said:\n    avoid: [quipped]\n    prefer: [said, says]\n    match_case: yes\n    note: Plain words\n"
        "    link: https://style.example.org\n    severity: note\n    scope: [headline, quotation]\n"
    ).entries
    assert (entry.prefer, entry.match_case, entry.note) == (("said", "says"), True, "Plain words")
    assert (entry.link, entry.severity) == ("https://style.example.org", Severity.NOTE)
    assert entry.scope == {Zone.HEADLINE, Zone.QUOTATION}
    assert entry.place == "house-style.yaml:2"


def test_words_that_yaml_takes_for_values_stay_words():
    (entry,) = read("entries:\n  no: {avoid: [No, 1899, 12:30, null]}\n").entries
    assert entry.name == "no"
    assert entry.avoid == ("No", "1899", "12:30", "null")


@pytest.mark.parametrize("text", ["", "entries:", "entries: {}", "# nothing yet\n"])
def test_a_file_without_entries_is_a_house_style_without_entries(text):
    assert read(text).entries == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("entrys: {}", '1:1: unknown key "entrys"; did you mean "entries"?'),
        ("entries:\n  tv: {avoyd: TV show}", '2:8: unknown key "avoyd"; did you mean "avoid"?'),
        ("entries:\n  tv: {avoid: a, scope: headlin}", '"headlin"; did you mean "headline"?'),
        (
            "entries:\n  tv: {avoid: a, severity: high}",
            '"severity" is one of error, warning, note, not "high"',
        ),
        ("entries:\n  tv: {avoid: a, titles: plain}", '2:3: "tv" has avoid and titles; it needs just one of'),
        ("entries:\n  tv: {prefer: a}", '2:3: "tv" says nothing to look for'),
        ("entries:\n  tv: {avoid: a}\n  tv: {avoid: b}", '3:3: "tv" stands twice, first in line 2'),
        ("entries:\n  tv: {either: [a]}", "needs two wordings at least"),
        ("entries:\n  tv: a show", '2:7: "tv" has no keys'),
        ("entries: [a, b]", "1:10: expected entries"),
        ("entries:\n  tv: {avoid: a, link: style book}", '"style book" is no address'),
        ("entries:\n  tv: {avoid: a, match_case: maybe}", '"match_case" is yes or no, not "maybe"'),
        ("entries:\n  tv: {avoid: }", '"avoid" of "tv" is empty'),
        ("entries:\n  tv: {pattern: '('}", "not a regular expression"),
        ("entries:\n  tv: {pattern: 'a', prefer: '\\2'}", "names group 2, and the pattern has 0"),
        ("entries:\n  tv: {pattern: '(a+)+$'}", "could run for ever"),
        ("entries:\n  tv: {pattern: 'a*'}", "matches nothing at all, everywhere"),
        ("entries:\n  tv: {avoid: [a}", "2:"),
        ("entries:\n\ttv: {avoid: a}", "a tab in the indentation"),
    ],
)
def test_a_mistake_is_told_with_its_line(text, told):
    assert any(told in trouble for trouble in troubles(text))


def test_all_mistakes_are_told_at_once_in_order():
    found = troubles("entries:\n  a: {avoyd: x}\n  b: {either: [x]}\n  c: {pattern: '('}\n")
    assert [line.split(":")[0] for line in found] == ["2", "3", "4"]


def test_a_file_that_is_not_utf_8_says_so():
    with pytest.raises(ConfigError, match="not UTF-8"):
        load_house_style("house-style.yaml", b"\xff\xfe")


@pytest.mark.parametrize(
    "pattern",
    [r"(a+)+$", r"x(\w+\s?)*$", r"(x+x+)+y", r"^(([a-z])+.)+[A-Z]", r"x(.*)*", r"((a+)b?)+c", r"(?:\w+)+"],
)
def test_a_pattern_that_could_run_for_ever_is_refused(pattern):
    assert "could run for ever" in pattern_trouble(pattern, None)


@pytest.mark.parametrize(
    "pattern",
    [
        r"\b\d+ ?%",
        r"(?:[A-Z][a-z]+ )+",
        r"(?:\d+, )+\d+",
        r"x(?:-\w+)*",
        r"(?:[^,]*,)+",
        r".*x.*y",
        r"(?:very )+",
    ],
)
def test_a_pattern_that_comes_to_an_end_is_accepted(pattern):
    assert pattern_trouble(pattern, None) is None


@given(st.text(alphabet="entris: {}[]-'\"\n\tavoid#&*!|>", max_size=80))
def test_any_text_is_a_house_style_or_a_config_error(text):
    with suppress(ConfigError):
        load_house_style("h.yaml", text.encode())
