"""Lines that are nothing but names: captions and alternative texts that were copied into the prose."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, zip_longest

from copydesk.api import Article, BlockKind, EntityKind, Span, Token, Work
from copydesk_rules._words import word_set
from copydesk_rules.structure._lines import Line

_SEASON = word_set("season series part chapter volume episode s")
_OUTLETS = word_set(
    "netflix hbo max hulu disney prime video amazon apple tv peacock paramount showtime starz bbc itv sky "
    "amc fx nbc cbs abc fox cw mgm lionsgate sony warner bros universal columbia marvel dc pixar "
    "dreamworks a24 neon mubi crunchyroll viki wavve tving youtube instagram twitter facebook tiktok imdb "
    "getty reuters shutterstock alamy afp zee5 hotstar jiohotstar stan canal rai zdf arte tvn jtbc kbs "
    "mbc sbs nhk"
)
_ORGANISATIONS = word_set(
    "entertainment pictures studios studio media films productions agency network channel images "
    "television press"
)
_OF_PICTURES = word_set(
    "poster still stills image photo picture logo banner screenshot thumbnail art key english korean "
    "japanese chinese spanish french german hindi tamil telugu turkish thai official hd 4k"
)
_LONGEST = 20
_KICKER = 2
_LOOSE = (BlockKind.PARAGRAPH, BlockKind.BYLINE, BlockKind.DEBRIS)
_SIGNS = frozenset("|/+-–—,&")


def caption_lines(article: Article, lines: Sequence[Line]) -> Iterator[Span]:
    """The lines that only repeat a title with an outlet, an agency or a person; none where several titles do so.

    A list of titles is no leftover, and neither is a title that heads a section of its own.
    """
    titles = article.base.titles_by_word
    found = [(line.span, title) for line in lines if (title := _caption_of(article, line, titles))]
    if len({title for _, title in found}) == 1:
        yield from (span for span, _ in found)


def lone_titles(article: Article, lines: Sequence[Line]) -> Iterator[Span]:
    """The lines that are the title of the article's one work again, directly below a heading that has it already."""
    if len(article.scope.focus) != 1 or article.document.format != "text":
        return
    titles = {s.name for work in _focus(article) for s in work.spellings}
    for line, below in pairwise(lines):
        headed = line.block.kind in (BlockKind.HEADING, BlockKind.HEADLINE)
        loose = below.block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH)
        if (
            headed
            and loose
            and below.words in titles
            and below.words != line.words
            and below.words in line.words
        ):
            yield below.span


def doubled_names(article: Article, lines: Sequence[Line]) -> Iterator[Span]:
    """The lines that are one known name and stand directly below the same line, as the captions of pictures do."""
    for line, below in pairwise(lines):
        if line.words == below.words and below.block.kind in (*_LOOSE, BlockKind.HEADING, BlockKind.CAPTION):
            titles = {spelling.name for work in _focus(article) for spelling in work.spellings}
            named = any(m.span == below.span for m in article.mentions_at(below.span))
            if named or below.words in titles or _repeats_headline(line, below):
                yield below.span


def _repeats_headline(line: Line, below: Line) -> bool:
    """Whether a paragraph is nothing but the headline above it, of more words than a kicker has."""
    paragraph = below.block.kind is BlockKind.PARAGRAPH
    return line.block.kind is BlockKind.HEADLINE and paragraph and len(line.words.split()) > _KICKER


def _caption_of(article: Article, line: Line, titles: Mapping[str, Sequence[str]]) -> str | None:
    """The title on a line that has nothing beside it but names and words of pictures."""
    guessed = article.document.format == "text" and line.block.kind is BlockKind.HEADING
    if line.goes_on or (line.block.kind not in _LOOSE and not guessed):
        return None
    title = _title_at(article, line, titles)
    tokens = article.tokens[slice(*article.tokens.within(line.span))] if title else ()
    if title is None or len(tokens) > _LONGEST:
        return None
    names = [
        m.span
        for m in article.mentions_at(line.span)
        if line.span.contains(m.span) and not m.span.overlaps(title)
    ]
    rest = [t for t in tokens if not any(span.contains(t.span) for span in (title, *names))]
    firms = _OUTLETS | _ORGANISATIONS | _outlets(article)
    if not all(_fits(t, following, firms) for t, following in zip_longest(rest, rest[1:]) if t):
        return None
    return title.of(article.text) if names or any(t.lower in firms for t in rest) else None


def _title_at(article: Article, line: Line, titles: Mapping[str, Sequence[str]]) -> Span | None:
    """The title that a line begins with; a mention, or a title of a known work just as the sheet writes it."""
    start = line.span.start
    here = article.mentions_at(Span(start, start + 1))
    named = (m.span for m in here if m.span.start == start and m.of(EntityKind.WORK))
    written = titles.get(line.words.split()[0], ())
    exact = (Span(start, start + len(name)) for name in written if f"{line.words} ".startswith(f"{name} "))
    return max((*named, *exact), key=len, default=None)


def _fits(token: Token, following: Token | None, firms: frozenset[str]) -> bool:
    if token.text in _SIGNS or token.is_number:
        return True
    before_organisation = following is not None and following.lower in _ORGANISATIONS
    known = token.lower in firms or token.lower in _OF_PICTURES or token.lower in _SEASON
    return token.is_capitalised and (known or before_organisation)


def _outlets(article: Article) -> frozenset[str]:
    return frozenset(
        word for work in _focus(article) for f in work.outlets for word in f.value.name.lower().split()
    )


def _focus(article: Article) -> list[Work]:
    return [article.base.works[key] for key in article.scope.focus if key in article.base.works]
