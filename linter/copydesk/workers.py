"""Articles checked by several processes, in the order in which they were given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

from copydesk.discovery import find_rules
from copydesk.engine import Checked, Setup, Source, check_source


@dataclass
class _Worker:
    """What a worker process keeps between articles."""

    setup: Setup | None = None


_WORKER = _Worker()


def run_in_workers(sources: Sequence[Source], setup: Setup, jobs: int) -> Iterator[Checked]:
    """Check the articles in `jobs` processes; results come in the order of the articles."""
    slugs = tuple(setup.found.rules)
    chunk = max(1, min(32, len(sources) // (jobs * 4)))
    with ProcessPoolExecutor(
        jobs, initializer=_start, initargs=(setup.base, setup.config, setup.days, setup.options, slugs)
    ) as pool:
        yield from pool.map(_check, sources, chunksize=chunk)


def _start(base, config, days, options, slugs) -> None:  # type: ignore[no-untyped-def]  # the parts of a Setup
    found = find_rules(config.rule_files)
    rules = {slug: rule for slug, rule in found.rules.items() if slug in slugs}
    _WORKER.setup = Setup(base, config, days, type(found)(rules), options)


def _check(source: Source) -> Checked:
    if _WORKER.setup is None:
        raise RuntimeError("a worker was asked to check before it was set up")
    return check_source(source, _WORKER.setup)
