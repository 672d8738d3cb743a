"""Whose a role is: the works in focus come first, and what only describes somebody gives no role away."""

import pytest

from copydesk.api import Bad, Good
from copydesk.testing import check_example
from copydesk_rules.cast.reversed_pairing import reversed_pairing
from copydesk_rules.cast.wrong_actor import wrong_actor

QUAY = """
title: Salt Quay
kind: film
cast:
  - {character: Mara Quill, actor: Ines Aldana}
  - {character: Young Mara, actor: Lena Roos}
  - {character: Captain Orme, actor: Jo Falk}
  - {character: Dr. Ada Wick, actor: Edda Berg}
  - {character: TV Presenter, actor: Nils Oster}
  - {character: Nightjar, actor: John David Marlow}
  - {character: Widow, actor: Britta Sund}
  - {character: Cook, actor: Per Holm}
  - {character: FBI Analyst, actor: Vera Lund}
"""
OTHERS = """
---
title: Nightjar
kind: film
cast: [{character: Nightjar, actor: Michael Keane}]
---
title: The Long Weir
kind: film
credits: {director: David Marlow}
cast:
  - {character: Young John, actor: Tomas Brandt}
  - {character: Peter Pan, actor: Sven Lind}
  - {character: Rex, actor: Oscar}
"""
SHEET = QUAY + OTHERS

QUIET = {
    "a role whose name is another film's title": "John David Marlow voices Nightjar in this feature about birds.",
    "a role whose name is the other film's title, twice": "Salt Quay is no Nightjar. Nightjar (John David Marlow) sings.",
    "a name cut by another sheet's role": "Young John David Marlow plays Nightjar, who hides.",
    "a role as a modifier": "Per Holm plays a Mara Quill fanboy, and Nils Oster is one of a pair of obsessed Mara Quill collectors.",
    "a family's cook": "Per Holm won a prize for his role as the Quill family cook.",
    "a prize that is a performer elsewhere": "Per Holm won the Best Actor Oscar for his role as Mara Quill's cook.",
    "a role within a description": "Britta Sund plays the widow of Captain Orme, and Per Holm as the cook devoted to old Mara of Salt Quay.",
    "another one whom they meet": "Waiting for Mara, we meet her cook, played by Per Holm.",
    "a comparison": "Where Nils Oster played Mara Quill as a clown, Ines Aldana gives us a woman.",
    "an absence": "The lack of Nils Oster as Mara Quill is felt, and so is a sequel without Lena Roos as Mara Quill.",
    "somebody in another's place": "She is a calm pair of hands in place of Nils Oster as Mara Quill.",
    "another one whom somebody expected": "My mind expects another. Ditto Walter Brandt as Captain Orme.",
    "a role told by its job in short": "Per Holm plays a junior FBI agent.",
    "somebody channelled": "It is Ines Aldana channelling Edda Berg as Captain Orme.",
    "other parts of a run": "They meet Mara Quill (played by Edda Berg in parts 4 and 5).",
    "a common word for a short form": "Per Holm plays a TV cameraman, and a good one.",
    "a question about another": "Who is Mara Quill? A friend of Ada Wick, who is played by Edda Berg.",
    "an answer of somebody else": "Who is Mara Quill? Nobody knows. A guard, played by Per Holm, is asked.",
    "a wish to play": "Per Holm talked for a while of his dream of playing Mara Quill.",
    "a friend of the role": "Per Holm is the friend whom Mara Quill calls, Tomas Brandt the star, Mara Quill thinks.",
    "a nickname": "Tomas Brandt, known to all his friends as Mara Quill, sings in Salt Quay.",
    "a thing turned into": "Per Holm turned his flat into Mara Quill's kitchen.",
    "a kin in brackets": "Ines Aldana (with Per Holm), who is good, and Mara Quill (with Per Holm) meet.",
    "the last name of an aside": "Ines Aldana--who grew up with Per Holm--plays Mara Quill. Jo Falk, with Per Holm, plays Captain Orme.",
    "another film of the name": "It was previously adapted into the film of the same name, starring Per Holm as Mara Quill.",
    "an owner's companion, with an actor of her own": "It is about Per Holm's trusted cook, Mara Quill, played by Ines Aldana.",
    "what a lawyer does to a role": "Per Holm's defence lawyer shreds Mara Quill.",
    "an owner's companion": "Per Holm's old opponent, Mara Quill, is back, and so is Per Holm's friend Mara Quill.",
    "an owner's film": "Per Holm's second Mara Quill film is a bore.",
    "an orphan in another's care": "Mara Quill, an orphan raised by a cook played by Per Holm, goes missing.",
    "one of two, who plays it": "Ines Aldana stars with Per Holm as Mara Quill.",
    "one of two, of whom the sheet has no part": "Walter Brandt stars with Per Holm as Mara Quill.",
    "a pronoun that may mean another": "Mara Quill has a daughter, and Per Holm's sister plays her.",
    "what belongs to her": "Mara Quill has sung, and Per Holm plays her song on the harp.",
    "the maker behind a role": "David Marlow, the man behind Mara Quill, was there.",
    "the same role, younger": "She has a daughter, Mara Quill (Lena Roos), who sings.",
}


@pytest.mark.parametrize("text", QUIET.values(), ids=QUIET)
def test_nobody_is_accused(text):
    check_example(wrong_actor.rule, Good(text, sheet=SHEET, works=("Salt Quay",), why="right, or no pairing"))


@pytest.mark.parametrize("measure", ["as much a part", "as big a part"])
def test_the_second_of_two_that_compare_casts_nobody(measure):
    text = f"The songs are {measure} of the Mara Quill legend as Ines Aldana and her hat."
    why = "as … as compares"
    check_example(reversed_pairing.rule, Good(text, sheet=QUAY, works=("Salt Quay",), why=why))


def test_a_role_that_plays_its_actor_is_the_pairing_reversed():
    bad = Bad(
        "It is good to see [[Mara Quill as Ines Aldana]].",
        sheet=QUAY,
        works=("Salt Quay",),
        says="not the reverse",
    )
    check_example(reversed_pairing.rule, bad)


@pytest.mark.parametrize(
    "text",
    [
        "At the Lyceum, Per Holm plays Peter Pan until January.",
        "At the Lyceum, Per Holm is Peter Pan.",
    ],
)
def test_a_role_of_a_work_that_is_not_spoken_of_is_anybodys(text):
    check_example(wrong_actor.rule, Good(text, sheet=SHEET, works=(), why="another production"))


LOUD = (
    "[[Per Holm]] is the pilot, Mara Quill.",
    "As Mara Quill on Salt Quay, [[Per Holm]] sings.",
    "Ada, as played by [[Walter Brandt]], is a bully.",
    "Best known for her role as Mara Quill in Salt Quay, [[Per Holm]] sings.",
    "[[Per Holm]] first came to notice playing Mara Quill.",
    "There is nobody like Mara Quill, whom [[Per Holm]] plays with care.",
    "Who plays Mara Quill? [[Per Holm]] does.",
    "Who is Mara Quill? A pilot, played by [[Per Holm]].",
    "Cast as Mara Quill in Salt Quay, [[Per Holm]] learned to fly.",
    "Playing Mara Quill, [[Per Holm]] learned to fly.",
    "[[Per Holm]], best known here as Mara Quill, sings.",
    "Salt Quay turned [[Per Holm]] into Mara Quill.",
    "With Ines Aldana (Mara Quill), [[Per Holm]] (Captain Orme) and Lena Roos.",
    "[[Walter Brandt]] returns as Mara Quill, pilot and mother.",
    "[[Per Holm]] plays Mara Quill.",
    "[[Per Holm]] plays the pilot Mara Quill brilliantly.",
    "[[Per Holm]] takes on the role of Captain Orme.",
    "Where it counts, [[Per Holm]] plays Captain Orme.",
    "Mara Quill, a pilot, is played by [[Per Holm]].",
    "[[Per Holm]] voices Nightjar in this feature about birds.",
    "[[Per Holm]] - who plays Mara Quill - sings.",
    "The cast includes [[Jo Falk]] as Captain Orme and the pilot Mara Quill.",
    "[[Per Holm]]--who now plays Mara Quill--sings.",
    "[[Per Holm]], who wisely plays Mara Quill straight, sings.",
    "[[Per Holm]] plays the pilot, named Mara Quill, with care.",
    "[[Per Holm]] is perfect as the suave but icy pilot Mara Quill.",
    "[[Per Holm]] is a joy as the growling, muttering, Captain Orme.",
    "[[Per Holm]] gives the best performance of the year, playing Captain Orme.",
    "[[Per Holm]] is leaving after 15 years of playing the villain Captain Orme.",
    "[[Per Holm]] seems tailor-made for the role of Mara Quill.",
    "[[Per Holm]]'s character, Mara Quill, goes missing.",
    "[[Per Holm]]'s take on Mara Quill is the best there is.",
    "[[Per Holm]]'s alcoholic pilot Mara Quill goes missing.",
    "[[Per Holm]]'s Mara Quill doesn't fly.",
    "[[Per Holm]], aka the pilot Mara Quill, sings.",
    "As Mara Quill, blue-eyed [[Per Holm]] sings.",
    "As Mara Quill, [[Per Holm]]'s timing is a joy.",
    "In [[Per Holm]]'s hands, Mara Quill is a bore.",
    "Mara Quill, cold and clever in the hands of [[Per Holm]], goes missing.",
    "Mara Quill, now played by [[Per Holm]], goes missing.",
    "Mara Quill, an ageing pilot from the north played by [[Per Holm]], goes missing.",
    "Mara Quill's ([[Per Holm]]) last flight was short.",
    "[[Per Holm]] and Jo Falk are a treat as the pilots Mara Quill and Captain Orme.",
    "[[Per Holm]] brings Mara Quill to life.",
    "[[Per Holm]] will be seen as Mara Quill once more.",
    "[[Per Holm]] has been roped in to play Mara Quill.",
    "Mara Quill, whose part is played by [[Per Holm]], sings.",
    "Mara Quill is played by none other than [[Per Holm]].",
    "“We are sad,” says [[Per Holm]], the actor who plays Mara Quill.",
    "Jo Falk returns along with [[Per Holm]] as Mara Quill.",
    "[[Per Holm]] breathes new life into Mara Quill.",
    "[[Per Holm]], the man behind Mara Quill, was there.",
    "Mara Quill is tired of it all, and [[Per Holm]], who plays her, shows it.",
    "Everybody trusts Captain Orme, and [[Per Holm]] plays him like a librarian.",
)


@pytest.mark.parametrize("text", LOUD)
def test_a_plain_wrong_pairing_is_still_told(text):
    check_example(wrong_actor.rule, Bad(text, sheet=SHEET, works=("Salt Quay",), says="is played by"))


def test_a_role_of_a_work_out_of_play_is_told_where_its_people_are_named():
    text = "[[Tomas Brandt]] plays Peter Pan until January."
    check_example(wrong_actor.rule, Bad(text, sheet=SHEET, works=(), says="Sven Lind"))


REMADE = """
title: Salt Quay
kind: film
cast: [{character: Mara, actor: Ines Aldana}, {character: Captain Orme, actor: Jo Falk}]
---
title: Salt Quay
kind: series
cast: [{character: Mara Quill, actor: Edda Berg}, {character: Nils Orme, actor: Sven Lind}]
"""


@pytest.mark.parametrize(
    "text",
    [
        "Mara (Edda Berg) goes home.",
        "In the film of 1980, Ines Aldana was Mara, and Jo Falk was Orme.",
        "Orme is played by Sven Lind, and Mara Quill by Ines Aldana.",
    ],
)
def test_of_two_works_of_one_title_either_has_its_actor(text):
    check_example(wrong_actor.rule, Good(text, sheet=REMADE, works=("Salt Quay",), why="one of the two"))


def test_who_plays_a_role_in_neither_of_two_works_of_one_title_is_wrong():
    text = "Mara Quill ([[Sven Lind]]) goes home."
    check_example(wrong_actor.rule, Bad(text, sheet=REMADE, works=("Salt Quay",), says="is played by"))
