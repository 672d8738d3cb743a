"""Proposes a sheet from what trusted articles say, each fact with the articles that say it; and what an article seems to be about, enough of a sheet to read it by."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

from msgspec import Struct

from copydesk.annotate.names.ordinary import FUNCTION, is_ordinary
from copydesk.article import Article
from copydesk.newsroom.importing.draft import Value
from copydesk.newsroom.importing.writing import SCHEMA_LINE, inline, render_sheet, scalar
from copydesk.newsroom.sheets.comparing import agree
from copydesk.reading.document import BlockKind, Document
from copydesk.sheet.claims import (
    CastClaim,
    Claim,
    Comparator,
    CountClaim,
    CreditClaim,
    EventClaim,
    Mention,
    Stance,
    Trait,
    TraitClaim,
    Voice,
)
from copydesk.text import fold, quantity

_WORD = re.compile(r"\w(?:[\w.'’‑-]*\w)?")
_LONGEST_TITLE = 8
_PARTS = frozenset(
    "season seasons episode episodes part volume chapter series movie film trailer netflix".split()
)
_CAPITAL = r"[^\W\d_a-zß-ÿ]"
_ONE = rf"(?:(?:Dr|Mr|Mrs|Ms|St|Jr|Sr)\.|{_CAPITAL}[\w’'‑-]*\w|{_CAPITAL}\.?)"
_NAME = rf"{_ONE}(?: (?:(?:de|da|del|della|van|von|der|den|di|du|la|le|bin|al|ten|ter) )*{_ONE}){{0,4}}"
_PAIRS = (
    re.compile(
        rf"(?P<actor>{_NAME}),? (?:plays|played|portrays|portrayed|voices|voiced|(?:who )?(?:stars|starred|returns|"
        rf"returned|is back|appears|appeared|joins the cast) as) (?:the )?(?P<role>{_NAME})"
    ),
    re.compile(rf"(?P<actor>{_ONE} {_NAME}) as (?P<role>{_NAME})"),
    re.compile(
        rf"(?P<role>{_NAME}),? (?:(?:who )?(?:is|was) )?(?:played|portrayed|voiced) by (?P<actor>{_ONE} {_NAME})"
    ),
)
_BODY = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE_CELL, BlockKind.CAPTION))


def title_of(document: Document) -> str | None:
    """The title that an article is about: what its front matter says, else words of its headline that come back."""
    if document.metadata.works:
        return document.metadata.works[0]
    headline = document.headline
    if headline is None:
        return None
    body = "\n".join(document.words(block) for block in document.blocks if block.kind in _BODY)
    runs = set(_runs(document.words(headline), _marked(document)))
    counted = {title: count for title in runs if (count := _occurrences(title, body))}
    best = max(counted, key=lambda title: (counted[title] * len(title.split()), title), default=None)
    whole = [title for title in counted if best and best in title and 4 * counted[title] >= counted[best]]
    return max(whole, key=len, default=best)


def _marked(document: Document) -> frozenset[str]:
    """Words in italics, which may be a title of one word."""
    return frozenset(span.of(document.text).strip() for span in document.emphasis)


def _occurrences(title: str, body: str) -> int:
    return len(re.findall(rf"(?<!\w){re.escape(title)}(?!\w)", body))


def _runs(headline: str, marked: frozenset[str]) -> Iterator[str]:
    """Every run of words that may be a title: capitals at both ends, no season's number; one word in italics alone."""
    words = list(_WORD.finditer(headline))
    for first, start in enumerate(words):
        for end in words[first : first + _LONGEST_TITLE]:
            run = headline[start.start() : end.end()]
            parts = {match[0].lower() for match in _WORD.finditer(run)}
            is_title = len(parts) > 1 and parts.isdisjoint(_PARTS) and ":" not in run
            if _is_end(start[0]) and _is_end(end[0]) and (is_title or run in marked):
                yield run


def _is_end(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit()


def supposed_sheet(title: str, documents: Iterable[Document]) -> bytes:
    """A sheet with the title and with the pairings that the articles' plainest sentences make."""
    pairs = dict.fromkeys(pair for document in documents for pair in _pairs(document, title))
    cast: list[Value] = [{"character": role, "actor": actor} for actor, role in pairs]
    return render_sheet({"title": title, "cast": cast} if cast else {"title": title}).encode()


def _pairs(document: Document, title: str) -> Iterator[tuple[str, str]]:
    for block in document.blocks:
        if block.kind not in _BODY:
            continue
        for pattern in _PAIRS:
            for found in pattern.finditer(document.words(block)):
                actor, role = _trimmed(found["actor"]), _trimmed(found["role"])
                if _is_person(actor) and _is_role(role) and title not in (actor, role) and actor != role:
                    yield actor, role


def _trimmed(name: str) -> str:
    """A name without the small words that begin its sentence, and without a possessive ending."""
    words = re.sub(r"(?:['’]s?|\.)$", "", name).split()
    while words and words[0].lower() in FUNCTION:
        words = words[1:]
    return " ".join(words)


def _is_person(name: str) -> bool:
    words = name.split()
    return 2 <= len(words) <= 5 and not all(is_ordinary(word.lower()) for word in words)


def _is_role(name: str) -> bool:
    return bool(name) and not all(is_ordinary(word.lower().strip(".")) for word in name.split())


Key: TypeAlias = "tuple[str, str, int | None]"
"""A sheet's key, the job, role or field within it, and the season."""
_HAPPENINGS = frozenset(
    "released announced renewed cancelled postponed teaser trailer premiere finale ended".split()
)
_FIRST_SHOWINGS = frozenset(("festival", "premiere"))
_TRAITS = {Trait.KIND: "kind", Trait.NETWORK: "network", Trait.COUNTRY: "country"}
_MANY = frozenset(("credits", "network", "country"))
"""Keys that may have several values at once, so that another value is no conflict."""


class Said(Struct, frozen=True):
    """One value with the places where articles say it, as `path:line`."""

    value: str
    places: tuple[str, ...]

    @property
    def articles(self) -> int:
        """How many articles say it."""
        return len({place.rpartition(":")[0] for place in self.places})


class Proposed(Struct, frozen=True):
    """One fact: its values, the one that most articles have first; several where articles disagree."""

    key: Key
    values: tuple[Said, ...]

    @property
    def chosen(self) -> Said | None:
        """The value that more articles have than any other; none where two stand against each other."""
        if len(self.values) > 1 and self.values[0].articles == self.values[1].articles:
            return None
        return self.values[0]

    @property
    def others(self) -> tuple[Said, ...]:
        """What stands against the chosen value, or against one another."""
        return self.values[1:] if self.chosen else self.values


class Proposal(Struct, frozen=True):
    """All that trusted articles say of one work."""

    title: str
    articles: int
    facts: tuple[Proposed, ...]


def propose(title: str, articles: Sequence[Article]) -> Proposal:
    """What the articles assert, in their own voice, of the work in focus."""
    places: dict[Key, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for article in articles:
        lines = article.document.lines()
        for claim in article.claims:
            if not _is_plain(claim) or claim.work not in (None, *article.base.works):
                continue
            line = article.document.place(claim.span.start, lines).line
            for key, value in _facts(claim):
                places[key][value].append(f"{article.document.path}:{line}")
    facts = tuple(fact for key, values in places.items() for fact in _proposed(key, values))
    return Proposal(title, len(articles), facts)


def _is_plain(claim: Claim) -> bool:
    return claim.stance is Stance.ASSERTED and claim.voice is Voice.OWN and claim.quotation is None


def _facts(claim: Claim) -> Iterator[tuple[Key, str]]:
    match claim:
        case CastClaim():
            yield (
                ("cast", _name(claim.role), None),
                _name(claim.actor) + (f" ({claim.how})" if claim.how else ""),
            )
        case CreditClaim():
            yield ("credits", claim.job, None), _name(claim.person)
        case TraitClaim() if claim.trait in _TRAITS and claim.place is None:
            yield (_TRAITS[claim.trait], "", None), claim.value
        case CountClaim() if claim.comparator is Comparator.EXACTLY:
            yield from _count(claim)
        case EventClaim():
            yield from _event(claim)


def _name(mention: Mention) -> str:
    return mention.name if mention.refers else " ".join(mention.text.split())


def _count(claim: CountClaim) -> Iterator[tuple[Key, str]]:
    unit = claim.unit.rstrip("s") + "s"
    if unit == "episodes" and claim.season and claim.season > 0:
        yield ("seasons", "episodes", claim.season), str(claim.number)
    elif unit == "seasons" and claim.season is None:
        yield ("counts", unit, None), str(claim.number)


def _event(claim: EventClaim) -> Iterator[tuple[Key, str]]:
    when = claim.when
    if claim.what not in _HAPPENINGS or claim.subject or when is None or len(when.candidates) != 1:
        return
    if claim.how in _FIRST_SHOWINGS or claim.place or claim.part or claim.again or when.fault:
        return
    value = when.candidates[0].edtf()
    if claim.season and claim.season > 0:
        yield ("seasons", claim.what, claim.season), value
    elif claim.season is None:
        yield (claim.what, "", None), value


def _proposed(key: Key, values: dict[str, list[str]]) -> Iterator[Proposed]:
    """One fact, or one for each value where several may hold at once."""
    said = _joined(values, dated=key[0] in _HAPPENINGS or key[1] in _HAPPENINGS)
    if key[0] in _MANY:
        yield from (Proposed(key, (each,)) for each in said)
    else:
        yield Proposed(key, tuple(said))


def _joined(values: dict[str, list[str]], *, dated: bool) -> list[Said]:
    """The values, the most frequent first; a year that agrees with one day of it says the same less exactly."""
    joined: dict[str, list[str]] = {}
    for value in sorted(values, key=len, reverse=True):
        fits = [each for each in joined if fold(each) == fold(value) or (dated and agree(each, value))]
        joined.setdefault(fits[0] if len(fits) == 1 else value, []).extend(values[value])
    said = [Said(value, tuple(dict.fromkeys(places))) for value, places in joined.items()]
    return sorted(said, key=lambda each: (-each.articles, -len(each.places), each.value))


_SHOWN = 4
_HOW = re.compile(r"(.*) \(([^()]+)\)$")


def render_proposal(proposal: Proposal) -> str:
    """The sheet, with the articles of each fact in comments, and what articles disagree on left to a person."""
    groups: dict[str, list[Proposed]] = defaultdict(list)
    for fact in proposal.facts:
        groups[fact.key[0]].append(fact)
    head = [
        SCHEMA_LINE.format("sheet.schema.json"),
        f"# Proposed from {quantity(proposal.articles, 'article')}. Confirm each line, then give it a source and the day you looked it up.",
        f"title: {scalar(proposal.title)}",
    ]
    singles = (facts for key, facts in groups.items() if key not in _SECTIONS)
    sections = (line for key, make in _SECTIONS.items() for line in _section(key, make, groups))
    return "\n".join((*head, *_singles(singles), *sections, ""))


def _section(
    key: str, make: Callable[[Iterable[Proposed]], Iterator[str]], groups: dict[str, list[Proposed]]
) -> Iterator[str]:
    lines = list(make(groups.get(key, [])))
    if any(not line.lstrip().startswith("#") for line in lines):
        yield f"{key}:"
    yield from lines


def _singles(groups: Iterable[list[Proposed]]) -> Iterator[str]:
    for facts in groups:
        several = [fact for fact in facts if not fact.key[1]]
        key = facts[0].key[0]
        chosen = [fact.chosen for fact in several if fact.chosen]
        names: list[Value] = [said.value for said in chosen]
        if names:
            shown = names[0] if len(names) == 1 else names
            yield f"{key}: {inline(shown)}  # {'; '.join(map(_where, chosen))}"
        for fact in several:
            yield from _against(fact, "", key)


def _where(said: Said) -> str:
    more = f" and {len(said.places) - _SHOWN} more" if len(said.places) > _SHOWN else ""
    agreed = f" ({said.articles} articles)" if said.articles > 1 else ""
    return ", ".join(said.places[:_SHOWN]) + more + agreed


def _against(fact: Proposed, indent: str, what: str) -> Iterator[str]:
    """What other articles have instead: comments, so that nothing is chosen by the way."""
    if fact.others:
        lead = "but" if fact.chosen else "undecided:"
        yield from (f"{indent}# {lead} {what} {said.value}  ({_where(said)})" for said in fact.others)


def _credits(facts: Iterable[Proposed]) -> Iterator[str]:
    by_job: dict[str, list[Said]] = defaultdict(list)
    for fact in facts:
        by_job[fact.key[1]] += fact.values
    for job, people in by_job.items():
        names: list[Value] = [said.value for said in people]
        yield f"  {scalar(job)}: {inline(names)}  # {'; '.join(map(_where, people))}"


def _cast(facts: Iterable[Proposed]) -> Iterator[str]:
    for fact in facts:
        if fact.chosen:
            yield f"  - {inline(_casting(fact.key[1], fact.chosen.value))}  # {_where(fact.chosen)}"
        yield from _against(fact, "  ", f"{fact.key[1]}:")


def _casting(role: str, played: str) -> dict[str, Value]:
    found = _HOW.fullmatch(played)
    if found:
        return {"character": role, "actor": found[1], "how": found[2]}
    return {"character": role, "actor": played}


def _seasons(facts: Iterable[Proposed]) -> Iterator[str]:
    by_number: dict[int, list[Proposed]] = defaultdict(list)
    for fact in facts:
        by_number[fact.key[2] or 0].append(fact)
    for number, fields in sorted(by_number.items()):
        chosen = {fact.key[1]: fact.chosen for fact in fields if fact.chosen}
        values: dict[str, Value] = {"number": number, **{key: said.value for key, said in chosen.items()}}
        yield f"  - {inline(values)}  # {'; '.join(f'{key}: {_where(said)}' for key, said in chosen.items())}"
        for fact in fields:
            yield from _against(fact, "  ", fact.key[1])


def _counts(facts: Iterable[Proposed]) -> Iterator[str]:
    for fact in facts:
        if fact.chosen:
            yield f"  {fact.key[1]}: {fact.chosen.value}  # {_where(fact.chosen)}"
        yield from _against(fact, "  ", fact.key[1])


_SECTIONS = {"credits": _credits, "cast": _cast, "seasons": _seasons, "counts": _counts}
