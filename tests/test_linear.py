"""Cost grows with a text's length and not with its square: the calls that are made, counted while it grows threefold."""

import math
from datetime import date
from functools import cache, partial
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from copydesk.checking import check
from copydesk.cli.files import article_files
from copydesk.cli.runs import left_out
from copydesk.config import ArticleSettings, Config
from copydesk.engine import Days, Setup, Source
from copydesk.reporters import renderer
from copydesk.reporters.html.timeline import rows
from copydesk.sheet.loading import load_sheets
from counting import LINEAR, calls


def benchmark(name):
    spec = spec_from_file_location(name, Path(__file__).parent / "benchmarks" / f"{name}.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


doubling, throughput = benchmark("doubling"), benchmark("throughput")
SHORT, TIMES = 3_000, 3
LATER = {"events": 6_000}
"""Of many dates ten are told in each finding: where there are so many, it begins."""
SHAPES = (
    "short paragraphs", "headings", "a list", "a table", "bylines", "inline tags", "dates in one paragraph",
    "quotations", "one quotation", "events", "suppressions", "idle suppressions", "a cast in one run", "a cast in lines",
    "scripts of JSON-LD", "names all different", "seasons in a table",
)  # fmt: skip


@pytest.fixture(scope="module")
def setup():
    setup = doubling.setup_of()
    check([Source("a.md", doubling.SHAPES["prose"][1](SHORT).encode())], setup)  # what is made once is made
    return setup


def costs(shape, size, setup):
    file, text = doubling.SHAPES[shape]
    report, checking = calls(lambda: check([Source(file, text(size).encode())], setup))
    found = {"check": checking}
    for form in ("html", "json", "sarif", "text"):
        render = renderer(form)
        _, found[form] = calls(lambda render=render: render(report))
    return found


@pytest.mark.parametrize("shape", SHAPES)
def test_three_times_the_text_makes_about_three_times_the_calls(setup, shape):
    size = LATER.get(shape, SHORT)
    short, long = costs(shape, size, setup), costs(shape, size * TIMES, setup)
    powers = {stage: math.log(long[stage] / short[stage], TIMES) for stage in short}
    assert not {stage: round(power, 2) for stage, power in powers.items() if power > LINEAR}


def test_a_time_line_of_many_dates_costs_in_proportion(setup):
    def drawn(size):
        file, text = doubling.SHAPES["dates in one paragraph"]
        (article,) = check([Source(file, text(size).encode())], setup).articles
        return calls(lambda: rows(article))[1]

    assert drawn(12_000) < drawn(3_000) * 4 * 1.3


FEW, MANY = 10, 60
"""Sheets, and settings for articles that are not among those that are checked."""


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory):
    folder = tmp_path_factory.mktemp("newsroom")
    throughput.write_newsroom(folder, few=3, many=9, sheets=MANY)
    return folder


@cache
def checking(newsroom, articles="few", sheets="ten", settings=FEW):
    """The calls of checking some articles with some sheets, where all that is made once was made."""
    settings_of_others = tuple(
        ArticleSettings(path=f"guides/{number}/**", kept_current=True) for number in range(settings)
    )
    base = load_sheets({file.name: file.read_bytes() for file in (newsroom / sheets).iterdir()})
    setup = Setup.make(base, Config(articles=settings_of_others), Days(date(2026, 11, 21)))
    sources = [Source(file.name, file.read_bytes()) for file in sorted((newsroom / articles).iterdir())]
    first, *others = sources
    check([first], setup)
    return calls(lambda: check(others, setup))[1] / len(others)


def test_an_article_among_many_costs_what_it_costs_among_few(newsroom):
    assert checking(newsroom, "many") < checking(newsroom, "few") * 1.15


def test_six_times_the_sheets_cost_little_more(newsroom):
    assert checking(newsroom, sheets="sheets") < checking(newsroom) * 1.3


def test_six_times_the_settings_cost_little_more(newsroom):
    assert checking(newsroom, settings=MANY) < checking(newsroom) * 1.1


def test_a_folder_of_many_files_costs_in_proportion(tmp_path):
    def walk(count):
        folder = tmp_path / str(count)
        for number in range(count):
            place = folder / str(number % 10)
            place.mkdir(parents=True, exist_ok=True)
            (place / f"{number}.txt").touch()
        return calls(
            lambda: article_files([str(folder)], partial(left_out, Config(gitignore=False), ("*.md",)))
        )

    walk(5)
    (few, _), short = walk(40)
    (many, _), long = walk(160)
    assert (len(few), len(many)) == (40, 160)
    assert long < short * 4 * 1.1
