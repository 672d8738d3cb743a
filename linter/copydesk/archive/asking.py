"""Which articles say that …: statements by work, name, date, kind and words."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from copydesk.archive.statements import Stands, Way
from copydesk.archive.store import NOWHERE, Index, day_of, number_of, sound, stands_of
from copydesk.text import fold


class Question(Struct, frozen=True):
    """What is asked; what is left out is not asked."""

    works: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    words: str = ""
    value: str = ""
    since: date | None = None
    until: date | None = None
    about_since: date | None = None
    about_until: date | None = None
    planned: bool = False
    most: int = 100


class Answer(Struct, frozen=True):
    """One place of an article that answers."""

    path: str
    published: date | None
    title: str
    stands: Stands
    kind: str
    says: str
    verdict: str


def ask(index: Index, question: Question) -> list[Answer]:
    """The places that answer a question, the latest article first."""
    if not (question.works or question.kinds or question.value or question.planned or _is_dated(question)):
        return _articles(index, question)
    return _statements(index, question)


def _is_dated(question: Question) -> bool:
    return question.about_since is not None or question.about_until is not None


def _statements(index: Index, question: Question) -> list[Answer]:
    tests, values = _tests(question)
    for work in question.works:
        tests.append("(s.folded = ? OR instr(lower(s.limits), ?) > 0)")
        values += [sound(fold(work)), sound(work.lower())]
    for name in question.names:
        tests.append("(s.folded = ? OR instr(lower(s.value), ?) > 0)")
        values += [sound(fold(name)), sound(name.lower())]
    if question.kinds:
        marks = ", ".join("?" * len(question.kinds))
        tests.append(f"(s.kind IN ({marks}) OR s.attribute IN ({marks}))")
        values += [*question.kinds, *question.kinds]
    asked = (
        (question.value, "instr(lower(s.value), ?) > 0", sound(question.value.lower())),
        (question.about_since, "s.last >= ?", number_of(question.about_since)),
        (question.about_until, "s.first <= ?", number_of(question.about_until)),
        (question.planned, "s.way = ?", Way.PLANNED.value),
    )
    tests += [test for is_asked, test, _ in asked if is_asked]
    values += [value for is_asked, _, value in asked if is_asked]
    sql = (
        "SELECT a.path, a.published, a.title, s.stands, s.kind, s.subject, s.attribute, s.limits, s.value, s.stance, s.verdict"  # noqa: S608  # the values are bound
        f" FROM statements s JOIN articles a ON a.id = s.article WHERE {' AND '.join(tests)}"
        " ORDER BY a.published DESC, a.path, s.id LIMIT ?"
    )
    return [_answer(*row) for row in index.all(sql, *values, question.most)]


def _answer(path: str, published: int | None, title: str, stands: bytes, kind: str, *said: str) -> Answer:
    subject, attribute, limits, value, stance, verdict = said
    about = f" ({limits})" if limits else ""
    stance = "" if stance == "asserted" else f" [{stance}]"
    says = f"{subject or 'no work'}{about}, {attribute}: {value}{stance}"
    return Answer(path, day_of(published), title, stands_of(stands), kind, says, verdict)


def _articles(index: Index, question: Question) -> list[Answer]:
    """The articles that name somebody, or hold words, each by its first place."""
    tests, values = _tests(question)
    join, shown = "", "NULL"
    if question.names:
        first, *others = question.names
        join = "JOIN names n ON n.article = a.id AND n.folded = ?"
        shown = "n.stands"
        values = [sound(fold(first)), *values]
        tests += ["a.id IN (SELECT article FROM names WHERE folded = ?)"] * len(others)
        values += [sound(fold(name)) for name in others]
    sql = (
        f"SELECT a.path, a.published, a.title, {shown}, a.state, a.id FROM articles a {join}"  # noqa: S608  # the values are bound
        f" WHERE {' AND '.join(tests) or '1'} ORDER BY a.published DESC, a.path LIMIT ?"
    )
    rows = index.all(sql, *values, question.most)
    return [_named(index, question, *row) for row in rows]


def _named(
    index: Index,
    question: Question,
    path: str,
    published: int | None,
    title: str,
    stands: bytes | None,
    state: str,
    article: int,
) -> Answer:
    at = stands_of(stands) if stands else NOWHERE
    says = at.text
    if question.words:
        sql = "SELECT snippet(words, 0, '', '', ' … ', 12) FROM words WHERE words MATCH ? AND rowid = ?"
        says = " ".join(str(index.one(sql, question.words, article)).split())
    return Answer(path, day_of(published), title, at, "article", says, state)


def _tests(question: Question) -> tuple[list[str], list[object]]:
    """What is asked of articles as such, as conditions and their values."""
    asked = (
        (question.words, "a.id IN (SELECT rowid FROM words WHERE words MATCH ?)", sound(question.words)),
        (question.since, "a.published >= ?", number_of(question.since)),
        (question.until, "a.published <= ?", number_of(question.until)),
    )
    return [test for is_asked, test, _ in asked if is_asked], [v for is_asked, _, v in asked if is_asked]
