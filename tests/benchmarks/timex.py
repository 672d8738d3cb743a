"""Tags articles with TIMEX3 values: JSON lines {"doc", "dct", "text"} in, {"doc", "timexes"} out.

    python tests/benchmarks/timex.py [--profile lint] < docs.jsonl

`--profile lint` prints only what the date rules would use.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from datetime import date
from typing import Any

from copydesk.annotate.times import read_parts
from copydesk.annotate.tokens import Tokens
from copydesk.desk import Desk
from copydesk.reading.document import Block, BlockKind, Document
from copydesk.text import Span

_BREAK = re.compile(r"\n[ \t]*\n\s*")
_LINE = re.compile(r"\n")


def as_document(text: str) -> Document:
    """A text as a document of paragraphs, which blank lines divide; without any, each line is one."""
    divider = _BREAK if _BREAK.search(text.strip()) else _LINE
    breaks = list(divider.finditer(text))
    starts = [0, *(m.end() for m in breaks)]
    ends = [*(m.start() for m in breaks), len(text)]
    blocks = tuple(Block(BlockKind.PARAGRAPH, Span(s, e)) for s, e in zip(starts, ends, strict=True) if s < e)
    return Document("", "text", text, text, blocks)


def tag(text: str, day: date, *, lint: bool) -> list[dict[str, Any]]:
    """The timexes of one article."""
    document = as_document(text)
    times = read_parts(document, Tokens(document), (), day, Desk())
    return [
        {"start": t.span.start, "end": t.span.end, "type": t.type.value, "value": t.timex}
        for t in times
        if t.lint or not lint
    ]


def main() -> None:
    """Tag what comes in, line by line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--profile", choices=["full", "lint"], default="full")
    lint = parser.parse_args().profile == "lint"
    for line in sys.stdin:
        if line.strip():
            doc = json.loads(line)
            timexes = tag(doc["text"], date.fromisoformat(doc["dct"][:10]), lint=lint)
            print(json.dumps({"doc": doc["doc"], "timexes": timexes}))


if __name__ == "__main__":
    main()
