"""Many articles in one file: each is found, decided on, allowed and told by its own name, in every form alike."""

import json
import zipfile

import pytest

WRONG = "In the Netflix series Wednesday, Jenna Ortega plays Bianca Barclay."
RIGHT = "In the Netflix series Wednesday, Jenna Ortega plays Wednesday Addams."
SLIP = "In the Netflix series Wednesday, Jenna Ortga plays Wednesday Addams."


def post(id, words):
    return {
        "id": id,
        "date": "2024-01-02T08:00:00",
        "title": {"rendered": "Wednesday, season 1"},
        "content": {"rendered": f"<p>{words}</p>"},
    }


def posts(*words):
    return json.dumps([post(id, each) for id, each in enumerate(words, start=7)], indent=1)


def records(*words):
    return "\n".join(
        json.dumps({"id": id, "title": "Wednesday, season 1", "text": each})
        for id, each in enumerate(words, 7)
    )


def found(desk, *args, status=1):
    report = json.loads(desk.check(*args, "--format", "json", status=status).stdout)
    return [f for article in report["articles"] for f in article["findings"]]


@pytest.mark.parametrize(("name", "make"), [("posts.json", posts), ("posts.jsonl", records)])
def test_each_article_is_told_by_file_name_and_line(desk, name, make):
    desk.write(name, make(RIGHT, WRONG))
    text = desk.check(name, status=1).stdout
    assert f"{name}#8:" in text
    assert "2 articles checked: 1 error" in text
    line = next(f["start"]["line"] for f in found(desk, name))
    assert "Bianca Barclay" in desk.read(name).splitlines()[line - 1]


def test_an_archive_names_its_parts_and_their_articles(desk):
    with zipfile.ZipFile(desk.path / "all.zip", "w") as archive:
        archive.writestr("posts.json", posts(WRONG))
        archive.writestr("2024/story.txt", f"Wednesday, season 1\n\n{WRONG}\n")
    assert [f["path"] for f in found(desk, "all.zip")] == ["all.zip#2024/story.txt", "all.zip#posts.json#7"]


def test_an_archive_is_opened_where_it_is_named_and_left_alone_in_a_folder(desk):
    desk.write("stories/story.txt", f"Wednesday, season 1\n\n{WRONG}\n")
    with zipfile.ZipFile(desk.path / "stories/all.zip", "w") as archive:
        archive.writestr("story.txt", WRONG)
    assert not any("all.zip" in f["path"] for f in found(desk, "stories"))


def test_json_and_xml_without_articles_are_left_out_of_folders_and_refused_by_name(desk):
    desk.write("stories/story.txt", f"Wednesday, season 1\n\n{RIGHT}\n")
    desk.write("stories/package.json", '{"name": "desk"}')
    desk.write("stories/map.xml", "<urlset/>")
    assert "1 article checked: nothing to report" in desk.check("stories").output
    assert (
        "package.json: is JSON of no form that is known"
        in desk.check("stories/package.json", status=2).output
    )
    assert "map.xml: is XML of no form that is known" in desk.check("stories/map.xml", status=2).output


def test_a_folder_of_nothing_but_such_files_is_no_success(desk):
    desk.write("data/package.json", '{"name": "desk"}')
    assert "data: holds files of no form that is known and no article" in desk.check("data", status=2).output


def test_broken_json_in_a_folder_is_told_and_left_out(desk):
    desk.write("stories/story.txt", f"Wednesday, season 1\n\n{RIGHT}\n")
    desk.write("stories/broken.json", '[{"id": 1, ')
    assert "left out: stories/broken.json:1:12: is not JSON" in desk.check("stories").stderr


def test_broken_json_in_an_archive_is_told_and_left_out(desk):
    with zipfile.ZipFile(desk.path / "all.zip", "w") as archive:
        archive.writestr("broken.json", '[{"id": 1, ')
        archive.writestr("package.json", '{"name": "desk"}')
    assert "all.zip#broken.json:1:12: is not JSON" in desk.check("all.zip", status=2).output
    with zipfile.ZipFile(desk.path / "all.zip", "a") as archive:
        archive.writestr("story.txt", f"Wednesday, season 1\n\n{RIGHT}\n")
    told = desk.check("all.zip").stderr
    assert "left out: all.zip#broken.json:1:12: is not JSON" in told
    assert "package.json" not in told


def test_a_broken_line_is_a_failure_with_its_place_and_the_others_are_read(desk):
    desk.write("posts.jsonl", records(RIGHT, WRONG) + '\n{"id": 9, "text": ')
    report = json.loads(desk.check("posts.jsonl", "--format", "json", status=2).stdout)
    assert [article["path"] for article in report["articles"]] == ["posts.jsonl#7", "posts.jsonl#8"]
    assert [failure["who"] for failure in report["failures"]] == ["posts.jsonl:3:19"]


@pytest.mark.parametrize("path", ["posts.json", "*.json", "posts.json#8", "posts.json#*", "**/posts.json"])
def test_what_is_allowed_in_a_file_is_allowed_in_its_articles(desk, path):
    desk.write("posts.json", posts(RIGHT, WRONG))
    desk.write(
        "copydesk.toml",
        f'facts = "facts"\n[[allow]]\npath = "{path}"\nrule = "wrong-actor"\nreason = "a test"\nwords = "Jenna Ortega"\n',
    )
    assert desk.check("posts.json", status=0)


def test_settings_hold_for_a_file_or_for_one_of_its_articles(desk):
    desk.write("posts.json", posts(RIGHT, RIGHT))
    desk.write(
        "copydesk.toml",
        '[[articles]]\npath = "./posts.json"\nkept_current = true\n'
        '[[articles]]\npath = "./posts.json#8"\npublished = 2020-05-06\n',
    )
    report = json.loads(desk.check("posts.json", "--format", "json").stdout)
    days = {a["path"]: (a["published"], a["kept_current"]) for a in report["articles"]}
    assert days == {"posts.json#7": ("2024-01-02", True), "posts.json#8": ("2020-05-06", True)}


def test_a_baseline_holds_when_articles_move_within_their_file(desk):
    desk.write("posts.json", posts(RIGHT, WRONG))
    settings = ("--facts", "facts", "--as-of", "2026-11-21")
    desk.run("baseline", "create", "posts.json", *settings, "--baseline", "baseline.json", "--reason", "old")
    desk.write("posts.json", json.dumps([post(3, RIGHT), post(8, WRONG), post(7, RIGHT)]))
    assert "1 decided in the baseline" in desk.check("posts.json", "--baseline", "baseline.json").stdout


def test_a_comment_in_an_article_s_html_allows_what_follows(desk):
    comment = "<!-- copydesk allow wrong-actor: a stage version -->"
    desk.write("posts.json", posts(f"{comment}{WRONG}"))
    assert "1 allowed by the desk" in desk.check("posts.json").stdout


def test_code_hosts_are_told_the_file_and_the_message_names_the_article(desk):
    desk.write("posts.json", posts(RIGHT, WRONG))
    sarif = json.loads(desk.check("posts.json", "--format", "sarif", status=1).stdout)
    (result,) = sarif["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "posts.json"
    assert result["message"]["text"].startswith("8: Bianca Barclay is played by")
    assert "fixes" not in result
    assert "file=posts.json" in desk.check("posts.json", "--format", "github", status=1).stdout
    (issue,) = json.loads(desk.check("posts.json", "--format", "gitlab", status=1).stdout)
    assert issue["location"]["path"] == "posts.json"
    (told,) = json.loads(desk.check("posts.json", "--format", "rdjson", status=1).stdout)["diagnostics"]
    assert told["location"]["path"] == "posts.json"
    assert "suggestions" not in told


def test_the_html_report_has_a_page_for_each(desk):
    desk.write("posts.json", posts(RIGHT, WRONG))
    desk.check("posts.json", "--output", "report.html", status=1)
    assert "posts.json#8" in desk.read("report.html")


def test_fix_says_what_it_cannot_write_back_and_leaves_the_file(desk):
    desk.write("posts.json", before := posts(SLIP, SLIP))
    told = desk.check("posts.json", "--fix", status=1).stderr
    assert (
        "posts.json: 2 corrections were not made: this form is read, not written back; "
        "make them where the file comes from" in told
    )
    assert desk.read("posts.json") == before
    assert desk.check("posts.json", "--diff", status=1).stdout.count("@@") == 0


def test_standard_input_may_hold_many_articles_and_is_never_half_corrected(desk):
    args = ("-", "--stdin-filename", "posts.json")
    assert "posts.json#8" in desk.check(*args, stdin=posts(RIGHT, WRONG), status=1).stdout
    refused = desk.check(*args, "--fix", stdin=posts(SLIP, SLIP), status=2)
    assert "posts.json is of a form that is read, not written back; leave --fix out" in refused.output


def test_a_report_is_never_written_over_the_file_that_holds_the_articles(desk):
    desk.write("posts.json", posts(RIGHT))
    assert (
        "posts.json is an article" in desk.check("posts.json", "--output", "json=posts.json", status=2).output
    )
