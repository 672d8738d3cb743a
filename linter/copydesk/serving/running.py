"""The server's process: its socket, its patience, and its end."""

from __future__ import annotations

import asyncio
import signal
import socket
from collections.abc import Callable

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol

from copydesk.serving.app import Limits

_KEPT_ALIVE = 15
_GRACEFUL = 10
_LONGEST_HEAD = 32_768


class _Impatient(H11Protocol):
    """Hangs up on who connects and does not say what for."""

    patience = 15.0

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # narrower, as uvicorn's
        """Begin to wait."""
        super().connection_made(transport)
        self.loop.call_later(self.patience, self._hang_up)

    def _hang_up(self) -> None:
        if self.cycle is None and not self.transport.is_closing():
            self.transport.close()


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens; raises OSError where the address cannot be had.

    It names its protocol, for asyncio sends at once (TCP_NODELAY) where it is told that this is TCP; else an answer's body
    waits until the client has acknowledged its head, which systems put off for 40 ms.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen(128)
    except OSError:
        listening.close()
        raise
    return listening


def run(app: ASGIApp, listening: socket.socket, limits: Limits, opened: Callable[[], object]) -> None:
    """Answer until the process is told to stop; what is being answered then is answered yet."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _quietly)  # uvicorn raises what it has caught once more when it has stopped
    make_server(app, limits, opened).run([listening])


def make_server(app: ASGIApp, limits: Limits, opened: Callable[[], object]) -> uvicorn.Server:
    """The server, not yet begun; `opened` is called when it answers."""
    config = uvicorn.Config(
        app,
        http=type("Impatient", (_Impatient,), {"patience": limits.sending}),
        ws="none",
        loop="asyncio",
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        limit_concurrency=limits.connections,
        timeout_keep_alive=_KEPT_ALIVE,
        timeout_graceful_shutdown=_GRACEFUL,
        h11_max_incomplete_event_size=_LONGEST_HEAD,
    )
    return _Server(config, opened)


def _quietly(*_: object) -> None:
    return None


class _Server(uvicorn.Server):
    """Tells when it is open."""

    def __init__(self, config: uvicorn.Config, opened: Callable[[], object]) -> None:
        super().__init__(config)
        self._opened = opened

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Open, and tell."""
        await super().startup(sockets)
        if self.started:
            self._opened()
