"""How fast times are read: seconds per megabyte, and how many times as fast as dateparser's search where it is installed.

    python tests/benchmarks/times_speed.py [ARTICLE …]

Without articles it reads sixty made-up paragraphs. dateparser is no dependency of the project; without it the ratio is left out.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from timex import tag

DAY = date(2023, 10, 5)
PARAGRAPH = (
    "The studio said on Friday that the fourth season of its hospital drama will premiere on Jan. 28, 2024, nearly two years "
    "after the third. Filming began in June of last year and wrapped in mid-2023, before the strike of the writers, which ran "
    "from May 2 to September 27. The showrunner, who joined in 2019, promised eight episodes and a finale that nobody will "
    "forget. The cast returns without its lead, who left the show a month earlier to direct a film in Lisbon. A spin-off is "
    "planned for the first quarter of 2025; its pilot was ordered last summer and shot over three weeks in Toronto.\n\n"
)


def seconds(work: Callable[[], object]) -> float:
    """The best of three runs, in seconds of the processor."""

    def once() -> float:
        start = time.process_time()
        work()
        return time.process_time() - start

    return min(once() for _ in range(3))


def main() -> None:
    """Print the two figures."""
    text = "".join(Path(name).read_text("utf-8") for name in sys.argv[1:]) or PARAGRAPH * 60
    megabytes = len(text) / 1e6
    ours = seconds(lambda: tag(text, DAY, lint=False))
    print(f"copydesk: {ours / megabytes:.2f} s/MB, tokens and times, {len(text)} characters")
    try:
        from dateparser.search import search_dates
    except ImportError:
        return
    settings = {"RELATIVE_BASE": datetime(2023, 10, 5), "PREFER_DATES_FROM": "past"}
    theirs = seconds(lambda: search_dates(text, languages=["en"], settings=settings))
    print(f"dateparser: {theirs / megabytes:.2f} s/MB; copydesk is {theirs / ours:.1f} times as fast")


if __name__ == "__main__":
    main()
