"""Money, audiences and running times: *opened to $9.5 million*, *a $20 million budget*, *runs 105 minutes*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.counts_table import NUMBERS
from copydesk.annotate.claims.doubts import Doubt, Stated, doubt_of, doubted_by, one_of
from copydesk.annotate.claims.lines import LENGTH, OF_ANOTHER_WORK, QUOTE, Line, Row, lines_with
from copydesk.numerals import alternatives
from copydesk.sheet.claims import Comparator, Doubted, FigureClaim, LengthClaim, Stance
from copydesk.text import figure, regex

_N = r"(?:\d[\d,]*(?:\.\d+)?|" + alternatives(NUMBERS) + "|a|half a)"
_SCALE = r"(?:thousand|million|billion|trillion|mn|bn|m|b|k)"
_UNITS = r"(?:dollars|pounds|euros|yen|won|us dollars|u\.s\. dollars)"
MONEY = rf"(?P<money>(?:us ?|a|c)?[$£€¥₩₹] ?{_N}(?:[ -]?{_SCALE}\b)?(?: {_UNITS})?|{_N}[ -]?{_SCALE}?[ -]{_UNITS}|{_N} {_SCALE} ?(?=\b))"
_SIGNED = rf"(?P<money>(?:us ?|a|c)?[$£€¥₩₹] ?{_N}(?:[ -]?{_SCALE}\b)?(?: {_UNITS})?|{_N}[ -]?{_SCALE}?[ -]{_UNITS})"
_FIGURE_LIMIT = (
    r"(?P<limit>(?:an? |just |well |slightly |a little |a bit |a mere |only |(?:an? )?(?:estimated|reported|whopping|staggering|modest|massive|record|record-breaking|"
    r"impressive|disappointing|healthy|solid|paltry|cool|meagre|meager|stunning|huge|strong|weak|soft|tiny|total of) )*(?:over|under|about|around|roughly|nearly|almost|close to|more than|"
    r"less than|at least|some|approximately|an estimated|upwards of|north of|as much as|up to|shy of)? ?(?:an? )?)"
)
_WEEK = r"(?:weekend|week|frame|day|days|bow)"
_HOME = r"(?:domestically|domestic|in north america|in the us|in the u\.s\.?|in the united states|stateside|at the (?:us|u\.s\.|domestic|north american) box office|in the states|in america)"
_WORLD = r"(?:worldwide|globally|global|around the world|around the globe|across the world|internationally and at home|at the (?:global|worldwide|world) box office|world-wide)"
_TOOK = r"(?:grossed|grosses|grossing|earned|earns|earning|made|makes|making|took in|takes in|taking in|took|has taken|taken|pulled in|raked in|rakes in|collected|amassed|hauled in|brought in|banked|netted|generated|picked up|sold)"
_GROSS = r"(?:gross|total|haul|take|takings|box[ -]office|tally|cume|earnings|receipts|run|box-office take|box office take)"

FIGURE_ROWS = (
    Row(
        "opened to",
        rf"\b(?:opened|opens|opening|debuted|debuts|debuting|launched|bowed|premiered|started)(?: (?:up|at number one|at no\. ?1|in first place|on top|domestically|strongly|softly|big))?(?: (?:to|with|at|on))+ {_FIGURE_LIMIT}{MONEY}",
        ("opened to $9.5 million",),
    ),
    Row(
        "opening of",
        rf"\b(?:opening(?: {_WEEK})?|debut(?: {_WEEK})?|first {_WEEK}|opening-weekend|launch)(?: {_GROSS})?(?: in [a-z ]{{2,20}}?)?(?: of| was| with| brought| took| earned| at|:)+ {_FIGURE_LIMIT}{MONEY}",
        ("an opening weekend of $9.5 million",),
    ),
    Row(
        "such an opening",
        rf"{MONEY}[ -](?:domestic |three-day |four-day |box[ -]office |us |weekend |north american )*(?:opening|debut|launch|bow|start)\b",
        ("its $9.5 million opening",),
    ),
    Row(
        "took in its opening",
        rf"\b{_TOOK}(?: in)? {_FIGURE_LIMIT}{MONEY}(?: [a-z.]+){{0,4}} (?:in|on|over|during|from|for) (?:its|the|their) (?:first|opening|debut)\b",
        ("took $9.5 million in its first weekend",),
    ),
    Row(
        "took worldwide",
        rf"\b{_TOOK}(?: in)? {_FIGURE_LIMIT}{MONEY}(?: [a-z.]+){{0,3}} {_WORLD}",
        ("grossed $81 million worldwide",),
    ),
    Row(
        "worldwide gross",
        rf"{_WORLD} {_GROSS}(?: of| is| was| to| stands at|:)+ {_FIGURE_LIMIT}{MONEY}",
        ("a worldwide gross of $81 million",),
    ),
    Row("money worldwide", rf"{MONEY} {_WORLD}", ("$81 million worldwide",)),
    Row(
        "took at home",
        rf"\b{_TOOK}(?: in)? {_FIGURE_LIMIT}{MONEY}(?: [a-z.]+){{0,3}} {_HOME}",
        ("earned $30 million in North America",),
    ),
    Row(
        "domestic gross",
        rf"(?:domestic|us|u\.s\.|north american) {_GROSS}(?: of| is| was| to| stands at|:)+ {_FIGURE_LIMIT}{MONEY}",
        ("a domestic total of $30 million",),
    ),
    Row("money at home", rf"{MONEY} {_HOME}", ("$30 million domestically",)),
    Row(
        "such a budget",
        rf"{MONEY}[ -](?:production |reported |estimated |shooting )*(?:budget|production\b|price tag)",
        ("a $20 million budget",),
    ),
    Row(
        "budget of",
        rf"\bbudget(?: of| was| is| at|:| came to| ran to| reportedly| topped| stood at)+ {_FIGURE_LIMIT}{MONEY}",
        ("a budget of $20 million",),
    ),
    Row(
        "budgeted at",
        rf"\b(?:budgeted at|budgeted for|made for|made on|shot for|produced for|produced on|filmed for|cost|costs|costing|a cost of)(?: (?:the studio|disney|netflix|warner bros\.?|reportedly|its makers))? {_FIGURE_LIMIT}{_SIGNED}",
        ("It cost $20 million to make.",),
    ),
    Row(
        "a film of that money",
        rf"\b(?:the|a|an|this|its|his|her|their) {_SIGNED}[ -](?:[a-z-]+ ){{0,2}}(?:film|movie|picture|epic|blockbuster|production|series)\b",
        ("the $20 million film",),
    ),
    Row("took", rf"\b{_TOOK}(?: in)? {_FIGURE_LIMIT}{_SIGNED}", ("has grossed $81 million",)),
    Row(
        "box office of",
        rf"box[ -]office(?: {_GROSS})?(?: of| is| was|:| stands at)+ {_FIGURE_LIMIT}{_SIGNED}",
        ("a box office of $81 million",),
    ),
)

_WHAT = {
    "opened to": "opening", "opening of": "opening", "such an opening": "opening", "took in its opening": "opening",
    "took worldwide": "worldwide", "worldwide gross": "worldwide", "money worldwide": "worldwide",
    "took at home": "domestic", "domestic gross": "domestic", "money at home": "domestic",
    "such a budget": "budget", "budget of": "budget", "budgeted at": "budget", "a film of that money": "budget",
    "took": "box office", "box office of": "box office",
}  # fmt: skip
_TRIGGERS = frozenset("$ £ € ¥ ₩ ₹ million billion bn m thousand dollars pounds euros mn".split())

_CURRENCIES = {
    "$": "USD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₩": "KRW",
    "₹": "INR",
    "dollars": "USD",
    "pounds": "GBP",
    "euros": "EUR",
    "yen": "JPY",
    "won": "KRW",
}

_SCALES = {
    "thousand": 1e3,
    "k": 1e3,
    "million": 1e6,
    "mn": 1e6,
    "m": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "b": 1e9,
    "trillion": 1e12,
}

_LIMITS = (
    (Comparator.AT_LEAST, ("over", "more than", "at least", "upwards of", "north of")),
    (
        Comparator.AT_MOST,
        ("under", "less than", "nearly", "almost", "close to", "up to", "as much as", "shy of"),
    ),
    (Comparator.ABOUT, ("about", "around", "roughly", "some", "approximately", "an estimated", "estimated")),
)


def read_figure_claims(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[FigureClaim | Doubted]:
    """The amounts that an article tells of its works, in order of sentence."""
    own = {fact.value.what for work in article.base.works_telling("amounts") for fact in work.amounts}
    if not own:
        return
    for line in lines_with(sentences, _TRIGGERS):
        taken: set[int] = set()
        for row in FIGURE_ROWS:
            for match in row.matches(line):
                at = match.start("money")
                if at not in taken and (read := _figure(line, _WHAT[row.name], row.name, match)):
                    if not isinstance(read, Doubted):
                        taken.add(at)
                    yield read
        yield from _of_own_kind(line, own - set(_WHAT.values()), taken)


def _of_own_kind(line: Line, kinds: set[str], taken: set[int]) -> Iterator[FigureClaim | Doubted]:
    """The one amount of a sentence that has all words of a sheet's own kind of amount."""
    found = [match for match in re.finditer(MONEY, line.text) if match.start("money") not in taken]
    if len(found) != 1:
        return
    for what in sorted(kinds):
        words = [word for word in re.findall(r"[a-z]+", what.lower()) if len(word) > 3]
        named = words and all(any(w.startswith(word.rstrip("s")) for w in line.words) for word in words)
        if named and (read := _figure(line, what, "own", found[0])):
            yield read


def _figure(line: Line, what: str, name: str, match: re.Match[str]) -> FigureClaim | Doubted | None:
    first, last = line.units(match, "money")
    read = amount_of(match["money"])
    if read is None:
        return None
    amount, step, currency = read
    inherited = line.sentence.inherited(first, last)
    inherited["season"] = None
    claim = FigureClaim(
        line.span(match, "money"),
        what=what,
        amount=amount,
        step=step,
        written=match["money"].strip(),
        currency=currency,
        comparator=_figure_limit(match.groupdict().get("limit") or ""),
        pattern=name,
        **inherited,
    )
    return doubted_by(claim, doubt_of(OF_ANOTHER_WORK, Stated(line.sentence, first, last)))


def _figure_limit(words: str) -> Comparator:
    for comparator, limits in _LIMITS:
        if any(re.search(rf"\b{limit}\b", words) for limit in limits):
            return comparator
    return Comparator.EXACTLY


def amount_of(words: str) -> tuple[float, float, str | None] | None:
    """An amount in words or figures, the unit of its last figure, and its currency."""
    number = re.search(r"\d[\d,]*(?:\.\d+)?", words)
    scale = next((value for word, value in _SCALES.items() if re.search(rf"(?:\b|\d){word}\b", words)), 1.0)
    currency = next((code for sign, code in _CURRENCIES.items() if sign in words), None)
    if re.search(r"\b(?:a|c)\$", words):
        currency = None
    if number is None:
        spoken: float | None = next(
            (n for word, n in NUMBERS.items() if re.search(rf"\b{word}\b", words)), None
        )
        if spoken is None:
            spoken = 0.5 if "half a" in words else 1 if re.search(r"\ba\b", words) else None
        return (spoken * scale, scale, currency) if spoken is not None and scale > 1 else None
    figures = number[0].replace(",", "")
    whole, _, decimals = figures.partition(".")
    if scale == 1 and currency is None:
        return None
    zeros = len(whole) - len(whole.rstrip("0")) if not decimals else 0
    exact = 10.0**zeros if scale == 1 else 1.0
    return float(figures) * scale, scale * (10.0 ** -len(decimals)) * exact, currency


_COUNT = r"(?:\d{1,3}|" + alternatives(NUMBERS) + ")"
_LEN = (
    rf"(?P<length>(?:an?|{_COUNT})(?: and a (?:half|quarter))?[ -](?:hours?|hrs?)\b(?: and a (?:half|quarter))?"
    rf"(?:,? (?:and )?{_COUNT}[ -](?:minutes?|mins?)\b)?|\d{{1,2}} ?h(?:rs?)?\.? ?\d{{1,2}} ?m(?:ins?)?\b|{_COUNT}[ -](?:minutes?|mins?)\b)"
)
_PACE = r"(?:brisk|taut|tight|tense|lean|swift|gripping|breathless|glorious|relentless|riveting|thrilling|brutal|blistering|slow|tough|bracing|short|long|perfect|packed|unforgettable|exhausting|exhilarating)"
_LENGTH_LIMIT = (
    r"(?P<limit>(?:just |well |slightly |a little |a bit |a mere |an? (?:epic|bloated|brisk|lean|tight|taut|whopping|punishing|trim|generous) )*"
    r"(?:over|under|about|around|roughly|nearly|almost|close to|more than|less than|at least|some|approximately|only|barely)? )?"
)
_FILM = r"(?:film|movie|feature|picture|epic|thriller|drama|comedy|western|documentary|musical|blockbuster|romp|saga|horror)"
_WORDS = r"(?:[a-z’'-]+ ){0,3}"
_IT = r"(?:it|film|movie|picture|documentary|‹work›|which|that)"
_ENDS = r"(?! (?:in|into|later|before|after|ago|of (?!(?:its|the) (?:running|run))|past|away|earlier|from|until|too|each|per|behind|short|shorter|longer|interview|segment|sequence|scene|cut|version|delay|standing|clip|special|episode)\b)"

LENGTH_ROWS = (
    Row(
        "a film of that length",
        rf"(?:\b(?:the|this|that|his|her|its|their)|[’']s?|(?<!of )‹work›{QUOTE}?(?: \([^)]*\))?,?(?: is| was|’s|'s)? an?) "
        rf"(?:[a-z-]+ ){{0,2}}?{_LENGTH_LIMIT}{_LEN},? {_WORDS}{_FILM}\b",
        (
            "the 105-minute film",
            "The Glass Harbour is a brisk two-hour thriller",
            "his slow 105-minute drama",
        ),
    ),
    Row(
        "its running time",
        rf"(?:running[ -]time|runtime|run[ -]time|length)(?: of| is| was| clocks in at| comes in at|:| at| stands at| comes to)*,? {_LENGTH_LIMIT}{_LEN}",
        ("a running time of 105 minutes", "Running time: 1 hour 45 minutes"),
    ),
    Row(
        "of running time",
        rf"{_LENGTH_LIMIT}{_LEN}(?:’s|'s|s'|s’)? (?:running[ -]time|runtime|run[ -]time)",
        ("its 105-minute running time",),
    ),
    Row(
        "it runs",
        rf"\b(?:runs|ran|clocks in at|clocked in at|clocking in at|lasts|lasted|comes in at|coming in at|weighs in at|stretches to|stretches|sprawls over|running|unspools over)(?: (?:for|to|at|on for))? {_LENGTH_LIMIT}{_LEN}{_ENDS}",
        ("It runs for 105 minutes.", "clocks in at just over two hours"),
    ),
    Row(
        "it is long",
        rf"(?<!\w){_IT}(?: is| was|’s|'s| ,)+ {_LENGTH_LIMIT}{_LEN} (?:long|in length)",
        ("The film is 105 minutes long.",),
    ),
    Row(
        "it takes",
        rf"(?<!\w){_IT} (?:takes|took|needs|spends|gives itself) {_LENGTH_LIMIT}{_LEN} (?:to|of)",
        ("it takes 105 minutes to happen",),
    ),
    Row(
        "the whole takes",
        rf"(?<!\w)(?:the (?:whole|whole thing|lot)|{_IT}) (?:takes|lasts|runs) {_LENGTH_LIMIT}{_LEN} ?(?:[.,;]|$)",
        ("The whole takes 105 minutes.", "The film takes just over an hour and a half."),
    ),
    Row(
        "in so many brisk minutes",
        rf"\b(?:in|over) (?P<length>(?:[6-9]\d|[12]\d\d) {_PACE} min(?:ute)?s)\b",
        ("It tells all of that in 105 brisk minutes.",),
    ),
    Row(
        "at that length",
        rf"(?:^|, )at {_LENGTH_LIMIT}{_LEN},? (?:it|the (?:film|movie|picture)|‹work›|is|feels|seems)(?!\w)",
        ("At 105 minutes, the film is short.",),
    ),
    Row(
        "all of it",
        rf"\b(?:in|over|for|through|across|during|throughout|of) (?:all|its|the film’s|the film's|the movie’s|the movie's)(?: of its)? {_LENGTH_LIMIT}{_LEN}{_ENDS}",
        ("for all of its 105 minutes",),
    ),
    Row(
        "behind a certificate",
        rf"(?:^|[(;.] ?)(?:cert(?:ificate)?|rated|pg|12a?|15|18|u|r|pg-13|nc-17)\b[^.;‹›]{{0,24}}?[,;:|·] ?{_LEN}\.? ?[);.]?$",
        ("Cert 15, 105 mins", "(Rated R, 105 minutes)"),
    ),
    Row(
        "somebody takes it to tell",
        rf"‹person› (?:takes|took|needs|needed|spends) {_LENGTH_LIMIT}{_LEN} to (?:tell|say|get)\b",
        ("‹person› takes 105 minutes to tell it",),
    ),
    Row("label", rf"[(;.] ?{_LEN}\.? ?[);.]?$", ("(105 minutes)", "Rated R. 105 min.")),
    Row("in brackets", rf"‹work› \([^)]*?{_LEN}\.?[^)]*\)", ("The Glass Harbour (2019, 105 min.)",)),
)

_NOT_ALL = frozenset(
    "first last final opening closing another every next extra additional deleted within episode episodes trailer teaser "
    "extended uncut director's half-hour commercials intermission".split()
)
_FRACTION = {"half": 30, "quarter": 15}
_MORE, _LESS = (
    frozenset(("over", "more than", "at least")),
    frozenset(("under", "less than", "nearly", "almost", "close to", "barely")),
)
_ABOUT = frozenset(("about", "around", "roughly", "some", "approximately"))


_OF_LENGTHS = frozenset((LENGTH, *"min mins minutes hr hrs".split()))
_HOURS = regex(r"hour|hr|min|\d ?h")
"""What every length of a work has: other lengths are of days and years."""


def read_length_claims(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[LengthClaim | Doubted]:
    """The lengths that an article gives of its works, in order of sentence."""
    if not article.base.works_telling("runtimes"):
        return
    for line in lines_with(sentences, _OF_LENGTHS):
        if not _HOURS.search(line.text):
            continue
        taken = -1
        for row in LENGTH_ROWS:
            for match in row.matches(line):
                if match.start("length") > taken and (read := _length(line, row.name, match)):
                    taken = taken if isinstance(read, Doubted) else match.end("length")
                    yield read


def _length(line: Line, name: str, match: re.Match[str]) -> LengthClaim | Doubted | None:
    first, last = line.units(match, "length")
    minutes, step = minutes_of(match["length"])
    if minutes is None:
        return None
    inherited = line.sentence.inherited(first, last)
    inherited["season"] = None
    if name == "a film of that length":
        inherited["stance"] = Stance.ASSERTED
    claim = LengthClaim(
        line.span(match, "length"),
        minutes=minutes,
        step=step,
        comparator=_length_limit(match),
        pattern=name,
        **inherited,
    )
    return doubted_by(claim, doubt_of(OF_LENGTHS, Stated(line.sentence, first, last)))


OF_LENGTHS: tuple[Doubt[Stated], ...] = (
    Doubt(
        "a part, an episode or another cut is as long",
        lambda stated: one_of(_NOT_ALL, stated.before(4)),
        "Uncut it runs 138 minutes.",
    ),
    *OF_ANOTHER_WORK,
)
"""Why a length may not be the whole work's."""


def _length_limit(match: re.Match[str]) -> Comparator:
    words = (match.groupdict().get("limit") or "").strip()
    for limits, comparator in (
        (_MORE, Comparator.AT_LEAST),
        (_LESS, Comparator.AT_MOST),
        (_ABOUT, Comparator.ABOUT),
    ):
        if any(words == limit or words.endswith(f" {limit}") for limit in limits):
            return comparator
    return Comparator.EXACTLY


_PART = regex(
    r"(?P<n>[a-z]+|\d+)(?P<and> and a (?P<early>half|quarter))?[ -]*(?:(?<=\d )[a-z]+ )?(?P<unit>hours?|hrs?|h|minutes?|mins?|m)\b(?: and a (?P<late>half|quarter))?"
)


def minutes_of(words: str) -> tuple[int | None, int]:
    """The minutes that words or figures say, and how exact they are."""
    total, step = 0, 30
    for part in _PART.finditer(words):
        number = (
            1
            if part["n"] in ("a", "an")
            else figure(part["n"])
            if part["n"].isdigit()
            else NUMBERS.get(part["n"])
        )
        if number is None:
            return None, step
        unit = 60 if part["unit"].startswith("h") else 1
        total += number * unit + (_FRACTION.get(part["early"] or part["late"] or "", 0) if unit == 60 else 0)
        step = 1 if unit == 1 else step
    return total or None, step
