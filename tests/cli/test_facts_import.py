"""`copydesk facts import` as a desk uses it: from a file to a checked article, and again without a change."""

import json

import pytest

from copydesk.cli import writing
from copydesk.cli.facts import shelf as facts_shelf
from unit.newsroom.sources import (
    CSV,
    IMDB,
    JSONLD_PAGE,
    LINES,
    SPARQL,
    TMDB_FILM,
    TMDB_SERIES,
    TVMAZE,
    WIKIDATA_FILM,
    WIKIDATA_OTHERS,
)

WIKIDATA = {"entities": {each["id"]: each for each in (WIKIDATA_FILM, *WIKIDATA_OTHERS)}}
STORY = "{title}, at last\n\nIn {title}, {actor} plays {role}.\n"
SOURCES = [
    ("tmdb.json", TMDB_FILM, "The Glass Harbour", "Mara Quill", "Ines Aldana"),
    ("series.json", TMDB_SERIES, "Saltwater", "Ada Brook", "Ines Aldana"),
    ("tvmaze.json", TVMAZE, "Saltwater", "Ada Brook", "Ines Aldana"),
    ("wikidata.json", WIKIDATA, "The Glass Harbour", "Jonas Wick", "Jo Falk"),
    ("sparql.json", SPARQL, "The Glass Harbour", "Jonas Wick", "Jo Falk"),
    ("page.html", JSONLD_PAGE, "The Glass Harbour & Co", "Mara Quill", "Ines Aldana"),
    ("cast.csv", CSV, "The Glass Harbour", "Mara Quill", "Ines Aldana"),
    ("cast.txt", LINES, "The Glass Harbour", "Jonas Wick", "Jo Falk"),
]


@pytest.fixture
def empty(desk):
    (desk.path / "facts/wednesday.yaml").unlink()
    return desk


def give(desk, name, content):
    desk.write(name, content if isinstance(content, str) else json.dumps(content))
    return name


def imported(desk, *files, status=0, **options):
    given = [part for key, value in options.items() for part in (f"--{key}", value)]
    return desk.run("facts", "import", *files, "--as-of", "2026-11-21", *given, status=status).output


def sheets(desk):
    return {p.name: p.read_text("utf-8") for p in sorted((desk.path / "facts").glob("*.yaml"))}


@pytest.mark.parametrize(("name", "content", "title", "role", "actor"), SOURCES)
def test_a_source_becomes_a_sheet_that_articles_are_checked_by(empty, name, content, title, role, actor):
    imported(empty, give(empty, name, content))
    (text,) = sheets(empty).values()
    assert text.startswith("# yaml-language-server: $schema=sheet.schema.json\n# From ")
    assert "verified: 2026-11-21" in text
    assert "1 sheet checked: nothing to look at" in empty.run("facts", "check", "facts").output
    empty.write("right.txt", STORY.format(title=title, role=role, actor=actor))
    empty.write("wrong.txt", STORY.format(title=title, role=role, actor="Nadia Kern"))
    empty.check("right.txt")
    assert "wrong-actor" in empty.check("wrong.txt", status=1).output


@pytest.mark.parametrize(("name", "content"), [source[:2] for source in SOURCES])
def test_importing_twice_changes_nothing(empty, name, content):
    file = give(empty, name, content)
    imported(empty, file)
    before = sheets(empty)
    assert "nothing new" in imported(empty, file)
    assert sheets(empty) == before


def test_all_files_of_imdb_make_a_sheet_for_each_title(empty):
    output = imported(empty, *(give(empty, name, text) for name, text in IMDB.items()))
    assert list(sheets(empty)) == ["saltwater.yaml", "the-glass-harbour.yaml"]
    assert "non-commercial" in output


def test_two_sources_of_one_work_share_a_sheet_and_say_which_is_which(empty):
    output = imported(empty, give(empty, "a.csv", CSV), give(empty, "b.json", TMDB_FILM))
    (text,) = sheets(empty).values()
    assert "written  facts/the-glass-harbour.yaml: 2 roles, 1 job, from a table" in output
    assert "changed  facts/the-glass-harbour.yaml" in output
    assert 'source: "TMDB' in text
    assert "Ines Aldana}" in text


def test_a_conflict_names_both_sources_and_is_left_to_the_desk(desk):
    before = sheets(desk)
    show = {
        **TVMAZE,
        "name": "Wednesday",
        "_embedded": {
            "cast": [{"person": {"name": "Nadia Kern"}, "character": {"name": "Wednesday Addams"}}]
        },
    }
    show = {key: value for key, value in show.items() if key not in ("premiered", "language")}
    output = imported(desk, give(desk, "a.json", show), status=1)
    assert (
        "facts/wednesday.yaml:5:5: conflict: who plays Wednesday Addams: the sheet has Jenna Ortega, TVmaze"
        in output
    )
    assert "1 conflict" in output
    assert sheets(desk) == before


def test_a_film_does_not_go_into_the_sheet_of_a_series_of_its_name(desk):
    imported(desk, give(desk, "a.json", {**TMDB_FILM, "title": "Wednesday", "original_title": "Wednesday"}))
    assert list(sheets(desk)) == ["wednesday-2021.yaml", "wednesday.yaml"]


def test_one_sheet_may_be_named(desk):
    imported(
        desk,
        give(desk, "a.txt", "Emma Myers as Enid Sinclair\n"),
        title="Wednesday",
        into="facts/wednesday.yaml",
    )
    assert "{character: Enid Sinclair, actor: Emma Myers, source:" in desk.read("facts/wednesday.yaml")


def test_a_dash_prints_the_sheet_and_writes_nothing(empty):
    output = imported(empty, give(empty, "a.csv", CSV), into="-")
    assert "title: The Glass Harbour\n" in output
    assert sheets(empty) == {}


def test_nothing_is_written_where_one_file_cannot_be_read(empty):
    output = imported(empty, give(empty, "a.csv", CSV), give(empty, "b.json", '{"id": 1, "ti'), status=2)
    assert "b.json:1:" in output
    assert not list((empty.path / "facts").iterdir())


def test_a_missing_file_is_told(empty):
    assert "nowhere.json: cannot be read: no such file" in imported(empty, "nowhere.json", status=2)


def test_a_sheet_that_somebody_changes_meanwhile_is_not_overwritten(desk, monkeypatch):
    file = give(desk, "a.txt", "Emma Myers as Enid Sinclair\n")
    put = facts_shelf.Shelf.put

    def put_late(shelf, path, text):
        put(shelf, path, text)
        path.write_text("title: Wednesday\nkind: series # changed\n", "utf-8")

    monkeypatch.setattr(facts_shelf.Shelf, "put", put_late)
    output = imported(desk, file, status=2, title="Wednesday")
    assert "facts/wednesday.yaml: was changed by somebody else meanwhile; nothing was written" in output
    assert desk.read("facts/wednesday.yaml") == "title: Wednesday\nkind: series # changed\n"


def test_no_half_sheet_and_no_stray_file_is_left_when_writing_fails(empty, monkeypatch):
    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(writing.os, "replace", fail)
    assert "no space left" in imported(empty, give(empty, "a.csv", CSV), status=2)
    assert not list((empty.path / "facts").iterdir())


def test_the_schema_lies_beside_the_sheets_and_is_none(empty):
    imported(empty, give(empty, "a.csv", CSV))
    assert json.loads(empty.read("facts/sheet.schema.json"))["title"] == "Copydesk fact sheet"
    assert "1 sheet checked" in empty.run("facts", "check", "facts").output


def test_four_hundred_films_become_four_hundred_sheets(empty):
    films = [{**TMDB_FILM, "id": n, "title": f"Film {n}", "original_title": f"Film {n}"} for n in range(400)]
    imported(empty, give(empty, "films.json", films))
    assert len(sheets(empty)) == 400


def test_a_title_that_is_not_there_is_told(empty):
    assert "none of the titles asked for" in imported(
        empty, give(empty, "a.csv", CSV), status=2, only="Nothing"
    )
