"""What works and people have won: *won five Emmys*, *nominated for best picture*, *which has never won an Oscar*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial

from msgspec.structs import replace

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.counts_table import NUMBERS
from copydesk.annotate.claims.doubts import FOREIGN, Doubt, Stated, doubt_of, doubted_by, words_if
from copydesk.annotate.claims.lines import SEQUEL, Line, Row, line_of, rows_of
from copydesk.annotate.claims.titles import is_unknown
from copydesk.annotate.units import Unit
from copydesk.dates import Granularity
from copydesk.numerals import alternatives
from copydesk.reading.document import Block, BlockKind
from copydesk.sheet.claims import AwardClaim, Comparator, Doubted, Stance
from copydesk.sheet.entities import Entity, EntityKind
from copydesk.sheet.judging.awards import NAMES, ONLY, award_key
from copydesk.text import Span, figure, regex

_AWARD = r"(?P<award>" + "|".join(map(re.escape, NAMES)) + r")\b"
_NUM = r"(?P<number>\d{1,2}|no|an?|the|" + alternatives(NUMBERS) + "|both|several|multiple|many|dozens of)"
_SOME = r"(?:just |only |a total of |as many as |at least |more than |over |nearly |almost |lesser |major |competitive |consecutive |acting |primetime |straight )*"

_WON = r"(?P<won>won|wins|win|winning|took home|takes home|taking home|earned|scooped|bagged|picked up|collected|swept up|received|landed|captured|claimed|took|takes|taking|accepted|accepts|accepting|clinched|secured|nabbed|snagged|walked away with|walked off with|walks off with|takes home|picks up|was awarded|were awarded|was handed|went home with|got)"
_NOMINATED = r"(?P<nominated>nominated|shortlisted|up)"
_NAMED = r"(?P<category>(?:best|outstanding|supporting|leading|lead|original|adapted|director|directing|actor|actress|costume|cinematography|editing|production design|sound|visual effects|score|technical|art direction|makeup|hairstyling|animated feature|animated short|documentary feature|international feature|foreign[- ]language)[a-z’' -]*?)"
_CATEGORY = rf"{_NAMED}(?= (?:for|at|in|on|and|or|but|by|from|with|this|last|that|as|to|of ‹|award|two|three|four|five|six|seven|several|twice|again|\d+)\b|[,.;:!?()—–\"“”]|$| ‹)"
_ACADEMY = r"(?P<academy>the academy|bafta|the television academy|the hollywood foreign press association)"
_THE = r"(?:an?|the|his|her|its|their|‹time›)(?: (?:first|second|third|fourth|own|only|sole|‹time›))*"
_FOR = r"(?:for|as|in the category(?: of)?)"
_IN = r"(?: (?:at|in) (?:‹name›|the [a-z ]{1,30}?festival|[a-z]+))?"
_ROLE = r"(?: for (?:‹work›|(?:the|her|his|their|this|its) (?:[a-z]+ )?(?:role|part|performance|work|turn|film|movie|series|show|score|screenplay|portrayal))(?: (?:in|of) ‹\w+›)?)?"
_PRIZE = rf"{_AWARD}(?: (?:award|awards|prize|trophy|statuette|win|gong))?"

_AT = rf"(?: for ‹\w+›)? (?:at|by|in) (?:[^.;‹›]|‹time›)*?\b(?:{'|'.join(map(re.escape, NAMES))})\b"
"""Where an award was given that is named by its category alone: *best actress at Sunday's Oscars*."""

ROWS = (
    Row(
        "never won",
        rf"\b(?:has |have |had )?(?P<never>never|not|n’t|n't|yet to|failed to)(?: yet)? (?:won|win|wins|receive|received|got|take home|taken home)(?: an?| any| a single| one| even one)? {_AWARD}",
        ("has never won an Emmy",),
    ),
    Row(
        "won none",
        rf"\b(?:won|took home|received|got|went home with|left with) (?P<never>no|zero|not one|not a single) {_AWARD}(?! nom)",
        ("won no Oscars",),
    ),
    Row(
        "without one",
        rf"\b(?P<never>without)(?: ever)? winning (?:an?|any|a single) {_AWARD}",
        ("without ever winning an Oscar",),
    ),
    Row(
        "won so many",
        rf"\b{_WON} {_SOME}{_NUM} {_SOME}{_AWARD}(?! (?:nomination|nod|nominee|nominated|bid))",
        ("won five Emmys", "which won two lesser Emmys"),
    ),
    Row(
        "winner of so many",
        rf"\b(?P<won>winner|recipient) of {_SOME}{_NUM} {_SOME}{_AWARD}(?! nom)",
        ("the winner of four Oscars",),
    ),
    Row(
        "winner for it",
        rf"\b(?:an?|the|its|his|her) {_AWARD}[ -](?P<won>winner|winning)(?: (?:turn|role|performance|work))? (?:for|in) ‹work›",
        ("an Oscar winner for The Glass Harbour", "his Emmy-winning turn in The Glass Harbour"),
    ),
    Row(
        "so many times winner",
        rf"\b(?P<times>{alternatives(NUMBERS)}|\d)[ -]time {_AWARD}[ -](?P<won>winner|winning)",
        ("the three-time Emmy winner",),
    ),
    Row(
        "so many nominations",
        rf"\b{_SOME}{_NUM} {_SOME}{_AWARD} (?P<nominated>nominations|nods|nomination|nod)\b",
        ("eight Oscar nominations",),
    ),
    Row(
        "nominated for so many",
        rf"\b{_NOMINATED} for {_SOME}{_NUM} {_SOME}{_AWARD}",
        ("was nominated for six Emmys",),
    ),
    Row(
        "won it for",
        rf"\b{_WON} {_THE} {_PRIZE} {_FOR} {_CATEGORY}",
        ("won the Oscar for best picture", "took her second Emmy as outstanding lead actress"),
    ),
    Row(
        "brought somebody it for",
        rf"\b(?P<won>earned|won|brought|gave|landed|scored|netted|secured) (?P<winner>‹person›) {_THE} {_PRIZE}(?! nom| nod) {_FOR} {_CATEGORY}",
        ("earned ‹person› an Oscar for best director",),
    ),
    Row(
        "lost it for",
        rf"\b(?P<never>lost|lost out on|missed out on) {_THE} {_PRIZE}(?: {_FOR} {_CATEGORY})?",
        ("lost the Oscar for best picture",),
    ),
    Row(
        "the award went to",
        rf"\b{_THE} {_PRIZE} {_FOR} {_NAMED} (?P<won>went to|goes to|was won by|was given to|was awarded to|was presented to|is held by) (?P<winner>‹person›)",
        ("The Oscar for best actress went to ‹person›",),
    ),
    Row(
        "the best award went to",
        r"\b(?P<category>best [a-z’' -]+?) (?P<award>oscar|emmy|bafta|golden globe|academy award|tony|sag award) (?P<won>went to|goes to|was won by|was given to|was awarded to|was presented to) (?P<winner>‹person›)",
        ("The best actress Oscar went to ‹person›",),
    ),
    Row(
        "named best",
        rf"\b(?P<won>was named|were named|is named|named|crowned|won|wins|took|takes) {_CATEGORY}(?={_AT})",
        ("was named best actress at the Emmys", "won best actress for The Glass Harbour at ‹time›'s Emmys"),
    ),
    Row(
        "won a best award",
        rf"\b{_WON} {_THE} (?:‹time› )?(?P<category>best [a-z’' -]+?) (?P<award>oscar|emmy|bafta|golden globe|academy award|tony|sag award)\b",
        ("won the best picture Oscar",),
    ),
    Row(
        "lost a best award",
        r"\b(?P<never>lost|lost out on|missed out on) the (?P<category>best [a-z’' -]+?) (?P<award>oscar|emmy|bafta|golden globe|academy award|tony|sag award)\b",
        ("lost the best actress Oscar to ‹person›",),
    ),
    Row(
        "nominated it for",
        rf"(?:{_ACADEMY} )?\b{_NOMINATED} (?:[‹›a-z]+ ){{0,3}}?for (?:{_THE} )?(?:{_AWARD} (?:for|as|in the category) )?{_CATEGORY}",
        (
            "the Academy nominated The Glass Harbour for best picture",
            "was nominated for the Emmy for outstanding drama series",
        ),
    ),
    Row(
        "award for",
        rf"(?:‹time› )?{_AWARD}(?: (?:nomination|nod))? for {_CATEGORY}",
        ("the Oscar for best picture",),
    ),
)

TOLD_BEFORE = (
    Row(
        "named best, of an award told before",
        rf"\b(?:{_WON}|(?P<named>was named|is named|named|crowned)) {_CATEGORY}",
        ("was named best actress", "went home with best picture that night"),
    ),
    Row(
        "up for, of an award told before",
        rf"\b(?P<nominated>nominated|shortlisted|up) for {_CATEGORY}",
        ("was up for best actress",),
    ),
)
TOLD_YEARS = (
    Row(
        "named best in a year, of an award told before",
        rf"\b(?:{_WON}|(?P<named>was named|is named|named|crowned)) {_CATEGORY} in (?P<time>‹time›)",
        ("claimed best animated feature in ‹time›",),
    ),
)
"""What is won, or nominated, in a sentence that leaves the award to the heading or the words before it."""

_ITEM = regex(
    r"^(?:[-*•] )?(?P<category>(?:best|outstanding|leading|lead|supporting|original|adapted|costume|production|makeup|visual|animated|documentary|international|directing|director|cinematography|editing|sound|score)[a-z’',&/ -]{0,60}?) ?(?::|–|—) ?(?P<winner>\S.*)$"
)
_WINNERS = frozenset("winner winners won wins".split())

YEARS = (
    Row(
        "won it in",
        rf"\b{_WON} {_THE} {_PRIZE}(?: {_FOR} {_CATEGORY})?{_ROLE}{_IN} in (?P<time>‹time›)",
        (
            "won an Emmy for her role in ‹time›",
            "won her Emmy in ‹time›",
            "won the Golden Lion in Venice in ‹time›",
        ),
    ),
    Row(
        "named best in",
        rf"\b(?P<won>was named|is named|named|won|wins|took) {_CATEGORY} at the (?P<time>‹time›) {_AWARD}",
        ("was named best picture at the ‹time› Oscars",),
    ),
    Row(
        "the year's winner",
        rf"^(?:the )?(?P<time>‹time›)(?:['’]s)? {_AWARD}[ -](?P<won>winner)(?= (?:is back|is out|returns|follows|stars|opens|arrives)\b)",
        ("The ‹time› Golden Lion winner is back",),
    ),
    Row(
        "in a year, won it",
        rf"^(?:back )?in (?P<time>‹time›),? (?:‹work›|it|the [a-z]+) {_WON} {_THE} {_PRIZE}(?! in)",
        ("In ‹time›, The Glass Harbour won the Golden Lion",),
    ),
    Row(
        "winner of the year",
        rf"(?<!‹)\b{_AWARD} (?P<won>winner|recipient) of (?P<time>‹time›)",
        ("the Golden Lion winner of ‹time›",),
    ),
)
"""When an award was won, in rows of their own: the year is what may be wrong."""

_ALONE = frozenset(name for name in NAMES if name.isalpha())
_TOGETHER = frozenset(
    words for name in NAMES if _ALONE.isdisjoint(words := frozenset(re.findall(r"[a-zé]+", name)))
)
_TELLING = frozenset(max(sorted(words), key=len) for words in _TOGETHER)
_TRIGGERS = frozenset("nominated shortlisted up sag academy bafta".split())
_AUXILIARIES = frozenset("was were is has have had who also then once".split())
_MORE, _LESS = ("at least", "more than", "over"), ("nearly", "almost", "as many as")
_VAGUE = frozenset("both several multiple many dozens the".split())


def read_award_claims(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[AwardClaim | Doubted]:
    """What an article says of awards of its works and people, in order of sentence."""
    if not article.base.works_telling("awards"):
        return
    told = Told()
    for sentence in sentences:
        names_one = _may_name(sentence.words)
        told.enter(sentence, names_one=names_one)
        if names_one or not _TRIGGERS.isdisjoint(sentence.words):
            line = line_of(sentence)
            yield from rows_of(line, ROWS, _claim)
            yield from rows_of(line, YEARS, _dated)
        if told.award and _CATEGORIES.intersection(sentence.words):
            yield from told.read(article, sentence)


def _may_name(words: frozenset[str]) -> bool:
    """Whether a sentence has all words of some award's name."""
    if not _ALONE.isdisjoint(words):
        return True
    return not _TELLING.isdisjoint(words) and any(name <= words for name in _TOGETHER)


_CATEGORIES = frozenset(
    "best outstanding supporting leading lead original adapted costume director directing cinematography editing documentary "
    "animated score production".split()
)


class Told:
    """The award that a heading, or the words before it in the article, leave to be understood, and the year of its winners."""

    def __init__(self) -> None:
        self.award: str | None = None
        self._block: Block | None = None
        self._winners: int | None = None
        """The year of the list of winners that the heading brings; 0 where it tells none."""

    def enter(self, sentence: Sentence, *, names_one: bool) -> None:
        """Remember what a sentence names, where it may name one; one that names two awards leaves neither."""
        heads = sentence.block.kind in (BlockKind.HEADLINE, BlockKind.HEADING)
        text = line_of(sentence).text if heads or names_one else ""
        keys = {award_key(name[0]) for name in _ANY_NAME.finditer(text)} if text else set[str]()
        if heads and sentence.block is not self._block and not _ITEM.match(text):
            self._winners = None
        if heads and keys and not _WINNERS.isdisjoint(sentence.words):
            self._winners = _year(sentence.units) or 0
        self._block = sentence.block
        if keys:
            self.award = keys.pop() if len(keys) == 1 else None

    def read(self, article: Annotated, sentence: Sentence) -> Iterator[AwardClaim | Doubted]:
        """What a sentence, or an item of a list of winners, says of that award."""
        line = line_of(sentence)
        if self._winners is not None and (item := _ITEM.match(line.text)):
            yield from self._item(article, line, item)
        elif not _ANY_NAME.search(line.text):
            yield from rows_of(line, TOLD_BEFORE, partial(_claim, told=self.award))
            yield from rows_of(line, TOLD_YEARS, partial(_dated, told=self.award))

    def _item(self, article: Annotated, line: Line, item: re.Match[str]) -> Iterator[AwardClaim]:
        """An item of a list of winners: *Best actress: Ines Aldana, The Glass Harbour*."""
        first, last = line.units(item, "winner")
        units = line.sentence.units[first:last]
        people = [p for u in units if u.mention for p in u.mention.of(EntityKind.PERSON)]
        works = article.base.works_called([line.sentence.span(first, last).of(article.document.text)])
        if len(people) != 1 and not works:
            return
        inherited = line.sentence.inherited(first, last)
        inherited["season"], inherited["stance"] = None, Stance.ASSERTED
        inherited["work"] = works[0] if works else inherited["work"]
        yield AwardClaim(
            line.span(item, "winner"),
            award=self.award or "",
            won=True,
            subject=people[0] if people else None,
            category=item["category"],
            year=self._winners or None,
            pattern="list of winners",
            **inherited,
        )


_ANY_NAME = regex(rf"\b(?:{'|'.join(map(re.escape, NAMES))})\b")


def _dated(line: Line, name: str, match: re.Match[str], told: str | None = None) -> AwardClaim | None:
    """The claim that an award is of a year, where the words say no more than the year."""
    claim, unit = _claim(line, name, match, told), line.unit(match, "time")
    when = unit.time.value if unit and unit.time else None
    if not isinstance(claim, AwardClaim) or when is None or when.start is None:
        return None
    if when.granularity is not Granularity.YEAR:
        return None
    return replace(claim, span=line.span(match, "time"), won_in=when.start.year, number=None)


def _claim(
    line: Line, name: str, match: re.Match[str], told: str | None = None
) -> AwardClaim | Doubted | None:
    groups = match.groupdict()
    sentence, (first, last) = line.sentence, line.units(match)
    award, never = told or _award(groups, line), groups.get("never") is not None
    won = never or (bool(groups.get("won") or groups.get("named")) and not groups.get("nominated"))
    if award is None or (name == "award for" and not won) or (told and _several_before(sentence, first)):
        return None
    inherited = sentence.inherited(first, last)
    inherited["season"] = None
    if never and inherited["stance"] is Stance.DENIED:
        inherited["stance"] = Stance.ASSERTED
    claim = AwardClaim(
        _span(line, match),
        award=award,
        won=won,
        subject=_winner(line, match) or _subject(sentence, first),
        category=groups.get("category"),
        year=_year(sentence.units[first:last]),
        number=0 if never else _number(groups),
        comparator=_limit(match[0]),
        pattern=name,
        **inherited,
    )
    vague = groups.get("number") in _VAGUE and not groups.get("category") and award not in ONLY
    return doubted_by(
        claim, doubt_of(AWARDS, Seen(sentence, first, last, groups["number"] if vague else None, claim))
    )


class Seen(Stated, frozen=True):
    """What an award was won for, and the word that says how many where it says no number."""

    vague: str | None
    claim: AwardClaim


def _nobodys(seen: Seen) -> str | None:
    return words_if(seen.claim.work is None and seen.claim.subject is None)


def _strangers(seen: Seen) -> str | None:
    """A name that no sheet knows right before what was won: *Ann Lee won best actress*."""
    units, at = seen.sentence.units, seen.first - 1
    while at > 0 and units[at].lower in _AUXILIARIES:
        at -= 1
    return words_if(at >= 0 and is_unknown(units, at), units[max(at, 0)].token.text)


AWARDS: tuple[Doubt[Seen], ...] = (
    Doubt("it is not said how many", lambda seen: seen.vague, "It won several Emmys."),
    FOREIGN,
    SEQUEL,
    Doubt("nothing says whose it is", _nobodys, "# What to watch\n\nIt has won an Emmy."),
    Doubt(
        "somebody whom no sheet knows has won it", _strangers, "Olga Brenn won an Emmy for The Glass Harbour."
    ),
)
"""Why an award may be another's, or none that can be counted."""


def _winner(line: Line, match: re.Match[str]) -> Entity | None:
    """Whom the words behind an award name as its winner."""
    unit = line.unit(match, "winner") if match.groupdict().get("winner") else None
    people = unit.mention.of(EntityKind.PERSON) if unit and unit.mention else ()
    return people[0] if len(people) == 1 else None


def _span(line: Line, match: re.Match[str]) -> Span:
    """What an editor would underline: the category, the number with its award, or all of it."""
    groups = match.groupdict()
    if groups.get("never"):
        return line.span(match, "never") if groups["never"] == "lost" else line.span(match)
    if groups.get("winner"):
        return line.span(match, "winner")
    if groups.get("category"):
        return line.span(match, "category")
    if groups.get("number") and groups.get("award"):
        first, last = line.units(match, "number")[0], line.units(match, "award")[1]
        return line.sentence.span(first, last)
    return line.span(match)


def _award(groups: dict[str, str | None], line: Line) -> str | None:
    """The award that is meant; the one who gives it names it, too."""
    if groups.get("award"):
        return award_key(groups["award"] or "")
    if groups.get("academy"):
        return {"the academy": "oscar", "bafta": "bafta", "the television academy": "emmy"}.get(
            groups["academy"] or "", "golden globe"
        )
    named = [name for name in NAMES if re.search(rf"\b{re.escape(name)}\b", line.text)]
    return award_key(named[0]) if named else None


def _number(groups: dict[str, str | None]) -> int | None:
    said = groups.get("number") or groups.get("times") or ""
    if said.isdigit():
        return figure(said)
    if said in ("a", "an"):
        return None
    return 0 if said == "no" else NUMBERS.get(said)


def _limit(words: str) -> Comparator:
    if any(limit in words for limit in _MORE):
        return Comparator.AT_LEAST
    return Comparator.AT_MOST if any(limit in words for limit in _LESS) else Comparator.EXACTLY


def _subject(sentence: Sentence, first: int) -> Entity | None:
    """Who is said to have won: the nearest name before, where it is a person's."""
    for unit in reversed(sentence.units[:first]):
        if unit.mention is None:
            continue
        people = unit.mention.of(EntityKind.PERSON)
        return people[0] if len(people) == 1 and len(unit.mention.refers) == 1 else None
    return None


def _several_before(sentence: Sentence, first: int) -> bool:
    """Whether several people are named before what was won, of whom any may have won it."""
    named = (unit.mention for unit in sentence.units[:first] if unit.mention)
    return len({p for mention in named for p in mention.of(EntityKind.PERSON)}) > 1


def _year(units: Sequence[Unit]) -> int | None:
    years = {u.time.value.start.year for u in units if u.time and u.time.value and u.time.value.start}
    return years.pop() if len(years) == 1 else None
