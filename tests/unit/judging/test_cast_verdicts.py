"""What sheets say to pairings: seasons, ways of playing, readings."""

import pytest

from unit.claims.told import article, contradictions, verdicts


def words(text, work):
    return [word for _, word in verdicts(text, work)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("In season 4, Emma Corrin plays Princess Diana.", "confirmed"),
        ("In season 4, Elizabeth Debicki plays Princess Diana.", "another season"),
        ("Elizabeth Debicki plays Princess Diana.", "confirmed"),
        ("In season 9, Elizabeth Debicki plays Princess Diana.", "unknown"),
        ("Claire Foy plays Queen Elizabeth II.", "confirmed"),
        ("Claire Foy, who played Queen Elizabeth II, was gone by season 3.", "confirmed"),
        ("Claire Foy played Queen Elizabeth II until season 3.", "confirmed"),
        ("Claire Foy as Queen Elizabeth II (season 3)", "another season"),
        ("Claire Foy plays Prince Philip.", "another person"),
        ("Matt Smith plays the young Queen Elizabeth II.", "unknown"),
    ],
)
def test_seasons_of_a_role_are_respected(text, word):
    assert words(text, "The Crown") == [word]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("In season 1, Olivia Colman plays Queen Elizabeth II.", "another season"),
        ("In season 2, Olivia Colman plays Queen Elizabeth II.", "another season"),
        ("In season 3, Olivia Colman plays Queen Elizabeth II.", "confirmed"),
        ("In season 2, Claire Foy plays Queen Elizabeth II.", "confirmed"),
        ("In season 3, Claire Foy plays Queen Elizabeth II.", "another season"),
    ],
)
def test_the_first_and_the_last_season_of_an_actor_are_kept_apart_from_the_next(text, word):
    assert words(text, "The Crown") == [word]


def test_voice_and_body_are_both_right():
    assert words("James Earl Jones voices Darth Vader.", "Star Wars") == ["confirmed"]
    assert words("David Prowse plays Darth Vader.", "Star Wars") == ["confirmed"]
    assert words("Mark Hamill voices Darth Vader.", "Star Wars") == ["another person"]


def test_voice_by_an_outsider_is_not_judged_where_the_sheet_has_no_voices():
    assert words("Peter Morgan voices Han Solo.", "Star Wars") == ["unknown"]


def test_actor_and_role_exchanged_are_reversed():
    assert words("Han Solo as Harrison Ford", "Star Wars") == ["reversed"]


def test_role_that_no_sheet_casts_is_unknown():
    sheet = (
        "title: Dune\nkind: film\ncharacters: {Paul Atreides: {}}\ncast: [{character: Chani, actor: Zendaya}]"
    )
    assert contradictions("Zendaya plays Paul Atreides.", "Dune", sheet) == []


def test_role_of_two_works_is_wrong_only_where_each_casts_somebody_else():
    solo = "title: Solo\nkind: film\ncast: [{character: Han Solo, actor: Alden Ehrenreich}]"
    saga = "title: Star Wars\nkind: film\ncast: [{character: Han Solo, actor: Harrison Ford}, {character: Luke, actor: Mark Hamill}]"
    sheets = f"{solo}\n---\n{saga}"
    assert contradictions("Harrison Ford plays Han Solo.", "Star Wars", sheets) == []
    assert contradictions("Mark Hamill plays Han Solo.", "Star Wars", sheets) == [
        "Mark Hamill plays Han Solo"
    ]


def test_two_actors_exchanged_in_one_passage_are_one_mistake():
    text = "Han (Mark Hamill) and Luke (Harrison Ford) escape."
    assert words(text, "Star Wars") == ["shifted", "shifted"]


def test_two_mistakes_that_are_no_exchange_stay_two():
    text = "Han Solo (Carrie Fisher) and Luke Skywalker (David Prowse) escape."
    assert words(text, "Star Wars") == ["another person", "another person"]


def test_one_actor_written_twice_makes_no_exchange():
    text = "Han Solo (Mark Hamill), Luke Skywalker (Harrison Ford) and Princess Leia (Mark Hamill) escape."
    assert words(text, "Star Wars") == ["another person"] * 3


def test_mistakes_of_different_forms_make_no_list():
    text = "Mark Hamill plays Han Solo. Luke Skywalker (Harrison Ford) escapes."
    assert words(text, "Star Wars") == ["another person"] * 2


HARBOUR = """title: The Glass Harbour
kind: series
cast:
  - {character: Mara Quill, actor: Ines Aldana}
  - {character: Jonas Wick, actor: Per Holm}
  - {character: Ada Lind, actor: Lena Roos}
  - {character: Nils Berg, actor: Tomas Brandt}
  - {character: Rosa Vale, actor: Clara Stein}
"""


def harbour(text):
    return [word for _, word in verdicts(text, "The Glass Harbour", HARBOUR)]


def test_two_exchanged_are_told_apart_from_a_third_that_is_simply_wrong():
    text = "Mara Quill (Per Holm) and Jonas Wick (Ines Aldana) meet Ada Lind (Tomas Brandt)."
    assert harbour(text) == ["shifted", "shifted", "another person"]


def test_three_sentences_that_happen_to_share_names_are_no_shifted_list():
    text = (
        "Per Holm plays Mara Quill, whom nobody in the town has ever seen. Lena Roos plays Jonas Wick, a pilot "
        "who has lost his way. Tomas Brandt plays Ada Lind, the keeper of the light and of its log."
    )
    assert harbour(text) == ["another person"] * 3


def test_list_that_is_shifted_all_round_is_one_mistake():
    text = "Mara Quill (Per Holm), Jonas Wick (Lena Roos), Ada Lind (Ines Aldana)"
    assert harbour(text) == ["shifted"] * 3


def test_two_exchanges_side_by_side_are_two():
    text = "Mara Quill (Per Holm), Jonas Wick (Ines Aldana), Ada Lind (Tomas Brandt), Nils Berg (Lena Roos)"
    told = article(text, "The Glass Harbour", HARBOUR)
    together = {
        tuple(other.role.name for other in verdict.together)
        for verdict in (told.verdict(claim) for claim in told.claims)
    }
    assert together == {("Mara Quill", "Jonas Wick"), ("Ada Lind", "Nils Berg")}


def test_entries_in_no_order_of_a_shift_are_wrong_one_by_one():
    text = "Mara Quill (Per Holm), Ada Lind (Tomas Brandt), Jonas Wick (Lena Roos), Nils Berg (Ines Aldana)"
    assert "shifted" not in harbour(text)
