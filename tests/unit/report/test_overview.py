import re
from datetime import date

from msgspec.structs import replace

from copydesk.report import Fixed, Run, State
from copydesk.reporters.html.overview import overview
from copydesk.reporters.html.stories import story
from unit.report import sample


def made(report, **more):
    stories = [story(a, report, n, alone=False) for n, a in enumerate(report.articles, start=1)]
    return overview(report, [replace(s, **more) for s in stories])


def test_articles_stand_in_the_order_of_gravity() -> None:
    assert [(line.name, line.tally.errors) for line in made(sample.desk()).lines] == [
        ("stories/glass-harbour-season-2.md", 4),
        ("stories/again.md", 2),
        ("stories/other-work.md", 0),
        ("stories/quiet.md", 0),
    ]


def test_rules_and_works_are_counted_over_all_articles() -> None:
    shown = made(sample.desk())
    rules = {line.name: (line.tally.total, line.tally.places, line.articles) for line in shown.rules}
    assert rules["misspelled-title"] == (2, 5, 2)
    assert {line.name: line.articles for line in shown.works} == {sample.WORK: 3, "Something Else": 1}


def test_findings_are_gathered_by_fact_with_what_each_article_says() -> None:
    by_name = {subject.name: subject for subject in made(sample.desk()).subjects}
    released = by_name["The Glass Harbour, season 1: released"]
    assert [(v.words, v.articles) for v in released.variants] == [("24 March 2025", 2)]
    assert [title for title, _ in released.variants[0].links] == [
        "Glass Harbor Season 2 Gets a Date",
        "Glass Harbor, Again",
    ]
    assert released.proof.place == "facts/glass-harbour.yaml:20"


def test_the_fact_s_line_counts_the_articles_that_have_it_right() -> None:
    wrong = sample.Story("wrong.md", (sample.K.PARAGRAPH, "Tomas Brandt plays Oda Fenn."))
    wrong.find("wrong-actor", "Tomas Brandt", "no", sample.ODA, subject="Oda Fenn", attribute="actor")
    report = sample.run(wrong.report(), sample.quiet_report("a.md"), sample.quiet_report("b.md"))
    assert [(s.name, s.right) for s in made(report).subjects] == [("Oda Fenn: actor", 2)]


def test_links_of_a_folder_lead_to_the_card_on_the_article_s_page() -> None:
    subject = made(sample.desk(), file="page.html").subjects[0]
    assert all(to.startswith("page.html#a") and "f-" in to for v in subject.variants for _, to in v.links)


def test_unread_articles_stand_before_clean_ones_and_are_counted() -> None:
    unread = replace(sample.quiet_report("zz.md"), was_read=False, judged=())
    shown = made(sample.run(sample.quiet_report("a.md"), unread))
    assert [(line.name, line.state.value) for line in shown.lines] == [
        ("zz.md", "not read"),
        ("a.md", "confirmed"),
    ]
    assert dict(shown.states) == {State.CONFIRMED: 1, State.NOT_READ: 1}
    assert shown.verdict.state == "unsure"


def run(day, errors, notes=0):
    return Run(day, 4, {"error": errors, "warning": 0, "note": notes}, 2)


def test_earlier_runs_are_a_table_and_a_picture_the_latest_on_top_and_at_the_right() -> None:
    runs = (run(date(2026, 9, 1), 8, notes=2), run(date(2026, 10, 1), 4))
    shown = made(replace(sample.desk(), trend=runs)).trend
    assert [(row.day, row.errors, row.contradicted) for row in shown.rows] == [
        ("1 October 2026", 4, 2),
        ("1 September 2026", 8, 2),
    ]
    heights = re.findall(r'<title>([^<]*)</title><rect [^>]*height="([\d.]+)"', shown.picture)
    assert heights == [
        ("1 September 2026: 8 × error", "72"),
        ("1 September 2026: 2 × note", "18"),
        ("1 October 2026: 4 × error", "36"),
    ]


def test_one_run_alone_is_no_trend() -> None:
    assert made(replace(sample.desk(), trend=(run(date(2026, 9, 1), 8),))).trend is None
    assert made(sample.desk()).trend is None


def test_writers_are_counted_where_any_article_names_one() -> None:
    assert made(sample.desk()).writers == ()
    shown = made(sample.desk(), writers=("Ada Ferris",))
    assert [(line.name, line.articles) for line in shown.writers] == [("Ada Ferris", 4)]


def test_what_changed_since_an_earlier_report_is_counted_where_there_is_one() -> None:
    report = sample.desk()
    assert made(report).since is None
    gone = Fixed("stories/again.md", "ffff", "miscased-title", "In these capitals")
    since = made(replace(report, fixed=(gone,))).since
    assert (since.new, since.fixed) == (0, 1)
    assert since.open == sum(line.tally.total for line in made(report).lines)
