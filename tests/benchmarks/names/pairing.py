"""Mistakes of pairing, in sentences and lists made from a sheet and set at the end of a clean article."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from sheets import Pair, Work


@dataclass(frozen=True)
class Passage:
    """A right passage with its wrong twin, and which words of the wrong one are the mistake."""

    kind: str
    right: str
    wrong: str
    mistake: tuple[str, ...]


Form = Callable[[str, str], str]
_DIRECTED: tuple[Form, ...] = (
    lambda a, r: f"{a} plays {r} in it.",
    lambda a, r: f"{a} stars as {r}.",
    lambda a, r: f"{a} portrays {r}.",
    lambda a, r: f"In the cast is {a} as {r}.",
    lambda a, r: f"Then there is {r}, played by {a}.",
    lambda a, r: f"{a}, who plays {r}, has not seen it yet.",
    lambda a, r: f"The role of {r} went to {a}.",
)
_UNDIRECTED: tuple[Form, ...] = (
    lambda a, r: f"Nobody forgets {a} ({r}).",
    lambda a, r: f"Nobody forgets {r} ({a}).",
    lambda a, r: f"{a} is {r}.",
)
_LINES: tuple[Form, ...] = (
    lambda a, r: f"- {a} as {r}",
    lambda a, r: f"- {a} – {r}",
    lambda a, r: f"- {r}: {a}",
    lambda a, r: f"| {a} | {r} |",
)
_MAKING = {
    "director": ("{work} was directed by {name}.", "{name}, who directed {work}, was there.", "The director of {work} is {name}."),
    "creator": ("{work} was created by {name}.", "{name}, who created {work}, was there.", "The creator of {work} is {name}."),
    "composer": ("The music of {work} is by {name}.", "{name} composed the music of {work}."),
}  # fmt: skip


def passages(work: Work, all_works: list[Work], html: bool, markdown: bool, rng: Random) -> Iterator[Passage]:
    """Wrong passages about a work, a few of each kind."""
    settled = _settled(work)
    if len(settled) >= 4:
        for _ in range(2):
            cast = rng.sample(settled, 4)
            yield _exchanged(cast, rng)
            yield _reversed(cast[0], rng)
            yield _shifted(cast, rng, html, markdown)
            yield _role_among_actors(work, cast, rng)
    marks = "<cite>{}</cite>" if html else "*{}*" if markdown else "“{}”"
    yield from _made_by_another(work, marks.format(work.title), all_works, rng)


def _settled(work: Work) -> list[Pair]:
    """Roles with one performer each, who has no other role here; neither goes by a single common word."""
    actors, roles = [p.actor for p in work.cast], [p.role for p in work.cast]
    return [
        p for p in work.cast
        if actors.count(p.actor) == roles.count(p.role) == 1 and " " in p.role and p.role != work.title
    ]  # fmt: skip


def _exchanged(cast: list[Pair], rng: Random) -> Passage:
    form, other = rng.sample(_DIRECTED + _UNDIRECTED, 2)
    one, two = cast[:2]
    right = f"{form(one.actor, one.role)} {other(two.actor, two.role)}"
    wrong = f"{form(two.actor, one.role)} {other(one.actor, two.role)}"
    return Passage("two actors exchanged", right, wrong, (one.actor, two.actor, one.role, two.role))


def _reversed(pair: Pair, rng: Random) -> Passage:
    form = rng.choice(_DIRECTED)
    return Passage(
        "actor and role reversed",
        form(pair.actor, pair.role),
        form(pair.role, pair.actor),
        (pair.actor, pair.role),
    )


def _shifted(cast: list[Pair], rng: Random, html: bool, markdown: bool) -> Passage:
    form = rng.choice(_LINES[:3] if not markdown else _LINES)
    actors = [pair.actor for pair in cast]
    right = _listed(form, actors, cast, html)
    wrong = _listed(form, actors[1:] + actors[:1], cast, html)
    return Passage("list shifted by one", right, wrong, tuple(actors) + tuple(p.role for p in cast))


def _listed(form: Form, actors: list[str], cast: list[Pair], html: bool) -> str:
    lines = [form(actor, pair.role) for actor, pair in zip(actors, cast, strict=True)]
    if html:
        return "<ul>" + "".join(f"<li>{line[2:]}</li>" for line in lines) + "</ul>"
    if lines[0].startswith("|"):
        lines = ["| Actor | Role |", "| --- | --- |", *lines]
    return "\n".join(lines)


def _role_among_actors(work: Work, cast: list[Pair], rng: Random) -> Passage:
    form = rng.choice(
        ("The cast includes {}, {} and {}.", "{}, {} and {} lead the cast.", "It stars {}, {} and {}.")
    )
    actors = [pair.actor for pair in cast[:3]]
    at = rng.randrange(3)
    wrong = [*actors[:at], cast[at].role, *actors[at + 1 :]]
    return Passage("a character among actors", form.format(*actors), form.format(*wrong), (cast[at].role,))


def _made_by_another(work: Work, title: str, all_works: list[Work], rng: Random) -> Iterator[Passage]:
    """A maker whose place is taken by the maker of another work, or by an actor of this one."""
    others = {n for w in all_works for names in w.makers.values() for n in names} - work.people
    own = {p.actor for p in work.cast} - {n for names in work.makers.values() for n in names}
    for job in sorted(_MAKING.keys() & work.makers.keys()):
        for form in _MAKING[job]:
            name = rng.choice(work.makers[job])
            other = rng.choice(sorted(rng.choice([others, own]) or others))
            yield Passage(
                "director or maker replaced",
                form.format(work=title, name=name),
                form.format(work=title, name=other),
                (other,),
            )
