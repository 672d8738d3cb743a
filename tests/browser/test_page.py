import pytest

from unit.report import sample

pytestmark = pytest.mark.browser
VIOLATIONS = "window.violations = []; addEventListener('securitypolicyviolation', e => violations.push(e.violatedDirective + e.blockedURI))"


@pytest.mark.parametrize(
    ("report", "scheme", "width"),
    [
        (sample.harbour_page, "dark", 1400),
        (sample.harbour_page, "light", 320),
        (sample.desk, "light", 1400),
        (sample.right_to_left, "light", 1400),
        (sample.empty, "light", 320),
        (sample.overlapping, "dark", 1400),
    ],
)
def test_axe_finds_nothing(pages, violations, report, scheme, width) -> None:
    page = pages.open(report(), color_scheme=scheme, viewport={"width": width, "height": 900})
    assert violations(page) == []


def test_axe_finds_nothing_while_deciding(pages, violations) -> None:
    page = pages.open(sample.harbour_page())
    page.keyboard.press("j")
    page.locator(".places summary").first.click()
    page.keyboard.press("j")
    page.keyboard.press("a")
    page.keyboard.press("x")
    page.get_by_text("Filter", exact=True).click()
    assert violations(page) == []
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    assert violations(page) == []


def test_without_scripts_everything_is_there(pages) -> None:
    page = pages.open(sample.harbour_page(), java_script_enabled=False)
    assert page.locator(".tools").is_hidden()
    assert page.locator(".card:visible").count() == 8
    words = page.locator(".card").nth(3).inner_text()
    for part in (
        "Must fix",
        "Tomas Brandt",
        "Mara Quill is played by Ines Aldana",
        "glass-harbour.yaml:12",
        "1 November 2026",
    ):
        assert part in words
    assert page.locator("details.fold").count() >= 5
    page.locator(".card .why").first.click()
    assert page.url.endswith("#rule-misspelled-title")


def test_without_scripts_cards_stand_beside_their_text(pages) -> None:
    page = pages.open(sample.harbour_page(), java_script_enabled=False)
    mark, card = (
        page.locator("mark.warning").first.bounding_box(),
        page.locator(".card").nth(1).bounding_box(),
    )
    assert card["x"] > mark["x"] + mark["width"]
    assert abs(card["y"] - mark["y"]) < 40


def test_dark_follows_the_system_and_the_switch_overrules_it(pages) -> None:
    page = pages.open(sample.harbour_page(), color_scheme="dark")
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    assert page.evaluate(paper) == "rgb(24, 23, 21)"
    page.get_by_role("button", name="Light", exact=True).click()
    assert page.evaluate(paper) == "rgb(251, 250, 246)"
    page.reload()
    assert page.evaluate(paper) == "rgb(251, 250, 246)"
    page.get_by_role("button", name="Auto").click()
    assert page.evaluate(paper) == "rgb(24, 23, 21)"


def test_print_shows_the_text_the_cards_and_no_controls(pages) -> None:
    page = pages.open(sample.harbour_page(), color_scheme="dark")
    page.keyboard.press("j")
    page.keyboard.press("a")
    page.locator(".fold > summary", has_text="Confirmed").click()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.locator(".tools").is_hidden()
    assert page.locator("button:visible").count() == 0
    assert page.locator(".outcome:visible").inner_text().startswith("Accepted on ")
    assert page.locator(".card:visible").count() == 8
    assert page.locator(".fold[open] li:visible").count() == page.locator(".fold li:visible").count() > 2
    assert page.locator(".url:visible").count()
    assert page.evaluate("getComputedStyle(document.querySelector('.card')).position") == "static"
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"


@pytest.mark.parametrize(
    "report", [sample.harbour_page, sample.desk, sample.overlapping, lambda: sample.crowded(40)]
)
def test_nothing_runs_over_at_320_pixels(pages, report) -> None:
    page = pages.open(report(), viewport={"width": 320, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_focus_is_seen(pages) -> None:
    page = pages.open(sample.harbour_page())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"


def test_hostile_markup_runs_nothing_and_is_shown_as_text(pages) -> None:
    context = pages.context()
    context.add_init_script(VIOLATIONS)
    page = pages.watch(context.new_page())
    page.goto(pages.write(sample.hostile()))
    page.keyboard.press("j")
    page.keyboard.press("x")
    assert page.evaluate("window.hacked") is None
    assert page.evaluate("violations") == []
    assert sample.HOSTILE in page.locator(".prose p").first.text_content()
    assert page.locator("img, iframe, .prose script").count() == 0
    addresses = page.evaluate("[...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))")
    assert [a for a in addresses if not a.startswith(("#", "https://", "http://", "mailto:"))] == []


def test_the_policy_forbids_what_is_not_the_page_s_own(pages) -> None:
    context = pages.context()
    context.add_init_script(VIOLATIONS)
    page = context.new_page()
    page.goto(pages.write(sample.harbour_page()))
    page.evaluate(
        "() => { const s = document.createElement('script'); s.textContent = 'window.hacked = 1'; document.body.append(s);"
        " document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.hacked = 1\"><p style=\"color:red\">x</p>'); }"
    )
    page.wait_for_function("() => violations.length >= 3")
    assert page.evaluate("window.hacked") is None


def test_the_prose_is_the_article_to_the_letter(pages) -> None:
    report = sample.overlapping()
    page = pages.open(report, java_script_enabled=True)
    words = page.evaluate(
        "() => { const p = document.querySelector('.prose p').cloneNode(true);"
        " for (const r of p.querySelectorAll('.r')) r.remove(); return p.textContent; }"
    )
    assert words == report.articles[0].document.text


def test_right_to_left_text_runs_from_the_right(pages) -> None:
    page = pages.open(sample.right_to_left())
    assert page.evaluate("getComputedStyle(document.querySelector('.prose h2')).direction") == "rtl"
    assert page.evaluate("getComputedStyle(document.querySelector('.card')).direction") == "ltr"


def test_hundreds_of_findings_in_one_paragraph_can_be_walked(pages) -> None:
    page = pages.open(sample.crowded(300))
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.dataset.n") == "1"
    assert page.inner_text("#progress") == "0 of 300 decided"


@pytest.mark.parametrize("report", [sample.desk, sample.hostile])
def test_no_page_of_a_folder_breaks_its_own_policy_or_runs_hostile_markup(pages, tmp_path, report) -> None:
    context = pages.context()
    context.add_init_script(VIOLATIONS)
    page = pages.watch(context.new_page())
    page.on("dialog", lambda dialog: pages.faults.append(dialog.message))
    pages.folder_of(report())
    for file in sorted(tmp_path.rglob("*.html")):
        page.goto(file.as_uri())
        assert page.evaluate("violations") == []
        assert page.evaluate("window.hacked") is None


def test_forced_colours_keep_the_marks(pages) -> None:
    page = pages.open(sample.harbour_page(), forced_colors="active")
    assert "underline" in page.evaluate(
        "getComputedStyle(document.querySelector('mark.error')).textDecorationLine"
    )
