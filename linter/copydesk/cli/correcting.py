"""`copydesk check --fix` and `--diff`: corrections made in the articles or shown, and what remains after them."""

from __future__ import annotations

import codecs
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from copydesk.cli.files import USAGE, Unusable, refused
from copydesk.cli.opening import read, why
from copydesk.cli.terminal import hand_over
from copydesk.cli.writing import write_bytes
from copydesk.corrections import chosen, corrected
from copydesk.engine import Source
from copydesk.findings import Failure, Finding
from copydesk.reading.exports import READERS
from copydesk.reading.items import file_of, item_of
from copydesk.report import ArticleReport, Report
from copydesk.text import quantity

Check = Callable[[Sequence[Source]], Report]

_ROUNDS = 5
"""How often corrected text is checked again: a correction may uncover another, but not for ever."""


class Mended(Struct, frozen=True):
    """An article that was corrected: its file before and after, what was made, and the report on what it is now."""

    source: Source
    after: Source
    made: tuple[Finding, ...]
    article: ArticleReport
    failures: tuple[Failure, ...] = ()


def mend(
    sources: Sequence[Source], report: Report, check: Check, confirmed: Collection[str] = ()
) -> list[Mended]:
    """The articles that corrections change, each corrected until nothing is left to correct; nothing is written."""
    by_path = {article.path: article for article in report.articles}
    writable = [s for s in sources if s.path in by_path and by_path[s.path].document.is_writable]
    found = (_mended(s, by_path[s.path], check, confirmed) for s in writable)
    return [mended for mended in found if mended]


def _mended(
    source: Source, article: ArticleReport, check: Check, confirmed: Collection[str]
) -> Mended | None:
    now = source
    made: list[Finding] = []
    failures: tuple[Failure, ...] = ()
    for _ in range(_ROUNDS):
        todo = chosen(article.findings, confirmed)
        before = article.document.source
        if (after := corrected(before, todo)) == before:
            break
        now = replace(now, data=_encoded(after, source.data))
        made += todo
        report = check([now])
        failures = report.failures
        if not report.articles:
            break
        article = report.articles[0]
    return Mended(source, now, tuple(made), article, failures) if made else None


def _encoded(text: str, like: bytes) -> bytes:
    """A text in the encoding of the file that it was read from, byte-order mark included."""
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if like.startswith(mark):
            return mark + text.encode(encoding)
    return (codecs.BOM_UTF8 if like.startswith(codecs.BOM_UTF8) else b"") + text.encode("utf-8")


def save(mended: Sequence[Mended]) -> tuple[list[Mended], list[Failure]]:
    """Write what was corrected to its files; what could not be written is a failure, and its article as it was."""
    saved: list[Mended] = []
    failures: list[Failure] = []
    for each in mended:
        try:
            if not each.source.is_standard_input:
                _save(each)
        except OSError as error:
            failures.append(
                Failure(each.source.path, f"cannot be read: {why(error)}", USAGE, each.source.path)
            )
        except Unusable as error:
            failures += [Failure(t.file, t.message, USAGE, each.source.path) for t in error.troubles]
        else:
            saved.append(each)
    return saved, failures


def _save(mended: Mended) -> None:

    path = mended.source.path
    if read(path) != mended.source.data:
        raise refused("was changed meanwhile; nothing was corrected in it", path)
    write_bytes(path, mended.after.data)


def not_written(report: Report, confirmed: Collection[str] = ()) -> Iterator[str]:
    """What was left as it is because its form is read and not written, a line for each file."""
    counts: Counter[str] = Counter()
    for article in report.articles:
        if not article.document.is_writable:
            counts[file_of(article.path)] += len(chosen(article.findings, confirmed))
    for file, count in sorted(counts.items()):
        if count:
            places = f"{count} correction{' was' if count == 1 else 's were'} not made"
            yield f"{file}: {places}: this form is read, not written back; make them where the file comes from"


def refuse_unwritable(sources: Iterable[Source]) -> None:
    """Refuse to print a corrected file of a form that is not written back."""
    for source in sources:
        if source.is_standard_input and (item_of(source.path) or source.format in READERS):
            message = f"{file_of(source.path)} is of a form that is read, not written back; leave --fix out"
            raise refused(message, "standard input")


def as_it_is_now(report: Report, saved: Sequence[Mended], failures: Sequence[Failure]) -> Report:
    """The report on what remains after the corrections."""
    now = {each.source.path: each.article for each in saved}
    articles = tuple(now.get(article.path, article) for article in report.articles)
    more = (*(f for each in saved for f in each.failures), *failures)
    return replace(report, articles=articles, failures=(*report.failures, *more))


def told(mended: Sequence[Mended]) -> Iterator[str]:
    """What was corrected, a line for each, and how much in all."""
    for each in mended:
        for finding in each.made:
            words = " … ".join(edit.text for edit in finding.fix.edits) if finding.fix else ""
            written = " ".join(finding.text.split())
            yield f"{finding.path}:{finding.start}: corrected: {written} → {words} [{finding.rule}]"
    if count := sum(len(each.made) for each in mended):
        places = f"{quantity(count, 'place')} in {quantity(len(mended), 'article')}"
        yield f"Corrected {places}; what follows is what remains."
    else:
        yield "Nothing was corrected."


def differences(mended: Sequence[Mended]) -> str:
    """What the corrections change, as a unified diff that can be applied."""
    return "".join(_difference(each) for each in mended)


def _difference(mended: Mended) -> str:
    from difflib import unified_diff

    path = mended.source.path
    lines = unified_diff(_lines(mended.source.data), _lines(mended.after.data), path, path)
    return "".join(
        line if line.endswith("\n") else line + "\n\\ No newline at end of file\n" for line in lines
    )


def _lines(data: bytes) -> list[str]:
    """The lines of a file as patches count them: a line feed ends one, nothing else does."""
    is_wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    text = data.decode("utf-16" if is_wide else "utf-8")
    *whole, last = text.split("\n")
    return [line + "\n" for line in whole] + ([last] if last else [])


def print_corrected(sources: Sequence[Source], mended: Sequence[Mended]) -> None:
    """Print the article on standard input, corrected where there was something to correct, else as it came."""
    after = {each.source.path: each.after.data for each in mended}
    for source in sources:
        if source.is_standard_input:
            hand_over(after.get(source.path, source.data))
