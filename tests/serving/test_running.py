"""The server as a process, and on its socket: slow, many and dying clients, its start and its end."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import threading
from contextlib import closing, contextmanager

import pytest
from click.testing import CliRunner

from apart import run_apart
from copydesk.cli import main
from copydesk.cli.open_desk import open_desk
from copydesk.serving.access import Access
from copydesk.serving.app import Limits, make_app
from copydesk.serving.clerk import Clerk
from copydesk.serving.running import listen, make_server
from serving.conftest import PATIENCE, WRONG, Inline, ask, post, running, until

HEAD = b"POST /v2/check HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n"
HEAD += b"Content-Type: application/x-www-form-urlencoded\r\n\r\n"


@contextmanager
def listening(newsroom, monkeypatch, **limits):
    """A server in a thread of this process; its port."""
    monkeypatch.chdir(newsroom)
    limits_, opened = Limits(**limits), threading.Event()
    app = make_app(Inline(Clerk(open_desk())), Access(), limits_, lambda told: None)
    server = make_server(app, limits_, opened.set)
    with closing(listen("127.0.0.1", 0)) as ours:
        thread = threading.Thread(target=server.run, args=([ours],))
        thread.start()
        assert opened.wait(PATIENCE)
        try:
            yield ours.getsockname()[1]
        finally:
            server.should_exit = True
            thread.join(PATIENCE)


def connected(port):
    made = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
    return closing(made)


def test_no_answer_waits_until_its_head_is_acknowledged():
    sent_at_once = []

    async def greet(_, writer):
        theirs = writer.get_extra_info("socket")
        sent_at_once.append(theirs.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
        writer.close()

    async def story():
        with closing(listen("127.0.0.1", 0)) as ours:
            async with await asyncio.start_server(greet, sock=ours):
                reader, writer = await asyncio.open_connection(*ours.getsockname())
                await reader.read()
                writer.close()
                await writer.wait_closed()

    run_apart(story())
    assert [bool(each) for each in sent_at_once] == [True]


def test_a_request_that_never_ends_is_answered_and_the_line_is_closed(newsroom, monkeypatch):
    with listening(newsroom, monkeypatch, sending=0.4) as port, connected(port) as slow:
        slow.sendall(HEAD + b"text=a")
        assert b" 408 " in slow.recv(4096)


def test_who_connects_and_says_nothing_is_hung_up_on(newsroom, monkeypatch):
    with listening(newsroom, monkeypatch, sending=0.4) as port:
        for said in (b"", b"POST /v2/check HTTP/1.1\r\nHost: "):
            with connected(port) as silent:
                silent.sendall(said)
                assert silent.recv(10) == b""


def test_many_connections_are_refused_and_the_next_is_answered(newsroom, monkeypatch):
    with listening(newsroom, monkeypatch, connections=20, sending=PATIENCE) as port:
        address = f"http://127.0.0.1:{port}/healthz"
        held = [socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) for _ in range(300)]
        until(lambda: ask(address).status_code == 503)
        for each in held:
            each.close()
        until(lambda: ask(address).status_code == 200)


def test_a_client_that_dies_harms_nobody(newsroom, monkeypatch):
    with listening(newsroom, monkeypatch) as port:
        for sent in (
            HEAD,
            HEAD + b"text",
            b"nonsense\r\n\r\n",
            b"\x16\x03\x01" * 50,
            b"GET /healthz HTTP/1.1\r\n",
        ):
            with connected(port) as client:
                client.sendall(sent)
                client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        assert ask(f"http://127.0.0.1:{port}/healthz").status_code == 200


@pytest.mark.skipif(os.name == "nt", reason="signals are another matter there")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_stops_in_peace_when_it_is_told_to_and_leaves_no_worker(newsroom, number):
    with running(newsroom, "--workers", "1") as server:
        post(f"{server.address}v2/check", data={"language": "en", "text": WRONG}).raise_for_status()
        worker = children(server.process.pid)
        assert len(worker) == 1
        server.process.send_signal(number)
        assert server.process.wait(PATIENCE) == 0
        until(lambda: not any(os.path.exists(f"/proc/{pid}/fd/0") for pid in worker))


def children(pid):
    path = f"/proc/{pid}/task/{pid}/children"
    if not os.path.exists(path):
        pytest.skip("this system does not say which processes there are")
    with open(path, encoding="ascii") as stream:
        return stream.read().split()


def test_workers_end_when_the_server_is_killed(newsroom):
    with running(newsroom, "--workers", "1") as server:
        worker = children(server.process.pid)
        server.process.kill()
        until(lambda: not any(os.path.exists(f"/proc/{pid}") for pid in worker))


def test_another_address_needs_a_token_which_is_made_where_none_is_given(newsroom):
    with running(newsroom, "--host", "0.0.0.0", "--workers", "1") as server:
        address, _, token = server.address.partition("?token=")
        address = address.replace("0.0.0.0", "127.0.0.1")
        assert len(token) >= 24
        assert ask(f"{address}v2/languages").status_code == 401
        assert ask(f"{address}v2/languages", headers={"authorization": f"Bearer {token}"}).status_code == 200


def test_a_token_that_is_given_is_needed_here_too(newsroom):
    with running(newsroom, "--workers", "1", COPYDESK_TOKEN="the-desks-own-token") as server:
        assert server.address.endswith("?token=the-desks-own-token")
        assert ask(server.address.partition("?")[0]).status_code == 401


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--facts", "nowhere"], "nowhere"),
        (["--token-file", "nowhere"], "cannot be read"),
        (["--token-file", "copydesk.toml"], "at least 16"),
        (["--host", "203.0.113.7"], "cannot be listened on"),
        (["--config", "nowhere.toml"], "nowhere.toml"),
    ],
)
def test_what_cannot_be_used_is_said_before_it_starts(newsroom, monkeypatch, options, says):
    monkeypatch.chdir(newsroom)
    result = CliRunner().invoke(main, ["serve", "--port", "0", *options])
    assert result.exit_code == 2
    assert says in result.output


def test_a_port_that_is_taken_is_said(newsroom, monkeypatch):
    monkeypatch.chdir(newsroom)
    with closing(listen("127.0.0.1", 0)) as taken:
        result = CliRunner().invoke(main, ["serve", "--port", str(taken.getsockname()[1])])
    assert result.exit_code == 2
    assert "in use" in result.output


def test_without_the_extra_it_says_what_to_install(newsroom, monkeypatch):
    monkeypatch.chdir(newsroom)
    monkeypatch.setattr("copydesk.cli.serve.find_spec", lambda name: None)
    result = CliRunner().invoke(main, ["serve"])
    assert result.exit_code == 2
    assert "pip install 'copydesk[serve]'" in result.output


def test_other_commands_never_import_the_server(newsroom):
    code = (
        "import sys; from click.testing import CliRunner; from copydesk.cli import main\n"
        "CliRunner().invoke(main, ['check', 'stories/harbour.md']); CliRunner().invoke(main, ['serve', '--help'])\n"
        "sys.exit(', '.join({'starlette', 'uvicorn', 'anyio', 'asyncio'} & set(sys.modules)) or 0)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=newsroom, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr
