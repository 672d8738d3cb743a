"""What the elements of HTML mean for prose."""

from __future__ import annotations

from copydesk.reading.document import BlockKind

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
