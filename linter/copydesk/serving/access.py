"""Who may ask: hosts, origins, a token. A page of another site must reach nothing here, by whatever name it calls us."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

from msgspec import Struct

LOCAL = frozenset(("127.0.0.1", "localhost", "::1"))
HEALTH = "/healthz"
"""What says that the server answers, and nothing else: it needs no token."""
_EXTENSIONS = ("chrome-extension:", "moz-extension:", "safari-web-extension:")
_COOKIE = "copydesk"


class Denied(Struct, frozen=True):
    """Why somebody may not ask."""

    status: int
    why: str


class Access(Struct, frozen=True):
    """What the desk has allowed; `hosts` are the names that it is called by, `origins` pages of other sites ("*": all)."""

    hosts: frozenset[str] = LOCAL
    origins: frozenset[str] = frozenset()
    token: str | None = None

    def denied(self, method: str, path: str, headers: Mapping[str, str]) -> Denied | None:
        """Why a request is not answered; none where it is."""
        if _host(headers.get("host", "")) not in self.hosts and "*" not in self.hosts:
            return Denied(421, "this server is not known by that name; see --host-name")
        if not self._may_come_from(path, headers):
            return Denied(403, "pages of other sites may not ask; see --allow-origin")
        is_open = method == "OPTIONS" or path == HEALTH
        if self.token and not is_open and not self._has_token(headers):
            return Denied(401, "a token is needed: open the address that the server printed when it started")
        return None

    def allowed_origin(self, path: str, headers: Mapping[str, str]) -> str | None:
        """The other origin that may read the answer, where there is one."""
        origin = headers.get("origin")
        if origin is None or _is_own(origin, headers):
            return None
        if origin in self.origins or "*" in self.origins:
            return origin
        return origin if is_language_tool(path) and origin.startswith(_EXTENSIONS) else None

    def _may_come_from(self, path: str, headers: Mapping[str, str]) -> bool:
        origin = headers.get("origin")
        if origin is not None:
            return _is_own(origin, headers) or self.allowed_origin(path, headers) is not None
        if headers.get("sec-fetch-site") in ("cross-site", "same-site"):
            return headers.get("sec-fetch-mode") == "navigate" and path == "/"
        return True

    def _has_token(self, headers: Mapping[str, str]) -> bool:
        bearer = headers.get("authorization", "").removeprefix("Bearer ")
        return any(self.is_token(given) for given in (bearer, _cookie(headers.get("cookie", ""))))

    def is_token(self, given: str) -> bool:
        """Whether the words are the token; how long that takes tells nothing."""
        return bool(self.token) and hmac.compare_digest(given.encode(), (self.token or "").encode())

    def cookie(self) -> str:
        """What a browser is told to bring from now on."""
        return f"{_COOKIE}={self.token}; Path=/; HttpOnly; SameSite=Strict"


def is_language_tool(path: str) -> bool:
    """Whether a path is one that LanguageTool's clients ask for."""
    return path.startswith("/v2/")


def _is_own(origin: str, headers: Mapping[str, str]) -> bool:
    parts = urlsplit(origin)
    return parts.scheme in ("http", "https") and parts.netloc == headers.get("host")


def _host(header: str) -> str:
    """The name in a Host header, without its port."""
    try:
        return urlsplit(f"//{header}").hostname or ""
    except ValueError:
        return ""


def _cookie(header: str) -> str:
    pairs = (pair.strip().partition("=") for pair in header.split(";"))
    return next((value for name, _, value in pairs if name == _COOKIE), "")


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
