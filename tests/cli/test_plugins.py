"""Plug-ins: installed for real, and broken in every way."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PLUGIN = Path(__file__).parents[2] / "fixtures" / "plugin"

RULE = '''"""{slug}: made for a test."""
from copydesk.api import Document, Problem, Severity, Span, rule


@rule(slug="{slug}", severity=Severity.WARNING, on=Document, examples=())
def check(document, article):
    """Report whatever."""
    {body}
    yield from ()
'''


@pytest.fixture(scope="session")
def installed(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    subprocess.run(
        [
            *(sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation"),
            *("--no-index", "--target", folder, PLUGIN),
        ],
        check=True,
        env={**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1"},
    )
    return folder


def copydesk(folder, *args, path):
    return subprocess.run(
        [sys.executable, "-m", "copydesk", *args],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(path)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_installed_plugin_brings_its_rule(installed, desk):
    assert "spoiler-in-headline" in copydesk(desk.path, "rules", path=installed).stdout
    desk.write("bad.txt", "Why Bianca Barclay dies in Wednesday\n\nNothing else is told.\n")
    result = copydesk(desk.path, "check", "bad.txt", "--facts", "facts", path=installed)
    assert "gives away what happens to Bianca Barclay [spoiler-in-headline]" in result.stdout


def test_plugins_own_tests_pass(installed):
    result = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", PLUGIN / "tests"],
        env={**os.environ, "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout


def test_desks_own_rule_file_is_a_rule(desk):
    desk.write("rules/our.py", RULE.format(slug="our-rule", body='yield Problem(Span(0, 9), "Ours")'))
    desk.write("copydesk.toml", 'rule_files = ["rules/our.py"]\n')
    assert "Ours [our-rule]" in desk.check("bad.txt", "--rule", "our-rule").output


def test_rule_that_raises_is_a_failure_and_the_others_go_on(desk):
    desk.write("rules/our.py", RULE.format(slug="our-rule", body='raise ValueError("no")'))
    desk.write("copydesk.toml", 'rule_files = ["rules/our.py"]\n')
    output = desk.check("bad.txt", status=3).output
    assert "our-rule: broke on bad.txt: ValueError: no (our.py:8)" in output
    assert "[wrong-actor]" in output


def test_rule_file_that_does_not_import_is_a_failure_and_the_others_go_on(desk):
    desk.write("rules/our.py", "import nothing_of_this_name\n")
    desk.write("copydesk.toml", 'rule_files = ["rules/our.py"]\n')
    output = desk.check("bad.txt", status=3).output
    assert "rules/our.py: does not import: ModuleNotFoundError" in output
    assert "[wrong-actor]" in output


def test_two_rules_of_one_slug_are_a_failure_that_names_both(desk):
    desk.write("rules/our.py", RULE.format(slug="wrong-actor", body="return"))
    desk.write("copydesk.toml", 'rule_files = ["rules/our.py"]\n')
    output = desk.check("bad.txt", status=3).output
    assert "claims the rule 'wrong-actor', which copydesk_rules.cast.wrong_actor has already" in output
