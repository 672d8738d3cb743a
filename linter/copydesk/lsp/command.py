"""`copydesk lsp`: the desk inside an editor."""

from __future__ import annotations

import os
import sys

import click

from copydesk.cli.files import refused
from copydesk.cli.options import CONFIG, FACTS

_MISSING = "needs pygls; install it with: pip install 'copydesk[lsp]'"


@click.command()
@FACTS
@CONFIG
@click.option("--stdio", is_flag=True, help="Speak over standard input and output, which is the only way.")
def lsp(facts: tuple[str, ...], config: str | None, stdio: bool) -> None:
    """Show findings inside an editor while somebody writes: a language server.

    An editor starts it and speaks to it over standard input and output; docs/editors.md says how to set yours up. Sheets and
    configuration are those of the folder that the editor has open, and are read anew when they are saved.
    """
    try:
        from copydesk.lsp.answers import run
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("pygls", "lsprotocol"):
            raise
        raise refused(_MISSING, "copydesk lsp") from None
    paths = tuple(map(os.path.abspath, facts))
    sys.exit(run(paths, os.path.abspath(config) if config else None))
