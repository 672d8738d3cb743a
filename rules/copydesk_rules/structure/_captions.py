"""Lines that are nothing but names: captions and alternative texts that were copied into the prose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest

from copydesk.api import Article, BlockKind, EntityKind, Mention, Span, Token
from copydesk_rules.structure._lines import Line

_SEASON = frozenset(["season", "series", "part", "chapter", "volume", "episode", "s"])
_OUTLETS = frozenset(
    [
        "netflix",
        "hbo",
        "max",
        "hulu",
        "disney",
        "prime",
        "video",
        "amazon",
        "apple",
        "tv",
        "peacock",
        "paramount",
        "showtime",
        "starz",
        "bbc",
        "itv",
        "sky",
        "amc",
        "fx",
        "nbc",
        "cbs",
        "abc",
        "fox",
        "cw",
        "mgm",
        "lionsgate",
        "sony",
        "warner",
        "bros",
        "universal",
        "columbia",
        "marvel",
        "dc",
        "pixar",
        "dreamworks",
        "a24",
        "neon",
        "mubi",
        "crunchyroll",
        "viki",
        "wavve",
        "tving",
        "youtube",
        "instagram",
        "twitter",
        "facebook",
        "tiktok",
        "imdb",
        "getty",
        "reuters",
        "shutterstock",
        "alamy",
        "afp",
        "zee5",
        "hotstar",
        "jiohotstar",
        "stan",
        "canal",
        "rai",
        "zdf",
        "arte",
        "tvn",
        "jtbc",
        "kbs",
        "mbc",
        "sbs",
        "nhk",
    ]
)
_ORGANISATIONS = frozenset(
    [
        "entertainment",
        "pictures",
        "studios",
        "studio",
        "media",
        "films",
        "productions",
        "agency",
        "network",
        "channel",
        "images",
        "television",
        "press",
    ]
)
_OF_PICTURES = frozenset(
    [
        "poster",
        "still",
        "stills",
        "image",
        "photo",
        "picture",
        "logo",
        "banner",
        "screenshot",
        "thumbnail",
        "art",
        "key",
        "english",
        "korean",
        "japanese",
        "chinese",
        "spanish",
        "french",
        "german",
        "hindi",
        "tamil",
        "telugu",
        "turkish",
        "thai",
        "official",
        "hd",
        "4k",
    ]
)
_LONGEST = 20
_LOOSE = (BlockKind.PARAGRAPH, BlockKind.BYLINE, BlockKind.DEBRIS)
_SIGNS = frozenset("|/+-–—,&")


def caption_lines(article: Article, lines: Sequence[Line]) -> Iterator[Span]:
    """The lines that only repeat a title with an outlet, an agency or a person; none where several titles do so.

    A list of titles is no leftover, and neither is a title that heads a section of its own.
    """
    found = [(line.span, work) for line in lines if (work := _titled(article, line))]
    if len({work for _, work in found}) == 1:
        yield from (span for span, _ in found)


def lone_titles(article: Article, lines: Sequence[Line]) -> Iterator[Span]:
    """The lines that are the title of the article's one work again, directly below a heading that has it already."""
    if len(article.scope.focus) != 1 or article.document.format != "text":
        return
    for line, below in pairwise(lines):
        names = [m for m in _mentions(article, below.span) if m.span == below.span]
        above = {m.name for m in _mentions(article, line.span) if m.span != line.span}
        headed = line.block.kind in (BlockKind.HEADING, BlockKind.HEADLINE)
        if headed and below.block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH):
            yield from (m.span for m in names if _is_focus(article, m) and m.name in above)


def _is_focus(article: Article, mention: Mention) -> bool:
    return any(e.work in article.scope.focus for e in mention.of(EntityKind.WORK))


def _titled(article: Article, line: Line) -> str | None:
    """The title on a line that has nothing beside it but names and words of pictures."""
    guessed = article.document.format == "text" and line.block.kind is BlockKind.HEADING
    if line.goes_on or (line.block.kind not in _LOOSE and not guessed):
        return None
    mentions = _mentions(article, line.span)
    works = [m for m in mentions if m.of(EntityKind.WORK)]
    tokens = article.tokens[slice(*article.tokens.within(line.span))]
    if not works or len(tokens) > _LONGEST:
        return None
    rest = [t for t in tokens if not any(m.span.contains(t.span) for m in mentions)]
    firms = _OUTLETS | _ORGANISATIONS | _outlets(article)
    if not all(_fits(t, following, firms) for t, following in zip_longest(rest, rest[1:]) if t):
        return None
    return works[0].name if len(mentions) > len(works) or any(t.lower in firms for t in rest) else None


def _fits(token: Token, following: Token | None, firms: frozenset[str]) -> bool:
    if token.text in _SIGNS or token.is_number:
        return True
    before_organisation = following is not None and following.lower in _ORGANISATIONS
    known = token.lower in firms or token.lower in _OF_PICTURES or token.lower in _SEASON
    return token.is_capitalised and (known or before_organisation)


def _outlets(article: Article) -> frozenset[str]:
    works = (article.base.works[key] for key in article.scope.focus if key in article.base.works)
    return frozenset(word for work in works for f in work.outlets for word in f.value.name.lower().split())


def _mentions(article: Article, span: Span) -> list[Mention]:
    return [m for m in article.mentions if span.contains(m.span)]
