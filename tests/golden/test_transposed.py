"""The same mistakes about another work, other people and other years give the same findings.

A rule that knew a name, a title or a year of the demo would give itself away here.
"""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from copydesk.cli import main

FIXTURES = Path(__file__).parents[2] / "fixtures"
ARTICLE = FIXTURES / "stories" / "guides" / "all-of-us-are-dead.txt"
YEARS = 28
"""After 28 years days fall on the same weekdays."""
WORDS = {
    "All of Us": "Few of Them",
    "Dead": "Safe",
    "AOUAD": "FOTAS",
    "지금 우리 학교는": "우리 마을은",
    "Now at Our School": "Once in Our Town",
    "Netflix": "Hulu",
    "Park Ji-hu": "Shin Mi-ra",
    "Cho Yi-hyun": "Moon Ga-young",
    "Nam-ra": "Bo-mi",
    "Lomon": "Rowoon",
    "Park Solomon": "Kim Rowoon",
    "Su-hyeok": "Tae-gyeom",
    "Ha Seung-ri": "Oh Na-ra",
    "Ha-ri": "Se-na",
    "Jang": "Gong",
    "Im Jae-hyuk": "Ok Taec-yeon",
    "Lim Jae-hyuk": "Lok Taec-yeon",
    "Dae-su": "Man-ho",
    "On-jo": "Da-eun",
    "Cheong-san": "Yeong-ho",
    "Cheong-San": "Yeong-Ho",
    "Yoo In-soo": "Woo Seung-soo",
    "Yoo In-su": "Woo Seung-su",
    "Lee Yoo-mi": "Lee Ra-im",
    "Na-yeon": "So-dam",
    "Hyosan": "Gangdo",
    "WGA": "DGC",
    "WAG": "DCG",
    "Writers Guild of America": "Directors Guild of Canada",
    "SAG-AFTRA": "ACT-UDA",
}
ORDER = sorted(WORDS, key=len, reverse=True)
SHAPE = re.compile("|".join(map(re.escape, ORDER)) + r"|\b20[12]\d\b")


def transposed(text):
    return SHAPE.sub(lambda m: WORDS.get(m[0]) or str(int(m[0]) - YEARS), text)


def findings(folder, article, facts, as_of):
    result = CliRunner().invoke(
        main,
        ["check", article, "--facts", facts, "--as-of", as_of, "--kept-current", "--format", "json"],
        catch_exceptions=False,
    )
    report = json.loads(result.output)
    return [
        (f["rule"], f["severity"], f["start"]["line"], f["text"]) for f in report["articles"][0]["findings"]
    ]


@pytest.fixture
def both(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    facts = tmp_path / "facts"
    facts.mkdir()
    for name in ("all-of-us-are-dead.yaml", "shared.yaml"):
        text = (FIXTURES / "facts" / name).read_text("utf-8")
        (facts / name).write_text(transposed(text), encoding="utf-8")
    other = tmp_path / "other.txt"
    other.write_text(transposed(ARTICLE.read_text("utf-8")), encoding="utf-8")
    own = findings(tmp_path, str(ARTICLE), str(FIXTURES / "facts"), "2026-11-21")
    return own, findings(tmp_path, str(other), str(facts), "1998-11-21")


def test_other_names_and_years_give_the_same_findings(both):
    own, other = both
    assert [(rule, severity, line, transposed(text)) for rule, severity, line, text in own] == other


def test_each_kind_of_mistake_is_in_the_article(both):
    own, _ = both
    assert {rule for rule, *_ in own} >= {
        "miscased-title",
        "misspelled-name",
        "wrong-acronym",
        "reversed-pairing",
        "wrong-kind",
        "stale-relative-date",
        "overdue-forecast",
        "no-longer-ongoing",
        "page-debris",
        "repeated-heading",
    }
