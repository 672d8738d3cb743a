"""Write docs/rules/, docs/configuration.md, docs/sheet.schema.json and the README's sample, or say what is stale (--check)."""

from __future__ import annotations

import sys
from pathlib import Path

from copydesk.cli.facts.check import schema_text
from copydesk.discovery import find_rules
from copydesk.explain import engine_page, index, page
from copydesk.suppress import ENGINE_RULES
from tests.make.configuration import configuration_page
from tests.make.readme import with_sample

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
README = ROOT / "README.md"
DEMO_OUTPUT = ROOT / "tests" / "golden" / "newsroom.txt"


def pages() -> dict[Path, str]:
    """Every generated page with its text."""
    rules = [r for r in find_rules().rules.values() if r.package == "copydesk_rules"]
    made = {DOCS / "rules" / f"{rule.slug}.md": page(rule) for rule in rules}
    made |= {DOCS / "rules" / f"{slug}.md": engine_page(facts) for slug, facts in ENGINE_RULES.items()}
    facts = sorted([*(r.facts() for r in rules), *ENGINE_RULES.values()], key=lambda f: (f.family, f.slug))
    return made | {
        DOCS / "rules" / "index.md": index(facts),
        DOCS / "configuration.md": configuration_page(rules),
        DOCS / "sheet.schema.json": schema_text(),
        README: with_sample(README.read_text("utf-8"), DEMO_OUTPUT.read_text("utf-8")),
    }


def stale() -> list[Path]:
    """Generated pages that differ from what the code says, or that nothing makes any more."""
    made = pages()
    extra = [p for p in sorted((DOCS / "rules").glob("*.md")) if p not in made]
    return [p for p, text in made.items() if not p.is_file() or p.read_text("utf-8") != text] + extra


def main() -> int:
    """Write the pages, or check them."""
    old = stale()
    if "--check" in sys.argv:
        for path in old:
            print(f"{path.relative_to(DOCS.parent)} is not what the code says; run make docs")
        return bool(old)
    made = pages()
    for path in old:
        path.unlink(missing_ok=True)
    for path, text in made.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
