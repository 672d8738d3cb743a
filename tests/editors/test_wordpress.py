"""The WordPress plug-in: its panel in Node, its PHP side asking a server that runs."""

import json
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from serving.conftest import make_newsroom, running

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PLUGIN = ROOT / "editors" / "wordpress" / "copydesk"
TOKEN = "a-token-of-the-desk"

needs_php = pytest.mark.skipif(not shutil.which("php"), reason="PHP is not installed")
needs_node = pytest.mark.skipif(not shutil.which("node"), reason="Node is not installed")


def php(*arguments, given=None):
    command = ["php", "-d", "error_reporting=-1", "-d", "display_errors=stderr", *arguments]
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """The address of a desk that runs and wants a token."""
    newsroom = make_newsroom(tmp_path_factory.mktemp("newsroom"))
    with running(newsroom, "--workers", "1", COPYDESK_TOKEN=TOKEN) as server:
        yield server.address.partition("?")[0]


def answered(address, token=TOKEN, **post):
    given = {
        "post": 7,
        "title": "The Glass Harbour returns",
        "content": "<!-- wp:paragraph -->\n<p>In The Glass Harbour, Tomas Brandt plays Mara&nbsp;Quill.</p>\n"
        '<!-- /wp:paragraph -->\n[gallery ids="7"]',
        "date": "2026-11-21T10:00:00",
    }
    return json.loads(php(HERE / "wordpress.php", address, token, given=json.dumps(given | post)))


@needs_node
def test_the_panel_keeps_its_promises():
    done = subprocess.run(
        ["node", "--test", HERE / "panel.test.cjs"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
    assert re.search(r"\bpass 1\d\b", done.stdout)


@needs_php
def test_the_plug_in_is_sound_and_says_what_it_is():
    assert "No syntax errors" in php("-l", PLUGIN / "copydesk.php")
    made = json.loads(php(HERE / "wordpress.php"))
    assert made["route"] == "POST"
    (script,) = made["scripts"]
    assert script[0] == "copydesk"
    assert made["inline"][0][1] == 'window.copydeskSettings = {"mode":"advice"};'
    assert made["server"] == ["https://desk.example", "", ""]
    assert made["mode"] == ["block", "advice", "advice"]
    assert made["token"] == ["what-it-was", "secretXy"]


@needs_php
def test_a_post_is_checked_by_the_desk_and_the_panel_is_told_what_it_shows(address):
    told = answered(address)
    assert told["state"] == "contradicted"
    (finding,) = told["findings"]
    assert finding["message"] == "Mara Quill is played by Ines Aldana, not Tomas Brandt"
    assert finding["proofs"] == ["Mara Quill is played by Ines Aldana (facts/glass-harbour.yaml:5)"]
    assert (finding["rule"], finding["severity"], finding["text"]) == ("wrong-actor", "error", "Tomas Brandt")
    assert told["notes"] == []


@needs_php
def test_the_title_is_text_whatever_it_holds(address):
    told = answered(address, title='<script>alert("x")</script>The Glass Harbor & more')
    assert "misspelled-title" in {finding["rule"] for finding in told["findings"]}


@needs_php
def test_who_may_not_edit_the_post_is_not_answered(address):
    assert answered(address, post=8) == "forbidden"


@needs_php
@pytest.mark.parametrize(
    ("where", "token", "reason"),
    [
        ("", TOKEN, "No server is set: see Settings → Copydesk."),
        ("http://127.0.0.1:9", TOKEN, "Connection refused"),
        (None, "another-token-than-that", "a token is needed"),
        ("{}nowhere", TOKEN, "Not Found"),
    ],
)
def test_where_nothing_can_be_checked_the_panel_is_told_why(address, where, token, reason):
    told = answered(address if where is None else where.format(address), token)
    assert (told["state"], told["findings"]) == ("down", [])
    assert told["reason"].startswith(reason)


def test_version_and_licence_are_those_of_the_project():
    header = (PLUGIN / "copydesk.php").read_text("utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert f" * License: {project['license']}\n" in header
    (version,) = re.findall(r"^ \* Version: (\S+)$", header, re.MULTILINE)
    assert f"\n## {version}" in (ROOT / "CHANGELOG.md").read_text("utf-8")
