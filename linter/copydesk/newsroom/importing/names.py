"""Names as film databases write them: cleaned, joined roles taken apart, remarks and nicknames told from names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from msgspec import Struct

LONGEST = 200
"""A longer text is no name but somebody's mistake."""

_NO_ROLES = frozenset(
    "self himself herself themselves themself various unknown tba tbd n/a none cast - – \\n host guest "
    "presenter additional voices".split()
) | {"additional voices", "various voices", "various characters"}
_HOW = {
    "voice": "voice",
    "english voice": "voice",
    "singing voice": "singing voice",
    "archive footage": "archive footage",
    "archival footage": "archive footage",
    "uncredited": "uncredited",
    "uncredited voice": "voice",
    "cameo": "cameo",
    "young": "young",
    "as a child": "young",
    "child": "young",
    "old": "old",
    "older": "old",
    "motion capture": "motion capture",
    "guest": "guest",
}
_REMARK = re.compile(r"\s*\(([^()]{1,60})\)\s*$")
_NICKNAME = re.compile(r"(?<=\S )(?:'([^'\"]+)'|\"([^\"]+)\"|‘([^’]+)’|“([^”]+)”)(?= \S)")
_SELF = re.compile(r"(?:self|himself|herself|themselves|themself)\b", re.IGNORECASE)


class Role(Struct, frozen=True):
    """A role as a sheet writes it, with the way it is played and the other ways of writing its name."""

    name: str
    how: str | None = None
    also: tuple[str, ...] = ()


def cleaned(text: object) -> str:
    """A text without what no name has: control characters, marks of direction, surrogates, double blanks."""
    if not isinstance(text, str):
        return str(text) if isinstance(text, int) and not isinstance(text, bool) else ""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    kept = (" " if char.isspace() else char for char in text if char.isspace() or _belongs(char))
    return unicodedata.normalize("NFC", " ".join("".join(kept).split()))


def _belongs(char: str) -> bool:
    """Whether a name can have the character; joiners count in Persian, Hindi and others."""
    return char in "\u200c\u200d" or unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Co", "Cn")


def name_of(text: object) -> str:
    """A cleaned name; nothing where it is none."""
    name = cleaned(text)
    return name if len(name) <= LONGEST else ""


def roles_of(written: object) -> Iterator[Role]:
    """The roles of `Marty McFly / Seamus McFly (voice)`; none for `Self - Host` and the like."""
    parts = [part for part in re.split(r"\s+/\s+", name_of(written)) if part]
    _, last_how = _without_remarks(parts[-1]) if parts else ("", None)
    for part in parts:
        name, how = _without_remarks(part)
        name = name[1:-1].strip() if len(name) > 2 and name[0] in "'\"“‘" and name[-1] in "'\"”’" else name
        if name and name.casefold() not in _NO_ROLES and not _SELF.match(name):
            short, also = _nickname(name)
            yield Role(short, how or last_how, also)


def _without_remarks(written: str) -> tuple[str, str | None]:
    """The name, and the first remark on how it is played; "(uncredited)" gives way to any other."""
    how: str | None = None
    while (found := _REMARK.search(written)) and (said := _HOW.get(found[1].casefold())):
        how = said if how in (None, "uncredited") else how
        written = written[: found.start()]
    return written.strip(), how


def _nickname(name: str) -> tuple[str, tuple[str, ...]]:
    """`Eleanor "Nell" Crain` is Eleanor Crain, and may be written Nell Crain."""
    found = _NICKNAME.search(name)
    if not found:
        return name, ()
    nick = next(group for group in found.groups() if group)
    before, after = name[: found.start()].strip(), name[found.end() :].strip()
    also = [name]
    if not nick.casefold().startswith("the ") and not before.endswith("."):
        also.append(f"{nick} {after}")
    return f"{before} {after}", tuple(also)
