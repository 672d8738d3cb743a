"""The usual words of a sheet's free values: kinds of works, outlets, and which of them go together.

Values outside of them are as good as any; one that misses a usual word by a letter is not meant.
"""

from __future__ import annotations

from collections.abc import Iterable
from string import digits

KINDS = frozenset(
    "film;feature;feature film;short film;television film;tv film;documentary;documentary film;concert film;"
    "series;limited series;miniseries;anthology series;web series;documentary series;docuseries;anime;anime series;"
    "animated series;animated film;sitcom;drama;comedy;soap opera;telenovela;reality show;talk show;game show;"
    "variety show;award show;special;pilot;franchise;podcast;short;movie;show;television series;tv series".split(
        ";"
    )
)
"""What a work is called on sheets."""

_OUTLETS = {
    "broadcast network": "ABC;NBC;CBS;Fox;The CW;The WB;UPN;PBS;BBC;BBC One;BBC Two;BBC Three;BBC Four;ITV;ITV1;ITV2;Channel 4;"
    "Channel 5;E4;RTÉ;CBC;CTV;Global;Nine Network;Seven Network;Network 10;ABC Australia;SBS;KBS;MBC;NHK;Fuji TV;TV Asahi;TBS Japan;"
    "ZDF;ARD;Arte;RTL;ProSieben;Sat.1;TF1;France 2;France 3;M6;RAI;Mediaset;TVE;Antena 3;Telecinco;SVT;NRK;DR;Globo;TV Globo;"
    "Televisa;Telemundo;Univision",
    "cable channel": "HBO;Cinemax;Showtime;Starz;AMC;FX;FXX;TNT;TBS;USA Network;Syfy;Bravo;Comedy Central;MTV;VH1;BET;Nickelodeon;"
    "Disney Channel;Cartoon Network;Adult Swim;A&E;Lifetime;History;Hallmark Channel;Discovery Channel;TLC;HGTV;Food Network;"
    "Animal Planet;National Geographic;ESPN;CNN;E!;Freeform;IFC;SundanceTV;BBC America;Sky Atlantic;Canal+;tvN;JTBC;OCN;ENA",
    "streaming service": "Netflix;Hulu;Peacock;Max;HBO Max;Disney+;Apple TV+;Paramount+;Prime Video;Amazon Prime Video;AMC+;Shudder;"
    "BritBox;Acorn TV;Crunchyroll;Viki;TVING;Wavve;Coupang Play;iQiyi;Tubi;Freevee;Roku Channel;Stan;BBC iPlayer;ITVX;Mubi;"
    "Criterion Channel;Discovery+;ESPN+;Quibi;CBS All Access;DC Universe;YouTube Premium;Viaplay;Crave;Now;Joyn;Globoplay;ViX",
    "cinema chain": "AMC Theatres;Regal;Cinemark;Odeon;Cineworld;Vue;Alamo Drafthouse;Cineplex;CGV;Pathé;UGC",
}
OUTLETS: dict[str, str] = {name: kind for kind, names in _OUTLETS.items() for name in names.split(";")}
"""What each of the outlets is that everybody knows."""


_CLASSES = ("cable", "broadcast", "stream", "chain")


def outlet_class(words: str) -> str | None:
    """What kind of outlet some words name: *cable network* and *premium cable channel* are one."""
    return next((word for word in _CLASSES if word in words.lower()), None)


_FIGURES = str.maketrans("", "", digits)


def nearest_word(written: str, known: Iterable[str]) -> str | None:
    """The usual word that a value misses by a letter, or by two where it is long; none where it is one itself.

    Numbers are told apart by their figures: Channel 9 is no slip for Channel 4.
    """
    from rapidfuzz.distance import OSA

    folded = {word.lower(): word for word in known}
    plain = " ".join(written.lower().replace("_", " ").replace("-", " ").split())
    if plain in folded or written.lower() in folded:
        return None
    most = 2 if len(plain) >= 10 else 1 if len(plain) >= 5 else 0
    alike = (word for word in folded if word.translate(_FIGURES) != plain.translate(_FIGURES))
    close = ((OSA.distance(plain, word, score_cutoff=most), word) for word in alike)
    best = min(close, default=(most + 1, ""))
    return folded[best[1]] if 0 < best[0] <= most else None


_HOUSES = (
    "HBO|HBO Max|Max|Sky|Sky Atlantic",
    "Disney+|Hulu|FX|FX on Hulu|ABC|Disney Channel|Star",
    "Prime Video|Amazon|Amazon Prime Video|Amazon Studios|Freevee",
    "Apple TV+|Apple TV|Apple",
    "Paramount+|Showtime|CBS|Paramount+ with Showtime|MTV",
    "Peacock|NBC|Syfy|USA Network",
    "BBC|BBC One|BBC Two|BBC Three|BBC iPlayer|BBC America|BritBox",
    "ITV|ITV1|ITVX|ITV2|BritBox",
    "Channel 4|E4|All 4",
    "AMC|AMC+|BBC America|Shudder",
    "tvN|TVING|OCN",
    "Cartoon Network|Adult Swim",
    "Disney|Disney+|Hulu|Walt Disney Pictures|Pixar|Marvel Studios|Lucasfilm|20th Century Studios|Searchlight Pictures",
    "Warner Bros.|HBO|HBO Max|Max|New Line Cinema",
    "Universal Pictures|Universal|Focus Features|Peacock|Illumination|Working Title",
    "Sony Pictures|Sony|Columbia Pictures|TriStar Pictures|Screen Gems",
    "Paramount Pictures|Paramount|Paramount+|Nickelodeon",
)
_KIN = tuple(frozenset(names.split("|")) for names in _HOUSES)
_SERVICES = frozenset(
    "Netflix|Prime Video|Amazon|Amazon Prime Video|Hulu|Disney+|Apple TV+|Apple TV|Peacock|Paramount+|HBO Max|Max".split(
        "|"
    )
)
_RELEASING = frozenset(
    "Disney|Warner Bros.|Universal|Universal Pictures|Sony|Sony Pictures|Columbia Pictures|Paramount|Paramount Pictures|"
    "20th Century Studios|20th Century Fox|Lionsgate|A24|MGM|Miramax|Neon|Focus Features|Searchlight Pictures|StudioCanal|"
    "Bleecker Street|Curzon|Mubi".split("|")
)
"""Studios that bring films to cinemas, their own and others'."""
_BY_THEMSELVES = frozenset(("Pixar", "Studio Ghibli", "Laika"))
"""Studios that make their films by themselves."""
STUDIOS = _RELEASING | _BY_THEMSELVES | {"DreamWorks", "Working Title", "Blumhouse"}
"""Makers of films that articles name so: *the Disney film*."""
_HOMES = {
    "United States": "HBO|Showtime|Starz|AMC|FX|ABC|NBC|CBS|Fox|The CW|PBS|Syfy|USA Network|TNT|TBS|Bravo|Comedy Central",
    "United Kingdom": "BBC|BBC One|BBC Two|BBC Three|ITV|Channel 4|Channel 5|Sky|Sky Atlantic|E4",
    "South Korea": "tvN|JTBC|KBS|MBC|SBS|ENA|OCN",
    "Germany": "ZDF|Das Erste|ARD|RTL",
    "France": "Canal+|TF1|France 2",
    "Denmark": "DR|DR1|TV 2",
    "Sweden": "SVT",
    "Norway": "NRK",
    "Italy": "Rai 1",
    "Spain": "Antena 3|Telecinco|La 1",
    "Ireland": "RTÉ",
    "Canada": "CBC|CTV",
    "Japan": "NHK|Fuji TV|TV Tokyo",
}
_HOME_OF = {name: country for country, names in _HOMES.items() for name in names.split("|")}


def home_of(outlet: str) -> str | None:
    """The one country that an outlet broadcasts in; none for a service of the whole world."""
    return _HOME_OF.get(outlet)


def is_service(outlet: str) -> bool:
    """Whether an outlet streams, so that what it made is shown nowhere else first."""
    return outlet in _SERVICES


def is_studio(outlet: str) -> bool:
    """Whether an outlet makes films for cinemas."""
    return outlet in STUDIOS


def releases(outlet: str) -> bool:
    """Whether an outlet brings films to cinemas, so that *its* film is one that it has brought."""
    return outlet in _RELEASING


def works_alone(outlet: str) -> bool:
    """Whether what a studio makes is made by no other, so that a sheet with another studio tells that it is not its."""
    return outlet in _BY_THEMSELVES


def are_kin(one: str, other: str) -> bool:
    """Whether two outlets belong to one house, or one name is a part of the other."""
    if one.lower() in other.lower() or other.lower() in one.lower():
        return True
    return any({one, other} <= house for house in _KIN)
