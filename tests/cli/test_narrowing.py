"""Which articles are read, and which findings are told: changed lines, earlier reports, lists, exclusions."""

import json
import subprocess
import tomllib

import pytest

from cli.newsdesk import BAD, GOOD, SHEET

DAYS = ("--facts", "facts", "--as-of", "2026-11-21")


def git(desk, *args):
    who = ("-c", "user.name=desk", "-c", "user.email=desk@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *args], cwd=desk.path, check=True, capture_output=True)


@pytest.fixture
def repository(desk):
    desk.write(".gitignore", "cache/\ndrafts/\n")
    git(desk, "init", "--quiet", "--initial-branch", "main")
    git(desk, "add", ".")
    git(desk, "commit", "--quiet", "-m", "first")
    return desk


def places(desk, *args, status=1):
    report = json.loads(desk.check(*args, "--format", "json", status=status).stdout)
    return [(f["path"], f["start"]["line"]) for a in report["articles"] for f in a["findings"]]


def test_findings_in_lines_that_changed_are_told_and_the_others_counted(repository):
    assert places(repository, "bad.txt", "--since", "HEAD", status=0) == []
    repository.write("bad.txt", BAD + "\nNothing is new.\n\nJenna Ortega plays Bianca Barclay.\n")
    assert places(repository, "bad.txt", "--since", "HEAD") == [("bad.txt", 7)]
    output = repository.check("bad.txt", "--since", "HEAD", status=1).output
    assert "1 finding left out, in lines that have not changed since HEAD." in output


def test_corrections_are_made_in_what_changed_alone(repository):
    typo = GOOD.replace("plays Wednesday Addams", "plays Wednesday Adams")
    repository.write("story.txt", typo)
    git(repository, "add", ".")
    git(repository, "commit", "--quiet", "-m", "second")
    longer = typo + "\nJenna Ortega is Wednesday Adams.\n"
    repository.write("story.txt", longer)
    repository.check("story.txt", "--since", "HEAD", "--fix")
    assert repository.read("story.txt") == longer.replace("is Wednesday Adams", "is Wednesday Addams")


def test_new_files_renamed_ones_and_odd_names_are_told_by_what_changed_in_them(repository):
    repository.write("new one.txt", BAD)
    repository.write('ü"n.txt', BAD)
    git(repository, "mv", "bad.txt", "moved.txt")
    git(repository, "add", 'ü"n.txt')
    found = places(repository, "new one.txt", 'ü"n.txt', "moved.txt", "--since", "HEAD")
    assert found == [("new one.txt", 3), ('ü"n.txt', 3)]


def test_a_sheet_that_changed_brings_findings_in_articles_that_did_not(repository):
    repository.write("facts/wednesday.yaml", SHEET.replace("Jenna Ortega", "Emma Myers"))
    assert places(repository, "good.txt", "bad.txt", "--since", "HEAD") == [("good.txt", 3)]


def test_the_other_half_of_a_contradiction_brings_it(repository):
    both = "Wednesday\n\nIn Wednesday, the strike began on 2 May 2023.\n\nA word.\n\nThe strike began on 9 May 2023.\n"
    repository.write("both.txt", both)
    git(repository, "add", ".")
    git(repository, "commit", "--quiet", "-m", "second")
    every = places(repository, "both.txt", "--fail-on", "never", status=0)
    line = {5: "A word."}[5]
    repository.write("both.txt", both.replace(line, "Another."))
    assert places(repository, "both.txt", "--since", "HEAD", "--fail-on", "never", status=0) == []
    repository.write("both.txt", both.replace("2 May 2023", "2 May  2023"))
    assert places(repository, "both.txt", "--since", "HEAD", "--fail-on", "never", status=0) == every


@pytest.mark.parametrize("revision", ["no-such-branch", "--output=x", ""])
def test_a_revision_that_there_is_not_is_told(repository, revision):
    output = repository.check("bad.txt", f"--since={revision}", status=2 if revision else 1).output
    assert ("is no revision of this repository" in output) is bool(revision)


def test_a_shallow_clone_and_no_repository_are_told(repository, monkeypatch, tmp_path):
    git(repository, "commit", "--quiet", "--allow-empty", "-m", "second")
    clone = tmp_path / "clone"
    source = f"file://{repository.path}"
    subprocess.run(
        ["git", "clone", "--quiet", "--depth", "1", source, clone], check=True, capture_output=True
    )
    monkeypatch.chdir(clone)
    output = repository.check("bad.txt", "--since", "HEAD~1", status=2).output
    assert "this clone is shallow: fetch the revision first" in output


def test_outside_a_repository_there_is_no_revision(desk, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(desk.path.parent))
    assert "there is no git repository here" in desk.check("bad.txt", "--since", "HEAD", status=2).output


def test_what_is_new_fixed_and_open_against_an_earlier_report_is_counted(desk):
    desk.write("one.txt", BAD)
    desk.write("two.txt", BAD.replace("again", "once more"))
    desk.check("one.txt", "two.txt", "--output", "before.json", status=1)
    desk.write("one.txt", GOOD)
    desk.write(
        "three.txt",
        BAD.replace("plays Bianca Barclay", "is on screen, and Jenna Ortega plays Bianca Barclay"),
    )
    (desk.path / "two.txt").rename(desk.path / "renamed.txt")
    articles = ("one.txt", "renamed.txt", "three.txt")
    output = desk.check(*articles, "--against", "before.json", status=1).output
    assert "Against before.json: 1 new, 1 fixed, 1 still open." in output
    assert "not Jenna Ortega [wrong-actor] (new)" in output
    assert "Fixed: one.txt: Bianca Barclay is played by Joy Sunday, not Jenna Ortega [wrong-actor]" in output
    files = ("--output", "now.json", "--output", "now.sarif", "--output", "now.html")
    desk.check(*articles, "--against", "before.json", *files, status=1)
    now, sarif = json.loads(desk.read("now.json")), json.loads(desk.read("now.sarif"))
    assert [f["new"] for a in now["articles"] for f in a["findings"]] == [False, True]
    assert [f["path"] for f in now["fixed"]] == ["one.txt"]
    assert [r["baselineState"] for r in sarif["runs"][0]["results"]] == ["unchanged", "new"]
    assert "1 new, 1 fixed, 1 still open" in desk.read("now.html")
    assert places(desk, *articles, "--against", "before.json", "--new-only") == [("three.txt", 3)]
    desk.check("renamed.txt", "--against", "before.json", "--new-only")


def test_what_has_been_allowed_since_counts_as_neither_fixed_nor_open(desk):
    desk.write("one.md", BAD)
    desk.check("one.md", "--output", "before.json", status=1)
    desk.write("one.md", BAD.replace("\n\n", "\n\n<!-- copydesk allow wrong-actor: dubbed -->\n\n", 1))
    output = desk.check("one.md", "--against", "before.json").output
    assert "Against before.json: 0 new, 0 fixed, 0 still open." in output


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "is no JSON"),
        ("[]", "is no report of copydesk"),
        ('{"tool": "copydesk", "decisions": []}', "is no report of copydesk"),
        ('{"schema": 99, "tool": {"name": "copydesk"}}', "has the form 99"),
        ('{"schema": 1, "tool": {"name": "copydesk"}, "articles": [1]}', "is a damaged report"),
        (b"\xff", "is not UTF-8"),
    ],
)
def test_an_earlier_report_that_is_none_is_refused(desk, text, message):
    desk.write("before.json", text)
    assert message in desk.check("bad.txt", "--against", "before.json", status=2).output


def test_new_only_needs_something_to_be_new_against(desk):
    assert "goes with --against" in desk.check("bad.txt", "--new-only", status=2).output


def test_what_is_excluded_is_left_out_of_folders_and_read_where_it_is_named(desk, monkeypatch):
    desk.write("stories/one.txt", BAD)
    desk.write("stories/old/two.txt", BAD)
    assert places(desk, "stories", "--exclude", "stories/old") == [("stories/one.txt", 3)]
    assert places(desk, "stories", "--exclude", "one.*") == [("stories/old/two.txt", 3)]
    desk.write("copydesk.toml", 'exclude = ["old/", "stories/one.txt"]\n')
    assert "are excluded or ignored by git" in desk.check("stories", "--exclude", "old", status=2).output
    desk.write("copydesk.toml", 'exclude = ["stories/old/**"]\n')
    assert places(desk, "stories", "stories/old/two.txt") == [
        ("stories/one.txt", 3),
        ("stories/old/two.txt", 3),
    ]
    monkeypatch.chdir(desk.path / "stories")
    assert places(desk, ".", "--facts", "../facts") == [("one.txt", 3)]


def test_what_git_ignores_is_left_out_of_folders_unless_the_desk_wants_it(repository, monkeypatch):
    repository.write("drafts/three.txt", BAD)
    assert ("drafts/three.txt", 3) not in places(repository, ".")
    assert places(repository, "drafts/three.txt") == [("drafts/three.txt", 3)]
    monkeypatch.chdir(repository.path.parent)
    facts = ("--facts", repository.path / "facts")
    assert not any("three" in path for path, _ in places(repository, repository.path, *facts))
    monkeypatch.chdir(repository.path)
    repository.write("copydesk.toml", "gitignore = false\n")
    assert ("drafts/three.txt", 3) in places(repository, ".")


@pytest.mark.parametrize("between", ["\n", "\r\n", "\0"])
def test_articles_are_named_by_a_list(desk, between):
    listed = between.join(["bad.txt", "good.txt", ""])
    assert "2 articles checked" in desk.check("--files-from", "-", stdin=listed, status=1).output
    desk.write("list", listed)
    assert "2 articles checked" in desk.check("--files-from", "list", status=1).output


def test_a_list_that_names_nothing_is_no_success(desk):
    assert "- names no article" in desk.check("--files-from", "-", stdin="\n", status=2).output
    assert "cannot be read" in desk.check("--files-from", "missing", status=2).output
    output = desk.check("-", "--files-from", "-", stdin=GOOD, status=2).output
    assert "cannot be both" in output


def test_statistics_count_by_rule_in_place_of_the_findings(desk):
    desk.write("typo.txt", GOOD.replace("plays Wednesday Addams", "plays Wednesday Adams"))
    output = desk.check("bad.txt", "typo.txt", "--statistics", status=1).output
    assert "     1  error    misspelled-name (1 with a safe fix)\n" in output
    assert "     1  error    wrong-actor\n" in output
    assert "2 articles checked" in output
    assert "^^^" not in output
    output = desk.check("bad.txt", "--statistics", "--format", "json", status=2).output
    assert "is text, and standard output gets json" in output


def test_quiet_prints_findings_and_nothing_where_there_are_none(desk):
    assert desk.check("good.txt", "--quiet").output == ""
    output = desk.check("bad.txt", "--quiet", status=1).output
    assert "[wrong-actor]" in output
    assert "checked" not in output


def test_more_warnings_than_allowed_make_the_status_1(desk):
    desk.write("copydesk.toml", '[rules]\nwrong-actor = "warning"\n')
    desk.check("bad.txt")
    desk.check("bad.txt", "--max-warnings", "1")
    desk.check("bad.txt", "--max-warnings", "0", status=1)


def test_the_configuration_in_effect_is_printed_as_one_that_says_the_same(desk):
    desk.write(
        "copydesk.toml",
        'facts = "facts"\nfail_on = "never"\n[desk]\ndate_order = "dmy"\n[rules]\nwrong-actor = "off"\n'
        '[rules.hard-to-read]\ngrade = 12\n[[articles]]\npath = "guides/**"\npublished = 2026-01-02\n'
        '[[allow]]\nrule = "wrong-kind"\nreason = "a \\"film\\""\nuntil = 2027-01-01\n',
    )
    shown = desk.run("check", "--show-config").output
    assert shown.startswith("# copydesk.toml\n")
    read = tomllib.loads(shown)
    assert (read["facts"], read["fail_on"], read["desk"]["date_order"]) == (["facts"], "never", "dmy")
    assert read["rules"] == {"wrong-actor": {"severity": "off"}, "hard-to-read": {"grade": 12}}
    desk.write("copydesk.toml", shown)
    assert desk.run("check", "--show-config").output == shown


def test_the_counts_of_earlier_runs_are_told_in_their_order(desk):
    desk.write("reports/notes.json", "[1]")
    desk.write("reports/broken.json", b"\xff{")
    for day, text in (("2026-11-20", GOOD), ("2026-11-19", BAD + BAD.replace("Bianca", "Bianka"))):
        desk.write("bad.txt", text)
        desk.run(
            "check",
            "bad.txt",
            "--facts",
            "facts",
            "--as-of",
            day,
            "--output",
            f"reports/{day}.json",
            status=1 if text is not GOOD else 0,
        )
    desk.write("bad.txt", BAD)
    told = desk.check(
        "bad.txt", "--trend", "reports", "--output", "page.html", "--output", "report.json", status=1
    ).output
    line = next(line for line in told.splitlines() if "Over 3 runs" in line)
    assert line.startswith("Note: Over 3 runs since 2026-11-19: errors ")
    assert line.endswith("articles 1, 1, 1.")
    assert json.loads(desk.read("report.json"))["remarks"] == [line.removeprefix("Note: ")]


def test_a_run_of_a_later_day_is_no_earlier_run(desk):
    desk.check("bad.txt", "--output", "reports/now.json", status=1)
    told = desk.run(
        "check", "bad.txt", "--facts", "facts", "--as-of", "2026-11-01", "--trend", "reports", status=1
    )
    assert "Over 1 runs" not in told.output


@pytest.mark.parametrize(
    ("folder", "message"),
    [
        ("nowhere", "--trend: nowhere is no folder"),
        ("bad.txt", "--trend: bad.txt is no folder"),
        ("facts", "--trend: facts holds no report; give a folder of those that --output FILE.json wrote"),
    ],
)
def test_a_folder_without_reports_shows_no_trend_and_is_told(desk, folder, message):
    assert message in desk.check("bad.txt", "--trend", folder, status=2).output
