"""`--fix`, `--diff` and `--unsafe-fixes`: what they change, what they say, and what they leave."""

import codecs
import subprocess

import pytest

from cli.newsdesk import BAD, GOOD

TYPO = GOOD.replace("plays Wednesday Addams", "plays Wednesday Adams")
BOTH = TYPO + "\nIt began on Netflix. Jenna Ortega plays Bianca Barclay.\n"


def test_safe_corrections_are_made_named_and_what_remains_is_reported(desk):
    desk.write("story.txt", BOTH)
    output = desk.check("story.txt", "--fix", status=1).stdout
    assert "story.txt:3:53: corrected: Wednesday Adams → Wednesday Addams [misspelled-name]" in output
    assert "Corrected 1 place in 1 article; what follows is what remains." in output
    assert "[wrong-actor]" in output
    assert ": error: The name is" not in output
    assert desk.read("story.txt") == BOTH.replace("Adams", "Addams")


def test_a_second_run_corrects_nothing(desk):
    desk.write("story.txt", TYPO)
    desk.check("story.txt", "--fix")
    before = (desk.path / "story.txt").stat().st_mtime_ns
    assert "Nothing was corrected." in desk.check("story.txt", "--fix").output
    assert (desk.path / "story.txt").stat().st_mtime_ns == before


def test_a_report_to_a_file_is_on_what_remains_and_json_stays_json(desk):
    desk.write("story.txt", TYPO)
    result = desk.check("story.txt", "--fix", "--format", "json", "--output", "report.txt")
    assert result.stdout.startswith("{")
    assert "Corrected 1 place" in result.stderr
    assert "nothing to report" in desk.read("report.txt")


def test_the_difference_can_be_applied_and_nothing_is_changed_by_showing_it(desk):
    text = TYPO.rstrip("\n").replace("again", "again\u2028\x0b")
    desk.write("story.txt", text)
    output = desk.check("story.txt", "--diff", status=1).stdout
    assert desk.read("story.txt") == text
    patch = output[output.index("--- story.txt") :]
    assert "\\ No newline at end of file\n" in patch
    subprocess.run(["patch", "-p0"], input=patch.encode(), cwd=desk.path, check=True, capture_output=True)
    assert desk.read("story.txt") == text.replace("Adams", "Addams")


def test_corrections_to_confirm_are_made_for_the_rules_that_are_named_alone(desk):
    desk.write("story.txt", BAD)
    assert "Nothing was corrected" in desk.check("story.txt", "--fix", status=1).output
    desk.check("story.txt", "--fix", "--unsafe-fixes", "wrong-kind", status=1)
    assert desk.read("story.txt") == BAD
    output = desk.check("story.txt", "--fix", "--unsafe-fixes", "wrong-actor").output
    assert "corrected: Jenna Ortega → Joy Sunday [wrong-actor]" in output
    assert desk.read("story.txt") == BAD.replace("Jenna Ortega", "Joy Sunday")


def test_rules_to_confirm_are_known_and_go_with_a_correction(desk):
    assert (
        "goes with --fix or --diff" in desk.check("bad.txt", "--unsafe-fixes", "wrong-actor", status=2).output
    )
    output = desk.check("bad.txt", "--fix", "--unsafe-fixes", "wrong-actr", status=2).output
    assert "did you mean 'wrong-actor'" in output


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [(codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")],
)
def test_encodings_marks_and_line_ends_stay(desk, mark, encoding):
    text = TYPO.replace("\n", "\r\n", 2)
    desk.write("story.txt", mark + text.encode(encoding))
    desk.check("story.txt", "--fix")
    assert (desk.path / "story.txt").read_bytes() == mark + text.replace("Adams", "Addams").encode(encoding)


def test_an_article_that_changed_meanwhile_is_left_and_the_others_are_corrected(desk, monkeypatch):
    from copydesk.cli import correcting

    desk.write("one.txt", TYPO)
    desk.write("two.txt", TYPO)
    monkeypatch.setattr(correcting, "read", lambda path: b"new" if path == "one.txt" else TYPO.encode())
    output = desk.check("one.txt", "two.txt", "--fix", status=2).output
    assert "one.txt: was changed meanwhile; nothing was corrected in it" in output
    assert "one.txt:3:53: error: The name is" in output
    assert (desk.read("one.txt"), desk.read("two.txt")) == (TYPO, GOOD)


def test_standard_input_is_corrected_to_standard_output_with_the_report_beside_it(desk):
    desk.write("story.md", "untouched")
    for name in ((), ("--stdin-filename", "story.md")):
        result = desk.check("-", "--fix", *name, stdin=BOTH, status=1)
        assert result.stdout == BOTH.replace("Adams", "Addams")
        assert "corrected: Wednesday Adams" in result.stderr
        assert "[wrong-actor]" in result.stderr
    assert desk.read("story.md") == "untouched"


@pytest.mark.parametrize("text", [GOOD, "", "Caf\xe9", "a\0b"])
def test_standard_input_with_nothing_to_correct_comes_out_as_it_went_in(desk, text):
    data = text.encode("latin-1")
    result = desk.check("-", "--fix", stdin=data, status=0 if text == GOOD else 2)
    assert result.stdout_bytes == data


def test_standard_input_by_the_name_of_another_article_is_refused(desk):
    output = desk.check("-", "bad.txt", "--stdin-filename", "bad.txt", stdin=GOOD, status=2).output
    assert "bad.txt is among the articles itself" in output
