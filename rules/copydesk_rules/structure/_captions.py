"""Lines that are nothing but names: captions and alternative texts that were copied into the prose."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import pairwise, takewhile, zip_longest

from copydesk.api import (
    FUNCTION_WORDS,
    Article,
    Block,
    BlockKind,
    EntityKind,
    Span,
    Token,
    Work,
    is_picture_credit,
    regex,
)
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
_PICTURE = regex(r"!\[|<(?:img|figure|picture|video|iframe|embed|object)\b|\{\{<|\[(?:caption|gallery)\b")
_NO_CREDIT = regex(r"(?:via|credits|photography|stills? )\b|\w+:? ?\d", re.IGNORECASE)
"""What credits a film, a source or a score and no picture: *Photography by …*, *Via …*, *Picture: 4/5*."""
_HEADING = regex(
    r"(?:[A-Z][\w'’&-]*[ ,]+){2,9}[\w'’-]+\?|(?:(?:[A-Z][\w'’&-]*|a|an|and|for|from|in|of|on|or|the|to|with|you)[ ,]+){2,9}[A-Z][\w'’-]+"
)
_PERSON_AND_FIRM = regex(
    r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3}(?: ?/ ?[A-Z][\w.+'’-]*(?: [A-Z][\w.+'’-]*){0,3}){1,3}"
)
_WITH_CREDIT = regex(r" ?[|/] ?[A-Z0-9][^.!?]{1,40}$| \([A-Z][^.!?()]{1,40}\)$")
"""What stands behind a caption and says whose the picture is: *… | Harbour Pictures*."""
_CATCHING = regex(
    r"\b(?:Everything|Know|How|Why|What|Where|When|You|Your|Review|Recap|Explained|Ranked|Every|Best|Worst|Latest|Trailer|News|Things|Reasons|Revealed|Watch|Spoilers)\b"
)
_HEAVY = 3
_NO_SENTENCE = 8
_RUN, _SHORTEST_OTHER = 4, 6
_NAMED = regex(r"\b[A-Z][\w’'-]{2,}(?= [A-Z])|(?<=[a-z] )[A-Z][\w’'-]{2,}")
"""Words with a capital beside another, or within a sentence."""
_REFERENCE = regex(r"\([^()]*, (?:18|19|20)\d\d\)")
"""What a book's place and year of printing look like: lines of notes may well be alike."""
_SITE = regex(
    r" [|] ((?!(?:Review|Recap|Trailer|News|Interview|Film|Movie|TV|Television|Analysis|Explained|Opinion|Season|Series|Episode|Part|Exclusive|Feature|First|Best|Watch)s?\b)"
    r"[A-Z][\w.&'’-]*(?: [A-Z][\w.&'’-]*){0,2})$"
)
_SHORTEST_HEADLINE, _SECTIONS, _TOP = 4, 8, 12
"""A headline has so many words at least to be known again, so many words name the page's sections, in so many lines from the top."""
_LABELLED = regex(r"[A-Z][\w ]{2,24}: ?\S")
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


def loose_credits(article: Article, lines: Sequence[Line]) -> Iterator[Span]:
    """The lines that say whose a picture is where the file has no picture close above; one of several *label: value* lines is none."""
    for at, line in enumerate(lines):
        if not _is_credit(line.words) or _NO_CREDIT.match(line.words):
            continue
        beside = (*lines[max(0, at - 1) : at], *lines[at + 1 : at + 2])
        is_listed = any(_LABELLED.match(b.words) and not is_picture_credit(b.words) for b in beside)
        is_set_apart = line.beside or line.goes_on or not _is_among_prose(article, line)
        if not (is_listed or is_set_apart or _has_picture_above(article, line)):
            yield line.span


def _is_credit(words: str) -> bool:
    """Whether a line credits a picture, in words or as *Bo Lind/HBO* does."""
    if is_picture_credit(words):
        return not (words.endswith(".") and len(words.split()) > _NO_SENTENCE)
    firm = words.rpartition("/")[2].lower().split()
    return not _OUTLETS.isdisjoint(firm) and _PERSON_AND_FIRM.fullmatch(words) is not None


def _is_among_prose(article: Article, line: Line) -> bool:
    """Whether a line is a block of the text; in a plain text, which has no pictures, a caption is one."""
    plain = article.document.format == "text"
    return line.block.kind in (*_LOOSE, BlockKind.HEADING) or (plain and line.block.kind is BlockKind.CAPTION)


def _has_picture_above(article: Article, line: Line) -> bool:
    """Whether the file has a picture between the second block before a line and the line."""
    document = article.document
    above = [b for b in document.blocks if b.span.end <= line.span.start and not b.kind.is_hidden]
    start = document.map.source(above[-2].span).end if len(above) > 1 else 0
    return _PICTURE.search(document.source, start, document.map.source(line.span).start) is not None


def doubled_names(article: Article, lines: Sequence[Line]) -> Iterator[Span]:
    """The lines that are one known name and stand directly below the same line, as the captions of pictures do."""
    for line, below in pairwise(lines):
        if line.words == below.words and below.block.kind in (*_LOOSE, BlockKind.HEADING, BlockKind.CAPTION):
            titles = {spelling.name for work in _focus(article) for spelling in work.spellings}
            named = any(m.span == below.span for m in article.mentions_at(below.span))
            apart = line.block is not below.block and below.block.kind is not BlockKind.HEADING
            captioned = apart and _is_caption(line)
            if named or below.words in titles or captioned or _repeats_headline(line, below):
                yield below.span
        elif _WITH_CREDIT.match(below.words, len(line.words)) and below.words.startswith(line.words):
            yield line.span


def _is_caption(line: Line) -> bool:
    """Whether a short line has names in it and is no speech or reference, as captions are that stand twice."""
    if _REFERENCE.search(line.words):
        return False
    words = line.words.split()
    names = sum(word.lstrip("“‘\"'")[:1].isupper() for word in words[1:])
    return 3 <= len(words) <= _LONGEST and names >= 2 and words[0][0].isupper()


def heads_nothing(article: Article, lines: Sequence[Line]) -> Iterator[Span]:
    """The heading at the very end of a text, below which nothing stands; several are a list of their own, as of winners."""
    said = [line for line in reversed(lines) if line.block.kind is not BlockKind.DEBRIS]
    last = list(takewhile(lambda line: line.block.kind is BlockKind.HEADING, said))
    if len(last) == 1 and _HEADING.fullmatch(last[0].words):
        yield last[0].span


def link_lists(article: Article) -> Iterator[Span]:
    """The entries of lists that are headlines of other articles, most of them with a word that headlines live on."""
    lists: dict[int, list[Block]] = defaultdict(list)
    for block in article.document.of(BlockKind.LIST_ITEM):
        lists[block.list].append(block)
    for number, blocks in lists.items():
        entries = [article.document.words(block) for block in blocks]
        catching = sum(bool(_CATCHING.search(words)) for words in entries)
        if (
            number >= 0
            and len(entries) >= _KICKER
            and catching * 2 >= len(entries)
            and all(map(_is_headline, entries))
        ):
            yield from (block.span for block in blocks)


def other_headlines(article: Article, lines: Sequence[Line]) -> Iterator[Span]:
    """The lines, several in a row, that are headlines of other articles: sentences without a stop, of people whom nothing else names."""
    said = {
        word
        for line in lines
        if line.is_prose and line.words[-1] in '.”"'
        for word in _NAMED.findall(line.words)
    }
    run: list[Line] = []
    for line in (*lines, None):
        if line is not None and _is_of_others(article, line, said):
            run.append(line)
            continue
        verbs = Counter(
            word
            for each in run
            for word in set(each.words.split())
            if word.islower() and word not in FUNCTION_WORDS
        )
        if len(run) >= _RUN and max(verbs.values(), default=0) * 2 < len(run):
            yield from (each.span for each in run)
        run = []


def _is_of_others(article: Article, line: Line, said: Set[str]) -> bool:
    """Whether a line is a sentence without its stop about people whom the article does not name."""
    words = line.words.split()
    loose = (
        line.block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) and not line.goes_on and not line.beside
    )
    if (
        not loose
        or not _SHORTEST_OTHER <= len(words) <= _LONGEST
        or line.words[-1] in ".!?:;,…"
        or ":" in line.words
    ):
        return False
    small = [word for word in words if word.islower() and word not in FUNCTION_WORDS]
    named = _NAMED.findall(line.words)
    return len(small) >= 3 and bool(named) and said.isdisjoint(named) and not article.mentions_at(line.span)


def _is_headline(words: str) -> bool:
    """Whether some words are in the capitals of a headline and end with no stop."""
    heavy = [word for word in words.split() if len(word) > _HEAVY and word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in heavy)
    return (
        len(words.split()) >= _SHORTEST_HEADLINE and words[-1] not in ".;," and capitals * 5 >= len(heavy) * 4
    )


def site_name(article: Article) -> Span | None:
    """What stands behind a bar in the headline of a plain text, as the titles of pages have it: *The Harbour | Cork Daily*."""
    headline = article.document.headline
    if headline is None or article.document.format != "text":
        return None
    behind = _SITE.search(article.document.words(headline))
    if behind is None or article.mentions_at(Span(headline.span.start + behind.start(1), headline.span.end)):
        return None
    return Span(headline.span.start + behind.start(), headline.span.end)


def headline_again(article: Article, lines: Sequence[Line]) -> Iterator[Span]:
    """The lines above the first sentence that are the headline once more, whole or cut, behind the page's sections or alone."""
    headline = article.document.headline
    told = article.document.words(headline).split() if headline else []
    if len(told) < _SHORTEST_HEADLINE:
        return
    for above, line in takewhile(lambda pair: not _is_sentence(pair[0]), pairwise(lines[:_TOP])):
        words = line.words.split()
        at = next((n for n in range(min(len(words), _SECTIONS + 1)) if words[n : n + 3] == told[:3]), None)
        if line.block is headline or at is None or not all(word[0].isupper() for word in words[:at]):
            continue
        rest = words[at:]
        cut = rest[-1].endswith(("...", "…")) and rest[:-1] == told[: len(rest) - 1]
        beside = above.block is headline and above.words == line.words
        if (rest == told or cut) and (at or not beside):
            yield line.span


def _is_sentence(line: Line) -> bool:
    return line.block.kind is BlockKind.PARAGRAPH and line.words.endswith(".")


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
