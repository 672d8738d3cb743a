"""A no-break space is a space: content management systems and word processors put them wherever they like."""

import re
from datetime import date
from pathlib import Path

import pytest

from copydesk.cli.open_desk import open_desk
from copydesk.newsroom.desk_check import Asked

FIXTURES = Path(__file__).parents[2] / "fixtures"
STORIES = [p.relative_to(FIXTURES).as_posix() for p in sorted((FIXTURES / "stories").rglob("*.*"))]
_BETWEEN = re.compile(r"(?m)(?<=[\w,.”\"])(?<!^\d\.) (?=[\w“\"])(?![^<]*>)")
"""The spaces between words of prose, those within a tag of a page and behind the number of a list's item left out."""


@pytest.fixture(scope="module")
def desk():
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(FIXTURES)
        yield open_desk()


def split(text):
    """What a file says of itself, and what readers see."""
    if text.startswith("---\n"):
        _, head, body = text.split("---\n", 2)
        return f"---\n{head}---\n", body
    head, mark, body = text.partition("<body")
    return (head, mark + body) if mark else ("", text)


def found(desk, text, story):
    report = desk.check(Asked(text, story, as_of=date(2026, 11, 21)))
    return [(f.rule, " ".join(f.text.split())) for article in report.articles for f in article.findings]


@pytest.mark.parametrize("story", STORIES)
def test_no_break_spaces_change_no_finding(desk, story):
    text = (FIXTURES / story).read_text("utf-8")
    head, body = split(text)
    blank = "&nbsp;" if story.endswith(".html") else "\u00a0"
    other = head + _BETWEEN.sub(blank, body)
    assert other != text
    assert found(desk, other, story) == found(desk, text, story)
