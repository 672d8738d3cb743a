"""Who is said to be in which work: *Ann Lee, last seen in X*, *the star of X*, *won an Emmy for X*, *Tom Hagen in X*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Sentence, stance_of
from copydesk.annotate.claims.lines import CHARACTER, PERSON, QUOTE, WORK, Line, Row, lines_with
from copydesk.reading.document import BlockKind
from copydesk.sheet.claims import BelongingClaim, Form, Manner, Mention
from copydesk.sheet.entities import Entity, EntityKind
from copydesk.text import regex

_NAMES = rf"(?:{PERSON}|{CHARACTER})"
_LIST = rf"(?P<who>{PERSON}(?:(?:, | and |, and ){PERSON}){{0,6}})"
_TITLE = rf"{QUOTE}?(?P<work>{WORK})"
_TIED = "(?:seen|known|remembered|famous|familiar|loved|celebrated|renowned|recognised|recognized)"
_ADVERBS = (
    "(?:last|best|most|first|recently|lately|previously|mostly|still|perhaps|otherwise|now|also|better)"
)
_ROLE = r"(?:(?:his|her|their|the) (?:[a-z-]+ ){0,3}(?:role|roles|part|performance|turn|work|appearance|portrayal)s? (?:in|on) )?"
_APPEARS = "(?:stars|starred|co-stars|co-starred|appears|appeared|acted|acts|shone|broke out|broke through|made (?:his|her|their) name)"
_PASSING = frozenset((Manner.ASIDE,))
"""Of rows that tell in passing, or of what has been; what the sentence around them supposes or asks is something else."""
_PASSING_LAST = _PASSING | {Manner.SEVERAL}
ROWS = (
    Row(
        "seen in",
        rf"{_LIST},? (?:who (?:is|are|was|were) )?(?:{_ADVERBS} )*{_TIED} (?:to [a-z ]{{2,30}} )?(?:for|from|in|on) {_ROLE}{_TITLE}",
        ("‹person›, last seen in ‹work›,", "‹person›, who is best known for her role in ‹work›"),
        _PASSING_LAST,
    ),
    Row(
        "stars in",
        rf"{_LIST},? (?:who )?(?:(?:also|recently|previously|once|first|has|have|had|later) )*{_APPEARS} (?:[a-z]+ ){{0,2}}in {_TITLE}",
        ("‹person›, who starred in ‹work›,", "‹person› also appeared in ‹work›"),
    ),
    Row(
        "a star of",
        rf"{_LIST}(?:, | \(|,? (?:who )?(?:is|was) )(?:a |an |the |one of the |formerly |once )?(?:[a-z-]+ ){{0,2}}(?:star|stars|lead|leads|leading man|leading lady|heroine|hero|face) of {_TITLE}",
        ("‹person›, the star of ‹work›",),
        _PASSING_LAST,
    ),
    Row(
        "work's star",
        rf"{_TITLE}{QUOTE}?(?:’s|'s)? (?:(?:lead|leading|series|former|original|co-|breakout) ?)*(?:star|stars|actor|actress|actors|alum|lead) {_LIST}",
        ("‹work› star ‹person›",),
        _PASSING,
    ),
    Row(
        "of its fame",
        rf"{_LIST},? of {_TITLE}{QUOTE}? fame\b",
        ("‹person› of ‹work› fame",),
        _PASSING_LAST,
    ),
    Row(
        "award for it",
        rf"{_LIST}(?:,? who)? (?:(?:has|had|also|once|finally) )*(?:wins|won|takes|took|gets|got|receives|received|earns|earned|collects|collected|bags|lands|landed|picks up|was nominated for|is nominated for|nominated for) "
        rf"(?:an?|the|his|her|their|best|three|two|four)? ?[^‹›.;:,]{{0,50}}?\bfor (?:(?:his|her|their) [a-z ]{{3,30}} (?:in|on) )?{_TITLE}",
        ("‹person› wins emmy for ‹work›", "‹person› won an oscar for her part in ‹work›"),
        _PASSING,
    ),
    Row(
        "starring",
        rf"{_TITLE}{QUOTE}?(?: \([^()‹›]*\))?,? (?:starring|featuring|with) {_LIST}",
        ("‹work›, starring ‹person› and ‹person›,",),
    ),
    Row(
        "its cast",
        rf"(?:cast|ensemble|stars) of {_TITLE}{QUOTE}? (?:also )?(?:includes?|features?|boasts?|counts?|(?:is|are) led by|(?:is|are) headed by) {_LIST}",
        ("the cast of ‹work› includes ‹person› and ‹person›",),
    ),
    Row(
        "it stars",
        rf"{_TITLE}{QUOTE}?,? (?:which |that )?(?:also |again )?(?:stars|starred|co-stars) {_LIST}",
        ("‹work› also stars ‹person›",),
    ),
    Row(
        "pictured in",
        rf"^(?:(?:from left|left|right|above|below|top|pictured)[:,]? )?{_LIST}(?: as {CHARACTER})? in {_TITLE}{QUOTE}?(?=[ .,]*$|\.| \()",
        ("‹person› and ‹person› in ‹work›.",),
        _PASSING | {Manner.PICTURED},
    ),
    Row(
        "whose work",
        rf"(?P<who>{PERSON})(?:’s|'s|’|') (?:[a-z-]+ ){{0,3}}{_TITLE}{QUOTE}?(?=[.,;:)—–!?]|$| (?:is|was|has|had|which|won|made|opens?|opened|stars|tells|follows|will)\b)",
        ("‹person›’s ‹work› made a fortune", "‹person›'s new film ‹work›,"),
        frozenset((Manner.MADE,)),
    ),
    Row(
        "a role of its",
        rf"(?P<who>{CHARACTER}) (?:in|from|of) {_TITLE}(?=[ ,.;:)—–!?]|$)",
        ("‹character› in ‹work›",),
    ),
    Row(
        "its role",
        rf"{_TITLE}{QUOTE}?(?:’s|'s|’|') (?P<who>{CHARACTER})",
        ("‹work›’s ‹character›",),
    ),
)
_OF_PICTURES = frozenset((BlockKind.CAPTION, BlockKind.ALTERNATIVE))
_OFFSHOOT = regex(
    rf"^{QUOTE}? ?(?:sequel|prequel|remake|reboot|spin|revival|universe|franchise|films|movies|trilogy|musical|reunion|podcast|stage|game|season|series \d|producers?|director|creator|\d)"
)
"""Words behind a title that make it part of another one's name."""
_UNSURE = frozenset(
    "almost nearly cameo guest guested considered auditioned turned missed instead parody spoof sketch poster like".split()
)
_TRIGGERS = frozenset(
    "seen known remembered famous familiar loved celebrated renowned recognised recognized stars starred star actor actress actors alum lead "
    "appears appeared acted acts shone broke made leads fame wins won takes took gets got receives received earns earned collects collected "
    "bags lands landed picks nominated starring featuring with in from of ’ '".split()
)


def read_belonging_claims(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[BelongingClaim]:
    """Who is said to be of which work of the base, where it has several; beside a picture, also where it has one."""
    several = len(article.base.works) > 1
    told = [s for s in sentences if several or s.block.kind in _OF_PICTURES]
    both = [s for s in told if EntityKind.WORK in s.kinds and s.names_somebody]
    for line in lines_with(both, _TRIGGERS):
        for row in ROWS:
            for match in row.matches(line):
                yield from _claims(line, row, match)


def _is_main(title: Mention, work: Entity) -> bool:
    """Whether a work is called by its main title: another, *Dracula* for *Drácula*, may be a namesake's."""
    return title.form is Form.EXACT and title.text.removeprefix("The ") == work.name.removeprefix("The ")


def _claims(line: Line, row: Row, match: re.Match[str]) -> Iterator[BelongingClaim]:
    title = line.unit(match, "work")
    works = title.mention.of(EntityKind.WORK) if title and title.mention else ()
    first, last = line.units(match)
    if len(works) != 1 or title is None or title.mention is None or not _is_main(title.mention, works[0]):
        return
    if _OFFSHOOT.match(line.text[match.end("work") :]) or not _UNSURE.isdisjoint(
        line.sentence.lowers[first:last]
    ):
        return
    inherited = line.sentence.inherited(first, last)
    inherited["work"], inherited["season"] = works[0].work, None
    if Manner.ASIDE in row.manners:
        inherited["stance"] = stance_of(line.sentence.lowers, (first, last), last)
    named = list(_named(line, match))
    for who in named[-1:] if Manner.SEVERAL in row.manners else named:
        yield BelongingClaim(
            line.sentence.span(first, last),
            who=who,
            title=title.mention,
            pattern=row.name,
            manners=row.manners,
            **inherited,
        )


def _named(line: Line, match: re.Match[str]) -> Iterator[Mention]:
    """Those whom the words name, each a whole name."""
    for unit in line.sentence.units[slice(*line.units(match, "who"))]:
        mention = unit.mention
        if mention and mention.form in (Form.EXACT, Form.FOLDED):
            yield mention
