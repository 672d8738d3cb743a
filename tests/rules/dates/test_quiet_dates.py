"""Dates of other things than the event on the sheet: each was, or could be, a false alarm."""

from datetime import date

import pytest

from copydesk.rule import Good
from copydesk.testing import check_example, rule_named
from rules.dates.sheets import BARBIE, DUNE_TWO, SHARED, SQUID_GAME, SUCCESSION

QUIET = (
    (SUCCESSION, date(2023, 7, 21), "*Succession* has 39 episodes, with the 2014 special among them."),
    (
        BARBIE,
        date(2023, 7, 21),
        "*Barbie* was first shown on July 9. It opens on the same day as *Oppenheimer*.",
    ),
    (BARBIE, date(2023, 7, 24), "*Barbie* opened on July 21. The cast left the London premiere on July 12."),
    (
        SHARED,
        date(2024, 6, 3),
        "The first season is short, because the writers had gone on strike in November 2007.",
    ),
    (SQUID_GAME, date(2025, 8, 1), "Lee Jung-jae made his debut in 1993 as a model."),
    (SQUID_GAME, date(2025, 8, 1), "Lee returned to the stage in 2019, two years before *Squid Game*."),
    (SQUID_GAME, date(2025, 8, 1), "*Squid Game* won six Emmys in September 2022."),
    (SQUID_GAME, date(2025, 8, 1), "Hwang wrote the script in 2009 and shelved it."),
    (
        SQUID_GAME,
        date(2025, 8, 1),
        "The series was pitched in 2008 and rejected; Netflix launched in Korea in 2016.",
    ),
    (SQUID_GAME, date(2025, 8, 1), "*Squid Game* hit 111 million households in October 2021."),
    (SQUID_GAME, date(2025, 8, 1), "*Squid Game* reached number one in 94 countries by October 2, 2021."),
    (
        SQUID_GAME,
        date(2025, 8, 1),
        "The reality show *Squid Game: The Challenge* premiered on November 22, 2023.",
    ),
    (SQUID_GAME, date(2025, 8, 1), "A reality competition based on the show premiered in November 2023."),
    (SQUID_GAME, date(2025, 8, 1), "Its reality spin-off arrived in November 2023."),
    (SQUID_GAME, date(2025, 8, 1), "The companion game was released on December 17, 2024."),
    (SQUID_GAME, date(2025, 8, 1), "Season 2 was filmed from July 2023 to June 2024."),
    (SQUID_GAME, date(2025, 8, 1), "Season 2 of Squid Game was teased in December 2023."),
    (SQUID_GAME, date(2025, 8, 1), "Squid Game 2: first look images were released in February 2024."),
    (SQUID_GAME, date(2025, 8, 1), "A trailer arrived on October 31, 2024. The season followed in December."),
    (SQUID_GAME, date(2025, 8, 1), "Netflix announced the cast of the second season in June 2023."),
    (SQUID_GAME, date(2025, 8, 1), "On 31 July 2024, Netflix announced the release date of season 2."),
    (SQUID_GAME, date(2025, 8, 1), "The release date for season 2 was announced on July 31, 2024."),
    (SQUID_GAME, date(2025, 8, 1), "In July 2024, Hwang announced that season 3 would be the last."),
    (SQUID_GAME, date(2025, 8, 1), "*Squid Game* was supposed to return in 2023."),
    (
        SQUID_GAME,
        date(2025, 8, 1),
        "A November 2024 premiere of *Squid Game* 2 was on the calendar, but Netflix dropped that plan.",
    ),
    (SQUID_GAME, date(2025, 8, 1), "Netflix brought *Squid Game* back on December 26, 2024."),
    (
        SQUID_GAME,
        date(2025, 8, 1),
        "Unlike *Wednesday*, which premiered in November 2022, *Squid Game* has no ghosts.",
    ),
    (
        SQUID_GAME,
        date(2025, 8, 1),
        "*Alice in Borderland*, released in December 2020, is often compared with *Squid Game*.",
    ),
    (
        SQUID_GAME,
        date(2025, 8, 1),
        "Before Squid Game, the actor starred in New World, which came out in 2013.",
    ),
    (SQUID_GAME, date(2025, 8, 1), "The 2013 film New World made him famous."),
    (SQUID_GAME, date(2025, 8, 1), "He is known for the 2019 series *Chief of Staff* and for *Squid Game*."),
    (
        SQUID_GAME,
        date(2025, 8, 1),
        "In the 2020 games, as the story has it, a policeman infiltrates the island.",
    ),
    (SQUID_GAME, date(2025, 8, 1), "The first game opens on June 17, 2020, in the show."),
    (SQUID_GAME, date(2025, 8, 1), "The 2022 Emmys were the show's night."),
    (SQUID_GAME, date(2025, 8, 1), "The show's 2022 Emmy campaign cost millions."),
    (SQUID_GAME, date(2025, 8, 1), "Its stock rose in October 2021 after the show's success."),
    (SQUID_GAME, date(2025, 8, 1), "Halloween 2021 was the show's: costumes sold out by October 20."),
    (SQUID_GAME, date(2025, 8, 1), "David Fincher's American version starts filming in November 2025."),
    (SQUID_GAME, date(2025, 8, 1), "The finale of season one drew 14 million viewers on September 26, 2021."),
    (
        SQUID_GAME,
        date(2025, 8, 1),
        "Season 3 premiered June 27, 2025, six months after season 2's release on December 26.",
    ),
    (SQUID_GAME, date(2025, 8, 1), "Two seasons were released in 2024 and 2025."),
    (
        SQUID_GAME,
        date(2025, 8, 1),
        "It was the most watched series of 2021, and its second season the most watched of 2024.",
    ),
    (
        SQUID_GAME,
        date(2025, 8, 1),
        "The show was nominated in July 2022 for 14 Emmys, and released in a dubbed version in 2023.",
    ),
    (SQUID_GAME, date(2022, 8, 1), "*Squid Game* is expected to return in late 2023 or early 2024."),
    (SQUID_GAME, date(2022, 8, 1), "Season 2 will be released in 2024."),
    (SQUID_GAME, date(2022, 8, 1), "Season 2 is set for 2023, according to a leak."),
    (
        BARBIE,
        date(2024, 9, 5),
        "*Barbie* was released digitally on September 12, 2023, and on Blu-ray on October 17.",
    ),
    (BARBIE, date(2024, 9, 5), "*Barbie* began streaming on Max on December 15, 2023."),
    (
        BARBIE,
        date(2024, 9, 5),
        "The soundtrack album dropped on July 21, 2023; the single *Dance the Night* was released on May 25.",
    ),
    (BARBIE, date(2024, 9, 5), "The doll was launched in March 1959 at a toy fair."),
    (BARBIE, date(2024, 9, 5), "A Barbie film was first announced in September 2009."),
    (
        BARBIE,
        date(2024, 9, 5),
        "Gerwig signed on in July 2021. Her previous film, Little Women, was released in December 2019.",
    ),
    (
        BARBIE,
        date(2024, 9, 5),
        "The film's first trailer was released in December 2022, another in May 2023.",
    ),
    (BARBIE, date(2024, 9, 5), "*Barbie* opened in China on July 21 and in Japan on August 11, 2023."),
    (BARBIE, date(2024, 9, 5), "Barbie opened in Kuwait in August 2023? It was banned there."),
    (BARBIE, date(2024, 9, 5), "Ryan Gosling, 43, sang at the Oscars in March 2024."),
    (BARBIE, date(2024, 9, 5), "Robbie married in 2016. Her son was born in October 2024."),
    (
        DUNE_TWO,
        date(2024, 9, 5),
        "Dune: Part Two is the sequel to 2021's Dune, which premiered in Venice on September 3, 2021.",
    ),
    (DUNE_TWO, date(2024, 9, 5), "The first film opened in October 2021."),
    (
        DUNE_TWO,
        date(2024, 9, 5),
        "Dune was released on October 22, 2021, and Dune: Part Two on March 1, 2024.",
    ),
    (DUNE_TWO, date(2024, 9, 5), "Dune: Part Three will hit theaters on December 18, 2026."),
    (DUNE_TWO, date(2024, 9, 5), "A third film, Dune Messiah, is slated for December 18, 2026."),
    (
        DUNE_TWO,
        date(2024, 9, 5),
        "Frank Herbert's novel was published in 1965; David Lynch's film came out in 1984.",
    ),
    (
        SUCCESSION,
        date(2024, 1, 5),
        "*Succession* won Emmys in September 2020, in September 2022 and in January 2024.",
    ),
    (SUCCESSION, date(2024, 1, 5), "Cox began his career in 1961 and opened in *Titus Andronicus* in 1987."),
    (SUCCESSION, date(2024, 1, 5), "The pilot was shot in late 2016."),
    (SUCCESSION, date(2024, 1, 5), "HBO ordered the pilot in June 2016."),
    (SUCCESSION, date(2025, 9, 5), "*Succession* is back? The show begins on October 24, says a wit."),
    (SUCCESSION, date(2025, 9, 5), "*Succession* is on. The season premiered last week, says a wit."),
    (
        SUCCESSION,
        date(2025, 9, 5),
        "*Succession* stays. Cheers was a success when it was released in January.",
    ),
    (SUCCESSION, date(2025, 9, 5), "She won the 2017 season of *Succession*, a quiz of that name."),
    (SUCCESSION, date(2025, 9, 5), "*Succession* is over. He won the show's 2017 series."),
    (SUCCESSION, date(2025, 9, 5), "Cox made his debut on *Succession* in 2020, as the wits have it."),
    (SUCCESSION, date(2025, 9, 5), "*Succession* is over. How it began: the two met at the show in 2015."),
    (
        SUCCESSION,
        date(2025, 9, 5),
        "*Succession* is over. Snook was debuting a new dress for the fall collection.",
    ),
    (SUCCESSION, date(2025, 9, 5), "*Succession* is over, and Snook launched her own label in 2021."),
    (
        SUCCESSION,
        date(2025, 9, 5),
        "*Succession* is over. They met filming The Jump in 2017 and wed the following year.",
    ),
    (
        SUCCESSION,
        date(2025, 9, 5),
        "The third episode of *Succession*, which aired on June 17, 2018, is long.",
    ),
    (BARBIE, date(2023, 8, 7), "*Barbie 2* may come. *Barbie* is out, and Barbie 2 opens on May 3, 2026."),
    (SUCCESSION, date(2024, 1, 5), "*Succession* is over. The 1968 film version of the play is better."),
    (
        SUCCESSION,
        date(2024, 1, 5),
        "Fans of *Succession* like the thriller Northern Harbour, which premiered in May 2022.",
    ),
    (SUCCESSION, date(2024, 1, 5), "*Succession* ended in May. Northern Harbour premiered in October 2021."),
    (SUCCESSION, date(2024, 1, 5), "*Succession* ended. Harbourmaster is a drama, and it opens on March 3."),
    (
        SUCCESSION,
        date(2024, 1, 5),
        "*Succession* star Brian Cox was married in May. The show premiered in October 2017.",
    ),
    (
        SUCCESSION,
        date(2024, 1, 5),
        "*Succession* was on. House of Harbour launched in 2017, with a show of hats.",
    ),
    (SUCCESSION, date(2024, 1, 5), "*Succession* won. Outstanding drama will this year feature five shows."),
    (SUCCESSION, date(2024, 1, 5), "*Succession* won again. This year's show was held in January."),
    (SUCCESSION, date(2024, 1, 5), "*Succession* is like Sunday night's drama on ITV."),
    (
        SUCCESSION,
        date(2024, 1, 5),
        "*Succession* won. The Berlin Film Festival is old. It started on Wednesday.",
    ),
    (
        SUCCESSION,
        date(2024, 1, 5),
        "*Succession* is fine, unlike a film that was praised following its cinema release last month.",
    ),
    (
        SUCCESSION,
        date(2024, 1, 5),
        "Cox was her first guest on the debut of her talk show on September 8, 2003.",
    ),
    (SUCCESSION, date(2024, 1, 5), "*Succession* is quoted in the trailer, which HBO released this week."),
    (
        SUCCESSION,
        date(2024, 1, 5),
        "*Succession* was filmed here. They moved in at the end of 2018 and restored it.",
    ),
    (BARBIE, date(2024, 9, 5), "*Barbie* is about Barbie, who made her debut in 1959."),
    (BARBIE, date(2024, 9, 5), "*Barbie* came out on top at the box office last week."),
    (BARBIE, date(2024, 9, 5), "*Barbie* is a hit, unlike the film from 1998, and still from Barbie (1998)."),
    (BARBIE, date(2024, 9, 5), "*Barbie* was initially slated for release on May 12, 2023."),
    (
        BARBIE,
        date(2024, 9, 5),
        "*Barbie* was to open on June 2, pushed to June 9 and then June 16, 2023, before it was decided.",
    ),
    (BARBIE, date(2024, 9, 5), "*Barbie* was delayed from its scheduled June 9, 2023, whatever the reason."),
    (
        BARBIE,
        date(2023, 6, 1),
        "*Barbie* is late. The only wide release is Sony's Harbour Lights, in theaters June 23.",
    ),
    (BARBIE, date(2023, 6, 1), "*Barbie* is pink. HBO had a premiere for Harbour Lights on Wednesday."),
    (
        BARBIE,
        date(2023, 8, 7),
        "*Barbie* was believed to open this May, but it is now likely to be a July debut.",
    ),
    (
        BARBIE,
        date(2023, 7, 1),
        "*Barbie* opens to bad weather, and so did Moonfall Bay.\n\nAvailable to all subscribers starting December 1! Niki "
        "Farrow's remake of the animated film features Ann Wong.",
    ),
    (
        SQUID_GAME,
        date(2022, 9, 1),
        "The 2021 series of *Squid Game* started on 17 September. The new series begins on 22 September.",
    ),
    (
        BARBIE,
        date(2023, 9, 10),
        "She told fans: “It was on Saturday, September 10, that I became Mrs. Boyd.”",
    ),
    (
        SQUID_GAME,
        date(2025, 8, 1),
        "He was written out of *Squid Game* in the season premiere in January 2020.",
    ),
    (
        SQUID_GAME,
        date(2025, 8, 1),
        "The 18th and most recent season of *Squid Game* drew a million viewers during its premiere earlier this year.",
    ),
    (
        BARBIE,
        date(2023, 7, 1),
        "*Barbie* is close. She has been one of the favourites for the role since the market opened in September last year.",
    ),
)


@pytest.mark.parametrize(("sheet", "day", "text"), QUIET, ids=[text[:40] for _, _, text in QUIET])
@pytest.mark.parametrize(
    "slug", ["wrong-date", "wrong-relative-date", "contradictory-dates", "impossible-date", "wrong-age"]
)
def test_the_date_of_something_else_is_left_alone(slug, sheet, day, text):
    example = Good(text, sheet=sheet, published=day, format="markdown", why="another event's date")
    check_example(rule_named(slug), example)
