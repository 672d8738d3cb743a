"""What docs/fact-sheets.md promises an editor."""

import re
import textwrap
from pathlib import Path

from copydesk.sheet.loading import load_sheets
from copydesk.sheet.model import SeasonPart, SheetPart, keys_of

GUIDE = (Path(__file__).parents[3] / "docs" / "fact-sheets.md").read_text("utf-8")
ROWS = re.findall(r"^\| (`.*?`) \|(.*)\|$", GUIDE, re.MULTILINE)


def test_every_sheet_of_the_guide_is_right():
    blocks = [textwrap.dedent(block) for block in re.findall(r"(?:^    .*\n)+", GUIDE, re.MULTILINE)]
    sheets = [block for block in blocks if block.startswith(("title:", "names:"))]
    assert len(sheets) == 2
    for sheet in sheets:
        load_sheets({"sheet.yaml": sheet.encode()})


def test_every_example_of_the_guide_is_right():
    keys = keys_of(SheetPart)
    examples = [
        (key, example)
        for first, rest in ROWS
        for key in re.findall(r"`(\w+)`", first)
        for example in re.findall(r"`([^`]+)`", rest.rpartition("|")[2])
        if key in keys
    ]
    assert len(examples) > 20
    for key, example in examples:
        title = "" if key == "title" else "title: T\n"
        if not example.isidentifier() or key in ("network", "kind"):
            load_sheets({"sheet.yaml": f"{title}{key}: {example}\n".encode()})


def test_every_key_is_in_the_guide():
    told = set(re.findall(r"`(\w+)`", GUIDE))
    assert set(keys_of(SheetPart)) | set(keys_of(SeasonPart)) <= told
