"""`copydesk facts draft`: a sheet proposed from articles that the desk trusts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click
from msgspec.structs import replace

from copydesk.cli.facts.shelf import write_schema
from copydesk.cli.files import Unusable, find_config, refused, shown_path
from copydesk.cli.options import CONFIG, Day, days_of
from copydesk.cli.runs import gather, make_setup
from copydesk.cli.terminal import hand_over, say
from copydesk.cli.writing import write
from copydesk.config import Config
from copydesk.engine import Days, make_article, read_source
from copydesk.errors import ArticleError, Trouble
from copydesk.newsroom.drafting import propose, render_proposal, supposed_sheet, title_of
from copydesk.newsroom.importing import file_name
from copydesk.reading.document import Document
from copydesk.sheet.loading import load_sheets


@click.command("draft")
@click.argument("paths", nargs=-1, required=True, metavar="ARTICLE…")
@click.option(
    "--title", metavar="TITLE", help="The work; else what each article's headline and text have in common."
)
@click.option(
    "--into", metavar="PATH", help="A folder, or a sheet that is not there yet; by default it is printed."
)
@click.option("--published", type=Day(), metavar="DATE", help="The day the articles appear.")
@CONFIG
def facts_draft(
    paths: tuple[str, ...], title: str | None, into: str | None, published: date | None, config: str | None
) -> None:
    """Propose a sheet from what trusted articles say, each fact with the articles that say it.

    What articles disagree on is shown and not decided. The sheet is a proposal: confirm it before you check by it.
    """
    settings = find_config(config)
    days = days_of(settings, published, None, None)
    found = _by_title(paths, title, settings)
    sheets = {name: _sheet(name, documents, settings, days) for name, documents in found.items()}
    if into is None:
        if len(sheets) > 1:
            names = ", ".join(sheets)
            raise refused(f"articles about several works ({names}); give --title or --into", "draft")
        hand_over(next(iter(sheets.values())))
        return
    for name, text in sheets.items():
        _write(Path(into), name, text)


def _by_title(paths: Sequence[str], title: str | None, settings: Config) -> dict[str, list[Document]]:
    sources, failures = gather(paths, None, settings)
    troubles = [Trouble(failure.message, failure.path or failure.who) for failure in failures]
    found: dict[str, list[Document]] = defaultdict(list)
    for source in sources:
        try:
            document = read_source(source)
        except ArticleError as error:
            troubles += error.troubles
            continue
        name = title or title_of(document)
        if name is None:
            troubles.append(Trouble("does not tell which work it is about; give --title", source.path))
        else:
            found[name].append(document)
    if troubles:
        raise Unusable(ArticleError(*troubles))
    return found


def _sheet(title: str, documents: Sequence[Document], settings: Config, days: Days) -> str:
    base = load_sheets({"supposed": supposed_sheet(title, documents)})
    setup = make_setup(base, settings, days)
    articles = [replace(make_article(document, setup), works=(title,)) for document in documents]
    return render_proposal(propose(title, articles))


def _write(into: Path, title: str, text: str) -> None:
    file = into if into.suffix in (".yaml", ".yml") else into / f"{file_name(title)}.yaml"
    if file.exists():
        raise refused("is there already; a proposal never replaces a sheet", shown_path(file))
    write(file, text)
    write_schema(file.parent)
    say(f"written  {shown_path(file)}: to be confirmed by a person")
