"""Findings are underlined in an editor while somebody writes, sent unasked or asked for."""

from functools import wraps

import pytest
from lsprotocol.types import DiagnosticSeverity, Position, PositionEncodingKind, Range

from apart import run_apart
from lsp.editor import RIGHT, SHEET, WRONG, Session, editor

NOT_HIM = "Mara Quill is played by Ines Aldana, not Tomas Brandt"


def told(story):
    """Tell what happens in an editor to its end."""

    @wraps(story)
    def tell(**given):
        run_apart(story(**given))

    return tell


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    made = Session(tmp_path_factory.mktemp("desk"))
    yield made
    made.close()


def shared(story):
    """Tell what happens in the one editor in which nobody touches the desk's files."""

    @wraps(story)
    def tell(session):
        session.ask(story(session))

    return tell


def messages(diagnostics):
    return [each.message for each in diagnostics]


@shared
async def test_a_finding_is_sent_with_its_place_its_rule_its_proof_and_the_version(session):
    desk = session.desk
    desk.open("found.md", WRONG, version=7)
    (found,) = await desk.diagnostics("found.md", 7)
    assert found.range == Range(Position(2, 22), Position(2, 34))
    assert (found.severity, found.code) == (DiagnosticSeverity.Error, "wrong-actor")
    assert (found.message, found.source) == (NOT_HIM, "copydesk")
    (proof,) = found.related_information
    assert proof.message == "Mara Quill is played by Ines Aldana"
    assert proof.location.uri == desk.uri("facts/harbour.yaml")
    assert proof.location.range.start == Position(4, 4)


@shared
async def test_the_other_place_of_a_contradiction_is_told_in_the_article(session):
    text = "# The Glass Harbour returns\n\nSeason two has ten episodes.\n\n\U0001f600 Season two has twelve episodes.\n"
    desk = session.desk
    desk.open("twice.md", text)
    found = {each.code: each for each in await desk.diagnostics("twice.md", 1)}
    (other,) = (
        each.location
        for each in found["contradictory-counts"].related_information
        if each.location.uri == desk.uri("twice.md")
    )
    lines = text.splitlines()
    start, end = other.range.start, other.range.end
    assert start.line == end.line
    assert "episodes" in lines[start.line].encode("utf-16-le")[
        2 * start.character : 2 * end.character
    ].decode("utf-16-le")


@shared
async def test_of_what_is_typed_in_haste_the_last_version_alone_is_told(session):
    desk = session.desk
    desk.open("haste.md", WRONG)
    await desk.diagnostics("haste.md", 1)
    versions = []
    desk.heard = lambda params: versions.append(params.version)
    for version in range(2, 30):
        desk.type("haste.md", WRONG + "And so on. " * version, version)
    desk.type("haste.md", RIGHT, 30)
    assert await desk.diagnostics("haste.md", 30) == []
    assert versions == [30]
    desk.close("haste.md")
    assert await desk.diagnostics("haste.md", None) == []


@pytest.mark.parametrize(
    ("encodings", "columns"),
    [
        (None, (30, 42)),
        ([PositionEncodingKind.Utf8, PositionEncodingKind.Utf16], (35, 47)),
    ],
)
@told
async def test_columns_are_counted_as_agreed_behind_smileys_and_accents(tmp_path, encodings, columns):
    async with editor(tmp_path, encodings=encodings) as desk:
        desk.open("story.md", WRONG.replace("In The", "\U0001f600\U0001f3ac e\u0301 In The"))
        (found,) = await desk.diagnostics("story.md", 1)
        assert (found.range.start.character, found.range.end.character) == columns


@told
async def test_an_editor_that_shows_no_other_places_is_told_the_proof_in_words(tmp_path):
    async with editor(tmp_path, related=False) as desk:
        desk.open("story.md", WRONG)
        (found,) = await desk.diagnostics("story.md", 1)
        assert found.related_information is None
        assert found.message.splitlines() == [
            NOT_HIM,
            "Mara Quill is played by Ines Aldana (facts/harbour.yaml:5)",
        ]


@told
async def test_who_asks_is_answered_and_is_sent_nothing_unasked(tmp_path):
    async with editor(tmp_path, pulls=True, watches=True) as desk:
        desk.open("story.md", WRONG)
        first = await desk.pulled("story.md")
        assert messages(first.items) == [NOT_HIM]
        again = await desk.pulled("story.md", first.result_id)
        assert (again.kind, again.result_id) == ("unchanged", first.result_id)
        desk.type("story.md", RIGHT, 2)
        assert not (await desk.pulled("story.md", first.result_id)).items
        assert desk.shown == {}

        desk.save("facts/harbour.yaml", SHEET.replace("Ines Aldana}", "Lena Roos}"))
        await desk.until(lambda: desk.refreshed)
        assert messages((await desk.pulled("story.md")).items) == [
            "Mara Quill is played by Lena Roos, not Ines Aldana"
        ]
        await desk.until(lambda: desk.told)
        assert [each.method for each in desk.told] == ["workspace/didChangeWatchedFiles"]


@told
async def test_a_sheet_that_is_saved_is_what_open_articles_are_checked_by(tmp_path):
    async with editor(tmp_path) as desk:
        desk.open("story.md", WRONG)
        assert messages(await desk.diagnostics("story.md", 1)) == [NOT_HIM]
        desk.shown.clear()
        desk.save("facts/harbour.yaml", SHEET.replace("Ines Aldana}", "Tomas Brandt}"))
        assert await desk.diagnostics("story.md", 1) == []


@pytest.mark.parametrize("pulls", [False, True])
@told
async def test_a_sheet_is_checked_as_it_is_written(tmp_path, pulls):
    async def doubts(version):
        return (await desk.pulled(name)).items if pulls else await desk.diagnostics(name, version)

    name = "facts/harbour.yaml"
    async with editor(tmp_path, pulls=pulls) as desk:
        desk.open(name, SHEET.replace("network", "netwrok"), language="yaml")
        (found,) = await doubts(1)
        assert found.message.startswith('unknown key "netwrok"')
        assert (found.range.start, found.severity) == (Position(2, 0), DiagnosticSeverity.Error)
        desk.type(name, SHEET + "announced: 2023-01-01\n", 2)
        assert [each.severity for each in await doubts(2)] == []
        desk.type(name, SHEET.replace("2022-11-23", "{value: 2022-11-23}, announced: 2023-01-01"), 3)
        (found,) = await doubts(3)
        assert "correct one of the two dates" in found.message
        assert found.range.start.line == 9
        desk.type(name, SHEET, 4)
        assert not await doubts(4)


@told
async def test_a_configuration_that_cannot_be_used_is_told_in_it_and_in_the_article(tmp_path):
    (tmp_path / "copydesk.toml").write_text("fact = ['facts']\n")
    async with editor(tmp_path) as desk:
        desk.open("story.md", WRONG)
        (found,) = await desk.diagnostics("story.md", 1)
        assert found.message.startswith("Nothing was checked, for the desk's files cannot be used")
        await desk.until(lambda: desk.uri("copydesk.toml") in desk.shown)
        (found,) = desk.shown[desk.uri("copydesk.toml")].diagnostics
        assert found.range.start == Position(0, 0)
        desk.shown.clear()
        desk.save("copydesk.toml", "facts = ['facts']\n")
        assert messages(await desk.diagnostics("story.md", 1)) == [NOT_HIM]
        desk.shown.clear()
        desk.save("facts/harbour.yaml", "title: [")
        found = await desk.diagnostics("story.md", 1)
        assert found[0].message.startswith("The sheets are used as they were before the last change")
        assert messages(found[1:]) == [NOT_HIM]


@shared
async def test_a_suppression_that_cannot_be_used_is_underlined_where_it_stands(session):
    desk = session.desk
    desk.open("allowed.md", RIGHT + "\n<!-- copydesk allow wrong-actr: dubbed -->\nMore of it.\n")
    (found,) = await desk.diagnostics("allowed.md", 1)
    assert found.message.startswith("this suppression names an unknown rule 'wrong-actr'")
    assert found.range == Range(Position(4, 0), Position(4, 42))


@shared
async def test_a_draft_without_a_file_is_checked_as_what_the_editor_says_it_is(session):
    desk = session.desk
    desk.open("untitled:Untitled-1", WRONG)
    assert messages(await desk.diagnostics("untitled:Untitled-1", 1)) == [NOT_HIM]
    desk.open("empty.md", "")
    assert await desk.diagnostics("empty.md", 1) == []
