"""What a work is: the words for kinds, outlets, nationalities and sources, and the shapes of sentences that say it."""

from __future__ import annotations

from collections.abc import Iterable
from re import Match

from msgspec import Struct

from copydesk.annotate.matcher import Alphabet, Pattern, Table
from copydesk.annotate.units import GIVEN
from copydesk.lexicon.countries import NATIONALITIES, REGIONAL
from copydesk.lexicon.verbs import finite
from copydesk.sheet.claims import Manner, Trait
from copydesk.sheet.vocabulary import STUDIOS

KINDS = {
    **dict.fromkeys("film films movie flick".split(), "film"),
    **dict.fromkeys("series show sitcom docuseries".split(), "series"),
    **dict.fromkeys("webtoon manhwa webcomic".split(), "webtoon"),
    **dict.fromkeys("novel book novella".split(), "novel"),
    "manga": "manga",
    "comic": "comic",
    "videogame": "game",
    **dict.fromkeys(("limited series", "miniseries"), "limited series"),
}
"""What a noun says a work is; words that fit several kinds (*drama*, *thriller*, *special*) say nothing."""
GENRES = (
    "drama comedy thriller dramedy romcom procedural chiller horror western documentary anime whodunnit whodunit saga "
    "anthology spinoff hit original epic satire romance phenomenon musical fantasy mystery adventure blockbuster feature"
).split()
"""Nouns for a work that say nothing of its kind, but may carry its outlet and country: *the FX comedy*."""

SOURCES = {
    **dict.fromkeys("novel novels novella".split(), "novel"),
    **dict.fromkeys("book books".split(), "book"),
    **dict.fromkeys("webtoon manhwa webcomic".split(), "webtoon"),
    **dict.fromkeys("comic comics".split(), "comic"),
    "manga": "manga",
    **dict.fromkeys("game games videogame".split(), "game"),
    **dict.fromkeys("play musical".split(), "play"),
    **dict.fromkeys("biography memoir memoirs autobiography".split(), "biography"),
    **dict.fromkeys("podcast".split(), "podcast"),
    **dict.fromkeys("article".split(), "article"),
    **dict.fromkeys(("graphic novel", "graphic novels"), "graphic novel"),
    **dict.fromkeys(("comic book", "comic books"), "comic"),
    **dict.fromkeys(("video game", "video games", "computer game"), "game"),
    "short story": "short story",
    "stage play": "play",
    "light novel": "novel",
}
"""What a work can be based on."""

OUTLETS = {
    "netflix": "Netflix",
    "hulu": "Hulu",
    "peacock": "Peacock",
    "hbo": "HBO",
    "hbo max": "HBO Max",
    "max": "Max",
    "disney +": "Disney+",
    "disney plus": "Disney+",
    "disney channel": "Disney Channel",
    "apple tv +": "Apple TV+",
    "apple tv": "Apple TV+",
    "paramount +": "Paramount+",
    "paramount plus": "Paramount+",
    "prime video": "Prime Video",
    "amazon prime video": "Prime Video",
    "amazon prime": "Prime Video",
    "amazon": "Prime Video",
    "showtime": "Showtime",
    "starz": "Starz",
    "amc": "AMC",
    "fx": "FX",
    "abc": "ABC",
    "nbc": "NBC",
    "cbs": "CBS",
    "fox": "Fox",
    "the cw": "The CW",
    "pbs": "PBS",
    "syfy": "Syfy",
    "usa network": "USA Network",
    "bbc": "BBC",
    "bbc one": "BBC One",
    "bbc two": "BBC Two",
    "bbc three": "BBC Three",
    "itv": "ITV",
    "channel 4": "Channel 4",
    "channel 5": "Channel 5",
    "sky": "Sky",
    "sky atlantic": "Sky Atlantic",
    "britbox": "BritBox",
    "itvx": "ITVX",
    "bbc iplayer": "BBC iPlayer",
    "telecinco": "Telecinco",
    "antena 3": "Antena 3",
    "tvn": "tvN",
    "jtbc": "JTBC",
    "kbs": "KBS",
    "mbc": "MBC",
    "sbs": "SBS",
    "ena": "ENA",
    "tving": "TVING",
    "wavve": "Wavve",
    "coupang play": "Coupang Play",
    "crunchyroll": "Crunchyroll",
    "adult swim": "Adult Swim",
    "nickelodeon": "Nickelodeon",
    "cartoon network": "Cartoon Network",
    "canal +": "Canal+",
    "arte": "Arte",
    "zdf": "ZDF",
    "stan": "Stan",
    "ard": "ARD",
    "svt": "SVT",
    "nrk": "NRK",
    "dr 1": "DR1",
    "rté": "RTÉ",
    "nhk": "NHK",
    "cbc": "CBC",
    "ctv": "CTV",
}
"""Outlets that articles name without introducing them, by their words; those of the sheets are added to them."""

HOUSES = {"a 24": "A24", "warner bros": "Warner Bros.", "warner bros .": "Warner Bros."} | {
    name.lower(): name for name in STUDIOS
}
"""Makers of films, by their words."""

_DOINGS = (
    "follow tell star premiere debut open return arrive center centre revolve feature take focus depict chronicle win earn "
    "sweep rack receive end begin consist run deal become make give go keep leave hit sell top draw attract stream air show start land "
    "turn prove bow finish wrap grip stun dominate introduce chart trace pick steal climb look feel mark gain score remain move "
    "swap earn hook capture celebrate imagine join nab scoop "
    "launch explore examine ask raise mix blend boast deserve break set reach conquer charm divide come drop unfold span ponder hinge"
)
"""What is said of a work, so that the noun before the verb is no part of another."""


ALPHABET = Alphabet(
    {
        "kind": [words for words in KINDS if " " not in words],
        "genre": GENRES,
        "source": [*(words for words in SOURCES if " " not in words), "story"],
        "graphic": "graphic comic video computer stage short light".split(),
        "which": ["which"],
        "it": "it they".split(),
        "called": "called titled entitled named".split(),
        "label": "network broadcaster channel".split(),
        "colon": [":"],
        "open": ["("],
        "close": [")"],
        "nation": [words for words in NATIONALITIES if " " not in words],
        "south": ["south", "north", "northern"],
        "side": "south north northern southern east eastern southeast latin latino middle".split(),
        "region": {words.rpartition(" ")[2] for words in REGIONAL},
        "the": "the this".split(),
        "a": "a an".split(),
        "its": "its his her their our your my these".split(),
        "is": "is was remains became".split(),
        "based": "based adapted inspired drawn".split(),
        "adapts": "adapts adapted adapting".split(),
        "adaptation": "adaptation dramatisation dramatization retelling".split(),
        "been": ["been"],
        "into": "into to for".split(),
        "on": "on upon from by".split(),
        "of": ["of"],
        "within": ["in"],
        "that": "that which because since and but about from set starring in by with where whose who made directed written created to , . ; ! ? ( – —".split(),
        "follows": ["is", "was", "has", "had", "will", *finite(_DOINGS)],
        "about": "about is in asks".split(),
        "at": "at with".split(),
        "made": "created directed written".split(),
        "quote": "\" ' “ ‘ ’ ”".split(),
        "like": "like as than unlike".split(),
        "dash": "- – ‑ ‐".split(),
        "comma": [","],
        "s": ["s"],
        "apos": "' ’".split(),
        "original": "original".split(),
        "exclusive": "hit smash acclaimed popular new beloved dystopian period".split(),
        "streams": "streams stream streaming streamed available".split(),
        "limited": ["limited"],
        "success": "hit hits success smash triumph jewel flagship staple phenomenon sensation winner record".split(),
        "for": ["for"],
        "by": ["by"],
        "onto": "on to onto".split(),
        "out": "out back up".split(),
        "moved": "landed lands arrived arrives moved moves went goes came comes jumped switched back".split(),
        "brought": "released distributed acquired".split(),
        "history": ["history"],
        "set": "set sets scored scores gave gives earned broke breaks".split(),
        "one": ["one"],
        "thing": "thing show".split(),
        "comes": "comes came is was".split(),
        "from": ["from"],
        "find": "find watch stream see catch".split(),
        "need": "need needs require requires with".split(),
        "subscription": "subscription subscriptions account".split(),
        "shown": "shown broadcast screened made".split(),
        "began": "premiere debut launch bow air premiered debuted premieres debuts began begins launched launches bowed bows aired airs airing".split(),
        "has": "has had have".split(),
        "origin": "began begins started starts originated originates".split(),
        "life": ["life"],
        "as": ["as"],
        "deed": "renewed renews commissioned commissions ordered orders cancelled canceled cancels axed axes greenlit released releases "
        "premiered premieres launched launches dropped drops unveiled".split(),
        "all": ["all"],
        "first": "first originally".split(),
        "airs": "showed shown aired broadcast screened premiered produced".split(),
        "orders": "commissioned ordered greenlit produced developed".split(),
        "episodes": ["episodes"],
        "parts": "episodes parts seasons series instalments".split(),
        "are": ["are"],
        "small": "in and of the a an on at for to with or his her its their by from it who as that which can could will would may "
        "might must should not".split(),
    },
    given=(*GIVEN, "outlet"),
)
"""The classes of the words in sentences about what a work is."""


class Described(Struct, frozen=True):
    """The trait of a match, the range of the words that give it, and whether the sentence takes it for granted.

    *Nobody liked the HBO series* denies the liking, not the outlet.
    """

    trait: Trait
    words: tuple[int, int]
    granted: bool
    manners: frozenset[Manner]


def _row(
    name: str, trait: Trait, shape: str, *examples: str, granted: bool = False, manners: Iterable[Manner] = ()
) -> Pattern[Described]:
    """A row of the table; the first group of its shape has the words that give the trait."""

    def build(match: Match[str]) -> Described:
        return Described(trait, match.span(1), granted, frozenset(manners))

    return Pattern(name, shape, build, examples)


_TITLE = "<comma>? <quote>? <work>"
_WORD = "<!kind|limited|comma|work|name|like|dash|small|open|close>"
_PLAIN = f"(?: <dash>? {_WORD} | <dash> <small> (?= <dash> ) )"
_ITS_KIND = f"(?: <the> {_PLAIN}{{1,3}}? )?"
"""What an outlet is, before its name: *on the cable channel HBO*."""
_YEAR = "(?: <open> <!close>{1,2} <close> )?"
_NOUN = "<kind|genre>"
_FROM = "(?<! <side> ) (?<! <side> <dash> ) ( <side>? <dash>? <side> <region> | <region> (?! <nation> ) | <south>? <nation> )"
_SOURCE = "( <graphic>? <source> )"
_KIND = "( <limited>? <kind> )"
_STREAMS = "<streams> (?: <into> <streams> )?"
_SUBJECT = "(?: <work> <quote>? | <it> | <kind|genre> | <which> )"

ROWS: tuple[Pattern[Described], ...] = (
    _row(
        "kind before title",
        Trait.KIND,
        f"(?: <start> | <the> | <a> | <its> | <apos> <s> ) {_PLAIN}{{0,6}} {_KIND} {_TITLE}",
        "the engrossing horror [movie] The Glass Harbour",
        granted=True,
    ),
    _row(
        "title is a kind",
        Trait.KIND,
        f"<work> <quote>? {_YEAR} <is> (?: <a> | <the> ) {_PLAIN}{{0,5}} {_KIND} (?= <that> )",
        "The Glass Harbour is a slow [film] about a port",
    ),
    _row(
        "title, a kind",
        Trait.KIND,
        f"<work> <quote>? {_YEAR} <comma> (?: <a> | <the> ) {_PLAIN}{{0,5}} {_KIND} (?= <that> )",
        "The Glass Harbour, the 2019 [film],",
        granted=True,
    ),
    _row(
        "a kind called",
        Trait.KIND,
        f"{_KIND} <called> <quote>? <work>",
        "a [film] called The Glass Harbour",
        granted=True,
    ),
    _row(
        "the kind does",
        Trait.KIND,
        f"(?: <start> | <comma> ) <the> {_PLAIN}{{0,3}} {_KIND} (?= <follows> )",
        "The [movie] follows a pilot",
        granted=True,
        manners=(Manner.DESCRIBED,),
    ),
    _row(
        "in the kind",
        Trait.KIND,
        f"<start> <within> <the> {_KIND} <comma>",
        "In the [movie], a pilot drowns",
        granted=True,
        manners=(Manner.DESCRIBED,),
    ),
    _row(
        "outlet's kind",
        Trait.NETWORK,
        f"( <outlet>+ ) (?: <apos> <s> )? <original>? {_PLAIN}{{0,4}} (?: {_NOUN} {_TITLE} | <work> )",
        "the [Netflix] series The Glass Harbour",
        "[Netflix]’s The Glass Harbour",
        granted=True,
        manners=(Manner.OWN,),
    ),
    _row(
        "the outlet's kind does",
        Trait.NETWORK,
        f"(?: <start> | <comma> ) <the> ( <outlet>+ ) <original>? {_PLAIN}{{0,3}} {_NOUN} (?= <follows> | <made> | <comma> <made> )",
        "The [Netflix] drama follows a pilot",
        granted=True,
        manners=(Manner.DESCRIBED,),
    ),
    _row(
        "title is an outlet's",
        Trait.NETWORK,
        f"<work> <quote>? {_YEAR} <is> (?: <a> | <the> ) {_PLAIN}{{0,2}} ( <outlet>+ ) {_PLAIN}{{0,3}} {_NOUN}",
        "The Glass Harbour is a [Netflix] series",
    ),
    _row(
        "title, an outlet's",
        Trait.NETWORK,
        f"<work> <quote>? {_YEAR} <comma> (?: <a> | <the> ) {_PLAIN}{{0,2}} ( <outlet>+ ) (?: <apos> <s> )? {_PLAIN}{{0,3}} {_NOUN}",
        "The Glass Harbour, the [Netflix] drama about a port",
        granted=True,
    ),
    _row(
        "network label",
        Trait.NETWORK,
        "(?: <start> | <original> ) <label> <colon> ( <outlet>+ )",
        "Network: [Netflix]",
    ),
    _row(
        "made at",
        Trait.NETWORK,
        "<work> <quote>? (?: <comma> <!comma|work|outlet>{1,14} <comma> )? <is> <at> ( <outlet>+ )",
        "The Glass Harbour was at [Netflix] from the beginning",
        manners=(Manner.MADE,),
    ),
    _row(
        "began on",
        Trait.NETWORK,
        f"<began> <on> {_ITS_KIND} ( <outlet>+ )",
        "premiered on [Netflix]",
        manners=(Manner.PREMIERED,),
    ),
    _row(
        "shown on",
        Trait.NETWORK,
        "(?: <work> <quote>? | <it> | <kind|genre> | <which> ) <is> <!of|that|work|outlet|like>{0,2} <shown> <on> "
        + _ITS_KIND
        + " ( <outlet>+ )",
        "It was first shown on [Netflix]",
    ),
    _row(
        "it was the outlet that",
        Trait.NETWORK,
        f"<it> <is> ( <outlet>+ ) <that> (?: <first> <airs> | <orders> ) (?: <it> | <quote>? <work> | <the> {_PLAIN}{{0,3}} {_NOUN} )",
        "It was [Netflix] that first showed The Glass Harbour",
        "It was [Netflix] that commissioned the series",
        granted=True,
    ),
    _row(
        "made for",
        Trait.NETWORK,
        f"{_SUBJECT} <is> {_PLAIN}{{0,2}} <made|orders|shown> <for> ( <outlet>+ ) (?! <apos> )",
        "The series was created for [Netflix] by Rita Sand",
        manners=(Manner.MADE,),
    ),
    _row(
        "all parts are on",
        Trait.NETWORK,
        "<all> <!of|that|work|outlet|like>{0,3} <parts> <are> <streams>? <on> "
        + _ITS_KIND
        + " ( <outlet>+ )",
        "All three parts are on [Netflix] now",
        "All four seasons are available on [Netflix]",
        manners=(Manner.STREAMED,),
    ),
    _row(
        "outlet's national kind",
        Trait.COUNTRY,
        f"<work> <quote>? <is> <outlet>+ <apos> <s>? {_PLAIN}{{0,2}} {_FROM} {_PLAIN}{{0,3}} {_NOUN}",
        "The Glass Harbour is Netflix’s first [Japanese] original",
    ),
    _row(
        "all episodes on",
        Trait.NETWORK,
        "<episodes> <!of|that|work|outlet|like>{0,4} <streams> <on> " + _ITS_KIND + " ( <outlet>+ )",
        "All six episodes can be streamed on [Netflix]",
        manners=(Manner.STREAMED,),
    ),
    _row(
        "a feature from",
        Trait.NETWORK,
        f"<work> <quote>? <is> <the> {_PLAIN}{{1,4}} {_NOUN} <from> ( <outlet>+ ) (?! <apos> )",
        "The Glass Harbour is the tenth film from [Netflix]",
        manners=(Manner.MADE,),
    ),
    _row(
        "streams on",
        Trait.NETWORK,
        f"(?: <work> <quote>? | <it> | <kind|genre> | <which> ) (?: <is> <!of|that|work|outlet|like>{{0,2}} )? {_STREAMS} <on> "
        + _ITS_KIND
        + " ( <outlet>+ )",
        "The series streams on [Netflix]",
        "The series is available to stream on [Netflix]",
        manners=(Manner.STREAMED,),
    ),
    _row(
        "outlet's own kind does",
        Trait.NETWORK,
        f"(?: <start> | <comma> ) ( <outlet>+ ) <apos> <s> <original>? {_PLAIN}{{0,4}} {_NOUN} (?= <follows> )",
        "[Netflix]’s flagship drama follows a pilot",
        granted=True,
        manners=(Manner.DESCRIBED,),
    ),
    _row(
        "a hit for",
        Trait.NETWORK,
        f"<is> (?: <a> | <the> ) {_PLAIN}{{0,4}} <success> (?: <for> | <of> ) ( <outlet>+ )",
        "The finale was a monster hit for [Netflix]",
        "It remains the crown jewel of [Netflix]",
    ),
    _row(
        "in its history",
        Trait.NETWORK,
        f"{_SUBJECT} <!comma|work|name|outlet>{{0,12}} (?: <history> <of> ( <outlet>+ ) )",
        "It became the most watched drama in the history of [Netflix]",
    ),
    _row(
        "moved to",
        Trait.NETWORK,
        f"{_SUBJECT} (?: <is> | <has> )? {_PLAIN}{{0,2}}? <moved> <out>? <onto> {_ITS_KIND} ( <outlet>+ )",
        "The series landed on [Netflix] in lockdown",
        "The drama moved to [Netflix]",
        "The show went out on [Netflix]",
        manners=(Manner.LATER,),
    ),
    _row(
        "brought by",
        Trait.NETWORK,
        f"{_SUBJECT} <is> {_PLAIN}{{0,2}} <brought> <by> ( <outlet>+ )",
        "It was distributed by [A24]",
        manners=(Manner.MADE,),
    ),
    _row(
        "brought, in passing",
        Trait.NETWORK,
        f"(?: (?: <work> <quote>? | <the> {_PLAIN}{{0,2}} {_NOUN} ) <comma> | <start> ) {_PLAIN}{{0,2}} <brought> (?: {_PLAIN}{{0,3}} )? <by> ( <outlet>+ )",
        "The film, released by [A24], made a fortune",
        "Distributed by [A24], The Glass Harbour sank",
        granted=True,
        manners=(Manner.MADE,),
    ),
    _row(
        "title, from",
        Trait.NETWORK,
        "<work> <quote>? <comma> <from> ( <outlet>+ ) (?= <comma> )",
        "The Glass Harbour, from [A24], opened small",
        granted=True,
        manners=(Manner.MADE,),
    ),
    _row(
        "outlet's most",
        Trait.NETWORK,
        f"{_SUBJECT} <is> (?: <one> <of> )? ( <outlet>+ ) <apos> <s>? {_PLAIN}{{1,4}} (?: {_NOUN} | <success> )",
        "The Glass Harbour was [ITV]’s most watched drama",
        "It is one of [Netflix]’s biggest hits",
    ),
    _row(
        "a record for",
        Trait.NETWORK,
        f"{_SUBJECT} <set> <a> {_PLAIN}{{0,3}} <success> <for> ( <outlet>+ )",
        "It set a ratings record for [ITV]",
    ),
    _row(
        "the best thing on",
        Trait.NETWORK,
        f"<work> <quote>? <is> {_PLAIN}{{0,2}} <the> {_PLAIN}{{1,3}} (?: <thing> | {_NOUN} ) <on> ( <outlet>+ ) (?! <apos> )",
        "The Glass Harbour is the best thing on [Netflix]",
        manners=(Manner.STREAMED,),
    ),
    _row(
        "comes from",
        Trait.NETWORK,
        f"{_SUBJECT} <comes> {_PLAIN}{{0,1}} <from> ( <outlet>+ ) (?= <that> )",
        "The film comes from [Netflix], and it shows",
        manners=(Manner.MADE,),
    ),
    _row(
        "to be found on",
        Trait.NETWORK,
        f"<find> (?: <it> | <work> | <the> {_PLAIN}{{0,3}} {_NOUN} ) <on> ( <outlet>+ )",
        "viewers can watch it on [Netflix]",
        manners=(Manner.STREAMED,),
    ),
    _row(
        "a subscription to",
        Trait.NETWORK,
        "<need> <a> ( <outlet>+ ) <subscription>",
        "You will need a [Netflix] subscription",
        manners=(Manner.STREAMED,),
    ),
    _row(
        "outlet's deed",
        Trait.NETWORK,
        f"( <outlet>+ ) <has>? <deed> (?: <quote>? <work> | <the> {_PLAIN}{{0,3}} {_NOUN} (?! <name|work> ) | <all> {_PLAIN}{{0,2}} <episodes> )",
        "[Netflix] has renewed the series",
        granted=True,
    ),
    _row(
        "national kind",
        Trait.COUNTRY,
        f"{_FROM} {_PLAIN}{{0,4}} {_NOUN} {_TITLE}",
        "the [South Korean] zombie series The Glass Harbour",
        granted=True,
    ),
    _row(
        "the national kind does",
        Trait.COUNTRY,
        f"(?: <start> | <comma> ) <the> {_FROM} {_PLAIN}{{0,4}} {_NOUN} (?= <follows> | <made> | <comma> <made> | <about> )",
        "The [Japanese] drama was directed by Rita Sand",
        granted=True,
        manners=(Manner.DESCRIBED,),
    ),
    _row(
        "it is national",
        Trait.COUNTRY,
        f"(?: <start> | <comma> ) <it> <is> (?: <a> | <the> ) {_PLAIN}{{0,3}} {_FROM} {_PLAIN}{{0,4}} {_NOUN} (?= <that> | $ )",
        "It is the [Japanese] drama that everybody has seen",
    ),
    _row(
        "title is national",
        Trait.COUNTRY,
        f"<work> <quote>? {_YEAR} (?: <is> <a> | <comma> (?: <a> | <the> ) ) {_PLAIN}{{0,2}} {_FROM} {_PLAIN}{{0,4}} {_NOUN}",
        "The Glass Harbour is a [Japanese] series",
    ),
    _row(
        "based on",
        Trait.SOURCE,
        f"(?: <based> <on> | <adapts> | {_SUBJECT} <is> <a|the> {_PLAIN}{{0,3}} <adaptation> <of> ) (?: <!source|comma|that> ){{0,6}}? {_SOURCE}",
        "is based on the best-selling [novel]",
        "It is an adaptation of the [novel] by Rita Sand",
        "is adapted from Rita Sand’s [novel]",
    ),
    _row(
        "based on a title, a source",
        Trait.SOURCE,
        f"(?: <based> <on> | <adapts> ) (?: <!source|that> ){{1,10}}? <comma> <quote>? <a|the> (?: <!source|that> ){{0,5}}? {_SOURCE}",
        "is based on Glass, a slim [novel]",
    ),
    _row(
        "began as a source",
        Trait.SOURCE,
        f"<origin> <life>? <as> <a|its> (?: <!source|that> ){{0,4}}? {_SOURCE}",
        "began as a one-woman [play]",
        "started life as a [podcast]",
    ),
    _row(
        "source that became a work",
        Trait.SOURCE,
        f"<the> {_PLAIN}{{0,4}}? {_SOURCE} <kind>? (?: <has>? <been> | <is> ) <adapts> <into> <a|the|its>? {_PLAIN}{{0,4}} (?: <work> | {_NOUN} )",
        "The best-selling [novel] has been adapted into a series",
    ),
    _row(
        "source it is based on",
        Trait.SOURCE,
        f"{_SOURCE} (?: <on> <which> )? (?: <it> | <the>? {_NOUN} | <work> ) <is> <based>",
        "the [novel] on which it is based",
        "the [novel] it was adapted from",
    ),
)

TABLE = Table(ALPHABET, ROWS)
