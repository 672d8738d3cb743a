"""What is written keeps its mode and its link, and is never written over what is read."""

import os
import stat
from errno import ENOSPC

import pytest

from cli.newsdesk import BAD
from copydesk.cli.files import Unusable
from copydesk.cli.init import starter
from copydesk.cli.writing import Spool
from copydesk.reporters import is_report


def test_what_is_replaced_keeps_its_mode_and_what_is_linked_its_link(desk):
    file = desk.write("kept/report.json", "")
    file.chmod(0o640)
    (desk.path / "link.json").symlink_to(file)
    desk.check("bad.txt", "--output", "link.json", status=1)
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert (desk.path / "link.json").is_symlink()
    assert '"schema"' in desk.read("kept/report.json")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_a_file_that_may_not_be_written_is_not_replaced(desk):
    desk.write("report.json", "mine").chmod(0o444)
    assert "permission denied" in desk.check("bad.txt", "--output", "report.json", status=2).output


@pytest.mark.parametrize(
    ("output", "kind"),
    [
        ("html=bad.txt", "an article"),
        ("text=./facts/../bad.txt", "an article"),
        ("json=other-name.txt", "an article"),
        ("json=facts/wednesday.yaml", "a fact sheet"),
        ("json=copydesk.toml", "the configuration"),
        ("json=house-style.yaml", "the house style"),
        ("baseline.json", "the baseline"),
    ],
)
def test_a_report_is_never_written_over_what_is_read(desk, output, kind):
    desk.run("baseline", "create", "good.txt", "--facts", "facts", "--as-of", "2026-11-21")
    desk.write("house-style.yaml", starter("house-style.yaml"))
    desk.write("copydesk.toml", 'house_style = "house-style.yaml"\nbaseline = "baseline.json"\n')
    os.link(desk.path / "bad.txt", desk.path / "other-name.txt")
    before = {p: p.read_bytes() for p in desk.path.rglob("*") if p.is_file() and "cache" not in p.parts}
    message = desk.check("bad.txt", "good.txt", "--output", output, status=2).output
    assert f" is {kind}, which is never written over; name another file" in message
    assert before == {
        p: p.read_bytes() for p in desk.path.rglob("*") if p.is_file() and "cache" not in p.parts
    }


def test_two_reports_do_not_share_a_file(desk):
    output = desk.check("bad.txt", "--output", "a.json", "--output", "sarif=a.json", status=2).output
    assert "a.json is named twice" in output
    assert not (desk.path / "a.json").exists()


def test_a_baseline_is_never_written_over_an_article(desk):
    facts = ("--facts", "facts", "--as-of", "2026-11-21")
    output = desk.run("baseline", "create", "bad.txt", "--baseline", "bad.txt", *facts, status=2).output
    assert "bad.txt is an article, which is never written over" in output
    assert desk.read("bad.txt") == BAD


@pytest.mark.parametrize(
    "name",
    ["report.html", "report.txt", "report.md", "json=report.html", "sarif=report.md", "rdjson=report.txt"],
)
def test_a_report_beside_its_articles_is_no_article_the_next_time(desk, name):
    desk.write("stories/one.txt", BAD)
    file = name.rpartition("=")[2]
    first = desk.check("stories", "--format", "json", status=1).stdout
    desk.check("stories", "--output", name.replace("report", "stories/report"), status=1)
    again = desk.check("stories", "--format", "json", status=1)
    assert again.stdout == first
    assert f"left out: stories/{file} is a report of copydesk" in again.stderr


def test_a_report_that_is_named_as_an_article_is_refused(desk):
    desk.check("bad.txt", "--output", "report.html", status=1)
    output = desk.check("report.html", "good.txt", status=2).output
    assert "report.html: is a report of copydesk, no article" in output
    assert "1 article checked" in output


def test_a_folder_that_holds_reports_alone_is_no_success(desk):
    desk.check("bad.txt", "--output", "reports/a.html", "--output", "reports/b.txt", status=1)
    assert "holds reports of copydesk and no article" in desk.check("reports", status=2).output


def test_reports_and_decisions_beside_the_sheets_are_no_sheets(desk):
    desk.check("bad.txt", "--output", "facts/report.json", status=1)
    facts = ("--facts", "facts", "--as-of", "2026-11-21")
    desk.run("baseline", "create", "bad.txt", "--baseline", "facts/decided.json", *facts)
    output = desk.check("bad.txt", status=1).output
    assert "facts/decided.json, facts/report.json are reports of copydesk" in output


@pytest.mark.parametrize(
    "words",
    [
        "A story about copydesk: 13 articles checked: 36 errors.\n",
        '<!doctype html><title>On tools</title><p>&lt;meta name="generator" content="copydesk"&gt;</p>',
        '{"schema": 1, "tool": {"name": "another"}}',
        "",
    ],
)
def test_what_merely_speaks_of_reports_is_none(words):
    assert not is_report(words.encode())


def test_pages_that_are_kept_on_the_disk_are_written_in_their_order_as_they_were(tmp_path):
    pages = {"pages/1.html": "Ä", "pages/2.html": "", "index.html": "two\nlines"}
    spool = Spool(pages.items())
    assert list(spool.names()) == list(pages)
    spool.write(str(tmp_path))
    assert {name: (tmp_path / name).read_text("utf-8") for name in pages} == pages


def test_where_there_is_no_room_for_a_page_none_is_written(tmp_path, monkeypatch):
    spool = Spool([("1.html", "one"), ("2.html", "two")])
    room = iter((None, OSError(ENOSPC, "full")))
    monkeypatch.setattr("copydesk.cli.writing._sync", lambda handle: raised(next(room)))
    with pytest.raises(Unusable, match=r"2\.html: cannot be written: full"):
        spool.write(str(tmp_path))
    assert list(tmp_path.iterdir()) == []


def raised(error):
    if error:
        raise error
