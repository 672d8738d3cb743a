"""How sheets become one base: people merged, keys unique, the order of files of no account."""

from itertools import permutations

from copydesk.sheet.entities import EntityKind
from copydesk.sheet.factbase import FactBase
from copydesk.sheet.loading import load_sheets


def load(**sheets: str) -> FactBase:
    return load_sheets({f"{name}.yaml": text.encode() for name, text in sheets.items()})


A = "title: A\ncast: [{character: C, actor: Park Solo}]\n"
B = "title: B\npeople: {Solo: {also: [Park Solo], born: 1999}}\ncast: [{character: D, actor: Solo}]\n"


def test_a_person_is_one_where_another_sheet_accepts_the_name():
    base = load(a=A, b=B)
    assert list(base.people) == ["Solo"]
    assert base.works["A"].cast[0].value.actor == "Solo"
    assert {spelling.name for spelling in base.people["Solo"].spellings} == {"Solo", "Park Solo"}
    assert base.works_with(base.people["Solo"].entity) == ("A", "B")


def test_a_name_that_two_people_accept_proves_nothing():
    base = load(a=A, b=B, c="people: {Other: {also: [Park Solo]}}\n")
    assert list(base.people) == ["Other", "Park Solo", "Solo"]
    claimed = [entity.name for spelling, entity in base.spellings() if spelling.name == "Park Solo"]
    assert sorted(claimed) == ["Other", "Park Solo", "Solo"]


def test_two_sheets_that_name_each_other_agree_on_one_person():
    one, other = "people: {X: {also: [Y]}}\n", "people: {Y: {also: [X]}}\n"
    for base in (load(a=one, b=other), load(b=one, a=other)):
        assert list(base.people) == ["X"]


def test_a_name_that_two_works_claim_keeps_both():
    base = load(a="title: A\nnames: [Hyde Park]\n", b="title: B\ncast: [{character: Hyde Park, actor: X}]\n")
    found = [entity.kind for spelling, entity in base.spellings() if spelling.name == "Hyde Park"]
    assert found == [EntityKind.CHARACTER, EntityKind.NAME]


def test_works_of_one_title_are_told_by_year_kind_or_file():
    film, series = "title: Us\nkind: film\nreleased: 2019-03-08\n", "title: Us\nkind: series\n"
    dated = "title: Us\nkind: series\nseasons: [{number: 1, released: 2020-09-20}]\n"
    assert list(load(a=film, b=dated).works) == ["Us (2019)", "Us (2020)"]
    assert list(load(a=film, b=series).works) == ["Us (film)", "Us (series)"]
    assert list(load(a="title: Us\n", b="title: Us\n").works) == ["Us (a)", "Us (b)"]
    twins = {f"{folder}/us.yaml": b"title: Us\n" for folder in "ab"}
    assert list(load_sheets(twins).works) == ["Us (a/us.yaml)", "Us (b/us.yaml)"]
    assert load(a=film, b=dated).works["Us (2019)"].entity.name == "Us"


def test_the_order_of_files_is_of_no_account():
    files = {"a.yaml": A, "b.yaml": B, "c.yaml": "title: A\nreleased: 2020\n", "d.yaml": "names: [N]\n"}
    bases = [load_sheets({name: files[name].encode() for name in order}) for order in permutations(files)]
    assert all(base == bases[0] for base in bases)
    assert all(list(base.works) == list(bases[0].works) for base in bases)


def test_the_digest_is_of_the_contents_alone():
    first = load_sheets({"a.yaml": A.encode(), "b.yaml": B.encode()})
    elsewhere = load_sheets({"facts/b.yaml": B.encode(), "facts/a.yaml": A.encode()})
    changed = load_sheets({"a.yaml": A.encode(), "b.yaml": B.encode() + b"# seen\n"})
    assert first.digest == elsewhere.digest != changed.digest


def test_no_sheets_are_an_empty_base():
    assert load_sheets({}).works == {}
