"""What the sheets have about a name: the facts that prove a spelling, and whether it is the only one."""

from __future__ import annotations

from typing import Any

from copydesk.api import Article, Entity, Fact, Fix, Mention, Span, replace

LOST_APOSTROPHE = "lost apostrophe"
_OPEN = frozenset((LOST_APOSTROPHE, "order", "real word", "several letters", "missing", "initial"))
"""Differences that another name explains as well, or that can be mended in two ways: for a person to confirm."""


def spelling_facts(article: Article, mention: Mention) -> tuple[Fact[Any], ...]:
    """The facts that prove the expected spelling, else those that name whom the mention means."""
    proofs = [
        spelling.fact
        for entity in mention.refers
        for spelling in article.base.spellings_of(entity)
        if spelling.name == mention.expected
    ]
    named = [entity.fact for entity in mention.refers if entity.fact is not None]
    return tuple(dict.fromkeys(proofs[:1] or named[:1]))


def has_one_form(article: Article, entity: Entity) -> bool:
    """Whether the sheets accept a single spelling of a name."""
    return len({spelling.name for spelling in article.base.spellings_of(entity)}) == 1


def mend(article: Article, mention: Mention, *, certain: bool) -> Fix:
    """The fix that puts the sheet's spelling in place of a slip; safe only where nothing else can be meant."""
    plain = _OPEN.isdisjoint(edit.how for edit in mention.edits) and not _has_stray_s(mention)
    safe = certain and plain and has_one_form(article, mention.refers[0])
    if mention.edits and mention.edits[0].how == LOST_APOSTROPHE:
        return _with_apostrophe(article, mention)
    ending = mention.text[-2:] if _is_cut(mention) else ""
    return replace(mention.span, mention.expected + ending, safe=safe)


def _has_stray_s(mention: Mention) -> bool:
    """Whether an s behind the name may be an ending of its own: a plural, a genitive."""
    return any(edit.written.casefold() == f"{edit.expected.casefold()}s" for edit in mention.edits[-1:])


def _is_cut(mention: Mention) -> bool:
    """Whether a possessive has swallowed the name's own s: *Jone's* for Jones's."""
    return bool(mention.edits) and mention.edits[0].how == "possessive"


def _with_apostrophe(article: Article, mention: Mention) -> Fix:
    """*Ines Aldana's* for *Ines Aldanas* and *Ines Aldanas'*, with the apostrophe that the article has elsewhere."""
    text, end = article.text, mention.span.end
    behind = text[end : end + 1] in ("'", "’")
    apostrophe = "’" if "’" in text else "'"
    return replace(Span(mention.span.start, end + behind), f"{mention.expected}{apostrophe}s")


def same_words(one: str, other: str) -> bool:
    """Whether two names differ in nothing but case and kinds of sign, a leading article aside."""
    return _plain(one).casefold() == _plain(other).casefold()


def same_case(one: str, other: str) -> bool:
    """Whether two names agree in case as well."""
    return _plain(one) == _plain(other)


def _plain(name: str) -> str:
    words = name.replace("’", "'").replace("‑", "-").replace("‐", "-").split()
    return " ".join(words[1:] if len(words) > 1 and words[0].lower() == "the" else words)
