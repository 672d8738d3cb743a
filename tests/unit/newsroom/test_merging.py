"""Merging into a sheet: the desk's words stay, what is new comes in, what contradicts is told."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from copydesk.errors import SheetError
from copydesk.newsroom.importing import render_sheet
from copydesk.newsroom.importing.draft import (
    AwardLine,
    Basis,
    CastLine,
    Draft,
    EpisodeLine,
    PersonLine,
    RelationLine,
    ReleaseLine,
    SeasonLine,
    plain,
)
from copydesk.newsroom.importing.sources.tmdb import ORIGIN
from copydesk.newsroom.sheets.merging import merge
from copydesk.sheet.loading import load_sheets
from copydesk.sheet.tree import read_tree

DAY = date(2026, 11, 21)
SHEET = """\
# The desk's own sheet.
title: The Glass Harbour   # never Harbor
kind: 'series'
cast:
  # the family
  - {character: Mara Quill, actor: Ines Aldana}   # lead
  - character: Jonas Wick
    actor: Jo Falk
  # end of the family

# Days.
seasons:
- {number: 1, released: 2024-03-14}
people:
  Ines Aldana: {also: [Ines A.]}
"""
DRAFT = Draft(
    "The Glass Harbour",
    ORIGIN,
    "https://example.org/1",
    kind="series",
    networks=("HBO",),
    cast=(
        CastLine("Mara Quill", "Ines A."),
        CastLine("Jonas Wick", "Jo Falk"),
        CastLine("Ada: Brook", "Nora Lind"),
    ),
    people=(PersonLine("Ines Aldana", born="1990-05-04"),),
    seasons=(SeasonLine(1, 8, "2024-03-14"), SeasonLine(2, None, "2025-03-01")),
    credits={"creator": ("Ann Day",)},
)
PLAIN = replace(DRAFT, cast=(CastLine("Mara Quill", "Ines Aldana"), *DRAFT.cast[1:]))


def merged(sheet, draft=DRAFT):
    return merge("a.yaml", sheet.encode(), draft, DAY)


def conflicts(sheet, **changes):
    return [(c.what, c.ours, c.theirs) for c in merged(sheet, replace(DRAFT, **changes)).conflicts]


def test_what_is_new_is_added_and_every_line_of_the_desk_stays():
    result = merged(SHEET)
    kept = iter(result.text.splitlines())
    changed = {"- {number: 1, released: 2024-03-14}", "  Ines Aldana: {also: [Ines A.]}"}
    assert all(line in kept for line in SHEET.splitlines() if line not in changed)
    assert result.conflicts == ()
    (work,) = load_sheets({"a.yaml": result.text.encode()}).works.values()
    assert {(f.value.character, f.value.actor) for f in work.cast} == {
        ("Mara Quill", "Ines Aldana"),
        ("Jonas Wick", "Jo Falk"),
        ("Ada: Brook", "Nora Lind"),
    }
    assert [s.number for s in work.seasons] == [1, 2]
    assert work.season(1).episodes.value == 8


def test_a_new_line_of_the_cast_stands_before_the_comment_that_ends_it():
    lines = merged(SHEET).text.splitlines()
    new = next(at for at, line in enumerate(lines) if "Ada: Brook" in line)
    assert lines[new - 1] == "    actor: Jo Falk"
    assert lines[new + 1] == "  # end of the family"


def test_added_facts_say_where_they_are_from_and_old_ones_do_not():
    (work,) = load_sheets({"a.yaml": merged(SHEET).text.encode()}).works.values()
    sources = {fact.value.character: (fact.source, fact.verified) for fact in work.cast}
    assert sources["Ada: Brook"] == (DRAFT.source, DAY)
    assert sources["Mara Quill"] == (None, None)
    assert work.season(1).episodes.source == DRAFT.source
    assert work.season(1).releases[0].source is None
    assert work.credits[0].source == DRAFT.source


def test_merging_twice_changes_nothing():
    once = merged(SHEET).text
    again = merged(once)
    assert again.text == once
    assert again.added == ()


def test_a_sheet_that_an_import_made_takes_the_same_import_without_a_change():
    text = render_sheet(plain(DRAFT, DAY), DRAFT.origin.terms)
    assert merge("a.yaml", text.encode(), DRAFT, date(2027, 1, 1)).text == text


def test_another_actor_is_a_conflict_and_no_addition():
    result = merged(SHEET, replace(DRAFT, cast=(CastLine("Mara Quill", "Lena Roos"),)))
    (conflict,) = result.conflicts
    assert "Lena Roos" not in result.text
    assert str(conflict) == (
        "who plays Mara Quill: the sheet has Ines Aldana, TMDB (terms of use of the TMDB API): "
        "https://example.org/1 has Lena Roos"
    )
    assert (conflict.place.line, conflict.their_source) == (6, DRAFT.source)


def test_a_younger_actor_beside_the_first_is_an_addition():
    result = merged(SHEET, replace(DRAFT, cast=(CastLine("Mara Quill", "Lena Roos", "young"),)))
    assert not result.conflicts
    assert "Lena Roos" in result.text


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"cast": (CastLine("Mara", "Ines Aldana"),)}, ("whom Ines Aldana plays", "Mara Quill", "Mara")),
        (
            {"cast": (CastLine("Mara Quil", "Ines Aldana"),)},
            ("whom Ines Aldana plays", "Mara Quill", "Mara Quil"),
        ),
        ({"kind": "film"}, ("kind", "series", "film")),
        ({"title": "Another Title"}, ("title", "The Glass Harbour", "Another Title")),
        (
            {"seasons": (SeasonLine(1, None, "2024-03-15"),)},
            ("season 1, released", "2024-03-14", "2024-03-15"),
        ),
        ({"seasons": (), "released": "2019"}, ("released", "2024-03-14", "2019")),
    ],
)
def test_what_contradicts_is_listed_with_both_sides(changes, expected):
    assert conflicts(SHEET, **changes) == [expected]


def test_a_year_agrees_with_a_day_of_it():
    assert conflicts(SHEET, seasons=(SeasonLine(1, None, "2024"),)) == []
    assert conflicts(SHEET, seasons=(), released="2024") == []


def test_a_longer_list_of_directors_contradicts_a_shorter_one():
    sheet = SHEET + "credits: {Directors: Tomas Brandt}\n"
    found = conflicts(sheet, credits={"director": ("Tomas Brandt", "Ann Day")})
    assert found == [("director", "Tomas Brandt", "Tomas Brandt and Ann Day")]
    assert conflicts(sheet, credits={"director": ("Tomas Brandt",)}) == []


BARE = Draft("A", ORIGIN, "https://example.org/1")


@pytest.mark.parametrize(
    ("line", "changes", "added", "contradicted"),
    [
        ("episodes: 8", {"episodes": (EpisodeLine(1, 1, "Low Tide"),)}, [], []),
        (
            "episodes: [{season: 1, number: 1, title: Low Tide}]",
            {"episodes": (EpisodeLine(1, 1, "Eel Weather", None, ("Ann Day",)),)},
            ["director: [Ann Day]"],
            [("season 1, episode 1, title", "Low Tide", "Eel Weather")],
        ),
        (
            "relations: [{who: Ines Aldana, is: sister, of: Lena Roos}]",
            {
                "relations": (
                    RelationLine("Lena Roos", "sibling", "Ines Aldana"),
                    RelationLine("Jo Falk", "father", "Ann Day"),
                )
            },
            ["relations: {who: Jo Falk, is: father, of: Ann Day}"],
            [],
        ),
        ("network: {US: HBO, UK: Sky}", {"networks": ("Sky",)}, [], []),
        ("network: HBO", {"networks": ("HBO", "Max")}, [], [("network", "HBO", "HBO and Max")]),
        (
            "based_on: {title: Glas, kind: novel}",
            {"based_on": Basis("Eis", "novel", ("Lena Roos",))},
            [],
            [("based on", "Glas", "Eis")],
        ),
        ("based_on: Glas", {"based_on": Basis("Glas", "novel")}, [], []),
        (
            "based_on: {title: Glas, kind: novel}",
            {"based_on": Basis("Glas", "novel", ("Lena Roos",), "1963")},
            ["by: [Lena Roos]", "released: 1963"],
            [],
        ),
        ("ended: 2024-03", {"ended": "2024-03-14"}, [], []),
        ("ended: {to: 2024-03}", {"ended": "2025"}, [], [("ended", "2024-03", "2025")]),
        ("ended: 2024/..", {"ended": "2025"}, [], [("ended", "2024/..", "2025")]),
        (
            "people: {Jo Falk: {born: 1990}}",
            {"people": (PersonLine("Ann Day", (), "1980"),)},
            ["Ann Day: {born: 1980}"],
            [],
        ),
        (
            "people: {Ann Day: {born: 1990}}",
            {"people": (PersonLine("Ann Day", (), "1980", "2020"),)},
            ["died: 2020"],
            [("Ann Day born", "1990", "1980")],
        ),
        ("people: {Ann Day: }", {"people": (PersonLine("Ann Day"),)}, [], []),
        (
            "characters: {Mara Quill: {is: pilot}}",
            {"characters": {"Mara Quill": ("Diver",)}},
            ["also: [Diver]"],
            [],
        ),
        (
            "characters: {Mara Quill: {also: Diver}}",
            {"characters": {"Mara Quill": ("diver", "Ma")}},
            ["also: Ma"],
            [],
        ),
        (
            "counts: {films: 2, season: 3}",
            {"counts": {"seasons": 4, "films": 2}},
            [],
            [("number of seasons", "3", "4")],
        ),
        ("counts: {films: 2}", {"counts": {"seasons": 4}}, ["seasons: 4"], []),
        ("credits: {editor: }", {"credits": {"editor": ("Ann Day",)}}, ["editor: Ann Day"], []),
        (
            "awards: [{award: Emmy, year: 2024}]",
            {"awards": (AwardLine("Emmy", False, 2024),)},
            [],
            [("result of the Emmy", "won", "nominated")],
        ),
        ("kind: TV series", {"kind": "series"}, [], []),
        ("budget: a lot", {"budget": "$2 million"}, [], [("budget", "a lot", "$2 million")]),
    ],
)
def test_each_key_is_compared_as_what_it_holds(line, changes, added, contradicted):
    result = merged(f"title: A\n{line}\n", replace(BARE, **changes))
    assert list(result.added) == added
    assert [(c.what, c.ours, c.theirs) for c in result.conflicts] == contradicted
    assert not read_tree("a", result.text.encode()).troubles


def test_unknown_is_not_overwritten_by_a_date():
    sheet = "title: A\nkind: film\nreleased: unknown\n"
    found = conflicts(sheet, title="A", kind="film", seasons=(), released="2027-01-01")
    assert found == [("released", "unknown", "2027-01-01")]


def test_a_day_among_several_releases_agrees():
    sheet = "title: A\nreleases: [{date: 2024-02-01, how: festival}, 2024-03-14]\n"
    common = {"title": "A", "kind": None, "seasons": ()}
    assert conflicts(sheet, **common, released="2024-03-14") == []
    assert conflicts(sheet, **common, releases=(ReleaseLine("2024-02-01"), ReleaseLine("2025-01-01"))) == []
    assert len(conflicts(sheet, **common, released="2024-03-15")) == 1


@pytest.mark.parametrize(
    "sheet",
    [
        "{title: The Glass Harbour, cast: [{character: Mara Quill, actor: Ines Aldana}], people: {Ines Aldana: }}",
        '{"title": "The Glass Harbour", "cast": [], "people": {}, "credits": {"editor": "X"}}',
        "title: The Glass Harbour\r\ncast:\r\n- {role: Mara Quill, actor: Ines Aldana} # x\r\ncredits:\r\n",
        "\ufefftitle: The Glass Harbour\ncharacters:\n  Mara Quill:\n\n\n# the end",
        "title: The Glass Harbour\nx-note: |\n  several\n  lines\n",
        "title: The Glass Harbour\ncast:\n  value:\n    - {character: Mara Quill, actor: Ines Aldana}\n  source: x\n",
        "title: The Glass Harbour\nalso: GH\nnetwork: ~\nseasons:\n  - number: 1\n    released: 2024-03-14\n",
        "---\ntitle: The Glass Harbour\n...\n",
    ],
)
def test_every_way_of_writing_a_sheet_takes_additions(sheet):
    draft = replace(PLAIN, characters={"Mara Quill": ("The Diver",)}, also=("Glass",))
    once = merged(sheet, draft)
    assert once.conflicts == ()
    (work,) = load_sheets({"a.yaml": once.text.encode()}).works.values()
    assert ("Ada: Brook", "Nora Lind") in {(f.value.character, f.value.actor) for f in work.cast}
    assert merged(once.text, draft).text == once.text
    assert once.text.count("\r\n") == once.text.count("\n") * ("\r\n" in sheet)
    assert once.text.startswith("\ufeff") == sheet.startswith("\ufeff")


def test_a_sheet_whose_list_is_an_alias_is_left_alone():
    sheet = "title: The Glass Harbour\nx-all: &all [{character: A, actor: B}]\ncast: *all\n"
    with pytest.raises(SheetError, match="cannot be put into this sheet"):
        merged(sheet)


@pytest.mark.parametrize("part", ["cast: {Mara Quill: Ines Aldana}", "people: [Jo Falk]", 'network: ""'])
def test_a_part_of_another_form_takes_no_additions_and_is_left_alone(part):
    with pytest.raises(SheetError, match="cannot be put into this sheet"):
        merged(f"title: The Glass Harbour\n{part}\n")


def test_what_the_same_source_says_on_the_same_day_is_added_without_saying_so_again():
    text = render_sheet(plain(DRAFT, DAY), DRAFT.origin.terms)
    assert "runtime: 48\n" in merged(text, replace(DRAFT, runtime=48)).text


def test_a_sheet_that_cannot_be_read_is_told_with_its_place():
    with pytest.raises(SheetError, match=r"a\.yaml:2"):
        merged("title: A\ncast: [")


WORDS = st.sampled_from(["", "# note", "  # deeper: {note}", "x-a: 1   # after", "# 'quoted' - [x", "   "])
ROWS = st.sampled_from(
    [
        "kind: series # k",
        "network: [HBO] # n",
        "cast:\n  # in\n  - {character: Mara Quill, actor: Ines Aldana} # who\n  # out",
        "cast: [{character: Jonas Wick, actor: Jo Falk}] # flow",
        "cast:\n- character: Jonas Wick # first\n  actor: Jo Falk # second",
        "people:\n  Ines Aldana: # nobody\n  # after nobody",
        "people: {Ines Aldana: {also: [Ines A.]}} # flow",
        "seasons:\n  - number: 1 # one\n    # within\n    released: 2024-03-14\n# after seasons",
        "credits:\n  editor: X # e",
        "quotations: [] # none",
    ]
)


@settings(max_examples=60)
@given(st.lists(st.tuples(WORDS, ROWS), max_size=6, unique_by=lambda pair: pair[1].split(":")[0]), WORDS)
def test_every_comment_is_kept_where_it_stands(parts, last):
    rows = ["title: The Glass Harbour # t", *(row for pair in parts for row in pair), last]
    seen = [at for at, row in enumerate(rows) if row.startswith("x-a")]
    sheet = "\n".join(row for at, row in enumerate(rows) if at not in seen[1:])
    result = merged(sheet, PLAIN)
    after = iter(result.text.splitlines())
    comments = [line.split("#", 1)[1] for line in sheet.splitlines() if "#" in line]
    assert all(any(line.endswith("#" + comment) for line in after) for comment in comments)
    before, now = read_tree("a", sheet.encode()), read_tree("a", result.text.encode())
    assert not now.troubles
    assert before.extra == now.extra
    assert merged(result.text, PLAIN).text == result.text


MONEY = """\
title: The Glass Harbour
kind: series
runtime: {standard: 48, finale: 71}
budget: $20 million
box_office: {domestic: $30.4 million}
episodes:
  - {season: 1, number: 1, title: Low Tide}
awards:
  - {award: Academy Award, year: 2024, category: best picture, result: nominated}
"""
MORE = replace(
    DRAFT,
    runtime=48,
    budget="$20.3 million",
    box_office={"domestic": "$30,412,000", "worldwide": "$81.2 million"},
    episodes=(EpisodeLine(1, 1, "Low Tide", "2024-03-14"), EpisodeLine(1, 2, "Eel Weather")),
    awards=(
        AwardLine("Oscar", False, 2024, "Best Film"),
        AwardLine("Oscar", True, 2024, "Score", ("Ann Day",)),
    ),
)


def test_lengths_money_episodes_and_awards_are_merged_line_by_line():
    first = merge("s.yaml", MONEY.encode(), MORE, DAY)
    assert first.conflicts == ()
    work = load_sheets({"s.yaml": first.text.encode()}).works["The Glass Harbour"]
    assert [fact.value.title for fact in work.episodes] == ["Low Tide", "Eel Weather"]
    assert work.episodes[0].value.when is not None
    assert [fact.value.won for fact in work.awards] == [False, True]
    assert {fact.value.what for fact in work.amounts} == {"budget", "domestic", "worldwide"}
    assert merge("s.yaml", first.text.encode(), MORE, DAY).added == ()


def test_another_length_or_amount_is_a_conflict():
    other = replace(MORE, runtime=105, budget="$35 million")
    whats = [conflict.what for conflict in merge("s.yaml", MONEY.encode(), other, DAY).conflicts]
    assert whats == ["runtime", "budget"]
