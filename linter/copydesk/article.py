"""What rules see of an article: the document, its two days, the fact base, and the annotations, made on first use."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import compress
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec import Struct, field

from copydesk.annotate.tokens import Tokens
from copydesk.desk import Desk
from copydesk.faults import annotation
from copydesk.reading.document import Document
from copydesk.sheet.claims import (
    Claim,
    Doubted,
    Group,
    Mention,
    Quotation,
    TimeExpression,
    Unknown,
    Verdict,
)
from copydesk.text import Span

if TYPE_CHECKING:
    from copydesk.annotate.annotated import Scope
    from copydesk.annotate.claims import Reading
    from copydesk.annotate.definitions import Definition
    from copydesk.annotate.language import Language
    from copydesk.annotate.names.account import Weighed
    from copydesk.annotate.readability import Readability
    from copydesk.annotate.unlisted import NameGroup, Names
    from copydesk.sheet.factbase import FactBase

Options = TypeVar("Options")
Seen = TypeVar("Seen")


class Article(Struct, dict=True, eq=False):
    """One article, as rules see it; every annotation is made once, when somebody first asks.

    `published` is the day that the writer meant, `updated` a second anchor where the file gives one, `as_of` the day of
    the check. `kept_current` is whether the article promises to be right today. `options` holds the option values of
    each rule that declares some, by their class.
    """

    document: Document
    base: FactBase
    as_of: date
    published: date | None = None
    updated: date | None = None
    kept_current: bool = False
    works: tuple[str, ...] = ()
    desk: Desk = field(default_factory=Desk)
    options: Mapping[type, Any] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The document's text, which all spans count in."""
        return self.document.text

    @annotation("words")
    def tokens(self) -> Tokens:
        """The token stream."""
        return Tokens(self.document)

    @annotation("language")
    def language(self) -> Language:
        """The language that the article is written in, told by the words that no known name covers."""
        from copydesk.annotate.language import language_of

        unnamed = bytearray(b"\x01") * len(self.tokens)
        for mention in self.mentions:
            first, last = self.tokens.within(mention.span)
            unnamed[first:last] = bytes(last - first)
        words = [text for t in compress(self.tokens, unnamed) if (text := t.text)[0].isalpha()]
        return language_of(words, self.document.metadata.language)

    @annotation("works")
    def scope(self) -> Scope:
        """The works in focus and those mentioned."""
        from copydesk.annotate.names.scope import read_scope

        return read_scope(self.document, self.tokens, self.base, self.works)

    @annotation("names")
    def mentions(self) -> tuple[Mention, ...]:
        """The names of the fact base that stand in the text, in order, none overlapping."""
        from copydesk.annotate.names import find_mentions

        return find_mentions(self.document, self.tokens, self.base, self.scope)

    @property
    def weighed_names(self) -> tuple[Weighed, ...]:
        """The near misses of names that were weighed, each with what speaks for a slip and what against."""
        from copydesk.annotate.names import weigh_near_misses

        return weigh_near_misses(self.document, self.tokens, self.base, self.scope)

    def title_of(self, claim: Claim) -> str:
        """The title of the work that a claim is about; empty where that is open."""
        return self.base.works[claim.work].entity.name if claim.work else ""

    def mentions_at(self, span: Span) -> tuple[Mention, ...]:
        """The names that share words with a span, found by halving."""
        first = bisect_right(self.mentions, span.start, key=lambda mention: mention.span.end)
        last = bisect_left(self.mentions, span.end, key=lambda mention: mention.span.start)
        return self.mentions[first:last]

    @annotation("quotations")
    def quotations(self) -> tuple[Quotation, ...]:
        """The direct quotations, in order."""
        from copydesk.annotate.quotations import find_quotations

        return find_quotations(self.document, self.tokens, self.mentions)

    @annotation("times")
    def times(self) -> tuple[TimeExpression, ...]:
        """The time expressions, resolved against the day of publication."""
        return self.times_read_on(self.published)

    def times_read_on(self, day: date | None) -> tuple[TimeExpression, ...]:
        """The time expressions as they would be understood if the article had appeared on that day."""
        from copydesk.annotate.times import read_times

        covered = tuple(m.span for m in self.mentions)
        return read_times(self.document, self.tokens, covered, day, self.desk)

    @annotation("times")
    def times_now(self) -> tuple[TimeExpression, ...]:
        """The time expressions as a reader understands them on the day of the check."""
        return self.times_read_on(self.as_of)

    @annotation("claims")
    def _reading(self) -> Reading:
        from copydesk.annotate.claims import read_claims

        return read_claims(self)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """What the article says about the works of the base, in order."""
        return self._reading.claims

    @annotation("claims")
    def _claims_of(self) -> dict[type[Claim], list[Claim]]:
        """The claims by their kind."""
        found: dict[type[Claim], list[Claim]] = defaultdict(list)
        for claim in self.claims:
            found[type(claim)].append(claim)
        return found

    @property
    def doubts(self) -> tuple[Doubted, ...]:
        """What has the form of a claim and may not be meant as one, in order, each with its reason."""
        return self._reading.doubts

    @annotation("verdicts")
    def _verdicts(self) -> dict[Claim, Verdict]:
        from copydesk.sheet.judging import judge_all

        dated_as_of = None if self.kept_current else self.as_of
        return judge_all(self.base, self.claims, self.published, self.updated, dated_as_of)

    def verdict(self, claim: Claim) -> Verdict:
        """What the sheets say to a claim; each is judged once."""
        return self._verdicts.get(claim) or Unknown("no sheet has this work")

    @annotation("groups of claims")
    def groups(self) -> tuple[Group, ...]:
        """The claims that are about one fact, those with at least two; titles that no sheet has among them."""
        from copydesk.annotate.groups import group_claims
        from copydesk.annotate.unlisted import read_unlisted
        from copydesk.annotate.unlisted_people import read_ages, read_unlisted_credits

        names = self.full_names[0]
        of_people = (*read_ages(self, names), *read_unlisted_credits(self, names)) if names else ()
        return group_claims((*self.claims, *read_unlisted(self), *of_people))

    @annotation("full names")
    def full_names(self) -> tuple[Names, frozenset[str]]:
        """The names of two to four words in the prose with their places, and which may be mere words."""
        from copydesk.annotate.unlisted import full_names

        return full_names(self.document, self.tokens, self.mentions)

    @annotation("definitions")
    def definitions(self) -> tuple[Definition, ...]:
        """The acronyms that the article spells out, in order."""
        from copydesk.annotate.definitions import find_definitions

        return find_definitions(self.document, self.tokens)

    @annotation("spellings of names")
    def name_groups(self) -> tuple[NameGroup, ...]:
        """Names that no sheet knows and that stand in more than one spelling."""
        from copydesk.annotate.unlisted import find_name_groups, without_others

        groups = find_name_groups(*self.full_names, self.tokens, self.mentions)
        if not groups:
            return ()
        return without_others(groups, {w.span for w in self.weighed_names if w.account.is_another})

    @annotation("readability")
    def readability(self) -> Readability | None:
        """How hard the article is to read; none where the desk has set no limits."""
        from copydesk.annotate.readability import ReadabilityLimits, readability

        limits = self.option(ReadabilityLimits)
        return readability(self, limits) if limits.are_set else None

    def option(self, kind: type[Options]) -> Options:
        """A rule's options, as the configuration sets them."""
        found: Options = self.options.get(kind) or kind()
        return found

    def seen(self, kind: type[Seen]) -> Iterator[Seen]:
        """All things of a kind that a rule can ask to see."""
        if kind is Article:
            yield self  # type: ignore[misc]  # the test above makes it so
            return
        for source in self._sources(kind):
            yield from (thing for thing in source if isinstance(thing, kind))

    def _sources(self, kind: type) -> Iterator[Any]:
        if issubclass(kind, Claim):
            yield self._claims_of.get(kind, ()) if kind is not Claim else self.claims
        elif kind is Document:
            yield (self.document,)
        else:
            yield getattr(self, _SEEN[kind.__name__])


_SEEN = {
    "Mention": "mentions",
    "TimeExpression": "times",
    "Quotation": "quotations",
    "Group": "groups",
    "Definition": "definitions",
    "NameGroup": "name_groups",
}
"""The annotation that has all things of a kind, by the kind's name: some kinds are of modules that no rule may need."""
