"""The tokens of an HTML file with their exact places, and what its elements mean for prose."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace
from turbohtml import TokenType, tokenize

from copydesk.reading.document import BlockKind
from copydesk.text import Span, regex

_LINE_BREAK = regex(r"\r\n?|\n")
_ATTRIBUTE = regex(
    r"""[\s/]+(?P<name>[^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"(?P<double>[^"]*)"?|'(?P<single>[^']*)'?|(?P<bare>[^\s>"'][^\s>]*)))?"""
)
_REFERENCE = regex(r"&#?\w+;?")
_TAG_NAME = regex(r"<[^\s/>]+")


class HtmlToken(Struct, frozen=True):
    """A piece of the file: a tag, a text, a character reference, a comment.

    `name` is a tag's name in small letters; `words` what a reference stands for, or a comment's inside.
    """

    type: TokenType
    span: Span
    name: str = ""
    words: str = ""
    self_closing: bool = False
    attributes: tuple[tuple[str, str], ...] = ()
    is_blank: bool = False
    """Whether it is a text of nothing but blanks."""

    def attribute(self, name: str) -> str | None:
        """An attribute's value, references resolved."""
        return next((value for key, value in self.attributes if key == name), None)


def tokens_of(text: str, offset: int = 0) -> Iterator[HtmlToken]:
    """The tokens of a text, in order and without gaps; `offset` is where the text begins in its file.

    The tokenizer counts in lines and columns of normalised text, so places are reckoned from the lines' starts; each
    token ends where the next begins. A tag that the file breaks off in is no token, as in a browser.
    """
    starts = [0, *(match.end() for match in _LINE_BREAK.finditer(text))]
    before: HtmlToken | None = None
    for token in tokenize(text, resolve_references=False, capture_source=True):
        start = offset + starts[token.line - 1] + token.col
        if before is not None:
            yield _ended(before, start)
        before = HtmlToken(
            token.type,
            Span(start, start),
            token.tag or "",
            token.data or "",
            token.self_closing,
            tuple(token.attrs or ()),
            not (token.data or "").strip(" \t\n\r\f"),
        )
    if before is not None:
        yield _ended(before, offset + _end(text, before, before.span.start - offset))


def _end(text: str, last: HtmlToken, start: int) -> int:
    """Where the last token ends."""
    if last.type is TokenType.CHARACTER_REFERENCE:
        reference = _REFERENCE.match(text, start)
        return reference.end() if reference else len(text)
    if last.type is not TokenType.TEXT:
        return len(text)
    end = start
    for _ in last.words:
        end += 2 if text.startswith("\r\n", end) else 1
    return end


def _ended(token: HtmlToken, end: int) -> HtmlToken:
    return replace(token, span=Span(token.span.start, end))


def attribute_place(source: str, token: HtmlToken, name: str) -> Span | None:
    """Where the value of a tag's attribute stands in the file, without its quotes."""
    head = _TAG_NAME.match(source, token.span.start, token.span.end)
    at = head.end() if head else token.span.end
    while match := _ATTRIBUTE.match(source, at, token.span.end):
        at = match.end()
        if match["name"].lower() == name:
            group = next((g for g in ("double", "single", "bare") if match[g] is not None), None)
            return Span(*match.span(group)) if group else None
    return None


SKIPPED = frozenset(
    """
    script style template noscript svg math code pre kbd samp xmp listing nav footer button select textarea option
    datalist label legend iframe object embed audio video canvas map del s strike noembed noframes applet
    """.split()
)
"""Elements that hold no prose: code, controls, what is struck out, and the parts of a page around its article."""

RESUMED = frozenset(["main", "article", "h1", "body"])
"""Elements that cannot lie within a page's navigation, so that one that was never closed ends there."""
UNCLOSED = frozenset(["nav", "footer", "label", "option", "legend", "button", "del", "s", "strike"])

FOREIGN = frozenset(["svg", "math"])
"""Drawings and formulas; an element of the page in them shows that their end was forgotten."""
OF_THE_PAGE = frozenset(
    "article blockquote body dd div dl dt figure h1 h2 h3 h4 h5 h6 header li main ol p section table td tr ul".split()
)

BREAKING = frozenset(
    """
    address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html li main menu nav ol p pre search section summary table
    tbody td tfoot th thead title tr ul iframe video audio script style template noscript
    """.split()
)
"""Elements that begin and end a block."""

EMPHASIS = frozenset(["em", "i", "cite", "b", "strong", "q", "dfn"])

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())

LISTS = frozenset(["ul", "ol", "menu", "dir"])
HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
CELLS = frozenset(["td", "th"])
FRAMED = {
    "blockquote": BlockKind.QUOTATION,
    "figure": BlockKind.CAPTION,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    "title": BlockKind.PAGE_TITLE,
}
"""Elements whose texts are blocks of one kind."""
