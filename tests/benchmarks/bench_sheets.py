"""Five thousand sheets from the cache: the first load, the next ones in the process, and a whole process with one article.

    python tests/benchmarks/bench_sheets.py [SHEETS]

The warm load is what a call pays when nothing changed: reading the cache's one row and decoding it; the files' own
reading is told apart.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from copydesk.sheet.cache import load_cached

RUNS = 5


def main(count: int = 5000) -> None:
    """Make the sheets, load them, and print the seconds."""
    rng = random.Random(3)
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "facts"
        folder.mkdir()
        for number in range(count):
            (folder / f"work-{number}.yaml").write_text(_sheet(number, rng))
        start = time.perf_counter()
        files = {path.name: path.read_bytes() for path in sorted(folder.iterdir())}
        _told(f"reading {count} files", time.perf_counter() - start)
        cache = Path(made) / "cache.sqlite"
        start = time.perf_counter()
        load_cached(files, cache)
        _told("first load, checked and kept", time.perf_counter() - start)
        _told("warm load", _warm(files, cache))
        print(f"{cache.stat().st_size / 1e6:9.1f} MB  cache")
        for turn in ("first", "next"):
            _told(f"a process that checks one article, {turn}", _process(Path(made)))


def _warm(files: dict[str, bytes], cache: Path) -> float:
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        load_cached(files, cache)
        times.append(time.perf_counter() - start)
    return median(times)


def _process(folder: Path) -> float:
    """The seconds of the installed command on one article with all the sheets."""
    article = folder / "article.txt"
    article.write_text("Harbour 17 is back\n\nThe second season of Harbour 17 has no date.\n")
    command = [sys.executable, "-m", "copydesk", "check", str(article), "--facts", str(folder / "facts")]
    start = time.perf_counter()
    subprocess.run(
        [*command, "--as-of", "2026-11-21", "--fail-on", "never"],
        check=True,
        capture_output=True,
        cwd=folder,
        env={**os.environ, "XDG_CACHE_HOME": str(folder / "caches")},
    )
    return time.perf_counter() - start


def _told(what: str, seconds: float) -> None:
    print(f"{seconds:9.3f} s   {what}")


def _sheet(number: int, rng: random.Random) -> str:
    cast = "\n".join(f"  - {{character: {_name(rng)}, actor: {_name(rng)}}}" for _ in range(4))
    return (
        f"title: Harbour {number}\nkind: series\nnetwork: Netflix\ncredits: {{creator: {_name(rng)}}}\ncast:\n{cast}\n"
        f"seasons:\n  - {{number: 1, episodes: 8, released: 20{rng.randint(10, 25)}-03-14}}\n"
    )


def _name(rng: random.Random) -> str:
    word = "".join(rng.choice("bdfgklmnprstvz") + rng.choice("aeiou") for _ in range(rng.randint(2, 4)))
    return f"{word.capitalize()} {rng.choice('BDGKLMNRSTV')}{rng.choice('aeiou')}{word[:3]}n"


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
