"""What a work is called against what it is, in the wordings of entertainment news."""

import pytest

from copydesk.rule import Bad, Good
from copydesk.testing import check_example, rule_named
from rules.works import series, sheet

BAD = (
    Bad(
        "Millions of subscribers were glued to the survival [[film]] Squid Game that autumn.",
        sheet=series("Squid Game"),
        says="is a series, not a film",
        fixed="Millions of subscribers were glued to the survival series Squid Game that autumn.",
    ),
    Bad(
        "Bong Joon-ho made history. *Parasite* was the first [[series]] in a foreign language to win the main Oscar.",
        sheet=sheet("Parasite", "film"),
        format="markdown",
        says="Parasite is a film, not a series",
    ),
    Bad(
        "Anya Taylor-Joy learned chess for it. The Queen's Gambit, the [[movie]] that emptied shops of chess boards, has no sequel.",
        sheet=series("The Queen's Gambit", kind="limited series"),
        says="is a limited series, not a movie",
    ),
    Bad(
        "Train to Busan is a South Korean zombie [[series]] set on an express train.",
        sheet=sheet("Train to Busan", "film"),
        says="is a film, not a series",
    ),
    Bad(
        "Nobody at the network expected much from “Severance.” The [[movie]] follows office workers whose memories are cut in two.",
        sheet=series("Severance"),
        says="Severance is a series, not a movie",
    ),
    Bad(
        "Chernobyl won ten Emmys, and its composer an award of his own. Not bad for a [[film]] called Chernobyl.",
        sheet=series("Chernobyl", kind="limited series"),
        says="not a film",
    ),
    Bad(
        "*Arrival* (2016), the science-fiction [[series]] by Denis Villeneuve, is about a linguist.",
        sheet=sheet("Arrival", "film"),
        format="markdown",
        says="is a film, not a series",
    ),
    Bad(
        "Heartstopper remains a tender [[film]] about two boys at a grammar school.",
        sheet=series("Heartstopper"),
        says="is a series",
    ),
    Bad(
        "Baby Reindeer began on the stage of a pub. The Netflix [[film]] Baby Reindeer has been seen by eighty million households.",
        sheet=series("Baby Reindeer", kind="limited series"),
        says="not a film",
    ),
    Bad(
        "Sandra Bullock wears a blindfold for most of the Netflix [[series]] Bird Box.",
        sheet=sheet("Bird Box", "film"),
        says="Bird Box is a film, not a series",
    ),
    Bad(
        "It took Alfonso Cuarón years. In the end Roma, a black-and-white [[series]] set in the Mexico City of his childhood, "
        "brought him three Oscars.",
        sheet=sheet("Roma", "film"),
        says="Roma is a film, not a series",
    ),
    Bad(
        "Sherlock\n\nWhere was the [[movie]] “Sherlock” shot?\n\nIn Cardiff, most of it.",
        sheet=series("Sherlock"),
        works=("Sherlock",),
        says="Sherlock is a series",
    ),
)
GOOD = (
    Good(
        "Two years after the series, Breaking Bad got a film of its own: El Camino.",
        sheet=series("Breaking Bad"),
        why="a sequel film of a series",
    ),
    Good(
        "Every episode of Black Mirror is a feature-length film in miniature, the best of them a movie in all but name.",
        sheet=series("Black Mirror"),
        why="about episodes and their length",
    ),
    Good(
        "Succession looks like a film, is paced like a film and costs as much as one.",
        sheet=series("Succession"),
        why="a comparison",
    ),
    Good(
        "Zombie-movie fans will recognise half of the shots in Kingdom. Its palace was built on a film set.",
        sheet=series("Kingdom"),
        why="film as an adjective",
    ),
    Good(
        "Movie star Kate Winslet carries Mare of Easttown. She is not the first film actress to come to television.",
        sheet=series("Mare of Easttown", kind="limited series"),
        why="about people",
    ),
    Good(
        "HBO's TV movie Mountainhead, by the creator of Succession, is a film about rich men.",
        sheet=sheet("Mountainhead", "TV film"),
        why="a film made for television",
    ),
    Good(
        "As the trailers show, Dune was made for the widest screen in town. Preview audiences show no sign of fatigue.",
        sheet=sheet("Dune", "film"),
        why="a verb",
    ),
    Good(
        "The drama The Crown is back, and the comedy of its third hour is a surprise.",
        sheet=series("The Crown"),
        why="a series may be a drama",
    ),
    Good(
        "Fans are asking for a Peaky Blinders movie, and Steven Knight has written one. The film follows Tommy Shelby into the war.",
        sheet=series("Peaky Blinders"),
        why="a film of a series",
    ),
    Good(
        "The novel Normal People sold a million copies before the cameras rolled.",
        sheet=series(
            "Normal People", lines=("based_on: {title: Normal People, kind: novel, by: Sally Rooney}",)
        ),
        why="the book of the same title",
    ),
    Good(
        "Titanic has eleven film nominations to its name and a stage show that copies its sets.",
        sheet=sheet("Titanic", "film"),
        why="nominations, and another thing",
    ),
    Good(
        "Could The Mandalorian be a film one day? If The Mandalorian were a film, it would be a long one.",
        sheet=series("The Mandalorian"),
        why="a question and a supposition",
    ),
    Good(
        "No part of Toy Story is a series of sketches. Toy Story was followed by a series of shorts.",
        sheet=sheet("Toy Story", "film"),
        why="a series of something",
    ),
    Good(
        "Before the series Fargo there was the film Fargo, by the Coen brothers.",
        sheet=series("Fargo", lines=("based_on: {title: Fargo, kind: film, by: [Joel Coen, Ethan Coen]}",)),
        why="the source of the same title",
    ),
    Good(
        "Firefly was cancelled before Christmas. Its follow-up, the film “Serenity”, came three years later. The film follows the "
        "same crew.",
        sheet=series("Firefly"),
        works=("Firefly",),
        why="another work",
    ),
    Good(
        "Hamilton is not a film in the usual sense: it was recorded on a stage over three days.",
        sheet=sheet("Hamilton", "special"),
        why="denied, and a special may be called so",
    ),
    Good(
        "In the world of Inception, a film can be a dream. It is a puzzle, a heist film and a love story.",
        sheet=sheet("Inception", "film"),
        why="right",
    ),
)


@pytest.mark.parametrize("example", BAD, ids=lambda e: e.text[:50])
def test_series_called_a_film_or_the_reverse_is_reported(example):
    check_example(rule_named("wrong-kind"), example)


@pytest.mark.parametrize("example", GOOD, ids=lambda e: e.text[:50])
def test_right_words_likenesses_and_other_works_are_left_alone(example):
    check_example(rule_named("wrong-kind"), example)


@pytest.mark.parametrize(
    "text",
    [
        "I have read Ada Morrow's book, “Salt Quay”, many times.",
        "The third entry in the series, Salt Quay, is loud.",
        "Adapted from Ada Morrow's 1968 novel, Salt Quay plays like a dream.",
        "In the novel, Salt Quay is a town.",
        "It is based on the prize-winning true crime book Salt Quay: A Year of Storms.",
        "Salt Quay is loud. It is based on a novel of that name. The novel has sold a million copies.",
    ],
)
def test_the_source_and_a_run_of_films_have_kinds_of_their_own(text):
    example = Good(text, sheet="title: Salt Quay\nkind: film\n", works=("Salt Quay",), why="not this film")
    check_example(rule_named("wrong-kind"), example)
