"""How many people bear a name, and whether it is a word: what tells a slip from somebody else."""

from __future__ import annotations

from enum import IntEnum
from functools import cache
from pathlib import Path

from copydesk.annotate.names.ordinary import is_ordinary

_LISTS = Path(__file__).parent / "lists"
"""Given names and surnames of the United States census of 1990 (public domain) and English words (MIT; Google Books n-grams,
CC BY 3.0, and SCOWL), each the most frequent first; `tests/make/lists.py` makes them."""
_MANY = {"given": 700, "surnames": 2500}
"""So many of each list are names that anybody may have."""
PLACES = frozenset(
    """afghanistan africa albania algeria america angola argentina armenia asia athens atlanta auckland australia austria
    baghdad bali bangkok barcelona beijing beirut belarus belfast belgium berlin birmingham bolivia bosnia boston brazil
    brisbane bristol britain brooklyn brussels budapest bulgaria busan cairo california cambodia cambridge canada cannes
    cardiff chicago chile china cologne colombia colorado congo copenhagen cornwall croatia cuba cyprus dallas delhi
    denmark detroit dublin dubai ecuador edinburgh egypt england estonia ethiopia europe finland florence florida france
    geneva georgia germany ghana glasgow greece guatemala haiti hamburg havana hawaii helsinki hollywood honduras hongkong
    houston hungary iceland india indonesia iran iraq ireland israel istanbul italy jakarta jamaica japan jerusalem jordan
    kansas kashmir kazakhstan kenya kent korea kosovo kuwait latvia lebanon leeds libya lisbon lithuania liverpool london
    luxembourg madrid malaysia malta manchester manhattan manila maryland melbourne mexico miami michigan milan minnesota
    montana montreal morocco moscow mumbai munich myanmar naples nebraska nepal netherlands nevada newcastle nigeria norway
    ohio oregon osaka oslo oxford pakistan palestine panama paraguay paris pennsylvania perth peru philippines poland
    portland portugal prague qatar quebec rome romania russia rwanda santiago scotland seattle seoul serbia shanghai
    sheffield siberia singapore slovakia slovenia somalia spain stockholm sudan sweden switzerland sydney syria taipei
    taiwan tanzania tehran tennessee texas thailand tokyo toronto tunisia turkey uganda ukraine uruguay utah vancouver
    venezuela venice vienna vietnam virginia wales warsaw washington wyoming yemen yorkshire zambia zimbabwe zurich
    chinese japanese french german italian spanish british american korean indian russian irish scottish welsh canadian
    australian mexican brazilian turkish greek polish dutch swedish danish norwegian""".split()
)


class Bearers(IntEnum):
    """How many bear a name."""

    NOBODY = 0
    FEW = 1
    MANY = 2


@cache
def _ranks(which: str) -> dict[str, int]:
    lines = (_LISTS / f"{which}.txt").read_text("utf-8").split()
    return {line: rank for rank, line in enumerate(lines)}


@cache
def bearers(name: str) -> Bearers:
    """How many bear a folded name of one part, as a given name or as a surname; a place counts as borne by many."""
    if name in PLACES:
        return Bearers.MANY
    ranks = [(which, _ranks(which).get(name)) for which in _MANY]
    if any(rank is not None and rank < _MANY[which] for which, rank in ranks):
        return Bearers.MANY
    return Bearers.FEW if any(rank is not None for _, rank in ranks) else Bearers.NOBODY


def is_common_given(name: str) -> bool:
    """Whether a folded name is a given name that many bear."""
    return _ranks("given").get(name, _MANY["given"]) < _MANY["given"]


def is_given(name: str) -> bool:
    """Whether a folded name is a given name that anybody bears."""
    return name in _ranks("given")


def is_familiar(one: str, other: str) -> bool:
    """Whether one folded given name is the familiar form of the other: *Rob* and *Robert*, *Ted* and *Teddy*; not *Ann*, *Anne*."""
    short, long = sorted((one, other), key=len)
    tail = long.removeprefix(short)
    return is_given(short) and tail != long and (tail == "y" or len(tail) > 1)


def is_word(word: str) -> bool:
    """Whether a folded word is an English word, ordinary or not."""
    return is_ordinary(word) or word in _ranks("words")
