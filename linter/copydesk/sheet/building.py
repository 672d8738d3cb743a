"""Makes a work of a checked sheet: each value a fact that knows its place and reads as a sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from msgspec import Struct

from copydesk.dates import Modifier, TimeValue
from copydesk.fact import Fact
from copydesk.sheet import wording
from copydesk.sheet.entities import (
    Amount,
    Avoided,
    Award,
    Casting,
    Credit,
    Entity,
    EntityKind,
    Episode,
    Happening,
    Origin,
    Outlet,
    QuotationFact,
    Relation,
    Release,
    Runtime,
    Season,
    Spelling,
    Work,
)
from copydesk.sheet.form import Parsed
from copydesk.sheet.model import Dated, Period
from copydesk.sheet.people import Register
from copydesk.sheet.values import Known, Quantity
from copydesk.text import quantity

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


HAPPENINGS = tuple(
    "announced renewed cancelled postponed filming teaser trailer premiere finale ended".split()
)
_NO_NAMES = frozenset(("self", "himself", "herself", "themselves", "themself", "narrator", "various"))
_JOBS = re.compile(r"(director|writer|creator|producer|composer|author|showrunner|editor)s$")


def known(value: Known | None) -> TimeValue | None:
    """A date that the sheet gives; none where it has none, or says that it is unknown."""
    return value if isinstance(value, TimeValue) else None


def extent(period: Period) -> TimeValue | None:
    """All the days of a period, open at an end that the sheet does not give."""
    if day := known(period.date):
        return day
    start, end = known(period.from_), known(period.to)
    if start is None:
        return end
    if end is None:
        return TimeValue(start.start, None, start.granularity, Modifier.SINCE, start.margin_before)
    unit = min(start.granularity, end.granularity)
    return TimeValue(start.start, end.end, unit, None, start.margin_before, end.margin_after)


def character_names(written: str) -> list[str]:
    """The names of a role: film databases join several of one performer with a slash."""
    return [name for part in re.split(r"\s+/\s+", written) if (name := part.strip())]


def is_name(character: str) -> bool:
    """Whether a role has a name at all: "Himself" has none."""
    return character.casefold() not in _NO_NAMES


class WorkBuilder(Struct, frozen=True):
    """Builds the work of one sheet under its key."""

    sheet: Parsed
    key: str
    people: Register
    roles: dict[str, str]
    """The main name of each spelling of a character."""

    @property
    def title(self) -> str:
        """The title as the sheet has it."""
        return self.sheet.form.title or ""

    def work(self) -> Work:
        """The whole work."""
        title = self.sheet.fact(self.title, f"the title is {self.title}", "title")
        seasons = tuple(self._seasons())
        more = FactBuilder(self.sheet, self.title, self.people, self.roles)
        return Work(
            key=self.key,
            entity=Entity(EntityKind.WORK, self.title, self.key, title),
            title=title,
            spellings=tuple(self._spellings(title)),
            original_title=self._original(),
            avoid=tuple(self._avoided()),
            kind=self._single("kind", "{0} is {1}", wording.with_article),
            outlets=tuple(self._outlets("network", "{0} is on {1}")),
            countries=tuple(self._countries()),
            language_fact=self._single("language", "the language of {0} is {1}"),
            based_on=self._origin(),
            credits=tuple(self._credits()),
            cast=tuple(self._cast()),
            others=tuple(dict.fromkeys(map(self.people.main, self._others()))),
            whole=self._whole(title),
            seasons=seasons,
            counts=dict(self._counts(seasons)),
            quotations=tuple(quotations(self.sheet, self.people)),
            studios=tuple(self._outlets("studio", "{0} is made by {1}")),
            distributors=tuple(self._outlets("distributor", "{0} is distributed by {1}")),
            relations=tuple(more.relations()),
            runtimes=tuple(more.runtimes()),
            episodes=tuple(more.episodes()),
            awards=tuple(more.awards()),
            amounts=tuple(more.amounts()),
            extra=dict(self.sheet.tree.extra),
        )

    def _spellings(self, title: Fact[str]) -> Iterator[Spelling]:
        yield Spelling(self.title, title)
        for at, name in enumerate(self.sheet.form.also):
            yield Spelling(name, self.sheet.fact(name, f"{self.title} is also called {name}", "also", at))
        if (original := self._original()) and original.value != self.title:
            yield Spelling(original.value, original)

    def _single(self, key: str, says: str, told: Callable[[str], str] = str) -> Fact[str] | None:
        """The fact of a key that has one text; `told` is how the sentence has that."""
        value: str | None = getattr(self.sheet.form, key)
        return self.sheet.fact(value, says.format(self.title, told(value)), key) if value else None

    def _original(self) -> Fact[str] | None:
        return self._single("original_title", "the original title of {0} is {1}")

    def _avoided(self) -> Iterator[Avoided]:
        for at, avoid in enumerate(self.sheet.form.avoid):
            why = f": {avoid.reason}" if avoid.reason else ""
            says = f"{avoid.name} is to be avoided for {self.title}{why}"
            told = f"{avoid.name} ({avoid.reason})" if avoid.reason else avoid.name
            yield Avoided(avoid.name, avoid.reason or "", self.sheet.fact(told, says, "avoid", at))

    def _outlets(self, key: str, words: str) -> Iterator[Fact[Outlet]]:
        by_country: dict[str, list[str]] = getattr(self.sheet.form, key)
        for country, names in by_country.items():
            for at, name in enumerate(names):
                where = f" in {wording.country_in_words(country)}" if country else ""
                says = words.format(self.title, name) + where
                path = (key, country, at) if country else (key, at)
                yield self.sheet.fact(Outlet(name, country or None), says, *path)

    def _countries(self) -> Iterator[Fact[str]]:
        for at, country in enumerate(self.sheet.form.country):
            yield self.sheet.fact(
                country, f"{self.title} is from {wording.country_in_words(country)}", "country", at
            )

    def _origin(self) -> Fact[Origin] | None:
        based = self.sheet.form.based_on
        if based is None:
            return None
        by = tuple(map(self.people.main, based.by))
        noun = f"the {based.kind}" if based.kind else ""
        author = f"by {wording.listed(by)}" if by else ""
        when = known(based.released)
        of = f"of {when.words()}" if when else ""
        words = " ".join(filter(None, (noun, based.title, author, of))) or "something else"
        return self.sheet.fact(
            Origin(based.title, based.kind, by, when), f"{self.title} is based on {words}", "based_on"
        )

    def _credits(self) -> Iterator[Fact[Credit]]:
        for written, names in self.sheet.form.credits.items():
            job = _JOBS.sub(r"\1", written.strip().lower().replace("_", " "))
            for at, name in enumerate(names):
                person = self.people.main(name)
                says = wording.credit_in_words(self.title, job, person)
                yield self.sheet.fact(Credit(job, person), says, "credits", written, at)

    def _cast(self) -> Iterator[Fact[Casting]]:
        for at, line in enumerate(self.sheet.form.cast):
            for written in line.character:
                for name in character_names(written):
                    character = self.roles.get(name, name)
                    for actor in map(self.people.main, line.actor):
                        says = wording.casting_in_words(character, actor, line.seasons, line.how)
                        yield self.sheet.fact(
                            Casting(actor, character, line.seasons, line.how), says, "cast", at
                        )

    def _others(self) -> Iterator[str]:
        yield from self.sheet.form.people
        for line in self.sheet.form.cast:
            if not line.character:
                yield from line.actor

    def _whole(self, title: Fact[str]) -> Season | None:
        number = Fact(0, title.says, title.place, title.source, title.verified)
        whole = self._dated(self.sheet.form, number, self.title, ())
        return whole if whole != Season(0, number) else None

    def _seasons(self) -> Iterator[Season]:
        for at, form in enumerate(self.sheet.form.seasons):
            if form.number is None:
                continue
            path = ("seasons", at)
            says = f"{self.title} has a season {form.number}"
            number = self.sheet.fact(form.number, says, *path, "number")
            yield self._dated(form, number, f"{self.title} season {form.number}", path, form.title)

    def _dated(
        self,
        form: Dated,
        number: Fact[int],
        subject: str,
        path: tuple[str | int, ...],
        title: str | None = None,
    ) -> Season:
        fact = self.sheet.fact
        return Season(
            number=number.value,
            fact=number,
            episodes=self._episodes(getattr(form, "episodes", None), subject, path),
            releases=tuple(self._releases(form, subject, path)),
            released_unknown=self._unknown(form, subject, path),
            happenings=tuple(self._happenings(form, subject, path)),
            title=fact(title, f"the title of {subject} is {title}", *path, "title") if title else None,
        )

    def _episodes(self, number: object, subject: str, path: tuple[str | int, ...]) -> Fact[int] | None:
        if not isinstance(number, int):
            return None
        return self.sheet.fact(number, f"{subject} has {quantity(number, 'episode')}", *path, "episodes")

    def _releases(self, form: Dated, subject: str, path: tuple[str | int, ...]) -> Iterator[Fact[Release]]:
        if when := known(form.released):
            says = wording.release_in_words(subject, when, None, None)
            yield self.sheet.fact(Release(when), says, *path, "released")
        for at, each in enumerate(form.releases):
            if when := known(each.date):
                whose = wording.part_in_words(each.part, self.title, subject) if each.part else subject
                says = wording.release_in_words(whose, when, each.country, each.how)
                release = Release(when, each.country, each.how, each.part)
                yield self.sheet.fact(release, says, *path, "releases", at, "date")

    def _unknown(self, form: Dated, subject: str, path: tuple[str | int, ...]) -> Fact[str] | None:
        if isinstance(form.released, str):
            return self.sheet.fact("unknown", f"no release date of {subject} is known", *path, "released")
        if form.releases and all(isinstance(each.date, str) for each in form.releases):
            return self.sheet.fact("unknown", f"no release date of {subject} is known", *path, "releases")
        return None

    def _happenings(
        self, form: Dated, subject: str, path: tuple[str | int, ...]
    ) -> Iterator[Fact[Happening]]:
        for what in HAPPENINGS:
            period: Period | None = getattr(form, what)
            if period and (when := extent(period)):
                says = wording.happening_in_words(subject, what, when)
                yield self.sheet.fact(Happening(what, when, when.end is not None), says, *path, what)

    def _counts(self, seasons: tuple[Season, ...]) -> Iterator[tuple[str, Fact[int]]]:
        yield from self._derived(seasons)
        form = self.sheet.form
        if episodes := self._episodes(form.episodes, self.title, ()):
            yield "episodes", episodes
        for written, number in form.counts.items():
            unit = written.strip().lower()
            unit = unit if unit.endswith("s") else f"{unit}s"
            if number is not None:
                says = f"{self.title} has {number} {unit if number != 1 else unit[:-1]}"
                yield unit, self.sheet.fact(number, says, "counts", written)

    def _derived(self, seasons: tuple[Season, ...]) -> Iterator[tuple[str, Fact[int]]]:
        """Counts that the list of seasons proves: it has no gap, and every season has come out by some date."""
        numbers = sorted(season.number for season in seasons if season.number)
        if not numbers or numbers != list(range(1, len(numbers) + 1)):
            return
        if not all(season.releases for season in seasons):
            return
        listed = quantity(len(numbers), "season")
        yield "seasons", self.sheet.fact(len(numbers), f"{self.title} has {listed}", "seasons")
        episodes = [season.episodes.value for season in seasons if season.episodes]
        if len(episodes) == len(seasons) == len(numbers):
            says = f"{self.title} has {sum(episodes)} episodes in {listed}"
            yield "episodes", self.sheet.fact(sum(episodes), says, "seasons")


def quotations(sheet: Parsed, people: Register) -> Iterator[Fact[QuotationFact]]:
    """A sheet's quotations."""
    for at, each in enumerate(sheet.form.quotations):
        by = people.main(each.by) if each.by else None
        says = f"{by} said: “{each.text}”" if by else f"the quotation is “{each.text}”"
        yield sheet.fact(QuotationFact(each.text, by, known(each.date)), says, "quotations", at)
