"""The titles of a sentence, and how each stands in it: as its subject, as a comparison, as a description."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context_unlisted import WORK_NOUNS, unlisted_titles
from copydesk.annotate.claims.names_unknown import is_title_case, is_unknown
from copydesk.annotate.units import Unit
from copydesk.reading.document import Block
from copydesk.sheet.claims import Mention
from copydesk.sheet.entities import EntityKind
from copydesk.sheet.judging.dates_known import is_film

_ASIDE = frozenset("like unlike than alongside beside besides including rivalling rivaling".split())
_ASIDE_PAIRS = frozenset(
    {
        ("based", "on"),
        ("known", "for"),
        ("such", "as"),
        ("famous", "for"),
        ("star", "of"),
        ("creator", "of"),
        ("similar", "to"),
        ("compared", "to"),
        ("compared", "with"),
        ("sequel", "to"),
        ("prequel", "to"),
        ("adaptation", "of"),
        ("remake", "of"),
        ("inspired", "by"),
        ("seen", "in"),
        ("starred", "in"),
        ("appeared", "in"),
        ("off", "of"),
        ("spinoff", "of"),
        ("version", "of"),
        ("author", "of"),
        ("comparisons", "to"),
        ("footsteps", "of"),
    }
)
_MURKY = frozenset("following after before since success prior".split())
_DESCRIBED = frozenset(
    "star stars actor actress actors alum alumnus alumna alums veteran breakout director creator writer showrunner fame "
    "producer executive exec judge host presenter contestant winner finalist dancer champion favourite favorite lead co boss bosses author authors spinoff spin prequel reboot remake revival".split()
)
_BEHIND_TITLES = _DESCRIBED | frozenset(
    "season series part volume vol episode chapter finale trailer is has was emmy original".split()
)
"""Words that a title may be followed by in capitals, and is no longer one for it."""
_QUOTES = frozenset("\"'“”‘’«»")
_WORKS_OF = frozenset(
    "film movie series show drama sitcom miniseries documentary thriller comedy western epic biopic romance musical "
    "satire fantasy".split()
)
_ANOTHER = frozenset(
    "first second third next last latest previous earlier new other own upcoming debut directorial".split()
)
"""Words by which somebody's work is another than the one that the sheets have."""


class Title(Struct, frozen=True):
    """A title in a sentence, as a range of units; `work` is none for one that no sheet knows or that names several.

    `aside` says that the sentence only compares with it (*like Dune*) or describes by it (*based on …*).
    """

    first: int
    last: int
    work: str | None
    aside: bool = False
    murky: bool = False


def read_titles(
    article: Annotated, block: Block, units: Sequence[Unit], lowers: Sequence[str]
) -> tuple[Title, ...]:
    """The titles of a sentence in order: those that mentions know, and those that only look like titles."""
    known = [
        Title(at, at + 1, _work(article, block, units, at), *_standing(lowers, at, at + 1))
        for at, unit in enumerate(units)
        if unit.mention is not None and _is_title(article, unit.mention)
    ]
    known += _described(article, units, lowers)
    taken = {title.first for title in known}
    looks = [
        Title(first, last, None, *_standing(lowers, first, last))
        for first, last in unlisted_titles(article, block, units, lowers)
        if taken.isdisjoint(range(first, last))
    ]
    return tuple(sorted((*known, *looks), key=lambda title: title.first))


def _is_title(article: Annotated, mention: Mention) -> bool:
    """Whether a name is a work's, or one that the sheets only list, as a series or a film."""
    if mention.of(EntityKind.WORK):
        return True
    names = mention.of(EntityKind.NAME)
    return bool(names) and any(
        named.kind is not None and not WORK_NOUNS.isdisjoint(named.kind.lower().split())
        for named in article.base.names
        if named.entity in names
    )


def _described(article: Annotated, units: Sequence[Unit], lowers: Sequence[str]) -> Iterator[Title]:
    """*Ann Lee's western* stands for the only work that the sheets have her in; *her last western* for none."""
    if len(article.base.works) < 2:
        return
    for at, word in enumerate(lowers):
        if word not in _WORKS_OF:
            continue
        lead = at - 1
        while lead > at - 4 and lead > 1 and lowers[lead].isalpha() and lowers[lead] != "s":
            lead -= 1
        if lead < 2 or lowers[lead] != "s" or lowers[lead - 1] not in ("'", "’"):
            continue
        owner = units[lead - 2].mention
        if owner is None or len(owner.refers) > 1 or not _ANOTHER.isdisjoint(lowers[lead + 1 : at]):
            continue
        works = article.base.works_with(owner.refers[0]) if owner.of(EntityKind.PERSON) else ()
        if len(works) == 1:
            yield Title(at, at + 1, works[0])


def _work(article: Annotated, block: Block, units: Sequence[Unit], at: int) -> str | None:
    """The work that a title names; none where the title goes on, as *Fargo* does in *the Fargo Theatre opened*."""
    mention = units[at].mention
    longer = at + 1 < len(units) and is_unknown(units, at + 1) and units[at + 1].lower not in _BEHIND_TITLES
    if mention is None or (longer and not is_title_case(block, units)):
        return None
    key = _key(article, mention)
    return None if key and _is_numbered(article, units, at, key) else key


def _is_numbered(article: Annotated, units: Sequence[Unit], at: int, key: str) -> bool:
    """Whether the number behind a film's title makes it another film's: *Wonder Woman 1984*, *The Matrix 4*."""
    behind = units[at + 1] if at + 1 < len(units) else None
    number = behind is not None and (
        behind.token.is_number if behind.time is None else behind.time.text.isdigit()
    )
    return number and is_film(article.base.works[key])


def _key(article: Annotated, mention: Mention) -> str | None:
    """The work that a title names: of several by that name, the one in focus."""
    keys = {entity.work for entity in mention.of(EntityKind.WORK)}
    focus = keys.intersection(article.scope.focus)
    chosen = focus if len(focus) == 1 else keys
    return next(iter(chosen)) if len(chosen) == 1 else None


def _standing(lowers: Sequence[str], at: int, end: int) -> tuple[bool, bool]:
    """Whether a title stands aside, and whether what it is to the sentence is murky."""
    if _describes(lowers, at, end):
        return True, False
    before = [
        word for word in lowers[max(at - 5, 0) : at] if word not in "\"'“‘«" and word not in ("the", "’s")
    ]
    if not before:
        return False, False
    while before and before[-1] in WORK_NOUNS | {"hit", "smash", "same"}:
        before.pop()
    pair = tuple(before[-2:])
    aside = bool(before) and (before[-1] in _ASIDE or pair in _ASIDE_PAIRS)
    return aside, not aside and not _MURKY.isdisjoint(before[-3:])


def _describes(lowers: Sequence[str], at: int, end: int) -> bool:
    """Whether a title only says who somebody is: *X star Ines Aldana*, *Ines Aldana (X)*, *of X fame*."""
    following = [word for word in lowers[end : end + 3] if word not in _QUOTES]
    if following and following[0] in _DESCRIBED:
        return True
    before = [word for word in lowers[max(at - 3, 0) : at] if word not in _QUOTES]
    return bool(before) and before[-1] == "(" and following[:1] in ([")"], [","])
