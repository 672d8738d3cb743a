"""What an outlet is said to be: *the cable network Netflix*, *it is on HBO, a broadcaster*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.lines import NAME, Line, Row, line_of
from copydesk.sheet.claims import Stance, Trait, TraitClaim
from copydesk.sheet.vocabulary import OUTLETS

_KIND = (
    r"(?P<kind>(?:premium |basic |pay )?cable (?:network|channel|outlet|broadcaster|giant)|broadcast network|public broadcaster"
    r"|broadcaster|streaming (?:service|platform|giant|network)|streamer|cinema chain|theater chain|theatre chain)\b"
)
_TRIGGERS = frozenset("cable broadcast broadcaster streaming streamer chain".split())
_OUTLET = "‹outlet›"
ROWS = (
    Row(
        "kind before outlet",
        rf"\b(?:the|a|an|its|american|us) {_KIND},? {_OUTLET}",
        ("the cable network ‹outlet›",),
    ),
    Row(
        "outlet, a kind",
        rf"{_OUTLET},? (?:which )?(?:is |was )?(?:an?|the) (?:[a-z]+ )?{_KIND}",
        ("‹outlet›, a streaming service",),
    ),
)
_AFTERWARDS = Row(
    "its kind afterwards",
    rf"(?:\b(?:that|for) an?|^the) {_KIND}",
    ("that a cable network should dare it",),
)
"""In the sentence after one that names the outlet of the work."""


def read_outlet_kinds(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[TraitClaim]:
    """What an article says that the outlets of its works are, in order of sentence."""
    keys = dict.fromkeys((*article.scope.focus, *article.scope.mentioned))
    own = {f.value.name for key in keys if key in article.base.works for f in article.base.works[key].outlets}
    for sentence in sentences if own else ():
        if _TRIGGERS.isdisjoint(sentence.lowers):
            continue
        line = line_of(sentence)
        named = list(_with_outlets(line, own | set(OUTLETS)))
        for outlet, marked in named:
            for row in ROWS:
                for match in row.matches(marked):
                    yield from _claim(marked, row.name, match, outlet)
        before = list(_with_outlets(line_of(sentence.before), own)) if sentence.before and not named else []
        if len({outlet for outlet, _ in before}) == 1:
            for match in _AFTERWARDS.matches(line):
                yield from _claim(line, _AFTERWARDS.name, match, before[0][0])


def _with_outlets(line: Line, names: set[str]) -> Iterator[tuple[str, Line]]:
    """The line once for each outlet that it names, with a mark in the outlet's place."""
    for name in sorted(names):
        words = re.escape(name.lower())
        for match in re.finditer(rf"(?<!\w){words}(?![\w+])|{NAME}", line.text):
            first, last = line.units(match)
            written = " ".join(unit.token.text for unit in line.sentence.units[first:last])
            mention = line.sentence.units[first].mention
            said = mention.name if mention else written
            if (mention and name not in (said, mention.text)) or (not mention and not written[:1].isupper()):
                continue
            text = line.text[: match.start()] + _OUTLET + line.text[match.end() :]
            shift = len(_OUTLET) - (match.end() - match.start())
            starts = tuple(at if n <= first else at + shift for n, at in enumerate(line.starts))
            yield name, Line(line.sentence, text, starts)


def _claim(line: Line, name: str, match: re.Match[str], outlet: str) -> Iterator[TraitClaim]:
    inherited = line.sentence.inherited(*line.units(match, "kind"))
    if inherited["work"] is None:
        return
    inherited["season"] = None
    if inherited["stance"] is not Stance.ASKED:  # what a sentence denies or hopes is not what the outlet is
        inherited["stance"] = Stance.ASSERTED
    span = line.span(match, "kind")
    yield TraitClaim(
        span, trait=Trait.OUTLET, value=match["kind"], written=span, place=outlet, pattern=name, **inherited
    )
