"""`copydesk check --fix` and `--diff`: the safe corrections, made in the articles or shown."""

from __future__ import annotations

import click

from copydesk.cli.files import Unusable, read
from copydesk.cli.writing import write_bytes
from copydesk.errors import ConfigError, Trouble
from copydesk.report import Report


def correct(report: Report, *, only_show: bool) -> None:
    """Make the safe corrections, or show them as a unified diff."""
    from difflib import unified_diff

    from copydesk.corrections import corrected

    for article in report.articles:
        before = article.document.source
        after = corrected(before, article.findings)
        if after == before:
            continue
        if only_show:
            lines = unified_diff(
                before.splitlines(keepends=True),
                after.splitlines(keepends=True),
                article.path,
                article.path,
            )
            click.echo("".join(line if line.endswith("\n") else line + "\n" for line in lines), nl=False)
        else:
            _rewrite(article.path, before, after)


def _rewrite(file: str, before: str, after: str) -> None:
    """Write an article back in its own encoding, if nobody changed it meanwhile."""
    data = read(file)
    mark = data[:3] if data.startswith(b"\xef\xbb\xbf") else b""
    if data[len(mark) :] != before.encode("utf-8"):
        message = "was changed meanwhile or is not UTF-8; nothing was corrected in it"
        raise Unusable(ConfigError(Trouble(message, file)))
    write_bytes(file, mark + after.encode("utf-8"))
