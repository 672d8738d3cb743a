"""A date before a noun or beside a title: *the 2022 series*, *2014’s Fargo*, *Fargo (2014)*: whose it is, and when it is nobody’s."""

from __future__ import annotations

from copydesk.annotate.claims.doubts import Doubt, doubt_of, one_of, words_if
from copydesk.annotate.claims.events_released import DETERMINERS, NOUNS
from copydesk.annotate.claims.events_subject import (
    Place,
    Said,
    work_named,
)
from copydesk.annotate.claims.events_table import PEOPLE, SOURCES, WORK_NOUNS
from copydesk.annotate.units import Unit
from copydesk.lexicon import works
from copydesk.lexicon.small import OF_PEOPLE
from copydesk.sheet.claims import Manner
from copydesk.sheet.entities import EntityKind
from copydesk.sheet.judging.dates_known import is_film

_SERIES = frozenset("series season seasons sitcom miniseries docuseries show".split())
_APART = frozenset("film movie special".split())
"""What a series has beside its seasons, with a date of its own."""
_NO_WORKS = works.PIECES - {"season", "seasons"} | {"it", "one"}
"""Pieces that have dates of their own: *last night's episode*."""
_SOURCES = SOURCES | {"version", "musical"}
_MAKES_ONE = DETERMINERS | {"another", "this", "s"}

_BARE = frozenset((Manner.BARE,))


def described_work(place: Place) -> Said:
    """*The 2022 Netflix series*: whose it is, is settled by a title beside it or by what the article is about."""
    said = Said(
        "released",
        first=place.word != "series" or _is_named(place),
        pattern="date work",
        manners=_BARE | {Manner.DESCRIBED},
    )
    return said.doubted(doubt_of(OF_DESCRIBED, place))


def _following(place: Place) -> Unit | None:
    """The unit behind the noun."""
    units, at = place.sentence.units, place.pairing.head + 1
    return units[at] if at < len(units) else None


def _is_named(place: Place) -> bool:
    """Whether the title stands right behind the noun."""
    following = _following(place)
    return bool(following and following.mention and following.mention.of(EntityKind.WORK))


def _piece(place: Place) -> str | None:
    return one_of(_NO_WORKS, (place.word,)) or one_of(OF_PEOPLE, place.before_date(3))


def _names_a_source(place: Place) -> str | None:
    following = _following(place)
    return one_of(_SOURCES, (following.lower,)) if following else None


def _of_another_kind(place: Place) -> str | None:
    """*The 2019 film*, *the 2019 special*, where the work is a series."""
    key = place.sentence.work(place.pairing.time, place.pairing.head + 1)
    work = place.article.base.works.get(key or "")
    if work is None:
        return None
    own = work.kind.value.lower().split() if work.kind else ()
    return one_of((_SERIES if is_film(work) else _APART).difference(own), (place.word,))


def _edition(place: Place) -> str | None:
    """*The 2019 season*, *2019's series of it*: that year's edition."""
    if place.word in ("season", "seasons"):
        return place.word
    edition = place.before_date(1) == ("s",) or place.behind(1) == ("of",)
    return words_if(place.word == "series" and edition, place.word)


def _relative(place: Place) -> str | None:
    """*Monday's film*, *this year's show*."""
    when = place.time
    deictic = when is not None and when.deictic
    show = place.word in ("show", "programme", "program")
    return words_if(deictic and when and (when.weekday is not None or show), when.text if when else "")


def _before_a_title(place: Place) -> str | None:
    following = _following(place)
    unknown = following is not None and following.mention is None and _opens_title(following)
    return following.token.text if following and unknown else None


def _genres_period(place: Place) -> str | None:
    """*Fans of late '80s horror*, unlike *the '80s series*: no article makes one work of it."""
    time, lead = place.time, place.before_date(2)
    if _is_named(place) or time is None or time.value is None:
        return None
    if not _MAKES_ONE.isdisjoint((*lead, *place.own_words)):
        return None
    first, last = time.value.start, time.value.last
    long = lead[-1:] == ("of",) or first is None or last is None or first.year != last.year
    return words_if(long, time.text)


def _indefinite(place: Place) -> str | None:
    """*A 2014 series*, but where it is said of a title: *Fargo is a 2014 series*."""
    if _is_named(place) or _is_said_of_title(place, place.pairing.time - 1):
        return None
    return one_of(("a", "an", "another"), place.sentence.lowers[max(place.pairing.time - 1, 0) :][:1])


OF_DESCRIBED: tuple[Doubt[Place], ...] = (
    Doubt("it is a piece of a work, or somebody's", _piece, "Her 2019 series was long."),
    Doubt("its source is described", _names_a_source, "The 2019 movie soundtrack sold well."),
    Doubt("the work is of another kind", _of_another_kind, "The 2019 film was long."),
    Doubt("that year's edition is meant", _edition, "The 2019 season was long."),
    Doubt("a day or year near the article's only describes it", _relative, "This year's show was long."),
    Doubt("a title that no sheet knows follows", _before_a_title, "The 2019 series Nightjar was long."),
    Doubt("the period of a genre is told", _genres_period, "Fans of '80s horror came."),
    Doubt("it brings in a work that was not spoken of", _indefinite, "We saw a 2019 series."),
)
"""Why a date before a noun may not be that of the work spoken of."""


def dated_title(place: Place) -> Said:
    """A title with its year: *Fargo (2014)*, *2014's Fargo*, *the 1962 novel Fargo*."""
    if not place.leads:
        return Said("released", first=True, pattern="title (date)", manners=_BARE)
    units, head = place.sentence.units, place.pairing.head
    work = place.article.base.works.get(work_named(place.sentence, head) or "")
    noun = next((word for word in place.between if word in SOURCES), None)
    if noun is not None:
        kind = work.kind.value.lower().split() if work and work.kind else []
        own = noun in kind or noun.removesuffix("s") in kind or noun in works.FOLLOWING
        said = Said("released", first=True, pattern="title (date)", manners=_BARE)
        return said.doubted(None if own else "its source is dated", noun)
    following = units[head + 1].lower if head + 1 < len(units) else ""
    said = Said("released", first=work is not None and is_film(work), pattern="year's title", manners=_BARE)
    if work is None:
        return said.doubted("several works have that title")
    return said.doubted(
        one_of(_OF_TITLES, (following,)) and "the title only describes another noun", following
    )


_OF_TITLES = (
    SOURCES
    | WORK_NOUNS
    | PEOPLE
    | NOUNS
    | frozenset("stars alum role roles win wins sweep reunion ending run".split())
) - {"it", "he", "she", "they", "i", "we", "you"}
"""Nouns that a title before them only describes."""


def _opens_title(unit: Unit) -> bool:
    return unit.token.is_capitalised or unit.lower in "\"'“‘«" or unit.token.is_number


def _is_said_of_title(place: Place, article_at: int) -> bool:
    """*Fargo is a 2014 series*, *Fargo, a 2014 series*."""
    at = article_at - 1
    while at >= 0 and place.sentence.lowers[at] in ("is", "was", ",", "remains", "originally"):
        at -= 1
    mention = place.sentence.units[at].mention if at >= 0 else None
    return mention is not None and bool(mention.of(EntityKind.WORK)) and at < article_at - 1
