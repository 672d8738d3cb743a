"""The desk's page and the report in Firefox, by mouse and by keys: `make firefox` installs what this takes, and runs it."""

from __future__ import annotations

import gc
import json
import shutil
import warnings
from pathlib import Path

import pytest

from copydesk.reporters.html import render
from serving.conftest import make_newsroom, running
from unit.report import sample

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("ignore")]

ARTICLE = """The Glass Harbour returns

The Glass Harbor, a film, is back on Channel Nine. Tomas Brandt plays Mara Quill, and Lena Roos is Jonas Wick.

The first season of The Glass Harbour had ten episodes and was released on March 15, 2025.
"""
NAMES = ("firefox", "firefox-esr")
SYSTEM = "-remote-allow-system-access"
"""Lets the console be read, where Firefox tells what a page was not allowed to do."""
LONGEST = 60
"""Seconds to wait for what a page shows after a check."""


class Firefox:
    """A window of Firefox, with what is done to it in words."""

    def __init__(self, session, wait):
        self.session, self._wait = session, wait

    def open(self, address):
        self.session.switch_to_frame()
        self.session.navigate(address)

    def script(self, words, *given):
        return self.session.execute_script(words, script_args=given)

    def until(self, words, *given):
        """Wait until an expression is true on the page."""
        self._wait(self.session, timeout=LONGEST).until(lambda _: self.script(f"return {words}", *given))

    def one(self, selector):
        return self.session.find_element("css selector", selector)

    def click(self, selector):
        """Click where a person would, once it can be clicked."""
        self.until("document.querySelector(arguments[0])?.checkVisibility()", selector)
        self.script("document.querySelector(arguments[0]).scrollIntoView({block: 'center'})", selector)
        self.one(selector).click()

    def press(self, keys):
        """Press keys where the focus is."""
        self.session.get_active_element().send_keys(keys)

    def words(self, selector):
        return self.script("return document.querySelector(arguments[0]).textContent", selector)

    def into_report(self):
        """Go on within the report that the desk shows."""
        self.session.switch_to_frame()
        self.session.switch_to_frame(self.one("iframe:not(.behind)"))

    def out(self):
        self.session.switch_to_frame()

    def complaints(self):
        """What Firefox has said of our pages: policies violated, errors in scripts."""
        read = "return Services.console.getMessageArray().map((each) => each.message)"
        with self.session.using_context("chrome"):
            said = self.session.execute_script(read)
        ours = ("Content-Security-Policy", "Content Security Policy", "/desk.js", "report.html")
        return [each for each in said if any(word in each for word in ours)]


def is_program(path):
    """Whether it is Firefox itself and no script that starts it: what speaks to it reads what lies beside it."""
    return Path(path).resolve().with_name("application.ini").exists()


@pytest.fixture(scope="module")
def firefox(tmp_path_factory):
    """One Firefox for all; the tests are skipped where there is none, or not what speaks to it."""
    program = next(filter(is_program, filter(None, map(shutil.which, NAMES))), None)
    if not program:
        pytest.skip("no Firefox here: `make firefox` installs it where it can")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            from marionette_driver import Wait
            from marionette_driver.marionette import Marionette
        except ImportError:
            pytest.skip("nothing here that speaks to Firefox: `make firefox` installs marionette-driver")
        log = str(tmp_path_factory.mktemp("firefox") / "gecko.log")
        session = Marionette(
            bin=program, headless=True, app_args=[SYSTEM], startup_timeout=120, gecko_log=log
        )
        session.start_session()
        session.set_window_rect(width=1400, height=1000)
        yield Firefox(session, Wait)
        session.quit()
        session.instance.profile.cleanup()
        session.cleanup()
        del session
        gc.collect()


def test_five_mistakes_are_decided_by_keys_and_mouse_and_a_mended_sheet_takes_its_finding_away(
    firefox, tmp_path
):
    newsroom = make_newsroom(tmp_path)
    with running(newsroom, "--workers", "1") as server:
        firefox.open(server.address)
        firefox.one("#text").click()
        firefox.script("document.execCommand('insertText', false, arguments[0])", ARTICLE)
        firefox.until("document.querySelector('#state').textContent.startsWith('5 findings')")
        firefox.script("document.activeElement.blur()")
        firefox.press("j")
        firefox.into_report()
        for keys in ("a", "x", "So it was billed", "\ue004", "\ue007", "a"):
            firefox.press(keys)
        firefox.click('.card[data-rule="wrong-date"] [data-do="dismiss"]')
        firefox.one(".reasons input").send_keys("The sheet is out of date")
        firefox.click('.reasons [data-scope="value"]')
        firefox.click('.card[data-rule="wrong-count"] [data-do="accept"]')
        firefox.until("document.querySelector('#progress').textContent === '5 of 5 decided'")
        firefox.click("#asking input")
        firefox.press("Ada Ferris\ue007")
        firefox.until("document.querySelector('.outcome').textContent.includes('by Ada Ferris')")
        firefox.out()
        firefox.until("document.querySelector('#said').textContent.startsWith('Kept in')")
        firefox.into_report()
        firefox.click('.card[data-rule="wrong-actor"] .message')
        firefox.click('.card[data-rule="wrong-actor"] [data-desk="mend"]')
        firefox.out()
        firefox.click("#mending-add")
        firefox.until("document.querySelector('#state').textContent.startsWith('4 findings')")
    kept = json.loads((newsroom / "decided.json").read_text("utf-8"))["decisions"]
    assert {d["reason"] for d in kept} == {"So it was billed", "The sheet is out of date"}
    assert {d["by"] for d in kept} == {"Ada Ferris"}
    sheet = (newsroom / "facts" / "glass-harbour.yaml").read_text("utf-8")
    assert "actor: Tomas Brandt}  # added by Ada Ferris" in sheet
    assert firefox.complaints() == []


def test_the_report_opens_its_links_land_and_nothing_violates_its_policy(firefox, tmp_path):
    page = tmp_path / "report.html"
    page.write_text(render(sample.desk()), encoding="utf-8")
    firefox.open(page.as_uri())
    link = ".index tbody tr:nth-child(2) a"
    target = firefox.script("return document.querySelector(arguments[0]).hash.slice(1)", link)
    firefox.click(link)
    landed = "Math.abs(document.getElementById(arguments[0]).getBoundingClientRect().top - document.querySelector('.tools').offsetHeight) < 60"
    firefox.until(landed, target)
    firefox.press("j")
    current = "document.querySelector('.card.current')?.getBoundingClientRect()"
    firefox.until(f"{current}.top >= 0 && {current}.bottom <= innerHeight")
    firefox.press("/")
    firefox.press("Harbor, Again")
    firefox.until("document.querySelector('.card.current').closest('.story').textContent.includes('Again')")
    assert firefox.script("return document.documentElement.scrollWidth <= innerWidth")
    assert firefox.complaints() == []
