"""What YAML reads otherwise than an editor means it."""

import pytest

from copydesk.errors import SheetError
from copydesk.sheet.loading import load_sheets


def troubles(text: str) -> list[str]:
    with pytest.raises(SheetError) as caught:
        load_sheets({"sheet.yaml": text.encode()})
    return [str(trouble) for trouble in caught.value.troubles]


def title(text: str) -> str:
    (work,) = load_sheets({"sheet.yaml": text.encode()}).works.values()
    return work.title.value


@pytest.mark.parametrize(
    "word",
    ["No", "on", "Yes", "1899", "24", "12:30", "1e3", "0x10", "3.10", "2012", "1_000", "007", ".5", "true"],
)
def test_a_title_that_yaml_takes_for_something_else_stays_as_written(word):
    assert title(f"title: {word}\n") == word


def test_a_quoted_null_is_a_title_and_a_plain_one_is_none():
    assert title('title: "null"\n') == "null"
    (trouble,) = troubles("title: Null\n")
    assert (
        trouble
        == 'sheet.yaml:1:1: title is empty; Null without quotes means "nothing"; write "Null" if that is its name'
    )


def test_a_second_colon_in_a_value_is_told_and_reading_goes_on():
    found = troubles("title: Spider-Man: No Way Home\nkidn: film\n")
    assert (
        found[0]
        == 'sheet.yaml:1:18: a second ": " in one value; put the value in quotes: "Spider-Man: No Way Home"'
    )
    assert found[1] == 'sheet.yaml:2:1: unknown key "kidn"; did you mean "kind"?'


def test_a_second_colon_is_told_within_braces_and_in_lists():
    found = troubles(
        "title: T\ncast:\n  - {character: M: I, actor: Ines Aldana}\n  - character: M: II\n    actor: Lena Roos\n"
        "also: [A: B]\n"
    )
    assert found == [
        'sheet.yaml:3:18: a second ": " in one value; put the value in quotes: "M: I"',
        'sheet.yaml:4:17: a second ": " in one value; put the value in quotes: "M: II"',
        'sheet.yaml:6:8: also: "A: B" is read as a key and its value; put it in quotes',
    ]


def test_a_comma_in_a_name_within_braces_is_told():
    (trouble,) = troubles("title: T\ncast:\n  - {character: Smith, John, actor: Lena Roos}\n")
    assert trouble.startswith(
        'sheet.yaml:3:24: "John" is read as a key, since a comma ends a value within { }'
    )


def test_a_key_that_stands_twice_is_told_with_the_first_line():
    (trouble,) = troubles("title: T\nkind: film\ntitle: U\n")
    assert trouble == 'sheet.yaml:3:1: "title" stands twice here, first in line 1; keep one'


def test_tabs_in_the_indentation_are_told_once():
    found = troubles("title: T\nseasons:\n\t- number: 1\n\t- number: 2\n")
    assert found[0] == "sheet.yaml:3:1: a tab in the indentation (and on 1 more lines); YAML wants blanks"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("title:\t@T\n", '1:8: a value that begins with @; put the whole of it in quotes: "@T"'),
        ("title: T\n?\tx\n", "2:2: a tab before a value; YAML wants blanks"),
    ],
)
def test_a_tab_before_a_value_is_told_where_yaml_cannot_read_it(text, says):
    assert troubles(text)[0] == f"sheet.yaml:{says}"


def test_a_sign_put_in_for_reading_on_is_never_shown():
    assert any(
        'put the whole of it in quotes: "T\'\t\t: x"' in said for said in troubles("title: 'T'\t\t: x\n")
    )


def test_a_sheet_with_signs_of_private_use_is_read_as_far_as_it_goes():
    assert troubles("title: \uf8c0T\nkind: a: b\n") == [
        'sheet.yaml:2:8: a second ": " in one value; put the value in quotes: "a: b"'
    ]


def test_two_sheets_in_one_file_are_told():
    (trouble,) = troubles("title: T\n---\ntitle: U\n")
    assert trouble == "sheet.yaml:2:1: a second sheet in one file (---); each work has a file of its own"


def test_a_sheet_between_lines_of_dashes_is_one_sheet():
    assert title("---\ntitle: T\n---\n") == "T"


@pytest.mark.parametrize("sign", ["@", "`", "%", "!", "*", "&"])
def test_a_title_that_begins_with_a_sign_of_yaml_is_told_with_its_place(sign):
    found = troubles(f"kind: film\ntitle: {sign}home alone\n")
    assert found[0].startswith("sheet.yaml:2:8: ")
    assert f'in quotes: "{sign}home alone"' in found[0]


def test_a_title_that_a_comment_swallows_is_told():
    (trouble,) = troubles("title: #Alive\n")
    assert (
        trouble
        == 'sheet.yaml:1:1: title is empty; what follows # is a comment; put the value in quotes: "#Alive"'
    )


def test_a_title_in_brackets_is_told():
    (trouble,) = troubles("title: [REC]\n")
    assert trouble.endswith("quote a text that begins with [ or {")


def test_an_apostrophe_within_single_quotes_is_told():
    (trouble,) = troubles("title: 'Salem's Lot'\nkind: film\n")
    assert trouble.endswith('put the whole of it in quotes: "Salem\'s Lot"')


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('title: "T\nkind: film\n', "a quotation mark that is never closed"),
        ('title: "T\\q"\n', "a backslash that YAML cannot read"),
        ("also: [A, B\nkind: film\n", "a list that is never closed"),
        ("also: - A\n", "a list has to begin on the line below its key"),
        ("title: T\n kind: film\n", "a key that is indented otherwise"),
        ("title: T\ncast:\n- character: A\n  actor: B\n kind: film\n", "a line that does not fit"),
        ("title: T\0\n", "a character that no text has (U+0000)"),
        ("? [a]\n: b\n", "expected a key, a plain word"),
        ("<<: {title: T}\n", "expected a key, a plain word"),
        ("- title: T\n", "expected keys and values"),
        ("hello\n", "expected keys and values"),
        ("", "an empty sheet"),
        ("# nothing yet\n", "an empty sheet"),
    ],
)
def test_what_yaml_refuses_is_told_in_plain_words(text, says):
    assert says in troubles(text)[0]


def test_bytes_that_are_no_utf8_are_told_at_their_place():
    with pytest.raises(SheetError) as caught:
        load_sheets({"sheet.yaml": b"title: Caf\xe9\n"})
    assert str(caught.value) == "sheet.yaml:1:11: not UTF-8; save the sheet with the encoding UTF-8"


def test_json_is_a_sheet_too():
    assert title('{\n\t"title": "No",\n\t"also": ["A\\/B", "\\u00e9"]\n}\n') == "No"


def test_a_sign_of_the_windows_world_moves_no_place():
    found = troubles("\ufefftitle: T\r\nkidn: 'x 😀'\r\n")
    assert found == ['sheet.yaml:2:1: unknown key "kidn"; did you mean "kind"?']


def test_columns_count_code_points():
    (trouble,) = troubles("title: T\ncast: [{character: 한국 😀, actr: B}]\n")
    assert trouble.startswith("sheet.yaml:2:26: ")


def test_an_alias_stands_for_what_it_names():
    base = load_sheets({"s.yaml": b"title: T\nalso: &a [U]\nx-copy: *a\ncountry: *a\n"})
    work = base.works["T"]
    assert [fact.value for fact in work.countries] == ["U"]
    assert work.extra == {"x-copy": ["U"]}


@pytest.mark.parametrize("own", ["x-", ""])
def test_aliases_within_aliases_are_bounded(own):
    lines = [f"{own}a0: &a0 [x]"] + [
        f"{own}a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)
    ]
    assert any("aliases" in trouble for trouble in troubles("title: T\n" + "\n".join(lines)))


def test_a_chain_of_aliases_is_bounded():
    chain = "\n".join(["x-0: &n0 [x]", *(f"x-{n}: &n{n} [*n{n - 1}]" for n in range(1, 3000))])
    assert "aliases" in troubles(f"title: T\n{chain}\n")[0]


def test_an_alias_within_itself_is_told():
    assert "YAML keeps a first * for itself" in troubles("title: T\nalso: &a [*a]\n")[0]


@pytest.mark.parametrize("opening", ["[", "{", "[\n", "[{a: "])
def test_a_list_of_a_hundred_thousand_brackets_is_told_at_once(opening):
    (trouble,) = troubles("title: " + opening * 100_000)
    assert trouble.endswith(": lists within lists too deep to be a fact sheet")


def test_a_sheet_of_thirty_megabytes_is_refused_unread():
    with pytest.raises(SheetError, match="a sheet has 16,000,000 at most"):
        load_sheets({"s.yaml": b"x" * 30_000_000})
