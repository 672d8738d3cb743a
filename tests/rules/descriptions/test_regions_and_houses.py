"""Regions that a work is not from, and the houses that made a film or show a work in their country."""

import pytest

from copydesk.rule import Bad, Good
from copydesk.testing import check_example, rule_named

FILM = "title: The Glass Harbour\nkind: film\nnetwork: Netflix\ncountry: Spain\n"
STUDIO = "title: The Glass Harbour\nkind: film\nnetwork: Columbia Pictures\n"
BROUGHT = "title: The Glass Harbour\nkind: film\nstudio: Plume\ndistributor: {US: Neon, UK: Curzon}\n"
SERIES = "title: The Glass Harbour\nkind: series\nnetwork: {US: Showtime, UK: Sky Atlantic}\n"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("The [[South American]] film The Glass Harbour is cold.", "from Spain, not South America"),
        ("The Glass Harbour is a [[Scandinavian]] film.", "from Spain, not Scandinavia"),
        ("The [[South-East Asian]] drama The Glass Harbour is cold.", "from Spain, not South-East Asia"),
        ("The [[Latin American]] film about a port begins slowly.", "from Spain, not Latin America"),
        ("The Glass Harbour is a [[South African]] film.", "from Spain, not South Africa"),
    ],
)
def test_a_region_without_the_country_is_wrong(text, says):
    check_example(rule_named("wrong-origin"), Bad(text, sheet=FILM, says=says))


@pytest.mark.parametrize(
    "text",
    [
        "The European film The Glass Harbour has been likened to Scandinavian ones.",
        "The Asian American star of The Glass Harbour agrees.",
        "Many Latin American viewers love The Glass Harbour.",
    ],
)
def test_a_region_with_the_country_and_people_of_a_region_are_right(text):
    check_example(rule_named("wrong-origin"), Good(text, sheet=FILM, why="not said of the film"))


@pytest.mark.parametrize(
    ("text", "sheet"),
    [
        ("The [[Disney]] film The Glass Harbour is cold.", FILM),
        ("The [[Hulu]] film The Glass Harbour is cold.", FILM),
        (
            "The Glass Harbour, which Ann Vale is to direct, was at [[Paramount Pictures]] from the start.",
            STUDIO,
        ),
        ("The Glass Harbour, the [[HBO]] drama that began on Sunday, is cold.", SERIES),
        ("The Glass Harbour, the [[BBC]] drama that began on Sunday, is cold.", SERIES),
        ("The Glass Harbour is cold. In the UK the series is shown on [[ITV]].", SERIES),
        ("The Glass Harbour is cold. The finale was a monster hit for [[ITV]].", SERIES),
        ("The Glass Harbour is cold. [[Channel 4]]’s flagship drama ended on Sunday.", SERIES),
        ("The Glass Harbour is cold. The show landed on [[NBC]] in spring.", SERIES),
        ("The Glass Harbour is cold. In the US it was distributed by [[A24]].", BROUGHT),
        ("The Glass Harbour is cold. It was released by [[A24]].", BROUGHT),
        ("The Glass Harbour is cold. The film, released by [[A24]], made a fortune.", BROUGHT),
        ("The Glass Harbour, from [[A24]], opened small.", BROUGHT),
        ("The Glass Harbour is cold. The film was released by [[Warner Bros.]] in July.", BROUGHT),
        ("The Glass Harbour was [[ITV]]’s most watched drama.", SERIES),
        ("[[A24]]’s The Glass Harbour is cold.", BROUGHT),
        ("The Glass Harbour is the tenth feature from [[Pixar]].", BROUGHT),
        ("It was [[ITV]] that first showed The Glass Harbour to the British.", SERIES),
        (
            "The Glass Harbour is cold. All six episodes can be streamed on [[Hulu]].",
            FILM.replace("film", "series"),
        ),
        ("The Glass Harbour is one of [[ITV]]’s biggest hits.", SERIES),
        ("The Glass Harbour is cold. It set a ratings record for [[ITV]].", SERIES),
    ],
)
def test_another_house_in_the_same_place_is_wrong(text, sheet):
    check_example(rule_named("wrong-network"), Bad(text, sheet=sheet, says="The Glass Harbour is on"))


@pytest.mark.parametrize(
    ("text", "sheet"),
    [
        ("The Netflix film The Glass Harbour is cold.", STUDIO),
        ("Neon’s The Glass Harbour is cold.", BROUGHT),
        ("Blumhouse’s The Glass Harbour is cold.", BROUGHT),
        ("The Glass Harbour is the tenth feature from Working Title.", BROUGHT),
        ("It was Netflix that made The Glass Harbour famous.", SERIES),
        ("The Glass Harbour is cold. All six episodes can be streamed on Now.", SERIES),
        ("The Glass Harbour is cold. In the UK the series is shown on Sky.", SERIES),
        ("The Glass Harbour is cold. In Germany the series is shown on ZDF.", SERIES),
        ("The Glass Harbour is cold. The BBC’s rival drama ended on Sunday. It was a hit for Sky.", SERIES),
        ("The Glass Harbour is cold. In the UK it was distributed by Curzon.", BROUGHT),
        ("The Glass Harbour is cold. It was released by Neon.", BROUGHT),
        ("The Glass Harbour is cold. The film, released in Germany by Mubi, made a fortune.", BROUGHT),
        ("The Glass Harbour is cold. The film, released on Blu-ray by Lionsgate, is back.", BROUGHT),
        ("The Glass Harbour is the best thing on ITV’s rival.", SERIES),
        ("The Glass Harbour is one of ITV’s biggest rivals.", SERIES),
        ("The A24 film The Glass Harbour is cold.", "title: The Glass Harbour\nkind: film\nstudio: Plume\n"),
        ("The Glass Harbour, the ZDF drama that began on Sunday, is cold.", SERIES),
    ],
)
def test_a_service_that_may_show_it_too_is_left_alone(text, sheet):
    check_example(rule_named("wrong-network"), Good(text, sheet=sheet, why="it may show it there"))
