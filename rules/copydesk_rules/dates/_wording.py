"""How the date rules word events, dates and days, and the wording that they offer instead."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date
from typing import Any

from copydesk.api import (
    Article,
    EventClaim,
    Fact,
    Fix,
    Granularity,
    Phase,
    TimeExpression,
    TimeValue,
    regex,
    replace,
)

_EVENTS = {
    "released": "release",
    "announced": "announcement",
    "renewed": "renewal",
    "cancelled": "cancellation",
    "filming": "filming",
    "trailer": "trailer",
    "teaser": "teaser",
    "finale": "finale",
    "ended": "end",
    "born": "birth",
    "died": "death",
}
_MONTHS = r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_MONTH_FIRST = regex(_MONTHS + r" \d{1,2}\b")
_DAY_FIRST = regex(r"\b\d{1,2}(?:st|nd|rd|th)?(?: of)? " + _MONTHS)
_LEAD = regex(r"(?i)(in|on|by|since|until|during|for|from|over|before|after|back in|at)\s+")
_NAMES_YEAR = regex(r"\d{4}")


def event_in_words(claim: EventClaim) -> str:
    """What a claim dates, as a noun: "release", "end of filming", or the event's own name."""
    noun = _EVENTS.get(claim.what, claim.what)
    if claim.phase and claim.what == "filming":
        return "beginning of filming" if claim.phase is Phase.START else "end of filming"
    if claim.phase:
        return f"{claim.phase} of the {noun}"
    return noun


def sheet_in_words(claim: EventClaim, facts: Collection[Fact[Any]]) -> str:
    """What the sheet has, or had: "The sheet has the release on 28 January 2022"."""
    values = sorted((when_of(claim, fact) for fact in facts), key=lambda value: value.start or date.max)
    dates = list(dict.fromkeys(map(with_preposition, values)))
    had = "had on that day" if any(fact.until for fact in facts) else "has"
    return f"The sheet {had} the {event_in_words(claim)} {' or '.join(dates)}"


def when_of(claim: EventClaim, fact: Fact[Any]) -> TimeValue:
    """The part of a fact's date that a claim speaks of."""
    when: TimeValue = fact.value.when
    if claim.phase is Phase.START and when.start:
        return TimeValue.day(when.start) if when.granularity is Granularity.DAY else _month(when.start)
    if claim.phase is Phase.END and when.last:
        return TimeValue.day(when.last) if when.granularity is Granularity.DAY else _month(when.last)
    return when


def nearest(claim: EventClaim, facts: tuple[Fact[Any], ...]) -> tuple[Fact[Any], ...]:
    """The two facts nearest in time to what a claim says, the nearer first."""
    return tuple(sorted(facts, key=lambda fact: _distance(claim, fact))[:2])


def surely_meant(claim: EventClaim, facts: tuple[Fact[Any], ...]) -> Fact[Any] | None:
    """The fact whose date was meant: the only one, or one much nearer than any other; none where that is open."""
    dated = nearest(claim, tuple(fact for fact in facts if hasattr(fact.value, "when")))
    if len(dated) < 2:
        return dated[0] if dated else None
    one, two = (_distance(claim, fact) for fact in dated)
    return dated[0] if one * 4 < two else None


def _distance(claim: EventClaim, fact: Fact[Any]) -> int:
    """Days between what a claim says and a fact."""
    value = claim.when.value if claim.when else None
    start = value.start or value.end if value else None
    day = fact.value.when.start or fact.value.when.end
    return abs((day - start).days) if day and start else 0


def with_preposition(value: TimeValue) -> str:
    """A value with its preposition: "on 28 January 2022", "in June 2022", "from 2 May to 27 September"."""
    words = value.words()
    if value.granularity is Granularity.DAY and value.start and value.end:
        return f"from {words}" if _is_spell(value) else f"on {words}"
    return words if words.startswith(("from ", "until ")) else f"in {words}"


def _is_spell(value: TimeValue) -> bool:
    """Whether a value has a beginning and an end apart: *23 May to 2 August 2022*."""
    unit = {Granularity.DAY: 1, Granularity.MONTH: 31}.get(value.granularity)
    return bool(unit and value.start and value.end and (value.end - value.start).days > unit)


def meant(time: TimeExpression, article: Article) -> str:
    """What a relative date says on the article's day: "“last year” is 2022 from 5 October 2023"."""
    words = " or ".join(dict.fromkeys(value.words() for value in time.candidates))
    day = f" from {day_in_words(article.published)}" if article.published else ""
    return f"“{time.text}” is {words}{day}"


def day_in_words(day: date) -> str:
    """A day in words: 28 January 2022."""
    return TimeValue.day(day).words()


def rewrite(article: Article, time: TimeExpression, value: TimeValue) -> Fix | None:
    """The fix that puts a known date for a written one, no finer than the writer chose to be."""
    written = time.value
    if (
        value.start is None
        or written is None
        or article.text[time.span.end : time.span.end + 1] in ("'", "’")
    ):
        return None
    if _is_spell(written) and _is_spell(value):
        words = _spell_in_words(article, time, value, value.start)
    else:
        words = _date_in_words(article, time, value, value.start, written.granularity)
    lead = _LEAD.match(time.text)
    if lead:
        return replace(time.span, lead[0] + words)
    if not time.deictic or _follows_preposition(article, time):
        return replace(time.span, words)
    joint = "on" if written.granularity is Granularity.DAY and value.granularity is Granularity.DAY else "in"
    return replace(time.span, f"{_cased(time.text, joint)} {words}")


def _date_in_words(
    article: Article, time: TimeExpression, value: TimeValue, day: date, unit: Granularity
) -> str:
    month = day.strftime("%B")
    if unit is Granularity.YEAR or value.granularity is Granularity.YEAR:
        return str(day.year)
    if unit is Granularity.DAY and value.granularity is Granularity.DAY:
        year = bool(_NAMES_YEAR.search(time.text)) or time.deictic or _is_of_another_year(time, day)
        if _is_month_first(time.text) or (not _DAY_FIRST.search(time.text) and _is_month_first(article.text)):
            return f"{month} {day.day}, {day.year}" if year else f"{month} {day.day}"
        return f"{day.day} {month} {day.year}" if year else f"{day.day} {month}"
    if value.granularity in (Granularity.DAY, Granularity.MONTH):
        return f"{month} {day.year}"
    return value.words()


def _spell_in_words(article: Article, time: TimeExpression, value: TimeValue, start: date) -> str:
    """Both ends of a spell as the writer joined them, the year at the second where it is that of both."""
    last, unit = value.last or start, time.value.granularity if time.value else value.granularity
    first, second = (_date_in_words(article, time, value, day, unit) for day in (start, last))
    if start.year == last.year:
        first = first.removesuffix(str(start.year)).rstrip(", ")
    joint = next(
        (word for word in (" to ", " and ", " through ", " until ", "–") if word in time.text), " to "
    )
    return f"{first}{joint}{second}"


def _is_of_another_year(time: TimeExpression, day: date) -> bool:
    """Whether a date without its year would be read as another one's."""
    return any(value.start is not None and value.start.year != day.year for value in time.candidates[:1])


def _is_month_first(text: str) -> bool:
    return _MONTH_FIRST.search(text) is not None


def _follows_preposition(article: Article, time: TimeExpression) -> bool:
    before = article.text[max(time.span.start - 12, 0) : time.span.start]
    return bool(re.search(r"(?i)\b(in|on|by|since|until|during|for|from|of|before|after|the|at)\s+$", before))


def _cased(written: str, words: str) -> str:
    return words.capitalize() if written[:1].isupper() else words


def _month(day: date) -> TimeValue:
    return TimeValue.month(day.year, day.month)
