"""What was read, doubted and judged at a place: `annotate --why` and `explain --at`."""

import json

import pytest
from click.testing import CliRunner

from copydesk.cli import main

SHEET = """
title: The Glass Harbour
kind: series
cast:
  - {character: Mara Quill, actor: Ines Aldana}
  - {character: Ada Wick, actor: Lena Roos}
"""
STORY = """# The Glass Harbour

Ines Aldana plays Mara Quill.

Lena Roos was considered to play Mara Quill.
"""


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "facts.yaml").write_text(SHEET, "utf-8")
    (tmp_path / "story.md").write_text(STORY, "utf-8")

    def run(*words):
        return CliRunner().invoke(main, [*words, "--facts", "facts.yaml"], catch_exceptions=False)

    return run


def test_annotate_tells_what_was_doubted_and_the_word_that_raised_it(desk):
    assert "casts nobody: considered" in desk("annotate", "story.md", "--why").output
    assert "considered" not in desk("annotate", "story.md").output.partition("Claims")[2]


def test_a_doubt_is_no_claim_and_stands_in_the_json(desk):
    told = json.loads(desk("annotate", "story.md", "--format", "json").output)
    assert [claim["says"] for claim in told["claims"]] == ["Ines Aldana · Mara Quill"]
    assert [doubt["says"] for doubt in told["doubts"]] == ["Lena Roos · Mara Quill"]


def test_explain_tells_of_one_line(desk):
    output = desk("explain", "--at", "story.md:5").output
    assert "Lena Roos · Mara Quill" in output
    assert "Ines Aldana" not in output
    assert desk("explain", "--at", "story.md:4").output == "Nothing was read in line 4.\n"


@pytest.mark.parametrize("words", [(), ("--at", "story.md")])
def test_explain_says_what_it_needs(desk, words):
    result = desk("explain", *words)
    assert result.exit_code == 2
    assert "FILE:LINE" in result.output or "story.md:12" in result.output
