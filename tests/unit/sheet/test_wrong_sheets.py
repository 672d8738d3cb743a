"""What is wrong with a sheet's form, all of it at once."""

import pytest

from copydesk.errors import SheetError
from copydesk.sheet.loading import load_sheets
from copydesk.text import Place

WRONG = """\
titel: The Glass Harbour
kind: [series]
cast:
  - {charcter: Mara Quill, actor: Ines Aldana}
  - {character: Smith, John, actor: Lena Roos}
  - {character: Jonas Wick}
  - Lena Roos as Mara Quill
seasons:
  - {number: one, released: 14 Marhc}
  - {number: 2, released: 2024-02-31, episods: 8}
kind: film
people: [Ines Aldana]
announced: {value: 2022, verified: yesterday}
credits: {diretor: Tomas Brandt}
"""


def troubles(text: str) -> list[tuple[str, str]]:
    with pytest.raises(SheetError) as caught:
        load_sheets({"sheet.yaml": text.encode()})
    return [(str(trouble.place), trouble.message) for trouble in caught.value.troubles]


def test_a_sheet_with_many_mistakes_tells_them_all_in_order():
    found = troubles(WRONG)
    assert [place for place, _ in found] == [
        "1:1", "2:7", "4:6", "5:24", "6:5", "7:5", "9:14", "9:29", "10:27", "10:39", "11:1", "12:9", "13:36", "14:11",
    ]  # fmt: skip
    said = dict(found)
    assert said["1:1"] == 'unknown key "titel"; did you mean "title"?'
    assert said["2:7"].startswith("kind: found a list, expected a text, e.g. series")
    assert said["4:6"] == 'unknown key "charcter"; did you mean "character"?'
    assert said["6:5"] == 'cast[2] has no "actor"; expected e.g. actor: Ines Aldana'
    assert said["7:5"].startswith(
        'cast: found "Lena Roos as Mara Quill", expected keys and values, e.g. [{character:'
    )
    assert said["9:14"] == 'number: "one" is not a whole number (expected e.g. 12)'
    assert said["9:29"].startswith('released: "14 Marhc" is not a date (expected e.g. 2025-03-14')
    assert "29 days" in said["10:27"]
    assert said["10:39"] == 'unknown key "episods"; did you mean "episodes"?'
    assert said["12:9"].startswith("people: found a list, expected keys and values")
    assert said["13:36"] == 'verified: "yesterday" is not a day (expected e.g. 2026-11-01)'
    assert said["14:11"] == 'unknown job "diretor"; did you mean "director"?'


def test_troubles_of_all_files_come_together():
    with pytest.raises(SheetError) as caught:
        load_sheets(
            {
                "b.yaml": b"title: B\nfoo: 1\n",
                "a.yaml": b"title: A\nreleased: soon\n",
                "c.yaml": b"title: C\n",
            }
        )
    assert [trouble.file for trouble in caught.value.troubles] == ["a.yaml", "b.yaml"]
    assert caught.value.troubles[1].place == Place(2, 1)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("release_date: 2022", 'did you mean "released"?'),
        ("aliases: [A]", 'did you mean "also"?'),
        ("director: A", 'did you mean "credits: {director: …}"?'),
        ("zzz: 1", 'unknown key "zzz"; a key of your own begins with x-'),
        ("avoid: [{nmae: A}]", 'did you mean "name"?'),
        ("avoid: [{name: A, foo: B}]", "(known here: name, reason)"),
        ("seasons: 3", "a bare number goes under counts: {seasons: 3}"),
        ("seasons: [{episodes: 3}]", 'seasons[0] has no "number"; expected e.g. number: 1'),
        ("cast: {A: B}", "cast: found keys and values, expected a list, e.g. [{character: Mara Quill"),
        ("cast: [{character: A}]", 'cast[0] has no "actor"'),
        ("cast: [{character: A, actor: }]", "actor is empty; expected e.g. Ines Aldana"),
        ("cast: [{character: A, role: B, actor: C}]", 'unknown key "role"'),
        ('cast: [{character: "", actor: C}]', "character is empty"),
        ("cast: [{character: A, actor: C, seasons: all}]", "expected numbers of seasons, e.g. [1, 2] or 1-4"),
        ("also: [A, ~]", 'also: an item is empty; for the word null write "null" in quotes'),
        ("also: [A, [B]]", "also: found a list, expected a text"),
        ("episodes: 12.5", '"12.5" is not a whole number'),
        ("released: {US: 2022}", "expected a date, e.g. 2025-03-14"),
        ("released: 2022-13-01", "there is no month 13"),
        ("counts: {seasons: many}", 'seasons: "many" is not a whole number'),
        ("network: {US: {a: b}}", "expected a list, e.g. Netflix"),
        ("filming: {from: 2025, until: 2026}", 'did you mean "to"?'),
        ("source: [a]", "source: expected a text, e.g. https://example.org/page"),
        ("events: [{date: 2022}]", 'events[0] has no "what"; expected e.g. what: harbour strike'),
        ("quotations: [Hello]", 'quotations: found "Hello", expected keys and values'),
        ("names: {A: B}", "names: found keys and values, expected a list, e.g. [Port Isolde"),
    ],
)
def test_each_mistake_is_told_with_what_was_expected(text, says):
    (trouble,) = troubles(f"title: T\n{text}\n")
    assert says in trouble[1]


def test_facts_of_a_work_need_its_title():
    found = troubles("kind: film\nnames: [A]\ncast: [{character: A, actor: B}]\n")
    assert [place for place, _ in found] == ["1:1", "3:1"]
    assert (
        found[0][1]
        == '"kind" belongs to a work, and this sheet has no title; add e.g. title: The Glass Harbour'
    )


def test_a_key_without_a_value_is_as_good_as_absent():
    base = load_sheets(
        {"s.yaml": b"title: T\nalso:\nkind:\nreleased:\npeople:\n  A:\ncredits: {director: }\n"}
    )
    work = base.works["T"]
    assert (work.kind, work.whole, work.credits) == (None, None, ())
    assert list(base.people) == ["A"]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("kind: serie", 'unknown kind "serie"; did you mean "series"?'),
        ("kind: limted series", 'unknown kind "limted series"; did you mean "limited series"?'),
        ("country: Untied States", 'unknown country "Untied States"; did you mean "United States"?'),
        ("country: [France, Gremany]", 'unknown country "Gremany"; did you mean "Germany"?'),
    ],
)
def test_a_slip_in_a_kind_or_a_country_is_told_with_the_nearest_word(line, says):
    assert [message for _, message in troubles(f"title: T\n{line}\n")] == [says]


@pytest.mark.parametrize(
    "line", ["kind: dance film", "kind: Series", "country: Niger", "country: [Wales, Ruritania]", "kind: fil"]
)
def test_another_kind_or_country_is_as_good_as_any(line):
    load_sheets({"sheet.yaml": f"title: T\n{line}\n".encode()})
