"""Start a rule: python -m tests.make.rule SLUG FAMILY."""

from __future__ import annotations

import re
import sys
from pathlib import Path

RULES = Path(__file__).parents[2] / "rules" / "copydesk_rules"

RULE = '''"""{slug}: one sentence on what belongs here."""

from collections.abc import Iterator

from copydesk.api import Article, Bad, CountClaim, Good, Problem, Severity, rule

SHEET = """
title: The Glass Harbour
"""


@rule(
    slug="{slug}",
    severity=Severity.WARNING,
    on=CountClaim,
    examples=(
        Bad("The Glass Harbour has [[nine episodes]].", sheet=SHEET, says="what the sheet says, then the article"),
        Good("The Glass Harbour has eight episodes.", sheet=SHEET, why="what the rule declines to judge"),
    ),
)
def {name}(claim: CountClaim, article: Article) -> Iterator[Problem]:
    """Report one sentence on the mistake.

    Why it matters, and what the rule declines to judge: each promise here has a good example above.
    """
    yield from ()
'''


def main() -> int:
    """Write the file, or say what is wrong with the words."""
    slug, family = (*sys.argv[1:], "", "")[:2]
    families = sorted(p.name for p in RULES.iterdir() if (p / "__init__.py").is_file())
    if not re.fullmatch(r"[a-z]+(-[a-z]+)+", slug) or family not in families:
        print(f"make rule slug=wrong-budget family=numbers (families: {', '.join(families)})")
        return 2
    name = slug.replace("-", "_")
    file = RULES / family / f"{name}.py"
    if file.exists():
        print(f"{file.relative_to(RULES.parents[1])} is there already")
        return 2
    file.write_text(RULE.format(slug=slug, name=name), encoding="utf-8", newline="\n")
    print(f"written: {file.relative_to(RULES.parents[1])}; its examples are tests: make test")
    return 0


if __name__ == "__main__":
    sys.exit(main())
