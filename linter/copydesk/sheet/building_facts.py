"""Makes facts of what desks correct most: awards, episodes, lengths, money, relations; each reads as a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from msgspec import Struct

from copydesk.dates import TimeValue
from copydesk.fact import Fact
from copydesk.sheet import wording
from copydesk.sheet.entities import Amount, Award, Episode, Relation, Runtime
from copydesk.sheet.parsed import Parsed
from copydesk.sheet.people import Register
from copydesk.sheet.values import Quantity

PartT = TypeVar("PartT")

_FIGURES = {
    "": "has taken {0}",
    "opening": "opened to {0}",
    "domestic": "has taken {0} at home",
    "worldwide": "has taken {0} worldwide",
}


class FactBuilder(Struct, frozen=True):
    """Builds such facts of one sheet."""

    sheet: Parsed
    title: str
    people: Register
    roles: dict[str, str]

    def relations(self) -> Iterator[Fact[Relation]]:
        """Who is whose sister, husband or partner."""
        for at, form in _numbered(self.sheet.form.relations):
            for who in map(self._main, form.who):
                for of in map(self._main, form.of):
                    says = f"{who} is the {form.is_} of {of}"
                    yield self.sheet.fact(Relation(who, form.is_.lower(), of), says, "relations", at)

    def _main(self, name: str) -> str:
        return self.roles.get(name) or self.people.main(name)

    def runtimes(self) -> Iterator[Fact[Runtime]]:
        """How long it is, by edition."""
        for edition, minutes in self.sheet.form.runtime.items():
            of = f", {edition}" if edition else ""
            says = f"{self.title} is {minutes} minutes long{of}"
            path = ("runtime", edition) if edition else ("runtime",)
            yield self.sheet.fact(Runtime(minutes, edition or None), says, *path)

    def episodes(self) -> Iterator[Fact[Episode]]:
        """The episodes, one by one."""
        listed = self.sheet.form.episodes
        for at, form in _numbered(listed if isinstance(listed, list) else ()):
            when = form.released if isinstance(form.released, TimeValue) else None
            directors, writers = (
                tuple(map(self.people.main, names)) for names in (form.director, form.writer)
            )
            episode = Episode(form.season, form.number, form.title, when, directors, writers)
            yield self.sheet.fact(episode, self._episode_in_words(episode), "episodes", at)

    def _episode_in_words(self, episode: Episode) -> str:
        name = f"“{episode.title}”" if episode.title else "it"
        place = f"episode {episode.number}" if episode.number else "an episode"
        place += f" of season {episode.season}" if episode.season else ""
        parts = [f"{name} is {place} of {self.title}"]
        if episode.when:
            parts.append(f"released {wording.when_in_words(episode.when)}")
        if episode.directors:
            parts.append(f"directed by {wording.listed(episode.directors)}")
        if episode.writers:
            parts.append(f"written by {wording.listed(episode.writers)}")
        return ", ".join(parts)

    def awards(self) -> Iterator[Fact[Award]]:
        """What was won, and the nominations."""
        for at, form in _numbered(self.sheet.form.awards):
            people = tuple(map(self.people.main, form.person))
            award = Award(form.award, form.result == "won", form.year, form.category, people, form.for_)
            yield self.sheet.fact(award, self._award_in_words(award), "awards", at)

    def _award_in_words(self, award: Award) -> str:
        who = wording.listed(award.people) if award.people else award.work or self.title
        verb = "won" if award.won else "was nominated for" if len(award.people) < 2 else "were nominated for"
        what = f"the {award.award}" + (f" for {award.category}" if award.category else "")
        work = f" for {award.work or self.title}" if award.people and (award.work or self.title) else ""
        return f"{who} {verb} {what}{work}" + (f" in {award.year}" if award.year else "")

    def amounts(self) -> Iterator[Fact[Amount]]:
        """What it cost and has taken, and other amounts."""
        form = self.sheet.form
        if form.budget:
            says = f"{self.title} cost {form.budget.written}"
            yield self.sheet.fact(_amount("budget", form.budget), says, "budget")
        for what, figure in form.box_office.items():
            words = _FIGURES.get(what, f"has taken {{0}} in {wording.country_in_words(what)}")
            path = ("box_office", what) if what else ("box_office",)
            yield self.sheet.fact(
                _amount(what or "box office", figure), f"{self.title} {words.format(figure.written)}", *path
            )
        for at, each in _numbered(form.amounts):
            says = f"{each.what}: {each.value.written}"
            yield self.sheet.fact(_amount(each.what, each.value), says, "amounts", at)


def _amount(what: str, figure: Quantity) -> Amount:
    return Amount(what, figure.amount, figure.currency, figure.written)


def _numbered(parts: Iterable[PartT | None]) -> Iterator[tuple[int, PartT]]:
    """The parts of a list with their places; those that were left out are none."""
    return ((at, part) for at, part in enumerate(parts) if part is not None)
