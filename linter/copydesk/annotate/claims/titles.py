"""Titles in a sentence: those that mentions know, and those that no sheet knows, by their marks and their capitals."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

from msgspec import Struct

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.traits_table import OUTLETS
from copydesk.annotate.names.ordinary import NUMBERS, is_ordinary
from copydesk.annotate.units import Unit
from copydesk.lexicon import small
from copydesk.lexicon.small import IN_TITLES
from copydesk.lexicon.works import FOLLOWING, MADE_ANEW, WORKS
from copydesk.reading.document import Block, BlockKind
from copydesk.sheet.claims import Mention
from copydesk.sheet.entities import EntityKind
from copydesk.sheet.judging.dates_known import is_film
from copydesk.text import Span

_HEADS = (BlockKind.HEADING, BlockKind.HEADLINE, BlockKind.PAGE_TITLE)
_OUTLETS = frozenset(words.split()[0] for words in OUTLETS) - {"the"}
_KNOWN = _OUTLETS | NUMBERS | frozenset("season series part volume episode chapter i".split())
_WITHIN_NAMES = IN_TITLES | {"-"}


def is_unknown(units: Sequence[Unit], at: int) -> bool:
    """Whether a unit is a word of a name that no sheet knows; at the head of a sentence a capital says nothing."""
    unit = units[at]
    if unit.mention is not None or unit.time is not None or not unit.token.is_word:
        return False
    if not unit.token.is_capitalised or unit.lower in _KNOWN or len(unit.lower) < 2:
        return False
    return not (_opens(units, at) and is_ordinary(unit.lower))


def _opens(units: Sequence[Unit], at: int) -> bool:
    return at == 0 or (
        units[at - 1].lower in "\"'“‘:–—-•" and not (units[at].token.glued and units[at - 1].lower == "-")
    )


def unknown_run(units: Sequence[Unit], first: int) -> int:
    """The end of the run of unknown names that begins at a place, small words within it: *House of Aama*."""
    end = at = first
    while at < len(units) and (is_unknown(units, at) or (at > first and _is_within(units[at]))):
        at += 1
        if units[at - 1].lower not in _WITHIN_NAMES:
            end = at
    return end


def _is_within(unit: Unit) -> bool:
    return unit.lower in _WITHIN_NAMES or (unit.token.is_number and unit.time is None) or unit.lower == "-"


def is_title_case(block: Block, units: Sequence[Unit]) -> bool:
    """Whether capitals say nothing in a sentence: in headings, and where most words have one."""
    words = [unit for unit in units if unit.token.is_word and len(unit.lower) > 3]
    capitals = sum(unit.token.is_capitalised for unit in words)
    return block.kind in _HEADS or (len(words) > 3 and 3 * capitals > 2 * len(words))


_SMALL = IN_TITLES | {"is"}
_CUES_BEFORE = frozenset(
    "in of for from like unlike than titled entitled watch after before since following s on about".split()
)
_CUES_AFTER = frozenset(
    "season is was will has premiered debuted premieres debuts released arrives returns hits stars starred follows "
    "won star actor actress director creator writer".split()
)
_OPENERS = small.FUNCTION_WORDS - small.OBJECTS | frozenset(
    "following stream first second third meanwhile".split()
)
_OPENING = {"“": "”", "‘": "’", '"': '"', "'": "'", "«": "»"}
_NOUNS = WORKS | FOLLOWING | {"play", "novel"}
_VERBS = frozenset(
    "premiered premieres debuted debuts aired airs airing streams cost costs grossed grosses hit hits".split()
)
_BEFORE_VERBS = frozenset(
    "has have had is was will be being also just now only first finally recently originally then since ever started begun "
    "began which that".split()
)
"""What may stand between a title and its verb: *The Deceit, which has just started airing*."""
_HITS = frozenset(("hit", "hits"))
_SCREENS = frozenset("screens cinemas theaters theatres netflix".split())
_NEAR = 8
_RUNS = frozenset(("season", "series"))
_BREAKS = frozenset(",-–—(")
_DETERMINERS = frozenset("a an the his her their its another".split())
_BEHIND_NOUNS = frozenset(
    ", . ; - – — ) that which about from set starring based of on in by with for and".split()
)
_LONGEST = 9
"""Titles with more words than this are taken for sentences, unless the sheet knows them."""
WORK_NOUNS = WORKS | FOLLOWING | {"adaptation", "webtoon", "novel", "blockbuster"}


def unlisted_titles(
    article: Annotated, block: Block, units: Sequence[Unit], lowers: Sequence[str]
) -> Iterator[tuple[int, int]]:
    """The ranges of units that are written like titles."""
    yield from _quoted(units, lowers)
    yield from _emphasised(article, units)
    yield from _behind_season_of(units, lowers)
    if block.kind not in (BlockKind.HEADING, BlockKind.HEADLINE):
        yield from _before_season(units, lowers)
    if not _NOUNS.isdisjoint(lowers) or "spin" in lowers:
        yield from _behind_noun(units, lowers)
        if not is_title_case(block, units):
            yield from _before_its_kind(units, lowers)
    if not _VERBS.isdisjoint(lowers) and not is_title_case(block, units):
        yield from _before_verb(units, lowers)


def _quoted(units: Sequence[Unit], lowers: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Runs between quotation marks that are written like a title, where the words around speak of one."""
    for first, last in titled_quotes(units, lowers):
        if _is_cued(lowers, first - 1, last):
            yield first, last - (lowers[last - 1] == ",")


def titled_quotes(units: Sequence[Unit], lowers: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Runs between quotation marks that are written like a title, a comma before the closing mark among them."""
    if _OPENING.keys().isdisjoint(lowers):
        return
    at = 0
    while at < len(units):
        closing = _OPENING.get(lowers[at])
        if closing is None or (at and units[at].token.glued and lowers[at - 1].isalpha()):
            at += 1
            continue
        end = next(
            (
                n
                for n in range(at + 1, min(at + _LONGEST + 3, len(units)))
                if _closes(units, lowers, n, closing)
            ),
            None,
        )
        if end is not None and _looks_titled(units[at + 1 : end]):
            yield at + 1, end
        at = (end or at) + 1


def _is_cued(lowers: Sequence[str], opening: int, closing: int) -> bool:
    """Whether the words around quoted ones speak of a title: *in “X”*, *the film “X”*, *“X” premiered*, *“X” (2019)*."""
    ends_in_comma = lowers[closing - 1] == ","
    if opening == 0:
        return not ends_in_comma
    if lowers[opening - 1] in _CUES_BEFORE or lowers[opening - 1] in WORK_NOUNS:
        return True
    following = lowers[closing + 1] if closing + 1 < len(lowers) else ""
    if following == "(" and closing + 2 < len(lowers):
        return lowers[closing + 2].isdigit()
    return following in _CUES_AFTER or following in WORK_NOUNS


def _closes(units: Sequence[Unit], lowers: Sequence[str], at: int, closing: str) -> bool:
    """A closing mark, and not the apostrophe of *Devil's* or *don't*."""
    if lowers[at] != closing:
        return False
    following = units[at + 1] if at + 1 < len(units) else None
    return (
        closing not in "'’" or following is None or not following.token.glued or not following.lower.isalpha()
    )


def _emphasised(article: Annotated, units: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    emphasis = article.document.emphasis
    if not emphasis:
        return
    whole = Span(units[0].span.start, units[-1].span.end)
    at = bisect_left(emphasis, Span(whole.start, whole.start))
    for span in islice(emphasis, max(at - 1, 0), None):
        if span.start >= whole.end:
            return
        inside = [n for n, unit in enumerate(units) if span.contains(unit.span)]
        if not inside or len(inside) == len(units) or _is_label(units, inside[0], inside[-1] + 1):
            continue
        if _looks_titled(units[inside[0] : inside[-1] + 1]):
            yield inside[0], inside[-1] + 1


def _is_label(units: Sequence[Unit], first: int, last: int) -> bool:
    """Whether bold words only head their sentence (**Cast:** …), as no title does."""
    following = units[last].lower if last < len(units) else ""
    if following == ":" or units[last - 1].lower == ":":
        return True
    return first == 0 and following not in _CUES_AFTER and following not in WORK_NOUNS


def _before_season(units: Sequence[Unit], lowers: Sequence[str]) -> Iterator[tuple[int, int]]:
    """A run of capitalised words before *Season 2* is a title, known or not."""
    if "season" not in lowers:
        return
    for at in range(1, len(units)):
        if lowers[at] != "season" or not units[at].token.is_capitalised:
            continue
        first = at
        while first and _is_title_word(units[first - 1]):
            first -= 1
        if first == 0:
            first = next((n for n in range(at) if lowers[n] not in _OPENERS), at)
        if first < at:
            yield first, at


def _behind_season_of(units: Sequence[Unit], lowers: Sequence[str]) -> Iterator[tuple[int, int]]:
    """A name behind *season of*: *the new season of Odd One In*."""
    if _RUNS.isdisjoint(lowers):
        return
    for at in range(1, len(units) - 2):
        if lowers[at] == "season" or (lowers[at] == "series" and lowers[at - 1] in _ANOTHER):
            end = unknown_run(units, at + 2) if lowers[at + 1] == "of" else at
            if end > at + 2:
                yield at + 2, end


def _behind_noun(units: Sequence[Unit], lowers: Sequence[str]) -> Iterator[tuple[int, int]]:
    """A name right behind the word for a work: *the six-part drama Singapore Nights*."""
    for at, word in enumerate(lowers[:-1]):
        is_noun = word in _NOUNS or lowers[max(at - 2, 0) : at + 1] == ("spin", "-", "off")
        if is_noun and not units[at].token.is_capitalised:
            first = at + 2 if lowers[at + 1] in NUMBERS and units[at + 1].token.is_capitalised else at + 1
            end = unknown_run(units, first) if first < len(units) else at + 1
            end = end if end > first else at + 1
            if end > at + 1:
                yield at + 1, end


def _before_verb(units: Sequence[Unit], lowers: Sequence[str]) -> Iterator[tuple[int, int]]:
    """A name right before what works alone do: *Singapore Nights premiered*, *The Deceived hit TV screens*."""
    for at, word in enumerate(lowers):
        if word not in _VERBS or (word in _HITS and _SCREENS.isdisjoint(lowers[at + 1 : at + 4])):
            continue
        end = at
        while end and (
            lowers[end - 1] in _BEFORE_VERBS or lowers[end - 1 : end + 1] in ((",", "which"), (",", "that"))
        ):
            end -= 1
        first = _run_before(units, end)
        if first < end:
            yield first, end


def _before_its_kind(units: Sequence[Unit], lowers: Sequence[str]) -> Iterator[tuple[int, int]]:
    """A name that is at once told what it is: *The Deceit – a four-part thriller that …*, *Flip It, a comedy*."""
    for at in range(1, len(units) - 2):
        if lowers[at] not in _BREAKS or lowers[at + 1] not in _DETERMINERS:
            continue
        noun = next((n for n in range(at + 2, min(at + _NEAR, len(units))) if lowers[n] in _NOUNS), None)
        if noun is None or (noun + 1 < len(units) and lowers[noun + 1] not in _BEHIND_NOUNS):
            continue
        first = _run_before(units, at)
        if first < at:
            yield first, at


def _run_before(units: Sequence[Unit], end: int) -> int:
    """The beginning of the run of unknown names that ends at a place: *Odd One In*, the head of a sentence included."""
    first = at = end
    while at and (is_unknown(units, at - 1) or (at < end and _is_title_word(units[at - 1]))):
        at -= 1
        first = at
    return first


def _is_title_word(unit: Unit) -> bool:
    return unit.mention is None and unit.time is None and unit.token.is_word and unit.token.is_capitalised


def _looks_titled(units: Sequence[Unit]) -> bool:
    """Whether every word but the small ones is capitalised, and there is no name in it that makes it a quotation."""
    words = [unit for unit in units if unit.token.is_word or unit.token.is_number]
    if not words or len(words) > _LONGEST or (units[-1].lower == "," and len(words) < 2):
        return False
    if any(unit.mention is not None and unit.mention.of(EntityKind.WORK) for unit in units):
        return False
    if len(words) == 1 and words[0].mention is not None:
        return False
    return words[0].token.text[0].isupper() and all(
        unit.token.text[0].isupper() or unit.token.is_number or unit.lower in _SMALL or unit.token.glued
        for unit in words
    )


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
_OFFSHOOTS = frozenset("spin spinoff offshoot remake version".split())
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
    known += _derived(article, lowers, known)
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
    return any(
        named.kind is not None and not WORK_NOUNS.isdisjoint(named.kind.lower().split())
        for entity in mention.of(EntityKind.NAME)
        for named in article.base.names_by_entity.get(entity, ())
    )


def _described(article: Annotated, units: Sequence[Unit], lowers: Sequence[str]) -> Iterator[Title]:
    """*Ann Lee's western* stands for the only work that the sheets have her in; *her last western* for none."""
    if len(article.base.works) < 2 or WORKS.isdisjoint(lowers):
        return
    for at, word in enumerate(lowers):
        if word not in WORKS:
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


def _is_made_anew(article: Annotated, units: Sequence[Unit], at: int, key: str) -> bool:
    """Whether what is told of is what is made of a title: *the relaunch of Night Ferry*, of which the sheet knows no source."""
    of = at > 1 and units[at - 1].lower == "of" and units[at - 2].lower in MADE_ANEW
    return of and article.base.works[key].based_on is None


def _derived(article: Annotated, lowers: Sequence[str], titles: Sequence[Title]) -> Iterator[Title]:
    """*The Night Ferry reboot* is a work of its own, unless the sheet's is one: *based on* something."""
    for title in titles:
        work = article.base.works.get(title.work or "")
        own = work is None or work.based_on is not None
        if title.aside and not own and not FOLLOWING.isdisjoint(lowers[title.last : title.last + 1]):
            yield Title(title.last, title.last + 1, None)


def _work(article: Annotated, block: Block, units: Sequence[Unit], at: int) -> str | None:
    """The work that a title names; none where the title goes on, as *Fargo* does in *the Fargo Theatre opened*."""
    mention = units[at].mention
    longer = at + 1 < len(units) and is_unknown(units, at + 1) and units[at + 1].lower not in _BEHIND_TITLES
    if mention is None or (longer and not is_title_case(block, units)) or _is_offshoot(units, at):
        return None
    key = _key(article, mention)
    another = key and (_is_numbered(article, units, at, key) or _is_made_anew(article, units, at, key))
    return None if another else key


def _is_offshoot(units: Sequence[Unit], at: int) -> bool:
    """Whether a sentence's title is first called another's offshoot: *A spin-off of a British series, X airs on CBS*."""
    lead = [unit.lower for unit in units[:at]]
    return (
        lead[:1] in (["a"], ["an"], ["the"]) and lead[-1:] == [","] and not _OFFSHOOTS.isdisjoint(lead[1:5])
    )


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
    within = pair == ("episode", "of") and "in" in lowers[end : end + 3]
    aside = bool(before) and (within or before[-1] in _ASIDE or pair in _ASIDE_PAIRS)
    return aside, not aside and not _MURKY.isdisjoint(before[-3:])


def _describes(lowers: Sequence[str], at: int, end: int) -> bool:
    """Whether a title only says who somebody is: *X star Ines Aldana*, *Ines Aldana (X)*, *of X fame*."""
    following = [word for word in lowers[end : end + 3] if word not in _QUOTES]
    if following and following[0] in _DESCRIBED:
        return True
    before = [word for word in lowers[max(at - 3, 0) : at] if word not in _QUOTES]
    return bool(before) and before[-1] == "(" and following[:1] in ([")"], [","])
