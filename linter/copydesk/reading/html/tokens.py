"""The tokens of an HTML file with their exact places."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace
from turbohtml import TokenType, tokenize

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
