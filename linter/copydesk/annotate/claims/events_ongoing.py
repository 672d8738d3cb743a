"""States without a date: an event of the sheets that is said to go on."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.event_words import ALPHABET, string_of
from copydesk.annotate.claims.events_named import events_named
from copydesk.annotate.matcher import Pattern, Table
from copydesk.sheet.claims import Claim, EventClaim, Stance


def _first(match: Match[str]) -> tuple[int, int]:
    """The word that says so, before its event: *the ongoing strike*."""
    return match.start(), match.end() - 1


def _second(match: Match[str]) -> tuple[int, int]:
    """The word that says so, behind its event: *with the strike ongoing*, *the strike continues*."""
    return match.end() - 1, match.start()


_GAP = "<!heads|wall|time|open|close|ongoing|prep>"
_ONGOING = frozenset("ongoing continuing current underway still continues continue remains remain".split())
STATES: Table[tuple[int, int]] = Table(
    ALPHABET,
    (
        Pattern(
            "ongoing event",
            f"<ongoing> {_GAP}{{0,9}}? <prep>? <strike|event>",
            _first,
            needs="ongoing strike|event",
        ),
        Pattern(
            "event ongoing", f"<strike|event> {_GAP}{{0,4}}? <ongoing>", _second, needs="strike|event ongoing"
        ),
    ),
)


def read_ongoing(article: Annotated, sentence: Sentence) -> Iterator[Claim]:
    """The claims that an event of the sheets is going on, one for each event named."""
    if not article.base.events or _ONGOING.isdisjoint(sentence.lowers):
        return
    string = string_of(sentence)
    for pattern, match in STATES.matches(string):
        word, event = pattern.build(match) or (0, 0)
        if word and sentence.lowers[word - 1] in ("then", "-", "longer", "not", "t"):
            continue
        inherited = sentence.inherited(word, word + 1)
        inherited["work"] = inherited["season"] = None
        if word < event and inherited["stance"] is Stance.DENIED:
            inherited["stance"] = Stance.ASSERTED  # what is only described as ongoing is not what is denied
        for entity in events_named(article, sentence, event):
            yield EventClaim(
                sentence.span(word, word + 1),
                what=entity.name,
                when=None,
                subject=entity,
                ongoing=True,
                pattern=pattern.name,
                **inherited,
            )
