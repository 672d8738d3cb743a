"""What clients send that is no request: refused with a clear answer, or survived."""

import base64
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from copydesk.serving import app
from copydesk.serving.access import SENDERS
from serving.conftest import WRONG

HOSTILE = '<script>alert(1)</script><img src=x onerror="alert(1)"><a href="javascript:alert(1)">x</a>'


def check(desk, **request):
    return desk.post("/api/check", json=request)


def test_the_report_is_the_one_that_the_command_writes(desk):
    report = check(desk, text=WRONG, name="stories/a.md", published="2026-11-21", as_of="2026-11-21").json()
    (article,) = report["articles"]
    assert article["path"] == "stories/a.md"
    assert article["published"] == "2026-11-21"
    assert [found["rule"] for found in article["findings"]] == ["wrong-actor"]
    assert report["sheets"].keys() == {"facts/glass-harbour.yaml"}


def test_a_file_is_sent_in_base64(desk):
    html = f"<h1>The Glass Harbour</h1><p>{WRONG.splitlines()[-1]}</p>".encode("utf-16")
    report = check(desk, file=base64.b64encode(html).decode(), name="page.html").json()
    assert [found["rule"] for found in report["articles"][0]["findings"]] == ["wrong-actor"]


def test_works_and_days_can_be_given(desk):
    report = check(
        desk, text=WRONG, works=["The Glass Harbour"], kept_current=True, as_of="2027-01-01"
    ).json()
    article = report["articles"][0]
    assert (article["kept_current"], report["as_of"]) == (True, "2027-01-01")


@pytest.mark.parametrize(
    ("request_", "says"),
    [
        ({}, "text"),
        ({"text": "a", "file": "YQ=="}, "text"),
        ({"text": 3}, "text"),
        ({"file": "%"}, "base64"),
        ({"text": "a", "published": "yesterday"}, "published"),
        ({"text": "a", "rule_files": ["x.py"]}, "rule_files"),
        ({"text": "a", "works": "x"}, "works"),
        ([], "object"),
    ],
)
def test_what_is_no_request_is_refused_and_says_why(desk, request_, says):
    answer = desk.post("/api/check", json=request_)
    assert answer.status_code == 400
    assert says in answer.json()["error"]


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "/dev/zero", "a\0b.txt", "x" * 9000, "ftp://x/a.md", "**"]
)
def test_a_name_opens_no_file(desk, name):
    answer = check(desk, text=WRONG, name=name)
    assert answer.status_code == 200
    report = answer.json()
    assert [article["path"] for article in report["articles"]] in ([name], [])
    assert "root:" not in answer.text


def test_a_format_that_there_is_not_is_a_failure_in_the_report(desk):
    assert "unknown format" in check(desk, text="a", format="pdf").json()["failures"][0]["message"]


def test_hostile_markup_is_text(desk):
    answer = check(desk, text=HOSTILE, name="a.html")
    assert answer.headers["content-type"] == "application/json"
    assert answer.status_code == 200


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_hostile_markup_is_no_markup_of_the_desks_page(desk, name):
    text = f"The Glass Harbour\n\n{HOSTILE} Tomas Brandt plays Mara Quill in The Glass Harbour.\n"
    page = desk.post("/desk/page", json={"text": text, "name": name}).json()["html"]
    assert "Mara Quill" in page
    assert not [sign for sign in ("<script>alert", "<img src=x", 'href="javascript') if sign in page]


def test_fifty_megabytes_are_refused(desk):
    answer = desk.post("/v2/check", content=b"text=" + b"a" * 50_000_000)
    assert answer.status_code == 413
    assert "bytes" in answer.json()["error"]


def test_fifty_megabytes_that_come_in_pieces_are_refused_too(desk):
    pieces = (b"a" * 1_000_000 for _ in range(50))
    headers = {"content-type": "application/json"}
    assert desk.post("/api/check", content=pieces, headers=headers).status_code == 413


def test_a_text_longer_than_a_book_is_refused(desk):
    answer = check(desk, text="a " * 600_000)
    assert answer.status_code == 413
    assert "1,000,000" in answer.json()["error"]
    long = {"language": "en", "text": "a " * 600_000}
    assert desk.post("/v2/check", data=long).status_code == 413


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"{}", "text/plain", 415),
        (b"text=a", "application/x-www-form-urlencoded", 415),
        (b"", "application/json", 400),
        (b"\xff\xfe", "application/json", 400),
        (b'{"text": "' + b"\xff" + b'"}', "application/json", 400),
        (b"[" * 100_000, "application/json", 400),
        (b'{"text": "\\ud83d"}', "application/json", 400),
    ],
)
def test_bodies_that_are_none_are_refused(desk, body, kind, status):
    answer = desk.post("/api/check", content=body, headers={"content-type": kind})
    assert answer.status_code == status
    assert answer.json()["error"]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"--x\r\nnonsense", "multipart/form-data; boundary=x"),
        (b"nonsense", "multipart/form-data"),
        (b"&".join(b"a%d=1" % n for n in range(1000)), "application/x-www-form-urlencoded"),
        (b"language=en&text=%ff%fe%zz", "application/x-www-form-urlencoded"),
        (b"\xff\xff", "application/x-www-form-urlencoded"),
        (b"language=en&text=a", "image/png"),
    ],
)
def test_forms_that_are_none_break_nothing(desk, body, kind):
    answer = desk.post("/v2/check", content=body, headers={"content-type": kind})
    assert answer.status_code in (200, 400)


@given(
    path=st.sampled_from(["/api/check", "/v2/check", "/desk/page", "/desk/check-sheet", "/desk/decide"]),
    body=st.binary(max_size=200),
    kind=st.sampled_from(["application/json", "text/plain", "a/b; boundary=x"]),
)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_bytes_break_a_door(desk, path, body, kind):
    assert desk.post(path, content=body, headers={"content-type": kind}).status_code < 500


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "TRACE"])
def test_other_methods_are_refused(desk, method):
    assert desk.request(method, "/v2/check").status_code == 405


def test_what_there_is_not_is_said_in_json(desk):
    answer = desk.get("/nothing")
    assert answer.status_code == 404
    assert answer.json() == {"error": "Not Found"}


def test_the_description_has_every_public_door(desk):
    described = desk.get("/openapi.json").json()
    routes = {route.path for route in app.Doors(None, app.Limits(), SENDERS).routes()}
    assert set(described["paths"]) <= routes
    public = {"/api/check", "/v2/check", "/v2/languages", "/healthz"}
    assert {route for route in routes if route in public or route.startswith("/hooks/")} == set(
        described["paths"]
    )


def test_the_description_allows_what_the_door_allows(desk):
    import jsonschema

    from copydesk.serving.requests import MOST_TEXT, CheckRequest

    described = json.loads(Path(app.__file__).with_name("openapi.json").read_text("utf-8"))
    request = described["components"]["schemas"]["CheckRequest"]
    assert set(request["properties"]) == set(CheckRequest.__struct_fields__)
    assert request["properties"]["text"]["maxLength"] == MOST_TEXT
    matches = described["components"]["schemas"]["Matches"]
    answer = desk.post("/v2/check", data={"language": "en", "text": WRONG}).json()
    jsonschema.validate(answer, matches)
    jsonschema.validate({"text": "a", "published": "2026-11-21", "works": []}, request)
