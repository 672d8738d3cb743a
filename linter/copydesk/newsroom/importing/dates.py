"""Days as sources write them, made EDTF; what is no day is left out."""

from __future__ import annotations

import re
from datetime import date, datetime

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T ].*)?")
_WRITTEN = ("%d %B %Y", "%B %d, %Y", "%d %b %Y", "%b %d, %Y", "%B %d %Y", "%d. %B %Y")


def day_of(written: object) -> str | None:
    """`2022`, `2022-01`, `2022-01-28` or a moment of that day; none for anything else, `0000-00-00` included."""
    text = str(written).strip() if isinstance(written, str | int) else ""
    found = _ISO.fullmatch(text)
    if not found or found[1] == "0000":
        return None
    year, month, day = found[1], found[2], found[3]
    if month in (None, "00"):
        return year
    if day in (None, "00"):
        return f"{year}-{month}" if 1 <= int(month) <= 12 else None
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def written_day(written: str) -> str | None:
    """The same, and days in words (`14 March 2024`), as tables of people have them."""
    if found := day_of(written):
        return found
    for form in _WRITTEN:
        try:
            return datetime.strptime(written.strip(), form).date().isoformat()
        except ValueError:
            continue
    return None
