"""A quotation held against what the sheet has, and against those that stand above it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from copydesk.api import (
    Article,
    Confidence,
    EntityKind,
    Fact,
    FactBase,
    Passage,
    Problem,
    Quotation,
    QuotationFact,
    Work,
    fold,
    replace,
)
from copydesk_rules.quotations._wording import (
    ALIKE,
    SHORTEST,
    VERY_ALIKE,
    Wording,
    difference,
    is_fragment_of,
    is_near,
    is_part,
    likeness,
    lost_capitals,
    may_be_near,
    means_the_same,
    place,
    wording,
)

_WHOLE = 3
"""Words from which on a quotation that the sheet has so and no longer is nobody else's."""


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
        return _misattributed(article.base, quotation, same) or _small(article.base, quotation, same)
    said = wording(quotation.words)
    alike = [pair for pair in known if may_be_near(said, wording(pair[1].value.text))]
    best = max(alike, key=lambda pair: likeness(said, wording(pair[1].value.text)).share, default=None)
    if best is None or not _is_altered(article.base, quotation, said, best[1]):
        return None
    return _altered(quotation, said, *best)


def _is_altered(base: FactBase, quotation: Quotation, said: Wording, fact: Fact[QuotationFact]) -> bool:
    """Whether a quotation is the sheet's in other words; fewer shared words do where the speaker is the same."""
    sheet = wording(fact.value.text)
    match _is_by(base, quotation, fact.value.by):
        case True:
            return is_near(said, sheet, ALIKE) or means_the_same(said, sheet) or is_fragment_of(said, sheet)
        case None:
            return is_near(said, sheet, ALIKE)
    return False


def _altered(quotation: Quotation, said: Wording, work: Work | None, fact: Fact[QuotationFact]) -> Problem:
    sheet = fact.value.text
    alike = likeness(said, wording(sheet))
    whole = len(alike.stretch.words) == len(said.words)
    certain = alike.share >= ALIKE and (work is None or _is_in_english(work) or fact.source is not None)
    return Problem(
        place(quotation),
        f"The sheet has “{sheet}”: {difference(alike.other, alike.stretch)}",
        evidence=(fact,),
        fix=replace(place(quotation), _cased(sheet, said)) if whole else None,
        confidence=Confidence.CERTAIN if certain else Confidence.LIKELY,
        subject=fact.value.by or (work.title.value if work else ""),
        attribute="quotation",
    )


_ENGLISH = frozenset(
    ("united states", "us", "usa", "united kingdom", "uk", "ireland", "australia", "new zealand")
)


def _is_in_english(work: Work) -> bool:
    """Whether a work's own words are English, by its language or, where the sheet does not say that, by its countries."""
    if work.language is not None:
        return work.language == "en"
    return bool(work.countries) and all(fact.value.lower() in _ENGLISH for fact in work.countries)


def _misattributed(
    base: FactBase, quotation: Quotation, facts: Sequence[Fact[QuotationFact]]
) -> Problem | None:
    """The problem of words that the sheet gives to others alone."""
    said = wording(quotation.words).words
    whole = len(said) >= _WHOLE and any(said == wording(fact.value.text).words for fact in facts)
    if not whole and len(said) < SHORTEST:
        return None
    if any(_is_by(base, quotation, fact.value.by) is not False for fact in facts):
        return None
    names = " or ".join(dict.fromkeys(fact.value.by for fact in facts if fact.value.by))
    return Problem(
        place(quotation),
        f"The sheet gives these words to {names}, not to {quotation.speaker.name if quotation.speaker else 'others'}",
        evidence=tuple(facts),
        subject=names,
        attribute="speaker",
    )


def _small(base: FactBase, quotation: Quotation, facts: Sequence[Fact[QuotationFact]]) -> Problem | None:
    """The problem of a name within a quotation that has lost its capitals and so is none: *a rich little imitation*."""
    for fact in facts:
        lost = lost_capitals(wording(quotation.words), wording(fact.value.text))
        names = {fold(spelling.name) for spelling, _ in base.spellings()} if lost else set()
        for was, now in lost:
            if fold(was) in names:
                return Problem(
                    place(quotation),
                    f"The sheet has “{was}”, a name, where the quotation has “{now}”",
                    evidence=(fact,),
                    subject=was,
                    attribute="quotation",
                )
    return None


def _is_by(base: FactBase, quotation: Quotation, name: str | None) -> bool | None:
    """Whether the sheet's speaker is the article's; `None` where either is open, or one is the other's role."""
    speaker = quotation.speaker
    if speaker is None or name is None:
        return None
    if any(fold(entity.name) == fold(name) for entity in speaker.refers):
        return True
    roles = base.characters_by_name.get(name, ())
    if people := speaker.of(EntityKind.PERSON):
        players = {f.value.actor for role in roles for f in base.players(role.entity.work or "", name)}
        return None if players.intersection(person.name for person in people) else False
    return False if roles and speaker.of(EntityKind.CHARACTER) else None


def _cased(words: str, said: Wording) -> str:
    """The sheet's words, with a capital first letter where the article has one."""
    return words[0].upper() + words[1:] if said.written[0][0].isupper() else words


def against_article(quotation: Quotation, earlier: Iterable[Quotation]) -> Problem | None:
    """The problem of a quotation that stands above in other words, or from somebody else."""
    said = wording(quotation.words)
    if len(said.words) < SHORTEST:
        return None
    for other in earlier:
        before = wording(other.words)
        part = is_part(quotation.words, other.words)
        same_speaker = _is_same_speaker(quotation, other)
        if part and same_speaker is False and len(before.words) >= SHORTEST:
            return Problem(
                place(quotation),
                f"{other.speaker.name if other.speaker else 'Somebody else'} has said these words above",
                evidence=(Passage(other.span, "The same words from another speaker"),),
                attribute="speaker",
            )
        if (
            not part
            and same_speaker is not False
            and not _is_answer(quotation, other)
            and is_near(said, before, ALIKE if same_speaker else VERY_ALIKE)
        ):
            alike = likeness(said, before)
            return Problem(
                place(quotation),
                f"This quotation stands above in other words: {difference(alike.other, alike.stretch)}",
                evidence=(Passage(other.span, "The quotation above"),),
                attribute="quotation",
            )
    return None


def _is_same_speaker(one: Quotation, two: Quotation) -> bool | None:
    if one.speaker is None or two.speaker is None:
        return None
    if one.speaker.of(EntityKind.PERSON) is None or two.speaker.of(EntityKind.PERSON) is None:
        return None if set(one.speaker.refers).isdisjoint(two.speaker.refers) else True
    return not set(one.speaker.refers).isdisjoint(two.speaker.refers)


def _is_answer(one: Quotation, two: Quotation) -> bool:
    """Whether the article gives the two to speakers of two names, or to him and to her: an echo, as in a dialogue."""
    if not one.said_by or not two.said_by:
        return False
    pronouns = [said_by in ("he", "she") for said_by in (one.said_by, two.said_by)]
    if all(pronouns):
        return one.said_by != two.said_by
    return not any(pronouns) and set(one.said_by.split()).isdisjoint(two.said_by.split())
