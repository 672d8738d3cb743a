"""What an editor who knows better can put into a sheet from a finding: a spelling, an actor, a credit, a release."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, TypeAlias

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from copydesk.errors import SheetError
from copydesk.fact import Fact
from copydesk.findings import Finding
from copydesk.newsroom.importing.draft import Value
from copydesk.newsroom.sheets.diff import path_of
from copydesk.newsroom.sheets.editing import Insertion, Path, insert
from copydesk.report import ArticleReport, Report, SheetLine
from copydesk.sheet.claims import CastClaim, Claim, Contradicted, CreditClaim, EventClaim
from copydesk.sheet.entities import Entity, EntityKind
from copydesk.sheet.factbase import FactBase
from copydesk.sheet.form import parse
from copydesk.sheet.tree import Tree
from copydesk.text import alike

Remark: TypeAlias = "dict[str, str]"
"""What a sheet says of a value beside it: `source`, `verified`."""

_SECTIONS = {EntityKind.PERSON: "people", EntityKind.CHARACTER: "characters"}
"""The mapping of a sheet that holds what is said of a name of that kind."""


def with_spelling(sheet: str, entity: Entity, words: str) -> str | None:
    """A sheet's text with another accepted spelling of whom it names; none where it has no place for it."""
    return _with(sheet, lambda tree: _spelling(tree, entity, words))


def with_actor(sheet: str, character: str, actor: str, remark: Remark) -> str | None:
    """A sheet's text with another actor of a role; `remark` is where that is from, and since when."""
    line: Value = {"character": character, "actor": actor, **remark}
    return _with(sheet, lambda _: Insertion(("cast",), None, line))


def with_credit(sheet: str, job: str, person: str) -> str | None:
    """A sheet's text with another person of a job."""
    return _with(sheet, lambda _: Insertion(("credits", job), None, person))


def with_release(sheet: str, key: str, day: str, remark: Remark) -> str | None:
    """A sheet's text with another release beside that at a key, such as `seasons[1].released`."""
    value: Value = {"date": day, **remark}
    listed = _with(sheet, lambda tree: Insertion((*_dated(tree, key), "releases"), None, value))
    return listed or _with(sheet, lambda tree: Insertion(_dated(tree, key), "releases", [value]))


def _dated(tree: Tree, key: str) -> Path:
    """The path of what has the release at a key."""
    path = path_of(tree, key)
    return path[: next((at for at, step in enumerate(path) if step in ("released", "releases")), len(path))]


def signed(before: str, after: str, words: str) -> str:
    """The sheet after a change, with a comment at the end of the first line that is new; without it where none can stand."""
    known = set(before.splitlines())
    lines = after.splitlines(keepends=True)
    at = next((at for at, line in enumerate(lines) if line.rstrip("\r\n") not in known), None)
    comment = " ".join(words.split())
    if at is None:
        return after
    line = lines[at].rstrip("\r\n")
    lines[at] = f"{line}  # {comment}{lines[at][len(line) :]}"
    try:
        noted = "".join(lines)
        return noted if _read(noted).value == _read(after).value else after
    except SheetError:
        return after


def _with(sheet: str, made: Callable[[Tree], Insertion]) -> str | None:
    """A sheet's text with an insertion, after which it can be read as before."""
    try:
        after = insert(sheet, [made(_read(sheet))])
        _read(after)
    except (LookupError, SheetError):
        return None
    return after


def _read(sheet: str) -> Tree:
    return parse("", sheet.encode("utf-8", "replace")).tree


def _spelling(tree: Tree, entity: Entity, words: str) -> Insertion:
    if entity.kind is EntityKind.WORK:
        return _also(tree, (), words)
    if section := _SECTIONS.get(entity.kind):
        return _in_section(tree, section, entity.name, words)
    return _in_names(tree, entity, words)


def _in_section(tree: Tree, section: str, name: str, words: str) -> Insertion:
    """Under a person or a character, who may not be in that part of the sheet yet."""
    if (section,) not in tree.offsets:
        return Insertion((), section, {name: {"also": [words]}})
    if (section, name) not in tree.offsets:
        return Insertion((section,), name, {"also": [words]})
    return _also(tree, (section, name), words)


def _also(tree: Tree, path: Path, words: str) -> Insertion:
    if (*path, "also") in tree.offsets:
        return Insertion((*path, "also"), None, words)
    return Insertion(path, "also", [words])


def _in_names(tree: Tree, entity: Entity, words: str) -> Insertion:
    """Beside a name of the list, which becomes a mapping where it is a text alone."""
    names = tree.value.get("names") if isinstance(tree.value, dict) else None
    for at, each in enumerate(names if isinstance(names, list) else ()):
        if each == entity.name:
            return Insertion(("names", at), None, {"name": entity.name, "also": [words]}, instead=True)
        if isinstance(each, dict) and each.get("name") == entity.name:
            return _also(tree, ("names", at), words)
    raise LookupError(entity.name)


NOBODY = "the desk"
"""Who has added something, where nobody gives a name."""


class _Addition(Struct, frozen=True, tag_field="adds", forbid_unknown_fields=True):
    file: str


class AddSpelling(_Addition, frozen=True, tag="spelling"):
    """Another accepted spelling of a name."""

    kind: EntityKind
    name: str
    work: str | None
    words: str


class AddActor(_Addition, frozen=True, tag="actor"):
    """Another actor of a role."""

    character: str
    actor: str


class AddCredit(_Addition, frozen=True, tag="credit"):
    """Another person of a job."""

    job: str
    person: str


class AddRelease(_Addition, frozen=True, tag="release"):
    """Another release beside the one at a key."""

    key: str
    day: str


Addition: TypeAlias = AddSpelling | AddActor | AddCredit | AddRelease


def label_of(addition: Addition) -> str:
    """What an addition adds, in words."""
    match addition:
        case AddSpelling(words=words, name=name):
            return f"“{words}” is right too: add this spelling of {name}"
        case AddActor(actor=actor, character=character):
            return f"{actor} plays {character} too: add a second actor"
        case AddCredit(person=person, job=job):
            return f"{person} is {job} too: add the credit"
        case AddRelease(day=day):
            return f"There was a release on {day} too: add it"


def told(addition: Addition) -> dict[str, Any]:
    """For the page: what it is, in words, and what to send back to have it made."""
    return {"label": label_of(addition), "addition": msgspec.to_builtins(addition)}


def made_in(sheet: str, addition: Addition, remark: Remark) -> str | None:
    """The sheet's text with an addition; none where there is no place for it."""
    match addition:
        case AddSpelling(kind=kind, name=name, work=work, words=words):
            return with_spelling(sheet, Entity(kind, name, work), words)
        case AddActor(character=character, actor=actor):
            return with_actor(sheet, character, actor, remark)
        case AddCredit(job=job, person=person):
            return with_credit(sheet, job, person)
        case AddRelease(key=key, day=day):
            return with_release(sheet, key, day, remark)


def additions_for(finding: Finding, article: ArticleReport, base: FactBase) -> Iterator[Addition]:
    """What would make the finding go if the article were right."""
    fact = next((evidence for evidence in finding.evidence if isinstance(evidence, Fact)), None)
    if fact is None:
        return
    if finding.attribute in ("name", "title") and (entity := base.named_by(fact)):
        yield AddSpelling(fact.place.file, entity.kind, entity.name, entity.work, finding.text)
    for claim in _contradicted(finding, article, fact):
        yield from _of_claim(claim, fact)


def _contradicted(finding: Finding, article: ArticleReport, fact: Fact[Any]) -> Iterator[Claim]:
    """The claims that the finding is about: in its place, and contradicted by its evidence."""
    for judged in article.judged:
        verdict = judged.verdict
        if (
            isinstance(verdict, Contradicted)
            and fact in verdict.facts
            and judged.claim.span.overlaps(finding.span)
        ):
            yield judged.claim


def _of_claim(claim: Claim, fact: Fact[Any]) -> Iterator[Addition]:
    match claim:
        case CastClaim(actor=actor, role=role):
            yield AddActor(fact.place.file, role.refers[0].name, actor.refers[0].name)
        case CreditClaim(job=job, person=person):
            yield AddCredit(fact.place.file, job, person.refers[0].name)
        case EventClaim(what="released", when=when) if when and len(when.candidates) == 1:
            yield AddRelease(fact.place.file, fact.place.key, when.candidates[0].edtf())


def added(addition: Addition, sheet: str, day: date, source: str = "", by: str = "") -> str | None:
    """The sheet's text with an addition, and beside it who made it, when, and where that is from; none where there is no place for it."""
    after = made_in(
        sheet, addition, {"source": source, "verified": day.isoformat()} if source.strip() else {}
    )
    if after is None:
        return None
    where = f": {source}" if source.strip() and source not in after else ""
    return signed(sheet, after, f"added by {by.strip() or NOBODY}, {day.isoformat()}{where}")


def line_in(sheet: str, addition: Addition, day: date) -> SheetLine | None:
    """What an addition comes to in the sheet's text, to be written there by hand."""
    after = added(addition, sheet, day)
    if after is None:
        return None
    old, new = sheet.splitlines(), after.splitlines()
    first = alike(old, new)
    last = min(alike(old[::-1], new[::-1]), min(len(old), len(new)) - first)
    lines = new[first : len(new) - last]
    return SheetLine(
        label_of(addition), addition.file, first + 1, "\n".join(lines), len(old) - first - last, NOBODY
    )


def with_sheet_lines(report: Report, base: FactBase, sheet: Callable[[str], str]) -> Report:
    """The report with what to write into the sheets for whoever finds that a sheet is wrong; `sheet` gives a sheet's text."""
    made: dict[Addition, SheetLine | None] = {}
    found: dict[str, tuple[SheetLine, ...]] = {}
    for article in report.articles:
        for finding in article.findings:
            additions = tuple(additions_for(finding, article, base))
            for each in additions:
                if each not in made:
                    made[each] = line_in(sheet(each.file), each, report.as_of)
            if lines := tuple(line for each in additions if (line := made[each])):
                found[finding.fingerprint] = lines
    return replace(report, sheet_lines=found)
