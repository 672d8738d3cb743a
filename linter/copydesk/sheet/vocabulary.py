"""The usual words of a sheet's free values: kinds of works, countries, outlets and what each outlet is.

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
