"""The account of a title's near miss: what speaks for a slip, and what for another title or for a word.

Each row is a condition with its weight, as in `account.py`; the same sums decide.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from copydesk.annotate.names.account import Account, Row, weighed
from copydesk.annotate.names.hits import Hit
from copydesk.annotate.names.index import Name
from copydesk.annotate.names.ordinary import (
    FUNCTION,
    INSTITUTIONS,
    MONTHS,
    WEEKDAYS,
    Bearers,
    bearers,
    is_ordinary,
    is_word,
)
from copydesk.annotate.names.shyness import Licences
from copydesk.annotate.tokens import SOFT, Words
from copydesk.sheet.claims import Difference
from copydesk.sheet.entities import EntityKind, Work
from copydesk.sheet.factbase import FactBase
from copydesk.sheet.judging.dates_known import is_film
from copydesk.text import fold, regex

CUT_SHORT = "cut short"
"""How a title differs whose first or last word is missing."""
NUMBER = "number"
"""How a title differs whose number is spelled otherwise: *Ten* for *10*."""
_LETTERS = frozenset(("dropped", "doubled", "exchanged", "added", "replaced"))
_PARTED = regex(r"\s*[:–—]\s+|\s+-\s+")
"""What parts a title from its subtitle."""
_SHORT, _AHEAD = 7, 12
_SOME, _ENOUGH = 4, 7


def years_of(work: Work) -> frozenset[str]:
    """The years in which a work came out, as far as its sheet gives them."""
    return frozenset(str(day.year) for part in work.parts for day in part.days)


class TitlePlay:
    """What an article has that bears titles out: the works in focus, and whom it names where."""

    def __init__(self, base: FactBase, words: Words, hits: Iterable[Hit], focus: Sequence[str] = ()) -> None:
        self.focus = frozenset(focus)
        self._base = base
        self._words = words
        self._hits = hits

    @cached_property
    def _named(self) -> dict[tuple[int, str], str]:
        """Who is named in full in each sentence, by the sentence and the work."""
        named: dict[tuple[int, str], str] = {}
        for hit in self._hits:
            sentence = self._words.token(hit.first).sentence
            for name in hit.names:
                if len(name.words) > 1 and not name.is_title:
                    for work in self._works(name):
                        named.setdefault((sentence, work), name.text)
        return named

    def _works(self, name: Name) -> Sequence[str]:
        entity = name.entity
        if entity.kind is EntityKind.PERSON:
            return self._base.works_with(entity)
        return (entity.work,) if entity.work and entity.kind is EntityKind.CHARACTER else ()

    @cached_property
    def _titles(self) -> frozenset[tuple[int, str | None]]:
        """The works whose titles each sentence has rightly."""
        return frozenset(
            (self._words.token(hit.first).sentence, name.entity.work)
            for hit in self._hits
            if hit.last > hit.first
            for name in hit.names
            if name.is_title
        )

    @cached_property
    def borne_out(self) -> frozenset[str]:
        """The works of which somebody is named in the article."""
        return frozenset(work for _, work in self._named)

    def has_year(self, last: int, name: Name) -> bool:
        """Whether the year in brackets behind a word is one in which a title's work came out."""
        words, after, work = self._words, last + 1, self._base.works.get(name.entity.work or "")
        if work is None or not words.same_block(last, after) or not words.signs(after).startswith("("):
            return False
        return words.keys[after] in years_of(work)

    def _season(self, last: int) -> str:
        """The number of the season that follows a word; empty where none does."""
        words, unit = self._words, last + 1
        follows = words.same_block(last, unit + 1) and words.keys[unit] == "season"
        return words.keys[unit + 1] if follows else ""

    @cached_property
    def _seasons(self) -> frozenset[tuple[str | None, str]]:
        """The seasons that stand behind titles in focus, with the works."""
        return frozenset(
            (name.entity.work, season)
            for hit in self._hits
            for name in hit.names
            if name.is_title and name.entity.work in self.focus and (season := self._season(hit.last))
        )

    def has_season(self, last: int, name: Name) -> bool:
        """Whether a season follows that stands behind the title, in focus, as well."""
        season = self._season(last)
        return bool(season) and (name.entity.work, season) in self._seasons

    def somebody(self, at: int, name: Name) -> str:
        """Somebody of a title's work who is named in the sentence of a word."""
        return self._named.get((self._words.token(at).sentence, name.entity.work or ""), "")

    def is_series(self, name: Name) -> bool:
        """Whether a title's work is a series."""
        work = self._base.works.get(name.entity.work or "")
        return work is not None and not is_film(work)

    def has_title(self, at: int, name: Name) -> bool:
        """Whether the title stands in the sentence of a word as it should."""
        return (self._words.token(at).sentence, name.entity.work) in self._titles


class TitleSighting:
    """One window that is nearly a title; each property answers one question about it."""

    def __init__(
        self,
        first: int,
        last: int,
        name: Name,
        edits: Sequence[Difference],
        words: Words,
        licences: Licences,
        taken: bytearray,
        play: TitlePlay,
    ) -> None:
        self.first = first
        self.last = last
        self.name = name
        self.edits = edits
        self.words = words
        self.licences = licences
        self.taken = taken
        self.play = play
        self.how = frozenset(edit.how for edit in edits)
        self.differs = ", ".join([f"{e.written or 'nothing'} for {e.expected or 'nothing'}" for e in edits])
        self.written = [key for e in edits if (key := e.written.lower())]
        """The words that differ, as they are written."""
        self.is_single = len(name.words) == 1
        self.is_marked = licences.marked(first, last)
        self.is_licensed = licences.licensed(first, last)

    @cached_property
    def right(self) -> int:
        """How much of the title is right: two for each of its words, one for a small word, nothing for the s of a possessive."""
        wrong = ["s", *(word for e in self.edits for word in e.expected.lower().split())]
        return sum(1 if w in FUNCTION else 2 for w in self.name.words if w not in wrong)

    @property
    def is_series(self) -> bool:
        """Whether the work goes on in seasons."""
        return self.play.is_series(self.name)

    @cached_property
    def has_year(self) -> bool:
        """Whether the year in which the work came out follows in brackets."""
        return self.play.has_year(self.last, self.name)

    @cached_property
    def has_season(self) -> bool:
        """Whether the season follows that the article names with the title as it should be."""
        return self.play.has_season(self.last, self.name)

    @cached_property
    def is_inflected(self) -> bool:
        """Whether an s at its end, or -ies for -y, is all that a word has too much or too little."""
        return any(b in (f"{a}s", f"{a.removesuffix('y')}ies") for e in self.edits for a, b in _both_ways(e))

    @cached_property
    def is_known(self) -> bool:
        """Whether a word that differs is a word, or somebody's name."""
        return any(is_word(key) or bearers(key) is not Bearers.NOBODY for key in self.written)


def _both_ways(edit: Difference) -> tuple[tuple[str, str], tuple[str, str]]:
    one, other = edit.written.lower(), edit.expected.lower()
    return (one, other), (other, one)


def account_of_title(sighting: TitleSighting) -> Account:
    """Weigh a near miss of a title."""
    return weighed(TITLE_ROWS, sighting)


def _letter(s: TitleSighting) -> str:
    return s.differs if len(s.edits) == 1 and s.how <= _LETTERS else ""


def _several_letters(s: TitleSighting) -> str:
    two = len(s.edits) == 2 and "another word" not in s.how
    return s.differs if two or "several letters" in s.how else ""


def _small_word(s: TitleSighting) -> str:
    """A small word lost, added, or written for another."""
    (edit, *_) = s.edits
    small = edit.how in ("missing", "real word") or (edit.how == "added" and not edit.expected)
    return s.differs if small else ""


def _order(s: TitleSighting) -> str:
    return s.differs if "order" in s.how else ""


def _another_title(s: TitleSighting) -> str:
    """A short title that has a word other than the sheet's is another title as a rule; a series has fewer of its family.

    *The Harbour Murder Case*, *Rio Norte*; *Night Ferry: Harbour*; whatever is named after another place or person.
    """
    if "another word" not in s.how:
        return ""
    long = s.right >= _ENOUGH or (s.right >= _SOME and len(s.name.words) > 2 and s.is_series)
    proper = any(bearers(key) is Bearers.MANY and not is_ordinary(key) for key in s.written)
    if s.name.whole and s.right > 1 and (s.has_year or s.has_season):
        return ""
    return s.differs if proper or not (s.name.whole and long) or s.is_marked or _is_of_a_part(s) else ""


def _is_of_a_part(s: TitleSighting) -> bool:
    """Whether the word is a film's subtitle's, or all that stands between two signs."""
    parts = [fold(part).split() for part in _PARTED.split(s.name.text)]
    (edit, *_) = s.edits
    part = next((part for part in parts if edit.expected in part), [])
    return len(parts) > 1 and (
        all(word in FUNCTION for word in part if word != edit.expected)
        or (part != parts[0] and not s.is_series)
    )


def _number(s: TitleSighting) -> str:
    return s.differs if NUMBER in s.how else ""


def _cut_short(s: TitleSighting) -> str:
    return s.differs if CUT_SHORT in s.how else ""


def _in_letters(s: TitleSighting) -> bool:
    return s.how <= _LETTERS | {"several letters"} and bool(s.written) and all(e.expected for e in s.edits)


def _same_stem(s: TitleSighting) -> str:
    """A plural for its singular, or the other way round, beside a word that is right."""
    return s.differs if _in_letters(s) and s.is_inflected and s.right > 1 else ""


def _a_word(s: TitleSighting) -> str:
    return " ".join(s.written) if _is_another(s) and any(map(is_ordinary, s.written)) else ""


def _known(s: TitleSighting) -> str:
    """A word that is hardly used, or somebody's name: *Cooper* for *Copper*."""
    return " ".join(s.written) if _is_another(s) and not any(map(is_ordinary, s.written)) else ""


def _is_another(s: TitleSighting) -> bool:
    return _in_letters(s) and s.is_known and not (s.is_inflected and s.right > 1)


def _many_bear(s: TitleSighting) -> str:
    """A name that many bear, or a place, by itself."""
    alone = s.is_single and any(bearers(key) is Bearers.MANY for key in s.written)
    return " ".join(s.written) if alone else ""


def _right(least: int) -> Callable[[TitleSighting], str]:
    """Whether so much of a title is right."""
    return lambda s: s.name.text if s.right >= least else ""


def _marked(s: TitleSighting) -> str:
    return "in marks or italics" if s.is_marked else ""


def _called_a_work(s: TitleSighting) -> str:
    """A season, a year, a word for a work stands beside it."""
    return "a word for works beside it" if s.is_licensed and not s.is_marked else ""


def _in_focus(s: TitleSighting) -> str:
    return s.name.entity.name if s.name.entity.work in s.play.focus else ""


def _borne_out(s: TitleSighting) -> str:
    """Somebody of a work out of focus is named elsewhere in the article."""
    known = s.name.entity.work in s.play.focus or s.play.somebody(s.first, s.name)
    return s.name.entity.name if not known and s.name.entity.work in s.play.borne_out else ""


def _short(s: TitleSighting) -> str:
    """A short title is near many."""
    return s.name.text if len(s.name.key) < _SHORT and len(s.name.words) < 3 else ""


def _ordinary(s: TitleSighting) -> str:
    """A title that is an ordinary word, where its capital tells nothing and no licence says that a title stands here."""
    if not s.name.is_ordinary or s.is_licensed:
        return ""
    word = s.name.words[-1]
    tells = s.licences.tells(s.first, s.last) and word not in WEEKDAYS and word not in MONTHS
    return "" if tells else s.name.text


def _ordinary_as_written(s: TitleSighting) -> str:
    return " ".join(s.written) if s.is_single and is_ordinary(s.words.keys[s.first]) else ""


def _plural_alone(s: TitleSighting) -> str:
    """*The Sopranos* for a title of one word, or the family that it tells of."""
    return s.differs if s.is_single and s.is_inflected and "possessive" not in s.how else ""


def _one_of_them(s: TitleSighting) -> str:
    """*A Brighton*, *a Real Landlady of Leeds*: a word, or a title's singular, with an article is a thing, or one of its kind."""
    before = s.words.keys[s.first - 1] if s.words.same_block(s.first, s.first - 1) else ""
    one = s.is_inflected or (s.is_single and s.words.joins[s.first] == SOFT)
    return before if one and before in ("a", "an") else ""


def _set_beside(s: TitleSighting) -> str:
    """The right title in the same sentence, and words that are words."""
    words = "another word" in s.how or (_in_letters(s) and s.is_known)
    return s.name.text if words and s.play.has_title(s.first, s.name) else ""


def _goes_on(s: TitleSighting) -> str:
    """Quotation marks close a few words later: the window is a piece of a longer title."""
    words = s.words
    tokens, at = words.tokens, words.at[s.last] + 1
    ahead = [t.text for t in tokens[at : at + _AHEAD] if t.block == tokens[at - 1].block]
    close = next((n for n, sign in enumerate(ahead) if sign in ("”", "’", "»")), None)
    longer = close is not None and close > 0
    if s.is_licensed or not longer or {"“", "‘", "«", ".", "s"}.intersection(ahead[: (close or 0) + 2]):
        return ""
    return " ".join(ahead[:close])


def _longer(s: TitleSighting) -> str:
    """A capital right beside the window makes it a piece of a longer title or name."""
    words, after, before = s.words, s.last + 1, s.first - 1
    another = s.is_single or "another word" in s.how
    if (s.is_licensed and "another word" not in s.how) or s.licences.heading(s.first) or s.has_season:
        return ""
    if _is_beside(s, after, after) and (
        another or words.keys[after] in INSTITUTIONS or not is_ordinary(words.keys[after])
    ):
        return words.token(after).text
    opens = words.opens_sentence(before) if before >= 0 else True
    if not opens and _is_beside(s, before, s.first) and not is_ordinary(words.keys[before]):
        return words.token(before).text
    return ""


def _is_beside(s: TitleSighting, other: int, join: int) -> bool:
    """Whether a word beside the window has a capital, belongs to no name, and is joined to it."""
    words, near = s.words, s.first if other < s.first else s.last
    return (
        words.same_block(near, other)
        and words.joins[join] == SOFT
        and words.token(other).is_capitalised
        and not s.taken[other]
    )


TITLE_ROWS: tuple[Row[TitleSighting], ...] = (
    Row("a letter wrong", 3, _letter),
    Row("several letters wrong", 2, _several_letters),
    Row("a small word wrong", 3, _small_word),
    Row("words in another order", 3, _order),
    Row("an owner's s", 5, lambda s: s.differs if "possessive" in s.how else ""),
    Row("another word", -3, lambda s: s.differs if "another word" in s.how else ""),
    Row("another title", -9, _another_title),
    Row("a number spelled otherwise", 1, _number),
    Row("cut short", -3, _cut_short),
    Row("nobody's word", 3, lambda s: " ".join(s.written) if _in_letters(s) and not s.is_known else ""),
    Row("a word of the same stem", 1, _same_stem),
    Row("a word", -2, _a_word),
    Row("a rare word or a name", -1, _known),
    Row("many bear it", -3, _many_bear),
    Row("a word is right", 2, _right(2)),
    Row("more is right", 2, _right(4)),
    Row("much is right", 2, _right(6)),
    Row("nearly all is right", 2, _right(8)),
    Row("nothing else is right", -2, lambda s: s.name.text if s.right < 2 else ""),
    Row("marked as a title", 2, _marked),
    Row("called a work", 2, _called_a_work),
    Row("its year behind it", 3, lambda s: s.words.keys[s.last + 1] if s.has_year else ""),
    Row("the season that the article is about behind it", 2, lambda s: s.name.text if s.has_season else ""),
    Row("the work in focus", 2, _in_focus),
    Row("borne out by its people", 2, _borne_out),
    Row("its people in the sentence", 3, lambda s: s.play.somebody(s.first, s.name)),
    Row("a short title", -2, _short),
    Row("an ordinary title", -3, _ordinary),
    Row("an ordinary word", -4, _ordinary_as_written),
    Row("behind an article", -9, _one_of_them),
    Row("a plural alone", -9, _plural_alone),
    Row("beside the right title", -4, _set_beside),
    Row("a piece of a longer quotation", -9, _goes_on),
    Row("a piece of a longer name", -9, _longer),
)
