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


WHOLE = {"text": "newsroom.txt", "json": "newsroom.json", "sarif": "newsroom.sarif"}
ONE = {
    "github": "story.github.txt",
    "gitlab": "story.gitlab.json",
    "junit": "story.junit.xml",
    "checkstyle": "story.checkstyle.xml",
    "rdjson": "story.rdjson",
    "rdjsonl": "story.rdjsonl",
    "markdown": "story.md",
}


def accepted(name, monkeypatch, tmp_path, *args):
    monkeypatch.chdir(FIXTURES)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    result = CliRunner().invoke(main, ["check", *args, "--as-of", DAY], catch_exceptions=False)
    assert result.exit_code == 1, result.output
    golden = HERE / name
    if os.environ.get("COPYDESK_ACCEPT"):
        golden.write_text(result.output, encoding="utf-8", newline="\n")
    assert result.output == golden.read_text("utf-8")


@pytest.mark.parametrize(("format_name", "name"), WHOLE.items())
def test_newsroom_is_reported_as_accepted(format_name, name, monkeypatch, tmp_path):
    accepted(name, monkeypatch, tmp_path, "--format", format_name)


@pytest.mark.parametrize(("format_name", "name"), ONE.items())
def test_one_story_is_reported_as_accepted_in_the_formats_of_hosts(format_name, name, monkeypatch, tmp_path):
    accepted(name, monkeypatch, tmp_path, "stories/wednesday-part-two.md", "--format", format_name)


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
