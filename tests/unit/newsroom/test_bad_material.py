"""Files that are damaged, hostile or of no known kind: told with their place, and without a crash."""

import gzip

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.newsroom.importing import ImportTroubleError, plain, render_sheet
from copydesk.newsroom.importing.draft import CastLine, Draft
from copydesk.newsroom.importing.gathering import name_of, roles_of
from copydesk.newsroom.importing.sources.lines import ORIGIN
from copydesk.newsroom.importing.writing import scalar
from copydesk.sheet.loading import load_sheets
from copydesk.sheet.tree import read_tree
from unit.newsroom.sources import IMDB, LINES, TMDB_FILM, drafts


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('{"id": 7, "title": "Saltw', "file0:1:.*cut off"),
        ('{"id": 7, "title": "Saltwater",', "file0:1:.*cut off"),
        ('{"title": "A",\n "cast": [nothing]}', "file0:2:11: no JSON"),
        ("[" * 100_000, "too deep"),
        ("", "is empty"),
        ("just a sentence", "not told by its content"),
        ('{"answer": 42}', "of no shape that is known"),
        ("caf\xe9 as Mara".encode("latin-1"), "file0:1:4: not UTF-8"),
        (gzip.compress(LINES.encode(), mtime=0)[:-12], "cut off"),
        ("<html><p>nothing</p></html>", "without JSON-LD"),
        (
            '{"page": 1, "results": [{"id": 7, "title": "A"}], "total_results": 1}',
            "answer to a search .1 found.",
        ),
        ('{"id": 1, "name": "Ines Aldana", "known_for_department": "Acting"}', "about a person, Ines Aldana"),
        (
            '{"id": 9, "name": "Low Tide", "season_number": 1, "episode_number": 2, "show_id": 72}',
            r"an episode \(season 1, episode 2\) of series number 72 without a title",
        ),
        ('{"season_number": 1, "episodes": []}', "a season of series number .none. without a title"),
        (IMDB["title.principals.tsv"], "title.basics.tsv"),
        ("title,actor\n" + "A,B\n" * 3 + '"' + "x" * 140_000, "file0:5"),
    ],
)
def test_a_file_that_cannot_be_read_says_where_and_why(content, message):
    with pytest.raises(ImportTroubleError, match=message):
        drafts(content)


def test_all_files_that_cannot_be_read_are_told_at_once():
    with pytest.raises(ImportTroubleError) as caught:
        drafts("just a sentence", TMDB_FILM, "", '{"answer": 42}')
    assert [trouble.file for trouble in caught.value.troubles] == ["file0", "file2", "file3"]


def test_a_persons_file_adds_their_days_to_a_work_that_names_them():
    person = {"id": 1, "name": "Ines Aldana", "birthday": "1990-05-04", "known_for_department": "Acting"}
    (draft,) = drafts(TMDB_FILM, person, {**person, "name": "Somebody Else"})
    assert plain(draft)["people"] == {"Ines Aldana": {"born": "1990-05-04"}} | {
        name: {} for name in plain(draft)["people"] if name != "Ines Aldana"
    }


def test_json_in_utf_16_and_with_a_byte_order_mark_is_read():
    assert drafts('{"id": 1, "title": "Ä", "cast": [], "crew": []}'.encode("utf-16"))[0].title == "Ä"
    assert drafts(('\ufeff{"id": 1, "title": "A", "cast": [], "crew": []}').encode())[0].title == "A"


def test_one_json_value_a_line_is_read():
    assert [
        d.title for d in drafts('{"title": "A", "cast": [], "id": 1}\n{"title": "B", "cast": [], "id": 2}\n')
    ] == [
        "A",
        "B",
    ]


@pytest.mark.parametrize("value", [None, [], {}, 7, "x", [None], [[]], {"cast": 3}])
def test_parts_of_other_types_than_expected_are_left_out(value):
    for key in (
        "credits",
        "release_date",
        "original_title",
        "production_countries",
        "release_dates",
        "seasons",
    ):
        assert drafts({**TMDB_FILM, key: value})[0].title == "The Glass Harbour"


@pytest.mark.parametrize(
    "name",
    [
        "<script>alert(1)</script>",
        "null",
        "~",
        "- x",
        "a: b",
        "a #b",
        "{x}",
        "[y]",
        "&a *b",
        "'single",
        '"double',
        "back\\slash",
        "%x",
        "@y",
        "`z`",
        "yes",
        "12:30",
        "a, b",
        "? x",
        "!!str",
        "=",
        "<<",
        "x:",
        "\U0001f600 Smile",
        "مهران",
        "value",
    ],
)
def test_hostile_names_stay_names(name):
    draft = Draft(name, ORIGIN, cast=(CastLine(name, f"{name} B"),), also=(f"{name} C",))
    base = load_sheets({"a.yaml": render_sheet(plain(draft)).encode()})
    (work,) = base.works.values()
    assert work.title.value == name
    assert [fact.value.actor for fact in work.cast] == [f"{name} B"]


def test_control_characters_and_marks_of_direction_are_no_part_of_a_name():
    assert name_of("Jo\x00 \x1b[31mFalk\u202e\u2028 \ud800Jr.\ufeff") == "Jo [31mFalk Jr."
    assert name_of("x" * 201) == ""
    assert list(roles_of(None)) == []


@settings(max_examples=150)
@given(st.text(max_size=60))
def test_any_text_survives_being_written(text):
    name = name_of(text)
    tree = read_tree(
        "a.yaml", f"title: {scalar(name)}\nalso: [{scalar(name)}, {{{scalar(name)}: x}}]\n".encode()
    )
    assert not tree.troubles
    assert tree.value["title"] == name
    assert tree.value["also"][0] == name
