"""What a right sheet becomes: every key of the form, as facts with their places."""

from datetime import date

import pytest

from copydesk.dates import Granularity
from copydesk.sheet.entities import Casting, Credit, EntityKind, Origin, Outlet
from copydesk.sheet.loading import load_sheets

WHOLE = """\
title: The Glass Harbour
original_title: Der Glashafen
also: [Glass Harbour]
avoid: [{name: The Glass Harbor, reason: the desk writes British}]
kind: series
network: {US: HBO, UK: [Sky, Now]}
country: [Germany, United Kingdom]
language: de
based_on: {title: Glas, kind: novel, by: Lena Roos}
credits: {directors: [Tomas Brandt, Ines A.], writer: Lena Roos, "stunt rider": Jo Falk}
cast:
  - {character: Mara Quill, actor: Ines Aldana, source: press kit}
  - {role: Mara Quill, actor: Lena Roos, how: young, seasons: 1-2}
  - {character: The Keeper, actor: Jo Falk}
  - {character: Himself, actor: Max Oder}
people: {Ines Aldana: {also: [Ines A.], born: 1990-05-04, died: 2024, language: es}}
characters: {Jonas Wick: {also: [The Keeper]}}
announced: 2019-01
episodes: 18
ended: 2023-05-01
seasons:
  - number: 1
    title: Tide
    episodes: 8
    released: {value: 2020-03-14, source: "https://example.org/a", verified: 2026-11-01}
    filming: {from: 2019-06-01, to: 2019-09-30}
    trailer: 2020-02
    teaser: 2019-12-24
    finale: 2020-05-02
    premiere: 2020-02-20
  - number: 2
    renewed: 2020-06-01
    postponed: 2021-01-01
    releases:
      - {date: 2022-03-01, country: Germany, how: festival, part: part one}
      - 2022-04-01
  - {number: 3, released: unknown, cancelled: 2023-01-10, filming: {from: 2022-12-01}}
counts: {film: 1, parts: 2, spinoffs: unknown}
names: [Port Isolde, {name: HGA, also: [Harbour Guild of Actors], kind: union}]
events: [{what: dockers strike, also: [the walkout], from: 2021-05-02, to: 2021-09-27}, {what: Harbour Days, date: 2022}]
quotations: [{text: The sea keeps no diary, by: Ines A., date: 2020-02}]
x-rating: {age: 12}
source: the desk's own
"""
BASE = load_sheets({"harbour.yaml": WHOLE.encode()})
WORK = BASE.works["The Glass Harbour"]


def test_a_work_has_its_titles():
    assert [spelling.name for spelling in WORK.spellings] == [
        "The Glass Harbour",
        "Glass Harbour",
        "Der Glashafen",
    ]
    assert WORK.entity == BASE.works[WORK.key].entity
    assert WORK.title.says == "the title is The Glass Harbour"
    assert str(WORK.title.place) == "harbour.yaml:1"
    assert WORK.avoid[0].reason == "the desk writes British"


def test_a_work_has_its_traits():
    assert WORK.kind
    assert WORK.kind.says == "The Glass Harbour is a series"
    assert [fact.value for fact in WORK.outlets] == [
        Outlet("HBO", "US"),
        Outlet("Sky", "UK"),
        Outlet("Now", "UK"),
    ]
    assert WORK.outlets[2].says == "The Glass Harbour is on Now in the UK"
    assert WORK.outlets[2].place.key == "network.UK[1]"
    assert [fact.says for fact in WORK.countries] == [
        "The Glass Harbour is from Germany",
        "The Glass Harbour is from the United Kingdom",
    ]
    assert WORK.based_on
    assert WORK.based_on.value == Origin("Glas", "novel", ("Lena Roos",))
    assert WORK.based_on.says == "The Glass Harbour is based on the novel Glas by Lena Roos"


def test_credits_name_people_by_their_main_names():
    assert [fact.value for fact in WORK.credits] == [
        Credit("director", "Tomas Brandt"),
        Credit("director", "Ines Aldana"),
        Credit("writer", "Lena Roos"),
        Credit("stunt rider", "Jo Falk"),
    ]
    assert WORK.credits[1].says == "The Glass Harbour is directed by Ines Aldana"
    assert WORK.credits[3].says == "the stunt rider of The Glass Harbour is Jo Falk"


def test_a_cast_names_roles_by_their_main_names():
    assert [fact.value for fact in WORK.cast] == [
        Casting("Ines Aldana", "Mara Quill"),
        Casting("Lena Roos", "Mara Quill", (1, 2), "young"),
        Casting("Jo Falk", "Jonas Wick"),
        Casting("Max Oder", "Himself"),
    ]
    assert WORK.cast[1].says == "Mara Quill is played by Lena Roos in seasons 1 and 2 (young)"
    assert str(WORK.cast[1].place) == "harbour.yaml:13"
    assert BASE.players("The Glass Harbour", "Jonas Wick") == (WORK.cast[2],)


def test_a_role_without_a_name_is_no_character():
    assert [character.entity.name for character in BASE.characters] == ["Mara Quill", "Jonas Wick"]
    assert [spelling.name for spelling in BASE.characters[1].spellings] == ["Jonas Wick", "The Keeper"]
    assert all(character.entity.work == WORK.key for character in BASE.characters)


def test_a_person_has_spellings_and_a_life():
    person = BASE.people["Ines Aldana"]
    assert [spelling.name for spelling in person.spellings] == ["Ines Aldana", "Ines A."]
    assert [fact.says for fact in person.happenings] == [
        "Ines Aldana was born on 4 May 1990",
        "Ines Aldana died in 2024",
    ]
    assert person.language == "es"


def test_a_season_has_dates_and_counts():
    season = WORK.season(1)
    assert season
    assert season.episodes
    assert season.title
    assert season.episodes.says == "The Glass Harbour season 1 has 8 episodes"
    assert season.title.value == "Tide"
    assert season.releases[0].says == "The Glass Harbour season 1 was released on 14 March 2020"
    assert [fact.says for fact in season.happenings] == [
        "The Glass Harbour season 1 was filmed from 1 June to 30 September 2019",
        "the teaser of The Glass Harbour season 1 came out on 24 December 2019",
        "the trailer of The Glass Harbour season 1 came out in February 2020",
        "The Glass Harbour season 1 had its premiere on 20 February 2020",
        "the finale of The Glass Harbour season 1 came out on 2 May 2020",
    ]


def test_a_value_written_long_has_its_source_and_day():
    season = WORK.season(1)
    assert season
    fact = season.releases[0]
    assert (fact.source, fact.verified) == ("https://example.org/a", date(2026, 11, 1))
    assert (str(fact.place), fact.place.key) == ("harbour.yaml:25", "seasons[0].released")


def test_a_source_holds_for_all_that_stands_within():
    assert WORK.cast[0].source == "press kit"
    assert WORK.cast[1].source == "the desk's own"


def test_releases_know_country_way_and_part():
    season = WORK.season(2)
    assert season
    assert [fact.says for fact in season.releases] == [
        "part one of season 2 of The Glass Harbour was released on 1 March 2022 in Germany (festival)",
        "The Glass Harbour season 2 was released on 1 April 2022",
    ]


def test_unknown_is_not_absent():
    third, second = WORK.season(3), WORK.season(2)
    assert third
    assert second
    assert third.released_unknown
    assert second.released_unknown is None
    assert third.released_unknown.says == "no release date of The Glass Harbour season 3 is known"
    filming = third.happenings[1]
    assert (filming.value.what, filming.value.ended) == ("filming", False)
    assert filming.says == "the filming of The Glass Harbour season 3 began on 1 December 2022"


def test_a_list_of_unknown_dates_is_unknown_too():
    text = b"title: T\nseasons: [{number: 1, releases: [{date: unknown}]}, {number: 2, releases: [{date: unknown}, 2020]}]\n"
    first, second = load_sheets({"t.yaml": text}).works["T"].seasons
    assert (first.releases, bool(first.released_unknown)) == ((), True)
    assert ([fact.value.when.words() for fact in second.releases], second.released_unknown) == (
        ["2020"],
        None,
    )


@pytest.mark.parametrize(
    ("line", "years"),
    [
        ("filming: {value: {from: {value: 2023, known: 2023-05-01}}, was: [{value: 2021, until: 2022-06-01}]}", ["2021", "2023"]),
        ("released: {value: 2023, known: 2023-05-01}", ["2023"]),
    ],
)  # fmt: skip
def test_a_work_is_known_as_it_was_before_each_turn(line, years):
    base = load_sheets({"t.yaml": f"title: T\n{line}\n".encode()})
    works = [*(state.work for state in base.former["T"]), base.works["T"]]
    days = [day.year for work in works if work.whole for day in work.whole.known_days]
    assert list(map(str, dict.fromkeys(days))) == years


def test_a_work_that_got_its_title_later_was_none_before():
    base = load_sheets({"t.yaml": b"title: {value: T, known: 2024-01-01}\nkind: film\n"})
    assert (list(base.works), base.former.get("T", ())) == (["T"], ())


def test_dates_at_the_top_are_the_work_as_a_whole():
    assert WORK.whole
    assert [fact.says for fact in WORK.whole.happenings] == [
        "The Glass Harbour was announced in January 2019",
        "The Glass Harbour ended on 1 May 2023",
    ]


def test_counts_are_by_unit():
    assert {unit: fact.value for unit, fact in WORK.counts.items()} == {
        "episodes": 18,
        "films": 1,
        "parts": 2,
    }
    assert WORK.counts["films"].says == "The Glass Harbour has 1 film"


def test_seasons_that_have_all_come_out_are_counted():
    text = b"title: T\nseasons: [{number: 1, released: 2020, episodes: 8}, {number: 2, released: 2021, episodes: 9}]\n"
    counts = load_sheets({"t.yaml": text}).works["T"].counts
    assert {unit: fact.says for unit, fact in counts.items()} == {
        "seasons": "T has 2 seasons",
        "episodes": "T has 17 episodes in 2 seasons",
    }


def test_seasons_with_a_gap_or_without_a_date_prove_no_count():
    for seasons in ("[{number: 1, released: 2020}, {number: 2}]", "[{number: 2, released: 2020}]"):
        assert load_sheets({"t.yaml": f"title: T\nseasons: {seasons}\n".encode()}).works["T"].counts == {}


def test_names_belong_to_their_sheet():
    assert [named.entity.name for named in BASE.names] == ["Port Isolde", "HGA"]
    assert BASE.names[1].spellings[1].name == "Harbour Guild of Actors"
    assert BASE.names[1].work == WORK.key
    assert BASE.names[1].kind == "union"


def test_events_are_of_no_single_work():
    (strike, when), (days, year) = BASE.events
    assert (strike.kind, strike.name, strike.work) == (EntityKind.EVENT, "dockers strike", None)
    assert when.says == "the dockers strike ended on 27 September 2021, having begun on 2 May 2021"
    assert (when.value.when.start, when.value.when.end) == (date(2021, 5, 2), date(2021, 9, 28))
    assert when.value.also == ("the walkout",)
    assert year.value.when.granularity is Granularity.YEAR
    assert days.name == "Harbour Days"


def test_quotations_name_their_speaker():
    assert WORK.quotations[0].value.by == "Ines Aldana"
    assert WORK.quotations[0].says == "Ines Aldana said: “The sea keeps no diary”"


def test_keys_of_ones_own_are_passed_through():
    assert WORK.extra == {"x-rating": {"age": "12"}}


def test_keys_of_ones_own_deep_in_a_sheet_keep_their_path():
    text = b"title: T\ncast: [{character: A, actor: B, x-billing: '1'}]\n"
    assert load_sheets({"t.yaml": text}).works["T"].extra == {"cast[0].x-billing": "1"}


def test_a_film_is_dated_at_the_top():
    text = b"title: T\nkind: film\nreleased: 2024\nfilming: 2023-01/2023-04\nbased_on: Glas\nnetwork: [A24]\n"
    work = load_sheets({"t.yaml": text}).works["T"]
    assert work.whole
    assert work.whole.number == 0
    assert work.whole.releases[0].says == "T was released in 2024"
    assert work.whole.happenings[0].says == "T was filmed from January to April 2023"
    assert work.based_on
    assert work.based_on.says == "T is based on Glas"


def test_a_role_joined_by_slashes_is_several():
    text = b"title: T\ncast: [{character: Mara Quill / The Keeper, actor: B}, {character: [C, D], actor: [E, F]}]\n"
    work = load_sheets({"t.yaml": text}).works["T"]
    pairs = [(fact.value.character, fact.value.actor) for fact in work.cast]
    assert pairs == [("Mara Quill", "B"), ("The Keeper", "B"), ("C", "E"), ("C", "F"), ("D", "E"), ("D", "F")]
