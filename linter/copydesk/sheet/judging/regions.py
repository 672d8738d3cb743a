"""Regions that articles place a work in: which countries lie there."""

from __future__ import annotations

_NORDIC = "Denmark Sweden Norway Finland Iceland"
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
        "Scandinavia": _NORDIC.replace(" ", "|"),
        "Northern Europe": _NORDIC.replace(" ", "|"),
        "Europe": "|".join((_NORDIC.replace(" ", "|"), _WEST, _EAST, "Turkey")),
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
    name = country.lower()
    return name in REGIONS[region] if name in _KNOWN else None
