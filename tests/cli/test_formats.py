"""Every format tells the same findings, and nothing of an article acts on whoever reads it."""

import json
import re
from pathlib import Path
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest
from jsonschema import Draft202012Validator

from cli.newsdesk import BAD
from copydesk.report import SCHEMA_VERSION
from copydesk.reporters.github import _places
from copydesk.text import Place

TEXT = """\
Wednesday season 1, again

In the Netflix series Wednesday, “한국” 😀 Jenna Ortega plays Bianca Barclay. Jena Ortega was there.

The film Wednesday came out on 31 June 2022.
"""
SIGNS = "x|y `z` @team #12 www.a.example http://b.example <b>&amp; [l](u) _i_ ::error::no ##[group] %0A"
HOSTILE = f"Wednesday season 1\n\n{SIGNS}\x1b[31m\u202e: Jenna Ortega plays Bianca Barclay.\n"


def in_format(desk, format_name, *names, status=1):
    return desk.check(*(names or ("bad.txt", "odd.txt")), "--format", format_name, status=status).output


@pytest.fixture
def told(desk):
    desk.write("odd.txt", TEXT)
    report = json.loads(in_format(desk, "json"))
    return [f for article in report["articles"] for f in article["findings"]]


def _of_sarif(text):
    for result in json.loads(text)["runs"][0]["results"]:
        place = result["locations"][0]["physicalLocation"]
        yield place["artifactLocation"]["uri"], place["region"]["startLine"], result["ruleId"]


def _of_junit(text):
    for case in ElementTree.fromstring(text).iter("testcase"):
        rule, _, place = case.get("name").partition(" at ")
        yield case.get("file"), int(place.split(":")[0]), rule


def _of_checkstyle(text):
    for file in ElementTree.fromstring(text):
        for error in file:
            yield file.get("name"), int(error.get("line")), error.get("source").removeprefix("copydesk.")


def _of_diagnostics(diagnostics):
    for each in diagnostics:
        place = each["location"]
        yield place["path"], place["range"]["start"]["line"], each["code"]["value"]


def _of_lines(text, shape):
    return [(m["path"], int(m["line"]), m["rule"]) for m in re.finditer(shape, text, re.MULTILINE)]


ROOT = Path(__file__).parents[2]

READERS = {
    "text": lambda t: _of_lines(t, r"^(?P<path>\S+):(?P<line>\d+):\d+: \w+: .* \[(?P<rule>[\w-]+)\]$"),
    "github": lambda t: _of_lines(t, r"^- (?P<path>\S+):(?P<line>\d+):\d+: \w+: .* \[(?P<rule>[\w-]+)\]$"),
    "markdown": lambda t: _of_lines(
        t, r"^\| \w+ \| (?P<path>\S+):(?P<line>\d+):\d+ \| .* \| (?P<rule>[\w-]+) \|$"
    ),
    "sarif": _of_sarif,
    "sarif-open": _of_sarif,
    "gitlab": lambda t: [
        (i["location"]["path"], i["location"]["lines"]["begin"], i["check_name"]) for i in json.loads(t)
    ],
    "junit": _of_junit,
    "checkstyle": _of_checkstyle,
    "rdjson": lambda t: _of_diagnostics(json.loads(t)["diagnostics"]),
    "rdjsonl": lambda t: _of_diagnostics(map(json.loads, t.splitlines())),
}


@pytest.mark.parametrize("format_name", READERS)
def test_every_format_gives_the_same_findings_as_json(desk, told, format_name):
    expected = sorted((f["path"], f["start"]["line"], f["rule"]) for f in told)
    assert len(expected) > 3
    assert sorted(READERS[format_name](in_format(desk, format_name))) == expected


def test_html_has_every_finding_too(desk, told):
    page = in_format(desk, "html")
    assert all(finding["fingerprint"] in page for finding in told)


@pytest.mark.parametrize("format_name", READERS)
def test_failure_is_told_in_every_format(desk, format_name):
    desk.write("odd.txt", b"\xff\xfe\xff")
    assert "odd.txt" in in_format(desk, format_name, status=2)


@pytest.mark.parametrize("format_name", [name for name in READERS if name != "text"])
def test_no_format_is_broken_by_what_an_article_holds(desk, format_name):
    desk.write("odd.txt", HOSTILE)
    output = in_format(desk, format_name, "odd.txt")
    assert ("odd.txt", 3, "wrong-actor") in list(READERS[format_name](output))
    assert "\x1b" not in output
    assert "\u202e" not in output


def test_no_line_of_the_log_of_github_begins_with_words_of_an_article(desk):
    desk.write("::error::x.txt", HOSTILE)
    output = in_format(desk, "github", "./::error::x.txt")
    for line in output.splitlines():
        assert re.match(
            r"::(error|warning|notice) (title=copydesk%3A|title=copydesk::)|- |copydesk: ", line
        ), line
    assert output.count("::error title") == 1
    assert "file=%3A%3Aerror%3A%3Ax.txt" in output


def test_github_gets_the_gravest_ten_of_each_kind_and_a_count_of_the_rest(desk):
    lines = "".join(f"In scene {n} Jenna Ortega plays Bianca Barclay. It is {n}.\n\n" for n in range(25))
    desk.write("odd.txt", f"Wednesday season 1\n\n{lines}")
    output = in_format(desk, "github", "odd.txt").splitlines()
    assert sum(line.startswith("::error ") for line in output) == 10
    assert sum(line.startswith("- odd.txt") for line in output) >= 25
    assert any(line.startswith("::notice title=copydesk::15 more findings") for line in output)


def test_columns_are_left_out_where_a_region_has_several_lines():
    finding = SimpleNamespace(start=Place(3, 9), end=Place(4, 2))
    assert _places(finding) == {"line": "3", "endLine": "4"}


def test_github_adds_a_summary_to_the_page_of_the_step(desk, monkeypatch):
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(desk.path / "summary.md"))
    desk.write("summary.md", "before\n")
    in_format(desk, "github", "bad.txt")
    assert desk.read("summary.md").startswith("before\n**copydesk**: 1 article checked")


@pytest.mark.parametrize(
    ("host", "begins"), [("GITHUB_ACTIONS", "::error title="), ("GITLAB_CI", "["), ("OTHER", "bad.txt:3")]
)
def test_format_is_chosen_by_the_host_unless_one_is_named(desk, monkeypatch, host, begins):
    monkeypatch.setenv(host, "true")
    assert desk.check("bad.txt", status=1).output.startswith(begins)
    assert desk.check("bad.txt", "--format", "text", status=1).output.startswith("bad.txt:3")


def test_fingerprints_of_gitlab_are_all_different(desk):
    desk.write("a/bad.txt", BAD + "\n" + BAD.partition("\n\n")[2])
    desk.write("b/bad.txt", BAD)
    issues = json.loads(in_format(desk, "gitlab", "a", "b"))
    assert len(issues) == len({issue["fingerprint"] for issue in issues}) > 2


def test_fingerprints_of_gitlab_stay_where_the_article_is_edited_elsewhere(desk):
    before = json.loads(in_format(desk, "gitlab", "bad.txt"))
    desk.write("bad.txt", BAD.replace("\n\n", "\n\nA line before it.\n\n"))
    after = json.loads(in_format(desk, "gitlab", "bad.txt"))
    assert before[0]["fingerprint"] == after[0]["fingerprint"]
    assert before[0]["location"] != after[0]["location"]


def test_reviewdog_counts_bytes_and_suggests_the_fix(desk, told):
    diagnostics = json.loads(in_format(desk, "rdjson"))["diagnostics"]
    (found,) = (
        d
        for d in diagnostics
        if d["location"]["path"] == "odd.txt" and d["code"]["value"] == "misspelled-name"
    )
    line = TEXT.splitlines()[2].encode()
    start, end = found["location"]["range"]["start"]["column"], found["location"]["range"]["end"]["column"]
    assert line[start - 1 : end - 1].decode() == "Jena Ortega"
    (suggestion,) = found["suggestions"]
    assert suggestion["text"] == "Jenna Ortega"
    assert suggestion["range"] == found["location"]["range"]


def test_a_comment_is_never_longer_than_the_host_takes_it(desk):
    lines = "".join(f"In scene {n} Jenna Ortega plays Bianca Barclay. It is {n}.\n\n" for n in range(900))
    desk.write("odd.txt", f"Wednesday season 1\n\n{lines}")
    output = in_format(desk, "markdown", "odd.txt")
    assert 60_000 < len(output) <= 65_000
    assert re.search(r"There was no room for \d+ more findings\.\n$", output)


def test_words_of_an_article_are_no_markup_in_a_comment(desk):
    desk.write("facts/odd.yaml", 'title: "Odd @team #12 www.a.example <b>|"\nnetwork: Sky\n')
    desk.write("odd.txt", "Odd @team #12 www.a.example <b>|\n\nOdd @team #12 www.a.example <b>| is on HBO.\n")
    output = desk.check("odd.txt", "--format", "markdown", "--fail-on", "never").output
    assert "@team" not in output
    assert "www.a" not in output
    assert "<b>" not in output


def test_suite_without_findings_has_a_case_that_passes(desk):
    suite = ElementTree.fromstring(in_format(desk, "junit", "good.txt", status=0))[0]
    assert suite.get("tests") == "1"
    assert suite[0].get("name") == "no findings: confirmed"
    assert len(suite[0]) == 0


def test_nothing_found_is_an_empty_list_for_gitlab(desk):
    assert json.loads(in_format(desk, "gitlab", "good.txt", status=0)) == []


def test_sarif_tells_what_is_allowed_or_decided_as_suppressed_and_the_open_form_leaves_it_out(desk):
    desk.write("copydesk.toml", '[[allow]]\nrule = "wrong-actor"\nreason = "a dub"\n')
    (result,) = json.loads(in_format(desk, "sarif", "bad.txt", status=0))["runs"][0]["results"]
    assert result["suppressions"][0] == {
        "kind": "external",
        "status": "accepted",
        "justification": "allowed by the desk",
    }
    assert json.loads(in_format(desk, "sarif-open", "bad.txt", status=0))["runs"][0]["results"] == []


def test_json_is_as_its_published_schema_says(desk):
    schema = json.loads((ROOT / "docs" / "report.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    desk.write("odd.txt", TEXT)
    desk.write("broken.txt", b"\xff\xfe\xff")
    report = json.loads(in_format(desk, "json", "bad.txt", "odd.txt", "good.txt", "broken.txt", status=2))
    golden = json.loads((ROOT / "tests" / "golden" / "newsroom.json").read_text("utf-8"))
    for each in (report, golden):
        Draft202012Validator(schema).validate(each)
    assert schema["properties"]["schema"]["const"] == SCHEMA_VERSION == report["schema"]
