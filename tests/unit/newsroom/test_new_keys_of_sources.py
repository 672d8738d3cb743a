"""What each source has of lengths, money, houses, episodes, awards, lives and relations: in, round, twice, and changed."""

import json
from copy import deepcopy
from datetime import date

import jsonschema
import pytest
import yaml

from copydesk.newsroom.importing import plain, render_sheet
from copydesk.newsroom.sheets.merging import merge
from copydesk.newsroom.showing.view import view_of
from copydesk.sheet.loading import load_sheets
from copydesk.sheet.schema import sheet_schema
from unit.newsroom.sources import (
    IMDB,
    JSONLD_PAGE,
    TMDB_FILM,
    TMDB_SERIES,
    TVMAZE,
    WIKIDATA_FILM,
    WIKIDATA_OTHERS,
    drafts,
    entity,
    item,
    statement,
    string,
    time,
)

FIRST, LATER = date(2025, 1, 29), date(2025, 9, 1)
KEYS = (
    "studio",
    "distributor",
    "runtime",
    "budget",
    "box_office",
    "episodes",
    "awards",
    "relations",
    "based_on",
)
JOBS = ("producer", "executive producer", "editor", "costume designer")
YEAR = time("+2022-00-00T00:00:00Z", 9)
DAY = time("+2020-01-10T00:00:00Z", 11)


def quantity(amount, unit):
    value = {"amount": f"+{amount}", "unit": f"http://www.wikidata.org/entity/{unit}"}
    return {"snaktype": "value", "datavalue": {"type": "quantity", "value": value}}


def wikidata_film():
    film = deepcopy(WIKIDATA_FILM)
    film["claims"] |= {
        "P2047": [statement(quantity(105, "Q7727"))],
        "P2130": [statement(quantity(20000000, "Q4917"))],
        "P2142": [statement(quantity(81234567, "Q4916"))],
        "P750": [statement(item("Q901"))],
        "P272": [statement(item("Q905"))],
        "P162": [statement(item("Q906"))],
        "P144": [statement(item("Q907"))],
        "P166": [statement(item("Q902"), P585=[YEAR])],
    }
    names = {
        "Q901": "Norrfilm", "Q902": "Academy Award for Best Picture", "Q905": "Salt Pictures", "Q909": "novel",
        "Q908": "Lena Roos",
    }  # fmt: skip
    producer = entity("Q906", "Ola Berg", P26=[statement(item("Q900003"))], P570=[statement(YEAR)])
    novel = entity(
        "Q907",
        "Der Glashafen",
        P31=[statement(item("Q909"))],
        P50=[statement(item("Q908"))],
        P577=[statement(YEAR)],
    )
    return [film, *WIKIDATA_OTHERS, producer, novel, *(entity(n, name) for n, name in names.items())]


def wikidata_series():
    season = entity(
        "Q2", "season 1", P31=[statement(item("Q3464665"))], P179=[statement(item("Q1"), P1545=[string("1")])]
    )
    episode = entity(
        "Q3", "Low Tide", P31=[statement(item("Q21191270"))], P4908=[statement(item("Q2"), P1545=[string("2")])],
        P577=[statement(DAY)],
    )  # fmt: skip
    return [entity("Q1", "Saltwater", P31=[statement(item("Q5398426"))]), season, episode]


def tmdb_film():
    film = deepcopy(TMDB_FILM) | {"runtime": 105, "budget": 20_000_000, "revenue": 81_200_000}
    film["production_companies"] = [{"name": "Salt Pictures"}]
    film["credits"]["crew"] += [
        {"name": "Ola Berg", "job": "Producer"},
        {"name": "Kim Orr", "job": "Executive Producer"},
        {"name": "Bo Lind", "job": "Editor"},
        {"name": "Ida Falk", "job": "Costume Design"},
    ]
    person = {
        "id": 1,
        "name": "Ines Aldana",
        "birthday": "1990-05-04",
        "deathday": "2024-02-01",
        "known_for_department": "Acting",
    }
    return [film, person]


def tmdb_series():
    crew = [{"job": "Director", "name": "Tomas Brandt"}, {"job": "Writer", "name": "Ann Day"}]
    episode = {
        "season_number": 1,
        "episode_number": 2,
        "name": "Low Tide",
        "air_date": "2020-01-10",
        "crew": crew,
    }
    return [TMDB_SERIES, {"season_number": 1, "show_id": 72, "episodes": [episode]}]


def tvmaze():
    show = deepcopy(TVMAZE)
    show["_embedded"]["episodes"][2]["name"] = "Low Tide"
    show["_embedded"]["cast"][0]["person"]["deathday"] = "2024-02-01"
    return [show]


OMDB = {
    "Title": "The Glass Harbour", "Year": "2021", "Released": "14 Mar 2021", "Runtime": "105 min", "BoxOffice": "$30,412,000",
    "imdbID": "tt0000071", "Type": "movie", "Response": "True",
}  # fmt: skip
LENGTH = '"@type": ["Movie", "CreativeWork"], "duration": "PT1H45M", "productionCompany": {"name": "Salt Pictures"},'
SERIES = {
    "@context": "https://schema.org", "@type": "TVSeries", "name": "Saltwater",
    "containsSeason": [{
        "seasonNumber": 1,
        "episode": [{"episodeNumber": 2, "name": "Low Tide", "datePublished": "2020-01-10", "director": {"name": "Tomas Brandt"}}],
    }],
}  # fmt: skip
TABLE = """title,runtime,studio,distributor,budget,opening,worldwide,actor,character,died,producer,editor
The Glass Harbour,105,Salt Pictures,Norrfilm,$20 million,$9.5 million,$81 million,Ines Aldana,Mara Quill,2024-02-01,Ola Berg,Bo Lind
"""
EPISODES = "title,season,episode,episode title,release date\nSaltwater,1,2,Low Tide,2020-01-10\n"
AWARDS = (
    "title,award,award year,category,winner,result\nSaltwater,Emmy,2022,lead actress,Ines Aldana,nominated\n"
)
SPARQL = {
    "head": {"vars": []},
    "results": {"bindings": [
        {name: {"type": "literal", "value": value} for name, value in row.items()}
        for row in (
            {"workLabel": "The Glass Harbour", "studioLabel": "Salt Pictures", "distributorLabel": "Norrfilm"},
            {"workLabel": "The Glass Harbour", "runtime": "105"},
            {"workLabel": "The Glass Harbour", "awardLabel": "Academy Award for Best Picture", "award_year": "2022-01-01T00:00:00Z", "result": "nominated"},
        )
    ]},
}  # fmt: skip
LOW_TIDE = {"season": 1, "number": 2, "title": "Low Tide", "released": "2020-01-10"}
GIVEN = {
    "Wikidata, a film": (wikidata_film(), {
        "studio": "Salt Pictures", "distributor": "Norrfilm", "runtime": 105, "budget": "20000000 USD",
        "box_office": {"worldwide": "81234567 EUR"}, "producer": "Ola Berg", "died": {"Ola Berg": "2022"},
        "awards": [{"award": "Academy Award", "year": 2022, "category": "Best Picture", "result": "won"}],
        "relations": [{"who": "Ola Berg", "is": "spouse", "of": "Ines Aldana"}],
        "based_on": {"title": "Der Glashafen", "kind": "novel", "by": ["Lena Roos"], "released": "2022"},
    }),
    "Wikidata, a series": (wikidata_series(), {"episodes": [LOW_TIDE]}),
    "results of a query": ([SPARQL], {
        "studio": "Salt Pictures", "distributor": "Norrfilm", "runtime": 105,
        "awards": [{"award": "Academy Award", "year": 2022, "category": "Best Picture", "result": "nominated"}],
    }),
    "TMDB, a film": (tmdb_film(), {
        "studio": "Salt Pictures", "runtime": 105, "budget": "$20 million", "box_office": {"worldwide": "$81.2 million"},
        "based_on": {"kind": "novel", "by": ["Lena Roos"]}, "producer": "Ola Berg", "executive producer": "Kim Orr",
        "editor": "Bo Lind", "costume designer": "Ida Falk", "died": {"Ines Aldana": "2024-02-01"},
    }),
    "TMDB, a series": (tmdb_series(), {
        "episodes": [{**LOW_TIDE, "director": ["Tomas Brandt"], "writer": ["Ann Day"]}],
    }),
    "TVmaze": (tvmaze(), {"episodes": [{**LOW_TIDE, "released": "2020-01-17"}], "died": {"Ines Aldana": "2024-02-01"}}),
    "IMDb": ([text.replace("tvEpisode\tPilot", "tvEpisode\tLow Tide").replace("Aldana\t1990\t\\N", "Aldana\t1990\t2024") for text in IMDB.values()], {
        "runtime": 101, "died": {"Ines Aldana": "2024"},
        "episodes": [{"season": 1, "number": 1, "title": "Low Tide", "released": "2020"}],
    }),
    "OMDb": ([OMDB], {"runtime": 105, "box_office": {"domestic": "$30,412,000"}}),
    "JSON-LD of a film": ([JSONLD_PAGE.replace('"@type": ["Movie", "CreativeWork"],', LENGTH)], {
        "runtime": 105, "studio": "Salt Pictures",
    }),
    "JSON-LD of a series": ([SERIES], {"episodes": [{**LOW_TIDE, "director": ["Tomas Brandt"]}]}),
    "a table": ([TABLE], {
        "runtime": 105, "studio": "Salt Pictures", "distributor": "Norrfilm", "budget": "$20 million",
        "box_office": {"opening": "$9.5 million", "worldwide": "$81 million"}, "died": {"Ines Aldana": "2024-02-01"},
        "producer": "Ola Berg", "editor": "Bo Lind",
    }),
    "a table of episodes": ([EPISODES], {"episodes": [LOW_TIDE]}),
    "a table of awards": ([AWARDS], {
        "awards": [{"award": "Emmy", "year": 2022, "category": "lead actress", "person": ["Ines Aldana"], "result": "nominated"}],
    }),
}  # fmt: skip
"""Each source with all of these keys that it can have, and what they become."""
CHANGED = {
    "Wikidata, a film": ("+105", "+121", "121 minutes", "runtime"),
    "Wikidata, a series": ("2020-01-10", "2020-01-17", "17 January 2020", "episodes"),
    "results of a query": ("105", "121", "121 minutes", "runtime"),
    "TMDB, a film": ('"runtime": 105', '"runtime": 121', "121 minutes", "runtime"),
    "TMDB, a series": ("Low Tide", "High Tide", "High Tide", "episodes"),
    "TVmaze": ("2020-01-17", "2020-01-24", "24 January 2020", "episodes"),
    "IMDb": ("\t101\t", "\t121\t", "121 minutes", "runtime"),
    "OMDb": ("$30,412,000", "$40,000,000", "$40,000,000", "amounts"),
    "JSON-LD of a film": ("PT1H45M", "PT2H1M", "121 minutes", "runtime"),
    "JSON-LD of a series": ("Low Tide", "High Tide", "High Tide", "episodes"),
    "a table": ("$20 million", "$30 million", "$30 million", "amounts"),
    "a table of episodes": ("2020-01-10", "2020-01-17", "17 January 2020", "episodes"),
    "a table of awards": ("nominated", "won", "won the Emmy", "award"),
}
"""What a source changes afterwards, and how the sheet tells that."""


def read(contents):
    """The work of whose keys the source knows most, where its files have several."""
    return drafts(*contents)


def new_keys(contents):
    found = {}
    for draft in read(contents):
        told = plain(draft)
        found |= {key: told[key] for key in KEYS if key in told}
        found |= {job: told["credits"][job] for job in JOBS if job in told.get("credits", {})}
        if died := {name: about["died"] for name, about in told.get("people", {}).items() if "died" in about}:
            found["died"] = died
    return found


def rendered(draft):
    return render_sheet(plain(draft, FIRST), draft.origin.terms)


@pytest.mark.parametrize("name", GIVEN)
def test_a_source_gives_all_the_keys_that_it_has(name):
    contents, expected = GIVEN[name]
    assert new_keys(contents) == expected


@pytest.mark.parametrize("name", GIVEN)
def test_what_it_gives_is_a_sheet_that_loads_and_fits_the_schema(name):
    for draft in read(GIVEN[name][0]):
        text = rendered(draft)
        assert load_sheets({"s.yaml": text.encode()}).works
        jsonschema.validate(json.loads(json.dumps(yaml.safe_load(text), default=str)), sheet_schema())


@pytest.mark.parametrize("name", GIVEN)
def test_importing_twice_changes_nothing(name):
    for draft in read(GIVEN[name][0]):
        text = rendered(draft)
        assert merge("s.yaml", text.encode(), draft, LATER).text == text
        once = merge("s.yaml", f"title: {json.dumps(draft.title)}\n".encode(), draft, FIRST).text
        again = merge("s.yaml", once.encode(), draft, FIRST)
        assert (again.text, again.added, again.conflicts) == (once, (), ())


@pytest.mark.parametrize("name", GIVEN)
def test_a_changed_value_leaves_a_history_that_is_shown(name):
    old, new, now, what = CHANGED[name]
    contents, _ = GIVEN[name]
    written = [c if isinstance(c, str) else json.dumps(c) for c in contents]
    after = read([text.replace(old, new) for text in written])
    shown = []
    for draft, changed in zip(read(contents), after, strict=True):
        merged = merge("s.yaml", rendered(draft).encode(), changed, LATER)
        assert merged.conflicts == ()
        assert merge("s.yaml", merged.text.encode(), changed, LATER).text == merged.text
        base = load_sheets({"s.yaml": merged.text.encode()})
        (work,) = base.works.values()
        shown += [row for section in view_of(base, work, LATER).sections for row in section.rows]
    assert any("until 1 September 2025" in row.label and what in row.label for row in shown), shown
    assert any("known since 1 September 2025" in row.value for row in shown), shown
    assert any(now in row.value for row in shown), shown
