"""Standard output and error as they are in the world: other encodings, full, closed, colourless, narrow."""

import json
import os
import subprocess
import sys

import pytest

from cli.newsdesk import BAD
from copydesk.cli.output import wants_colour

FOREIGN = BAD + "\n“Wensday” … 지금 → Hyo-ryung, café, \x1b[31m.\n"


def copydesk(desk, *args, redirect="", **environment):
    command = f'exec "$0" -m copydesk "$@" {redirect}'
    shell = ["bash", "-c", command, sys.executable, *args, "--facts", "facts", "--as-of", "2026-11-21"]
    return subprocess.run(
        shell, cwd=desk.path, env=os.environ | environment, capture_output=True, check=False
    )


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "utf-16"])
def test_text_is_printed_in_any_encoding_and_json_in_utf_8(desk, encoding):
    desk.write("bad.txt", FOREIGN.replace("Wensday", "지금 Bianca Barcley"))
    text = copydesk(desk, "check", "bad.txt", PYTHONIOENCODING=encoding)
    assert (text.returncode, text.stderr) == (1, b"")
    assert "[wrong-actor]" in text.stdout.decode(encoding)
    for command in ("check", "annotate"):
        done = copydesk(desk, command, "bad.txt", "--format", "json", PYTHONIOENCODING=encoding)
        assert json.loads(done.stdout.decode("utf-8"))
        assert done.stderr == b""


@pytest.mark.parametrize("format_name", ["text", "json", "sarif", "html"])
def test_a_full_output_is_told_in_a_sentence(desk, format_name):
    done = copydesk(desk, "check", "good.txt", "--format", format_name, redirect=">/dev/full")
    assert done.stderr == b"copydesk: standard output cannot be written: no space left on device\n"
    assert done.returncode == 2


@pytest.mark.parametrize("command", [("check", "good.txt"), ("annotate", "good.txt")])
def test_a_closed_output_is_told_in_a_sentence(desk, command):
    done = copydesk(desk, *command, redirect=">&-")
    assert done.stderr == b"copydesk: standard output cannot be written: it is closed\n"
    assert done.returncode == 2


def test_closed_and_full_streams_for_errors_and_input_are_no_trouble(desk):
    assert copydesk(desk, "check", "bad.txt", redirect="2>&-").returncode == 1
    assert copydesk(desk, "check", "missing.txt", redirect="2>/dev/full").returncode == 2
    assert b"Traceback" not in copydesk(desk, "check", "-", redirect="<&-").stderr


def test_a_reader_that_goes_away_is_no_trouble(desk):
    desk.write("bad.txt", BAD * 200)
    done = copydesk(
        desk, "check", "bad.txt", "--format", "json", redirect="| head -c 100; exit ${PIPESTATUS[0]}"
    )
    assert (done.returncode, done.stderr) == (1, b"")


def test_a_report_on_standard_output_takes_the_place_of_the_text(desk):
    printed = desk.check("bad.txt", "--output", "sarif=-", "--output", "report.json", status=1).stdout
    assert json.loads(printed)["version"] == "2.1.0"
    assert json.loads(desk.read("report.json"))
    assert not (desk.path / "-").exists()


@pytest.mark.parametrize(
    ("args", "other"),
    [
        (("--output", "sarif=-", "--output", "json=-"), "sarif already"),
        (("--output", "sarif=-", "--format", "json"), "sarif already"),
        (("--output", "sarif=-", "--fix"), "the corrected article"),
    ],
)
def test_two_things_on_standard_output_are_refused(desk, args, other):
    assert f"standard output gets {other}" in desk.check("-", *args, stdin=BAD, status=2).output


@pytest.mark.parametrize(
    ("terminal", "environment", "coloured"),
    [
        (True, {}, True),
        (False, {}, False),
        (True, {"TERM": "dumb"}, False),
        (True, {"NO_COLOR": "1"}, False),
        (True, {"NO_COLOR": ""}, True),
        (False, {"FORCE_COLOR": "1"}, True),
        (False, {"FORCE_COLOR": "1", "TERM": "dumb"}, True),
        (True, {"FORCE_COLOR": "0"}, False),
        (False, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_colours_are_what_the_environment_says(terminal, environment, coloured):
    assert wants_colour(terminal, environment) is coloured


def test_colour_is_printed_where_it_is_forced(desk, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[31m" in desk.check("bad.txt", status=1).output


@pytest.mark.parametrize("columns", [40, 60, 80])
def test_pieces_of_articles_fit_a_narrow_terminal(desk, columns, monkeypatch):
    monkeypatch.setattr("copydesk.cli.output._columns", lambda stream: columns)
    desk.write("bad.txt", BAD.replace("In the", "Once more, and with feeling, in the") * 2)
    shown = [line for line in desk.check("bad.txt", status=1).output.splitlines() if " | " in line]
    assert shown
    assert max(map(len, shown)) <= columns


def test_one_mistake_is_one_entry_with_its_places(desk):
    desk.write(
        "story.txt",
        BAD + "\nJenna Ortega plays Bianca Barclay well. As Bianca Barclay, Jenna Ortega shines.\n",
    )
    output = desk.check("story.txt", status=1).output
    assert output.count("[wrong-actor]") == 1
    assert "= also at 5:1, 5:60\n" in output
    assert "3 errors" in output
