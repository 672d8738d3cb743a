"""What a person means to be read is read, or told."""

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
