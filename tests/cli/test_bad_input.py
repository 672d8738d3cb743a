"""What people do wrong, and what they are told."""

import os

import pytest

from cli.newsdesk import BAD, GOOD


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("empty.txt", b"", "empty"),
        ("binary.txt", b"\x00\x01\x02\xff", "binary"),
        ("latin.txt", "Pilou Asbæk".encode("latin-1"), "UTF-8"),
        ("story.docx", b"PK\x03\x04", ".docx"),
    ],
)
def test_article_that_cannot_be_read_is_status_2_and_the_others_are_checked(desk, name, data, message):
    desk.write(name, data)
    output = desk.check(name, "bad.txt", status=2).output
    assert message in output
    assert "[wrong-actor]" in output


def test_article_that_does_not_exist_is_status_2(desk):
    output = desk.check("missing.txt", "bad.txt", status=2).output
    assert "missing.txt: does not exist" in output
    assert "[wrong-actor]" in output


def test_an_article_that_vanishes_while_the_others_are_read_is_told(desk, monkeypatch):
    from copydesk.cli import opening

    real = opening.read

    def read(file, *most):
        if str(file).endswith("stories/bad.txt"):
            os.unlink("stories/good.txt")
        return real(file, *most)

    desk.write("stories/bad.txt", desk.read("bad.txt"))
    desk.write("stories/good.txt", desk.read("good.txt"))
    monkeypatch.setattr(opening, "read", read)
    output = desk.check("stories", status=2).output
    assert "stories/good.txt: cannot be read: no such file or directory" in output
    assert "1 article checked: 1 error" in output


def test_an_article_of_many_lines_is_read_to_its_end(desk):
    desk.write("long.txt", desk.read("bad.txt").replace("\n\n", "\n" * 20_000, 1))
    assert "long.txt:20001:" in desk.check("long.txt", status=1).output


def test_folder_without_articles_is_status_2(desk):
    (desk.path / "empty").mkdir()
    assert "holds no article" in desk.check("empty", status=2).output


def test_no_article_named_is_status_2(desk):
    assert "no article was named" in desk.run("check", status=2).output


def test_sheet_that_does_not_exist_is_status_2(desk):
    assert "no such fact sheet" in desk.check("good.txt", "--facts", "nowhere", status=2).output


def test_ten_errors_of_a_sheet_are_told_at_once(desk):
    desk.write(
        "facts/broken.yaml",
        """\
titel: Dark
kind: serie
releasd: 2017-12-01
cast:
  - {charakter: Jonas Kahnwald, actor: Louis Hofmann}
  - {character: Martha Nielsen}
  - Lisa Vicari
seasons:
  - {number: one, episodes: 10}
  - {number: 2, episodes: ten, released: 2019-06-31}
people: [Baran bo Odar]
country: {a: b}
""",
    )
    output = desk.check("good.txt", status=2).output
    lines = [line for line in output.splitlines() if "facts/broken.yaml:" in line]
    assert len(lines) >= 10, output
    assert any("title" in line for line in lines)


def test_sheet_whose_dates_contradict_one_another_is_told(desk):
    desk.write("facts/us.yaml", "title: Us\nkind: film\nannounced: 2019-05-01\nreleased: 2019-03-22\n")
    assert "facts/us.yaml:" in desk.run("facts", "check", "facts", "--as-of", "2026-11-21", status=1).output


def test_article_without_a_date_is_checked_and_the_summary_says_what_was_not(desk):
    assert "no day of publication" in desk.check("good.txt").output


def test_date_that_does_not_exist_is_refused(desk):
    assert "is no day" in desk.check("good.txt", "--published", "2024-02-31", status=2).output


def test_unknown_rule_is_named_with_the_nearest(desk):
    assert "did you mean 'wrong-actor'" in desk.check("good.txt", "--rule", "wrong-actr", status=2).output
    desk.write("copydesk.toml", '[rules]\nwrong-actr = "off"\n')
    assert "did you mean 'wrong-actor'" in desk.check("good.txt", status=2).output


def test_unknown_option_of_a_rule_is_named(desk):
    desk.write("copydesk.toml", "[rules.hard-to-read]\ngrad = 12\n")
    assert (
        "unknown option 'grad' of hard-to-read; did you mean 'grade'?"
        in desk.check("good.txt", status=2).output
    )


def test_unknown_format_is_named_with_the_nearest(desk):
    assert "did you mean 'sarif'" in desk.check("good.txt", "--format", "sarrif", status=2).output
    assert "is not told by its ending" in desk.check("good.txt", "--output", "report.pdf", status=2).output


def test_unknown_key_is_named_with_the_nearest(desk):
    desk.write("copydesk.toml", "fact = 'facts'\n")
    assert "did you mean 'facts'" in desk.check("good.txt", status=2).output


def test_suppression_without_a_reason_suppresses_nothing(desk):
    desk.write("bad.md", BAD.replace("\n\n", "\n\n<!-- copydesk allow wrong-actor -->\n\n"))
    output = desk.check("bad.md", status=2).output
    assert "gives no reason" in output
    assert "[wrong-actor]" in output


def test_explain_of_an_unknown_rule_names_the_nearest(desk):
    assert "did you mean 'wrong-actor'" in desk.run("explain", "wrong-actr", status=2).output


def test_mark_for_bytes_at_the_start_is_no_text(desk):
    desk.write("good.txt", b"\xef\xbb\xbf" + GOOD.encode())
    desk.check("good.txt")
