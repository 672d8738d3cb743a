"""Rows and parts that sources seldom have: taken where they say something, left out where they say nothing."""

import json

import pytest

from copydesk.newsroom.importing import ImportTroubleError, plain
from copydesk.newsroom.importing.sources import imdb, tables
from copydesk.newsroom.importing.values import count_of
from unit.newsroom.sources import (
    IMDB,
    JSONLD_PAGE,
    TMDB_FILM,
    TMDB_SERIES,
    TVMAZE,
    WIKIDATA_FILM,
    drafts,
    entity,
    item,
    statement,
    string,
    time,
)

DAY = time("+2020-01-10T00:00:00Z", 11)
SERIES = {"P31": [statement(item("Q5398426"))]}
EPISODE = [statement(item("Q21191270"))]
SEASON = [statement(item("Q3464665"))]
OMDB = {"Title": "Saltwater", "imdbID": "tt7", "Type": "movie"}
BASICS = IMDB["title.basics.tsv"].splitlines()


def page(**node):
    return {"@context": "https://schema.org", "@type": "TVSeries", "name": "Saltwater", **node}


def amount(written):
    return {"snaktype": "value", "datavalue": {"value": written}}


@pytest.mark.parametrize(
    "source",
    [
        ("# Saltwater\nJo Falk as Reed\n# Eels\nJo Falk as Ada\n",),
        (OMDB, {**OMDB, "Title": "Eels", "imdbID": "tt8"}),
        (TMDB_SERIES, {**TMDB_FILM, "title": "Eels"}),
        ([TVMAZE, {**TVMAZE, "name": "Eels", "id": 74}],),
        ([entity("Q1", "Saltwater", **SERIES), entity("Q2", "Eels", **SERIES)],),
        ([page(), page(name="Eels")],),
        ("title,actor,role\nSaltwater,Jo Falk,Reed\nEels,Jo Falk,Ada\n",),
        ("\n".join([*BASICS, "tt09\tmovie\tEels\tEels\t0\t2021\t\\N\t90\tDrama"]),),
    ],
)
def test_of_several_works_those_asked_for_alone_are_read(source):
    assert [draft.title for draft in drafts(*source, only=("saltwater",))] == ["Saltwater"]
    assert len(drafts(*source)) >= 2


@pytest.mark.parametrize(
    ("source", "told"),
    [
        # IMDb: a row that is cut off, the crew of a film, roles that are no JSON
        ([IMDB["title.basics.tsv"] + "tt09\tmovie\tCut\n"], {"title": "The Glass Harbour"}),
        (
            [
                IMDB["title.basics.tsv"],
                "\n".join(
                    [
                        "tconst\tordering\tnconst\tcategory\tjob\tcharacters",
                        "tt01\t1\tnm04\tcomposer\t\\N\t\\N",
                        "tt01\t2\tnm99\tcomposer\t\\N\t\\N",
                        "tt01\t3\tnm03\tproducer\t\\N\t\\N",
                        'tt01\t4\tnm01\tactress\t\\N\t["Mara',
                        "tt02\t1\tnm04\tcomposer\t\\N\t\\N",
                    ]
                ),
                IMDB["name.basics.tsv"],
            ],
            {"credits": {"composer": "Tomas Brandt"}, "people": {"Ines Aldana": {"born": "1990"}, "Tomas Brandt": {"born": "1970"}}},
        ),
        # nicknames: what begins with "the" is none by itself
        (
            ["# A\nJo Falk as Jonas “The Eel” Wick\nAnn Day as Eleanor “Nell” Crain\n"],
            {"characters": {"Jonas Wick": {"also": ["Jonas “The Eel” Wick"]}, "Eleanor Crain": {"also": ["Eleanor “Nell” Crain", "Nell Crain"]}}},
        ),
        # JSON-LD: lists of their own kind, seasons and episodes without number, scripts without an end
        ([page(director={"@list": ["Ann Day", "Bo Lind"]})], {"credits": {"director": ["Ann Day", "Bo Lind"]}}),
        (
            [page(containsSeason=[{"name": "extras"}, {"seasonNumber": 2, "numberOfEpisodes": "8"}])],
            {"seasons": [{"number": 2, "episodes": 8}]},
        ),
        (
            [page(containsSeason={"seasonNumber": 1, "episode": [{"name": "Pilot"}, {"episodeNumber": 2, "name": "Low Tide"}]})],
            {"episodes": [{"season": 1, "number": 2, "title": "Low Tide"}]},
        ),
        ([JSONLD_PAGE + '<script type="application/ld+json">{"@type": '], {"title": "The Glass Harbour & Co"}),
        ([JSONLD_PAGE + "<script"], {"title": "The Glass Harbour & Co"}),
        # tables: blank lines and rows, an episode without a title, two days of one release
        (["\n\ntitle,actor,role\n,,\nSaltwater,Jo Falk,Reed\n"], {"cast": [{"character": "Reed", "actor": "Jo Falk"}]}),
        (
            ["title,season,episode,episode_title\nSaltwater,1,1,\nSaltwater,1,2,Low Tide\n"],
            {"episodes": [{"season": 1, "number": 2, "title": "Low Tide"}]},
        ),
        # TMDB: a miniseries, a series that is over and lists no seasons, an episode without a title
        ([{**TMDB_SERIES, "type": "Miniseries"}], {"kind": "limited series"}),
        (
            [{"id": 7, "name": "Eels", "first_air_date": "2020", "status": "Ended", "number_of_seasons": 2, "number_of_episodes": 0}],
            {"counts": {"seasons": 2}},
        ),
        (
            [{**TMDB_SERIES, "season/1": {"season_number": 1, "episodes": [{"season_number": 1, "episode_number": 1, "name": ""}]}}],
            {"title": "Saltwater"},
        ),
        # TVmaze: who created it, and other crew
        (
            [{**TVMAZE, "_embedded": {"crew": [{"type": "Creator", "person": {"name": "Ann Day"}}, {"type": "Gaffer"}]}}],
            {"credits": {"creator": "Ann Day"}},
        ),
        # Wikidata: counts, a source and an award without a label, an episode of no season, a season of another series
        (
            [entity("Q1", "Saltwater", **SERIES, P2437=[statement(amount({"amount": "+3"}))], P1113=[statement(amount({"amount": "many"}))])],
            {"counts": {"seasons": 3}},
        ),
        (
            [
                entity("Q1", "Saltwater", **SERIES, P144=[statement(item("Q90")), statement(item("Q91"))], P166=[statement(item("Q92"))]),
                entity("Q91", "Glas"),
            ],
            {"based_on": {"title": "Glas"}, "awards": None},
        ),
        (
            [
                entity("Q1", "Saltwater", **SERIES),
                entity("Q2", "Low Tide", P31=EPISODE),
                entity("Q3", "season 1", P31=SEASON, P179=[statement(item("Q9"), P1545=[string("1")])]),
                entity("Q4", "Eel Weather", P31=EPISODE, P4908=[statement(item("Q3"), P1545=[string("2")])]),
            ],
            {"kind": "series", "episodes": None, "seasons": None},
        ),
        # Wikidata: a day of the Julian calendar, a length and money that are none
        (
            [
                entity(
                    "Q1",
                    "Saltwater",
                    P31=[statement(item("Q11424"))],
                    P577=[statement(amount({"time": "+1910-03-14T00:00:00Z", "precision": 11, "calendarmodel": "…/Q1985786"}))],
                    P2047=[statement(amount({"amount": "long"}))],
                    P2130=[statement(amount("a lot"))],
                )
            ],
            {"kind": "film", "released": None, "runtime": None, "budget": None},
        ),
    ],
)  # fmt: skip
def test_what_says_something_is_taken_and_what_says_nothing_is_left_out(source, told):
    sheet = plain(drafts(*source)[0])
    assert {key: sheet.get(key) for key in told} == told


def test_two_days_of_one_release_in_a_table_are_told_and_none_is_taken():
    (draft,) = drafts("title,released\nSaltwater,2024-01-10\nSaltwater,2025\n")
    assert draft.released is None
    assert draft.remarks == ("Saltwater has several release dates: 2024-01-10, 2025; none of them was taken",)


def test_a_marriage_that_has_ended_is_no_relation():
    film = {
        **WIKIDATA_FILM["claims"],
        "P57": [statement(item("Q2")), statement(item("Q3")), statement(item("Q4"))],
    }
    people = [
        entity("Q2", "Ann Day", P26=[statement(item("Q3"), P582=[DAY]), statement(item("Q4"))]),
        entity("Q3", "Bo Lind", P26=[statement(item("Q2"), P582=[DAY])]),
        entity("Q4", "Kim Orr", P26=[statement(item("Q2"))]),
    ]
    (draft,) = drafts([entity("Q1", "Saltwater", **film), *people])
    assert plain(draft)["relations"] == [{"who": "Ann Day", "is": "spouse", "of": "Kim Orr"}]


def test_a_film_and_a_series_of_one_number_are_two_works():
    film = {**TMDB_FILM, "id": TMDB_SERIES["id"]}
    assert [draft.title for draft in drafts(TMDB_SERIES, film)] == ["Saltwater", "The Glass Harbour"]


def test_objects_nested_beyond_all_use_are_no_works():
    inner = page(name="Eels")
    for _ in range(80):
        inner = {"inner": inner}
    assert [draft.title for draft in drafts([page(), inner])] == ["Saltwater"]


@pytest.mark.parametrize(
    ("module", "limit", "source", "message"),
    [
        (imdb, "MAX_TITLES", IMDB["title.basics.tsv"], "more than 1 titles; say which you want: --only"),
        (tables, "MAX_WORKS", "title,actor\nA,B\nC,D\n", "more than 1 works; say which you want with --only"),
    ],
)
def test_a_whole_catalogue_is_told_and_not_imported(monkeypatch, module, limit, source, message):
    monkeypatch.setattr(module, limit, 1)
    with pytest.raises(ImportTroubleError, match=message):
        drafts(source)


@pytest.mark.parametrize(
    ("limit", "content", "message"),
    [
        ("MAX_BYTES", json.dumps(TMDB_FILM), "file0: more than 9 bytes; only tables may be larger"),
        ("MAX_LINE", "title,actor\nSaltwater,Jo Falk\n", "file0:1:1: a line of more than 9 bytes"),
    ],
)
def test_a_file_beyond_all_limits_is_told(monkeypatch, limit, content, message):
    monkeypatch.setattr(f"copydesk.newsroom.importing.material.{limit}", 9)
    with pytest.raises(ImportTroubleError, match=message):
        drafts(content)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"title,actor\nSaltwater,caf\xe9\n", "file0:2:14: not UTF-8"),
        (b"# A\n" + b"Jo Falk as Reed\n" * 5_000 + b"caf\xe9 as Ada\n", "file0:5002:4: not UTF-8"),
        ('{"id": 7, "title": "A"}\n{"id": 8, "ti', "file0:2:1: no JSON from here on: extra data"),
    ],
)
def test_a_line_that_cannot_be_read_is_told_with_its_place(content, message):
    with pytest.raises(ImportTroubleError, match=message):
        drafts(content)


def test_a_letter_that_the_first_part_of_a_file_cuts_in_two_does_no_harm():
    text = "# Eels\n" + f"{'é' * 20} as {'à' * 20}\n" * 2_000
    assert text.encode()[65_535:65_537] == "à".encode()
    (draft,) = drafts(text)
    assert len(draft.cast) == 1


@pytest.mark.parametrize(
    ("written", "count"), [(8.0, 8), (8.5, None), (True, None), ("12", 12), ("²", None), (0, None)]
)
def test_a_count_is_a_whole_number_above_zero(written, count):
    assert count_of(written) == count
