"""Hand-made files in the shapes of each source, all about the same invented works."""

import io
import json

from copydesk.newsroom.importing import Choice, read_drafts
from copydesk.newsroom.importing.material import Material

TMDB_FILM = {
    "id": 71,
    "title": "The Glass Harbour",
    "original_title": "Der Glashafen",
    "original_language": "de",
    "release_date": "2021-03-14",
    "status": "Released",
    "production_countries": [{"iso_3166_1": "DE", "name": "Germany"}],
    "credits": {
        "cast": [
            {"id": 1, "name": "Ines Aldana", "character": "Mara Quill / The Diver", "order": 0},
            {"id": 2, "name": "Jo Falk", "character": "Jonas 'Wickie' Wick (voice) (uncredited)", "order": 1},
            {"id": 3, "name": "Nora Lind", "character": "Self - Host", "order": 2},
            {"id": 4, "name": "Per Holm", "character": "", "order": 3},
            {"id": 5, "name": "", "character": "Nobody", "order": 4},
        ],
        "crew": [
            {"id": 6, "name": "Tomas Brandt", "department": "Directing", "job": "Director"},
            {"id": 7, "name": "Ann Day", "department": "Writing", "job": "Screenplay"},
            {"id": 7, "name": "Ann Day", "department": "Writing", "job": "Story"},
            {"id": 8, "name": "Lena Roos", "department": "Writing", "job": "Novel"},
            {"id": 9, "name": "Key Grip", "department": "Crew", "job": "Key Grip"},
        ],
    },
}
TMDB_SERIES = {
    "id": 72,
    "name": "Saltwater",
    "original_name": "Saltwater",
    "original_language": "en",
    "first_air_date": "2020-01-10",
    "last_air_date": "2022-02-11",
    "status": "Returning Series",
    "type": "Scripted",
    "origin_country": ["GB"],
    "networks": [{"id": 4, "name": "Sky"}],
    "created_by": [{"id": 10, "name": "Ann Day"}],
    "seasons": [
        {"season_number": 0, "episode_count": 3, "air_date": "2019-12-01"},
        {"season_number": 1, "episode_count": 8, "air_date": "2020-01-10"},
        {"season_number": 2, "episode_count": 4, "air_date": "2022-01-14"},
        {"season_number": 3, "episode_count": 0, "air_date": None},
    ],
    "aggregate_credits": {
        "cast": [
            {
                "name": "Ines Aldana",
                "roles": [
                    {"character": "Ada Brook", "episode_count": 10},
                    {"character": "Old Ada", "episode_count": 2},
                ],
            }
        ],
        "crew": [{"name": "Tomas Brandt", "jobs": [{"job": "Director", "episode_count": 4}]}],
    },
    "season/1": {"season_number": 1, "credits": {"cast": [{"name": "Jo Falk", "character": "Captain Reed"}]}},
    "season/2": {
        "season_number": 2,
        "credits": {"cast": [{"name": "Per Holm", "character": "Captain Reed"}]},
    },
}
TVMAZE = {
    "id": 73,
    "url": "https://www.tvmaze.com/shows/73/saltwater",
    "name": "Saltwater",
    "type": "Scripted",
    "language": "English",
    "status": "Running",
    "premiered": "2020-01-10",
    "ended": None,
    "network": None,
    "webChannel": {"id": 1, "name": "Netflix", "country": None},
    "summary": "<p>A <b>harbour</b> town.</p>",
    "_embedded": {
        "cast": [
            {
                "person": {"name": "Ines Aldana", "birthday": "1990-05-04", "deathday": None},
                "character": {"name": "Ada Brook"},
                "self": False,
                "voice": False,
            },
            {
                "person": {"name": "Jo Falk", "birthday": None},
                "character": {"name": "The Whale"},
                "self": False,
                "voice": True,
            },
            {
                "person": {"name": "Nora Lind", "birthday": None},
                "character": {"name": "Nora Lind"},
                "self": True,
                "voice": False,
            },
        ],
        "episodes": [
            {"season": 1, "number": None, "type": "significant_special", "airdate": "2019-12-01"},
            {"season": 1, "number": 1, "type": "regular", "airdate": "2020-01-10"},
            {"season": 1, "number": 2, "type": "regular", "airdate": "2020-01-17"},
            {"season": 2, "number": 1, "type": "regular", "airdate": "2022-01-14"},
            {"season": 2, "number": 2, "type": "regular", "airdate": ""},
        ],
    },
}


def item(number):
    return {"snaktype": "value", "datavalue": {"type": "wikibase-entityid", "value": {"id": number}}}


def statement(snak, rank="normal", **qualifiers):
    return {"mainsnak": snak, "rank": rank, "qualifiers": qualifiers}


def time(text, precision):
    value = {"time": text, "precision": precision, "calendarmodel": "http://www.wikidata.org/entity/Q1985727"}
    return {"snaktype": "value", "datavalue": {"type": "time", "value": value}}


def string(text):
    return {"snaktype": "value", "datavalue": {"type": "string", "value": text}}


def entity(number, label=None, **claims):
    labels = {"en": {"language": "en", "value": label}} if label else {}
    return {"type": "item", "id": number, "labels": labels, "claims": claims}


WIKIDATA_FILM = entity(
    "Q900001",
    "The Glass Harbour",
    P31=[statement(item("Q11424"))],
    P577=[
        statement(time("+2021-03-14T00:00:00Z", 11)),
        statement(time("+2019-01-01T00:00:00Z", 9), "deprecated"),
    ],
    P57=[statement(item("Q900002"))],
    P364=[statement(item("Q188"))],
    P161=[
        statement(item("Q900003"), P453=[item("Q900004")]),
        statement(item("Q900005"), P4633=[string("Jonas Wick")]),
        statement({"snaktype": "somevalue"}, P4633=[string("The Stranger")]),
        statement(item("Q900099"), P4633=[string("Without Label")]),
    ],
)
WIKIDATA_OTHERS = [
    entity("Q900002", "Tomas Brandt", P31=[statement(item("Q5"))]),
    entity(
        "Q900003",
        "Ines Aldana",
        P31=[statement(item("Q5"))],
        P569=[statement(time("+1990-05-00T00:00:00Z", 10))],
    ),
    entity("Q900004", "Mara Quill"),
    entity("Q900005", "Jo Falk", P31=[statement(item("Q5"))]),
    entity("Q188", "German"),
]
SPARQL = {
    "head": {"vars": ["work", "workLabel", "actorLabel", "characterLabel", "characterName", "released"]},
    "results": {
        "bindings": [
            {
                "work": {"type": "uri", "value": "http://www.wikidata.org/entity/Q900001"},
                "workLabel": {"type": "literal", "xml:lang": "en", "value": "The Glass Harbour"},
                **{name: {"type": "literal", "value": value} for name, value in row.items()},
            }
            for row in (
                {"actorLabel": "Ines Aldana", "characterLabel": "Mara Quill"},
                {"actorLabel": "Jo Falk", "characterName": "Jonas Wick"},
                {"actorLabel": "Q900099", "characterName": "Without Label"},
                {"directorLabel": "Tomas Brandt"},
                {"released": "2021-03-14T00:00:00Z"},
            )
        ]
    },
}
JSONLD_PAGE = """<!doctype html><title>x</title><script>var a = "<b>";</script>
<script type="application/ld+json">
{"@context": "https://schema.org", "@graph": [
 {"@type": ["Movie", "CreativeWork"], "name": "The Glass Harbour &amp; Co", "datePublished": "2021-03-14",
  "url": "https://example.org/harbour", "director": {"@id": "#d"}, "countryOfOrigin": {"@type": "Country", "name": "Germany"},
  "actor": [{"@type": "PerformanceRole", "actor": {"@type": "Person", "name": "Ines Aldana"}, "characterName": "Mara Quill"},
   {"@type": "Person", "name": "Jo Falk"},],},
 {"@id": "#d", "@type": "Person", "name": "Tomas Brandt"}
]}
</script>"""
IMDB = {
    "title.basics.tsv": "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres\n"
    "tt01\tmovie\tThe Glass Harbour\tDer Glashafen\t0\t2021\t\\N\t101\tDrama\n"
    "tt02\ttvSeries\tSaltwater\tSaltwater\t0\t2020\t2022\t50\tDrama\n"
    "tt03\ttvEpisode\tPilot\tPilot\t0\t2020\t\\N\t50\tDrama\n",
    "title.principals.tsv": "tconst\tordering\tnconst\tcategory\tjob\tcharacters\n"
    'tt01\t1\tnm01\tactress\t\\N\t["Mara Quill"]\n'
    'tt01\t2\tnm02\tactor\t\\N\t["Jonas \\"Wickie\\" Wick","The Diver"]\n'
    'tt01\t3\tnm03\tself\t\\N\t["Self"]\n'
    'tt02\t1\tnm01\tactress\t\\N\t["Ada Brook"]\n',
    "title.crew.tsv": "tconst\tdirectors\twriters\ntt01\tnm04\t\\N\n",
    "title.episode.tsv": "tconst\tparentTconst\tseasonNumber\tepisodeNumber\n"
    "tt03\ttt02\t1\t1\ntt04\ttt02\t1\t2\ntt05\ttt02\t\\N\t\\N\n",
    "name.basics.tsv": "nconst\tprimaryName\tbirthYear\tdeathYear\tprimaryProfession\tknownForTitles\n"
    "nm01\tInes Aldana\t1990\t\\N\tactress\ttt01\nnm02\tJo Falk\t\\N\t\\N\tactor\ttt01\n"
    "nm03\tNora Lind\t\\N\t\\N\t\\N\t\\N\nnm04\tTomas Brandt\t1970\t\\N\tdirector\ttt01\n",
}
CSV = """Film;Role;Played by;Release date;Director
The Glass Harbour;Mara Quill;Ines Aldana;14 March 2021;Tomas Brandt
The Glass Harbour;"Jonas ""Wickie"" Wick";Jo Falk;;
"""
LINES = """# The Glass Harbour

- Ines Aldana as Mara Quill
- Jo Falk as Jonas Wick
The Stranger ........ Per Holm
"""


def material(content, name="file"):
    data = content if isinstance(content, bytes) else content.encode()
    return Material(name, lambda: io.BytesIO(data))


def drafts(*contents, given=None, **choice):
    """The drafts of files with these contents: bytes, text, or values to be written as JSON."""
    texts = [c if isinstance(c, str | bytes) else json.dumps(c) for c in contents]
    files = [material(text, f"file{at}") for at, text in enumerate(texts)]
    return list(read_drafts(files, Choice(**choice), given))


def cast(draft):
    """The cast in short."""
    return [(line.character, line.actor) for line in draft.cast]
