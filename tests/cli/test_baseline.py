import json

from cli.newsdesk import BAD, SHEET


def test_created_baseline_leaves_out_what_was_found(desk):
    desk.run("baseline", "create", "bad.txt", "--facts", "facts")
    assert "1 decided in the baseline" in desk.check("bad.txt", "--baseline", "baseline.json").output


def test_decision_holds_when_the_article_moves_and_grows(desk):
    desk.run("baseline", "create", "bad.txt", "--facts", "facts")
    head, body = BAD.split("\n\n")
    desk.write("moved/other.txt", f"{head}\n\nA new first paragraph.\n\n{body}")
    desk.check("moved/other.txt", "--baseline", "baseline.json")


def test_decision_reopens_when_its_fact_changes(desk):
    desk.run("baseline", "create", "bad.txt", "--facts", "facts")
    desk.write("facts/wednesday.yaml", SHEET.replace("Joy Sunday", "Emma Myers"))
    output = desk.check("bad.txt", "--baseline", "baseline.json", status=1).output
    assert "open again: the fact has changed" in output


def test_what_no_longer_occurs_is_told_and_pruned(desk):
    desk.run("baseline", "create", "bad.txt", "--facts", "facts")
    desk.write("bad.txt", BAD.replace("Bianca Barclay", "Wednesday Addams"))
    assert "baseline prune" in desk.check("bad.txt", "--baseline", "baseline.json").output
    assert "1 taken out, 0 left" in desk.run("baseline", "prune", "bad.txt", "--facts", "facts").output


def test_decisions_of_a_report_are_applied(desk):
    desk.check("bad.txt", "--output", "r.json", status=1)
    finding = json.loads(desk.read("r.json"))["articles"][0]["findings"][0]
    decision = {
        name: finding[name]
        for name in ("fingerprint", "digest", "rule", "path", "subject", "attribute", "text")
    }
    decision |= {"scope": "finding", "verdict": "dismissed", "reason": "a dream", "day": "2026-11-21"}
    file = {"version": 1, "tool": "copydesk", "decisions": [decision]}
    desk.write("decisions.json", json.dumps(file))
    desk.run("baseline", "apply", "decisions.json")
    desk.check("bad.txt", "--baseline", "baseline.json")
    decision |= {"verdict": "accepted"}
    desk.write("decisions.json", json.dumps(file))
    assert "0 decisions" in desk.run("baseline", "apply", "decisions.json").output


def test_damaged_newer_and_missing_files_are_told_and_nothing_is_lost(desk):
    desk.run("baseline", "create", "bad.txt", "--facts", "facts")
    before = desk.read("baseline.json")
    desk.write("damaged.json", '{"version": 1, "decis')
    desk.write("newer.json", '{"version": 9, "tool": "copydesk", "decisions": []}')
    for name, words in (
        ("damaged.json", "JSON"),
        ("newer.json", "newer"),
        ("missing.json", "does not exist"),
    ):
        assert words in desk.run("baseline", "apply", name, status=2).output
    assert desk.read("baseline.json") == before
