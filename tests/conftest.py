"""What holds for all tests: no property is judged by the time that it takes, since machines are shared and noisy."""

from __future__ import annotations

import os

from hypothesis import settings


def pytest_configure() -> None:
    for host in ("GITHUB_ACTIONS", "GITLAB_CI"):
        os.environ.pop(host, None)  # inside which reports take another format
    settings.register_profile("copydesk", deadline=None)
    settings.load_profile("copydesk")
