"""`copydesk annotate`: what copydesk sees in an article — names, times and claims — as a table or as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

import click

from copydesk.article import Article
from copydesk.cli.files import find_config, load_facts, mendable, sheet_paths, tell
from copydesk.cli.options import TEXT_OR_JSON, about_articles, days_of
from copydesk.cli.runs import gather, make_setup
from copydesk.cli.terminal import hand_over_json, say
from copydesk.engine import make_article, read_source
from copydesk.sheet.claims import (
    Claim,
    Confirmed,
    Contradicted,
    Mention,
    TimeExpression,
    Unknown,
    kind_of,
)
from copydesk.text import Span


@click.command()
@click.argument("path", metavar="ARTICLE")
@about_articles
@TEXT_OR_JSON
@click.option("--why", is_flag=True, help="Show what was read and doubted, and why a claim was not judged.")
def annotate(
    path: str,
    facts: tuple[str, ...],
    published: date | None,
    as_of: date | None,
    kept_current: bool | None,
    config: str | None,
    stdin_filename: str | None,
    format_name: str,
    why: bool,
) -> None:
    """Show the names, times and claims that are read in an article, and the verdict on each claim."""
    given = {"facts": facts, "published": published, "as_of": as_of, "kept_current": kept_current}
    article = article_at(path, {**given, "config": config, "stdin_filename": stdin_filename})
    if format_name == "json":
        hand_over_json(as_json(article))
    else:
        say("\n".join(_table(article, why=why)))


def article_at(path: str, given: Mapping[str, Any]) -> Article:
    """The article of a file, with the options about articles; exit status 2 where it cannot be read."""
    settings = find_config(given["config"])
    base, _ = load_facts(sheet_paths(settings, given["facts"]))
    days = days_of(settings, given["published"], given["as_of"], given["kept_current"])
    setup = make_setup(base, settings, days)
    sources, failures = gather([path], given["stdin_filename"], settings)
    tell(failures)
    if not sources or failures:
        raise click.exceptions.Exit(2)
    with mendable():
        return make_article(read_source(sources[0]), setup)


def told_at(article: Article, line: int) -> Iterator[str]:
    """What was read, doubted and judged in a line of the file."""
    told = list(_table(article, why=True, line=line))
    yield from told if any(row.startswith("  ") for row in told) else (f"Nothing was read in line {line}.",)


def as_json(article: Article) -> dict[str, Any]:
    """The annotations with their places in the file, in code points."""
    return {
        "path": article.document.path,
        "published": article.published.isoformat() if article.published else None,
        "focus": list(article.scope.focus),
        "mentioned": list(article.scope.mentioned),
        "mentions": [{**_at(article, m.span), **_mention(m)} for m in article.mentions],
        "times": [{**_at(article, t.span), **_time(t)} for t in article.times],
        "claims": [{**_at(article, c.span), **_claim(article, c)} for c in article.claims],
        "doubts": [
            {**_at(article, d.claim.span), "kind": kind_of(d.claim), "says": says(d.claim), "why": d.why}
            for d in article.doubts
        ],
    }


def _at(article: Article, span: Span) -> dict[str, Any]:
    source = article.document.map.source(span)
    return {"start": source.start, "end": source.end, "text": span.of(article.text)}


def _mention(mention: Mention) -> dict[str, Any]:
    return {
        "form": mention.form.value,
        "refers": [{"kind": e.kind.value, "name": e.name, "work": e.work} for e in mention.refers],
        "expected": mention.expected,
        "edits": [{"written": d.written, "expected": d.expected, "how": d.how} for d in mention.edits],
    }


def _time(time: TimeExpression) -> dict[str, Any]:
    return {
        "type": time.type.value,
        "value": time.value.edtf() if time.value else None,
        "timex": time.timex,
        "candidates": [value.edtf() for value in time.candidates],
        "fault": time.fault,
        "anchor": time.anchor.value,
        "direction": time.direction.value,
        "why": time.why,
        "pattern": time.pattern,
    }


def _claim(article: Article, claim: Claim) -> dict[str, Any]:
    verdict = article.verdict(claim)
    return {
        "kind": kind_of(claim),
        "says": says(claim),
        "work": claim.work,
        "season": claim.season,
        "stance": claim.stance.value,
        "tense": claim.tense.value,
        "voice": claim.voice.value,
        "pattern": claim.pattern,
        "status": status_of(verdict),
        "why": verdict.why if isinstance(verdict, Unknown) else "",
        "how": verdict.how.value if isinstance(verdict, Contradicted) else None,
        "facts": [] if isinstance(verdict, Unknown) else [_fact(f) for f in verdict.facts],
    }


def _fact(fact: Any) -> dict[str, Any]:
    return {"says": fact.says, "sheet": str(fact.place)}


def status_of(verdict: Confirmed | Contradicted | Unknown) -> str:
    """The verdict in words."""
    if isinstance(verdict, Confirmed):
        return "confirmed"
    return "contradicted" if isinstance(verdict, Contradicted) else "not in the sheet"


_SAID = (
    *("actor", "role", "who", "title", "person", "mention", "job", "part", "trait", "value", "what", "when"),
    *("comparator", "number", "unit", "since", "length"),
)
"""The fields of claims that say something, in the order in which they read best."""


def says(claim: Claim) -> str:
    """What a claim says, in short, by its own fields."""
    values = (getattr(claim, name, None) for name in _SAID)
    return " · ".join(_word(value) for value in values if value is not None)


def _word(value: object) -> str:
    if isinstance(value, Mention):
        return value.name if value.refers else value.text
    if isinstance(value, TimeExpression):
        return value.value.edtf() if value.value else value.text
    return str(value)


def _table(article: Article, *, why: bool = False, line: int | None = None) -> Iterator[str]:
    """The annotations as a table; with their reasons where asked for, and of one line alone where one is given."""
    lines = article.document.lines()

    def place(span: Span) -> str:
        return str(lines.place(article.document.map.source(span).start))

    def reason(claim: Claim) -> str:
        verdict = article.verdict(claim)
        return f": {verdict.why}" if why and isinstance(verdict, Unknown) else ""

    yield f"Focus: {', '.join(article.scope.focus) or 'no work of the sheets'}"
    yield f"Published: {article.published or 'no day known'}; checked as of {article.as_of}"
    yield from _section(
        "Names",
        (
            (place(m.span), m.text, m.form.value, " or ".join(f"{e.name} ({e.kind})" for e in m.refers))
            for m in article.mentions
        ),
        line,
    )
    yield from _section(
        "Times",
        (
            (
                place(t.span),
                t.text,
                t.value.edtf() if t.value else t.fault or t.timex or "no value",
                f"{t.pattern}; {t.why}",
            )
            for t in article.times
        ),
        line,
    )
    yield from _section(
        "Claims",
        (
            (
                place(c.span),
                kind_of(c),
                status_of(article.verdict(c)),
                f"{says(c)} [{_context(c)}]{reason(c)}",
            )
            for c in article.claims
        ),
        line,
    )
    if why:
        yield from _section(
            "Doubts",
            ((place(d.claim.span), kind_of(d.claim), says(d.claim), d.why) for d in article.doubts),
            line,
        )


def _context(claim: Claim) -> str:
    season = f"season {claim.season}, " if claim.season is not None else ""
    return f"{claim.work or 'no work'}, {season}{claim.stance}, {claim.tense}, {claim.pattern}"


def _section(title: str, rows: Iterable[tuple[str, str, str, str]], line: int | None) -> Iterator[str]:
    found = [tuple(" ".join(cell.split()) for cell in row) for row in rows]
    if line is not None:
        found = [row for row in found if row[0].startswith(f"{line}:")]
    yield from ("", f"{title} ({len(found)})")
    widths = [min(max((len(row[n]) for row in found), default=0), 44) for n in range(3)]
    for row in found:
        cells = (f"{cell:<{width}}" for cell, width in zip(row, widths, strict=False))
        yield f"  {'  '.join(cells)}  {row[3]}"
