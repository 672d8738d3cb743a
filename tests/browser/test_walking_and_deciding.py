import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from copydesk.newsroom.deciding.decisions import Choice, Scope, read_decisions, settle
from unit.report import sample

pytestmark = pytest.mark.browser
PROGRESS = "#progress"
A_HUMAN_PRESS = 120
"""Milliseconds between pressing a button and letting it go: time enough for a page to move under the hand."""


def active(page):
    return page.evaluate("document.activeElement.dataset.n")


def dismiss(page, words, reason="Quoted as it was said"):
    page.keyboard.press("x")
    page.keyboard.type(reason)
    page.get_by_role("button", name=words).click()


def saved(page, folder: Path):
    page.get_by_text("Decisions", exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save decisions").click()
    file = folder / "saved.json"
    download.value.save_as(file)
    return read_decisions(file.read_text("utf-8"), "saved.json")


def load(page, content, folder: Path):
    file = folder / "given.json"
    file.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    page.set_input_files("#import", file)
    page.wait_for_selector("#news:not([hidden])")
    return page.inner_text("#news")


def test_keys_walk_through_the_findings_and_light_their_marks(pages) -> None:
    page = pages.open(sample.harbour_page())
    page.keyboard.press("j")
    assert active(page) == "1"
    page.keyboard.press("j")
    assert active(page) == "2"
    assert page.inner_text("mark.current") == "The Glass harbour"
    page.keyboard.press("k")
    assert active(page) == "1"
    assert page.locator("mark.current").count() == 3


def test_walking_stops_at_both_ends_and_says_so(pages) -> None:
    page = pages.open(sample.harbour_page())
    page.keyboard.press("k")
    assert active(page) == "8"
    page.keyboard.press("j")
    assert active(page) == "8"
    assert page.inner_text("#said") == "This was the last finding."


def test_the_current_card_and_its_mark_are_both_in_view(pages) -> None:
    page = pages.open(sample.crowded(60))
    for _ in range(30):
        page.keyboard.press("j")
    boxes = [page.locator(s).bounding_box() for s in (".card.current", "mark.current")]
    assert all(box["y"] >= 0 and box["y"] + box["height"] <= 1000 for box in boxes)
    assert abs(boxes[0]["y"] - boxes[1]["y"]) < 60


def test_buttons_walk_as_keys_do(pages) -> None:
    page = pages.open(sample.harbour_page())
    page.get_by_role("button", name="Next").click()
    assert active(page) == "1"
    page.get_by_role("button", name="Previous").click()
    assert active(page) == "1"


def test_a_click_on_a_mark_leads_to_its_card(pages) -> None:
    page = pages.open(sample.harbour_page())
    page.get_by_text("last spring", exact=True).first.click()
    assert active(page) == "6"


def test_a_link_to_a_finding_opens_at_it(pages) -> None:
    report = sample.harbour_page()
    print_ = next(f.fingerprint for f in report.findings if f.rule == "wrong-date")
    page = pages.open(report, f"#f-{print_}")
    assert active(page) == "3"


def test_accepting_counts_and_moves_on(pages) -> None:
    page = pages.open(sample.harbour_page())
    page.keyboard.press("j")
    page.keyboard.press("a")
    assert page.inner_text(PROGRESS) == "1 of 8 decided"
    assert active(page) == "2"
    assert "will be corrected" in page.locator(".card").first.inner_text()


def test_undo_brings_a_finding_back(pages) -> None:
    page = pages.open(sample.harbour_page())
    page.keyboard.press("j")
    page.keyboard.press("a")
    page.keyboard.press("k")
    page.keyboard.press("u")
    assert page.inner_text(PROGRESS) == "0 of 8 decided"
    page.keyboard.press("u")
    assert page.inner_text(PROGRESS) == "1 of 8 decided", "undoing the undo"


def test_decisions_outlive_the_page_and_a_new_report(pages) -> None:
    page = pages.open(sample.harbour_page())
    page.keyboard.press("j")
    page.keyboard.press("a")
    again = pages.watch(page.context.new_page())
    again.goto(pages.write(sample.harbour_page()))
    assert again.inner_text(PROGRESS) == "1 of 8 decided"


def test_dismissing_asks_for_a_reason_first(pages) -> None:
    page = pages.open(sample.harbour_page())
    page.keyboard.press("j")
    page.keyboard.press("x")
    page.get_by_role("button", name="Dismiss this finding").click()
    assert "Give a reason first" in page.inner_text(".card.current")
    assert page.inner_text(PROGRESS) == "0 of 8 decided"


def test_dismissing_a_finding_leaves_its_like_alone(pages, tmp_path) -> None:
    page = pages.open(sample.desk())
    page.keyboard.press("j")
    dismiss(page, "Dismiss this finding")
    made = saved(page, tmp_path)
    assert {d.scope for d in made} == {Scope.FINDING}
    assert len(made) == 3, "one for each place"
    assert page.inner_text(PROGRESS) == "1 of 11 decided"


def test_dismissing_a_value_holds_in_every_article(pages, tmp_path) -> None:
    page = pages.open(sample.desk())
    page.keyboard.press("j")
    dismiss(page, "Dismiss this value")
    made = saved(page, tmp_path)
    assert [(d.scope, d.verdict, d.text, d.reason) for d in made] == [
        (Scope.VALUE, Choice.DISMISSED, "Glass Harbor", "Quoted as it was said")
    ]
    assert page.inner_text(PROGRESS) == "2 of 11 decided"


def test_muting_a_rule_holds_in_this_article_alone(pages, tmp_path) -> None:
    page = pages.open(sample.desk())
    page.locator(".card[data-rule=wrong-actor]").first.click()
    page.locator(".card[data-rule=wrong-actor]").first.focus()
    dismiss(page, "Mute this rule here")
    assert page.inner_text(PROGRESS) == "2 of 11 decided"
    assert [(d.scope, d.verdict, d.rule) for d in saved(page, tmp_path)] == [
        (Scope.RULE, Choice.MUTED, "wrong-actor")
    ]


def test_one_place_of_several_can_be_left(pages, tmp_path) -> None:
    page = pages.open(sample.harbour_page())
    page.get_by_text("3 places").click()
    page.get_by_role("button", name="Leave this one").nth(1).click()
    assert page.inner_text(PROGRESS) == "0 of 8 decided"
    assert len(saved(page, tmp_path)) == 1


def test_what_is_saved_settles_the_same_findings_in_python(pages, tmp_path) -> None:
    report = sample.harbour_page()
    page = pages.open(report)
    page.keyboard.press("j")
    page.keyboard.press("j")
    dismiss(page, "Dismiss this finding")
    settled = settle(saved(page, tmp_path), report.findings)
    assert [f.rule for f in settled.hidden] == ["miscased-title"]
    assert settled.idle == ()


def test_a_decision_reopens_when_the_fact_has_changed(pages, tmp_path) -> None:
    page = pages.open(sample.harbour_page())
    page.keyboard.press("j")
    dismiss(page, "Dismiss this finding")
    made = [{n: str(getattr(d, n)) for n in d.__struct_fields__} for d in saved(page, tmp_path)]
    changed = [entry | {"digest": "another"} for entry in made]
    load(page, {"version": 1, "tool": "copydesk", "decisions": changed}, tmp_path)
    assert page.inner_text(PROGRESS) == "0 of 8 decided"
    assert page.locator(".card.reopened").count() == 1


def test_saved_decisions_can_be_loaded_elsewhere(pages, tmp_path) -> None:
    first = pages.open(sample.harbour_page())
    first.keyboard.press("j")
    first.keyboard.press("a")
    saved(first, tmp_path)
    second = pages.open(sample.harbour_page())
    assert second.inner_text(PROGRESS) == "0 of 8 decided"
    second.set_input_files("#import", tmp_path / "saved.json")
    second.wait_for_selector(".card.done")
    assert second.inner_text(PROGRESS) == "1 of 8 decided"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('{"version": 1, "tool": "copy', "damaged"),
        ("[]", "not a file of decisions"),
        ({"tool": "copydesk", "version": 2, "decisions": []}, "version 2"),
        ({"tool": "copydesk", "version": 1, "decisions": [{"fingerprint": "x"}]}, "Decision 1 of this file is damaged"),
        ({"tool": "copydesk", "version": 1, "decisions": []}, "holds no decisions"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_used_changes_nothing(pages, tmp_path, content, said) -> None:
    page = pages.open(sample.harbour_page())
    page.keyboard.press("j")
    page.keyboard.press("a")
    assert said in load(page, content, tmp_path)
    assert page.inner_text(PROGRESS) == "1 of 8 decided"


def test_another_article_s_decisions_are_kept_and_saved_again(pages, tmp_path) -> None:
    page = pages.open(sample.harbour_page())
    entry = dict.fromkeys(("digest", "reason", "subject", "attribute", "text"), "x") | {
        "fingerprint": "elsewhere", "rule": "other", "scope": "finding", "verdict": "dismissed",
        "path": "other.md", "day": "2026-01-01",
    }  # fmt: skip
    said = load(page, {"version": 1, "tool": "copydesk", "decisions": [entry]}, tmp_path)
    assert "None of the 1 decisions" in said
    assert page.inner_text(PROGRESS) == "0 of 8 decided"
    assert [d.fingerprint for d in saved(page, tmp_path)] == ["elsewhere"]


def test_a_browser_that_keeps_nothing_still_decides(pages) -> None:
    context = pages.context()
    context.add_init_script(
        "for (const name of ['getItem', 'setItem']) Storage.prototype[name] = () => { throw new DOMException('no'); };"
    )
    page = pages.watch(context.new_page())
    page.goto(pages.write(sample.harbour_page()))
    page.keyboard.press("j")
    page.keyboard.press("a")
    assert page.inner_text(PROGRESS) == "1 of 8 decided"
    assert "keeps nothing" in page.inner_text("#news")


def test_help_opens_on_a_question_mark_and_shortcuts_can_be_switched_off(pages) -> None:
    page = pages.open(sample.harbour_page())
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    page.get_by_label("Shortcuts by single letters").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    assert active(page) is None
    page.reload()
    page.keyboard.press("j")
    assert active(page) is None


def test_letters_typed_into_a_field_are_no_shortcuts(pages) -> None:
    page = pages.open(sample.harbour_page())
    page.keyboard.press("/")
    page.keyboard.type("jaxu")
    assert page.input_value("#search") == "jaxu"
    assert page.inner_text(PROGRESS) == "0 of 8 decided"


def test_a_suggested_wording_is_copied(pages) -> None:
    page = pages.open(sample.harbour_page(), permissions=["clipboard-read", "clipboard-write"])
    page.keyboard.press("j")
    page.keyboard.press("c")
    page.get_by_text("Copied", exact=True).wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == "The Glass Harbour"


def test_all_corrections_are_copied_as_one_text(pages) -> None:
    page = pages.open(sample.harbour_page(), permissions=["clipboard-read", "clipboard-write"])
    page.get_by_text("All corrections as one text").click()
    page.get_by_role("button", name="Copy all corrections").click()
    page.get_by_text("Copied", exact=True).wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.splitlines()[0] == "Line 1: “Glass Harbor”: write “The Glass Harbour”."
    assert len(copied.splitlines()) == 10


def test_why_a_rule_exists_is_told_beside_the_finding(pages) -> None:
    page = pages.open(sample.harbour_page())
    card = page.locator(".card[data-rule=wrong-actor]").first
    card.get_by_role("button", name="wrong-actor").click(delay=A_HUMAN_PRESS)
    assert "When several people share a role" in card.inner_text()


def test_a_card_that_is_pressed_stays_under_the_hand(pages) -> None:
    page = pages.open(sample.harbour_page())
    card = page.locator(".card[data-rule=wrong-actor]").first
    card.scroll_into_view_if_needed()
    before = card.bounding_box()
    card.locator(".message").click(delay=A_HUMAN_PRESS, position={"x": 200, "y": 5})
    assert abs(card.bounding_box()["y"] - before["y"]) < 1
    assert "current" in card.get_attribute("class")


def test_a_folded_card_opens_where_it_stands(pages) -> None:
    page = pages.open(sample.crowded(30))
    card = page.locator(".card.tight").nth(5)
    number = card.get_attribute("data-n")
    card.scroll_into_view_if_needed()
    before = card.bounding_box()
    card.locator(".message").click(delay=A_HUMAN_PRESS)
    after = page.locator(f".card[data-n='{number}']").bounding_box()
    assert abs(after["y"] - before["y"]) < 1
    assert after["height"] > before["height"]


def test_accepting_by_a_click_keeps_the_list_in_place_and_the_next_card_in_view(pages) -> None:
    page = pages.open(sample.crowded(40))
    for number in range(10, 15):
        card = page.locator(f".card[data-n='{number}']")
        card.locator(".message").click(position={"x": 200, "y": 5})
        before = card.bounding_box()["y"]
        card.get_by_role("button", name="Accept").click(delay=A_HUMAN_PRESS)
        assert active(page) == str(number + 1)
        following = page.locator(".card.current").bounding_box()
        assert following["y"] >= 0
        assert following["y"] + following["height"] <= 1000
        assert card.bounding_box()["y"] <= before + 1


def test_a_click_on_a_mark_leaves_the_text_where_it_is(pages) -> None:
    page = pages.open(sample.harbour_page())
    mark = page.get_by_text("last spring", exact=True).first
    mark.scroll_into_view_if_needed()
    before = mark.bounding_box()["y"]
    mark.click(delay=A_HUMAN_PRESS)
    assert active(page) == "6"
    assert abs(mark.bounding_box()["y"] - before) < 1


def test_a_value_is_dismissed_in_each_of_its_spellings(pages, tmp_path) -> None:
    story = sample.Story("a.md", (sample.K.PARAGRAPH, "Glass Harbor and GLASS HARBOR."))
    for words in ("Glass Harbor", "GLASS HARBOR"):
        story.find("misspelled-title", words, "no", sample.TITLE, attribute="title")
    article = story.report()
    grouped = tuple(replace(f, group="one") for f in article.findings)
    report = sample.run(replace(article, findings=grouped))
    page = pages.open(report)
    page.keyboard.press("j")
    dismiss(page, "Dismiss this value")
    assert page.inner_text(PROGRESS) == "1 of 1 decided"
    made = saved(page, tmp_path)
    assert {d.text for d in made} == {"Glass Harbor", "GLASS HARBOR"}
    assert len(settle(made, report.findings).hidden) == 2


def test_corrections_leave_out_what_was_dismissed(pages) -> None:
    page = pages.open(sample.harbour_page(), permissions=["clipboard-read", "clipboard-write"])
    page.keyboard.press("j")
    dismiss(page, "Dismiss this finding")
    page.keyboard.press("a")
    page.get_by_text("All corrections as one text").click()
    page.get_by_role("button", name="Copy all corrections").click()
    page.get_by_text("Copied", exact=True).wait_for()
    copied = page.evaluate("navigator.clipboard.readText()").splitlines()
    assert len(copied) == 7
    assert copied[0].endswith("“The Glass harbour”: write “The Glass Harbour”.")
