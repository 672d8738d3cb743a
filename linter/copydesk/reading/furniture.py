"""Shapes of lines that belong to a page and not to its article.

The reader asks in order to find the headline; reporting such lines is a rule's business, which sees the block's kind.
"""

from __future__ import annotations

import re

from copydesk.text import regex

_SIGNS = " \t\u00a0-–—•*#>|→»›▶.:;,!…_[]()"


def _phrases(lines: str) -> frozenset[str]:
    return frozenset(phrase.strip() for phrase in lines.replace("\n", ",").split(",") if phrase.strip())


_LABELS = _phrases(
    """
    latest posts, latest news, latest stories, latest articles, recent posts, recent articles, recent stories,
    popular posts, popular articles, most popular posts, top stories, trending now, trending stories,
    related posts, related articles, related stories, related news, more stories, you may also like,
    you might also like, recommended for you, read next, up next, next article, previous article, next post,
    previous post, post navigation, leave a reply, leave a comment, share this, share this article,
    share this post, share this story, share on facebook, share on twitter, share on x, copy link, follow us,
    subscribe now, advertisement, advertisements, sponsored content, article continues below,
    article continues below advertisement, story continues below advertisement, skip to content,
    skip to main content, back to top, table of contents, all rights reserved, privacy policy, cookie policy,
    accept all cookies, loading comments
    """
)
_WEAK_LABELS = _phrases(
    """
    don't miss, don't miss this, must read, must reads, trending, popular, most popular, related, recommended,
    comments, tags, categories, archives, search, menu, home, featured, spotlight, breaking, breaking news,
    exclusive, latest, more, next, previous, share, news, tv, tv news, tv shows, television, film, film news, movies,
    movie news, streaming, entertainment, entertainment news, culture, features, reviews, k-drama, k-dramas
    """
)
_CRUMBS = regex(r"(?:home|start)(?:\s*[>»›/|]\s*[\w&' -]{2,40}){1,6}", re.IGNORECASE)
_COUNTER = regex(
    r"(?:\d[\d.,]*k?|no|zero) (?:shares?|comments?|views?|likes?|min(?:ute)?s? read)|reading time:? \d+ min(?:ute)?s?"
)
_PROMPT = regex(r"(?:share this|read more|read also|also read|related|advertisement)\s*[:|–-]")

_LONGEST = 200


def plain(line: str) -> str:
    """A line in small letters, with plain apostrophes and single blanks, no signs around it."""
    return " ".join(line.replace("’", "'").casefold().split()).strip(_SIGNS)


def is_label(line: str) -> bool:
    """Whether a line heads or serves a part of the page, and never an article: *Latest Posts*."""
    return plain(line) in _LABELS


def is_weak_label(line: str) -> bool:
    """Whether a line may be a label of the page, but also a title or a heading of the article: *Don't Miss*."""
    return plain(line) in _WEAK_LABELS


def is_page_part(line: str) -> bool:
    """Whether a line is a trail of crumbs, a counter or a prompt of the page."""
    if len(line) > _LONGEST:
        return False
    words = plain(line)
    if words.startswith(("home", "start")) and _CRUMBS.fullmatch(line.strip()):
        return True
    if words[:1].isdigit() or words.startswith(("no ", "zero ", "reading")):
        return _COUNTER.fullmatch(words) is not None
    return words.startswith(("share", "read", "also", "related", "adv")) and _PROMPT.match(words) is not None
