"""Tables and lists that people make, whatever columns they have."""

import json

import pytest

from copydesk.newsroom.importing import ImportTroubleError
from copydesk.newsroom.importing.draft import CastLine, SeasonLine
from unit.newsroom.sources import CSV, LINES, cast, drafts


def test_columns_are_told_by_their_headings():
    (draft,) = drafts(CSV)
    assert cast(draft) == [("Mara Quill", "Ines Aldana"), ("Jonas Wick", "Jo Falk")]
    assert (draft.title, draft.released) == ("The Glass Harbour", "2021-03-14")
    assert draft.credits == {"director": ("Tomas Brandt",)}


def test_a_tab_parts_columns_too_and_a_title_may_come_from_outside():
    (draft,) = drafts("role\tactor\thow\nMara\tInes Aldana\tvoice\n", title="The Glass Harbour")
    assert draft.cast == (CastLine("Mara", "Ines Aldana", "voice"),)


def test_rows_with_a_season_and_no_actor_are_seasons():
    (draft,) = drafts("title,season,episodes,released\nSaltwater,1,8,2020-01-10\nSaltwater,2,,2022\n")
    assert draft.seasons == (SeasonLine(1, 8, "2020-01-10"), SeasonLine(2, None, "2022"))


def test_a_date_that_is_none_is_remarked_with_its_line():
    (draft,) = drafts("title,actor,role,released\nSaltwater,Jo Falk,Reed,soon\n")
    assert draft.remarks == ("line 2: 'soon' is no date (expected e.g. 2025-03-14)",)


def test_lists_of_tmdb_within_cells_are_read():
    members = json.dumps([{"name": "Jo Falk", "character": "Reed"}]).replace('"', '""')
    crew = json.dumps([{"name": "Ann Day", "job": "Director"}]).replace('"', '""')
    (draft,) = drafts(f'movie_id,title,cast,crew\n7,Saltwater,"{members}","{crew}"\n')
    assert (cast(draft), draft.credits) == ([("Reed", "Jo Falk")], {"director": ("Ann Day",)})


def test_plain_lines_and_closing_credits_are_pairings():
    (draft,) = drafts(LINES)
    assert cast(draft) == [
        ("Mara Quill", "Ines Aldana"),
        ("Jonas Wick", "Jo Falk"),
        ("The Stranger", "Per Holm"),
    ]


def test_a_line_that_pairs_nobody_is_remarked():
    (draft,) = drafts("Jo Falk as Reed\nInes Aldana as Ada\nWith many others\n", title="Saltwater")
    assert draft.remarks == ("line 3 says no pairing: With many others",)


def test_a_list_without_title_says_how_to_give_one():
    with pytest.raises(ImportTroubleError, match="without a title; give one with --title"):
        drafts("Jo Falk as Reed\n")


def test_a_row_without_title_is_told_with_its_line():
    with pytest.raises(ImportTroubleError, match="file0:3:1: a row without a title"):
        drafts("title,actor,role\nSaltwater,Jo Falk,Reed\n,Ines Aldana,Ada\n")
