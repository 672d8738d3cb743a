"""What is said of a season as such: that it has come out, that it ends the series."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Sentence
from copydesk.sheet.claims import SeasonClaim, SeasonPoint, Stance, Tense
from copydesk.text import regex

_CAME_OUT = frozenset(
    "premiered debuted aired released launched dropped arrived ended concluded streamed bowed wrapped".split()
)
_NEVER = frozenset("never not nor no".split())
_IN_ITS = (("in", "its"), ("on", "its"), ("in", "their"))
_NOW = frozenset("now currently already presently".split())
_FINALES = frozenset("finale ender closer conclusion".split())


def read_season_claims(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[SeasonClaim]:
    """The claims about seasons of an article's sentences, in order of sentence."""
    british = is_british(article)
    for sentence in sentences:
        yield from _out(sentence)
        yield from _running(sentence)
        if not british:
            yield from _last(sentence)


_BRITISH = regex(
    r"\bseries (?:one|two|three|four|five|six|\d)\b|\b(?:first|second|third|fourth|fifth|next|new) series\b(?! of)",
    re.I,
)
"""Words of houses for which a series is a season: there "the series finale" ends a season."""


def is_british(article: Annotated) -> bool:
    """Whether a series is a season in this article."""
    return _BRITISH.search(article.document.text) is not None


def _out(sentence: Sentence) -> Iterator[SeasonClaim]:
    for word in sentence.seasons:
        start, end = sentence.clause(word.first, word.last)
        end = min(end, word.until) if word.aside else end
        if word.number < 1 or not _comes_out(sentence.lowers[word.last : end]):
            continue
        claim = _claim(sentence, word.first, word.last, SeasonPoint.OUT, word.number)
        past = claim is not None and (
            claim.tense is Tense.PAST or _came_out(sentence.lowers[word.last : end])
        )
        if not _NEVER.isdisjoint(sentence.lowers[word.last : end]):
            continue
        if claim and past and claim.stance is Stance.ASSERTED and start <= word.first:
            yield claim


def _running(sentence: Sentence) -> Iterator[SeasonClaim]:
    """*Now in its 16th season*, *currently in its third season*."""
    for word in sentence.seasons:
        lead = sentence.lowers[max(word.first - 5, 0) : word.first]
        if lead[-2:] in _IN_ITS and not _NOW.isdisjoint(lead) and word.number > 0:
            claim = _claim(sentence, word.first, word.last, SeasonPoint.RUNNING, word.number)
            if claim and claim.stance is Stance.ASSERTED:
                yield claim


def _came_out(words: Sequence[str]) -> bool:
    return ("came", "out") in pairwise(words)


def _comes_out(words: Sequence[str]) -> bool:
    return not _CAME_OUT.isdisjoint(words) or _came_out(words)


def _last(sentence: Sentence) -> Iterator[SeasonClaim]:
    for at in range(len(sentence.lowers) - 1):
        if sentence.lowers[at] == "series" and sentence.lowers[at + 1] in _FINALES:
            season = sentence.season(at, at + 2)
            if claim := _claim(sentence, at, at + 2, SeasonPoint.LAST, season):
                yield claim


def _claim(
    sentence: Sentence, first: int, last: int, point: SeasonPoint, season: int | None
) -> SeasonClaim | None:
    if sentence.is_foreign(first, last):
        return None
    inherited = sentence.inherited(first, last)
    if inherited["work"] is None:
        return None
    inherited["season"] = season
    if point is SeasonPoint.LAST and inherited["stance"] is not Stance.ASKED:
        inherited["stance"] = Stance.ASSERTED  # its name is taken for granted, whatever is denied about it
    return SeasonClaim(sentence.span(first, last), point=point, pattern=f"season {point.value}", **inherited)
