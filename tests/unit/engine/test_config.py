import pytest

from copydesk.config import matches, read_config
from copydesk.desk import DateOrder
from copydesk.errors import ConfigError
from copydesk.findings import FailOn


def troubles(text):
    with pytest.raises(ConfigError) as caught:
        read_config(text, "copydesk.toml")
    return [str(trouble) for trouble in caught.value.troubles]


def test_whole_configuration_is_read():
    config = read_config(
        """
facts = "facts"
paths = ["a", "b"]
fail_on = "warning"
[desk]
date_order = "dmy"
time_zone = "Europe/London"
[rules]
wrong-actor = "off"
[rules.hard-to-read]
severity = "warning"
grade = 12
[[articles]]
path = "guides/**"
kept_current = true
works = ["Dark"]
[[articles]]
path = "guides/old.md"
published = 2024-01-02
[[allow]]
path = "x.md"
rule = ["wrong-actor"]
words = "Jane"
reason = "dub"
until = 2026-12-31
""",
        "copydesk.toml",
    )
    assert config.facts == ("facts",)
    assert config.fail_on is FailOn.WARNING
    assert config.desk.date_order is DateOrder.DAY_FIRST
    assert config.rules["wrong-actor"].off
    assert config.rules["hard-to-read"].options == {"grade": 12}
    assert config.allow[0].line == 20
    old = config.for_article("guides/old.md")
    assert (old.kept_current, str(old.published), old.works) == (True, "2024-01-02", ("Dark",))


def test_unknown_keys_are_errors_with_the_nearest_key_and_a_line():
    assert troubles("fact = ['x']\n[desk]\ntimezone = 'UTC'\n") == [
        "copydesk.toml:1:1: unknown key 'fact'; did you mean 'facts'?",
        "copydesk.toml:3:1: unknown key desk.'timezone'; did you mean 'time_zone'?",
    ]


def test_all_errors_are_told_at_once():
    found = troubles(
        """
facts = 3
fail_on = "sometimes"
[rules]
wrong-actor = "loud"
[desk]
time_zone = "Mars/Olympus"
[[articles]]
kept_current = "yes"
[[allow]]
until = "soon"
"""
    )
    assert len(found) == 8


def test_allowance_without_a_reason_is_refused():
    assert "needs a reason" in troubles('[[allow]]\nrule = "wrong-actor"\n')[0]


def test_pyproject_without_the_table_is_no_configuration():
    assert read_config("[tool.other]\n", "pyproject.toml") is None
    assert read_config("[tool.copydesk]\nfacts = 'f'\n", "pyproject.toml").facts == ("f",)


def test_text_that_is_no_toml_says_where():
    assert "is not TOML" in troubles("facts = [")[0]


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        ("guides/**", "guides/a/b.md", True),
        ("guides/*", "guides/a/b.md", False),
        ("**/b.md", "guides/a/b.md", True),
        ("**/b.md", "b.md", True),
        ("*.md", "guides/a.md", True),
        ("guides/?.md", "guides/a.md", True),
        ("a[1].md", "a[1].md", True),
    ],
)
def test_globs(pattern, path, expected):
    assert matches(pattern, path) is expected


def test_entries_of_one_path_are_found_beside_those_with_a_pattern_the_last_one_winning():
    text = "".join(
        f'[[articles]]\npath = "{path}"\nworks = ["{work}"]\n'
        for path, work in (("news/*.md", "A"), ("news/one.md", "B"), ("./news/two.md", "C"), ("two.md", "D"))
    )
    config = read_config(text, "copydesk.toml")
    assert config is not None
    found = {
        path: config.for_article(path).works
        for path in ("news/one.md", "news/two.md", "./news/one.md", "x/two.md")
    }
    assert found == {
        "news/one.md": ("B",),
        "news/two.md": ("D",),
        "./news/one.md": ("B",),
        "x/two.md": ("D",),
    }
