"""The rule `altered-quotation`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from copydesk.api import (
    Article,
    Bad,
    Confidence,
    Fact,
    Good,
    Passage,
    Problem,
    Quotation,
    QuotationFact,
    Severity,
    Span,
    Work,
    fold,
    replace,
    rule,
)
from copydesk_rules.quotations._wording import (
    Wording,
    difference,
    holds,
    likeness,
    means_the_same,
    runs_of,
    wording,
)

_SHORTEST = 6
"""Quotations of fewer words are turns that anybody might use."""
_ALIKE, _VERY_ALIKE = 0.75, 0.85
_RUN = 4
_CANDIDATES = 8

SHEET = """
title: The Glass Harbour
language: en
credits: {director: [Lena Roos]}
cast: [{character: Mara Quill, actor: Ines Aldana}]
quotations: [{text: we wanted the sea to sound like a locked door, by: Lena Roos}]
"""


@rule(
    slug="altered-quotation",
    severity=Severity.WARNING,
    on=Article,
    examples=(
        Bad(
            "Lena Roos told Sight and Sound, “[[We wanted the sea to feel like a closed door]].”",
            sheet=SHEET,
            says="“sound” became “feel”, “locked” became “closed”",
        ),
        Bad(
            "“I learned to row in a bathtub at night,” said Ines Aldana. Months later Lena Roos said: "
            "“[[I learned to row in a bathtub at night]].”",
            sheet=SHEET,
            says="Ines Aldana has said these words above",
        ),
        Good(
            "Lena Roos says that the sea should “sound like a locked door.”",
            sheet=SHEET,
            why="a true part of it",
        ),
        Good(
            "Lena Roos wanted the sea to feel like a shut gate.",
            sheet=SHEET,
            why="a paraphrase without marks",
        ),
    ),
)
def altered_quotation(seen: Article, article: Article) -> Iterator[Problem]:
    """Report a quotation that is not what was said, or not by whom.

    It differs from the wording on the sheet, stands in two wordings within the article, or is given to two speakers. Words
    between quotation marks are a promise that they were said so.

    A shortened quotation that is a true part of the longer one is right, and so are omissions marked as such. Paraphrases without
    quotation marks are left alone, as are short turns that anybody might use. Where the sheet's wording is a translation,
    another translation may be as good, and the report is a note.
    """
    told: dict[tuple[str, ...], list[Quotation]] = defaultdict(list)
    for quotation in article.quotations:
        runs = list(runs_of(wording(quotation.words)))
        earlier = dict.fromkeys(other for run in runs for other in told[run])
        problem = _against_sheet(article, quotation) or _against_article(quotation, earlier)
        if problem is not None:
            yield problem
        for run in runs:
            if len(told[run]) < _CANDIDATES:
                told[run].append(quotation)


def _against_sheet(article: Article, quotation: Quotation) -> Problem | None:
    """The problem of a quotation that the sheet has otherwise, or from somebody else."""
    keys = dict.fromkeys((*article.scope.focus, *article.scope.mentioned))
    works = [article.base.works[key] for key in keys if key in article.base.works]
    known = [(work, fact) for work in works for fact in work.quotations]
    same = [fact for _, fact in known if _is_part(quotation.words, fact.value.text)]
    if same:
        return _misattributed(quotation, same)
    said = wording(quotation.words)
    best = max(known, key=lambda pair: _share(said, pair[1]), default=None)
    if best is None or not _is_altered(quotation, said, best[1]):
        return None
    return _altered(quotation, said, *best)


def _share(said: Wording, fact: Fact[QuotationFact]) -> float:
    return likeness(said, wording(fact.value.text)).share


def _is_altered(quotation: Quotation, said: Wording, fact: Fact[QuotationFact]) -> bool:
    """Whether a quotation is the sheet's in other words; fewer shared words do where the speaker is the same."""
    sheet = wording(fact.value.text)
    match _is_by(quotation, fact.value.by):
        case True:
            return _is_near(said, sheet, _ALIKE) or means_the_same(said, sheet)
        case None:
            return _is_near(said, sheet, _ALIKE)
    return False


def _altered(quotation: Quotation, said: Wording, work: Work, fact: Fact[QuotationFact]) -> Problem:
    sheet = fact.value.text
    alike = likeness(said, wording(sheet))
    whole = len(alike.stretch.words) == len(said.words)
    certain = work.language == "en" and alike.share >= _ALIKE
    return Problem(
        _place(quotation),
        f"The sheet has “{sheet}”: {difference(alike.other, alike.stretch)}",
        evidence=(fact,),
        fix=replace(_place(quotation), _cased(sheet, said)) if whole else None,
        confidence=Confidence.CERTAIN if certain else Confidence.LIKELY,
        subject=fact.value.by or work.title.value,
        attribute="quotation",
    )


def _misattributed(quotation: Quotation, facts: Sequence[Fact[QuotationFact]]) -> Problem | None:
    """The problem of words that the sheet gives to others alone."""
    long = len(wording(quotation.words).words) >= _SHORTEST
    if not long or any(_is_by(quotation, fact.value.by) is not False for fact in facts):
        return None
    names = " or ".join(dict.fromkeys(fact.value.by for fact in facts if fact.value.by))
    return Problem(
        _place(quotation),
        f"The sheet gives these words to {names}, not to {quotation.speaker.name if quotation.speaker else 'others'}",
        evidence=tuple(facts),
        subject=names,
        attribute="speaker",
    )


def _against_article(quotation: Quotation, earlier: Iterable[Quotation]) -> Problem | None:
    """The problem of a quotation that stands above in other words, or from somebody else."""
    said = wording(quotation.words)
    if len(said.words) < _SHORTEST:
        return None
    for other in earlier:
        before = wording(other.words)
        part = _is_part(quotation.words, other.words)
        same_speaker = _is_same_speaker(quotation, other)
        if part and same_speaker is False and len(before.words) >= _SHORTEST:
            return Problem(
                _place(quotation),
                f"{other.speaker.name if other.speaker else 'Somebody else'} has said these words above",
                evidence=(Passage(other.span, "The same words from another speaker"),),
                attribute="speaker",
            )
        if (
            not part
            and same_speaker is not False
            and _is_near(said, before, _ALIKE if same_speaker else _VERY_ALIKE)
        ):
            alike = likeness(said, before)
            return Problem(
                _place(quotation),
                f"This quotation stands above in other words: {difference(alike.other, alike.stretch)}",
                evidence=(Passage(other.span, "The quotation above"),),
                attribute="quotation",
            )
    return None


def _place(quotation: Quotation) -> Span:
    """The words of a quotation without the signs at its end."""
    words = quotation.words.rstrip(" .,;:!?…–—")
    return Span(quotation.span.start, quotation.span.start + len(words))


def _cased(words: str, said: Wording) -> str:
    """The sheet's words, with a capital first letter where the article has one."""
    return words[0].upper() + words[1:] if said.written[0][0].isupper() else words


def _is_part(one: str, two: str) -> bool:
    return holds(wording(one), two) or holds(wording(two), one)


def _is_near(one: Wording, two: Wording, share: float) -> bool:
    alike = likeness(one, two)
    return alike.share >= share and alike.longest >= _RUN and alike.common >= _SHORTEST


def _is_by(quotation: Quotation, name: str | None) -> bool | None:
    """Whether the sheet's speaker is the article's; `None` where either is open."""
    if quotation.speaker is None or name is None:
        return None
    return any(fold(entity.name) == fold(name) for entity in quotation.speaker.refers)


def _is_same_speaker(one: Quotation, two: Quotation) -> bool | None:
    if one.speaker is None or two.speaker is None:
        return None
    return not set(one.speaker.refers).isdisjoint(two.speaker.refers)
