"""A pytest plug-in that writes down how long each test takes: see trying.py."""

import collections
import json
import os
from pathlib import Path

TIMES = collections.Counter()


def pytest_runtest_logreport(report):
    TIMES[report.nodeid] += report.duration


def pytest_sessionfinish(session):
    if not hasattr(session.config, "workerinput"):
        (Path(os.environ["MUTANTS"]) / "times.json").write_text(json.dumps(TIMES))
