"""A quotation held against those on the sheets."""

from __future__ import annotations

from collections.abc import Sequence

from copydesk.api import (
    Article,
    Confidence,
    EntityKind,
    Fact,
    Problem,
    Quotation,
    QuotationFact,
    Work,
    fold,
    replace,
)
from copydesk_rules.quotations._likeness import (
    ALIKE,
    SHORTEST,
    difference,
    is_fragment_of,
    is_near,
    likeness,
    may_be_near,
    means_the_same,
)
from copydesk_rules.quotations._wording import Wording, is_part, place, wording


def against_sheet(article: Article, quotation: Quotation) -> Problem | None:
    """The problem of a quotation that the sheet has otherwise, or from somebody else."""
    keys = dict.fromkeys((*article.scope.focus, *article.scope.mentioned))
    works = [article.base.works[key] for key in keys if key in article.base.works]
    known: list[tuple[Work | None, Fact[QuotationFact]]] = [
        (work, fact) for work in works for fact in work.quotations
    ]
    known += [(None, fact) for fact in article.base.quotations]
    same = [fact for _, fact in known if is_part(quotation.words, fact.value.text)]
    if same:
        return _misattributed(quotation, same)
    said = wording(quotation.words)
    alike = [pair for pair in known if may_be_near(said, wording(pair[1].value.text))]
    best = max(alike, key=lambda pair: _share(said, pair[1]), default=None)
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
            return is_near(said, sheet, ALIKE) or means_the_same(said, sheet) or is_fragment_of(said, sheet)
        case None:
            return is_near(said, sheet, ALIKE)
    return False


def _altered(quotation: Quotation, said: Wording, work: Work | None, fact: Fact[QuotationFact]) -> Problem:
    sheet = fact.value.text
    alike = likeness(said, wording(sheet))
    whole = len(alike.stretch.words) == len(said.words)
    certain = alike.share >= ALIKE and (work is None or work.language == "en" or fact.source is not None)
    return Problem(
        place(quotation),
        f"The sheet has “{sheet}”: {difference(alike.other, alike.stretch)}",
        evidence=(fact,),
        fix=replace(place(quotation), _cased(sheet, said)) if whole else None,
        confidence=Confidence.CERTAIN if certain else Confidence.LIKELY,
        subject=fact.value.by or (work.title.value if work else ""),
        attribute="quotation",
    )


def _misattributed(quotation: Quotation, facts: Sequence[Fact[QuotationFact]]) -> Problem | None:
    """The problem of words that the sheet gives to others alone."""
    long = len(wording(quotation.words).words) >= SHORTEST
    if not long or any(_is_by(quotation, fact.value.by) is not False for fact in facts):
        return None
    names = " or ".join(dict.fromkeys(fact.value.by for fact in facts if fact.value.by))
    return Problem(
        place(quotation),
        f"The sheet gives these words to {names}, not to {quotation.speaker.name if quotation.speaker else 'others'}",
        evidence=tuple(facts),
        subject=names,
        attribute="speaker",
    )


def _is_by(quotation: Quotation, name: str | None) -> bool | None:
    """Whether the sheet's speaker is the article's; `None` where either is open."""
    if quotation.speaker is None or name is None:
        return None
    if any(fold(entity.name) == fold(name) for entity in quotation.speaker.refers):
        return True
    return False if quotation.speaker.of(EntityKind.PERSON) else None


def _cased(words: str, said: Wording) -> str:
    """The sheet's words, with a capital first letter where the article has one."""
    return words[0].upper() + words[1:] if said.written[0][0].isupper() else words
