import json


def test_annotate_shows_names_and_claims_with_their_verdicts(desk):
    output = desk.run("annotate", "bad.txt", "--facts", "facts", "--as-of", "2026-11-21").output
    assert "Jenna Ortega" in output
    assert "contradicted" in output


def test_annotations_as_json_have_places_kinds_and_statuses(desk):
    output = desk.run("annotate", "bad.txt", "--facts", "facts", "--format", "json").output
    found = json.loads(output)
    text = desk.read("bad.txt")
    for item in (*found["mentions"], *found["times"], *found["claims"]):
        assert text[item["start"] : item["end"]] == item["text"]
    assert {"cast"} <= {claim["kind"] for claim in found["claims"]}
    assert {claim["status"] for claim in found["claims"]} <= {"confirmed", "contradicted", "not in the sheet"}


def test_rules_are_listed_with_family_and_severity(desk):
    lines = desk.run("rules").output.splitlines()
    assert any(line.split()[:3] == ["wrong-actor", "cast", "error"] for line in lines)
    assert any(line.split()[:2] == ["unused-suppression", "engine"] for line in lines)


def test_explain_shows_a_rules_page(desk):
    output = desk.run("explain", "wrong-actor").output
    assert output.startswith("# wrong-actor")
    assert "Left alone" in output


def test_explain_knows_the_engines_rules_too(desk):
    assert "unused-suppression" in desk.run("explain", "unused-suppression").output


def test_init_starts_a_desk_that_checks(desk):
    desk.run("init", "new")
    assert (desk.path / "new" / "articles").is_dir()
    desk.write(
        "new/articles/a.txt",
        "The Queen's Gambit at five\n\nAnya Taylor-Joy plays Beth Harmon in The Queen's Gambit.\n",
    )
    desk.run("check", "--config", "new/copydesk.toml", "--as-of", "2026-11-21")


def test_what_is_decided_in_a_desk_that_init_has_started_is_left_out_without_an_option(desk):
    desk.run("init", ".")
    desk.write("articles/a.txt", "The Queen's Gambit at five\n\nMarielle Heller plays Beth Harmon.\n")
    desk.run("check", "--as-of", "2026-11-21", status=1)
    out = desk.run("baseline", "create", "articles", "--as-of", "2026-11-21").output
    assert "Checks leave out what they dismiss." in out
    assert "1 decided in the baseline" in desk.run("check", "--as-of", "2026-11-21").output


def test_init_keeps_what_is_there(desk):
    desk.write("copydesk.toml", "facts = 'mine'\n")
    assert "kept" in desk.run("init").output
    assert desk.read("copydesk.toml") == "facts = 'mine'\n"


def test_schema_is_json(desk):
    assert json.loads(desk.run("facts", "schema").output)["type"] == "object"


def test_facts_check_counts_the_sheets(desk):
    assert "1 sheet checked" in desk.run("facts", "check", "facts", "--as-of", "2026-11-21").output


def test_one_rule_is_tried_over_an_archive_before_it_is_switched_on(desk):
    desk.write("copydesk.toml", '[rules]\nwrong-actor = "off"\n')
    output = desk.run("rules", "try", "wrong-actor", ".", "--facts", "facts", "--as-of", "2026-11-21").output
    assert output.startswith("wrong-actor: 1 finding in 1 of 2 articles")
    assert "1 × Jenna Ortega" in output
    assert "bad.txt:3:34" in output


def test_unknown_rule_cannot_be_tried(desk):
    output = desk.run("rules", "try", "wrong-actr", "bad.txt", "--facts", "facts", status=2).output
    assert "did you mean 'wrong-actor'" in output
