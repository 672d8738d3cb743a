"""What a shell completes, and what a misspelt command is told."""

import subprocess

import pytest
from click.testing import CliRunner

from copydesk.cli import main


def completed(desk, words):
    arguments = words.split(" ")
    env = {"_COPYDESK_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(len(arguments) - 1)}
    output = CliRunner().invoke(main, [], env=env, prog_name="copydesk", catch_exceptions=False).output
    return [line.partition(",")[2] for line in output.splitlines()]


@pytest.mark.parametrize(
    ("words", "some"),
    [
        ("copydesk ch", "check"),
        ("copydesk check --new", "--new-only"),
        ("copydesk check --rule wrong-ac", "wrong-actor"),
        ("copydesk explain unused", "unused-suppression"),
        ("copydesk check --format sar", "sarif"),
        ("copydesk facts show wed", "Wednesday"),
    ],
)
def test_commands_options_rules_works_and_formats_are_completed(desk, words, some):
    desk.write("copydesk.toml", 'facts = "facts"\n')
    assert some in completed(desk, words)


def test_a_configuration_that_cannot_be_read_completes_nothing(desk):
    desk.write("copydesk.toml", "facts = 1\n")
    assert completed(desk, "copydesk check --rule wrong") in ([], [""])


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_is_told_how_to_complete(desk, shell, monkeypatch):
    monkeypatch.setattr(
        subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], 0, b"5.2.15(1)-release", b"")
    )
    assert "_COPYDESK_COMPLETE" in desk.run("completion", shell).output


@pytest.mark.parametrize(
    ("words", "nearest"),
    [
        (("chekc",), "check"),
        (("fact",), "facts"),
        (("facts", "shwo"), "show"),
        (("anotate",), "annotate"),
    ],
)
def test_a_misspelt_command_is_told_the_nearest(desk, words, nearest):
    said = f"there is no command {words[-1]!r}; did you mean {nearest!r}?"
    assert said in desk.run(*words, status=2).output


def test_a_command_like_no_other_is_told_without_a_guess(desk):
    output = desk.run("xyzzy", status=2).output
    assert "there is no command 'xyzzy'" in output
    assert "did you mean" not in output
