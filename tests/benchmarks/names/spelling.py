"""Mistakes within one name or title, each a function from the right form to a wrong one, or to none."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from random import Random

from words import NAMES, RANKS, WORDS

Slip = Callable[[str, Random], str | None]

_NEIGHBOURS = {
    "a": "sq", "b": "vn", "c": "xv", "d": "sf", "e": "wr", "f": "dg", "g": "fh", "h": "gj", "i": "uo", "j": "hk", "k": "jl",
    "l": "k", "m": "n", "n": "bm", "o": "ip", "p": "o", "q": "wa", "r": "et", "s": "ad", "t": "ry", "u": "yi", "v": "cb",
    "w": "qe", "x": "zc", "y": "tu", "z": "x",
}  # fmt: skip
_ALIKE = {"I": "l", "l": "I1", "O": "0", "o": "0", "m": ("rn",), "w": ("vv",)}


def _parts(name: str) -> list[tuple[int, int]]:
    """Where the parts stand that can carry a slip: capitalised, four letters or more, no rank."""
    found = re.finditer(r"[^\W\d_]+", name)
    return [m.span() for m in found if len(m[0]) > 3 and m[0][0].isupper() and m[0].casefold() not in RANKS]


def _letter(change: Callable[[str, Random], str | None]) -> Slip:
    """A slip in the letters of one part of a name; a name of one part has to be long to be told from a word."""

    def slip(name: str, rng: Random) -> str | None:
        parts = _parts(name)
        if not parts or (" " not in name and len(name) < 6):
            return None
        start, end = rng.choice(parts)
        wrong = change(name[start:end], rng)
        return None if wrong is None else name[:start] + wrong + name[end:]

    return slip


def _dropped(part: str, rng: Random) -> str:
    at = rng.randrange(1, len(part))
    return part[:at] + part[at + 1 :]


def _doubled(part: str, rng: Random) -> str:
    at = rng.randrange(1, len(part))
    return part[:at] + part[at] + part[at:]


def _exchanged(part: str, rng: Random) -> str | None:
    at = rng.randrange(1, len(part) - 1)
    if part[at] == part[at + 1]:
        return None
    return part[:at] + part[at + 1] + part[at] + part[at + 2 :]


def _replaced(part: str, rng: Random) -> str | None:
    at = rng.randrange(1, len(part))
    near = _NEIGHBOURS.get(part[at])
    return near and part[:at] + rng.choice(near) + part[at + 1 :]


def _look_alike(part: str, rng: Random) -> str | None:
    sites = [at for at, letter in enumerate(part) if letter in _ALIKE]
    if not sites:
        return None
    at = rng.choice(sites)
    return part[:at] + rng.choice(_ALIKE[part[at]]) + part[at + 1 :]


def _inserted(part: str, rng: Random) -> str:
    at = rng.randrange(1, len(part))
    return part[:at] + rng.choice("aeiorstnlh") + part[at:]


def _word_for(part: str, rng: Random) -> str | None:
    near = _near(part, "words")
    return rng.choice(near) if near else None


def _name_for(part: str, rng: Random) -> str | None:
    near = _near(part, "names")
    return rng.choice(near) if near else None


@cache
def _near(part: str, kind: str) -> tuple[str, ...]:
    known = NAMES.split() if kind == "names" else [word.capitalize() for word in WORDS.split()]
    return tuple(word for word in known if _is_slip(part.casefold(), word.casefold()))


def _is_slip(part: str, word: str) -> bool:
    """Whether one is put for the other: one letter apart, or two in a long word with the same first letter."""
    most = 2 if len(part) > 6 and part[0] == word[0] else 1
    return abs(len(part) - len(word)) <= most and 0 < distance(part, word) <= most


def distance(a: str, b: str) -> int:
    """Letters dropped, added, replaced or exchanged with the next."""
    rows = [list(range(len(b) + 1))]
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            best = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]


def _middle_missing(name: str, rng: Random) -> str | None:
    parts = name.split()
    if len(parts) < 3 or parts[-1] == "Jr." or "." in parts[0] or any(part[0].islower() for part in parts):
        return None
    return " ".join([parts[0], *parts[2:]])


def _out_of_order(name: str, rng: Random) -> str | None:
    parts = name.split()
    if len(parts) < 3 or parts[0].casefold() in RANKS or parts[-1] == "Jr." or "." in parts[0]:
        return None
    return " ".join([parts[0], *parts[:0:-1]])


def _turned_round(name: str, rng: Random) -> str | None:
    parts = name.split()
    if len(parts) != 2 or parts[0].casefold() in RANKS or any(len(part) < 3 for part in parts):
        return None
    return f"{parts[1]} {parts[0]}"


def _inner_capital(name: str, rng: Random) -> str | None:
    """A capital lost within a name (Mackay), or one too many (DeBicki, ROss)."""
    inner = re.search(r"(?<=[a-z])[A-Z]", name)
    if inner:
        return name[: inner.start()] + inner[0].lower() + name[inner.end() :]
    parts = [(start, end) for start, end in _parts(name) if end - start > 4]
    if not parts:
        return None
    at = rng.choice(parts)[0] + rng.choice((1, 2, 3))
    return name[:at] + name[at].upper() + name[at + 1 :]


def _hyphen(name: str, rng: Random) -> str | None:
    if "-" in name:
        return name.replace("-", rng.choice((" ", "")), 1)
    parts = name.split()
    if len(parts) < 3 or any(part[0].islower() for part in parts) or parts[-1] == "Jr.":
        return None
    return f"{parts[0]} {'-'.join(parts[1:])}"


def _possessive(name: str, rng: Random) -> str | None:
    """A surname in -s that the apostrophe cuts: Jone's for Jones."""
    return f"{name[:-1]}'s" if re.search(r"[a-z]s$", name) else None


_SMALL = {"us": "Them You Me", "are": "Were Is", "of": "for in", "the": "a"}


def _title_word(name: str, rng: Random) -> str | None:
    """Another word for one word of a title: any in a long title, a near one in a short."""
    words = name.split()
    if len(words) > 3:
        at = rng.randrange(1, len(words))
        other = rng.choice(
            [w for w in ("Them", "Were", "Now", "Gone", "Here", "Lost", "Been") if w not in words]
        )
    elif len(words) == 2:
        at = 1
        near = _near(words[1], "words")
        if not near:
            return None
        other = rng.choice(near)
    else:
        return None
    return " ".join([*words[:at], other, *words[at + 1 :]])


def _title_case(name: str, rng: Random) -> str | None:
    words = name.split()
    if len(words) < 2:
        return None
    sites = [at for at, word in enumerate(words) if at and word[0].isupper()]
    for at in rng.sample(sites, rng.randint(1, len(sites))):
        words[at] = words[at].lower()
    return " ".join(words)


def one_part(part: str, rng: Random) -> str | None:
    """A slip of the letters in a name of one part, or in one part that stands alone."""
    return rng.choice((_dropped, _doubled, _exchanged, _replaced, _inserted))(part, rng)


NAME_SLIPS: dict[str, Slip] = {
    "letter dropped": _letter(_dropped),
    "letter doubled": _letter(_doubled),
    "letter added": _letter(_inserted),
    "letters exchanged": _letter(_exchanged),
    "letter for its neighbour": _letter(_replaced),
    "letter for a look-alike": _letter(_look_alike),
    "part for a real word": _letter(_word_for),
    "part for another real name": _letter(_name_for),
    "middle part missing": _middle_missing,
    "parts out of order": _out_of_order,
    "name order turned": _turned_round,
    "inner capital": _inner_capital,
    "hyphen lost or added": _hyphen,
    "possessive slip": _possessive,
}
TITLE_SLIPS: dict[str, Slip] = {
    "title: letter wrong": _letter(lambda part, rng: rng.choice((_dropped, _doubled, _exchanged))(part, rng)),
    "title: word for a word": _title_word,
    "title: capitals": _title_case,
}
