"""The same with clients that others have written, over a socket."""

import httpx
import language_tool_python
import pytest

from serving.conftest import MISSPELLED, WRONG


@pytest.fixture(params=["", "v2/"])
def tool(server, request):
    return language_tool_python.LanguageTool("en-US", remote_server=server.address + request.param)


def test_the_python_client_finds_and_corrects(tool):
    text = f"😀 {MISSPELLED}"
    (match,) = tool.check(text)
    assert text[match.offset : match.offset + match.error_length] == "The Glass Harbor"
    assert tool.correct(text) == text.replace("Harbor ", "Harbour ")


def test_the_python_client_reads_message_context_and_rule(tool):
    (match,) = tool.check(WRONG)
    assert match.rule_id == "wrong-actor"
    assert match.category == "CAST"
    assert match.message.startswith("Mara Quill is played by Ines Aldana")
    assert match.matched_text == "Tomas Brandt"


def test_the_server_says_that_it_is_well_and_logs_no_word_of_a_text(server):
    assert httpx.get(f"{server.address}healthz").json() == {"status": "ok"}
    httpx.post(f"{server.address}v2/check", data={"language": "en", "text": WRONG})
    httpx.get(f"{server.address}v2/check", params={"language": "en", "text": WRONG})
    log = "".join(server.log)
    assert '"door": "/v2/check"' in log
    assert "Brandt" not in log
    assert "127.0.0.1" not in log
