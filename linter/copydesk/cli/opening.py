"""Files opened: regular ones alone, which end, never a pipe or a device; most are an article, some hold many, and what is merely found may hold none."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Sequence
from typing import IO

from msgspec import Struct, field

from copydesk.cli.terminal import say
from copydesk.engine import Source, unreadable
from copydesk.errors import ArticleError, Trouble
from copydesk.findings import Failure
from copydesk.reading import opened as articles_of
from copydesk.reading.exports import holds_articles
from copydesk.reading.items import NoArticleError, file_of

MOST = 20_000_000
"""The bytes of an article, a sheet or a settings file that are read at most: six times *War and Peace*."""
MOST_OF_MANY = 300_000_000
"""The same of a file that holds many articles."""
_NONBLOCK = getattr(os, "O_NONBLOCK", 0)


class UnreadableError(OSError):
    """A file that is there and is not read, with why."""

    def __init__(self, why: str, file: str) -> None:
        super().__init__(errno.EINVAL, why, file)


def read(file: str | os.PathLike[str], most: int = MOST) -> bytes:
    """A file's bytes. OSError where it is no regular file, or larger than what is read at most."""
    with opened(file) as stream:
        return read_stream(stream, str(file), most)


def opened(file: str | os.PathLike[str]) -> IO[bytes]:
    """A regular file, opened; anything else is refused without waiting for whoever would write to it."""
    stream = open(file, "rb", opener=_at_once)  # noqa: SIM115  # handed on, to be closed there
    mode = os.fstat(stream.fileno()).st_mode
    if stat.S_ISREG(mode):
        return stream
    stream.close()
    raise UnreadableError(f"it is {_kind(mode)}, no regular file", str(file))


def _at_once(file: str, flags: int) -> int:
    """Open without waiting; what is no file is not even opened, since that alone may do something."""
    mode = os.stat(file).st_mode
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        raise UnreadableError(f"it is {_kind(mode)}, no regular file", file)
    return os.open(file, flags | _NONBLOCK)


def _kind(mode: int) -> str:
    kinds = {stat.S_IFIFO: "a pipe", stat.S_IFSOCK: "a socket", stat.S_IFDIR: "a folder"}
    return kinds.get(stat.S_IFMT(mode), "a device")


def read_stream(stream: IO[bytes], name: str, most: int = MOST) -> bytes:
    """All that a stream holds, where that is not more than what is read at most."""
    parts, room = [], most + 1
    while room and (part := stream.read(min(room, 1 << 20))):
        parts.append(part)
        room -= len(part)
    if not room:
        raise UnreadableError(f"it is larger than {most:,} bytes", name)
    return b"".join(parts)


def why(error: Exception) -> str:
    """What the system says, in small letters, without its number."""
    if isinstance(error, UnicodeDecodeError):
        return "it is not UTF-8"
    return (getattr(error, "strerror", None) or str(error)).lower()


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
            found = articles_of(path, data)
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
