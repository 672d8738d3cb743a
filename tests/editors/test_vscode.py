"""The extension for Visual Studio Code: what its package promises stands in its code, and its code does it in Node."""

import json
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from copydesk.config import FILE_NAMES
from copydesk.lsp.actions import FIX_ALL
from copydesk.lsp.watching import OpenText

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FOLDER = ROOT / "editors" / "vscode"
CODE = (FOLDER / "extension.js").read_text("utf-8")
PACKAGE = json.loads((FOLDER / "package.json").read_text("utf-8"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
SETTINGS = PACKAGE["contributes"]["configuration"]["properties"]

needs_node = pytest.mark.skipif(not shutil.which("node"), reason="Node is not installed")


def in_code(pattern):
    return set(re.findall(pattern, CODE))


@needs_node
def test_the_extension_keeps_its_promises():
    command = ["node", "--test", HERE / "vscode.test.cjs"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert re.search(r"\bpass 5\b", done.stdout)


def test_every_command_and_setting_of_the_package_is_in_the_code():
    commands = {each["command"] for each in PACKAGE["contributes"]["commands"]}
    assert in_code(r"registerCommand\('([\w.]+)'") == commands
    assert {f"copydesk.{name}" for name in in_code(r"settings\.get\('(\w+)'\)")} == SETTINGS.keys()


def test_a_setting_has_a_value_of_its_type_from_the_start():
    types = {"string": str, "array": list}
    assert all(isinstance(each["default"], types[each["type"]]) for each in SETTINGS.values())


def test_it_starts_where_a_desk_has_its_configuration():
    assert PACKAGE["activationEvents"] == [f"workspaceContains:**/{name}" for name in FILE_NAMES]
    assert f"'{{{','.join(FILE_NAMES)}}}'" in CODE


def test_the_server_reads_every_language_that_it_is_sent():
    (listed,) = re.findall(r"^const LANGUAGES = \[(.*)\];$", CODE, re.MULTILINE)
    articles = set(re.findall(r"\w+", listed)) - {"yaml"}
    assert all(OpenText("untitled:1", 1, "", language).format for language in articles)


def test_what_it_is_made_of_is_pinned_and_locked():
    lock = json.loads((FOLDER / "package-lock.json").read_text("utf-8"))
    ours, *others = lock["packages"].values()
    assert ours["dependencies"] == PACKAGE["dependencies"]
    assert in_code(r"require\('([^:']+)'\)") == {
        "vscode",
        *(f"{name}/node" for name in PACKAGE["dependencies"]),
    }
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in PACKAGE["dependencies"].values())
    assert all(each["integrity"] and "resolved" not in each for each in others)


def test_its_code_is_packed_and_its_version_and_licence_are_those_of_the_project():
    assert (FOLDER / PACKAGE["main"]).is_file()
    assert PACKAGE["license"] == PROJECT["license"]
    assert f"\n## {PACKAGE['version']}" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_its_page_names_its_settings_and_the_action_that_corrects_on_saving():
    page, guide = (FOLDER / "README.md").read_text("utf-8"), (ROOT / "docs" / "editors.md").read_text("utf-8")
    assert all(f"`{name}`" in page for name in SETTINGS)
    assert FIX_ALL in page
    assert "../editors/vscode/README.md" in guide
