"""Hosts, origins and tokens: a page of another site reaches nothing, by whatever name it calls the server."""

import re

import pytest

from copydesk.serving.access import LOCAL, Access
from serving.conftest import WRONG, doors

TOKEN = "a-token-of-the-desk"
EXTENSION = "moz-extension://4c9e"
CHECK = {"data": {"language": "en", "text": WRONG}}
PATHS = ["/", "/healthz", "/openapi.json", "/v2/languages", "/v2/check?language=en&text=a"]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    "origin", ["https://evil.example", "http://desk.evil.example", "null", "http://desk:99"]
)
def test_a_foreign_origin_is_refused_everywhere(desk, path, origin):
    answer = desk.get(path, headers={"origin": origin})
    assert answer.status_code == 403
    assert "access-control-allow-origin" not in answer.headers


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "[", "desk@evil.example"])
def test_a_name_that_is_not_ours_is_refused_so_that_none_can_be_rebound(desk, host):
    assert desk.get("/healthz", headers={"host": host}).status_code == 421


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:8081", "[::1]:8081", "desk:1"])
def test_our_own_names_are_answered(desk, host):
    assert desk.get("/healthz", headers={"host": host}).status_code == 200


def test_our_own_pages_may_ask(desk):
    assert desk.post("/v2/check", **CHECK, headers={"origin": "http://desk"}).status_code == 200


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_what_a_foreign_page_loads_without_saying_so_is_refused(desk, site):
    headers = {"sec-fetch-site": site, "sec-fetch-mode": "no-cors"}
    assert desk.get("/v2/check?language=en&text=a", headers=headers).status_code == 403
    assert desk.get("/healthz", headers=headers).status_code == 403


def test_extensions_may_check_and_do_nothing_else(desk):
    answer = desk.post("/v2/check", **CHECK, headers={"origin": EXTENSION})
    assert answer.headers["access-control-allow-origin"] == EXTENSION
    assert answer.headers["vary"] == "Origin"
    assert desk.post("/api/check", json={"text": "a"}, headers={"origin": EXTENSION}).status_code == 403


def test_browsers_that_ask_first_are_told(newsroom):
    asked = {"origin": "https://cms.example", "access-control-request-method": "POST"}
    with doors(newsroom, Access(frozenset(("desk",)), frozenset(("https://cms.example",)))) as desk:
        answer = desk.options("/v2/check", headers=asked)
        assert answer.status_code == 204
        assert answer.headers["access-control-allow-origin"] == "https://cms.example"
        assert "POST" in answer.headers["access-control-allow-methods"]
        assert desk.options("/v2/check", headers=asked | {"origin": "https://x.example"}).status_code == 403


def test_every_site_may_ask_where_the_desk_says_so(newsroom):
    with doors(newsroom, Access(frozenset(("desk",)), frozenset("*"))) as desk:
        answer = desk.post("/v2/check", **CHECK, headers={"origin": "https://any.example"})
        assert answer.headers["access-control-allow-origin"] == "https://any.example"


class TestToken:
    @pytest.fixture
    def desk(self, newsroom):
        with doors(newsroom, Access(LOCAL | {"desk"}, token=TOKEN)) as client:
            yield client

    def test_whether_the_server_answers_is_told_to_anybody(self, desk):
        assert desk.get("/healthz").json() == {"status": "ok"}

    @pytest.mark.parametrize("path", ["/", "/desk.js", *PATHS[2:]])
    @pytest.mark.parametrize("header", [{}, {"authorization": "Bearer wrong"}, {"cookie": "copydesk=wrong"}])
    def test_without_it_nothing_is_answered(self, desk, path, header):
        assert desk.get(path, headers=header).status_code == 401

    def test_it_is_taken_as_programs_send_it(self, desk):
        assert desk.get("/v2/languages", headers={"authorization": f"Bearer {TOKEN}"}).status_code == 200

    def test_it_is_taken_in_the_address_for_add_ons_that_know_nothing_else(self, desk):
        assert desk.get(f"/{TOKEN}/v2/languages").status_code == 200
        assert desk.post(f"/{TOKEN}/v2/v2/check", **CHECK).json()["matches"]
        assert desk.get("/wrong/v2/languages").status_code == 401

    def test_a_browser_that_opens_the_page_with_it_keeps_it(self, desk):
        answer = desk.get(f"/?token={TOKEN}", follow_redirects=False)
        assert answer.status_code == 303
        assert answer.headers["location"] == "/"
        assert {"HttpOnly", "SameSite=Strict"} <= set(answer.headers["set-cookie"].split("; "))
        assert desk.get("/").status_code == 200

    def test_it_is_never_logged(self, desk):
        desk.get(f"/?token={TOKEN}", follow_redirects=False)
        desk.get(f"/{TOKEN}/v2/languages")
        assert TOKEN not in str(desk.logged)


def test_every_answer_carries_a_policy(desk):
    for path in ("/healthz", "/v2/languages", "/nothing"):
        headers = desk.get(path).headers
        assert headers["content-security-policy"].startswith("default-src 'none'")
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cache-control"] == "no-store"
    assert "server" not in desk.get("/healthz").headers


def test_the_log_has_numbers_and_doors_alone(desk):
    desk.post("/v2/check", **CHECK)
    desk.get(f"/nothing/{WRONG[:9]}")
    first, second = desk.logged
    assert first["findings"] == 1
    assert re.fullmatch(r"-|/v2/check", first["door"])
    assert second["door"] == "-"
    assert "Brandt" not in str(desk.logged)
    assert "Glass" not in str(desk.logged)
