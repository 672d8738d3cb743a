"""Every value of a source's file replaced by odd ones, one at a time: a draft that can be loaded, or trouble that is told."""

import json
from datetime import date

import pytest
import yaml

from copydesk.newsroom.importing import FORMATS, plain, render_sheet
from copydesk.newsroom.sheets.merging import merge
from copydesk.sheet.loading import load_sheets
from unit.newsroom.sources import (
    CSV,
    IMDB,
    LINES,
    SPARQL,
    TMDB_FILM,
    TMDB_SERIES,
    TVMAZE,
    WIKIDATA_FILM,
    WIKIDATA_OTHERS,
    drafts,
)
from unit.newsroom.test_mangled_sources import JSONLD, attempt, paths, put

LONG = int("9" * 30)
DATED = {
    **TMDB_FILM,
    "release_dates": {
        "results": [
            {"iso_3166_1": "US", "release_dates": [{"type": 3, "release_date": "2021-05-06T00:00:00Z"}]}
        ]
    },
}
OMDB = {
    "Title": "Saltwater",
    "imdbID": "tt1",
    "Type": "movie",
    "Released": "06 May 2021",
    "Runtime": "99 min",
    "BoxOffice": "$1,000",
}
SOURCES = {
    "tmdb": [DATED],
    "tmdb series": [TMDB_SERIES],
    "tvmaze": [TVMAZE],
    "wikidata": [WIKIDATA_FILM, *WIKIDATA_OTHERS],
    "sparql": [SPARQL],
    "jsonld": [JSONLD],
    "omdb": [OMDB],
}
ODD = [
    None, True, -1, 0.5, LONG, "", "\ud800", "a\\b: [c] #{d}", "\x00\x85\u2028\ufeff", "- x", "9" * 5000, "²",
    [], [[]], {}, {"\ud800": 1}, [None, "\udfff"], {"name": {"a": []}},
]  # fmt: skip


SHARES = 6


def odd_for(number):
    """A share of the odd values for each place in turn, and all of them for a place here and there."""
    return ODD if number % 17 == 0 else ODD[number % SHARES :: SHARES]


@pytest.mark.parametrize("name", SOURCES)
def test_an_odd_value_anywhere_is_no_crash(name):
    values = SOURCES[name]
    for number, path in enumerate(path for path in paths(values) if path):
        for odd in odd_for(number):
            attempt(*map(json.dumps, put(values, path, odd)))


@pytest.mark.parametrize(
    "value",
    [
        [],
        {},
        [1],
        {"entities": 3},
        {"results": []},
        {"results": {"bindings": [3]}},
        "a",
        7,
        [[{}]],
        {"@graph": 1},
    ],
)
@pytest.mark.parametrize("given", [None, *FORMATS])
def test_json_of_any_shape_under_any_name_is_no_crash(value, given):
    attempt(json.dumps(value), given=given)


@pytest.mark.parametrize(
    "text",
    [
        "9" * 5000,
        f'{{"id": {"9" * 5000}, "title": "A", "release_date": "2021"}}',
        '{"title": "\\ud83d", "release_date": "2021"}',
    ],
)
def test_numbers_and_characters_that_no_sheet_can_hold_are_no_crash(text):
    attempt(text)


@pytest.mark.parametrize("cell", ['["\\ud800"]', "[" * 5000, '[{"name": 1}, 2]', '{"a": 1}', "9" * 5000])
def test_cells_of_tables_that_hold_odd_json_are_no_crash(cell):
    attempt(CSV + f'Saltwater,{cell!r},"{cell}"\n')
    attempt("title\tcast\tcrew\nSaltwater\t[{" + cell + "\t" + cell + "\n")
    attempt(*(text.replace("2", cell) for text in IMDB.values()))
    attempt(LINES + f"{cell} as {cell}\n")


NAMES = [
    "a\\b",
    "\\",
    'a"b\\',
    "a\\x41",
    "\\u0041",
    "a\tb\\",
    "é\\n: x",
    "- [a\\]",
    "{a\\: b}",
    "'\\'",
    "\u202eb\\",
    "#\\",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_with_a_backslash_is_the_same_name_when_its_sheet_is_read_again(name):
    for into in (
        b"title: Saltwater\n",
        b'{"title": "Saltwater"}',
        b"title: Saltwater\ncast: []\npeople: {}\n",
    ):
        (draft,) = drafts(
            json.dumps(
                {
                    **TMDB_FILM,
                    "title": "Saltwater",
                    "credits": {"cast": [{"name": name, "character": name}], "crew": []},
                }
            )
        )
        text = merge("a.yaml", into, draft, date(2026, 11, 21)).text
        assert yaml.safe_load(text)["cast"]["value"][0]["actor"] == draft.cast[0].actor, text
        assert load_sheets({"a.yaml": text.encode()}).works["Saltwater"].cast
    fresh = render_sheet(plain(draft))
    assert yaml.safe_load(fresh)["cast"][0]["actor"] == draft.cast[0].actor
