"""Articles checked by whole processes that take turns: by the megabyte, by processes, by articles, by sheets; memory, and a peer.

    python tests/benchmarks/throughput.py [--articles N] [--many N] [--sheets N] [--turns N] [--peer COMMAND] [--json FILE] [FOLDER…]

Prints, and writes to a file, processor seconds, wall seconds and the memory of the largest process, medians of the turns, and their ratios. FOLDER holds
real posts, `--peer` is a command that is given the same files (`proselint check`). Exit status 1 where a ratio is past its limit:
a ratio of two measures of one run, so that a slow machine slows both.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shlex
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from msgspec import Struct, to_builtins

WORDS = (
    "the a of in on with for about story season series film scene director cast crew critics audience episode studio night "
    "winter harbour light street letter brother sister captain island doctor garden river window"
).split()
LIMITS = {
    "5,000 sheets / ten": 1.3,
    "an article among many / among few": 1.15,
    "two processes / one, on the wall": 0.75,
}
MEMORY = 250


class Cost(Struct, frozen=True):
    """What a process took: seconds of the processor and of the wall, megabytes of its largest process."""

    used: float
    wall: float
    memory: float


MEASURED: dict[str, Cost] = {}
"""All that was measured, by what it is."""


def run(command: list[str], folder: Path) -> Cost:
    """Run a command to its end."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    return Cost(usage.ru_utime + usage.ru_stime, time.perf_counter() - begun, usage.ru_maxrss / 1024)


def in_turn(commands: dict[str, list[str]], folder: Path, turns: int) -> dict[str, Cost]:
    """The medians of commands that take turns."""
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(turns):
        for name, command in commands.items():
            costs[name].append(run(command, folder))
    middle = {
        name: Cost(*(median(getattr(cost, field) for cost in some) for field in Cost.__struct_fields__))
        for name, some in costs.items()
    }
    MEASURED.update(middle)
    for name, cost in middle.items():
        print(f"{cost.used:8.2f} s used {cost.wall:8.2f} s wall {cost.memory:6.0f} MB   {name}", flush=True)
    return middle


def check(path: str, sheets: str = "ten", jobs: int = 1) -> list[str]:
    """The command that checks a folder, remembering nothing."""
    command = [sys.executable, "-m", "copydesk", "check", path, "--facts", sheets, "--jobs", str(jobs)]
    return [*command, "--no-cache", "--as-of", "2026-11-21", "--fail-on", "never", "--format", "json"]


def write_newsroom(folder: Path, few: int, many: int, sheets: int) -> None:
    """Ten sheets, and many; few articles, and many, all about the first ten works."""
    chance = random.Random(7)
    titles = [f"{name(chance)} {name(chance)}" for _ in range(sheets)]
    casts = [
        [(f"{name(chance)} {name(chance)}", f"{name(chance)} {name(chance)}") for _ in range(6)]
        for _ in titles
    ]
    for place, count in (("ten", 10), ("sheets", sheets)):
        (folder / place).mkdir()
        for number in range(count):
            (folder / place / f"{number:05}.yaml").write_text(sheet(titles[number], casts[number]), "utf-8")
    for place, count in (("few", few), ("many", many)):
        (folder / place).mkdir()
        for number in range(count):
            which = number % 10
            text = article(titles[which], casts[which], chance)
            (folder / place / f"{number:05}.md").write_text(text, "utf-8")


def name(chance: random.Random) -> str:
    """A word that may be a name."""
    return "".join(chance.choice("bdfgklmnprstv") + chance.choice("aeiou") for _ in range(3)).capitalize()


def sheet(title: str, cast: list[tuple[str, str]]) -> str:
    """A sheet."""
    lines = "".join(f"  - {{character: {role}, actor: {actor}}}\n" for actor, role in cast)
    seasons = "seasons: [{number: 1, episodes: 8, released: 2022-11-23}]\n"
    return f"title: {title}\nkind: series\nnetwork: North Channel\ncast:\n{lines}{seasons}"


def article(title: str, cast: list[tuple[str, str]], chance: random.Random) -> str:
    """Twenty-two sentences, two of them about the work."""
    actor, role = chance.choice(cast)
    said = [
        f"In {title}, {actor} plays {role}.",
        f"{title} season 1 was released on 23 November 2022 and has eight episodes.",
        *(" ".join(chance.choices(WORDS, k=14)).capitalize() + "." for _ in range(20)),
    ]
    chance.shuffle(said)
    return f"---\ntitle: {title} returns\ndate: 2024-03-05\n---\n\n" + "\n\n".join(said) + "\n"


def main() -> int:
    """Make a newsroom, measure, print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--many", type=int, default=5000)
    parser.add_argument("--sheets", type=int, default=5000)
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--peer")
    parser.add_argument("--json", metavar="FILE")
    parser.add_argument("folders", nargs="*", metavar="FOLDER")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
        write_newsroom(folder, given.articles, given.many, given.sheets)
        run(check("few/00000.md", "sheets"), folder)
        ratios = _ratios(folder, given)
        for real in given.folders:
            _against_a_peer(Path(real).resolve(), shlex.split(given.peer or ""), folder, given.turns)
    if given.json:
        told = {"measured": {name: to_builtins(cost) for name, cost in MEASURED.items()}, "ratios": ratios}
        Path(given.json).write_text(json.dumps(told, indent=1) + "\n", "utf-8")
    wrong = [what for what, ratio in ratios.items() if ratio > LIMITS[what]]
    for what, ratio in ratios.items():
        print(f"{ratio:8.2f} ×  {what} (at most {LIMITS[what]:g})")
    return int(bool(wrong))


def _ratios(folder: Path, given: argparse.Namespace) -> dict[str, float]:
    ten, sheets = (
        f"{given.articles} articles, ten sheets",
        f"{given.articles} articles, {given.sheets} sheets",
    )
    two, one_ten, one_many = (
        f"{ten}, two processes",
        "one article, ten sheets",
        f"one article, {given.sheets} sheets",
    )
    commands = {
        ten: check("few"),
        sheets: check("few", "sheets"),
        two: check("few", jobs=2),
        one_ten: check("few/00000.md"),
        one_many: check("few/00000.md", "sheets"),
    }
    cost = in_turn(commands, folder, given.turns)
    many = in_turn({f"{given.many} articles, ten sheets": check("many")}, folder, 1)
    (all_of_them,) = many.values()
    start = cost[one_ten].used
    each, of_many = (cost[ten].used - start) / given.articles, (all_of_them.used - start) / given.many
    if all_of_them.memory > MEMORY:
        print(f"{all_of_them.memory:8.0f} MB is more than {MEMORY} MB")
    return {
        "5,000 sheets / ten": (cost[sheets].used - cost[one_many].used) / (cost[ten].used - start),
        "an article among many / among few": of_many / each,
        "two processes / one, on the wall": cost[two].wall / cost[ten].wall,
    }


def _against_a_peer(real: Path, peer: list[str], folder: Path, turns: int) -> None:
    """Real posts, or a text many times, beside another tool."""
    files = [str(file) for file in sorted(real.rglob("*")) if file.suffix in (".md", ".txt")]
    size = sum(os.path.getsize(file) for file in files)
    print(f"{real.name}: {len(files)} articles, {size / 1e6:.2f} MB")
    facts = next(
        (place for place in (real.parent / "facts", real / "facts") if place.is_dir()), folder / "ten"
    )
    commands = {"copydesk": check(str(real), str(facts))}
    if peer:
        commands[" ".join(peer[-2:])] = [*peer, *files]
    costs = list(in_turn(commands, folder, turns).values())
    if peer:
        print(f"{costs[0].used / costs[1].used:8.2f} ×  copydesk / peer, processor time")


if __name__ == "__main__":
    sys.exit(main())
