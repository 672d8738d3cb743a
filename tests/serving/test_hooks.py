"""What Ghost and Contentful send when an article is published: theirs, checked, reported; anything else is refused."""

import hashlib
import hmac
import json
import time
from datetime import UTC, date, timedelta, timezone

import httpx
import jsonschema
import pytest
from msgspec.structs import replace

from copydesk.serving.access import LOCAL, Access, Sent, is_from_contentful, is_from_ghost
from copydesk.serving.published import of_contentful, of_ghost
from copydesk.serving.requests import RequestError
from serving.conftest import PATIENCE, doors, make_newsroom, running

NOW = 1795000000000
SECRET = "of the desk"
LONG_SECRET = "a" * 32 + "B7" * 16

# as Ghost and Contentful's own library (@contentful/node-apps-toolkit 3) have signed them
GHOST = Sent(
    "POST",
    "/hooks/ghost",
    {
        "x-ghost-signature": "sha256=028caa15181b38bce50209bd51902e236377600db679bc97371ef66287b6081a, t=1795000000000"
    },
    b'{"event":"post.published"}',
)
CONTENTFUL = Sent(
    "POST",
    "/a-token-of-the-desk/hooks/contentful",
    {
        "content-type": "application/vnd.contentful.management.v1+json",
        "x-contentful-topic": "ContentManagement.Entry.publish",
        "x-contentful-timestamp": "1795000000000",
        "x-contentful-signed-headers": "content-type,x-contentful-signed-headers,x-contentful-timestamp,x-contentful-topic",
        "x-contentful-signature": "402538d1ffe1203efb0fb0f7c2226cb5c2fb3924c3ce667a2dcea30272c9f705",
    },
    b'{"sys":{"type":"Entry"}}',
)


def test_what_is_signed_as_they_sign_is_theirs():
    assert is_from_ghost(GHOST, SECRET, NOW + 1000)
    assert is_from_contentful(CONTENTFUL, LONG_SECRET, NOW + 1000)


@pytest.mark.parametrize(
    ("is_theirs", "sent", "secret"),
    [(is_from_ghost, GHOST, SECRET), (is_from_contentful, CONTENTFUL, LONG_SECRET)],
)
def test_what_was_changed_is_old_or_signed_by_another_is_not_theirs(is_theirs, sent, secret):
    assert not is_theirs(replace(sent, body=sent.body + b" "), secret, NOW)
    assert not is_theirs(replace(sent, headers={}), secret, NOW)
    assert not is_theirs(sent, secret + "x", NOW)
    assert not is_theirs(sent, secret, NOW + 400_000)
    assert not is_theirs(sent, secret, NOW - 400_000)
    for name in sent.headers:
        for value in ("", "x", "\u00e9", "t=x", "sha256=,t=1"):
            assert not is_theirs(replace(sent, headers={**sent.headers, name: value}), secret, NOW)


def test_contentful_signs_the_address_too():
    assert not is_from_contentful(replace(CONTENTFUL, path="/hooks/contentful"), LONG_SECRET, NOW)


def post(**more):
    current = {
        "id": "65f0",
        "slug": "harbour-returns",
        "title": "The Glass Harbour returns",
        "html": "<p>In The Glass Harbour, Tomas Brandt plays Mara&nbsp;Quill.</p>",
        "published_at": "2026-11-21T23:30:00.000Z",
    }
    return {"event": "post.published", "post": {"current": current | more, "previous": {}}}


def entry(**fields):
    return {
        "sys": {
            "type": "Entry",
            "id": "4Xz",
            "contentType": {"sys": {"id": "article"}},
            "publishedAt": "2026-11-21T09:00:00Z",
        },
        "fields": {name: {"de": "Auf Deutsch steht hier", "en-GB": value} for name, value in fields.items()},
    }


def test_a_post_is_a_page_with_its_title_its_name_and_its_day_where_the_desk_is():
    asked = of_ghost(post(title="Harbour & more"), UTC)
    assert asked.text.startswith("<h1>Harbour &amp; more</h1>\n<p>In The")
    assert (asked.name, asked.format) == ("ghost/post/harbour-returns.html", "html")
    assert asked.published == date(2026, 11, 21)
    assert of_ghost(post(), timezone(timedelta(hours=9))).published == date(2026, 11, 22)


def test_a_rich_text_is_a_page_in_english():
    def node(kind, *content):
        return {"nodeType": kind, "content": list(content)}

    def words(value, *marks):
        return {"nodeType": "text", "value": value, "marks": [{"type": mark} for mark in marks]}

    body = node(
        "document",
        node("heading-2", words("The cast")),
        node("paragraph", words("In "), words("The Glass Harbour", "italic"), words(" <now>")),
        node("unordered-list", node("list-item", node("paragraph", words("one")))),
        node("embedded-entry-block", words("x")),
    )
    asked = of_contentful(entry(headline="Harbour & more", slug="harbour", body=body, tag="news"), UTC)
    assert asked.text.splitlines() == [
        "<h1>Harbour &amp; more</h1>",
        "<h2>The cast</h2><p>In <em>The Glass Harbour</em> &lt;now&gt;</p><ul><li><p>one</p></li></ul>x",
    ]
    assert asked.name == "contentful/article/harbour.html"


def test_long_texts_are_markdown():
    asked = of_contentful(entry(title="A title", body="Some *long* text.", slug="x", tag="news"), UTC)
    assert asked.text == "# A title\n\nSome *long* text.\n"
    assert asked.name == "contentful/article/x.md"


@pytest.mark.parametrize(
    "message",
    [
        {},
        {"post": None},
        {"post": {"current": {}}},
        {"post": {"current": {"html": ""}}},
        {"member": {"current": {}}},
        {"sys": 1, "fields": 2},
        {"sys": {"type": "Asset"}, "fields": {}},
        {"sys": {"type": "Entry"}, "fields": {"title": "no language"}},
        {
            "sys": {"type": "Entry"},
            "fields": {"body": {"en": {"nodeType": "document", "content": 7}}, "x": {}},
        },
    ],
)
def test_what_is_no_article_is_none(message):
    assert of_ghost(message, UTC) is None
    made = of_contentful(message, UTC)
    assert made is None or made.text == "<h1></h1>\n"


def test_a_name_leads_nowhere_else_and_a_time_is_one():
    assert of_ghost(post(slug="../../etc/passwd"), UTC).name == "ghost/post/etc-passwd.html"
    assert of_ghost(post(slug="/"), UTC).name == "ghost/post/untitled.html"
    assert of_ghost(post(slug=None), UTC).name == "ghost/post/65f0.html"
    with pytest.raises(RequestError):
        of_ghost(post(published_at="soon"), UTC)


def test_a_rich_text_of_any_depth_is_survived():
    deep = {"nodeType": "paragraph", "content": []}
    for _ in range(500):
        deep = {"nodeType": "list-item", "content": [deep]}
    asked = of_contentful(entry(title="t", body={"nodeType": "document", "content": [deep]}), UTC)
    assert asked.text.count("<li>") < 100


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """The doors of a desk that keeps the reports on what was published."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    newsroom = make_newsroom(tmp_path)
    settings = (newsroom / "copydesk.toml").read_text("utf-8")
    (newsroom / "copydesk.toml").write_text(f'published_reports = "kept"\n{settings}', "utf-8")
    with doors(newsroom, secrets={"ghost": SECRET}) as client:
        yield client


def sent(desk, body, secret=SECRET, system="ghost"):
    body = body if isinstance(body, bytes) else json.dumps(body).encode()
    now = str(int(time.time() * 1000))
    signature = hmac.new(secret.encode(), body + now.encode(), hashlib.sha256).hexdigest()
    headers = {"content-type": "application/json", "x-ghost-signature": f"sha256={signature}, t={now}"}
    return desk.post(f"/hooks/{system}", content=body, headers=headers)


def test_a_post_that_was_published_is_checked_answered_and_its_report_kept(desk, tmp_path):
    answer = sent(desk, post())
    assert answer.status_code == 200
    told = answer.json()
    assert (told["checked"], told["state"]) == (True, "contradicted")
    assert told["counts"] == {"error": 1, "warning": 0, "note": 0}
    assert [each["rule"] for each in told["findings"]] == ["wrong-actor"]
    assert told["reports"] == ["kept/ghost-post-harbour-returns.html", "kept/ghost-post-harbour-returns.json"]
    page = (tmp_path / "kept/ghost-post-harbour-returns.html").read_text("utf-8")
    assert "Mara Quill is played by Ines Aldana, not Tomas Brandt" in page
    report = json.loads((tmp_path / "kept/ghost-post-harbour-returns.json").read_text("utf-8"))
    assert report["articles"][0]["published"] == "2026-11-21"
    assert desk.logged[-1]["door"] == "/hooks/ghost"
    assert desk.logged[-1]["findings"] == 1
    jsonschema.validate(told, desk.get("/openapi.json").json()["components"]["schemas"]["Published"])


def test_who_has_not_signed_is_refused_and_nothing_is_kept(desk, tmp_path):
    assert sent(desk, post(), secret="another").status_code == 401
    assert desk.post("/hooks/ghost", json=post()).status_code == 401
    assert not (tmp_path / "kept").exists()


def test_a_system_whose_secret_the_desk_has_not_set_has_no_door(desk):
    assert sent(desk, post(), system="contentful").status_code == 404
    assert sent(desk, post(), system="wordpress").status_code == 404


@pytest.mark.parametrize(
    ("body", "status"),
    [({"event": "member.added"}, 200), (b"{", 400), (b"[1]", 400), (post(published_at="soon"), 400)],
)
def test_what_cannot_be_used_is_answered(desk, body, status):
    answer = sent(desk, body)
    assert answer.status_code == status
    assert answer.json().get("checked") is (False if status == 200 else None)


def test_the_address_that_contentful_signs_may_hold_the_desks_token(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    newsroom = make_newsroom(tmp_path)
    token = "a-token-of-the-desk"
    access = Access(LOCAL | {"desk"}, token=token)
    with doors(newsroom, access, secrets={"contentful": LONG_SECRET}) as desk:
        body = json.dumps(
            entry(title="The Glass Harbour returns", body="Tomas Brandt plays Mara Quill.")
        ).encode()
        path, now = f"/{token}/hooks/contentful", str(int(time.time() * 1000))
        signed = "x-contentful-signed-headers,x-contentful-timestamp"
        headers = {"x-contentful-signed-headers": signed, "x-contentful-timestamp": now}
        canonical = (
            f"POST\n{path}\nx-contentful-signed-headers:{signed};x-contentful-timestamp:{now}\n".encode()
            + body
        )
        headers["x-contentful-signature"] = hmac.new(
            LONG_SECRET.encode(), canonical, hashlib.sha256
        ).hexdigest()
        headers["content-type"] = "application/vnd.contentful.management.v1+json"
        answer = desk.post(path, content=body, headers=headers)
        assert answer.status_code == 200
        assert [each["rule"] for each in answer.json()["findings"]] == ["wrong-actor"]
        assert answer.json()["reports"] == []
        assert desk.post("/hooks/contentful", content=body, headers=headers).status_code == 401


def test_a_server_that_runs_takes_its_secrets_from_the_environment(tmp_path):
    newsroom = make_newsroom(tmp_path)
    with (
        running(newsroom, "--workers", "1", COPYDESK_GHOST_SECRET=SECRET) as server,
        httpx.Client(base_url=server.address, timeout=PATIENCE) as client,
    ):
        told = sent(client, post())
        assert (told.status_code, told.json()["state"]) == (200, "contradicted")
        assert sent(client, post(), secret="another").status_code == 401
        assert sent(client, post(), system="contentful").status_code == 404
