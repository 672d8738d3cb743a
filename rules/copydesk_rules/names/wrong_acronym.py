"""The rule `wrong-acronym`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from msgspec import Struct

from copydesk.api import (
    Article,
    Bad,
    BlockKind,
    Confidence,
    Definition,
    EntityKind,
    Evidence,
    Form,
    Good,
    Mention,
    Observation,
    Passage,
    Problem,
    Severity,
    Span,
    Token,
    fold,
    regex,
    replace,
    rule,
)
from copydesk_rules._spellings import spelling_facts
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


SHEET = """
names:
  - {name: GWU, also: [Game Writers Union]}
  - {name: STAG, also: [Stage and Television Artists' Guild]}
"""


class WrongAcronymOptions(Struct, frozen=True, kw_only=True):
    """What the desk wants of this rule."""

    undefined: bool = False
    """Whether an acronym that the article never spells out, and few readers know, is a note."""
    known: tuple[str, ...] = ()
    """Acronyms that the desk's readers know beside the usual ones."""


@rule(
    slug="wrong-acronym",
    severity=Severity.WARNING,
    on=Article,
    over=("misspelled-name", "inconsistent-name"),
    options=WrongAcronymOptions,
    examples=(
        Bad(
            "The studios are waiting for an end of the [[GUW]] and STAG strikes.",
            sheet=SHEET,
            says="The acronym is GWU, not GUW",
            fixed="The studios are waiting for an end of the GWU and STAG strikes.",
        ),
        Bad(
            "The Game Writers Union (GWU) met the Guild of Welsh Undertakers ([[GWU]]) in Cardiff.",
            sheet=SHEET,
            says="GWU stands for two things here",
        ),
        Bad(
            "The [[KWB]] wants a say. The Kite Watching Board (KWB) meets on Friday.",
            says="KWB is spelled out below only",
        ),
        Bad(
            "The Kite Watching Board (KWB) meets. Nobody else does. The Kite Watching Board ([[KBW]]) has a flag.",
            says="The initials are KWB, not KBW",
        ),
        Bad(
            "The Kite Watching Board (KWB) meets. Members of the [[KBW]] have a flag.",
            says="The acronym above is KWB, not KBW",
        ),
        Good(
            "The Kite Watching Board (KWB) met the Board of Kite Workers (BKW). The BKW has a flag.",
            why="both are spelled out",
        ),
        Good("The GWU and STAG strikes are over.", sheet=SHEET, why="both right"),
        Good("Critics of GUW cheered.", sheet=SHEET, why="a lone acronym may be anybody's"),
    ),
)
def wrong_acronym(article: Article, _: Article) -> Iterator[Problem]:
    """Report an acronym that is nearly a known one, or that an article spells out in two ways, twice, or too late.

    Letters that change places make another acronym, and no checker of spelling knows either. A near miss counts only beside
    another known acronym, the long form, or words such as *strike*. A lone unknown acronym is left alone, unless the desk sets
    `undefined = true`. One that is spelled out only below its first use is a note; those that the sheets have, and those that
    everybody knows, may stand as they are.
    """
    for mention in article.mentions:
        if mention.form is Form.NEAR and mention.of(EntityKind.NAME) and mention.expected.isupper():
            yield _near(mention, article)
    by_short: dict[str, list[Definition]] = defaultdict(list)
    for definition in article.definitions:
        if definition.long[0].islower() or definition.initials:
            continue
        by_short[definition.short].append(definition)
    for definitions in by_short.values():
        yield from _repeated(definitions)
    yield from _misordered(article)
    yield from _off_by_a_letter(article, by_short)
    acronyms = acronyms_in(article)
    yield from _shuffled(article, acronyms, by_short)
    yield from _unexplained(article, acronyms, by_short)


def _near(mention: Mention, article: Article) -> Problem:
    return Problem(
        mention.span,
        f"The acronym is {mention.expected}, not {mention.text}",
        evidence=spelling_facts(article, mention),
        fix=replace(mention.span, mention.expected, safe=True),
        subject=mention.name,
        attribute="acronym",
    )


def _misordered(article: Article) -> Iterator[Problem]:
    """An acronym in brackets whose letters stand in another order than the initials before it."""
    for slip in article.definitions:
        if slip.initials and not article.mentions_at(slip.short_span):
            yield Problem(
                slip.short_span,
                f"The initials are {slip.initials}, not {slip.short}",
                evidence=(Passage(slip.long_span, "The words before it"),),
                fix=replace(slip.short_span, slip.initials),
                subject=slip.initials,
                attribute="acronym",
            )


def _off_by_a_letter(article: Article, defined: Mapping[str, list[Definition]]) -> Iterator[Problem]:
    """An acronym in brackets behind words that the article has for another one, a letter of which differs."""
    for short, (first, *_) in defined.items():
        shape = regex(rf"\b{re.escape(first.long)} \((?P<other>[A-Z]{{{len(short)}}})\)")
        for match in shape.finditer(article.text):
            other = match["other"]
            differ = sum(one != two for one, two in zip(short, other, strict=True))
            if differ == 1 and other not in defined and other.lower() not in KNOWN:
                yield Problem(
                    Span(*match.span("other")),
                    f"The acronym of {first.long} is {short} elsewhere, not {other}",
                    evidence=(Passage(first.short_span, f"{first.long} is {short} here"),),
                    fix=replace(Span(*match.span("other")), short),
                    subject=short,
                    attribute="acronym",
                )


def _shuffled(
    article: Article, acronyms: Mapping[str, list[Token]], defined: Mapping[str, list[Definition]]
) -> Iterator[Problem]:
    """Acronyms that nobody explains, with the letters of one that the article has spelled out in another order."""
    told = {slip.short_span for slip in article.definitions}
    by_letters = {"".join(sorted(short)): definitions[0] for short, definitions in defined.items()}
    for short, places in acronyms.items():
        definition = by_letters.get("".join(sorted(short)))
        if definition is None or short in defined:
            continue
        if short.lower() in KNOWN or article.base.is_spelling(short):
            continue
        for token in places:
            if token.span in told or article.mentions_at(token.span) or _is_quoted(article, token):
                continue
            yield Problem(
                token.span,
                f"The acronym above is {definition.short}, not {short}",
                evidence=(Passage(definition.long_span, f"{definition.short} is {definition.long} here"),),
                fix=replace(token.span, definition.short),
                subject=definition.short,
                attribute="acronym",
            )


def _unexplained(
    article: Article, acronyms: Mapping[str, list[Token]], defined: Mapping[str, list[Definition]]
) -> Iterator[Problem]:
    """Acronyms that are used before the article spells them out, or, where the desk wants that, never are."""
    wanted = article.option(WrongAcronymOptions)
    known = KNOWN | {word.lower() for word in wanted.known}
    for short, places in acronyms.items():
        first = places[0]
        if short.lower() in known or article.mentions_at(first.span) or _is_quoted(article, first):
            continue
        if definitions := defined.get(short):
            if first.span.end <= min(definitions[0].short_span.start, definitions[0].long_span.start):
                below = Passage(definitions[0].long_span, f"{short} is {definitions[0].long} here")
                yield _note(first, f"{short} is spelled out below only", below)
        elif wanted.undefined:
            yield _note(
                first,
                f"{short} is never spelled out",
                Observation("No words stand beside it that it may be short for"),
            )


def _is_quoted(article: Article, token: Token) -> bool:
    return any(q.span.contains(token.span) for q in article.quotations)


def _note(token: Token, message: str, evidence: Evidence) -> Problem:
    return Problem(
        token.span,
        message,
        evidence=(evidence,),
        confidence=Confidence.LIKELY,
        subject=token.text,
        attribute="acronym",
    )


def _repeated(definitions: list[Definition]) -> Iterator[Problem]:
    first, *others = definitions
    for other in others:
        same = fold(first.long) == fold(other.long)
        says = f"{other.short} is spelled out twice" if same else f"{other.short} stands for two things here"
        yield Problem(
            other.short_span,
            f"{says}: {first.long}" + ("" if same else f" and {other.long}"),
            evidence=(Passage(first.long_span, f"{first.short} is {first.long} here"),),
            confidence=Confidence.LIKELY if same else Confidence.CERTAIN,
            subject=other.short,
            attribute="acronym",
        )
