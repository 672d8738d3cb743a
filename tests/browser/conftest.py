"""One Chromium for all tests of the page; without one they are skipped, and under CI they fail."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest

from copydesk.report import Report
from copydesk.reporters.html import render, render_folder

if TYPE_CHECKING:
    from playwright import sync_api

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
AXE = Path(__file__).parent / "vendor" / "axe.min.js"
OPEN = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))"


@pytest.fixture(scope="session")
def browser() -> Iterator[sync_api.Browser]:
    """Debian's Chromium where there is one, else the one that Playwright has installed."""
    try:
        from playwright import sync_api
    except ImportError:
        _without("no Playwright to look at the report with")
    system = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_api.sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=system, args=ARGUMENTS)
        except sync_api.Error as error:
            _without(f"no Chromium to look at the report with: {str(error).splitlines()[0]}")
        yield browser
        browser.close()


def _without(words: str) -> NoReturn:
    """Never silent, and under CI never green."""
    if os.environ.get("CI"):
        pytest.fail(words)
    pytest.skip(words)


class Pages:
    """Opens reports, each in a browser context of its own, and remembers what went wrong on the page."""

    def __init__(self, browser: sync_api.Browser, folder: Path) -> None:
        self.browser, self.folder = browser, folder
        self.contexts: list[sync_api.BrowserContext] = []
        self.faults: list[str] = []
        self.requests: list[str] = []

    def write(self, report: Report, name: str = "report") -> str:
        """Write the report, and give its address."""
        path = self.folder / f"{name}.html"
        path.write_text(render(report), encoding="utf-8", newline="\n")
        return path.as_uri()

    def folder_of(self, report: Report) -> str:
        """Write the report as an index with a folder of pages, and give the index's address."""
        for name, words in render_folder(report):
            path = self.folder / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(words, encoding="utf-8", newline="\n")
        return (self.folder / "index.html").as_uri()

    def context(self, **options: object) -> sync_api.BrowserContext:
        """A fresh context."""
        options = {"viewport": {"width": 1400, "height": 1000}, "reduced_motion": "reduce"} | options
        context = self.browser.new_context(**options)
        self.contexts.append(context)
        return context

    def watch(self, page: sync_api.Page) -> sync_api.Page:
        """Take down errors, policy violations and requests."""
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", lambda said: self.faults.append(said.text) if said.type == "error" else None)
        page.on("request", lambda request: self.requests.append(request.url))
        page.set_default_timeout(60_000)
        return page

    def open(self, report: Report, hash_: str = "", name: str = "report", **options: object) -> sync_api.Page:
        """The report, opened."""
        page = self.watch(self.context(**options).new_page())
        page.goto(self.write(report, name) + hash_)
        if options.get("java_script_enabled", True):
            page.evaluate(OPEN)
        return page


@pytest.fixture
def pages(browser: sync_api.Browser, tmp_path: Path) -> Iterator[Pages]:
    """Pages that must have run without an error or a forbidden request."""
    made = Pages(browser, tmp_path)
    yield made
    for context in made.contexts:
        context.close()
    assert made.faults == []
    assert [url for url in made.requests if not url.startswith(("file:", "data:", "blob:"))] == []


@pytest.fixture
def violations() -> Callable[[sync_api.Page], list[str]]:
    """What axe-core finds wrong with a page."""

    def run(page: sync_api.Page) -> list[str]:
        page.evaluate(AXE.read_text(encoding="utf-8"))
        found = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")["violations"]
        return [f"{v['id']}: {n['html'][:160]} ({n['failureSummary']})" for v in found for n in v["nodes"]]

    return run


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say at the end that the report was not looked at, and why."""
    skipped = [
        r
        for r in terminalreporter.stats.get("skipped", [])
        if "to look at the report with" in str(r.longrepr)
    ]
    if skipped:
        terminalreporter.section("the report was not looked at in a browser", bold=True, yellow=True)
        terminalreporter.line(f"{len(skipped)} tests skipped: {skipped[0].longrepr[2]}")
        terminalreporter.line("Install Chromium, or run `playwright install chromium`.")
