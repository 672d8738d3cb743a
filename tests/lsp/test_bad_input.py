"""Messages without sense, editors that die, documents that nobody has: survived, and answered where there is a question."""

import json
import os
import signal
import subprocess
import sys

import pytest
from lsprotocol.types import Position

from apart import run_apart
from lsp.editor import PATIENCE, RIGHT, WRONG, command, editor, environment

LONG = 5_000_000


def framed(body):
    body = body if isinstance(body, bytes) else json.dumps({"jsonrpc": "2.0"} | body).encode()
    return b"Content-Length: %d\r\n\r\n" % len(body) + body


def initialize(path, process=None):
    params = {"processId": process, "rootUri": path.as_uri(), "capabilities": {}}
    return framed({"id": 1, "method": "initialize", "params": params})


LEAVE = framed({"id": 99, "method": "shutdown"}) + framed({"method": "exit"})


@pytest.fixture
def server(tmp_path):
    """A server in an empty folder, as a process with pipes."""
    process = subprocess.Popen(
        command(),
        cwd=tmp_path,
        env=environment(tmp_path),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    yield process
    process.kill()
    process.communicate()


def answers(output):
    found = {}
    while output:
        head, _, rest = output.partition(b"\r\n\r\n")
        size = int(head.split(b"Content-Length: ")[1].split(b"\r\n")[0])
        message = json.loads(rest[:size])
        found[message.get("id")] = message
        output = rest[size:]
    return found


NONSENSE = [
    b"what is this\r\n\r\n",
    framed(b"{"),
    framed(b"[1, 2]"),
    framed(b"null"),
    framed(b"\xff\xfe"),
    framed({"method": "no/such/thing"}),
    framed({"method": "textDocument/didOpen", "params": {"textDocument": 7}}),
    framed({"method": "textDocument/didChange", "params": {}}),
    framed({"id": 5, "result": {}}),
    framed({"method": "$/cancelRequest", "params": {"id": 12345}}),
]
SOMEWHERE = {"textDocument": {"uri": "file:///nowhere/at-all.md"}, "position": {"line": 3, "character": 9}}


def test_what_makes_no_sense_is_passed_over_and_a_question_of_it_answered_with_an_error(server, tmp_path):
    question = framed({"id": 2, "method": "textDocument/hover", "params": SOMEWHERE})
    sent = (message for nonsense in NONSENSE for message in (nonsense, question))
    unknown = framed({"id": 3, "method": "no/such/thing", "params": {}})
    wrong = framed({"id": 4, "method": "textDocument/hover", "params": {"textDocument": 7}})
    output, errors = server.communicate(
        initialize(tmp_path) + b"".join(sent) + unknown + wrong + LEAVE, PATIENCE
    )
    assert output.count(b'"id": 2') == len(NONSENSE)
    assert answers(output)[2]["result"] is None
    assert [answers(output)[number]["error"]["code"] for number in (3, 4)] == [-32601, -32602]
    assert server.returncode == 0, errors


def test_a_question_before_the_greeting_is_answered_with_an_error(server, tmp_path):
    early = framed({"id": 2, "method": "textDocument/hover", "params": SOMEWHERE})
    output, errors = server.communicate(early + initialize(tmp_path) + LEAVE, PATIENCE)
    assert answers(output)[2]["error"]["code"] == -32002
    assert answers(output)[1]["result"]["serverInfo"]["name"] == "copydesk"
    assert (server.returncode, errors) == (0, b"")


def test_a_document_that_is_not_open_has_no_answers(server, tmp_path):
    start = SOMEWHERE["position"]
    where = {"codeAction": {"range": {"start": start, "end": start}, "context": {"diagnostics": []}}}
    methods = ["hover", "definition", "completion", "codeAction", "codeLens", "diagnostic"]
    questions = (
        framed({"id": at, "method": f"textDocument/{method}", "params": SOMEWHERE | where.get(method, {})})
        for at, method in enumerate(methods, 2)
    )
    output, _ = server.communicate(initialize(tmp_path) + b"".join(questions) + LEAVE, PATIENCE)
    results = [answers(output)[at]["result"] for at in range(2, 2 + len(methods))]
    assert not any(each.get("items") if isinstance(each, dict) else each for each in results)


def test_an_editor_that_leaves_without_a_word_ends_the_server(server, tmp_path):
    output, errors = server.communicate(initialize(tmp_path), PATIENCE)
    assert (list(answers(output)), server.returncode, errors) == ([1], 1, b"")


def test_an_editor_that_breaks_off_within_a_message_ends_the_server(server, tmp_path):
    server.communicate(initialize(tmp_path) + b"Content-Length: 500\r\n\r\n{", PATIENCE)
    assert server.returncode == 1


@pytest.mark.skipif(sys.platform == "win32", reason="processes are looked for in another way there")
def test_an_editor_that_dies_while_its_pipes_stay_open_ends_the_server(server, tmp_path):
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    server.stdin.write(initialize(tmp_path, dead.pid) + framed({"method": "initialized", "params": {}}))
    server.stdin.flush()
    assert server.wait(PATIENCE) == 1


def test_an_interrupt_ends_the_server_without_a_traceback(server, tmp_path):
    server.stdin.write(initialize(tmp_path))
    server.stdin.flush()
    server.stdout.readline()
    server.send_signal(signal.SIGTERM)
    assert server.wait(PATIENCE) == -signal.SIGTERM
    assert server.stderr.read() == b""


def test_a_document_of_five_million_characters_is_told_to_be_too_long(tmp_path):
    async def story():
        async with editor(tmp_path) as desk:
            desk.open("long.md", WRONG + "And so it goes on. " * (LONG // 19))
            desk.open("story.md", RIGHT)
            assert await desk.diagnostics("story.md", 1) == []
            (found,) = await desk.diagnostics("long.md", 1)
            assert "longer than 300,000 characters" in found.message
            assert found.range.start == Position(0, 0)
            assert await desk.hover("long.md", 2, 25) is None

    run_apart(story())


def test_without_pygls_the_command_says_how_to_get_it(tmp_path):
    (tmp_path / "pygls.py").write_text("raise ModuleNotFoundError('gone', name='pygls')\n")
    done = subprocess.run(
        command(),
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 2
    assert (
        done.stderr == b"copydesk: copydesk lsp: needs pygls; install it with: pip install 'copydesk[lsp]'\n"
    )
