"""Dates that sheets contradict, and those that they do not, in the wordings of entertainment news."""

from datetime import date

import pytest

from copydesk.rule import Bad, Good
from copydesk.testing import check_example, rule_named
from rules.dates.sheets import (
    BARBIE,
    DUNE_TWO,
    LAST_OF_US,
    OPPENHEIMER,
    SEVERANCE,
    SHARED,
    SHOGUN,
    SQUID_GAME,
    STRANGER_THINGS,
    SUCCESSION,
    TITANIC,
    together,
)

BAD = (
    Bad(
        "Netflix dropped all eight episodes of Stranger Things on [[July 15, 2017]], with no advertising to speak of.",
        sheet=STRANGER_THINGS,
        says="15 July 2016",
    ),
    Bad(
        "Stranger Things took three years over its fourth season. Volume 1 of season 4 landed on Netflix on "
        "[[27 June 2022]]; Volume 2 followed on 1 July 2022.",
        sheet=STRANGER_THINGS,
        says="27 May 2022",
        fixed="Stranger Things took three years over its fourth season. Volume 1 of season 4 landed on Netflix on "
        "27 May 2022; Volume 2 followed on 1 July 2022.",
    ),
    Bad(
        "The renewal came quickly. Stranger Things was picked up for a second season in [[October 2016]], weeks after it "
        "had become a phenomenon.",
        sheet=STRANGER_THINGS,
        says="the renewal on 31 August 2016",
    ),
    Bad(
        "Christopher Nolan’s *Oppenheimer* opened in cinemas worldwide on [[June 21, 2023]], the same day as Barbie.",
        sheet=OPPENHEIMER,
        format="markdown",
        says="the release on 21 July 2023",
    ),
    Bad(
        "Japan waited. After months of silence, *Oppenheimer* was finally released in Japan on [[April 29, 2024]].",
        sheet=OPPENHEIMER,
        format="markdown",
        says="29 March 2024",
    ),
    Bad(
        "Principal photography on *Oppenheimer* began in [[March 2021]] in New Mexico.",
        sheet=OPPENHEIMER,
        format="markdown",
        says="the beginning of filming on 28 February 2022",
    ),
    Bad(
        "Filming for *Oppenheimer* wrapped in [[August 2022]], after 57 days.",
        sheet=OPPENHEIMER,
        format="markdown",
        says="the end of filming on 25 May 2022",
    ),
    Bad(
        "Dune: Part Two had its world premiere in Mexico City on [[January 6, 2024]].",
        sheet=DUNE_TWO,
        says="6 February 2024",
    ),
    Bad(
        "The sequel cost a fortune. Dune: Part Two hits theaters in the United States on [[March 15, 2024]].",
        sheet=DUNE_TWO,
        published=date(2024, 2, 2),
        says="on 1 March 2024",
    ),
    Bad(
        "The Last of Us (2013) stars Pedro Pascal and Bella Ramsey.".replace("2013", "[[2022]]"),
        sheet=LAST_OF_US,
        says="15 January 2023",
    ),
    Bad(
        "In [[February 2023]], HBO renewed The Last of Us for a second season. It had aired just two episodes by then.",
        sheet=LAST_OF_US,
        says="27 January 2023",
    ),
    Bad(
        "The second season of The Last of Us bowed in April 2025. Its finale aired on [[June 1, 2025]].",
        sheet=LAST_OF_US,
        published=date(2025, 7, 1),
        says="the finale on 25 May 2025",
    ),
    Bad(
        "Production on the second season of The Last of Us kicked off in Vancouver in [[January 2024]].",
        sheet=LAST_OF_US,
        says="the beginning of filming on 12 February 2024",
    ),
    Bad(
        "Severance Season 3 was released in [[March 2025]], according to the streamer’s press site.",
        sheet=SEVERANCE,
        published=date(2025, 9, 1),
        says="No release date of Severance season 3 is known",
    ),
    Bad(
        "Apple’s thriller waited out two strikes. The second season of Severance premieres [[January 24, 2025]].",
        sheet=SEVERANCE,
        published=date(2025, 1, 3),
        says="17 January 2025",
        fixed="Apple’s thriller waited out two strikes. The second season of Severance premieres January 17, 2025.",
    ),
    Bad(
        "HBO’s *Succession* came to an end. The series finale was broadcast on [[May 21, 2023]] to three million viewers.",
        sheet=SUCCESSION,
        format="markdown",
        says="28 May 2023",
    ),
    Bad(
        "Before *Succession* returned, the cast had dispersed.\n\nThe third season debuted on [[October 10, 2021]], two years "
        "and a pandemic after the second.",
        sheet=SUCCESSION,
        format="markdown",
        works=("Succession",),
        says="17 October 2021",
    ),
    Bad(
        "Greta Gerwig’s *Barbie* started shooting in [[June 2022]] in Leavesden.",
        sheet=BARBIE,
        format="markdown",
        says="22 March 2022",
    ),
    Bad(
        "FX’s Shōgun is a triumph. The [[2023]] series Shōgun took ten years to make.",
        sheet=SHOGUN,
        says="27 February 2024",
    ),
    Bad(
        "Shōgun bowed on Hulu on [[February 20, 2024]], with two episodes at once.",
        sheet=SHOGUN,
        says="27 February 2024",
    ),
    Bad(
        "James Cameron’s *Titanic*, which opened in American theaters in [[November 1998]], was thought unsinkable. "
        "It was released on [[December 12, 1997]].",
        sheet=TITANIC,
        format="markdown",
        says=("19 December 1997", "19 December 1997"),
    ),
    Bad(
        "Squid Game was a surprise in 2021. Its third and last run of episodes arrived on [[June 20, 2025]].",
        sheet=SQUID_GAME,
        published=date(2025, 8, 1),
        says="27 June 2025",
    ),
    Bad(
        "Matthew Perry died on [[October 29, 2023]], at his home in Los Angeles.",
        sheet=SHARED,
        says="28 October 2023",
    ),
    Bad(
        "Hollywood went quiet. The WGA strike began on May 2, 2023, and ended on [[September 24]], 148 days later.",
        sheet=SHARED,
        published=date(2023, 11, 20),
        says="the end of the WGA strike on 27 September 2023",
    ),
    Bad(
        "Emily Blunt (born 23 February [[1985]]) plays Kitty.".replace(
            "23 February [[1985]]", "[[23 February 1985]]"
        ),
        sheet=OPPENHEIMER,
        says="the birth on 23 February 1983",
    ),
)

VARIANTS = (
    (
        SQUID_GAME,
        "When *Squid Game* first arrived on Netflix in [[October 2021]], nobody expected a phenomenon.",
    ),
    (SQUID_GAME, "Released on [[September 27, 2021]], *Squid Game* became a phenomenon."),
    (SQUID_GAME, "*Squid Game* season two ([[December 2023]]) was darker."),
    (SQUID_GAME, "The second season of *Squid Game*, out since [[December 2023]], divided critics."),
    (SQUID_GAME, "Season 2 of *Squid Game* went live on Netflix on [[December 25, 2024]]."),
    (SQUID_GAME, "Netflix confirmed in [[July 2022]] that *Squid Game* would be back for a second season."),
    (SQUID_GAME, "Since its premiere in [[September 2020]], *Squid Game* has won six Emmys."),
    (SQUID_GAME, "Lee was known before *Squid Game*. Its [[2020]] debut made him a star."),
    (SQUID_GAME, "# *Squid Game* season 3\n\n- Release date: [[June 20, 2025]]\n- Episodes: six"),
    (
        SQUID_GAME,
        "*Squid Game* is over. Its first season arrived on September 17, 2021, the second on [[May 26, 2024]].",
    ),
    (
        SQUID_GAME,
        "*Squid Game* is over. The first run came out in 2021; Season 2 followed on [[January 26, 2025]].",
    ),
    (
        SQUID_GAME,
        "*Squid Game* was renewed for a second season months after the first came out, on [[June 20, 2022]].",
    ),
    (
        SQUID_GAME,
        "# *Squid Game*\n\n- Season 1: nine episodes, September 2021\n- Season 2: seven episodes, [[November 2024]]\n",
    ),
    (SQUID_GAME, "# *Squid Game*\n\n- **Season 2** – [[December 24, 2024]] (seven episodes)\n"),
    (
        SQUID_GAME,
        "# *Squid Game*\n\n| Season | Episodes | Premiere |\n|---|---|---|\n| 1 | 9 | September 17, 2021 |\n| 2 | 7 | [[December 28, 2024]] |\n",
    ),
    (LAST_OF_US, "HBO's *The Last of Us* hurts. Its first finale aired on [[March 19, 2023]]."),
    (BARBIE, "*Barbie* came to Paris in 2023 and opened in cinemas everywhere on [[July 12 that year]]."),
    (
        STRANGER_THINGS,
        "*Stranger Things* takes its time. The first teaser for season 4 dropped on [[May 14, 2020]].",
    ),
    (LAST_OF_US, "*The Last of Us* moved. Filming began in [[September 2021]], in Calgary."),
    (SQUID_GAME, "*Squid Game* Series Two was released on Netflix on [[December 24, 2024]]."),
    (SQUID_GAME, "The Korean drama *Squid Game*, which Netflix released in [[October 2021]], is grim."),
    (BARBIE, "The [[2022]] film *Barbie* is pink."),
    (SQUID_GAME, "It ended quickly.\n\nSeason 2 of *Squid Game* got the green light in [[August 2022]]."),
    (BARBIE, "*Barbie* is Gerwig’s third film. It was shot in [[2021]], in a studio painted pink."),
    (BARBIE, "Barbie wrapped production in [[October 2022]]."),
    (BARBIE, "Margot Robbie, who was born in [[1988]] in Dalby, runs her own company."),
    (SUCCESSION, "*Succession* ended in [[2022]] after four seasons."),
    (SUCCESSION, "The fourth season of *Succession* kicked off on [[March 19, 2023]]."),
    (DUNE_TWO, "Dune: Part Two was officially announced on [[October 29, 2021]], days after the first part."),
    (DUNE_TWO, "Released in the U.S. on [[March 8, 2024]], Dune: Part Two was a hit."),
    (SHARED, "SAG-AFTRA ended its strike on [[November 12, 2023]]."),
    (SHARED, "It was a long summer. The actors’ strike, which began on [[July 13, 2023]], lasted 118 days."),
)

GOOD = (
    Good(
        "Stranger Things first hit Netflix in the summer of 2016.",
        sheet=STRANGER_THINGS,
        why="a season holds the day",
    ),
    Good(
        "Stranger Things came back twice in 2022: the fourth season was released on 27 May, its second volume on 1 July.",
        sheet=STRANGER_THINGS,
        published=date(2022, 8, 1),
        why="two parts, each on its own day",
    ),
    Good(
        "The Duffers pitched a spin-off. It will be released in 2027, long after Stranger Things.",
        sheet=STRANGER_THINGS,
        published=date(2025, 3, 1),
        why="another work",
    ),
    Good(
        "Stranger Things is set in Hawkins in November 1983, when a boy disappears. Season 2 opens in October 1984.",
        sheet=STRANGER_THINGS,
        why="story time",
    ),
    Good(
        "Oppenheimer opened on July 21, 2023, in the US and on March 29, 2024, in Japan.",
        sheet=OPPENHEIMER,
        why="each country has its own day",
    ),
    Good(
        "Oppenheimer was pushed from 14 July to 21 July 2023 before anybody had seen a frame.",
        sheet=OPPENHEIMER,
        published=date(2023, 1, 5),
        why="a move",
    ),
    Good(
        "*Oppenheimer* returned to IMAX screens in November 2023. It will be re-released in 2033, Nolan jokes.",
        sheet=OPPENHEIMER,
        format="markdown",
        why="later runs that the sheet does not have",
    ),
    Good(
        "Nolan read the biography in 2019. Oppenheimer, he told The New York Times in April 2020, would be next.",
        sheet=OPPENHEIMER,
        why="an interview",
    ),
    Good(
        "The book American Prometheus was published in 2005 and released in paperback in May 2006.",
        sheet=OPPENHEIMER,
        why="the book",
    ),
    Good(
        "Dune: Part Two was originally slated for October 20, 2023, before the strikes. It opened on March 1, 2024.",
        sheet=DUNE_TWO,
        why="an old plan, told as one",
    ),
    Good(
        "Rumour has it that Dune: Part Two will hit theaters on March 15, 2024.",
        sheet=DUNE_TWO,
        published=date(2023, 9, 1),
        why="a rumour",
    ),
    Good(
        "Dune: Part Two opened in France on February 28, two days before its March 1 release in the US.",
        sheet=DUNE_TWO,
        published=date(2024, 4, 2),
        why="two countries",
    ),
    Good(
        "The Last of Us was first released as a game in June 2013. The game’s remake arrived in September 2022.",
        sheet=LAST_OF_US,
        why="the game",
    ),
    Good(
        "HBO’s drama wrapped its first season on March 12, 2023. Filming for the second ran from February to August 2024.",
        sheet=LAST_OF_US,
        why="right in every part",
    ),
    Good(
        "Could The Last of Us Season 3 premiere in January 2027?",
        sheet=LAST_OF_US,
        published=date(2025, 9, 1),
        why="a question",
    ),
    Good(
        "“We wrapped the second season in June 2024,” Pascal joked. The Last of Us was still filming.",
        sheet=LAST_OF_US,
        why="somebody else says it, in a quotation",
    ),
    Good(
        "Severance ended its first season on a cliffhanger on April 8, 2022, two days after its renewal.",
        sheet=SEVERANCE,
        why="the finale",
    ),
    Good(
        "The soundtrack of Severance was released on vinyl in November 2022.",
        sheet=SEVERANCE,
        why="a soundtrack",
    ),
    Good(
        "Ben Stiller joined in 2019. He said in March 2023 that the second season of Severance was not finished.",
        sheet=SEVERANCE,
        why="dates of a person",
    ),
    Good(
        "Season 4 of *Succession* was not released in February 2023, whatever the poster says.",
        sheet=SUCCESSION,
        format="markdown",
        why="denied",
    ),
    Good(
        "Brian Cox has lived in Brooklyn since 2008. His memoir was released in January 2022.",
        sheet=SUCCESSION,
        why="an actor’s own dates",
    ),
    Good(
        "Barbie had its premiere in Los Angeles on July 9, 2023, and opened everywhere on July 21.",
        sheet=BARBIE,
        published=date(2023, 8, 1),
        why="premiere and release",
    ),
    Good(
        "The trailer for *Barbie* was unveiled in December 2022, at screenings of another blue film.",
        sheet=BARBIE,
        format="markdown",
        why="the sheet has no trailer",
    ),
    Good(
        "Shōgun is the second adaptation. The first, an NBC miniseries, aired in September 1980.",
        sheet=SHOGUN,
        why="another adaptation",
    ),
    Good(
        "Squid Game debuted in 2021, and its second season in 2024; the third came out in 2025.",
        sheet=SQUID_GAME,
        published=date(2025, 8, 1),
        why="years that hold the days",
    ),
    Good(
        "A US version of Squid Game is set for 2028, Deadline reported in October 2024.",
        sheet=SQUID_GAME,
        published=date(2025, 8, 1),
        why="another work, and a report",
    ),
    Good(
        "Titanic was re-released in 3D in April 2012, a century after the ship went down in April 1912.",
        sheet=TITANIC,
        why="a later run, and history",
    ),
    Good(
        "# Squid Game\n\n- Season 1: June 1998. A player learns the game.\n- Season 2: nine episodes.",
        sheet=SQUID_GAME,
        format="markdown",
        works=("Squid Game",),
        why="when the story happens",
    ),
    Good(
        "# Squid Game\n\n| Episode | Title | Date |\n|---|---|---|\n| 1 | Bread | December 26 |\n| 2 | Lotto | January 2 |",
        sheet=SQUID_GAME,
        format="markdown",
        works=("Squid Game",),
        why="episodes, and no seasons",
    ),
    Good(
        "# Stranger Things\n\n- Season 4: nine episodes, May 27 and July 1, 2022\n- Season 5: filming until December 2024",
        sheet=STRANGER_THINGS,
        format="markdown",
        works=("Stranger Things",),
        why="two volumes, and the date of something else",
    ),
    Good(
        "Squid Game season 1 came out in 2021. The Emmys followed on September 12, 2022.",
        sheet=SQUID_GAME,
        why="no piece of the work",
    ),
    Good(
        "Dune: Part Two had been scheduled for November 3 before it was moved.",
        sheet=DUNE_TWO,
        published=date(2023, 9, 1),
        why="a plan given up",
    ),
    Good(
        "Barbie opens on July 21. Christopher Nolan's epic, which Murphy leads, opened in Paris on July 11.",
        sheet=together(BARBIE, OPPENHEIMER),
        published=date(2023, 7, 15),
        works=("Barbie",),
        why="the film of another director",
    ),
    Good(
        "Anna Sawai won an Emmy in September 2024. She was cast in *Shōgun* in 2021.",
        sheet=SHOGUN,
        format="markdown",
        why="casting and awards",
    ),
)


@pytest.mark.parametrize("example", BAD, ids=lambda e: e.text[:40])
def test_a_contradicted_date_is_reported(example):
    check_example(rule_named("wrong-date"), example)


@pytest.mark.parametrize("example", GOOD, ids=lambda e: e.text[:40])
@pytest.mark.parametrize(
    "slug", ["wrong-date", "wrong-relative-date", "contradictory-dates", "impossible-date"]
)
def test_a_date_that_may_be_right_is_left_alone(slug, example):
    check_example(rule_named(slug), example)


@pytest.mark.parametrize(("sheet", "text"), VARIANTS, ids=[text[:40] for _, text in VARIANTS])
def test_the_same_mistake_is_found_in_other_words(sheet, text):
    example = Bad(text, sheet=sheet, format="markdown", published=date(2025, 8, 1), says="; the article says")
    check_example(rule_named("wrong-date"), example)


def test_a_date_is_judged_by_the_sheet_of_its_own_work():
    text = "*Barbie* opened on July 21, 2023. *Squid Game* premiered on [[July 21, 2021]]."
    example = Bad(text, sheet=together(BARBIE, SQUID_GAME), format="markdown", says="17 September 2021")
    check_example(rule_named("wrong-date"), example)


@pytest.mark.parametrize(
    ("sheet", "text"),
    [
        (
            together(BARBIE, OPPENHEIMER),
            "*Barbie* was first shown on July 9, 2023. It opened on the same day as *Oppenheimer*.",
        ),
        (TITANIC, "Titanic\n\n## Episodes of Titanic\n\n### Series 1 (2012)\n\nThe first of four."),
        (SHARED, "The first season is short, because the writers' strike began in November 2007."),
    ],
)
def test_the_day_of_something_else_and_another_strike_contradict_nothing(sheet, text):
    example = Good(
        text, sheet=sheet, format="markdown", published=date(2024, 1, 8), why="not what the sheet dates"
    )
    check_example(rule_named("wrong-date"), example)
