"""A sentence as cast patterns see it: the classes of its words, and its names, those of people whom no sheet knows among them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.matcher import Alphabet
from copydesk.annotate.names.near import ENDINGS
from copydesk.annotate.names.ordinary import MONTHS, Bearers, bearers, is_common_given, is_given, is_ordinary
from copydesk.annotate.units import Characters, Unit
from copydesk.lexicon.people import HONORIFICS, OFFICES, PARTICLES, RANKS
from copydesk.reading.document import BlockKind
from copydesk.sheet.claims import Form, Mention
from copydesk.sheet.entities import Entity, EntityKind
from copydesk.text import Span

_LEXICON = {
    "as": "as",
    "by": "by",
    "of": "of",
    "and": "and &",
    "but": "but yet",
    "in": "in into",
    "to": "to for",
    "over": "over on",
    "from": "from",
    "who": "who that",
    "whom": "whom who that",
    "whose": "whose which where",
    "role": "role roles part character characters parts shoes",
    "the": "the a an his her their its",
    "comma": ", ; — –",
    "semicolon": ";",
    "dash": "- – — → | / : =",
    "dots": ". … ·",
    "ellipsis": "…",
    "open": "( [",
    "close": ") ]",
    "apos": "' ’",
    "s": "s",
    "plays": "plays portrays voices essays embodies reprises enacts incarnates inhabits",
    "play": "play portray voice essay embody reprise enact incarnate inhabit",
    "played": "played portrayed voiced essayed embodied reprised enacted incarnated inhabited",
    "playing": "playing portraying voicing essaying embodying reprising enacting incarnating inhabiting",
    "acted": "brought played portrayed voiced essayed embodied performed acted enacted interpreted",
    "stars": "stars star starred starring co-star co-starred co-starring returns return returned returning appears appear appeared appearing "
    "joins join joined joining debuts debuted cast tapped chosen hired boards boarded costars co-stars headlines "
    "back confirmed announced set aboard enlisted recruited signs signed features guest",
    "takes": "takes take took taken taking lands landed landing inherits inherited assumes assumed steps stepped stepping "
    "steals fills filled tackles tackled gets got scores scored bags bagged snags snagged nabs nabbed is was "
    "appears appeared stars starred cast returns returned seen headlines playing plays played",
    "take": "takes take took taken taking",
    "went": "went goes go fell falls passed passes belongs belonged given",
    "performance": "performance portrayal role turn part work appearance take interpretation depiction rendition incarnation reading",
    "an": "a an",
    "what": "what how",
    "does": "does do did done makes made achieves achieved",
    "behind": "behind of",
    "who_is": "man woman face talent one person",
    "than": "none other than",
    "been": "be been",
    "seen": "seen",
    "hands": "hands",
    "their": "his her their",
    "life": "life",
    "lends": "lends lend lent lending breathes breathe breathed breathing provides provide provided providing gives gave giving bring brings brought bringing",
    "fills": "makes make made making turns turning gives give gave giving lends lend lent lending invests invested imbues imbued "
    "infuses infused renders rendered inhabits inhabited inhabiting nails nailed endows endowed humanises humanizes injects finds found",
    "given": "made supplied inhabited rendered sung realised realized incarnated given lent delivered invested imbued channelled channeled "
    "personified captured humanised humanized nailed conjured",
    "dresses": "steps stepped step stepping slips slipped slip slipping gets got climbs climbed squeezes squeezed settles settled slides slid "
    "pulls pulled puts put dons donned wears wore fills filled",
    "clothes": "shoes heels boots sequins skin coat raincoat costume tunic cape suit dress robe robes uniform shirt jacket wig armour armor "
    "sandals gown hat trousers apron cassock",
    "is": "is was",
    "aka": "aka alias",
    "both": "both",
    "like": "like",
    "such": "such",
    "turns": "turn turns turned turning transform transforms transformed transforming morphs morphed",
    "speaks": "speaks spoke speak speaking",
    "for": "for",
    "title": " ".join(sorted(HONORIFICS | OFFICES)),
    "performer": "actor actress performer",
    "ensemble": "cast actors actresses",
    "people": "characters roles",
    "lists": "is are be includes include including features featuring feature comprises comprise consists of members member",
    "starring": "stars starring co-starring starred star headlined headlines toplined",
    "leads": "lead leads led heads head top tops",
    "with": "with alongside",
    "among": "among amongst",
    "season": "season seasons series",
    "seems": "appears appeared seems seemed is was",
    "dies": "dead dies died killed dying survives survived perishes perished bitten infected turns turned",
    "finale": "finale episode",
    "respectively": "respectively",
    "voice": "voice voices",
    "young": "young younger old older adult teenage teen child elderly little baby middle-aged",
    "aux": "will has have had is was are were be been being to also now currently again once more first due shall "
    "set expected confirmed slated reportedly both each then later successfully brilliantly convincingly "
    "memorably superbly still again returning ll cast tapped chosen hired going scheduled back seen",
    "actor": "actor actress actors actresses newcomer star stars veteran comedian comedienne singer legend singer-actor "
    "idol child performer winner nominee great rapper",
    "stop": "and or but with opposite against for to in on at from by about into alongside under over between who that "
    "which whose where when while as than if because so is was are were be been has had have will would can could not "
    "never i you he she it we they him them me us does do did",
    "rank": " ".join(RANKS)
    + " actor actress director writer star stars meet when while meanwhile although because however "
    "after before then the and in on with for as at but his her their if since later despite only enter starring cast from is by to "
    "not former superstar comedian singer veteran both",
}

_SETS = {name: words.split() for name, words in _LEXICON.items()}
_NAME_KINDS = {
    EntityKind.PERSON: "person",
    EntityKind.CHARACTER: "character",
    EntityKind.WORK: "work",
    EntityKind.NAME: "thing",
    EntityKind.EVENT: "thing",
}
_GIVEN = ("person", "character", "work", "thing", "stranger", "time", "capital", "number")


def _alphabet() -> Alphabet:
    """The alphabet with every set of classes that can occur, so that patterns are compiled once."""
    alphabet = Alphabet(_SETS, _GIVEN)
    for word in alphabet.words():
        alphabet.char(alphabet.classes(word) | {"capital"})
    alphabet.char(frozenset(("person", "character")))
    for name in _GIVEN:
        alphabet.char(frozenset((name,)))
    return alphabet


ALPHABET = _alphabet()
_MANY_WORDS = 8192


def char(unit: Unit) -> str:
    """The character of a unit: a name's by whom it can mean, a word's by its classes and capital."""
    if unit.mention is not None:
        return _name(frozenset(_NAME_KINDS[entity.kind] for entity in unit.mention.refers))
    if unit.time is not None and unit.lower not in _PRESENT:
        return ALPHABET.char(frozenset(("time",)))
    if unit.token.is_number and not _is_compound(unit):
        return ALPHABET.char(frozenset(("number",)))
    if unit.token.is_capitalised:
        return ALPHABET.marked(unit.lower, "capital")
    return ALPHABET.word(unit.lower)


_PRESENT = frozenset(("now", "currently"))
"""Times that say of a part no more than that somebody has it."""


def _is_compound(unit: Unit) -> bool:
    return "-" in unit.word


def _name(kinds: frozenset[str]) -> str:
    """People and roles go before titles and other names that are written the same."""
    people = kinds & {"person", "character"}
    if people:
        return ALPHABET.char(people)
    return ALPHABET.char(frozenset(("work" if "work" in kinds else "thing",)))


def is_unknown_capital(unit: Unit) -> bool:
    """Whether a unit is a capitalised word that no name covers and no lexicon knows."""
    first = unit.word[:1]
    return first.isalpha() and first.isupper() and not ALPHABET.classes(unit.lower)


def names_somebody(unit: Unit) -> bool:
    """Whether a unit is the name of a person or a role."""
    return unit.mention is not None and any(
        entity.kind is EntityKind.PERSON or entity.kind is EntityKind.CHARACTER
        for entity in unit.mention.refers
    )


_HEADINGS = frozenset((BlockKind.HEADLINE, BlockKind.HEADING, BlockKind.PAGE_TITLE))
"""Blocks that may have every word in capitals, where nothing tells an unknown name."""
_NO_NAME = (
    frozenset(
        "academy australian canadian chinese dub entertainment festival herald institute italian manga mexican spanish webtoon "
        "webtoons season series studio studios pictures productions company school university college hospital hotel street "
        "park award awards times news magazine press books comics media group house the a an and of in on at for with by from "
        "to".split()
    )
    | MONTHS
)


def is_in_capitals(sentence: Sentence) -> bool:
    """Whether it is a heading with every word of weight in capitals."""
    if sentence.block.kind not in _HEADINGS:
        return False
    return not any(unit.token.text.islower() and len(unit.lower) > 4 for unit in sentence.units)


def stranger(sentence: Sentence, first: int, last: int) -> Unit:
    """An unknown person as one unit; the entity has no fact, because no sheet names it."""
    span = sentence.span(first, last)
    head = sentence.units[first]
    start = head.span.start
    words = "".join(
        " " * (unit.span.start > before.span.end) + unit.token.text
        for before, unit in zip(sentence.units[first:last], sentence.units[first + 1 : last], strict=False)
    )
    text = head.token.text + words
    mention = Mention(
        Span(start, span.end), text, (Entity(EntityKind.PERSON, text),), Form.EXACT, expected=text
    )
    return Unit(span, text.lower(), head.first, sentence.units[last - 1].last, head.token, mention=mention)


def stranger_end(units: Sequence[Unit], at: int) -> int:
    """The end of a name of two to four words that looks like a person's, or `at` where there is none."""
    end, words = at, 0
    while end < len(units):
        if _is_name_word(units[end]):
            words += 1
            end += 1
            if (
                end < len(units)
                and units[end].lower == "."
                and units[end].token.glued
                and _is_initial(units[end - 1])
            ):
                end += 1
        elif words and _joins(units, end):
            end += 2
        elif (
            words and units[end].lower in PARTICLES and end + 1 < len(units) and _is_name_word(units[end + 1])
        ):
            end += 1
        else:
            break
    if words > 2 and at == 0 and not is_given(units[0].lower) and is_common_given(units[1].lower):
        return at
    return end if 2 <= words <= 4 and _is_personal(units[at:end]) else at


def _is_personal(units: Sequence[Unit]) -> bool:
    """Whether words are more likely somebody's name than a phrase in capitals (*Scarlet Witch*, *Fan Favourite*)."""
    words = [unit.lower for at, unit in enumerate(units) if len(unit.lower) > 1 and not _is_joined(units, at)]
    if not words or (is_ordinary(words[0]) and not _is_told_by_the_rest(words)):
        return False
    return bearers(words[0]) is not Bearers.NOBODY or not any(is_ordinary(word) for word in words[1:])


def _is_told_by_the_rest(words: Sequence[str]) -> bool:
    """Whether an ordinary word is a given name all the same: one that many bear, before words that are nothing else: *Jack Kelman*."""
    return is_common_given(words[0]) and not any(is_ordinary(word) for word in words[1:])


def _is_joined(units: Sequence[Unit], at: int) -> bool:
    """Whether a hyphen joins a part to the one before it, so that it is no word of its own: *won* in *Ji-won*."""
    return at > 1 and units[at - 1].lower in "-‐‑" and units[at].token.glued


def _is_name_word(unit: Unit) -> bool:
    return unit.word[:1].isupper() and _may_be_name(unit.word, unit.lower)


@lru_cache(_MANY_WORDS)
def _may_be_name(word: str, lower: str) -> bool:
    """Whether a capitalised word may be a part of a person's name."""
    return (
        word[0].isalpha()
        and lower not in _NO_NAME
        and not ALPHABET.classes(lower)
        and not (len(word) > 3 and word.isupper())
    )


def _is_initial(unit: Unit) -> bool:
    return len(unit.token.text) == 1 or unit.lower in ("jr", "sr", "st")


def _joins(units: Sequence[Unit], at: int) -> bool:
    """Whether a hyphen or an apostrophe joins two parts of one name; a possessive does not."""
    if at + 1 >= len(units) or not units[at].token.glued or not units[at + 1].token.glued:
        return False
    sign, following = units[at].lower, units[at + 1]
    return following.token.is_word and (sign in "-‐‑" or (sign in "'’" and following.token.is_capitalised))


STRANGER = ALPHABET.char(frozenset(("stranger",)))


class Slots(Struct, frozen=True):
    """A sentence for the cast patterns: its units, unknown people's names as one each, and their class string.

    `origin` has for each unit the index of its first unit in the sentence, and one more for the end.
    """

    sentence: Sentence
    units: tuple[Unit, ...]
    origin: tuple[int, ...]
    string: str

    def mention(self, at: int) -> Mention | None:
        """The name at a place, or the stranger's."""
        return self.units[at].mention

    def is_stranger(self, at: int) -> bool:
        """Whether a name stands here that no sheet knows."""
        return self.string[at] == STRANGER

    def end_of(self, at: int) -> int:
        """The index in the sentence of the unit after this one."""
        return self.origin[at + 1] if self.origin[at + 1] > self.origin[at] else self.origin[at] + 1

    def closed(self, at: int, end: int) -> int:
        """Where a pairing ends: after the bracket that closes it, where one does."""
        following = self.units[at + 1] if at + 1 < len(self.units) else None
        return following.span.end if following and following.lower in ")]" and following.token.glued else end

    def part(self, first: int, last: int) -> Slots:
        """The slots of a range alone, as if there were no more of the sentence."""
        return Slots(
            self.sentence, self.units[first:last], self.origin[first : last + 1], self.string[first:last]
        )

    def joined(self, other: Slots) -> Slots:
        """These slots and those of another cell; the sentence stays the first one’s."""
        return Slots(self.sentence, (*self.units, *other.units), (0, 0, 0), self.string + other.string)

    def is_whole(self, at: int) -> bool:
        """Whether a name is not merely a part of a longer one that no sheet knows (*Nick* in *Nick Fury*)."""
        mention = self.units[at].mention
        if mention is None or (mention.has_words and mention.form is not Form.SHORT):
            return mention is not None
        unit = self.units[at]
        before = self.units[at - 1] if at else None
        if before and unit.span.start - before.span.end <= 1 and self._continues(before, at):
            return False
        after = self.units[at + 1] if at + 1 < len(self.units) else None
        if after is None or after.token.glued or after.span.start - unit.span.end > 1:
            return True
        return not (is_unknown_capital(after) or after.mention)

    def _continues(self, before: Unit, at: int) -> bool:
        """Whether the word before a name may be its beginning; a title or a thing (*BBC Nick*) is none."""
        if before.mention is None:
            return is_unknown_capital(before)
        return any(
            entity.kind in (EntityKind.PERSON, EntityKind.CHARACTER) for entity in before.mention.refers
        )


CHARACTERS = Characters(char)


def read_slots(sentence: Sentence, characters: Characters = CHARACTERS, unknown: str = STRANGER) -> Slots:
    """The slots of a sentence; `characters` gives a unit its character, `unknown` is an unknown person's."""
    given, chars = sentence.units, characters.of(sentence.units)
    units: list[Unit] = []
    origin: list[int] = []
    string: list[str] = []
    reached = 0
    for at, end, made in _made_otherwise(sentence):
        units += given[reached:at]
        origin += range(reached, at)
        string += chars[reached:at]
        if made is not None:
            units.append(made)
            origin.append(at)
            string.append(unknown if made.mention else characters.of((made,))[0])
        reached = end
    units += given[reached:]
    origin += range(reached, len(given) + 1)
    string += chars[reached:]
    return Slots(sentence, tuple(units), tuple(origin), "".join(string))


def _made_otherwise(sentence: Sentence) -> Iterator[tuple[int, int, Unit | None]]:
    """The ranges of units that are one slot: unknown people's names, compounds, dashes; and the dots of abbreviated names, which are none."""
    units, prose = sentence.units, not is_in_capitals(sentence)
    hyphened = not _HYPHENS.isdisjoint(sentence.words)
    reached, before = 0, None
    for at, unit in enumerate(units):
        if at < reached:
            continue
        if unit.word == "." and before and _is_abbreviation_dot(before, unit):
            yield at, at + 1, None
            continue
        may_begin = prose and (unit.mention is not None or unit.word[:1].isupper())
        if may_begin and (reached := _end_of_a_stranger(units, at)) > at:
            yield at, reached, stranger(sentence, at, reached)
        elif hyphened and (reached := _compound_end(units, at)) > at:
            yield at, reached, _compound(sentence, at, reached)
        before = unit


def _end_of_a_stranger(units: Sequence[Unit], at: int) -> int:
    if (end := _with_a_short_form(units, at)) > at:
        return end
    return stranger_end(units, at) if _is_name_word(units[at]) else at


def _with_a_short_form(units: Sequence[Unit], at: int) -> int:
    """The end of a name of two words of which one alone is a short form that sheets know: *Mara Stroud*, *Jonah Quill*."""
    if at + 1 >= len(units) or units[at + 1].token.glued or (at + 2 < len(units) and _goes_on(units, at + 1)):
        return at
    one, two = units[at], units[at + 1]
    as_role = _is_a_roles_place(units, at)
    if _is_part_of_a_role(one, as_role=as_role):
        return at + 2 if _is_surname(two) or (as_role and _is_part_of_a_role(two, as_role=True)) else at
    is_given_name = _is_name_word(one) and is_common_given(one.lower)
    return at + 2 if is_given_name and _is_part_of_a_role(two, as_role=as_role) else at


def _is_a_roles_place(units: Sequence[Unit], at: int) -> bool:
    """Whether two words stand behind *as*, or before the actor in brackets."""
    if at and units[at - 1].lower == "as":
        return True
    behind = units[at + 2 : at + 4]
    return len(behind) > 1 and behind[0].lower == "(" and names_somebody(behind[1])


def _is_part_of_a_role(unit: Unit, *, as_role: bool) -> bool:
    """Whether a unit is a short form of roles alone; in a role's place, any name of one word: *as Barbie Holm*."""
    mention = unit.mention
    if mention is None or mention.has_words:
        return False
    roles = all(entity.kind is EntityKind.CHARACTER for entity in mention.refers)
    return as_role or (roles and mention.form is Form.SHORT)


def _is_surname(unit: Unit) -> bool:
    return _is_name_word(unit) and (not is_ordinary(unit.lower) or bearers(unit.lower) is Bearers.MANY)


def _goes_on(units: Sequence[Unit], at: int) -> bool:
    """Whether a third part of a name follows."""
    following = units[at + 1]
    return not following.token.glued and (following.mention is not None or _is_name_word(following))


_HYPHENS = frozenset("-‐‑")
_DASH = "—"


def _compound_end(units: Sequence[Unit], at: int) -> int:
    """The end of words that hyphens make one (*tailor-made*, *30-year-old*), or of hyphens that are a dash; `at` where none begin."""
    if units[at].lower in _HYPHENS:
        return _dash_end(units, at)
    end = at
    while _hangs_on(units, end) and _is_plain_word(units[end]):
        end += 2
    return end + 1 if end > at else at


def _dash_end(units: Sequence[Unit], at: int) -> int:
    """The end of two hyphens, or of one that stands free."""
    following = units[at + 1] if at + 1 < len(units) else None
    if following and following.token.glued:
        return at + 2 if following.lower in _HYPHENS else at
    return at if units[at].token.glued else at + 1


def _hangs_on(units: Sequence[Unit], at: int) -> bool:
    """Whether a hyphen without blanks joins the word behind it to this one."""
    if at + 2 >= len(units) or units[at + 1].lower not in _HYPHENS:
        return False
    return units[at + 1].token.glued and units[at + 2].token.glued and _is_plain_word(units[at + 2])


def _is_plain_word(unit: Unit) -> bool:
    """Whether a unit is a word in small letters, or a number, of no name and no time."""
    return bool(unit.word) and (unit.token.text.islower() or unit.token.is_number)


def _compound(sentence: Sentence, first: int, last: int) -> Unit:
    head = sentence.units[first]
    parts = sentence.units[first:last]
    word = _DASH if head.lower in _HYPHENS else "".join(unit.token.text for unit in parts)
    return replace(head, span=sentence.span(first, last), lower=word.lower(), last=parts[-1].last, word=word)


def _is_abbreviation_dot(name: Unit, dot: Unit) -> bool:
    """Whether a full stop belongs to the name before it (*Robert Downey Jr.*)."""
    if dot.lower != "." or not dot.token.glued or name.mention is None:
        return False
    return any(entity.name.endswith(".") for entity in name.mention.refers)


def is_possessive(slots: Slots, at: int) -> bool:
    """Whether an apostrophe makes the name an owner (*plays Mara's mother*)."""
    units, mention = slots.units, slots.units[at].mention
    if mention is not None and any(edit.how in ENDINGS for edit in mention.edits):
        return True
    if at + 1 >= len(units) or units[at + 1].lower not in ("'", "’") or not units[at + 1].token.glued:
        return False
    if at + 2 >= len(units):
        return False
    following = units[at + 2]
    if following.lower == "s" and following.token.glued:
        return True
    return units[at].lower.endswith("s") and following.token.is_word and not following.token.glued
