"""The reader of HTML pages and fragments."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import astuple, replace
from turbohtml import TokenType

from copydesk.reading.document import BlockKind, Document, Metadata
from copydesk.reading.draft import BlockDraft, Draft
from copydesk.reading.html.main import article_of
from copydesk.reading.html.metadata import PageData
from copydesk.reading.html.tokens import HtmlToken, attribute_place, tokens_of
from copydesk.reading.html.writer import HtmlWriter, write_value
from copydesk.reading.metadata.bylines import Bylines
from copydesk.reading.metadata.front_matter import FrontMatter, add_front, metadata_of, read_front_matter
from copydesk.text import Lines

_MEANT = ("article", "main")


def read(path: str, source: str) -> Document:
    """The document of an HTML page."""
    front = read_front_matter(source)
    tokens = list(tokens_of(" " * front.body + source[front.body :]))
    headline = _headline(tokens)
    tokens = article_of(tokens, headline)
    draft = Draft(path, "html", source)
    draft.notes += front.notes
    lines = Lines(source)
    page = PageData(lambda offset: lines.place(offset).line)
    writer = HtmlWriter(draft, Bylines(), headline=headline, page=page)
    titled = add_front(draft, front)
    if titled and writer.headline:
        draft.blocks[0] = replace(draft.blocks[0], kind=BlockKind.PAGE_TITLE, level=0)
    fallback = None if writer.headline or titled else _meta(tokens, ("og:title", "twitter:title"))
    description = _meta(tokens, ("description", "og:description"))
    for token in tokens:
        if token is fallback:
            _add_content(draft, token, BlockKind.HEADLINE)
        elif token is description:
            _add_content(draft, token, BlockKind.DESCRIPTION)
        writer.take(token)
    writer.flush()
    _settle_headline(draft)
    draft.metadata = _metadata(draft, front, writer.bylines.complete(page.metadata))
    draft.notes += page.notes
    return draft.finish()


def _metadata(draft: Draft, front: FrontMatter, page: Metadata) -> Metadata:
    """What the page says of itself, where its front matter (of a site's template) does not say it first."""
    if not front.body:
        return page
    known, notes = metadata_of(front, draft.path)
    draft.notes += notes
    return Metadata(
        *(two if one in (None, ()) else one for one, two in zip(astuple(known), astuple(page), strict=True))
    )


def _headline(tokens: Sequence[HtmlToken]) -> HtmlToken | None:
    """The first heading of level one with words in it, that of the article or main part before that of the page."""
    meant = False
    first: HtmlToken | None = None
    for at, token in enumerate(tokens):
        if token.type is TokenType.START_TAG and token.name in _MEANT:
            meant = True
        if token.type is TokenType.START_TAG and token.name == "h1" and _has_words(tokens, at):
            if meant:
                return token
            first = first or token
    return first


def _has_words(tokens: Sequence[HtmlToken], at: int) -> bool:
    for token in tokens[at + 1 : at + 200]:
        if token.name == "h1":
            return False
        if token.type is TokenType.TEXT and not token.is_blank:
            return True
    return False


def _meta(tokens: Sequence[HtmlToken], names: Sequence[str]) -> HtmlToken | None:
    """The first `meta` of the first of these names that the page has."""
    metas = [token for token in tokens if token.name == "meta" and token.attribute("content")]
    named = ((token, token.attribute("name") or token.attribute("property")) for token in metas)
    found = {name: token for token, name in reversed(list(named)) if name in names}
    return next((found[name] for name in names if name in found), None)


def _add_content(draft: Draft, token: HtmlToken, kind: BlockKind) -> None:
    if place := attribute_place(draft.source, token, "content"):
        block = BlockDraft(kind, level=1 if kind is BlockKind.HEADLINE else 0)
        write_value(block, draft.source, place)
        draft.add(block)


def _settle_headline(draft: Draft) -> None:
    """Let the page title be the headline of a page without one, or the heading that a fragment begins with."""
    kinds = [block.kind for block in draft.blocks]
    if BlockKind.HEADLINE in kinds:
        return
    visible = next((n for n, kind in enumerate(kinds) if not kind.is_hidden), None)
    if BlockKind.PAGE_TITLE in kinds:
        chosen = kinds.index(BlockKind.PAGE_TITLE)
    elif visible is not None and kinds[visible] is BlockKind.HEADING:
        chosen = visible
    else:
        return
    draft.blocks[chosen] = replace(draft.blocks[chosen], kind=BlockKind.HEADLINE, level=1)
