"""Countries: their codes, names and nationalities, and the regions that they lie in; the one table of them.

A code is that of ISO 3166; a part of a country has its country's before a hyphen, a country that is no more has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from copydesk.lexicon.listed import LISTS

_TABLE = LISTS / "countries.txt"
"""Code, name and other names, then nationalities. *Georgian* is left out: it is a period and a state of the union, too."""


class Country(NamedTuple):
    """A country, or a part of one, with its names, the first of which is the usual one, and the words for what is from there."""

    code: str
    names: tuple[str, ...]
    peoples: tuple[str, ...]


def _rows() -> Iterator[Country]:
    for line in _TABLE.read_text("utf-8").splitlines():
        code, _, rest = line.partition(" ")
        names, _, peoples = rest.partition(" = ")
        yield Country(code.strip("-"), tuple(names.split("|")), tuple(peoples.split("|")) if peoples else ())


COUNTRIES = tuple(_rows())
NAMES = frozenset(name for country in COUNTRIES for name in country.names)
"""All names of countries and of their parts."""
BY_CODE = {country.code: country.names[0] for country in COUNTRIES if country.code}
USUAL_NAMES = {name.casefold(): country.names[0] for country in COUNTRIES for name in country.names}
"""The usual name of a country, or of a part of one, by any of its names, in small letters."""


def _whole(country: Country) -> str:
    """What a sheet would name: the United Kingdom for Scotland."""
    return BY_CODE.get(country.code.partition("-")[0], country.names[0])


NATIONALITIES = {people.lower(): _whole(country) for country in COUNTRIES for people in country.peoples}
"""The country that a sheet would name, by the words for what is from there."""
WORDS = frozenset(
    word.lower()
    for country in COUNTRIES
    for word in (*country.names, *country.peoples)
    if word.isalpha() and len(word) > 3
)
"""Countries and nationalities of one word, in small letters."""


def _as_tokens(name: str) -> str:
    """A name in small letters as tokens divide it: *u . s*."""
    return " ".join(re.findall(r"\w+|[^\w\s]", name.lower())).rstrip(" .")


_MARKET = ("domestic", "domestically", "stateside", "north america", "north american")
"""What the trade calls the market of the United States."""
_KEYS = {
    **{_as_tokens(w): _whole(country) for country in COUNTRIES for w in (*country.names, *country.peoples)},
    **dict.fromkeys(_MARKET, BY_CODE["US"]),
}


def country_of(words: str) -> str | None:
    """The country that some lower-case words name, also by its nationality or as a market: Germany for *german*."""
    return _KEYS.get(words)


def country_named(name: str) -> str:
    """The country that a sheet's value names, by its usual name; the value itself where the table does not have it."""
    return _KEYS.get(_as_tokens(name), name)


def countries_in(words: Sequence[str], written: Sequence[str]) -> Iterator[str]:
    """The countries that a run of words names; `written` tells the country from the pronoun in *US*."""
    for at in range(len(words)):
        for length in (3, 2, 1):
            key = _KEYS.get(" ".join(words[at : at + length]))
            if key and not (words[at] == "us" and length == 1 and written[at] != "US"):
                yield key
                break


_NORDIC = "Denmark|Sweden|Norway|Finland|Iceland"
_WEST = "United Kingdom|Ireland|France|Germany|Spain|Portugal|Italy|Netherlands|Belgium|Austria|Switzerland|Greece|Luxembourg"
_EAST = "Poland|Czech Republic|Hungary|Romania|Russia|Ukraine|Bulgaria|Slovakia|Croatia|Serbia"
_LATIN = "Mexico|Brazil|Argentina|Chile|Colombia|Peru|Uruguay|Venezuela"
_FAR_EAST = "South Korea|North Korea|Japan|China|Taiwan|Hong Kong"
_SOUTH_EAST = "Thailand|Indonesia|Philippines|Vietnam|Malaysia|Singapore"
_SOUTH_ASIA = "India|Pakistan|Bangladesh|Sri Lanka|Nepal"
_MIDDLE_EAST = "Israel|Iran|Turkey|Egypt|Lebanon|Jordan"
_AFRICA = "Nigeria|South Africa|Kenya|Ghana|Egypt|Senegal|Morocco"

REGIONS: dict[str, frozenset[str]] = {
    name: frozenset(country.lower() for country in countries.split("|"))
    for name, countries in {
        "Scandinavia": _NORDIC,
        "Northern Europe": _NORDIC,
        "Europe": "|".join((_NORDIC, _WEST, _EAST, "Turkey")),
        "Eastern Europe": _EAST,
        "Latin America": _LATIN,
        "South America": _LATIN.removeprefix("Mexico|"),
        "East Asia": _FAR_EAST,
        "South-East Asia": _SOUTH_EAST,
        "South Asia": _SOUTH_ASIA,
        "Asia": "|".join((_FAR_EAST, _SOUTH_EAST, _SOUTH_ASIA, _MIDDLE_EAST)),
        "the Middle East": _MIDDLE_EAST,
        "Africa": _AFRICA,
    }.items()
}
_KNOWN = frozenset().union(*REGIONS.values()) | {"united states", "canada", "australia", "new zealand"}


def lies_in(country: str, region: str) -> bool | None:
    """Whether a country lies in a region; none where that is not known."""
    name = country_named(country).lower()
    return name in REGIONS[region] if name in _KNOWN else None


REGIONAL = {
    **dict.fromkeys(("scandinavian", "nordic"), "Scandinavia"),
    **dict.fromkeys(("latin american", "latino american"), "Latin America"),
    **dict.fromkeys(("east asian", "eastern asian"), "East Asia"),
    **dict.fromkeys(("south east asian", "southeast asian", "south eastern asian"), "South-East Asia"),
    "south asian": "South Asia",
    "south american": "South America",
    "asian": "Asia",
    "european": "Europe",
    "eastern european": "Eastern Europe",
    "northern european": "Northern Europe",
    "middle eastern": "the Middle East",
    "african": "Africa",
}
"""Regions, by the words for what comes from there."""
