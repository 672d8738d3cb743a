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
    """Somebody in a role, by the sheet, by the article, or both."""

    actor: str
    role: str
    sheet: bool = False
    article: bool = False

    @property
    def is_wrong(self) -> bool:
        """Whether the article has it and the sheet has others."""
        return self.article and not self.sheet


def pairings(article: ArticleReport) -> tuple[Pairing, ...]:
    """The pairings that the sheet has settled, in the order of the article."""
    found: dict[tuple[str, str], Pairing] = {}
    for judged in article.judged:
        if isinstance(judged.claim, CastClaim):
            for pairing in _of(judged.claim, judged.verdict):
                key = (pairing.actor, pairing.role)
                old = found.get(key, pairing)
                found[key] = Pairing(*key, old.sheet or pairing.sheet, old.article or pairing.article)
    ordered = sorted(found.values(), key=lambda p: not _near_wrong(p, found.values()))
    return tuple(ordered[:_MOST])


def _near_wrong(pairing: Pairing, others: Iterable[Pairing]) -> bool:
    return any(o.is_wrong and (o.actor == pairing.actor or o.role == pairing.role) for o in others)


def _of(claim: CastClaim, verdict: Verdict) -> Iterator[Pairing]:
    facts = verdict.facts if isinstance(verdict, Confirmed | Contradicted) else ()
    castings = [fact.value for fact in facts if isinstance(fact.value, Casting)]
    actor, role = _name(claim.actor, EntityKind.PERSON), _name(claim.role, EntityKind.CHARACTER)
    yield from (Pairing(c.actor, c.character, sheet=True) for c in castings)
    if isinstance(verdict, Confirmed) and any(role == c.character and actor == c.actor for c in castings):
        yield Pairing(actor, role, sheet=True, article=True)
    elif isinstance(verdict, Contradicted) and castings:
        yield Pairing(actor, role, article=True)


def _name(mention: Mention, kind: EntityKind) -> str:
    fitting = mention.of(kind)
    return fitting[0].name if fitting else mention.name


def draw(name: str, made: Sequence[Pairing]) -> Markup | None:
    """The picture, where a pairing is wrong or at least three are told; else none."""
    wrong = sum(p.is_wrong for p in made)
    if not wrong and sum(p.article for p in made) < 3:
        return None
    actors, roles = _columns(made)
    bottom = _TOP + _STEP * max(len(actors), len(roles))
    return picture(
        name,
        _WIDTH,
        bottom + 30,
        "Who plays whom",
        f"{count(sum(p.article for p in made), 'pairing')} of the article against the sheet's; {wrong or 'none'} wrong.",
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
    yield line(_LEFT, y1, _RIGHT, y2, f"pair {kind}")
    for x, y in ((_LEFT, y1), (_RIGHT, y2)):
        yield element("circle", cx=x, cy=y, r=3.5, class_=f"end {kind}")
    if kind == "wrong":
        middle, height = _LEFT + (_RIGHT - _LEFT) * 0.22, y1 + (y2 - y1) * 0.22
        yield element("circle", cx=middle, cy=height, r=7, class_="knot")
        yield words(middle, height + 4.5, "×", "unequal", "middle")


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
    if pairing.is_wrong:
        return f"{pairing.actor} as {pairing.role}: the article alone; the sheet says otherwise"
    if pairing.article:
        return f"{pairing.actor} as {pairing.role}: the article and the sheet"
    return f"{pairing.actor} as {pairing.role}: the sheet"
