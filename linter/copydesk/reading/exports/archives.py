"""Archives (zip, tar) of articles: each part that is an article, or holds some, as if it lay in a folder."""

from __future__ import annotations

import io
import tarfile
import zlib
from collections.abc import Iterator
from lzma import LZMAError

from copydesk.errors import ArticleError, Trouble
from copydesk.reading.exports.zipped import LARGEST, LARGEST_WHOLE, MOST, Zip, too_large, too_large_whole


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
