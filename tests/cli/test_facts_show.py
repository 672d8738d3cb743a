"""`copydesk facts show`: a sheet for reading, and a page that nothing hostile gets out of."""

import re
from base64 import b64encode
from hashlib import sha256

import pytest

HOSTILE = "<img src=x onerror=alert(1)>\"'</style><script>alert(2)</script>"
SHEET = """\
title: The Glass Harbour
original_title: 유리 항구
kind: series
network: {US: HBO, UK: Sky}
avoid: [{name: Harbor, reason: we write British}]
credits: {director: Tomas Brandt}
cast:
  - {character: Mara Quill, actor: Ines Aldana, source: press kit, verified: 2026-11-01}
  - {character: Mara Quill, actor: Lena Roos, how: young, seasons: [1, 2]}
people: {Ines Aldana: {also: [Ines A.], born: 1990-05-04}}
seasons:
  - number: 1
    released: {value: 2024-03-14, source: "TMDB: https://example.org/a?b=1&c=2", verified: 2024-01-01}
"""


def show(desk, *arguments, status=0, sheet=SHEET):
    desk.write("facts/harbour.yaml", sheet)
    given = ["--facts", "facts", "--as-of", "2026-11-21"]
    return desk.run("facts", "show", *arguments, *given, status=status).output


def page(desk, sheet=SHEET, title="The Glass Harbour"):
    show(desk, title, "--output", "out/sheet.html", sheet=sheet)
    return desk.read("out/sheet.html")


@pytest.mark.parametrize(
    "line",
    [
        r"title +The Glass Harbour +–",
        r"network +HBO \(US\)",
        r"avoid +Harbor \(we write British\)",
        r"Mara Quill +Ines Aldana +\[1\], verified 20 days ago$",
        r"Mara Quill +Lena Roos \(young; seasons 1, 2\)",
        r"season 1, released +14 March 2024 +\[2\], verified 2 years ago  ← old",
        r"Ines Aldana, born +4 May 1990",
        r"Ines Aldana, also +Ines A\.",
        r"\[1\] press kit",
    ],
)
def test_every_fact_is_a_line_with_source_and_age(desk, line):
    assert re.search(line, show(desk, "The Glass Harbour"), re.MULTILINE)


@pytest.mark.parametrize(
    ("row", "line"),
    [
        ("released: unknown", r"released +not known yet"),
        ("released: {value: 2024, verified: 2026-12-24}", r"released +2024 .*verified later than that day"),
        ("released: {value: 2024, verified: 2026-11-20}", r"released +2024 .*verified yesterday"),
        ("names: [Port Isolde]", r"Port Isolde"),
    ],
)
def test_a_fact_says_what_is_not_known_and_when_it_was_looked_up(desk, row, line):
    desk.write("facts/other.yaml", "title: Eels\nnames: [Weir House]\n")
    shown = show(desk, "The Glass Harbour", sheet=f"title: The Glass Harbour\nkind: film\n{row}\n")
    assert re.search(line, shown)
    assert "Weir House" not in shown


@pytest.mark.parametrize("name", ["the glass harbour", "유리 항구", "harbour"])
def test_a_work_is_found_by_any_of_its_titles(desk, name):
    assert show(desk, name).startswith("The Glass Harbour\nfacts/harbour.yaml: ")


def test_a_sheet_may_be_named_by_its_file(desk):
    desk.write("a.yaml", "title: Salt\n")
    assert desk.run("facts", "show", "a.yaml").output.startswith("Salt\n")


def test_an_unknown_work_is_told_with_the_nearest(desk):
    assert "did you mean 'The Glass Harbour'" in show(desk, "The Glas Harbour", status=2)


def test_wide_letters_take_two_columns(desk):
    lines = show(desk, "The Glass Harbour").splitlines()
    title, original = (next(line for line in lines if name in line) for name in ("  title", "유리 항구"))
    assert title.index("–") == original.index("–") + 4


def test_the_page_has_every_fact_and_loads_nothing(desk):
    text = page(desk)
    assert '<td dir="auto">Ines Aldana</td>' in text
    assert '<a href="https://example.org/a?b=1&amp;c=2" rel="noreferrer noopener">' in text
    assert "<script" not in text
    assert re.findall(r'(?:src|href)="(?!#|https://example|data:)', text) == []


def test_the_page_allows_its_own_style_and_nothing_else(desk):
    text = page(desk)
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)[1]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert f"default-src &#39;none&#39;; style-src &#39;sha256-{digest}&#39;" in text


def test_nothing_that_a_sheet_holds_becomes_markup(desk):
    quoted = HOSTILE.replace("'", "''")
    hostile = (
        f"title: '{quoted}'\ncast: [{{character: '{quoted}', actor: '{quoted} B', source: '{quoted}'}}]\n"
    )
    text = page(desk, hostile + "language: en\n", HOSTILE)
    assert "<img" not in text
    assert text.count("<script") == 0
    assert text.count("</style>") == 1
    assert "&lt;img src=x onerror=alert(1)&gt;" in text


@pytest.mark.parametrize("source", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"])
def test_only_addresses_of_the_web_become_links(desk, source):
    text = page(desk, f'title: Salt\nkind: {{value: film, source: "{source}"}}\n', "Salt")
    assert f'href="{source}' not in text
    assert source in text


def test_the_same_sheet_gives_the_same_page(desk):
    assert page(desk) == page(desk)
