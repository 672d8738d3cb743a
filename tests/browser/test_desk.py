"""The desk's page: an article with five mistakes is pasted, decided on, corrected; a sheet is mended and its finding goes."""

from __future__ import annotations

import json

import pytest

from serving.conftest import make_newsroom, running

pytestmark = pytest.mark.browser

ARTICLE = """The Glass Harbour returns

The Glass Harbor, a film, is back on Channel Nine. Tomas Brandt plays Mara Quill, and Lena Roos is Jonas Wick.

The first season of The Glass Harbour had ten episodes and was released on March 15, 2025.
"""
RULES = ["misspelled-title", "wrong-kind", "wrong-actor", "wrong-count", "wrong-date"]
REFUSED = "Failed to load resource: the server responded with a status of 4"
"""What Chromium writes where the desk refuses something, which the page tells in words."""
AXE_LATER = "() => new Promise(done => setTimeout(done, 250))"


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory):
    return make_newsroom(tmp_path_factory.mktemp("desk"))


@pytest.fixture(scope="module")
def server(newsroom):
    with running(newsroom, "--workers", "2") as made:
        yield made


class Desk:
    """The page, and the report in it."""

    def __init__(self, page, address):
        self.page, self.address = page, address
        page.goto(address)

    @property
    def report(self):
        return self.page.frame_locator("iframe:not(.behind)")

    def paste(self, words):
        self.page.locator("#text").fill(words)
        self.page.locator("#state b").first.wait_for()

    def expect(self, number):
        words = {0: "No findings", 1: "1 finding"}.get(number, f"{number} findings")
        self.page.locator("#state b").first.filter(has_text=words).wait_for()

    def rules(self):
        return [each.get_attribute("data-rule") for each in self.report.locator(".card").element_handles()]

    def until_kept(self, file, reasons):
        """Wait until the desk's file has the decisions with these reasons."""
        for _ in range(1_200):
            kept = json.loads(file.read_text("utf-8"))["decisions"] if file.exists() else ()
            if {decision["reason"] for decision in kept} == reasons:
                return
            self.page.wait_for_timeout(50)
        raise AssertionError(kept)

    def card(self, rule):
        return self.report.locator(f'.card[data-rule="{rule}"]')


@pytest.fixture
def desk(server, pages, newsroom):
    (newsroom / "baseline.json").unlink(missing_ok=True)
    (newsroom / "decided.json").unlink(missing_ok=True)
    made = Desk(
        pages.watch(pages.context(permissions=["clipboard-read", "clipboard-write"]).new_page()),
        server.address,
    )
    yield made
    made.page.close()
    foreign = [
        url
        for url in pages.requests
        if not url.startswith((server.address, "data:", f"blob:{server.address}"))
    ]
    assert foreign == []
    pages.requests.clear()
    pages.faults[:] = [fault for fault in pages.faults if not fault.startswith(REFUSED)]


def test_five_mistakes_are_found_while_one_writes(desk):
    desk.paste(ARTICLE)
    desk.expect(5)
    assert sorted(desk.rules()) == sorted(RULES)
    assert desk.page.locator("#state").inner_text().startswith("5 findings about The Glass Harbour")


def test_each_is_decided_by_mouse_and_by_keyboard_and_kept_in_the_desks_file(desk, newsroom):
    desk.paste(ARTICLE)
    desk.expect(5)
    desk.page.evaluate("document.activeElement.blur()")
    desk.page.keyboard.press("j")
    desk.page.keyboard.press("a")
    desk.page.keyboard.press("x")
    desk.page.keyboard.type("So it was billed")
    desk.page.keyboard.press("Tab")
    desk.page.keyboard.press("Enter")
    card = desk.card("wrong-date")
    card.locator('[data-do="dismiss"]').click()
    card.locator(".reasons input").fill("The sheet is out of date")
    card.get_by_text("Dismiss this value").click()
    desk.card("wrong-count").locator('[data-do="accept"]').click()
    desk.report.locator("#progress").filter(has_text="4 of 5 decided").wait_for()
    desk.until_kept(newsroom / "decided.json", {"So it was billed", "The sheet is out of date"})
    desk.page.reload()
    desk.paste(ARTICLE)
    desk.report.locator("#progress").filter(has_text="4 of 5 decided").wait_for()


def test_a_correction_is_made_in_the_text_and_its_finding_goes(desk):
    desk.paste(ARTICLE)
    desk.expect(5)
    desk.card("misspelled-title").get_by_text("Correct it").click()
    desk.expect(4)
    assert "The Glass Harbour, a film" in desk.page.locator("#text").input_value()
    for rule in ("wrong-kind", "wrong-actor"):
        desk.card(rule).locator('[data-do="accept"]').click()
    desk.page.get_by_text("Make 2 accepted corrections").click()
    desk.expect(2)
    text = desk.page.locator("#text").input_value()
    assert "a series, is back" in text
    assert "Ines Aldana plays Mara Quill" in text
    desk.page.locator("#copy").click()
    assert desk.page.evaluate("navigator.clipboard.readText()") == text
    desk.page.locator("#text").press("Control+z")
    desk.expect(3)


def test_a_fact_is_added_from_a_finding_with_who_and_when_and_the_finding_goes(desk, newsroom):
    sheet = newsroom / "facts" / "glass-harbour.yaml"
    before = sheet.read_text("utf-8")
    desk.paste(ARTICLE)
    desk.expect(5)
    desk.card("wrong-actor").get_by_text("The sheet is wrong").click()
    desk.page.get_by_label("Where is it from?").fill("the network's cast list")
    desk.page.get_by_label("Your name").fill("Night desk")
    desk.page.get_by_role("button", name="Add to the sheet").click()
    try:
        desk.expect(4)
        assert "wrong-actor" not in desk.rules()
        (line,) = set(sheet.read_text("utf-8").splitlines()) - set(before.splitlines())
        assert line.startswith("  - {character: Mara Quill, actor: Tomas Brandt, source:")
        assert "added by Night desk" in line
    finally:
        sheet.write_text(before, encoding="utf-8")


def test_a_sheet_is_found_mended_and_saved_with_what_facts_check_says(desk, newsroom):
    sheet = newsroom / "facts" / "glass-harbour.yaml"
    before = sheet.read_text("utf-8")
    desk.paste(ARTICLE)
    desk.expect(5)
    desk.page.get_by_role("button", name="Fact sheets").click()
    desk.page.locator("#search").fill("episodes: 8")
    desk.page.locator("#shelf ul button").click()
    yaml = desk.page.locator("#yaml")
    desk.page.get_by_text("✓ Nothing to look at.").wait_for()
    yaml.fill(before.replace("episodes: 8", "episodes: many"))
    desk.page.locator("#doubts .error").wait_for()
    assert desk.page.locator("#save").is_disabled()
    yaml.fill(before.replace("episodes: 8", "episodes: 10"))
    desk.page.get_by_text("✓ Nothing to look at.").wait_for()
    try:
        desk.page.locator("#save").click()
        desk.page.get_by_text("glass-harbour.yaml is saved").wait_for()
        assert "episodes: 10" in sheet.read_text("utf-8")
        desk.page.get_by_role("button", name="Article", exact=True).click()
        desk.expect(4)
        assert "wrong-count" not in desk.rules()
    finally:
        sheet.write_text(before, encoding="utf-8")


def test_two_who_edit_a_sheet_at_once_lose_nothing(desk, newsroom):
    sheet = newsroom / "facts" / "glass-harbour.yaml"
    before = sheet.read_text("utf-8")
    desk.page.get_by_role("button", name="Fact sheets").click()
    desk.page.locator("#shelf button").first.click()
    yaml = desk.page.locator("#yaml")
    desk.page.get_by_text("✓ Nothing to look at.").wait_for()
    try:
        sheet.write_text(before + "country: Norway\n", encoding="utf-8")
        yaml.fill(before + "country: Iceland\n")
        desk.page.locator("#save:enabled").wait_for()
        desk.page.locator("#save").click()
        desk.page.get_by_text("somebody else has changed this sheet").wait_for()
        assert "Norway" in sheet.read_text("utf-8")
        assert "Iceland" in yaml.input_value()
    finally:
        sheet.write_text(before, encoding="utf-8")


def test_what_the_sheets_know_of_a_selected_name_is_shown(desk):
    desk.paste(ARTICLE)
    desk.expect(5)
    text = desk.page.locator("#text")
    text.evaluate(
        "(t) => { const at = t.value.indexOf('Mara Quill'); t.focus(); t.setSelectionRange(at, at + 10); }"
    )
    text.dispatch_event("mouseup")
    known = desk.page.locator("#known")
    known.get_by_text("Mara Quill is played by Ines Aldana").wait_for()
    known.get_by_role("button", name="facts/glass-harbour.yaml:5").click()
    selected = "(line) => { const t = document.querySelector('#yaml'); return t.value.slice(t.selectionStart, t.selectionEnd).trim() === line; }"
    desk.page.wait_for_function(selected, arg="- {character: Mara Quill, actor: Ines Aldana}")


def test_the_desks_articles_and_files_are_opened(desk, newsroom):
    desk.page.locator("#stories").select_option("stories/harbour.md")
    desk.expect(1)
    desk.page.locator("#file").set_input_files(
        {
            "name": "page.html",
            "mimeType": "text/html",
            "buffer": ARTICLE.replace("\n\n", "<p>").encode("utf-16"),
        }
    )
    desk.expect(5)
    desk.page.locator("#file").set_input_files({"name": "a.bin", "mimeType": "x/y", "buffer": b"\0\1"})
    desk.page.locator("#news").filter(has_text="a.bin").wait_for()


def test_a_rule_that_is_muted_in_one_pasted_article_is_not_muted_in_another(desk):
    desk.paste(ARTICLE)
    desk.expect(5)
    assert desk.report.locator(".meta code").inner_text() == "pasted/the-glass-harbour-returns.txt"
    desk.card("wrong-actor").locator('[data-do="dismiss"]').click()
    desk.card("wrong-actor").locator(".reasons input").fill("An older cast")
    desk.report.get_by_text("Mute this rule here").click()
    desk.report.locator("#progress").filter(has_text="1 of 5 decided").wait_for()
    desk.paste(f"# Another *headline*\n\n{ARTICLE}")
    desk.report.locator(".meta code").filter(has_text="pasted/another-headline.md").wait_for()
    desk.report.locator("#progress").filter(has_text="0 of").wait_for()
    desk.paste(f"---\ndate: 2025-08-12\n---\n# A third\n\n{ARTICLE}")
    desk.report.locator(".meta code").filter(has_text="pasted/a-third.md").wait_for()


def test_the_page_works_behind_a_token(newsroom, pages):
    with running(newsroom, "--workers", "1", COPYDESK_TOKEN="the-desks-own-token") as server:
        desk = Desk(pages.watch(pages.context().new_page()), server.address)
        assert "token" not in desk.page.url
        desk.paste(ARTICLE)
        desk.card("wrong-actor").wait_for()
        desk.page.close()
    pages.requests.clear()


def test_hostile_words_stay_words(desk):
    desk.paste(ARTICLE + '\nSee <img src=x onerror="top.hit=1"><script>top.hit=1</script> below.\n')
    desk.card("wrong-actor").wait_for()
    desk.report.locator(".prose").filter(has_text="onerror").wait_for()
    assert desk.page.evaluate("window.hit === undefined")


def test_the_day_and_the_promise_are_the_desks_to_say(desk):
    desk.paste(ARTICLE)
    desk.expect(5)
    desk.page.locator("#published").fill("2026-11-21")
    desk.page.locator("#kept").select_option("kept")
    meta = desk.report.locator(".meta")
    meta.filter(has_text="published 21 November 2026").filter(has_text="kept current").wait_for()


@pytest.mark.parametrize(("scheme", "width"), [("light", 1400), ("dark", 320)])
def test_axe_finds_nothing(server, pages, violations, scheme, width):
    page = pages.watch(
        pages.context(color_scheme=scheme, viewport={"width": width, "height": 844}).new_page()
    )
    desk = Desk(page, server.address)
    assert violations(page) == []
    desk.paste(ARTICLE)
    desk.expect(5)
    if width < 800:
        page.get_by_role("button", name="Findings").click()
    desk.card("wrong-actor").get_by_text("The sheet is wrong").click()
    page.evaluate(AXE_LATER)
    assert violations(page) == []
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Fact sheets").click()
    page.locator("#shelf button").first.click()
    page.get_by_text("✓ Nothing to look at.").wait_for()
    assert violations(page) == []
    page.close()
    pages.requests.clear()


def test_a_phone_shows_text_or_findings_and_nothing_beyond_its_edge(server, pages):
    page = pages.watch(pages.context(viewport={"width": 390, "height": 844}).new_page())
    desk = Desk(page, server.address)
    desk.paste(ARTICLE)
    desk.expect(5)
    assert page.locator(".reading").is_hidden()
    page.get_by_role("button", name="Findings").click()
    assert page.locator(".manuscript").is_hidden()
    desk.card("wrong-actor").scroll_into_view_if_needed()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    frame = page.frames[-1]
    assert frame.evaluate("document.documentElement.scrollWidth") <= 390
    desk.card("wrong-actor").get_by_text("Show in the text").click()
    assert (
        page.locator("#text").evaluate("(t) => t.value.slice(t.selectionStart, t.selectionEnd)")
        == "Tomas Brandt"
    )
    pages.requests.clear()
