"""Near misses of titles and of acronyms: a word or a letter replaced, dropped, added or exchanged."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import compress

from copydesk.annotate.names.comparing import one_edit
from copydesk.annotate.names.index import Name
from copydesk.annotate.names.ordinary import FUNCTION, INSTITUTIONS, is_ordinary
from copydesk.annotate.names.shyness import Licences
from copydesk.annotate.tokens import APART, HARD, SOFT, Words
from copydesk.sheet.claims import Difference, Mention
from copydesk.text import Span

CUT_SHORT = "cut short"
"""How a title differs whose last word is missing."""
_ENOUGH, _MANY = 6, 3
_NUMERAL = frozenset("ivx")
_SHAPES = ((0, 0), (0, 1), (0, -1), (-1, 0), (-1, 1), (1, 0), (1, -1))
"""By how much windows are wider than a title, and by how much they begin later."""


_ARTICLES = frozenset("a an former fellow ex".split())


def _plurals(word: str) -> tuple[str, str]:
    return f"{word}s", f"{word.removesuffix('f').removesuffix('fe')}ves"


class NearTitles:
    """The near misses of some titles in an article; `taken` words belong to names already."""

    def __init__(self, words: Words, licences: Licences, taken: bytearray) -> None:
        self._words = words
        self._licences = licences
        self._taken = taken

    def search(self, titles: Sequence[Name]) -> Iterator[tuple[int, int, Name, tuple[Difference, ...]]]:
        """Windows that are nearly a title, with what differs; those of one title do not overlap."""
        places = self._places({word for name in titles if len(name.words) > 1 for word in name.words})
        for name in titles:
            reached = -1
            for first, last in self._windows(name, places) if len(name.words) > 1 else self._singles(name):
                if first > reached and (edits := self._slip(first, last, name)):
                    yield first, last, name, edits
                    reached = last

    def _places(self, wanted: Collection[str]) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {word: [] for word in wanted}
        keys = self._words.keys
        for at in compress(range(len(keys)), map(places.__contains__, keys)):
            if not self._taken[at]:
                places[keys[at]].append(at)
        return places

    def _singles(self, name: Name) -> list[tuple[int, int]]:
        near = self._words.where(lambda key: _alike(key, name.words[0]))
        return [(at, at) for at in near if not self._taken[at]]

    def _windows(self, name: Name, places: dict[str, list[int]]) -> list[tuple[int, int]]:
        """Windows that hold a rare word of the title in its place, one place before or after it."""
        count, starts = len(name.words), self._words.starts
        found: set[tuple[int, int]] = set()
        anchors = sorted(set(name.words), key=lambda w: (len(places[w]), w))[:2]
        for place, word in enumerate(name.words):
            if word not in anchors:
                continue
            for width, shift in _SHAPES:
                before, behind = place - shift, count + width - place + shift
                if before < 0 or behind <= 0:
                    continue
                for at in places[word]:
                    if at >= before and starts[at - before] and self._whole(at - before, at + behind - 1):
                        found.add((at - before, at + behind - 1))
        return sorted(found, key=lambda w: (abs(w[1] - w[0] + 1 - count), w))

    def _whole(self, first: int, last: int) -> bool:
        words = self._words
        if last >= len(words) or any(self._taken[first : last + 1]):
            return False
        if words.possessive(last):
            return False
        return APART not in words.joins[first + 1 : last + 1]

    def _slip(self, first: int, last: int, name: Name) -> tuple[Difference, ...]:
        words = self._words
        mine = words.keys[first : last + 1]
        hard = [i for i in range(first + 1, last + 1) if words.joins[i] == HARD]
        if any(sign not in name.signs for i in hard for sign in words.signs(i)):
            return ()
        if self._licences.crosses(first, last):
            return ()
        edits = difference(mine, name.words) or self._cut_short(first, last, name)
        if not edits or not self._looks_like_title(first, last, name) or self._is_one_of_them(first, edits):
            return ()
        return edits if self._is_strong(first, last, name, edits) else ()

    def _is_one_of_them(self, first: int, edits: Sequence[Difference]) -> bool:
        """Whether an article makes a title's plural somebody of it: *became a Real Housewife of …*."""
        words = self._words
        one = words.same_block(first, first - 1) and words.keys[first - 1] in _ARTICLES
        return one and any(e.expected.lower() in _plurals(e.written.lower()) for e in edits)

    def _cut_short(self, first: int, last: int, name: Name) -> tuple[Difference, ...]:
        """A title of four words or more whose last is missing, where marks close before it."""
        mine, (*kept, lost) = self._words.keys[first : last + 1], name.words
        if len(kept) < _MANY or mine != tuple(kept) or not lost.isalpha() or _NUMERAL.issuperset(lost):
            return ()
        if not name.text.rsplit(maxsplit=1)[0][-1:].isalnum():
            return ()
        return (Difference("", lost, CUT_SHORT),) if self._licences.marked(first, last) else ()

    def _looks_like_title(self, first: int, last: int, name: Name) -> bool:
        words = self._words
        if words.before(first) in ("#", "@") or not words.starts[first]:
            return False
        if len(name.words) == 1 and name.text[0].isupper() and not words.token(first).is_capitalised:
            return False
        if self._licences.licensed(first, last):
            return True
        content = [i for i in range(first, last + 1) if words.keys[i] not in FUNCTION]
        capitals = sum(words.token(i).is_capitalised or words.token(i).is_number for i in content)
        return capitals == len(content) and (len(name.words) > 1 or not words.opens_sentence(first))

    def _is_strong(self, first: int, last: int, name: Name, edits: Sequence[Difference]) -> bool:
        """Whether enough of the title stands there: short titles need a licence, or letters in plenty."""
        if self._licences.licensed(first, last):
            words_key = self._words.keys[first]
            alone = len(name.words) == 1 and is_ordinary(words_key)
            return not alone and (len(name.key) >= _ENOUGH or len(name.words) > 2)
        if self._extended(first, last) or self._quoted_longer(last):
            return False
        content = [w for w in name.words if w not in FUNCTION]
        edit = edits[0]
        if len(name.words) == 1:
            return (
                len(name.key) > _ENOUGH
                and not name.is_ordinary
                and edit.how in ("dropped", "doubled", "exchanged")
                and not is_ordinary(edit.written.lower())
            )
        if len(name.words) == 2 or (len(name.words) == 3 and len(content) < 2):
            slip = edit.how in ("dropped", "doubled", "exchanged", "added", "replaced")
            real = is_ordinary(edit.written.lower())
            plural = edit.written.lower() in (
                edit.expected.lower() + "s",
                edit.expected.lower().removesuffix("s"),
            )
            return slip and len(name.key) > _ENOUGH and (not real or (plural and len(content) == 2))
        return True

    def _quoted_longer(self, last: int) -> bool:
        """Whether quotation marks close a few words later: the window is a piece of a longer title."""
        words = self._words
        tokens, at = words.tokens, words.at[last] + 1
        ahead = [t.text for t in tokens[at : at + 12] if t.block == tokens[at - 1].block]
        close = next((n for n, sign in enumerate(ahead) if sign in ("”", "’", "»")), None)
        return (
            close is not None and close > 0 and not {"“", "‘", "«", ".", "s"}.intersection(ahead[: close + 2])
        )

    def _extended(self, first: int, last: int) -> bool:
        """Whether a capital right beside the window makes it a piece of a longer title or name."""
        words = self._words
        after = last + 1
        if (
            words.same_block(last, after)
            and words.joins[after] == SOFT
            and words.token(after).is_capitalised
            and not self._taken[after]
            and (words.keys[after] in INSTITUTIONS or not is_ordinary(words.keys[after]))
            and not self._licences.heading(first)
        ):
            return True
        before = first - 1
        return (
            words.same_block(first, before)
            and words.joins[first] == SOFT
            and words.token(before).is_capitalised
            and not words.opens_sentence(before)
            and not is_ordinary(words.keys[before])
            and not self._taken[before]
            and not self._licences.heading(first)
        )


def difference(mine: Sequence[str], theirs: Sequence[str]) -> tuple[Difference, ...]:
    """The one thing in which two runs of words differ; nothing where it is more, or another title."""
    if len(mine) == len(theirs):
        return _replaced(mine, theirs)
    if len(mine) + 1 == len(theirs):
        at = _gap(mine, theirs)
        if 0 < at < len(theirs) - 1 and len(theirs) > 3 and _is_small(theirs[at]):
            return (Difference("", theirs[at], "missing"),)
    if len(mine) == len(theirs) + 1:
        at = _gap(theirs, mine)
        if 0 < at < len(mine) - 1 and len(theirs) > 2 and _is_small(mine[at]):
            return (Difference(mine[at], "", "added"),)
    return ()


def _replaced(mine: Sequence[str], theirs: Sequence[str]) -> tuple[Difference, ...]:
    differing = [at for at, (m, t) in enumerate(zip(mine, theirs, strict=True)) if m != t]
    if len(differing) == 2 and differing[1] == differing[0] + 1 and len(theirs) > 2:
        one, two = differing
        if (mine[one], mine[two]) == (theirs[two], theirs[one]):
            return (Difference(f"{mine[one]} {mine[two]}", f"{theirs[one]} {theirs[two]}", "order"),)
    if len(differing) == 2 and len(theirs) > 2 and all(_alike(mine[a], theirs[a]) for a in differing):
        return tuple(
            Difference(mine[a], theirs[a], one_edit(mine[a], theirs[a]) or "several letters")
            for a in differing
        )
    if len(differing) != 1:
        return ()
    (at,) = differing
    written, expected = mine[at], theirs[at]
    if written.isdigit() or expected.isdigit():
        return ()
    if _alike(written, expected):
        return (Difference(written, expected, one_edit(written, expected) or "several letters"),)
    inside = 0 < at < len(theirs) - 1 or (at > 0 and written[0] == expected[0])
    if len(theirs) > 3 and inside and written in FUNCTION and expected in FUNCTION:
        return (Difference(written, expected, "real word"),)
    return ()


def _alike(written: str, expected: str) -> bool:
    """Whether a word is a slip of another: one edit, or two in a long word."""
    if written == expected or not written or not expected:
        return False
    if abs(len(written) - len(expected)) > 2:
        return False
    if one_edit(written, expected) is not None:
        longest = max(len(written), len(expected))
        return longest > 3 or (longest > 2 and written[0] == expected[0])
    if min(len(written), len(expected)) < 6 or written[0] != expected[0]:
        return False
    from rapidfuzz.distance import OSA

    return int(OSA.distance(written, expected, score_cutoff=2)) <= 2


def _gap(short: Sequence[str], long: Sequence[str]) -> int:
    """Where a run has one word more than another; -1 where that is not all."""
    at = next((i for i, (s, e) in enumerate(zip(short, long, strict=False)) if s != e), len(short))
    return at if list(short[at:]) == list(long[at + 1 :]) else -1


def _is_small(word: str) -> bool:
    return word in FUNCTION


KNOWN = frozenset(
    """US USA UK EU UN UAE LA NYC DC ABC AMC BBC BET CBC CBS CNN CW FX FXX HBO ITV MTV NBC PBS TBS TNT TCM USA VH1 FBI CIA
    NSA NASA NATO NHS IRS DEA SWAT NYPD LAPD CEO CFO COO CTO PR HR VP TV DVD VHS VOD SVOD AVOD PVOD CGI VFX SFX IMAX MCU
    DCU DCEU DNA HIV AIDS IQ IP AI AR VR FAQ FYI OMG LOL RIP VIP DIY UFO PTSD ADHD LGBT LGBTQ AFI BAFTA BFI CAA WME UTA
    ICM PGA DGA MPA MPAA IATSE AMPTP IMDB GMT EST PST ET PT AM PM BST NFL NBA MLB NHL UFC WWE FIFA UEFA
    HGTV ESPN AMA VMA ACM CMA MGM WB RKO ITV STV NHK KBS SBS TVN JTBC OCN MBC BL GL OST BTS SM JYP YG EP LP DJ MC""".split()
)
_WORDS = frozenset(
    "strike strikes striking union unions guild guilds picket pickets picketing walkout negotiations deal contract "
    "members agreement talks stoppage dispute disputes".split()
)
_REACH = 60


def near_acronyms(
    words: Words, taken: bytearray, names: Sequence[Name], found: Iterable[Mention]
) -> Iterator[tuple[int, int, Name, str]]:
    """Capitals that are nearly an acronym: where they stand, the acronym, and how they differ."""
    by_letters = {n.key: n for n in names}
    acronyms = {n.entity for n in names}
    others = [m for m in found if any(e in acronyms for e in m.refers)]
    for first, last in _capitals(words, taken):
        key = "".join(words.keys[first : last + 1])
        written = "".join(words.token(i).text for i in range(first, last + 1))
        if written in KNOWN:
            continue
        for other, name in by_letters.items():
            how = _slip(key, other)
            if how and (_is_spoken_of(name, how, others) or _fits(words, first, last, others)):
                yield first, last, name, how
                break


def _capitals(words: Words, taken: bytearray) -> Iterator[tuple[int, int]]:
    for at in words.openers:
        if taken[at] or not words.token(at).text.isupper() or words.hyphenated(at):
            continue
        last = at
        while last + 1 < len(taken) and words.hyphenated(last + 1) and not taken[last + 1]:
            last += 1
        text = [words.token(i).text for i in range(at, last + 1)]
        fits = all(t.isupper() for t in text) and 2 < sum(map(len, text)) <= 10
        if fits and not _shouting(words, at, last):
            yield at, last


def _shouting(words: Words, first: int, last: int) -> bool:
    """Whether the words around are capitals too, as in a headline all in capitals."""
    around = [
        words.token(i).text
        for i in range(max(first - 3, 0), min(last + 4, len(words)))
        if not first <= i <= last
    ]
    plain = [t for t in around if len(t) > 2 and t.isalpha()]
    return bool(plain) and all(t.isupper() for t in plain)


def _slip(key: str, expected: str) -> str | None:
    if key == expected or abs(len(key) - len(expected)) > 1:
        return None
    if sorted(key) == sorted(expected):
        return "exchanged"
    how = one_edit(key, expected)
    return how if how and len(expected) > 3 else None


def _is_spoken_of(name: Name, how: str, others: Iterable[Mention]) -> bool:
    """Whether letters changed places in an acronym that the article has right elsewhere."""
    return how == "exchanged" and any(name.entity in mention.refers for mention in others)


def _fits(words: Words, first: int, last: int, others: Iterable[Mention]) -> bool:
    span = words.span(first, last)
    token = words.token(first)
    sentence = words.tokens.sentence_span(token.sentence)
    near = Span(max(span.start - _REACH, sentence.start), min(span.end + _REACH, sentence.end))
    if any(near.contains(m.span) for m in others):
        return True
    low, high = words.tokens.within(near)
    return any(t.lower in _WORDS for t in words.tokens[low:high])
