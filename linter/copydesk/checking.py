"""A check of many articles: by one process or several, in the order in which they were given, into one report."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from copydesk import __version__
from copydesk.config import Config
from copydesk.engine import Checked, Setup, Source, check_source, engine_finding
from copydesk.faults import crash
from copydesk.findings import Finding
from copydesk.remembering.outcome import Outcome
from copydesk.report import Report
from copydesk.suppress import UNUSED
from copydesk.text import Place, Span

if TYPE_CHECKING:
    from copydesk.remembering.memory import Remembering
    from copydesk.remembering.store import StrPath


def check(
    sources: Iterable[Source],
    setup: Setup,
    *,
    jobs: int = 1,
    sheets: Mapping[str, str] | None = None,
    progress: Callable[[int], None] | None = None,
    remembering: Remembering | None = None,
) -> Report:
    """Check articles and make the report, the same for any number of jobs.

    `sheets` are hashes of the sheets by file name, for the report; `progress` is called with the number of articles done.
    What `remembering` knows is read and not checked again; the report is the same.
    """
    done: list[Checked] = []
    outcomes = _run(list(sources), setup, jobs, remembering.file if remembering else None)
    for checked in remembering.taken(outcomes, setup) if remembering else (o.checked for o in outcomes):
        done.append(checked)
        if progress:
            progress(len(done))
    return Report(
        version=__version__,
        as_of=setup.days.as_of,
        articles=tuple(c.report for c in done if c.report),
        rules=setup.rule_facts(),
        across=tuple(_unused_allowances(setup.config, done)),
        failures=(*setup.base.failures, *setup.found.failures, *(f for c in done for f in c.failures)),
        off=setup.off,
        sheets=sheets,
    )


def _run(sources: Sequence[Source], setup: Setup, jobs: int, results: StrPath | None) -> Iterator[Outcome]:
    if jobs <= 1 or len(sources) < 2:
        yield from map(_checker(setup, results), sources)
        return
    yield from _run_in_workers(sources, setup, jobs, results)


def _checker(setup: Setup, results: StrPath | None) -> Callable[[Source], Outcome]:
    """What checks an article; with a file of results, only where it must."""
    if results is None:
        return lambda source: Outcome(check_source(source, setup))
    from copydesk.remembering.memory import Memory
    from copydesk.remembering.store import Store

    return Memory(setup, Store(results)).check


def _unused_allowances(config: Config, done: Sequence[Checked]) -> Iterator[Finding]:
    used = {allowance for checked in done for allowance in checked.used}
    whole = [c.report.path for c in done if c.report and not c.failures]
    met = {allowance for path in whole for allowance in config.allowances_for(path)}
    for allowance in config.allow:
        if allowance in used or allowance not in met:
            continue
        place = Place(allowance.line, 1)
        message = (
            f"Nothing in {allowance.path} is reported by {', '.join(allowance.rules)}: remove this entry"
        )
        yield engine_finding(
            UNUSED, config.file, message, Span(0, 0), Span(0, 0), (place, place), "[[allow]]"
        )


_IN_WORKER: dict[str, Callable[[Source], Outcome]] = {}
"""What a worker process keeps between articles: what checks them, once it has a setup."""


def _run_in_workers(
    sources: Sequence[Source], setup: Setup, jobs: int, results: StrPath | None
) -> Iterator[Outcome]:
    """Check the articles in `jobs` processes; results come in the order of the articles.

    Where a process dies (of a plug-in, of the system), the articles that are not done yet are failures.
    """
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    slugs = tuple(setup.found.rules)
    chunk = max(1, min(32, len(sources) // (jobs * 4)))
    done = 0
    parts = (setup.base, setup.config, setup.days, setup.options, slugs, results)
    pool = ProcessPoolExecutor(jobs, initializer=_start, initargs=parts)
    try:
        for outcome in pool.map(_check, sources, chunksize=chunk):
            yield outcome
            done += 1
        pool.shutdown()
    except BrokenProcessPool as error:
        yield from (Outcome(Checked(None, (crash("a worker", s.path, error),))) for s in sources[done:])
    finally:
        pool.shutdown(wait=False, cancel_futures=True)  # where the run is ended, nobody waits for its workers


def _start(base, config, days, options, slugs, results) -> None:  # type: ignore[no-untyped-def]  # the parts of a Setup
    end_with_the_parent()
    _IN_WORKER["check"] = _checker(Setup.make(base, config, days, options, slugs), results)


def end_with_the_parent() -> None:
    """Have this worker end when its parent does, in whatever way; what is typed on the terminal is for the parent."""
    import signal
    import threading

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_wait_for_the_end, daemon=True).start()


def _wait_for_the_end() -> None:
    from multiprocessing import parent_process

    if parent := parent_process():
        parent.join()
        os._exit(1)


def _check(source: Source) -> Outcome:
    return _IN_WORKER["check"](source)
