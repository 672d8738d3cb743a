"""The doors by their addresses, each a job for a worker."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

import msgspec
from msgspec import Struct
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message

from copydesk.reporters.html.page import STYLE_FILE, allowed, script_source, shared
from copydesk.serving.access import HEALTH, SENDERS, Access, Sent
from copydesk.serving.guard import Guard, Log, log_line
from copydesk.serving.jobs import HTML, JSON, Answer, Job
from copydesk.serving.languagetool import LANGUAGES
from copydesk.serving.requests import MOST_TEXT
from copydesk.serving.workers import Gone

_HERE = Path(__file__).parent / "desk_page"
_SCRIPTS = ("report", "writing", "decisions", "names", "mending", "sheets")
STYLE, SCRIPT = "text/css; charset=utf-8", "text/javascript; charset=utf-8"


class Part(Struct, frozen=True):
    """A file of the page."""

    content: str
    kind: str
    policy: str = ""


@cache
def page_parts() -> dict[str, Part]:
    """The page's files by their addresses; the look is the report's, which is shown in it as it is."""
    return {
        "/": Part((_HERE / "desk.html").read_text("utf-8"), HTML, policy()),
        "/desk.css": Part((_HERE / "desk.css").read_text("utf-8"), STYLE),
        "/desk.js": Part(_script(), SCRIPT),
        f"/{STYLE_FILE}": Part(shared()[STYLE_FILE], STYLE),
    }


def policy() -> str:
    """What the page may do: run its own script, ask its own server, and show a report, whose script is known by its hash."""
    scripts, style = allowed()
    return (
        f"default-src 'none'; script-src 'self' {scripts}; style-src 'self' {style}; img-src data:; connect-src 'self'; "
        "frame-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )


def _script() -> str:
    """The page's scripts as one; they begin as the report's do, with short names for the document, colours and the rest."""
    source = script_source("start") + "".join((_HERE / f"{name}.js").read_text("utf-8") for name in _SCRIPTS)
    return f"(() => {{\n'use strict';\n{source}}})();\n"


MOST_BYTES = 8_000_000
"""Bytes of one request: a text of the most signs, in a form's encoding."""
MOST_FIELDS = 40
ASKING = tuple("page read names works articles article sheets sheet check-sheet decisions".split())
"""What the page asks."""
WRITING = ("save-sheet", "add", "decide")
"""What the page has written."""
_OPENAPI = Path(__file__).with_name("openapi.json")


class Limits(Struct, frozen=True):
    """What one server does at most."""

    workers: int = 2
    seconds: float = 20.0
    """How long a check may take."""
    sending: float = 15.0
    """How long somebody may take to send a request."""
    waiting: int = 64
    connections: int = 256


class Crew(Protocol):
    """Who does the jobs; `Workers`, in a server that runs."""

    async def start(self) -> None:
        """Begin."""

    async def do(self, job: Job, gone: Gone) -> Answer:
        """The answer to a job, unless the one who asked has gone."""

    async def stop(self) -> None:
        """End."""


def make_app(
    workers: Crew,
    access: Access,
    limits: Limits,
    log: Log = log_line,
    secrets: Mapping[str, str] = MappingProxyType({}),
) -> ASGIApp:
    """The server's app; it starts its workers and ends them. `secrets` are those of systems that tell what they publish."""

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        await workers.start()
        yield
        await workers.stop()

    doors = Doors(workers, limits, secrets)
    app = Starlette(routes=doors.routes(), lifespan=lifespan, exception_handlers={HTTPException: _told})
    return Guard(app, access, log)


def _told(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101  # that is what it is registered for
    return JSONResponse({"error": error.detail}, error.status_code, error.headers)


class Doors:
    """What is answered at each address."""

    def __init__(self, workers: Crew, limits: Limits, secrets: Mapping[str, str]) -> None:
        self._workers, self._limits, self._secrets = workers, limits, secrets
        self._writing = asyncio.Lock()

    def routes(self) -> list[Route]:
        """All addresses."""
        return [
            Route("/api/check", self._job("check"), methods=["POST"]),
            Route("/v2/check", self._language_tool, methods=["GET", "POST"]),
            Route("/v2/languages", _constant(LANGUAGES)),
            Route("/v2/maxtextlength", _constant(MOST_TEXT)),
            Route("/v2/healthcheck", _constant("OK", "text/plain")),
            Route(HEALTH, _constant({"status": "ok"})),
            Route("/openapi.json", _file(_OPENAPI, JSON)),
            *(Route(f"/desk/{name}", self._job(name), methods=["POST"]) for name in ASKING),
            *(Route(f"/desk/{name}", self._alone(name), methods=["POST"]) for name in WRITING),
            *(Route(f"/hooks/{name}", self._hook(name), methods=["POST"]) for name in self._secrets),
            *(Route(path, _part(part)) for path, part in page_parts().items()),
        ]

    def _alone(self, name: str) -> Callable[[Request], Awaitable[Response]]:
        """A door to a job that writes: one at a time, whoever asks."""
        door = self._job(name)

        async def one_by_one(request: Request) -> Response:
            async with self._writing:
                return await door(request)

        return one_by_one

    def _job(self, name: str) -> Callable[[Request], Awaitable[Response]]:
        async def door(request: Request) -> Response:
            if request.headers.get("content-type", "").partition(";")[0].strip() != JSON:
                raise HTTPException(415, "expected application/json")
            return await self._done(request, Job(name, await self._body(request)))

        return door

    def _hook(self, name: str) -> Callable[[Request], Awaitable[Response]]:
        """A door for a system that signs what it sends."""
        is_theirs, secret = SENDERS[name], self._secrets[name]

        async def door(request: Request) -> Response:
            body = await self._body(request)
            sent = Sent(request.method, request.scope["sent"], dict(request.headers), body)
            if not is_theirs(sent, secret, time.time_ns() // 1_000_000):
                raise HTTPException(401, "the signature is not right, or too old")
            return await self._done(request, Job(name, body))

        return door

    async def _language_tool(self, request: Request) -> Response:
        given = await self._fields(request) if request.method == "POST" else dict(request.query_params)
        return await self._done(request, Job("languagetool", msgspec.json.encode(given)))

    async def _done(self, request: Request, job: Job) -> Response:
        answer = await self._workers.do(job, request.is_disconnected)
        request.scope["told"] = {"bytes": len(job.body), "findings": answer.findings}
        return _response(answer)

    async def _fields(self, request: Request) -> dict[str, str]:
        body = await self._body(request)
        again = Request(request.scope, _replayed(body))
        try:
            form = await again.form(max_files=1, max_fields=MOST_FIELDS, max_part_size=MOST_BYTES)
        except (MultiPartException, UnicodeDecodeError, ValueError) as error:
            raise HTTPException(400, f"the form cannot be read: {error}") from None
        return {name: value for name, value in form.items() if isinstance(value, str)}

    async def _body(self, request: Request) -> bytes:
        """All that is sent; refused where it is too much, or takes too long."""
        if _length(request) > MOST_BYTES:
            raise _too_much()
        try:
            return await asyncio.wait_for(_read(request), self._limits.sending)
        except TimeoutError:
            raise HTTPException(408, "the request took too long to arrive") from None
        except ClientDisconnect:
            raise HTTPException(499, "the request broke off") from None


def _length(request: Request) -> int:
    length = request.headers.get("content-length", "0")
    return int(length) if length.isascii() and length.isdigit() else 0


async def _read(request: Request) -> bytes:
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > MOST_BYTES:
            raise _too_much()
    return bytes(body)


def _too_much() -> HTTPException:
    return HTTPException(
        413, f"more than {MOST_BYTES:,} bytes; send one article at a time", {"connection": "close"}
    )


def _replayed(body: bytes) -> Callable[[], Awaitable[Message]]:
    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    return receive


def _response(answer: Answer) -> Response:
    headers = {"retry-after": "1"} if answer.status == 503 else {}
    return Response(answer.body, answer.status, headers, media_type=answer.kind)


def _constant(value: object, kind: str = JSON) -> Callable[[Request], Awaitable[Response]]:
    body = value.encode() if isinstance(value, str) else msgspec.json.encode(value)

    async def door(_: Request) -> Response:
        return Response(body, media_type=kind)

    return door


def _part(part: Part) -> Callable[[Request], Awaitable[Response]]:
    async def door(_: Request) -> Response:
        headers = {"content-security-policy": part.policy} if part.policy else {}
        return Response(part.content, headers=headers, media_type=part.kind)

    return door


def _file(file: Path, kind: str) -> Callable[[Request], Awaitable[Response]]:
    async def door(_: Request) -> Response:
        return Response(file.read_bytes(), media_type=kind)

    return door
