"""How a name or a title as written differs from the sheet's, and how telling that is: a table of pairs, most of them at a limit.

In differences.tsv a line has what it is (name, korean, title, style of the same letters), what is written, what is expected, and the differences:
`written→expected how`, with the grade of a name's; a dash where it is another name altogether.
"""

from pathlib import Path

import pytest

from copydesk.annotate.names.comparing import compare, style_difference
from copydesk.annotate.names.titles import difference

LINES = Path(__file__).with_name("differences.tsv").read_text("utf-8").splitlines()


def told(edits):
    return ", ".join(f"{e.written or '∅'}→{e.expected or '∅'} {e.how}" for e in edits) or "-"


def how(kind, written, expected):
    if kind == "style":
        found = style_difference(" ".join(written), " ".join(expected))
        return told((found,) if found else ())
    if kind == "title":
        return told(difference(written, expected))
    found = compare(written, expected, korean=kind == "korean")
    return f"{told(found.edits)} [{found.grade.name.lower()}]" if found else "-"


@pytest.mark.parametrize("line", LINES)
def test_each_pair_differs_as_it_does(line):
    kind, written, expected, said = line.split("\t")
    assert how(kind, tuple(written.split()), tuple(expected.split())) == said
