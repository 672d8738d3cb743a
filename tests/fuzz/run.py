"""Fuzzes every door for a while, guided by coverage, with Atheris: make fuzz [SECONDS=600] [target=checking]

Each target is a process of its own, whose corpus is kept in tests/fuzz/corpus/TARGET. What breaks it is written to
tests/fuzz/found: make it a test, then mend its kind. Limits: 5 seconds and 1 GB for 20 kB.
"""

import re
import resource
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SEEDS = {
    "reading": ["fixtures"],
    "exports": ["tests/unit/reading"],
    "sheets": ["fixtures/facts", "fixtures/sheets"],
    "configuration": ["fixtures"],
    "house_style": ["fixtures"],
    "decisions": ["tests/golden"],
    "importing": ["tests/unit/newsroom"],
    "checking": ["fixtures"],
    "archive": ["tests/fuzz"],
}


STATS = {
    "executions": r"number_of_executed_units: (\d+)",
    "edges": r"cov: (\d+)",
    "MB": r"peak_rss_mb: *(\d+)",
}
"""What is told of a run, and how the fuzzer tells it."""


def one(target, arguments):
    """Fuzz one target in this process, which ends with it."""
    import atheris

    with atheris.instrument_imports(include=["copydesk", "copydesk_rules"], enable_loader_override=False):
        from tests.fuzz.targets import attempt

    atheris.Setup([sys.argv[0], *arguments], lambda data: attempt(target, data))
    atheris.Fuzz()


def processor():
    """The processor's seconds of all targets that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def last(pattern, lines):
    """The number that the fuzzer told last."""
    found = [match[1] for line in lines if (match := re.search(pattern, line))]
    return found[-1] if found else "?"


def main(seconds, *chosen):
    """Fuzz the targets one after the other; how many broke is the status."""
    broken = 0
    targets = chosen or tuple(SEEDS)
    for target in targets:
        corpus, found = HERE / "corpus" / target, HERE / "found"
        corpus.mkdir(parents=True, exist_ok=True)
        found.mkdir(exist_ok=True)
        seeds = [str(ROOT / folder) for folder in SEEDS[target] if (ROOT / folder).is_dir()]
        limits = [
            "-timeout=5",
            "-rss_limit_mb=1024",
            "-max_len=20000",
            f"-max_total_time={seconds // len(targets)}",
        ]
        told = [f"-artifact_prefix={found}/{target}-", "-print_final_stats=1"]
        command = [
            sys.executable,
            "-m",
            "tests.fuzz.run",
            "--one",
            target,
            *limits,
            *told,
            str(corpus),
            *seeds,
        ]
        before = processor()
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        lines = (done.stdout + done.stderr).splitlines()
        stats = {name: last(pattern, lines) for name, pattern in STATS.items()}
        stats["s of a processor"] = f"{processor() - before:.0f}"
        shown = ", ".join(f"{number} {name}" for name, number in stats.items())
        print(f"{target:<14} {shown}{'' if done.returncode == 0 else '  BROKEN'}", flush=True)
        if done.returncode:
            broken += 1
            print("\n".join(lines[-25:]))
    sys.exit(broken)


if __name__ == "__main__":
    if sys.argv[1] == "--one":
        one(sys.argv[2], sys.argv[3:])
    else:
        main(int(sys.argv[1]), *sys.argv[2:])
