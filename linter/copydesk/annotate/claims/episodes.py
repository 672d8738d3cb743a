"""What is said of an episode by its title: its number, its season, when it was shown, who directed it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.doubts import Doubt, doubt_of, words_if
from copydesk.annotate.claims.lines import PERSON, QUOTE, Line, Row, line_of
from copydesk.numerals import CARDINALS, ORDINALS, alternatives
from copydesk.sheet.claims import Doubted, EpisodeClaim, Stance
from copydesk.sheet.entities import EntityKind
from copydesk.text import Span, figure, fold

_PLAIN = 3
"""So many words at least are a title without quotation marks."""
_ORDINALS = {
    **ORDINALS,
    **{word: int(word[:-2]) for word in "1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th 13th".split()},
    "last": -1,
    "final": -1,
    "closing": -1,
    "premiere": 1,
    "opener": 1,
    "opening": 1,
    "pilot": 1,
    "finale": -1,
}

_ORD = rf"(?P<ordinal>{alternatives(_ORDINALS)})"

_NUM = rf"(?:\d{{1,2}}|{alternatives(CARDINALS)})"
_T = "‹title›"
_EPISODE = r"(?:episode|instalment|installment|chapter|hour|edition|entry)"
_SEASON = rf"(?:(?:of|in|from) )?(?:the )?(?:show’s |show's |series’ |series' )?(?:season (?P<season>{_NUM})|(?P<nth>{alternatives(ORDINALS)}) season)"

ROWS = (
    Row(
        "its number",
        rf"{_T},? (?:is |was )?(?:the |its )?(?:show’s |series’ |season’s |season's )?{_ORD} {_EPISODE}(?: {_SEASON})?",
        ("‹title›, the second episode of the season",),
    ),
    Row(
        "the finale",
        rf"{_T},? (?:is |was )?(?:the |its )?(?:season |series |first-season |second-season )?(?P<ordinal>finale|premiere|opener|pilot)\b(?! [a-z]+ (?:of|in))(?: {_SEASON})?",
        ("‹title›, the season finale",),
    ),
    Row(
        "number before",
        rf"\b(?:the|its|a|in) {_ORD} {_EPISODE}(?: (?:of (?:the season|the series|‹work›|season \w+)))?,? (?:called |titled |entitled )?{_T}",
        ("the second episode, ‹title›",),
    ),
    Row(
        "season and number",
        rf"\bseason (?P<season>{_NUM}),? (?:episode|ep\.?) (?P<number>{_NUM})[,:]? {_T}",
        ("season 1, episode 2, ‹title›",),
    ),
    Row(
        "number alone",
        rf"\b(?:episode|ep\.?|chapter) (?P<number>{_NUM})(?: of (?:the season|season (?P<season>{_NUM})|‹work›))?[,:]? {_T}",
        ("episode 2, ‹title›",),
    ),
    Row(
        "in brackets",
        rf"{_T} \((?:season (?P<season>{_NUM}),? )?(?:episode|ep\.?) (?P<number>{_NUM})\)",
        ("‹title› (season 1, episode 2)",),
    ),
    Row("code", rf"\bs0?(?P<season>\d{{1,2}}) ?e0?(?P<number>\d{{1,2}})[,:]? {_T}", ("S01E02 ‹title›",)),
    Row(
        "shown on",
        rf"{_T},? (?:which |that )?(?:was |is |will be )?(?:first )?(?:aired|airs|shown|broadcast|premiered|premieres|released|went out|screened|debuted)(?: on| in)? (?P<time>‹time›)",
        ("‹title›, which aired on 10 October 2022",),
    ),
    Row(
        "of that day",
        rf"{_T},? (?:the )?(?P<time>‹time›)(?:’s|'s) {_EPISODE}",
        ("‹title›, Thursday’s edition",),
    ),
    Row("that day's", rf"(?P<time>‹time›)(?:’s|'s) {_EPISODE},? {_T}", ("Thursday’s episode, ‹title›",)),
    Row(
        "directed by",
        rf"{_T},? (?:which |that )?(?:was |is )?directed by (?P<director>{PERSON})",
        ("‹title›, directed by ‹person›",),
    ),
    Row(
        "director of",
        rf"(?P<director>{PERSON}),? (?:who )?(?:directed|directs) {_T}",
        ("‹person›, who directed ‹title›",),
    ),
)


def read_episode_claims(
    article: Annotated, sentences: Sequence[Sentence]
) -> Iterator[EpisodeClaim | Doubted]:
    """What an article says of the episodes that its works' sheets list, in order of sentence."""
    keys = dict.fromkeys((*article.scope.focus, *article.scope.mentioned))
    titles = {
        fact.value.title: key
        for key in keys
        for fact in (article.base.works[key].episodes if key in article.base.works else ())
        if fact.value.title
    }
    folded = {fold(title): title for title in titles}
    for sentence in sentences if titles else ():
        yield from _of_sentence(sentence, article, titles, folded)


def _of_sentence(
    sentence: Sentence, article: Annotated, titles: dict[str, str], folded: dict[str, str]
) -> Iterator[EpisodeClaim | Doubted]:
    """The claims of a sentence, one for each place."""
    seen: set[Span] = set()
    for found in _titled(line_of(sentence), article, folded):
        for row in ROWS:
            for match in row.matches(found.line):
                claim = _claim(found, titles[found.title], row.name, match)
                if why := doubt_of(EPISODES, found):
                    yield Doubted(claim, why)
                elif claim.span not in seen:
                    seen.add(claim.span)
                    yield claim


class _Titled(Struct, frozen=True):
    """A line with an episode's title as a mark."""

    line: Line
    title: str
    quoted: bool
    span: Span


def _is_bare(found: _Titled) -> str | None:
    return words_if(not found.quoted and len(fold(found.title).split()) < _PLAIN)


EPISODES: tuple[Doubt[_Titled], ...] = (
    Doubt(
        "so few words are an episode's title in quotation marks alone",
        _is_bare,
        "Low Water was directed by Ines Aldana.",
    ),
)


def _titled(line: Line, article: Annotated, folded: dict[str, str]) -> Iterator[_Titled]:
    """The line once for each title that stands in it, in quotation marks where it is a single word."""
    sentence = line.sentence
    text = article.document.text
    whole = sentence.span(0, len(sentence.units))
    for title in folded.values():
        words = r"\s+".join(map(re.escape, title.split()))
        shape = rf"(?P<open>{QUOTE}?)(?<!\w){words}(?!\w)(?P<mark>,?{QUOTE}?,?)"
        for match in re.finditer(shape, whole.of(text)):
            quoted = bool(match["open"]) and re.search(QUOTE, match["mark"]) is not None
            first = next(
                (n for n, u in enumerate(sentence.units) if u.span.end > whole.start + match.start()), 0
            )
            last = next(
                (n for n, u in enumerate(sentence.units) if u.span.start >= whole.start + match.end()),
                len(sentence.units),
            )
            comma = "," if "," in match["mark"] else ""
            yield _Titled(
                _marked(line, first, last, comma),
                title,
                quoted,
                Span(whole.start + match.start(), whole.start + match.end()),
            )


def _marked(line: Line, first: int, last: int, comma: str) -> Line:
    """The line with the title as one mark in place of its words."""
    begin = line.starts[first]
    end = line.starts[last] if last < len(line.starts) else len(line.text)
    mark = f"{_T}{comma}"
    space = " " if end < len(line.text) and line.text[end - 1] == " " else ""
    text = line.text[:begin] + mark + space + line.text[end:]
    shift = len(mark) + len(space) - (end - begin)
    starts = tuple(
        begin if first <= n < last else at + (shift if n >= last else 0) for n, at in enumerate(line.starts)
    )
    return Line(line.sentence, text, starts)


def _claim(found: _Titled, work: str, name: str, match: re.Match[str]) -> EpisodeClaim:
    groups, line = match.groupdict(), found.line
    number = _number(groups.get("number")) or _ORDINALS.get(groups.get("ordinal") or "")
    season = _number(groups.get("season")) or _ORDINALS.get(groups.get("nth") or "")
    time = line.unit(match, "time") if groups.get("time") else None
    director = line.unit(match, "director") if groups.get("director") else None
    first, last = line.units(match)
    inherited = line.sentence.inherited(first, last)
    inherited["work"] = work
    inherited["season"] = None
    if inherited["stance"] is Stance.DENIED:  # what the sentence denies is not the apposition
        inherited["stance"] = Stance.ASSERTED
    part = next(g for g in ("time", "director", "number", "ordinal") if groups.get(g))
    mention = director.mention if director else None
    return EpisodeClaim(
        line.span(match, part),
        title=found.title,
        number=number,
        of_season=season,
        when=time.time if time else None,
        director=mention if mention and mention.of(EntityKind.PERSON) else None,
        pattern=name,
        **inherited,
    )


def _number(written: str | None) -> int | None:
    if not written:
        return None
    return figure(written) if written.isdigit() else CARDINALS.get(written)
