"""The README's sample: what `make demo` prints of one story, and how it ends."""

from __future__ import annotations

import re

STORY = "stories/wednesday-part-two.md"
RULES = ("wrong-actor", "misspelled-name", "wrong-network")
_SAMPLE = re.compile(r"(?<=```text\n).*?(?=```)", re.DOTALL)


def with_sample(readme: str, demo: str) -> str:
    """The README with its sample made anew from the demo's output."""
    return _SAMPLE.sub(lambda _: sample(demo), readme, count=1)


def sample(demo: str) -> str:
    """The first finding of each of these rules in one story, and the summary."""
    *findings, summary = demo.strip("\n").split("\n\n")
    story = [finding for finding in findings if finding.startswith(f"{STORY}:")]
    first = [next(f for f in story if f"[{rule}]" in f.split("\n")[0]) for rule in RULES]
    return "\n\n".join([*first, "…", summary]) + "\n"
