"""What no sheet has: names in several spellings, and claims about works whose titles the text itself marks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.tokens import Tokens
from copydesk.dates.value import MONTHS
from copydesk.lexicon.small import IN_TITLES
from copydesk.numerals import CARDINALS
from copydesk.reading.document import BlockKind, Document
from copydesk.sheet.claims import Claim, CountClaim, EventClaim, Form, LengthClaim, Mention, TimeExpression
from copydesk.sheet.entities import EntityKind
from copydesk.text import Span, figure, fold, regex

if TYPE_CHECKING:
    from copydesk.annotate.names.comparing import Likeness
    from copydesk.annotate.names.near import Piece
    from copydesk.annotate.names.ordinary import Bearers


_MANY = 40
_ENDINGS = ("s", "d", "ed", "n", "an", "ian", "ese", "ish")
"""What makes another word of a name: a plural, a verb (*she got Sean Bartled*), or the people of a place (*Arabian*)."""
_KIN = regex(
    r"\b(?:brothers?|sisters?|twins?|siblings?|father|mother|sons?|daughters?|cousins?|uncle|aunt|namesakes?)\b",
    re.IGNORECASE,
)
_OTHER_NAMES = frozenset(("order", "missing", "initial", "accent", "suffix"))
"""Differences that are a matter of style, or make another name."""

Names = Mapping[str, tuple[Span, ...]]


class NameGroup(Struct, frozen=True):
    """The spellings of one name, each with all its places: the sheet's first, else the most frequent.

    It is certain where nothing but a slip explains the difference and one of the spellings stands there once.
    """

    variants: tuple[tuple[str, tuple[Span, ...]], ...]
    certain: bool = True


def find_name_groups(
    names: Names, doubtful: frozenset[str], tokens: Tokens, mentions: Sequence[Mention]
) -> tuple[NameGroup, ...]:
    """The full names of an article that stand in two spellings or more."""
    groups: dict[str, set[str]] = {}
    likely: set[str] = set()
    for one, other, certain in _same_bearer(names, doubtful, tokens):
        joined = groups.get(one, {one}) | groups.get(other, {other})
        groups.update(dict.fromkeys(joined, joined))
        likely.update(() if certain else (one, other))
    unique = {id(group): group for group in groups.values()}
    given = {" ".join(m.text.split()) for m in mentions if m.form is Form.EXACT}
    found = [_group(names, group, given, likely.isdisjoint(group)) for group in unique.values()]
    return tuple(sorted((g for g in found if len(g.variants) > 1), key=lambda g: g.variants[0][1][0]))


def without_others(groups: Iterable[NameGroup], others: Collection[Span]) -> tuple[NameGroup, ...]:
    """The groups without the names that the article has for somebody else, of whom it tells."""
    kept = (
        replace(
            group, variants=tuple(v for v in group.variants if not any(place in others for place in v[1]))
        )
        for group in groups
    )
    return tuple(group for group in kept if len(group.variants) > 1)


def _group(names: Names, spellings: Iterable[str], given: set[str], certain: bool) -> NameGroup:
    """The group of some spellings; one that a sheet has is never outvoted, and of two that stand as often the earlier is usual."""
    usual, *others = sorted(
        spellings, key=lambda name: (name not in given, -len(names[name]), names[name][0])
    )
    variants = (usual, *(name for name in others if name not in given))
    return NameGroup(tuple((name, names[name]) for name in variants), certain)


def full_names(
    document: Document, tokens: Tokens, mentions: Sequence[Mention]
) -> tuple[Names, frozenset[str]]:
    """The names of two to four words in the prose with their places, known people's among them; and which may be mere words."""
    from copydesk.annotate.names.near import joined, runs_at
    from copydesk.annotate.names.places import exempt_spans

    words = tokens.words
    taken = bytearray(len(words))
    found: dict[str, list[Span]] = defaultdict(list)
    for span in (*(m.span for m in mentions), *exempt_spans(document, tokens)):
        first, last = tokens.within(span)
        for at in range(words.from_token(first), words.from_token(last)):
            taken[at] = 1
    for mention in mentions:
        if mention.form is Form.EXACT and mention.of(EntityKind.PERSON) and mention.has_words:
            found[" ".join(mention.text.split())].append(mention.span)
    doubtful: set[str] = set()
    for run in runs_at(words, taken, joined(words, taken, words.openers)):
        for texts, first, last, sure in _names_in(run):
            found[texts].append(words.span(first, last))
            doubtful.update(() if sure else (texts,))
    return {name: tuple(sorted(places)) for name, places in found.items()}, frozenset(doubtful)


def _names_in(run: Sequence[Piece]) -> Iterator[tuple[str, int, int, bool]]:
    """The pieces between the small words of a run that can be full names; unsure where an end is an ordinary word."""
    from copydesk.annotate.names.ordinary import FUNCTION, is_ordinary

    parts: list[list[Piece]] = [[]]
    for piece in run:
        if piece.text == "and":
            parts.append([])
        else:
            parts[-1].append(piece)
    for part in parts:
        while part and (part[0].key in FUNCTION or len(part[0].key) < 2):
            part = part[1:]
        core = list(part)
        while core and is_ordinary(core[0].key):
            core = core[1:]
        while core and is_ordinary(core[-1].key):
            core = core[:-1]
        for pieces in (core,) if core == part else (core, part):
            capitals = all(p.text[0].isupper() for p in (*pieces[:1], *pieces[-1:]))
            if (
                capitals
                and 2 <= len(pieces) <= 4
                and not any(p.text.isupper() or any(c.isdigit() for c in p.text) for p in pieces)
            ):
                text = " ".join(p.text for p in pieces)
                yield text, pieces[0].first, pieces[-1].last, pieces is core


def _same_bearer(names: Names, doubtful: frozenset[str], tokens: Tokens) -> Iterator[tuple[str, str, bool]]:
    """Pairs of names that are one name in two spellings, and not two people; with whether nothing else can be meant."""
    sharing: dict[str, list[str]] = defaultdict(list)
    for name in names:
        for part in dict.fromkeys(fold(p) for p in name.split()):
            sharing[part].append(name)
    seen: set[tuple[str, str]] = set()
    for group in sharing.values():
        for one, other in combinations(group[:_MANY], 2):
            if (one, other) in seen or (one in doubtful and other in doubtful):
                continue
            seen.add((one, other))
            beside = not _sentences(names[one], tokens).isdisjoint(_sentences(names[other], tokens))
            kin = _are_kin((*names[one], *names[other]), tokens)
            certain = is_one(one, other, beside=beside, kin=kin)
            if certain is not None:
                yield one, other, certain and min(len(names[one]), len(names[other])) == 1


def is_one(one: str, other: str, *, beside: bool, kin: bool = False) -> bool | None:
    """Whether two names are one with a slip; False where that is only likely, none where another person's name explains it."""
    from copydesk.annotate.names.comparing import SAME_LETTERS, Grade
    from copydesk.annotate.names.ordinary import FUNCTION, Bearers
    from copydesk.annotate.names.romanisation import is_surname

    mine, theirs = one.split(), other.split()
    korean = is_surname(fold(mine[0])) and is_surname(fold(theirs[0])) and ("-" in one or "-" in other)
    if len(mine) != len(theirs) and not korean:
        return None
    likeness = _likest(mine, theirs, korean=korean)
    edits = likeness.edits if likeness else ()
    slips = [e for e in edits if e.how not in SAME_LETTERS] or list(edits)
    if likeness is None or any(e.how in _OTHER_NAMES or not (e.written and e.expected) for e in slips):
        return None
    if all(e.how == "case" and e.written.lower() in FUNCTION for e in slips):
        return None
    pairs = [(fold(e.written), fold(e.expected)) for e in slips]
    if any(_makes_another_word(*pair, given=pair[0] == fold(mine[0])) for pair in pairs):
        return None
    rarest = [min(map(_borne, pair)) for pair in pairs]
    if Bearers.MANY in rarest:
        rest = [fold(part) for part in mine if fold(part) not in pairs[0]]
        return False if len(pairs) == 1 and _sounds_as_one(pairs[0], rest) and not (beside or kin) else None
    if beside and max(rarest) is not Bearers.NOBODY:
        return None
    same_letters = slips[0].how in SAME_LETTERS
    shortest = min(len(part) for pair in pairs for part in pair)
    if len(pairs) == 1 and likeness.grade is Grade.CLEAR and (same_letters or shortest > 4):
        return True
    return False if max(rarest) is Bearers.NOBODY and not korean and shortest > 3 else None


def _likest(mine: Sequence[str], theirs: Sequence[str], *, korean: bool) -> Likeness | None:
    """How two names differ, whichever of them is taken for right."""
    from copydesk.annotate.names.comparing import compare

    found = filter(None, (compare(mine, theirs, korean=korean), compare(theirs, mine, korean=korean)))
    return max(found, key=lambda like: like.grade, default=None)


def _sounds_as_one(pair: tuple[str, str], rest: Sequence[str]) -> bool:
    """Whether one common name is put for another that sounds alike, beside a name that hardly anybody has: *Stephen*, *Steven Quillmore*."""
    from copydesk.annotate.names.comparing import is_respelt
    from copydesk.annotate.names.ordinary import Bearers, bearers

    return is_respelt(*pair) and bool(rest) and max(map(bearers, rest)) is Bearers.NOBODY


def _borne(part: str) -> Bearers:
    """How many bear a part; one that few bear is rather the word that it is."""
    from copydesk.annotate.names.ordinary import Bearers, bearers, is_word

    found = bearers(part)
    return Bearers.NOBODY if found is Bearers.FEW and is_word(part) else found


def _makes_another_word(one: str, other: str, *, given: bool) -> bool:
    """Whether two parts differ by an ending that makes another word, or a given name by that of a woman for a man's."""
    if any(one + ending == other or other + ending == one for ending in _ENDINGS):
        return True
    return given and any(one.removesuffix(end) == other.removesuffix(end) for end in ("a", "e"))


def _sentences(places: Sequence[Span], tokens: Tokens) -> set[int]:
    """The sentences in which some words stand."""
    return {tokens[tokens.at(s.start)].sentence for s in places}


def _are_kin(places: Sequence[Span], tokens: Tokens) -> bool:
    """Whether a sentence with one of two names has a word of kin, so that they may be two of a family."""
    told = (tokens.sentence_span(number).of(tokens.document.text) for number in _sentences(places, tokens))
    return any(_KIN.search(words) for words in told)


_PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_QUOTED = regex(
    r"“(?P<double>[A-Z][^“”\n]{2,60})”|\"(?P<plain>[A-Z][^\"\n]{2,60})\"|‘(?P<single>[A-Z][^‘’\n]{2,60})’(?![a-z])"
)
_WORDS = 8
_RELEASED = regex(
    r"(?:was |is |will be |gets |got |were )?(?:first )?(?:released|premiere[sd]|opened|opens|debuted|debuts|came out|comes out"
    r"|(?:hit|hits|reached|reaches) (?:cinemas|theat(?:er|re)s|screens)|will (?:premiere|open|debut|come out))\b"
)
_COUNTED = regex(
    r"(?:has|had|have|runs? to|ran to|consists? of|comprises|spans|spanned|totals)(?: just| only| exactly)? (?P<number>[a-z]+|\d{1,3}) (?P<unit>episode|season)s?\b"
)
_LASTED = regex(
    r"(?:runs?|ran|lasts|lasted|clocks in|clocked in|is|was)(?: for| at| to| just| only| exactly)* (?P<minutes>[6-9]\d|[1-4]\d\d)(?: |-)min(?:ute)?s?\b"
    r"|\([^()]{0,30}?(?P<bracketed>[6-9]\d|[1-4]\d\d) min(?:ute)?s?\.?\)"
)
_OTHER_THING = regex(
    r"\b(?:trailers?|teasers?|posters?|novels?|books?|albums?|soundtracks?|songs?|single|play|musical|stage|remakes?|originals?|sequels?|prequels?"
    r"|re-?releas\w+|reissu\w+|restor\w+|dvd|blu-?ray|video|vod|digital\w*|festivals?|anniversary|again|version|cut|edition|spin-?offs?|pilot"
    r"|franchise|trilogy|streaming|streams?|cinema chain|platforms?|internationally|worldwide|limited|wide|special|finale)\b",
    re.IGNORECASE,
)
_OPEN = regex(
    r"\b(?:(?-i:may)|might|could|would|should|expected|reportedly|rumou?r\w*|planned|plans?|originally|initially|delay\w*|push\w*|mov\w+|postpon\w*"
    r"|not|never|no|n't|if|until|before|after|about|around|almost|nearly|roughly|some|up to|at least|more than|fewer|over|first \w+ episodes"
    r"|said|says|claimed|according)\b|n['’]t\b|\?",
    re.IGNORECASE,
)
_IN_A_PLACE = regex(rf"\bin (?:the )?(?!{'|'.join(MONTHS)}|Spring|Summer|Autumn|Fall|Winter)[A-Z]")
_OF_SEASON = regex(
    r"\b(?:season|series|part|volume|chapter|episode)s? (?:\d|one|two|three|four|five|six|seven|eight|nine|ten)|\b(?:first|second|third|fourth|fifth|last|final|new|next|latest) (?:season|series|part|volume|chapter|episode)",
    re.IGNORECASE,
)
_REACH = 40
"""How many signs may stand between a title and what is said of it, and between that and its day."""


def read_unlisted(article: Annotated) -> tuple[Claim, ...]:
    """The dates of release and the counts that an article gives for titles that only its own marks tell."""
    titles = marked_titles(article)
    return tuple(_claims(article, titles)) if titles else ()


def marked_titles(article: Annotated) -> dict[str, str]:
    """Marked titles that no sheet has: each wording with the first that it folds to."""
    titles: dict[str, str] = {}
    first: dict[str, str] = {}
    for span in (*article.document.emphasis, *_quoted(article)):
        words = span.of(article.document.text)
        known = any(m.of(EntityKind.WORK) for m in article.mentions_at(span))
        if _looks_like_a_title(words) and not known:
            titles[words] = first.setdefault(fold(words), words)
    return titles


def _quoted(article: Annotated) -> Iterator[Span]:
    for match in _QUOTED.finditer(article.document.text):
        yield Span(*match.span(match.lastgroup or 0))


def _looks_like_a_title(words: str) -> bool:
    parts = words.split()
    heavy = [part for part in parts if part.lower() not in IN_TITLES]
    return (
        1 <= len(parts) <= _WORDS
        and bool(heavy)
        and all(part[0].isupper() or part[0].isdigit() for part in heavy)
        and words[-1].isalnum()
    )


def _claims(article: Annotated, titles: dict[str, str]) -> Iterator[Claim]:
    tokens = article.tokens
    times = [
        t
        for t in article.times
        if t.lint and not t.deictic and t.value is not None and t.value.start is not None
    ]
    places = any_of(titles)
    for number, (first, _) in enumerate(tokens.sentences):
        if article.document.blocks[tokens[first].block].kind in _PROSE:
            span = tokens.sentence_span(number)
            yield from _in_sentence(
                article, span, titles, places, [t for t in times if span.contains(t.span)]
            )


def any_of(titles: dict[str, str]) -> re.Pattern[str]:
    """Finds any of the titles as whole words, the longest first."""
    listed = "|".join(re.escape(title) for title in sorted(titles, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{listed})(?!\w)")


def _in_sentence(
    article: Annotated,
    span: Span,
    titles: dict[str, str],
    places: re.Pattern[str],
    times: Sequence[TimeExpression],
) -> Iterator[Claim]:
    words = span.of(article.document.text)
    named = list(places.finditer(article.document.text, span.start, span.end))
    if len({titles[match[0]] for match in named}) != 1 or _is_of_something_else(article, span, words):
        return
    title = named[0]
    if said := _RELEASED.search(article.document.text, title.end(), span.end):
        near = said.start() - title.end() <= _REACH and len(times) == 1
        if near and 0 <= times[0].span.start - said.end() <= _REACH:
            yield EventClaim(
                times[0].span, work=titles[title[0]], what="released", when=times[0], pattern="unlisted"
            )
    yield from _lengths(article, title.end(), span, titles[title[0]])
    if (
        (said := _COUNTED.search(article.document.text, title.end(), span.end))
        and said.start() - title.end() <= _REACH
        and (figure := _figure(said["number"]))
    ):
        place = Span(said.start("number"), said.end())
        yield CountClaim(place, work=titles[title[0]], unit=said["unit"], number=figure, pattern="unlisted")


def _lengths(article: Annotated, end: int, span: Span, work: str) -> Iterator[LengthClaim]:
    """The running time that a sentence gives behind a title."""
    said = _LASTED.search(article.document.text, end, span.end)
    if said and said.start() - end <= _REACH:
        group = "minutes" if said["minutes"] else "bracketed"
        place = Span(said.start(group), said.end())
        yield LengthClaim(place, work=work, minutes=int(said[group]), pattern="unlisted")


def _is_of_something_else(article: Annotated, span: Span, words: str) -> bool:
    """Whether a sentence hedges, limits, or speaks of a season, a place, another version or a known work."""
    if any(shape.search(words) for shape in (_OTHER_THING, _OPEN, _IN_A_PLACE, _OF_SEASON)):
        return True
    return any(m.of(EntityKind.WORK) for m in article.mentions_at(span)) or any(
        q.span.overlaps(span) and len(q.words.split()) > _WORDS for q in article.quotations
    )


def _figure(word: str) -> int | None:
    return figure(word) if word.isdigit() else CARDINALS.get(word)
