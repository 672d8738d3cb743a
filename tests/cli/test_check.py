import json

import pytest

from cli.newsdesk import BAD, GOOD


def test_clean_article_is_status_0(desk):
    assert "nothing to report" in desk.check("good.txt").output


def test_finding_is_status_1_with_its_place_and_evidence(desk):
    output = desk.check("bad.txt", status=1).output
    assert "bad.txt:3:34: error: " in output
    assert "[wrong-actor]" in output
    assert "facts/wednesday.yaml:6" in output
    assert "^^^^" in output


@pytest.mark.parametrize(("limit", "status"), [("never", 0), ("error", 1), ("note", 1)])
def test_fail_on_sets_the_status(desk, limit, status):
    desk.check("bad.txt", "--fail-on", limit, status=status)


def test_status_is_the_same_with_an_output(desk):
    desk.check("bad.txt", "--output", "out/report.json", status=1)
    report = json.loads(desk.read("out/report.json"))
    assert [f["rule"] for f in report["articles"][0]["findings"]] == ["wrong-actor"]


def test_a_report_of_more_than_fifty_articles_is_the_file_asked_for_and_pages_beside_it(desk):
    desk.write("news/today.txt", "Our news.")
    for number in range(51):
        desk.write(f"stories/{number:02}.txt", GOOD)
    said = desk.check("stories", "--output", "news.html").output
    assert "news.html is the index of 51 articles; their pages are in news_files/" in said
    assert 'href="news_files/0001-00.html"' in desk.read("news.html")
    assert 'href="../news.html"' in desk.read("news_files/0001-00.html")
    assert [file.name for file in (desk.path / "news").iterdir()] == ["today.txt"]


def test_output_may_be_repeated_and_formats_named(desk):
    desk.check("bad.txt", "--output", "a.sarif", "--output", "json=b", "--output", "c.html", status=1)
    assert json.loads(desk.read("a.sarif"))["version"] == "2.1.0"
    assert json.loads(desk.read("b"))["schema"] == 1
    assert desk.read("c.html").startswith("<!doctype html>")


def test_standard_input_is_an_article(desk):
    result = desk.check("-", stdin=BAD, status=1)
    assert "stdin:3:34" in result.output


def test_standard_input_has_the_format_of_its_name(desk):
    result = desk.check("-", "--stdin-filename", "story.md", stdin="# Wednesday\n\n" + GOOD, status=0)
    assert "1 article checked" in result.output


def test_same_bytes_for_any_number_of_workers(desk):
    for number in range(12):
        desk.write(f"stories/{number:02}.txt", BAD if number % 3 else GOOD)
    one = desk.check("stories", "--jobs", "1", "--format", "json", status=1).output
    two = desk.check("stories", "--jobs", "2", "--format", "json", status=1).output
    assert one == two


def test_configuration_is_found_from_the_working_folder(desk):
    desk.write("copydesk.toml", 'facts = "facts"\npaths = ["bad.txt"]\n')
    desk.run("check", "--as-of", "2026-11-21", status=1)


def test_rule_switched_off_is_silent(desk):
    desk.write("copydesk.toml", '[rules]\nwrong-actor = "off"\n')
    desk.check("bad.txt")


def test_severity_can_be_lowered(desk):
    desk.write("copydesk.toml", '[rules]\nwrong-actor = "note"\n')
    assert ": note: " in desk.check("bad.txt").output


def test_allowance_hides_a_finding_and_an_unused_one_is_told(desk):
    entry = '[[allow]]\nrule = "wrong-actor"\nwords = "Jenna Ortega"\nreason = "a dream"\npath = "{}"\n'
    desk.write("copydesk.toml", entry.format("bad.txt"))
    assert "1 allowed by the desk" in desk.check("bad.txt").output
    desk.write("copydesk.toml", entry.format("good.txt"))
    assert "[unused-suppression]" in desk.check("good.txt").output


def test_comment_hides_a_finding_in_its_block(desk):
    desk.write("bad.md", BAD.replace("\n\n", "\n\n<!-- copydesk allow wrong-actor: a dream -->\n\n"))
    desk.check("bad.md")


def test_rule_option_limits_the_run(desk):
    desk.check("bad.txt", "--rule", "page-debris")


def test_byte_order_mark_and_carriage_returns_survive_a_fix(desk):
    text = GOOD.replace("plays Wednesday Addams", "plays Wednesday Adams").replace("\n", "\r\n")
    file = desk.write("typo.txt", b"\xef\xbb\xbf" + text.encode())
    desk.check("typo.txt", "--fix")
    assert file.read_bytes() == b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode()


def test_no_colour_where_there_is_no_terminal(desk):
    assert "\x1b" not in desk.check("bad.txt", status=1).output


def test_workflow_commands_in_an_article_stay_words(desk):
    desk.write("bad.txt", BAD.replace("In the", "::error::In the"))
    output = desk.check("bad.txt", status=1).output
    assert not any(line.startswith("::") for line in output.splitlines())


def test_report_is_opened_in_the_browser(desk, monkeypatch):
    opened = []
    monkeypatch.setattr("click.launch", opened.append)
    monkeypatch.setattr("tempfile.tempdir", str(desk.path))
    desk.check("bad.txt", "--output", "report.html", "--open", status=1)
    desk.check("bad.txt", "--open", status=1)
    assert opened[0] == (desk.path / "report.html").resolve().as_uri()
    assert opened[1].endswith("/report.html")


def test_an_exchange_is_one_mistake_at_each_of_its_places(desk):
    desk.write(
        "swap.md", "# Wednesday\n\n- Joy Sunday as Wednesday Addams\n- Jenna Ortega as Bianca Barclay\n"
    )
    report = json.loads(desk.check("swap.md", "--format", "json", status=1).output)
    findings = report["articles"][0]["findings"]
    assert [f["start"]["line"] for f in findings] == [3, 4]
    assert len({f["group"] for f in findings}) == 1
    assert len({f["fingerprint"] for f in findings}) == 2


def test_a_correction_in_two_cells_shows_no_markup_between_them(desk):
    rows = "<tr><td>Wednesday Addams</td><td>Joy Sunday</td></tr><tr><td>Bianca Barclay</td><td>Jenna Ortega</td></tr>"
    desk.write("swap.html", f"<h1>Wednesday</h1><table><tr><th>Role</th><th>Actor</th></tr>{rows}</table>")
    desk.check("swap.html", "--output", "report.html", status=1)
    page = desk.read("report.html")
    assert "&lt;/td&gt;" not in page
    assert "write “Jenna Ortega … Joy Sunday”" in page


def test_a_comment_may_name_a_rule_that_does_not_run(desk):
    desk.write("bad.md", BAD.replace("\n\n", "\n\n<!-- copydesk allow wrong-actor: a dream -->\n\n"))
    desk.check("bad.md", "--rule", "page-debris")
    desk.write("copydesk.toml", '[rules]\nwrong-actor = "off"\n')
    desk.check("bad.md")
