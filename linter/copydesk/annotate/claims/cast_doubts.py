"""What makes the form of a pairing no claim: a wish, an audition, a comparison, another work or version, somebody beside the actor."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import pairwise

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.cast_table import APPOSITIONS
from copydesk.annotate.claims.slots import ALPHABET, Slots, is_possessive, is_unknown_capital
from copydesk.annotate.units import Unit
from copydesk.sheet.claims import CastClaim, Form, Mention, PartClaim
from copydesk.sheet.entities import EntityKind

_NEAR = 7
"""How many units before a match can still say that it is no claim."""
_REACH = 30
"""How many units to either side of a match can tell of a change of actors."""
_NO_CASTING = frozenset(
    "considered considering turned refused declined rejected offered auditioned auditioning auditions audition tested "
    "almost nearly would could should might wanted wants wishes wished dreamed dreams dreamt hoped hopes hoping originally "
    "formerly previously double stand-in stuntman stunt stunts understudy rumored rumoured instead rather imagine imagined "
    "imagines eyed pursued approached courted asked asks begged begs fails failed tries tried longs longed loves love "
    "chance opportunity refuses refuse fancied fancies lobbied campaigned campaigning".split()
)
_OF_MANY = frozenset(("stars as", "does so as", "played", "to play"))
_BESIDE = frozenset("with opposite alongside beside against".split())
_CLAUSE_ENDS = frozenset(", ; : ( ) – — . and while".split())
_LIKENED = frozenset(
    "lookalike impersonates impersonating cosplay cosplays cosplayed dressed disguised poses pose posing posed known "
    "described describes describing mistaken regards thinks sees credited referred refers".split()
)
"""What somebody may do as a role without playing it."""
_LIKE = frozenset(
    "unlike whereas ditto without sans channelling channeling channels channelled evoking evokes recalling recalls "
    "imitating imitates".split()
)
_ABSENT = frozenset(("lack", "lacks", "absence", "absent"))
"""What a sentence says before it names those who are not there: *the lack of Brandt as Jonas*."""
_DEGREES = frozenset("much good great big fine strong important memorable".split())
"""What is between two *as* that compare: *as much a part of it as Brandt*."""
_SUBJECTS = frozenset("we he she they i you".split())
"""Whoever stands as a subject between a role and *played by* has an object there that is played."""
_KNOW_WHO = frozenset(("takes over", "in brackets"))
"""Forms that say who plays the role, whoever else once did."""
_RECAST = frozenset(
    "replace replaces replaced replacing replacement recast recasts recasting succeeded succeeds supplanted "
    "departed exited exits departs quit quits".split()
)


def doubt_of(slots: Slots, pattern: str, first: int, last: int) -> str | None:
    """Why the words of a match, or those around it, cast nobody, with the words that say so; none where they do."""
    for why, words_for in _DOUBTS:
        if (words := words_for(slots, pattern, first, last)) is not None:
            return f"{why}: {words}" if words else why
    return None


def _no_casting(slots: Slots, pattern: str, first: int, last: int) -> str | None:
    return _one_of(_NO_CASTING, _own_words(slots, pattern, first, last))


def _likened(slots: Slots, pattern: str, first: int, last: int) -> str | None:
    return _one_of(_LIKENED, _own_words(slots, pattern, first, last)) if pattern == "does so as" else None


def _compared(slots: Slots, pattern: str, first: int, last: int) -> str | None:
    return slots.units[first - 1].lower if _is_compared(slots, first) else None


def _object_between(slots: Slots, pattern: str, first: int, last: int) -> str | None:
    return _one_of(_SUBJECTS, _own_words(slots, pattern, first, last)) if pattern in APPOSITIONS else None


def _last_of_many(slots: Slots, pattern: str, first: int, last: int) -> str | None:
    many = _is_last_of_many(slots, first) and (pattern in _OF_MANY or _has_two_roles(slots, first, last))
    return "" if many else None


def _beside_another(slots: Slots, pattern: str, first: int, last: int) -> str | None:
    return slots.units[first - 1].lower if pattern == "as" and _is_beside_another(slots, first) else None


def _conjunction(slots: Slots, pattern: str, first: int, last: int) -> str | None:
    return slots.units[last].lower if pattern == "as" and _is_conjunction(slots, first, last) else None


def _second_as(slots: Slots, pattern: str, first: int, last: int) -> str | None:
    before = [unit.lower for unit in _clause_before(slots, first)][::-1]
    compares = (f"as {degree}" for word, degree in pairwise(before) if word == "as" and degree in _DEGREES)
    return next(compares, None) if pattern in ("as", "does so as") else None


def _recast(slots: Slots, pattern: str, first: int, last: int) -> str | None:
    return None if pattern in _KNOW_WHO else _one_of(_RECAST, _around(slots, first, last))


def _other_version(slots: Slots, pattern: str, first: int, last: int) -> str | None:
    return "" if is_other_version(slots, first, last) else None


_DOUBTS: tuple[tuple[str, Callable[[Slots, str, int, int], str | None]], ...] = (
    ("a wish, an offer or an earlier plan casts nobody", _no_casting),
    ("somebody is only likened to the role", _likened),
    ("the actor is one whom somebody is set against", _compared),
    ("something else is played between the role and its actor", _object_between),
    ("the actor is the last of several", _last_of_many),
    ("the role may be that of somebody beside the actor", _beside_another),
    ("“as” joins two clauses", _conjunction),
    ("“as” compares", _second_as),
    ("the role was taken over", _recast),
    ("another version of the work is meant", _other_version),
)
"""What each doubt says, and what finds the words that raise it; the first that does is told."""


def _one_of(words: frozenset[str], said: Iterable[str]) -> str | None:
    return next((word for word in said if word in words), None)


def _own_words(slots: Slots, pattern: str, first: int, last: int) -> Iterator[str]:
    """The words of a match, and those before it in its clause unless it stands by itself."""
    yield from (unit.lower for unit in slots.units[first:last] if unit.mention is None)
    if pattern not in APPOSITIONS:
        yield from (unit.lower for unit in _clause_before(slots, first))


def _is_compared(slots: Slots, first: int) -> bool:
    """Whether the actor is one whom somebody is set against: *Where Brandt played her as a clown, …*, *channelling Brandt*."""
    before = [unit.lower for unit in slots.units[:first]]
    if not _ABSENT.isdisjoint(before) or before[-3:] == ["in", "place", "of"]:
        return True
    return before in (["where"], ["while"]) or (bool(before) and before[-1] in _LIKE)


def _around(slots: Slots, first: int, last: int) -> Iterator[str]:
    """The words of a match and of what stands within reach on both sides."""
    return (unit.lower for unit in slots.units[max(first - _REACH, 0) : last + _REACH])


def _is_last_of_many(slots: Slots, first: int) -> bool:
    """Whether the actor of a match is the last of a list (*Ines Aldana and Lena Roos star as …*)."""
    if first < 2 or slots.units[first - 1].lower not in ("and", "&"):
        return False
    before = (slots.mention(at) for at in range(first - 2, max(first - 6, -1), -1))
    nearest = next((mention for mention in before if mention is not None), None)
    return nearest is not None and bool(nearest.of(EntityKind.PERSON))


def _has_two_roles(slots: Slots, first: int, last: int) -> bool:
    return sum(slots.mention(at) is not None for at in range(first, last)) > 2


def _is_beside_another(slots: Slots, first: int) -> bool:
    """Whether somebody else acts beside the actor, so that the role may be theirs (*Aldana stars with Roos as …*)."""
    if not first or slots.units[first - 1].lower not in _BESIDE:
        return False
    at = first - 2
    while at >= 0 and slots.units[at].lower not in _CLAUSE_ENDS:
        if slots.mention(at) is not None:
            return True
        at -= 1
    return False


def _is_conjunction(slots: Slots, first: int, last: int) -> bool:
    """Whether *as* joins two clauses (*thanked Ines Aldana as Mara Quill looked on*)."""
    if not first or last >= len(slots.units):
        return False
    before, after = slots.units[first - 1], slots.units[last]
    return all(
        unit.mention is None
        and unit.lower.isalpha()
        and unit.token.text.islower()
        and not ALPHABET.classes(unit.lower)
        for unit in (before, after)
    )


def _clause_before(slots: Slots, first: int) -> Iterator[Unit]:
    for at in range(first - 1, max(first - 1 - _NEAR, -1), -1):
        unit = slots.units[at]
        if unit.lower in ";:)(.,":
            return
        yield unit


_PLACED_BEHIND = 7
"""How many units after a match can still say where it is played."""
_PLACED_BEFORE = 14
"""How many units before it can."""
_VERSION_OF = frozenset(
    "original remake reboot dub dubbed musical stage broadway parody radio audiobook dubbing".split()
)
_LEADS_TO_TITLE = frozenset(
    "in from for of wrote directed made film movie series drama biopic musical".split()
)


def is_elsewhere(slots: Slots, first: int, last: int) -> bool:
    """Whether the words right around a match put it in a work that no sheet knows (*in “Hellbound”*)."""
    sentence = slots.sentence
    return any(
        title.work is None
        and not title.aside
        and (0 <= title.first - last <= _PLACED_BEHIND or 0 <= first - title.last <= 2)
        for title in sentence.titles
    )


def may_be_elsewhere(slots: Slots, first: int, last: int) -> bool:
    """Whether the words around a match may name a work that no sheet knows, without marks (*plays her in Spencer*)."""
    return any(
        slots.units[at - 1].lower in _LEADS_TO_TITLE
        and not first <= at < last
        and _may_be_title(slots, at)
        and not _owns(slots, at)
        for at in range(max(first - _PLACED_BEFORE, 1), min(last + _PLACED_BEFORE, len(slots.units)))
    )


def _may_be_title(slots: Slots, at: int) -> bool:
    """Whether a title without marks may begin here; a role's name after *in* is one too (*plays her in Diana*)."""
    unit = slots.units[at]
    if unit.mention is not None:
        return slots.units[at - 1].lower == "in" and bool(unit.mention.of(EntityKind.CHARACTER))
    return is_unknown_capital(unit) or (unit.lower == "the" and unit.token.is_capitalised)


def _owns(slots: Slots, at: int) -> bool:
    """Whether a capitalised word is an owner (*in the BBC’s drama*) or numbers a season."""
    return is_possessive(slots, at) or slots.units[at].lower in ("season", "series", "episode", "part")


def is_other_version(slots: Slots, first: int, last: int) -> bool:
    """*in the original*, *in the Japanese dub*, *on Broadway*, before the match or after it."""
    around = (
        *range(max(first - _PLACED_BEFORE, 0), first),
        *range(last, min(last + _PLACED_BEHIND, len(slots.units))),
    )
    return _in_other_parts(slots, last) or any(
        slots.units[at].lower in _VERSION_OF
        and any(unit.lower in ("in", "for", "on", "of") for unit in slots.units[max(at - 4, 0) : at])
        for at in around
    )


def _in_other_parts(slots: Slots, last: int) -> bool:
    """*in parts 4 and 5*, behind the match: other films of a run."""
    near = slots.units[last : last + _PLACED_BEHIND]
    return any(
        [unit.lower for unit in near[at : at + 2]] == ["in", "parts"] and near[at + 2].token.is_number
        for at in range(len(near) - 2)
    )


class SpokenOf:
    """The works that an article speaks of: in focus, mentioned, or with somebody of theirs named in full.

    Roles of all others are anybody's: a *Sherlock Holmes* of a work that no sheet has is no slip for one that a sheet has.
    """

    def __init__(self, article: Annotated) -> None:
        self._article = article

    @cached_property
    def _works(self) -> frozenset[str]:
        article = self._article
        full = (m for m in article.mentions if m.form is not Form.SHORT and " " in m.text)
        people = {entity for mention in full for entity in mention.of(EntityKind.PERSON)}
        works = (key for person in people for key in article.base.works_with(person))
        return frozenset((*article.scope.focus, *article.scope.mentioned, *works))

    def may_mean(self, claim: CastClaim | PartClaim) -> bool:
        """Whether a claim's roles are of such a work, and nobody is named by a single word of another's."""
        mentions = (claim.actor, claim.role) if isinstance(claim, CastClaim) else (claim.mention,)
        return all(self._is_of_one(mention) for mention in mentions)

    def _is_of_one(self, mention: Mention) -> bool:
        if any(person.fact is None or " " in mention.text for person in mention.of(EntityKind.PERSON)):
            return True
        works = {key for entity in mention.refers for key in self._article.base.works_with(entity)}
        return not works or not works.isdisjoint(self._works)
