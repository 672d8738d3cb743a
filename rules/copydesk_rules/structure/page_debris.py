"""The rule `page-debris`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from copydesk.api import (
    Article,
    Bad,
    BlockKind,
    Document,
    EntityKind,
    Fix,
    Good,
    Observation,
    Problem,
    Severity,
    Span,
    fold,
    furniture_in,
    is_button,
    is_stamp_without_date,
    is_tab,
    plain,
    regex,
    replace,
    rule,
)
from copydesk_rules.structure._captions import (
    caption_lines,
    doubled_names,
    headline_again,
    heads_nothing,
    link_lists,
    lone_titles,
    loose_credits,
    other_headlines,
    site_name,
)
from copydesk_rules.structure._joints import joints_in
from copydesk_rules.structure._lines import Line, lines_of
from copydesk_rules.structure._remarks import CREDIT, Search, lost_notes, remarks_in, searches_in, strays_in
from copydesk_rules.structure._remnants import BAR, EMBEDDED, Phrases, phrases_in, remnants_in

_BULLET = regex(r"[-–—•*>|\s]+")
_FRAGMENT = 8
_FEW = 3
"""More lines than these with a bar at an end are a table that is written as text."""
_ELSEWHERE = (BlockKind.HEADLINE, BlockKind.TABLE_CELL, BlockKind.CAPTION)

SHEET = """
title: The Glass Harbour
kind: series
network: HBO
cast: [{character: Mara Quill, actor: Ines Aldana}]
"""


@rule(
    slug="page-debris",
    severity=Severity.WARNING,
    on=Document,
    over=("repeated-heading",),
    examples=(
        Bad(
            "The Glass Harbour Returns in May\n\n[[By Ann Ito Posted:]]\n\nThe drama is back for a third run.\n\n"
            "[[The Glass Harbour HBO]]\n\nFilming took nine weeks.\n\n[[Latest Posts]]",
            sheet=SHEET,
            says=("date of this byline is missing", "alternative text", "label of the page"),
        ),
        Bad(
            "Ines Aldana said she would miss the sea[[&nbsp;]]most of all.",
            sheet=SHEET,
            says="“&nbsp;” is a character code that shows as written",
            fixed="Ines Aldana said she would miss the sea\u00a0most of all.",
        ),
        Bad(
            "The drama has [[TK]] episodes. [[DO NOT PUB]] before Friday. The lead is Ines Aldana (Mara Quill)[[)]] again. [[Read more: Ten harbours]]",
            says=(
                "left to be filled in",
                "a note of the desk",
                "closes nothing",
                "a label or prompt of the page",
            ),
        ),
        Good(
            "Six Films for the Weekend\n\nDon’t Miss\n\nThe comedy has aged better than its stars feared it would.",
            sheet="title: Don't Miss\nkind: film",
            why="the name of a film",
        ),
        Good("By Ann Ito\n\nUpdated:\n\n4 May 2024\n\nThe drama is back.", why="a byline with its date"),
    ),
)
def page_debris(document: Document, article: Article) -> Iterator[Problem]:
    """Report what copying from a page leaves in a text.

    Bylines that lost their date, alternative texts among the prose, share and newsletter prompts, labels such as
    *Latest Posts*, buttons, counters and names of files, what is left of embedded posts, the credit of a picture without its
    picture, the headline once more in a trail of sections, markup of wikis and of Markdown that shows, template markers,
    placeholders, words that run together where a line was lost, headlines of other articles, notes of the desk to itself, remnants of a writing assistant, brackets that close nothing, quotation marks
    with nothing in them, and characters that show as codes or in a wrong encoding. Readers see them as carelessness, and
    search engines print them.

    What a name on the sheet covers is left alone, and so is a byline with its date, a heading that has prose of
    its own, a list of titles, the asides of a page and the posts that it embeds, and whatever stands in quotation marks.
    """
    lines = list(lines_of(article))
    phrases, searches = phrases_in(article.text), searches_in(article.text)
    is_table = sum("|" in (line.words[0], line.words[-1]) for line in lines) > _FEW
    found = [_of_line(article, line, following) for line, following in zip_longest(lines, lines[1:])]
    for at in _buttons_beside(lines, found):
        found[at] = _problem(
            lines[at].span, f"“{lines[at].words}” is a button or a label of the page", "furniture"
        )
    for line, problem in zip(lines, found, strict=True):
        yield from [problem] if problem else _within(article, line, phrases, searches, is_table)
    for span in headline_again(article, lines):
        yield _problem(span, "The headline stands here again, as the page repeats it", "headline")
    for span in (*link_lists(article), *other_headlines(article, lines)):
        yield _problem(span, "This line is the headline of another article", "furniture")
    if site := site_name(article):
        yield _problem(site, "The headline has the name of its page's site", "headline")
    for span in lost_notes(article, lines):
        yield _problem(span, f"“{span.of(article.text)}” is the mark of a note that is not here", "note")
    for span in heads_nothing(
        article, [line for line, problem in zip(lines, found, strict=True) if not problem]
    ):
        yield _problem(span, "Nothing stands below this heading", "heading")
    told = {problem.span for problem in found if problem}
    for span in loose_credits(article, [line for line in lines if line.span not in told]):
        yield _problem(span, "The credit of a picture stands here without its picture", "credit")
    for span in caption_lines(article, lines):
        yield _problem(
            span, "This line looks like a caption or alternative text copied into the prose", "caption"
        )
    for span in doubled_names(article, lines):
        yield _problem(span, "This line stands twice in a row", "caption")
    for span, what in strays_in(lines):
        yield _problem(span, f"“{span.of(article.text)}” is {what}", "sign")
    for span in lone_titles(article, lines):
        yield _problem(span, "The title stands here alone, below a heading that has it already", "caption")


def _of_line(article: Article, line: Line, following: Line | None) -> Problem | None:
    """The problem of a line that is debris as a whole."""
    if line.goes_on or line.beside or line.block.kind in _ELSEWHERE:
        return None
    if is_stamp_without_date(line.words):
        dated = following is not None and _is_date(following)
        return None if dated else _problem(line.span, "The date of this byline is missing", "byline")
    found = furniture_in(line.words, prose_follows=following is not None and following.is_prose)
    bullet = _BULLET.match(line.words)
    span = Span(line.span.start + (bullet.end() if bullet else 0), line.span.end)
    if found is None or _is_named(article, span, found.sign) or _tells_of_the_work(article, line, following):
        return None
    return _problem(span, f"“{span.of(article.text)}” is {found.what}, not of the article", "furniture")


def _buttons_beside(lines: Sequence[Line], found: Sequence[Problem | None]) -> Iterator[int]:
    """The lines of a single button each, in a row with other leftovers or below a tab of the page, the rest of a menu, and what is left between two leftovers."""
    told = {at for at, problem in enumerate(found) if problem}
    menus = {lines[at].block.list for at in told if plain(lines[at].words) == "home"} - {-1}
    for step, order in ((1, range(len(lines))), (-1, reversed(range(len(lines))))):
        for at in order:
            if at in told or lines[at].beside or not 0 <= at - step < len(lines):
                continue
            words, beside = lines[at].words, lines[at - step].words
            button = is_button(words) and (
                at - step in told
                or (step > 0 and lines[at].block.list < 0 and is_tab(beside) and beside != words)
            )
            rest = words[0].islower() and {at - 1, at + 1} <= told and len(words.split()) <= _FRAGMENT
            if button or rest or lines[at].block.list in menus:
                told.add(at)
                yield at


def _is_date(line: Line) -> bool:
    return len(line.words) <= 60 and (
        any(c.isdigit() for c in line.words) or plain(line.words) in ("today", "yesterday")
    )


def _is_named(article: Article, span: Span, sign: str) -> bool:
    """Whether the words that tell are a known name, or hold the title that the article is about."""
    told = Span(span.start, span.start + len(sign))
    if article.mentions_at(told):
        return True
    words = plain(sign)
    return article.base.is_spelling(words) or any(
        f" {title} " in f" {fold(words)} " for title in _own(article)
    )


def _own(article: Article) -> Iterator[str]:
    """The names that the sheets of the works in focus have, folded."""
    return (fold(s.name) for key in article.scope.focus for s in article.base.spellings_in(key))


def _tells_of_the_work(article: Article, line: Line, following: Line | None) -> bool:
    """Whether *About the Author* heads a passage on somebody that the sheet knows."""
    if following is None or not plain(line.words).startswith("about the author"):
        return False
    known = (m for m in article.mentions if m.of(EntityKind.PERSON) or m.of(EntityKind.WORK))
    return any(following.span.contains(m.span) for m in known)


def _within(
    article: Article, line: Line, phrases: Phrases, searches: Sequence[Search], is_table: bool
) -> Iterator[Problem]:
    """The problems of what stands within a line; where a table is written as text, its bars are none."""
    start = line.span.start
    for remnant in (*remnants_in(line.words, phrases), *remarks_in(line.words, searches)):
        place = Span(start + remnant.start, start + remnant.end)
        if remnant.instead is None and (_is_quoted(article, place) or article.mentions_at(place)):
            continue
        if (line.beside and remnant.what is EMBEDDED) or (remnant.what is BAR and is_table):
            continue
        if line.block.kind is BlockKind.CAPTION and remnant.what is CREDIT:
            continue
        fix = replace(place, remnant.instead) if remnant.instead is not None else None
        yield _problem(place, f"“{place.of(article.text)}” is {remnant.what}", "remnant", fix)
    for place in joints_in(article, line):
        if not any(m.span.contains(place) for m in article.mentions_at(place)):
            yield _problem(place, f"“{place.of(article.text)}” runs two things together", "joint")


def _is_quoted(article: Article, place: Span) -> bool:
    return any(q.span.contains(place) for q in article.quotations)


_WHY = {
    "byline": "No day stands on this line or on the next",
    "credit": "No picture stands above it in the file",
    "caption": "The line has names and no verb, and is no caption in the file",
    "note": "No line of the text begins with its number",
    "heading": "The text ends with it",
    "headline": "A page has it in its trail of sections, or above the text once more",
    "furniture": "Such lines stand around an article on its page",
    "joint": "Something between the two was lost: a blank, a stop or the end of a line",
    "sign": "Its partner is missing, or it stands twice",
    "remnant": "A reader of the page sees these signs as they stand here",
}


def _problem(span: Span, message: str, attribute: str, fix: Fix | None = None) -> Problem:
    why = Observation(_WHY.get(attribute, _WHY["remnant"]))
    return Problem(
        span,
        message,
        evidence=(why,),
        fix=fix,
        attribute=attribute,
        group=attribute if attribute == "joint" else "",
    )
