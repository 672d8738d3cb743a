"""One article at every door: terminal, JSON, SARIF, the report, the desk's page, `/api/check`, `/v2/check`, an editor.

All show the same findings.
"""

import html
import json
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from apart import run_apart
from copydesk.cli import main
from copydesk.text import Lines
from lsp.editor import editor
from serving.conftest import doors

FIXTURES = Path(__file__).parents[1] / "fixtures"
SMILEYS = (
    "Wednesday season two: \U0001f9db\u200d\u2640\ufe0f what we know\n\n"
    "In the Netflix series Wednesday \U0001f600\U0001f600, Emma Myers plays Bianca\u00a0Barclay, and Luis Guzma\u0301n is Gomez "
    "Addams. Gwendolyn Christie, whose Principal Weems died, returns.\n\n"
    "\ud55c\uad6d\uc5b4 \U0001f1f0\U0001f1f7: On HBO since November 2022, Wednesday has ten episodes in its first season.\n\n"
    "Again: Gwendolyn Christie \U0001f44f and, once more, Gwendolyn Christie.\n"
)
QUIET = "nothing-wrong"
STORIES = {
    "smileys": SMILEYS,
    QUIET: "Wednesday, again\n\nIn Wednesday, Jenna Ortega plays Wednesday Addams.\n",
    **{
        name: (FIXTURES / "stories" / f"{name}.txt").read_text("utf-8")
        for name in ("bear-season-five", "squid-game-note")
    },
}


class Desk:
    """An article in a newsroom, and what each door finds in it: `(start, end, rule, severity, message)`, as far as it tells."""

    def __init__(self, story):
        self.file, self.text, self.lines = f"{story}.txt", STORIES[story], Lines(STORIES[story])

    def offset(self, line, column):
        return self.lines.span(line).start + column - 1

    def units(self, count):
        """An offset in code points of one in UTF-16."""
        return len(self.text.encode("utf-16-le")[: count * 2].decode("utf-16-le"))

    def check(self, format_name):
        done = CliRunner().invoke(main, ["check", self.file, "--format", format_name])
        assert done.exit_code in (0, 1), done.output
        return done.output

    def in_json(self, report=None):
        (article,) = (report or json.loads(self.check("json")))["articles"]
        for each in article["findings"]:
            where = each["start"]["offset"], each["end"]["offset"]
            yield (*where, each["rule"], each["severity"], each["message"])

    def in_the_terminal(self):
        head = rf"^{self.file}:(\d+):(\d+): (\w+): (.*) \[([\w-]+)\]$"
        for entry in re.split(r"\n\n", self.check("text")):
            if found := re.match(head, entry, re.MULTILINE):
                also = re.search(r"= also at (.*)$", entry, re.MULTILINE)
                places = [found.groups()[:2], *re.findall(r"(\d+):(\d+)", also[1] if also else "")]
                for line, column in places:
                    yield self.offset(int(line), int(column)), found[5], found[3], found[4]

    def in_sarif(self):
        (run,) = json.loads(self.check("sarif"))["runs"]
        for each in run["results"]:
            region = each["locations"][0]["physicalLocation"]["region"]
            start = self.offset(region["startLine"], region["startColumn"])
            end = self.offset(region["endLine"], region["endColumn"])
            yield start, end, each["ruleId"], each["level"], each["message"]["text"]

    def in_the_report(self, page=None):
        page = page or self.check("html")
        for card in re.findall(r'<article class="card.*?</article>', page, re.DOTALL):
            number, severity, rule = re.search(
                r'data-n="(\d+)" data-severity="(\w+)" data-rule="([\w-]+)"', card
            ).groups()
            message = html.unescape(re.search(r"</b> (.*?)</p>", card)[1])
            for words in re.findall(
                rf'<mark class="{severity}" id="[^"]*" data-f="{number}">(.*?)</mark>', page
            ):
                yield html.unescape(words), rule, severity, message

    def asked(self, client, door):
        return client.post(door, json={"text": self.text, "name": self.file}).json()

    def over_http(self, client):
        return self.in_json(self.asked(client, "/api/check"))

    def on_the_desks_page(self, client):
        told = self.asked(client, "/desk/page")
        places = [(self.units(each["start"]), self.units(each["end"])) for each in told["findings"]]
        return places, list(self.in_the_report(told["html"]))

    def for_languagetool(self, client):
        answer = client.post("/v2/check", data={"text": self.text, "language": "en-US"}).json()
        for each in answer["matches"]:
            start, end = each["offset"], each["offset"] + each["length"]
            yield self.units(start), self.units(end), each["rule"]["id"], each["message"]

    async def in_an_editor(self, editor):
        severities = {1: "error", 2: "warning", 3: "note"}
        editor.open(self.file, self.text, language="plaintext")
        for each in await editor.diagnostics(self.file, 1):
            start, end = (
                self.units(
                    len(self.text[: self.offset(p.line + 1, 1)].encode("utf-16-le")) // 2 + p.character
                )
                for p in (each.range.start, each.range.end)
            )
            message, *_ = each.message.splitlines()
            yield start, end, each.code, severities[each.severity], message


def told_alike(found, expected):
    """Whether findings of a door that adds its proof to the message are those expected."""
    pairs = zip(found, expected, strict=True)
    return all(f[:-1] == e[:-1] and f[-1].startswith(e[-1]) for f, e in pairs)


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory):
    folder = tmp_path_factory.mktemp("newsroom")
    shutil.copytree(FIXTURES / "facts", folder / "facts")
    settings = 'facts = ["facts"]\n[[articles]]\npath = "*.txt"\npublished = 2026-11-21\n'
    (folder / "copydesk.toml").write_text(settings, "utf-8")
    for story, text in STORIES.items():
        (folder / f"{story}.txt").write_text(text, "utf-8", newline="")
    return folder


@pytest.fixture(scope="module")
def in_an_editor(newsroom):
    """What an editor shows of each article, all of which it has open."""

    async def shown():
        async with editor(newsroom) as opened:
            return {story: [each async for each in Desk(story).in_an_editor(opened)] for story in STORIES}

    return run_apart(shown())


@pytest.mark.parametrize("story", STORIES)
def test_every_door_shows_the_same_findings(story, newsroom, in_an_editor, tmp_path, monkeypatch):
    monkeypatch.chdir(newsroom)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    desk, text = Desk(story), STORIES[story]
    findings = list(desk.in_json())
    assert bool(findings) == (story != QUIET)

    assert sorted(desk.in_the_terminal()) == sorted((s, *rest) for s, _, *rest in findings)
    assert told_alike(desk.in_sarif(), findings)
    marks = sorted((text[s:e], *rest) for s, e, *rest in findings)
    assert sorted(desk.in_the_report()) == marks
    with doors(newsroom) as client:
        places, shown = desk.on_the_desks_page(client)
        assert places == [(s, e) for s, e, *_ in findings]
        assert sorted(shown) == marks
        assert list(desk.over_http(client)) == findings
        matches = [(s, e, rule, message) for s, e, rule, _, message in findings]
        assert told_alike(desk.for_languagetool(client), matches)
    assert in_an_editor[story] == findings
