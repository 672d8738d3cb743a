"""The usual words of a sheet's free values: kinds of works, countries and regions, outlets, and which of them go together.

Values outside of them are as good as any; one that misses a usual word by a letter is not meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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

COUNTRIES = frozenset(
    "Afghanistan;Albania;Algeria;Andorra;Angola;Argentina;Armenia;Australia;Austria;Azerbaijan;Bahamas;Bahrain;"
    "Bangladesh;Barbados;Belarus;Belgium;Belize;Benin;Bhutan;Bolivia;Bosnia and Herzegovina;Botswana;Brazil;Brunei;"
    "Bulgaria;Burkina Faso;Burundi;Cambodia;Cameroon;Canada;Cape Verde;Chad;Chile;China;Colombia;Comoros;Congo;"
    "Costa Rica;Croatia;Cuba;Cyprus;Czech Republic;Czechia;Denmark;Djibouti;Dominica;Dominican Republic;East Timor;"
    "Ecuador;Egypt;El Salvador;England;Eritrea;Estonia;Eswatini;Ethiopia;Fiji;Finland;France;Gabon;Gambia;Georgia;"
    "Germany;Ghana;Great Britain;Greece;Grenada;Guatemala;Guinea;Guinea-Bissau;Guyana;Haiti;Honduras;Hong Kong;Hungary;"
    "Iceland;India;Indonesia;Iran;Iraq;Ireland;Israel;Italy;Ivory Coast;Jamaica;Japan;Jordan;Kazakhstan;Kenya;Kiribati;"
    "Kosovo;Kuwait;Kyrgyzstan;Laos;Latvia;Lebanon;Lesotho;Liberia;Libya;Liechtenstein;Lithuania;Luxembourg;Macau;"
    "Madagascar;Malawi;Malaysia;Maldives;Mali;Malta;Mauritania;Mauritius;Mexico;Micronesia;Moldova;Monaco;Mongolia;"
    "Montenegro;Morocco;Mozambique;Myanmar;Namibia;Nauru;Nepal;Netherlands;New Zealand;Nicaragua;Niger;Nigeria;"
    "North Korea;North Macedonia;Northern Ireland;Norway;Oman;Pakistan;Palau;Palestine;Panama;Papua New Guinea;Paraguay;"
    "Peru;Philippines;Poland;Portugal;Puerto Rico;Qatar;Romania;Russia;Rwanda;Samoa;San Marino;Saudi Arabia;Scotland;"
    "Senegal;Serbia;Seychelles;Sierra Leone;Singapore;Slovakia;Slovenia;Somalia;South Africa;South Korea;South Sudan;"
    "Soviet Union;Spain;Sri Lanka;Sudan;Suriname;Sweden;Switzerland;Syria;Taiwan;Tajikistan;Tanzania;Thailand;Togo;Tonga;"
    "Trinidad and Tobago;Tunisia;Turkey;Turkmenistan;Tuvalu;Uganda;Ukraine;United Arab Emirates;United Kingdom;"
    "United States;Uruguay;Uzbekistan;Vanuatu;Venezuela;Vietnam;Wales;West Germany;Yemen;Yugoslavia;Zambia;Zimbabwe;"
    "Czechoslovakia;East Germany".split(";")
)

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


_KIN = (
    {"HBO", "HBO Max", "Max", "Sky", "Sky Atlantic"},
    {"Disney+", "Hulu", "FX", "FX on Hulu", "ABC", "Disney Channel", "Star"},
    {"Prime Video", "Amazon", "Amazon Prime Video", "Amazon Studios", "Freevee"},
    {"Apple TV+", "Apple TV", "Apple"},
    {"Paramount+", "Showtime", "CBS", "Paramount+ with Showtime", "MTV"},
    {"Peacock", "NBC", "Syfy", "USA Network"},
    {"BBC", "BBC One", "BBC Two", "BBC Three", "BBC iPlayer", "BBC America", "BritBox"},
    {"ITV", "ITV1", "ITVX", "ITV2", "BritBox"},
    {"Channel 4", "E4", "All 4"},
    {"AMC", "AMC+", "BBC America", "Shudder"},
    {"tvN", "TVING", "OCN"},
    {"Cartoon Network", "Adult Swim"},
    {
        "Disney",
        "Disney+",
        "Hulu",
        "Walt Disney Pictures",
        "Pixar",
        "Marvel Studios",
        "Lucasfilm",
        "20th Century Studios",
        "Searchlight Pictures",
    },
    {"Warner Bros.", "HBO", "HBO Max", "Max", "New Line Cinema"},
    {"Universal Pictures", "Universal", "Focus Features", "Peacock", "Illumination", "Working Title"},
    {"Sony Pictures", "Sony", "Columbia Pictures", "TriStar Pictures", "Screen Gems"},
    {"Paramount Pictures", "Paramount", "Paramount+", "Nickelodeon"},
)
_SERVICES = frozenset(
    {
        "Netflix",
        "Prime Video",
        "Amazon",
        "Amazon Prime Video",
        "Hulu",
        "Disney+",
        "Apple TV+",
        "Apple TV",
        "Peacock",
        "Paramount+",
        "HBO Max",
        "Max",
    }
)
_STUDIOS = frozenset(
    {
        "Disney",
        "Pixar",
        "Warner Bros.",
        "Universal",
        "Universal Pictures",
        "Sony",
        "Sony Pictures",
        "Columbia Pictures",
        "Paramount Pictures",
    }
    | {
        "20th Century Studios",
        "20th Century Fox",
        "Lionsgate",
        "A24",
        "MGM",
        "DreamWorks",
        "Miramax",
        "Focus Features",
    }
)
_HOMES = {
    "us": "HBO|Showtime|Starz|AMC|FX|ABC|NBC|CBS|Fox|The CW|PBS|Syfy|USA Network|TNT|TBS|Bravo|Comedy Central",
    "uk": "BBC|BBC One|BBC Two|BBC Three|ITV|Channel 4|Channel 5|Sky|Sky Atlantic|E4",
    "south korea": "tvN|JTBC|KBS|MBC|SBS|ENA|OCN",
    "germany": "ZDF|Das Erste|ARD|RTL",
    "france": "Canal+|TF1|France 2",
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
    return outlet in _STUDIOS


def are_kin(one: str, other: str) -> bool:
    """Whether two outlets belong to one house, or one name is a part of the other."""
    if one.lower() in other.lower() or other.lower() in one.lower():
        return True
    return any({one, other} <= house for house in _KIN)
