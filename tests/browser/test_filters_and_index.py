import pytest

from unit.report import sample

pytestmark = pytest.mark.browser


def shown(page):
    return page.locator(".card:visible").count()


def test_filters_combine_and_stand_in_the_address(pages) -> None:
    page = pages.open(sample.desk())
    page.get_by_text("Filter", exact=True).click()
    page.get_by_role("button", name="Must fix 6").click()
    assert shown(page) == 6
    page.locator("select[data-filter=rule]").select_option("wrong-actor")
    assert shown(page) == 2
    assert page.evaluate("location.hash") == "#?severity=error&rule=wrong-actor"


def test_a_link_with_filters_opens_the_same_selection(pages) -> None:
    page = pages.open(sample.desk(), "#?severity=error&work=The+Glass+Harbour&q=on+14+march")
    assert shown(page) == 2
    assert page.input_value("#search") == "on 14 march"
    page.get_by_text("Filter", exact=False).first.click()
    page.get_by_role("button", name="Clear filters").click()
    assert shown(page) == 11
    assert page.evaluate("location.hash") == ""


def test_nonsense_in_the_address_is_harmless(pages) -> None:
    page = pages.open(sample.harbour_page(), "#?severity=%3Cscript%3E&state=x&rule=__proto__&q=")
    assert page.locator("#progress").is_visible()
    page = pages.open(sample.harbour_page(), "#%E0%A4%A")
    assert page.inner_text("#progress") == "0 of 8 decided"


def test_search_finds_words_of_the_cards(pages) -> None:
    page = pages.open(sample.harbour_page())
    page.keyboard.press("/")
    page.keyboard.type("ines aldana")
    assert shown(page) == 2
    page.keyboard.press("Escape")
    assert shown(page) == 8


def test_decided_findings_can_be_put_aside(pages) -> None:
    page = pages.open(sample.harbour_page())
    page.keyboard.press("j")
    page.keyboard.press("a")
    page.get_by_text("Filter", exact=True).click()
    page.get_by_role("button", name="Open 7").click()
    assert shown(page) == 7
    page.get_by_role("button", name="Decided 1").click()
    assert shown(page) == 1


def test_walking_keeps_to_what_is_shown(pages) -> None:
    page = pages.open(sample.harbour_page(), "#?rule=wrong-actor")
    numbers = []
    for _ in range(3):
        page.keyboard.press("j")
        numbers.append(page.evaluate("document.activeElement.dataset.n"))
    assert numbers == ["4", "5", "5"]


def test_the_index_is_sorted_by_a_column(pages) -> None:
    page = pages.open(sample.desk())
    titles = page.locator(".index tbody th a")
    assert titles.first.inner_text() == "Glass Harbor Season 2 Gets a Date"
    page.locator(".index").get_by_role("button", name="Article").click()
    assert titles.first.inner_text() == "A Harbour Without Fog"
    page.locator(".index").get_by_role("button", name="Must fix").click()
    assert titles.first.inner_text() == "Glass Harbor Season 2 Gets a Date"
    assert page.locator(".index th[aria-sort=descending]").count() == 1


def test_the_index_counts_by_rule_work_and_fact(pages) -> None:
    page = pages.open(sample.desk())
    assert "misspelled-title\n\t2\t" in page.inner_text(".counts section:first-child tbody")
    assert "“24 March 2025” in two articles" in page.inner_text(".subjects")


def test_a_folder_has_an_index_and_a_page_for_each_article(pages) -> None:
    page = pages.watch(pages.context().new_page())
    page.goto(pages.folder_of(sample.desk()))
    page.get_by_role("link", name="Glass Harbor, Again").first.click()
    page.wait_for_url("**/0002-again.html")
    page.keyboard.press("j")
    page.keyboard.press("a")
    assert page.inner_text("#progress") == "1 of 2 decided"
    page.get_by_role("link", name="All articles").click()
    page.wait_for_url("**/index.html")
    assert "1 of 2" in page.inner_text(".index tbody")
    assert page.inner_text("#progress") == "1 of 11 decided"
    assert page.evaluate("getComputedStyle(document.body).maxWidth") != "none", "the shared style is used"


def test_the_index_of_a_folder_can_be_searched(pages) -> None:
    page = pages.watch(pages.context().new_page())
    page.goto(pages.folder_of(sample.desk()) + "#?q=quiet")
    assert page.locator(".index tbody tr:visible").count() == 1


def test_search_in_the_index_of_a_folder_finds_findings_and_leads_to_them(pages) -> None:
    page = pages.watch(pages.context().new_page())
    page.goto(pages.folder_of(sample.desk()))
    page.fill("#search", "14 March 2025, not")
    assert page.locator(".index tbody tr:visible").count() == 2
    page.locator(".hits a").first.click()
    page.wait_for_url("**/index_files/0001-*")
    assert "Season 1 was released" in page.inner_text(".card.current")
    page.go_back()
    page.fill("#search", "")
    assert page.locator(".hits").count() == 0
    assert page.locator(".index tbody tr:visible").count() == 4


def test_j_goes_on_to_the_next_article_s_page_and_k_back(pages) -> None:
    page = pages.watch(pages.context().new_page())
    page.goto(
        pages.folder_of(sample.desk()).replace("index.html", "index_files/0001-glass-harbour-season-2.html")
    )
    for _ in range(9):
        page.keyboard.press("j")
    page.wait_for_url("**/0002-again.html")
    assert page.evaluate("document.activeElement.dataset.n") == "1"
    page.keyboard.press("k")
    page.wait_for_url("**/0001-*")
    assert page.evaluate("document.activeElement.dataset.n") == "8"


def test_the_selection_is_kept_on_the_way_to_the_next_article(pages) -> None:
    page = pages.watch(pages.context().new_page())
    first = pages.folder_of(sample.desk()).replace(
        "index.html", "index_files/0001-glass-harbour-season-2.html"
    )
    page.goto(first + "#?severity=error")
    for _ in range(5):
        page.keyboard.press("j")
    page.wait_for_url("**/0002-again.html#?severity=error")
    assert page.evaluate("document.activeElement.dataset.n") == "1"


def test_a_search_shows_its_first_hit_and_enter_goes_on(pages) -> None:
    page = pages.open(sample.long_desk(13), reduced_motion="no-preference")
    page.fill("#search", "Nmae9 ")
    page.wait_for_selector(".card.current")
    box = page.locator(".card.current").bounding_box()
    assert box["y"] > 0
    assert box["y"] + box["height"] < 1000
    assert "Nmae9" in page.inner_text(".card.current")
    assert page.evaluate("document.activeElement.id") == "search"
    first = page.locator(".card.current").get_attribute("id")
    page.keyboard.press("Enter")
    assert page.locator(".card.current").get_attribute("id") != first
