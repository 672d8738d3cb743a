"""Which works an article is about."""

from copydesk.annotate.annotated import Scope

from .newsroom import LANTERN, NONE_OF_US, article, base_of, slips

BASE = base_of(LANTERN, NONE_OF_US)


def scope(text, *works, format="text"):
    found = article(text, *works, base=BASE, format=format).scope
    return found.focus, found.mentioned


def test_the_headline_and_the_first_paragraph_set_the_focus():
    text = "The Copper Lantern returns\n\nSo does None of Us Were There.\n\nNothing else does."
    assert scope(text) == (("The Copper Lantern", "None of Us Were There"), ())


def test_a_title_further_down_is_mentioned():
    text = "The Copper Lantern returns\n\nIt is back.\n\nSo is None of Us Were There."
    assert scope(text) == (("The Copper Lantern",), ("None of Us Were There",))


def test_roles_and_people_of_one_work_set_the_focus_where_no_title_stands():
    ours = "The Last Winter\n\nEleanor Whitcombe is cold, Thomas Pemberton is late, and Christopher Walden is tired."
    assert scope(ours)[0] == ("The Copper Lantern",)
    for another in (
        "Gong Chan-young",
        "Per Holm",
    ):  # another film's, or nobody's: the roles may be on a stage
        assert scope(ours.replace("Christopher Walden", another)) == ((), ())
    assert scope(ours.replace("Thomas Pemberton", "Seo Hye-ryung")) == ((), ())
    assert scope(ours.replace("Thomas Pemberton", "nobody")) == ((), ())


def test_front_matter_settles_the_focus():
    text = "---\nworks: [None of Us Were There]\n---\n\n# The Copper Lantern returns\n\nIt is back.\n"
    assert scope(text, format="markdown") == (("None of Us Were There",), ("The Copper Lantern",))


def test_a_slip_in_the_headline_counts_where_the_cast_bears_it_out():
    text = "The Cooper Lantern Season 2: All We Know\n\nThe show is back.\n\nChristopher Walden stars."
    assert scope(text)[0] == ("The Copper Lantern",)
    assert ("The Cooper Lantern", "The Copper Lantern") in slips(article(text, base=BASE))


def test_a_title_with_a_slip_further_down_is_mentioned_where_somebody_of_it_is_named():
    text = "A year of work\n\nIt began in May.\n\nIn The Cooper Lantern, Christopher Walden sings."
    assert scope(text) == ((), ("The Copper Lantern",))
    assert scope(text.replace("Christopher Walden", "somebody")) == ((), ())


def test_a_title_that_lost_a_capital_is_mentioned_where_somebody_of_it_is_named():
    base = base_of(
        "title: Silver Horses\nkind: series\ncast: [{character: Mara Quill, actor: Ines Aldana}]\n"
    )
    text = "A week\n\nIt is May.\n\nThe new season of silver Horses begins, with Ines Aldana."
    assert article(text, base=base).scope.mentioned == ("Silver Horses",)


def test_a_slip_alone_brings_no_work_into_play():
    assert scope("The Cooper Lantern Season 2: All We Know\n\nThe show is back.") == ((), ())


def test_an_article_about_nothing_has_no_scope():
    assert scope("A quiet day\n\nNothing happened.") == ((), ())


SUCCESSION = """title: Succession
kind: series
cast:
  - {character: Kendall Roy, actor: Jeremy Strong}
  - {character: Siobhan Roy, actor: Sarah Snook}
  - {character: Tom Wambsgans, actor: Matthew Macfadyen}
"""


def test_an_ordinary_word_is_a_title_at_the_top_where_the_cast_bears_it_out():
    text = "Succession finale: who won?\n\nSuccession has ended. Kendall Roy, Siobhan Roy and Tom Wambsgans had it coming."
    assert article(text, base=base_of(SUCCESSION)).scope.focus == ("Succession",)


def test_an_ordinary_word_is_no_title_for_one_name_of_its_cast():
    text = "Succession at the bank\n\nThe chair goes to a daughter, as with Kendall Roy it did not."
    assert article(text, base=base_of(SUCCESSION)).scope.focus == ()


LISTINGS = (
    "Films for a wet weekend\n\nIt will rain.\n\nStay in.\n\nHarbour\n\n"
    "Christopher Walden plays Eleanor Whitcombe. {} directed it.\n\nLaurence Fishman has a boat."
)


def test_a_work_named_by_an_ordinary_word_is_mentioned_where_its_people_bear_it_out():
    base = base_of(LANTERN.replace("The Copper Lantern", "Harbour"))
    found = article(LISTINGS.format("Margarethe Oldenburg"), base=base)
    assert found.scope.mentioned == ("Harbour",)
    assert slips(article(LISTINGS.format("Margarethe Oldenberg"), base=base)) == [
        ("Margarethe Oldenberg", "Margarethe Oldenburg")
    ]


def test_an_ordinary_word_with_few_of_a_works_people_is_no_mention():
    base = base_of(LANTERN.replace("The Copper Lantern", "Harbour"))
    assert (
        article("A walk\n\nIt will rain.\n\nHarbour\n\nChristopher Walden has a boat.", base=base).scope
        == Scope()
    )
