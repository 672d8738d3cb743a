"""`copydesk archive query`: which articles say that …."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import click

from copydesk.archive.asking import Answer, Question, ask
from copydesk.cli.archive.index import DB, index_at
from copydesk.cli.files import find_config
from copydesk.cli.options import CONFIG, TEXT_OR_JSON, Day
from copydesk.cli.terminal import hand_over_json, say
from copydesk.text import quantity


@click.command()
@click.argument("words", nargs=-1, metavar="[WORDS…]")
@DB
@click.option("--work", "works", multiple=True, metavar="TITLE", help="What is said of a work.")
@click.option(
    "--name",
    "names",
    multiple=True,
    metavar="NAME",
    help="What is said of somebody, or where they are named.",
)
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    metavar="KIND",
    help="cast, credit, event, count, span, trait …, or what is claimed: actor, released, age, network …",
)
@click.option(
    "--says", "value", default="", metavar="VALUE", help="Where the value holds these words: Netflix, 2024."
)
@click.option("--from", "since", type=Day(), metavar="DATE", help="In articles from this day on.")
@click.option("--to", "until", type=Day(), metavar="DATE", help="In articles up to this day.")
@click.option("--about-from", "about_since", type=Day(), metavar="DATE", help="Of days from this on.")
@click.option("--about-to", "about_until", type=Day(), metavar="DATE", help="Of days up to this.")
@click.option("--planned", is_flag=True, help="What was still ahead when it was written.")
@click.option(
    "--most", type=click.IntRange(1), default=100, show_default=True, help="So many places at most."
)
@TEXT_OR_JSON
@CONFIG
def query(words: tuple[str, ...], db: str | None, format_name: str, config: str | None, **asked: Any) -> None:
    """Name the articles that say something, the latest first.

    WORDS are looked for in the articles' text: all of them, "a phrase" in quotation marks within one argument, a OR b. Exit status: 0 some answer,
    1 none does, 2 the index cannot be used.
    """
    question = Question(**asked, words=" ".join(_searched(words)))
    with index_at(db, find_config(config)) as index:
        answers = ask(index, question)
    if format_name == "json":
        hand_over_json([_as_json(a) for a in answers])
    else:
        for line in _lines(answers, question.most):
            say(line)
    raise click.exceptions.Exit(0 if answers else 1)


_BETWEEN = frozenset(("OR", "AND", "NOT"))


def _searched(words: Sequence[str]) -> Iterator[str]:
    """Words as they are looked for: signs that would be an operator are plain signs, OR, AND and NOT are one between two others."""
    for before, word, after in zip(("OR", *words), words, (*words[1:], ""), strict=False):
        joins = word in _BETWEEN and before not in _BETWEEN and after
        yield word if joins else '"' + word.strip('"').replace('"', '""') + '"'


def _lines(answers: Sequence[Answer], most: int) -> Iterator[str]:
    for answer in answers:
        day = f" ({answer.published})" if answer.published else ""
        verdict = f" [{answer.verdict}]" if answer.verdict and answer.kind != "article" else ""
        yield f"{answer.path}:{answer.stands.start}{day}: {answer.says or answer.title}{verdict}"
    count = len(answers)
    found = quantity(count, "place") if count else "Nothing in the index says that"
    yield f"{found}{'; there may be more: --most' if count == most else ''}."


def _as_json(answer: Answer) -> dict[str, Any]:
    day: date | None = answer.published
    start = answer.stands.start
    return {
        "path": answer.path,
        "published": day.isoformat() if day else None,
        "title": answer.title,
        "start": {"line": start.line, "column": start.column},
        "text": answer.stands.text,
        "kind": answer.kind,
        "says": answer.says,
        "verdict": answer.verdict,
    }
