"""The account of nearness: what speaks for a slip and what for somebody else, or for a word; the sum decides.

Each row is a condition with its weight. What it has seen is quoted, so that the account can be read. Two sums matter: from
`NOTE` on a near miss is worth a note, from `ERROR` on nothing else than a slip explains it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from msgspec import Struct

from copydesk.annotate.names.comparing import Grade, are_of_one_kind, stem_of_pet_name
from copydesk.annotate.names.near import has_stray_s
from copydesk.annotate.names.ordinary import (
    FUNCTION,
    PLACES,
    Bearers,
    bearers,
    is_familiar,
    is_far_rarer,
    is_nobodys,
)
from copydesk.annotate.names.sighting import Sighting
from copydesk.annotate.tokens import ABBREVIATIONS
from copydesk.sheet.claims import in_words
from copydesk.sheet.entities import EntityKind
from copydesk.sheet.judging.relations import kin_of
from copydesk.sheet.vocabulary import OUTLETS
from copydesk.text import Span, fold

Seen = TypeVar("Seen", contravariant=True)

_ROOT, _ENDING = 4, 3
_MADE = frozenset("get got gets been was be being is".split())
_LONG, _VERY_LONG = 7, 9
_ARTICLES = frozenset(("the", "a", "an", "these", "those"))
_ENDINGS = ("i", "an", "ian", "ese", "ish", "s")
NOTE = 3
ERROR = 6


class Row(Struct, Generic[Seen], frozen=True, gc=False):
    """A condition: its name, what it weighs, what it sees, nothing where it does not hold; and whether it is of single words."""

    name: str
    weight: int
    sees: Callable[[Seen], str]
    single: bool | None = None
    other: bool = False
    """Whether it tells of somebody else."""
    caps: bool = False
    """Whether what holds is worth no more than a note, whatever else does."""


class Account(Struct, frozen=True, gc=False):
    """What was seen about one near miss, with the weights."""

    seen: tuple[tuple[str, int, str], ...]
    total: int
    is_another: bool = False
    """Whether the article tells of somebody else who has the name as written."""

    @property
    def is_slip(self) -> bool:
        """Whether nothing but a slip explains it."""
        return self.total >= ERROR

    @property
    def is_likely(self) -> bool:
        """Whether it is worth a note."""
        return self.total >= NOTE

    @property
    def why(self) -> str:
        """The account in words: each condition with its weight and what it has seen, and the sum."""
        return in_words(self.seen)


class Weighed(Struct, frozen=True, gc=False):
    """A near miss that was weighed: where it stands, the name that it nearly is, and the account."""

    span: Span
    expected: str
    account: Account


def account(sighting: Sighting) -> Account:
    """Weigh a near miss of a name."""
    return weighed(_OF_SINGLES if sighting.is_single else _OF_FULL_NAMES, sighting)


def weighed(rows: Sequence[Row[Seen]], sighting: Seen) -> Account:
    """What the rows that hold have seen, and the sum of their weights."""
    held = [(row, said) for row in rows if (said := row.sees(sighting))]
    total = sum([row.weight for row, _ in held])
    if total >= ERROR and any([row.caps for row, _ in held]):  # noqa: C419  # half the time
        total = ERROR - 1
    another = total < NOTE and any([row.other for row, _ in held])  # noqa: C419  # half the time
    return Account(tuple([(row.name, row.weight, said) for row, said in held]), total, another)


def _weak(s: Sighting) -> str:
    return s.differs if s.grade is Grade.WEAK else ""


def _same_letters(s: Sighting) -> str:
    return "no letter differs" if not s.slips and not s.is_turned else ""


def _turned(s: Sighting) -> str:
    """Parts in another order, where nothing says which order is right."""
    return s.differs if s.is_turned and not s.slips and s.is_western and s.is_order_open else ""


def _nobody_bears(s: Sighting) -> str:
    if not (s.is_western and s.written) or s.borne is not Bearers.NOBODY or s.is_word:
        return ""
    return " ".join(s.written)


def _few_bear(s: Sighting) -> str:
    return " ".join(s.written) if s.is_western and s.borne is Bearers.FEW and s.written else ""


def _many_bear(s: Sighting) -> str:
    return " ".join(s.written) if s.is_western and s.borne is Bearers.MANY else ""


def _word(s: Sighting) -> str:
    return " ".join(s.written) if s.is_word and s.borne is not Bearers.MANY else ""


def _one_syllable_right(s: Sighting) -> str:
    """A given name by itself, of somebody named in full, of which one syllable is right."""
    return s.differs if _is_other_syllable(s) and s.is_named else ""


def _letter_of_a_syllable(s: Sighting) -> str:
    """One letter within a syllable, of a name that is right otherwise: *Bo-gun* for *Bo-gum*."""
    (edit, *more) = s.slips or s.edits
    alike = edit.how in ("replaced", "dropped", "added") and not more and "-" in edit.written
    return s.differs if alike and _is_other_syllable(s) and _same_onsets(edit.written, edit.expected) else ""


def _same_onsets(written: str, expected: str) -> bool:
    return [part[:1].lower() for part in written.split("-")] == [
        part[:1].lower() for part in expected.split("-")
    ]


def _is_other_syllable(s: Sighting) -> bool:
    return not s.is_western and bool(s.slips) and s.grade is Grade.WEAK and not s.is_another_surname


def _role_by_fewer(s: Sighting) -> str:
    """A role goes by any of its names: *Dr. Hamelin*; beside its actor, one left out between two others is worth a note."""
    return s.differs if s.is_other_length and (s.is_titled or (s.is_role and not s.partner)) else ""


def _one_given_name(s: Sighting) -> str:
    """Whoever has a given name of each of two languages goes by either: *Daisy Lau* for *Daisy Wai-ling Lau*."""
    return next(
        (e.expected for e in s.edits if e.how == "missing" and not e.written and "-" in e.expected), ""
    )


def _familiar(s: Sighting) -> str:
    """The familiar form of a given name, or the full one of a familiar form."""
    if len(s.slips) != 1 or not s.is_western:
        return ""
    written, expected = fold(s.slips[0].written), fold(s.slips[0].expected)
    return s.differs if (s.is_single or expected == s.given) and is_familiar(written, expected) else ""


def _kept(s: Sighting) -> str:
    """Parts that are right, and no Korean surname alone."""
    return " ".join(s.kept) if s.slips else ""


def _much_kept(s: Sighting) -> str:
    """Two parts that are right: *Tim Black Nelson* for *Tim Blake Nelson*."""
    return " ".join(s.kept) if s.slips and len(s.kept) > 1 and not s.is_other_length else ""


def _kept_is_rare(s: Sighting) -> str:
    return (
        next((p for p in s.kept if bearers(p) is not Bearers.MANY), "")
        if s.slips and not s.is_other_length
        else ""
    )


def _in_focus(s: Sighting) -> str:
    return s.name.entity.work or s.name.entity.name if s.in_focus else ""


def _in_play(s: Sighting) -> str:
    return s.name.entity.work or s.name.entity.name if s.in_play and not s.in_focus else ""


def _fellow(s: Sighting) -> str:
    """*Robin Vale and Ines Aldanna*, who were in a film together that the article does not name."""
    return s.fellow if s.is_out_of_play and not s.is_other_length else ""


def _no_other_in_focus(s: Sighting) -> str:
    """Of a work that the article names beside others, and about none of which it is."""
    return s.name.entity.work or s.name.entity.name if s.in_play and not s.around.play.focus else ""


def _named(s: Sighting) -> str:
    """Named rightly elsewhere; whoever is named in full again by a name that somebody bears may be another."""
    one = s.in_focus and not s.is_single and len(s.kept) < 2
    again = one and s.grade is not Grade.CLEAR and s.borne is not Bearers.NOBODY
    return s.name.entity.name if s.is_named and not again else ""


def _much_company(s: Sighting) -> str:
    return ", ".join(s.company) if len(s.company) > 1 and not s.is_other_length else ""


def _job(s: Sighting) -> str:
    return s.job


def _single_of_one_named(s: Sighting) -> str:
    return s.name.entity.name if s.is_named and not s.is_other_length else ""


def _single_of_nobody_named(s: Sighting) -> str:
    """A short form of somebody whom nothing else in the article tells of; a clear slip that is nobody's name needs nothing else."""
    rare = s.borne is Bearers.NOBODY and not s.is_word
    clear = s.is_western and s.grade is Grade.CLEAR and not s.opens_sentence
    whole = rare and (s.name.entity.kind is EntityKind.NAME or clear)
    company = s.company and s.grade is not Grade.WEAK
    alone = not (whole or s.is_named or s.partner or company or s.bearing.slips_elsewhere(s.near))
    return s.name.text if alone else ""


def _role_and_nobody_else(s: Sighting) -> str:
    """A clear slip of a role's name that somebody may bear, where the article names nobody in full who does: *Jamie* for *Jaime*."""
    role = s.is_role and s.in_focus and s.grade is Grade.CLEAR and not s.is_word
    return " ".join(s.written) if role and s.borne is not Bearers.NOBODY else ""


def _again_alone(s: Sighting) -> str:
    """The same word once more, as a name by itself."""
    role = s.is_role and s.in_focus and s.grade is Grade.CLEAR and not s.is_word
    return " ".join(s.written) if role and s.is_repeated else ""


def _borne_out_of_focus(s: Sighting) -> str:
    """A name that somebody bears, near the surname of somebody named in full whose work is not in focus: *Christine* for Christie."""
    return " ".join(s.written) if not s.in_focus and (s.borne is not Bearers.NOBODY or s.is_word) else ""


def _slips_elsewhere(s: Sighting) -> str:
    """The whole name is written wrong in another place, too."""
    return s.name.entity.name if s.bearing.slips_elsewhere(s.near) and s.grade is not Grade.WEAK else ""


def _of_a_family(s: Sighting) -> str:
    """Another given name before the surname of several roles, beside none of its actors: somebody else of the family."""
    given = len(s.slips) == 1 and fold(s.slips[0].expected) == s.given and s.grade is not Grade.CLEAR
    return s.differs if given and s.relatives and not s.partner else ""


def _verb(s: Sighting) -> str:
    """A name made a verb: *he got Ines Aldanaed*, *she was Sean Bartled*."""
    if len(s.slips) != 1:
        return ""
    written, expected = fold(s.slips[0].written), fold(s.slips[0].expected)
    return s.differs if written == expected.removesuffix("e") + "ed" and s.before() in _MADE else ""


def _same_beginning(s: Sighting) -> str:
    """A given name of the same root before the right surname: *Alexa* for *Alexis*, *Juliette* for *Juliet*."""
    if len(s.slips) != 1 or not s.is_western or s.is_other_length:
        return ""
    written, expected = fold(s.slips[0].written), fold(s.slips[0].expected)
    differing = (at for at, (one, two) in enumerate(zip(written, expected, strict=False)) if one != two)
    root = next(differing, min(len(written), len(expected)))
    alike = root >= _ROOT and max(len(written), len(expected)) - root < _ENDING
    return s.differs if alike and expected == s.given and s.grade is not Grade.CLEAR else ""


def _another_common_name(s: Sighting) -> str:
    weak = s.grade is Grade.WEAK and not s.sounds_alike
    return " ".join(s.written) if weak and s.is_western and s.borne is Bearers.MANY and s.written else ""


def _pet_name(s: Sighting) -> str:
    """The same pet name with another ending: *Donnie* for *Donny*."""
    stems = {stem_of_pet_name(fold(part)) for e in s.slips for part in (e.written, e.expected)}
    return s.differs if len(stems) == 1 and stems != {""} else ""


def _single(s: Sighting) -> str:
    return s.name.text


def _stray_s(s: Sighting) -> str:
    """An s at the end of a single name is a plural, or a possessive that lost its apostrophe."""
    return s.name.text if has_stray_s(s.edits) and not _is_a_house(s) else ""


def _is_a_house(s: Sighting) -> bool:
    """Whether a house is named, of which there is one: *Star Ferries Films* for *Star Ferries Film*, but not *the HBOs*."""
    long = len(s.name.key) >= _VERY_LONG
    return long and s.around.play.is_house(s.name) and s.before() not in _ARTICLES


def _single_word(s: Sighting) -> str:
    """A word, unless its capital can only be a name's and many bear it: *It was Graves who chose the place*."""
    named = s.borne is Bearers.MANY and s.is_western and not s.opens_sentence and not s.in_heading
    return " ".join(s.written) if s.is_word and not named else ""


def _weak_single(s: Sighting) -> str:
    """A weak likeness of one word, which nobody beside it bears out."""
    alone = s.is_western and not s.partner and not s.sounds_alike
    return s.differs if alone and s.grade is Grade.WEAK else ""


def _place(s: Sighting) -> str:
    return next((key for key in s.written if key in PLACES), "")


def _other_word(s: Sighting) -> str:
    """Another word of the same stem: *Afghani* for a role called Afghan."""
    if len(s.slips) != 1 or s.partner or _is_a_house(s):
        return ""
    one, other = sorted((fold(s.slips[0].written), fold(s.slips[0].expected)), key=len)
    return s.differs if any(one + ending == other for ending in _ENDINGS) else ""


def _owner(s: Sighting) -> str:
    """A possessive of a name that many bear: *Adam's* is no slip for Adams."""
    possessive = any(e.how == "possessive" for e in s.edits)
    return s.differs if possessive and s.borne is not Bearers.NOBODY else ""


def _small_word(s: Sighting) -> str:
    """A small word for another, *This Batman* for a role called The Batman, or one that opens a sentence: *For Coppola it was …*."""
    small = (e for e in s.slips if e.written.lower() in FUNCTION and fold(e.expected) == s.name.parts[0])
    return next((e.written for e in small if s.opens_sentence or fold(e.expected) in FUNCTION), "")


def _abbreviation(s: Sighting) -> str:
    """*Hale & Co* is no slip for somebody called Cho."""
    return next((key for key in s.written if key in ABBREVIATIONS), "")


def _short_single(s: Sighting) -> str:
    return s.name.text if len(s.name.key) < 5 and not s.partner else ""


def _short_at_the_head(s: Sighting) -> str:
    """A short word that opens its sentence may be any: *Chock full of …* for somebody called Chuck."""
    begins = s.opens_sentence and s.near.span != s.sentence
    return s.name.text if begins and len(s.name.key) < 6 and not s.partner else ""


def _piece_elsewhere(s: Sighting) -> str:
    return "a piece of a full name" if s.is_piece_elsewhere and not _is_unlike_any(s) else ""


def _is_unlike_any(s: Sighting) -> bool:
    """Whether a clear slip of a rare name is nobody's either, so that whoever has it is meant: *Iwo Aldanna* for Ines Aldana."""
    clear = s.is_single and s.in_focus and s.grade is Grade.CLEAR and not s.is_role
    return clear and is_nobodys(s.name.key) and all(map(is_nobodys, s.written))


def _longer(s: Sighting) -> str:
    return "" if _is_unlike_any(s) else s.stranger_part


def _called_a_work(s: Sighting) -> str:
    """*Christine is a film about a car*: whoever is a film star is no film."""
    return s.called_a_work


def _address(s: Sighting) -> str:
    return s.address


def _behind_article(s: Sighting) -> str:
    """Words behind an article, which is not that of a word for works behind them: *the Star Ferry saga*."""
    before = s.before()
    alone = s.is_all_words and not s.family and not s.is_before_work
    return before if before in ("a", "an", "the") and alone else ""


def _before_work(s: Sighting) -> str:
    """A term of the work before a word for works: *the Star Ferry franchise*."""
    term = s.name.entity.kind is EntityKind.NAME and not s.is_single
    return s.name.text if term and s.is_before_work else ""


def _house(s: Sighting) -> str:
    """The name of a house, or one that no single work has, is known by itself."""
    own = s.name.entity.kind is EntityKind.NAME and s.name.entity.work is None
    clear = s.grade is Grade.CLEAR and s.borne is Bearers.NOBODY and not s.is_word
    return s.name.text if own and clear and len(s.name.key) >= _LONG else ""


def _another_house(s: Sighting) -> str:
    """The outlet written is one of its own: *Canal* and *Kanal*; numbers, single letters and signs tell outlets apart."""
    if s.name.entity.kind is not EntityKind.NAME:
        return ""
    apart = next((e.written for e in s.edits if e.how == "initial" or (e.written + e.expected).isdigit()), "")
    written = s.words.written(s.near.first, s.near.last)
    without_sign = s.name.text.removesuffix("+") == written
    return apart or (written if written in OUTLETS or without_sign else "")


def _described(s: Sighting) -> str:
    return "" if s.may_have_a_trade else s.told.behind


def _relation(s: Sighting) -> str:
    """*His lawyer, X*; a role has a family of its own: *her brother Jonn Vale*."""
    own = s.may_have_a_trade or (s.is_role and s.in_focus and kin_of(s.told.owned))
    return "" if own else s.told.owned


def _trade_before(s: Sighting) -> str:
    own = s.is_role or (s.is_single and s.may_have_a_trade)
    return "" if own else s.told.before or s.bearing.listed(s.near) or s.rank


def _far_from_the_screen(s: Sighting) -> str:
    own = s.is_role or s.partner or (s.is_single and s.may_have_a_trade)
    return "" if own else s.told.far


def _trade_of_a_role(s: Sighting) -> str:
    """A trade or a relation may be the role's own, and is where its actor or its work stands beside it."""
    if not s.is_role or s.partner or s.beside_its_work:
        return ""
    if s.may_have_a_trade and (told := s.told.behind or s.told.owned) and not kin_of(told):
        return told
    return s.told.before or s.told.far or s.bearing.listed(s.near)


def _art(s: Sighting) -> str:
    """A work of another art, where the sheet has the person for an actor: *Jamie Belle's second album*."""
    return s.told.art if s.is_only_an_actor and not s.partner else ""


def _home(s: Sighting) -> str:
    """Where somebody lives whom nobody knows: *X, 34, of Hull*."""
    return "" if s.is_role or s.partner else s.told.home


def _other_job(s: Sighting) -> str:
    """*The writer X*, where the sheet has an actor, and others bear the name as it is written."""
    borne = s.borne is not Bearers.NOBODY
    return s.told.job if borne and s.is_only_an_actor and not s.partner else ""


def _set_beside(s: Sighting) -> str:
    """The right name in the same sentence, and one that somebody bears."""
    borne = s.borne is Bearers.MANY or (s.borne is Bearers.FEW and not s.is_word) or not s.is_western
    return s.name.entity.name if s.is_beside_its_name and borne and s.slips else ""


def _beside(s: Sighting) -> str:
    return s.name.entity.name if s.is_beside_its_name and s.slips else ""


def _house_of_the_kind(s: Sighting) -> str:
    """A house called another of its kind: *Harbour High* for *Harbour Secondary*."""
    return s.differs if any(are_of_one_kind(e.written, e.expected) for e in s.slips) else ""


def _another_of_the_name(s: Sighting) -> str:
    """*Another Ines Aldano*, before no word for a work."""
    return s.before() if s.before() in ("another", "different", "second") and not s.is_before_work else ""


def _may_be_anybody(s: Sighting) -> str:
    """A name that people have, where no sentence with it tells of a screen and its paragraph of nobody on it: *Glen Close mended the clock*."""
    tied = s.is_role or s.partner or s.job or s.told.screen or s.is_an_entry or s.near_its_work
    borne = s.is_western and s.slips and s.borne is not Bearers.NOBODY
    surname = s.slips and fold(s.slips[-1].expected) == s.name.parts[-1]
    if borne and surname and s.grade is Grade.WEAK and not (s.sounds_alike or s.partner):
        return s.differs
    return " ".join(s.written) if borne and not (tied or _is_rare(s)) and s.around.is_english else ""


def _is_rare(s: Sighting) -> bool:
    """Whether hardly anybody else of the name is told of: two parts are right, one is nobody's, or the one written is far rarer than the right one."""
    if not s.in_focus:
        return False
    (slip, *more) = s.slips
    far = s.borne is Bearers.FEW and not more and is_far_rarer(fold(slip.written), fold(slip.expected))
    return far or len(s.kept) > 1 or any(bearers(part) is Bearers.NOBODY for part in s.kept)


def _again(s: Sighting) -> str:
    """The part that differs stands alone as well, beside the right name elsewhere: *Walker said*."""
    return s.bearing.again(s.near) if s.grade is not Grade.CLEAR and s.is_named else ""


ROWS: tuple[Row[Sighting], ...] = (
    Row("a clear slip", 5, lambda s: s.differs if s.grade is Grade.CLEAR else ""),
    Row("a fair slip", 3, lambda s: s.differs if s.grade is Grade.FAIR else ""),
    Row("a weak likeness", 1, _weak),
    Row("the same letters", 3, _same_letters),
    Row("nobody's name", 2, _nobody_bears),
    Row("of the same root", 2, _same_beginning, False),
    Row("sounds alike", 1, lambda s: s.differs if s.sounds_alike else ""),
    Row("the same pet name", 4, _pet_name),
    Row("the rest is right", 1, _kept, False),
    Row("two parts are right", 1, _much_kept, False),
    Row("the rest is rare", 1, _kept_is_rare, False),
    Row("of the work in focus", 3, _in_focus),
    Row("of a work named", 1, _in_play),
    Row("of a work named, and none in focus", 1, _no_other_in_focus, True),
    Row(
        "of no work named",
        -9,
        lambda s: s.name.entity.name if s.is_out_of_play and not s.is_the_only_one else "",
    ),
    Row("known by a rare surname", 0, lambda s: s.kept[-1] if s.is_the_only_one else "", False, caps=True),
    Row("beside one of the same work", 8, _fellow, False),
    Row("named elsewhere", 1, _named),
    Row("a short form of one named", 1, _single_of_one_named, True),
    Row("the whole name is wrong elsewhere", 4, _slips_elsewhere, True),
    Row("a role's, and nobody else's here", 2, _role_and_nobody_else, True),
    Row("a role's, and again", 1, _again_alone, True),
    Row("one of a family", 2, lambda s: s.family, True),
    Row("another of a family", -6, _of_a_family, False),
    Row("a word in marks", -9, lambda s: " ".join(s.written) if s.is_in_marks else "", True),
    Row("a verb made of it", -9, _verb),
    Row("known by name alone", 1, lambda s: s.name.entity.name if s.is_named and not s.in_play else ""),
    Row("beside the partner", 3, lambda s: "" if s.is_other_length else s.partner),
    Row("in company", 1, lambda s: s.company[0] if s.company and not s.is_other_length else ""),
    Row("in much company", 1, _much_company),
    Row("with the right job", 1, _job),
    Row("few bear it", -1, _few_bear),
    Row("many bear it", -2, _many_bear),
    Row("another common name", -1, _another_common_name),
    Row("a word", -1, _word),
    Row("another syllable", -3, lambda s: s.differs if _is_other_syllable(s) else "", False),
    Row("a letter of a syllable", 2, _letter_of_a_syllable, False),
    Row("the other syllable is right", 1, _one_syllable_right, True),
    Row("another surname", -5, lambda s: " ".join(s.written) if s.is_another_surname else "", False),
    Row("a role by fewer names", -9, _role_by_fewer, False),
    Row("one of two given names", -5, _one_given_name, False),
    Row("a familiar form", -6, _familiar),
    Row("an order that nothing tells", -5, _turned, False),
    Row("a term before a word for works", 2, _before_work, False),
    Row("a house", 2, _house, True),
    Row("another house", -9, _another_house),
    Row("one word alone", -3, _single, True),
    Row("of nobody named", -2, _single_of_nobody_named, True),
    Row("an s at its end", -9, _stray_s, True),
    Row("a word alone", -6, _single_word, True),
    Row("borne, and out of focus", -6, _borne_out_of_focus, True),
    Row("a short word alone", -2, _short_single, True),
    Row("a short word at the head", -1, _short_at_the_head, True),
    Row("a weak likeness alone", -2, _weak_single, True),
    Row("a place alone", -6, _place, True),
    Row("another word of it", -5, _other_word, True),
    Row("an owner", -5, _owner, True),
    Row("a small word", -9, _small_word),
    Row("an abbreviation", -9, _abbreviation, True),
    Row("a piece of a full name", -15, _piece_elsewhere, True),
    Row("a piece of a longer name", -15, _longer),
    Row("an institution", -15, lambda s: s.institution),
    Row("an address", -15, _address),
    Row("in another work", -9, lambda s: s.other_work, True),
    Row("in a story's title", -6, lambda s: s.story),
    Row("called a work", -9, _called_a_work),
    Row("behind an article", -6, _behind_article),
    Row("another trade behind", -9, _described, other=True),
    Row("a relation", -9, _relation, other=True),
    Row("another trade before", -4, _trade_before, other=True),
    Row("far from the screen", -7, _far_from_the_screen, other=True),
    Row("the trade of a role", -2, _trade_of_a_role),
    Row("another art", -4, _art, False, other=True),
    Row("another life", -7, lambda s: "" if s.is_role else s.told.life, False, other=True),
    Row("another's home", -4, _home, False, other=True),
    Row("another's years", -9, lambda s: s.other_life, False, other=True),
    Row("another job", -2, _other_job, False),
    Row("of another house", -4, lambda s: "" if s.partner else s.house, other=True),
    Row("set beside the right name", -4, _set_beside),
    Row("beside the right name", -1, _beside),
    Row("the part alone", -6, _again, False),
    Row("another of the name", 0, _another_of_the_name, caps=True),
    Row("told apart", -15, lambda s: s.told_apart if s.is_named else "", other=True),
    Row("a house of the same kind", 0, _house_of_the_kind, False, caps=True),
    Row("nothing of a screen", 0, _may_be_anybody, False, caps=True),
)
_OF_SINGLES = tuple(row for row in ROWS if row.single is not False)
_OF_FULL_NAMES = tuple(row for row in ROWS if row.single is not True)
