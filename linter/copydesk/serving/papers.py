"""The desk's files as the page may see them: listed by the server, read and written by those names alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from hashlib import sha256

from msgspec import Struct


class Papers(Struct, frozen=True):
    """How the desk's files are had; the command line says how (`copydesk.cli.serve_worker`)."""

    sheets: Callable[[], Mapping[str, bytes]]
    """The sheets by name."""
    articles: Callable[[], tuple[str, ...]]
    """The names of the desk's articles."""
    read: Callable[[str], bytes]
    """The bytes of a file that is listed."""
    write: Callable[[str, str], None]
    """Puts a text in a file's place, whole or not at all."""
    decisions: str
    """The file in which the desk's decisions are kept."""


def digest(content: bytes) -> str:
    """A sign of what a file holds, by which two who edit it at once are told apart."""
    return sha256(content).hexdigest()[:16]
