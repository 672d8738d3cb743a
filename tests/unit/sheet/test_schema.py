"""The JSON Schema: it admits what the loader reads, and refuses what the loader refuses."""

from pathlib import Path

import jsonschema
import pytest
import yaml

from copydesk.errors import SheetError
from copydesk.sheet.loading import load_sheets
from copydesk.sheet.schema import sheet_schema

SCHEMA = sheet_schema()
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
FACTS = sorted((Path(__file__).parents[3] / "fixtures" / "facts").glob("*.yaml"))


class Editor(yaml.SafeLoader):
    """Reads YAML as editors do: numbers and booleans, but no dates."""


Editor.yaml_implicit_resolvers = {
    first: [each for each in resolvers if "timestamp" not in each[0]]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def complaints(text: str) -> list[str]:
    return [error.message for error in VALIDATOR.iter_errors(yaml.load(text, Loader=Editor))]


def test_the_schema_is_one_of_draft_2020_12():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("path", FACTS, ids=lambda path: path.stem)
def test_the_demo_sheets_fit(path):
    assert complaints(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "text",
    [
        "title: 1899",
        "title: true",
        "title: 12.5\nalso: 24\nkind: {value: film, source: here, verified: 2026-11-01}",
        "title: T\ncast: [{role: 11, actor: [A, B], seasons: 1-3}, {character: [A, B], actor: C, seasons: [1, 2]}]",
        "title: T\nseasons: [{number: 1, episodes: {value: 8}, released: 2020, x-note: y, source: z}]",
        "title: T\nalso: [{value: U, source: here}]\npeople: {A: , B: {also: C, born: 1990}}",
        "title: T\nnetwork: [A, B]\ncountry: {value: [A, B], source: z}\nbased_on: Glas",
        "title: T\nnetwork: {US: A, UK: [B, C]}\ncredits: {value: {director: A}, source: z}",
        "title: T\nx-own: {a: [1]}\nsource: here\nverified: '2026-11-01'\nkind:\nalso:",
        "names: [A, {name: B, also: C}, {value: D}]\nevents: [{what: S, from: 2020, to: 2021-05}]",
        "title: T\nfilming: 2020-01/2020-05\nannounced: {from: 2020, to: 2021}\nreleases: [2020, {date: 2021, how: x}]",
        "title: T\nseasons: [{value: {number: 1}, source: s}]\ncounts: {seasons: 5, films: unknown}",
    ],
)
def test_what_the_loader_reads_fits(text):
    load_sheets({"t.yaml": text.encode()})
    assert complaints(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "title: T\ntitel: U",
        "title: [T]",
        "title: T\ncast: {A: B}",
        "title: T\ncast: [{character: A}]",
        "title: T\nseasons: 3",
        "title: T\nseasons: [{number: one}]",
        "title: T\npeople: [A]",
        "title: T\nreleased: {date: 2020}",
        "title: T\nkind: {value: film, sauce: x}",
    ],
)
def test_what_the_loader_refuses_does_not_fit(text):
    with pytest.raises(SheetError):
        load_sheets({"t.yaml": text.encode()})
    assert complaints(text)


def test_every_key_is_described_and_every_example_fits():
    for name, value in SCHEMA["properties"].items():
        if "$ref" in value:
            continue
        assert value["description"], name
        for example in value["examples"]:
            assert list(VALIDATOR.iter_errors({"title": "T", name: example})) == []
