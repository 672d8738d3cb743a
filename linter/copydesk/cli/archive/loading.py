"""Articles that the index names, read from their files again."""

from __future__ import annotations

from collections.abc import Iterable

from copydesk.cli.files import why
from copydesk.cli.opening import Opening
from copydesk.cli.regular import MOST, MOST_OF_MANY, read
from copydesk.engine import Source, unreadable
from copydesk.errors import Trouble
from copydesk.findings import Failure
from copydesk.reading.exports import holds_articles
from copydesk.reading.items import file_of


def load(paths: Iterable[str]) -> tuple[list[Source], list[Failure]]:
    """The articles of these paths, read from their files; one that has gone is left out."""
    wanted = set(paths)
    opening = Opening()
    for file in sorted({file_of(path) for path in wanted}):
        try:
            opening.open(file, read(file, MOST_OF_MANY if holds_articles(file) else MOST), is_named=True)
        except FileNotFoundError:
            continue
        except OSError as error:
            opening.troubles.append(Trouble(f"cannot be read: {why(error)}", file))
    sources = [source for source in opening.sources if source.path in wanted]
    return sources, [unreadable(trouble) for trouble in opening.troubles]
