"""Whether a message comes from whom it says: Ghost and Contentful sign what they send, each in its way."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable, Mapping

from msgspec import Struct

OLDEST = 300_000
"""Milliseconds after which a signature is no longer good, so that nobody can send a message again."""


class Sent(Struct, frozen=True):
    """A message as it was sent: `path` before anything was made of it, header names in small letters."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes


def is_from_ghost(sent: Sent, secret: str, now: int) -> bool:
    """Whether Ghost has signed the message; `now` is in milliseconds."""
    parts = dict(
        part.strip().partition("=")[::2] for part in sent.headers.get("x-ghost-signature", "").split(",")
    )
    if not _is_fresh(parts.get("t", ""), now):
        return False
    return _is_equal(parts.get("sha256", ""), _signature(secret, sent.body + parts["t"].encode()))


def is_from_contentful(sent: Sent, secret: str, now: int) -> bool:
    """Whether Contentful has signed the message, by its request verification; `now` is in milliseconds."""
    time = sent.headers.get("x-contentful-timestamp", "")
    signed = sorted(sent.headers.get("x-contentful-signed-headers", "").lower().split(","))
    if not _is_fresh(time, now) or "x-contentful-timestamp" not in signed:
        return False
    headers = ";".join(f"{name}:{sent.headers.get(name, '').strip()}" for name in signed)
    canonical = f"{sent.method}\n{sent.path}\n{headers}\n".encode() + sent.body
    return _is_equal(sent.headers.get("x-contentful-signature", ""), _signature(secret, canonical))


def _signature(secret: str, message: bytes) -> str:
    return hmac.new(secret.encode(), message, hashlib.sha256).hexdigest()


def _is_equal(given: str, expected: str) -> bool:
    """Whether two signatures are the same; how long that takes tells nothing."""
    return hmac.compare_digest(given.encode("utf-8", "replace"), expected.encode())


def _is_fresh(time: str, now: int) -> bool:
    return time.isascii() and time.isdigit() and len(time) < 16 and abs(now - int(time)) <= OLDEST


SENDERS: Mapping[str, Callable[[Sent, str, int], bool]] = {
    "ghost": is_from_ghost,
    "contentful": is_from_contentful,
}
"""The systems that tell what they publish, and how each signs it."""
