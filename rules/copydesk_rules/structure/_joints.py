"""Words that run together where a line ended or a list had its next entry: *the last seasonThe cast*, *Ines AldanaLena Roos*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.api import Article, Bearers, Span, bearers, is_word, regex
from copydesk_rules._words import word_set
from copydesk_rules.structure._lines import Line

_JOINT = regex(
    r"(?<![\w#@./’'-])(?P<one>[A-Za-z][a-z]{2,}|(?:18|19|20)\d\d)(?P<stop>[.!?:;,]?)(?P<two>[A-Z][a-z]+|(?:18|19|20)\d\d)(?![\w@/-]|\.\w)"
)
_DAY = regex(
    r"(?<![\w#@])(?P<one>[A-Za-z][a-z]{2,})(?P<stop>)(?P<two>\d{1,2}) (?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_BEGINS = word_set(
    "the this that these those there with when while what where who why how after before and but for from his her they she you its their our according however "
    "although though since during yet"
)
"""With what sentences begin, and no name ends."""
_PREFIXES = word_set("mac fitz van von des del della san saint")
_PART, _LAST_PART = regex(r"[A-Z][\w’'.-]*"), regex(r"([A-Z][a-z’'.-]+) $")
_LONGEST = 6


def joints_in(article: Article, line: Line) -> Iterator[Span]:
    """The places of a line where two things run together."""
    for shape in (_JOINT, _DAY):
        for match in shape.finditer(line.words):
            if shape is _DAY or any(tells(article, line.words, match) for tells in _TELLS):
                start = line.span.start
                yield Span(start + match.start("one"), start + match.end("two"))


def _begins_a_sentence(article: Article, words: str, joint: re.Match[str]) -> bool:
    """*the seasonThe*, *the date?There*."""
    one, stop, two = joint["one"], joint["stop"], joint["two"]
    ends = stop in tuple(".!?") or (not stop and one.islower() and is_word(one))
    words_both = (
        bool(stop)
        and one.islower()
        and is_word(one)
        and is_word(two.lower())
        and words[joint.end() : joint.end() + 1] == " "
    )
    return ends and (two.lower() in _BEGINS or words_both)


def _follows_a_year(article: Article, words: str, joint: re.Match[str]) -> bool:
    """*2014Directed by*."""
    return joint["one"].isdigit() and joint["two"].isalpha() and not joint["stop"]


def _are_people(article: Article, words: str, joint: re.Match[str]) -> bool:
    """*Ines AldanaLena Roos*; *LeeAnn* and *MacDonald* are one name."""
    one, two = joint["one"].lower(), joint["two"].lower()
    before, behind = _LAST_PART.search(words, 0, joint.start()), _PART.match(words, joint.end() + 1)
    if joint["stop"] or before is None or behind is None or one in _PREFIXES:
        return False
    compound = bearers(one) is Bearers.MANY and bearers(before[1].lower()) is not Bearers.MANY
    return bearers(two) is Bearers.MANY and not compound


def _ends_a_name(article: Article, words: str, joint: re.Match[str]) -> bool:
    """A name of the sheets in full, with something glued to it: *Night FerryNight Ferry*, *Night Ferry2008*."""
    before = [*words[: joint.start()].split(), joint["one"]]
    ends = (" ".join(before[-count:]) for count in range(2, min(len(before), _LONGEST) + 1))
    return not joint["stop"] and any(article.base.is_spelling(name) for name in ends)


def _begins_a_name(article: Article, words: str, joint: re.Match[str]) -> bool:
    """A name of the sheets in full that is glued to what stands before it: *The FerryNight Boat*."""
    behind = [joint["two"], *words[joint.end() :].split()[:_LONGEST]]
    starts = (" ".join(behind[:count]).rstrip(".,;:!? ") for count in range(2, len(behind) + 1))
    return (
        not joint["stop"]
        and joint["one"].isalpha()
        and any(" " in name and article.base.is_spelling(name) for name in starts)
    )


_TELLS = (_begins_a_sentence, _follows_a_year, _are_people, _ends_a_name, _begins_a_name)
