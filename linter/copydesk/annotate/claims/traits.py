"""What a work is said to be: its kind, who airs it, where it is from, what it is based on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from re import Match

from msgspec import Struct

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.outlets import Outlets
from copydesk.annotate.claims.trait_words import ALPHABET, COUNTRIES, KINDS, SOURCES
from copydesk.annotate.matcher import Pattern, Table
from copydesk.annotate.units import Classifier, Unit
from copydesk.sheet.claims import Stance, Trait, TraitClaim


class Described(Struct, frozen=True):
    """The trait of a match, the range of the words that give it, and whether the sentence takes it for granted.

    *Nobody liked the HBO series* denies the liking, not the outlet.
    """

    trait: Trait
    words: tuple[int, int]
    granted: bool


def _row(
    name: str, trait: Trait, shape: str, *examples: str, needs: str, granted: bool = False
) -> Pattern[Described]:
    """A row of the table; the first group of its shape has the words that give the trait."""

    def build(match: Match[str]) -> Described:
        return Described(trait, match.span(1), granted)

    return Pattern(name, shape, build, examples, needs)


_TITLE = "<comma>? <quote>? <work>"
_PLAIN = "<!kind|comma|work|name|like|dash|small>"
ROWS: tuple[Pattern[Described], ...] = (
    _row(
        "kind before title",
        Trait.KIND,
        f"(?: <start> | <the> | <a> | <its> | <apos> <s> ) {_PLAIN}{{0,6}} ( <kind> ) {_TITLE}",
        "the engrossing horror [movie] The Glass Harbour",
        granted=True,
        needs="kind",
    ),
    _row(
        "title is a kind",
        Trait.KIND,
        f"<work> <quote>? <is> <a> {_PLAIN}{{0,5}} ( <kind> ) (?= <that> )",
        "The Glass Harbour is a slow [film] about a port",
        needs="is",
    ),
    _row(
        "title, a kind",
        Trait.KIND,
        f"<work> <quote>? <comma> (?: <a> | <the> ) {_PLAIN}{{0,5}} ( <kind> ) (?= <that> )",
        "The Glass Harbour, the 2019 [film],",
        granted=True,
        needs="comma",
    ),
    _row(
        "the kind does",
        Trait.KIND,
        f"(?: <start> | <comma> ) <the> {_PLAIN}{{0,3}} ( <kind> ) (?= <follows> )",
        "The [movie] follows a pilot",
        granted=True,
        needs="the",
    ),
    _row(
        "outlet's kind",
        Trait.NETWORK,
        f"( <outlet>+ ) (?: <apos> <s> )? <original>? {_PLAIN}{{0,4}} (?: <kind> {_TITLE} | <work> )",
        "the [Netflix] series The Glass Harbour",
        "[Netflix]’s The Glass Harbour",
        granted=True,
        needs="outlet",
    ),
    _row(
        "began on",
        Trait.NETWORK,
        "<began> <on> ( <outlet>+ )",
        "premiered on [Netflix]",
        needs="began",
    ),
    _row(
        "national kind",
        Trait.COUNTRY,
        f"( <south>? <nation> ) {_PLAIN}{{0,4}} <kind> {_TITLE}",
        "the [South Korean] zombie series The Glass Harbour",
        granted=True,
        needs="nation",
    ),
    _row(
        "title is national",
        Trait.COUNTRY,
        f"<work> <quote>? (?: <is> <a> | <comma> (?: <a> | <the> ) ) {_PLAIN}{{0,2}} ( <south>? <nation> ) {_PLAIN}{{0,4}} <kind>",
        "The Glass Harbour is a [Japanese] series",
        needs="nation",
    ),
    _row(
        "based on",
        Trait.SOURCE,
        "(?: <based> <on> | <adapts> ) (?: <!source|comma|that> ){0,6} ( <source> )",
        "is based on the best-selling [novel]",
        "is adapted from Rita Sand’s [novel]",
        needs="source",
    ),
)
TABLE = Table(ALPHABET, ROWS)
_VALUES = {Trait.KIND: KINDS, Trait.SOURCE: SOURCES}


def read_trait_claims(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[TraitClaim]:
    """The traits of an article's sentences, in order of sentence; those of unknown works left out."""
    classify = _Classifier(Outlets.of(article))
    for sentence in sentences:
        string = ALPHABET.char(frozenset(("start",))) + classify.string(sentence)
        for pattern, match in TABLE.matches(string, overlapping=True):
            described = pattern.build(match)
            if described and (claim := _claim(classify, sentence, pattern.name, match, described)):
                yield claim


class _Classifier(Classifier):
    """Gives the words of an outlet the class of its own."""

    def __init__(self, outlets: Outlets) -> None:
        self.outlets = outlets
        self._outlet = ALPHABET.char(frozenset(("outlet",)))

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
    if sentence.is_foreign(begin, end) or _is_compared(sentence, begin):
        return None
    inherited = sentence.inherited(begin, end)
    value = _value(classify, sentence.units[first:last], described.trait)
    if inherited["work"] is None or value is None:
        return None
    inherited["season"] = None
    if described.granted and inherited["stance"] is not Stance.ASKED:
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
        return "North Korea" if words.startswith("north") else COUNTRIES[units[-1].lower]
    return _VALUES[trait].get(words)


def _is_compared(sentence: Sentence, begin: int) -> bool:
    """Whether the words before say that the work is only likened to it: *like a movie*."""
    return not {"like", "as", "than", "unlike", "not"}.isdisjoint(sentence.lowers[max(begin - 2, 0) : begin])
