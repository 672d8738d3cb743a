"""The demo newsroom's outputs, whole; `make accept` writes them anew, and the diff is read like code."""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from copydesk.cli import main
from copydesk.discovery import find_rules
from copydesk.suppress import ENGINE_RULES

HERE = Path(__file__).parent
FIXTURES = HERE.parents[1] / "fixtures"
DAY = "2026-11-21"


@pytest.mark.parametrize(("format_name", "ending"), [("text", "txt"), ("json", "json"), ("sarif", "sarif")])
def test_newsroom_is_reported_as_accepted(format_name, ending, monkeypatch, tmp_path):
    monkeypatch.chdir(FIXTURES)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    result = CliRunner().invoke(
        main, ["check", "--as-of", DAY, "--format", format_name], catch_exceptions=False
    )
    assert result.exit_code == 1, result.output
    golden = HERE / f"newsroom.{ending}"
    if os.environ.get("COPYDESK_ACCEPT"):
        golden.write_text(result.output, encoding="utf-8", newline="\n")
    assert result.output == golden.read_text("utf-8")


def test_nothing_is_wrong_in_the_quiet_articles(monkeypatch, tmp_path):
    """A finding there is a bug, whatever the rule thinks."""
    monkeypatch.chdir(FIXTURES)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    result = CliRunner().invoke(
        main, ["check", "quiet", "--as-of", DAY, "--fail-on", "warning"], catch_exceptions=False
    )
    assert result.exit_code == 0, result.output


def test_every_rule_reports_something_in_the_newsroom():
    text = (HERE / "newsroom.txt").read_text("utf-8")
    slugs = {*find_rules().rules, *ENGINE_RULES}
    silent = sorted(slug for slug in slugs if f"[{slug}]" not in text)
    assert silent == []
