"""How large the HTML report of an archive is, how long it takes to write, and how soon it can be read.

`python tests/benchmarks/report_size.py [ARTICLES] [FINDINGS]`; 200 articles of 25 findings each by default.
"""

from __future__ import annotations

import resource
import shutil
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from copydesk.report import Report
from copydesk.reporters.html import render, render_folder
from unit.report import sample

FOCUSED = "() => new Promise(done => requestAnimationFrame(() => done(document.activeElement.id)))"


def main(articles: int = 200, findings: int = 25) -> None:
    """Print the figures."""
    report = sample.archive(articles, findings)
    start = time.perf_counter()
    pages = dict(render_folder(report))
    spent = time.perf_counter() - start
    prose = sum(len(a.document.text.encode()) for a in report.articles)
    size = sum(len(page.encode()) for page in pages.values())
    number = len(report.findings)
    print(f"{number} findings in {articles} articles, {prose / 1e6:.1f} MB of prose")
    print(f"written in {spent:.2f} s: {len(pages)} files, {size / 1e6:.1f} MB")
    print(f"a finding takes {(size - prose) / number:.0f} bytes beside the prose (at most 2000)")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    opened(pages, sample.archive(min(articles, 50), findings))


def opened(pages: dict[str, str], largest: Report) -> None:
    """Time a browser on the index, on an article, and on the largest page that is not yet a folder."""
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError:
        print("no Playwright: not opened in a browser")
        return
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        for name, words in (pages | {"fifty.html": render(largest)}).items():
            Path(folder, name).write_text(words, encoding="utf-8", newline="\n")
        system = shutil.which("chromium") or shutil.which("chromium-browser")
        try:
            browser = playwright.chromium.launch(
                executable_path=system, args=["--no-sandbox", "--disable-gpu"]
            )
        except Error:
            print("no Chromium: not opened in a browser")
            return
        article = next(name for name in pages if name.startswith("0001"))
        for name in ("index.html", article, "fifty.html"):
            page = browser.new_page()
            start = time.perf_counter()
            page.goto(Path(folder, name).as_uri())
            page.keyboard.press("j")
            focused = page.evaluate(FOCUSED)
            took = time.perf_counter() - start
            print(f"{name} opened{' and first mark focused' if focused else ''} in {took:.2f} s (at most 2)")
            page.close()
        browser.close()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
