"""What a work is said to be, its kind, who airs it, where it is from, what it is based on; and what is said of other works."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from re import Match

from msgspec import Struct

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.doubts import (
    FOREIGN,
    OF_NO_WORK,
    Doubt,
    Stated,
    doubt_of,
    doubted_by,
    one_of,
    words_if,
)
from copydesk.annotate.claims.titles import WORK_NOUNS, is_title_case, is_unknown
from copydesk.annotate.claims.traits_table import (
    ALPHABET,
    GENRES,
    HOUSES,
    KINDS,
    OUTLETS,
    SOURCES,
    TABLE,
    Described,
)
from copydesk.annotate.units import Characters, Unit
from copydesk.lexicon.countries import NATIONALITIES, REGIONAL, countries_in
from copydesk.lexicon.works import BOOKS
from copydesk.sheet.claims import Doubted, Manner, Stance, Trait, TraitClaim
from copydesk.sheet.entities import EntityKind

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
        houses = (fact for work in works for fact in (*work.outlets, *work.studios, *work.distributors))
        own = {_key(fact.value.name): fact.value.name for fact in houses}
        return cls({**OUTLETS, **HOUSES}, own)

    def places(self, units: Sequence[Unit]) -> Iterator[tuple[int, int]]:
        """The ranges of units that name an outlet, the longest name at each place."""
        if self._firsts.isdisjoint([unit.lower for unit in units]):
            return
        reached = 0
        for at, unit in enumerate(units):
            if at >= reached and unit.lower in self._firsts and (last := self._longest(units, at)):
                yield at, last
                reached = last

    def name(self, units: Sequence[Unit]) -> str | None:
        """The outlet that the words name."""
        return self._names.get(" ".join(unit.lower for unit in units)) or self._names.get(
            _key(" ".join(unit.token.text for unit in units))
        )

    def _longest(self, units: Sequence[Unit], at: int) -> int | None:
        unit = units[at]
        if not unit.token.is_capitalised:
            return None if unit.token.text != "tvN" else at + 1
        if len(unit.lower) == 1 and not (at + 1 < len(units) and units[at + 1].token.glued):
            return None  # *A 24-hour drama* is not by A24
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
_OF_SEVERAL = frozenset("films franchise trilogy sequels instalments installments predecessors".split())
"""Words after which *the series* may be a series of films."""
_PLACES = frozenset("in outside across".split())
_ABROAD = frozenset("internationally worldwide overseas abroad globally elsewhere stateside".split())
_OTHER = frozenset("earlier older another other previous rival later animated unrelated".split())
_OFFSHOOTS = frozenset(
    [*KINDS, *GENRES, "sequel", "prequel", "special", "spin", "movies", "reunion", "universe"]
)
_OWNING = frozenset(("'", "’", "his", "her", "their", "source", "original"))
_MADE_FROM = ALPHABET.words_of("based") | {"adapts", "adapting", "adaptation"}
_FAR = 9
"""So many words before a book's kind may say that something was made from it."""
_ENTRIES = frozenset("entry entries instalment installment film films chapter part addition".split())
_LIKENING = frozenset("like as than unlike not".split())


def read_trait_claims(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[TraitClaim | Doubted]:
    """The traits of an article's sentences, in order of sentence."""
    classify = _Classifier(Outlets.of(article))
    told = Told(set(), set())
    start = ALPHABET.char(frozenset(("start",)))
    # All classes come before any pattern, which a new class would put out of date.
    strings = [start + classify.string(s) if classify.may_tell(s) else "" for s in sentences]
    for sentence, string in zip(sentences, strings, strict=True):
        for pattern, match in TABLE.matches(string, overlapping=True):
            described = pattern.build(match)
            if read := described and _read(classify, sentence, pattern.name, match, described, told):
                yield read
        told.kinds.update(_introduced(sentence))
        told.words.update([unit.lower for unit in sentence.units])


_CHARACTERS = Characters.of_classes(ALPHABET)


class Told(Struct, frozen=True):
    """What earlier sentences have said: the kinds of other works, and all their words."""

    kinds: set[str]
    words: set[str]


class Seen(Stated, frozen=True):
    """Words that say what a work is, `said` of them the trait itself, with the outlets that may be named and what was told."""

    row: str
    said: tuple[int, int]
    described: Described
    value: str
    outlets: Outlets
    told: Told


def _introduced(sentence: Sentence) -> Iterator[str]:
    """The kinds of other works that a sentence brings in: *a film of its own*, *a Peaky Blinders movie*, *the film Molan*."""
    if KINDS.keys().isdisjoint(sentence.words):
        return
    for at, word in enumerate(sentence.lowers):
        if word in KINDS and at:
            before = sentence.units[at - 1].mention
            if before is not None and before.of(EntityKind.WORK):
                yield KINDS[word]
            if not _INDEFINITE.isdisjoint(sentence.lowers[max(at - 3, 0) : at]):
                yield KINDS[word]
            if at + 1 < len(sentence.units) and is_unknown(sentence.units, at + 1):
                yield KINDS[word]


class _Classifier:
    """Gives the words of an outlet the class of its own."""

    def __init__(self, outlets: Outlets) -> None:
        self.outlets = outlets
        self._outlet = ALPHABET.char(frozenset(("outlet",)))

    def may_tell(self, sentence: Sentence) -> bool:
        """Whether a sentence can have a trait at all."""
        return not _TELLING.isdisjoint(sentence.lowers) or any(self.outlets.places(sentence.units))

    def string(self, sentence: Sentence) -> str:
        """The class string of a sentence, an outlet of several words as one repeated character."""
        chars = _CHARACTERS.of(sentence.units)
        for first, last in self.outlets.places(sentence.units):
            chars[first:last] = self._outlet * (last - first)
        return "".join(chars)


def _read(
    classify: _Classifier, sentence: Sentence, name: str, match: Match[str], described: Described, told: Told
) -> TraitClaim | Doubted | None:
    """The claim of a match; indices of the string are one ahead of the units, because of its start sign."""
    first, last = described.words[0] - 1, described.words[1] - 1
    begin, end = max(match.start() - 1, 0), match.end() - 1
    if described.trait is Trait.SOURCE:
        end = begin + 1  # a title behind it is the source's
    value = _value(classify, sentence.units[first:last], described.trait)
    if value is None:
        return None
    seen = Seen(sentence, begin, end, name, (first, last), described, value, classify.outlets, told)
    why = doubt_of(TRAITS, seen) or doubt_of(OF_TRAIT.get(described.trait, ()), seen)
    return doubted_by(_claim(seen), why)


def _claim(seen: Seen) -> TraitClaim:
    inherited = seen.sentence.inherited(seen.first, seen.last)
    inherited["season"] = None
    if seen.described.granted:
        inherited["stance"] = Stance.ASSERTED
    words, trait = seen.sentence.span(*seen.said), seen.described.trait
    return TraitClaim(
        words,
        trait=trait,
        value=seen.value,
        written=words,
        place=country_said(seen.sentence) if trait is Trait.NETWORK else None,
        pattern=seen.row,
        manners=seen.described.manners,
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
    region = REGIONAL.get(" ".join(words.replace("-", " ").split()))
    if region:
        return region
    return NATIONALITIES.get(words)


def _compared(seen: Seen) -> str | None:
    """*Like a movie*; likened to its source it may be."""
    words = ("not",) if seen.described.trait is Trait.SOURCE else _LIKENING
    return one_of(words, seen.before(2))


def _owned(seen: Seen) -> str | None:
    """*Every episode of Black Mirror is a film*."""
    units = seen.sentence.units
    titled = seen.first < len(units) and units[seen.first].mention is not None
    return one_of(_OWNERS, seen.before(1)) if titled and not seen.described.granted else None


TRAITS: tuple[Doubt[Seen], ...] = (
    FOREIGN,
    Doubt("it is only likened to that", _compared, "It is no more than The Glass Harbour is a film."),
    Doubt("the title is not what is spoken of", _owned, "Every episode of The Glass Harbour is a film."),
    OF_NO_WORK,
)
"""Why words of any trait may not be said of the work."""


def _source_or_run(seen: Seen) -> str | None:
    """*Morrow's 1968 novel*, *based on the prize-winning novel*, *the third entry in the series*; the novel that was spoken of."""
    first = seen.said[0]
    word, before = seen.sentence.lowers[first], seen.sentence.lowers[max(first - _FAR, 0) : first]
    near = before[-4:]
    if word == "series":
        return one_of(_ENTRIES, near) if near[-2:] == ("in", "the") else None
    if word not in BOOKS:
        return None
    known = Manner.DESCRIBED in seen.described.manners and word in seen.told.words
    return (
        one_of(_OWNING, near) or one_of(_MADE_FROM, before) or words_if(known or near[-2:] == ("in", "the"))
    )


def _namesake(seen: Seen) -> str | None:
    """*An earlier BBC series, Oppenheimer*."""
    begin, outlets = seen.first, seen.outlets
    words = seen.sentence.lowers[max(begin - 1, 0) : seen.last]
    shifted = outlets.places(seen.sentence.units[begin : seen.last])
    named = {outlets.name(seen.sentence.units[begin + first : begin + last]) for first, last in shifted}
    others = outlets.own and sorted(filter(None, named - outlets.own))
    return one_of(_OTHER, words) or (others[0] if others else None)


def _kind_of_another(seen: Seen) -> str | None:
    """*The series*, where another one, or films, were spoken of before."""
    if Manner.DESCRIBED not in seen.described.manners:
        return None
    of_films = min(_OF_SEVERAL & seen.told.words, default=None) if seen.value == "series" else None
    return of_films or words_if(seen.value in seen.told.kinds, seen.value)


def _its_book(seen: Seen) -> str | None:
    """*The novel was released in June*: a book that is spoken of is what a work comes from, or is made of it."""
    described = Manner.DESCRIBED in seen.described.manners
    return words_if(described and seen.value in BOOKS, seen.value)


def _another_described(seen: Seen) -> str | None:
    """*The BBC's rival drama*: the words themselves say that it is not the one spoken of."""
    described = Manner.DESCRIBED in seen.described.manners
    return one_of(_OTHER, seen.sentence.lowers[seen.first : seen.last]) if described else None


def _said_before(seen: Seen) -> str | None:
    """Without a title, an outlet or a country that was spoken of before may be another work's."""
    units = seen.sentence.units[slice(*seen.said)] if Manner.DESCRIBED in seen.described.manners else ()
    return one_of(seen.told.words, (unit.lower for unit in units))


def _several_outlets(seen: Seen) -> str | None:
    units = seen.sentence.units
    names = {seen.outlets.name(units[first:last]) for first, last in seen.outlets.places(units)}
    return words_if(len(names) > 1, " and ".join(sorted(filter(None, names))))


def _placed(seen: Seen) -> str | None:
    """*In Cork, …*, at the head of the sentence; *internationally*, right after *began on* and the outlet."""
    if country_said(seen.sentence):
        return None
    sentence, head = seen.sentence, range(min(seen.first, 2))
    behind = (
        range(seen.last, min(seen.last + 8, len(sentence.units)))
        if Manner.PREMIERED in seen.described.manners
        else ()
    )
    abroad = one_of(_ABROAD, (sentence.lowers[at] for at in behind))
    places = (
        at for at in (*head, *behind) if sentence.lowers[at] in _PLACES and _names_a_place(sentence, at + 1)
    )
    return abroad or next((sentence.units[at + 1].token.text for at in places), None)


_VIEWERS = frozenset("viewers audiences fans subscribers".split())


def country_said(sentence: Sentence) -> str | None:
    """The country that a sentence opens with, of which it tells where a work is shown: *in the UK*, *British viewers*, *stateside*."""
    head, written = sentence.lowers[:4], [unit.token.text for unit in sentence.units[:4]]
    opens = head and (head[0] in _PLACES or head[0] == "stateside" or not _VIEWERS.isdisjoint(head[1:2]))
    return next(countries_in(head, written), None) if opens else None


def _names_a_place(sentence: Sentence, first: int) -> bool:
    return any(
        unit.time is None
        and unit.token.is_capitalised
        and not unit.token.is_number
        and (unit.mention is None or not unit.mention.of(EntityKind.WORK))
        for unit in sentence.units[first : first + 2]
    )


def _offshoot(seen: Seen) -> str | None:
    """*A Breaking Bad film, El Camino*: the title before is only a part of another work's name."""
    units = seen.sentence.units[: seen.first]
    titles = [at for at, unit in enumerate(units) if unit.mention and unit.mention.of(EntityKind.WORK)]
    return one_of(_OFFSHOOTS, seen.sentence.lowers[titles[-1] + 1 : titles[-1] + 2]) if titles else None


def _programme_of_the_house(seen: Seen) -> str | None:
    """*BBC Breakfast beats The Glass Harbour*: the outlet's name begins that of another programme."""
    at, units = seen.said[1], seen.sentence.units
    stranger = at < seen.last and is_unknown(units, at) and units[at].lower not in WORK_NOUNS
    return units[at].token.text if stranger and not is_title_case(seen.sentence.block, units) else None


def _hyphenated(seen: Seen) -> str | None:
    """*Anglo-French*, *African American*: two nationalities are joined, or one is a people's."""
    first, last = seen.said
    lowers = seen.sentence.lowers
    return one_of(_JOINED, (*lowers[max(first - 1, 0) : first], *lowers[last : last + 1]))


_ANOTHER = Doubt(
    "another work is meant, as its words say", _another_described, "The Netflix rival drama follows a pilot."
)
_BEFORE = Doubt(
    "it was spoken of before, and may be another's",
    _said_before,
    "Netflix is big. The Netflix drama follows a pilot.",
)
OF_TRAIT: Mapping[Trait, tuple[Doubt[Seen], ...]] = {
    Trait.KIND: (
        Doubt(
            "its source, or a run of films, is meant",
            _source_or_run,
            "Morrow’s 1968 novel The Glass Harbour is long.",
        ),
        Doubt("another work of that name is meant", _namesake, "It was an earlier film, The Glass Harbour."),
        Doubt("the book of it is spoken of", _its_book, "The novel follows a pilot."),
        Doubt(
            "another of that kind was spoken of",
            _kind_of_another,
            "She made a film. The film follows a pilot.",
        ),
    ),
    Trait.NETWORK: (
        Doubt(
            "a programme of the house is named",
            _programme_of_the_house,
            "HBO Breakfast beats The Glass Harbour.",
        ),
        Doubt(
            "several outlets are named",
            _several_outlets,
            "The Glass Harbour premiered on Netflix, then on HBO.",
        ),
        Doubt(
            "it is where it is shown abroad",
            _placed,
            "The Glass Harbour premiered on Netflix internationally.",
        ),
        Doubt(
            "it is only what came of the work", _offshoot, "A The Glass Harbour special premiered on Netflix."
        ),
        _ANOTHER,
        _BEFORE,
    ),
    Trait.COUNTRY: (
        Doubt(
            "two countries or peoples are joined",
            _hyphenated,
            "We saw the Anglo-Danish series The Glass Harbour.",
        ),
        _ANOTHER,
        _BEFORE,
    ),
}
"""Why words of one trait may not be."""
