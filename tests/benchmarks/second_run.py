"""How much less a second run over an unchanged archive takes, and how many articles a changed sheet makes it check.

python -m tests.benchmarks.second_run [ARTICLES]
"""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

WORDS = (
    "the a of in on with for about story season series film scene director cast crew critics audience episode "
    "studio night winter harbour light street letter brother sister captain island doctor garden river window"
).split()
WORKS = 60
SENTENCES = 40


def name(chance: random.Random) -> str:
    return "".join(chance.choice("bdfgklmnprstv") + chance.choice("aeiou") for _ in range(3)).capitalize()


def write_newsroom(folder: Path, articles: int) -> list[str]:
    """Sheets and posts of generated names; the titles of the sheets, in order."""
    chance = random.Random(7)
    works = []
    for number in range(WORKS):
        title, cast = (
            f"{name(chance)} {name(chance)}",
            [(f"{name(chance)} {name(chance)}", f"{name(chance)} {name(chance)}") for _ in range(8)],
        )
        works.append((title, cast))
        lines = "\n".join(f"  - {{character: {role}, actor: {actor}}}" for actor, role in cast)
        sheet = f"title: {title}\nkind: series\nnetwork: Netflix\ncast:\n{lines}\nseasons: [{{number: 1, episodes: 8, released: 2022-11-23}}]\n"
        (folder / "facts" / f"{number:03}.yaml").write_text(sheet, "utf-8")
    for number in range(articles):
        title, cast = works[number % WORKS]
        actor, role = chance.choice(cast)
        said = [
            f"In {title}, {actor} plays {role}.",
            f"{title} season 1 was released on 23 November 2022 and has eight episodes.",
        ]
        said += [" ".join(chance.choices(WORDS, k=14)).capitalize() + "." for _ in range(SENTENCES)]
        chance.shuffle(said)
        body = "\n\n".join(" ".join(said[at : at + 4]) for at in range(0, len(said), 4))
        text = f"---\ntitle: {title} returns\ndate: 2024-03-0{number % 9 + 1}\n---\n\n{body}\n"
        (folder / "stories" / f"{number:05}.md").write_text(text, "utf-8")
    return [title for title, _ in works]


def run(folder: Path, *options: str) -> tuple[float, str, str]:
    """How long a check takes, what it prints, and how many articles it checked, as it says."""
    begun = time.perf_counter()
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache")}
    command = [
        sys.executable,
        "-m",
        "copydesk",
        "check",
        "stories",
        "--facts",
        "facts",
        "--as-of",
        "2026-11-21",
        "--format",
        "json",
    ]
    done = subprocess.run(
        [*command, *options], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    return time.perf_counter() - begun, done.stdout, done.stderr.strip()


def measure(articles: int) -> tuple[float, float, int]:
    """The time of the first and the second run, and how many articles are checked once one sheet of the sixty has changed."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for name_ in ("facts", "stories"):
            (folder / name_).mkdir()
        write_newsroom(folder, articles)
        first, printed, _ = run(folder)
        second, again, _ = run(folder)
        assert again == printed
        sheet = folder / "facts" / "000.yaml"
        sheet.write_text(sheet.read_text("utf-8").replace("2022-11-23", "2022-11-24"), "utf-8")
        third, printed, said = run(folder)
        assert printed == run(folder, "--no-cache")[1]
        checked = re.search(r"(\d+) of", said)
        print(
            f"{articles} articles: {first:.1f} s, then {second:.1f} s ({second / first:.0%}); {third:.1f} s after a sheet: {said}"
        )
        return first, second, int(checked[1]) if checked else articles


if __name__ == "__main__":
    measure(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
