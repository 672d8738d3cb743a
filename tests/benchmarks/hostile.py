"""How reading grows while a piece made to be slow stands four times as often: no exponent above 1.2.

Run: python tests/benchmarks/hostile.py [WORD …]   (with words: only the pieces whose reader has one of them in its name)

The tests hold the same pieces, fewer, against counted calls; what happens within one regular expression only time can show.
"""

import gc
import math
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from unit.events import test_pairings as pairings
from unit.exports import samples, test_hostile_files
from unit.reading import test_hostile
from unit.time import test_bad_input

SHORT, LONG = 20_000, 80_000
"""Characters."""
LIMIT = 1.2
LEAST = 0.05
"""Seconds: what takes less for the long text cannot be measured."""


def export(content):
    return samples.wxr(samples.wxr_item(content=content))


READERS = {
    **{
        name: (pieces, str.encode, lambda data, name=name: test_hostile.read_or_refuse(name, data))
        for name, pieces in test_hostile.PIECES.items()
    },
    "export": (test_hostile_files.PIECES, export, lambda data: test_hostile_files.refused("a.xml", data)),
    "times": (test_bad_input.PIECES.values(), str, test_bad_input.read),
    "pairings": (pairings.SLOW, pairings.units_of, pairings.paired),
}
"""For each reader its pieces, what is made ready of a text, and what is measured."""


def seconds(work, ready):
    """The processor's time, the best of three."""
    taken = []
    for _ in range(3):
        gc.collect()
        begun = time.process_time()
        work(ready)
        taken.append(time.process_time() - begun)
    return min(taken)


def growth(piece, make, work):
    """The seconds of the long text, and the exponent."""
    short, long = (seconds(work, make(piece * (size // len(piece)))) for size in (SHORT, LONG))
    return long, math.log(max(long, LEAST) / max(short, LEAST / 4), LONG / SHORT)


def main():
    bad = 0
    for name, (pieces, make, work) in READERS.items():
        if sys.argv[1:] and not any(word in name for word in sys.argv[1:]):
            continue
        for piece in pieces:
            long, power = growth(piece, make, work)
            bad += power > LIMIT
            print(
                f"{name:<9} {piece!r:<40.40} {long:>7.2f} s  {power:.2f}{' <-- above the limit' * (power > LIMIT)}",
                flush=True,
            )
    sys.exit(bool(bad))


if __name__ == "__main__":
    main()
