"""How fast names are found: 20,000 names in 5 MB of text, exact and near, beside a plain dictionary scan of the same tokens.

    python tests/benchmarks/names_speed.py [MEGABYTES] [NAMES]

Prints the seconds for the index (of all names, and of the names in play for near misses and short forms), the words, the exact
pass and all that an article's mentions take, and the speed of each in MB/s; the best of three for the two that are compared.
Everything is made from a fixed seed.
"""

from __future__ import annotations

import random
import sys
import time
from datetime import date

from copydesk.annotate.annotated import Scope
from copydesk.annotate.names.hits import scan
from copydesk.annotate.names.in_play import in_play
from copydesk.annotate.names.index import index_of
from copydesk.annotate.tokens import Tokens, Words
from copydesk.article import Article
from copydesk.reading import read
from copydesk.reading.document import Document
from copydesk.sheet.factbase import FactBase
from copydesk.sheet.loading import load_sheets

RUNS = 3
_ONSETS = "b br c ch d dr f g gr h j k l m n p pr r s st t th v w".split()
_VOWELS = "a e i o u ai ea ee ie oo".split()
_CODAS = "n m r l s t ck nd rt x nn ll".split()
_PROSE = (
    "the second season has been a long time coming and nobody at the studio wants to say when it will be ready "
    "while fans keep asking what happened to the people they left on the roof at the end of the first run"
).split()


def main(size: float = 5.0, count: int = 20_000) -> None:
    """Make names and text, and time each pass."""
    rng = random.Random(7)
    names = sorted({f"{_word(rng)} {_word(rng)}" for _ in range(count + 2000)})[:count]
    base = load_sheets({"names.yaml": _sheet(names).encode()})
    text = _text(rng, names, int(size * 1_000_000))
    megabytes = len(text.encode()) / 1e6

    start = time.perf_counter()
    index_of(base)
    _told("index of all names", time.perf_counter() - start)
    start = time.perf_counter()
    play = in_play(base, Scope(("The Long List",), ()))
    ready = (play.focus_shorts, play.full_neighbours, play.single_neighbours)
    _told(f"{len(ready)} more for near misses and short forms", time.perf_counter() - start)

    document = read("long.txt", text.encode())
    article = Article(document, base, date(2024, 1, 1), works=("The Long List",))
    start = time.perf_counter()
    tokens = article.tokens
    _told("tokens", time.perf_counter() - start, megabytes)
    start = time.perf_counter()
    words = Words(tokens)
    _told("words", time.perf_counter() - start, megabytes)
    start = time.perf_counter()
    hits = sum(1 for _ in scan(words, index_of(base)))
    _told(f"exact ({hits} found)", time.perf_counter() - start, megabytes)
    del words

    keys = {tuple(n.lower().split()) for n in names}
    plain, found = min(_plain(tokens, keys) for _ in range(RUNS))
    _told(f"plain dictionary scan ({found} found)", plain, megabytes)
    del article, tokens
    total, mentions, near = min(_all_passes(document, base) for _ in range(RUNS))
    _told(f"words and all passes ({mentions} mentions, {near} near)", total, megabytes)
    print(f"{plain / total:.2f} of the speed of the plain scan")


def _plain(tokens: Tokens, keys: set[tuple[str, ...]]) -> tuple[float, int]:
    """The seconds and the finds of a look-up of every window of one to five tokens."""
    start = time.perf_counter()
    lower = [t.lower for t in tokens]
    found = sum(
        tuple(lower[at : at + width]) in keys for at in range(len(lower)) for width in (5, 4, 3, 2, 1)
    )
    return time.perf_counter() - start, found


def _all_passes(document: Document, base: FactBase) -> tuple[float, int, int]:
    """The seconds and the finds of all that is done for an article's mentions, once its tokens are there."""
    article = Article(document, base, date(2024, 1, 1), works=("The Long List",))
    _ = article.tokens
    start = time.perf_counter()
    mentions = article.mentions
    return time.perf_counter() - start, len(mentions), sum(m.form == "near" for m in mentions)


def _told(what: str, seconds: float, megabytes: float | None = None) -> None:
    speed = f"  {megabytes / seconds:6.2f} MB/s" if megabytes else ""
    print(f"{what:50} {seconds:7.2f} s{speed}")


def _word(rng: random.Random) -> str:
    syllables = rng.choice((1, 2, 2, 3))
    word = "".join(rng.choice(_ONSETS) + rng.choice(_VOWELS) for _ in range(syllables)) + rng.choice(_CODAS)
    return word.capitalize()


def _sheet(names: list[str]) -> str:
    cast = "\n".join(
        f"  - {{character: {a}, actor: {b}}}" for a, b in zip(names[::2], names[1::2], strict=False)
    )
    return f"title: The Long List\nkind: series\ncast:\n{cast}\n"


def _text(rng: random.Random, names: list[str], size: int) -> str:
    pieces: list[str] = ["The Long List\n\nThe Long List is back.\n\n"]
    length = 0
    while length < size:
        name = rng.choice(names)
        if rng.random() < 0.35:
            at = rng.randrange(1, len(name) - 1)
            name = name[:at] + name[at + 1 :]
        low = rng.randrange(len(_PROSE) - 12)
        sentence = f"Then {' '.join(_PROSE[low : low + 12])} {name} {' '.join(_PROSE[low : low + 6])}. "
        pieces.append(sentence if rng.random() < 0.9 else sentence + "\n\n")
        length += len(sentence)
    return "".join(pieces)


if __name__ == "__main__":
    main(*map(float, sys.argv[1:2]), *map(int, sys.argv[2:]))
