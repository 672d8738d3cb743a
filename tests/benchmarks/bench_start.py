"""Whole processes against bare imports in the same run: one article with every rule on, and --version.

    python tests/benchmarks/bench_start.py [ARTICLE]

Prints medians of 7 runs in seconds and their ratios; the processes take turns, so that a slow machine slows all.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]
ARTICLE = ROOT / "fixtures" / "stories" / "guides" / "all-of-us-are-dead.txt"
RUNS = 7


def main() -> None:
    """Time the commands in turn and print the figures."""
    article = sys.argv[1] if len(sys.argv) > 1 else str(ARTICLE)
    copydesk = [sys.executable, "-m", "copydesk"]
    facts = str(ROOT / "fixtures" / "facts")
    commands = {
        "import click, yaml, rapidfuzz": [sys.executable, "-c", "import click, yaml, rapidfuzz"],
        "check one article": [
            *copydesk,
            "check",
            article,
            "--facts",
            facts,
            "--as-of",
            "2026-11-21",
            "--fail-on",
            "never",
        ],
        "import click": [sys.executable, "-c", "import click"],
        "--version": [*copydesk, "--version"],
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(RUNS + 1):
        for name, command in commands.items():
            start = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True, cwd="/")
            if turn:
                times[name].append(time.perf_counter() - start)
    middle = {name: median(values) for name, values in times.items()}
    for name, value in middle.items():
        print(f"{value:7.3f} s  {name}")
    names = list(commands)
    for slow, fast in ((names[1], names[0]), (names[3], names[2])):
        print(f"{middle[slow] / middle[fast]:7.2f} ×  {slow} / {fast}")


if __name__ == "__main__":
    main()
