"""What the index keeps of one article, read from its file in any process."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from secrets import token_bytes

from msgspec import Struct
from msgspec.structs import replace

from copydesk.archive.statements import Stands, Statement, names_of, read_statements
from copydesk.engine import Checked, Setup, Source, check_article, make_article, read_source, unreadable
from copydesk.errors import ArticleError
from copydesk.fact import Fact
from copydesk.faults import UNFORESEEN, Faults, crash
from copydesk.findings import Failure, Finding
from copydesk.remembering.packing import CannotPackError, pack
from copydesk.remembering.resting_on import HowChecked, Sheets, UnstableError
from copydesk.remembering.watched_day import WatchedDay
from copydesk.report import ArticleReport


class Found(Struct, frozen=True):
    """A finding of one article, as far as the index needs it to tell what is new."""

    rule: str
    severity: str
    fingerprint: str
    digest: str
    stands: Stands
    message: str
    says: str


class Rests(Struct, frozen=True):
    """What an entry was made from, as digests: the article, the sheets, how names are found, what is said of those it names."""

    key: bytes
    sheets: bytes
    naming: bytes
    named: bytes
    said: bytes
    days: tuple[int, int]
    """The first and the last day of the check for which it is the same."""


class Entry(Struct, frozen=True):
    """One article in the index."""

    path: str
    rests: Rests
    title: str
    text: str
    published: date | None
    kept_current: bool
    state: str
    works: tuple[str, ...]
    names: dict[str, tuple[str, Stands]]
    statements: tuple[Statement, ...]
    findings: tuple[Found, ...]


class Outcome(Struct, frozen=True):
    """What reading one article gave: its entry, or none, and what broke."""

    path: str
    entry: Entry | None
    failures: tuple[Failure, ...] = ()


class Reader:
    """Reads articles into entries, by one setup."""

    def __init__(self, setup: Setup) -> None:
        self.setup = setup
        self.sheets = Sheets(setup.base)
        self._how = HowChecked(setup, with_code=False)

    def key(self, source: Source) -> bytes:
        """What an article's entry is made from, but for the sheets and the day; where that cannot be told, never the same twice."""
        try:
            return self._how.key(source)
        except (UnstableError, CannotPackError):
            return token_bytes()

    def read(self, source: Source) -> Outcome:
        """The entry of an article; what cannot be read, or breaks, is a failure and no end."""
        try:
            document = read_source(source)
            day = WatchedDay.of(self.setup.days.as_of)
            setup = replace(self.setup, days=replace(self.setup.days, as_of=day))
            article = make_article(document, setup)
        except ArticleError as error:
            return Outcome(source.path, None, tuple(unreadable(t) for t in error.troubles))
        except UNFORESEEN as error:
            return Outcome(source.path, None, (crash("reading", source.path, error),))
        checked = check_article(article, setup)
        faults = Faults(source.path)
        statements = faults.guard("statements", lambda: tuple(read_statements(article)), ())
        names = faults.guard("names", lambda: names_of(article), {})
        named = self.sheets.named_in(article)
        headline = document.headline
        entry = Entry(
            path=source.path,
            rests=Rests(
                key=self.key(source),
                sheets=self.sheets.whole,
                naming=self.sheets.naming,
                named=pack(named),
                said=self.sheets.said_of(named),
                days=day.bounds,
            ),
            title=document.words(headline) if headline else document.metadata.title or "",
            text=document.text,
            published=article.published,
            kept_current=article.kept_current,
            state=checked.report.state.value if checked.report else "",
            works=named.works,
            names=names,
            statements=statements,
            findings=tuple(_found(checked)),
        )
        return Outcome(source.path, entry, (*checked.failures, *faults.failures))


def _found(checked: Checked) -> Iterator[Found]:
    report: ArticleReport | None = checked.report
    for each in report.findings if report else ():
        stands = Stands(each.span, each.start, each.end, each.text)
        severity = each.severity.value
        yield Found(each.rule, severity, each.fingerprint, each.digest, stands, each.message, _says(each))


def _says(finding: Finding) -> str:
    """The sheet's own words among what proves a finding."""
    return next((evidence.says for evidence in finding.evidence if isinstance(evidence, Fact)), "")
