"""What commands say to what is seldom asked of them: a sentence and a status, and never a traceback."""

import json
import os

import pytest
from click import Context

from cli.newsdesk import BAD, GOOD
from copydesk.cli import main
from copydesk.cli.git import _changed_lines
from copydesk.cli.opening import read
from copydesk.cli.writing import write

BROKEN_RULE = "import nothing_of_that_name\n"
FILM = {"id": 7, "title": "Saltwater", "release_date": "2024-05-06", "status": "Released"}
REPORT = '{"tool": {"name": "copydesk"}, "schema": 1, "articles": [], "across": []}'


def film(**more):
    return json.dumps({**FILM, **more})


@pytest.mark.parametrize(
    ("asked", "status", "says"),
    [
        ("annotate nowhere.txt --facts facts", 2, "nowhere.txt"),
        ("archive index --db a.index --facts facts", 2, "no article was named: copydesk archive index PATH…"),
        ("archive merge bad.txt --db a.index", 2, "bad.txt"),
        ("baseline create --facts facts nowhere.txt", 2, "nowhere.txt"),
        ("baseline prune --baseline latin.json --facts facts good.txt", 2, "latin.json"),
        ("check good.txt --facts facts --output html5=out", 2, "unknown format 'html5'; did you mean 'html'?"),
        ("check good.txt --facts report.json", 2, "report.json: is a report of copydesk, no fact sheet"),
        ("check good.txt --facts empty", 2, "empty: holds no fact sheet (files ending in .yaml, .yml)"),
        ("check good.txt --facts facts --trend nowhere", 2, "nowhere is no folder"),
        ("facts import void --into new", 2, "void: holds no file"),
        ("facts import both.json --into -", 2, "prints one sheet, and there are several; say which with --only"),
        ("facts import film.json --into twice", 2, "Saltwater may be the work of twice/a.yaml and twice/b.yaml; say which with --into"),
        ("facts import film.json --into one.yaml", 0, "one.yaml"),
        ("facts refresh film.json --against facts", 0, "Saltwater: no sheet of it; `copydesk facts import` makes one"),
        ("facts show Saltwater --facts twice", 2, "'Saltwater' may be Saltwater (a) or Saltwater (b); give one of these"),
        ("impact facts facts nowhere.txt", 2, "nowhere.txt"),
        ("corrections latin", 2, "latin/1/before.md:1:6: byte 0xE9 is not UTF-8"),
        ("rules --config off.toml", 0, "wrong-actor cast off"),
        ("rules --config broken.toml", 3, "nothing_of_that_name"),
        ("rules --config folder.toml", 0, "wrong-actor"),
        ("rules try wrong-actor good.txt --facts facts", 0, "wrong-actor: 0 findings in 0 of 1 articles"),
        ("rules try wrong-actor good.txt bad.txt long.txt --facts facts --sample 2", 0, "A sample of 2:"),
        ("check good.txt --facts facts --config styled.toml", 2, "does not exist; `copydesk init` writes an example"),
        ("completion nosuchshell", 2, "nosuchshell"),
        ("archive nosuch", 2, "there is no command 'nosuch'"),
    ],
)  # fmt: skip
def test_what_is_asked_is_answered_with_a_sentence(desk, asked, status, says):
    desk.write("off.toml", '[rules.wrong-actor]\nseverity = "off"\n')
    desk.write("broken.toml", 'rule_files = ["own"]\n')
    desk.write("own/broken.py", BROKEN_RULE)
    desk.write("folder.toml", 'rule_files = ["more"]\n')
    desk.write("more/__init__.py", BROKEN_RULE)
    desk.write("more/notes.txt", "no rule")
    desk.write("styled.toml", 'house_style = "style.toml"\n')
    desk.write("latin.json", b'{"version": 1, "caf\xe9": 1}')
    desk.write("report.json", REPORT)
    desk.write("empty/notes.txt", "")
    (desk.path / "void").mkdir()
    desk.write("film.json", film())
    desk.write("both.json", f"[{film()}, {film(id=8, title='Eels')}]")
    desk.write("long.txt", "\n\n".join([BAD] * 3))
    for name in ("a", "b"):
        desk.write(f"twice/{name}.yaml", "title: Saltwater\n")
    for name in ("before", "after"):
        desk.write(f"latin/1/{name}.md", f"# Caf\xe9\n\nNothing {name}.\n".encode("latin-1"))
    assert says in " ".join(desk.run(*asked.split(), status=status).output.split())


@pytest.mark.parametrize(("answer", "written"), [("y\n", True), ("n\n", False)])
def test_each_change_of_a_source_is_asked_about(desk, answer, written):
    desk.write("sheets/a.yaml", "title: Saltwater\nkind: film\n")
    desk.write("film.json", film())
    asked = ("facts", "refresh", "film.json", "--against", "sheets", "--each")
    output = desk.run(*asked, status=0, stdin=answer * 9).output
    assert "Saltwater: released: 2024-05-06. Write it?" in output
    assert ("2024-05-06" in desk.read("sheets/a.yaml")) is written


@pytest.mark.parametrize(
    ("words", "found"),
    [(("Ortega", "OR", "nobody"), True), (("nobody",), False), (("OR",), False), (("Ortega", "AND"), False)],
)
def test_words_are_looked_for_with_or_and_and_not(desk, words, found):
    desk.run("archive", "index", "good.txt", "./good.txt", "--facts", "facts", "--db", "a.index")
    output = desk.run(
        "archive", "query", *words, "--db", "a.index", "--format", "json", status=0 if found else 1
    ).stdout
    assert [each["path"] for each in json.loads(output)] == ["good.txt"] * found


def test_a_quiet_comparison_of_the_archive_prints_nothing_where_nothing_is_wrong(desk):
    desk.write("report.json", REPORT)
    desk.write("broken.docx", "no zip")
    output = desk.run("archive", "index", ".", "--facts", "facts", "--db", "a.index", status=2).output
    assert "broken.docx: is no Word document" in output
    assert "2 articles (2 read, 0 unchanged)" in output
    assert desk.run("archive", "check", "--db", "a.index", "--quiet").output == ""


def test_a_correction_that_makes_another_necessary_ends_after_some_rounds(desk):
    desk.write("a.txt", GOOD.replace("Wednesday Addams", "Wednesday Adams"))
    desk.check("a.txt", "--fix")
    assert desk.read("a.txt") == GOOD


def test_a_binary_file_that_changed_has_changed_as_a_whole():
    patch = "Binary files a/old.docx and b/new.docx differ\n+++ b/a.md\t\n@@ -1 +2,3 @@\n+++ /dev/null\n@@ -1 +0,0 @@\n"
    assert {name: [(at.first, at.last) for at in lines] for name, lines in _changed_lines(patch).items()} == {
        "new.docx": [(1, None)],
        "a.md": [(2, 4)],
    }


def test_a_pipe_is_no_file_to_read_and_a_folder_none_to_write(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="it is a pipe, no regular file"):
        read(tmp_path / "pipe")
    with pytest.raises(Exception, match="it is a folder"):
        write(tmp_path, "words")


def test_a_report_may_go_to_a_pipe_which_stays_one(desk):
    os.mkfifo(desk.path / "pipe")
    reader = os.open(desk.path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    desk.check("bad.txt", "--output", "github=pipe", status=1)
    assert os.read(reader, 9_999).startswith(b"::error")
    os.close(reader)


def test_a_command_that_there_is_not_is_none():
    assert main.get_command(Context(main), "nosuch") is None
