"""What few pages and texts have: blanks and references of all kinds, forgotten ends, values that say nothing."""

from __future__ import annotations

from datetime import date

import pytest

from copydesk.reading import read
from copydesk.reading.furniture import is_stamp_without_date
from copydesk.reading.metadata.bylines import read_byline

SAID = "Lena Roos plays Mara Quill."


def shown(body: str, name: str = "a.html") -> list[tuple[str, str]]:
    made = read(name, body.encode())
    return [(str(block.kind), made.words(block)) for block in made.blocks]


def about(head: str):
    return read("a.html", f"<html><head>{head}</head><body><p>{SAID}</p></body></html>".encode()).metadata


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>A&#32;&#9; b &foo; c</p>", [("paragraph", "A b &foo; c")]),
        ('<p><img alt="A &foo; &amp; b"></p>', [("alternative text", "A &foo; & b")]),
        ("<p>A</p><svg/><p>b</p>", [("paragraph", "A"), ("paragraph", "b")]),
        ("<svg><text>no</text><h2>Yes</h2><p>A</p>", [("heading", "Yes"), ("paragraph", "A")]),
        ("<nav>no<nav>no</nav>no</nav><p>A</p>", [("paragraph", "A")]),
        ("<button>no</b></button><p>A</p>", [("paragraph", "A")]),
        (
            "<table><tr><td>A<ul><li>b<li>c</ul></td></tr></table>",
            [("table cell", "A\nb\nc")],
        ),
    ],
)
def test_a_page_shows_what_a_browser_shows(body, expected):
    assert [(kind.replace("headline", "heading"), words) for kind, words in shown(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("![a ![b](x) c\nd](y)", [("alternative text", "a b c d")]),
        ("One\n\n<!-- note -->\n\ntwo <!-- more --> three <?php x ?> four", [("paragraph", "One"), ("paragraph", "two three four")]),
        ("One <!-- at the end -->", [("paragraph", "One")]),
        ("<!-- first --> One", None),
        ("> <!-- first -->\n> One", None),
        ("a[^1]\n\n[^1]: note\n", None),
    ],
)  # fmt: skip
def test_markdown_shows_words_and_keeps_comments_apart(body, expected):
    made = shown(body, "a.md")
    assert "note -->" not in str(made)
    assert expected is None or [(kind, " ".join(words.split())) for kind, words in made] == expected


@pytest.mark.parametrize(
    ("head", "key", "value"),
    [
        ('<link rel="canonical" href="https://desk.example/a">', "url", "https://desk.example/a"),
        ('<meta property="og:url" content="https://desk.example/b">', "url", "https://desk.example/b"),
        ('<meta property="og:locale" content="de">', "url", None),
        (
            '<meta name="author" content="Ann Day"><meta name="author" content="By Ann Day">',
            "authors",
            ("Ann Day",),
        ),
        ('<meta name="author" content="by ">', "authors", ()),
        (
            '<script type="application/ld+json">["no", 3, {"@type": "Article", "author": {"name": 3}}]</script>',
            "authors",
            (),
        ),
        ('<meta name="date" content=" ">', "published", None),
    ],
)
def test_a_page_says_of_itself_what_its_head_has(head, key, value):
    assert getattr(about(head), key) == value


@pytest.mark.parametrize(
    ("times", "published", "updated"),
    [
        ("<time>today</time><time datetime='2024-01-05'>", date(2024, 1, 5), None),
        (
            "<time class=updated datetime='2024-02-01'><time class=published datetime='2024-01-05'>",
            date(2024, 1, 5),
            date(2024, 2, 1),
        ),
        ("<time itemprop=dateModified datetime='2024-02-01'>", None, date(2024, 2, 1)),
    ],
)
def test_a_time_of_the_page_is_its_day_or_its_update(times, published, updated):
    made = read("a.html", f"<html><body>{times}<h1>A</h1><p>{SAID}</p></body></html>".encode()).metadata
    assert (made.published and made.published.day, made.updated and made.updated.day) == (published, updated)


def test_a_page_whose_words_all_stand_around_its_main_part_is_read_whole():
    aside = f"<aside><p>{SAID}</p></aside>"
    assert len(shown(f"<html><body><main></main>{aside * 60}</body></html>")) == 60


@pytest.mark.parametrize("content", ["content", "content=''", "content=' '"])
def test_a_title_for_sharing_without_words_is_no_headline(content):
    page = f"<html><head><meta property='og:title' {content}></head><body><p>{SAID}</p></body></html>"
    assert shown(page) == [("paragraph", SAID)]


@pytest.mark.parametrize(
    ("front", "kinds"),
    [
        ("---\ntitle: A\ndescription: Short and sweet\n---\n", ["headline", "description"]),
        ('---\ntitle: "A \\u0062"\n---\n', ["headline"]),
        ('+++\ntitle = "A"\ndescription = "Short \\u0062"\n+++\n', ["headline", "description"]),
        ('{"title": "A", "x": null, "y": [1, {"z": 2}]}\n', None),
        ("---\ntitle: A\nx: &a [1]\ny: *a\nz: {a: {b: {c: {d: {e: {f: 1}}}}}}\n---\n", ["headline"]),
        ("+++\ntitle = 'A'\n[a.b.c.d.e.f]\ng = 1\n+++\n", ["headline"]),
    ],
)
def test_front_matter_gives_title_and_description_and_the_rest_harms_nothing(front, kinds):
    made = shown(f"{front}\n{SAID}\n", "a.md")
    assert made[-1] == ("paragraph", SAID)
    assert kinds is None or [kind for kind, _ in made[:-1]] == kinds


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Ann Day, Bo Lind, Kim Orr, Jo Falk and Lena Roos", 5),
        ("By Ann Day, Bo Lind, Kim Orr, Jo Falk, Lena Roos and Ina Berg", None),
        ("By Ann Maria Louise van Day", 1),
        ("By Ann Maria Louise van der Day", None),
    ],
)
def test_a_byline_has_so_many_names_and_no_more(line, authors):
    made = read_byline(line)
    assert (len(made.authors) if made else None) == authors


@pytest.mark.parametrize(("line", "is_one"), [("By", True), ("Posted by:", True), ("By the sea", False)])
def test_a_stamp_that_lost_its_date_is_told(line, is_one):
    assert is_stamp_without_date(line) is is_one
