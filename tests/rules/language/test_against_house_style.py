"""The desk's own words: what its file asks for, and what it leaves alone."""

import pytest

from copydesk.api import Bad, Good, HouseStyle, Severity, StyleEntry, TitleStyle, Zone
from copydesk.testing import article_of, check_example
from copydesk_rules.language.against_house_style import HouseStyleOptions, against_house_style


def entry(name, **settings):
    return StyleEntry(name=name, place=f"house-style.yaml:{len(name)}", **settings)


FILM = HouseStyle(
    (entry("movie", avoid=("movie", "movies"), prefer=("film",), note="We are a British paper"),)
)
FANS = HouseStyle((entry("fans", avoid=("fan-favourite",), severity=Severity.NOTE),))
NETWORKS = HouseStyle((entry("networks", capitals=("Netflix", "iPlayer", "HBO")),))
SPIN_OFF = HouseStyle((entry("spin-off", either=("spin-off", "spinoff", "spin off")),))
QUOTED = HouseStyle((entry("titles", titles=TitleStyle.QUOTED),))
CONSISTENT = HouseStyle((entry("titles", titles=TitleStyle.CONSISTENT),))
ITALIC = HouseStyle((entry("titles", titles=TitleStyle.ITALIC),))
YEARS = HouseStyle((entry("decades", pattern=r"\b(19|20)(\d0)'s\b", prefer=(r"\1\2s",)),))
DASHES = HouseStyle((entry("dashes", pattern=r" - ", prefer=(" – ",), scope=frozenset({Zone.BODY})),))
SHOUT = HouseStyle(
    (entry("no-shouting", avoid=("BREAKING",), match_case=True, scope=frozenset({Zone.HEADLINE})),)
)
SAID = HouseStyle((entry("said", avoid=("quipped", "gushed"), prefer=("said",), scope=frozenset(Zone)),))
FEATURE = HouseStyle((entry("feature", avoid=("film",), prefer=("feature film",)),))

FLEABAG = "title: Fleabag\nkind: series"
EMMA = "title: Emma.\nkind: film\nalso: [Emma]"
MOVIE = "title: Scary Movie\nkind: film\n---\ntitle: Hot Fuzz\nkind: film"
GIRLS = "title: Derry Girls\nkind: series"

BAD = (
    Bad(
        "Her first [[movie]] made a million. Three more [[movies]] made nothing, and she went back to the stage in Leeds.",
        options=FILM,
        says="The house style has “film”, not “movie",
    ),
    Bad(
        "The [[Fan-favourite]] dragon is back on the poster.",
        options=FANS,
        says="The house style avoids “Fan-favourite”",
    ),
    Bad(
        "Both [[NetFlix]] and [[HBo]] made an offer. In the end it went to [[IPlayer]], where it has been since March.",
        options=NETWORKS,
        says=("“Netflix”, not “NetFlix”", "“HBO”, not “HBo”", "“iPlayer”, not “IPlayer”"),
        fixed="Both Netflix and HBO made an offer. In the end it went to iPlayer, where it has been since March.",
    ),
    Bad(
        "The first spin-off of Power was cheap. The second [[spinoff]] was not. A third [[spin off]] is planned.",
        options=SPIN_OFF,
        says="“spin-off” stands above",
        fixed="The first spin-off of Power was cheap. The second spin-off was not. A third spin-off is planned.",
    ),
    Bad(
        "Phoebe Waller-Bridge wrote [[Fleabag]] in a week, for a stage as large as a rug.",
        sheet=FLEABAG,
        options=QUOTED,
        says="The house style has titles in quotation marks, this one without",
    ),
    Bad(
        "# The Troubles with School\n\nThe last hour of *Derry Girls* is long. Those who loved [[Derry Girls]] will not mind.",
        format="markdown",
        sheet=GIRLS,
        options=CONSISTENT,
        says="The first title stands in italics",
    ),
    Bad(
        "Synthesisers of the [[1980's]] are all over the score.",
        options=YEARS,
        says="“1980s”, not “1980's”",
        fixed="Synthesisers of the 1980s are all over the score.",
    ),
    Bad(
        "The Night Manager Checks In\n\nTom Hiddleston[[ - ]]eight years older[[ - ]]returns to the desk.",
        options=DASHES,
        says="“ – ”, not “ - ”",
    ),
    Bad(
        "[[BREAKING]]: Doctor Who Has a New Doctor\n\nIt is a woman from Fife.",
        options=SHOUT,
        says="avoids “BREAKING”",
    ),
    Bad(
        "<h1>A Host Departs</h1><p>“I never [[quipped]] in my life,” he [[quipped]].</p>",
        format="html",
        options=SAID,
        says="“said”, not “quipped”",
    ),
    Bad(
        "The [[film]] opens in May. It is her second feature film, and the first with horses.",
        options=FEATURE,
        says="“feature film”, not “film”",
        fixed="The feature film opens in May. It is her second feature film, and the first with horses.",
    ),
)

GOOD = (
    Good("Scary Movie has no sequel like Hot Fuzz.", sheet=MOVIE, options=FILM, why="the name of a film"),
    Good(
        "“It is the best movie that I have made,” said the director of Sinners.",
        options=FILM,
        why="a quotation",
    ),
    Good(
        "Moviegoers queued for a movie-house tour in Bradford; see movie.example.org.",
        options=FILM,
        why="longer words",
    ),
    Good(
        "Follow @netflix, or see netflix.com/tudum and #NETFLIX for Nobody Wants This.",
        options=NETWORKS,
        why="addresses",
    ),
    Good(
        "NETFLIX AND IPLAYER SHARE THE REST IS POLITICS", options=NETWORKS, why="a line that is all capitals"
    ),
    Good("The spinoff of Suits has a spinoff of its own.", options=SPIN_OFF, why="one wording throughout"),
    Good(
        "Then came ‘Fleabag’. After “Fleabag” came the Bond film.",
        sheet=FLEABAG,
        options=QUOTED,
        why="in marks",
    ),
    Good(
        "# Emma at Thirty\n\nThe bonnets of *Emma* sold at auction, and *Emma* returned to cinemas for a day.",
        format="markdown",
        sheet=EMMA,
        options=ITALIC,
        why="the headline has a style of its own",
    ),
    Good("Breaking news: Death in Paradise has a new island.", options=SHOUT, why="another case"),
    Good(
        "The Repair Shop - a Love Story\n\nTeddy bears come in torn and go out whole.",
        options=DASHES,
        why="a hyphen in the headline, where the entry does not hold",
    ),
    Good(
        "Her third feature film is her best, says the jury in Venice.",
        options=FEATURE,
        why="the preferred words",
    ),
    Good("Her first movie made a million.", why="the desk has no house style"),
)


@pytest.mark.parametrize("example", BAD, ids=lambda e: e.text[:30])
def test_what_is_against_the_house_style_is_reported(example):
    check_example(against_house_style.rule, example)


@pytest.mark.parametrize("example", GOOD, ids=lambda e: e.why)
def test_what_the_house_style_does_not_touch_is_left_alone(example):
    check_example(against_house_style.rule, example)


def problems(text, style, **options):
    article = article_of(Good(text))
    article.options = {HouseStyle: style, HouseStyleOptions: HouseStyleOptions(**options)}
    return list(against_house_style(article, article))


def test_an_entry_is_switched_off_by_its_name():
    assert problems("A movie.", FILM) != []
    assert problems("A movie.", FILM, off=("movie",)) == []


def test_a_finding_names_its_entry_and_has_its_severity():
    (problem,) = problems("A fan-favourite dragon.", FANS)
    assert (problem.attribute, problem.severity) == ("fans", Severity.NOTE)


def test_a_note_and_a_link_go_with_the_finding():
    style = HouseStyle(
        (entry("x", avoid=("x-rated",), note="Say for whom", link="https://style.example.org/x"),)
    )
    (problem,) = problems("An x-rated cut.", style)
    assert problem.message.endswith(": Say for whom")
    assert problem.evidence[0].source == "https://style.example.org/x"


@pytest.mark.parametrize(
    ("text", "fixed"), [("movie", "film"), ("Movie", "Film"), ("MOVIE", "FILM"), ("mOVIE", "film")]
)
def test_the_replacement_has_the_capitals_of_what_it_replaces(text, fixed):
    (problem,) = problems(f"One {text} more.", FILM)
    assert problem.fix.edits[0].text == fixed


def test_a_pattern_that_does_not_end_is_told_after_all_others_were_searched():
    slow = entry("slow", pattern=r"(x+x+)+y")
    other = entry("other", pattern=r"gala")
    found = []
    with pytest.raises(TimeoutError, match=r"slow \(house-style.yaml:4\)"):
        found.extend(_until_it_breaks("The gala " + "x" * 3000, HouseStyle((slow, other)), found))
    assert [p.attribute for p in found] == ["other"]


def _until_it_breaks(text, style, found):
    article = article_of(Good(text, options=style))
    for problem in against_house_style(article, article):
        found.append(problem)
    return ()


def test_five_thousand_entries_do_not_slow_the_search():
    words = tuple(entry(f"e{n}", avoid=(f"word{n}", f"the word{n}")) for n in range(5000))
    assert len(problems("Here is the word7 and word9. " * 2000, HouseStyle(words))) == 4000
