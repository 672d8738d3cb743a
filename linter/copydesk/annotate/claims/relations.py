"""What people, characters and outlets are, in few words: kin, callings, kinds of outlets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.doubts import Doubt, doubt_of, doubted_by, one_of
from copydesk.annotate.claims.lines import (
    CHARACTER,
    NAME,
    PERSON,
    Line,
    Row,
    compiled,
    line_of,
    lines_with,
)
from copydesk.annotate.units import Unit
from copydesk.sheet.claims import (
    CallingClaim,
    Doubted,
    Manner,
    Mention,
    RelationClaim,
    Stance,
    Trait,
    TraitClaim,
)
from copydesk.sheet.entities import EntityKind
from copydesk.sheet.judging.relations import CALLINGS, WORDS
from copydesk.sheet.vocabulary import OUTLETS

_WHO = r"(?:‹person›|‹character›)"

_PLAIN = (
    r"(?!(?:of|to|and|or|in|on|at|by|for|with|from|than|as|that|who|whom|whose|which|but|not|no|never|is|was|are|were|has|had|he|she|they|it)\b)"
    r"[a-z]+(?:-[a-z]+)*"
)
_ADJECTIVES = rf"(?:{_PLAIN} ){{0,3}}?"
_KIND = rf"(?P<kind>{'|'.join(map(re.escape, WORDS))})\b(?!-)"
_HIS = r"\b(?:his|her|their)"

_POSS = r"(?:’s|'s|’|')"
_GAP = r"(?: \((?:‹person›|‹character›)\))?"
_REAL = r"(?: (?:in real life|off screen|offscreen))?"

_NO_VERB = (
    r"(?!(?:plays?|played|portrays|portrayed|voices|voiced|stars|is|was|has|had|joins|met|leaves|left) )"
)
"""*Leo’s wife, plays Elin*: what follows the comma is what the one named before does."""
_CALLED_SO = rf"(?:(?:(?:the|a|an) )?(?:(?:‹work›(?:’s|'s)? |the )?(?:{_PLAIN} ){{1,3}}?)?)"
"""What may stand before a name: *the policeman*, *the retired spy*."""
_ENDS = r"(?=[,.;:!?)—–]| (?:in|on|and|who|whom|with|from|is|was|has|had|for|at|by|as|when|while|but|out|steals?|gets?)\b|$)"
_IS = r"(?: (?:is|was|becomes|turns out to be)| who (?:is|was))"


KIN_ROWS = (
    Row(
        "his sister, in an aside",
        rf"(?P<of>{_WHO}){_GAP}(?: [^.;:‹›]*?)?(?: ‹character›[^.;:‹›]*?)?,? and (?P<who>{_WHO}){_GAP}, {_HIS} {_ADJECTIVES}{_KIND}{_REAL}{_ENDS}",
        ("‹person› plays the lead, and ‹person›, her sister in real life, sings",),
    ),
    Row(
        "somebody's sister so-and-so",
        rf"(?P<of>{_WHO}){_POSS} {_ADJECTIVES}{_KIND}(?:, (?:{_NO_VERB}{_CALLED_SO})(?P<who>{_WHO})(?=[,.;:)—–]|$)(?!, (?:and )?{_WHO})| {_CALLED_SO}(?P<whom>{_WHO}))",
        ("‹person›’s sister ‹person›", "‹character›’s late sister, the painter ‹character›,"),
    ),
    Row(
        "so-and-so, somebody's sister",
        rf"(?P<who>{_WHO}){_GAP}(?:,|{_IS}|,{_IS}) (?P<of>{_WHO}){_POSS} {_ADJECTIVES}{_KIND}{_ENDS}",
        (
            "‹person›, ‹person›’s sister,",
            "‹person› is ‹person›’s sister",
            "‹character›, ‹character›’s ageing aunt.",
        ),
    ),
    Row(
        "the sister of",
        rf"(?P<who>{_WHO}){_GAP}(?:,|{_IS}|,{_IS})(?: (?:the|a))? {_ADJECTIVES}{_KIND} (?:of|to) {_CALLED_SO}(?P<of>{_WHO})(?!{_POSS})",
        ("‹person› is the sister of ‹person›", "‹character›, sister to the pilot ‹character›"),
    ),
    Row(
        "the sister of somebody, so-and-so",
        rf"\bthe {_ADJECTIVES}{_KIND} of (?P<of>{_WHO}), (?P<who>{_WHO})(?=[,.;:)—–]|$)(?!, (?:and )?{_WHO})",
        ("the sister of ‹character›, ‹character›.",),
    ),
    Row(
        "both are",
        rf"(?P<who>{_WHO}) and (?P<of>{_WHO}),? (?:who )?(?:are|were) {_ADJECTIVES}(?P<kind>{'|'.join(map(re.escape, WORDS))})s\b",
        ("‹person› and ‹person› are sisters",),
    ),
    Row(
        "his sister so-and-so",
        rf"{_HIS} {_ADJECTIVES}{_KIND}(?:, {_CALLED_SO}(?P<who>{_WHO})(?=[,.;:)—–]|$)(?!, (?:and )?{_WHO})| {_CALLED_SO}(?P<whom>{_WHO}))",
        ("‹character› writes to her sister ‹character›", "‹person› and her sister, ‹person›."),
    ),
    Row(
        "so-and-so, her sister",
        rf"(?P<who>{_WHO}){_GAP}, {_HIS} {_ADJECTIVES}{_KIND}{_REAL}{_ENDS}",
        ("‹character› writes; ‹character›, her sister, sings.",),
    ),
    Row(
        "plays somebody's sister",
        rf"(?P<who>{PERSON})(?P<played>)(?:,? (?:who )?(?:now |also |here |again )?(?:plays|played|playing|portrays|portrayed|portraying|voices|stars as|is cast as|as)) (?P<of>{_WHO}){_POSS} {_ADJECTIVES}{_KIND}{_ENDS}",
        ("‹person›, who plays ‹character›’s sister,", "‹person› as ‹person›’s sister"),
    ),
)
"""Rows without `of` speak of somebody named before, *his*; one with `played` of the parts of two people."""


_UNREAL = frozenset(
    "surrogate fake pretend honorary spiritual would-be supposed so-called metaphorical imaginary self-styled like on-screen onscreen "
    "screen television tv stage fictional former-".split()
)
"""Words before a relation that make it none, or one of a part that somebody plays."""

_CALLING = (
    r"(?P<calling>(?:[a-z-]+ ){0,2}?(?:"
    + "|".join(sorted(map(re.escape, CALLINGS), key=len, reverse=True))
    + r"))\b"
)

_STOPS = r"(?=[,.;:)—–]| (?:who|whose|that|in|from|at|on|with|and|of|for|trained|turned|working|played) |$)"
_APPOSED = frozenset((Manner.ASIDE,))
CALLING_ROWS = (
    Row(
        "role, a calling",
        rf"(?P<role>{CHARACTER}){_GAP}, (?:now |once |here )?(?:an?|the|his|her)(?: [a-z-]+{_POSS})? {_CALLING}{_STOPS}",
        ("‹character›, a surgeon who drinks", "‹character›, the family’s surgeon,"),
        _APPOSED,
    ),
    Row(
        "role is a calling",
        rf"(?P<role>{CHARACTER}){_GAP},? (?:who )?(?:is|was|works as|worked as|becomes|earns a living as) (?:still |now |only |just )?(?:an?|the)(?: [a-z-]+{_POSS})? {_CALLING}{_STOPS}",
        ("‹character› is a surgeon",),
    ),
    Row(
        "calling before role",
        rf"(?:^|\b(?:an?|the|as|playing|plays|of) |{_POSS} ){_CALLING},? (?P<role>{CHARACTER})",
        ("the surgeon ‹character›", "surgeon ‹character›"),
        _APPOSED,
    ),
)

_TRIGGERS = frozenset(max(written.split("-"), key=len) for word in WORDS for written in (word, f"{word}s"))
"""Of each word for kin the part that tells: a *brother-in-law* has a *brother*."""
_CALLED = frozenset(word for calling in CALLINGS for word in calling.split())


def read_relation_claims(
    article: Annotated, sentences: Sequence[Sentence]
) -> Iterator[RelationClaim | Doubted]:
    """Relations between two people, or two characters, whom the sheets know."""
    if not article.base.works_telling("relations"):
        return
    for line in lines_with([s for s in sentences if s.names_somebody], _TRIGGERS):
        reached = -1
        for row in KIN_ROWS:
            for match in row.matches(line):
                if match.start("kind") > reached and (read := _relation(line, row.name, match)):
                    reached = reached if isinstance(read, Doubted) else match.end("kind")
                    yield read


def _relation(line: Line, name: str, match: re.Match[str]) -> RelationClaim | Doubted | None:
    part = "whom" if match.groupdict().get("whom") else "who"
    who = _named(line.unit(match, part))
    has_owner = "of" in match.re.groupindex
    of = _named(line.unit(match, "of")) if has_owner else _spoken_of(line, match.start(), who)
    if who is None or of is None:
        return None
    inherited = line.sentence.inherited(*line.units(match, "kind"))
    inherited["season"] = None
    if (
        has_owner and not _COPULA.search(match[0]) and inherited["stance"] is not Stance.ASKED
    ):  # *Ada will not see Mara's sister, Bo*
        inherited["stance"] = Stance.ASSERTED
    claim = RelationClaim(
        line.span(match, "kind"),
        who=who,
        kind=match["kind"],
        of=of,
        played="played" in match.re.groupindex,
        pattern=name,
        **inherited,
    )
    return doubted_by(claim, doubt_of(RELATIONS, match[0]))


_COPULA = re.compile(r"\b(?:is|are|was|were|becomes|turns|not|no|never)\b")


RELATIONS: tuple[Doubt[str], ...] = (
    Doubt(
        "the relation is none, or one that somebody plays",
        lambda words: one_of(_UNREAL, words.split()),
        "Mara Quill's fake sister, Ada Wick, leaves.",
    ),
)


def _spoken_of(line: Line, offset: int, who: Mention | None) -> Mention | None:
    """Whom *his* means: the only one of the clause before it, else of the sentence, else of the one before, who is a person, or a role, as the other is."""
    if who is None:
        return None
    sentence, at = line.sentence, line.at(offset)
    kind = EntityKind.CHARACTER if who.of(EntityKind.CHARACTER) else EntityKind.PERSON
    start, _ = sentence.clause(at, at + 1)
    before = sentence.before.units if sentence.before else ()
    for units in (sentence.units[start:at], sentence.units[:at], before):
        named = {
            unit.mention.refers: unit.mention
            for unit in units
            if unit.mention and unit.mention.of(kind) and unit.mention.refers != who.refers
        }
        if named:
            return next(iter(named.values())) if len(named) == 1 else None
    return None


def _named(unit: Unit | None) -> Mention | None:
    return unit.mention if unit else None


def read_calling_claims(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[CallingClaim]:
    """What characters are said to do or be."""
    if not article.base.has_callings:
        return
    for line in lines_with([s for s in sentences if EntityKind.CHARACTER in s.kinds], _CALLED):
        for row in CALLING_ROWS:
            for match in row.matches(line):
                role = _named(line.unit(match, "role"))
                if role is None or not role.of(EntityKind.CHARACTER):
                    continue
                inherited = line.sentence.inherited(*line.units(match, "calling"))
                inherited["season"] = None
                if Manner.ASIDE in row.manners:
                    inherited["stance"] = Stance.ASSERTED
                yield CallingClaim(
                    line.span(match, "calling"),
                    role=role,
                    calling=match["calling"],
                    pattern=row.name,
                    **inherited,
                )


_OUTLET_KIND = (
    r"(?P<kind>(?:premium |basic |pay )?cable (?:network|channel|outlet|broadcaster|giant)|broadcast network|public broadcaster"
    r"|broadcaster|streaming (?:service|platform|giant|network)|streamer|cinema chain|theater chain|theatre chain)\b"
)
_OF_OUTLETS = frozenset("cable broadcast broadcaster streaming streamer chain".split())
_OUTLET = "‹outlet›"

OUTLET_ROWS = (
    Row(
        "kind before outlet",
        rf"\b(?:the|a|an|its|american|us) {_OUTLET_KIND},? {_OUTLET}",
        ("the cable network ‹outlet›",),
    ),
    Row(
        "outlet, a kind",
        rf"{_OUTLET},? (?:which )?(?:is |was )?(?:an?|the) (?:[a-z]+ )?{_OUTLET_KIND}",
        ("‹outlet›, a streaming service",),
    ),
)

_AFTERWARDS = Row(
    "its kind afterwards",
    rf"(?:\b(?:that|for) an?|^the) {_OUTLET_KIND}",
    ("that a cable network should dare it",),
)
"""In the sentence after one that names the outlet of the work."""


def read_outlet_kinds(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[TraitClaim]:
    """What an article says that the outlets of its works are, in order of sentence."""
    keys = dict.fromkeys((*article.scope.focus, *article.scope.mentioned))
    own = {f.value.name for key in keys if key in article.base.works for f in article.base.works[key].outlets}
    outlets, own_outlets = sorted(own | set(OUTLETS)), sorted(own)
    for sentence in sentences if own else ():
        if _OF_OUTLETS.isdisjoint(sentence.words):
            continue
        line = line_of(sentence)
        named = list(_with_outlets(line, outlets))
        for outlet, marked in named:
            for row in OUTLET_ROWS:
                for match in row.matches(marked):
                    yield from _outlet(marked, row.name, match, outlet)
        before = (
            list(_with_outlets(line_of(sentence.before), own_outlets))
            if sentence.before and not named
            else []
        )
        if len({outlet for outlet, _ in before}) == 1:
            for match in _AFTERWARDS.matches(line):
                yield from _outlet(line, _AFTERWARDS.name, match, before[0][0])


def _with_outlets(line: Line, names: Sequence[str]) -> Iterator[tuple[str, Line]]:
    """The line once for each outlet that it names, with a mark in the outlet's place."""
    mentions = [unit.mention for unit in line.sentence.units if unit.mention]
    said_by_name = {words for mention in mentions for words in (mention.name, mention.text)}
    for name in names:
        if name not in said_by_name and name.lower() not in line.text:
            continue
        words = re.escape(name.lower())
        for match in compiled(rf"(?<!\w){words}(?![\w+])|{NAME}").finditer(line.text):
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


def _outlet(line: Line, name: str, match: re.Match[str], outlet: str) -> Iterator[TraitClaim]:
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
