"""Lists whose figures say another order: takings, ratings, shares; and lists that are ordered by something else."""

import pytest

from copydesk.api import Bad, Good
from copydesk.testing import check_example
from copydesk_rules.numbers.unordered_ranking import unordered_ranking

TOP = "The weekend's box office\n\n"
CHART = "The most watched series of the week\n\n"


@pytest.mark.parametrize(
    ("text", "format"),
    [
        (
            f"{TOP}1. Low Tide: $94.3m\n2. [[Salt Quay: $9m]]\n3. [[Nightjar: $18.3m]]\n4. Long Weir: $8m",
            "text",
        ),
        (
            f"{CHART}1. Low Tide, 8.1 million viewers\n2. [[Salt Quay, 5 million]]\n3. [[Nightjar, 6 million]]",
            "text",
        ),
        (
            "# Ratings of the week\n\n1. Low Tide (23%)\n2. [[Salt Quay (12%)]]\n3. [[Nightjar (17%)]]\n4. Long Weir (4%)\n",
            "markdown",
        ),
        (
            "<h1>Box office</h1><ol><li>Low Tide, £9m</li><li>[[Salt Quay, £3m]]</li><li>[[Nightjar, £4m]]</li></ol>",
            "html",
        ),
    ],
)
def test_an_item_out_of_its_place_is_told_with_those_that_it_moves(text, format):
    says = ("not 2", "not 3")
    check_example(unordered_ranking.rule, Bad(text, says=says, format=format))


@pytest.mark.parametrize(
    "text",
    [
        f"{TOP}1. Low Tide, $94m\n2. Salt Quay, $18m\n3. Nightjar, $9m",
        f"{TOP}3. Nightjar, $9m\n2. Salt Quay, $18m\n1. Low Tide, $94m",
        f"{TOP}- Low Tide, $94m\n- Salt Quay, $9m\n- Nightjar, $18m",
        "Films of the year\n\n1. Low Tide, $94m\n2. Salt Quay, $9m\n3. Nightjar, $18m",
        f"{TOP}1. Low Tide (2019)\n2. Salt Quay (2014)\n3. Nightjar (2021)",
        f"{TOP}1. Low Tide, $94m\n2. Salt Quay, not told\n3. Nightjar, $18m",
        f"{TOP}1. Low Tide, $4m\n2. Salt Quay, $9m\n3. Nightjar, $1m\n4. Long Weir, $7m\n5. Eel, $2m",
        f"{TOP}1. Low Tide, $94m\n2. Salt Quay, $94m\n3. Nightjar, $9m",
    ],
    ids=[
        "falls",
        "a countdown",
        "no numbers",
        "no ranking",
        "years",
        "an item without",
        "by something else",
        "two alike",
    ],
)
def test_a_list_that_may_be_in_order_is_left_alone(text):
    check_example(unordered_ranking.rule, Good(text, why="in order, or no ranking"))
