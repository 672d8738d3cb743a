"""A finding is allowed where its article has room for a comment, else in the configuration."""

from datetime import date

import pytest

from copydesk.config import Config, read_config
from copydesk.corrections import apply_edits
from copydesk.engine import Days, Setup, Source, check_source
from copydesk.newsroom.deciding.allowing import comment_for, entry_for
from copydesk.sheet.loading import load_sheets

BASE = load_sheets(
    {
        "facts/harbour.yaml": b"title: The Glass Harbour\nkind: series\ncast:\n"
        b"  - {character: Mara Quill, actor: Ines Aldana}\n  - {character: Jonas Wick, actor: Tomas Brandt}\n"
    }
)
SETUP = Setup.make(BASE, Config(), Days(date(2026, 11, 21)))
WHY = "the dubbed version"
HEAD = "# The Glass Harbour returns\n\n"


def checked(text, path="story.md"):
    return check_source(Source(path, text.encode()), SETUP).report


def finding(text, path="story.md"):
    return next(f for f in checked(text, path).findings if f.rule == "wrong-actor")


def proposed(text, path="story.md"):
    edit = comment_for(checked(text, path).document, finding(text, path), WHY)
    return edit and apply_edits(text, [edit])


PARAGRAPH = HEAD + "In The Glass Harbour, Tomas Brandt plays Mara Quill.\n\nNothing else.\n"
IN_ROOM = [
    PARAGRAPH,
    PARAGRAPH.replace("\n", "\r\n"),
    HEAD + "- In The Glass Harbour, Tomas Brandt plays Mara Quill.\n- Nothing else.\n",
    HEAD + "> In The Glass Harbour, Tomas Brandt plays Mara Quill.\n",
    HEAD + "| Role | Actor |\n| --- | --- |\n| Mara Quill | Tomas Brandt |\n",
    HEAD + "*In The Glass Harbour*, Tomas Brandt\nplays Mara Quill.\n",
    "# In The Glass Harbour, Tomas Brandt plays Mara Quill\n\nNothing else.\n",
]


@pytest.mark.parametrize("text", IN_ROOM)
def test_a_comment_allows_the_finding_and_changes_nothing_that_readers_see(text):
    after = proposed(text)
    assert after.count(f"<!-- copydesk allow wrong-actor: {WHY} -->") == 1
    assert checked(after).document.text == checked(text).document.text
    assert [f.rule for f in checked(after).findings] == []
    assert [f.rule for f in checked(after).suppressed] == ["wrong-actor"]


def test_a_comment_has_a_line_of_its_own_before_a_paragraph():
    line = f"<!-- copydesk allow wrong-actor: {WHY} -->"
    assert proposed(PARAGRAPH) == PARAGRAPH.replace("In The", f"{line}\nIn The")
    windows = PARAGRAPH.replace("\n", "\r\n")
    assert proposed(windows) == windows.replace("In The", f"{line}\r\nIn The")


def test_in_a_page_a_comment_stands_at_the_end_of_its_block():
    page = "<h1>The Glass Harbour returns</h1><p>In The Glass Harbour, Tomas Brandt plays Mara Quill.</p>"
    after = proposed(page, "story.html")
    assert after == page.replace("</p>", f" <!-- copydesk allow wrong-actor: {WHY} --></p>")
    assert checked(after, "story.html").findings == ()


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("story.txt", "The Glass Harbour returns\n\nIn The Glass Harbour, Tomas Brandt plays Mara Quill.\n"),
        (
            "story.html",
            '<head><meta name="description" content="In The Glass Harbour, Tomas Brandt plays Mara Quill.">'
            "</head><h1>The Glass Harbour returns</h1><p>Nothing.</p>",
        ),
    ],
)
def test_where_no_comment_can_stand_none_is_proposed(path, text):
    assert proposed(text, path) is None


@pytest.mark.parametrize("before", ["", 'facts = ["facts"]', 'facts = ["facts"]\n', "[desk]\n\n"])
@pytest.mark.parametrize("file", ["copydesk.toml", "pyproject.toml"])
def test_an_entry_of_the_configuration_names_path_rule_words_and_reason(before, file):
    before = before if file == "copydesk.toml" else '[tool.copydesk]\nfacts = ["facts"]\n'
    config = Config(file=file)
    after = entry_for(before, config, finding(PARAGRAPH), 'as he "said" it')
    assert after.startswith(before)
    (allowance,) = read_config(after, file).allow
    assert (allowance.path, allowance.rules) == ("story.md", ("wrong-actor",))
    assert (allowance.words, allowance.reason) == ("Tomas Brandt", 'as he "said" it')


def test_a_configuration_that_cannot_be_read_gets_no_entry():
    assert entry_for("facts = [", Config(file="copydesk.toml"), finding(PARAGRAPH), WHY) is None
