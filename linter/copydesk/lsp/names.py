"""What an editor asks about names: what the sheets know of one, where they say it, how those of the article go on; and what a date means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lsprotocol.types import (
    CompletionItem,
    CompletionItemKind,
    Hover,
    Location,
    MarkupContent,
    MarkupKind,
    Position,
    Range,
    TextEdit,
)

from copydesk.article import Article
from copydesk.dates.value import in_words
from copydesk.fact import Fact, SheetPlace
from copydesk.lsp.diagnostics import WhereIs
from copydesk.lsp.seen import Seen
from copydesk.newsroom.showing.known import Known, KnownFact, known_of
from copydesk.sheet.entities import Entity, Spelling
from copydesk.sheet.factbase import FactBase, people_of
from copydesk.text import Span, fold

_MOST = 12
"""How many facts a hover shows of one name."""
_MOST_TITLES = 500
"""How many titles are offered where no work is in play."""
_SPECIAL = re.compile(r"([\\`*_\[\]<>~|&])")


def hover(seen: Seen, position: Position, where_is: WhereIs, *, markdown: bool) -> Hover | None:
    """What the sheets know of the name at a position; none where there is none."""
    at = seen.positions.offset(position)
    if seen.names is None:
        return None
    for mention, place in seen.mentions_in(Span(at, at)):
        known = [known_of(seen.names.base, entity, seen.names.as_of) for entity in mention.refers]
        told = "\n\n".join(_in_markdown(k, where_is) if markdown else _in_text(k) for k in known)
        kind = MarkupKind.Markdown if markdown else MarkupKind.PlainText
        return Hover(MarkupContent(kind, told), seen.positions.range(place))
    return _hover_of_time(seen, at)


def _hover_of_time(seen: Seen, at: int) -> Hover | None:
    """What a date that depends on the day of publication means, and why; none where it says so itself."""
    article = seen.article
    if article is None or article.published is None:
        return None
    for time in article.times:
        place = article.document.map.source(time.span)
        if place.start <= at <= place.end and time.deictic and time.lint and time.candidates:
            means = ", or ".join(map(in_words, time.candidates))
            told = f"{time.text}: {means}" + (f" ({time.why})" if time.why else "")
            return Hover(MarkupContent(MarkupKind.PlainText, told), seen.positions.range(place))
    return None


def _in_text(known: Known) -> str:
    lines = [f"- {fact.says} ({_about(fact, str(fact.place))})" for fact in known.facts[:_MOST]]
    return "\n".join((f"{known.name}: {known.what}", *lines, *_and_more(known)))


def _in_markdown(known: Known, where_is: WhereIs) -> str:
    lines = [
        f"- {_plain(fact.says)} ({_about(fact, _link(fact.place, where_is))})" for fact in known.facts[:_MOST]
    ]
    return "\n".join((f"**{_plain(known.name)}**: {_plain(known.what)}", "", *lines, *_and_more(known)))


def _about(fact: KnownFact, place: str) -> str:
    return ", ".join(filter(None, (place, fact.source, fact.age + (", old" if fact.is_old else ""))))


def _and_more(known: Known) -> Iterator[str]:
    if (more := len(known.facts) - _MOST) > 0:
        yield f"- and {more} more"


def _link(place: SheetPlace, where_is: WhereIs) -> str:
    return f"[{_plain(str(place))}]({where_is(place).uri}#L{place.place.line})"


def _plain(words: str) -> str:
    """Words that Markdown shows as they are."""
    return _SPECIAL.sub(r"\\\1", " ".join(words.split()))


def definitions(seen: Seen, position: Position, where_is: WhereIs) -> list[Location]:
    """Where the sheets say what holds at a position: the proof of a finding there, then the names."""
    at = seen.positions.offset(position)
    point = Span(at, at)
    proofs = [e.place for f in seen.findings_in(point) for e in f.evidence if isinstance(e, Fact)]
    names = [e.fact.place for mention, _ in seen.mentions_in(point) for e in mention.refers if e.fact]
    return [where_is(place) for place in dict.fromkeys((*proofs, *names))]


def completions(seen: Seen, position: Position) -> list[CompletionItem]:
    """The names that what stands before a position may go on to: of the works in play, and all titles."""
    if seen.names is None:
        return []
    before = seen.positions.line_before(position)
    found: dict[str, CompletionItem] = {}
    for spelling, entity in _in_play(seen.names):
        typed = _typed(before, spelling.name)
        if typed and spelling.name not in found:
            found[spelling.name] = _item(seen, position, spelling.name, typed, entity)
    return list(found.values())


def _in_play(article: Article) -> Iterator[tuple[Spelling, Entity]]:
    base, scope = article.base, article.scope
    for key in dict.fromkeys((*scope.focus, *scope.mentioned)):
        yield from _of_work(base, key)
    yield from _spelt(named for named in base.names if named.work is None)
    yield from _spelt(list(base.works.values())[:_MOST_TITLES])


def _of_work(base: FactBase, key: str) -> Iterator[tuple[Spelling, Entity]]:
    work = base.works[key]
    yield from _spelt([work])
    yield from _spelt(base.people[name] for name in sorted(people_of(work)) if name in base.people)
    yield from _spelt(base.characters_by_work.get(key, ()))
    yield from _spelt(named for named in base.names if named.work == key)


def _spelt(named: Iterable) -> Iterator[tuple[Spelling, Entity]]:  # type: ignore[type-arg]  # whatever has spellings
    for each in named:
        yield from ((spelling, each.entity) for spelling in each.spellings)


_WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")


def _typed(before: str, name: str) -> tuple[str, str] | None:
    """What of a name stands before the cursor, and the rest of the name from there on as it is to be compared.

    The longest beginning of the name that ends at the cursor; else the beginning of one of its later words.
    """
    starts = [found.start() for found in _WORD.finditer(before)][-6:]
    for start in starts:
        typed = before[start:]
        if fold(name).startswith(fold(typed)) and fold(typed) != fold(name):
            return typed, name
    last = before[starts[-1] :] if starts else ""
    for word in list(_WORD.finditer(name))[1:]:
        if last and fold(word[0]).startswith(fold(last)):
            return last, name[word.start() :]
    return None


def _item(
    seen: Seen, position: Position, name: str, typed: tuple[str, str], entity: Entity
) -> CompletionItem:
    end = seen.positions.offset(position)
    start = seen.positions.position(end - len(typed[0]))
    known = known_of(seen.names.base, entity, seen.names.as_of) if seen.names else None
    return CompletionItem(
        label=name,
        kind=CompletionItemKind.Reference,
        detail=known.what if known else None,
        filter_text=typed[1],
        text_edit=TextEdit(Range(start, position), name),
    )
