"""What only a living person does: talk to the press, win a prize for the part, send in a tape. A role's name there stands for its actor."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.cast_doubts import SpokenOf
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.doubts import doubted_by
from copydesk.annotate.claims.lines import CHARACTER, WORK, Line, Row, lines_with
from copydesk.sheet.claims import Doubted, Form, Manner, Part, PartClaim
from copydesk.sheet.entities import EntityKind

_WHO = rf"(?P<who>{CHARACTER})"
_TRADE = (
    r"(?:the )?(?:variety|deadline|vulture|radio times|hollywood reporter|thr|entertainment weekly|ew|empire|collider|indiewire|tvline|tv guide|"
    r"tv insider|digital spy|total film|the wrap|thewrap|screen rant|screen daily|screen international|vanity fair|rolling stone|gq|esquire|"
    r"vogue|elle|interview magazine|backstage|den of geek|gamesradar|what's on tv|tvtimes|people magazine)\b"
)
"""Papers that write of those who act and not of those whom they play; a paper of news may well be read within a story."""
_SAYS = r"(?:told|tells|said to|says to|revealed to|admitted to|confessed to|spoke to|speaks to|opened up to|sat down with)"
_PRIZE = r"(?:emmy|bafta|oscar|golden globe|sag award|tony|critics.? choice award|academy award|screen actors guild award)s?"
_WINS = r"(?:won|wins|picked up|collected|received|earned|took home|landed|(?:was|is|has been) (?:nominated|shortlisted)|is up)"
_FOR_IT = rf"for (?:the (?:film|movie|drama|series|show|sitcom|comedy|role|part)|(?:his|her|their) (?:role|part|performance|portrayal|turn|work)|{WORK})\b"
_STAGED = r"(?:premiere|red carpet|junket|screening|launch|press tour)"

_AGED = frozenset((Manner.ASIDE,))
"""Whoever has an age and speaks is no role, however short the name."""

ROWS = (
    Row(
        "told the trade press",
        rf"{_WHO} (?:has |had |also |recently |later |once )*{_SAYS} {_TRADE}",
        ("‹character› told radio times",),
    ),
    Row(
        "in an interview with the trade press",
        rf"{_WHO} (?:[a-z]+ ){{1,4}}(?:in an interview with|in a chat with|in conversation with|to) {_TRADE}",
        ("‹character› revealed in an interview with vulture",),
    ),
    Row(
        "speaking to the trade press",
        rf"^(?:(?:speaking|talking|chatting) (?:to|with)|in an interview with) {_TRADE}(?: [a-z ]+)?, {_WHO}(?! is| was|’|')",
        ("speaking to vulture, ‹character› admitted",),
    ),
    Row(
        "told reporters at the premiere",
        rf"{_WHO} {_SAYS} (?:reporters|journalists|press|the press) (?:at|on|during|before|after) (?:the|its) (?:[a-z]+ )?{_STAGED} (?:of|for) (?:the (?:film|movie|drama|series|show)|{WORK})",
        ("‹character› told reporters at the london premiere of the drama",),
    ),
    Row(
        "an age, and says",
        rf"{_WHO}, \d\d, (?:has |had |also |recently |later )*(?:says|said|tells|told|revealed|admitted|confessed|insists|insisted|explained|added|joked|recalled)\b",
        ("‹character›, 72, says he has read the script",),
        _AGED,
    ),
    Row(
        "a prize for the part",
        rf"{_WHO} (?:also |then |later )?{_WINS} [^.;‹›]{{0,40}}?\b{_PRIZE} {_FOR_IT}",
        ("‹character› was nominated for a bafta for the film", "‹character› picked up her second bafta for her performance"),
    ),
    Row(
        "how the part was got",
        rf"{_WHO} (?:was cast|got the (?:part|role)|landed the (?:part|role)|auditioned) [^.;‹›]{{0,40}}?\b(?:self-tape|chemistry read|chemistry test|screen test|casting director)",
        ("‹character› was cast after sending in a self-tape",),
    ),
)  # fmt: skip
_TRIGGERS = frozenset(
    "told tells said says revealed admitted confessed spoke speaks opened sat interview chat conversation speaking talking chatting "
    "emmy emmys bafta baftas oscar oscars globe globes award awards tony tape chemistry screen casting to".split()
)


def read_off_the_page(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[PartClaim | Doubted]:
    """The roles that stand where only their actors can, in what is told of the world outside of the story."""
    told = [s for s in sentences if EntityKind.CHARACTER in s.kinds]
    known = SpokenOf(article)
    for line in lines_with(told, _TRIGGERS):
        for row in ROWS:
            for match in row.matches(line):
                if claim := _claim(line, row, match):
                    yield doubted_by(claim, known.doubt(claim))


def _claim(line: Line, row: Row, match: re.Match[str]) -> PartClaim | None:
    unit = line.unit(match, "who")
    mention = unit.mention if unit else None
    if mention is None or mention.form is Form.NEAR or mention.of(EntityKind.PERSON):
        return None
    first, last = line.units(match, "who")
    if not mention.has_words and (row.manners != _AGED or _goes_before(line.sentence, first)):
        return None
    inherited = line.sentence.inherited(first, last)
    return PartClaim(
        mention.span, mention=mention, part=Part.ACTOR, pattern=row.name, manners=row.manners, **inherited
    )


def _goes_before(sentence: Sentence, at: int) -> bool:
    """Whether a capital stands right before a short name, whose owner may be somebody else: *James Stewart*."""
    before = sentence.units[at - 1].token if at else None
    return before is not None and before.is_word and before.is_capitalised
