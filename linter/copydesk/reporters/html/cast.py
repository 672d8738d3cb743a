"""The cast picture: who plays whom by the article and by the sheet; a wrong pairing crosses the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup
from msgspec import Struct

from copydesk.report import ArticleReport
from copydesk.reporters.html.svg import element, line, picture, words
from copydesk.reporters.html.wording import count, shortened
from copydesk.sheet.claims import CastClaim, Confirmed, Contradicted, Mention, Verdict
from copydesk.sheet.entities import Casting, EntityKind

_WIDTH, _LEFT, _RIGHT, _TOP, _STEP = 420, 160, 260, 44, 30
_MOST = 24


class Pairing(Struct, frozen=True):
    """Somebody in a role, by the sheet, by the article, or both; exchanged where the article has it the other way."""

    actor: str
    role: str
    sheet: bool = False
    article: bool = False
    exchanged: bool = False

    @property
    def is_wrong(self) -> bool:
        """Whether the article has it, or has it reversed, and the sheet has others."""
        return self.exchanged or (self.article and not self.sheet)


def pairings(article: ArticleReport) -> tuple[Pairing, ...]:
    """The pairings that the sheet has settled, in the order of the article."""
    found: dict[tuple[str, str], Pairing] = {}
    for judged in article.judged:
        if isinstance(judged.claim, CastClaim):
            for pairing in _of(judged.claim, judged.verdict):
                key = (pairing.actor, pairing.role)
                found[key] = _joined(found.get(key, pairing), pairing)
    ordered = sorted(found.values(), key=lambda p: not _near_wrong(p, found.values()))
    return tuple(ordered[:_MOST])


def _joined(one: Pairing, other: Pairing) -> Pairing:
    return Pairing(
        one.actor,
        one.role,
        sheet=one.sheet or other.sheet,
        article=one.article or other.article,
        exchanged=one.exchanged or other.exchanged,
    )


def _near_wrong(pairing: Pairing, others: Iterable[Pairing]) -> bool:
    return any(o.is_wrong and (o.actor == pairing.actor or o.role == pairing.role) for o in others)


def _of(claim: CastClaim, verdict: Verdict) -> Iterator[Pairing]:
    facts = verdict.facts if isinstance(verdict, Confirmed | Contradicted) else ()
    castings = [fact.value for fact in facts if isinstance(fact.value, Casting)]
    actor, role = _name(claim.actor, EntityKind.PERSON), _name(claim.role, EntityKind.CHARACTER)
    reversed_ = any((c.character, c.actor) == (actor, role) for c in castings)
    yield from (Pairing(c.actor, c.character, sheet=True, exchanged=reversed_) for c in castings)
    if isinstance(verdict, Confirmed) and any((c.actor, c.character) == (actor, role) for c in castings):
        yield Pairing(actor, role, sheet=True, article=True)
    elif isinstance(verdict, Contradicted) and castings and not reversed_:
        yield Pairing(actor, role, article=True)


def _name(mention: Mention, kind: EntityKind) -> str:
    fitting = mention.of(kind)
    return fitting[0].name if fitting else mention.name


def draw(name: str, made: Sequence[Pairing]) -> Markup | None:
    """The picture, where a pairing is wrong or at least three are told; else none."""
    wrong, told = sum(p.is_wrong for p in made), sum(p.article or p.exchanged for p in made)
    if not wrong and told < 3:
        return None
    actors, roles = _columns(made)
    bottom = _TOP + _STEP * max(len(actors), len(roles))
    return picture(
        name,
        _WIDTH,
        bottom + 30,
        "Who plays whom",
        f"{count(told, 'pairing')} of the article against the sheet's; {wrong or 'none'} wrong.",
        words(_LEFT - 14, 16, "actor", "about", "end"),
        words(_RIGHT + 14, 16, "role", "about"),
        *(words(_LEFT - 14, _y(at) + 5, shortened(a, 30), "said", "end") for at, a in enumerate(actors)),
        *(words(_RIGHT + 14, _y(at) + 5, shortened(r, 30), "said") for at, r in enumerate(roles)),
        *(part for p in sorted(made, key=lambda p: p.is_wrong) for part in _drawn(p, actors, roles)),
        *_legend(bottom + 18),
    )


def _columns(made: Sequence[Pairing]) -> tuple[list[str], list[str]]:
    """Names from top to bottom, so that the sheet's pairings lie as level as they can."""
    actors = list(dict.fromkeys(p.actor for p in made if p.sheet))
    roles = list(dict.fromkeys(p.role for p in made if p.sheet))
    actors += [name for name in dict.fromkeys(p.actor for p in made) if name not in actors]
    roles += [name for name in dict.fromkeys(p.role for p in made) if name not in roles]
    return actors, roles


def _y(at: int) -> float:
    return _TOP + _STEP * at


def _drawn(pairing: Pairing, actors: list[str], roles: list[str]) -> Iterator[Markup]:
    y1, y2 = _y(actors.index(pairing.actor)), _y(roles.index(pairing.role))
    kind = "wrong" if pairing.is_wrong else "right" if pairing.article else "unsaid"
    for apart in (-6, 6) if pairing.exchanged else (0,):
        yield line(_LEFT, y1 + apart, _RIGHT, y2 - apart, f"pair {kind}")
        yield element("circle", cx=_LEFT, cy=y1 + apart, r=3.5, class_=f"end {kind}")
        yield element("circle", cx=_RIGHT, cy=y2 - apart, r=3.5, class_=f"end {kind}")
    if kind == "wrong":
        yield from _cross(0.5 if pairing.exchanged else 0.22, y1, y2)


def _cross(part: float, y1: float, y2: float) -> Iterator[Markup]:
    x, y = _LEFT + (_RIGHT - _LEFT) * part, y1 + (y2 - y1) * part
    yield element("circle", cx=x, cy=y, r=7, class_="knot")
    yield words(x, y + 4.5, "×", "unequal", "middle")


def _legend(y: float) -> Iterator[Markup]:
    for x, kind, text in (
        (0, "right", "both"),
        (80, "wrong", "the article alone"),
        (240, "unsaid", "the sheet alone"),
    ):
        yield line(x, y - 4, x + 26, y - 4, f"pair {kind}")
        yield words(x + 34, y, text, "key")


def in_words(pairing: Pairing) -> str:
    """The pairing as a sentence, for who does not see the picture."""
    if pairing.exchanged:
        return f"{pairing.actor} as {pairing.role}: the sheet; the article has actor and role exchanged"
    if pairing.is_wrong:
        return f"{pairing.actor} as {pairing.role}: the article alone; the sheet says otherwise"
    if pairing.article:
        return f"{pairing.actor} as {pairing.role}: the article and the sheet"
    return f"{pairing.actor} as {pairing.role}: the sheet"
