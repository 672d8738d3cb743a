"""Which way the words around an underspecified date point: past, future or neither."""

from __future__ import annotations

from copydesk.annotate.tokens import Tokens
from copydesk.sheet.claims import Direction

_FUTURE = frozenset(
    "will ll would shall wo plans planned planning plan scheduled slated set due expected expects expect hopes upcoming "
    "until tomorrow next opens arrives returns premieres debuts airs launches begins starts hits bows coming may might "
    "can could should poised eyeing targeting eyes tentatively aims intends intend hope going".split()
)
_PAST = frozenset(
    "said was were had did told began got went made came took saw held met won lost led gave left found sold bought rose "
    "fell hit set wrote shot broke put ran grew became kept paid sent built spent wore drew knew brought bore thought "
    "been has have ago since last back died born says".split()
) - {"set"}
_BREAKS = frozenset(',;:.!?()"“”—–')
_NOT_PAST = frozenset(
    "need based red bed led speed indeed hundred scheduled expected planned slated united limited".split()
)
_REACH = 14


def cue(tokens: Tokens, first: int, last: int) -> tuple[Direction, str]:
    """The nearest cue to the left in the sentence, else the first to the right in the clause, with its word."""
    sentence = tokens[first].sentence
    for at in range(first - 1, max(first - 1 - _REACH, -1), -1):
        token = tokens[at]
        if token.sentence != sentence:
            break
        found = _points(tokens, at, token.lower)
        if found is not Direction.NONE:
            return found, token.text
    for at in range(last, min(last + _REACH, len(tokens))):
        token = tokens[at]
        if token.sentence != sentence:
            break
        found = _points(tokens, at, token.lower)
        if found is not Direction.NONE:
            return found, token.text
    return Direction.NONE, ""


def _points(tokens: Tokens, at: int, word: str) -> Direction:
    if word in _FUTURE:
        return Direction.NONE if word == "may" and tokens[at].is_capitalised else Direction.FUTURE
    if word == "to" and at + 1 < len(tokens) and tokens[at + 1].lower in _INFINITIVES:
        return Direction.FUTURE
    if word in _PAST or (len(word) > 4 and word.endswith("ed") and word not in _NOT_PAST):
        return Direction.FUTURE if _is_to_be(tokens, at) else Direction.PAST
    return Direction.NONE


def _is_to_be(tokens: Tokens, at: int) -> bool:
    """Whether a participle stands behind *will be* or *to be*: what *will be released* is none of the past."""
    for n in range(at - 1, max(at - 5, 0), -1):
        token = tokens[n]
        if token.sentence != tokens[at].sentence:
            return False
        if token.lower == "be":
            return tokens[n - 1].lower in _AHEAD or tokens[n - 2].lower in _AHEAD
        if not token.lower.endswith(("ed", "ly")) and token.lower not in ("and", "shown", "seen", "made"):
            return False
    return False


_AHEAD = frozenset("will to shall ll would should may might could can must".split())
_INFINITIVES = frozenset(
    "be begin start open air premiere debut return launch arrive release hit meet vote hold drop come continue leave "
    "stream take bow resume shoot film wrap expire end finish complete report announce decide play stage run give get".split()
)
