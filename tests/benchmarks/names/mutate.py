"""Clean articles made wrong in one place each: the names benchmark's mutants, from a seed. Imports nothing of copydesk.

    python tests/benchmarks/names/mutate.py FOLDER [SEED]

Writes the mutants and their clean twins into FOLDER, with `mutants.json`, which says what is wrong where.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

from pairing import Passage, passages
from sheets import Article, Work, folded, places, read_articles, read_works
from spelling import NAME_SLIPS, TITLE_SLIPS, Slip, one_part
from words import RANKS

FIXTURES = Path(__file__).parents[3] / "fixtures"
LEAD = 200
"""Within so many characters an article names the works that it is about."""
MOST = 60
"""How many mutants of a kind there are at most."""


@dataclass(frozen=True)
class Mutant:
    """An article with one mistake; or none, which makes it a clean twin."""

    kind: str
    article: str
    text: str
    spans: tuple[tuple[int, int], ...] = ()
    """Where the mistake stands, in code points of the text."""
    right: str = ""
    wrong: str = ""


def mutants(seed: int) -> list[Mutant]:
    """Every mutant of a seed, the clean twins among them."""
    works, accepted = read_works(FIXTURES / "facts")
    articles = read_articles(FIXTURES / "quiet", works)
    rng = Random(seed)
    made = [Mutant("clean", a.name, a.text) for a in articles]
    for kind, slip in NAME_SLIPS.items():
        made += _some([m for a in articles for m in _names_wrong(kind, slip, a, accepted, rng)], rng)
    alone = [m for a in articles for m in _parts_wrong(a, accepted, rng)]
    for kind in sorted({m.kind for m in alone}):
        made += _some([m for m in alone if m.kind == kind], rng)
    for kind, slip in TITLE_SLIPS.items():
        made += _some([m for a in articles for m in _titles_wrong(kind, slip, a, accepted, rng)], rng)
    paired = [m for a in articles for m in _pairings_wrong(a, works, rng)]
    made += [m for m in paired if m.kind == "clean"]
    for kind in sorted({m.kind for m in paired} - {"clean"}):
        made += _some([m for m in paired if m.kind == kind], rng)
    return made


def _some(made: list[Mutant], rng: Random) -> list[Mutant]:
    distinct = list({(m.article, m.text): m for m in made}.values())
    return rng.sample(distinct, min(MOST, len(distinct)))


def _names_wrong(
    kind: str, slip: Slip, article: Article, accepted: set[str], rng: Random
) -> Iterator[Mutant]:
    for name, korean in sorted({(n, w.korean) for w in article.works for n in w.people}):
        if korean and kind == "name order turned":
            continue  # either order is in use
        found = list(places(article.words, name))
        for _ in range(3 if found else 0):
            if made := _slipped(kind, slip, article, rng.choice(found), name, accepted, rng):
                yield made


def _parts_wrong(article: Article, accepted: set[str], rng: Random) -> Iterator[Mutant]:
    """Surnames and given names alone, and names of one word, of the works that the article is about."""
    for work in article.works:
        if not any(places(article.words[:LEAD], work.title)):
            continue
        for name in sorted(work.people):
            for kind, part in _alone(name, work.korean):
                found = [span for span in places(article.words, part) if _stands_alone(article.words, *span)]
                for _ in range(6 if found and len(part) > 3 else 0):
                    if made := _slipped(kind, one_part, article, rng.choice(found), part, accepted, rng):
                        yield made


def _alone(name: str, korean: bool) -> list[tuple[str, str]]:
    """What of a name may stand alone, each with its kind; no rank and no suffix."""
    parts = [part for part in name.split() if part.strip(".").casefold() not in {*RANKS, "jr"}]
    if len(parts) < 2:
        return [("one word", name)] if " " not in name else []
    if korean:
        return [("given name alone", parts[-1])]
    return [("given name alone", parts[0]), ("surname alone", parts[-1])]


def _stands_alone(words: str, start: int, end: int) -> bool:
    """Whether no capital stands right before or behind a word, and no mark opens before it."""
    return (
        words[start - 1] not in "\"“‘'*_>"
        and not re.search(r"[A-Z][\w.'’-]*\s+$", words[:start])
        and not re.match(r"\s+[A-Z]", words[end:])
    )


def _titles_wrong(
    kind: str, slip: Slip, article: Article, accepted: set[str], rng: Random
) -> Iterator[Mutant]:
    """Titles in quotation marks, asterisks or tags, of works that the article names rightly elsewhere."""
    for work in article.works:
        found = list(places(article.words, work.title))
        for start, end in found if len(found) > 1 else ():
            if article.text[start - 1] in '"“*>' and article.text[end] in '"”*<':
                for _ in range(3):
                    if made := _slipped(kind, slip, article, (start, end), work.title, accepted, rng):
                        yield made


def _slipped(
    kind: str, slip: Slip, article: Article, span: tuple[int, int], name: str, accepted: set[str], rng: Random
) -> Mutant | None:
    """The article with a slip in one name; none where the result is right as well."""
    wrong = slip(name, rng)
    if not wrong or wrong == name:
        return None
    spelt = kind not in ("inner capital", "hyphen lost or added", "title: capitals", "possessive slip")
    start, end = span
    after = article.text[end : end + 2]
    if (spelt and folded(wrong) in accepted) or (kind == "possessive slip" and after[:1] in "'’"):
        return None
    text = article.text[:start] + wrong + article.text[end:]
    return Mutant(kind, article.name, text, ((start, start + len(wrong)),), name, wrong)


def _pairings_wrong(article: Article, works: list[Work], rng: Random) -> Iterator[Mutant]:
    for work in article.works:
        if not re.search(r"[*\"“>]" + re.escape(work.title), article.text):
            continue
        html, markdown = article.name.endswith(".html"), article.name.endswith(".md")
        for passage in passages(work, works, html, markdown, rng):
            before, after = _ends(article, work, html, markdown)
            yield Mutant("clean", article.name, before + _wrapped(passage.right, html) + after)
            yield _paired(article, passage, before, after, html)


def _paired(article: Article, passage: Passage, before: str, after: str, html: bool) -> Mutant:
    text = before + _wrapped(passage.wrong, html) + after
    spans = tuple(
        (at.start(), at.end())
        for words in passage.mistake
        for at in re.finditer(re.escape(words), text)
        if at.start() >= len(before)
    )
    return Mutant(passage.kind, article.name, text, spans, passage.right, passage.wrong)


def _ends(article: Article, work: Work, html: bool, markdown: bool) -> tuple[str, str]:
    """The article up to where a passage goes, a lead to the work among it, and what follows."""
    if html:
        at = re.search(r"</(article|main)>", article.text)
        cut = at.start() if at else len(article.text)
        return f"{article.text[:cut]}<h2>The people of <cite>{work.title}</cite></h2>\n", article.text[cut:]
    heading = f"## The people of *{work.title}*" if markdown else f'Some words about "{work.title}".'
    return f"{article.text.rstrip()}\n\n{heading}\n\n", "\n"


def _wrapped(passage: str, html: bool) -> str:
    return f"<p>{passage}</p>\n" if html and not passage.startswith("<") else passage


def write(folder: Path, made: list[Mutant]) -> None:
    """One file a mutant, named by its number, and the list of them."""
    for number, mutant in enumerate(made):
        (folder / f"{number:05}-{mutant.article}").write_text(mutant.text)
    listed = [{**asdict(m), "text": None, "file": f"{n:05}-{m.article}"} for n, m in enumerate(made)]
    (folder / "mutants.json").write_text(json.dumps(listed, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    write(target, mutants(int(sys.argv[2]) if len(sys.argv) > 2 else 1))
