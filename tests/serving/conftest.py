"""A small newsroom, its doors with a clerk behind them in the same process, and a whole server of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import httpx
import pytest
from starlette.testclient import TestClient

from copydesk.cli.serve_worker import make_clerk
from copydesk.serving.access import LOCAL, Access
from copydesk.serving.app import Limits, make_app
from copydesk.serving.clerk import Clerk

SHEET = """title: The Glass Harbour
kind: series
network: Channel Nine
cast:
  - {character: Mara Quill, actor: Ines Aldana}
  - {character: Jonas Wick, actor: Lena Roos}
seasons:
  - {number: 1, episodes: 8, released: 2025-03-14}
"""
WRONG = "The Glass Harbour returns\n\nIn The Glass Harbour, Tomas Brandt plays Mara Quill.\n"
MISSPELLED = "The Glass Harbour\n\nThe Glass Harbor has Ines Aldana as Mara Quill.\n"
PATIENCE = 60
"""Seconds until a wait for another process is given up, on whatever machine."""
ask, post = partial(httpx.get, timeout=PATIENCE), partial(httpx.post, timeout=PATIENCE)


def until(is_so: Callable[[], bool]) -> None:
    """Wait for what another process or thread does."""
    deadline = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.02)


@pytest.fixture(scope="session")
def newsroom(tmp_path_factory) -> Path:
    """A folder with a configuration, a sheet and an article."""
    return make_newsroom(tmp_path_factory.mktemp("newsroom"))


def make_newsroom(folder: Path) -> Path:
    (folder / "copydesk.toml").write_text(
        'facts = ["facts"]\npaths = ["stories"]\nbaseline = "decided.json"\n', encoding="utf-8"
    )
    (folder / "facts").mkdir()
    (folder / "facts" / "glass-harbour.yaml").write_text(SHEET, encoding="utf-8")
    (folder / "stories").mkdir()
    (folder / "stories" / "harbour.md").write_text(WRONG, encoding="utf-8")
    return folder


class Inline:
    """Does jobs at once, in this process."""

    def __init__(self, clerk: Clerk) -> None:
        self.clerk = clerk

    async def start(self):
        pass

    async def do(self, job, gone):
        return self.clerk.answer(job)

    async def stop(self):
        pass


@contextmanager
def doors(folder: Path, access: Access | None = None, limits: Limits | None = None, secrets=None, **more):
    """A client of the desk's doors, and what was logged."""
    before = Path.cwd()
    os.chdir(folder)
    logged: list[dict[str, object]] = []
    try:
        crew = Inline(make_clerk())
        access = access or Access(LOCAL | {"desk"})
        app = make_app(crew, access, limits or Limits(), logged.append, secrets or {})
        with TestClient(app, base_url="http://desk", raise_server_exceptions=False, **more) as client:
            client.logged = logged
            yield client
    finally:
        os.chdir(before)


@pytest.fixture
def desk(newsroom, monkeypatch, tmp_path) -> Iterator[TestClient]:
    """The doors, as a page of our own would ask."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    with doors(newsroom) as client:
        yield client


class Server:
    """A server in a process of its own."""

    def __init__(self, process: subprocess.Popen[str], address: str) -> None:
        self.process, self.address = process, address
        self.log: list[str] = []
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def _listen(self) -> None:
        self.log.extend(self.process.stderr)

    def stop(self) -> int:
        """End it as a system does; its exit status."""
        self.process.terminate()
        status = self.process.wait(PATIENCE)
        self._listener.join(PATIENCE)
        return status

    def close(self) -> None:
        """Give back its pipes."""
        if self.process.poll() is None:
            self.stop()
        self._listener.join(PATIENCE)
        self.process.stdout.close()
        self.process.stderr.close()


@contextmanager
def running(folder: Path, *options: str, **environment: str) -> Iterator[Server]:
    """`copydesk serve` in a folder, on a free port."""
    command = [sys.executable, "-m", "copydesk", "serve", "--port", "0", *options]
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=os.environ | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    line = process.stdout.readline()
    if not line:
        raise AssertionError(process.stderr.read())
    process.stdout.readline()
    server = Server(process, line.split()[-1])
    try:
        yield server
    finally:
        server.close()


@pytest.fixture(scope="module")
def server(newsroom) -> Iterator[Server]:
    """One server for the tests of a module."""
    with running(newsroom, "--workers", "2") as made:
        yield made
