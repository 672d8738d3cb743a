"""Compares a name as written with a name as the sheet has it, part by part: what differs, how, and how telling it is."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache

from msgspec import Struct

from copydesk.annotate.names.hits import surface
from copydesk.annotate.names.ordinary import Bearers, bearers, is_word
from copydesk.annotate.names.romanisation import is_surname, is_syllable, same_given, same_surname
from copydesk.sheet.claims import Difference
from copydesk.text import fold, regex

SAME_LETTERS = frozenset(("romanisation", "case", "hyphen", "accent", "ampersand", "apostrophe", "suffix"))
"""How names differ that have the same letters: nobody else is meant."""
_JUNIOR = frozenset(("jr", "jnr", "jun", "junior"))
_MARKS = "\"'“”‘’«»()"
_HEARD = (
    ("ght", "t"),
    ("ph", "f"),
    ("ck", "k"),
    ("ce", "se"),
    ("ci", "si"),
    ("cy", "sy"),
    ("ch", "k"),
    ("c", "k"),
    ("q", "k"),
    ("x", "ks"),
    ("z", "s"),
    ("dt", "t"),
    ("dj", "j"),
    ("w", "v"),
    ("v", "f"),
)
_VOWELS = frozenset("aeiouyhw")
_SOUNDS = tuple(map(frozenset, ("ckq", "szc", "vwf", "ijy", "gj")))
_LONG = 11
_KINDS = tuple(
    frozenset(kind.split())
    for kind in ("school college academy high secondary institute", "hospital clinic infirmary center centre")
)
_DOTS = regex(r"[.\s]")
_LOOKING = frozenset("I1|05")
_LOOKS = (("rn", "m"), ("vv", "w"), ("1", "l"), ("|", "l"), ("0", "o"), ("5", "s"))


class Grade(IntEnum):
    """How much a difference looks like a slip and not like another name."""

    WEAK = 1
    """Another name as likely as not: it counts only where the context says who is meant."""
    FAIR = 2
    """A slip where the rest of the name is right."""
    CLEAR = 3
    """A slip."""


class Likeness(Struct, frozen=True, gc=False):
    """What differs between a name as written and as expected, and the grade of the least telling difference."""

    edits: tuple[Difference, ...]
    grade: Grade


def compare(written: Sequence[str], expected: Sequence[str], *, korean: bool) -> Likeness | None:
    """How the parts of a name differ, in order; none where they are too unlike to be one name."""
    written, expected = _parts(written), _parts(expected)
    if len(written) == len(expected) and (found := _aligned(written, expected, korean)):
        return found
    if korean:
        return _korean(written, expected)
    return _cut_at_hyphens(written, expected) or _uneven(written, expected)


def _parts(name: Sequence[str]) -> list[str]:
    """The parts of a name without the marks round a nickname, and without the comma before a suffix."""
    return [stripped for part in name if (stripped := part.strip(_MARKS).rstrip(","))]


def _korean(written: Sequence[str], expected: Sequence[str]) -> Likeness | None:
    """A given name in two words, or before the surname as in the West, or both."""
    if len(expected) != 2:
        return _joined(written, expected)
    return _joined(written, expected) or _turned(written, expected)


def _joined(written: Sequence[str], expected: Sequence[str]) -> Likeness | None:
    """*Jae*, *Gyoo* as one given name, as the sheet's hyphen has it."""
    count = len(expected)
    if len(written) <= count:
        return None
    return _aligned([*written[: count - 1], " ".join(written[count - 1 :])], expected, korean=True)


def _turned(written: Sequence[str], expected: Sequence[str]) -> Likeness | None:
    """The surname behind the given name, with whatever else differs."""
    if len(written) < 2:
        return None
    turned = [written[-1], " ".join(written[:-1])]
    order = Difference(" ".join(written), " ".join(expected), "order")
    found = _aligned(turned, expected, korean=True)
    if found is None or (found.grade is Grade.WEAK and not same_surname(fold(turned[0]), fold(expected[0]))):
        return None
    return Likeness((order, *found.edits), min(found.grade, Grade.FAIR))


def _cut_at_hyphens(written: Sequence[str], expected: Sequence[str]) -> Likeness | None:
    """A hyphen lost or added, and a letter wrong besides."""
    mine, theirs = (
        [piece for part in name for piece in part.split("-") if piece] for name in (written, expected)
    )
    if len(mine) != len(theirs) or (len(mine), len(theirs)) == (len(written), len(expected)):
        return None
    found = _aligned(mine, theirs, korean=False)
    if found is None:
        return None
    hyphen = Difference(" ".join(written), " ".join(expected), "hyphen")
    return Likeness((*found.edits, hyphen), found.grade)


def _aligned(written: Sequence[str], expected: Sequence[str], korean: bool) -> Likeness | None:
    edits: list[Difference] = []
    grades: list[Grade] = []
    for at, (mine, theirs) in enumerate(zip(written, expected, strict=True)):
        if mine == theirs or surface(mine) == surface(theirs):
            continue
        found = part_difference(mine, theirs, korean=korean, surname=korean and at == 0 and len(expected) > 1)
        if found is None and at == len(expected) - 1 > 0 and not edits and are_of_one_kind(mine, theirs):
            found = Difference(mine, theirs, "real word"), Grade.FAIR
        if found is None:
            return _exchanged(written, expected)
        edits.append(found[0])
        grades.append(found[1])
    if not edits:
        return None
    grade = min(grades)
    slips = [e for e in edits if e.how not in SAME_LETTERS]
    if len(slips) > 1:
        if (
            len(slips) == len(expected)
            and (grade < Grade.CLEAR or len("".join(expected)) < 9)
            and not _all_heard(slips)
        ):
            return None
        grade = min(grade, Grade.FAIR)
    return Likeness(tuple(edits), grade)


def are_of_one_kind(one: str, other: str) -> bool:
    """Whether two words tell the same kind of house: *Harbour High* and *Harbour Secondary*."""
    return any({one.lower(), other.lower()} <= kind for kind in _KINDS)


def _all_heard(slips: Sequence[Difference]) -> bool:
    """Whether all parts of a long name are wrong, and sound as they should: *Mathew Hallowel* for Matthew Hallowell."""
    long = len("".join(e.expected for e in slips)) >= _LONG
    return long and all(same_sound(fold(e.written), fold(e.expected)) for e in slips)


def _exchanged(written: Sequence[str], expected: Sequence[str]) -> Likeness | None:
    """The right parts in another order."""
    mine, theirs = [fold(w) for w in written], [fold(e) for e in expected]
    if len(mine) > 1 and mine != theirs and sorted(mine) == sorted(theirs):
        edit = Difference(" ".join(written), " ".join(expected), "order")
        return Likeness((edit,), Grade.FAIR)
    return None


def _uneven(written: Sequence[str], expected: Sequence[str]) -> Likeness | None:
    """A middle part that is missing or one too many; initials and suffixes are a matter of style."""
    shorter, longer = sorted((written, expected), key=len)
    if len(longer) - len(shorter) != 1 or len(shorter) < 2:
        return None
    for at in range(1, len(longer) - 1):
        if [fold(p) for p in (*longer[:at], *longer[at + 1 :])] == [fold(p) for p in shorter]:
            if len(fold(longer[at])) < 2:
                return None
            missing = longer is expected
            edit = Difference(
                "" if missing else longer[at],
                longer[at] if missing else "",
                "missing" if missing else "added",
            )
            return Likeness((edit,), Grade.WEAK)
    return None


def style_difference(written: str, expected: str) -> Difference | None:
    """How two forms of the same letters differ; none where only dots, blanks of initials, or signs at the end do."""
    mine, theirs = (" ".join(_parts(surface(w).strip(" -").split())) for w in (written, expected))
    dotted = "." in mine + theirs
    if mine == theirs or (dotted and _DOTS.sub("", mine) == _DOTS.sub("", theirs)):
        return None
    if len(mine.split()) != len(theirs.split()):
        return Difference(written, expected, "hyphen")
    return Difference(written, expected, _same_letters(written, expected))


def part_difference(
    written: str, expected: str, *, korean: bool = False, surname: bool = False
) -> tuple[Difference, Grade] | None:
    """How one part differs from what it should be; none where it is another name altogether."""
    mine, theirs = _folded(written), _folded(expected)
    how, grade = _how(written, expected, mine, theirs, korean, surname)
    return (Difference(written, expected, how), grade) if how else None


def _folded(part: str) -> str:
    plain = part.isascii() and part.isalnum()
    return part.lower() if plain else fold(part).replace(" ", "")


def _other_half(written: str, expected: str) -> bool:
    """Whether one half of a double surname is right, and the other another's: *Vale-Johnson* for Vale-Reed."""
    mine, theirs = (fold(part.replace("-", " ")).split() for part in (written, expected))
    shared = set(mine) & set(theirs)
    return (
        len(mine) == len(theirs) == written.count("-") + 1 == 2
        and len(shared) == 1
        and all(bearers(part) or not is_word(part) for part in shared)
    )


def _how(
    written: str, expected: str, mine: str, theirs: str, korean: bool, surname: bool
) -> tuple[str, Grade]:
    if mine == theirs:
        return _same_letters(written, expected), Grade.CLEAR
    if mine in _JUNIOR and theirs in _JUNIOR:
        return "suffix", Grade.CLEAR
    if _may_look_alike(written + expected) and _look(written) == _look(expected):
        return "look-alike", Grade.CLEAR
    if len(mine) < 2 or len(theirs) < 2:
        return ("initial", Grade.WEAK) if len(mine) == len(theirs) == 1 else ("", Grade.WEAK)
    if korean:
        if (same_surname if surname else same_given)(mine, theirs):
            return "romanisation", Grade.CLEAR
        if "-" in expected and len(expected.split("-")) == 2:
            return _syllables(written, expected)
        if surname:
            return _surname(mine, theirs)
    found = _letters(mine, theirs)
    if not (found[0] or korean) and _other_half(written, expected):
        return "several letters", Grade.WEAK
    return found


def _same_letters(written: str, expected: str) -> str:
    """What differs where no letter does; a capital after a blank is no slip of case."""
    mine, theirs = (surface(w).replace("-", " ").replace(".", "") for w in (written, expected))
    if mine == theirs or (" " in written and mine.casefold() == theirs.casefold()):
        return "hyphen"
    mine, theirs = mine.replace(" ", ""), theirs.replace(" ", "")
    if mine.casefold() == theirs.casefold():
        joined = mine == theirs or len(surface(written).split("-")) != len(surface(expected).split("-"))
        return "hyphen" if joined else "case"
    if ("&" in mine) is not ("&" in theirs):
        return "ampersand"
    if mine.replace("'", "").casefold() == theirs.replace("'", "").casefold():
        return "apostrophe"
    return "accent"


def _may_look_alike(both: str) -> bool:
    """Whether two words have something in them that looks like something else."""
    return "rn" in both or "vv" in both or not _LOOKING.isdisjoint(both)


def _look(word: str) -> str:
    """A word as it looks: a capital I is an l, a zero an o."""
    shape = word[:1] + word[1:].replace("I", "l")
    shape = shape.lower() if shape[:1] != "I" else "l" + shape[1:].lower()
    for written, seen in _LOOKS:
        shape = shape.replace(written, seen)
    return shape


def _syllables(written: str, expected: str) -> tuple[str, Grade]:
    """Given names of two syllables: one that is wholly another makes another name."""
    mine, theirs = (
        [fold(s) for s in written.replace(" ", "-").split("-")],
        [fold(s) for s in expected.split("-")],
    )
    if len(mine) == 1:
        if mine[0] in theirs:
            return "missing", Grade.WEAK
        return _letters(mine[0], "".join(theirs))
    if len(mine) != 2:
        return "", Grade.WEAK
    if mine == theirs[::-1]:
        return ("order", Grade.WEAK) if mine[0] != mine[1] else ("", Grade.WEAK)
    differing = [(m, t) for m, t in zip(mine, theirs, strict=True) if not same_given(m, t)]
    if len(differing) != 1:
        return "", Grade.WEAK
    return _syllable(*differing[0])


def _surname(mine: str, theirs: str) -> tuple[str, Grade]:
    """A surname off by one slip: a slip where no surname is written so."""
    how = one_edit(mine, theirs)
    if how is None:
        return _letters(mine, theirs)
    return how, Grade.WEAK if is_surname(mine) else Grade.FAIR


def _syllable(mine: str, theirs: str) -> tuple[str, Grade]:
    how = one_edit(mine, theirs)
    if how is None:
        return "", Grade.WEAK
    if how in ("exchanged", "doubled") or (is_syllable(theirs) and not is_syllable(mine)):
        return how, Grade.CLEAR
    longest = max(len(mine), len(theirs))
    if how == "replaced":
        kept_onset = mine[0] == theirs[0]
        return how, Grade.FAIR if longest > 3 and kept_onset else Grade.WEAK
    ending = mine.startswith(theirs) or theirs.startswith(mine)
    return how, Grade.CLEAR if longest > 4 and not ending else Grade.FAIR if longest > 3 else Grade.WEAK


def _letters(mine: str, theirs: str) -> tuple[str, Grade]:
    longest = max(len(mine), len(theirs))
    if how := one_edit(mine, theirs):
        real = how == "replaced" and (bearers(mine) is Bearers.MANY or is_word(mine))
        return "real word" if real else how, _grade(how, mine, theirs, longest)
    if longest > 4 and _squeezed(mine) == _squeezed(theirs):
        return "doubled", Grade.CLEAR
    if stem_of_pet_name(mine) and stem_of_pet_name(mine) == stem_of_pet_name(theirs):
        return "several letters", Grade.FAIR
    edits = _edits(mine, theirs)
    if longest < 4 or abs(len(mine) - len(theirs)) > 2:
        return "", Grade.WEAK
    if mine[0] != theirs[0] and edits > 2:
        return ("several letters" if same_sound(mine, theirs) else ""), Grade.WEAK
    if edits == 2 and mine[0] == theirs[0]:
        return "several letters", Grade.FAIR if longest > 6 else Grade.WEAK
    if same_sound(mine, theirs) or (edits == 2 and longest > 4) or (edits == 3 and longest > 7):
        return "several letters", Grade.WEAK
    if is_far_slip(mine, theirs):
        return "several letters", Grade.WEAK
    return "", Grade.WEAK


def stem_of_pet_name(word: str) -> str:
    """What stands before the ending of a pet name: *Tommy*, *Tommie*; nothing where there is no such ending."""
    ending = next((end for end in ("ie", "ey", "y") if word.endswith(end)), "")
    return word.removesuffix(ending) if ending and len(word) - len(ending) > 2 else ""


def is_far_slip(mine: str, theirs: str) -> bool:
    """Whether words that begin alike, and of which none is the other with an ending, are a few letters apart, the more the longer they are: *Villenairo* and *Villemaro*."""
    longest = max(len(mine), len(theirs))
    ending = mine.startswith(theirs) or theirs.startswith(mine)
    if ending or mine[0] != theirs[0] or abs(len(mine) - len(theirs)) > 2:
        return False
    most = 2 if longest < 8 or mine[:4] != theirs[:4] else 3 if longest < 10 else 4
    return _edits(mine, theirs) <= most


def _edits(mine: str, theirs: str) -> int:
    """How many slips lead from a word to another; five stand for more."""
    from rapidfuzz.distance import OSA

    return int(OSA.distance(mine, theirs, score_cutoff=4))


def same_sound(mine: str, theirs: str) -> bool:
    """Whether two folded words have the same consonants to the ear, and vowels between the same ones."""
    return sound_of(mine) == sound_of(theirs)


def is_respelt(mine: str, theirs: str) -> bool:
    """Whether two folded words differ in nothing that is heard, vowels included: *Stephen* and *Steven*, but not *John* and *Joan*."""
    return mine[-1] == theirs[-1] and _consonants(mine) == _consonants(theirs)


@lru_cache(maxsize=16384)
def sound_of(word: str) -> str:
    """A folded word as it sounds: *Catherine* and *Katherine*, *Clare* and *Claire*, *Stein* and *Stine* sound alike."""
    word = _consonants(word)
    return _squeezed("".join("a" if letter in "aeiouy" else letter for letter in word))


def _consonants(word: str) -> str:
    """A word with each consonant written in one way, and no letter that is not heard."""
    for written, heard in _HEARD:
        word = word.replace(written, heard)
    word = word[:1] + word[1:].replace("h", "")
    return _squeezed(word.removesuffix("e") if len(word) > 2 else word)


def _squeezed(word: str) -> str:
    return "".join(c for at, c in enumerate(word) if not at or c != word[at - 1])


def _grade(how: str, mine: str, theirs: str, longest: int) -> Grade:
    first = mine[0] != theirs[0]
    heard = first and how == "replaced" and _consonants(mine) == _consonants(theirs)
    if longest < 4 or (first and longest < 5 and how != "exchanged" and not heard):
        return Grade.WEAK
    if how == "replaced":
        letters = frozenset(_replaced(mine, theirs))
        alike = letters <= _VOWELS or any(letters <= sound for sound in _SOUNDS)
        return Grade.CLEAR if alike and longest > 4 and not first else Grade.FAIR
    ending = (mine.startswith(theirs) or theirs.startswith(mine)) and max(mine, theirs, key=len)[
        -1
    ] in _VOWELS
    return Grade.CLEAR if longest > 4 and not first and not ending else Grade.FAIR


def _replaced(mine: str, theirs: str) -> str:
    return "".join(m + t for m, t in zip(mine, theirs, strict=True) if m != t)


def one_edit(mine: str, theirs: str) -> str | None:
    """The one slip that leads from a word to another: dropped, doubled, added, replaced, exchanged; else none."""
    at, shorter = 0, min(len(mine), len(theirs))
    while at < shorter and mine[at] == theirs[at]:
        at += 1
    if len(mine) == len(theirs):
        if mine[at + 1 :] == theirs[at + 1 :]:
            return "replaced"
        swapped = mine[at : at + 2] == theirs[at : at + 2][::-1]
        return "exchanged" if swapped and mine[at + 2 :] == theirs[at + 2 :] else None
    if len(mine) + 1 == len(theirs) and mine[at:] == theirs[at + 1 :]:
        return "dropped"
    if len(mine) == len(theirs) + 1 and mine[at + 1 :] == theirs[at:]:
        return "doubled" if at and mine[at] == mine[at - 1] else "added"
    return None
