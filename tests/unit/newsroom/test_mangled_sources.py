"""Whatever a source's file holds in place of what it should: a draft, or trouble that is told, and never a crash."""

import copy
import json
from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.newsroom.importing import ImportTroubleError, plain, render_sheet
from copydesk.sheet.loading import read_sheets
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
    drafts,
)

JSONLD = json.loads(
    JSONLD_PAGE.split('ld+json">')[1].split("</script>")[0].replace("],}", "]}").replace("},]", "}]")
)
SOURCES = {
    "tmdb": [TMDB_FILM],
    "tmdb series": [TMDB_SERIES],
    "tvmaze": [TVMAZE],
    "wikidata": [WIKIDATA_FILM, *WIKIDATA_OTHERS],
    "sparql": [SPARQL],
    "jsonld": [JSONLD],
}
STRANGE = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False),
    st.text(max_size=5),
    st.sampled_from(
        [[], {}, [[]], [None], {"id": None}, [{}], [{"name": []}], "2022-99-99", "Q1", {"value": {}}]
    ),
)


def paths(value, at=()):
    yield at
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inner:
        yield from paths(each, (*at, key))


def put(value, path, strange):
    if not path:
        return strange
    value = copy.copy(value)
    value[path[0]] = put(value[path[0]], path[1:], strange)
    return value


def attempt(*contents, given=None):
    found = []
    with suppress(ImportTroubleError):
        found = drafts(*contents, given=given)
    for draft in found:
        read_sheets({"a.yaml": render_sheet(plain(draft)).encode()})


@settings(max_examples=250)
@given(st.sampled_from(sorted(SOURCES)), st.data())
def test_a_value_of_another_type_anywhere_is_no_crash(name, data):
    values = SOURCES[name]
    for _ in range(data.draw(st.integers(1, 3))):
        path = data.draw(st.sampled_from([path for path in paths(values) if path]))
        values = put(values, path, data.draw(STRANGE))
    attempt(*(json.dumps(value) for value in values))


@settings(max_examples=80)
@given(st.sampled_from([CSV, LINES, JSONLD_PAGE, *IMDB.values()]), st.data())
def test_text_that_is_cut_or_mixed_up_is_no_crash(text, data):
    start, end = sorted(data.draw(st.integers(0, len(text))) for _ in range(2))
    attempt(*((text[:start] + data.draw(st.text(max_size=8)) + text[end:]).encode("utf-8", "surrogatepass"),))
