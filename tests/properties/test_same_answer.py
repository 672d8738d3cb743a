"""The same answer everywhere: findings rest on articles and sheets, and on nothing else of the run."""

import os
import random
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from copydesk.checking import check
from copydesk.config import Config
from copydesk.discovery import Found
from copydesk.engine import Days, Setup, Source
from copydesk.sheet.loading import load_sheets

FIXTURES = Path(__file__).parents[2] / "fixtures"
SHEETS = {f"facts/{f.name}": f.read_bytes() for f in sorted((FIXTURES / "facts").glob("*.yaml"))}
ARTICLES = [Source(f.name, f.read_bytes()) for f in sorted((FIXTURES / "stories").iterdir()) if f.is_file()]
DAYS = Days(date(2026, 11, 21))
UNRELATED = b"title: Quorvex Plindle\nkind: film\ncast: [{character: Zubbex Trandle, actor: Wixom Brelzak}]\n"


def setup_of(sheets):
    return Setup.make(load_sheets(sheets), Config(), DAYS)


def findings(setup, articles=ARTICLES):
    report = check(articles, setup)
    assert not report.failures
    return {
        a.path: [(f.rule, f.source, f.message, f.fingerprint, f.digest) for f in a.findings]
        for a in report.articles
    }


@pytest.fixture(scope="module")
def usual():
    found = findings(setup_of(SHEETS))
    assert sum(map(len, found.values())) > 5
    return found


def shuffled(things):
    things = list(things)
    random.Random(7).shuffle(things)
    return things


def test_in_whichever_order_the_rules_run(usual):
    setup = setup_of(SHEETS)
    rules = Found(dict(shuffled(setup.found.rules.items())), setup.found.failures)
    assert findings(replace(setup, found=rules)) == usual


def test_in_whichever_order_the_articles_come(usual):
    assert findings(setup_of(SHEETS), shuffled(ARTICLES)) == usual


def test_in_whichever_order_the_sheets_are_loaded(usual):
    assert findings(setup_of(dict(shuffled(SHEETS.items())))) == usual


def test_a_sheet_of_something_else_changes_no_finding(usual):
    assert findings(setup_of({**SHEETS, "facts/zz.yaml": UNRELATED})) == usual


def test_for_any_seed_of_hashes_any_number_of_processes_and_any_folder(tmp_path):
    facts, articles = FIXTURES / "facts", FIXTURES / "quiet"
    (tmp_path / "a" / "b").mkdir(parents=True)
    empty = tmp_path / "copydesk.toml"
    empty.touch()
    printed = set()
    for seed, jobs, folder in (("0", "1", tmp_path), ("1", "2", tmp_path / "a" / "b"), ("77", "1", tmp_path)):
        command = [
            sys.executable,
            "-m",
            "copydesk",
            "check",
            str(FIXTURES / "stories"),
            str(articles),
            "--facts",
            str(facts),
        ]
        command += ["--as-of", "2026-11-21", "--format", "json", "--jobs", jobs, "--config", str(empty)]
        done = subprocess.run(
            command, cwd=folder, env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, check=False
        )
        printed.add((done.returncode, done.stdout))
    assert len(printed) == 1
    assert printed.pop()[1]
