"""Files opened: regular ones alone, which end, and no more of them than a desk has; never a pipe or a device, which may not."""

from __future__ import annotations

import errno
import os
import stat
from typing import IO

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
