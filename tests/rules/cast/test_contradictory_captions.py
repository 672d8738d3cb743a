"""Who is in a picture, by its caption and by its alternative text."""

import pytest

from copydesk.api import Confidence, Good
from copydesk.testing import article_of
from copydesk_rules.cast.contradictory_captions import contradictory_captions


def told(alternative: str, caption: str, sheet: str = "") -> list[Confidence]:
    page = f'<h1>On the Pier</h1><figure><img src="a.jpg" alt="{alternative}"><figcaption>{caption}</figcaption></figure><p>It rained.</p>'
    article = article_of(Good(page, format="html", sheet=sheet))
    return [problem.confidence for problem in contradictory_captions(article.document, article)]


@pytest.mark.parametrize(
    ("alternative", "caption", "count"),
    [
        ("Lena Roos as Mara Quill", "Ines Aldana as Mara Quill in the second season", 1),
        ("Lena Roos as Mara Quill and Ines Aldana as Ada Wick", "Ines Aldana as Mara Quill and Lena Roos as Ada Wick", 2),
        ("Per Holm as Jonas Wick", "Ines Aldana as the pilot Mara Quill", 1),
        ("Ines Aldana as Mara Quill", "Ines Aldana as Mara Quill. Photo: Bo Lind", 0),
        ("Aldana as Mara", "Ines Aldana as Mara Quill", 0),
        ("Ines Aldana as Mara Quill", "Ines Aldana as Mara Quill and Per Holm as Jonas Wick", 0),
        ("Ines Aldana and Per Holm as Mara Quill and Jonas Wick", "Ines Aldana as Mara Quill", 0),
        ("A still of the harbour", "Ines Aldana as Mara Quill", 0),
        ("", "Ines Aldana as Mara Quill", 0),
    ],
)  # fmt: skip
def test_two_pictures_in_one_figure_are_told(alternative, caption, count):
    assert told(alternative, caption) == [Confidence.CERTAIN] * count


def test_one_actor_in_two_roles_is_a_note():
    assert told("Ines Aldana as Mara Quill", "Ines Aldana as Captain Storm") == [Confidence.LIKELY]


def test_a_role_that_a_sheet_has_is_held_against_the_sheet_alone():
    sheet = "title: On the Pier\ncast: [{character: Mara Quill, actor: Ines Aldana}, {character: Jonas Wick, actor: Per Holm}]"
    assert told("Lena Roos as Mara Quill", "Ines Aldana as Mara Quill", sheet) == []
    assert told("Per Holm as Jonas Wick", "Ines Aldana as Mara Quill", sheet) == [Confidence.CERTAIN]
