from datetime import date
from xml.etree import ElementTree

from msgspec.structs import replace

from copydesk.dates import TimeValue
from copydesk.reporters.html import cast, timeline, timeline_picture
from copydesk.reporters.html.timeline import interval
from copydesk.sheet.claims import CastClaim, Contradicted, Form, How, Mention
from unit.report import sample

PUBLISHED = date(2026, 11, 2)


def drawn(article):
    return timeline_picture.draw("dates", timeline.rows(article), article.published, article.as_of)


def texts(drawing) -> list[str]:
    return ["".join(element.itertext()) for element in ElementTree.fromstring(str(drawing)).iter("text")]


def test_the_time_line_has_each_date_once_and_what_contradicts_it() -> None:
    rows = timeline.rows(sample.harbour_report())
    assert [(r.words, r.about, r.clashes, bool(r.against)) for r in rows] == [
        ("24 March 2025", "season 1, released", True, False),
        ("last spring", "season 2, filming", False, False),
        ("late 2026", "season 2, released", False, False),
        ("early 2027", "season 2, released", False, True),
    ]
    assert timeline.in_words(rows[0]) == (
        "“24 March 2025” (season 1, released): 24 March 2025; the sheet has 14 March 2025, which contradicts it"
    )


def test_the_time_line_is_sound_and_marks_what_cannot_both_hold() -> None:
    said = texts(drawn(sample.harbour_report()))
    assert "published 2 November 2026" in said
    assert "checked 21 November 2026" in said
    assert said.count("≠") == 2


def test_one_date_without_a_contradiction_is_no_picture() -> None:
    article = sample.harbour_report()
    assert drawn(replace(article, judged=article.judged[5:6], times=())) is None
    assert drawn(sample.quiet_report()) is None


def test_open_and_extreme_days_can_be_drawn() -> None:
    article = sample.harbour_report()
    for value in (
        TimeValue(None, date(2020, 1, 1), 1),
        TimeValue(date(2020, 1, 1), None, 1),
        TimeValue(None, None, 1),
        TimeValue(date.min, date.max, 10, margin_before=400, margin_after=400),
        TimeValue(date(2026, 11, 2), date(2026, 11, 3), 1),
    ):
        times = tuple(replace(t, candidates=(value,), span=t.span) for t in article.times)
        assert drawn(replace(article, judged=(), times=times)) is not None


def test_an_article_without_a_day_has_a_time_line_too() -> None:
    assert "published" not in " ".join(texts(drawn(replace(sample.harbour_report(), published=None))))


def test_intervals_are_told_as_an_editor_would() -> None:
    assert interval(sample.days(date(2025, 1, 1), date(2026, 1, 1))) == "2025"
    assert interval(sample.days(date(2025, 2, 1), date(2025, 3, 1))) == "Feb 2025"
    assert interval(sample.days(date(2025, 1, 1), date(2025, 5, 1))) == "Jan 2025 to Apr 2025"
    assert interval(sample.days(date(2025, 1, 3), date(2025, 1, 6))) == "3 January 2025 to 5 January 2025"
    assert interval(TimeValue(None, date(2025, 1, 3), 1)) == "before 3 January 2025"


def test_the_cast_picture_crosses_what_is_wrong() -> None:
    made = cast.pairings(sample.harbour_report())
    assert [(p.actor, p.role) for p in made if p.is_wrong] == [
        ("Tomas Brandt", "Mara Quill"),
        ("Ines Aldana", "Jonas Wick"),
    ]
    assert texts(cast.draw("cast", made)).count("×") == 2


def test_a_reversed_pairing_crosses_itself() -> None:
    story = sample.harbour()
    actor = Mention(story.span("Mara Quill"), "Mara Quill", (sample.role("Mara Quill"),), Form.EXACT)
    role = Mention(story.span("Ines Aldana"), "Ines Aldana", (sample.person("Ines Aldana"),), Form.EXACT)
    claim = CastClaim(actor.span, work=sample.WORK, actor=actor, role=role)
    judged = (sample.Judged(claim, Contradicted((sample.MARA,), How.REVERSED)),)
    made = cast.pairings(story.report(judged=judged))
    assert [(p.actor, p.role, p.exchanged) for p in made] == [("Ines Aldana", "Mara Quill", True)]
    assert str(cast.draw("cast", made)).count("<line") == 5


def test_two_right_pairings_are_no_picture() -> None:
    assert cast.draw("cast", cast.pairings(sample.quiet_report())) is None


def test_names_in_pictures_are_escaped() -> None:
    drawing = cast.draw("cast", (cast.Pairing("<script>", "\u202e&", article=True),))
    assert texts(drawing)[2:4] == ["<script>", "⟦U+202E⟧&"]


def test_a_season_without_a_number_is_not_told_as_one() -> None:
    article = sample.harbour_report()
    first = article.judged[0]
    judged = (replace(first, claim=replace(first.claim, season=-1)),)
    assert timeline.rows(replace(article, judged=judged, times=()))[0].about == "released"
