"""How the cost of each stage grows while a text of one shape is doubled: no exponent above 1.2 from 80 kB to 1.3 MB.

Run: python tests/benchmarks/doubling.py [--from KB] [--to KB] [--times N] [SHAPE …]

The processor's time is taken, and the exponent fitted from the first size to the last; stages that take next to no time
are left out. `tests/test_linear.py` holds the same shapes, shorter, against counted calls.
"""

import argparse
import gc
import math
import sys
import time
from datetime import date
from itertools import count, islice

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


def told(piece, head=HEAD, tail=""):
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
    "prose": ("a.txt", told(lambda n: f"Ines Aldana plays Mara Quill in the series, and {name(n)} met her on {day(n)} in a harbour.\n\n")),
    "short paragraphs": ("a.md", told(lambda n: f"Word {n} here.\n\n")),
    "headings": ("a.md", told(lambda n: f"## Word {n} here\n\n")),
    "a list": ("a.md", told(lambda n: f"- Word {n} here\n")),
    "a table": ("a.md", told(lambda n: f"| word {n} | here |\n", HEAD + "| a | b |\n| - | - |\n")),
    "bylines": ("a.txt", told(lambda n: f"By {name(n)}\n\n")),
    "wrong actors": ("a.md", told(lambda n: f"Tomas Brandt plays Mara Quill in take {n}.\n\n")),
    "one paragraph": ("a.txt", told(lambda n: f"Ines Aldana is seen again in take {n} of it. ")),
    "inline tags": ("a.md", told(lambda n: f"A <b>word</b> and <i>one</i> of {n}. ")),
    "inline tags, short": ("a.md", told(lambda n: "<b>a</b> ")),
    "dates in one paragraph": ("a.txt", told(lambda n: f"It was on Monday, {day(n)}, and not on {n % 40 + 1} June. ")),
    "quotations": ("a.txt", told(lambda n: f"“We never knew what the sea would bring us in the winter of {n},” said {name(n)}.\n\n")),
    "one quotation": ("a.txt", told(lambda n: "“We never knew what the sea would bring us in the winter,” she said.\n\n")),
    "events": ("a.txt", told(lambda n: f"Season {n % 9 + 1} of The Glass Harbour was released on {day(n)}. ")),
    "events apart": ("a.txt", told(lambda n: f"The Glass Harbour was released on {day(n)}.\n\n")),
    "suppressions": ("a.md", told(lambda n: f"<!-- copydesk allow wrong-actor: take {n} -->\n\nTomas Brandt plays Mara Quill.\n\n")),
    "idle suppressions": ("a.md", told(lambda n: f"<!-- copydesk allow wrong-actor: take {n} -->\n")),
    "a cast in one run": ("a.txt", told(lambda n: "Tomas Brandt as Mara Quill, Ines Aldana as Jonas Wick, ", HEAD + "The cast: ")),
    "a cast in lines": ("a.txt", told(lambda n: "Tomas Brandt as Mara Quill\n")),
    "scripts of JSON-LD": ("a.html", told(lambda n: f'<script type="application/ld+json">{{"@type":"Article","headline":"Word {n}"}}</script>\n<p>Word {n}.</p>\n', "<h1>The Glass Harbour</h1>")),
    "names all different": ("a.txt", told(lambda n: f"{name(n)} met {name(n + 500_000)}. ")),
    "names in paragraphs": ("a.txt", told(lambda n: f"{name(n)} met {name(n + 500_000)}.\n\n")),
    "names misspelt": ("a.txt", told(lambda n: "Mara Quil met Ines Aldona and Jonas Wik. ")),
    "seasons in a table": ("a.md", told(lambda n: f"| {n % 9 + 1} | 8 | {day(n)} |\n", HEAD + "| Season | Episodes | Released |\n| - | - | - |\n")),
    "seasons in a row": ("a.txt", told(lambda n: f"season {n % 90 + 1}, ")),
    "acronyms": ("a.txt", told(lambda n: f"The World Guild {n} (WG{n}) met the WGA. ")),
    "numbers": ("a.txt", told(lambda n: f"{n * 7919} ")),
    "brackets": ("a.txt", told(lambda n: f"(word {n} (and ")),
    "quotation marks": ("a.txt", told(lambda n: "“a ‘b ")),
    "spans of HTML": ("a.html", told(lambda n: f"<span>Word {n}</span> <a href=x>here</a> ", "<h1>The Glass Harbour</h1><p>")),
    "HTML paragraphs": ("a.html", told(lambda n: f"<p>Word {n} here.</p>", "<h1>The Glass Harbour</h1>")),
    "HTML table": ("a.html", told(lambda n: f"<tr><td>Word {n}</td><td>Tomas Brandt</td><td>Mara Quill</td></tr>", "<h1>The Glass Harbour</h1><table>")),
    "counts": ("a.txt", told(lambda n: f"The first season has {n % 90 + 1} episodes. ")),
    "ages": ("a.txt", told(lambda n: f"Ines Aldana, {n % 90 + 1}, was born in {1900 + n % 99}. ")),
    "house words": ("a.txt", told(lambda n: "It is very unique in order to utilise it. ")),
    "one long word": ("a.txt", told(lambda n: "word")),
    "blank lines": ("a.txt", told(lambda n: "\n")),
    "blanks": ("a.txt", told(lambda n: " ")),
    "one line of dots": ("a.txt", told(lambda n: ". ")),
    "commas": ("a.txt", told(lambda n: "Ines, ")),
    "and": ("a.txt", told(lambda n: "Ines Aldana and ")),
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


def stages(file, text, setup, clock=None):
    """Run everything over one article, and give the time of each stage."""
    clock = clock or Clock()
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
    findings = clock("settling", lambda: settle(article, raised, Faults(file)))
    report = clock("whole check", lambda: check([Source(file, text.encode())], setup))
    assert not report.failures, report.failures
    for form in FORMATS:
        clock(form, lambda form=form: renderer(form)(report))
    return clock.taken, len(findings)


def setup_of():
    return Setup.make(
        load_sheets({"facts.yaml": SHEET.encode()}), Config(), Days(date(2026, 11, 21), date(2026, 11, 20))
    )


def measured(shape, sizes, setup, times=1):
    file, text = SHAPES[shape]
    rows = []
    for size in sizes:
        runs = [stages(file, text(size), setup)[0] for _ in range(times)]
        rows.append({stage: min(run[stage] for run in runs) for stage in runs[0]})
    return rows


def exponents(rows, sizes, least):
    """How each stage's time grows, where it takes any."""
    span = math.log(sizes[-1] / sizes[0])
    for stage, last in rows[-1].items():
        if last >= least:
            yield stage, last, math.log(last / max(rows[0][stage], 1e-4)) / span


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--from", dest="first", type=int, default=80)
    parser.add_argument("--to", type=int, default=1300)
    parser.add_argument("--times", type=int, default=1)
    parser.add_argument("shapes", nargs="*")
    given = parser.parse_args()
    sizes = list(islice((given.first * 1000 * 4**n for n in count()), 9))
    sizes = [size for size in sizes if size <= given.to * 1000]
    setup = setup_of()
    bad = 0
    for shape in given.shapes or SHAPES:
        rows = measured(shape, sizes, setup, given.times)
        print(shape, flush=True)
        for stage, last, power in exponents(rows, sizes, LEAST):
            mark = " <-- above the limit" if power > LIMIT else ""
            bad += bool(mark)
            if mark or stage == "whole check":
                print(f"    {stage:<24} {last:>8.2f} s  {power:.2f}{mark}", flush=True)
    sys.exit(bool(bad))


if __name__ == "__main__":
    main()
