from __future__ import annotations

import pytest

from copydesk.reading import read
from copydesk.reading.document import BlockKind, Document

PROSE = "The comedy has aged better than its stars feared it would."


def document(text: str) -> Document:
    return read("a.html", text.encode())


def kinds(text: str) -> list[tuple[str, str]]:
    made = document(text)
    return [(str(block.kind), made.words(block)) for block in made.blocks]


def test_the_first_top_heading_is_the_headline() -> None:
    assert kinds("<title>Site</title><h1>One</h1><h2>Two</h2><h1>Three</h1>") == [
        ("page title", "Site"),
        ("headline", "One"),
        ("heading", "Two"),
        ("heading", "Three"),
    ]


def test_the_articles_top_heading_goes_before_the_sites() -> None:
    made = document("<header><h1>The Desk</h1></header><article><h1>The Harbour</h1></article>")
    assert made.headline is not None
    assert made.words(made.headline) == "The Harbour"


def test_a_top_heading_without_words_is_no_headline() -> None:
    assert kinds('<title>The Harbour</title><h1><img alt="logo"></h1>')[0] == ("headline", "The Harbour")


def test_without_a_top_heading_the_shared_title_is_the_headline() -> None:
    text = f"<title>Harbour | Desk</title><meta property='og:title' content='The Harbour &amp; Us'><p>{PROSE}</p>"
    assert kinds(text)[:2] == [("page title", "Harbour | Desk"), ("headline", "The Harbour & Us")]


def test_a_fragment_that_begins_with_a_heading_has_that_for_its_headline() -> None:
    assert kinds(f"<h2>The Harbour</h2><p>{PROSE}</p>")[0] == ("headline", "The Harbour")


def test_description_and_alternative_texts_are_blocks_with_places() -> None:
    made = document(
        "<meta name=description content='A &quot;boat&quot;'><p>x <img src=a alt=\"a  boat\"> y</p>"
    )
    assert [(str(b.kind), made.words(b)) for b in made.blocks] == [
        ("description", 'A "boat"'),
        ("paragraph", "x y"),
        ("alternative text", "a boat"),
    ]
    assert made.map.source(made.blocks[2].span).of(made.source) == "a  boat"


def test_blanks_collapse_as_a_browser_shows_them() -> None:
    made = document("<p>  All\r\n of  <b> Us </b> Are&nbsp;&nbsp;Dead<br> \n now </p>")
    assert made.text == "All of Us Are\u00a0\u00a0Dead\nnow"
    assert [span.of(made.text) for span in made.emphasis] == ["Us "]


def test_references_map_as_a_whole() -> None:
    made = document("<p>It&rsquo;s AT&T &#x41;&lt;b&gt;</p>")
    assert made.text == "It’s AT&T A<b>"
    at = made.text.index("’")
    assert made.map.segments[1].source.of(made.source) == "&rsquo;"
    assert made.text[at] == "’"


def test_two_line_breaks_divide_paragraphs() -> None:
    assert kinds("<div>One<br><br />Two<br>three</div>") == [
        ("paragraph", "One"),
        ("paragraph", "Two\nthree"),
    ]


def test_what_is_no_prose_is_left_out() -> None:
    text = (
        "<nav>Home</nav><style>p{}</style><script>if (a < b) x</script><p>One <code>x()</code> <del>two</del>three"
        "<svg><title>icon</title></svg></p><pre>y</pre><button>Share</button><p hidden>four</p>"
        "<p style='display: none'>five</p><footer>six</footer><template>seven</template>"
    )
    assert kinds(text) == [("paragraph", "One three")]


def test_navigation_that_was_never_closed_ends_where_the_article_begins() -> None:
    assert kinds(f"<nav>Home<article><p>{PROSE}</p></article>") == [("paragraph", PROSE)]


def test_a_form_around_the_page_hides_nothing() -> None:
    assert kinds(f"<form><p>{PROSE}</p></form>") == [("paragraph", PROSE)]


def test_lists_keep_levels_even_unclosed() -> None:
    made = document("<ul><li>a<ol><li>b</ol><li><p>c</p><p>more</p></ul><ul><li>d</ul>")
    items = [(made.words(b), b.level, b.list) for b in made.of(BlockKind.LIST_ITEM)]
    assert items == [("a", 1, 0), ("b", 2, 0), ("c", 1, 0), ("d", 1, 1)]


def test_cells_know_their_places() -> None:
    made = document(
        "<table><caption>Cast</caption><tr><th>Actor<th>Role<tr><td><p>Ann</p><p>Ito</p><td></table>"
    )
    assert made.words(made.blocks[0]) == "Cast"
    cells = [(made.words(b), b.cell.row, b.cell.column, b.cell.header) for b in made.blocks if b.cell]
    assert cells == [("Actor", 0, 0, True), ("Role", 0, 1, True), ("Ann\nIto", 1, 0, False)]


def test_a_table_that_lays_out_the_page_has_no_cells() -> None:
    text = f"<table><tr><td><h1>The Harbour</h1><p>{PROSE}</p></td></tr></table>"
    assert kinds(text) == [("headline", "The Harbour"), ("paragraph", PROSE)]
    assert kinds(f"<table role=presentation><tr><td>{PROSE}</table>") == [("paragraph", PROSE)]


def test_captions_and_quotations_have_kinds() -> None:
    text = "<figure><img alt=a><figcaption>One</figcaption></figure><blockquote><p>Two</p></blockquote>"
    assert kinds(text) == [("alternative text", "a"), ("caption", "One"), ("quotation", "Two")]


def test_short_quotations_show_their_marks() -> None:
    made = document("<p>She says <q>never</q> and <cite>The Harbour</cite>.</p>")
    assert made.text == "She says “never” and The Harbour."
    assert [span.of(made.text) for span in made.emphasis] == ["“never”", "The Harbour"]


def test_emphasis_goes_on_over_blocks() -> None:
    made = document("<p><i>One</p><p>two</i> three</p>")
    assert [span.of(made.text) for span in made.emphasis] == ["One", "two"]


def test_comments_stand_where_the_next_words_do() -> None:
    made = document("<p>One</p><!-- copydesk allow x: y --><p>Two <!--here-->three</p>")
    between, within = made.comments
    assert between.at == made.blocks[1].span.start
    assert made.text[within.at :].startswith("three")
    assert within.source.of(made.source) == "<!--here-->"


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_places_survive_every_line_break(line_break: str) -> None:
    made = document(f"<p>{line_break}지금 😀{line_break}{line_break}Harbour&amp;</p>{line_break}<p>Mara</p>")
    for word in ("지금", "Harbour", "Mara"):
        at = made.text.index(word)
        span = made.blocks[-1].span if word == "Mara" else None
        assert made.source.startswith(
            word, made.map.source(span).start if span else made.map.segments and _source(made, at)
        )


def _source(made: Document, at: int) -> int:
    from copydesk.text import Span

    return made.map.source(Span(at, at + 1)).start


def test_a_tag_that_the_file_breaks_off_in_is_not_shown() -> None:
    made = document("<p>One &amp;<img alt='x")
    assert made.text == "One &"
    assert made.map.segments[-1].source.of(made.source) == "&amp;"


ENTITIES = [
    ("&nbspp", "\xa0p"), ("&ampx", "&x"), ("&notit;", "¬it;"), ("&notin;", "∉"), ("&lt5", "<5"), ("&copy2020", "©2020"),
    ("&Amp;", "&Amp;"), ("&#65 ", "A "), ("&#x41g", "Ag"), ("&fo", "&fo"), ("&#xD800;", "�"), ("&#99999999999999999999;", "�"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "seen"), ENTITIES)
def test_entities_without_their_semicolon_are_read_as_the_standard_says(written, seen):
    assert read("a.html", f"<p>x{written}y</p>".encode()).text == f"x{seen}y"


def test_an_attribute_keeps_what_the_standard_calls_no_entity_there():
    assert read("a.html", b'<p>x</p><img alt="a?b=1&copy=2 &copy3 &copy;">').text.endswith(
        "a?b=1&copy=2 &copy3 ©"
    )
