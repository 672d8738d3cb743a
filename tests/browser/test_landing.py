"""Where a jump ends: each link of the page, with motion on, in reports whose articles are laid out only as they come near."""

import pytest

from unit.report import sample

pytestmark = pytest.mark.browser
NEAR = 10
SAMPLE = 13  # of sixty: set it to 1 to press each
MANY = 30
SETTLED = """() => new Promise(done => {
  let [last, calm] = [NaN, 0];
  const look = () => { calm = scrollY === last ? calm + 1 : 0; last = scrollY; calm > 12 ? done() : requestAnimationFrame(look); };
  look();
})"""
BAR = "parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop)"


def settle(page) -> None:
    page.evaluate(SETTLED)


def top(page, selector: str) -> float:
    return page.evaluate("s => document.querySelector(s).getBoundingClientRect().top", selector)


def off_centre(page, selector: str) -> float:
    middle = (
        "s => { const b = document.querySelector(s).getBoundingClientRect(); return b.top + b.height / 2; }"
    )
    bar = page.evaluate(BAR)
    return abs(page.evaluate(middle, selector) - (bar + (1000 - bar) / 2))


def test_links_of_the_overview_land_on_their_articles(pages) -> None:
    page = pages.open(sample.long_desk(24), reduced_motion="no-preference")
    for at in (22, 1, 12):
        page.evaluate("scrollTo(0, 0)")
        link = page.locator(".index tbody th a").nth(at)
        where = link.get_attribute("href")
        link.click()
        settle(page)
        assert abs(top(page, where) - page.evaluate(BAR)) <= NEAR


def test_in_a_folder_links_and_addresses_of_findings_land(pages) -> None:
    report = sample.long_desk(MANY, paragraphs=20)
    page = pages.watch(pages.context(reduced_motion="no-preference").new_page())
    index = pages.folder_of(report)
    page.goto(index)
    links = page.locator(".index tbody th a").evaluate_all("all => all.map(a => a.href)")
    assert len(links) == MANY
    for at in range(0, MANY, SAMPLE):
        link, article = links[at], report.articles[at]
        page.goto(link)
        settle(page)
        assert top(page, ".story") >= 0
        found = article.findings[7 + at % 6].fingerprint
        page.goto(f"{link.split('#')[0]}#f-{found}")
        settle(page)
        assert off_centre(page, "mark.current") <= NEAR, at


def test_a_card_among_sixty_stays_where_it_is_pressed(pages) -> None:
    page = pages.open(sample.long_desk(1, paragraphs=60), reduced_motion="no-preference")
    cards = page.locator(".card")
    assert cards.count() == 60
    for at in range(0, 60, SAMPLE):
        card = cards.nth(at)
        card.scroll_into_view_if_needed()
        settle(page)
        before = card.bounding_box()["y"]
        card.locator(".message").click(position={"x": 200, "y": 5})
        settle(page)
        assert abs(card.bounding_box()["y"] - before) <= NEAR, at


def test_a_mark_among_sixty_brings_its_card_beside_it(pages) -> None:
    page = pages.open(sample.long_desk(1, paragraphs=60), reduced_motion="no-preference")
    marks = page.locator("mark")
    for at in range(0, 60, SAMPLE):
        mark = marks.nth(at)
        mark.scroll_into_view_if_needed()
        settle(page)
        before = mark.bounding_box()["y"]
        mark.click()
        settle(page)
        assert abs(mark.bounding_box()["y"] - before) <= NEAR, at
        card = page.locator(".card.current").bounding_box()
        assert 0 <= card["y"] <= 1000, at


def test_a_finding_s_address_brings_its_mark_to_the_middle(pages) -> None:
    report = sample.long_desk(24)
    print_ = report.articles[22].findings[14].fingerprint
    page = pages.open(report, f"#a23-f-{print_}", reduced_motion="no-preference")
    settle(page)
    assert off_centre(page, "mark.current") <= NEAR
    for article, finding in ((2, 5), (20, 20), (6, 11)):
        print_ = report.articles[article].findings[finding].fingerprint
        page.evaluate("to => { location.hash = to; }", f"a{article + 1}-f-{print_}")
        settle(page)
        assert off_centre(page, "mark.current") <= NEAR


def test_a_link_that_is_followed_again_lands_again(pages) -> None:
    page = pages.open(sample.long_desk(13), reduced_motion="no-preference")
    link = page.locator(".index tbody th a").nth(8)
    where = link.get_attribute("href")
    for _ in range(2):
        page.evaluate("scrollTo(0, 0)")
        link.click()
        settle(page)
        assert abs(top(page, where) - page.evaluate(BAR)) <= NEAR


def test_a_link_to_a_folded_list_opens_it(pages) -> None:
    page = pages.open(sample.harbour_page(), reduced_motion="no-preference")
    page.locator(".jump a", has_text="Confirmed").click()
    settle(page)
    assert page.locator("#a1-confirmed li").first.is_visible()


def test_a_hand_on_the_page_ends_the_jump(pages) -> None:
    page = pages.open(sample.long_desk(13), reduced_motion="no-preference")
    page.locator(".index tbody th a").nth(8).click()
    page.mouse.wheel(0, 700)
    settle(page)
    before = page.evaluate("scrollY")
    page.mouse.wheel(0, 500)
    settle(page)
    assert page.evaluate("scrollY") != before


@pytest.mark.parametrize("width", [1400, 390])
def test_the_bar_stays_on_top_and_covers_nothing_that_is_jumped_to(pages, width) -> None:
    page = pages.open(sample.long_desk(5), viewport={"width": width, "height": 1000})
    page.evaluate("document.querySelector('#a3').scrollIntoView()")
    settle(page)
    bar = page.locator(".tools").bounding_box()
    assert bar["y"] == 0
    assert bar["height"] < 110
    assert top(page, "#a3") >= bar["height"]


def test_on_a_phone_the_table_of_articles_fits_and_says_what_its_figures_are(pages) -> None:
    page = pages.open(sample.desk(), viewport={"width": 390, "height": 844})
    row = page.locator(".index tbody tr").first
    assert row.locator("a").first.bounding_box()["width"] > 200
    assert row.bounding_box()["x"] + row.bounding_box()["width"] <= 390
    label = "getComputedStyle(document.querySelector('.index .number'), '::after').content"
    assert "must fix" in page.evaluate(label)
