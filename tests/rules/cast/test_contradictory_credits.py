"""Two actors for one role and two makers of one work, where no sheet has them; and what is no contradiction."""

import pytest

from copydesk.api import Good, Group
from copydesk.testing import article_of
from copydesk_rules.cast.contradictory_credits import contradictory_credits

SHEET = """
title: The Glass Harbour
kind: series
cast: [{character: Mara Quill, actor: Ines Aldana}]
"""


def told(text: str) -> list[str]:
    article = article_of(Good(text, sheet=SHEET))
    return [
        problem.message for group in article.seen(Group) for problem in contradictory_credits(group, article)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Anton Wick, played by Paul Stott, is a smith. His wife waits. Anton Wick is portrayed by Kurt Boehm.",
        "Paul Stott plays the miller Anton Wick. It is a small part. Kurt Boehm, who plays Anton Wick, is new to the screen.",
        "“Night Ferry” is directed by Ida Wren. It is long. Lea Fink directed “Night Ferry” in nine weeks.",
        "“Night Ferry” was created by Ida Wren. It is long. Lea Fink created “Night Ferry” in Cork.",
    ],
)
def test_two_people_for_one_thing_are_told_once(text):
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Paul Stott plays Anton Wick. Kurt Boehm plays Peter Rusk.", "two roles"),
        ("Paul Stott plays Anton Wick. Paul Stott plays Peter Rusk.", "a double role"),
        ("Anton Wick is played by Paul Stott and Kurt Boehm. Lea Fink plays Peter Rusk.", "a shared role"),
        ("Paul Stott plays Anton Wick. Kurt Boehm plays Anton Wick as a boy.", "another age"),
        ("Paul Stott plays Anton Wick. Kurt Boehm plays Anton Wick in the 1998 film.", "another version"),
        ("Paul Stott plays Anton Wick. In season two Kurt Boehm plays Anton Wick.", "another season"),
        ("Paul Stott plays Anton Wick. Kurt Boehm plays Anton Wick on stage.", "the theatre"),
        ("Paul Stott plays Anton Wick. Formerly Kurt Boehm plays Anton Wick.", "replaced"),
        ("Paul Stott plays Anton Wick. Should Kurt Boehm plays Anton Wick, nobody minds.", "supposed"),
        ("Paul Stott plays Anton Wick. Paul Stot plays Anton Wick.", "a slip of one name"),
        ("Paul Stott plays Anton Wick. Kurt Boehm plays Anton Wick. Lea Fink plays Anton Wick.", "a role of many"),
        ("Ines Aldana plays Mara Quill. Kurt Boehm plays Mara Quill.", "the sheet knows"),
        ("“Night Ferry” is directed by Ida Wren. “Night Ferry” was created by Lea Fink.", "two jobs"),
        ("“Night Ferry” is directed by Ida Wren. Lea Fink co-directed “Night Ferry” with her.", "shared"),
        ("“Night Ferry” is directed by Ida Wren. The novel “Night Ferry” was created by Lea Fink.", "a book"),
        ("“Night Ferry” is directed by Ida Wren. The pilot of “Night Ferry” was directed by Lea Fink.", "an episode"),
        ("“Night Ferry” is directed by Ida Wren. “Sea Glass” is directed by Lea Fink.", "two works"),
        ("“Night Ferry” is directed by Ida Wren. “Night Ferry”, directed by Lea Fink and Paul Stott, ends.", "two of them"),
    ],
)  # fmt: skip
def test_what_leaves_another_reading_is_left_alone(text, why):
    assert told(text) == []
