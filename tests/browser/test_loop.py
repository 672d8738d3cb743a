import pytest
from click.testing import CliRunner

from copydesk.cli import main

pytestmark = pytest.mark.browser
SHEET = "title: The Glass Harbour\nkind: series\ncast:\n  - {character: Mara Quill, actor: %s}\n"
ARTICLE = "The Glass Harbour Returns\n\nTomas Brandt plays Mara Quill in The Glass Harbour.\n"


def run(*arguments):
    return CliRunner().invoke(main, [str(a) for a in arguments])


def test_what_an_editor_dismisses_is_left_out_until_its_fact_changes(pages, tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    sheet, article = tmp_path / "sheet.yaml", tmp_path / "story.txt"
    sheet.write_text(SHEET % "Ines Aldana", encoding="utf-8")
    article.write_text(ARTICLE, encoding="utf-8")
    check = (
        "check",
        "story.txt",
        "--facts",
        "sheet.yaml",
        "--as-of",
        "2026-11-21",
        "--published",
        "2026-11-01",
    )
    assert "[wrong-actor]" in run(*check, "--output", "report.html").output

    page = pages.watch(pages.context().new_page())
    page.goto((tmp_path / "report.html").as_uri())
    while page.evaluate("document.activeElement.dataset.rule") != "wrong-actor":
        page.keyboard.press("j")
    page.keyboard.press("x")
    page.keyboard.type("The understudy, on tour")
    page.get_by_role("button", name="Dismiss this finding").click()
    page.get_by_text("Decisions", exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save decisions").click()
    download.value.save_as(tmp_path / "decisions.json")

    applied = run("baseline", "apply", "decisions.json")
    assert applied.exit_code == 0, applied.output
    baseline = next(p.name for p in tmp_path.iterdir() if "baseline" in p.name)
    assert "[wrong-actor]" not in run(*check, "--baseline", baseline).output
    sheet.write_text(SHEET % "Lena Roos", encoding="utf-8")
    assert "[wrong-actor]" in run(*check, "--baseline", baseline).output
