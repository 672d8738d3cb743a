"""`copydesk corrections`: what became of each, and the desk's own figure."""

from pathlib import Path

import pytest
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


LACKING = """\
title: Saltmarsh
kind: series
cast: [{character: Eel Woman, actor: Ines Aldana}, {character: Jonas Wick, actor: Jo Falk}]
people: {Tomas Brandt: {born: 1970}, Lena Roos: {}, Ann Day: {}}
characters: {"Ada: Brook": {}, Jonas Wick: {is: pilot}}
episodes: [{season: 1, title: Low Tide}]
relations: [{who: Ada Brook, is: sister, of: Jonas Wick}]
awards: [{award: Grammy, year: 2020, result: nominated}]
box_office: {opening: $1 million}
"""
SAID = {
    "Lena Roos plays Ada: Brook in Saltmarsh.": 'cast: [{character: "Ada: Brook", actor: Lena Roos}]',
    "Saltmarsh was directed by Tomas Brandt.": "credits: {director: Tomas Brandt}",
    "The series has three seasons.": "counts: {seasons: 3}",
    "Season 2 has eight episodes.": "seasons: [{number: 2, episodes: 8}]",
    "Season 2 was released on March 14, 2024.": "seasons: [{number: 2, released: 2024-03-14}]",
    "Saltmarsh is based on a novel.": "based_on: {kind: novel}",
    "Saltmarsh is a British series.": "country: United Kingdom",
    "Saltmarsh had a budget of $20 million.": 'budget: "$20 million"',
    "Saltmarsh grossed $30 million worldwide.": 'box_office: {worldwide: "$30 million"}',
    "Saltmarsh won the Emmy for best drama.": "awards: [{award: emmy, category: best drama, result: won}]",
    "“Low Tide” is the third episode of Saltmarsh.": "episodes: [{title: Low Tide, number: 3}]",
    "Eel Woman is the sister of Jonas Wick.": "relations: [{who: Eel Woman, is: sister, of: Jonas Wick}]",
    "Eel Woman is a doctor.": "characters: {Eel Woman: {is: doctor}}",
    "Nobody knew of eels.": "",
}


def test_each_kind_of_claim_has_the_line_that_would_settle_it(desk):
    desk.write("column/facts.yaml", LACKING)
    for at, said in enumerate(SAID):
        text = f"---\ndate: 2024-05-01\n---\n\n# Saltmarsh\n\n{said} It rained.\n"
        desk.write(f"column/{at:02}/before.md", text.replace(said, "Nothing was said."))
        desk.write(f"column/{at:02}/after.md", text)
    output = run(desk, "column", "--facts", "column/facts.yaml")
    told = [each.split("\n")[2] for each in output.split("column/")[1:]]
    lines = [f"    add {line}" if line else "    since nothing reads it" for line in SAID.values()]
    assert dict(zip(SAID, told, strict=True)) == dict(zip(SAID, lines, strict=True))


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("The eels came.", "The eels never came.", "“” → “never”\n    since nothing reads it"),
        ("The eels came", "The eels came back", "“” → “back”\n    since nothing reads it"),
        (
            "Saltmarsh was released on March 14, 2024.",
            "Saltmarsh came to cinemas in autumn.",
            "since the sheet says the same as the mistake",
        ),
        (
            "Was Saltmarsh released in April 2024?",
            "Was Saltmarsh about eels?",
            "since the article only asks",
        ),
    ],
)
def test_what_is_out_of_reach_says_why(desk, before, after, told):
    desk.write("column/1/facts.yaml", SHEET)
    for name, text in (("before", before), ("after", after)):
        desk.write(f"column/1/{name}.md", f"---\ndate: 2024-05-01\n---\n\n# Eels\n\n{text}")
    output = run(desk, "column")
    assert "column/1: out of reach\n" in output
    assert told in output


@pytest.mark.parametrize(
    "note",
    [
        "The month was wrong.",
        "It was March 2024, not April 2024.",
        "It was eels, not snakes, and frogs, not newts.",
    ],
)
def test_a_note_that_does_not_say_what_the_article_has_makes_no_pair(desk, note):
    desk.write("column/eels.md", f"Correction: {note}\n\n# Eels\n\nNobody came.\n")
    assert "column/eels.md: no pair, and no note that says what was printed" in run(desk, "column")


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
