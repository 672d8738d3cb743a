import posixpath
import re
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest

from copydesk.reporters import html
from copydesk.reporters.html import needs_folder, pages, render, render_folder
from copydesk.reporters.html.stories import story
from unit.report import sample
from unit.report.outline import Outline

REPORTS = [
    sample.harbour_page, sample.desk, sample.hostile, sample.right_to_left, sample.overlapping, sample.empty,
    lambda: sample.run(), lambda: sample.run(sample.quiet_report()),
]  # fmt: skip


@pytest.fixture(scope="module", params=range(len(REPORTS)))
def outline(request) -> Outline:
    return Outline(render(REPORTS[request.param]()))


def test_the_policy_comes_first_and_names_the_hash_of_every_script_and_style(outline) -> None:
    head = [tag for tag, _ in outline.tags].index("head")
    tag, attributes = outline.tags[head + 1]
    assert (tag, attributes["http-equiv"]) == ("meta", "Content-Security-Policy")
    assert "unsafe" not in attributes["content"]
    assert attributes["content"].startswith("default-src 'none'; ")
    for content in (*outline.scripts, *outline.styles):
        digest = b64encode(sha256(content.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in attributes["content"]


def test_no_attribute_holds_script_or_style(outline) -> None:
    names = {name for _, attrs in outline.tags for name in attrs}
    assert not {name for name in names if name.startswith("on") or name in ("style", "srcdoc", "formaction")}


def test_addresses_are_unique_and_every_link_leads_somewhere(outline) -> None:
    ids = outline.values("id")
    assert len(ids) == len(set(ids))
    inner = {a["href"][1:] for tag, a in outline.tags if tag == "a" and (a.get("href") or "").startswith("#")}
    selections = {address for address in inner if address.startswith("?")}
    assert inner - selections <= set(ids)
    assert all(re.fullmatch(r"\?(is|rule|work|writer|state)=[\w%.~-]+", address) for address in selections)


def test_outer_links_are_plain_and_give_nothing_away(outline) -> None:
    for tag, attributes in outline.tags:
        if tag == "a" and not attributes["href"].startswith("#"):
            assert attributes["href"].startswith(("https://", "http://", "mailto:"))
            assert {"noopener", "noreferrer"} <= set(attributes["rel"].split())
    assert [
        a
        for tag, a in outline.tags
        if tag in ("img", "iframe", "object", "embed", "form") and a.get("method") != "dialog"
    ] == []


def test_headings_go_down_step_by_step_from_one_first(outline) -> None:
    levels = [int(tag[1]) for tag, _ in outline.tags if re.fullmatch("h[1-6]", tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))


def test_the_same_report_gives_the_same_bytes() -> None:
    assert render(sample.desk()) == render(sample.desk())
    assert dict(render_folder(sample.desk())) == dict(render_folder(sample.desk()))


def test_a_page_can_be_written_whatever_the_article_holds() -> None:
    story = sample.Story("a.txt", (sample.K.PARAGRAPH, "lone \ud800 surrogate, nul \x00, escape \x1b"))
    assert "⟦U+D800⟧" in render(sample.run(story.report())).encode("utf-8").decode()


def test_a_template_that_misses_a_value_breaks_loudly() -> None:
    from jinja2 import UndefinedError

    from copydesk.reporters.html.page import write

    with pytest.raises(UndefinedError):
        write("one.html.jinja", {})


def test_fifty_articles_fit_on_a_page_and_one_more_needs_a_folder() -> None:
    quiet = [sample.quiet_report(f"{n}.md") for n in range(51)]
    assert not needs_folder(sample.run(*quiet[:50]))
    assert needs_folder(sample.run(*quiet))


def test_a_page_beyond_five_megabytes_needs_a_folder(monkeypatch) -> None:
    monkeypatch.setattr(html, "MOST_BYTES", 20_000)
    assert needs_folder(sample.harbour_page())


def test_the_pages_of_a_folder_are_made_one_by_one(monkeypatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(
        pages,
        "story",
        lambda article, *args, **how: told.append(article.path) or story(article, *args, **how),
    )
    made = (name for name, _ in render_folder(sample.desk()) if name.endswith(".html"))
    assert next(made).endswith("0001-glass-harbour-season-2.html")
    assert len(told) == 1


def test_a_folder_names_its_pages_by_number_and_title() -> None:
    pages = dict(render_folder(sample.desk(), "news.html"))
    assert list(pages) == [
        "news_files/report.css", "news_files/report.js",
        "news_files/0001-glass-harbour-season-2.html", "news_files/0002-again.html", "news_files/0003-quiet.html",
        "news_files/0004-other-work.html", "news.html",
    ]  # fmt: skip
    for name, words in pages.items():
        if name.endswith(".html"):
            Outline(words)
            for target in re.findall(r'(?:href|src)="([^"#:]+\.(?:html|css|js))', words):
                assert posixpath.normpath(posixpath.join(posixpath.dirname(name), target)) in pages


def test_the_pages_of_a_folder_lead_on_to_articles_with_findings_in_the_order_of_the_index() -> None:
    pages = dict(render_folder(sample.desk(), "news.html"))
    led = {}
    for name, words in pages.items():
        led[name] = [re.findall(rf'<a rel="{rel}" href="([^"]+)"', words) for rel in ("prev", "next")]
    assert led["news_files/0001-glass-harbour-season-2.html"] == [[], ["0002-again.html"]]
    assert led["news_files/0002-again.html"] == [
        ["0001-glass-harbour-season-2.html"],
        ["0004-other-work.html"],
    ]
    assert led["news_files/0004-other-work.html"] == [["0002-again.html"], []]
    assert led["news_files/0003-quiet.html"] == [["0004-other-work.html"], []]


def test_every_finding_is_on_the_page_with_its_evidence() -> None:
    words = render(sample.harbour_page())
    for finding in sample.harbour_page().findings:
        assert finding.fingerprint in words
    for part in (
        "1 November 2026",
        "facts/glass-harbour.yaml:12",
        "https://example.org/cast",
        "by telephone",
        "likely",
    ):
        assert part in words


def test_findings_across_articles_stand_in_their_article_too() -> None:
    story = sample.Story("a.md", (sample.K.PARAGRAPH, "Dorte Holm"))
    across = story.find("inconsistent-name", "Dorte Holm", "Elsewhere she is Dorthe Holm")
    page = render(sample.run(sample.ArticleReport(story.document(), sample.AS_OF), across=(across,)))
    assert "Elsewhere she is Dorthe Holm" in page


def colour(words: str) -> float:
    parts = (int(words[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize(
    ("front", "back", "least"),
    [(f, b, 4.5) for b in ("paper", "sheet") for f in ("ink", "soft", "link", "error", "warning", "note", "go")]
    + [(tone, f"{tone}-tint", 4.5) for tone in ("error", "warning", "note", "go")]
    + [("ink", f"{tone}-tint", 4.5) for tone in ("error", "warning", "note", "go")]
    + [("edge", b, 3) for b in ("paper", "sheet")],
)  # fmt: skip
def test_colours_are_far_enough_apart(front, back, least) -> None:
    css = (Path(html.__file__).parent / "styles" / "colours.css").read_text("utf-8")
    found = dict(re.findall(r"--([\w-]+): light-dark\(([^)]+)\)", css))
    for theme in (0, 1):
        light, dark = sorted((colour(found[name].split(", ")[theme]) for name in (front, back)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= least


def test_a_finding_takes_at_most_two_kilobytes_beside_the_prose() -> None:
    report = sample.archive(40, 25)
    size = sum(len(page.encode()) for _, page in render_folder(report))
    prose = sum(len(article.document.text.encode()) for article in report.articles)
    assert (size - prose) / len(report.findings) <= 2000
