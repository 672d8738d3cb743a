"""What docs/ci.md tells a pipeline to do, done: each snippet is read, and each of its commands is run."""

import re
import shlex
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "ci.md").read_text("utf-8")
SNIPPETS = re.findall(r"```(\w+)\n(.*?)```", PAGE, re.DOTALL)
COMMANDS = [
    command.strip() for _, snippet in SNIPPETS for command in re.findall(r"(copydesk check[^\n|]*)", snippet)
]


def test_every_snippet_can_be_read():
    for language, snippet in SNIPPETS:
        if language == "yaml":
            assert yaml.safe_load(snippet)
        if language == "toml":
            assert tomllib.loads(snippet)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_runs_and_writes_what_it_says(desk, command):
    desk.write("copydesk.toml", 'facts = ["facts"]\npaths = ["bad.txt"]\n')
    args = shlex.split(command)[1:]
    status = 0 if "never" in args else 1
    desk.run(*args, "--as-of", "2026-11-21", status=status)
    for target in (arg for before, arg in pairwise(args) if before == "--output"):
        assert (desk.path / target.partition("=")[2 if "=" in target else 0]).stat().st_size > 0


def test_the_hook_is_what_the_page_shows():
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    (shown,) = next(
        yaml.safe_load(snippet)["repos"][0]["hooks"] for _, snippet in SNIPPETS if "repo: local" in snippet
    )
    alike = ("id", "entry", "language", "types_or", "require_serial")
    assert {key: hook[key] for key in alike} == {key: shown[key] for key in alike}


def test_the_action_hands_its_inputs_over_by_the_environment_alone():
    """What stands in a `run` as an expression could be a command of whoever named the input."""
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    assert action["runs"]["using"] == "composite"
    for step in action["runs"]["steps"]:
        assert step["shell"] == "bash"
        assert "${{" not in step["run"]
