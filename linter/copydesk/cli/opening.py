"""Files opened: most are an article, some hold many, and what is merely found may hold none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct, field

from copydesk.cli.regular import MOST, MOST_OF_MANY, read, why
from copydesk.cli.terminal import say
from copydesk.engine import Source, unreadable
from copydesk.errors import ArticleError, Trouble
from copydesk.findings import Failure
from copydesk.reading import opened
from copydesk.reading.exports import holds_articles
from copydesk.reading.items import NoArticleError, file_of

_NAMED = 3
"""How many of the files that were left out are named."""


class Opening(Struct):
    """What comes of opening files one after the other."""

    sources: list[Source] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)
    broken: list[Trouble] = field(default_factory=list)
    """Files of a general form (JSON), merely found, that are broken and may have held articles."""
    empty: list[str] = field(default_factory=list)
    """Files of a general form, merely found, that hold none."""

    def data_of(self, file: str, shown: str, *, may_be_gone: bool = False) -> bytes | None:
        """What a file holds; none where it cannot be read, which is a trouble unless it has gone and may have."""
        try:
            return read(file, MOST_OF_MANY if holds_articles(file) else MOST)
        except OSError as error:
            if not (may_be_gone and isinstance(error, FileNotFoundError)):
                self.troubles.append(Trouble(f"cannot be read: {why(error)}", shown))
            return None

    def open(self, path: str, data: bytes, *, is_named: bool) -> None:
        """Take the articles of a file; one that was named itself must have some."""
        if not holds_articles(path):
            self.sources.append(Source(path, data))
            return
        try:
            found = opened(path, data)
        except NoArticleError as error:
            if is_named:
                self.troubles += error.troubles
            else:
                self.empty.append(path)
                self.broken += (trouble for trouble in error.troubles if trouble.place)
            return
        except ArticleError as error:
            self.troubles += error.troubles
            return
        self.sources += (
            Source(item.within(path), item.data, item.format or None, begins=item.begins, known=item.known)
            for item in found.items
        )
        self.troubles += found.troubles
        self.broken += found.broken

    def say(self) -> None:
        """Tell of what was left out because it is broken."""
        say_left_out([str(trouble) for trouble in self.broken])


def load(paths: Iterable[str]) -> tuple[list[Source], list[Failure]]:
    """The articles of these paths, read from their files; one that has gone is left out."""
    wanted = set(paths)
    opening = Opening()
    for file in sorted({file_of(path) for path in wanted}):
        if (data := opening.data_of(file, file, may_be_gone=True)) is not None:
            opening.open(file, data, is_named=True)
    sources = [source for source in opening.sources if source.path in wanted]
    return sources, [unreadable(trouble) for trouble in opening.troubles]


def say_left_out(what: Sequence[str], why: str = "") -> None:
    """Tell that files were left out, the first of them by name."""
    if not what:
        return
    more = f" and {len(what) - _NAMED} more" if len(what) > _NAMED else ""
    say(f"copydesk: left out: {', '.join(what[:_NAMED])}{more}{why}", err=True)
