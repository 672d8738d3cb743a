"""`copydesk --version --verbose`: what a report of a bug needs to say."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterator

from copydesk import __version__


def about() -> str:
    """Versions of copydesk, Python, the system and all that copydesk rests on; no name of a person, a file or an article."""
    return "\n".join(f"{name + ':':<22}{value}" for name, value in _rows()) + "\n"


def _rows() -> Iterator[tuple[str, str]]:
    yield "copydesk", __version__
    yield "Python", f"{platform.python_implementation()} {platform.python_version()}"
    yield "system", f"{platform.system()} {platform.release()} {platform.machine()}"
    yield "processors", str(os.cpu_count())
    yield "encoding", f"{sys.stdout.encoding if sys.stdout else 'none'}, files {sys.getfilesystemencoding()}"
    yield from _packages()
    yield from _rules()


def _packages() -> Iterator[tuple[str, str]]:
    """What copydesk requires, and what its extras do, each as it is installed."""
    from importlib.metadata import PackageNotFoundError, requires, version

    names = (_name(each) for each in requires("copydesk") or ())
    for name in dict.fromkeys(names):
        try:
            yield name, version(name)
        except PackageNotFoundError:
            yield name, "not installed"


def _name(requirement: str) -> str:
    """The package of a requirement: `click>=8.2; extra == "serve"` is click."""
    return "".join(char if char.isalnum() or char in "-_." else " " for char in requirement).split()[0]


def _rules() -> Iterator[tuple[str, str]]:
    """How many rules each package brings."""
    from collections import Counter

    from copydesk.discovery import find_rules

    found = find_rules()
    for package, count in Counter(rule.package for rule in found.rules.values()).items():
        yield f"rules of {package}", str(count)
    for failure in found.failures:
        yield "failure", f"{failure.who}: {failure.message}"
