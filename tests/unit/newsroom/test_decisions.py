import json

import pytest
from msgspec.structs import replace

from copydesk.newsroom.deciding.decisions import (
    Choice,
    DecisionsError,
    Scope,
    leave_out,
    read_decisions,
    settle,
    write_decisions,
)
from copydesk.reporters.html import render
from unit.report.sample import TITLE, K, Story, fact, run

ENTRY = {
    "fingerprint": "f1",
    "digest": "d1",
    "rule": "misspelled-title",
    "scope": "finding",
    "verdict": "dismissed",
    "reason": "Quoted as it was said",
    "path": "a.md",
    "subject": "The Glass Harbour",
    "attribute": "title",
    "text": "Glass Harbor",
    "day": "2026-11-21",
}


def file(*entries: object, **more: object) -> str:
    return json.dumps({"version": 1, "tool": "copydesk", "decisions": list(entries)} | more)


def trouble(words: str) -> str:
    with pytest.raises(DecisionsError) as caught:
        read_decisions(words, "decisions.json")
    return str(caught.value)


def decision(**more: str) -> object:
    return read_decisions(file(ENTRY | more), "decisions.json")[0]


def finding(**more: object) -> object:
    story = Story("a.md", (K.PARAGRAPH, "Glass Harbor"))
    made = story.find("misspelled-title", "Glass Harbor", "no", TITLE, attribute="title")
    return replace(made, **({"fingerprint": "f1", "digest": "d1"} | more))


def test_what_is_written_is_read_again() -> None:
    made = read_decisions(file(ENTRY, ENTRY | {"fingerprint": "f2", "scope": "value"}), "decisions.json")
    assert read_decisions(write_decisions(made), "again.json") == made
    assert [d.scope for d in made] == [Scope.FINDING, Scope.VALUE]
    assert made[0].verdict is Choice.DISMISSED


def test_who_decided_is_kept_where_somebody_gave_a_name() -> None:
    named, unnamed = decision(by="Ada Ferris"), decision()
    assert (named.by, unnamed.by) == ("Ada Ferris", "")
    assert read_decisions(write_decisions([named]), "again.json") == (named,)
    assert '"by"' not in write_decisions([unnamed])
    assert "decision 1: `by` is 3; expected text" in trouble(file(ENTRY | {"by": 3}))


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({}, "dismissed on 21 November 2026: Quoted as it was said"),
        ({"by": "Ada Ferris"}, "dismissed by Ada Ferris on 21 November 2026: Quoted as it was said"),
        ({"scope": "value", "reason": ""}, "dismissed wherever it stands on 21 November 2026"),
        (
            {"scope": "rule", "verdict": "muted", "reason": "Verse"},
            "rule muted in this article on 21 November 2026: Verse",
        ),
    ],
)
def test_a_decision_is_told_with_who_made_it_when_and_why(more, told) -> None:
    assert decision(**more).told == told


def test_what_is_left_out_is_told_with_the_decision_that_does_it() -> None:
    story = Story("a.md", (K.PARAGRAPH, "Glass Harbor"))
    found = story.find("misspelled-title", "Glass Harbor", "no", TITLE, attribute="title")
    kept = decision(fingerprint=found.fingerprint, digest=found.digest, by="Ada Ferris")
    (article,) = leave_out(run(story.report()), [kept]).articles
    assert article.decisions == {found.fingerprint: kept.told}
    assert "Dismissed by Ada Ferris on 21 November 2026" in render(leave_out(run(story.report()), [kept]))


def test_a_damaged_file_says_where_it_breaks_off() -> None:
    said = trouble(file(ENTRY)[:-20])
    assert said.startswith("decisions.json:1:")
    assert "save the decisions from the report again" in said


@pytest.mark.parametrize("words", ["[]", "3", "null", '{"version": 1}', '{"tool": "other", "version": 1}'])
def test_another_program_s_file_is_refused(words: str) -> None:
    assert "not a file of decisions" in trouble(words)


@pytest.mark.parametrize("words", ['{"version": 1, "tool": "copydesk"}', file().replace("[]", "{}")])
def test_a_file_without_a_list_of_decisions_is_refused(words: str) -> None:
    assert "`decisions` is missing; expected a list" in trouble(words)


def test_a_newer_version_asks_for_a_newer_copydesk() -> None:
    assert trouble(file(version=2)) == (
        "decisions.json: version 2 is newer than 1, which this copydesk reads: update copydesk"
    )


@pytest.mark.parametrize("version", [None, "1", True, 0, -1])
def test_a_version_that_is_none_is_refused(version: object) -> None:
    assert "expected 1" in trouble(file(version=version))


def test_all_faults_are_told_at_once() -> None:
    said = trouble(file(ENTRY | {"scope": "line", "day": "2026-02-30"}, 7, ENTRY | {"rule": ""}))
    assert said.splitlines() == [
        "decisions.json: decision 1: `scope` is 'line'; expected finding or value or rule",
        "decisions.json: decision 1: `day` is '2026-02-30'; expected a day such as 2026-11-21",
        "decisions.json: decision 2 is int; expected an object with `fingerprint`, `rule` …",
        "decisions.json: decision 3: `rule` is ''; expected some text",
    ]


def test_a_missing_field_is_named() -> None:
    entry = {name: value for name, value in ENTRY.items() if name != "digest"}
    assert "decision 1: `digest` is missing; expected text" in trouble(file(entry))


def test_deep_nesting_is_an_error_and_no_crash() -> None:
    assert trouble("[" * 200_000)


def test_a_dismissed_finding_is_hidden_and_no_other() -> None:
    settled = settle([decision()], [finding(), finding(fingerprint="f2")])
    assert [f.fingerprint for f in settled.hidden] == ["f1"]
    assert [f.fingerprint for f in settled.open] == ["f2"]


def test_an_accepted_finding_stays_until_it_is_mended() -> None:
    assert settle([decision(verdict="accepted")], [finding()]).hidden == ()


def test_a_finding_reopens_when_its_fact_changes() -> None:
    settled = settle([decision()], [finding(digest="d2")])
    assert settled.hidden == ()
    assert [f.digest for f in settled.reopened] == ["d2"]
    assert settled.idle == ()


def test_a_dismissed_value_is_hidden_in_any_article_while_its_fact_stands() -> None:
    made = decision(scope="value")
    assert settle([made], [finding(fingerprint="f9", path="b.md")]).hidden
    assert not settle([made], [finding(fingerprint="f9", digest="d2")]).hidden
    assert not settle([made], [finding(text="Glas Harbour")]).hidden


def test_a_muted_rule_is_quiet_in_its_article_alone() -> None:
    made = decision(scope="rule", verdict="muted")
    assert settle([made], [finding(fingerprint="f9", digest="d9", evidence=(fact("k", "s"),))]).hidden
    assert not settle([made], [finding(path="b.md")]).hidden


def test_decisions_of_another_article_are_idle_and_not_lost() -> None:
    made = decision(fingerprint="elsewhere")
    settled = settle([made], [finding()])
    assert settled.idle == (made,)
    assert settled.open


def test_a_version_of_five_thousand_figures_is_told() -> None:
    assert "is newer than 1" in trouble(
        '{"tool": "copydesk", "version": ' + "9" * 5000 + ', "decisions": []}'
    )


def test_half_a_character_is_told_before_it_empties_a_baseline() -> None:
    assert "`text` is '\\ud83d', which holds half a character" in trouble(file(ENTRY | {"text": "\ud83d"}))
