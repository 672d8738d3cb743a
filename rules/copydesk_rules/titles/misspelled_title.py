"""The rule `misspelled-title`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.api import (
    Article,
    Bad,
    BlockKind,
    Confidence,
    EntityKind,
    Form,
    Good,
    Mention,
    Problem,
    Severity,
    Span,
    replace,
    rule,
)
from copydesk_rules._spellings import mend, spelling_facts

SHEET = """
title: None of Us Were There
kind: series
avoid: [{name: We Were Not There, reason: the novel's title}]
"""


@rule(
    slug="misspelled-title",
    severity=Severity.ERROR,
    on=Mention,
    over=("miscased-title", "inconsistent-name"),
    examples=(
        Bad(
            "Fans will have to wait for [[None of Use Were There]] to come back.",
            sheet=SHEET,
            says="The title is None of Us Were There, not None of Use Were There",
            fixed="Fans will have to wait for None of Us Were There to come back.",
        ),
        Bad(
            "The second run of [[None of Us Where There]] has no date.",
            sheet=SHEET,
            says="None of Us Were There",
        ),
        Good("None of Us Were There returns in May.", sheet=SHEET, why="spelled as on the sheet"),
        Good("None of us were there when it happened.", sheet=SHEET, why="a sentence, no title"),
        Good(
            "None of Us Were There, which translates as Nobody of Us Was There, returns.",
            sheet=SHEET,
            why="a translation, introduced as such",
        ),
        Good("Some of Them Were Here is another show.", sheet=SHEET, why="another title"),
    ),
)
def misspelled_title(mention: Mention, article: Article) -> Iterator[Problem]:
    """Report a title that is nearly a known one: a slip, a word lost or exchanged, one real word for another.

    Spell checkers pass the slips that matter most, because the wrong word is a word. Only works that the article is about
    or names elsewhere are looked for. Titles of other works, translations introduced as such, names that the sheet asks to
    avoid, headlines in capitals and shortened titles are left alone.
    """
    if not mention.of(EntityKind.WORK) or not mention.expected:
        return
    if mention.form is Form.NEAR:
        certain = mention.certain
    elif mention.form is Form.FOLDED and (fault := _fault_of_signs(mention.text, mention.expected)):
        if fault == "blank lost" and _the_before(mention, article):
            return  # *The Nightferry* has another article and another spelling: a title of its own
        certain = fault in _CERTAIN
    elif mention.form is Form.FOLDED and _lacks_article(mention, article):
        certain = False
    else:
        if whole := _with_article_too_many(mention, article):
            yield _article_too_many(whole, mention, article)
        return
    yield Problem(
        mention.span,
        f"The title is {mention.expected}, not {mention.text}",
        evidence=spelling_facts(article, mention),
        fix=mend(article, mention, certain=mention.certain),
        confidence=Confidence.CERTAIN if certain else Confidence.LIKELY,
        subject=mention.name,
        attribute="title",
    )


_TOO_MANY = re.compile(r"(?P<before>[,;–—\w)] |[“‘\"])?The $")
_HEADINGS = (BlockKind.HEADLINE, BlockKind.HEADING, BlockKind.PAGE_TITLE)
_CLOSING = re.compile(r"[.,!?]?[”’\"]")
_LISTED = re.compile(r",| (?:and|or|\()\b")


def _the_before(mention: Mention, article: Article) -> re.Match[str] | None:
    """A *The* right before a title, with the sign or the word's end that stands before it."""
    start = mention.span.start
    return _TOO_MANY.search(article.text, max(0, start - 6), start)


def _with_article_too_many(mention: Mention, article: Article) -> Span | None:
    """The title with a *The* that it has not: marked as a title, or with its capital within a sentence.

    A plural may be the family or the team that it tells of, and counts where other titles are listed beside it.
    """
    text, span, title = article.text, mention.span, mention.expected
    found = _the_before(mention, article)
    block = article.document.block_at(span.start)
    if found is None or found["before"] is None or title.startswith("The ") or mention.text.isupper():
        return None
    marked = found["before"] in '“‘"' and _CLOSING.match(text, span.end)
    is_listed = found["before"] == ", " and _LISTED.match(text, span.end)
    begins_anew = found["before"] in '“‘"' or block is None or block.kind in _HEADINGS
    in_prose = (
        not begins_anew
        and (is_listed or not title.endswith("s"))
        and not text[span.end :].startswith((" ", "-", "’", "'"))
    )
    known = article.base.is_spelling(f"The {title}") or article.mentions_at(
        Span(span.start - 2, span.start - 1)
    )
    return (
        Span(span.start - 4, span.end)
        if (marked or in_prose or (is_listed and not begins_anew)) and not known
        else None
    )


def _article_too_many(whole: Span, mention: Mention, article: Article) -> Problem:
    return Problem(
        whole,
        f"The title is {mention.expected}, without an article",
        evidence=spelling_facts(article, mention),
        fix=replace(whole, mention.text, safe=False),
        confidence=Confidence.LIKELY,
        subject=mention.name,
        attribute="title",
    )


_ENTRY = re.compile(r"[\W\d]*\Z")
_YEAR = re.compile(r"\W?\W?\s*\((?:18|19|20)\d\d\)")


def _lacks_article(mention: Mention, article: Article) -> bool:
    """Whether an entry of a list, with the year behind it, has a title without its *The*."""
    if f"the {mention.text}".casefold() != mention.expected.casefold():
        return False
    block = article.document.block_at(mention.span.start)
    begins = block is not None and _ENTRY.match(article.text, block.span.start, mention.span.start)
    return bool(begins) and _YEAR.match(article.text, mention.span.end) is not None


_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "‑": "-", "‐": "-"})
_CERTAIN = frozenset(("apostrophe", "blank lost"))
_PARTING = ",;:"
_WORD = re.compile(r"[\w'.&]*\w")


def _fault_of_signs(text: str, expected: str) -> str:
    """What sign or blank inside a title of the same letters is missing, too many or another; final signs are style."""
    if text.isupper():
        return ""
    one, two = map(_plain, (text, expected))
    if len(_kept(one, "")) != len(_kept(two, "")):
        one, two = one.removeprefix("the "), two.removeprefix("the ")
    if _kept(one, "") != _kept(two, ""):
        return "letters"
    if _kept(one, "'") != _kept(two, "'"):
        return "apostrophe"
    if _kept(one, "-") != _kept(two, "-"):
        return "hyphen"
    if len(_WORD.findall(one)) != len(_WORD.findall(two)):
        return _fault_of_blanks(text, one, two)
    return "sign" if _parted(one) - _parted(two) - _dashed(two) else ""


def _plain(name: str) -> str:
    """A title in small letters, without its final signs, with one kind of each sign."""
    return name.translate(_APOSTROPHES).casefold().strip(" '-!.…")


def _parted(name: str) -> set[tuple[int, str]]:
    """Behind how many letters a title is parted, and by what sign."""
    return {(len(_kept(name[:at], "")), sign) for at, sign in enumerate(name) if sign in _PARTING}


def _dashed(name: str) -> set[tuple[int, str]]:
    """Where a colon may stand for a dash."""
    return {(len(_kept(name[:at], "")), ":") for at, sign in enumerate(name) if sign in "–—-"}


def _fault_of_blanks(text: str, one: str, two: str) -> str:
    """A blank lost or inserted; a title in one word with its capitals (*TinKites*) is a tag."""
    if len(_WORD.findall(one)) > len(_WORD.findall(two)):
        return "blank inserted"
    is_tag = len(one.split()) == 1 and any(letter.isupper() for letter in text[1:])
    return "" if is_tag else "blank lost"


def _kept(name: str, sign: str) -> str:
    """The letters and digits of a name, and one kind of sign."""
    return "".join(letter for letter in name if letter.isalnum() or letter == sign)
