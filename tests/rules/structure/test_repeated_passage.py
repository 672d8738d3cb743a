"""Passages that stand twice, and formulas, quotations and lists that are none."""

import pytest

from copydesk.api import Bad, Confidence, Good
from copydesk.testing import article_of, check_example
from copydesk_rules.structure.repeated_passage import RepeatedPassageOptions, repeated_passage

BAD = (
    Bad(
        "How Arcane Was Painted\n\nFortiche, the studio in Paris, painted every background by hand over nine years.\n\n"
        "The budget was kept quiet.\n\n[[Fortiche, the studio in Paris, painted every background by hand over nine years.]]",
        says="stands above already",
    ),
    Bad(
        "Netflix has not said when the last season will arrive, but the cast expects to be done by the summer. Filming began in "
        "Atlanta. [[Netflix has not said when the last season will arrive, but the cast expects to be finished by the summer.]]",
        says="stands above already",
    ),
    Bad(
        "Oppenheimer at Home\n\nThe disc has three hours of extras and a film about the film’s sound. It was mixed for seven weeks "
        "in an old cinema in Burbank. Ludwig Göransson sat in the ninth row.\n\nIt costs 30 dollars.\n\n[[The disc has three hours of "
        "extras and a film about the film’s sound. It was mixed for seven weeks in an old cinema in Burbank.]]",
        says="stands above already",
    ),
    Bad(
        "# The Last of Us, So Far\n\nThe show follows a smuggler and a girl across a country that a fungus has emptied.\n\n## Where\n\n"
        "- [[The show follows a smuggler and a girl across a country that a fungus has emptied.]]\n- It was filmed in Alberta.",
        format="markdown",
        says="stands above already",
    ),
    Bad(
        "<h1>Wicked, Twice</h1><p>The second half opens a year later, almost to the day, in the same cinemas.</p>"
        "<p>Ariana Grande sings less.</p><p>[[The second half opens a year later, almost to the day, in the same cinemas.]]</p>",
        format="html",
        says="stands above already",
    ),
    Bad(
        "Barry Keoghan turned the part down twice before he read the last page of the script. He was in Dublin when the "
        "call came. His agent was not surprised. [[Barry Keoghan turned the part down twice before he had read the last page of the "
        "script.]]",
        says="stands above already",
    ),
    Bad(
        "Godzilla Comes Home\n\nToho gave the director less money than a single minute of the American film had cost.\n\nIt shows in "
        "no frame.\n\nCritics in Tokyo wept.\n\n[[Toho gave the director less money than a single minute of the American film has cost.]]",
        says="stands above already",
    ),
    Bad(
        "What Is Lost in Translation Now?\n\nSofia Coppola shot in the hotel at night since no guest was to be woken. The crew wore "
        "socks.\n\nThe bar is still there.\n\n[[Sofia Coppola shot in the hotel at night since no guest was to be woken.]] The crew wore "
        "socks.",
        says="stands above already",
    ),
    Bad(
        "“Never again,” he said, and he meant the wigs that took four hours to put on and two to take off. The queen kept hers. "
        "[[“Never again,” he said, and he meant the wigs that took four hours to put on and two to take off.]]",
        says="stands above already",
    ),
    Bad(
        "Blue Lights, Long Nights\n\nThe series was written by two former journalists who had spent a winter in police cars.\n\n"
        "It has a fourth run.\n\nBelfast plays itself.\n\nThe ratings grew.\n\n[[The series was written by two former journalists who "
        "had spent a winter in police cars.]]",
        says="stands above already",
    ),
)

GOOD = (
    Good(
        "The first two episodes of Silo arrive on 3 October at midnight in New York. The last two episodes of Silo arrive on 12 "
        "December at midnight in New York.",
        why="entries of a schedule",
    ),
    Good(
        "Rebecca Ferguson plays the engineer who keeps the machines below the town alive. David Oyelowo plays the engineer who "
        "keeps the machines below the town alive.",
        why="two people",
    ),
    Good(
        "“I have never been so cold in a river in my life as I was that morning,” said Leonardo DiCaprio. Years later he told the "
        "tale again: “I have never been so cold in a river in my life as I was that morning.”",
        why="quotations are compared elsewhere",
    ),
    Good(
        "The end is near. The end is near. The end is near. So says the poster of Station Eleven.",
        why="short sentences",
    ),
    Good(
        "Four Films on Mubi\n\nAftersun\n\nIt can be seen with a subscription or rented for a small sum.\n\nPast Lives\n\n"
        "It can be seen with a subscription or rented for a small sum.\n\nClose\n\nIt can be seen with a subscription or rented for a "
        "small sum.",
        why="a formula that comes back in each entry of a list",
    ),
    Good(
        "# Saltburn's Last Dance\n\nEmerald Fennell shot the dance through the house eleven times, and printed the seventh.\n\n"
        "![](hall.jpg)\n\n> Emerald Fennell shot the dance through the house eleven times",
        format="markdown",
        why="a pull quote",
    ),
    Good(
        "<h1>Poor Things</h1><p>Emma Stone learned to walk like a child by watching her own daughter at the pool.</p>"
        "<figure><figcaption>Emma Stone learned to walk like a child by watching her own daughter at the pool.</figcaption></figure>",
        format="html",
        why="a caption",
    ),
    Good(
        "Season one told of a town that would not leave its dead alone. Season two tells of the dead, who would not leave "
        "the town alone. The Returned has no third.",
        why="the same words with another meaning",
    ),
    Good(
        "It opened to good notices in London and to an empty house in Leeds. It opened to bad notices in London and to a full "
        "house in Leeds. That was the fate of both Bridget Jones musicals.",
        why="other words where it counts",
    ),
    Good(
        "In the first film the dragon sleeps under the hill until a boy wakes it with a song. In the second film the dragon sleeps "
        "under the hill until a boy wakes it with a song. How to Train Your Dragon likes its own jokes.",
        why="numbers in words",
    ),
    Good(
        "Twin Peaks at Thirty-Five\n\nThe owls are not what they seem.\n\nA log has its own lady.\n\nThe owls are not what they seem.",
        why="a refrain",
    ),
    Good(
        "The film won the Palme d’Or in May and the Oscar in March. The director of the film that won the Palme d’Or in May was "
        "asked about Anora for a year.",
        why="a phrase shared by two sentences",
    ),
)


@pytest.mark.parametrize("example", BAD, ids=lambda e: e.text[:30])
def test_a_passage_that_stands_twice_is_reported(example):
    check_example(repeated_passage.rule, example)


@pytest.mark.parametrize("example", GOOD, ids=lambda e: e.why)
def test_what_comes_back_for_a_reason_is_left_alone(example):
    check_example(repeated_passage.rule, example)


def test_an_article_pasted_twice_is_one_finding():
    words = [
        "Rain stopped the shoot in the valley for nine days, and nobody in the crew minded at all.",
        "The horses were taken to a barn that belonged to the mayor's cousin, a man of few words.",
        "At night the camera was wrapped in the coat which the lead wears in the last scene.",
        "When the sun came out again the river had moved by the width of a small road.",
    ]
    article = article_of(Good("Rain\n\n" + "\n\n".join(words * 2)))
    (problem,) = repeated_passage(article.document, article)
    assert problem.span.of(article.text) == words[0]
    assert "3 sentences after it" in problem.message


SENTENCES = (
    "The captain came down to the pier with a lamp in each hand and nothing to say",
    "Nobody at the mill had seen the widow smile since the spring in which the river froze",
    "A boy with three dogs sells tickets for a ferry that has not sailed since his birth",
    "Behind the customs house the clerks burn their ledgers one page at a time until dawn",
    "On Sundays the priest rows out to bless whatever the storm has left of the nets",
)


def test_captions_that_repeat_the_text_by_habit_are_one_mistake_in_several_places() -> None:
    text = "\n\n".join(
        f"{sentence}.\n\nHard light: {sentence}\n\nIt rained. It poured. It stopped."
        for sentence in SENTENCES
    )
    article = article_of(Good(f"The Pier\n\n{text}"))
    problems = list(repeated_passage(article.document, article))
    assert len(problems) == len(SENTENCES)
    assert {(p.message, p.group, p.confidence) for p in problems} == {
        (problems[0].message, "captions", Confidence.LIKELY)
    }


LONG = "The lamp of the old pier was lit by hand every night of the nine weeks in which the drama was filmed"


@pytest.mark.parametrize(
    ("caption", "count"),
    [
        (f"Hard light: {LONG}", 1),
        (f"Hard light: {LONG} (pictured)", 1),
        (f"Hard light: {LONG}; Ann Ito is seen in the second season", 1),
        (LONG.replace("the old pier", "the old pier (L)"), 1),
        (LONG.replace("nine weeks", "seven weeks"), 0),
        ("Hard light: The lamp of the old pier was bought by a museum in Cork when the drama had ended", 0),
    ],
)
def test_a_caption_may_have_more_or_less_than_the_text_and_no_other_figures(caption, count):
    article = article_of(Good(f"The Pier\n\n{LONG}.\n\nIt rained.\n\n{caption}\n\nIt poured."))
    assert len(list(repeated_passage(article.document, article))) == count


def test_a_caption_above_what_it_repeats_is_marked_itself():
    article = article_of(Good(f"The Pier\n\nHard light: {LONG}\n\nIt rained.\n\n{LONG}.\n\nIt poured."))
    (problem,) = repeated_passage(article.document, article)
    assert article.text[: problem.span.start].endswith("Hard light: ")


def test_a_paragraph_that_stands_twice_is_told_beside_a_caption_that_has_it_too():
    said = "The ferry follows a captain who is so tired of the sea that he comes ashore in Cork."
    article = article_of(
        Good(f"The Pier\n\n{said}\n\nIt rained.\n\n{said}\n\nAshore: {said[:-1]}\n\nIt poured.")
    )
    problems = list(repeated_passage(article.document, article))
    assert sorted(p.confidence.name for p in problems) == ["CERTAIN", "LIKELY"]


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("He returns for his people his people and nobody else.", 1),
        ("She says more and more and more of it, day by day by day.", 0),
        ("“I know the sea the sea knows me,” she sings.", 0),
        ("It is what it is what it was.", 0),
    ],
)
def test_words_that_stand_twice_in_a_row_are_told(words, count):
    article = article_of(Good(f"The Pier\n\n{words}\n\nIt poured."))
    assert len(list(repeated_passage(article.document, article))) == count


def test_a_desk_that_wants_to_be_warned_of_captions_is() -> None:
    options = RepeatedPassageOptions(captions="warn")
    article = article_of(Good(f"The Pier\n\n{SENTENCES[0]}.\n\nHard light: {SENTENCES[0]}", options=options))
    (problem,) = repeated_passage(article.document, article)
    assert problem.confidence is Confidence.CERTAIN


def test_entries_with_labels_of_their_own_are_no_repetition() -> None:
    article = article_of(Good(f"The Pier\n\nMonday: {SENTENCES[0]}.\n\nTuesday: {SENTENCES[0]}."))
    assert list(repeated_passage(article.document, article)) == []


def test_footnotes_may_cite_one_page_twice() -> None:
    note = "Lou Petrakis, *Lamps and Those Who Light Them* (Cork: Quay Press, 2003), 143."
    text = f"# The Pier\n\nIt burned.[^1] It burned again.[^2]\n\n[^1]: {note}\n[^2]: {note}"
    article = article_of(Good(text, format="markdown"))
    assert list(repeated_passage(article.document, article)) == []


def test_an_entry_that_stands_twice_in_one_list_is_reported() -> None:
    text = (
        "# The Cast\n\n- Ines Aldana as Mara Quill\n- Tomas Brandt as Jonas Wick\n- Ines Aldana as Mara Quill"
    )
    article = article_of(Good(text, format="markdown"))
    (problem,) = repeated_passage(article.document, article)
    assert problem.message == "This entry stands in the list already"
    assert problem.span.start > article.text.index("Jonas Wick")


def test_the_same_entry_may_stand_in_two_lists() -> None:
    lists = "- Ines Aldana\n- Tomas Brandt"
    article = article_of(
        Good(f"# Two Seasons\n\n{lists}\n\nThen came the second.\n\n{lists}", format="markdown")
    )
    assert list(repeated_passage(article.document, article)) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("| Magda Roth | Ida Wren |\n| Anton Wick | Paul Stott |\n| Magda Roth | Ida Wren |", 1),
        ("| Magda Roth | Ida Wren |\n| Anton Wick | Paul Stott |\n| Magda Roth | Lea Fink |", 0),
        ("| yes | no |\n| no | yes |\n| yes | no |", 0),
    ],
)
def test_a_row_that_stands_in_a_table_already_is_told(text, count):
    article = article_of(
        Good(f"# Who Plays Whom\n\n| Role | Actor |\n| --- | --- |\n{text}", format="markdown")
    )
    assert len(list(repeated_passage(article.document, article))) == count


def test_an_entry_is_the_same_with_another_case_or_stop():
    article = article_of(
        Good("# The List\n\n- The Baker of Ostend.\n- Moth Season\n- The baker of Ostend", format="markdown")
    )
    assert len(list(repeated_passage(article.document, article))) == 1


def test_no_one_for_nobody_makes_no_other_statement():
    said = "The ship is seen once, in the last minute, and {} in the village is awake to see it."
    for other, count in (("no one", 1), ("one hundred", 0)):
        text = f"The Ship\n\n{said.format('nobody')}\n\nCritics wept.\n\n{said.format(other)}"
        article = article_of(Good(text))
        assert len(list(repeated_passage(article.document, article))) == count, other
