"""How the cost of each stage grows while a text of one shape is doubled: no exponent above 1.2 from 80 kB to 1.3 MB.

Run: python tests/benchmarks/doubling.py [--from KB] [--to KB] [--times N] [--stages] [SHAPE …]

The processor's time is taken at both sizes, and the exponent is what fits them; what takes next to no time is left out. A
line a shape: its check, and the dearest report of it; with --stages what each stage of the check takes, apart.
`tests/test_linear.py` holds the same shapes, shorter, against counted calls.
"""

import argparse
import gc
import math
import sys
import time
from datetime import date
from itertools import count

from copydesk import time_limit
from copydesk.checking import check
from copydesk.config import Config
from copydesk.engine import Days, Setup, Source, make_article, problems_of
from copydesk.faults import Faults
from copydesk.reading import read
from copydesk.reporters import FORMATS, renderer
from copydesk.settling import Raised, settle
from copydesk.sheet.loading import load_sheets

LIMIT = 1.2
LEAST = 0.05
"""Seconds: what takes less at the largest size is no matter, and cannot be measured."""
SHEET = """\
title: The Glass Harbour
kind: series
network: Netflix
cast:
  - {character: Mara Quill, actor: Ines Aldana}
  - {character: Jonas Wick, actor: Tomas Brandt}
seasons:
  - {number: 1, episodes: 8, released: 2022-11-23}
  - {number: 2, episodes: 10, released: 2024-03-14}
"""
HEAD = "The Glass Harbour, season 1\n\nThe Glass Harbour stars Ines Aldana as Mara Quill.\n\n"
SYLLABLES = "ka lo mi ren tas vel or bran dis qui len ho mar ta ines jo nor dal pe ri sun wo fel gra".split()
MONTHS = "January February March April May June July August September October November December".split()


def name(number):
    """A made name for each number, no two alike."""
    parts = []
    for _ in range(6):
        number, at = divmod(number * 7 + 3, len(SYLLABLES) * 7)
        parts.append(SYLLABLES[at % len(SYLLABLES)])
    return f"{''.join(parts[:3]).title()} {''.join(parts[3:]).title()}"


def made(piece, head=HEAD, tail=""):
    """A shape: pieces by number, until the text is as long as is asked."""

    def text(size):
        parts, length = [head], len(head)
        for number in count(1):
            part = piece(number)
            parts.append(part)
            length += len(part)
            if length >= size:
                return "".join(parts) + tail
        return ""

    return text


def day(number):
    return f"{number % 28 + 1} {MONTHS[number % 12]} {1950 + number % 70}"


SHAPES = {
    "prose": ("a.txt", made(lambda n: f"Ines Aldana plays Mara Quill in the series, and {name(n)} met her on {day(n)} in a harbour.\n\n")),
    "short paragraphs": ("a.md", made(lambda n: f"Word {n} here.\n\n")),
    "headings": ("a.md", made(lambda n: f"## Word {n} here\n\n")),
    "a list": ("a.md", made(lambda n: f"- Word {n} here\n")),
    "a table": ("a.md", made(lambda n: f"| word {n} | here |\n", HEAD + "| a | b |\n| - | - |\n")),
    "bylines": ("a.txt", made(lambda n: f"By {name(n)}\n\n")),
    "wrong actors": ("a.md", made(lambda n: f"Tomas Brandt plays Mara Quill in take {n}.\n\n")),
    "one paragraph": ("a.txt", made(lambda n: f"Ines Aldana is seen again in take {n} of it. ")),
    "inline tags": ("a.md", made(lambda n: f"A <b>word</b> and <i>one</i> of {n}. ")),
    "inline tags, short": ("a.md", made(lambda n: "<b>a</b> ")),
    "dates in one paragraph": ("a.txt", made(lambda n: f"It was on Monday, {day(n)}, and not on {n % 40 + 1} June. ")),
    "quotations": ("a.txt", made(lambda n: f"“We never knew what the sea would bring us in the winter of {n},” said {name(n)}.\n\n")),
    "one quotation": ("a.txt", made(lambda n: "“We never knew what the sea would bring us in the winter,” she said.\n\n")),
    "events": ("a.txt", made(lambda n: f"Season {n % 9 + 1} of The Glass Harbour was released on {day(n)}. ")),
    "events apart": ("a.txt", made(lambda n: f"The Glass Harbour was released on {day(n)}.\n\n")),
    "suppressions": ("a.md", made(lambda n: f"<!-- copydesk allow wrong-actor: take {n} -->\n\nTomas Brandt plays Mara Quill.\n\n")),
    "idle suppressions": ("a.md", made(lambda n: f"<!-- copydesk allow wrong-actor: take {n} -->\n")),
    "a cast in one run": ("a.txt", made(lambda n: "Tomas Brandt as Mara Quill, Ines Aldana as Jonas Wick, ", HEAD + "The cast: ")),
    "a cast in lines": ("a.txt", made(lambda n: "Tomas Brandt as Mara Quill\n")),
    "scripts of JSON-LD": ("a.html", made(lambda n: f'<script type="application/ld+json">{{"@type":"Article","headline":"Word {n}"}}</script>\n<p>Word {n}.</p>\n', "<h1>The Glass Harbour</h1>")),
    "names all different": ("a.txt", made(lambda n: f"{name(n)} met {name(n + 500_000)}. ")),
    "names in paragraphs": ("a.txt", made(lambda n: f"{name(n)} met {name(n + 500_000)}.\n\n")),
    "names misspelt": ("a.txt", made(lambda n: "Mara Quil met Ines Aldona and Jonas Wik. ")),
    "seasons in a table": ("a.md", made(lambda n: f"| {n % 9 + 1} | 8 | {day(n)} |\n", HEAD + "| Season | Episodes | Released |\n| - | - | - |\n")),
    "seasons in a row": ("a.txt", made(lambda n: f"season {n % 90 + 1}, ")),
    "acronyms": ("a.txt", made(lambda n: f"The World Guild {n} (WG{n}) met the WGA. ")),
    "numbers": ("a.txt", made(lambda n: f"{n * 7919} ")),
    "brackets": ("a.txt", made(lambda n: f"(word {n} (and ")),
    "quotation marks": ("a.txt", made(lambda n: "“a ‘b ")),
    "spans of HTML": ("a.html", made(lambda n: f"<span>Word {n}</span> <a href=x>here</a> ", "<h1>The Glass Harbour</h1><p>")),
    "HTML paragraphs": ("a.html", made(lambda n: f"<p>Word {n} here.</p>", "<h1>The Glass Harbour</h1>")),
    "HTML table": ("a.html", made(lambda n: f"<tr><td>Word {n}</td><td>Tomas Brandt</td><td>Mara Quill</td></tr>", "<h1>The Glass Harbour</h1><table>")),
    "counts": ("a.txt", made(lambda n: f"The first season has {n % 90 + 1} episodes. ")),
    "ages": ("a.txt", made(lambda n: f"Ines Aldana, {n % 90 + 1}, was born in {1900 + n % 99}. ")),
    "house words": ("a.txt", made(lambda n: "It is very unique in order to utilise it. ")),
    "one long word": ("a.txt", made(lambda n: "word")),
    "blank lines": ("a.txt", made(lambda n: "\n")),
    "blanks": ("a.txt", made(lambda n: " ")),
    "one line of dots": ("a.txt", made(lambda n: ". ")),
    "commas": ("a.txt", made(lambda n: "Ines, ")),
    "and": ("a.txt", made(lambda n: "Ines Aldana and ")),
}  # fmt: skip


class Clock:
    """The processor's time of each stage."""

    def __init__(self):
        self.taken = {}

    def __call__(self, stage, work):
        gc.collect()
        begun = time.process_time()
        made = work()
        self.taken[stage] = self.taken.get(stage, 0) + time.process_time() - begun
        return made


def whole(file, text, setup):
    """The time of the check of one article, and of each report on it."""
    clock = Clock()
    report = clock("check", lambda: check([Source(file, text.encode())], setup))
    assert not report.failures, report.failures
    for form in FORMATS:
        runs = [Clock(), Clock()]  # it costs little, and one of two may be disturbed
        for each in runs:
            each(form, lambda form=form: renderer(form)(report))
        clock.taken[form] = min(each.taken[form] for each in runs)
    return clock.taken


def stages(file, text, setup):
    """The time of each stage of the check of one article."""
    clock = Clock()
    document = clock("reading", lambda: read(file, text.encode()))
    article = make_article(document, setup)
    for stage in (
        "tokens",
        "scope",
        "mentions",
        "quotations",
        "times",
        "claims",
        "definitions",
        "name_groups",
    ):
        clock(stage, lambda stage=stage: getattr(article, stage, None))
    clock("verdicts", lambda: [article.verdict(claim) for claim in article.claims])
    raised = []
    for rule, severity in setup.rules():
        raised += clock(
            rule.slug,
            lambda rule=rule, severity=severity: [
                Raised(rule, severity, p) for p in problems_of(rule, article)
            ],
        )
    clock("settling", lambda: settle(article, raised, Faults(file)))
    return clock.taken


def setup_of():
    return Setup.make(
        load_sheets({"facts.yaml": SHEET.encode()}), Config(), Days(date(2026, 11, 21), date(2026, 11, 20))
    )


def growths(shape, sizes, setup, times, measure):
    """Of each stage the seconds of the long text and the exponent, where it takes any time."""
    file, text = SHAPES[shape]
    runs = [[measure(file, text(size), setup) for _ in range(times)] for size in sizes]
    short, long = ({stage: min(run[stage] for run in some) for stage in some[0]} for some in runs)
    span = math.log(sizes[1] / sizes[0])
    return {
        stage: (last, math.log(last / max(short[stage], 1e-4)) / span)
        for stage, last in long.items()
        if last >= LEAST
    }


def told(stage, growth):
    seconds, power = growth
    return f"{stage} {seconds:.2f} s {power:.2f}{' <-- above the limit' * (power > LIMIT)}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--from", dest="first", type=int, default=80)
    parser.add_argument("--to", type=int, default=1300)
    parser.add_argument("--times", type=int, default=1)
    parser.add_argument("--stages", action="store_true")
    parser.add_argument("shapes", nargs="*")
    given = parser.parse_args()
    time_limit.SECONDS = 3600  # the clock on the wall says nothing here
    setup = setup_of()
    sizes = (given.first * 1000, given.to * 1000)
    bad = 0
    for shape in given.shapes or SHAPES:
        found = growths(shape, sizes, setup, given.times, stages if given.stages else whole)
        bad += sum(power > LIMIT for _, power in found.values())
        reports = {form: growth for form, growth in found.items() if form in FORMATS}
        steep = sorted(reports.items(), key=lambda item: -item[1][1])[:1]
        listed = (
            found.items() if given.stages else [*((k, v) for k, v in found.items() if k == "check"), *steep]
        )
        print(f"{shape:<22} {'; '.join(told(*each) for each in listed)}", flush=True)
    sys.exit(bool(bad))


if __name__ == "__main__":
    main()
