"""Files written: each whole or not at all, with the mode that it had, and never over what is read."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import TypeAlias

from msgspec import Struct

from copydesk.cli.files import Unusable, refused, shown_path
from copydesk.cli.opening import why
from copydesk.errors import ConfigError, Trouble

StrPath: TypeAlias = str | os.PathLike[str]

_READ_AND_WRITE = 0o666


def write(file: StrPath, text: str) -> None:
    """Write a text with line feeds on every system; whoever reads the file meanwhile has the old or the new one."""
    write_bytes(file, text.encode("utf-8"))


def write_bytes(file: StrPath, data: bytes) -> None:
    """Write a file, its folder included, in one step: where that fails, what was there is there still."""
    target = os.path.realpath(file)
    if os.path.exists(target) and not os.path.isfile(target) and not os.path.isdir(target):
        with telling(file):
            _fill(target, data)
    else:
        _put([(file, data)])


def write_all(texts: Iterable[tuple[StrPath, str]]) -> None:
    """Write several texts, none before all of them are on the disk: where there is no room for one, there is none for any."""
    _put((file, text.encode("utf-8")) for file, text in texts)


class Spool:
    """Texts with their names, kept on the disk as they are made, until all of them are written or none: thousands of pages fit no memory.

    OSError where there is no room for them.
    """

    def __init__(self, texts: Iterable[tuple[str, str]]) -> None:
        from tempfile import TemporaryFile
        from weakref import finalize

        self._file = TemporaryFile()  # noqa: SIM115  # it lives as long as the spool
        finalize(self, self._file.close)
        self._sizes = {name: self._file.write(text.encode("utf-8")) for name, text in texts}

    def names(self) -> Iterable[str]:
        """The names, in order."""
        return self._sizes

    def write(self, folder: str) -> None:
        """Write all into a folder, none before all of them are there under other names."""
        self._file.seek(0)
        _put((os.path.join(folder, name), self._file.read(size)) for name, size in self._sizes.items())


def _fill(device: str, data: bytes) -> None:
    """Write to what is no file and cannot be replaced: a pipe, a device."""
    with open(device, "wb") as stream:
        stream.write(data)


class _Ready(Struct, frozen=True):
    """A file that is on the disk under a name of its own, to be given the one that it is for."""

    file: StrPath
    new: str
    target: str


def _put(contents: Iterable[tuple[StrPath, bytes]]) -> None:
    waiting: list[_Ready] = []
    try:
        for file, data in contents:
            with telling(file):
                waiting.append(_made_ready(file, data))
        folders = {os.path.dirname(each.target) for each in waiting}
        while waiting:
            with telling(waiting[0].file):
                os.replace(waiting[0].new, waiting[0].target)
            del waiting[0]
    finally:
        for each in waiting:
            with suppress(OSError):
                os.unlink(each.new)
    for folder in folders:
        _sync_folder(folder)


def _made_ready(file: StrPath, data: bytes) -> _Ready:
    import tempfile

    target = os.path.realpath(file)
    before = _status(target)
    folder = os.path.dirname(target)
    os.makedirs(folder, exist_ok=True)
    handle, new = tempfile.mkstemp(dir=folder, prefix=".copydesk-", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            _sync(stream.fileno())
        with suppress(OSError):  # a disk without permissions has none to keep
            os.chmod(new, _mode(before))
    except BaseException:
        os.unlink(new)
        raise
    return _Ready(file, new, target)


@contextmanager
def telling(file: StrPath) -> Iterator[None]:
    """Trouble with a file in words."""
    try:
        yield
    except OSError as error:
        raise refused(f"cannot be written: {why(error)}", shown_path(file)) from None


def _sync(handle: int) -> None:
    """Have what was written on the disk; a file system that cannot promise that is believed."""
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise


def _status(target: str) -> os.stat_result | None:
    """What the file is now; one that may not be written must not be replaced either."""
    if not os.path.exists(target):
        return None
    if not os.access(target, os.W_OK):
        raise PermissionError(13, "permission denied", target)
    if os.path.isdir(target):
        raise IsADirectoryError(21, "it is a folder", target)
    return os.stat(target)


def _mode(before: os.stat_result | None) -> int:
    """The permissions of the file that is replaced, or those that any new file gets."""
    if before:
        return stat.S_IMODE(before.st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return _READ_AND_WRITE & ~mask


def _sync_folder(folder: str) -> None:
    """Have the new name on the disk too, where the system lets a folder be synced."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    with suppress(OSError):
        os.fsync(handle)
    os.close(handle)


def refuse_inputs(files: Iterable[str], inputs: Mapping[str, str], option: str) -> None:
    """Refuse to write over what is read, by whatever name; `inputs` says of each file what it is.

    Raises `Unusable` before anything is written, naming every file.
    """
    known = {_identity(file): kind for file, kind in inputs.items()}
    named: dict[object, str] = {}
    troubles = []
    for file in files:
        one = _identity(file)
        if one in known:
            message = f"{shown_path(file)} is {known[one]}, which is never written over; name another file"
            troubles.append(Trouble(message, option))
        elif one in named:
            troubles.append(Trouble(f"{shown_path(file)} is named twice; each report has its file", option))
        named[one] = file
    if troubles:
        raise Unusable(ConfigError(*troubles))


def _identity(file: str) -> object:
    """What two names of one file have in common."""
    try:
        found = os.stat(file)
    except OSError:
        return os.path.realpath(file)
    return (found.st_dev, found.st_ino)
