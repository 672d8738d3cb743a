"""The rule `wrong-acronym`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from copydesk.api import (
    Article,
    Bad,
    Confidence,
    Definition,
    EntityKind,
    Form,
    Good,
    Mention,
    Passage,
    Problem,
    Severity,
    fold,
    replace,
    rule,
)
from copydesk_rules._spellings import spelling_facts

SHEET = """
names:
  - {name: GWU, also: [Game Writers Union]}
  - {name: STAG, also: [Stage and Television Artists' Guild]}
"""


@rule(
    slug="wrong-acronym",
    severity=Severity.WARNING,
    on=Article,
    over=("misspelled-name", "inconsistent-name"),
    examples=(
        Bad(
            "The studios are waiting for an end of the [[GUW]] and STAG strikes.",
            sheet=SHEET,
            says="The acronym is GWU, not GUW",
            fixed="The studios are waiting for an end of the GWU and STAG strikes.",
        ),
        Bad(
            "The Game Writers Union (GWU) met the Guild of Welsh Undertakers ([[GWU]]) in Cardiff.",
            sheet=SHEET,
            says="GWU stands for two things here",
        ),
        Good("The GWU and STAG strikes are over.", sheet=SHEET, why="both right"),
        Good("Critics of GUW cheered.", sheet=SHEET, why="a lone acronym may be anybody's"),
    ),
)
def wrong_acronym(article: Article, _: Article) -> Iterator[Problem]:
    """Report an acronym that is nearly a known one, or that an article spells out in two ways, or twice.

    Letters that change places make another acronym, and no checker of spelling knows either. A near miss counts only beside
    another known acronym, the long form, or words such as *strike*. A lone unknown acronym is left alone.
    """
    for mention in article.mentions:
        if mention.form is Form.NEAR and mention.of(EntityKind.NAME) and mention.expected.isupper():
            yield _near(mention, article)
    by_short: dict[str, list[Definition]] = defaultdict(list)
    for definition in article.definitions:
        if definition.long[0].islower():
            continue
        by_short[definition.short].append(definition)
    for definitions in by_short.values():
        yield from _repeated(definitions)


def _near(mention: Mention, article: Article) -> Problem:
    return Problem(
        mention.span,
        f"The acronym is {mention.expected}, not {mention.text}",
        evidence=spelling_facts(article, mention),
        fix=replace(mention.span, mention.expected, safe=True),
        subject=mention.name,
        attribute="acronym",
    )


def _repeated(definitions: list[Definition]) -> Iterator[Problem]:
    first, *others = definitions
    for other in others:
        same = fold(first.long) == fold(other.long)
        says = f"{other.short} is spelled out twice" if same else f"{other.short} stands for two things here"
        yield Problem(
            other.short_span,
            f"{says}: {first.long}" + ("" if same else f" and {other.long}"),
            evidence=(Passage(first.long_span, f"{first.short} is {first.long} here"),),
            confidence=Confidence.LIKELY if same else Confidence.CERTAIN,
            subject=other.short,
            attribute="acronym",
        )
