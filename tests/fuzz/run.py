"""Fuzzes every door for a while, guided by coverage, with Atheris: make fuzz [SECONDS=600] [target=checking]

Each target is a process of its own, whose corpus is kept in tests/fuzz/corpus/TARGET. What breaks it is written to
tests/fuzz/found: make it a test, then mend its kind. Limits: 5 seconds and 1 GB for 20 kB.
"""

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


def one(target, arguments):
    """Fuzz one target in this process, which ends with it."""
    import atheris

    with atheris.instrument_imports(include=["copydesk", "copydesk_rules"], enable_loader_override=False):
        from tests.fuzz.targets import attempt

    atheris.Setup([sys.argv[0], *arguments], lambda data: attempt(target, data))
    atheris.Fuzz()


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
            f"-max_total_time={seconds // len(targets)}",
            "-timeout=5",
            "-rss_limit_mb=1024",
            "-max_len=20000",
        ]
        told = [f"-artifact_prefix={found}/{target}-", "-print_final_stats=1", "-verbosity=0"]
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
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        lines = (done.stdout + done.stderr).splitlines()
        stats = [
            line.split(":")[-1].strip()
            for line in lines
            if "number_of_executed_units" in line or "peak_rss_mb" in line
        ]
        print(
            f"{target:<14} executions, MB: {', '.join(stats)}{'' if done.returncode == 0 else '  BROKEN'}",
            flush=True,
        )
        if done.returncode:
            broken += 1
            print("\n".join(lines[-25:]))
    sys.exit(broken)


if __name__ == "__main__":
    if sys.argv[1] == "--one":
        one(sys.argv[2], sys.argv[3:])
    else:
        main(int(sys.argv[1]), *sys.argv[2:])
