"""Countries and languages by the codes and names that film databases use."""

from __future__ import annotations

from copydesk.lexicon.countries import BY_CODE, USUAL_NAMES

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
    return BY_CODE.get(written.upper()) or USUAL_NAMES.get(written.casefold(), written)


def language_of(written: str) -> str | None:
    """A language's code for its English name or for a tag such as `en-GB`; none where it is not known."""
    folded = written.strip().casefold()
    if found := _LANGUAGES.get(folded.removesuffix(" language")):
        return found
    code = folded.replace("_", "-").partition("-")[0]
    return code if 2 <= len(code) <= 3 and code.isascii() and code.isalpha() else None
