"""What a work is said to be: its kind, who airs it, where it is from, what it is based on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from re import Match

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.outlets import Outlets
from copydesk.annotate.claims.trait_words import ALPHABET, COUNTRIES, KINDS, REGIONS, SOURCES
from copydesk.annotate.claims.traits_others import is_namesake, is_shared, is_source_or_run
from copydesk.annotate.claims.traits_table import TABLE, Described
from copydesk.annotate.units import Classifier, Unit
from copydesk.sheet.claims import Stance, Trait, TraitClaim
from copydesk.sheet.entities import EntityKind
from copydesk.text import Span

TELLING = ("kind", "nation", "region", "source", "outlet")
"""Classes of which every pattern needs one."""
_TELLING = ALPHABET.words_of(*TELLING)
_INDEFINITE = frozenset("a an another new".split())
_JOINED = frozenset("- – ‑ ‐ / & african latin native asian arab anglo franco".split())
_OWNERS = frozenset("of in for from about after before with on at behind to and".split())
_VALUES = {Trait.KIND: KINDS, Trait.SOURCE: SOURCES}


def read_trait_claims(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[TraitClaim]:
    """The traits of an article's sentences, in order of sentence; those of unknown works left out."""
    classify = _Classifier(Outlets.of(article))
    elsewhere: set[str] = set()
    said: set[str] = set()
    start = ALPHABET.char(frozenset(("start",)))
    # All classes come before any pattern, which a new class would put out of date.
    strings = [start + classify.string(s) if classify.may_tell(s) else "" for s in sentences]
    for sentence, string in zip(sentences, strings, strict=True):
        for pattern, match in TABLE.matches(string, overlapping=True):
            described = pattern.build(match)
            claim = described and _claim(classify, sentence, pattern.name, match, described)
            taken = (
                claim
                and claim.pattern == "the kind does"
                and (
                    claim.value in elsewhere or (claim.value == "series" and not _OF_SEVERAL.isdisjoint(said))
                )
            )
            if (
                claim
                and not taken
                and not (claim.pattern in _BARE and _was_said(sentence, claim.written, said))
            ):
                yield claim
        elsewhere.update(_introduced(sentence))
        said.update(unit.lower for unit in sentence.units)


_OF_SEVERAL = frozenset("films franchise trilogy sequels instalments installments predecessors".split())
"""Words after which *the series* may be a series of films."""
_BARE = ("the outlet's kind does", "the national kind does")
"""Rows without a title: an outlet or a country that was spoken of before may be that of another work."""


def _was_said(sentence: Sentence, written: Span, said: set[str]) -> bool:
    """Whether earlier sentences have the words of a place already."""
    return any(unit.lower in said for unit in sentence.units if written.contains(unit.span))


def _introduced(sentence: Sentence) -> Iterator[str]:
    """The kinds of other works that a sentence brings in: *a film of its own*, *a Peaky Blinders movie*."""
    for at, word in enumerate(sentence.lowers):
        if word in KINDS and at:
            before = sentence.units[at - 1].mention
            if before is not None and before.of(EntityKind.WORK):
                yield KINDS[word]
            if not _INDEFINITE.isdisjoint(sentence.lowers[max(at - 3, 0) : at]):
                yield KINDS[word]


class _Classifier(Classifier):
    """Gives the words of an outlet the class of its own."""

    def __init__(self, outlets: Outlets) -> None:
        self.outlets = outlets
        self._outlet = ALPHABET.char(frozenset(("outlet",)))

    def may_tell(self, sentence: Sentence) -> bool:
        """Whether a sentence can have a trait at all."""
        return not _TELLING.isdisjoint(sentence.lowers) or any(self.outlets.places(sentence.units))

    def string(self, sentence: Sentence) -> str:
        """The class string of a sentence, an outlet of several words as one repeated character."""
        chars = [self(ALPHABET, unit) for unit in sentence.units]
        for first, last in self.outlets.places(sentence.units):
            chars[first:last] = self._outlet * (last - first)
        return "".join(chars)


def _claim(
    classify: _Classifier, sentence: Sentence, name: str, match: Match[str], described: Described
) -> TraitClaim | None:
    """The claim of a match; indices of the string are one ahead of the units, because of its start sign."""
    first, last = described.words[0] - 1, described.words[1] - 1
    begin, end = max(match.start() - 1, 0), match.end() - 1
    if sentence.is_foreign(begin, end) or _is_compared(sentence, begin, described.trait):
        return None
    if described.trait is Trait.KIND and is_source_or_run(sentence, first):
        return None
    if described.trait is Trait.KIND and is_namesake(classify.outlets, sentence, begin, end):
        return None
    if described.trait is Trait.NETWORK and is_shared(
        classify.outlets, sentence, begin, end, began=name == "began on"
    ):
        return None
    if not described.granted and _is_owned(sentence, begin):
        return None
    if described.trait is Trait.COUNTRY and _is_hyphenated(sentence, first, last):
        return None
    inherited = sentence.inherited(begin, end)
    value = _value(classify, sentence.units[first:last], described.trait)
    if inherited["work"] is None or value is None:
        return None
    inherited["season"] = None
    if described.granted:
        inherited["stance"] = Stance.ASSERTED
    words = sentence.span(first, last)
    return TraitClaim(
        words,
        trait=described.trait,
        value=value,
        written=words,
        pattern=name,
        **inherited,
    )


def _value(classify: _Classifier, units: Sequence[Unit], trait: Trait) -> str | None:
    words = " ".join(unit.lower for unit in units)
    if trait is Trait.NETWORK:
        return classify.outlets.name(units)
    if trait is Trait.COUNTRY:
        return _country(words)
    return _VALUES[trait].get(words)


def _country(words: str) -> str | None:
    """The country of a nationality, or a region: *South Korean*, *Northern Irish*, *Latin American*."""
    region = REGIONS.get(" ".join(words.replace("-", " ").split()))
    if region:
        return region
    if words == "south african":
        return "South Africa"
    side, _, nation = words.rpartition(" ")
    if side == "northern":
        return "United Kingdom" if nation == "irish" else None
    if side and nation != "korean":
        return None
    return "North Korea" if side == "north" else COUNTRIES.get(nation)


def _is_hyphenated(sentence: Sentence, first: int, last: int) -> bool:
    """Whether two nationalities are joined, or one is a people's: *Anglo-French*, *African American*."""
    around = (*sentence.lowers[max(first - 1, 0) : first], *sentence.lowers[last : last + 1])
    return not _JOINED.isdisjoint(around)


def _is_owned(sentence: Sentence, begin: int) -> bool:
    """Whether the title is not what the sentence speaks of: *every episode of Black Mirror is a film*."""
    starts = begin < len(sentence.units) and sentence.units[begin].mention is not None
    return starts and bool(begin) and sentence.lowers[begin - 1] in _OWNERS


def _is_compared(sentence: Sentence, begin: int, trait: Trait) -> bool:
    """Whether the words before say that the work is only likened to it: *like a movie*; likened to its source it may be."""
    words = {"not"} if trait is Trait.SOURCE else {"like", "as", "than", "unlike", "not"}
    return not words.isdisjoint(sentence.lowers[max(begin - 2, 0) : begin])
