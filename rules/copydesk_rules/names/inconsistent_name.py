"""The rule `inconsistent-name`."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.api import Article, Bad, Confidence, Good, NameGroup, Passage, Problem, Severity, replace, rule


@rule(
    slug="inconsistent-name",
    severity=Severity.WARNING,
    on=NameGroup,
    examples=(
        Bad(
            "Producer Marta Lindqvist signed in March. Marta Lindqvist had left the studio a year before. "
            "On Friday [[Marta Lindkvist]] would not comment.",
            says="Marta Lindkvist once, Marta Lindqvist twice",
        ),
        Good(
            "Marta Lindqvist and her sister Maria Lindqvist run the studio. Maria Lindqvist writes.",
            why="two people",
        ),
        Good("Marta Lindqvist signed. Lindqvist would not comment.", why="a surname alone"),
    ),
)
def inconsistent_name(group: NameGroup, article: Article) -> Iterator[Problem]:
    """Report a name that one article spells in two ways, whether or not a sheet knows it.

    One of the spellings is wrong, and the desk finds out which before a reader does. The rarer spelling is marked, the other
    shown beside it; a sheet's own spelling is never the one to change. Where both stand again and again, or the difference could make
    another name, it is a note. Names that differ in more than a slip, two people set side by side, and short forms are left alone.
    """
    (usual, places), *others = group.variants
    for written, spans in others:
        for span in spans:
            yield Problem(
                span,
                f"{written} {_times(len(spans))}, {usual} {_times(len(places))}: one name in two spellings",
                evidence=(Passage(places[0], f"The article has {usual} here"),),
                fix=replace(span, usual),
                confidence=Confidence.CERTAIN if group.certain else Confidence.LIKELY,
                subject=usual,
                attribute="spelling",
            )


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
