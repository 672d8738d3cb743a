"""What doubts decide: python -m tests.make.doubts [--each] [FOLDER ...].

For each doubt, how often it kept a claim silent over the newsrooms of the ledger and of any folder named, and what the sheets would
have said to those claims: a doubt whose claims would neither have been confirmed nor contradicted decides nothing. `--each` prints
every contradicted one with its sentence, to be read.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from copydesk.article import Article
from copydesk.cli.annotate import says, status_of
from copydesk.cli.files import load_facts
from copydesk.config import Config
from copydesk.engine import Days, Setup, make_article
from copydesk.reading import read
from copydesk.sheet.claims import Doubted, kind_of
from copydesk.sheet.judging import judge_all
from tests.make.ledger import BESIDE, DAY, newsrooms, published_of


def articles(folder: Path) -> Iterator[Article]:
    """The articles of a folder's newsrooms."""
    for sheets, files in newsrooms(folder):
        base, _ = load_facts([str(p) for p in sheets])
        for file in files:
            day = published_of(file)
            document = read(str(file.relative_to(folder)), file.read_bytes())
            yield make_article(document, Setup.make(base, Config(), Days(day or DAY, day)))


def verdicts(article: Article) -> Iterator[tuple[Doubted, str]]:
    """Each doubt of an article with what the sheets would have said."""
    claims = tuple(doubt.claim for doubt in article.doubts)
    judged = judge_all(article.base, claims, article.published, article.updated, None)
    for doubt in article.doubts:
        yield doubt, status_of(judged[doubt.claim]) if doubt.claim in judged else "not in the sheet"


def main() -> None:
    """Print the table."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--each", action="store_true")
    words.add_argument("folders", nargs="*", type=Path)
    given = words.parse_args()
    told: Counter[tuple[str, str, str]] = Counter()
    for folder in (p.resolve() for p in (*BESIDE, *given.folders) if p.is_dir()):
        for article in articles(folder):
            for doubt, verdict in verdicts(article):
                kind, why = kind_of(doubt.claim), doubt.why.partition(":")[0]
                told[kind, why, verdict] += 1
                if given.each and verdict == "contradicted":
                    print(f"{kind}\t{doubt.why}\t{says(doubt.claim)}\t{doubt.claim.span.of(article.text)!r}")
    for kind, why in dict.fromkeys((kind, why) for kind, why, _ in sorted(told)):
        counts = (told[kind, why, verdict] for verdict in ("contradicted", "confirmed", "not in the sheet"))
        print("{:>6} {:>6} {:>6}  {:<10} {}".format(*counts, kind, why))


if __name__ == "__main__":
    main()
