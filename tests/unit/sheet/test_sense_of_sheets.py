"""Doubts about sheets whose form is right."""

from datetime import date

import pytest

from copydesk.errors import SheetError
from copydesk.findings import Severity
from copydesk.sheet.checking import check_sense
from copydesk.sheet.loading import load_sheets, read_sheets

DAY = date(2026, 11, 21)


def doubts(*texts: str, max_age: int | None = None) -> list[str]:
    base = read_sheets({f"{at}.yaml": text.encode() for at, text in enumerate(texts)})
    return [f"{d.severity} {d.trouble}" for d in check_sense(base, DAY, max_age)]


def test_released_before_announced_is_an_error_that_no_sheet_survives():
    text = "title: T\nannounced: 2020-02-01\nreleased: 2019-01-01\n"
    said = (
        "0.yaml:2:12: T was announced on 1 February 2020, but T was released on 1 January 2019 (line 3); "
        "correct one of the two dates"
    )
    assert doubts(text) == [f"error {said}"]
    with pytest.raises(SheetError) as caught:
        load_sheets({"0.yaml": text.encode()})
    assert str(caught.value) == said


@pytest.mark.parametrize(
    "text",
    [
        "announced: 2019\nreleased: 2019-01-01",
        "announced: 2019-05\nreleases: [{date: 2019-01-01, how: festival}, {date: 2020-01-01}]",
        "announced: 2019-01\nreleased: unknown",
        "announced: 2019-05?\nreleased: 2019-04-28",
        "released: 2019\nended: 2019-05-01",
        "filming: 2018-01/2019-05\nreleased: 2019-03",
        "filming: {from: 2018-01}\nreleased: 2019-03",
        "seasons: [{number: 1, released: 2019}, {number: 2, announced: 2018, released: 2020}]",
        "seasons: [{number: 1, episodes: 8}, {number: 2, episodes: 8}]\nepisodes: 24",
        "counts: {seasons: 5}\nseasons: [{number: 1, released: 2019}]",
        "cast: [{character: A, actor: Bell Roe}, {character: A, actor: Ann Day, how: voice}]",
        "cast: [{character: A, actor: Bell Roe, seasons: 1}, {character: A, actor: Ann Day, seasons: 2}]",
        "cast: [{character: Lee, actor: Leo}, {character: Les, actor: Lea}]",
        "names: [Apollo 11, Apollo 13]",
        "network: [Channel 9, Netflixx Nordic, BBC Radio 4]",
        "also: [The T]\noriginal_title: T",
        "people: {A: {born: 1990, died: 1990}}",
        "names: [INES ALDANA]\ncast: [{character: Ines Aldana, actor: Bell Roe}]",
        "counts: {seasons: 2}\nseasons: [{number: 1, released: 2020}, {number: 2, released: 2021}, {number: 3}]",
        "episodes: [{title: Low Tide}, {title: Eel Weather}]",
    ],
)
def test_what_may_be_true_raises_no_doubt(text):
    assert doubts(f"title: T\n{text}\n") == []


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("filming: {from: 2021-05, to: 2020-05}", "error 0.yaml:2:10: filming ends before it begins"),
        ("events: [{what: strike, from: 2021, to: 2020}]", "strike ends before it begins"),
        ("released: 2020\nended: 2019", "T ended in 2019, but T was released in 2020 (line 2)"),
        ("released: unknown\nreleases: [2020]", "no release date of T is known, but T was released in 2020"),
        ("people: {A: {born: 2000, died: 1999}}", "error 0.yaml:2:32: A died in 1999, but A was born in 2000"),
        ("seasons: [{number: 1}, {number: 1}]", "error 0.yaml:2:33: season 1 of T stands twice, first in line 2"),
        ("seasons: [{number: 1, released: 2020}, {number: 2, released: 2019}]", "warning"),
        ("episodes: 10\nseasons: [{number: 1, episodes: 8}, {number: 2, episodes: 8}]", "T has 10 episodes, but the seasons have 16"),
        (
            "cast: [{character: Mara, actor: Ines Aldana}, {character: Mara, actor: Lena Roos}]",
            "warning 0.yaml:2:47: Mara has 2 actors (Ines Aldana, Lena Roos); say in which seasons, or how",
        ),
        ("cast: [{character: Mara, actor: Ines}, {character: Mara, actor: Ines}]", "this line stands twice"),
        ("counts: {seasons: 1}\nseasons: [{number: 1, released: 2020}, {number: 2, released: 2021}]", "error 0.yaml:2:19: T has 1 season, but season 2 is in the list"),
        ("network: Netlfix", "warning 0.yaml:2:10: Netlfix is no outlet that is known; did you mean Netflix?"),
        ("released: 2020\ntrailer: 2021", "warning 0.yaml:3:10: the trailer of T came out in 2021, but"),
        ("cast: [{character: Jonas Wick, actor: Jonas Wink}]", "Jonas Wink and Jonas Wick (0.yaml:2) differ in one letter"),
        ("people: {Lee Jun-ho: {}, Lee Junho: {}}", "differ in no letter; is it one name in two spellings?"),
    ],
)  # fmt: skip
def test_each_doubt_is_told(text, says):
    (doubt,) = doubts(f"title: T\n{text}\n")
    assert says in doubt


def test_a_spelling_that_two_sheets_claim_is_told():
    found = doubts("title: T\n", "title: U\nalso: [T]\n")
    assert found == ["warning 1.yaml:2:8: T is claimed in 0.yaml:1 too; mentions of it fit both"]


def test_a_name_of_another_kind_or_of_the_same_sheet_is_claimed_by_nobody_else():
    assert doubts("title: T\n", "title: U\nnames: [T]\n") == []


def test_a_birth_that_two_sheets_tell_more_and_less_exactly_is_one():
    assert doubts("people: {Ann Day: {born: 1990}}\n", "people: {Ann Day: {born: 1990-05-04}}\n") == []


def test_a_birth_that_two_sheets_tell_otherwise_is_told():
    found = doubts("people: {Ann Day: {born: 1990}}\n", "people: {Ann Day: {born: 1991}}\n")
    assert found == ["error 1.yaml:1:26: Ann Day was born in 1991, but Ann Day was born in 1990 (0.yaml:1)"]


def test_facts_beyond_their_age_are_told():
    text = (
        "title: T\nkind: {value: film, verified: 2026-11-01}\nreleased: {value: 2020, verified: 2026-01-01}\n"
    )
    assert doubts(text, max_age=30) == [
        "warning 0.yaml:3:19: T was released in 2020: last verified 324 days ago, on 2026-01-01"
    ]
    assert doubts(text) == []


def test_warnings_do_not_keep_a_sheet_from_being_used():
    text = b"title: T\nreleased: 2020\ntrailer: 2021\n"
    assert load_sheets({"t.yaml": text}).works
    assert {d.severity for d in check_sense(load_sheets({"t.yaml": text}), DAY)} == {Severity.WARNING}


PEOPLE = "title: T\nkind: film\npeople: {Ines Aldana: {}, Lena Roos: {}}\nreleased: 2020\n"


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("awards: [{award: Emmy}]", "warning 0.yaml:5:10: T won the Emmy: the award has no year"),
        (
            "episodes: [{season: 1, number: 1, title: A}, {season: 1, number: 1, title: B}]",
            "warning 0.yaml:5:46: “B” is episode 1 of season 1 of T, but “A” is episode 1 of season 1 of T (line 5)",
        ),
        ("budget: 20 million", "warning 0.yaml:5:9: T cost 20 million: the figure has no currency"),
        ("relations: [{who: Ines Aldana, is: sister, of: Lena Ros}]", "Lena Ros is nobody whom the sheets name; did you mean Lena Roos?"),
        ("awards: [{award: Emmy, result: lost}]", "error 0.yaml:5:32: result: found \"lost\", expected won or nominated"),
        ("awards: [{awrd: Emmy}, {award: Emmy, year: 2020}]", 'error 0.yaml:5:11: unknown key "awrd"; did you mean "award"?'),
        ("relations: [{who: Ines Aldana, is: sister}]", 'error 0.yaml:5:13: relations[0] has no "of"'),
        ("runtime: long", "error 0.yaml:5:10: runtime: expected a length in minutes, e.g. 105"),
        ("box_office: {opening: much, worldwide: $3 million}", "error 0.yaml:5:23: opening: expected an amount, e.g. $9.5 million"),
        ("awards: [{award: Emmy, yaer: 2020}]", 'error 0.yaml:5:24: unknown key "yaer"; did you mean "year"?'),
        ("episodes: [{seasn: 1, number: 1, title: A}]", 'error 0.yaml:5:13: unknown key "seasn"; did you mean "season"?'),
        ("relations: [{who: Ines Aldana, is: sister, off: Lena Roos}]", 'unknown key "off"; did you mean "of"?'),
        ("amounts: [{what: fee, vale: $3 million}]", 'unknown key "vale"; did you mean "value"?'),
        ("studio: {US: [{nme: A24}]}", "error 0.yaml:5:"),
        ("box_office: {opening: 3 million}", "warning 0.yaml:5:23: T opened to 3 million: the figure has no currency"),
        ("trailer: {value: 2019-05-01, was: [{value: 2019, until: 2019-03-01}, {value: 2018, until: 2019-01-01}]}",
         "error 0.yaml:5:35: was: 2019-01-01 comes after 2019-03-01 here"),
        ("trailer: {value: 2019-05-01, was: [{value: 2019, until: 2019-03-01}, {value: 2018, until: 2019-03-01}]}",
         "error 0.yaml:5:35: was: two values until 2019-03-01, which overlap"),
        ("trailer: {value: 2019-05-01, was: [{value: 2019, utnil: 2019-03-01}]}", 'was: unknown key "utnil"; did you mean "until"?'),
        ("releases: [{date: {value: 2024, was: [{value: , until: 2023-01-01}]}}]", 'error 0.yaml:5:47: was: no "date"; expected e.g. date: 2025-03-14'),
        ("releases: [{value: {date: 2024}, was: [{value: {date: 2023, hwo: cinema}, until: 2023-01-01}]}]", 'error 0.yaml:5:48: was: unknown key "hwo" (known here: date, country, how'),
        ("distributor: {value: A24, was: [{value: {US: {b: c}}, until: 2023-01-01}]}", "error 0.yaml:5:41: was: "),
        ("episodes: [1, {number: 1, title: A}]", 'error 0.yaml:5:12: episodes: found "1", expected keys and values'),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_part_is_told_and_the_rest_is_used(line, says):
    (doubt,) = doubts(f"{PEOPLE}{line}\n")
    assert says in doubt
    base = load_sheets({"0.yaml": f"{PEOPLE}{line}\n".encode()})
    assert base.works["T"].whole.releases


@pytest.mark.parametrize(
    ("written", "amount", "currency"),
    [
        ("$9.5 million", 9_500_000, "USD"),
        ("9,500,000 USD", 9_500_000, "USD"),
        ("£1.2bn", 1_200_000_000, "GBP"),
        ("€300k", 300_000, "EUR"),
        ("4.2 million", 4_200_000, None),
        ("9500000", 9_500_000, None),
    ],
)
def test_amounts_are_read_as_editors_write_them(written, amount, currency):
    base = load_sheets({"0.yaml": f'title: T\namounts: [{{what: fee, value: "{written}"}}]\n'.encode()})
    (fact,) = base.works["T"].amounts
    assert (fact.value.amount, fact.value.currency) == (amount, currency)


@pytest.mark.parametrize(
    ("written", "minutes"), [("105", 105), ("105 min", 105), ("1h 45m", 105), ("2 hours", 120), ("48m", 48)]
)
def test_lengths_are_minutes(written, minutes):
    base = load_sheets({"0.yaml": f"title: T\nruntime: {written}\n".encode()})
    assert [fact.value.minutes for fact in base.works["T"].runtimes] == [minutes]


@pytest.mark.parametrize(
    ("people", "says"),
    [
        (
            "{born: 1990, died: 1980}",
            "error 0.yaml:3:38: Ann Day died in 1980, but Ann Day was born in 1990 (line 3)",
        ),
        (
            "{born: 1990-05-04, died: 1990-05-03}",
            "Ann Day died on 3 May 1990, but Ann Day was born on 4 May 1990 (line 3)",
        ),
    ],
)
def test_a_death_before_the_birth_is_told_and_the_rest_is_used(people, says):
    text = f"title: T\nreleased: 2020\npeople: {{Ann Day: {people}, Bo Lind: {{born: 1970}}}}\n"
    (doubt,) = doubts(text)
    assert says in doubt
    base = load_sheets({"0.yaml": text.encode()})
    assert [str(trouble) for trouble in base.left_out] == [doubt.removeprefix("error ")]
    assert base.people["Ann Day"].happenings == ()
    assert len(base.people["Bo Lind"].happenings) == 1
    assert base.works["T"].whole.releases
