"""Near misses of acronyms: a letter dropped, added or exchanged where the words around speak of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from copydesk.annotate.names.comparing import one_edit
from copydesk.annotate.names.index import Name
from copydesk.annotate.tokens import Words
from copydesk.sheet.claims import Mention
from copydesk.text import Span

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
