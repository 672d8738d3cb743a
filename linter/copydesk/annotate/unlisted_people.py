"""What is said of people whom no sheet has, told by their full names alone: how old they are."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.names.ordinary import Bearers, bearers, is_ordinary
from copydesk.annotate.unlisted import any_of, marked_titles
from copydesk.sheet.claims import CastClaim, Claim, CreditClaim, Form, Mention, SpanClaim
from copydesk.sheet.entities import Entity, EntityKind
from copydesk.text import Span, fold, regex

_AGE_AFTER = regex(
    r"(?: \(|, |, aged |, who is )(?P<age>[1-9]\d)(?:\)|,(?! (?:and )?\d)|\.(?=\s)|(?= and\b))"
)
"""What stands behind a name and can only be an age: *Ann Lee, 34,* and *Ann Lee (34)*."""
_OLD_BEFORE = regex(r"\b(?P<age>[1-9]\d)-year-old (?:[a-z]+ ){0,2}$")
_NEAR = 40
_BEFORE = regex(
    r"\b(?:then|late|mrs|mr|characters?|roles?|plays?|played|husband|wife) [^.]{0,12}$", re.IGNORECASE
)
_AFTER = regex(
    r"^.{0,24}\b(?:at the time|died|dead|passed away|when (?:he|she|they)|character|in the (?:film|show|series|book))\b"
)
"""Words beside a name that make its age one of another day, of a role, or somebody else's."""


def read_ages(article: Annotated, names: Mapping[str, tuple[Span, ...]]) -> Iterator[SpanClaim]:
    """The ages of the people among full names, as of the article's day."""
    known = {mention.span for mention in article.mentions}
    for name, places in names.items():
        if not _is_a_persons(name):
            continue
        for place in places:
            if place not in known and (age := _age(article.document.text, place)):
                span, number = age
                person = Entity(EntityKind.PERSON, name)
                yield SpanClaim(span, since="born", length=number, subject=person, pattern="unlisted")


def _is_a_persons(name: str) -> bool:
    """Whether a name begins with what people are called, and is nothing but a name."""
    parts = [fold(part) for part in name.split()]
    return bearers(parts[0]) is Bearers.MANY and not is_ordinary(parts[-1]) and len(parts) < 4


def _age(text: str, place: Span) -> tuple[Span, int] | None:
    if _BEFORE.search(text, max(0, place.start - _NEAR), place.start):
        return None
    if after := _AGE_AFTER.match(text, place.end):
        is_of_then = _AFTER.search(text[after.end() : after.end() + _NEAR])
        return None if is_of_then else (Span(place.start, after.end("age")), int(after["age"]))
    if before := _OLD_BEFORE.search(text, max(0, place.start - _NEAR), place.start):
        return Span(before.start(), place.end), int(before["age"])
    return None


Placed = Sequence[tuple[Span, str]]

_PLAYS = regex(
    r",?\s(?:who\s)?(?:plays|portrays|stars\sas|appears\sas|takes\sthe\srole\sof)\s(?:the\s)?(?:[a-z-]+\s){0,4}"
)
_PLAYED_BY = regex(r",?\s(?:who\sis\s|is\s)?(?:played|portrayed)\sby\s(?:the\s)?(?:[a-z-]+\s){0,3}")
_MADE_BY = regex(
    r"[”’\"'*_]*,?\s(?:(?:is|was)\s)?(?P<job>directed|created)\sby\s(?:the\s)?(?:[a-z-]+\s){0,3}"
)
_MAKES = regex(r"\s(?P<job>directed|directs|created)\s(?:the\s)?(?:[a-z-]+\s){0,3}[“‘\"'*_]*")
_JOBS = {"created": "creator", "directed": "director", "directs": "director"}
_WITH_ANOTHER = regex(r",?\s(?:and|&|with|or|alongside|plus)\s(?=[A-Z])|,\s(?:[A-Z]|and\s[A-Z])|/")
_AFTER_ANOTHER = regex(r"(?:\b(?:and|with|or)|&|,|/)\s?$")
_OPEN = regex(
    r"\b(?:young\w*|old(?:er)?|elder\w*|adult\w*|child\w*|teen\w*|boy|girl|baby|kid|age[ds]?|voice\w*|voicing|origin\w+|previous\w*|former\w*"
    r"|replac\w+|took|takes over|tak(?:en|ing) over|recast\w*|step\w* (?:in|into|down)|succe\w+|inherit\w*|seasons?|series|episodes?|pilot|flashbacks?"
    r"|versions?|remake\w*|remade|reboot\w*|reviv\w+|stage\w*|musical\w*|broadway|west end|theat\w+|doubles?|stunt\w*|also|both|twins?|co-\w+|codirect\w*|second unit"
    r"|sequels?|prequels?|trilogy|franchise|first|second|third|fourth|then|later|now|once|earlier|anim\w+|dub\w*|audition\w*|consider\w*|turned down|initial\w*"
    r"|meant|supposed|wanted|attached|left|quit|fired|instead|rather|unlike|like|parod\w+|spoof\w*|impression\w*|impersonat\w*|sketch\w*|dream\w*"
    r"|imagin\w*|could|should|would|might|if|not|never|nor|no|until|another|others?|different|alternat\w*|various|many|several|most|best|favou?rite"
    r"|films|movies|comics?|books?|novels?|games?|opera|ballet|radio|podcast|documentar\w+|segments?|shorts?|video|cover|songs?|albums?"
    r"|based|inspired|real(?:-life)?|himself|herself|rumou?r\w*|report\w*|said|says|trailer)\b|n['’]t\b|\?|\b(?:1[89]|20)\d\d\b",
    re.IGNORECASE,
)
"""Words that may put a part or a job into another version, time or work, or make it shared, wished or denied."""
_MOST = 2
"""A role that more people play is one of many works: *everybody who has played the detective*."""


def read_unlisted_credits(article: Annotated, names: Mapping[str, tuple[Span, ...]]) -> Iterator[Claim]:
    """The parts and jobs that an article gives to people by full names, where its sentences leave no room for another reading."""
    placed = sorted((span, name) for name, spans in names.items() for span in spans)
    if len(placed) < _MOST:
        return
    yield from _alone(list(_roles(article, placed)))
    yield from _jobs(article, placed)


def _alone(roles: Sequence[CastClaim]) -> Iterator[CastClaim]:
    """The parts of roles that few people play."""
    actors: dict[str, set[str]] = defaultdict(set)
    for claim in roles:
        actors[claim.role.name].add(claim.actor.name)
    return (claim for claim in roles if len(actors[claim.role.name]) <= _MOST)


def _roles(article: Annotated, placed: Placed) -> Iterator[CastClaim]:
    text = article.document.text
    for (one, first), (two, second) in pairwise(placed):
        if not 0 < two.start - one.end <= _REACH or not _stands_alone(article, one, two):
            continue
        if _PLAYS.fullmatch(text, one.end, two.start):
            yield _part(article, (one, first), (two, second))
        elif _PLAYED_BY.fullmatch(text, one.end, two.start):
            yield _part(article, (two, second), (one, first))


def _part(article: Annotated, actor: tuple[Span, str], role: tuple[Span, str]) -> CastClaim:
    span = Span(min(actor[0].start, role[0].start), max(actor[0].end, role[0].end))
    return CastClaim(
        span,
        actor=_mention(article, actor, EntityKind.PERSON),
        role=_mention(article, role, EntityKind.CHARACTER),
        pattern="unlisted",
    )


def _mention(article: Annotated, named: tuple[Span, str], kind: EntityKind) -> Mention:
    span, name = named
    return Mention(span, span.of(article.document.text), (Entity(kind, name),), Form.EXACT)


def _jobs(article: Annotated, placed: Placed) -> Iterator[CreditClaim]:
    """Who directed or created the works whose titles the article marks."""
    titles = marked_titles(article)
    if not titles:
        return
    text, places = article.document.text, any_of(titles)
    for span, name in placed:
        for title in places.finditer(text, max(0, span.start - _REACH), min(len(text), span.end + _REACH)):
            before = title.end() <= span.start
            said = (
                _MADE_BY.fullmatch(text, title.end(), span.start)
                if before
                else _MAKES.fullmatch(text, span.end, title.start())
            )
            whole = Span(min(title.start(), span.start), max(title.end(), span.end))
            if said and _stands_alone(
                article, Span(whole.start, whole.start + 1), Span(whole.end - 1, whole.end)
            ):
                yield CreditClaim(
                    whole,
                    work=titles[title[0]],
                    person=_mention(article, (span, name), EntityKind.PERSON),
                    job=_JOBS[said["job"]],
                    pattern="unlisted",
                )


_REACH = 60
"""How many signs may stand between two names, or a name and a title."""


def _stands_alone(article: Annotated, one: Span, two: Span) -> bool:
    """Whether two names stand in one sentence that neither shares nor hedges what it says, and outside quotations."""
    tokens, text = article.tokens, article.document.text
    number = tokens[tokens.at(one.start)].sentence
    if tokens[tokens.at(two.start)].sentence != number:
        return False
    sentence = tokens.sentence_span(number)
    return not (
        _OPEN.search(text, sentence.start, sentence.end)
        or _WITH_ANOTHER.match(text, two.end, sentence.end)
        or _AFTER_ANOTHER.search(text, max(sentence.start, one.start - 6), one.start)
        or any(
            q.span.overlaps(Span(one.start, two.end)) and len(q.words.split()) > _TITLE
            for q in article.quotations
        )
    )


_TITLE = 8
