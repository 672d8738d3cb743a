"""Which part of a saved page is its article: the smallest part that holds nearly all of its prose.

What stands around it (menus, teasers, comments, boxes to share and to subscribe) is no part of the article, and is left out as if it
were not there. A fragment, or a page without a part that stands out, is read whole.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct, field
from turbohtml import TokenType

from copydesk.reading.html.tokens import SKIPPED, VOID, HtmlToken
from copydesk.text import regex

_AROUND = regex(
    r"(?:^|[\s_-])(?:nav|navi|navigation|navbar|menu|menus?|sidebar|side-?bar|related|recommend\w*|more-?(?:on|from|stories|news|posts)"
    r"|read-?(?:more|next|also)|also-?read|share\w*|sharing|social\w*|sharedaddy|comments?|commentlist|respond|disqus\w*|newsletter\w*"
    r"|subscri\w+|sign-?up|promo\w*|advert\w*|ads?|sponsor\w*|footer|foot|breadcrumbs?|cookies?|consent|gdpr|teasers?|widgets?"
    r"|trending|popular|most-?(?:read|popular|viewed)|latest|outbrain|taboola|tags?|taglist|tag-?(?:list|cloud|links)|categories|pagination|pager"
    r"|paging|prev-?next|post-?nav\w*|author-?(?:box|bio|info)|about-?(?:the-)?author|login|search\w*|print|toolbar|skip-?link|copyright|legal"
    r"|imprint|impressum|pingbacks?|trackbacks?|rating|votes?|reactions?|discussion|comment-?\w+|kommentare?|meta-?nav|modal|popup|overlay|banner|masthead|site-?header|page-?header|toc|jp-relatedposts|entry-?(?:footer|utility|meta-?bottom))"
    r"(?:$|[\s_-])"
)
_NAMES = frozenset(["nav", "aside", "footer", "menu", "dialog"])
_BOXES = frozenset(["div", "section", "ul", "ol", "dl", "form", "header", "table", "span", "figure"])
_ROLES = frozenset(
    ["navigation", "complementary", "banner", "contentinfo", "search", "dialog", "menu", "alert"]
)
_PARAGRAPHS = frozenset(["p", "blockquote", "h2", "h3", "h4", "li", "td", "pre", "dd"])
_WHOLE = frozenset(["html", "body"])
_ABOUT = frozenset(["html", "body", "meta", "link"])
_MOST = 0.8
"""The part of a part's prose that a smaller part must have to stand for it."""
_LEAST = 250
"""So many letters of prose make an article; with fewer, the page is read whole."""
_NEAR = 40
"""An end tag is looked for among so many open elements."""
_LONG = 80
"""A text of so many letters is prose where it stands in no paragraph, too."""
_LARGE = 0.45
"""What holds so much of the prose is the article itself, whatever it is called."""


class _Part(Struct):
    """An element; `prose` counts the letters of its paragraphs that are in no link."""

    name: str
    marks: str
    start: int
    parent: int
    end: int = 0
    own: int = 0
    prose: int = 0
    children: list[int] = field(default_factory=list)


def article_of(tokens: Sequence[HtmlToken], headline: HtmlToken | None) -> list[HtmlToken]:
    """The tokens of the page's article, its head and its headline; all of them where no part stands out."""
    if not any(token.name in _WHOLE for token in tokens[:200]):
        return list(tokens)
    parts = _parts(tokens)
    whole = parts[0].prose
    if whole < _LEAST:
        return list(tokens)
    around = [n for n, part in enumerate(parts) if n and _stands_around(part, whole)]
    _count(parts, without=frozenset(around))
    if parts[0].prose < _LEAST:
        return list(tokens)
    main = _main(parts)
    return _kept(tokens, parts, main, around, headline)


def _parts(tokens: Sequence[HtmlToken]) -> list[_Part]:
    """The elements with what they hold, the page itself first."""
    outline = _Outline(len(tokens))
    for at, token in enumerate(tokens):
        if token.type is TokenType.START_TAG and token.name not in VOID and not token.self_closing:
            outline.open(token, at)
        elif token.type is TokenType.END_TAG:
            outline.close(token.name, at)
        elif token.type is TokenType.TEXT and not token.is_blank:
            outline.words(len(token.words))
    _count(outline.parts)
    return outline.parts


class _Outline:
    """The elements of a page in the order of their beginnings; ends without a beginning are nothing."""

    def __init__(self, length: int) -> None:
        self.parts = [_Part("", "", 0, -1, length)]
        self._length = length
        self._open = [0]
        self._inside: Counter[str] = Counter()

    def open(self, token: HtmlToken, at: int) -> None:
        """Begin an element; until it is closed, it reaches to the end."""
        self.parts.append(_Part(token.name, _marks(token), at, self._open[-1], self._length))
        self.parts[self._open[-1]].children.append(len(self.parts) - 1)
        self._open.append(len(self.parts) - 1)
        self._inside.update(_traits(token.name))

    def close(self, name: str, at: int) -> None:
        """End an element, and before its end tag what was left open in it."""
        depth = _opened(self.parts, self._open, name)
        while depth and len(self._open) > depth:
            number = self._open.pop()
            self.parts[number].end = at + (len(self._open) == depth)
            self._inside.subtract(_traits(self.parts[number].name))

    def words(self, letters: int) -> None:
        """Count words that are prose: in no link, in a paragraph or long."""
        if self._inside["silent"] or self._inside["link"]:
            return
        if self._inside["paragraph"] or letters > _LONG:
            self.parts[self._open[-1]].own += letters


def _traits(name: str) -> Iterator[str]:
    if name in SKIPPED:
        yield "silent"
    if name == "a":
        yield "link"
    if name in _PARAGRAPHS:
        yield "paragraph"


def _opened(parts: Sequence[_Part], open_: Sequence[int], name: str) -> int:
    """How deep the element is that an end tag closes; 0 where there is none near."""
    near = range(len(open_) - 1, max(len(open_) - _NEAR, 0), -1)
    return next((depth for depth in near if parts[open_[depth]].name == name), 0)


def _marks(token: HtmlToken) -> str:
    values = (token.attribute(key) or "" for key in ("class", "id", "role", "itemprop", "aria-label"))
    return " ".join(values).lower()


def _stands_around(part: _Part, whole: int) -> bool:
    if part.name in _WHOLE or part.prose > whole * _LARGE:
        return False
    if part.name in _NAMES or not _ROLES.isdisjoint(part.marks.split()):
        return True
    return part.name in _BOXES and _AROUND.search(part.marks) is not None


def _count(parts: list[_Part], without: frozenset[int] = frozenset()) -> None:
    """Count the prose of each part and of those within it, some left out."""
    for part in parts:
        part.prose = part.own
    for number in range(len(parts) - 1, 0, -1):
        if number in without:
            parts[number].prose = 0
        parts[parts[number].parent].prose += parts[number].prose


def _main(parts: list[_Part]) -> int:
    """The smallest part that has most of the prose of the one around it, and so on from the page inwards."""
    number = 0
    while True:
        inside = [n for n in parts[number].children if parts[n].prose >= parts[number].prose * _MOST]
        if not inside or parts[inside[0]].name in _PARAGRAPHS:
            return number
        number = inside[0]


def _kept(
    tokens: Sequence[HtmlToken],
    parts: list[_Part],
    main: int,
    around: Sequence[int],
    headline: HtmlToken | None,
) -> list[HtmlToken]:
    """The page's head and scripts, and its text from the headline on to the end of the main part, without what stands around."""
    titled = next((n for n, token in enumerate(tokens) if token is headline), len(tokens))
    keep = bytearray(len(tokens))

    def mark(start: int, end: int, *, kept: bool) -> None:
        keep[start:end] = bytes([kept]) * len(range(*slice(start, end).indices(len(keep))))

    mark(0, next((n for n, token in enumerate(tokens) if token.name == "body"), 0), kept=True)
    mark(min(parts[main].start, titled), parts[main].end, kept=True)
    for number in around:
        mark(parts[number].start, parts[number].end, kept=False)
    for part in parts:
        if part.name == "script" or part.start == titled:
            mark(part.start, part.end, kept=True)
    return [token for n, token in enumerate(tokens) if keep[n] or token.name in _ABOUT]
