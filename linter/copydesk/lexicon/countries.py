"""Countries: their codes, names and nationalities, and the regions that they lie in; the one table of them.

A code is that of ISO 3166; a part of a country has its country's before a hyphen, a country that is no more has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_TABLE = """
AD Andorra = Andorran
AE United Arab Emirates|UAE = Emirati
AF Afghanistan = Afghan
AL Albania = Albanian
AM Armenia = Armenian
AO Angola = Angolan
AR Argentina = Argentine|Argentinian
AT Austria = Austrian
AU Australia = Australian
AZ Azerbaijan = Azerbaijani
BA Bosnia and Herzegovina|Bosnia = Bosnian
BB Barbados = Barbadian
BD Bangladesh = Bangladeshi
BE Belgium = Belgian
BF Burkina Faso = Burkinabe
BG Bulgaria = Bulgarian
BH Bahrain = Bahraini
BI Burundi = Burundian
BJ Benin = Beninese
BN Brunei = Bruneian
BO Bolivia = Bolivian
BR Brazil = Brazilian
BS Bahamas = Bahamian
BT Bhutan = Bhutanese
BW Botswana
BY Belarus = Belarusian
BZ Belize = Belizean
CA Canada = Canadian
CD Congo = Congolese
CH Switzerland = Swiss
CI Ivory Coast|Côte d'Ivoire = Ivorian
CL Chile = Chilean
CM Cameroon = Cameroonian
CN China|People's Republic of China|Mainland China = Chinese
CO Colombia = Colombian
CR Costa Rica = Costa Rican
CU Cuba = Cuban
CV Cape Verde = Cape Verdean
CY Cyprus = Cypriot
CZ Czech Republic|Czechia = Czech
DE Germany = German
DJ Djibouti = Djiboutian
DK Denmark|Kingdom of Denmark = Danish
DM Dominica
DO Dominican Republic = Dominican
DZ Algeria = Algerian
EC Ecuador = Ecuadorian
EE Estonia = Estonian
EG Egypt = Egyptian
ER Eritrea = Eritrean
ES Spain = Spanish
ET Ethiopia = Ethiopian
FI Finland = Finnish
FJ Fiji = Fijian
FM Micronesia = Micronesian
FR France = French
GA Gabon = Gabonese
GB United Kingdom|UK|U.K.|Great Britain|Britain = British
GB-ENG England = English
GB-NIR Northern Ireland = Northern Irish
GB-SCT Scotland = Scottish
GB-WLS Wales = Welsh
GD Grenada = Grenadian
GE Georgia
GH Ghana = Ghanaian
GM Gambia = Gambian
GN Guinea = Guinean
GR Greece = Greek
GT Guatemala = Guatemalan
GW Guinea-Bissau
GY Guyana = Guyanese
HK Hong Kong
HN Honduras = Honduran
HR Croatia = Croatian
HT Haiti = Haitian
HU Hungary = Hungarian
ID Indonesia = Indonesian
IE Ireland = Irish
IL Israel = Israeli
IN India = Indian
IQ Iraq = Iraqi
IR Iran = Iranian
IS Iceland = Icelandic
IT Italy = Italian
JM Jamaica = Jamaican
JO Jordan = Jordanian
JP Japan = Japanese
KE Kenya = Kenyan
KG Kyrgyzstan = Kyrgyz
KH Cambodia = Cambodian
KI Kiribati
KM Comoros = Comorian
KP North Korea = North Korean
KR South Korea|Korea|Republic of Korea|Korea, Republic of = South Korean|Korean
KW Kuwait = Kuwaiti
KZ Kazakhstan = Kazakh
LA Laos = Laotian
LB Lebanon = Lebanese
LI Liechtenstein
LK Sri Lanka = Sri Lankan
LR Liberia = Liberian
LS Lesotho
LT Lithuania = Lithuanian
LU Luxembourg = Luxembourgish
LV Latvia = Latvian
LY Libya = Libyan
MA Morocco = Moroccan
MC Monaco
MD Moldova = Moldovan
ME Montenegro = Montenegrin
MG Madagascar = Malagasy
MK North Macedonia = Macedonian
ML Mali = Malian
MM Myanmar = Burmese
MN Mongolia = Mongolian
MO Macau
MR Mauritania = Mauritanian
MT Malta = Maltese
MU Mauritius = Mauritian
MV Maldives = Maldivian
MW Malawi = Malawian
MX Mexico = Mexican
MY Malaysia = Malaysian
MZ Mozambique = Mozambican
NA Namibia = Namibian
NE Niger
NG Nigeria = Nigerian
NI Nicaragua = Nicaraguan
NL Netherlands|Kingdom of the Netherlands = Dutch
NO Norway = Norwegian
NP Nepal = Nepali|Nepalese
NR Nauru
NZ New Zealand = Kiwi
OM Oman = Omani
PA Panama = Panamanian
PE Peru = Peruvian
PG Papua New Guinea
PH Philippines = Filipino
PK Pakistan = Pakistani
PL Poland = Polish
PR Puerto Rico = Puerto Rican
PS Palestine = Palestinian
PT Portugal = Portuguese
PW Palau
PY Paraguay = Paraguayan
QA Qatar = Qatari
RO Romania = Romanian
RS Serbia = Serbian
RU Russia|Russian Federation = Russian
RW Rwanda = Rwandan
SA Saudi Arabia = Saudi
SC Seychelles
SD Sudan = Sudanese
SE Sweden = Swedish
SG Singapore = Singaporean
SI Slovenia = Slovenian|Slovene
SK Slovakia = Slovak
SL Sierra Leone
SM San Marino
SN Senegal = Senegalese
SO Somalia = Somali
SR Suriname = Surinamese
SS South Sudan = South Sudanese
SV El Salvador = Salvadoran
SY Syria = Syrian
SZ Eswatini
TD Chad = Chadian
TG Togo = Togolese
TH Thailand = Thai
TJ Tajikistan = Tajik
TL East Timor = Timorese
TM Turkmenistan = Turkmen
TN Tunisia = Tunisian
TO Tonga = Tongan
TR Turkey|Türkiye = Turkish
TT Trinidad and Tobago = Trinidadian
TV Tuvalu
TW Taiwan = Taiwanese
TZ Tanzania = Tanzanian
UA Ukraine = Ukrainian
UG Uganda = Ugandan
US United States|US|U.S.|USA|United States of America|America = American
UY Uruguay = Uruguayan
UZ Uzbekistan = Uzbek
VE Venezuela = Venezuelan
VN Vietnam = Vietnamese
VU Vanuatu
WS Samoa = Samoan
XK Kosovo = Kosovan
YE Yemen = Yemeni
ZA South Africa = South African
ZM Zambia = Zambian
ZW Zimbabwe = Zimbabwean
- Czechoslovakia = Czechoslovak
- East Germany = East German
- Soviet Union = Soviet
- West Germany = West German
- Yugoslavia = Yugoslav
"""
"""Code, name and other names, then nationalities. *Georgian* is left out: it is a period and a state of the union, too."""


class Country(NamedTuple):
    """A country, or a part of one, with its names, the first of which is the usual one, and the words for what is from there."""

    code: str
    names: tuple[str, ...]
    peoples: tuple[str, ...]


def _rows() -> Iterator[Country]:
    for line in _TABLE.strip().splitlines():
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
