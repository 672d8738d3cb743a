"""Whatever breaks, wherever it breaks: a failure that names article and stage, status 3, the other articles checked."""

from importlib import import_module

import pytest

RULE = '''"""A rule made for a test."""
import os, sys
from copydesk.api import Document, Problem, Severity, Span, rule


@rule(slug="our-rule", severity=Severity.WARNING, on=Document, examples=())
def check(document, article):
    """Report whatever."""
    {body}
    yield from ()
'''


@pytest.fixture
def broken(monkeypatch):
    """Puts a fault in: a function that breaks while one article is checked, or when it is given that article."""
    at = {}
    check_source = import_module("copydesk.checking").check_source

    def watched(source, setup):
        at["path"] = source.path
        try:
            return check_source(source, setup)
        finally:
            at.clear()

    monkeypatch.setattr("copydesk.checking.check_source", watched)

    def put_in(function, path="bad.txt"):
        module, name = function.rsplit(".", 1)
        whole = getattr(import_module(module), name)

        def faulty(*args, **kwargs):
            if at.get("path") == path or any(getattr(a, "path", a) == path for a in args):
                raise RuntimeError("no")
            return whole(*args, **kwargs)

        monkeypatch.setattr(function, faulty)

    return put_in


STAGES = {
    "copydesk.engine.read": "reading",
    "copydesk.reading.plain.reader.read": "reading",
    "copydesk.engine.make_article": "reading",
    "copydesk.article.Tokens": "words",
    "copydesk.annotate.names.scope.index_of": "works",
    "copydesk.annotate.names.scope.read_scope": "works",
    "copydesk.annotate.names.find_mentions": "names",
    "copydesk.annotate.quotations.find_quotations": "quotations",
    "copydesk.annotate.times.read_times": "times",
    "copydesk.annotate.claims.read_claims": "claims",
    "copydesk.sheet.judging.judge_all": "verdicts",
    "copydesk.sheet.judging._judge_of": "verdicts",
    "copydesk.annotate.groups.group_claims": "groups of claims",
    "copydesk.annotate.definitions.find_definitions": "definitions",
    "copydesk.annotate.unlisted.find_name_groups": "spellings of names",
    "copydesk.engine.settle": "settling",
    "copydesk.engine.read_suppressions": "suppressions",
    "copydesk.engine.sift": "suppressions",
}


@pytest.mark.parametrize(("function", "stage"), STAGES.items())
def test_stage_that_breaks_on_an_article_is_told_and_the_others_are_checked(desk, broken, function, stage):
    broken(function)
    desk.write("worse.txt", desk.read("bad.txt"))
    output = desk.check("bad.txt", "worse.txt", status=3).output
    assert f"failure: {stage}: broke on bad.txt: RuntimeError: no" in output
    assert output.count(f"failure: {stage}:") == 1
    assert "worse.txt:3:34: error: Bianca Barclay is played by Joy Sunday" in output


def test_stage_that_breaks_is_told_once_whichever_rules_rest_on_it(desk, broken):
    broken("copydesk.annotate.names.find_mentions")
    output = desk.check("bad.txt", status=3).output
    assert output.count("broke on") == 1
    assert "1 failure: the check is not complete." in output


def test_rules_that_do_not_rest_on_a_broken_stage_go_on(desk, broken):
    broken("copydesk.annotate.claims.read_claims")
    desk.write("bad.txt", "Wednesday season 1, again\n\nWednesday began with a scream on 31 June 2022.\n")
    assert "[impossible-date]" in desk.check("bad.txt", status=3).output


REPORTERS = {
    "text": "copydesk.reporters.plain._article",
    "json": "copydesk.reporters.json._article",
    "sarif": "copydesk.reporters.sarif._result",
    "html": "copydesk.reporters.html.pages.story",
}


@pytest.mark.parametrize(("format_name", "function"), REPORTERS.items())
def test_article_that_breaks_a_reporter_is_told_and_the_others_are_reported(
    desk, broken, format_name, function
):
    broken(function)
    desk.write("worse.txt", desk.read("bad.txt"))
    result = desk.check("bad.txt", "worse.txt", "--output", f"{format_name}=out", status=3)
    assert "Bianca Barclay is played by Joy Sunday" in desk.read("out")
    assert "worse.txt" in desk.read("out")
    assert f"{format_name} report: broke on bad.txt: RuntimeError: no" in result.output
    printed = desk.check("bad.txt", "worse.txt", "--format", format_name, status=3)
    assert "worse.txt" in printed.output
    assert f"{format_name} report: broke on bad.txt: RuntimeError: no" in printed.output


def test_reporter_that_breaks_on_the_whole_leaves_the_others(desk, monkeypatch):
    monkeypatch.setattr("copydesk.reporters.sarif._run", lambda report: 1 / 0)
    result = desk.check("bad.txt", "--output", "a.sarif", "--output", "a.json", status=3)
    assert not (desk.path / "a.sarif").exists()
    assert "broke on the whole: ZeroDivisionError" in desk.read("a.json")
    assert "[wrong-actor]" in result.output


@pytest.mark.parametrize("function", ["parse", "read_sheets"])
def test_sheet_that_breaks_the_loader_is_told_and_the_others_are_held_against(desk, monkeypatch, function):
    name = f"copydesk.sheet.loading.{function}"
    whole = getattr(import_module("copydesk.sheet.loading"), function)

    def faulty(*args):
        if "facts/odd.yaml" in (args[0] if function == "read_sheets" else args):
            raise RecursionError("no")
        return whole(*args)

    monkeypatch.setattr(name, faulty)
    desk.write("facts/odd.yaml", "title: Odd\n")
    for _ in range(2):
        output = desk.check("bad.txt", status=3).output
        assert "failure: loading of a sheet: broke on facts/odd.yaml: RecursionError: no" in output
        assert "[wrong-actor]" in output
    assert "facts/odd.yaml: RecursionError" in desk.run("annotate", "bad.txt", "--facts", "facts").output


def test_sheets_that_break_only_together_are_told(desk, monkeypatch):
    monkeypatch.setattr("copydesk.sheet.loading.gather", lambda *args: 1 / 0)
    desk.write("facts/odd.yaml", "title: Odd\n")
    output = desk.check("bad.txt", status=3).output
    assert "loading of a sheet: broke on facts/odd.yaml: ZeroDivisionError" in output


EXITS = {
    "in a rule": RULE.format(body="sys.exit(0)"),
    "on import": "import sys\nsys.exit(0)\n",
}


@pytest.mark.parametrize("how", EXITS)
@pytest.mark.parametrize("jobs", [1, 2])
def test_plugin_that_calls_exit_is_a_failure_and_the_others_go_on(desk, how, jobs):
    desk.write("rules/our.py", EXITS[how])
    desk.write("copydesk.toml", 'rule_files = ["rules/our.py"]\n')
    output = desk.check("bad.txt", "good.txt", "--jobs", jobs, status=3).output
    assert "it called sys.exit(0)" in output
    assert "[wrong-actor]" in output


def test_process_that_dies_is_a_failure_of_the_articles_that_were_not_done(desk):
    desk.write("rules/our.py", RULE.format(body="os._exit(0)"))
    desk.write("copydesk.toml", 'rule_files = ["rules/our.py"]\n')
    output = desk.check("bad.txt", "good.txt", "--jobs", 2, status=3).output
    assert "a worker: broke on bad.txt: BrokenProcessPool" in output
    assert "a worker: broke on good.txt: BrokenProcessPool" in output


def test_problem_that_is_no_place_of_the_article_is_its_rules_failure(desk):
    desk.write("rules/our.py", RULE.format(body='yield Problem(Span(0, 99_999), "Far")'))
    desk.write("copydesk.toml", 'rule_files = ["rules/our.py"]\n')
    output = desk.check("bad.txt", status=3).output
    assert "our-rule: broke on bad.txt: ValueError" in output
    assert "[wrong-actor]" in output


def test_suppression_is_not_called_unused_where_something_broke(desk, broken):
    text = "# Wednesday\n\n<!-- copydesk allow wrong-actor: a dub -->\n\nJenna Ortega plays Bianca Barclay in Wednesday.\n"
    desk.write("bad.md", text)
    broken("copydesk.annotate.claims.read_claims", path="bad.md")
    assert "unused-suppression" not in desk.check("bad.md", status=3).output
