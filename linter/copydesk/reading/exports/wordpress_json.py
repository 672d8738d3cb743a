"""Posts as WordPress's REST interface gives them: one, or a list."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.reading.document import Document
from copydesk.reading.exports.json_values import Json, first_strand, first_words, metadata, names_in
from copydesk.reading.strands import Page, Strand, read_strand
from copydesk.text import Span, regex

DRAFTS = frozenset(["draft", "pending", "auto-draft"])
"""The states of a post whose day is that of its first draft."""
_PIECE = regex(
    r"<[^<>]*>?|\[\[(?P<shown>[^\[\]\n]{1,200})\]\]"
    r"|\[(?P<close>/)?(?P<name>[a-zA-Z][\w-]{1,40})(?P<rest>(?:[^\[\]<>\"]|\"[^\"]{0,2000}\"){0,60}?)/?\]"
    r"|(?P<blank>(?:[ \t]*\r?\n){2,})|(?P<line>[ \t]*\r?\n)"
)
_CLOSER = regex(r"\[/([a-zA-Z][\w-]{1,40})\]")
_ATTRIBUTE = regex(r"\s[\w-]+\s*=\s*[\"'\w]")
_CAPTIONS = frozenset(["caption", "wp_caption"])
_WITHOUT_WORDS = frozenset(
    ["gallery", "playlist", "audio", "video", "embed", "youtube", "vimeo", "twitter", "instagram"]
)
_HAS_BLOCKS = "<!-- wp:"


def add_content(page: Page, content: Strand) -> None:
    """Append a post's content as HTML: shortcodes left out, blank lines as paragraphs, lines as lines."""
    text = content.text
    named = frozenset(match[1].lower() for match in _CLOSER.finditer(text)) | _CAPTIONS | _WITHOUT_WORDS
    in_lines = _HAS_BLOCKS not in text
    at = 0
    for found, tag, resume in _marks(text, named, in_lines):
        page.add(content, Span(at, found.start))
        page.put(tag)
        at = max(resume, found.end)
    page.add(content, Span(at, len(text)))
    page.put("\n")


def _marks(text: str, named: frozenset[str], in_lines: bool) -> Iterator[tuple[Span, str, int]]:
    """What is no HTML, what stands for it, and where the words go on."""
    behind = 0
    for match in _PIECE.finditer(text):
        place = Span(*match.span())
        if place.start < behind:
            continue
        if match["blank"]:
            yield place, "\n<p>", place.end
        elif match["line"] and in_lines and _is_between_words(text, place):
            yield place, "<br>", place.end
        elif match["shown"]:
            yield Span(place.start, place.start + 1), "", 0
            yield Span(place.end - 1, place.end), "", 0
        elif match["name"] and _is_shortcode(match["name"].lower(), match["rest"], named):
            name, closes = match["name"].lower(), bool(match["close"])
            behind = place.end
            if name in _CAPTIONS:
                yield place, "</figure>" if closes else "<figure>", behind
                continue
            if name in _WITHOUT_WORDS and not closes:
                end = text.find(f"[/{match['name']}]", behind, behind + 2000)
                behind = end if end >= 0 else behind
            yield place, "", behind


def _is_shortcode(name: str, rest: str, named: frozenset[str]) -> bool:
    """Whether brackets are a shortcode's, and no aside of the writer's: *[sic]*, *[video essay]*."""
    return (
        (name in named and (not rest.strip() or _has_attributes(rest)))
        or "_" in name
        or _has_attributes(rest)
    )


def _has_attributes(rest: str) -> bool:
    return _ATTRIBUTE.search(rest) is not None or rest.strip().startswith("http")


def _is_between_words(text: str, line: Span) -> bool:
    return text[line.start - 1 : line.start] not in ("", ">") and text[line.end : line.end + 1] not in (
        "",
        "<",
    )


FORMAT = "wordpress-json"


def is_one(json: Json, article: Span) -> bool:
    """Whether an object is a post: its content is rendered, or raw."""
    return bool(json.at(article, "content", "rendered") or json.at(article, "content", "raw"))


def name_of(json: Json, article: Span) -> str:
    """A post's id."""
    return first_words(json, article, ("id",), ("slug",)) or ""


def read(path: str, source: str) -> Document:
    """The document of one post."""
    json = Json(path, Strand.whole(source))
    post = json.whole
    title = first_strand(json, post, ("title", "raw"), ("title", "rendered"))
    page = Page()
    page.add_element("h1", title, is_html=True)
    if content := first_strand(json, post, ("content", "raw"), ("content", "rendered")):
        add_content(page, content)
    known = metadata(
        json,
        post,
        title=title,
        published=[] if first_words(json, post, ("status",)) in DRAFTS else [("date",), ("date_gmt",)],
        updated=[("modified",), ("modified_gmt",)],
        authors=names_in(json, json.at(post, "_embedded", "author")),
        url=[("link",)],
    )
    return read_strand(path, source, page.finish(), FORMAT, "html", known)
