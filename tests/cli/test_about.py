"""`copydesk --version --verbose`: what a report of a bug needs, and nothing about whoever sends it."""

import getpass

import pytest

from copydesk import __version__


@pytest.mark.parametrize("order", [("--version", "--verbose"), ("--verbose", "--version")])
def test_the_verbose_version_names_all_that_copydesk_rests_on(desk, order):
    rows = dict(line.split(":", 1) for line in desk.run(*order).output.splitlines())
    assert rows["copydesk"].strip() == __version__
    assert {
        "Python",
        "system",
        "encoding",
        "click",
        "pydantic",
        "turbohtml",
        "rules of copydesk_rules",
    } <= set(rows)
    assert str(desk.path) not in str(rows)
    assert f"/{getpass.getuser()}/" not in str(rows)


def test_the_version_alone_is_one_line(desk):
    assert desk.run("--version").output == f"copydesk, version {__version__}\n"
