"""What holds for all tests: no property is judged by the time that it takes, since machines are shared and noisy."""

from __future__ import annotations

from hypothesis import settings


def pytest_configure() -> None:
    settings.register_profile("copydesk", deadline=None)
    settings.load_profile("copydesk")
