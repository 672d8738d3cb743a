"""What the desk's page asks, without a browser: reports, names, sheets, decisions, and nothing that is not the desk's."""

import base64
import html
import json
from errno import EACCES, EIO, ENOSPC

import pytest

from cli.faulty import TOLD, Disk, contents
from copydesk.cli.open_desk import open_desk
from copydesk.newsroom.desk_check import Asked
from copydesk.newsroom.sheets.additions import with_sheet_lines
from copydesk.reporters.html import render
from serving.conftest import MISSPELLED, SHEET, WRONG, doors, make_newsroom

DECISION = {
    "digest": "d", "rule": "wrong-actor", "scope": "finding", "verdict": "dismissed", "reason": "two cuts", "path": "a.md",
    "subject": "Mara Quill", "attribute": "actor", "text": "Tomas Brandt", "day": "2026-11-21",
}  # fmt: skip
DAY = {"published": "2026-11-21", "as_of": "2026-11-21"}
FILE = "facts/glass-harbour.yaml"


@pytest.fixture
def folder(tmp_path):
    return make_newsroom(tmp_path)


@pytest.fixture
def desk(folder):
    with doors(folder) as client:
        yield client


def ask(desk, job, status=200, **given):
    answer = desk.post(f"/desk/{job}", json=given)
    assert answer.status_code == status, answer.text
    return answer.json()


def report(desk, text, **more):
    return ask(desk, "page", text=text, **DAY, **more)


def test_the_page_its_style_and_script_come_with_a_policy_that_runs_nothing_else(desk):
    page = desk.get("/")
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "'unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    for part in ("/desk.css", "/desk.js", "/report.css"):
        assert part in page.text
        assert desk.get(part).status_code == 200
    assert "<script>" not in page.text
    assert "style=" not in page.text


def test_a_report_comes_with_what_can_be_done_about_each_finding(desk):
    told = report(desk, f"😀 {MISSPELLED}")
    (finding,) = told["findings"]
    text = f"😀 {MISSPELLED}".encode("utf-16-le")
    assert text[2 * finding["start"] : 2 * finding["end"]].decode("utf-16-le") == "The Glass Harbor"
    ((start, end, words),) = finding["edits"]
    assert text[2 * start : 2 * end].decode("utf-16-le") + "→" + words in (
        "The Glass Harbor→The Glass Harbour",
        "→u",
    )
    assert f'id="f-{finding["fingerprint"]}"' in told["html"]
    assert told["works"] == ["The Glass Harbour"]


def test_what_is_no_article_is_refused_in_words(desk):
    assert "empty" in ask(desk, "page", 422, text="")["error"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (WRONG, "  - {character: Mara Quill, actor: Tomas Brandt, source: the agency, verified: "),
        (MISSPELLED, "also: [The Glass Harbor]  # added by Ada, "),
        (
            "The Glass Harbour\n\nThe first season of The Glass Harbour was released on March 15, 2025.\n",
            "  - {number: 1, episodes: 8, released: 2025-03-14, releases: [{date: 2025-03-15, source: the agency,",
        ),
    ],
)
def test_what_a_finding_lacks_is_added_to_the_sheet_at_its_place_and_the_finding_goes(
    desk, folder, text, line
):
    (finding,) = report(desk, text)["findings"]
    (addition,) = finding["additions"]
    told = ask(desk, "add", addition=addition["addition"], source="the agency", by="Ada")
    after = (folder / FILE).read_text("utf-8")
    (new,) = [each for each in after.splitlines() if each not in SHEET.splitlines()]
    assert new.startswith(line)
    assert "added by Ada" in new
    assert after.splitlines()[told["line"] - 1] == new
    assert report(desk, text)["findings"] == []


@pytest.mark.parametrize("text", [WRONG, MISSPELLED])
def test_the_report_offers_the_line_that_the_desk_would_write(desk, folder, text):
    opened = open_desk()
    told = with_sheet_lines(opened.check(Asked(text)), opened.loaded().setup.base, lambda file: SHEET)
    ((line,),) = told.sheet_lines.values()
    written = ask(desk, "add", addition=report(desk, text)["findings"][0]["additions"][0]["addition"])
    assert (written["file"], written["line"]) == (line.file, line.line)
    assert written["text"].splitlines()[line.line - 1] == line.text
    assert "added by the desk" in line.text
    assert html.escape(line.text) in render(told)


def test_what_an_addition_names_is_checked_before_anything_is_written(desk, folder):
    for addition in (
        {"adds": "actor", "file": "../copydesk.toml", "character": "a", "actor": "b"},
        {"adds": "nonsense", "file": FILE},
        {"adds": "actor", "file": FILE, "character": "a"},
    ):
        ask(desk, "add", 400, addition=addition)
    breaking = {"adds": "release", "file": FILE, "key": "seasons[0].released", "day": "whenever"}
    ask(desk, "add", 422, addition=breaking)
    assert (folder / FILE).read_text("utf-8") == SHEET


def test_comments_that_would_break_out_of_their_line_do_not(desk, folder):
    (finding,) = report(desk, WRONG)["findings"]
    ask(desk, "add", addition=finding["additions"][0]["addition"], source="a\nb: c", by="x\ntitle: Evil")
    (sheet,) = ask(desk, "sheets")["sheets"]
    assert sheet["title"] == "The Glass Harbour"


def test_sheets_are_listed_searched_and_read(desk):
    (sheet,) = ask(desk, "sheets")["sheets"]
    assert (sheet["file"], sheet["title"]) == (FILE, "The Glass Harbour")
    (hit,) = ask(desk, "sheets", words="ines")["sheets"][0]["hits"]
    assert hit == {"line": 5, "text": "- {character: Mara Quill, actor: Ines Aldana}"}
    assert ask(desk, "sheets", words="nothing like it")["sheets"] == []
    assert ask(desk, "sheet", file=FILE)["text"] == SHEET


@pytest.mark.parametrize(
    "file", ["copydesk.toml", "../facts/glass-harbour.yaml", "/etc/passwd", "facts", "", "stories/harbour.md"]
)
def test_nothing_but_sheets_is_read_or_written_as_one(desk, file):
    for job in ("sheet", "check-sheet", "save-sheet"):
        assert "no such sheet" in ask(desk, job, 400, file=file, text="title: x\n")["error"]


def test_a_sheet_is_checked_while_it_is_written(desk):
    told = ask(desk, "check-sheet", file=FILE, text=SHEET.replace("episodes: 8", "episodes: many"))
    assert not told["usable"]
    (doubt,) = told["doubts"]
    assert (doubt["severity"], doubt["line"]) == ("error", 8)
    twice = SHEET + "  - {number: 1, episodes: 9}\n"
    assert not ask(desk, "check-sheet", file=FILE, text=twice)["usable"]
    assert ask(desk, "check-sheet", file=FILE, text=SHEET) == {"usable": True, "doubts": []}


def test_a_sheet_that_cannot_be_used_is_not_saved(desk, folder):
    digest = ask(desk, "sheet", file=FILE)["digest"]
    told = ask(desk, "save-sheet", 422, file=FILE, text="title: [", digest=digest)
    assert told["doubts"]
    assert (folder / FILE).read_text("utf-8") == SHEET


def test_of_two_who_edit_a_sheet_at_once_the_second_is_told(desk, folder):
    digest = ask(desk, "sheet", file=FILE)["digest"]
    first = ask(desk, "save-sheet", file=FILE, text=SHEET + "country: Norway\n", digest=digest)
    assert "changed" in ask(desk, "save-sheet", 409, file=FILE, text=SHEET, digest=digest)["error"]
    assert "Norway" in (folder / FILE).read_text("utf-8")
    assert ask(desk, "save-sheet", file=FILE, text=SHEET, digest=first["digest"])["usable"]


@pytest.mark.parametrize(
    ("what", "error"), [("open", EACCES), ("write", ENOSPC), ("sync", EIO), ("rename", ENOSPC)]
)
@pytest.mark.parametrize("file", [FILE, "decided.json"])
def test_what_cannot_be_written_is_said_and_stays_as_it_was(desk, folder, file, what, error):
    decision = {**DECISION, "fingerprint": "f" * 64}
    digest = ask(desk, "sheet", file=FILE)["digest"]
    sheet = {"file": FILE, "text": SHEET + "country: Norway\n", "digest": digest}
    job, given = ("save-sheet", sheet) if file == FILE else ("decide", {"made": [decision]})
    before = contents(folder)
    with Disk(folder, what, error).at_work():
        assert f"{file}: cannot be written: {TOLD[error]}" in ask(desk, job, 400, **given)["error"]
    assert contents(folder) == before
    assert ask(desk, job, **given)


def test_what_the_sheets_know_of_a_name_is_told_with_its_place(desk):
    (known,) = ask(desk, "names", name="mara quill")["known"]
    assert (known["name"], known["what"]) == ("Mara Quill", "role in The Glass Harbour")
    assert known["facts"][0]["says"] == "Mara Quill is played by Ines Aldana"
    assert known["facts"][0]["place"] == f"{FILE}:5"
    assert [each["name"] for each in ask(desk, "names", name="Lena")["known"]] == ["Lena Roos"]
    for nobody in ("", "x", "Jericho Vane", "*"):
        assert ask(desk, "names", name=nobody)["known"] == []


def test_the_desks_articles_are_listed_and_read_and_no_other_file(desk):
    assert ask(desk, "articles")["articles"] == ["stories/harbour.md"]
    assert ask(desk, "article", name="stories/harbour.md") == {"name": "stories/harbour.md", "text": WRONG}
    for name in ("copydesk.toml", "/etc/passwd", "stories/../copydesk.toml"):
        assert "no such article" in ask(desk, "article", 400, name=name)["error"]


def test_a_file_is_read_as_what_it_is(desk):
    sent = base64.b64encode("<p>The Glass Harbour</p>".encode("utf-16")).decode()
    assert ask(desk, "read", name="a.html", file=sent)["text"] == "<p>The Glass Harbour</p>"
    pdf = base64.b64encode(b"%PDF-1.7 \x00").decode()
    assert "PDF" in ask(desk, "read", 422, name="a.txt", file=pdf)["error"]


def test_an_export_is_opened_where_it_holds_one_article(desk):
    lines = [json.dumps({"id": str(n), "text": f"The Glass Harbour {n}\n\nIt is back."}) for n in range(2)]
    one, two = (base64.b64encode("\n".join(some).encode()).decode() for some in (lines[:1], lines))
    assert ask(desk, "read", name="export.jsonl", file=one)["text"] == "The Glass Harbour 0\n\nIt is back."
    assert "2 articles" in ask(desk, "read", 422, name="export.jsonl", file=two)["error"]
    broken = base64.b64encode(b'{"id": 1, ').decode()
    assert "is not JSON" in ask(desk, "read", 422, name="export.jsonl", file=broken)["error"]


class TestDecisions:
    def decision(self, desk, **more):
        found = desk.post("/api/check", json={"text": WRONG, **DAY}).json()["articles"][0]["findings"][0]
        kept = {k: found[k] for k in ("fingerprint", "digest", "rule", "subject", "attribute", "text")}
        return (
            kept
            | {
                "path": "a.txt",
                "scope": "finding",
                "verdict": "dismissed",
                "reason": "so",
                "day": "2026-11-21",
            }
            | more
        )

    def test_they_are_kept_in_the_desks_file_and_hold_for_every_door(self, desk, folder):
        decision = self.decision(desk)
        told = ask(desk, "decide", made=[decision])
        assert (told["file"], told["is_configured"]) == ("decided.json", True)
        assert json.loads((folder / "decided.json").read_text("utf-8"))["decisions"] == [decision]
        assert ask(desk, "decisions")["decisions"] == [decision]
        assert desk.post("/v2/check", data={"language": "en", "text": WRONG}).json()["matches"] == []
        assert len(report(desk, WRONG, with_decided=True)["findings"]) == 1

    def test_whoever_gives_a_name_stands_in_the_desks_file(self, desk, folder):
        ask(desk, "decide", made=[self.decision(desk, by="Ada Ferris")])
        assert json.loads((folder / "decided.json").read_text("utf-8"))["decisions"][0]["by"] == "Ada Ferris"

    def test_they_are_taken_back(self, desk):
        decision = self.decision(desk)
        ask(desk, "decide", made=[decision])
        assert ask(desk, "decide", undone=[decision])["decisions"] == []

    def test_what_is_accepted_is_to_be_mended_and_not_kept(self, desk):
        assert ask(desk, "decide", made=[self.decision(desk, verdict="accepted")])["decisions"] == []

    def test_what_is_no_decision_is_refused(self, desk, folder):
        ask(desk, "decide", 422, made=[self.decision(desk, verdict="perhaps")])
        ask(desk, "decide", 422, made=[{}])
        ask(desk, "decide", 400, made=[3])
        assert not (folder / "decided.json").exists()

    def test_without_a_configured_file_they_are_kept_beside_the_configuration(self, folder):
        config = folder / "copydesk.toml"
        config.write_text(
            config.read_text("utf-8").replace('baseline = "decided.json"\n', ""), encoding="utf-8"
        )
        with doors(folder) as desk:
            told = ask(desk, "decide", made=[self.decision(desk)])
            assert (told["file"], told["is_configured"]) == ("baseline.json", False)
            assert (folder / "baseline.json").exists()
