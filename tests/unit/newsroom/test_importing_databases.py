"""What the film databases' own shapes become."""

import pytest

from copydesk.newsroom.importing import ImportTroubleError, plain, render_sheet
from copydesk.newsroom.importing.draft import CastLine, PersonLine, ReleaseLine, SeasonLine
from copydesk.sheet.loading import load_sheets
from unit.newsroom.sources import (
    IMDB,
    JSONLD_PAGE,
    SPARQL,
    TMDB_FILM,
    TMDB_SERIES,
    TVMAZE,
    WIKIDATA_FILM,
    WIKIDATA_OTHERS,
    cast,
    drafts,
    entity,
    item,
    statement,
    string,
    time,
)


def test_a_film_of_tmdb_is_read_with_its_credits():
    (draft,) = drafts(TMDB_FILM)
    assert (draft.title, draft.original_title, draft.kind) == ("The Glass Harbour", "Der Glashafen", "film")
    assert (draft.released, draft.countries, draft.language) == ("2021-03-14", ("Germany",), "de")
    assert draft.credits == {"director": ("Tomas Brandt",), "writer": ("Ann Day",)}
    assert (draft.based_on.kind, draft.based_on.by) == ("novel", ("Lena Roos",))
    assert draft.source.startswith("TMDB (terms of use of the TMDB API): https://www.themoviedb.org/movie/71")


def test_joined_roles_remarks_and_nicknames_are_taken_apart():
    (draft,) = drafts(TMDB_FILM)
    assert draft.cast == (
        CastLine("Mara Quill", "Ines Aldana"),
        CastLine("The Diver", "Ines Aldana"),
        CastLine("Jonas Wick", "Jo Falk", "voice"),
    )
    assert draft.characters == {"Jonas Wick": ("Jonas 'Wickie' Wick", "Wickie Wick")}


def test_somebody_who_plays_no_role_is_a_name_of_the_work_alone():
    (draft,) = drafts(TMDB_FILM)
    assert [person.name for person in draft.people] == ["Nora Lind", "Per Holm"]


def test_a_series_of_tmdb_has_its_seasons_without_specials():
    (draft,) = drafts(TMDB_SERIES)
    assert draft.seasons == (
        SeasonLine(1, 8, "2020-01-10"),
        SeasonLine(2, 4, "2022-01-14"),
        SeasonLine(3, None, None),
    )
    assert (draft.kind, draft.networks, draft.countries) == ("series", ("Sky",), ("United Kingdom",))
    assert draft.credits == {"creator": ("Ann Day",), "director": ("Tomas Brandt",)}
    assert draft.released is None
    assert draft.ended is None


def test_seasons_tell_two_actors_of_one_role_apart():
    (draft,) = drafts(TMDB_SERIES)
    assert CastLine("Captain Reed", "Jo Falk", None, (1,)) in draft.cast
    assert CastLine("Captain Reed", "Per Holm", None, (2,)) in draft.cast
    assert CastLine("Ada Brook", "Ines Aldana") in draft.cast


def test_plain_credits_of_a_series_prove_no_director():
    crew = [{"name": "Somebody", "job": "Director"}]
    (draft,) = drafts({**TMDB_SERIES, "aggregate_credits": None, "credits": {"cast": [], "crew": crew}})
    assert "director" not in draft.credits


def test_details_and_credits_in_two_files_are_joined_by_their_number():
    credits = {"id": 71, **TMDB_FILM["credits"]}
    details = {key: value for key, value in TMDB_FILM.items() if key != "credits"}
    assert drafts(credits, details) == drafts(TMDB_FILM)


def test_credits_alone_need_a_title():
    credits = {"id": 71, **TMDB_FILM["credits"]}
    with pytest.raises(ImportTroubleError, match="--title"):
        drafts(credits)
    assert cast(drafts(credits, title="The Glass Harbour")[0]) == cast(drafts(TMDB_FILM)[0])


def test_release_dates_by_country_are_all_taken():
    dates = [
        {"iso_3166_1": "DE", "release_dates": [{"type": 3, "release_date": "2021-03-14T00:00:00.000Z"}]},
        {"iso_3166_1": "US", "release_dates": [{"type": 4, "release_date": "2021-06-01T00:00:00.000Z"}]},
    ]
    (draft,) = drafts({**TMDB_FILM, "release_dates": {"results": dates}})
    assert draft.releases == (
        ReleaseLine("2021-03-14", "Germany", "cinema"),
        ReleaseLine("2021-06-01", "United States", "streaming"),
    )


def test_many_works_may_stand_in_one_file():
    assert [d.title for d in drafts([TMDB_FILM, {**TMDB_FILM, "id": 5, "title": "Other"}])] == [
        "The Glass Harbour",
        "Other",
    ]


def test_a_show_of_tvmaze_that_streams_has_its_channel_and_its_regular_episodes():
    (draft,) = drafts(TVMAZE)
    assert (draft.networks, draft.language, draft.address) == (("Netflix",), "en", TVMAZE["url"])
    assert draft.seasons == (SeasonLine(1, 2, "2020-01-10"), SeasonLine(2, None, "2022-01-14"))
    assert draft.cast == (CastLine("Ada Brook", "Ines Aldana"), CastLine("The Whale", "Jo Falk", "voice"))
    assert PersonLine("Ines Aldana", born="1990-05-04") in draft.people
    assert "CC BY-SA 4.0" in draft.source


def test_summaries_never_reach_a_sheet():
    assert "harbour" not in repr(drafts(TVMAZE)[0])


def test_wikidata_is_joined_over_several_files():
    (draft,) = drafts(
        {"entities": {"Q900001": WIKIDATA_FILM}}, {"entities": {e["id"]: e for e in WIKIDATA_OTHERS}}
    )
    assert cast(draft) == [("Mara Quill", "Ines Aldana"), ("Jonas Wick", "Jo Falk")]
    assert (draft.kind, draft.released, draft.language) == ("film", "2021-03-14", "de")
    assert draft.credits == {"director": ("Tomas Brandt",)}
    assert PersonLine("Ines Aldana", born="1990-05") in draft.people
    assert draft.remarks == ("left out for want of a label, an entity: Q900099; give their files too",)
    assert draft.source == "Wikidata (CC0 1.0): https://www.wikidata.org/wiki/Q900001"


@pytest.mark.parametrize(
    ("snak", "expected"),
    [
        (time("+2022-01-28T00:00:00Z", 11), "2022-01-28"),
        (time("+2022-01-00T00:00:00Z", 10), "2022-01"),
        (time("+2022-00-00T00:00:00Z", 9), "2022"),
        (time("+2022-01-01T00:00:00Z", 9), "2022"),
        (time("+2020-00-00T00:00:00Z", 8), "202X"),
        (time("+2001-00-00T00:00:00Z", 7), None),
        ({"snaktype": "novalue"}, None),
    ],
)
def test_wikidata_dates_keep_their_precision(snak, expected):
    film = entity("Q1", "A Film", P31=[statement(item("Q11424"))], P577=[statement(snak)])
    assert drafts(film)[0].released == expected


def test_preferred_statements_win():
    said = [
        statement(time("+2020-01-01T00:00:00Z", 11)),
        statement(time("+2021-01-01T00:00:00Z", 11), "preferred"),
    ]
    assert (
        drafts(entity("Q1", "A Film", P31=[statement(item("Q11424"))], P577=said))[0].released == "2021-01-01"
    )


def test_a_wikidata_work_without_label_says_what_to_do():
    with pytest.raises(ImportTroubleError, match="Q1 has no label in en; download it with labels"):
        drafts(entity("Q1", None, P31=[statement(item("Q11424"))]))


def test_seasons_of_wikidata_find_their_series():
    series = entity("Q1", "Saltwater", P31=[statement(item("Q5398426"))])
    number = {"snaktype": "value", "datavalue": {"value": {"amount": "+8", "unit": "1"}}}
    season = entity(
        "Q2",
        "season",
        P31=[statement(item("Q3464665"))],
        P179=[statement(item("Q1"), P1545=[string("2")])],
        P1113=[statement(number)],
        P577=[statement(time("+2022-01-14T00:00:00Z", 11))],
    )
    assert drafts(series, season)[0].seasons == (SeasonLine(2, 8, "2022-01-14"),)


def test_results_of_the_query_are_rows():
    (draft,) = drafts(SPARQL)
    assert cast(draft) == [("Mara Quill", "Ines Aldana"), ("Jonas Wick", "Jo Falk")]
    assert (draft.released, draft.credits) == ("2021-03-14", {"director": ("Tomas Brandt",)})
    assert draft.address == "https://www.wikidata.org/wiki/Q900001"


def query(*rows):
    named = {"workLabel": {"type": "literal", "value": "Saltwater"}}
    bindings = [{**named, **{k: {"type": "literal", "value": v} for k, v in row.items()}} for row in rows]
    (draft,) = drafts({"head": {"vars": []}, "results": {"bindings": bindings}})
    return draft


@pytest.mark.parametrize(("precision", "day"), [("9", "2021"), ("10", "2021-03"), ("11", "2021-03-01")])
def test_dates_of_the_query_keep_their_precision(precision, day):
    assert query({"released": "2021-03-01T00:00:00Z", "precision": precision}).released == day


def test_several_dates_of_the_query_are_several_releases():
    draft = query({"released": "2021-05-01T00:00:00Z"}, {"released": "2021-03-01T00:00:00Z"})
    assert draft.releases == (ReleaseLine("2021-03-01"), ReleaseLine("2021-05-01"))


@pytest.mark.parametrize(
    ("written", "kind"),
    [("South Korean television series", "series"), ("miniseries", "limited series"), ("anime film", "film")],
)
def test_kinds_are_told_in_the_words_of_a_sheet(written, kind):
    assert query({"kindLabel": written}).kind == kind


def test_json_ld_of_a_page_is_read_as_real_pages_write_it():
    (draft,) = drafts(JSONLD_PAGE)
    assert draft.title == "The Glass Harbour & Co"
    assert cast(draft) == [("Mara Quill", "Ines Aldana")]
    assert [person.name for person in draft.people] == ["Jo Falk"]
    assert (draft.released, draft.countries) == ("2021-03-14", ("Germany",))
    assert draft.credits == {"director": ("Tomas Brandt",)}


def test_a_page_about_no_work_says_so():
    page = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "x"}</script>'
    with pytest.raises(ImportTroubleError, match="no film and no series"):
        drafts(page)


def test_imdb_files_are_joined():
    film, series = drafts(*IMDB.values())
    assert (film.title, film.original_title, film.released) == ("The Glass Harbour", "Der Glashafen", "2021")
    assert cast(film) == [("Mara Quill", "Ines Aldana"), ("Jonas Wick", "Jo Falk"), ("The Diver", "Jo Falk")]
    assert film.credits == {"director": ("Tomas Brandt",)}
    assert (series.seasons, series.ended) == ((SeasonLine(1, 2),), "2022")
    assert "non-commercial" in film.source


def test_one_title_of_many_can_be_chosen_by_name_or_number():
    assert [d.title for d in drafts(*IMDB.values(), only=("tt02",))] == ["Saltwater"]
    assert [d.title for d in drafts(*IMDB.values(), only=("the glass harbour",))] == ["The Glass Harbour"]


def test_imdb_people_without_the_file_of_names_are_told():
    (film,) = drafts(IMDB["title.basics.tsv"], IMDB["title.principals.tsv"], only=("tt01",))
    assert film.remarks == ("people are left out: give name.basics.tsv too",)


def test_lengths_money_studios_and_episodes_of_tmdb_come_into_the_sheet():
    film = {
        **TMDB_FILM,
        "runtime": 105,
        "budget": 20_000_000,
        "revenue": 81_234_567,
        "production_companies": [{"name": "Salt Pictures"}, {"name": "Norrfilm"}],
    }
    (draft,) = drafts(film)
    told = plain(draft)
    assert (told["runtime"], told["budget"]) == (105, "$20 million")
    assert told["box_office"] == {"worldwide": "$81.2 million"}
    assert told["studio"] == ["Salt Pictures", "Norrfilm"]
    work = load_sheets({"s.yaml": render_sheet(told).encode()}).works["The Glass Harbour"]
    assert work.runtimes[0].value.minutes == 105
    nothing = plain(drafts({**TMDB_FILM, "runtime": 0, "budget": 0, "revenue": 0})[0])
    assert nothing.keys().isdisjoint(("runtime", "budget", "box_office"))


def test_the_episodes_of_a_season_come_into_the_sheet():
    episode = {
        "season_number": 1, "episode_number": 2, "name": "Eel Weather", "air_date": "2020-01-17",
        "crew": [{"job": "Director", "name": "Tomas Brandt"}, {"job": "Writer", "name": "Ann Day"}],
    }  # fmt: skip
    series = {**TMDB_SERIES, "season/1": {"season_number": 1, "episodes": [episode]}}
    told = plain(drafts(series)[0])
    assert told["episodes"] == [
        {
            "season": 1,
            "number": 2,
            "title": "Eel Weather",
            "released": "2020-01-17",
            "director": ["Tomas Brandt"],
            "writer": ["Ann Day"],
        }
    ]
    alone = plain(drafts(TMDB_SERIES, {**episode, "id": 9, "show_id": 72})[0])
    assert alone["episodes"] == told["episodes"]


def test_titled_episodes_of_tvmaze_come_into_the_sheet():
    rows = [
        {"season": 1, "number": 1, "name": "Low Tide", "airdate": "2020-01-10"},
        {"season": 1, "number": 2, "name": "Episode 2", "airdate": "2020-01-17"},
        {"season": 1, "number": None, "name": "Behind the Scenes", "airdate": "2020-01-18"},
    ]
    told = plain(drafts({**TVMAZE, "_embedded": {"episodes": rows}})[0])
    assert told["episodes"] == [{"season": 1, "number": 1, "title": "Low Tide", "released": "2020-01-10"}]


OMDB = {
    "Title": "The Glass Harbour", "Year": "2021", "Released": "14 Mar 2021", "Runtime": "105 min", "Director": "Tomas Brandt",
    "Writer": "Ann Day (screenplay), Lena Roos (novel)", "Actors": "Ines Aldana, Jo Falk", "Language": "German, English",
    "Country": "Germany", "BoxOffice": "$30,412,000", "imdbID": "tt0000071", "Type": "movie", "Response": "True",
}  # fmt: skip


def test_omdb_gives_lengths_takings_and_people_without_roles():
    told = plain(drafts(OMDB)[0])
    assert (told["runtime"], told["box_office"]) == (105, {"domestic": "$30,412,000"})
    assert told["released"] == "2021-03-14"
    assert told["credits"] == {"director": "Tomas Brandt", "writer": ["Ann Day", "Lena Roos"]}
    assert told["people"] == {"Ines Aldana": {}, "Jo Falk": {}}
    load_sheets({"s.yaml": render_sheet(told).encode()})


def test_an_episode_of_omdb_is_no_work():
    with pytest.raises(ImportTroubleError, match="about an episode, and no film or series"):
        drafts({**OMDB, "Type": "episode"})


def quantity(amount, unit):
    value = {"amount": f"+{amount}", "unit": f"http://www.wikidata.org/entity/{unit}"}
    return {"snaktype": "value", "datavalue": {"type": "quantity", "value": value}}


def test_awards_lengths_money_and_companies_of_wikidata_come_into_the_sheet():
    film = {**WIKIDATA_FILM, "claims": dict(WIKIDATA_FILM["claims"])}
    film["claims"]["P2047"] = [statement(quantity(105, "Q7727"))]
    film["claims"]["P2130"] = [statement(quantity(20000000, "Q4917"))]
    film["claims"]["P2142"] = [
        statement(quantity(9500000, "Q4917"), P3005=[item("Q30")]),
        statement(quantity(81234567, "Q4916")),
    ]
    film["claims"]["P750"] = [statement(item("Q901"))]
    year = time("+2022-00-00T00:00:00Z", 9)
    film["claims"]["P166"] = [statement(item("Q902"), P585=[year], P1346=[item("Q904")])]
    film["claims"]["P1411"] = [
        statement(item("Q902"), P585=[year]),
        statement(item("Q903"), P585=[year]),
    ]
    names = {
        "Q901": "Norrfilm", "Q902": "Academy Award for Best Actress", "Q903": "Academy Award for Best Picture",
        "Q904": "Ines Aldana",
    }  # fmt: skip
    others = [entity(number, name) for number, name in names.items()]
    told = plain(drafts(film, *WIKIDATA_OTHERS, *others)[0])
    assert (told["runtime"], told["budget"]) == (105, "20000000 USD")
    assert told["box_office"] == {"worldwide": "81234567 EUR"}
    assert told["distributor"] == "Norrfilm"
    assert told["awards"] == [
        {"award": "Academy Award", "year": 2022, "category": "Best Actress", "person": ["Ines Aldana"], "result": "won"},
        {"award": "Academy Award", "year": 2022, "category": "Best Picture", "result": "nominated"},
    ]  # fmt: skip
    load_sheets({"s.yaml": render_sheet(told).encode()})
