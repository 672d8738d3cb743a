"""What a work is said to be, its kind, who airs it, where it is from, what it is based on; and what is said of other works."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from re import Match

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.traits_table import (
    ALPHABET,
    COUNTRIES,
    GENRES,
    HOUSES,
    KINDS,
    OUTLETS,
    REGIONS,
    SOURCES,
    TABLE,
    Described,
)
from copydesk.annotate.units import Classifier, Unit
from copydesk.sheet.claims import Stance, Trait, TraitClaim
from copydesk.sheet.entities import EntityKind
from copydesk.text import Span

_LONGEST = 3
"""The most words that an outlet's name has."""


class Outlets:
    """A gazetteer of outlets by their words in lower case, as units have them."""

    def __init__(self, names: Mapping[str, str], own: Mapping[str, str]) -> None:
        self._names = {**names, **own}
        self.own = frozenset(own.values())
        """The outlets of the article's works, as the sheets have them."""
        self._firsts = {words.split()[0] for words in self._names}

    @classmethod
    def of(cls, article: Annotated) -> Outlets:
        """The known outlets and those of the article's works."""
        works = (article.base.works[key] for key in (*article.scope.focus, *article.scope.mentioned))
        own = {_key(fact.value.name): fact.value.name for work in works for fact in work.outlets}
        return cls({**OUTLETS, **HOUSES}, own)

    def places(self, units: Sequence[Unit]) -> Iterator[tuple[int, int]]:
        """The ranges of units that name an outlet, the longest name at each place."""
        if self._firsts.isdisjoint([unit.lower for unit in units]):
            return
        at = 0
        while at < len(units):
            last = self._longest(units, at)
            if last:
                yield at, last
            at = last or at + 1

    def name(self, units: Sequence[Unit]) -> str | None:
        """The outlet that the words name."""
        return self._names.get(" ".join(unit.lower for unit in units)) or self._names.get(
            _key(" ".join(unit.token.text for unit in units))
        )

    def _longest(self, units: Sequence[Unit], at: int) -> int | None:
        unit = units[at]
        if unit.lower not in self._firsts or not unit.token.is_capitalised:
            return None if unit.token.text != "tvN" else at + 1
        for length in range(min(_LONGEST, len(units) - at), 0, -1):
            if " ".join(u.lower for u in units[at : at + length]) in self._names:
                return at + length
        return None


def _key(name: str) -> str:
    return " ".join(name.lower().replace("+", " +").split())


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


_PLACES = frozenset("in outside across".split())
_ABROAD = frozenset("internationally worldwide overseas abroad globally elsewhere stateside".split())
_OTHER = frozenset("earlier older another other previous rival later animated unrelated".split())
_OFFSHOOTS = frozenset(
    [*KINDS, *GENRES, "sequel", "prequel", "special", "spin", "movies", "reunion", "universe"]
)


def is_namesake(outlets: Outlets, sentence: Sentence, begin: int, end: int) -> bool:
    """Whether words are about another work of the same title: *an earlier BBC series, Oppenheimer*."""
    words = sentence.lowers[max(begin - 1, 0) : end]
    if not _OTHER.isdisjoint(words):
        return True
    shifted = outlets.places(sentence.units[begin:end])
    named = {outlets.name(sentence.units[begin + first : begin + last]) for first, last in shifted}
    return bool(outlets.own and named - outlets.own)


def is_shared(outlets: Outlets, sentence: Sentence, begin: int, end: int, *, began: bool) -> bool:
    """Whether an outlet need not be the work's first: it shows it abroad, or shows what came of it, or is one of two."""
    names = {outlets.name(sentence.units[first:last]) for first, last in outlets.places(sentence.units)}
    return len(names) > 1 or _is_placed(sentence, begin, end, began=began) or _is_offshoot(sentence, begin)


def _is_placed(sentence: Sentence, begin: int, end: int, *, began: bool) -> bool:
    """Whether the sentence says where: at its head (*In America, …*), or right after *began on* and the outlet."""
    if not began:
        return any(
            sentence.lowers[at] in _PLACES and _names_a_place(sentence, at + 1) for at in range(min(begin, 2))
        )
    if not _ABROAD.isdisjoint(sentence.lowers[end : end + 8]):
        return True
    around = (*range(min(begin, 2)), *range(end, min(end + 8, len(sentence.units))))
    return any(sentence.lowers[at] in _PLACES and _names_a_place(sentence, at + 1) for at in around)


def _names_a_place(sentence: Sentence, first: int) -> bool:
    return any(
        unit.time is None
        and unit.token.is_capitalised
        and not unit.token.is_number
        and (unit.mention is None or not unit.mention.of(EntityKind.WORK))
        for unit in sentence.units[first : first + 2]
    )


def _is_offshoot(sentence: Sentence, begin: int) -> bool:
    """Whether the title before is only a part of another work's name: *a Breaking Bad film, El Camino*."""
    titles = [
        at
        for at, unit in enumerate(sentence.units[:begin])
        if unit.mention and unit.mention.of(EntityKind.WORK)
    ]
    return bool(titles) and sentence.lowers[titles[-1] + 1] in _OFFSHOOTS


_OWNING = frozenset(("'", "’", "his", "her", "their", "source", "original"))
_ENTRIES = frozenset("entry entries instalment installment film films chapter part addition".split())


def is_source_or_run(sentence: Sentence, first: int) -> bool:
    """Whether a kind is that of the source or of a run of films: *Morrow's 1968 novel*, *the third entry in the series*."""
    before = sentence.lowers[max(first - 4, 0) : first]
    if sentence.lowers[first] == "series":
        return before[-2:] == ("in", "the") and not _ENTRIES.isdisjoint(before)
    book = sentence.lowers[first] in ("novel", "book", "novella", "comic", "manga", "webtoon")
    return book and (not _OWNING.isdisjoint(before) or before[-2:] == ("in", "the"))
