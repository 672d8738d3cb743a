"""Money and audiences: *opened to $9.5 million*, *a $20 million budget*, *has grossed £81m worldwide*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.count_words import NUMBERS
from copydesk.annotate.claims.lines import OTHERS, Line, Row, lines_with
from copydesk.sheet.claims import Comparator, FigureClaim

_N = r"(?:\d[\d,]*(?:\.\d+)?|" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + "|a|half a)"
_SCALE = r"(?:thousand|million|billion|trillion|mn|bn|m|b|k)"
_UNITS = r"(?:dollars|pounds|euros|yen|won|us dollars|u\.s\. dollars)"
MONEY = rf"(?P<money>(?:us ?|a|c)?[$£€¥₩₹] ?{_N}(?:[ -]?{_SCALE}\b)?(?: {_UNITS})?|{_N}[ -]?{_SCALE}?[ -]{_UNITS}|{_N} {_SCALE} ?(?=\b))"
_SIGNED = rf"(?P<money>(?:us ?|a|c)?[$£€¥₩₹] ?{_N}(?:[ -]?{_SCALE}\b)?(?: {_UNITS})?|{_N}[ -]?{_SCALE}?[ -]{_UNITS})"
LIMIT = (
    r"(?P<limit>(?:an? |just |well |slightly |a little |a bit |a mere |only |(?:an? )?(?:estimated|reported|whopping|staggering|modest|massive|record|record-breaking|"
    r"impressive|disappointing|healthy|solid|paltry|cool|meagre|meager|stunning|huge|strong|weak|soft|tiny|total of) )*(?:over|under|about|around|roughly|nearly|almost|close to|more than|"
    r"less than|at least|some|approximately|an estimated|upwards of|north of|as much as|up to|shy of)? ?(?:an? )?)"
)
_WEEK = r"(?:weekend|week|frame|day|days|bow)"
_HOME = r"(?:domestically|domestic|in north america|in the us|in the u\.s\.?|in the united states|stateside|at the (?:us|u\.s\.|domestic|north american) box office|in the states|in america)"
_WORLD = r"(?:worldwide|globally|global|around the world|around the globe|across the world|internationally and at home|at the (?:global|worldwide|world) box office|world-wide)"
_TOOK = r"(?:grossed|grosses|grossing|earned|earns|earning|made|makes|making|took in|takes in|taking in|took|has taken|taken|pulled in|raked in|rakes in|collected|amassed|hauled in|brought in|banked|netted|generated|picked up|sold)"
_GROSS = r"(?:gross|total|haul|take|takings|box[ -]office|tally|cume|earnings|receipts|run|box-office take|box office take)"
ROWS = (
    Row(
        "opened to",
        rf"\b(?:opened|opens|opening|debuted|debuts|debuting|launched|bowed|premiered|started)(?: (?:up|at number one|at no\. ?1|in first place|on top|domestically|strongly|softly|big))?(?: (?:to|with|at|on))+ {LIMIT}{MONEY}",
        ("opened to $9.5 million",),
    ),
    Row(
        "opening of",
        rf"\b(?:opening(?: {_WEEK})?|debut(?: {_WEEK})?|first {_WEEK}|opening-weekend|launch)(?: {_GROSS})?(?: in [a-z ]{{2,20}}?)?(?: of| was| with| brought| took| earned| at|:)+ {LIMIT}{MONEY}",
        ("an opening weekend of $9.5 million",),
    ),
    Row(
        "such an opening",
        rf"{MONEY}[ -](?:domestic |three-day |four-day |box[ -]office |us |weekend |north american )*(?:opening|debut|launch|bow|start)\b",
        ("its $9.5 million opening",),
    ),
    Row(
        "took in its opening",
        rf"\b{_TOOK}(?: in)? {LIMIT}{MONEY}(?: [a-z.]+){{0,4}} (?:in|on|over|during|from|for) (?:its|the|their) (?:first|opening|debut)\b",
        ("took $9.5 million in its first weekend",),
    ),
    Row(
        "took worldwide",
        rf"\b{_TOOK}(?: in)? {LIMIT}{MONEY}(?: [a-z.]+){{0,3}} {_WORLD}",
        ("grossed $81 million worldwide",),
    ),
    Row(
        "worldwide gross",
        rf"{_WORLD} {_GROSS}(?: of| is| was| to| stands at|:)+ {LIMIT}{MONEY}",
        ("a worldwide gross of $81 million",),
    ),
    Row("money worldwide", rf"{MONEY} {_WORLD}", ("$81 million worldwide",)),
    Row(
        "took at home",
        rf"\b{_TOOK}(?: in)? {LIMIT}{MONEY}(?: [a-z.]+){{0,3}} {_HOME}",
        ("earned $30 million in North America",),
    ),
    Row(
        "domestic gross",
        rf"(?:domestic|us|u\.s\.|north american) {_GROSS}(?: of| is| was| to| stands at|:)+ {LIMIT}{MONEY}",
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
        rf"\bbudget(?: of| was| is| at|:| came to| ran to| reportedly| topped| stood at)+ {LIMIT}{MONEY}",
        ("a budget of $20 million",),
    ),
    Row(
        "budgeted at",
        rf"\b(?:budgeted at|budgeted for|made for|made on|shot for|produced for|produced on|filmed for|cost|costs|costing|a cost of)(?: (?:the studio|disney|netflix|warner bros\.?|reportedly|its makers))? {LIMIT}{_SIGNED}",
        ("It cost $20 million to make.",),
    ),
    Row(
        "a film of that money",
        rf"\b(?:the|a|an|this|its|his|her|their) {_SIGNED}[ -](?:[a-z-]+ ){{0,2}}(?:film|movie|picture|epic|blockbuster|production|series)\b",
        ("the $20 million film",),
    ),
    Row("took", rf"\b{_TOOK}(?: in)? {LIMIT}{_SIGNED}", ("has grossed $81 million",)),
    Row(
        "box office of",
        rf"box[ -]office(?: {_GROSS})?(?: of| is| was|:| stands at)+ {LIMIT}{_SIGNED}",
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


def read_figure_claims(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[FigureClaim]:
    """The amounts that an article tells of its works, in order of sentence."""
    works = article.base.works.values()
    own = {fact.value.what for work in works for fact in work.amounts}
    if not own:
        return
    for line in lines_with(sentences, _TRIGGERS):
        taken: set[int] = set()
        for row in ROWS:
            for match in row.matches(line):
                at = match.start("money")
                if at not in taken and (claim := _claim(line, _WHAT[row.name], row.name, match)):
                    taken.add(at)
                    yield claim
        yield from _of_own_kind(line, own - set(_WHAT.values()), taken)


def _of_own_kind(line: Line, kinds: set[str], taken: set[int]) -> Iterator[FigureClaim]:
    """The one amount of a sentence that has all words of a sheet's own kind of amount."""
    found = [match for match in re.finditer(MONEY, line.text) if match.start("money") not in taken]
    if len(found) != 1:
        return
    for what in sorted(kinds):
        words = [word for word in re.findall(r"[a-z]+", what.lower()) if len(word) > 3]
        named = words and all(any(w.startswith(word.rstrip("s")) for w in line.words) for word in words)
        if named and (claim := _claim(line, what, "own", found[0])):
            yield claim


def _claim(line: Line, what: str, name: str, match: re.Match[str]) -> FigureClaim | None:
    sentence = line.sentence
    first, last = line.units(match, "money")
    if sentence.is_foreign(first, last) or sentence.others or not OTHERS.isdisjoint(sentence.lowers[:first]):
        return None
    inherited = sentence.inherited(first, last)
    read = amount_of(match["money"])
    if inherited["work"] is None or read is None:
        return None
    inherited["season"] = None
    amount, step, currency = read
    return FigureClaim(
        line.span(match, "money"),
        what=what,
        amount=amount,
        step=step,
        written=match["money"].strip(),
        currency=currency,
        comparator=_limit(match.groupdict().get("limit") or ""),
        pattern=name,
        **inherited,
    )


def _limit(words: str) -> Comparator:
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
