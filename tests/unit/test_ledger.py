"""The claims ledger: which articles a newsroom has, its lines, and what two ledgers have apart."""

from tests.make.ledger import compare, newsrooms, read

SHEET = """
title: The Glass Harbour
kind: series
cast:
  - {character: Mara Quill, actor: Ines Aldana}
  - {character: Ada Wick, actor: Lena Roos}
"""


def newsroom(folder, **articles):
    (folder / "room" / "stories").mkdir(parents=True)
    (folder / "room" / "facts.yaml").write_text(SHEET, "utf-8")
    for name, text in articles.items():
        (folder / "room" / "stories" / f"{name}.md").write_text(f"# The Glass Harbour\n\n{text}\n", "utf-8")
    return folder


def test_an_article_belongs_to_the_nearest_sheets_above_it(tmp_path):
    newsroom(tmp_path, one="Lena Roos plays Ada Wick.")
    (tmp_path / "notes.md").write_text("No sheets lie here.", "utf-8")
    [(sheets, articles)] = newsrooms(tmp_path)
    assert [p.name for p in sheets] == ["facts.yaml"]
    assert [p.name for p in articles] == ["one.md"]


def test_each_claim_and_each_finding_is_a_line(tmp_path):
    lines = list(read(newsroom(tmp_path, one="Lena Roos plays Mara Quill.")))
    kinds = [line.split("\t")[2] for line in lines]
    assert kinds == ["cast", "finding"]
    assert "contradicted" in lines[0]
    assert "wrong-actor" in lines[1]


def test_what_was_gained_and_lost_is_told_apart():
    assert compare(["a", "b", "b"], ["b", "c"]) == (["c"], ["a", "b"])
