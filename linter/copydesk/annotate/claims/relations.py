"""Who is whose sister, husband, mentor …, and what a character does, in the plainest wordings alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.lines import CHARACTER, Line, Row, lines_with
from copydesk.annotate.units import Unit
from copydesk.sheet.callings import CALLINGS
from copydesk.sheet.claims import CallingClaim, Mention, RelationClaim
from copydesk.sheet.entities import EntityKind
from copydesk.sheet.kinship import WORDS

_WHO = r"(?:‹person›|‹character›)"
_ADJECTIVES = r"(?:(?:real-life|on-screen|onscreen|older|younger|elder|little|big|twin|late|estranged|eldest|youngest|only|own|beloved|former|long-lost|adoptive) )*"
_KIND = rf"(?P<kind>{'|'.join(map(re.escape, WORDS))})\b"
_HIS = r"(?:his|her|their)"
_POSS = r"(?:’s|'s|’|')"
_GAP = r"(?: \((?:‹person›|‹character›)\))?"
_REAL = r"(?: (?:in real life|off screen|offscreen))?"
ROWS = (
    Row(
        "his sister, in an aside",
        rf"(?P<of>{_WHO}){_GAP}(?: [^.;:‹›]*?)?(?: ‹character›[^.;:‹›]*?)?,? and (?P<who>{_WHO}){_GAP}, {_HIS} {_ADJECTIVES}{_KIND}{_REAL}(?=[,.;)—–]| in | who|$)",
        ("‹person› plays the lead, and ‹person›, her sister in real life, sings",),
    ),
    Row(
        "and his sister",
        rf"(?P<of>{_WHO}){_GAP},? and {_HIS} {_ADJECTIVES}{_KIND},? (?P<who>{_WHO})",
        ("‹person› and her sister, ‹person›",),
    ),
    Row(
        "his sister so-and-so",
        rf"(?P<of>{_WHO}){_GAP}(?:,? [a-z]+){{1,5}} {_HIS} {_ADJECTIVES}{_KIND},? (?P<who>{_WHO})",
        ("‹character› writes to her sister ‹character›",),
    ),
    Row(
        "somebody's sister so-and-so",
        rf"(?P<of>{_WHO}){_POSS} {_ADJECTIVES}{_KIND},? (?P<who>{_WHO})",
        ("‹person›’s sister ‹person›",),
    ),
    Row(
        "so-and-so, somebody's sister",
        rf"(?P<who>{_WHO}){_GAP},? (?:is |was |who is |who was )?(?P<of>{_WHO}){_POSS} {_ADJECTIVES}{_KIND}(?=[,.;)—–]| in | and | who|$)",
        ("‹person›, ‹person›’s sister,", "‹person› is ‹person›’s sister"),
    ),
    Row(
        "the sister of",
        rf"(?P<who>{_WHO}){_GAP},? (?:is |was |who is |who was )?(?:the|a) {_ADJECTIVES}{_KIND} of (?P<of>{_WHO})(?!{_POSS})",
        ("‹person› is the sister of ‹person›",),
    ),
    Row(
        "both are",
        rf"(?P<who>{_WHO}) and (?P<of>{_WHO}),? (?:who )?(?:are|were) {_ADJECTIVES}(?P<kind>{'|'.join(map(re.escape, WORDS))})s\b",
        ("‹person› and ‹person› are sisters",),
    ),
)
_CALLING = (
    r"(?P<calling>(?:[a-z-]+ ){0,2}?(?:"
    + "|".join(sorted(map(re.escape, CALLINGS), key=len, reverse=True))
    + r"))\b"
)
CALLING_ROWS = (
    Row(
        "role, a calling",
        rf"(?P<role>{CHARACTER}){_GAP}, (?:now |once |here )?(?:an?|the|his|her) {_CALLING}(?=[,.;:)—–]| who| in | from | at | on | with | and |$)",
        ("‹character›, a surgeon who drinks",),
    ),
    Row(
        "role is a calling",
        rf"(?P<role>{CHARACTER}){_GAP},? (?:who )?(?:is|was|works as|worked as|becomes) (?:still |now |only |just )?(?:an?|the) {_CALLING}(?=[,.;:)—–]| who| in | from | at | on | with | and | whose|$)",
        ("‹character› is a surgeon",),
    ),
    Row(
        "calling before role",
        rf"\b(?:an?|the|as|playing|plays|of) {_CALLING},? (?P<role>{CHARACTER})",
        ("the surgeon ‹character›",),
    ),
)
_CALLED = frozenset(word for calling in CALLINGS for word in calling.split())


def read_relation_claims(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[RelationClaim]:
    """Relations between two people, or two characters, whom the sheets know."""
    if not any(work.relations for work in article.base.works.values()):
        return
    words = frozenset(WORDS) | {f"{word}s" for word in WORDS}
    for line in lines_with(sentences, words | frozenset(part for word in words for part in word.split("-"))):
        reached = -1
        for row in ROWS:
            for match in row.matches(line):
                if match.start("kind") > reached and (claim := _relation(line, row.name, match)):
                    reached = match.end("kind")
                    yield claim


def _relation(line: Line, name: str, match: re.Match[str]) -> RelationClaim | None:
    who, of = _named(line.unit(match, "who")), _named(line.unit(match, "of"))
    if who is None or of is None:
        return None
    inherited = line.sentence.inherited(*line.units(match, "kind"))
    inherited["season"] = None
    return RelationClaim(
        line.span(match, "kind"), who=who, kind=match["kind"], of=of, pattern=name, **inherited
    )


def _named(unit: Unit | None) -> Mention | None:
    return unit.mention if unit else None


def read_calling_claims(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[CallingClaim]:
    """What characters are said to do or be."""
    if not any(character.callings for character in article.base.characters):
        return
    for line in lines_with(sentences, _CALLED):
        for row in CALLING_ROWS:
            for match in row.matches(line):
                role = _named(line.unit(match, "role"))
                if role is None or not role.of(EntityKind.CHARACTER):
                    continue
                inherited = line.sentence.inherited(*line.units(match, "calling"))
                inherited["season"] = None
                yield CallingClaim(
                    line.span(match, "calling"),
                    role=role,
                    calling=match["calling"],
                    pattern=row.name,
                    **inherited,
                )
