"""Shy names: ordinary words, numbers and days that are names as well, and what licenses reading them as such.

A title may stand at a head, as a subject that speaks of the screen, or without the capital that it lost.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile

from copydesk.annotate.names.hits import Hit
from copydesk.annotate.names.index import Name
from copydesk.annotate.names.ordinary import (
    FUNCTION,
    MONTHS,
    PLACES,
    WEEKDAYS,
    Bearers,
    bearers,
    is_always_capital,
    is_number,
    is_ordinary,
    is_word,
)
from copydesk.annotate.tokens import APART, HARD, SOFT, Words
from copydesk.lexicon import works
from copydesk.lexicon.small import IN_TITLES
from copydesk.reading.document import BlockKind, Document
from copydesk.text import Span

_PARTS = frozenset("season seasons series episode episodes volume chapter finale".split())
_MARKS = frozenset((":", ",", "–", "—", "|", "?"))
_VERBS = frozenset(
    "is isn was wasn has hasn had will won would could can may might must did does doesn returns comes came gets got goes "
    "went makes made takes took tells told follows stars opens begins began ends drops arrives airs premieres wins won "
    "keeps kept remains stays becomes became feels felt works looks lands leads left gives gave finds found moves never "
    "finally also still just already now".split()
)
_ONE_DOES = frozenset(
    "is isn was wasn has hasn returns comes came gets goes makes takes tells follows stars opens begins drops arrives airs premieres premiered wins remains becomes "
    "lands gives".split()
)
"""What one thing does: behind bare words that are many, or a stuff, another verb stands."""
_SENTENCE = 40
_RETURNS = frozenset(
    "returns return renewed cancelled canceled ends premieres premiere is has will gets wins finale reviewed review recap "
    "explained trailer".split()
)
_LABELS = frozenset("review recap interview trailer watch exclusive preview".split())
"""Words before a colon at a headline's beginning that a work's title follows."""
_KINDS = works.WORKS | {"sequel", "prequel"}
_OF_SOMEBODY = frozenset(("who", "whose", "the", "a", "an", "his", "her", "once", "then", "now"))
_SAYS = frozenset(
    "said says told tells added adds wrote writes joined joins plays played stars starred directed directs".split()
)
"""Words behind somebody's name that no other noun has behind it without an article of its own."""
_NEAR = 12


def may_head(name: Name) -> bool:
    """Whether a title is a word that can open a sentence as its subject: no number, no day, no small word."""
    word = name.words[-1]
    return not (word in FUNCTION or word in WEEKDAYS or word in MONTHS or is_number(word) or len(word) < 3)


def heads_block(words: Words, first: int, last: int) -> bool:
    """Whether a window stands at a block's head as titles do: *TITLE: …*, *TITLE season 2*, *TITLE returns*, *Review: TITLE*."""
    if words.same_block(first, first - 1):
        return words.keys[first - 1] in _LABELS and _is_label(words, first - 1)
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


def tells_of_somebody(words: Words, first: int, last: int) -> bool:
    """Whether an ordinary word opens its sentence as somebody's name does: *Cherry, the creator of …*, *Cherry, who*, *Cherry said*."""
    after = last + 1
    if not words.opens_sentence(first) or not words.same_block(last, after):
        return False
    if words.signs(after)[:1] == ",":
        return words.keys[after] in _OF_SOMEBODY
    return words.joins[after] == SOFT and not words.signs(after) and words.keys[after] in _SAYS


def speak_of_screen(words: Words, blocks: frozenset[int]) -> bool:
    """Whether some blocks speak of what is on a screen."""
    return any(
        key in works.SCREEN
        and words.token(at).block in blocks
        and not (key in _LABELS and _is_label(words, at))
        for at, key in enumerate(words.keys)
    )


def _is_label(words: Words, at: int) -> bool:
    """Whether a word stands before a colon at its block's beginning: *Review: …* may be of a book."""
    return not words.same_block(at, at - 1) and words.after(at) == ":"


def is_called_a_work(words: Words, last: int) -> bool:
    """Whether a sentence says of its subject that it is a work: *TITLE is a drama on …*, *TITLE, the new series*."""
    sentence = words.token(last).sentence
    ahead = range(last + 1, min(last + _NEAR, len(words)))
    near = [words.keys[at] for at in ahead if words.token(at).sentence == sentence]
    told = {"is", "was"}.intersection(near[:1]) or words.after(last) == ","
    return bool(told) and not _KINDS.isdisjoint(near)


_LONG_LINE = 4
"""Of so many words of a title one that is no word, and no place, tells enough: *the ballad of mira quill*."""
_ARTICLES = frozenset(("the", "a", "an"))
_NUMBERED = frozenset(("season", "series", "episode"))


def lost_capitals(words: Words, taken: bytearray, titles: Sequence[Name]) -> Iterator[tuple[int, int, Name]]:
    """The windows, first to last, that are a title of several words but for its capitals, and can be nothing else."""
    heads: dict[str, list[tuple[tuple[str, ...], Name]]] = {}
    for name in titles:
        own = name.words[1:] if name.words[0] in _ARTICLES else name.words
        if len(name.words) > 1 and own:
            heads.setdefault(own[0], []).append((own, name))
    past = 0
    for at, key in enumerate(words.keys):
        if key not in heads or at < past or taken[at] or not words.token(at).text[0].islower():
            continue
        for own, name in heads[key]:
            last = at + len(own) - 1
            if _stands(words, taken, at, own) and _is_title(words, at, last):
                yield _with_article(words, at, name), last, name
                past = last + 1
                break


def _stands(words: Words, taken: bytearray, at: int, own: tuple[str, ...]) -> bool:
    """Whether just these words stand here, joined by nothing that parts them, and hanging on no other."""
    end = at + len(own)
    return (
        words.keys[at:end] == own
        and not any(taken[at:end])
        and not any(words.joins[i] in (APART, HARD) for i in range(at + 1, end))
        and not words.hangs[at]
        and not (end < len(words) and words.hangs[end] and not words.possessive(end))
        and words.before(at) not in ("#", "@", "/", ".")
    )


def _is_title(words: Words, first: int, last: int) -> bool:
    """Whether a season follows, words in it are none elsewhere, or a capital within says that a title is meant: one that the words do not have by themselves."""
    after = last + 1
    if words.same_block(last, after + 1) and words.keys[after] in _NUMBERED:
        return is_number(words.keys[after + 1])
    keys = words.keys[first : last + 1]
    if len(keys) >= _LONG_LINE and any(not is_word(key) and key not in PLACES for key in keys):
        return True
    capitals = [words.keys[at] for at in range(first + 1, last + 1) if words.token(at).is_capitalised]
    if not capitals or all(is_always_capital(key) for key in capitals):
        return False
    return any(is_ordinary(key) for key in capitals) or not is_ordinary(words.keys[first])


def _with_article(words: Words, first: int, name: Name) -> int:
    """Where the title begins: with the small *the* of its own, where that stands before it."""
    before = first - 1
    own = (
        name.words[0] in _ARTICLES and words.same_block(first, before) and words.keys[before] == name.words[0]
    )
    return before if own else first


_UNITS = frozenset("season seasons series volume episode episodes chapter".split())
_SEASONS = frozenset("season seasons episodes".split())
_STARRING = frozenset("star stars starred starring".split())
_NOUNS_BEFORE = works.WORKS | {"hit", "blockbuster"}
_NOUNS_AFTER = frozenset(
    "star stars director creator showrunner cast finale trailer premiere sequel prequel spinoff fans episode season".split()
)
_OF_A_WORK = frozenset(
    "season seasons episode episodes finale cast star stars creator creators director writer writers showrunner makers music score "
    "soundtrack scene scenes trailer screenplay remake sequel prequel".split()
)
_TOWARD = frozenset("of for from in on to".split())
"""Between a word for what only works have and a title: *the creator of Harvest*, *the music for Harvest*."""
_TIME_WORDS = frozenset(
    "on last next this every by until till since before after each of in from to through between late early mid".split()
)
_PERIODS = frozenset("morning afternoon evening night nights".split())
_CLOSING = frozenset("\"”’'»")
_QUOTES = frozenset("\"“‘'«")
_OPENING = _QUOTES | {":"}
_HEADINGS = (BlockKind.HEADLINE, BlockKind.HEADING, BlockKind.PAGE_TITLE)


class Licences:
    """Decides for an article whether a window that could be an ordinary word is a name there."""

    def __init__(self, document: Document, words: Words, people: Collection[str] = ()) -> None:
        self._document = document
        self._people = people
        self._words = words
        self._emphasis = sorted(document.emphasis)
        self._starts = [span.start for span in self._emphasis]

    def heading(self, word: int) -> bool:
        """Whether a word stands in a headline or heading, where case proves nothing."""
        return self._document.blocks[self._words.token(word).block].kind in _HEADINGS

    def cells(self, word: int) -> Span | None:
        """A cell of a table with those beside it; none where a word stands in no table."""
        blocks, number = self._document.blocks, self._words.token(word).block
        if blocks[number].kind is not BlockKind.TABLE_CELL:
            return None
        beside = [b for b in blocks[max(number - 1, 0) : number + 2] if b.kind is BlockKind.TABLE_CELL]
        return Span(beside[0].span.start, beside[-1].span.end)

    def marked(self, first: int, last: int) -> bool:
        """Whether a window stands in quotation marks or in italics by itself."""
        words = self._words
        if words.before(first) in _QUOTES and self._closes(last):
            return True
        span = words.span(first, last)
        low, high = bisect_left(self._starts, span.start - 3), bisect_right(self._starts, span.start)
        return any(e.contains(span) and len(e) <= len(span) + 3 for e in self._emphasis[low:high])

    def crosses(self, first: int, last: int) -> bool:
        """Whether italics begin or end within a window."""
        span = self._words.span(first, last)
        low, high = bisect_left(self._starts, span.start - 200), bisect_right(self._starts, span.end)
        return any(e.overlaps(span) and not e.contains(span) for e in self._emphasis[low:high])

    def _ends_another(self, first: int, last: int) -> bool:
        """Whether italics hold a longer title that a window ends: *The Count* in *Taste the Blood of the Count*."""
        words = self._words
        if words.opens_sentence(first) or words.token(first - 1).text not in IN_TITLES:
            return False
        if first == last and self._ends_an_entry(first):
            return True
        span = words.span(first, last)
        low, high = bisect_left(self._starts, span.start - 80), bisect_left(self._starts, span.start)
        whole = next((e for e in self._emphasis[low:high] if e.contains(span)), None)
        if whole is None:
            return False
        begin = first - 1
        while begin and whole.contains(words.span(begin - 1, first - 1)):
            begin -= 1
        written = [words.token(at).text for at in range(begin, first)]
        return all(w[0].isupper() or w in IN_TITLES for w in written) and written[0][0].isupper()

    def _ends_an_entry(self, at: int) -> bool:
        """Whether a word before a year ends a longer title that begins with an article: *A Winter in Harbour (1946)*."""
        words, after = self._words, at + 1
        dated = (
            words.same_block(at, after) and words.signs(after).startswith("(") and words.keys[after].isdigit()
        )
        begin = at - 3
        if not dated or begin < 0 or not words.same_block(begin, at) or words.keys[begin] not in _ARTICLES:
            return False
        joined = all(words.joins[i] == SOFT for i in range(begin + 1, at + 1))
        return joined and words.token(begin).is_capitalised and words.token(begin + 1).is_capitalised

    def _closes(self, last: int) -> bool:
        tokens, at = self._words.tokens, self._words.at[last] + 1
        return any(
            t.text in _CLOSING for t in tokens[at : at + 2] if t.glued and t.block == tokens[at - 1].block
        )

    def licensed(self, first: int, last: int) -> bool:
        """Whether something beside the words says that a title stands here."""
        words, keys = self._words, self._words.keys
        if self.marked(first, last):
            return True
        after = last + 1
        if words.same_block(last, after):
            if keys[after] in _UNITS and self._numbered(after + 1):
                return True
            if words.signs(after).startswith("(") and keys[after].isdigit() and len(keys[after]) == 4:
                return True
            if keys[after] in _NOUNS_AFTER and self._noun_licence(first, last):
                return True
        return self._licensed_before(first)

    def _licensed_before(self, first: int) -> bool:
        words, keys = self._words, self._words.keys
        if words.opens_sentence(first) or words.joins[first] != SOFT:
            return False
        if keys[first - 1] in _NOUNS_BEFORE:
            return words.token(first - 1).text.islower()
        if keys[first - 1] == "in" and first > 1 and keys[first - 2] in _STARRING:
            return True
        if (
            first > 1
            and keys[first - 1] in _TOWARD
            and keys[first - 2] in _OF_A_WORK
            and self.plain(first, first)
        ):
            return True
        if keys[first - 1] != "of" or first < 2:
            return False
        return keys[first - 2] in _SEASONS or (first > 2 and keys[first - 3] in _UNITS)

    def _numbered(self, word: int) -> bool:
        return (
            word < len(self._words)
            and self._words.same_block(word, word - 1)
            and is_number(self._words.keys[word])
        )

    def _noun_licence(self, first: int, last: int) -> bool:
        """*Wednesday star Jenna Ortega*; in a heading, or after *on* and its like, it proves nothing."""
        keys = self._words.keys
        timely = first > 0 and keys[first - 1] in _TIME_WORDS
        return not timely and not self.heading(first) and not self._words.opens_sentence(first)

    def title(self, hit: Hit, name: Name, focus: bool) -> bool:
        """Whether a window is this title; a shy one needs a licence, or to be in focus and not at a sentence's start."""
        first, last = hit.first, hit.last
        if self._ends_another(first, last):
            return False
        if not name.is_ordinary and len(name.words) == 1:
            return not self._within_another(first, focus) or self.licensed(first, last)
        if not name.is_ordinary:
            return (
                self._cased(first, last, name)
                or (self.marked(first, last) and not self._is_speech(first, last))
                or (focus and self._is_told_of(first, last))
            )
        if not hit.exact:
            return focus and self._marked_title(first, last)
        if self.licensed(first, last):
            return True
        if focus and may_head(name) and self._at_the_head(first, last):
            return True
        if len(name.words) > 1:
            return not self._words.opens_sentence(first) and not self.heading(first)
        key = name.words[0]
        return focus and not _is_calendar(key) and self.plain(first, last)

    def _at_the_head(self, first: int, last: int) -> bool:
        """Whether a title in focus heads a heading or opens a sentence as its subject."""
        if self.heading(first):
            return heads_block(self._words, first, last)
        return opens_as_subject(self._words, first, last)

    def _marked_title(self, first: int, last: int) -> bool:
        """Whether ordinary words in other capitals than a title's can be nothing else: *“The harbour”*, in marks."""
        begins = self._words.token(first).text
        return last > first and begins[0].isupper() and not begins.isupper() and self.marked(first, last)

    def plain(self, first: int, last: int) -> bool:
        """Whether an ordinary word's capital can only be a name's: inside a sentence, beside no other capital."""
        words = self._words
        if self.heading(first) or words.opens_sentence(first) or words.before(first) in _QUOTES:
            return False
        if words.token(first).is_number or len(words.keys[first]) < 2 or words.surface(first, last).isupper():
            return False
        return not self._beside_capital(first, last)

    def tells(self, first: int, last: int) -> bool:
        """Whether a capital within the sentence says that ordinary words are a name."""
        if self.heading(first) or self._words.before(first) in _QUOTES:
            return False
        inner = range(first + self._words.opens_sentence(first), last + 1)
        shown = any(self._words.token(at).is_capitalised for at in inner)
        return (
            shown and not self._words.surface(first, last).isupper() and not self._beside_capital(first, last)
        )

    def _beside_capital(self, first: int, last: int) -> bool:
        before = first and not self._words.opens_sentence(first - 1) and self._is_capital(first - 1, first)
        after = last + 1 < len(self._words) and not self._words.opens_sentence(last + 1)
        return bool(before) or (after and self._is_capital(last + 1, last + 1))

    def _is_capital(self, word: int, join: int) -> bool:
        """Whether a word beyond a join without signs has a capital that no ordinary word has."""
        words = self._words
        return (
            words.same_block(word, join - 1 if word == join else join)
            and words.joins[join] == SOFT
            and words.token(word).is_capitalised
            and not is_ordinary(words.keys[word])
        )

    def _within_another(self, word: int, focus: bool) -> bool:
        """Whether a title of one word is a piece of another name: *Malcolm & Marie*; out of focus, *Marie Curie* too."""
        words = self._words
        joined = [
            at for at in (word - 1, word + 1) if words.same_block(word, at) and words.token(at).text == "&"
        ]
        given = bearers(words.keys[word]) is Bearers.MANY
        return bool(joined) or (given and not focus and self._beside_capital(word, word))

    def _cased(self, first: int, last: int, name: Name) -> bool:
        """Whether a capital beyond a sentence's first word, and not one that its word always has, says that a title is meant."""
        words = self._words
        written = [words.token(i).text for i in range(first, last + 1)]
        rare = [at for at, word in enumerate(name.words) if len(word) > 3 and not is_ordinary(word)]
        shown = [w for w in written if w[0].isupper() and not is_always_capital(w.lower())]
        if any(written[at] in shown for at in rare if at < len(written)) and not any(
            is_ordinary(word) for word in name.words if len(word) > 3
        ):
            return True
        opens = words.opens_sentence(first) or words.before(first) in _OPENING
        telling = [w for w in written[opens:] if w in shown or (len(w) > 1 and w.isdigit())]
        return bool(telling) or not any(c.islower() for c in name.text)

    def _is_told_of(self, first: int, last: int) -> bool:
        """Whether ordinary words open a sentence of the screen as one thing, without an article: *Night ferry has been a hit for HBO*."""
        words, after = self._words, last + 1
        if (
            not opens_as_subject(words, first, last)
            or words.keys[after] not in _ONE_DOES
            or words.keys[last][-1] == "s"
        ):
            return False
        sentence = words.token(first).sentence
        ahead = (at for at in range(after, len(words)) if words.token(at).sentence == sentence)
        return any(
            words.keys[at] in works.SCREEN for at in takewhile(lambda at: at < after + _SENTENCE, ahead)
        )

    def _is_speech(self, first: int, last: int) -> bool:
        """Whether marked words in small letters are a quoted sentence, with its stop before the closing mark."""
        words = self._words
        small = all(words.token(at).text[0].islower() for at in range(first + 1, last + 1))
        return small and words.before(first) in _QUOTES and words.after(last) in ",.!?…"

    def single(self, first: int, last: int, key: str) -> bool:
        """Whether one ordinary word can be a person's or a role's name here."""
        words, keys = self._words, self._words.keys
        if not is_ordinary(key) and not is_number(key):
            return True
        if words.token(first).text[0].islower():
            return False
        played = first > 0 and words.joins[first] == SOFT and keys[first - 1] in _PLAYING
        played = played or self._is_cast(first, last)
        if key in WEEKDAYS or key in MONTHS or is_number(key):
            return played or (self._possessed(last) and not (first and keys[first - 1] in _TIME_WORDS))
        return played or self.plain(first, last)

    def _is_cast(self, first: int, last: int) -> bool:
        """Whether somebody known is told to play it: *Eleven (Ines Aldana)*, *River, played by …*, *Ines Aldana's Eleven*."""
        words, after = self._words, last + 1
        if words.same_block(last, after + 1):
            signs, told = words.signs(after), (words.keys[after], words.keys[after + 1])
            if signs == "(" and words.written(after, after + 1) in self._people:
                return words.after(after + 1) == ")"
            if signs in ("", ",", "(") and told in _PLAYED_BY:
                return True
        return (
            first > 2 and words.possessive(first - 1) and words.written(first - 3, first - 2) in self._people
        )

    def _possessed(self, last: int) -> bool:
        after = last + 1
        return (
            after < len(self._words)
            and self._words.possessive(after)
            and not (after + 1 < len(self._words) and self._words.keys[after + 1] in _PERIODS)
        )


_PLAYING = frozenset(
    "as plays play played playing portrays portrayed portraying voices voiced character".split()
)
_PLAYED_BY = frozenset((played, "by") for played in "played voiced portrayed".split())


def _is_calendar(key: str) -> bool:
    return key in WEEKDAYS or key in MONTHS or is_number(key) or len(key) < 3
