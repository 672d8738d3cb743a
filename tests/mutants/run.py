"""How many mutants do the tests kill? make mutants [each=130] [seed=1] [family=names]

What each test runs is measured first, by the whole suite; what every module runs while it is imported, apart. Then
mutants are drawn, and tried one by one: a second for one that is killed, `MUTANTS_SECONDS` (30) for one that is left.
All of it is kept in .mutants, which may be thrown away; a run that was stopped goes on where it was.
"""

import collections
import difflib
import json
import os
import random
import subprocess
import sys
from pathlib import Path

from tests.mutants.drawing import FAMILIES, ROOT, controls, drawn

WORK = Path(os.environ.setdefault("MUTANTS", str(ROOT / ".mutants")))
MEASURED = "linter/copydesk/annotate", "linter/copydesk/sheet/judging", "rules/copydesk_rules"


def main(each, seed, *families):
    """Measure, draw, try, show."""
    WORK.mkdir(exist_ok=True)
    settings = WORK / "coverage.ini"
    settings.write_text("[run]\nsource =\n" + "".join(f"    {ROOT / folder}\n" for folder in MEASURED))
    if not (WORK / "map").exists():
        pytest(
            "-n",
            "auto",
            "-p",
            "tests.mutants.timing",
            "--cov",
            f"--cov-config={settings}",
            "--cov-context=test",
            "--cov-report=",
            data="map",
        )
    if not (WORK / "imported").exists():
        pytest(
            "-p",
            "tests.mutants.trying",
            "--collect-only",
            "--cov",
            f"--cov-config={settings}",
            "--cov-report=",
            data="imported",
        )
    if not (WORK / "mutants.jsonl").exists():
        draw(int(each), seed, families or FAMILIES)
    pytest("-p", "tests.mutants.trying")
    show()


def pytest(*arguments, data="unused"):
    """Run pytest in a process of its own, whose output is kept beside what it measures."""
    with (WORK / "output.txt").open("a") as output:
        environment = {**os.environ, "COVERAGE_FILE": str(WORK / data)}
        command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *arguments]
        subprocess.run(command, cwd=ROOT, env=environment, stdout=output, stderr=output, check=False)


def draw(each, seed, families):
    """Write down the mutants that are to be tried, with the controls among them, in no order."""
    mutants = [
        mutant for family in families for mutant in (*controls(family, 4, seed), *drawn(family, each, seed))
    ]
    random.Random(seed).shuffle(mutants)
    with (WORK / "mutants.jsonl").open("w") as told:
        told.writelines(json.dumps({"number": at, **mutant}) + "\n" for at, mutant in enumerate(mutants))


def show():
    """Print what is left, with what was changed, and how many of each family were killed."""
    texts = {mutant["number"]: mutant["text"] for mutant in lines("mutants.jsonl")}
    counts = collections.defaultdict(collections.Counter)
    for result in lines("results.jsonl"):
        control = result["operator"].startswith("control")
        counts[result["operator"] if control else result["family"]][result["is"]] += 1
        if not control and result["is"] != "killed":
            file = Path(result["file"])
            print(
                f"\n{file.relative_to(ROOT)}:{result['lines'][0]}  {result['is']}, {result.get('tests', 0)} tests"
            )
            before, after = (
                file.read_text(encoding="utf-8").splitlines(),
                texts[result["number"]].splitlines(),
            )
            changes = difflib.unified_diff(before, after, n=0, lineterm="")
            print("\n".join(line for line in changes if line[:1] in "+-" and line[:3] not in ("+++", "---")))
    print()
    for family, count in counts.items():
        told = ", ".join(f"{number} {what}" for what, number in sorted(count.items()))
        print(f"{family:<18} {100 * count['killed'] / count.total():5.1f} % killed: {told}")


def lines(name):
    """The values of a file of JSON lines."""
    return map(json.loads, (WORK / name).read_text(encoding="utf-8").splitlines())


if __name__ == "__main__":
    main(*sys.argv[1:])
