"""A desk that stays open: its files loaded for the doors that check one text after another."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from copydesk.cli.baseline import DEFAULT, read_baseline
from copydesk.cli.files import Unusable, find_config, from_config, is_sheet, load_facts, sheet_paths, today
from copydesk.cli.runs import make_setup
from copydesk.config import Config
from copydesk.engine import Days
from copydesk.errors import CopydeskError
from copydesk.newsroom.deciding.decisions import Decision
from copydesk.newsroom.desk_check import DeskCheck, Loaded


def open_desk(facts: Sequence[str] = (), config: str | None = None) -> DeskCheck:
    """The desk of these sheets and this configuration, else of the nearest `copydesk.toml`.

    Raises CopydeskError where its files cannot be used.
    """
    return DeskCheck(lambda: _load(facts, config), lambda settings: today(settings.desk))


def _load(facts: Sequence[str], config: str | None) -> Loaded:
    try:
        settings = find_config(config)
        paths = sheet_paths(settings, facts)
        base, hashes = load_facts(paths, told=False)
        setup = make_setup(base, settings, Days(today(settings.desk)))
        return Loaded(setup, hashes, _decided(settings), tuple(_watched(settings, paths)))
    except Unusable as error:
        raise CopydeskError(*error.troubles) from None


def decisions_file(settings: Config) -> str:
    """Where the desk's decisions are kept; beside the configuration, where that names no file."""
    return from_config(settings, settings.baseline or DEFAULT)


def _decided(settings: Config) -> tuple[Decision, ...]:
    file = decisions_file(settings)
    return read_baseline(file, settings) if os.path.exists(file) else ()


def _watched(settings: Config, sheets: Sequence[str]) -> Iterator[str]:
    style = settings.house_style and from_config(settings, settings.house_style)
    yield from (file for file in (settings.file, style, decisions_file(settings)) if file)
    for path in sheets:
        yield path
        for folder, _, names in os.walk(path, followlinks=False):
            yield folder
            yield from (os.path.join(folder, name) for name in names if is_sheet(name))
