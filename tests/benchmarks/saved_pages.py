"""How well the article of a saved page is told from what stands around it.

    python -m tests.benchmarks.saved_pages FOLDER DATA.json [NUMBER]

FOLDER holds saved pages; DATA.json says of each by its address which `file` it is, which words its article has (`with`) and which stand
around it (`without`): the form of trafilatura's own evaluation, whose pages are not ours to keep here. Where trafilatura is installed, it
is measured beside us.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from time import process_time

from copydesk.reading import read
from copydesk.reading.document import BlockKind


def ours(page: bytes) -> str:
    document = read("page.html", page)
    return " ".join(
        document.words(b) for b in document.blocks if b.kind is not BlockKind.DEBRIS and not b.kind.is_hidden
    )


def theirs() -> Callable[[bytes], str] | None:
    try:
        import trafilatura  # type: ignore[import-not-found]  # measured where somebody has installed it
    except ImportError:
        return None
    return lambda page: trafilatura.extract(page, include_comments=False) or ""


def score(text_of: Callable[[bytes], str], pages: Mapping[Path, Mapping[str, list[str]]]) -> str:
    counts = {"with": [0, 0], "without": [0, 0]}
    begun = process_time()
    for file, said in pages.items():
        text = " ".join(text_of(file.read_bytes()).split())
        for key, count in counts.items():
            for words in said.get(key, []):
                count[" ".join(words.split()) in text] += 1
    (lost, kept), (gone, left) = counts["with"], counts["without"]
    return (
        f"{len(pages)} pages: {kept} of {kept + lost} pieces of articles read, {left} of {left + gone} pieces around them left, "
        f"{process_time() - begun:.1f} s"
    )


def main(folder: str, data: str, number: str = "100000") -> None:
    rows = json.loads(Path(data).read_text("utf-8")).values()
    found = {file: row for row in rows for file in Path(folder).glob(f"*/{row['file']}") if _is_text(file)}
    pages = dict(list(found.items())[: int(number)])
    print("copydesk   ", score(ours, pages))
    if other := theirs():
        print("trafilatura", score(other, pages))


def _is_text(file: Path) -> bool:
    """Whether both read it: in UTF-8, and with nothing that no text has."""
    try:
        return "\0" not in file.read_bytes().decode()
    except UnicodeDecodeError:
        return False


if __name__ == "__main__":
    main(*sys.argv[1:])
