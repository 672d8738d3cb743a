"""A disk that fails: the calls by which a command reads and writes, counted, and any one of them made to fail."""

import errno
import io
import os
from contextlib import contextmanager

import pytest

TOLD = {
    errno.ENOSPC: "no space left on device",
    errno.EACCES: "permission denied",
    errno.EIO: "input/output error",
}
"""What may go wrong, and how it is said."""


class Disk:
    """The calls on files below a folder, as (what, file); the one that `breaks` fails with `error`: by its number, or the first
    of a file that is being written, by what it does.

    Of the reads of one file, and of the writes, the first counts.
    """

    def __init__(self, folder, breaks=None, error=errno.EIO):
        self.folder, self.breaks, self.error = os.path.realpath(folder), breaks, error
        self.calls = []

    def meet(self, what, file):
        if not os.path.realpath(file).startswith(self.folder + os.sep):
            return
        call = what, os.path.relpath(os.path.realpath(file), self.folder)
        if what in ("read", "write") and call in self.calls:
            return
        self.calls.append(call)
        if self._is_to_fail(what, file):
            raise OSError(self.error, os.strerror(self.error), str(file))

    def _is_to_fail(self, what, file):
        if not isinstance(self.breaks, str):
            return len(self.calls) - 1 == self.breaks
        is_written = what == "rename" or os.path.basename(file).startswith(".copydesk-")
        return is_written and what == self.breaks

    @contextmanager
    def at_work(self):
        """Every call goes by this disk."""
        real = {name: getattr(os, name) for name in ("open", "mkdir", "replace", "fsync", "fdopen")}
        real_open, disk = open, self

        class Raw(io.FileIO):
            """A file whose reads and writes are calls, too."""

            def readinto(self, room):
                disk.meet("read", self.file)
                return super().readinto(room)

            def readall(self):
                disk.meet("read", self.file)
                return super().readall()

            def write(self, data):
                disk.meet("write", self.file)
                return super().write(data)

        def file_of(handle):
            return os.readlink(f"/proc/self/fd/{handle}")

        def opened(file, flags, *more, **named):
            disk.meet("open", file)
            return real["open"](file, flags, *more, **named)

        def made(folder, *more, **named):
            disk.meet("mkdir", folder)
            return real["mkdir"](folder, *more, **named)

        def replaced(old, new, **named):
            disk.meet("rename", new)
            return real["replace"](old, new, **named)

        def synced(handle):
            disk.meet("sync", file_of(handle))
            return real["fsync"](handle)

        def by_handle(handle, mode="r", *more, **named):
            if mode != "wb":
                return real["fdopen"](handle, mode, *more, **named)
            raw = Raw(handle, mode)
            raw.file = file_of(handle)
            return io.BufferedWriter(raw)

        def by_name(file, mode="r", *more, opener=None, **named):
            if mode != "rb":
                return real_open(file, mode, *more, opener=opener, **named)
            raw = Raw(file, mode, opener=opener)
            raw.file = str(file)
            return io.BufferedReader(raw)

        with pytest.MonkeyPatch.context() as patch:
            for name, function in {
                "os.open": opened,
                "os.mkdir": made,
                "os.replace": replaced,
                "os.fsync": synced,
                "os.fdopen": by_handle,
                "builtins.open": by_name,
            }.items():
                patch.setattr(name, function)
            yield self


def contents(folder):
    """Every file below a folder with its bytes, and every folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in folder.rglob("*")
    }
