"""All that is read in the demo newsroom: names, times, claims with their verdicts, doubts, each article in a file of its own.

What no rule reports is held here too: a name that is found otherwise, a claim that is no longer read, a doubt that is raised no more.
`make accept` writes them anew.
"""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from copydesk.cli import main

ACCEPTED = Path(__file__).parent / "annotations"
FIXTURES = Path(__file__).parents[2] / "fixtures"
ARTICLES = sorted(
    str(path.relative_to(FIXTURES))
    for folder in ("stories", "quiet")
    for path in (FIXTURES / folder).rglob("*")
    if path.is_file()
)


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    return str(tmp_path_factory.mktemp("cache"))


@pytest.mark.parametrize("article", ARTICLES)
def test_an_article_is_read_as_accepted(article, cache, monkeypatch):
    monkeypatch.chdir(FIXTURES)
    monkeypatch.setenv("XDG_CACHE_HOME", cache)
    read = CliRunner().invoke(main, ["annotate", article, "--why", "--as-of", "2026-11-21"]).output
    accepted = ACCEPTED / f"{article.replace('/', '.')}.txt"
    if os.environ.get("COPYDESK_ACCEPT"):
        accepted.write_text(read, encoding="utf-8", newline="\n")
    assert read.splitlines() == accepted.read_text("utf-8").splitlines()


def test_no_accepted_file_is_of_an_article_that_is_gone():
    assert {p.name for p in ACCEPTED.iterdir()} == {
        f"{article.replace('/', '.')}.txt" for article in ARTICLES
    }
