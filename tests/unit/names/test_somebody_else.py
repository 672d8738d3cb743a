"""Somebody else a letter away, whom the article tells apart by what the one on the sheet does not have; and slips in such sentences."""

import pytest

from copydesk.sheet.claims import Form

from .newsroom import article, base_of

SHEET = """
title: Tin Kites
kind: film
released: 2026-01-09
credits: {director: Stephan Rydell, writer: Iris Lowe}
cast:
  - {character: Ada Vale, actor: Nora Caine}
  - {character: Jonas Wick, actor: Tomas Brandt}
"""
BASE = base_of(SHEET)
OTHERS = {
    "a work of another art": "Nora Cain's second album came out on Friday.",
    "a book": "Nora Cain, whose novel sold in millions, is quoted.",
    "what was written": "Nora Cain wrote a history of the lifeboat.",
    "what was recorded": "Nora Cain recorded three albums in a barn.",
    "works of somebody": "The poems of Nora Cain hang on the wall.",
    "who wrote what": "Nora Cain, the author of three cookbooks, was there.",
    "what somebody founded": "Nora Cain founded a bank.",
    "what somebody has": "Nora Cain's bakery fed the crew.",
    "what somebody plays for": "Nora Cain plays for Leeds.",
    "an instrument": "Nora Cain plays double bass in a pub.",
    "an office held": "Nora Cain, founder of the festival, was there.",
    "an age and a town": "Nora Cain, 34, of Hull, queued all night.",
    "a town": "Nora Cain, of Swindon, is a reader.",
    "a state": "Nora Cain from Ohio writes to us.",
    "a death": "Nora Cain died in 2004.",
    "the years of a life": "Nora Cain (1901–1967) is buried above the bay.",
    "a birth": "Nora Cain was born in 2029, in the sequel's world.",
    "a deed of long ago": "Nora Cain opened the cinema in 1931.",
    "another job": "The composer Nora Cain was in the room.",
    "a deed of another job": "Nora Cain composed for the stage.",
    "a kind of artist": "The drag artist Nora Cain was on the bill.",
    "a trade by its ending": "The trombonist Nora Cain played on the record.",
    "a trade far away": "We saw the councillor Nora Cain.",
    "somebody called so": "A fisherman called Nora Cain laughed.",
    "a trade without an article": "Nora Cain, MP for Lowestoft, was invited.",
    "an office without an article": "Nora Cain was bishop of the diocese.",
    "another of the name": "Another Nora Cain is in the film.",
    "nothing of a screen": "Nora Cain mends the clock.",
    "nothing of a screen, as an object": "We asked Nora Cain for the key.",
    "nothing of a screen, of a rarer name": "A letter from Thomas Brandt was read aloud.",
}
SLIPS = {
    "nothing else is told": "Nora Cain came to the premiere.",
    "an age alone": "Nora Cain, 34, is radiant in the last scene.",
    "an album of the film": "Nora Cain hums along to the album in her best scene.",
    "a look": "Nora Cain's last look is the one we keep.",
    "brackets behind a name": "Old Ada (Nora Cain) sells the house.",
    "a screen in another sentence": "Nora Cain came. The camera loves Nora Cain.",
    "a name that nobody has": "Tomas Brandtt mends the clock.",
    "a part that nobody has": "Stefan Rydell mends the clock.",
    "an actor's trade": "Nora Cain, an actor and singer, was radiant.",
    "an actor's shop in the story": "Nora Cain (Ada Vale) opens a shop.",
    "the partner beside": "The writer Ada Vale (Nora Cain) comes home.",
    "a deed of late": "Nora Cain opened the film festival in 2021.",
    "a death of late": "Nora Cain died in 2025, before the film came out.",
    "the director's book": "Stephen Rydell's book on the film is out.",
    "the writer's novel": "Irys Lowe's novel was the start of it.",
    "a role that is called by its trade": "Nora Cain is the Priest of the second act.",
    "a role with a capital": "Nora Cain was Priest in the second act.",
    "a part": "As the councillor, Nora Cain is radiant.",
    "a nobody's album": "Tomas Brandtt's album is out.",
}


def written(text):
    """What is certainly a slip in a story about Tin Kites."""
    story = article(f"Tin Kites\n\nTin Kites is back.\n\n{text}\n", base=BASE)
    return [m.text for m in story.mentions if m.form is Form.NEAR and m.certain]


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_somebody_else_is_never_loud(text):
    assert written(text) == []


@pytest.mark.parametrize("text", SLIPS.values(), ids=SLIPS)
def test_a_slip_stays_one(text):
    assert len(set(written(text))) == 1
