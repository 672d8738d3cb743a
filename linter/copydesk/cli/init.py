"""`copydesk init`: a commented configuration, a first sheet, a house style and a baseline for a desk that starts."""

from __future__ import annotations

from pathlib import Path

import click

from copydesk.cli.terminal import say
from copydesk.cli.writing import write

_STARTERS = Path(__file__).parent / "starters"
"""What a desk starts with, a file each."""


def starter(name: str) -> str:
    """What stands in a file that a desk starts with."""
    return (_STARTERS / name).read_text("utf-8")


PIPELINES = {
    "github": (".github/workflows/copydesk.yml", starter("github.yml")),
    "gitlab": (".gitlab-ci.yml", starter("gitlab.yml")),
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
    from copydesk.newsroom.deciding.decisions import write_decisions

    root = Path(folder)
    files = {
        "copydesk.toml": starter("copydesk.toml"),
        "facts/the-queens-gambit.yaml": starter("the-queens-gambit.yaml"),
        "sheet.schema.json": schema_text(),
        "house-style.yaml": starter("house-style.yaml"),
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
