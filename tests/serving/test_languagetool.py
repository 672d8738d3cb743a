import json

import pytest

from serving.conftest import MISSPELLED, WRONG, doors

ENGLISH = {"language": "en-US"}


def matches(desk, text, **more):
    answer = desk.post("/v2/check", data=ENGLISH | {"text": text} | more)
    assert answer.status_code == 200
    return answer.json()["matches"]


def cut(text, match):
    start, end = match["offset"], match["offset"] + match["length"]
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


def test_a_finding_is_a_match_with_message_place_and_rule(desk):
    (match,) = matches(desk, WRONG)
    assert cut(WRONG, match) == "Tomas Brandt"
    assert match["message"] == (
        "Mara Quill is played by Ines Aldana, not Tomas Brandt (facts/glass-harbour.yaml:5)"
    )
    assert match["rule"]["id"] == "wrong-actor"
    assert match["rule"]["category"] == {"id": "CAST", "name": "Cast"}
    assert match["rule"]["issueType"] == "inconsistency"
    context = match["context"]
    assert cut(context["text"], context) == "Tomas Brandt"
    assert "Tomas Brandt plays Mara Quill" in match["sentence"]


def test_a_correction_is_a_replacement_of_the_marked_words(desk):
    (match,) = matches(desk, MISSPELLED)
    assert cut(MISSPELLED, match) == "The Glass Harbor"
    assert match["replacements"] == [{"value": "The Glass Harbour"}]
    assert match["rule"]["issueType"] == "misspelling"


@pytest.mark.parametrize("before", ["😀 ", "한국의 😀😀\n\n", "\ufeff"])
def test_places_are_right_behind_signs_of_two_units(desk, before):
    text = WRONG.replace("In The", f"{before}In The") if before != "\ufeff" else before + WRONG
    assert [cut(text, match) for match in matches(desk, text)] == ["Tomas Brandt"]


def test_annotated_text_is_read_without_its_markup(desk):
    pieces = [
        {"text": "The Glass Harbour returns"},
        {"markup": "</h1><p>", "interpretAs": "\n\n"},
        {"text": "In The Glass Harbour, "},
        {"markup": "<em>"},
        {"text": "Tomas"},
        {"markup": "&nbsp;", "interpretAs": " "},
        {"text": "Brandt"},
        {"markup": "</em>"},
        {"text": " plays Mara Quill."},
    ]
    whole = "".join(piece.get("text", piece.get("markup")) for piece in pieces)
    (match,) = matches_of_data(desk, {"annotation": pieces})
    assert cut(whole, match) == "Tomas&nbsp;Brandt"


def matches_of_data(desk, data):
    return desk.post("/v2/check", data=ENGLISH | {"data": json.dumps(data)}).json()["matches"]


def test_rules_and_categories_are_switched_as_clients_do(desk):
    assert matches(desk, WRONG, disabledRules="wrong-actor,other") == []
    assert matches(desk, WRONG, disabledCategories="CAST") == []
    assert len(matches(desk, WRONG, enabledRules="wrong-actor")) == 1
    assert matches(desk, WRONG, enabledRules="misspelled-title", enabledOnly="true") == []
    assert len(matches(desk, WRONG, enabledCategories="cast", enabledOnly="yes")) == 1


@pytest.mark.parametrize("path", ["/v2/check", "/v2/v2/check", "/v2//check", "/v2//v2/check"])
@pytest.mark.parametrize("form", ["urlencoded", "multipart", "query"])
def test_every_way_in_which_clients_send_is_understood(desk, path, form):
    fields = ENGLISH | {"text": WRONG}
    match form:
        case "urlencoded":
            answer = desk.post(path, data=fields)
        case "multipart":
            answer = desk.post(path, files={name: (None, value) for name, value in fields.items()})
        case "query":
            answer = desk.get(path, params=fields)
    assert [match["rule"]["id"] for match in answer.json()["matches"]] == ["wrong-actor"]


def test_a_text_without_words_has_no_matches(desk):
    assert matches(desk, "") == []
    assert matches(desk, " \n") == []


def test_the_language_is_told(desk):
    answer = desk.post("/v2/check", data={"language": "auto", "text": WRONG}).json()
    assert answer["language"]["code"] == "en-US"
    assert answer["language"]["detectedLanguage"]["code"] == "en-US"
    asked = desk.post("/v2/check", data={"language": "en-GB", "text": WRONG}).json()
    assert asked["language"]["code"] == "en-GB"
    assert answer["software"]["apiVersion"] == 1


@pytest.mark.parametrize("fields", [{}, {"text": "a"}, {"language": "en"}, ENGLISH | {"data": "{"}])
def test_what_cannot_be_understood_is_refused_in_words(desk, fields):
    answer = desk.post("/v2/check", data=fields)
    assert answer.status_code == 400
    assert answer.json()["error"]


def test_languages_are_listed_with_short_and_long_codes(desk):
    listed = desk.get("/v2/languages").json()
    assert {"name": "English (US)", "code": "en", "longCode": "en-US"} in listed
    assert desk.get("/v2/v2/languages").json() == listed


def test_what_the_desk_decided_is_no_match(tmp_path, monkeypatch):
    from serving.conftest import make_newsroom

    with doors(make_newsroom(tmp_path)) as desk:
        report = desk.post("/api/check", json={"text": WRONG}).json()
        (found,) = report["articles"][0]["findings"]
        decision = {k: found[k] for k in ("fingerprint", "digest", "rule", "subject", "attribute", "text")}
        decision |= {
            "path": "a",
            "scope": "finding",
            "verdict": "dismissed",
            "reason": "so",
            "day": "2026-11-21",
        }
        kept = {"version": 1, "tool": "copydesk", "decisions": [decision]}
        (tmp_path / "decided.json").write_text(json.dumps(kept))
        assert matches(desk, WRONG) == []
