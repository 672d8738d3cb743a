"""Pictures of a report for the guide: `python tests/browser/screenshots.py OUT_DIR REPORT.html` makes light.png and dark.png."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars"]
SIZE = {"width": 1400, "height": 1000}


def main(out: Path, report: Path) -> None:
    """Open the report in each colour scheme, go to its first story with findings, and take the picture."""
    out.mkdir(parents=True, exist_ok=True)
    system = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=system, args=ARGUMENTS)
        for scheme in ("light", "dark"):
            take(browser, scheme, report, out / f"{scheme}.png")
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


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
