"""Every key of a sheet reaches what shows facts, compares them and tells their age."""

from collections import defaultdict
from datetime import date
from pathlib import Path

import jsonschema
import pytest
import yaml

from copydesk.newsroom.sheets.diff import diff
from copydesk.newsroom.showing import render_terminal, view_of
from copydesk.sheet.checking import check_sense
from copydesk.sheet.form import keys_at
from copydesk.sheet.loading import load_sheets, read_sheets
from copydesk.sheet.model import Dated, keys_of
from copydesk.sheet.schema import sheet_schema
from copydesk.sheet.walking import told

SHEET = Path(__file__).parents[3] / "fixtures" / "sheets" / "every-key.yaml"
TREE = yaml.load(SHEET.read_text("utf-8"), Loader=yaml.BaseLoader)
KEYS = [key for key in TREE if key not in ("source", "verified")]
LOOKED_UP = "2024-04-01"


def base_of(tree):
    return load_sheets({"s.yaml": yaml.dump(tree, allow_unicode=True, sort_keys=False).encode()})


def mappings(value, path=()):
    """Every mapping of the sheet with its path."""
    if isinstance(value, dict):
        yield path, value
        for key, inner in value.items():
            yield from mappings(inner, (*path, key))
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from mappings(inner, (*path, at))


def test_the_sheet_uses_every_key_there_is():
    used = defaultdict(set)
    for path, mapping in mappings(TREE):
        if mapping.keys() <= set(keys := keys_at(path)) | {"source", "verified"}:
            used[tuple(keys)] |= mapping.keys()
    dated = set(keys_of(Dated))
    lacking = {key for keys, found in used.items() for key in set(keys) - found - dated}
    assert lacking == set()
    assert dated <= set().union(*used.values())


def test_the_sheet_that_uses_every_key_fits_the_schema():
    assert [e.message for e in jsonschema.Draft202012Validator(sheet_schema()).iter_errors(TREE)] == []


@pytest.mark.parametrize("key", KEYS)
def test_a_key_is_told_shown_compared_and_aged(key):
    base = base_of(TREE)
    facts = [
        each.fact for each in told(base) if each.fact.place.key.partition("[")[0].partition(".")[0] == key
    ]
    assert facts, "no fact of the walk stands under it"
    work = base.works["Saltmarsh"]
    shown = render_terminal(view_of(base, work, date(2024, 4, 2)))
    lines = {str(fact.place) for fact in facts}
    view = view_of(base, work, date(2024, 4, 2))
    assert lines & {row.place for section in view.sections for row in section.rows}, shown
    if key != "title":
        without = base_of({k: v for k, v in TREE.items() if k != key})
        gone = [change for change in diff(base, without) if change.old in facts]
        assert gone
    aged = check_sense(
        read_sheets({"s.yaml": yaml.dump(TREE, allow_unicode=True).encode()}), date(2026, 4, 1), 365
    )
    messages = [doubt.trouble.message for doubt in aged]
    assert any(
        f"{fact.says}: last verified 730 days ago" in message for fact in facts for message in messages
    )
