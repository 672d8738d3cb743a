"""Green means looked at: what a check says of each article as a whole, at every door."""

import json

import pytest

NOTHING = "Our week in the garden\n\nThe roses are out, and the bees with them. Nobody minds the rain.\n"
SPANISH = (
    "“Wednesday” vuelve a Netflix\n\nLa serie Wednesday, con Jenna Ortega, se estrena en mayo, según ha contado la cadena. "
    "No se sabe todavía quién está en el reparto de la nueva temporada.\n"
)
MISSPELLED = SPANISH.replace("Jenna Ortega", "Jena Ortega").replace(
    " de la nueva", " de Jenna Ortega en la nueva"
)
ARTICLES = {"nothing.txt": NOTHING, "spanish.txt": SPANISH}
STATES = {
    "good.txt": "confirmed",
    "bad.txt": "contradicted",
    "nothing.txt": "nothing to hold against a sheet",
    "spanish.txt": "not read",
}


@pytest.fixture
def articles(desk):
    for name, text in ARTICLES.items():
        desk.write(name, text)
    return desk


@pytest.mark.parametrize(("name", "state"), STATES.items())
def test_the_terminal_says_what_one_article_is(articles, name, state):
    assert f"\nArticle: {state}.\n" in articles.check(name, "--fail-on", "never").output


def test_the_terminal_counts_what_many_articles_are(articles):
    output = articles.check(*STATES, "--fail-on", "never").output
    assert (
        "Articles: 1 contradicted, 1 confirmed, 1 with nothing to hold against a sheet, 1 not read.\n"
        in output
    )


@pytest.mark.parametrize(("name", "state"), STATES.items())
def test_json_says_it(articles, name, state):
    report = json.loads(articles.check(name, "--format", "json", "--fail-on", "never").output)
    assert report["states"] == {state: 1}
    assert report["articles"][0]["state"] == state
    assert report["articles"][0]["language"] == ("Spanish" if name == "spanish.txt" else "English")


def test_sarif_says_it_in_notifications(articles):
    log = json.loads(articles.check(*STATES, "--format", "sarif", "--fail-on", "never").output)
    (invocation,) = log["runs"][0]["invocations"]
    told = {n["message"]["text"]: n for n in invocation["toolExecutionNotifications"]}
    assert invocation["executionSuccessful"]
    assert told["1 article: confirmed"]["level"] == "none"
    unread = told["1 article: not read"]
    assert unread["level"] == "warning"
    assert unread["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "spanish.txt"
    (note,) = (n for words, n in told.items() if words.startswith("The article is in Spanish"))
    assert note["level"] == "note"


@pytest.mark.parametrize("name", ["nothing.txt", "spanish.txt"])
def test_no_finding_is_never_told_alone_where_nothing_was_looked_at(articles, name):
    assert f"1 article checked: no findings, but {STATES[name]}.\n" in articles.check(name).output


@pytest.mark.parametrize("text", [NOTHING, SPANISH])
def test_many_articles_without_sheets_or_of_another_folder_or_language_are_no_green(desk, text):
    for number in range(5):
        desk.write(f"news/{number}.txt", text)
    output = desk.check("news").output
    assert "nothing to report" not in output
    assert "5 articles checked: no findings, but 5 not held against a sheet." in output
    assert "Note on 5 articles (news/0.txt, news/1.txt, news/2.txt, …): " in output
    alone = desk.run("check", "news", "--as-of", "2026-11-21").output
    assert "5 not held against a sheet" in alone
    assert "No fact sheet was given" in alone


def test_articles_that_are_all_confirmed_are_nothing_to_report(desk):
    desk.write("again.txt", desk.read("good.txt"))
    output = desk.check("good.txt", "again.txt").output
    assert "2 articles checked: nothing to report.\nArticles: 2 confirmed.\n" in output


@pytest.mark.parametrize(
    ("names", "status"),
    [
        (["good.txt"], 0),
        (["good.txt", "nothing.txt"], 1),
        (["good.txt", "spanish.txt"], 1),
        (["bad.txt"], 1),
    ],
)
def test_fail_on_unverified_fails_where_an_article_was_not_held_against_a_sheet(articles, names, status):
    articles.check(*names, "--fail-on", "unverified", status=status)
    articles.write("copydesk.toml", 'fail_on = "unverified"\n')
    articles.check(*names, status=status)


def test_what_the_desk_allows_is_contradicted_all_the_same_and_fails_nothing(desk):
    desk.write("copydesk.toml", 'fail_on = "unverified"\n[[allow]]\nrule = "wrong-actor"\nreason = "a dub"\n')
    assert "Article: contradicted." in desk.check("bad.txt").output


def test_names_are_found_in_another_language_and_nothing_is_corrected_there(desk):
    desk.write("spanish.txt", MISSPELLED)
    output = desk.check("spanish.txt", "--fix", status=1).output
    assert "[misspelled-name]" in output
    assert "fix (to confirm): Jenna Ortega" in output
    assert "Note: The article is in Spanish: names were looked for" in output
    assert "Article: contradicted." in output
    assert desk.read("spanish.txt") == MISSPELLED


def test_where_the_reading_broke_an_article_was_not_read(desk, monkeypatch):
    monkeypatch.setattr("copydesk.annotate.claims.read_claims", lambda article: 1 / 0)
    assert "Article: not read." in desk.check("good.txt", status=3).output


def test_no_article_that_could_be_read_is_no_green(desk):
    desk.write("odd.txt", b"\xff\xfe\xff")
    assert "0 articles checked: nothing was read." in desk.check("odd.txt", status=2).output
