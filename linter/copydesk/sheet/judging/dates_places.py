"""The countries that releases differ by, in the words of sheets and of articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

_COUNTRIES = {
    "us": "us|usa|u . s|united states|america|american|north america|domestic|domestically|stateside|north american",
    "uk": "uk|u . k|united kingdom|britain|british|great britain|england",
    "canada": "canada|canadian",
    "australia": "australia|australian",
    "ireland": "ireland|irish",
    "france": "france|french",
    "germany": "germany|german",
    "italy": "italy|italian",
    "spain": "spain|spanish",
    "japan": "japan|japanese",
    "china": "china|chinese",
    "india": "india|indian",
    "south korea": "south korea|korea|korean|south korean",
    "mexico": "mexico|mexican",
    "brazil": "brazil|brazilian",
    "netherlands": "netherlands|dutch",
    "sweden": "sweden|swedish",
    "denmark": "denmark|danish",
    "norway": "norway|norwegian",
    "new zealand": "new zealand",
    "russia": "russia|russian",
    "philippines": "philippines",
    "taiwan": "taiwan",
    "hong kong": "hong kong",
    "turkey": "turkey|turkish",
}
_KEY_OF = {name: key for key, names in _COUNTRIES.items() for name in names.split("|")}


def country_of(words: str) -> str | None:
    """The key of the country that some lower-case words name, also by its adjective."""
    return _KEY_OF.get(words)


def countries_in(words: Sequence[str], written: Sequence[str]) -> Iterator[str]:
    """The countries that a run of words names; `written` tells the country from the pronoun in *US*."""
    for at in range(len(words)):
        for length in (3, 2, 1):
            key = _KEY_OF.get(" ".join(words[at : at + length]))
            if key and not (words[at] == "us" and length == 1 and written[at] != "US"):
                yield key
                break
