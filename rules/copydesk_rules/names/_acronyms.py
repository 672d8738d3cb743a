"""Acronyms in the prose: where they stand, and those that need no explaining."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from copydesk.api import Article, BlockKind, Token, regex
from copydesk_rules._words import word_set

_PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_SHORTEST, _LONGEST = 3, 6
_NUMERAL = regex(r"[IVXLCDM]+")
_SHOUTED = 2
"""So many capitalised words side by side are a shout or a notice, and none of them an acronym."""
KNOWN = word_set(
    "aarp abc aclu afi afp aka amc aol arte asap atm avod bafta bbc bbfc bet bfi brb byob cbbc cbc cbe cbs cctv cdc "
    "ceo cfo cgi cia cnbc cnn coo covid cpr csi csr ctv dcms dea dga diy dna dnd doa dob dstv dui dvd dvr ecg epg esp "
    "espn eta etc eur faq fbi fcc fda fema fifa fomo fps fwiw fyi gbbo gbp gchq gcse gdp gdpr gif gmt gmtv gop gps "
    "hbcu hbo hdr hgtv hiv html http https iatse icu imax imdb imf imo ira irs isbn itc itn itv itvx jfk jpeg kgb kkk "
    "lamda lapd lcd led lgbt lgbtq llc lol lsd ltd mba mbc mbe mcu mdma mfa mgm mit mlb mma mmorpg mpa mpaa mri msnbc "
    "mtv mvp naacp nasa nato nba nbc ncaa ncis nda nfl nft ngo nhl nhs npr nsa nsfw nyc nypd nyu obe oecd ost ott pbs "
    "pdf pga phd pin pov pow ppv prc psa ptsd pvc rada raf rip rko rpg rsvp rtl rtve saas sag sbs scuba sfx sms snl "
    "sos spca stem suv svod swat sxsw tba tbc tbd tbh tbs tcm tiff tlc tmz tnt tva tvn tvs ucl ucla uefa ufc ufo "
    "unesco unicef url usa usb usc usd usp uss ussr utc vfx vhs vip vod vpn wga who wifi wnba wwe wwf wwi wwii www xxx "
    "ymca yolo zdf"
)
"""In small letters: broadcasters, agencies, formats and words that readers know as they stand."""


def acronyms_in(article: Article) -> Mapping[str, list[Token]]:
    """The places of each word in capitals in the prose, a shout or a numeral left out."""
    found: dict[str, list[Token]] = defaultdict(list)
    tokens = list(article.tokens)
    acronyms = {text for text in {token.text for token in tokens} if _is_acronym(text)}
    for at, token in enumerate(tokens if acronyms else ()):
        if token.text in acronyms and article.document.blocks[token.block].kind in _PROSE:
            beside = tokens[max(0, at - _SHOUTED) : at] + tokens[at + 1 : at + 1 + _SHOUTED]
            if sum(_is_capitals(other) for other in beside if other.block == token.block) < _SHOUTED:
                found[token.text].append(token)
    return found


def _is_acronym(text: str) -> bool:
    plain = text.isalpha() and text.isascii() and text.isupper()
    return plain and _SHORTEST <= len(text) <= _LONGEST and not _NUMERAL.fullmatch(text)


def _is_capitals(token: Token) -> bool:
    return token.text.isalpha() and token.text.isupper() and len(token.text) > 1
