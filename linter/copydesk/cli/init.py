"""`copydesk init`: a commented configuration, a first sheet, a house style and a baseline for a desk that starts."""

from __future__ import annotations

from pathlib import Path

import click

from copydesk.cli.terminal import say
from copydesk.cli.writing import write

_CONFIG = """\
# What copydesk needs to know about this desk. Every line can be left out.

facts = ["facts"]                # fact sheets, or folders of them
paths = ["articles"]             # what `copydesk check` reads when no path is given
house_style = "house-style.yaml" # the desk's own words
baseline = "baseline.json"       # what the desk has decided to leave as it is: on the desk's page, or `copydesk baseline`
# rule_files = ["rules"]         # the desk's own rules: files, or folders of them
fail_on = "error"                # what fails a check: error, warning, note, never, or unverified: also what nothing was held against

[desk]
time_zone = "UTC"                # e.g. "America/New_York", "Europe/London"
date_order = "mdy"               # how 3/4/22 is read: mdy or dmy
hemisphere = "northern"          # when summer is

[rules]
# inconsistent-name = "off"      # or note, warning, error

[rules.hard-to-read]             # limits; a rule without limits is silent
grade = 14                       # Automated Readability Index
words_per_sentence = 28

# Guides promise to be right today; stories were right on their day.
[[articles]]
path = "articles/guides/**"
kept_current = true

# A finding that is right as it is. The reason is for the next editor.
# [[allow]]
# path = "articles/interviews/**"
# rule = "wrong-actor"
# words = "Jane Doe"
# reason = "the Spanish dub"
# until = 2027-01-01
"""

_SHEET = """\
# yaml-language-server: $schema=../sheet.schema.json
# A fact sheet: one file a work. What it does not say is never held against an article.

title: The Queen's Gambit
kind: limited series
network: Netflix
country: United States
based_on: {title: The Queen's Gambit, kind: novel, by: Walter Tevis}
credits: {director: Scott Frank, creator: [Scott Frank, Allan Scott]}
cast:
  - {character: Beth Harmon, actor: Anya Taylor-Joy}
  - {character: Beth Harmon, actor: Isla Johnston, how: young}
  - {character: Alma Wheatley, actor: Marielle Heller}
seasons:
  - {number: 1, episodes: 7, released: {value: 2020-10-23, source: "https://www.netflix.com", verified: 2026-11-01}}
"""


_GITHUB = """\
name: copydesk
on: [push, pull_request]
permissions:
  contents: read
jobs:
  articles:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          persist-credentials: false
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: pip install copydesk
      - run: copydesk check --output report.html
      - uses: actions/upload-artifact@v4
        if: always()
        with:
          name: copydesk-report
          path: report*
"""

_GITLAB = """\
copydesk:
  image: python:3.12
  script:
    - pip install copydesk
    - copydesk check --format text --output gitlab=gl-code-quality-report.json --output report.html
  artifacts:
    when: always
    paths: [report.html, report]
    reports:
      codequality: gl-code-quality-report.json
"""

PIPELINES = {
    "github": (".github/workflows/copydesk.yml", _GITHUB),
    "gitlab": (".gitlab-ci.yml", _GITLAB),
}
"""The file of each host, and what stands in it: as docs/ci.md has them."""


@click.command()
@click.argument("folder", default=".", type=click.Path(file_okay=False))
@click.option(
    "--ci",
    "hosts",
    multiple=True,
    type=click.Choice(sorted(PIPELINES)),
    help="Write a pipeline for this host, too.",
)
def init(folder: str, hosts: tuple[str, ...]) -> None:
    """Write copydesk.toml, a first fact sheet, its schema, a house style and a baseline without decisions; never over an existing file."""
    from copydesk.cli.baseline import DEFAULT
    from copydesk.cli.facts.check import schema_text
    from copydesk.house_style.example import EXAMPLE
    from copydesk.newsroom.deciding.decisions import write_decisions

    root = Path(folder)
    files = {
        "copydesk.toml": _CONFIG,
        "facts/the-queens-gambit.yaml": _SHEET,
        "sheet.schema.json": schema_text(),
        "house-style.yaml": EXAMPLE,
        DEFAULT: write_decisions(()),
        **dict(PIPELINES[host] for host in hosts),
    }
    for name, text in files.items():
        _write(root / name, text)
    (root / "articles").mkdir(exist_ok=True)
    say("\nPut articles into articles/ and run: copydesk check")


def _write(file: Path, text: str) -> None:
    if file.exists():
        say(f"kept     {file} (it is there already)")
        return
    write(file, text)
    say(f"written  {file}")
