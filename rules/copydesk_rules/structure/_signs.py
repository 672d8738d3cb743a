"""The signs by which a sentence denies, guesses, passes on rumours, or stands by what it says; patterns in small letters."""

from __future__ import annotations

from msgspec import Struct

from copydesk_rules._words import word_set

_TOLD = (
    r"(?:confirmed|announced|revealed|unveiled|commented|disclosed|renewed|greenlit|green-lit|commissioned|ordered|set|shared|given|"
    r"made|offered|cast)\b"
)
_THING = (
    r"(?:date|window|word|announcement|confirmation|statement|news|details|plans|timeline|trailer|teaser|cast|casting|title|"
    r"renewal|season|sequel)\b"
)
DENIALS: tuple[tuple[tuple[str, ...], str], ...] = (
    (
        ("official",),
        r"\b(?:by no means|far from|nothing|hardly|not|n't)(?: yet| exactly| quite| been| an?)* official\b",
    ),
    (
        ("not", "n't", "never"),
        rf"\b(?:has|have|is|are|was|were|'s|'ve)(?: |(?=n't))(?:not|n't|never)(?: (?:yet|been|officially|formally|publicly|even|so far))* {_TOLD}",
    ),
    (
        ("yet to", "still to"),
        r"\b(?:yet|still) to (?:be )?(?:officially |formally )?(?:confirm|announce|reveal|unveil|renew|order|set|comment|share|give)",
    ),
    (("unofficial", "unconfirmed", "unannounced"), r"\b(?:unofficial|unconfirmed|unannounced)\b"),
    (
        ("no ",),
        rf"\bno (?:official|formal|confirmed|firm|exact|set|definite|specific|concrete|final) (?:\w+ ){{0,2}}?{_THING}"
        r"|\bno (?:release |premiere |return |launch |air )?(?:date|window|word|announcement|confirmation)\b",
    ),
    (("no ",), rf"\bno (?:\w+ ){{1,3}}?(?:has|have) (?:yet )?been {_TOLD}"),
    (("without",), r"\bwithout (?:any |an )?(?:official )?(?:confirmation|announcement|word)\b"),
    (
        ("nothing", "none of", "neither"),
        r"\b(?:nothing|none of (?:it|this|that|them)|neither)\b[^.]{0,60}\b(?:confirmed|announced|official)\b",
    ),
    (("to be",), r"\b(?:remains? )?to be (?:confirmed|announced)\b"),
    (("await",), r"\bawait\w* (?:an |any )?(?:official )?(?:confirmation|announcement)\b"),
    (
        ("declined", "refused", "denie"),
        r"\b(?:declined|refused) to confirm\b|\b(?:has|have|was|were) (?:since )?denied\b|\bden(?:ies|ied) (?:the|that|any|all)\b",
    ),
)
"""Denials, each with words of which it has one, so that it is sought only where one of them stands."""
FORMER = (
    r"\b(?:until now|till now|until (?:today|this week)|had (?:not|n't|yet|been no)|hadn't|previously|at the time|back then|"
    r"initially|earlier (?:this|last))\b"
)


class Signs(Struct, frozen=True):
    """Words, beginnings of words and phrases of which one tells."""

    words: frozenset[str]
    stems: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()

    def stand_in(self, sentence: str, words: frozenset[str]) -> bool:
        """Whether a sentence in small letters, with these words, has one."""
        return (
            not self.words.isdisjoint(words)
            or any(phrase in sentence for phrase in self.phrases)
            or (bool(self.stems) and any(word.startswith(self.stems) for word in words))
        )


RUMOURS = Signs(
    word_set("reportedly allegedly insider insiders leak leaks leaked leaker unverified supposedly"),
    ("rumor", "rumour", "speculat"),
)
GUESSES = Signs(
    word_set(
        "could might likely possible possibly perhaps seemingly apparently should chance if potentially would"
    ),
    ("expect", "hope", "predict"),
)
MAY = r"\bmay\b(?! \d)"
STANDS = Signs(
    word_set(
        "confirmed confirms announce announced announces announcing revealed reveals unveiled unveils official officially "
        "slated scheduled renewed greenlit ordered commissioned dropped shared released posted published join joins joined"
    ),
    phrases=("set for", "green-lit", "picked up"),
)
ARRIVES = (
    r"\b(?:will (?:finally )?(?:premiere|arrive|return|debut|air|stream|open|hit|land|launch|begin|start|come|drop|be (?:released|out|back|on))"
    r"|arrives?|premieres?|premiered|streams (?:on|from)|returns (?:on|in|to)|debuts|hits|lands (?:on|in)|launches|airs|opens (?:on|in)"
    r"|out on|comes (?:out )?(?:on|to|in)|coming (?:to|on|in)|drops (?:on|in)|begins on|starts on|available (?:on|from)"
    r"|set for|slated|scheduled|dated)\b"
)
CAME = r"\b(?:premiered|debuted|aired|began|launched|(?:came|was|were|had been|has been|first) (?:first )?(?:out|released|shown|streamed))\b"
OTHERS = r"\b(?:(?:another|next|full|further|more|other|additional|second|third) (?:trailer|teaser|poster|role|name|title)|rest of|remaining)"
HEARSAY = Signs(word_set("told tells heard"), phrases=("according to",))
WHEN = r"\w*,? (?:exactly |just )?when\b"
BACK = r"\b(?:it|its|this|that|they|them|these|those|none|nothing|neither|both|report|rumou?rs?)\b"
CLAUSES = r"[,;:()–—]|\b(?:but|and|while|although|though|however)\b"
