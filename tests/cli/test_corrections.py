"""`copydesk corrections`: what became of each, and the desk's own figure."""

from pathlib import Path

from click.testing import CliRunner

from copydesk.cli import main

ROOT = Path(__file__).parents[2]
SHEET = "title: Saltmarsh\nkind: film\nreleased: 2024-03-14\n"
BEFORE = "---\ndate: 2024-05-01\n---\n\n# Eels\n\nSaltmarsh was released in April 2024. It cost a fortune.\n"


def run(desk, *arguments, status=0):
    return desk.run("corrections", *arguments, status=status).output


def test_the_page_of_the_docs_shows_what_is_printed(monkeypatch, tmp_path):
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    made = CliRunner().invoke(
        main, ["corrections", "fixtures/corrections", "--facts", "fixtures/facts"], catch_exceptions=False
    )
    shown = "".join(f"    {line}\n" for line in made.output.splitlines())
    assert made.exit_code == 0
    assert (ROOT / "docs" / "corrections.md").read_text("utf-8").endswith(shown)


def test_a_pair_is_caught_by_the_sheet_beside_it(desk):
    desk.write("column/1/facts.yaml", SHEET)
    desk.write("column/1/before.md", BEFORE)
    desk.write("column/1/after.md", BEFORE.replace("April", "March"))
    output = run(desk, "column")
    assert "column/1: caught (error)\n    “April” → “March”\n    by wrong-date\n" in output
    assert output.endswith(
        "1 correction: 1 caught (1 as errors or warnings), 0 need a line of the sheet, 0 out of reach; "
        "false alarms about 0 of 1 corrected articles.\n"
    )


def test_a_missing_line_is_proposed(desk):
    desk.write("column/1/facts.yaml", SHEET + "runtime: 108\n")
    desk.write("column/2/facts.yaml", "title: Saltmarsh\nkind: film\n")
    for number in "12":
        desk.write(f"column/{number}/before.md", BEFORE)
        desk.write(f"column/{number}/after.md", BEFORE.replace("April", "March"))
    output = run(desk, "column")
    assert "column/2: needs a line of the sheet\n" in output
    assert "    add released: 2024-03\n" in output


def test_a_false_alarm_about_the_corrected_article_is_listed(desk):
    desk.write("column/1/facts.yaml", SHEET)
    desk.write("column/1/before.md", BEFORE.replace("a fortune", "nothing"))
    desk.write("column/1/after.md", BEFORE)
    output = run(desk, "column")
    assert "column/1: out of reach" in output
    assert "    false alarm: The sheet has the release on 14 March 2024" in output
    assert "false alarms about 1 of 1" in output


def test_a_note_that_says_what_was_printed_makes_a_pair(desk):
    note = "\nCorrection: An earlier version gave the wrong month. It was March 2024, not April 2024.\n"
    desk.write("column/saltmarsh.md", BEFORE.replace("April", "March") + note)
    desk.write("column/other.md", BEFORE.replace("April", "March"))
    desk.write("facts/saltmarsh.yaml", SHEET)
    output = run(desk, "column", "--facts", "facts")
    assert "column/saltmarsh.md: caught (error)" in output
    assert "column/other.md: no pair, and no note that says what was printed" in output


def test_a_folder_without_corrections_is_told(desk):
    desk.write("column/readme.rst", "nothing")
    assert "holds no correction" in desk.run("corrections", "column", status=2).output
