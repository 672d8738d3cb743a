"""Pictures for the guide: `python tests/browser/screenshots.py OUT_DIR REPORT.html` makes light.png and dark.png of the report.

And desk.png, of `copydesk serve` in the demo newsroom, with one of its stories.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars"]
SIZE = {"width": 1400, "height": 1000}
DESK = {"width": 1400, "height": 860}
NEWSROOM = Path(__file__).parents[2] / "fixtures"
STORY, NAME = "stories/wednesday-part-two.md", "Jenna Ortega"
SELECT = (
    "(t, name) => { const at = t.value.indexOf(name); t.focus(); t.setSelectionRange(at, at + name.length); }"
)

WITHOUT_TIME = "state => state.lastChild.remove()"
"""How long this machine took is left out, so that the picture is the same on each."""


def main(out: Path, report: Path) -> None:
    """Open the report in each colour scheme, go to its first story with findings, and take the picture."""
    out.mkdir(parents=True, exist_ok=True)
    system = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=system, args=ARGUMENTS)
        for scheme in ("light", "dark"):
            take(browser, scheme, report, out / f"{scheme}.png")
        take_desk(browser, out / "desk.png")
        browser.close()


def take(browser: Browser, scheme: str, report: Path, file: Path) -> None:
    """One picture; where the report starts with an index, of the gravest article below it."""
    context = browser.new_context(viewport=SIZE, color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    page.goto(report.resolve().as_uri())
    first = page.locator(".index tbody a").first
    if first.count():
        page.evaluate("id => document.getElementById(id).scrollIntoView()", first.get_attribute("href")[1:])
    page.evaluate("() => new Promise(done => setTimeout(done, 300))")
    page.screenshot(path=file)
    print(file)
    context.close()


def take_desk(browser: Browser, file: Path) -> None:
    """The desk with a story, its first finding in hand, and what the sheets know of a name."""
    command = [sys.executable, "-m", "copydesk", "serve", "--port", "0"]
    server = subprocess.Popen(
        command, cwd=NEWSROOM, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        page = browser.new_context(viewport=DESK, reduced_motion="reduce").new_page()
        page.goto(server.stdout.readline().split()[-1])
        page.locator("#stories option").nth(1).wait_for(state="attached")
        page.locator("#stories").select_option(STORY)
        page.locator("iframe:not(.behind)").wait_for()
        page.locator("#text").evaluate(SELECT, NAME)
        page.locator("#text").dispatch_event("mouseup")
        page.locator("#known li").first.wait_for()
        page.evaluate("document.activeElement.blur()")
        page.keyboard.press("j")
        page.evaluate("() => new Promise(done => setTimeout(done, 800))")
        page.locator("#state").evaluate(WITHOUT_TIME)
        page.screenshot(path=file)
        print(file)
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
