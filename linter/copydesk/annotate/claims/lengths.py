"""How long a film is: *runs 105 minutes*, *the two-hour film*, *Running time: 1 hour 48 minutes*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.count_words import NUMBERS
from copydesk.annotate.claims.lines import LENGTH, OTHERS, QUOTE, Line, Row, lines_with
from copydesk.sheet.claims import Comparator, LengthClaim, Stance

_N = r"(?:\d{1,3}|" + "|".join(sorted(map(re.escape, NUMBERS), key=len, reverse=True)) + ")"
_LEN = (
    rf"(?P<length>(?:an?|{_N})(?: and a (?:half|quarter))?[ -](?:hours?|hrs?)\b(?: and a (?:half|quarter))?"
    rf"(?:,? (?:and )?{_N}[ -](?:minutes?|mins?)\b)?|\d{{1,2}} h(?:rs?)?\.? \d{{1,2}} m(?:ins?)?\b|{_N}[ -](?:minutes?|mins?)\b)"
)
_LIMIT = (
    r"(?P<limit>(?:just |well |slightly |a little |a bit |a mere |an? (?:epic|bloated|brisk|lean|tight|taut|whopping|punishing|trim|generous) )*"
    r"(?:over|under|about|around|roughly|nearly|almost|close to|more than|less than|at least|some|approximately|only|barely)? )?"
)
_FILM = r"(?:film|movie|feature|picture|epic|thriller|drama|comedy|western|documentary|musical|blockbuster|romp|saga|horror)"
_WORDS = r"(?:[a-z’'-]+ ){0,3}"
_IT = r"(?:it|film|movie|picture|documentary|‹work›|which|that)"
_ENDS = r"(?! (?:in|into|later|before|after|ago|of (?!(?:its|the) (?:running|run))|past|away|earlier|from|until|too|each|per|behind|short|shorter|longer|interview|segment|sequence|scene|cut|version|delay|standing|clip|special|episode)\b)"
ROWS = (
    Row(
        "a film of that length",
        rf"(?:\b(?:the|this|that|his|her|its|their)|[’']s?|(?<!of )‹work›{QUOTE}?(?: \([^)]*\))?,?(?: is| was|’s|'s)? an?) "
        rf"(?:[a-z-]+ ){{0,2}}?{_LIMIT}{_LEN},? {_WORDS}{_FILM}\b",
        (
            "the 105-minute film",
            "The Glass Harbour is a brisk two-hour thriller",
            "his slow 105-minute drama",
        ),
    ),
    Row(
        "its running time",
        rf"(?:running[ -]time|runtime|run[ -]time|length)(?: of| is| was| clocks in at| comes in at|:| at| stands at| comes to)*,? {_LIMIT}{_LEN}",
        ("a running time of 105 minutes", "Running time: 1 hour 45 minutes"),
    ),
    Row(
        "of running time",
        rf"{_LIMIT}{_LEN}(?:’s|'s|s'|s’)? (?:running[ -]time|runtime|run[ -]time)",
        ("its 105-minute running time",),
    ),
    Row(
        "it runs",
        rf"\b(?:runs|ran|clocks in at|clocked in at|clocking in at|lasts|lasted|comes in at|coming in at|weighs in at|stretches to|stretches|sprawls over|running|unspools over)(?: (?:for|to|at|on for))? {_LIMIT}{_LEN}{_ENDS}",
        ("It runs for 105 minutes.", "clocks in at just over two hours"),
    ),
    Row(
        "it is long",
        rf"(?<!\w){_IT}(?: is| was|’s|'s| ,)+ {_LIMIT}{_LEN} (?:long|in length)",
        ("The film is 105 minutes long.",),
    ),
    Row(
        "it takes",
        rf"(?<!\w){_IT} (?:takes|took|needs|spends|gives itself) {_LIMIT}{_LEN} (?:to|of)",
        ("it takes 105 minutes to happen",),
    ),
    Row(
        "at that length",
        rf"(?:^|, )at {_LIMIT}{_LEN},? (?:it|the (?:film|movie|picture)|‹work›|is|feels|seems)(?!\w)",
        ("At 105 minutes, the film is short.",),
    ),
    Row(
        "all of it",
        rf"\b(?:in|over|for|through|across|during|throughout|of) (?:all|its|the film’s|the film's|the movie’s|the movie's)(?: of its)? {_LIMIT}{_LEN}{_ENDS}",
        ("for all of its 105 minutes",),
    ),
    Row("label", rf"[(;.] ?{_LEN}\.? ?[);.]?$", ("(105 minutes)", "Rated R. 105 min.")),
    Row("in brackets", rf"‹work› \([^)]*?{_LEN}\.?[^)]*\)", ("The Glass Harbour (2019, 105 min.)",)),
)
_NOT_ALL = frozenset(
    "first last final opening closing another every next extra additional deleted within episode episodes trailer teaser "
    "extended uncut director's half-hour commercials intermission".split()
)
_PER = {"hour": 60, "hr": 60, "minute": 1, "min": 1}
_FRACTION = {"half": 30, "quarter": 15}
_MORE, _LESS = (
    frozenset(("over", "more than", "at least")),
    frozenset(("under", "less than", "nearly", "almost", "close to", "barely")),
)
_ABOUT = frozenset(("about", "around", "roughly", "some", "approximately"))


def read_length_claims(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[LengthClaim]:
    """The lengths that an article gives of its works, in order of sentence."""
    if not any(article.base.works[key].runtimes for key in article.base.works):
        return
    for line in lines_with(sentences, frozenset((LENGTH,))):
        taken = -1
        for row in ROWS:
            for match in row.matches(line):
                if match.start("length") > taken and (claim := _claim(line, row.name, match)):
                    taken = match.end("length")
                    yield claim


def _claim(line: Line, name: str, match: re.Match[str]) -> LengthClaim | None:
    first, last = line.units(match, "length")
    sentence = line.sentence
    before = sentence.lowers[max(first - 4, 0) : first]
    if sentence.is_foreign(first, last) or not _NOT_ALL.isdisjoint(before) or sentence.others:
        return None
    if not OTHERS.isdisjoint(sentence.lowers[:first]):
        return None
    inherited = sentence.inherited(first, last)
    minutes, step = minutes_of(match["length"])
    if inherited["work"] is None or minutes is None:
        return None
    inherited["season"] = None
    if name == "a film of that length":
        inherited["stance"] = Stance.ASSERTED
    return LengthClaim(
        line.span(match, "length"),
        minutes=minutes,
        step=step,
        comparator=_limit(match),
        pattern=name,
        **inherited,
    )


def _limit(match: re.Match[str]) -> Comparator:
    words = (match.groupdict().get("limit") or "").strip()
    for limits, comparator in (
        (_MORE, Comparator.AT_LEAST),
        (_LESS, Comparator.AT_MOST),
        (_ABOUT, Comparator.ABOUT),
    ):
        if any(words == limit or words.endswith(f" {limit}") for limit in limits):
            return comparator
    return Comparator.EXACTLY


_PART = re.compile(
    r"(?P<n>[a-z]+|\d+)(?P<and> and a (?P<early>half|quarter))?[ -]*(?P<unit>hours?|hrs?|h|minutes?|mins?|m)\b(?: and a (?P<late>half|quarter))?"
)


def minutes_of(words: str) -> tuple[int | None, int]:
    """The minutes that words or figures say, and how exact they are."""
    total, step = 0, 30
    for part in _PART.finditer(words):
        number = (
            1
            if part["n"] in ("a", "an")
            else int(part["n"])
            if part["n"].isdigit()
            else NUMBERS.get(part["n"])
        )
        if number is None:
            return None, step
        unit = 60 if part["unit"].startswith("h") else 1
        total += number * unit + (_FRACTION.get(part["early"] or part["late"] or "", 0) if unit == 60 else 0)
        step = 1 if unit == 1 else step
    return total or None, step
