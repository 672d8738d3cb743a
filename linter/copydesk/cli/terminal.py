"""What is printed: nothing that an article, a sheet or a name holds acts on the terminal that it reaches."""

from __future__ import annotations

import json
import sys
from typing import Any

import click

from copydesk.text import defused


def say(words: str = "", *, err: bool = False, nl: bool = True) -> None:
    """Print words for a person, with whatever would act on a terminal made visible."""
    click.echo("\n".join(map(defused, words.split("\n"))), err=err, nl=nl)


def hand_over(content: str | bytes, *, err: bool = False) -> None:
    """Print what a program or a file gets, byte for byte and in UTF-8; on a terminal it is for a person."""
    if (sys.stderr if err else sys.stdout).isatty():
        text = content.decode("utf-8", "backslashreplace") if isinstance(content, bytes) else content
        say(text.replace("\t", "    "), err=err, nl=False)
    else:
        click.echo(content.encode("utf-8") if isinstance(content, str) else content, err=err, nl=False)


def hand_over_json(content: Any) -> None:
    """Print plain values for a program."""
    hand_over(json.dumps(content, ensure_ascii=False, indent=1) + "\n")
