"""Countries and sources against the sheet, in the wordings of entertainment news."""

import pytest

from copydesk.rule import Bad, Good
from copydesk.testing import check_example, rule_named
from rules.works import series, sheet


def of(title: str, country: str, kind: str = "series") -> str:
    return sheet(title, kind, f"country: {country}")


def from_(title: str, source: str, by: str, kind: str = "series") -> str:
    return sheet(title, kind, f"based_on: {{title: {title!r}, kind: {source}, by: {by}}}")


BAD = (
    Bad(
        "Close Range is an adaptation of the [[play]] by Rita Sand.",
        sheet=from_("Close Range", "novel", "Rita Sand", "film"),
        says="novel",
    ),
    Bad(
        "Close Range is slow. The popular [[video game]] has been adapted to a new series.",
        sheet=from_("Close Range", "novel", "Rita Sand"),
        says="novel",
    ),
    Bad(
        "The Third Lantern is a comedy. The [[Slovenian]] series was a slow start.",
        sheet=of("The Third Lantern", "USA"),
        says="is from USA, not Slovenia",
    ),
    Bad(
        "Joyland was shown in Cannes. The [[Bangladeshi]] drama became the talk of the week.",
        sheet=of("Joyland", "Pakistan", "film"),
        says="Joyland is from Pakistan, not Bangladesh",
    ),
    Bad(
        "Brokeback Mountain began as a [[novel]], and a short one.",
        sheet=from_("Brokeback Mountain", "short story", "Annie Proulx", "film"),
        says="short story",
    ),
    Bad(
        "Brokeback Mountain is adapted from “Close Range”, a [[novel]] by Annie Proulx.",
        sheet=from_("Brokeback Mountain", "short story", "Annie Proulx", "film"),
        says="short story",
    ),
    Bad(
        "Borgen is back after nine years. The [[Swedish]] drama follows a foreign minister now.",
        sheet=of("Borgen", "Denmark"),
        says="Borgen is from Denmark, not Sweden",
    ),
    Bad(
        "Sidse Babett Knudsen is back as the prime minister of the [[Swedish]] political drama Borgen.",
        sheet=of("Borgen", "Denmark"),
        says="Borgen is from Denmark, not Sweden",
    ),
    Bad(
        "Time travel had seldom been so confusing. *Dark*, an [[Austrian]] series about four families, was Netflix's first in German.",
        format="markdown",
        sheet=of("Dark", "Germany"),
        says="is from Germany, not Austria",
    ),
    Bad(
        "It is hard to think of another Asian film as widely seen as Parasite. The [[Japanese]] thriller Parasite took the "
        "Palme d'Or first.",
        sheet=of("Parasite", "South Korea", "film"),
        says="is from South Korea, not Japan",
    ),
    Bad(
        "Omar Sy runs, and runs well: Lupin is a [[Belgian]] heist series in which nobody is hurt.",
        sheet=of("Lupin", "France"),
        says="is from France, not Belgium",
    ),
    Bad(
        "Joe Locke and Kit Connor were unknown. Heartstopper is adapted from the [[novel]] by Alice Oseman.",
        sheet=from_("Heartstopper", "graphic novel", "Alice Oseman"),
        says="is based on a graphic novel, not a novel",
    ),
    Bad(
        "The Last of Us began as a story for one player. The HBO series The Last of Us is based on the [[graphic novel]] of 2013.",
        sheet=from_("The Last of Us", "video game", "Neil Druckmann"),
        says="is based on a video game, not a graphic novel",
        fixed="The Last of Us began as a story for one player. The HBO series The Last of Us is based on the video game of 2013.",
    ),
    Bad(
        "Beth Harmon never lived, though many look her up: The Queen's Gambit, based on a [[memoir]], is all invention.",
        sheet=from_("The Queen's Gambit", "novel", "Walter Tevis"),
        says="is based on a novel, not a memoir",
    ),
    Bad(
        "*Moving* was the service's most expensive Korean show. Kang Full wrote both *Moving* and the [[novel]] on which it is based.",
        format="markdown",
        sheet=from_("Moving", "webtoon", "Kang Full"),
        says="is based on a webtoon, not a novel",
    ),
    Bad(
        "Florian Zeller had directed only for the stage. The Father, adapted from his own [[novel]], won two Oscars.",
        sheet=from_("The Father", "play", "Florian Zeller", "film"),
        says="is based on a play, not a novel",
    ),
    Bad(
        "Alice in Borderland returns for a third round. Like the [[novel]] it is based on, Alice in Borderland deals in card games.",
        sheet=from_("Alice in Borderland", "manga", "Haro Aso"),
        says="is based on a manga, not a novel",
    ),
    Bad(
        "Fauda, the [[Egyptian]] thriller series, was written by two men who had served in the army.",
        sheet=of("Fauda", "Israel"),
        says="is from Israel, not Egypt",
    ),
)
GOOD = (
    Good(
        "Close Range is based on the trilogy of books by Rita Sand.",
        sheet=from_("Close Range", "memoir", "Rita Sand", "film"),
        why="books tell of a life, too",
    ),
    Good(
        "Close Range is slow. She had been seen in an adaptation of the play by Rita Sand.",
        sheet=from_("Close Range", "novel", "Rita Sand", "film"),
        why="another adaptation",
    ),
    Good(
        "The Third Lantern is a comedy. The American series was a slow start.",
        sheet=of("The Third Lantern", "USA"),
    ),
    Good(
        "The Third Lantern is a comedy. The British series was a slow start.",
        sheet=of("The Third Lantern", "Scotland"),
    ),
    Good(
        "The Third Lantern is a comedy. The Scottish series was a slow start.",
        sheet=of("The Third Lantern", "England"),
    ),
    Good(
        "Brokeback Mountain began as a short story. One actor works as a novelist, and as a play goes it is long.",
        sheet=from_("Brokeback Mountain", "short story", "Annie Proulx", "film"),
        why="as the sheet has it",
    ),
    Good(
        "Borgen owes something to a Swedish series. The Swedish series was made two years before it.",
        sheet=of("Borgen", "Denmark"),
        why="another series, brought in before",
    ),
    Good(
        "Narcos, an American series, has Brazilian and Chilean leads. The Brazilian star of Narcos learned Spanish for it.",
        sheet=of("Narcos", "United States"),
        why="nationality of people",
    ),
    Good(
        "The White Lotus went to a Sicilian hotel and then to a Thai one. Its Thai season was shot on Koh Samui.",
        sheet=of("The White Lotus", "United States"),
        why="places of the plot",
    ),
    Good(
        "The British-French series The Eddy has a Danish co-producer and an American composer.",
        sheet=sheet("The Eddy", "series", "country: [France, United Kingdom, United States]"),
        why="a co-production",
    ),
    Good(
        "Normal People is based on Sally Rooney's book. The Irish drama Normal People was filmed in Dublin and Sligo.",
        sheet=sheet(
            "Normal People",
            "series",
            "country: [Ireland, United Kingdom]",
            "based_on: {title: Normal People, kind: novel, by: Sally Rooney}",
        ),
        why="a novel is a book",
    ),
    Good(
        "Oppenheimer is adapted from the biography American Prometheus, a book of seven hundred pages.",
        sheet=from_("Oppenheimer", "biography", "Kai Bird", "film"),
        why="right",
    ),
    Good(
        "Squid Game is getting an American series of its own. The American Squid Game will not replace the Korean one.",
        sheet=of("Squid Game", "South Korea"),
        why="a version of another country",
    ),
    Good(
        "Unorthodox was shot in Berlin by a German crew, and is partly in Yiddish. Its source, a memoir, is American.",
        sheet=sheet(
            "Unorthodox",
            "limited series",
            "country: Germany",
            "based_on: {title: Unorthodox, kind: memoir, by: Deborah Feldman}",
        ),
        why="as the sheet has it",
    ),
    Good(
        "Kingdom is based on a webtoon, or on the comic behind it: The Kingdom of the Gods.",
        sheet=from_("Kingdom", "webcomic", "Kim Eun-hee"),
        why="words that may mean the same source",
    ),
    Good(
        "Chernobyl is based on interviews, on trial records and on a book or two; no novel could have been as strange.",
        sheet=series("Chernobyl", 5, kind="limited series"),
        why="the sheet does not say",
    ),
    Good(
        "The English patient of Call the Midwife's fifth series is in fact Welsh.",
        sheet=of("Call the Midwife", "United Kingdom"),
        why="a person",
    ),
    Good(
        "Stateside viewers came late to Derry Girls, a Northern Irish comedy with subtitles for American ears.",
        sheet=of("Derry Girls", "United Kingdom"),
        why="Northern Ireland is in the United Kingdom, and viewers are no country",
    ),
    Good(
        "Shōgun takes place in feudal Japan, and much of its dialogue is Japanese. The series was shot in Canada.",
        sheet=of("Shōgun", "United States"),
        why="language and place",
    ),
    Good(
        "Drive My Car is drawn from a short story by Haruki Murakami, who has written longer novels.",
        sheet=from_("Drive My Car", "short story", "Haruki Murakami", "film"),
        why="as the sheet has it",
    ),
    Good(
        "Fargo is inspired by the film of the same name. Noah Hawley has also adapted a novel, his own.",
        sheet=from_("Fargo", "film", "Joel Coen"),
        why="about another work",
    ),
)


@pytest.mark.parametrize("example", BAD, ids=lambda e: e.text[:50])
def test_other_country_or_source_is_reported(example):
    check_example(rule_named("wrong-origin"), example)


@pytest.mark.parametrize("example", GOOD, ids=lambda e: e.text[:50])
def test_people_places_and_kindred_sources_are_left_alone(example):
    check_example(rule_named("wrong-origin"), example)
