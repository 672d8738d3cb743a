"""What a person means to be read is read, or told."""

import json
import os

import pytest

from cli.newsdesk import BAD, GOOD


@pytest.fixture
def closed(monkeypatch):
    """Folders of a given name may not be read, even by root."""

    def close(name):
        scan = os.scandir

        def refuse(folder="."):
            if os.path.basename(os.fspath(folder)) == name:
                raise PermissionError(13, "Permission denied", os.fspath(folder))
            return scan(folder)

        monkeypatch.setattr(os, "scandir", refuse)

    return close


def test_a_folder_of_articles_that_may_not_be_read_is_told_and_the_others_are_checked(desk, closed):
    desk.write("stories/open/one.txt", BAD)
    desk.write("stories/private/two.txt", BAD)
    closed("private")
    output = desk.check("stories", status=2).output
    assert "stories/private: cannot be read: permission denied" in output
    assert "stories/open/one.txt:3:34: error" in output


@pytest.mark.parametrize("name", ["facts", "films"])
def test_a_folder_of_sheets_that_may_not_be_read_is_told_and_nothing_is_checked(desk, closed, name):
    desk.write("facts/films/us.yaml", "title: Us\n")
    closed(name)
    output = desk.check("good.txt", status=2).output
    assert f"{name}: cannot be read: permission denied" in output
    assert "checked" not in output


def test_facts_are_not_put_into_a_folder_that_may_not_be_read(desk, closed):
    desk.write("cast.csv", "title,character,actor\nUs,Adelaide Wilson,Lupita Nyong'o\n")
    closed("facts")
    desk.run("facts", "import", "cast.csv", "--into", "facts", status=2)


def test_a_folder_that_is_linked_is_entered_and_a_circle_of_links_ends(desk):
    desk.write("elsewhere/one.txt", BAD)
    desk.write("stories/two.txt", GOOD)
    (desk.path / "stories/linked").symlink_to(desk.path / "elsewhere")
    (desk.path / "elsewhere/back").symlink_to(desk.path / "stories")
    assert "2 articles checked" in desk.check("stories", status=1).output


def test_the_configuration_means_the_same_from_every_working_folder(desk, monkeypatch):
    late = (
        "Wednesday season 1, again\n\nIn the Netflix series Wednesday, Joy Sunday plays Wednesday Addams.\n"
    )
    desk.write(
        "copydesk.toml",
        'facts = "facts"\npaths = ["articles"]\nbaseline = "kept/decided.json"\n'
        '[[articles]]\npath = "articles/guides/**"\nkept_current = true\n'
        '[[allow]]\npath = "articles/guides/*.txt"\nrule = "wrong-actor"\nwords = "Jenna Ortega"\nreason = "dubbed"\n'
        '[[allow]]\npath = "articles/news/*.txt"\nrule = "wrong-kind"\nreason = "none, as it turns out"\n',
    )
    desk.write("articles/guides/one.txt", BAD)
    desk.write("articles/news/two.txt", late)
    desk.write("articles/news/three.md", f"<!-- copydesk allow wrong-kind: none -->\n\n{GOOD}")
    days = ("--as-of", "2026-11-21")
    desk.run("baseline", "create", "articles/news/two.txt", *days)

    def findings():
        report = json.loads(desk.run("check", "--format", "json", *days).stdout)
        told = [f for a in report["articles"] for f in a["findings"]] + report["across"]
        facts = [(a["kept_current"], len(a["suppressed"]), len(a["decided"])) for a in report["articles"]]
        return sorted((f["rule"], f["fingerprint"]) for f in told), facts

    here = findings()
    assert [rule for rule, _ in here[0]] == ["unused-suppression"]
    assert here[1] == [(True, 1, 0), (False, 0, 0), (False, 0, 1)]
    for folder in ("articles", "articles/news", "facts"):
        monkeypatch.chdir(desk.path / folder)
        assert findings() == here


def test_a_baseline_names_articles_from_the_configuration_on(desk, monkeypatch):
    desk.write("copydesk.toml", 'facts = "facts"\nbaseline = "decided.json"\n')
    desk.write("news/bad.txt", BAD)
    days = ("--as-of", "2026-11-21")
    desk.run("baseline", "create", "news/bad.txt", *days)
    made = desk.read("decided.json")
    monkeypatch.chdir(desk.path / "news")
    desk.run("baseline", "create", "bad.txt", *days)
    assert desk.read("decided.json") == made
    assert "0 taken out, 1 left" in desk.run("baseline", "prune", "bad.txt", *days).output
    assert desk.read("decided.json") == made
    desk.run("baseline", "apply", "../decided.json")
    assert not (desk.path / "news/baseline.json").exists()


def test_a_file_that_is_found_by_two_names_is_read_and_corrected_once(desk):
    desk.write("stories/story.txt", GOOD.replace("plays Wednesday Addams", "plays Wednesday Adams"))
    (desk.path / "stories/link.txt").symlink_to(desk.path / "stories/story.txt")
    output = desk.check("stories", "stories/story.txt", "--fix").output
    assert "1 article checked" in output
    assert desk.read("stories/story.txt") == GOOD
    assert (desk.path / "stories/link.txt").is_symlink()
