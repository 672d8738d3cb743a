"""Countries and languages by the codes and names that film databases use."""

from __future__ import annotations

_COUNTRIES = {
    code: name
    for line in """AR Argentina;AT Austria;AU Australia;BE Belgium;BG Bulgaria;BR Brazil;CA Canada;CH Switzerland;
    CL Chile;CN China;CO Colombia;CZ Czech Republic;DE Germany;DK Denmark;EG Egypt;ES Spain;FI Finland;FR France;
    GB United Kingdom;GR Greece;HK Hong Kong;HR Croatia;HU Hungary;ID Indonesia;IE Ireland;IL Israel;IN India;
    IR Iran;IS Iceland;IT Italy;JP Japan;KE Kenya;KR South Korea;KZ Kazakhstan;LB Lebanon;LT Lithuania;
    LU Luxembourg;LV Latvia;MA Morocco;MX Mexico;MY Malaysia;NG Nigeria;NL Netherlands;NO Norway;NZ New Zealand;
    PE Peru;PH Philippines;PK Pakistan;PL Poland;PT Portugal;RO Romania;RS Serbia;RU Russia;SE Sweden;SG Singapore;
    SI Slovenia;SK Slovakia;TH Thailand;TR Turkey;TW Taiwan;UA Ukraine;US United States;UY Uruguay;VN Vietnam;
    ZA South Africa""".replace("\n", "").split(";")
    for code, _, name in [line.strip().partition(" ")]
}
_OTHERWISE = {
    "united states of america": "United States",
    "usa": "United States",
    "korea, republic of": "South Korea",
    "republic of korea": "South Korea",
    "people's republic of china": "China",
    "kingdom of the netherlands": "Netherlands",
    "russian federation": "Russia",
    "kingdom of denmark": "Denmark",
}
_LANGUAGES = {
    name: code
    for pair in """arabic ar;bengali bn;cantonese yue;chinese zh;croatian hr;czech cs;danish da;dutch nl;english en;
    finnish fi;french fr;german de;greek el;hebrew he;hindi hi;hungarian hu;icelandic is;indonesian id;italian it;
    japanese ja;korean ko;malay ms;malayalam ml;mandarin zh;norwegian no;persian fa;polish pl;portuguese pt;
    romanian ro;russian ru;serbian sr;spanish es;swedish sv;tagalog tl;tamil ta;telugu te;thai th;turkish tr;
    ukrainian uk;urdu ur;vietnamese vi""".replace("\n", "").split(";")
    for name, _, code in [pair.strip().partition(" ")]
}


def country_of(written: str) -> str:
    """A country's English name for its code or for another of its names; others stay as they are."""
    return _COUNTRIES.get(written.upper()) or _OTHERWISE.get(written.casefold(), written)


def language_of(written: str) -> str | None:
    """A language's code for its English name or for a tag such as `en-GB`; none where it is not known."""
    folded = written.strip().casefold()
    if found := _LANGUAGES.get(folded.removesuffix(" language")):
        return found
    code = folded.replace("_", "-").partition("-")[0]
    return code if 2 <= len(code) <= 3 and code.isascii() and code.isalpha() else None
