"""The door that the server and the editors' plug-ins share."""

import os
from datetime import date

import pytest

from copydesk.cli.open_desk import open_desk
from copydesk.errors import CopydeskError
from copydesk.newsroom.desk_check import Asked

SHEET = """title: The Glass Harbour
kind: series
cast:
  - {character: Mara Quill, actor: ACTOR}
"""
TEXT = "The Glass Harbour returns\n\nIn The Glass Harbour, Tomas Brandt plays Mara Quill.\n"
DAY = date(2026, 11, 21)


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "copydesk.toml").write_text('facts = ["facts"]\nbaseline = "decided.json"\n')
    (tmp_path / "facts").mkdir()
    write(tmp_path, "Ines Aldana")
    return open_desk()


def write(folder, actor, name="harbour.yaml"):
    (folder / "facts" / name).write_text(SHEET.replace("ACTOR", actor))


def rules(desk, **asked):
    asked = {"published": DAY, "as_of": DAY} | asked
    return [finding.rule for finding in desk.check(Asked(TEXT, **asked)).findings]


def test_a_text_is_checked_as_the_same_file_would_be(desk):
    assert rules(desk) == ["wrong-actor"]


def test_a_sheet_that_changes_is_loaded_again(desk, tmp_path):
    assert rules(desk) == ["wrong-actor"]
    write(tmp_path, "Tomas Brandt")
    assert rules(desk) == []


def test_a_sheet_that_comes_or_goes_is_noticed(desk, tmp_path):
    assert rules(desk) == ["wrong-actor"]
    (tmp_path / "facts" / "other.yaml").write_text("title: Nine Lanterns\n")
    assert "facts/other.yaml" in desk.loaded().sheets
    (tmp_path / "facts" / "harbour.yaml").unlink()
    assert rules(desk) == []


def test_until_a_broken_sheet_is_mended_the_one_before_it_is_used_and_the_report_says_so(desk, tmp_path):
    (tmp_path / "facts" / "harbour.yaml").write_text("title: [\n")
    report = desk.check(Asked(TEXT, published=DAY, as_of=DAY))
    assert [finding.rule for finding in report.findings] == ["wrong-actor"]
    assert "facts/harbour.yaml" in report.remarks[0]
    write(tmp_path, "Tomas Brandt")
    assert desk.check(Asked(TEXT, published=DAY, as_of=DAY)).remarks == ()


def test_sheets_that_cannot_be_used_at_first_are_refused(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "copydesk.toml").write_text('facts = ["nowhere"]\n')
    with pytest.raises(CopydeskError, match="nowhere"):
        open_desk()


def test_works_and_days_that_are_given_win_over_what_the_text_says(desk, tmp_path):
    (tmp_path / "facts" / "other.yaml").write_text("title: Nine Lanterns\n")
    asked = Asked(TEXT, works=("Nine Lanterns",), published=DAY, kept_current=True)
    report = desk.check(asked).articles[0]
    assert (report.works, report.published, report.kept_current) == (("Nine Lanterns",), DAY, True)
    assert desk.check(Asked(TEXT)).articles[0].works == ("The Glass Harbour",)


def test_what_the_desk_decided_is_left_out_unless_it_is_asked_for(desk, tmp_path):
    from copydesk.newsroom.deciding.decisions import create, write_decisions

    report = desk.check(Asked(TEXT, published=DAY, as_of=DAY))
    (tmp_path / "decided.json").write_text(write_decisions(create(report, "so it is", DAY)))
    assert rules(desk) == []
    assert rules(desk, with_decided=True) == ["wrong-actor"]


@pytest.mark.parametrize(("text", "name"), [("", "a.md"), ("x", "a.docx"), ("a\0b", "a.txt")])
def test_what_is_no_article_is_a_failure_in_the_report(desk, text, name):
    report = desk.check(Asked(text, name))
    assert report.articles == ()
    assert report.failures[0].path == name


def test_half_a_sign_moves_no_place(desk):
    found = desk.check(Asked("\ud83d " + TEXT, published=DAY, as_of=DAY)).findings[0]
    assert found.source.start == TEXT.index("Tomas") + 2


def test_no_file_of_the_texts_name_is_opened(desk, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("x")
    os.chmod(secret, 0)
    assert rules(desk, name=str(secret)) == ["wrong-actor"]
