"""Words with their inflections, which are made and not typed: *play* gives *plays*, *played*, *playing*."""

from __future__ import annotations

from collections.abc import Iterator

_IRREGULAR = {
    "become": ("became", "become"),
    "begin": ("began", "begun"),
    "break": ("broke", "broken"),
    "bring": ("brought", "brought"),
    "broadcast": ("broadcast", "broadcast"),
    "burst": ("burst", "burst"),
    "come": ("came", "come"),
    "creep": ("crept", "crept"),
    "draw": ("drew", "drawn"),
    "feel": ("felt", "felt"),
    "fly": ("flew", "flown"),
    "get": ("got", "got"),
    "give": ("gave", "given"),
    "go": ("went", "gone"),
    "hit": ("hit", "hit"),
    "keep": ("kept", "kept"),
    "leave": ("left", "left"),
    "lend": ("lent", "lent"),
    "make": ("made", "made"),
    "put": ("put", "put"),
    "ride": ("rode", "ridden"),
    "run": ("ran", "run"),
    "sell": ("sold", "sold"),
    "set": ("set", "set"),
    "show": ("showed", "shown"),
    "spend": ("spent", "spent"),
    "steal": ("stole", "stolen"),
    "sweep": ("swept", "swept"),
    "swing": ("swung", "swung"),
    "take": ("took", "taken"),
    "tell": ("told", "told"),
    "win": ("won", "won"),
    "write": ("wrote", "written"),
}
PASTS = frozenset(past for verb, (past, _) in _IRREGULAR.items() if past != verb)
"""The irregular verbs' past forms that are no other form: *went*, *came*, *began*."""
_DOUBLING = frozenset("begin drop get hit put run set span star win wrap".split())
_VOWELS = frozenset("aeiou")


def inflected(verb: str) -> tuple[str, ...]:
    """A verb, its third person, its past, its past participle, its -ing form."""
    past, participle = _IRREGULAR.get(verb) or (_past(verb),) * 2
    return verb, third_person(verb), past, participle, _stem(verb) + "ing"


def forms(verbs: str) -> frozenset[str]:
    """All forms of verbs, which are divided by blanks."""
    return frozenset(form for verb in verbs.split() for form in inflected(verb))


def finite(verbs: str) -> Iterator[str]:
    """The forms of verbs that a subject can stand before: *plays*, *played*."""
    for verb in verbs.split():
        yield from inflected(verb)[1:3]


def third_person(verb: str) -> str:
    """*plays*, *reprises*, *relishes*, *carries*."""
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def _past(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ied"
    return _stem(verb) + "ed"


def _stem(verb: str) -> str:
    """What -ed and -ing are added to: *starr-*, *repris-*, *play-*."""
    if verb in _DOUBLING:
        return verb + verb[-1]
    return verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb
