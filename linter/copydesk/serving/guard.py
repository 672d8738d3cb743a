"""What stands before every door: who may ask, how much and how long they may send, what every answer carries, the log."""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from copydesk.serving.access import Access

Log = Callable[[Mapping[str, Any]], None]

_SLASHES = re.compile(r"/{2,}")
_DOUBLED = re.compile(r"^(?:/v2)+(?=/v2/)")
_PREFLIGHT = {
    "access-control-allow-methods": "GET, POST, OPTIONS",
    "access-control-allow-headers": "content-type, accept, authorization, x-requested-with",
    "access-control-max-age": "600",
    "access-control-allow-private-network": "true",
}
_CARRIED = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
    "cache-control": "no-store",
}
NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
"""The policy of answers that are no page."""


class Guard:
    """Lets requests through to the app that the desk's access allows, and writes one line of log for each."""

    def __init__(self, app: ASGIApp, access: Access, log: Log) -> None:
        self._app, self._access, self._log = app, access, log

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "lifespan":
            return await self._app(scope, receive, send)
        if scope["type"] != "http":
            return await send({"type": "websocket.close", "code": 1008})
        began = time.perf_counter()
        status = 500

        async def seen(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                self._carry(scope, MutableHeaders(scope=message))
            await send(message)

        try:
            await self._let_through(scope, receive, seen)
        finally:
            told = scope.get("told", {})
            door = scope["route"].path if "route" in scope else "-"
            ms = round((time.perf_counter() - began) * 1000, 1)
            self._log({"door": door, "method": scope["method"], "status": status, "ms": ms, **told})

    async def _let_through(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = Headers(scope=scope)
        scope["sent"] = _sent(scope)
        trusted = self._path(scope)
        denied = self._access.denied(scope["method"], scope["path"], headers)
        if denied and denied.status == 401 and trusted:
            denied = None
        answer: Response | None = None
        if denied:
            answer = self._entering(scope) or JSONResponse({"error": denied.why}, denied.status)
        elif scope["method"] == "OPTIONS":
            answer = Response(status_code=204, headers=_PREFLIGHT)
        await (answer or self._app)(scope, receive, send)

    def _path(self, scope: Scope) -> bool:
        """Put the path right, as clients write it; whether it began with the token."""
        path = _SLASHES.sub("/", scope["path"])
        first, _, rest = path.removeprefix("/").partition("/")
        if trusted := self._access.is_token(first):
            path = f"/{rest}"
        scope["path"] = _DOUBLED.sub("", path)
        scope["raw_path"] = scope["path"].encode()
        return trusted

    def _entering(self, scope: Scope) -> Response | None:
        """Who opens the page with the token in its address is sent on without it, and keeps it as a cookie."""
        given = parse_qs(scope["query_string"].decode("latin-1")).get("token", [""])[0]
        if scope["path"] != "/" or not self._access.is_token(given):
            return None
        return RedirectResponse("/", 303, {"set-cookie": self._access.cookie()})

    def _carry(self, scope: Scope, headers: MutableHeaders) -> None:
        for name, value in _CARRIED.items():
            headers.setdefault(name, value)
        headers.setdefault("content-security-policy", NOTHING)
        if origin := self._access.allowed_origin(scope["path"], Headers(scope=scope)):
            headers["access-control-allow-origin"] = origin
            headers["cross-origin-resource-policy"] = "cross-origin"
            headers.add_vary_header("Origin")


def _sent(scope: Scope) -> str:
    """The address as it was sent, which those who sign requests sign."""
    query = scope["query_string"].decode("latin-1")
    return str(scope["raw_path"].decode("latin-1")) + (f"?{query}" if query else "")


def log_line(told: Mapping[str, Any]) -> None:
    """One line of JSON on standard error: when, which door, how it went. Never an address, a name or a word of a text."""
    at = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    sys.stderr.write(json.dumps({"time": at, **told}) + "\n")
    sys.stderr.flush()
