"""Many articles before a deadline: by rule, work, writer and state, what is new, and what goes back to the writer."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

from copydesk.report import Fixed, SheetLine
from unit.report import sample

pytestmark = pytest.mark.browser

WRITERS = (("Ada Ferris",), ("Ben Okoro", "Ada Ferris"), (), ("Ben Okoro",))


def signed():
    """Four articles, three of them with their writers."""
    report = sample.desk()
    articles = tuple(
        replace(a, document=replace(a.document, metadata=replace(a.document.metadata, authors=writers)))
        for a, writers in zip(report.articles, WRITERS, strict=True)
    )
    return replace(report, articles=articles)


def since():
    """The same after an earlier run: the dates are new, a title was mended."""
    report = signed()
    articles = tuple(
        replace(a, findings=tuple(replace(f, is_new=f.rule == "wrong-date") for f in a.findings))
        for a in report.articles
    )
    gone = Fixed(
        "stories/again.md", "ffff", "miscased-title", "The title is The Glass Harbour, in these capitals"
    )
    return replace(report, articles=articles, fixed=(gone,))


def rows(page):
    return page.locator(".index tbody tr:visible")


def shows(page, number: int) -> None:
    from playwright.sync_api import expect

    expect(rows(page)).to_have_count(number)


LINES = (
    ("by-rule", "wrong-date", 2),
    ("by-work", "Something Else", 1),
    ("by-writer", "Ada Ferris", 2),
    ("by-writer", "Ben Okoro", 2),
)


@pytest.mark.parametrize("many", ["one page", "a folder"])
def test_a_line_of_a_table_leads_to_its_articles(pages, many) -> None:
    page = pages.watch(pages.context().new_page())
    page.goto(pages.write(signed()) if many == "one page" else pages.folder_of(signed()))
    clear = page.get_by_role("button", name="Clear filters")
    for table, link, number in LINES:
        page.locator(f"section[aria-labelledby={table}]").get_by_role("link", name=link).click()
        shows(page, number)
        assert page.locator("#articles").bounding_box()["y"] < 200
        assert (page.locator(".hits").count() > 0) == (table == "by-rule")
        if not clear.is_visible():
            page.locator("summary", has_text="Filter").click()
        clear.click()
        shows(page, 4)


def test_a_state_leads_to_its_articles(pages) -> None:
    page = pages.open(signed())
    link = page.locator(".states a").first
    number = int(link.locator("b").inner_text())
    link.click()
    shows(page, number)


@pytest.mark.parametrize("many", ["one page", "a folder"])
def test_what_is_new_since_the_last_run_is_told_and_can_be_shown_alone(pages, many) -> None:
    page = pages.watch(pages.context().new_page())
    page.goto(pages.write(since()) if many == "one page" else pages.folder_of(since()))
    assert "Since the last run: 2 new 9 still open 1 fixed" in " ".join(page.inner_text(".head").split())
    page.get_by_role("link", name="2 new").click()
    shows(page, 2)
    page.get_by_role("link", name="1 fixed").click()
    assert "in these capitals" in page.inner_text("#fixed")
    if many == "one page":
        shown = page.locator(".card:visible")
        assert {each.get_attribute("data-rule") for each in shown.element_handles()} == {"wrong-date"}
        assert "Must fix, new" in shown.first.inner_text()


def test_what_stands_goes_back_to_the_writer_as_text(pages) -> None:
    page = pages.open(signed())
    story = page.locator("section.story", has=page.get_by_role("heading", name="Glass Harbor, Again")).first
    story.locator('.card[data-rule="wrong-date"]').scroll_into_view_if_needed()
    story.locator('.card[data-rule="wrong-date"] [data-do="dismiss"]').click()
    story.locator(".reasons input").fill("So it was then")
    story.get_by_text("Dismiss this finding").click()
    outcome = story.locator('.card[data-rule="wrong-date"] .outcome').inner_text()
    assert re.match(r"Dismissed on \d{1,2} [A-Z][a-z]+ \d{4}: So it was then", outcome)
    story.get_by_role("button", name="Hand back to the writer").click()
    note = page.locator("#note").input_value()
    assert note.splitlines() == [
        "Glass Harbor, Again",
        "stories/again.md · by Ben Okoro, Ada Ferris",
        "",
        "Must fix: The title is The Glass Harbour, not Glass Harbor",
        "   Line 1: “Glass Harbor”: write “The Glass Harbour”.",
        "   Line 3: “Glass Harbor”: write “The Glass Harbour”.",
        "   In: Glass Harbor, Again",
        "   Sheet: The title is The Glass Harbour · facts/glass-harbour.yaml:1 · https://example.org/glass-harbour · verified 1 November 2026",
    ]
    assert (
        page.locator("#handing a")
        .get_attribute("href")
        .startswith("mailto:?subject=Glass%20Harbor%2C%20Again&body=")
    )


def test_who_decides_is_asked_once_and_told_with_each_decision(pages, violations) -> None:
    page = pages.open(signed())
    page.keyboard.press("j")
    page.keyboard.press("a")
    first = page.locator(".card.done")
    asking = page.locator("#asking")
    assert first.locator(".outcome").inner_text().startswith("Accepted on ")
    assert violations(page) == []
    asking.get_by_label("Who decides?").fill("Ada Ferris")
    asking.get_by_label("Who decides?").press("Enter")
    assert asking.is_hidden()
    assert first.locator(".outcome").inner_text().startswith("Accepted by Ada Ferris on ")
    page.locator(".card.current").get_by_role("button", name="Accept").click()
    assert asking.is_hidden()
    first.nth(1).locator(".outcome", has_text="by Ada Ferris on").wait_for(state="attached")
    page.locator('[data-act="hand"]').evaluate("(button) => button.click()")
    assert page.locator("#note").input_value().count("Accepted by Ada Ferris on ") == 2


def test_what_goes_back_to_the_writer_is_printed_alone(pages) -> None:
    page = pages.open(signed())
    page.evaluate("window.print = () => {}")
    page.locator("[data-hand]").first.click()
    page.locator("#note").fill("Mend the title, please.")
    page.get_by_role("button", name="Print").click()
    page.emulate_media(media="print")
    assert page.locator("body > *:visible").all_inner_texts() == ["Mend the title, please."]
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("#handing").is_visible()
    assert page.locator("#paper").is_hidden()


def test_a_line_for_the_sheet_is_copied_with_the_name_of_whoever_copies_it(pages, violations) -> None:
    report = sample.harbour_page()
    found = report.articles[0].findings[0].fingerprint
    words = "  - {character: Mara Quill, actor: Oda Fenn}  # added by the desk, 2026-11-21"
    line = SheetLine("Oda Fenn plays Mara Quill too", "facts/a.yaml", 9, words, 0, "the desk")
    page = pages.open(
        replace(report, sheet_lines={found: (line,)}), permissions=["clipboard-read", "clipboard-write"]
    )
    page.evaluate("localStorage.setItem('copydesk.by', 'Ada Ferris')")
    page.locator(".lines summary").click()
    assert "As line 9 of facts/a.yaml" in page.locator(".lines").inner_text()
    assert violations(page) == []
    page.get_by_role("button", name="Copy the line for the sheet").click()
    assert page.evaluate("navigator.clipboard.readText()") == words.replace("the desk", "Ada Ferris")


def test_all_that_is_shown_can_be_handed_back_at_once(pages, violations) -> None:
    page = pages.open(signed(), "#?writer=Ada+Ferris")
    page.locator("summary", has_text="Decisions").click()
    page.locator('[data-act="hand"]').click()
    note = page.locator("#note").input_value()
    assert "Glass Harbor, Again" in note
    assert "Glass Harbor Season 2 Gets a Date" in note
    assert "Something Else" not in note
    assert violations(page) == []


def test_axe_finds_nothing_in_an_index_with_writers(pages, violations) -> None:
    assert violations(pages.open(since(), viewport={"width": 390, "height": 844})) == []
