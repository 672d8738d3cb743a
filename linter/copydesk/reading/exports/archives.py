"""Archives (zip, tar) of articles, each part as if it lay in a folder; read within limits: nothing is written to the disk, and nothing grows without end."""

from __future__ import annotations

import io
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from lzma import LZMAError
from types import TracebackType

from copydesk.errors import ArticleError, Trouble

LARGEST = 64_000_000
"""The bytes that one part of an archive may have when it is unpacked."""
LARGEST_WHOLE = 1_000_000_000
"""The bytes that all parts may have together."""
MOST = 100_000
"""The parts that an archive may have."""
_MILLION = 1_000_000


def too_large(path: str, name: str) -> ArticleError:
    """The trouble of a part that is larger than any article."""
    return ArticleError(
        Trouble(f"{name} is larger than {LARGEST // _MILLION} MB when it is unpacked, and is not read", path)
    )


def too_large_whole(path: str) -> ArticleError:
    """The trouble of an archive that is larger than any archive of articles should be."""
    message = (
        f"is larger than {LARGEST_WHOLE // _MILLION} MB when it is unpacked; unpack it and check its folder"
    )
    return ArticleError(Trouble(message, path))


class Zip:
    """The parts of a zip file by name; `what` says what the file should be."""

    def __init__(self, path: str, data: bytes, what: str) -> None:
        self._path = path
        self._left = LARGEST_WHOLE
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            self._parts = {info.filename: info for info in self._archive.infolist() if not info.is_dir()}
        except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError) as error:
            raise ArticleError(Trouble(f"is no {what} ({_said(error)})", path)) from None
        if len(self._parts) > MOST:
            raise ArticleError(Trouble(f"has more than {MOST:,} parts; unpack it and check its folder", path))

    def __enter__(self) -> Zip:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._archive.close()

    @property
    def names(self) -> frozenset[str]:
        """The names of the parts."""
        return frozenset(self._parts)

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._parts))

    def bytes(self, name: str) -> bytes:
        """A part's bytes, counted as they come out: what the archive says of their number is not believed."""
        try:
            with self._archive.open(self._parts[name]) as stream:
                data = stream.read(LARGEST + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            NotImplementedError,
            RuntimeError,
            EOFError,
            OSError,
        ) as error:
            raise ArticleError(Trouble(f"{name} cannot be unpacked ({_said(error)})", self._path)) from None
        if len(data) > LARGEST:
            raise too_large(self._path, name)
        self._left -= len(data)
        if self._left < 0:
            raise too_large_whole(self._path)
        return data

    def text(self, name: str) -> str:
        """A part's text."""
        try:
            return self.bytes(name).decode("utf-8-sig")
        except UnicodeDecodeError:
            raise ArticleError(Trouble(f"{name} is not UTF-8", self._path)) from None


def _said(error: Exception) -> str:
    words = str(error).lower() or "it ends too early"
    return "it is encrypted" if "encrypted" in words or "password" in words else words


def parts(path: str, data: bytes) -> Iterator[tuple[str, bytes | ArticleError]]:
    """The parts of an archive by name, in order, with their bytes or with why these cannot be had."""
    return _zipped(path, data) if path.lower().endswith(".zip") else _tarred(path, data)


def _is_hidden(name: str) -> bool:
    """Whether a part is none that anybody put there: what systems leave beside files."""
    return any(
        folder.startswith((".", "__MACOSX", "~$")) for folder in name.split("/") if folder not in (".", "..")
    )


def _zipped(path: str, data: bytes) -> Iterator[tuple[str, bytes | ArticleError]]:
    with Zip(path, data, "zip archive") as archive:
        for name in archive:
            if _is_hidden(name):
                continue
            try:
                yield name, archive.bytes(name)
            except ArticleError as error:
                yield name, error


def _tarred(path: str, data: bytes) -> Iterator[tuple[str, bytes | ArticleError]]:
    found: dict[str, bytes | ArticleError] = {}
    left = LARGEST_WHOLE
    try:
        with tarfile.open(fileobj=io.BytesIO(data), mode="r|*") as archive:
            for count, member in enumerate(archive):
                left -= member.size
                if left < 0:
                    raise too_large_whole(path)
                if count >= MOST:
                    raise ArticleError(
                        Trouble(f"has more than {MOST:,} parts; unpack it and check its folder", path)
                    )
                if member.isfile() and not _is_hidden(member.name):
                    if member.size > LARGEST:
                        found[member.name] = too_large(path, member.name)
                        continue
                    stream = archive.extractfile(member)
                    found[member.name.removeprefix("./")] = stream.read() if stream else b""
    except (tarfile.TarError, OSError, EOFError, zlib.error, LZMAError) as error:
        words = str(error).lower() or "it ends too early"
        raise ArticleError(Trouble(f"is no tar archive that can be read ({words})", path)) from None
    yield from sorted(found.items())
