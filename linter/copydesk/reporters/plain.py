"""The report for a terminal: each finding with the place marked, its evidence and its fix, then a summary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from copydesk.fact import Fact
from copydesk.findings import Failure, Finding, Fix, Observation, Related, Severity
from copydesk.report import ArticleReport, Note, Report, State, tally
from copydesk.text import Lines, Span, columns_of, defused, quantity

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}
_ROOM = 96
"""The widest piece of a line that is shown, in columns."""
_LEAST_ROOM = 32
_GUTTER = 9
"""What stands before and behind the piece: the line's number, and what says that the line goes on."""


class Paint(Struct, frozen=True):
    """Colours, or none."""

    on: bool = False

    def __call__(self, words: str, code: str) -> str:
        """The words in a colour, by its ANSI code."""
        return f"\x1b[{code}m{words}\x1b[0m" if self.on else words

    def bold(self, words: str) -> str:
        """The words in bold."""
        return self(words, "1")

    def faint(self, words: str) -> str:
        """The words in grey."""
        return self(words, "2")


def render(report: Report, *, colour: bool = False, columns: int | None = None, summary: bool = True) -> str:
    """The report as text, its pieces of articles no wider than so many columns; ends with a line break.

    Without the summary, nothing is said where nothing was found.
    """
    paint = Paint(colour)
    room = min(_ROOM, max(columns - _GUTTER, _LEAST_ROOM)) if columns else _ROOM
    parts = [block for article in report.articles for block in _article(article, paint, room)]
    parts += [_finding(finding, "", paint) for finding in report.across]
    parts += [_failure(failure, paint) for failure in report.failures]
    if summary:
        parts.append(_summary(report, paint))
    return "\n".join(parts) + "\n" if parts else ""


def statistics(report: Report) -> str:
    """How often each rule found something, the most frequent first, and how often a safe fix would mend it."""
    counts = Counter((f.rule, f.severity.value) for f in report.findings)
    safe = Counter((f.rule, f.severity.value) for f in report.findings if f.fix and f.fix.safe)
    rows = [
        f"{count:>6}  {severity:<8} {rule}"
        + (f" ({safe[rule, severity]} with a safe fix)" if safe[rule, severity] else "")
        for (rule, severity), count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    ]
    parts = [*rows, *([""] if rows else []), *(_failure(f, Paint()) for f in report.failures)]
    return "\n".join([*parts, _summary(report, Paint())]) + "\n"


def _article(article: ArticleReport, paint: Paint, room: int) -> Iterator[str]:
    """The findings, each mistake once: where it is repeated, its other places stand below the first."""
    source = article.document.source
    lines = article.document.lines()
    groups: dict[tuple[str, str, Severity, str, bool | None], list[Finding]] = {}
    for finding in article.findings:
        mistake = (finding.rule, finding.group, finding.severity, finding.message, finding.is_new)
        groups.setdefault(mistake, []).append(finding)
    for first, *others in groups.values():
        snippet = _snippet(source, lines, first.source, paint, first.severity, room)
        yield _finding(first, snippet, paint, others)


def _finding(finding: Finding, snippet: str, paint: Paint, others: Sequence[Finding] = ()) -> str:
    head = f"{_safe(finding.path)}:{finding.start}"
    severity = paint(finding.severity.value, _COLOURS[finding.severity])
    rows = [f"{paint.bold(head)}: {severity}: {_safe(finding.message)} [{finding.rule}]{_age(finding)}"]
    rows += [snippet] if snippet else []
    rows += [f"   {paint.faint('=')} {row}" for row in _proof(finding)]
    rows += [f"   {paint.faint('=')} {_also(finding, others)}"] if others else []
    return "\n".join(rows) + "\n"


def _age(finding: Finding) -> str:
    """Whether it is new, where an earlier report says so; what is still open is left as it is."""
    return " (new)" if finding.is_new else ""


def _also(finding: Finding, others: Sequence[Finding]) -> str:
    """The other places of the same mistake, with their words where these differ."""
    places = (
        f"{other.start} (“{_safe(_shortened(other.text))}”)"
        if other.text != finding.text
        else f"{other.start}"
        for other in others
    )
    return f"also at {', '.join(places)}"


def _proof(finding: Finding) -> Iterator[str]:
    for evidence in finding.evidence:
        yield _evidence(evidence)
    for related in finding.related:
        yield _related(related)
    if finding.fix:
        yield _fix(finding.fix)


def _evidence(evidence: Fact[object] | Observation) -> str:
    if isinstance(evidence, Observation):
        return _safe(evidence.says) + (f" ({_safe(evidence.source)})" if evidence.source else "")
    source = f", {evidence.source}" if evidence.source else ""
    day = f", verified {evidence.verified}" if evidence.verified else ""
    return _safe(f"sheet: {evidence.says} ({evidence.place}{source}{day})")


def _related(related: Related) -> str:
    return _safe(f"{related.says}: “{_shortened(related.text)}” ({related.path}:{related.start})")


def _shortened(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 80 else words[:79] + "…"


def _fix(fix: Fix) -> str:
    words = " … ".join(edit.text for edit in fix.edits)
    return _safe(f"fix{'' if fix.safe else ' (to confirm)'}: {words}")


def _snippet(source: str, lines: Lines, span: Span, paint: Paint, severity: Severity, room: int) -> str:
    """The marked piece of the file's line, with a gutter, so that no line begins with the article's words."""
    start = lines.place(span.start)
    line = lines.span(start.line)
    end = min(span.end, line.end)
    window = _window(source, line, Span(span.start, end), room)
    before = defused(source[window.start : span.start])
    marked = _cut(defused(source[span.start : end]), room) or " "
    after = defused(source[end : window.end])
    left = "…" if window.start > line.start else ""
    right = "…" if window.end < line.end else ""
    number = str(start.line)
    gutter = paint.faint(f"{number:>4} |")
    blank = paint.faint(f"{'':>4} |")
    shown = f"{left}{before}{paint(marked, _COLOURS[severity])}{after}{right}"
    pad = " " * (columns_of(left) + columns_of(before))
    return f"{gutter} {shown}\n{blank} {pad}{paint('^' * max(columns_of(marked), 1), _COLOURS[severity])}"


def _cut(marked: str, room: int) -> str:
    """A long marked passage by its beginning."""
    return marked if len(marked) <= room else marked[: room - 1] + "…"


def _window(source: str, line: Span, mark: Span, room: int) -> Span:
    """As much of the line around the mark as there is room for, cut at blanks."""
    room = max(room - len(mark), 24)
    start = max(line.start, mark.start - room // 2)
    end = min(line.end, mark.end + room - (mark.start - start))
    if start > line.start:
        cut = source.find(" ", start, mark.start)
        start = cut + 1 if cut >= 0 else start
    if end < line.end:
        cut = source.rfind(" ", mark.end, end)
        end = cut if cut >= 0 else end
    return Span(start, end)


def _safe(words: str) -> str:
    return defused(words.replace("\n", " "))


def _failure(failure: Failure, paint: Paint) -> str:
    return f"{paint('failure', '31;1')}: {_safe(failure.who)}: {_safe(failure.message)}\n"


def _summary(report: Report, paint: Paint) -> str:
    count = len(report.articles)
    rows = [f"{quantity(count, 'article')} checked: {_found(report)}."]
    rows += _states(report)
    rows += [_note(note, count) for note in report.notes]
    rows.append(_verdicts(report.articles))
    hidden = sum(len(a.suppressed) for a in report.articles)
    decided = sum(len(a.decided) for a in report.articles)
    if hidden or decided:
        rows.append(f"{hidden} allowed by the desk, {decided} decided in the baseline.")
    rows += [f"Note: {_safe(remark)}" for remark in report.remarks]
    rows += [f"Fixed: {_safe(each.path)}: {_safe(each.message)} [{each.rule}]" for each in report.fixed]
    if report.failures:
        rows.append(paint(f"{quantity(len(report.failures), 'failure')}: the check is not complete.", "31"))
    return "\n".join(rows)


def _found(report: Report) -> str:
    """The findings, counted; where there are none, whether that means anything."""
    if report.findings:
        return ", ".join(quantity(report.count(severity), severity.value) for severity in Severity)
    unverified = [article.state for article in report.articles if not article.state.is_verified]
    if not unverified:
        return "nothing to report" if report.articles else "nothing was read"
    what = unverified[0].value if len(report.articles) == 1 else f"{len(unverified)} not held against a sheet"
    return f"no findings, but {what}"


def _states(report: Report) -> Iterator[str]:
    """What the articles are as a whole: the word for one, the counts of many."""
    states = report.states
    if len(report.articles) == 1:
        yield f"Article: {next(iter(states)).value}."
    elif states:
        counts = (
            f"{n} {'with ' if state is State.NOTHING else ''}{state.value}" for state, n in states.items()
        )
        yield f"Articles: {', '.join(counts)}."


def _note(note: Note, articles: int) -> str:
    """A note; of many articles, how many it holds for, and the first of them."""
    if articles == 1:
        return f"Note: {_safe(note.words)}"
    more = ", …" if len(note.paths) > len(note.first) else ""
    return f"Note on {quantity(len(note.paths), 'article')} ({_safe(', '.join(note.first))}{more}): {_safe(note.words)}"


def _verdicts(articles: Iterable[ArticleReport]) -> str:
    count = tally(judged for article in articles for judged in article.judged)
    return f"Facts: {count.confirmed} confirmed, {count.contradicted} contradicted, {count.silent} not in the sheet."
