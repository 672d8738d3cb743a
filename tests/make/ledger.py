"""The claims ledger: python -m tests.make.ledger [--accept] [FOLDER ...].

One line for each claim and finding over the demo newsroom, over the cases and corrections that may lie beside the project, and over
any folder named; then what was gained and lost since the ledger was last accepted. A newsroom is a folder with sheets (`facts/`
or `facts*.yaml`); all articles below it are read by them.
"""

from __future__ import annotations

import argparse
import json
import re
import shlex
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from copydesk.checking import check
from copydesk.cli.annotate import says, status_of
from copydesk.cli.files import Unusable, load_facts
from copydesk.config import Config
from copydesk.engine import Days, Setup, Source
from copydesk.report import ArticleReport
from copydesk.sheet.claims import kind_of

ROOT = Path(__file__).parents[2]
BESIDE = (ROOT / "fixtures", ROOT / "../shared/cases", ROOT / "../shared/corrections")
ACCEPTED = ROOT / ".ledger"
ENDINGS = (".md", ".txt", ".html")
DAY = date(2026, 11, 21)


def sheets_of(folder: Path) -> list[Path]:
    """The sheets of a newsroom; none for any other folder."""
    return [p for p in (folder / "facts", *sorted(folder.glob("facts*.yaml"))) if p.exists()]


def newsrooms(folder: Path) -> Iterator[tuple[list[Path], list[Path]]]:
    """The sheets and articles of each newsroom in a folder; an article belongs to the nearest above it."""
    rooms: dict[Path, list[Path]] = {}
    homes: dict[Path, Path | None] = {}
    for file in sorted(p for p in folder.rglob("*") if p.suffix in ENDINGS and "facts" not in p.parts):
        at = file.parent
        if at not in homes:
            homes[at] = next((p for p in (at, *at.parents) if sheets_of(p)), None)
        if home := homes[at]:
            rooms.setdefault(home, []).append(file)
    for home, articles in rooms.items():
        yield sheets_of(home), articles


def published_of(article: Path) -> date | None:
    """The day of publication that stands beside an article, in `options` or `expect.json`."""
    beside = article.parent
    if (options := beside / "options").exists():
        words = shlex.split(options.read_text("utf-8"))
        return date.fromisoformat(words[words.index("--published") + 1]) if "--published" in words else None
    if (labels := beside / "expect.json").exists():
        day = json.loads(labels.read_text("utf-8")).get("published")
        return date.fromisoformat(day) if day else None
    return None


def read(folder: Path) -> Iterator[str]:
    """The lines of a folder."""
    for sheets, articles in newsrooms(folder):
        try:
            base, _ = load_facts([str(p) for p in sheets])
        except Unusable as error:
            yield f"{sheets[0].parent.relative_to(folder)}\trefused\t{str(error).splitlines()[0]}"
            continue
        days: dict[date | None, list[Path]] = {}
        for article in articles:
            days.setdefault(published_of(article), []).append(article)
        for day, files in days.items():
            sources = [Source(str(f.relative_to(folder)), f.read_bytes()) for f in files]
            for report in check(sources, Setup.make(base, Config(), Days(day or DAY, day))).articles:
                yield from lines_of(report)


def lines_of(report: ArticleReport) -> Iterator[str]:
    """A line for each claim and each finding of an article."""
    text = report.document.text
    for judged in report.judged:
        claim = judged.claim
        what = (kind_of(claim), claim.pattern, claim.stance.value, status_of(judged.verdict), says(claim))
        yield _line(report.path, claim.span.start, *what, claim.span.of(text))
    for found in report.findings:
        yield _line(report.path, found.span.start, "finding", found.rule, found.severity.value, found.message)


def _line(*fields: object) -> str:
    return "\t".join(re.sub(r"\s+", " ", str(field)) for field in fields)


def compare(old: Sequence[str], new: Sequence[str]) -> tuple[list[str], list[str]]:
    """The lines gained and those lost, in order."""
    gained, lost = Counter(new) - Counter(old), Counter(old) - Counter(new)
    return list(gained.elements()), list(lost.elements())


def main() -> None:
    """Print the difference from the accepted ledgers; accept the new ones where that is asked for."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--accept", action="store_true")
    words.add_argument("folders", nargs="*", type=Path)
    given = words.parse_args()
    ACCEPTED.mkdir(exist_ok=True)
    for folder in (p.resolve() for p in (*BESIDE, *given.folders) if p.is_dir()):
        kept = ACCEPTED / f"{folder.name}.tsv"
        lines = list(read(folder))
        gained, lost = compare(kept.read_text("utf-8").splitlines() if kept.exists() else [], lines)
        for line in (
            (*(f"+ {line}" for line in gained), *(f"- {line}" for line in lost)) if kept.exists() else ()
        ):
            print(line)
        print(f"{folder.name}: {len(lines)} lines, {len(gained)} gained, {len(lost)} lost")
        if given.accept or not kept.exists():
            kept.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
