"""What the sheets have about a name: the facts that prove a spelling, and whether it is the only one."""

from __future__ import annotations

from typing import Any

from copydesk.api import Article, Entity, Fact, Mention


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


def same_words(one: str, other: str) -> bool:
    """Whether two names differ in nothing but case and kinds of sign, a leading article aside."""
    return _plain(one).casefold() == _plain(other).casefold()


def same_case(one: str, other: str) -> bool:
    """Whether two names agree in case as well."""
    return _plain(one) == _plain(other)


def _plain(name: str) -> str:
    words = name.replace("’", "'").replace("‑", "-").replace("‐", "-").split()
    return " ".join(words[1:] if len(words) > 1 and words[0].lower() == "the" else words)
