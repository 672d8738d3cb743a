"""Nothing that an article, a sheet, a name or a path holds acts on a terminal, through whichever command it comes there."""

import io
import os
import pty
import subprocess
import sys
from contextlib import suppress

import pytest

from copydesk.cli import main

HOSTILE = "\x1b]0;owned\x07\x1b[2J\x9b31m\u202eeb ot\u2066\u2028"
ESCAPED = "\\e]0;owned\\a\\e[2J\\u009b31m\\u202Eeb ot\\u2066\\L"
SHEET = f"""\
title: The Glass Harbour
also: ["The Harbour{ESCAPED}"]
kind: series
network: "Net{ESCAPED}"
cast:
  - {{character: "Mara Quill", actor: "Ines{ESCAPED} Aldana"}}
  - {{character: Jonas Wick, actor: Tomas Brandt}}
seasons:
  - {{number: 1, episodes: 8, released: 2022-11-23, source: "a{ESCAPED}b"}}
"""
STORY = f"""\
The Glass Harbour{HOSTILE}, again

In The Glass Harbour, Tomas Brandt{HOSTILE} plays Mara Quill. Tomas Brandt plays Jonas Wik. Tomas Brandt plays Mara Quill.{HOSTILE}
The Glass Harbour was released on 24 November 2022. Wanda{HOSTILE} Stone smiles. It has nine episodes{HOSTILE}.
"""
ODD = f"odd{HOSTILE}".replace("/", "")
SHOWN = "eb ot"
"""What can be seen of it, and must be, or a door was not tried."""
SILENT = ("configuration", "statistics", "explain", "annotate")
FACTS = ("--facts", "facts", "--as-of", "2026-11-21")
DOORS = {
    "check": ("check", "."),
    "check in colour": ("check", ODD + ".txt"),
    "json": ("check", ".", "--format", "json"),
    "sarif": ("check", ".", "--format", "sarif"),
    "html": ("check", ".", "--format", "html"),
    "github": ("check", ".", "--format", "github"),
    "gitlab": ("check", ".", "--format", "gitlab"),
    "junit": ("check", ".", "--format", "junit"),
    "checkstyle": ("check", ".", "--format", "checkstyle"),
    "rdjsonl": ("check", ".", "--format", "rdjsonl"),
    "markdown": ("check", ".", "--format", "markdown"),
    "statistics": ("check", ".", "--statistics"),
    "diff": ("check", ".", "--diff", "--unsafe-fixes", "wrong-date"),
    "fix": ("check", ".", "--fix", "--unsafe-fixes", "wrong-date"),
    "suggestions": ("check", ".", "--suggest-facts"),
    "configuration": ("check", ".", "--show-config"),
    "annotate": ("annotate", ODD + ".txt", "--why"),
    "annotate json": ("annotate", ODD + ".txt", "--format", "json"),
    "explain": ("explain", "--at", ODD + ".txt:3"),
    "a rule tried": ("rules", "try", "wrong-actor", "."),
    "facts show": ("facts", "show", "The Glass Harbour"),
    "facts check": ("facts", "check", "facts", "old"),
    "facts diff": ("facts", "diff", "old", "facts"),
    "facts diff json": ("facts", "diff", "old", "facts", "--format", "json"),
    "facts draft": ("facts", "draft", ODD + ".txt", "--title", f"The {HOSTILE}"),
    "facts import": ("facts", "import", "cast.csv", "--into", "-"),
    "facts import into": ("facts", "import", "cast.csv", "--into", "new" + ODD),
    "facts refresh": ("facts", "refresh", "cast.csv", "--against", "facts"),
    "impact": ("impact", "old", "facts", "."),
    "impact json": ("impact", "old", "facts", ".", "--format", "json"),
    "baseline": ("baseline", "create", ".", "--baseline", ODD + ".json"),
    "corrections": ("corrections", "."),
    "a missing article": ("check", ODD + "-missing.txt"),
    "a missing sheet": ("check", ".", "--facts", ODD + "-missing"),
    "a bad sheet": ("check", ".", "--facts", "bad"),
    "a bad configuration": ("check", ".", "--config", ODD + ".toml"),
    "init": ("init", ODD),
}


class Terminal(io.BytesIO):
    def isatty(self):
        return True


def on_a_terminal(monkeypatch, command):
    """What a command prints on a terminal, standard output and error together."""
    terminal = Terminal()
    for name in ("stdout", "stderr"):
        stream = io.TextIOWrapper(terminal, "utf-8", write_through=True)
        monkeypatch.setattr(sys, name, stream)
    with suppress(SystemExit):
        main(command)
    printed = terminal.getvalue().decode("utf-8")
    monkeypatch.undo()
    return printed


@pytest.fixture
def hostile(desk):
    for file in ("good.txt", "bad.txt", "facts/wednesday.yaml"):
        (desk.path / file).unlink()
    desk.write("facts/glass.yaml", SHEET)
    desk.write("old/glass.yaml", SHEET.replace("2022", "2021").replace("Jonas Wick", f'"Jo{ESCAPED}"'))
    desk.write("bad/glass.yaml", SHEET.replace("kind", f'"ki{ESCAPED}nd"'))
    desk.write(ODD + ".txt", STORY)
    desk.write(ODD + ".toml", 'facts = ["nowhere"]\n"odd\\u202e" = 1\n')
    desk.write(
        "cast.csv",
        f"title,character,actor\nThe Glass Harbour,Mara{HOSTILE[:-1]} Quill,Ada{HOSTILE[:-1]} Roe\n",
    )
    return desk


@pytest.mark.parametrize("door", DOORS)
def test_no_sign_of_control_or_direction_reaches_a_terminal(hostile, monkeypatch, door):
    command = [*DOORS[door]]
    if command[0] != "facts" and command[0] not in ("impact", "init"):
        command += FACTS[2:] if "--facts" in command else FACTS
    if command[0] == "corrections":
        command = command[:-2]
    if command[:2] == ["facts", "show"]:
        command += FACTS
    monkeypatch.chdir(hostile.path)
    monkeypatch.setenv("NO_COLOR", "1")
    printed = on_a_terminal(monkeypatch, command)
    assert "Usage:" not in printed, printed
    assert SHOWN in printed or door in SILENT, printed
    assert not {char for char in printed if not (char.isprintable() or char == "\n")}, printed


def test_what_is_redirected_is_byte_for_byte_what_can_be_applied(hostile):
    command = [sys.executable, "-m", "copydesk", *DOORS["diff"], *FACTS]
    patch = subprocess.run(command, cwd=hostile.path, capture_output=True, check=False).stdout
    assert HOSTILE.encode() in patch


def test_on_a_terminal_it_is_not(hostile):
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "copydesk", *DOORS["diff"], *FACTS]
    done = subprocess.Popen(
        command, cwd=hostile.path, stdout=theirs, stderr=theirs, env=os.environ | {"TERM": "dumb"}
    )
    os.close(theirs)
    printed = b""
    with suppress(OSError):  # the other end is closed
        while part := os.read(ours, 65536):
            printed += part
    os.close(ours)
    assert done.wait() == 1
    assert b"\x1b" not in printed
    assert SHOWN.encode() in printed
