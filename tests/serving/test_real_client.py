"""The same with clients that others have written, over a socket."""

import json
import shutil
import subprocess

import language_tool_python
import pytest

from serving.conftest import MISSPELLED, WRONG, ask, post, until


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
    assert ask(f"{server.address}healthz").json() == {"status": "ok"}
    told = len(server.log)
    post(f"{server.address}v2/check", data={"language": "en", "text": WRONG})
    ask(f"{server.address}v2/check", params={"language": "en", "text": WRONG})
    until(lambda: len(server.log) >= told + 2)
    log = "".join(server.log)
    assert '"door": "/v2/check"' in log
    assert "Brandt" not in log
    assert "127.0.0.1" not in log


GRAMMA = """
const { check, replaceAll } = require('gramma');
const text = process.argv[1];
check(text, { api_url: process.argv[2], language: 'en-US', markdown: true, dictionary: [], rules: {} }).then((told) => {
  const marked = told.matches.map((match) => text.substr(match.offset, match.length));
  const change = told.matches.map((match) => ({ ...match, change: match.replacements[0].value }));
  console.log(JSON.stringify({ marked, after: replaceAll(text, change) }));
});
"""


def test_the_javascript_client_checks_markdown_and_corrects_it(server):
    """gramma sends annotated text; it is looked for where Node looks (`npm install gramma`, NODE_PATH)."""
    node = shutil.which("node")
    if (
        not node
        or subprocess.run([node, "-e", "require('gramma')"], capture_output=True, check=False).returncode
    ):
        pytest.skip("there is no gramma to check with")
    text = "# The Glass Harbour\n\nA 😀 for **The Glass** *Harbor*, with [Ines Aldana](https://x.example) as Mara Quill.\n"
    command = [node, "-e", GRAMMA, text, f"{server.address}v2/check"]
    told = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert told == {
        "marked": ["The Glass** *Harbor"],
        "after": text.replace("The Glass** *Harbor", "The Glass Harbour"),
    }
