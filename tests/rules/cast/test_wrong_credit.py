"""Every job of the sheet is judged: of one too many, of makers known for something else, of the source's author."""

import pytest

from copydesk.rule import Bad, Good
from copydesk.testing import check_example, rule_named

SHEET = """
title: The Glass Harbour
kind: series
credits:
  {creator: Ann Vale, director: [Bo Lind, Kim Orr], writer: [Ann Vale, Per Holm], producer: Jo Hart,
   executive producer: [Bo Lind], cinematographer: Ida Berg}
based_on: {title: The Salt Road, kind: novel, by: Rita Sand}
people: {Tomas Brandt: {}}
"""
WRONG = {
    "Ann Vale and [[Bo Lind]] are the creators of The Glass Harbour.": "created by Ann Vale",
    "The creators of The Glass Harbour, Ann Vale and [[Tomas Brandt]], had no end in mind.": "created by Ann Vale",
    "The creators of The Glass Harbour are [[Kim Orr]] and Ann Vale.": "created by Ann Vale",
    "Per Holm, the [[creator]] of The Glass Harbour, agreed.": "created by Ann Vale",
    "The Glass Harbour was made in Leeds. [[Tomas Brandt]], who produced the series, knew better.": "produced by Jo Hart",
    "[[Tomas Brandt]], the cinematographer of The Glass Harbour, agreed.": "photographed by Ida Berg",
    "Kim Orr was a [[writer]] on The Glass Harbour.": "written by Ann Vale or Per Holm",
    "The Glass Harbour, from a novel that [[Tomas Brandt]] published under another name, is cold.": "Rita Sand",
    "The Glass Harbour is cold. Kim Orr, who [[created]] it, knew better.": "created by Ann Vale",
    "The Glass Harbour is cold. Its director, [[Per Holm]], knew better.": "directed by Bo Lind or Kim Orr",
    "The Glass Harbour is cold. Kim Orr, the show’s [[creator]], knew better.": "created by Ann Vale",
    "The Glass Harbour is cold. Ida Berg, its [[director]], knew better.": "directed by Bo Lind or Kim Orr",
    "The Glass Harbour is cold. It was directed by [[Ida Berg]].": "directed by Bo Lind or Kim Orr",
    "The Glass Harbour is cold. The director, [[Ida Berg]], knew better.": "directed by Bo Lind or Kim Orr",
    "The Glass Harbour is directed and photographed by [[Ida Berg]].": "directed by Bo Lind or Kim Orr",
    "“The Glass Harbour” (directed by [[Ida Berg]]) is cold.": "directed by Bo Lind or Kim Orr",
    "The Glass Harbour, from the director [[Ida Berg]], is cold.": "directed by Bo Lind or Kim Orr",
    "The Glass Harbour, adapted by Ann Vale from a novel by [[Tomas Brandt]], is cold.": "Rita Sand",
    "The Glass Harbour comes from the mind of [[Tomas Brandt]].": "created by Ann Vale",
    "The Glass Harbour came from the pen of [[Tomas Brandt]].": "written by Ann Vale or Per Holm",
    "The Glass Harbour began life as a novel by [[Tomas Brandt]].": "Rita Sand",
    "Ida Berg serves as the [[director]] of The Glass Harbour.": "directed by Bo Lind or Kim Orr",
    "The script of The Glass Harbour is by [[Tomas Brandt]].": "written by Ann Vale or Per Holm",
    "From the mind of [[Tomas Brandt]] comes The Glass Harbour.": "created by Ann Vale",
    "The Glass Harbour is the brainchild of Ann Vale and [[Tomas Brandt]].": "created by Ann Vale",
    "The Glass Harbour is an adaptation of [[Tomas Brandt]]’s novel.": "Rita Sand",
    "The Glass Harbour is cold. Based on [[Tomas Brandt]]’s novel, the series never hurries.": "Rita Sand",
    "The Glass Harbour is based on the biography by [[Tomas Brandt]].": "Rita Sand",
    "Director [[Tomas Brandt]]’s The Glass Harbour is cold.": "directed by Bo Lind or Kim Orr",
    "The Glass Harbour is cold. The [[Tomas Brandt]]-directed series never hurries.": "directed by Bo Lind or Kim Orr",
    "The Glass Harbour is cold. Under [[Tomas Brandt]]’s direction, it never hurries.": "directed by Bo Lind or Kim Orr",
}
RIGHT = (
    "The Glass Harbour is cold. Ann Vale, who created it, knew better.",
    "The Glass Harbour is cold. Its director, Kim Orr, knew better.",
    "The Glass Harbour is cold. Its casting director, Tomas Brandt, knew better.",
    "The Glass Harbour is cold. The song is long. It was recorded by Tomas Brandt.",
    "The Glass Harbour is cold. The director of the port, Tomas Brandt, knew better.",
    "The Glass Harbour is cold. Tomas Brandt, who found it, knew better.",
    "The Glass Harbour, adapted by Ann Vale from a novel by Rita Sand, is cold.",
    "The Glass Harbour is written and directed by Kim Orr and Per Holm.",
    "Bo Lind made The Glass Harbour what it is; Ann Vale created it.",
    "Bo Lind, an executive producer of The Glass Harbour, agreed.",
    "Jo Hart and Tomas Brandt were producers of The Glass Harbour.",
    "Tomas Brandt was a writer on The Glass Harbour.",
    "The Glass Harbour’s director, Kim Orr, and Tomas Brandt were classmates.",
    "The Glass Harbour director Kim Orr and Tomas Brandt were at the gala.",
    "The creator of The Glass Harbour, Ann Vale, Tomas Brandt and Bo Lind were at the gala.",
    "Asked about the creator of The Glass Harbour, Ann Vale smiled.",
    "The Glass Harbour is cold. That was Green Quay. Written by Tomas Brandt himself, it made a fortune.",
    "Tomas Brandt serves as the casting director of The Glass Harbour.",
    "The script of The Glass Harbour finale is by Tomas Brandt.",
    "Director Tomas Brandt’s favourite series is The Glass Harbour.",
    "The Glass Harbour is cold. Based on Tomas Brandt’s novel, Northern Lights is warm.",
    "The Glass Harbour is cold. Under Ida Berg’s direction, the orchestra never hurries.",
    "The Glass Harbour is cold. The Tomas Brandt-directed film Northern Lights never hurries.",
    "The Glass Harbour is cold. In the series a letter from the pen of Tomas Brandt comes.",
    "The Glass Harbour is cold. The club, the brainchild of Tomas Brandt, never hurries.",
    "The star of The Glass Harbour was seen in an adaptation of Tomas Brandt’s novel.",
    "The Glass Harbour is cold. The Kim Orr-directed series never hurries.",
    "Tomas Brandt, an executive producer of The Glass Harbour, agreed.",
    "Tomas Brandt is the line producer of The Glass Harbour.",
    "Tomas Brandt, the editor of a paper, loves The Glass Harbour.",
    "The Glass Harbour, from a novel that Rita Sand published under another name, is cold.",
    "From a letter that Tomas Brandt wrote, they learned of The Glass Harbour.",
    "The Glass Harbour is cold. The idea came from the mind of Ann Vale, and it began life as a novel by Rita Sand.",
)


@pytest.mark.parametrize("text", WRONG)
def test_somebody_in_a_job_of_others_is_found_at_the_name_or_at_the_job(text):
    check_example(rule_named("wrong-credit"), Bad(text, sheet=SHEET, says=WRONG[text]))


@pytest.mark.parametrize("text", RIGHT)
def test_one_of_several_and_other_jobs_are_left_alone(text):
    check_example(rule_named("wrong-credit"), Good(text, sheet=SHEET, why="no sheet names all"))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "Ann Vale [[directed]] Low Water for years.",
            "Low Water has Ann Vale as its creator; the sheet names no director",
        ),
        ("Low Water, [[directed]] by Ann Vale, is cold.", "as its creator"),
        ("Ann Vale directed an episode of Low Water.", None),
        ("Ann Vale may have directed Low Water.", None),
        ("Bo Lind directed Low Water for years.", None),
        ("Ann Vale wrote Low Water for years.", None),
    ],
)
def test_a_series_that_its_creator_is_said_to_direct_is_likely_wrong(text, says):
    sheet = "title: Low Water\nkind: series\ncredits: {creator: Ann Vale, producer: Bo Lind}\n"
    example = Bad(text, sheet=sheet, says=says) if says else Good(text, sheet=sheet, why="may be so")
    check_example(rule_named("wrong-credit"), example)
