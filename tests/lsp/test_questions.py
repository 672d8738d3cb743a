"""What an editor asks about the word under the cursor, and what it can do there."""

import pytest
from lsprotocol.types import CodeActionKind, Position, Range

from lsp.editor import SHEET, Session

HARBOUR = SHEET + "names: [Port Isolde]\n"
SLIPS = """\
---
published: 2026-11-21
---

# The Glass Harbour returns

In The Glass Harbour, Tomas Brandt plays \U0001f600 Mara Quill, and Innes Aldana returns to Port Isolde.

<!-- copydesk allow wrong-actor: of last year's draft -->
Nothing of that is left here, as it was last summer.

Jo
"""
PLAIN = SLIPS.split("---\n")[2].lstrip().removeprefix("# ")


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    path = tmp_path_factory.mktemp("desk")
    (path / "facts").mkdir()
    (path / "facts/harbour.yaml").write_text(HARBOUR, "utf-8")
    session = Session(path)

    async def opened():
        session.desk.open("story.md", SLIPS)
        session.desk.open("story.txt", PLAIN, language="plaintext")
        await session.desk.diagnostics("story.txt", 1)
        return await session.desk.diagnostics("story.md", 1)

    session.diagnostics = {each.code: each for each in session.ask(opened())}
    yield session
    session.close()


def after(text, edits):
    """The text with an editor's edits made, counted in UTF-16."""
    lines = text.splitlines(keepends=True)

    def offset(position):
        line = lines[position.line] if position.line < len(lines) else ""
        units = line.encode("utf-16-le")[: position.character * 2].decode("utf-16-le")
        return sum(map(len, lines[: position.line])) + len(units)

    for edit in sorted(edits, key=lambda e: offset(e.range.start), reverse=True):
        text = text[: offset(edit.range.start)] + edit.new_text + text[offset(edit.range.end) :]
    return text


def actions(session, rule, name="story.md"):
    found = session.diagnostics[rule]
    made = session.ask(session.desk.actions(name, found.range, [found]))
    return {each.title: each for each in made}


def changed(session, action, name, text):
    (document,) = action.edit.document_changes
    assert document.text_document.uri == session.desk.uri(name)
    return after(text, document.edits)


def test_a_name_is_told_with_what_the_sheets_know_where_from_and_how_old(session):
    hover = session.ask(session.desk.hover("story.md", 6, 46))
    assert hover.range == Range(Position(6, 44), Position(6, 54))
    address = session.desk.uri("facts/harbour.yaml")
    assert hover.contents.value.splitlines() == [
        "**Mara Quill**: role in The Glass Harbour",
        "",
        f"- Mara Quill is played by Ines Aldana ([facts/harbour.yaml:5]({address}#L5))",
    ]


def test_a_misspelt_name_is_told_as_whom_it_misses(session):
    value = session.ask(session.desk.hover("story.md", 6, 62)).contents.value
    assert value.startswith("**Ines Aldana**: person")
    assert "https://example.org/aldana, verified" in value


def test_a_date_is_told_with_what_it_means_on_the_day_of_publication(session):
    hover = session.ask(session.desk.hover("story.md", 9, 44))
    assert hover.range == Range(Position(9, 40), Position(9, 51))
    assert hover.contents.value == (
        "last summer: summer 2026, or summer 2025 (the latest that was over on the day of publication)"
    )


def test_beside_names_there_is_nothing_to_tell(session):
    assert session.ask(session.desk.hover("story.md", 6, 1)) is None
    assert session.ask(session.desk.hover("missing.md", 0, 0)) is None


def test_a_definition_is_the_proof_and_then_where_the_sheet_names_it(session):
    places = session.ask(session.desk.definition("story.md", 6, 25))
    assert {place.uri for place in places} == {session.desk.uri("facts/harbour.yaml")}
    assert [(place.range.start.line, place.range.start.character) for place in places] == [(4, 4), (5, 35)]


def test_names_of_the_work_in_play_complete_what_is_typed(session):
    items = {item.label: item for item in session.ask(session.desk.completion("story.md", 11, 2))}
    assert list(items) == ["Jonas Wick"]
    assert items["Jonas Wick"].text_edit.range == Range(Position(11, 0), Position(11, 2))
    assert items["Jonas Wick"].detail == "role in The Glass Harbour"


def test_a_name_of_several_words_is_completed_from_any_of_them(session):
    whole = session.ask(session.desk.completion("story.md", 6, 28))
    assert [(i.label, i.text_edit.range.start.character) for i in whole] == [("Tomas Brandt", 22)]
    later = session.ask(session.desk.completion("story.md", 6, 46))
    assert [(i.label, i.filter_text) for i in later if i.label == "Mara Quill"] == [
        ("Mara Quill", "Mara Quill")
    ]


def test_a_safe_correction_is_offered_first_and_makes_the_name_right(session):
    made = actions(session, "misspelled-name")
    action = made["Write “Ines Aldana”"]
    assert action.is_preferred
    assert [each.code for each in action.diagnostics] == ["misspelled-name"]
    assert changed(session, action, "story.md", SLIPS) == SLIPS.replace("Innes", "Ines")


def test_all_safe_corrections_are_one_action_for_saving(session):
    whole = Range(Position(0, 0), Position(99, 0))
    made = session.ask(session.desk.actions("story.md", whole, only=["source.fixAll"]))
    (action,) = made
    assert action.kind == "source.fixAll.copydesk"
    assert changed(session, action, "story.md", SLIPS) == SLIPS.replace("Innes", "Ines")


@pytest.mark.parametrize("kind", ["quickfix", CodeActionKind.QuickFix], ids=["word", "member"])
def test_who_asks_for_quick_fixes_alone_gets_them_all(session, kind):
    wanted = {title for title in actions(session, "wrong-actor") if title != "Make all safe corrections"}
    finding = session.diagnostics["wrong-actor"]
    made = session.ask(session.desk.actions("story.md", finding.range, [finding], only=[kind]))
    assert "Tomas Brandt plays Mara Quill too: add a second actor (facts/harbour.yaml)" in wanted
    assert {each.title for each in made} == wanted


def test_what_the_sheet_may_lack_is_added_to_it(session):
    spelling = actions(session, "misspelled-name")[
        "“Innes Aldana” is right too: add this spelling of Ines Aldana (facts/harbour.yaml)"
    ]
    assert changed(session, spelling, "facts/harbour.yaml", HARBOUR) == HARBOUR.replace(
        "verified: 2025-01-10}}", "verified: 2025-01-10}, also: [Innes Aldana]}"
    )
    actor = actions(session, "wrong-actor")[
        "Tomas Brandt plays Mara Quill too: add a second actor (facts/harbour.yaml)"
    ]
    assert "  - {character: Mara Quill, actor: Tomas Brandt}\n" in changed(
        session, actor, "facts/harbour.yaml", HARBOUR
    )


def allowing(made):
    (action,) = (each for title, each in made.items() if title.startswith("Allow "))
    return action


def test_a_finding_is_allowed_by_a_comment_that_says_why(session):
    text = changed(session, allowing(actions(session, "wrong-actor")), "story.md", SLIPS)
    line = text.splitlines()[6]
    assert line.startswith("<!-- copydesk allow wrong-actor: checked on 20")
    assert line.endswith(", right as it stands -->")
    assert text.replace(line + "\n", "", 1) == SLIPS


def test_in_a_file_without_comments_it_is_allowed_in_the_configuration(session):
    made = {
        a.title: a
        for a in session.ask(session.desk.actions("story.txt", Range(Position(2, 22), Position(2, 34))))
    }
    text = changed(session, allowing(made), "copydesk.toml", 'facts = ["facts"]\n')
    assert text.splitlines()[:6] == [
        'facts = ["facts"]',
        "",
        "[[allow]]",
        'path = "story.txt"',
        'rule = "wrong-actor"',
        'words = "Tomas Brandt"',
    ]


def test_a_suppression_of_no_use_is_removed(session):
    action = actions(session, "unused-suppression")["Remove this suppression"]
    assert "copydesk allow" not in changed(session, action, "story.md", SLIPS)


def test_a_line_above_the_article_says_what_the_check_came_to(session):
    from lsprotocol.types import CodeLensParams

    params = CodeLensParams(session.desk.document("story.md"))
    (lens,) = session.ask(session.desk.asked(session.desk.client.text_document_code_lens_async(params)))
    assert lens.command.title.startswith(
        "copydesk: contradicted · 3 findings · facts: 0 confirmed, 1 contradicted"
    )
    assert lens.command.title.endswith("The Glass Harbour")
