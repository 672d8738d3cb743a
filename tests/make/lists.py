"""Write the lists of names and words that tell how rare a name is (`lexicon/lists/`), from two packages.

    pip install --target FOLDER --no-deps names==0.3.0 symspellpy==6.10.1
    python -m tests.make.lists FOLDER

`names` (MIT) carries the given names and surnames of the United States census of 1990, which are in the public domain, the
most frequent first. `symspellpy` (MIT) carries English words by frequency, drawn from Google Books n-grams (CC BY 3.0) and
SCOWL (which may be used and distributed freely). Each list has one entry a line, the most frequent first.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

LISTS = Path(__file__).parents[2] / "linter/copydesk/lexicon/lists"
SURNAMES, WORDS = 20_000, 20_000
"""So many entries are kept: what is rarer is nobody's name that a reader would know, and no word that a desk would use."""
FREQUENT = 4_000
"""Words so frequent are words although somebody bears them; the list of words has many a name among its rarer ones."""


def main() -> None:
    """Write the three lists."""
    folder = Path(sys.argv[1])
    surnames = list(_ranked(folder / "names/dist.all.last"))[:SURNAMES]
    given = [*_ranked(folder / "names/dist.female.first", folder / "names/dist.male.first")]
    borne = {*surnames, *given}
    ranked = enumerate(_words(folder / "symspellpy/frequency_dictionary_en_82_765.txt"))
    words = [word for rank, word in ranked if rank < FREQUENT or word not in borne]
    for name, entries in (("surnames", surnames), ("given", given), ("words", words[:WORDS])):
        LISTS.joinpath(f"{name}.txt").write_text("\n".join(entries) + "\n", "utf-8")


def _ranked(*paths: Path) -> Iterator[str]:
    """Names by their share among the people counted, each once."""
    shares: dict[str, float] = {}
    for path in paths:
        for line in path.read_text("utf-8").splitlines():
            name, share, *_ = line.split()
            shares[name.lower()] = shares.get(name.lower(), 0) + float(share)
    yield from sorted(shares, key=lambda name: (-shares[name], name))


def _words(path: Path) -> Iterable[str]:
    """Words of three letters or more, the most frequent first."""
    found = (line.split()[0] for line in path.read_text("utf-8-sig").splitlines() if line.strip())
    return (word for word in found if len(word) > 2 and word.isalpha())


main()
