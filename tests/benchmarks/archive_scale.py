"""An archive of generated articles in one index: how long reading, comparing, asking and a changed fact take, and that nothing is lost.

    python -m tests.benchmarks.archive_scale [ARTICLES] [KILLS]

Two thousand articles are read, and what they say is kept again under other paths and days until there are as many as asked for:
one in forty-nine dates its work's release otherwise than the others. Then runs are killed at random times, each when it has kept something, and begun
again, and two processes ask while a third writes.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from msgspec.structs import replace

from copydesk.archive.contradicting import contradictions
from copydesk.archive.entry import Reader
from copydesk.archive.naming import inconsistent_names
from copydesk.archive.since import concerned_by
from copydesk.archive.spreading import CHUNK
from copydesk.archive.store import UnusableIndexError, opened, put
from copydesk.config import Config
from copydesk.engine import Days, Setup, Source
from copydesk.sheet.loading import load_sheets

WORKS = 1000
READ = 2000
OF_A_FILE = 1000
SYLLABLES = ("ba", "de", "fi", "go", "ku", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "zo")
GIVEN = ("Anna", "Brian", "Clara", "David", "Emma", "Frank", "Grace", "Henry", "Irene", "James")
DAY = ("--as-of", "2026-11-21")


def name(chance: random.Random) -> str:
    """A family name, or a word of a title."""
    return "".join(chance.choices(SYLLABLES, k=4)).capitalize()


def write_newsroom(folder: Path, articles: int) -> None:
    """A sheet of each work, and the articles about them."""
    chance = random.Random(11)
    works = []
    (folder / "facts").mkdir()
    (folder / "archive").mkdir()
    for number in range(WORKS):
        title = f"{name(chance)} {name(chance)}"
        cast = [
            (f"{chance.choice(GIVEN)} {name(chance)}", f"{name(chance)} {name(chance)}") for _ in range(4)
        ]
        works.append((title, cast))
        lines = "".join(f"  - {{character: {role}, actor: {actor}}}\n" for actor, role in cast)
        released = "seasons:\n  - {number: 1, episodes: 8, released: 2022-01-28}\n  - {number: 2}\n"
        sheet = f"title: {title}\nkind: series\nnetwork: North Channel\ncast:\n{lines}{released}"
        (folder / "facts" / f"{number:04}.yaml").write_text(sheet, "utf-8")
    for first in range(0, articles, OF_A_FILE):
        rows = (
            article(number, works[number % WORKS], chance)
            for number in range(first, min(articles, first + OF_A_FILE))
        )
        text = "".join(json.dumps(row) + "\n" for row in rows)
        (folder / "archive" / f"{first // OF_A_FILE:03}.jsonl").write_text(text, "utf-8")


def article(number: int, work: tuple[str, list[tuple[str, str]]], chance: random.Random) -> dict[str, str]:
    """One article of three sentences of its own and one or two of no use."""
    title, cast = work
    actor, role = chance.choice(cast)
    day = 13 if number % 49 == 7 else 3
    published = date(2024, 6, 1) + timedelta(number % 800)
    person = f"{chance.choice(GIVEN)} {name(chance)}"
    said = (
        f"In {title}, {actor} plays {role}.",
        f"Season 2 of {title} was released on May {day}, 2024.",
        f"{person}, {chance.randint(20, 70)}, was at the premiere and liked what she saw.",
        "Nobody at the gate had asked for a ticket, and the rain went on until the doors were shut.",
    )
    return {
        "id": f"n{number}",
        "title": f"{title} again",
        "date": published.isoformat(),
        "text": " ".join(said),
    }


def copydesk(folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    """Run a command of the archive."""
    return subprocess.run(command(*args), cwd=folder, capture_output=True, text=True, check=False)


def command(*args: str) -> list[str]:
    """A command of the archive."""
    return [sys.executable, "-m", "copydesk", "archive", *args]


def indexing(*paths: str, db: str = "index.sqlite", facts: str = "facts") -> list[str]:
    """The command that brings an index up to date."""
    return command("index", *paths, "--facts", facts, "--db", db, *DAY)


def told(seconds: float, what: str) -> None:
    """Print a figure."""
    print(f"{seconds:9.2f} s   {what}", flush=True)


def timed(folder: Path, call: list[str], what: str) -> str:
    """Run a command and print its processor time and how long it took."""
    wall, before = time.perf_counter(), os.times()
    done = subprocess.run(call, cwd=folder, capture_output=True, text=True, check=False)
    after = os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    told(
        used,
        f"{what} (processor; {time.perf_counter() - wall:.1f} s on the wall): {done.stdout.strip()[-90:]}",
    )
    return done.stdout


def of_the_whole(folder: Path, articles: int) -> None:
    """Index everything, compare, ask."""
    timed(folder, indexing("archive"), f"read {READ} articles")
    timed(folder, indexing("archive"), "read them again, nothing new")
    begun = time.process_time()
    repeat(folder, articles)
    told(time.process_time() - begun, f"write what {articles - READ} more say")
    print(f"{(folder / 'index.sqlite').stat().st_size / 1e6:9.0f} MB  index of {articles} articles")
    with opened(folder / "index.sqlite") as index:
        begun = time.process_time()
        dates = contradictions(index)
        told(time.process_time() - begun, f"all contradictions: {len(dates)} facts")
        begun = time.process_time()
        names = inconsistent_names(index)
        told(time.process_time() - begun, f"all names in two spellings: {len(names)}")
    timed(folder, command("query", "--work", "Nobody", "--db", "index.sqlite"), "a question")


def repeat(folder: Path, articles: int) -> None:
    """Keep what the articles say again, under other paths and days."""
    sources = list(sources_of(folder))
    base = load_sheets({file.name: file.read_bytes() for file in sorted((folder / "facts").iterdir())})
    reader = Reader(Setup.make(base, Config(), Days(date(2026, 11, 21))))
    entries = [outcome.entry for outcome in map(reader.read, sources) if outcome.entry]
    with opened(folder / "index.sqlite", to_write=True) as index:
        for first in range(READ, articles, CHUNK):
            with index.writing() as connection:
                for number in range(first, min(first + CHUNK, articles)):
                    entry = entries[number % len(entries)]
                    put(
                        connection,
                        replace(
                            entry,
                            path=f"more/{number}.md",
                            published=date(2024, 6, 1) + timedelta(number % 800),
                        ),
                    )


def sources_of(folder: Path) -> Iterator[Source]:
    """The articles that are read, each as a file of its own."""
    for file in sorted((folder / "archive").iterdir()):
        for line in file.read_text("utf-8").splitlines():
            row = json.loads(line)
            yield Source(
                f"{row['id']}.md",
                f"---\ntitle: {row['title']}\ndate: {row['date']}\n---\n{row['text']}\n".encode(),
            )


def of_a_changed_fact(folder: Path) -> None:
    """Find the articles that a changed fact concerns."""
    before = {file.name: file.read_bytes() for file in sorted((folder / "facts").iterdir())}
    after = {**before, "0007.yaml": before["0007.yaml"].replace(b"2022-01-28", b"2022-02-28")}
    old, new = load_sheets(before), load_sheets(after)
    with opened(folder / "index.sqlite") as index:
        begun = time.process_time()
        changes, paths = concerned_by(index, old, new)
        told(time.process_time() - begun, f"{len(changes)} changed fact: {len(paths)} articles mention it")


def of_kills(folder: Path, kills: int) -> None:
    """Kill runs at random times, and hold what comes of it against a run that nobody ended."""
    paths = ["archive"]
    copydesk(folder, *indexing(*paths, db="whole.sqlite")[4:])
    chance, stopped = random.Random(5), 0
    for _ in range(kills):
        run = subprocess.Popen(
            indexing(*paths, db="killed.sqlite"),
            cwd=folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        before = kept(folder / "killed.sqlite")
        while run.poll() is None and kept(folder / "killed.sqlite") == before:
            time.sleep(0.02)
        time.sleep(chance.random() / 2)
        stopped += run.poll() is None
        run.send_signal(signal.SIGKILL)
        run.wait()
    said = copydesk(folder, *indexing(*paths, db="killed.sqlite")[4:]).stdout
    equal = len({content(folder / db) for db in ("whole.sqlite", "killed.sqlite")}) == 1
    print(
        f"{stopped} of {kills} runs killed on the way, then {said.strip()} {'Equal' if equal else 'NOT EQUAL'}.",
        flush=True,
    )


def kept(file: Path) -> int:
    """How many articles an index has that may just be made."""
    try:
        with opened(file) as index:
            return int(index.one("SELECT COUNT(*) FROM articles"))
    except UnusableIndexError:
        return 0


def content(file: Path) -> str:
    """All that an index says, whatever the order in which it was written."""
    with opened(file) as index:
        rows = index.all(
            "SELECT a.path, a.text_of, s.subject, s.attribute, s.limits, s.value, s.verdict FROM statements s JOIN"
            " (SELECT id, path, (SELECT text FROM words WHERE rowid = id) AS text_of FROM articles) a ON a.id = s.article"
        )
        return repr((sorted(rows), contradictions(index), inconsistent_names(index)))


def of_readers(folder: Path) -> None:
    """Two processes ask as long as a third writes."""
    shutil.copytree(folder / "facts", folder / "others")
    sheet = folder / "others" / "0003.yaml"
    sheet.write_text(sheet.read_text("utf-8").replace("episodes: 8", "episodes: 9"), "utf-8")
    extra = sorted((folder / "archive").iterdir())[0]
    shutil.copy(extra, folder / "more.jsonl")
    writer = subprocess.Popen(indexing("more.jsonl", facts="others"), cwd=folder, stdout=subprocess.DEVNULL)
    answers = list(_asked_by_two(folder, writer))
    print(
        f"{len(answers)} questions by two readers while one wrote, {sum(status > 1 for status in answers)} refused"
    )


def _asked_by_two(folder: Path, writer: subprocess.Popen[bytes]) -> Iterator[int]:
    ask = command("query", "--kind", "age", "--name", "Emma", "--db", "index.sqlite", "--format", "json")
    while writer.poll() is None:
        readers = [
            subprocess.Popen(ask, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            for _ in range(2)
        ]
        yield from (reader.wait() for reader in readers)


def main(articles: int = 100_000, kills: int = 20) -> None:
    """Make an archive, and print the figures."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
        write_newsroom(folder, READ)
        of_the_whole(folder, articles)
        of_a_changed_fact(folder)
        of_kills(folder, kills)
        of_readers(folder)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
