"""One worker of `copydesk serve`: `python -m copydesk.cli.serve_worker --config FILE FACTS…`; it speaks to its server alone."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence

from copydesk.cli.files import Unusable, article_paths, from_config, sheet_files, sheet_paths, shown_path
from copydesk.cli.open_desk import decisions_file, open_desk
from copydesk.cli.opening import read
from copydesk.cli.runs import gather
from copydesk.cli.writing import write
from copydesk.newsroom.desk_check import DeskCheck
from copydesk.serving.clerk import Clerk
from copydesk.serving.jobs import work
from copydesk.serving.papers import Papers
from copydesk.serving.requests import RequestError


def main(arguments: list[str]) -> None:
    """Open the desk and do jobs until the pipe is closed."""
    _, config, *facts = arguments
    work(make_clerk(facts, config or None).answer)


def make_clerk(facts: Sequence[str] = (), config: str | None = None) -> Clerk:
    """Who does the jobs of a desk with these sheets and this configuration, else with those of the working folder."""
    from copydesk.serving.page_jobs import DecisionJobs, PageJobs
    from copydesk.serving.published import HookJobs
    from copydesk.serving.sheet_jobs import SheetJobs

    desk = open_desk(facts, config)
    papers = _papers(desk, facts)
    more = {}
    hooks = HookJobs(desk, _keep(desk))
    for jobs in (PageJobs(desk, papers), SheetJobs(desk, papers), DecisionJobs(desk, papers), hooks):
        more.update(jobs.all())
    return Clerk(desk, more)


def _papers(desk: DeskCheck, facts: Sequence[str]) -> Papers:
    settings = desk.loaded().setup.config
    return Papers(
        sheets=lambda: _sheets(sheet_paths(settings, facts)),
        articles=lambda: _articles(desk),
        read=read,
        write=_write,
        decisions=decisions_file(settings),
    )


def _keep(desk: DeskCheck) -> Callable[[str, str], str] | None:
    """How a report on what was published is kept; none where the desk has set no folder for it."""
    settings = desk.loaded().setup.config
    if not settings.published_reports:
        return None
    folder = from_config(settings, settings.published_reports)

    def keep(name: str, text: str) -> str:
        os.makedirs(folder, exist_ok=True)
        _write(file := os.path.join(folder, name), text)
        return shown_path(file)

    return keep


def _sheets(paths: Sequence[str]) -> Mapping[str, bytes]:
    try:
        return sheet_files(paths)
    except Unusable as error:
        raise RequestError(error.message) from None


def _write(file: str, text: str) -> None:
    try:
        write(file, text)
    except Unusable as error:
        raise RequestError(error.message) from None


def _articles(desk: DeskCheck) -> tuple[str, ...]:
    """The articles that the configuration names; none where they cannot be had."""
    settings = desk.loaded().setup.config
    try:
        sources, _ = gather(article_paths(settings), None, settings)
    except Unusable:
        return ()
    return tuple(source.path for source in sources)


if __name__ == "__main__":
    main(sys.argv[1:])
