"""What an article tells of whoever has some words for a name: a trade, a life or works that are not those of the one on the sheet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from msgspec import Struct

from copydesk.annotate.names.comparing import SAME_LETTERS
from copydesk.annotate.names.near import Near
from copydesk.annotate.names.ordinary import PLACES, is_word
from copydesk.annotate.names.places import Occurrences
from copydesk.annotate.tokens import Words, name_words
from copydesk.lexicon.verbs import PASTS
from copydesk.lexicon.works import ACTING, BOOKS, SCREEN, WORKS
from copydesk.sheet.claims import Form, Mention
from copydesk.sheet.judging.relations import CALLINGS
from copydesk.text import Span, regex

JOBS = {
    "director": "director",
    "filmmaker": "director",
    "writer": "writer",
    "screenwriter": "writer",
    "scriptwriter": "writer",
    "composer": "composer",
    "cinematographer": "cinematographer",
    "producer": "producer",
    "editor": "editor",
    "animator": "animator",
}
"""The trades of those who make films and seldom act in them, each with its job."""
_SCREEN = frozenset("actor actress star co-star creator showrunner".split()) | frozenset(JOBS)
_OTHER = (frozenset(CALLINGS) - _SCREEN - {"artist", "performer", "playwright"}) | frozenset(
    "academic accountant activist adviser agent ambassador analyst archbishop archdeacon astrologer athlete aunt "
    "baritone baroness bassist batsman beekeeper bishop blacksmith blogger boatswain bookseller bowler boxer breeder "
    "broadcaster brother cameraman campaigner cardinal cellist ceo clerk commentator consultant councillor "
    "cousin coxswain cricketer critic curator cyclist designer developer diplomat dj economist editor-in-chief "
    "evangelist expert fan footballer fundraiser goalkeeper golfer grandfather grandmother grip gymnast harbourmaster "
    "harpist headteacher host idol imam influencer innkeeper inventor jockey landlady landlord linebacker lyricist "
    "manager midfielder missionary model mountaineer mp namesake neighbor neighbour nephew newsagent newscaster "
    "newsreader niece nutritionist organist owner philanthropist philosopher player podcaster pollster preacher "
    "presenter producer-songwriter psychotherapist publican publicist publisher pundit quarterback rabbi racer rapper "
    "reader referee resident restaurateur retiree reviewer rower runner saxophonist scholar shopkeeper sister skater "
    "skier socialite sociologist soprano spokesman spokesperson spokeswoman sprinter streamer striker stuntman "
    "stuntwoman surfer swimmer tenor theologian translator trumpeter twin umpire uncle undersecretary ventriloquist "
    "veteran volunteer warden wrestler youtuber".split()
)
"""Trades that are none of the screen's, and relations."""
_SEEN = frozenset(
    "agent athlete author baker ballerina blogger boxer broadcaster chef choreographer comedian cook critic dancer "
    "fan footballer guitarist host idol influencer journalist judge manager model musician novelist photographer "
    "pianist podcaster poet presenter rapper singer songwriter streamer stuntman stuntwoman veteran wrestler youtuber".split()
)
"""Those of them who are seen on screens themselves, or have to do with those who are."""
_OFFICES = tuple("ist ian eer grapher smith maker keeper builder worker seller dealer grower driver".split())
"""How nouns end that say before a name what somebody does: *the trombonist X*."""
_OF_STORIES = frozenset("antagonist guardian peacemaker protagonist survivalist troublemaker".split())
_AGENTS = ("er", "or", "ist", "ian", "eer", "man", "woman")
"""How nouns end that say what somebody does."""
_OF_PERFORMERS = frozenset(
    "beginner believer character charmer chameleon collaborator comedian contender dancer entertainer fighter forerunner frontman "
    "giver hero insider lover man master member mentor musician newcomer nightmare outsider partner performer powerhouse "
    "professional regular scene-stealer showman singer stealer survivor talker terror thinker trouper winner woman wonder".split()
)
"""Such nouns by which those who act and make films are described."""
_NOUN = regex(r"(?:(?!of\b|from|at\b|in\b|for|with|on\b|by\b|who|that|to\b|and)[\w’'-]+ ?)+", re.IGNORECASE)
"""The words up to which a noun phrase goes."""
_BEFORE = regex(
    r"(?P<part>\bas\s+(?:an?|the|his|her)\s+(?:[\w-]+\s+)?)?(?P<owner>\b(?:his|her|their|whose)\s+)?(?P<trade>[\w-]+),?\s+$",
    re.IGNORECASE,
)
_ARTIST = regex(
    r".*\b(?P<said>(?:comics?|drag|graffiti|make-?up|pop|street|tattoo|trapeze|visual) artist),? $", re.DOTALL
)
_OFFICE = regex(
    r".*(?:(?<!\b[Aa]s )\b(?:[Tt]he|[Aa]n?)|['’]s) (?:[\w’-]+ ){0,3}?(?P<said>[a-z-]+),? $", re.DOTALL
)
_CALLED = regex(r".*\b(?P<said>[Aa]n? (?:[a-z-]+ ){1,3}(?:called|named)) $", re.DOTALL)
_BARE = regex(
    r"(?:,| (?:is|was|became)) (?!(?:an?|the|his|her|their) )(?P<noun>(?:[\w’-]+ ){0,2}?[\w-]+)(?=,| (?:at|for|in|of)\b)"
)
"""A trade without an article: *X, harbour master, …*, *X was bishop of …*."""
_LISTED = regex(r"\b(?P<trade>[\w-]+s)(?: of [\w ]{1,30})?(?: were| are|:)?(?: [A-Z][\w'’.-]*,?)+ and $")
_AFTER = regex(
    r"(?:,| (?:is|was)(?! the\b))\s+(?P<article>an?|the|his|her|their)\s(?P<rest>[^.;]*)", re.IGNORECASE
)
_WORD = regex(r"[\w-]+")
_FAR = 90
"""How many characters behind a name are read."""
_REACH = 40
"""How many characters may stand between an article (*a*, *the*) and the trade."""


_SINCE = r"(?:,? who)? (?:(?:\w+ly|also|first|had|has|later|once|then) ){0,2}"
"""What may stand between a name and what its bearer did."""
_ARTS = "|".join(
    (
        *sorted(BOOKS - {"comics", "memoir"}),
        *"album albums biography concerto hymn hymns lyrics mural murals opera painting paintings photographs poem poems poetry sculpture "
        "sculptures sonata songbook symphony textbook textbooks".split(),
    )
)
_ART = regex(
    rf"(?:['’]s?|,? whose) (?:(?!\w+ly\b|at\b|in\b|of\b|on\b|for\b|from\b|with\b)[\w’-]+ ){{0,3}}?(?P<said>{_ARTS})\b"
    rf"|{_SINCE}(?:wrote|writes|recorded|records) (?:[\w’-]+ ){{0,3}}?(?P<made>{_ARTS}|hits?|hit singles?|histor(?:y|ies)|songs?)\b"
    r"|, (?:the |an? )?(?P<maker>author) of "
)
_ART_OF = regex(rf".*\b(?P<said>{_ARTS}|sermons) (?:by|of) $", re.DOTALL)
_LIFE = regex(
    rf"(?:['’]s?|,? whose) (?:(?!at\b|in\b|of\b|on\b)[\w’-]+ ){{0,2}}?"
    r"(?P<had>bakery|butchery|congregation|constituency|dissertation|hat-trick|innings|laboratory|lectures?|law firm|parish|"
    r"parishioners|patent|pupils|restaurants?|sermons?|shop|surgery|textbooks?|thesis|try|wicket)\b"
    rf"|{_SINCE}(?P<did>(?:co-?)?founded|invented|patented|captain(?:ed|s)|coache[ds]|refereed|umpired|lectured|lectures|preached|painted|"
    r"sculpted|reigned|governed|was elected|stood for|ran for (?:mayor|office|parliament|president)|served (?:in|on|under)|"
    r"taught (?:at|in)|edits the|edited the|scored (?:a|an|twice|\d+|the (?:opener|winner|equaliser))|"
    r"sang (?:with|for|the \w+ hits?)|fronted the|(?:played|plays) (?:for|in goal|(?:the )?(?:double )?(?:bass|cello|clarinet|drums|flute|guitar|harp|trombone|"
    r"piano|saxophone|trumpet|viola|violin)))\b"
    r"|,(?: the| an?)? (?P<held>(?:co-?)?founder|chairman|chairwoman|inventor|captain|chief executive|bishop|mayor|leader) of "
)
_HOME = regex(
    r", (?:aged )?\d\d,? (?P<aged>(?:of|from) [A-Z][\w’-]+)|, (?P<apart>(?:of|from) [A-Z][\w’-]+),|,? (?:of|from) (?P<place>[A-Z][\w’-]+)"
)
_DIED = regex(
    rf"{_SINCE}(?:died|was (?:buried|executed|killed|murdered))[^.;,(]{{0,40}}? (?P<in>[12]\d{{3}})\b"
    r"| \((?:c\. ?)?[12]\d{3} ?[-–—] ?(?P<to>[12]\d{3})\)"
)
_ACTED = regex(
    rf"{_SINCE}(?:was )?(?:(?!played|starred|appeared|portrayed|dressed)\w+ed|{'|'.join(sorted(PASTS))})\b(?![^.;(]*\bset\b)"
    r"[^.;(]{0,45}? (?:in|since|until) (?P<in>[12]\d{3})\b"
)
_BORN = regex(
    rf"{_SINCE}was born[^.;,(]{{0,40}}? (?P<in>[12]\d{{3}})\b| \((?:b\.|born)(?: in)? (?P<to>[12]\d{{3}})\)"
)
_MAKES = regex(
    rf"{_SINCE}(?P<said>animated|composed|directed|edited|produced|wrote)\b|, (?:an?|the) (?:[\w-]+ ){{0,3}}?(?P<trade>{'|'.join(JOBS)})\b"
)
_MADE = {
    "animated": "animator",
    "composed": "composer",
    "directed": "director",
    "edited": "editor",
    "produced": "producer",
    "wrote": "writer",
}


_SEEN_OF = regex(
    r"['’]s? (?:[\w-]+ ){0,3}?(?P<said>accent|charisma|charm|chemistry|delivery|eyes|face|gaze|grin|look|looks|presence|smile|stare|timing)\b"
)
"""What a camera sees and hears of somebody: *X's last look*."""
_BRACKETED = regex(r"\w? ?(?P<said>\()\)")
"""A name alone in brackets, as the actor's stands behind a role's."""
_OF_SCREENS = SCREEN | ACTING | WORKS


class Told(Struct, frozen=True, gc=False):
    """What the article says of somebody: empty where it says nothing of the kind."""

    behind: str = ""
    """A trade that is none of the screen's, behind the name."""
    before: str = ""
    """Such a trade before it, of those who are seen on screens."""
    far: str = ""
    """A trade before it that is far from the screen, or how somebody unknown is named: *a fisherman called X*."""
    owned: str = ""
    """Such a trade, or a relation, that makes the one told of somebody's: *his lawyer*."""
    art: str = ""
    """A work of another art: *X's novel*, *X, whose album*."""
    life: str = ""
    """What only another life has in it: *founded*, *X's parish*."""
    home: str = ""
    """Where somebody lives whom nobody knows: *X, 34, of Hull*, *X from Ohio*."""
    died: str = ""
    """The year of a death."""
    active: str = ""
    """A year in which the one told of did something: *opened the cinema in 1931*."""
    born: str = ""
    """The year of a birth."""
    job: str = ""
    """A job at the making of films: *the writer X*, *X directed*."""
    screen: str = ""
    """A word of the sentence for what is on a screen, and for what is done before a camera."""


class Bearing:
    """What an article tells about the bearers of its names."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._occurrences = Occurrences(words)
        self._named: set[str] = set()
        self._slipped: set[str] = set()
        self._told: dict[tuple[str, ...], Told] = {}

    def learn(self, mentions: Iterable[Mention]) -> None:
        """Take note of who is named in the article, and forget what was noted before."""
        single = [m for m in mentions if len(m.refers) == 1]
        self._named = {m.refers[0].name for m in single if m.form is not Form.NEAR}
        self._slipped = {
            m.refers[0].name for m in single if m.form is Form.NEAR and m.certain and m.has_words
        }

    def told(self, near: Near) -> Told:
        """What the article says of whoever has just these words for a name, anywhere; read once."""
        keys = self._words.keys[near.first : near.last + 1]
        known = self._told.get(keys)
        if known is None:
            places = [(at, at + len(keys) - 1) for at in self._occurrences.of(keys)]
            read = [self._read(self._words.span(*place)) for place in places]
            known = self._told[keys] = Told(
                *(next(filter(None, said), "") for said in zip(*read, strict=True))
            )
        return known

    def listed(self, near: Near) -> str:
        """A trade in the plural before a list in which the name stands: *the athletes Lew Irvine and Kevin Borant*."""
        text = self._words.text
        match = _LISTED.search(text[max(near.span.start - 90, 0) : near.span.start])
        return (
            match["trade"] if match and _is_one_of(match["trade"].lower().removesuffix("s"), _OTHER) else ""
        )

    def places(self, key: str) -> Iterator[int]:
        """Where a word stands with a capital, at most a hundred places."""
        return islice(self._occurrences.places(key), 100)

    def occurs(self, near: Near) -> bool:
        """Whether the one on the sheet is named in the article as well."""
        return near.name.entity.name in self._named

    def slips_elsewhere(self, near: Near) -> bool:
        """Whether the whole name of the one on the sheet is a certain slip in another place."""
        return near.name.entity.name in self._slipped

    def again(self, near: Near) -> str:
        """The part that differs, where it stands elsewhere too: *Walker said*."""
        for edit in near.likeness.edits:
            if edit.how in SAME_LETTERS:
                continue
            keys = tuple(k for _, k in name_words(edit.written))
            if keys and len(self._occurrences.of(keys)) > len(
                self._occurrences.of(self._words.keys[near.first : near.last + 1])
            ):
                return edit.written
        return ""

    def _read(self, span: Span) -> tuple[str, ...]:
        """What is told around some words in their sentence, field by field."""
        text, tokens = self._words.text, self._words.tokens
        number = tokens[tokens.at(span.start)].sentence
        sentence = tokens.sentence_span(number)
        ahead = text[max(span.start - _REACH, sentence.start) : span.start]
        after = text[span.end : min(span.end + _FAR, sentence.end)]
        before = _BEFORE.search(ahead)
        trade = before["trade"].lower() if before and not before["part"] else ""
        other = trade if not trade.startswith("co-") and _is_one_of(trade.removesuffix("s"), _OTHER) else ""
        owned = bool(before and before["owner"])
        seen = _is_one_of(trade.removesuffix("s"), _SEEN)
        made = JOBS.get(trade) or _MADE.get(said := _said(_MAKES, after)) or JOBS.get(said, "")
        return (
            _behind(after),
            other if seen and not owned else "",
            (other if not (seen or owned) else "") or _office(ahead),
            other if owned else "",
            _said(_ART, after) or _said(_ART_OF, ahead),
            _said(_LIFE, after),
            _home(after),
            _said(_DIED, after),
            _said(_ACTED, after),
            _said(_BORN, after),
            made,
            next((t.lower for t in tokens[slice(*tokens.sentences[number])] if t.lower in _OF_SCREENS), "")
            or _said(_SEEN_OF, after)
            or (before["part"] or "" if before else "")
            or _said(_BRACKETED, f"{ahead[-2:]}{after[:1]}"),
        )


def _behind(after: str) -> str:
    """A trade behind a name."""
    told = _AFTER.match(after)
    if told is None:
        bare = _BARE.match(after)
        noun = bare["noun"].split()[-1] if bare else ""
        return "" if noun.istitle() or not _is_one_of(noun.lower(), _OTHER) else noun
    words = (w[0] for w in _WORD.finditer(told["rest"]) if w.start() <= _REACH)
    trade = next((word for word in words if _is_one_of(word.lower(), _OTHER | _SCREEN)), "")
    known = trade if _is_one_of(trade.lower(), _OTHER) else ""
    if known or told["article"].lower() not in ("a", "an"):
        return known
    noun = _NOUN.match(told["rest"])
    return _agent(noun[0].split()[-1].lower()) if noun else ""


def _said(pattern: re.Pattern[str], text: str) -> str:
    """What a pattern captures at the beginning of a text."""
    match = pattern.match(text)
    return match[match.lastgroup] if match and match.lastgroup else ""


def _office(ahead: str) -> str:
    """What says right before a name that somebody has nothing to do with the screen."""
    named = _said(_ARTIST, ahead) or _said(_CALLED, ahead)
    noun = _said(_OFFICE, ahead)
    told = noun.endswith(_OFFICES) and noun not in _SCREEN | _SEEN | _OF_PERFORMERS | _OF_STORIES
    return named or (noun if told else "")


def _home(after: str) -> str:
    """A place that stands behind a name; any that has a capital, where an age stands before it."""
    match = _HOME.match(after)
    if match is None:
        return ""
    return match["aged"] or match["apart"] or (match["place"] if match["place"].lower() in PLACES else "")


def _agent(noun: str) -> str:
    """A noun that says what somebody does for a living and nothing of the screen: *curator*, *dealer*; else nothing."""
    other = noun.endswith(_AGENTS) and is_word(noun) and not _is_one_of(noun, _SCREEN | _OF_PERFORMERS)
    return noun if other else ""


def _is_one_of(word: str, trades: frozenset[str]) -> bool:
    """Whether a word, or its last part (*ex-lawyer*), is a trade."""
    return word in trades or word.rpartition("-")[2] in trades
