"""How long importing TMDB's credits of many films takes, held against the time of reading their JSON alone.

Run: python tests/benchmarks/bench_import.py [FILMS]
"""

import json
import random
import sys
import tempfile
import time
from pathlib import Path

from copydesk.cli.facts.importing import facts_import

SYLLABLES = "ka lo mi ren tas vel or bran dis qui len ho mar ta ines jo nor dal pe ri".split()


def name(chance):
    return " ".join("".join(chance.sample(SYLLABLES, 2)).title() for _ in range(2))


def member(chance, at):
    return {
        "adult": False,
        "gender": 1,
        "id": chance.randrange(10**6),
        "known_for_department": "Acting",
        "name": name(chance),
        "original_name": name(chance),
        "popularity": chance.random() * 20,
        "profile_path": f"/{chance.randrange(10**12):x}.jpg",
    }


def film(chance, number, size):
    cast = [{**member(chance, n), "cast_id": n, "character": name(chance), "order": n} for n in range(size)]
    crew = [{**member(chance, n), "department": "Crew", "job": "Grip"} for n in range(size)]
    crew[0]["job"] = "Director"
    return {
        "id": number,
        "title": f"{name(chance)} {number}",
        "release_date": "2021-05-06",
        "overview": "words " * 60,
        "credits": {"cast": cast, "crew": crew},
    }


def timed(work):
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def main(films=400):
    chance = random.Random(7)
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, f"{n}.json") for n in range(films)]
        for number, file in enumerate(files):
            file.write_text(json.dumps(film(chance, number, chance.randint(20, 80))), "utf-8")
        into = Path(folder, "facts")
        reading = min(timed(lambda: [json.loads(file.read_bytes()) for file in files]) for _ in range(3))
        arguments = [*map(str, files), "--into", str(into), "--as-of", "2026-11-21"]
        first = timed(lambda: facts_import.main(arguments, standalone_mode=False))
        again = timed(lambda: facts_import.main(arguments, standalone_mode=False))
        count = len(list(into.glob("*.yaml")))
    print(f"{count} sheets of {films} films; reading their JSON takes {reading:.3f} s")
    print(f"importing takes {first:.3f} s, {first / reading:.1f} times as long")
    print(f"importing again, with nothing new, takes {again:.3f} s, {again / reading:.1f} times as long")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
