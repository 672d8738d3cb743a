"""What makes the form of a pairing no claim: a wish, an audition, a comparison, another work or version, somebody beside the actor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from msgspec import Struct

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.cast_table import Pairing
from copydesk.annotate.claims.doubts import Doubt, one_of, words_if
from copydesk.annotate.claims.slots import ALPHABET, Slots, is_possessive, is_unknown_capital
from copydesk.annotate.names.ordinary import FUNCTION, is_ordinary
from copydesk.annotate.units import Unit
from copydesk.lexicon import small
from copydesk.sheet.claims import CastClaim, Form, Manner, Mention, PartClaim
from copydesk.sheet.entities import EntityKind
from copydesk.sheet.judging.relations import WORDS

_NEAR = 7
"""How many units before a match can still say that it is no claim."""
_REACH = 30
"""How many units to either side of a match can tell of a change of actors."""
_PLACED_BEHIND = 7
"""How many units after a match can still say where it is played."""
_PLACED_BEFORE = 14
"""How many units before it can."""
_FAR_BEFORE = 200
"""Units before a match that are looked at: more than a sentence has, fewer than a list of thousands."""
_GAP = 7
"""So many units before a role's name may describe it."""
_NO_CASTING = frozenset(
    "considered considering down refused declined rejected offered auditioned auditioning auditions audition tested "
    "almost nearly would could should might wanted wants wish wishes wished dream dreamed dreams dreamt hoped hope hopes hoping originally "
    "formerly previously double stand-in stuntman stunt stunts understudy rumored rumoured instead rather imagine imagined "
    "imagines eyed pursued approached courted asked asks begged begs fails failed tries tried longs longed loves love "
    "chance opportunity refuses refuse fancied fancies lobbied campaigned campaigning".split()
)
_BESIDE = frozenset("with opposite alongside beside against".split())
_CLAUSE_ENDS = frozenset(", ; : ( ) – — . and while".split())
_LIKENED = frozenset(
    "lookalike impersonates impersonating cosplay cosplays cosplayed dresses dress dressing dressed disguises disguised poses pose posing posed "
    "described describes describing mistaken regards thinks sees credited referred refers himself herself themselves".split()
)
"""What somebody may do as a role without playing it."""
_LIKE = frozenset(
    "unlike whereas ditto without sans channelling channeling channels channelled evoking evokes recalling recalls "
    "imitating imitates".split()
)
_ABSENT = frozenset(("lack", "lacks", "absence", "absent"))
"""What a sentence says before it names those who are not there: *the lack of Brandt as Jonas*."""
_DEGREES = frozenset("much good great big fine strong important memorable".split())
"""What is between two *as* that compare: *as much a part of it as Brandt*."""
_SUBJECTS = small.SUBJECTS - {"it"}
"""Whoever stands as a subject between a role and *played by* has an object there that is played."""
_RECAST = frozenset(
    "replace replaces replaced replacing replacement recast recasts recasting succeeded succeeds supplanted "
    "departed exited exits departs quit quits eventually".split()
)
_VERSION_OF = frozenset(
    "original remake reboot dub dubbed musical stage broadway parody radio audiobook dubbing".split()
)
_LEADS_TO_TITLE = frozenset(
    "in from for of wrote directed made film movie series drama biopic musical".split()
)
_KIN = frozenset(
    (
        *WORDS,
        *(
            "friend parents lover version wedding murder body ghost voice portrait half rest member servant maid enemy rival killer owner "
            "leader head assistant secretary twins siblings colleague widow ex fiance fiancee"
        ).split(),
    )
)
_OF_SOMEBODY = frozenset(
    "opponent sidekick partner partners boss bosses nemesis ally allies neighbour neighbor co-star co-stars costar crush interest idol mentor "
    "protege protégé enemies friends pal pals buddy foe companion employer employee client captor victim target film films series "
    "movie franchise show debut return favourite favorite old new next last first second third previous final".split()
)
"""What stands behind an owner and is no part: somebody's companions, and works."""
_NO_NOUNS = ("ing", "ed", "ly")
_NOUNS = frozenset(("family", "wedding", "building"))
_PLAYS = frozenset("plays play played playing acted role performance voice fills lends dresses".split())


class Names(Struct, frozen=True):
    """The two names of a pairing, as slots, and what its form promises."""

    slots: Slots
    actor: int
    role: int
    pairing: Pairing


def _strangers_form(names: Names) -> str | None:
    stranger = names.slots.is_stranger(names.actor) and not names.pairing.strangers
    return words_if(stranger, names.slots.units[names.actor].token.text)


def _cut_short(names: Names) -> str | None:
    whole = names.slots.is_whole(names.actor) and names.slots.is_whole(names.role)
    return words_if(not whole)


def _owner(names: Names) -> str | None:
    slots, actor, role = names.slots, names.actor, names.role
    if is_possessive(slots, role) and not names.pairing.owner:
        return slots.units[role].lower
    owns = actor > role and is_possessive(slots, actor) and not names.pairing.owner
    return words_if(owns, slots.units[actor].lower)


def _stranger(names: Names) -> str | None:
    """An unknown person accuses nobody, unless the role is surely one, or the person explains it."""
    slots, actor, role = names.slots, names.actor, names.role
    unsure = slots.is_stranger(actor) and not _is_certain_role(slots, role)
    return words_if(unsure and not _is_glossed(slots, actor, role), slots.units[actor].lower)


def _is_certain_role(slots: Slots, at: int) -> bool:
    """Whether a role is named in full, so that an unknown person in it is surely somebody else."""
    mention = slots.units[at].mention
    return (
        mention is not None
        and mention.form is not Form.SHORT
        and mention.has_words
        and not mention.of(EntityKind.PERSON)
    )


_PLAYED_BY = ("played", "by")
_BY_THE_WAY = (",", "as", "(", "is", "was", "who")


def _is_glossed(slots: Slots, actor_at: int, role_at: int) -> bool:
    """Whether a person explains the short name of one role and of nobody else: *Mara (Ines Aldana)*, *Mara, played by Ines Aldana*."""
    mention, units = slots.units[role_at].mention, slots.units
    if mention is None or mention.of(EntityKind.PERSON) or len(mention.of(EntityKind.CHARACTER)) != 1:
        return False
    behind = units[actor_at + 1].lower if actor_at + 1 < len(units) else ""
    between = [unit.lower for unit in units[role_at + 1 : actor_at]]
    if (between, behind) != (["("], ")") and tuple(
        word for word in between if word not in _BY_THE_WAY
    ) != _PLAYED_BY:
        return False
    return not any(is_ordinary(word) for word in units[actor_at].lower.split())


def _modifier(names: Names) -> str | None:
    """*A Mara Quill fanboy*, *the Quill family's cook*."""
    slots, at = names.slots, names.role
    following = slots.units[at + 1] if at + 1 < len(slots.units) else None
    if following is None or following.token.glued or not _is_noun(following):
        return None
    since = names.actor + 1 if names.actor < at else 0
    before = [unit.lower for unit in slots.units[max(at - _GAP, since) : at] if unit.mention is None]
    return words_if(before[-1:] == ["the"] or not {"a", "an"}.isdisjoint(before), following.lower)


def _is_noun(unit: Unit) -> bool:
    """Whether a word in small letters is no small word, verb or adverb that cast patterns know."""
    word = unit.lower
    plain = unit.mention is None and unit.token.is_word and unit.token.text.islower()
    if not plain or word in FUNCTION or ALPHABET.classes(word):
        return False
    return word in _NOUNS or not word.endswith(_NO_NOUNS)


def _of_noun(names: Names) -> str | None:
    """*Lena Roos's Mara Quill impression*: a noun behind the role, with no verb's ending, or one that a verb follows."""
    if not _owns_directly(names):
        return None
    units = names.slots.units[names.role + 1 : names.role + 3]
    if not units or not _is_noun(units[0]):
        return None
    if [unit.lower for unit in units[1:]] in (["'"], ["’"]):  # *isn't*
        return None
    verb = units[0].lower.endswith("s") and not (units[1:] and _is_verb(units[1].lower))
    return words_if(not verb, units[0].lower)


def _is_verb(word: str) -> bool:
    return "aux" in ALPHABET.classes(word) and word != "to"


def _somebody_of_the_actor(names: Names) -> str | None:
    """*Lena Roos's sister, Mara Quill*: somebody whom she has in the story, or in life."""
    if not _owns_directly(names):
        return None
    between = [
        unit.lower
        for unit in names.slots.units[names.actor + 1 : names.role]
        if unit.lower not in _POSSESSIVE
    ]
    verb = [
        word
        for word in between[1:][-1:]
        if word.endswith("s") and not word.endswith("ss") and not _is_verb(word)
    ]
    return one_of(_KIN | _OF_SOMEBODY, between) or one_of(verb, verb)


_POSSESSIVE = frozenset("' ’ s".split())


def _owns_directly(names: Names) -> bool:
    """Whether the actor is an owner before the role, with no *as*, *of* or *on* between: *Lena Roos's weary pilot, Mara Quill*."""
    if not is_possessive(names.slots, names.actor):
        return False
    between = [unit.lower for unit in names.slots.units[names.actor + 1 : names.role]]
    return names.actor < names.role and not {"as", "of", "on", "playing"} & {*between}


def _kin(names: Names) -> str | None:
    """*The mother of Mara Quill (…)*."""
    if names.role > names.actor:
        return None
    before = [unit.lower for unit in names.slots.units[max(names.role - 4, 0) : names.role]]
    while before and "rank" in ALPHABET.classes(before[-1]) and before[-1] != "of":
        before.pop()
    return one_of(_KIN, before[:-1]) if before[-1:] in (["of"], ["to"]) else None


def _described(names: Names) -> str | None:
    """*As the widow of Captain Orme*; *the role of Captain Orme* is his."""
    if names.role < names.actor:
        return None
    words: list[str] = []
    for unit in reversed(names.slots.units[max(names.role - _GAP, 0) : names.role]):
        if (
            unit.mention is not None
            or unit.lower in ("as", ",")
            or not _PLAYS.isdisjoint(ALPHABET.classes(unit.lower))
        ):
            break
        words.append(unit.lower)
    return words_if("of" in words[:-1], " ".join(words[::-1]))


def _elsewhere(names: Names) -> str | None:
    """*In “Hellbound”*, marked as the title of a work that no sheet knows."""
    slots, ends = names.slots, sorted((names.actor, names.role))
    first, last = slots.origin[ends[0]], slots.end_of(ends[1])
    for title in slots.sentence.titles:
        near = 0 <= title.first - last <= _PLACED_BEHIND or 0 <= first - title.last <= 2
        if near and title.work is None and not title.aside:
            return " ".join(slots.sentence.lowers[title.first : title.last])
    return None


def _title(names: Names) -> str | None:
    """*Emma actor Bo Lind*: whoever acts in the work has its title before the trade, be it a role's name too."""
    mention = names.slots.units[names.role].mention
    if mention is None or not mention.of(EntityKind.WORK) or names.actor != names.role + 2:
        return None
    trade = names.slots.units[names.role + 1].lower
    return words_if("performer" in ALPHABET.classes(trade), trade)


NAMES: tuple[Doubt[Names], ...] = (
    Doubt(
        "the form says too little for somebody whom no sheet knows",
        _strangers_form,
        "Tomas Brandt shines as Mara Quill.",
    ),
    Doubt("a name goes on, and is another's", _cut_short, "Lena Roos plays Nemo Strand."),
    Doubt("one of the names is an owner", _owner, "Lena Roos plays Mara Quill's sister."),
    Doubt("a short name may be another's than the role's", _stranger, "Tomas Brandt plays Mara."),
    Doubt(
        "the role's name only says what kind is played", _modifier, "Lena Roos plays a Mara Quill fanatic."
    ),
    Doubt("a thing is named after the role", _of_noun, "Lena Roos's Mara Quill impression was uncanny."),
    Doubt(
        "an owner has somebody, has made something, or does something to the role",
        _somebody_of_the_actor,
        "Lena Roos's old opponent, Mara Quill, goes on.",
    ),
    Doubt("only somebody's kin is named", _kin, "The mother of Mara Quill is played by Lena Roos."),
    Doubt(
        "the role is named to tell of another",
        _described,
        "Lena Roos plays the widow of the late Mara Quill.",
    ),
    Doubt("another work is named beside it", _elsewhere, "Lena Roos plays Mara Quill in “Northern Lights”."),
    Doubt(
        "the title is meant, not the role of that name", _title, "# Halvard\n\nHalvard actor Lise Vik sings."
    ),
)
"""Why the two names of a pairing are not the ones that its form is about."""


class Wording(Struct, frozen=True, dict=True):
    """The form of a pairing where it stands: its row, and the range of its slots."""

    slots: Slots
    pattern: str
    manners: frozenset[Manner]
    first: int
    last: int

    @cached_property
    def own_words(self) -> tuple[str, ...]:
        """The words of the match, and those before it in its clause unless it stands by itself."""
        units = self.slots.units[self.first : self.last]
        own = tuple(unit.lower for unit in units if unit.mention is None)
        return own if Manner.ASIDE in self.manners else (*own, *self.lead)

    @cached_property
    def lead(self) -> tuple[str, ...]:
        """The words before the match in its clause, the nearest first."""
        return tuple(self._lead())

    def _lead(self) -> Iterator[str]:
        for unit in reversed(self.slots.units[max(self.first - _NEAR, 0) : self.first]):
            if unit.lower in ";:)(.,":
                return
            yield unit.lower

    @property
    def before(self) -> str:
        """The word right before the match."""
        return self.slots.units[self.first - 1].lower if self.first else ""


def _likened(said: Wording) -> str | None:
    return one_of(_LIKENED, said.own_words) if Manner.FAR in said.manners else None


def _compared(said: Wording) -> str | None:
    """*Where Brandt played her as a clown, …*, *channelling Brandt*, *the lack of Brandt as Jonas*."""
    before = [unit.lower for unit in said.slots.units[max(said.first - _FAR_BEFORE, 0) : said.first]]
    if before[-3:] == ["in", "place", "of"] or before in (["where"], ["while"]):
        return " ".join(before[-3:])
    return one_of(_ABSENT, before) or one_of(_LIKE, before[-1:])


def _last_of_many(said: Wording) -> str | None:
    """*Ines Aldana and Lena Roos star as …*."""
    slots, first = said.slots, said.first
    if Manner.SEVERAL not in said.manners and not _has_two_roles(said):
        return None
    if first < 2 or said.before not in ("and", "&"):
        return None
    before = (slots.mention(at) for at in range(first - 2, max(first - 6, -1), -1))
    nearest = next((mention for mention in before if mention is not None), None)
    return nearest.text if nearest and nearest.of(EntityKind.PERSON) else None


def _has_two_roles(said: Wording) -> bool:
    return sum(said.slots.mention(at) is not None for at in range(said.first, said.last)) > 2


def _in_an_aside(said: Wording) -> str | None:
    """*Ines Aldana, who grew up with Lena Roos, plays …*: whoever stands last in an aside does not do what follows it."""
    following = [unit.lower for unit in said.slots.units[said.first + 1 : said.first + 3]]
    if following[:1] not in _COMMAS or following[1:] == ["who"]:
        return None
    words: list[str] = []
    for unit in reversed(said.slots.units[max(said.first - _FAR_BEFORE, 0) : said.first]):
        if [unit.lower] in _COMMAS:
            return one_of(_OPENING, words[-1:])
        words.append(unit.lower)
    return None


_COMMAS = ([","], ["—"], ["–"])
_OPENING = frozenset("who whose whom which with alongside like unlike".split())


def _conjunction(said: Wording) -> str | None:
    """*Thanked Ines Aldana as Mara Quill looked on*."""
    units = said.slots.units
    if Manner.AS not in said.manners or not said.first or said.last >= len(units):
        return None
    plain = _is_plain(units[said.first - 1]) and _is_plain(units[said.last])
    return words_if(plain, units[said.last].lower)


def _is_plain(unit: Unit) -> bool:
    """Whether a unit is a word in small letters that cast patterns do not know."""
    small = unit.mention is None and unit.lower.isalpha() and unit.token.text.islower()
    return small and not ALPHABET.classes(unit.lower)


def _second_as(said: Wording) -> str | None:
    if said.manners.isdisjoint((Manner.AS, Manner.FAR)):
        return None
    compares = (
        f"as {degree}" for word, degree in pairwise(said.lead[::-1]) if word == "as" and degree in _DEGREES
    )
    return next(compares, None)


def _recast(said: Wording) -> str | None:
    near = said.slots.units[max(said.first - _REACH, 0) : said.last + _REACH]
    return None if Manner.NOW in said.manners else one_of(_RECAST, (unit.lower for unit in near))


def _is_led(before: Sequence[Unit]) -> bool:
    return one_of(("in", "for", "on", "of"), (unit.lower for unit in before)) is not None


def _other_version(said: Wording) -> str | None:
    """*In the original*, *in the Japanese dub*, *on Broadway*, before the match or after it; *in parts 4 and 5* after it."""
    units, last = said.slots.units, said.last
    near = units[last : last + _PLACED_BEHIND]
    for at in range(len(near) - 2):
        if [unit.lower for unit in near[at : at + 2]] == ["in", "parts"] and near[at + 2].token.is_number:
            return "parts"
    around = (*range(max(said.first - _PLACED_BEFORE, 0), said.first), *range(last, last + len(near)))
    led = (units[at].lower for at in around if _is_led(units[max(at - 4, 0) : at]))
    return one_of(_VERSION_OF, led) or _version_before(
        [unit.lower for unit in units[max(said.first - _REACH, 0) : said.first]]
    )


def _version_before(words: Sequence[str]) -> str | None:
    """*Previously adapted into a film by …, starring*, *the 1984 film of the same name*: another film has other people."""
    told = " ".join(words)
    return next((phrase for phrase in _VERSIONS_BEFORE if phrase in told), None)


_VERSIONS_BEFORE = (
    "previously adapted",
    "first adapted",
    "already adapted",
    *(f"{noun} of the same name" for noun in ("film", "movie", "series", "adaptation", "miniseries")),
)


WORDINGS: tuple[Doubt[Wording], ...] = (
    Doubt(
        "a wish, an offer or an earlier plan casts nobody",
        lambda said: one_of(_NO_CASTING, said.own_words),
        "Lena Roos was considered to play Mara Quill.",
    ),
    Doubt("somebody is only likened to the role", _likened, "Lena Roos poses as Mara Quill."),
    Doubt(
        "the actor is one whom somebody is set against",
        _compared,
        "Unlike Lena Roos as Mara Quill, she sang.",
    ),
    Doubt(
        "somebody of the actor's family or house plays it",
        lambda said: one_of(_KIN, said.lead[1:4]) if said.before in ("of", "to") else None,
        "Ines Aldana, the wife of Lena Roos, plays Mara Quill.",
    ),
    Doubt(
        "something else is played between the role and its actor",
        lambda said: one_of(_SUBJECTS, said.own_words) if Manner.ASIDE in said.manners else None,
        "Mara Quill, played as he saw fit by Lena Roos, is cold.",
    ),
    Doubt("the actor is the last of several", _last_of_many, "Ines Aldana and Lena Roos star as Mara Quill."),
    Doubt(
        "the actor is the last name of an aside",
        _in_an_aside,
        "Ines Aldana, who grew up with Lena Roos, plays Mara Quill.",
    ),
    Doubt("“as” joins two clauses", _conjunction, "They thanked Lena Roos as Mara Quill looked on."),
    Doubt("“as” compares", _second_as, "It is as much a film by Lena Roos as Mara Quill."),
    Doubt("the role was taken over", _recast, "Lena Roos played Mara Quill before she was replaced."),
    Doubt(
        "another version of the work is meant", _other_version, "In the musical, Lena Roos plays Mara Quill."
    ),
)
"""Why the words of a form, or those around it, cast nobody."""


class Said(Struct, frozen=True):
    """A pairing as it was read, with what its article speaks of."""

    wording: Wording
    claim: CastClaim
    known: SpokenOf


def _may_be_elsewhere(said: Said) -> str | None:
    """*Plays her in Spencer*: outsiders may play the role in a work that no sheet knows."""
    slots, first, last = said.wording.slots, said.wording.first, said.wording.last
    for at in range(max(first - _PLACED_BEFORE, 1), min(last + _PLACED_BEFORE, len(slots.units))):
        led = slots.units[at - 1].lower in _LEADS_TO_TITLE and not first <= at < last
        if led and _may_be_title(slots, at) and not is_possessive(slots, at):
            return None if said.known.belongs(said.claim) else slots.units[at].token.text
    return None


def _beside_another(said: Said) -> str | None:
    """*Aldana stars with Roos as …*, where the sheet has Aldana in the role, or does not know her."""
    wording = said.wording
    if Manner.AS not in wording.manners or wording.before not in _BESIDE:
        return None
    for unit in reversed(wording.slots.units[: wording.first - 1]):
        if unit.lower in _CLAUSE_ENDS:
            return None
        if unit.mention is not None:
            return words_if(said.known.may_play(unit.mention, said.claim.role), wording.before)
    return None


def _known_as(said: Said) -> str | None:
    """*Known as Nemo*: a nickname, unless somebody of its cast is known by a role."""
    far = Manner.FAR in said.wording.manners
    return (
        one_of(("known",), said.wording.own_words) if far and not said.known.acts_beside(said.claim) else None
    )


def _maker(said: Said) -> str | None:
    """*Tim Burton's Wednesday Addams*: an owner who is not in the cast has made the role; *Franco's “Count Dracula”* is a film."""
    if Manner.OWN not in said.wording.manners:
        return None
    sure = said.known.acts_beside(said.claim) and said.claim.role.form is not Form.NEAR
    titled = bool(said.claim.role.of(EntityKind.WORK))
    return words_if(titled or not sure, said.claim.actor.text)


def _may_be_title(slots: Slots, at: int) -> bool:
    """Whether a title without marks may begin here; a role's name after *in* is one too (*plays her in Diana*), and a stranger's."""
    unit = slots.units[at]
    if unit.mention is not None:
        named = slots.is_stranger(at) or bool(unit.mention.of(EntityKind.CHARACTER))
        return named and slots.units[at - 1].lower == "in"
    return is_unknown_capital(unit) or (unit.lower == "the" and unit.token.is_capitalised)


def _not_spoken_of(said: Said) -> str | None:
    return words_if(not said.known.may_mean(said.claim))


class SpokenOf:
    """The works that an article speaks of: in focus, mentioned, or with somebody of theirs named in full.

    Roles of all others are anybody's: a *Sherlock Holmes* of a work that no sheet has is no slip for one that a sheet has.
    """

    def __init__(self, article: Annotated) -> None:
        self._article = article

    @cached_property
    def _works(self) -> frozenset[str]:
        article = self._article
        full = (m for m in article.mentions if m.form is not Form.SHORT and m.has_words)
        people = {entity for mention in full for entity in mention.of(EntityKind.PERSON)}
        works = (key for person in people for key in article.base.works_with(person))
        return frozenset((*article.scope.focus, *article.scope.mentioned, *works))

    def may_mean(self, claim: CastClaim | PartClaim) -> bool:
        """Whether a claim's roles are of such a work, and nobody is named by a single word of another's."""
        mentions = (claim.actor, claim.role) if isinstance(claim, CastClaim) else (claim.mention,)
        return all(self._is_of_one(mention) for mention in mentions)

    def doubt(self, claim: CastClaim | PartClaim) -> str | None:
        """Why a claim of a list accuses nobody."""
        return None if self.may_mean(claim) else _NOT_SPOKEN_OF

    def _is_of_one(self, mention: Mention) -> bool:
        if any(person.fact is None or mention.has_words for person in mention.of(EntityKind.PERSON)):
            return True
        works = {key for entity in mention.refers for key in self._article.base.works_with(entity)}
        return not works or not works.isdisjoint(self._works)

    def belongs(self, claim: CastClaim) -> bool:
        """Whether the actor is in the cast of a work that has the role; outsiders may play it in another film."""
        base, entities = self._article.base, (*claim.actor.refers, *claim.role.refers)
        works = {entity.work for entity in entities if entity.work}
        names = {entity.name for entity in entities}
        return any(base.roles(work, name) for work in works if work in base.works for name in names)

    def may_play(self, actor: Mention, role: Mention) -> bool:
        """Whether somebody has the role on its sheet, or is not in its cast at all."""
        base, names = self._article.base, {person.name for person in actor.of(EntityKind.PERSON)}
        roles = [entity for entity in role.of(EntityKind.CHARACTER) if entity.work in base.works]
        played = [f.value.character for r in roles for name in names for f in base.roles(r.work or "", name)]
        return not played or any(r.name in played for r in roles)

    def acts_beside(self, claim: CastClaim) -> bool:
        """Whether the actor is in the cast of a work that has the role, and in no credit of its makers, who give to any role."""
        works = (
            self._article.base.works.get(role.work or "") for role in claim.role.of(EntityKind.CHARACTER)
        )
        names = {entity.name for entity in claim.actor.of(EntityKind.PERSON)}
        makers = {fact.value.person for work in works if work for fact in work.credits}
        return self.belongs(claim) and names.isdisjoint(makers)


_NOT_SPOKEN_OF = "the names are those of a work that is not spoken of"
WORKS: tuple[Doubt[Said], ...] = (
    Doubt(
        "the role may be that of somebody beside the actor",
        _beside_another,
        "Ines Aldana stars with Lena Roos as Mara Quill.",
    ),
    Doubt(
        "a work that no sheet knows may be meant",
        _may_be_elsewhere,
        "Tom Vance plays Mara Quill in Spencer.",
    ),
    Doubt(
        "somebody is called by the role's name", _known_as, "Tom Vance, known to all as Mara Quill, sings."
    ),
    Doubt(
        "somebody beside the role is not in its cast, or has made it",
        _maker,
        "Tom Vance's Mara Quill is a joy.",
    ),
    Doubt(_NOT_SPOKEN_OF, _not_spoken_of, "Lena Roos plays Nils Fogg."),
)
"""Why a pairing may be one of another work."""
