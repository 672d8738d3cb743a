"""When a word that could be a time is one: bare years, months, weekdays, seasons and feasts need a licence around them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from functools import partial

from msgspec import Struct

from copydesk.annotate.times.lexicon import MONTHS, WEEKDAYS
from copydesk.annotate.times.meaning import Scene
from copydesk.annotate.tokens import Token


class Licence(Enum):
    """Whether a word is a time, and whether date rules may build on it."""

    NONE = 0
    TAG = 1
    FULL = 2


_PREPOSITIONS = frozenset(
    "in by since until till during of from to through thru before after between around about for early late mid this "
    "last next as circa due throughout than starting beginning on over at into past post pre toward towards fall and or".split()
)
_DETERMINERS = frozenset("the a an its his her their our my this that s any another every each".split())
_OPENING = frozenset('(-–—[/:;“"‘')
_ACTING = frozenset(
    "star stars starred starring appear appears appeared appearing role roles cast part seen act acts acted "
    "plays played character fans fan creator finale trailer remake sequel prequel director writer author series watch watched watching binge binged".split()
)
_MAKING = frozenset(
    "directed directs direct wrote created creates produced stream watch watched watching binge binged loved loves called "
    "titled entitled named film movie series show sitcom drama comedy thriller novel album song of".split()
) - {"of"}
_COUNTED = frozenset(
    "people copies seats miles feet pounds dollars euros fans screens theaters theatres cinemas votes members employees "
    "jobs units episodes workers students soldiers men women children pages words hours days weeks months years shares "
    "points cars homes acres meters metres kilometers kilometres percent tons tonnes barrels ft mph km".split()
)
_SHOW_WORDS = frozenset(
    "season series star stars cast creator creators episode episodes finale trailer is returns return will has stars spinoff "
    "showrunner actor actress renewed premiered premieres".split()
)
_NAMES = frozenset(("april", "may", "june", "august", "january"))
_VERBS = frozenset(("may", "march", "august"))
_REACH_AHEAD = 10


def licence(kind: str, scene: Scene) -> Licence:
    """What the words around a bare year, month, weekday, season, feast or plain length let it be."""
    return _TESTS[kind](scene)


def _before(scene: Scene) -> Token | None:
    at = scene.first - 1
    return (
        scene.tokens[at]
        if at >= 0 and scene.tokens[at].sentence == scene.tokens[scene.first].sentence
        else None
    )


def _after(scene: Scene) -> Token | None:
    at = scene.last
    inside = at < len(scene.tokens) and scene.tokens[at].sentence == scene.tokens[scene.first].sentence
    return scene.tokens[at] if inside else None


def _is_name(token: Token | None) -> bool:
    """Whether a token beside it looks like part of a name."""
    return (
        token is not None
        and token.is_capitalised
        and token.lower not in _PREPOSITIONS
        and token.lower not in _DETERMINERS
        and token.lower not in MONTHS
        and token.lower not in WEEKDAYS
    )


def _opens(scene: Scene, token: Token) -> bool:
    """Whether the token is its sentence's first, whose capital says nothing."""
    at = scene.first - 1
    return at == 0 or scene.tokens[at - 1].sentence != token.sentence


def _is_object_of_a_role(scene: Scene) -> bool:
    """“Stars in Wednesday”, "directed 1917": the name of a work."""
    before = scene.word(-1)
    return (
        before in _MAKING
        or before in ("played", "plays", "play", "playing")
        or (before in ("in", "of", "on", "for") and scene.word(-2) in _ACTING)
    )


_DATED = frozenset("cast acted seen watched role roles".split())
_TITLES = frozenset((1883, 1900, 1917, 1922, 1923, 1941, 1982, 1984, 1991, 1992, 2010, 2012, 2046, 2067))
"""Years that are works: *cast in 1917* names one, *cast in 2015* tells when."""


def _year(scene: Scene) -> Licence:
    token, before, after = scene.tokens[scene.last - 1], _before(scene), _after(scene)
    year = int(token.text) if token.is_number else 0
    titled = scene.word(-1) != "in" or scene.word(-2) not in _DATED or year in _TITLES
    if (titled and _is_object_of_a_role(scene)) or _is_amount(scene, after) or 0 < year < 1500:
        return Licence.NONE
    if scene.last - scene.first > 1:
        plural = after is not None and after.text.islower() and after.text.endswith("s")
        return Licence.NONE if plural and year % 100 == 0 else Licence.FULL
    if scene.day and year > scene.day.year + _REACH_AHEAD:
        near = before is not None and before.lower in ("in", "by", "until", "to") and year < 2100
        return Licence.TAG if near else Licence.NONE
    return _year_at_the_start(scene, year, after) if before is None else _year_after(scene, year, before)


def _is_amount(scene: Scene, after: Token | None) -> bool:
    """2000 copies, from 1500 to 2000 screens."""
    if after is None:
        return False
    far = scene.word(3) if after.lower in ("to", "-", "–", "or", "and") else ""
    return after.lower in _COUNTED or far in _COUNTED


def _year_after(scene: Scene, year: int, before: Token) -> Licence:
    """What the word before a year lets it be."""
    if before.lower in ("and", "or") or before.text in ",)" or before.is_number:
        near = _is_date_word(scene.word(-2)) or _is_date_word(scene.word(-3))
        near = near or (before.text == "," and scene.word(1) == ")")  # (Channel Four, 2014)
        return Licence.FULL if near else Licence.TAG
    if before.lower in _PREPOSITIONS or before.lower in _DETERMINERS or before.text in _OPENING:
        return Licence.FULL
    if before.is_capitalised and not _opens(scene, before) and before.lower not in MONTHS:
        return Licence.NONE
    return Licence.TAG if year >= 1900 else Licence.NONE


def _is_date_word(word: str) -> bool:
    return word in MONTHS or word in WEEKDAYS or (len(word) == 4 and word.isdigit())


def _year_at_the_start(scene: Scene, year: int, after: Token | None) -> Licence:
    close = scene.day is not None and abs(year - scene.day.year) <= 3
    if after is None or not after.is_word:
        return Licence.TAG if close else Licence.NONE
    return Licence.FULL if close and not after.is_capitalised else Licence.TAG


class Beside(Struct, frozen=True):
    """A month or a weekday with what stands beside it in its sentence."""

    scene: Scene
    before: Token | None
    after: Token | None

    @property
    def word(self) -> str:
        """The month or the weekday."""
        found: str = self.scene.tokens[self.scene.first].lower
        return found

    @property
    def lead(self) -> str:
        """The word before it; empty where it opens its sentence."""
        return self.before.lower if self.before else ""


Row = tuple[Callable[[Beside], bool], Licence]


def _first_that_holds(rows: Sequence[Row], scene: Scene) -> Licence:
    """What the first of the conditions that holds lets a word be."""
    beside = Beside(scene, _before(scene), _after(scene))
    return next(found for holds, found in rows if holds(beside))


def _otherwise(_: Beside) -> bool:
    return True


def _opens_sentence(beside: Beside) -> bool:
    return beside.before is None


def _has_name_behind(beside: Beside) -> bool:
    return _is_name(beside.after)


def _may_be_a_name(beside: Beside) -> bool:
    return beside.word in _NAMES


def _may_be_a_verb(beside: Beside) -> bool:
    return beside.word in _VERBS


def _has_other_number(beside: Beside) -> bool:
    """A number beside a month is no day of it and no year: *32 January*, *٢٨ January*, *January 0*."""
    beyond = (token for token in (beside.before, beside.after) if token is not None and token.is_number)
    return any(not (token.text.isascii() and len(token.text) == 4) for token in beyond)


def _is_joined_to_no_date(beside: Beside) -> bool:
    """*And May*, *or August* behind what is no date."""
    other = beside.scene.word(-2)
    return beside.lead in ("and", "or") and not _is_date_word(other) and not other.isdigit()


def _is_within(beside: Beside) -> bool:
    return beside.lead in ("in", "since", "until", "by")


def _follows_name(beside: Beside) -> bool:
    """*Fiona May*: where the name does not only open the sentence."""
    before = beside.before
    return before is not None and _is_name(before) and not _opens(beside.scene, before)


def _follows_preposition(beside: Beside) -> bool:
    return beside.lead in _PREPOSITIONS


def _is_described(beside: Beside) -> bool:
    """*That June afternoon*."""
    return beside.lead in _DETERMINERS and beside.after is not None and beside.after.text[0].islower()


def _is_listed(beside: Beside) -> bool:
    return beside.before is not None and (beside.before.text in ",-–—/&(" or beside.before.is_number)


def _both(*conditions: Callable[[Beside], bool]) -> Callable[[Beside], bool]:
    return lambda beside: all(holds(beside) for holds in conditions)


_MONTH: tuple[Row, ...] = (
    (_has_other_number, Licence.NONE),
    (_both(_is_joined_to_no_date, _may_be_a_name), Licence.NONE),
    (_is_joined_to_no_date, Licence.TAG),
    (_both(_may_be_a_name, _has_name_behind, _is_within), Licence.TAG),
    (_both(_may_be_a_name, _has_name_behind), Licence.NONE),
    (_both(_may_be_a_name, _follows_name), Licence.NONE),
    (_follows_preposition, Licence.FULL),
    (
        lambda beside: _is_described(beside) and _may_be_a_verb(beside) and beside.scene.word(1) == "of",
        Licence.NONE,
    ),
    (_is_described, Licence.FULL),
    (_both(_is_listed, _may_be_a_verb), Licence.NONE),
    (_is_listed, Licence.TAG),
    (_may_be_a_name, Licence.NONE),
    (_may_be_a_verb, Licence.NONE),
    (_both(_opens_sentence, _has_name_behind), Licence.NONE),
    (_otherwise, Licence.TAG),
)
"""What a month is, by the first condition that holds."""


_WEEKDAY_PREPOSITIONS = frozenset(
    "on by until till since from to through before after this next last late early and or of for between starting beginning "
    "midnight said told announced reported".split()
)


def _is_on(beside: Beside) -> bool:
    return beside.lead == "on" and not _is_name(beside.after)


def _opens_with_show(beside: Beside) -> bool:
    """*Wednesday stars …*, *Wednesday's creator …*."""
    shown = beside.after is not None and beside.after.lower in _SHOW_WORDS
    owns = beside.scene.word(1) in "'’" and beside.scene.word(3) in _SHOW_WORDS
    return beside.before is None and (shown or owns)


def _is_led(beside: Beside) -> bool:
    return beside.lead in _WEEKDAY_PREPOSITIONS


def _is_told(beside: Beside) -> bool:
    """*Announced Tuesday*."""
    return beside.lead.endswith("ed")


def _is_between_names(beside: Beside) -> bool:
    return beside.before is None or _is_name(beside.before)


def _not(condition: Callable[[Beside], bool]) -> Callable[[Beside], bool]:
    return lambda beside: not condition(beside)


_WEEKDAY: tuple[Row, ...] = (
    (lambda beside: _is_on(beside) and beside.scene.word(-2) in ("season", "spinoff", "based"), Licence.NONE),
    (_is_on, Licence.FULL),
    (lambda beside: _is_object_of_a_role(beside.scene), Licence.NONE),
    (lambda beside: beside.scene.word(1) == "season", Licence.NONE),
    (_opens_with_show, Licence.NONE),
    (_both(_has_name_behind, _not(_is_led), _is_between_names), Licence.NONE),
    (_both(_has_name_behind, _not(_is_led)), Licence.TAG),
    (_opens_sentence, Licence.TAG),
    (
        lambda beside: beside.lead == "from" and beside.scene.word(-2) in ("week", "weeks", "month"),
        Licence.TAG,
    ),
    (_is_led, Licence.FULL),
    (_is_told, Licence.FULL),
    (_otherwise, Licence.TAG),
)
"""What a weekday is, by the first condition that holds."""


def _season(scene: Scene) -> Licence:
    first = scene.tokens[scene.first]
    after = scene.word(1)
    if after == "of" or _is_name(_after(scene)):
        return Licence.NONE
    if first.lower == "the":
        return Licence.FULL if scene.preposition() in _PREPOSITIONS and first.text == "the" else Licence.NONE
    if first.is_capitalised:
        return Licence.NONE
    return Licence.FULL if scene.word(-1) in ("in", "during", "by", "until", "since", "for") else Licence.NONE


def _feast(scene: Scene) -> Licence:
    """Halloween and Independence Day are films as well."""
    before = scene.word(-1)
    if before in tuple("on by before after over until since this next last around during".split()):
        return Licence.NONE if _is_object_of_a_role(scene) else Licence.FULL
    if before in ("at", "for", "of", "and", "to", "from"):
        return Licence.TAG
    return Licence.TAG if scene.tokens[scene.last - 1].lower == "day" else Licence.NONE


def _length(scene: Scene) -> Licence:
    """Plain units, and “a year”, which after an amount is a rate: *$2 million a year*."""
    if scene.last - scene.first > 1:
        licensed = scene.word(-1) in _BEFORE_ONE or scene.word(1) in _AFTER_ONE
    else:
        licensed = scene.word(-1) in _BEFORE_LENGTHS or scene.word(1) in (
            "later",
            "earlier",
            "before",
            "after",
        )
    return Licence.TAG if licensed else Licence.NONE


_BEFORE_LENGTHS = frozenset(
    "for in of after within over took takes take spent last lasted lasting two".split()
)
_BEFORE_ONE = _BEFORE_LENGTHS | frozenset(
    "than by once twice and or about as quite such until times spend".split()
)
_AFTER_ONE = frozenset("later earlier before after of or and to into from off".split())


def _part_of_year(scene: Scene) -> Licence:
    """The third quarter of a game and the first half of a film are none."""
    if scene.word(1) == "of":
        return Licence.NONE
    return (
        Licence.FULL
        if scene.preposition() in ("in", "by", "until", "during", "for", "since")
        else Licence.TAG
    )


def _half(scene: Scene) -> Licence:
    return Licence.NONE if scene.word(1) == "of" else Licence.TAG


_TESTS: dict[str, Callable[[Scene], Licence]] = {
    "quarter": _part_of_year,
    "half": _half,
    "year": _year,
    "month": partial(_first_that_holds, _MONTH),
    "weekday": partial(_first_that_holds, _WEEKDAY),
    "season": _season,
    "day": _feast,
    "length": _length,
}
