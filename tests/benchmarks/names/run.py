"""Recall by kind of mistake in names, titles and casts, and false alarms on the clean twins, as a table.

    python tests/benchmarks/names/run.py [SEED] [--missed FILE]

Runs the installed command once over all mutants of `mutate.py`; a finding of the rules below that overlaps the mistake finds it.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from mutate import FIXTURES, Mutant, mutants, write

RULES = (
    "misspelled-title", "miscased-title", "misspelled-name", "inconsistent-name", "wrong-acronym",
    "wrong-actor", "reversed-pairing", "actor-character-mixup", "wrong-credit",
)  # fmt: skip


def main() -> None:
    """Make the mutants, check them, print the table and, where asked, what was missed."""
    arguments = [a for a in sys.argv[1:] if a.isdigit()]
    made = mutants(int(arguments[0]) if arguments else 1)
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder), made)
        findings = _checked(Path(folder))
    missed: list[str] = []
    found, total = Counter[str](), Counter[str]()
    for number, mutant in enumerate(made):
        said = findings[f"{number:05}-{mutant.article}"]
        total[mutant.kind] += 1
        hit = any(_overlaps(f, mutant) for f in said) if mutant.spans else bool(said)
        found[mutant.kind] += hit
        if hit == (not mutant.spans):
            missed.append(_told(mutant, said))
    _print(found, total)
    if "--missed" in sys.argv:
        Path(sys.argv[sys.argv.index("--missed") + 1]).write_text("\n".join(missed))


def _checked(folder: Path) -> dict[str, list[dict[str, object]]]:
    """The findings of the rules by file name."""
    command = [Path(sys.executable).with_name("copydesk"), "check", folder, "--facts", FIXTURES / "facts"]
    rules = [part for slug in RULES for part in ("--rule", slug)]
    options = ["--as-of", "2026-11-21", "--format", "json", "--fail-on", "never", *rules]
    done = subprocess.run([*map(str, command), *options], capture_output=True, text=True, check=True)
    report = json.loads(done.stdout)
    return {Path(article["path"]).name: article["findings"] for article in report["articles"]}


def _overlaps(finding: dict[str, object], mutant: Mutant) -> bool:
    start, end = (int(finding[key]["offset"]) for key in ("start", "end"))  # type: ignore[index]
    return any(start < last and first < end for first, last in mutant.spans)


def _told(mutant: Mutant, said: list[dict[str, object]]) -> str:
    elsewhere = "; ".join(f"{f['rule']} {f['text']!r}: {f['message']}" for f in said)
    return f"{mutant.kind}\t{mutant.article}\t{mutant.right!r} -> {mutant.wrong!r}\t{elsewhere}"


def _print(found: Counter[str], total: Counter[str]) -> None:
    print("| mistake | mutants | found | recall |\n| --- | ---: | ---: | ---: |")
    kinds = [kind for kind in total if kind != "clean"]
    for kind in kinds:
        print(f"| {kind} | {total[kind]} | {found[kind]} | {found[kind] / total[kind]:.0%} |")
    every, all_found = sum(total[k] for k in kinds), sum(found[k] for k in kinds)
    print(f"| **all** | {every} | {all_found} | {all_found / every:.1%} |")
    print(f"\nClean twins: {total['clean']}, with a finding of these rules: {found['clean']}.")


if __name__ == "__main__":
    main()
