"""What holds for all tests: no property is judged by the time that it takes, since machines are shared and noisy."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("copydesk")
settings.load_profile("copydesk")
