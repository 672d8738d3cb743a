"""A text that comes again in a run is not read again, and what is found in it is the same."""

from datetime import date

import pytest
from msgspec.structs import replace

from copydesk.article import Article, Twins
from copydesk.checking import check
from copydesk.config import Config
from copydesk.engine import Days, Setup, Source, make_article, read_source
from copydesk.sheet.loading import load_sheets

SHEET = b"title: Harbour Lights\ncast: [{character: Mara Quill, actor: Ines Aldana}]\n"
TEXT = b"Harbour Lights returns\n\nIn Harbour Lights, Tomas Brandt plays Mara Quill.\n"


@pytest.fixture
def setup() -> Setup:
    return Setup.make(load_sheets({"h.yaml": SHEET}), Config(), Days(date(2026, 11, 21), date(2026, 11, 20)))


def made(setup: Setup, path: str = "a.txt", text: bytes = TEXT) -> Article:
    return make_article(read_source(Source(path, text)), setup)


def test_both_have_their_own_findings_under_their_own_paths(setup: Setup) -> None:
    first, second = check([Source("a.txt", TEXT), Source("b.txt", TEXT)], setup).articles
    alone = check([Source("b.txt", TEXT)], setup).articles[0]
    assert [f.path for f in first.findings] == ["a.txt"]
    assert second == alone


def test_what_was_read_is_taken_over(setup: Setup) -> None:
    twins, first, second = Twins(), made(setup), made(setup, "b.txt")
    claims = first.claims
    twins.keep(first)
    twins.lend(second)
    assert second.claims is claims
    assert second.document.path == "b.txt"


@pytest.mark.parametrize(
    "change",
    [
        {"published": date(2026, 11, 19)},
        {"as_of": date(2026, 11, 22)},
        {"works": ("Harbour Lights",)},
        {"kept_current": True},
        {"base": load_sheets({"h.yaml": SHEET})},
    ],
)
def test_the_same_text_under_another_day_or_desk_is_no_twin(setup: Setup, change: dict[str, object]) -> None:
    article = made(setup)
    assert not article.is_twin_of(replace(article, **change))


def test_another_word_or_another_kind_of_line_is_no_twin(setup: Setup) -> None:
    article = made(setup)
    assert not article.is_twin_of(made(setup, text=TEXT.replace(b"plays", b"played")))
    assert not article.is_twin_of(made(setup, "a.md", b"# " + TEXT))


def test_only_the_last_few_are_kept(setup: Setup) -> None:
    twins, first, again = Twins(), made(setup), made(setup)
    assert first.claims
    twins.keep(first)
    for number in range(8):
        twins.keep(made(setup, text=TEXT + b"%d" % number))
    twins.lend(again)
    assert "_reading" not in again.__dict__
