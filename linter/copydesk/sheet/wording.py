"""How a sheet's facts read as sentences: dates, seasons, castings."""

from __future__ import annotations

from collections.abc import Iterable

from copydesk.dates import TimeValue
from copydesk.dates.value import day_in_words, in_words


def when_in_words(value: TimeValue) -> str:
    """A time value with its preposition: "on 28 January 2022", "in the first quarter of 2024"."""
    words = in_words(value)
    if value.start is None or value.end is None:
        return words
    if (value.end - value.start).days == 1:
        return f"on {words}"
    return f"from {words}" if " to " in words else f"in {words}"


def listed(words: Iterable[object]) -> str:
    """Words as a list in a sentence: `1`, `1 and 2`, `1, 2 and 3`."""
    *rest, last = [str(word) for word in words]
    return f"{', '.join(rest)} and {last}" if rest else last


def with_article(noun: str) -> str:
    """A noun with its article: `a series`, `an anime`."""
    return f"{'an' if noun[:1].lower() in 'aeiou' else 'a'} {noun}"


_WITH_ARTICLE = frozenset(
    ("netherlands", "philippines", "czech republic", "us", "uk", "usa", "uae", "eu", "bahamas")
)


def country_in_words(country: str) -> str:
    """A country within a sentence: "the United States", "France"."""
    folded = country.lower().replace(".", "")
    return f"the {country}" if folded in _WITH_ARTICLE or folded.startswith("united ") else country


_CREDITS = {
    "director": "directed by",
    "writer": "written by",
    "creator": "created by",
    "producer": "produced by",
    "composer": "scored by",
    "showrunner": "run by",
    "editor": "edited by",
}


def credit_in_words(title: str, job: str, person: str) -> str:
    """Who did what on a work."""
    if job in _CREDITS:
        return f"{title} is {_CREDITS[job]} {person}"
    return f"the {job} of {title} is {person}"


def casting_in_words(character: str, actor: str, seasons: tuple[int, ...], how: str | None) -> str:
    """Who plays whom, where and in what way."""
    where = f" in season{'s' if len(seasons) > 1 else ''} {listed(seasons)}" if seasons else ""
    return f"{character} is played by {actor}{where}{f' ({how})' if how else ''}"


_HAPPENINGS = {
    "announced": "{0} was announced {1}",
    "renewed": "the renewal of {0} was announced {1}",
    "cancelled": "{0} was cancelled {1}",
    "postponed": "{0} was postponed {1}",
    "teaser": "the teaser of {0} came out {1}",
    "trailer": "the trailer of {0} came out {1}",
    "premiere": "{0} had its premiere {1}",
    "finale": "the finale of {0} came out {1}",
    "ended": "{0} ended {1}",
    "filming": "{0} was filmed {1}",
    "born": "{0} was born {1}",
    "died": "{0} died {1}",
}


def happening_in_words(subject: str, what: str, when: TimeValue) -> str:
    """What befell a work, a season or a person."""
    if what == "filming" and when.end is None and when.start:
        return f"the filming of {subject} began on {day_in_words(when.start)}"
    return _HAPPENINGS[what].format(subject, when_in_words(when))


def event_in_words(what: str, start: TimeValue | None, end: TimeValue | None) -> str:
    """An event with both its ends, where they are known."""
    name = what if what[:4].lower() == "the " or not what.split()[-1].islower() else f"the {what}"
    if start and end:
        return f"{name} ended {when_in_words(end)}, having begun {when_in_words(start)}"
    if start:
        return f"{name} began {when_in_words(start)}"
    return f"{name} ended {when_in_words(end)}" if end else name


def part_in_words(part: str, title: str, subject: str) -> str:
    """A part of a season or work: "part 2 of season 2 of The Glass Harbour", however the sheet writes the part."""
    season = subject.removeprefix(title).strip()
    words = part.split()
    if words[0].isdigit():
        words.insert(0, "part")
    elif len(words) > 1 and words[1].isdigit():
        words[0] = words[0].lower()
    return f"{' '.join(words)} of {f'{season} of ' if season else ''}{title}"


def release_in_words(subject: str, when: TimeValue, country: str | None, how: str | None) -> str:
    """One release, with what limits it."""
    where = f" in {country_in_words(country)}" if country else ""
    return f"{subject} was released {when_in_words(when)}{where}{f' ({how})' if how else ''}"
