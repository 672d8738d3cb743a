"""Values as sources write them: parts of JSON, numbers, days (made EDTF), countries and languages."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

from copydesk.lexicon.countries import BY_CODE, USUAL_NAMES

LARGEST = 99_999
_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T ].*)?")
_WRITTEN = ("%d %B %Y", "%B %d, %Y", "%d %b %Y", "%b %d, %Y", "%B %d %Y", "%d. %B %Y")
_LANGUAGES = {
    name: code
    for pair in """arabic ar;bengali bn;cantonese yue;chinese zh;croatian hr;czech cs;danish da;dutch nl;english en;
    finnish fi;french fr;german de;greek el;hebrew he;hindi hi;hungarian hu;icelandic is;indonesian id;italian it;
    japanese ja;korean ko;malay ms;malayalam ml;mandarin zh;norwegian no;persian fa;polish pl;portuguese pt;
    romanian ro;russian ru;serbian sr;spanish es;swedish sv;tagalog tl;tamil ta;telugu te;thai th;turkish tr;
    ukrainian uk;urdu ur;vietnamese vi""".replace("\n", "").split(";")
    for name, _, code in [pair.strip().partition(" ")]
}


def mapping(value: object) -> dict[str, Any]:
    """A JSON object; an empty one for anything else."""
    return value if isinstance(value, dict) else {}


def mappings(value: object) -> list[dict[str, Any]]:
    """The objects of a JSON array; none for anything else."""
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def count_of(value: object) -> int | None:
    """A whole number above zero, in figures or as text; none for anything else."""
    if isinstance(value, bool):
        return None
    if isinstance(value, str) and value.strip().isascii() and value.strip().isdecimal() and len(value) < 9:
        value = int(value)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return value if isinstance(value, int) and 0 < value <= LARGEST else None


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


def country_of(written: str) -> str:
    """A country's English name for its code or for another of its names; others stay as they are."""
    return BY_CODE.get(written.upper()) or USUAL_NAMES.get(written.casefold(), written)


def language_of(written: str) -> str | None:
    """A language's code for its English name or for a tag such as `en-GB`; none where it is not known."""
    folded = written.strip().casefold()
    if found := _LANGUAGES.get(folded.removesuffix(" language")):
        return found
    code = folded.replace("_", "-").partition("-")[0]
    return code if 2 <= len(code) <= 3 and code.isascii() and code.isalpha() else None
