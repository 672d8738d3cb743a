"""Where an ordinary word stands as a title does: at a headline's head, or as the subject that a sentence opens with."""

from __future__ import annotations

from copydesk.annotate.names.index import Name
from copydesk.annotate.names.ordinary import FUNCTION, MONTHS, WEEKDAYS, is_number
from copydesk.annotate.names.words import SOFT, Words

_PARTS = frozenset("season seasons series episode episodes volume chapter finale".split())
_MARKS = frozenset((":", ",", "–", "—", "|", "?"))
_VERBS = frozenset(
    "is isn was wasn has hasn had will won would could can may might must did does doesn returns comes came gets got goes "
    "went makes made takes took tells told follows stars opens begins began ends drops arrives airs premieres wins won "
    "keeps kept remains stays becomes became feels felt works looks lands leads left gives gave finds found moves never "
    "finally also still just already now".split()
)
_RETURNS = frozenset(
    "returns return renewed cancelled canceled ends premieres premiere is has will gets wins finale reviewed review recap "
    "explained trailer".split()
)
_SCREEN = frozenset(
    "season seasons episode episodes series sequel prequel finale premiere premieres premiered trailer film films movie drama "
    "comedy thriller show showrunner director starring stars cast streaming streams released screen cinemas reboot spinoff "
    "miniseries".split()
)
_KINDS = frozenset(
    "series drama comedy thriller film movie show miniseries sitcom sequel prequel documentary".split()
)
_NEAR = 12


def may_head(name: Name) -> bool:
    """Whether a title is a word that can open a sentence as its subject: no number, no day, no small word."""
    word = name.words[-1]
    return not (word in FUNCTION or word in WEEKDAYS or word in MONTHS or is_number(word) or len(word) < 3)


def heads_block(words: Words, first: int, last: int) -> bool:
    """Whether a window stands at a block's head as titles do: *TITLE: …*, *TITLE season 2*, *TITLE returns*."""
    if words.same_block(first, first - 1):
        return False
    if words.after(last) in _MARKS:
        return True
    after = last + 1
    if not words.same_block(last, after) or words.signs(after):
        return False
    key = words.keys[after]
    return key in _PARTS or key in _RETURNS


def opens_as_subject(words: Words, first: int, last: int) -> bool:
    """Whether a window opens its sentence before a verb, a comma or a possessive."""
    if not words.opens_sentence(first):
        return False
    after = last + 1
    if not words.same_block(last, after):
        return False
    if words.possessive(after) or words.after(last) == ",":
        return True
    key = words.keys[after]
    small = words.token(after).text.islower() and words.joins[after] == SOFT and not words.signs(after)
    return small and (key in _VERBS or (key.endswith("ed") and len(key) > 4))


def speak_of_screen(words: Words, blocks: frozenset[int]) -> bool:
    """Whether some blocks speak of what is on a screen."""
    return any(key in _SCREEN and words.token(at).block in blocks for at, key in enumerate(words.keys))


def is_called_a_work(words: Words, last: int) -> bool:
    """Whether a sentence says of its subject that it is a work: *TITLE is a drama on …*, *TITLE, the new series*."""
    sentence = words.token(last).sentence
    ahead = range(last + 1, min(last + _NEAR, len(words)))
    near = [words.keys[at] for at in ahead if words.token(at).sentence == sentence]
    told = {"is", "was"}.intersection(near[:1]) or words.after(last) == ","
    return bool(told) and not _KINDS.isdisjoint(near)
