"""What holds for all tests: no property is judged by the time that it takes, since machines are shared and noisy."""

from __future__ import annotations

import os
import signal

from hypothesis import settings


def pytest_configure() -> None:
    for host in ("GITHUB_ACTIONS", "GITLAB_CI"):
        os.environ.pop(host, None)  # inside which reports take another format
    signal.signal(signal.SIGINT, signal.default_int_handler)  # which a shell ignores in the background
    settings.register_profile("copydesk", deadline=None)
    settings.load_profile("copydesk")
