"""The table of surface forms that tie an actor to a role, each row with its examples.

`<n>` is short for a name that can be an actor's or a role's, `<list>` for several of them, `<gap>` for the words
that may describe a role before its name, `<be>` for auxiliaries and adverbs. What stands aside is cut before (`phrases.py`).
The first group of a shape has its actors, the second its roles, unless the row's `order` says otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from re import Match

from msgspec import Struct

from copydesk.annotate.claims.slots import ALPHABET, Slots
from copydesk.annotate.matcher import Pattern, Table
from copydesk.sheet.claims import Manner


class Order(StrEnum):
    """Which group of a shape has the actors."""

    ACTOR_FIRST = "actor first"
    ROLE_FIRST = "role first"
    EITHER = "either"
    """Whichever the names themselves say."""


class Pairing(Struct, frozen=True):
    """The places of the actors and roles of a match, in order, as slots; and what the form promises."""

    actors: tuple[int, ...]
    roles: tuple[int, ...]
    order: Order
    strangers: bool = False
    doubles: bool = False
    """Whether one actor has all of several roles, so that each of them is said of that actor alone."""
    owner: bool = False
    """Whether the name that comes first may be an owner, or the actor one of the part (*Mara Quill's actor Ines Aldana*)."""


_NAMES = "person|character|stranger"
_VERBS = "plays|play|played|playing|stars|as|open"

_MACROS = {
    "<n>": f"<{_NAMES}>",
    "<roles>": f"<{_NAMES}> (?: <comma>? <and> <character> (?! <aux>{{0,3}} <{_VERBS}> ) )?",
    "<all_roles>": "<character> (?: (?: <comma> | <comma>? <and> ) <character> ){0,40}",
    "<actors>": f"<{_NAMES}> (?: (?: <comma> | <comma>? <and> ) <person|stranger> (?! <aux>{{0,3}} <{_VERBS}> ) ){{0,40}}",
    "<list>": f"<{_NAMES}> (?: (?: <comma> | <comma>? <and> ) <{_NAMES}> ){{0,40}}",
    "<two>": f"<{_NAMES}> (?: (?: <comma> | <comma>? <and> ) <{_NAMES}> ){{1,40}}",
    "<word>": f"<!stop|comma|open|close|apos|time|work|{_NAMES}|as|by|role>",
    "<adjectives>": f"<!stop|comma|open|close|apos|time|work|{_NAMES}|as|by>",
    "<gap>": f"(?: <work|{_NAMES}> <apos> <s>? )? (?: <adjectives> (?: (?: <comma> | <comma>? <but> ) (?= <adjectives> ) )? | <dash> ){{0,6}} <comma>?",
    "<be>": "<comma>? <who>? <aux>{0,5}",
    "<who_acts>": "(?: <comma> <the> <word>{0,3} <actor|performer|who_is> (?= <who> ) )?",
    "<end>": "(?= <comma|close|dots> | $ )",
    "<role_of>": "(?: <word>{0,4} <role> <of>? )?",
    "<kind>": f"<!comma|semicolon|open|close|dots|dash|who|whose|whom|an|their|by|with|work|{_NAMES}>",
    "<far>": f"<!comma|semicolon|open|close|dots|dash|who|whom|as|work|time|{_NAMES}>",
}


def shape(words: str) -> str:
    """A shape with its shorthands written out."""
    for _ in range(2):
        for name, meaning in _MACROS.items():
            words = words.replace(name, meaning)
    return words


def _row(
    name: str,
    words: str,
    *examples: str,
    order: Order = Order.ACTOR_FIRST,
    strangers: bool = False,
    doubles: bool = False,
    owner: bool = False,
    manners: Iterable[Manner] = (),
) -> Pattern[Pairing]:
    def build(match: Match[str], slots: Slots) -> Pairing:
        first = tuple(_names(slots, match, 1))
        second = tuple(
            at for group in range(2, len(match.groups()) + 1) for at in _names(slots, match, group)
        )
        if order is Order.ROLE_FIRST:
            first, second = second, first
        return Pairing(first, second, order, strangers, doubles, owner)

    return Pattern(name, shape(words), build, examples, frozenset(manners))


def _names(slots: Slots, match: Match[str], group: int) -> Iterator[int]:
    return (at for at in range(*match.span(group)) if slots.mention(at) is not None)


ROWS: tuple[Pattern[Pairing], ...] = (
    _row(
        "two parts",
        "(<person>) (?: <be> <plays|play|played|playing|stars> <as>? | <comma>? <as> ) (?: <both> | <role_of> ) <gap> (<character>) <and> <gap> (<character>)"
        " (?= <dots|close> | <in> | <comma> (?! <acted|who|whom|person|stranger|aux> ) | $ )",
        "[Ines Aldana] plays [Mara Quill] and the lonely secretary [Ada Wick].",
        "with [Ines Aldana] as both [Mara Quill] and [Ada Wick]",
        doubles=True,
        manners=(Manner.AS,),
    ),
    _row(
        "as",
        "(<n>) (?: <as> <role_of> <gap> (<roles>) | <comma> <as> <role_of> <gap> (<n>) <end> )",
        "[Ines Aldana] as [Mara Quill]",
        "[Ines Aldana], as [Mara Quill], is a joy",
        "[Ines Aldana] as the pilot [Mara Quill]",
        strangers=True,
        manners=(Manner.AS,),
    ),
    _row(
        "as, so-and-so",
        "^ (?: <word>{0,2} <stars|takes|aux>? <as> | (?: <in> | <word>{1,2} <to> )? <playing> | <in> <word>{0,4} <role> <of>"
        " | <word>{1,2} <to> <their> <word>{0,3} <role|performance> <as|of> ) <gap> (<n>) (?: <in|over> <word>{0,3} <work> )? <comma> <gap> (<n>)",
        "As [Mara Quill], [Ines Aldana] is a joy",
        "Cast as [Mara Quill] in The Glass Harbour, [Ines Aldana] learned to fly",
        "Playing [Mara Quill], [Ines Aldana] learned to fly",
        "Best known for her role as [Mara Quill] in The Glass Harbour, [Ines Aldana] sings",
        "Famous for playing [Mara Quill], [Ines Aldana] sings",
        "In the role of [Mara Quill], [Ines Aldana] is a joy",
        "As [Mara Quill], [Ines Aldana]'s timing is a joy",
        order=Order.ROLE_FIRST,
        owner=True,
    ),
    _row(
        "playing is",
        "^ <playing> <gap> (<n>) <aux>{1,2} <gap> (<n>)",
        "Playing [Mara Quill] is [Ines Aldana]",
        order=Order.ROLE_FIRST,
    ),
    _row(
        "to play",
        "(<n>) <be> (?: <word> | <over|in> ){0,5} <to> <play> <role_of> <gap> (<roles>)",
        "[Ines Aldana] will return to play [Mara Quill]",
        "[Ines Aldana] has been roped in to play [Mara Quill]",
        "[Ines Aldana] has signed on to play [Mara Quill]",
        strangers=True,
        manners=(Manner.SEVERAL,),
    ),
    _row(
        "lends a voice",
        "(<n>) <be> <lends> <word>{0,3} <voice> <to|of> <gap> (<n>)",
        "[Ines Aldana] lends her voice to [Mara Quill]",
        "[Ines Aldana] provides the voice of [Mara Quill]",
    ),
    _row(
        "brings to life",
        "(<n>) (?! <apos> ) <be> <lends> <gap> (<character>) <to> <life>",
        "[Ines Aldana] brings [Mara Quill] to life",
    ),
    _row(
        "role's actor",
        "(<character>) (?: <apos> <s>? )? <performer> (<n>)",
        "[Mara Quill] actress [Ines Aldana]",
        "[Mara Quill]'s performer [Ines Aldana]",
        order=Order.ROLE_FIRST,
        owner=True,
    ),
    _row(
        "stars as",
        "(<n>) <be> (?: <stars> | (?<= <been> ) <seen> ) <word>{0,4} (?: (?: <in> | <of> ) (?: <work> | <word> ){0,4} )? <as> <role_of> <gap> (<roles>)",
        "[Ines Aldana] stars as [Mara Quill]",
        "[Ines Aldana] will be seen as [Mara Quill]",
        "[Ines Aldana] returns once again as [Mara Quill]",
        "[Ines Aldana] has been cast as [Mara Quill]",
        strangers=True,
        manners=(Manner.SEVERAL,),
    ),
    _row(
        "does so as",
        "(<n>) <be> <word>{1,6} <as> <role_of> <gap> (<roles>)"
        " (?= <comma|open|close|dots|stop|in|to|by|and|of|from|apos|dash|time> | $ )",
        "[Ines Aldana] shines as [Mara Quill]",
        "[Ines Aldana] gives a strong performance as [Mara Quill]",
        manners=(Manner.FAR, Manner.SEVERAL),
    ),
    _row(
        "plays",
        "(<n>) <who_acts> <be> <plays> <role_of> <as>? <gap> (<roles>)",
        "[Ines Aldana] plays [Mara Quill]",
        "[Ines Aldana], the actress who plays [Mara Quill]",
        "[Ines Aldana], who also plays the pilot [Mara Quill]",
        "[Ines Aldana] reprises her role as [Mara Quill]",
        strangers=True,
    ),
    _row(
        "played",
        "(<n>) <who_acts> <be> <play|played|playing> <role_of> <as>? <gap> (<roles>)",
        "[Ines Aldana] will play [Mara Quill]",
        "[Ines Aldana] played [Mara Quill]",
        "[Ines Aldana], playing [Mara Quill]",
        strangers=True,
        manners=(Manner.SEVERAL,),
    ),
    _row(
        "is",
        "(?: ^ | <semicolon> | (?<= <character> <comma|and> ) | (?<= <capital|time|number> ) ) (<person>) <is> (<character>) (?= <semicolon|comma|close|dots> | <in> | $ )",
        "[Ines Aldana] is [Mara Quill]",
        "[Ines Aldana] was [Mara Quill] in the pilot",
        "In 2010 [Ines Aldana] was [Mara Quill]",
    ),
    _row(
        "respectively",
        "(<two>) (?: <be> <play|played|playing|stars> (?: <role_of> <as> )? | (?: <be> <far>{1,8} )? <as> ) (?: <comma>? <respectively> <comma>? )? <gap> (<two>) (?! <aux>{0,3} <plays|play|played|playing|stars|as|open> )",
        "[Ines Aldana] and [Lena Roos] play [Mara Quill] and [Ada Wick], respectively",
        "[Ines Aldana] and [Lena Roos] star as [Mara Quill] and [Ada Wick]",
        "[Ines Aldana] and [Lena Roos] as [Mara Quill] and [Ada Wick]",
        "[Ines Aldana] and [Lena Roos] are a treat as the sisters [Mara Quill] and [Ada Wick]",
    ),
    _row(
        "played by",
        "(<all_roles>) (?: <comma> <an|the> <kind>{1,9} | <comma> <whose> <word>{0,3} <role|voice> )? <dash|open>? <be> <as>? <acted>"
        f" <!comma|by|open|close|time|{_NAMES}>{{0,4}} <by> <than>{{0,3}} <gap> (<actors>)",
        "[Mara Quill], played by [Ines Aldana]",
        "[Mara Quill], whose part is played by none other than [Ines Aldana]",
        "[Mara Quill] is voiced by the singer [Ines Aldana]",
        "[Mara Quill] is brought to life by [Ines Aldana]",
        "[Mara Quill], as embodied by [Ines Aldana]",
        "[Mara Quill], a lonely pilot (played by [Ines Aldana])",
        "[Mara Quill], a pilot from Cork played by [Ines Aldana]",
        "[Mara Quill] and [Ada Wick], played by [Ines Aldana] and [Lena Roos]",
        order=Order.ROLE_FIRST,
        strangers=True,
        manners=(Manner.ASIDE,),
    ),
    _row(
        "played by a role",
        "(<person>) <comma|open|dash>? <be> <acted> <by> (<character>) (?! <apos|as|open> )",
        order=Order.ROLE_FIRST,
        manners=(Manner.ASIDE,),
    ),
    _row(
        "in brackets",
        "(<list>) (?: <apos> <s> )? <open> (?: <aux>{0,2} <acted> <by> | <voice> <of> | <actor> | <as> | <who> <plays|played> )? <the>? <title>{0,2} (<list>) <close>",
        "[Mara Quill] ([Ines Aldana])",
        "[Ines Aldana] ([Mara Quill])",
        "[Mara Quill] (voiced by [Ines Aldana])",
        "[Ines Aldana] (as [Mara Quill])",
        "[Ines Aldana] (Captain [Mara Quill])",
        "[Mara Quill] and [Ada Wick] ([Ines Aldana], [Lena Roos])",
        "[Mara Quill]'s ([Ines Aldana]) last flight",
        order=Order.EITHER,
        strangers=True,
        owner=True,
        manners=(Manner.ASIDE, Manner.NOW),
    ),
    _row(
        "takes the role",
        "(<n>) <be> <takes> (?: <word> | <in> | <to> | <over> ){0,6} <role> <of> <gap> (<n>)",
        "[Ines Aldana] takes on the role of [Mara Quill]",
        "[Ines Aldana] was cast in the lead role of [Mara Quill]",
    ),
    _row(
        "in the role",
        "(<n>) <in> <word>{0,4} <role> <of> <gap> (<n>)",
        "[Ines Aldana] in the role of [Mara Quill]",
    ),
    _row(
        "takes over",
        "(<n>) <be> <take> <over> (?: <in|as|to>? <word>{0,3} <role> )? (?: <from> <gap> <n> )? <as> <role_of> <gap> (<n>)",
        "[Ines Aldana] takes over from Lena Roos as [Mara Quill]",
        "[Ines Aldana] has taken over as [Mara Quill]",
        manners=(Manner.NOW,),
    ),
    _row(
        "the role went to",
        "<role> <of> <gap> (<n>) <be> <went|acted|takes> (?: <word> | <over> ){0,3} <to|by> <gap> (<n>)",
        "The role of [Mara Quill] went to [Ines Aldana]",
        "The part of [Mara Quill] will be played by [Ines Aldana]",
        order=Order.ROLE_FIRST,
    ),
    _row(
        "his role as",
        "(<n>) <be> <!comma|open|close|time|work|person|character|stranger>{0,8} <their> <word>{0,3}"
        " <role|performance> <as|of|over> <gap> (<n>)",
        "[Ines Aldana], who won an Emmy for her role as [Mara Quill]",
        "[Ines Aldana] is praised for her portrayal of [Mara Quill]",
    ),
    _row(
        "role as",
        "(<n>) <apos> <s>? <word>{0,3} <role|performance> <as|of|over> <gap> (<n>)",
        "[Ines Aldana]'s role as [Mara Quill]",
        "[Ines Aldana]’s portrayal of the pilot [Mara Quill]",
        "[Ines Aldana]'s take on [Mara Quill]",
    ),
    _row(
        "whom somebody plays",
        "(<character>) <comma|open>? <whom> (<person>) <aux>{0,3} <plays|play|played> (?= <comma|close|dots|in|and|aux|with> | $ )",
        "[Mara Quill], whom [Ines Aldana] plays",
        "[Mara Quill] (whom [Ines Aldana] has played)",
        order=Order.ROLE_FIRST,
        manners=(Manner.ASIDE,),
    ),
    _row(
        "brings to the role",
        "(<n>) <be> <lends> <word>{1,5} <to> <word>{0,4} <role> <of> <gap> (<n>)",
        "[Ines Aldana] brings warmth to the role of [Mara Quill]",
        "[Ines Aldana] gives a quiet dignity to the part of [Mara Quill]",
    ),
    _row(
        "does so, further on, as",
        "(<person>) (?: <apos> <s> )? <comma>? <who>? (?: <far> | <time> ){1,14} (?: <as> | <comma>? <playing> ) <role_of> <gap> (<character>)"
        " (?= <comma|open|close|dots|stop|in|to|by|and|of|from|dash|time> | $ )",
        "[Ines Aldana] does all of her own flying as [Mara Quill], the pilot.",
        "There is [Ines Aldana], unrecognisable in a flying cap as [Mara Quill].",
        "[Ines Aldana] first came to notice playing [Mara Quill].",
        "[Ines Aldana] is best known for playing [Mara Quill].",
        "[Ines Aldana] gives the performance of her life, playing [Mara Quill].",
        "[Ines Aldana] left after 15 years of playing [Mara Quill].",
        manners=(Manner.OWN, Manner.FAR, Manner.SEVERAL),
    ),
    _row(
        "made so by",
        "(<character>) (?: <apos> <s>? <word>{0,4} <voice> )? <comma>? <be> <as>? <word>{0,2} (?: <given> | <acted> )"
        f" <!comma|semicolon|open|close|{_NAMES}>{{0,8}}? <by> <gap> (<person>) (?! <apos> )",
        "[Mara Quill], made unforgettable by [Ines Aldana]",
        "[Mara Quill]'s voice was once again supplied by [Ines Aldana]",
        "[Mara Quill], portrayed for all of four seasons by [Ines Aldana]",
        order=Order.ROLE_FIRST,
        owner=True,
        manners=(Manner.OWN,),
    ),
    _row(
        "gives the role something",
        "(<person>) (?! <apos> ) (?: (?: <far> | <time> ){0,9} <to> )? <be> <fills> <gap> (<character>) (?! <apos|comma|and|dots|close> | $ )",
        "[Ines Aldana] gives [Mara Quill] a tired grace",
        "It took [Ines Aldana] about a minute to make [Mara Quill] frightening",
        manners=(Manner.OWN,),
    ),
    _row(
        "brings something to the role",
        "(<person>) (?! <apos> ) <be> <lends> <word>{1,5} <to|in> <gap> (<character>) (?! <apos|and> )",
        "[Ines Aldana] brings a tired grace to [Mara Quill]",
        "[Ines Aldana] breathes life into [Mara Quill]",
        manners=(Manner.OWN,),
    ),
    _row(
        "what somebody does with the role",
        "<what> (<person>) <be> <does> <with|of> <gap> (<character>) (?! <apos> )",
        "What [Ines Aldana] does with [Mara Quill] is a small miracle",
        manners=(Manner.OWN,),
    ),
    _row(
        "a part that somebody has",
        "(<character>) <comma|dash|open> <the> <word>{0,3} <role> <who>? (<person>) (?! <apos|comma|close> ) <word>{0,3}",
        "[Mara Quill], a part that [Ines Aldana] has made her own",
        order=Order.ROLE_FIRST,
        manners=(Manner.OWN,),
    ),
    _row(
        "somebody's best part",
        "(<character>) <comma>? <who>? <aux>{1,4} (<person>) <apos> <s>? <word>{0,5} <role|performance>",
        "[Mara Quill] has been [Ines Aldana]'s greatest role",
        order=Order.ROLE_FIRST,
        owner=True,
        manners=(Manner.OWN,),
    ),
    _row(
        "a turn from",
        "(<character>) <comma>? <be> <an> (?: <word> | <comma> ){0,5} (?: <of> <an> )? <performance|role> <from|by|to> <gap> (<person>) (?! <apos> )",
        "[Mara Quill] is a fine comic turn from [Ines Aldana]",
        order=Order.ROLE_FIRST,
        manners=(Manner.OWN,),
    ),
    _row(
        "the role is",
        "(?: ^ | <comma|semicolon> ) (?: <!stop|comma|open|close|apos|stars|playing|time|work|person|character|stranger|as|by> ){0,5}"
        " (<character>) <comma>? <is> <gap> (<person>) (?= <semicolon|comma|close|dots|open|who|in|with> | $ )",
        "[Mara Quill] is [Ines Aldana], in goggles.",
        "The suspicious pilot [Mara Quill] is [Ines Aldana].",
        order=Order.ROLE_FIRST,
        manners=(Manner.OWN,),
    ),
    _row(
        "that is",
        "(<character>) <dash|open> (?: <who> (?: <apos> <s> | <is> ) | <the> <word>{1,4} ) (<person>) <dash|close>",
        "[Mara Quill] – that is [Ines Aldana] – is lost",
        "[Mara Quill] (the splendid [Ines Aldana])",
        order=Order.ROLE_FIRST,
        manners=(Manner.OWN, Manner.ASIDE),
    ),
    _row(
        "a splendid so-and-so",
        "(<person>) <comma>? <be> (?: <is> | <fills> ) <an> <word>{1,4} (<character>) (?! <apos|person|character|thing|capital|work> )",
        "[Ines Aldana] makes a splendid [Mara Quill].",
        manners=(Manner.OWN,),
    ),
    _row(
        "is the so-and-so",
        "(<person>) <is> <the> (?: (?! <of|whom> ) <word> ){1,3} <comma>? (<character>) (?= <comma|semicolon|close|dots|and> | $ )",
        "[Ines Aldana] is the pilot, [Mara Quill]",
        manners=(Manner.OWN,),
    ),
    _row(
        "giving a voice is",
        "^ <lends> <word>{0,3} <voice> <to> <gap> (<character>) <be> <is> <gap> (<person>)",
        "Giving voice to [Mara Quill] is [Ines Aldana]",
        order=Order.ROLE_FIRST,
    ),
    _row(
        "the voice behind",
        "(<person>) (?: <be> <is> | <comma> ) <the> <word>{0,2} (?: <voice|actor|performer> | <who_is> (?! <of> ) ) <behind> <gap> (<character>) (?! <apos> )",
        "[Ines Aldana] is the voice behind [Mara Quill]",
        "[Ines Aldana], the woman behind [Mara Quill]",
        manners=(Manner.OWN,),
    ),
    _row(
        "puts on the role's clothes",
        "(<person>) <be> <word>{0,2} <dresses> <word>{0,2} <in|to|over>{0,2} <gap> (<character>) <apos> <s>? <word>{0,3} <clothes>",
        "[Ines Aldana] steps back into [Mara Quill]'s muddy boots",
        owner=True,
        manners=(Manner.OWN,),
    ),
    _row(
        "for the part of",
        "(<person>) (?: <comma> <who> )? (?: <far> | <time> ){1,14} <the> <word>{0,2} <role|performance> <of|as> <gap> (<character>) (?! <apos> )",
        "[Ines Aldana] trained with a pilot for the part of [Mara Quill]",
        "[Ines Aldana], who was a girl when she first took on the part of [Mara Quill]",
        manners=(Manner.OWN,),
    ),
    _row(
        "in the hands of",
        "(<character>) <comma>? <be> <far>{0,7} <in> <the> <hands> <of> <gap> (<person>) (?! <apos> )",
        "[Mara Quill] is in the hands of [Ines Aldana]",
        "[Mara Quill], cold and clever in the hands of [Ines Aldana], goes on",
        order=Order.ROLE_FIRST,
        manners=(Manner.OWN,),
    ),
    _row(
        "in somebody's hands",
        "<in> (<person>) <apos> <s>? <word>{0,2} <hands> <comma> <gap> (<character>)",
        "In [Ines Aldana]'s hands, [Mara Quill] is a joy",
        manners=(Manner.OWN,),
    ),
    _row(
        "whom somebody makes so",
        "(<character>) <comma|open|dash>? <to>? <whom> <gap> (<person>) (?! <apos|comma|and> ) <word>{1,3}",
        "[Mara Quill], whom [Ines Aldana] makes the quiet heart of it",
        "[Mara Quill], to whom [Ines Aldana] gives a limp",
        order=Order.ROLE_FIRST,
        manners=(Manner.OWN,),
    ),
    _row(
        "turned into the role",
        "<turns> <gap> (<person>) <in> <gap> (<character>) (?! <apos> )",
        "The Glass Harbour turned [Ines Aldana] into [Mara Quill]",
        manners=(Manner.OWN,),
    ),
    _row(
        "turns into the role",
        "(<person>) <be> <turns> <in> <gap> (<character>) (?! <apos> )",
        "[Ines Aldana] transforms into [Mara Quill]",
        manners=(Manner.OWN,),
    ),
    _row(
        "speaks for the role",
        "(<person>) <be> <speaks> <for> <gap> (<character>) (?! <apos|and> )",
        "[Ines Aldana] speaks for [Mara Quill]",
        manners=(Manner.OWN,),
    ),
    _row(
        "label",
        "^ (<person>) <dash> (<character>) (?= <in> )",
        "[Ines Aldana]: [Mara Quill] in the first season",
        manners=(Manner.OWN,),
    ),
    _row(
        "also known as",
        "(<n>) <comma|open|dash>? <aka> <gap> (<n>) (?! <apos> )",
        "[Ines Aldana], aka the pilot [Mara Quill]",
        order=Order.EITHER,
    ),
    _row(
        "somebody's character",
        "(<person>) <apos> <s>? <word>{0,3} <role> (?: <comma> | <is> )? <gap> (<character>)",
        "[Ines Aldana]'s character, [Mara Quill], flies home",
        "[Ines Aldana]'s character is [Mara Quill]",
        manners=(Manner.OWN,),
    ),
    _row(
        "possessive, described",
        f"(<person>) <apos> <s>? <!stop|comma|open|close|apos|time|work|{_NAMES}|as|by|role|performance|voice|actor>{{1,4}} <comma>? (<character>) (?! <comma>? <acted> ) (?! <apos|character|person|thing|capital|open|dash> )",
        "[Ines Aldana]'s reckless pilot, [Mara Quill], flies home",
        manners=(Manner.OWN,),
    ),
    _row(
        "possessive",
        "(<person>) <apos> <s>? (<character>) (?! <apos|character|person|thing|capital|open|dash> )",
        "[Ines Aldana]'s [Mara Quill] flies home",
        manners=(Manner.OWN,),
    ),
)

TABLE = Table(ALPHABET, ROWS)
