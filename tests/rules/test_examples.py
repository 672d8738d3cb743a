"""The examples that the rules carry, run as any plug-in would run its own."""

import pytest

from copydesk.testing import cases, check_example, weaknesses

CASES = cases("copydesk_rules")
RULES = {rule.slug: rule for rule, _ in CASES}


@pytest.mark.parametrize(("rule", "example"), CASES, ids=[f"{r.slug}-{n}" for n, (r, _) in enumerate(CASES)])
def test_example_holds(rule, example):
    check_example(rule, example)


@pytest.mark.parametrize("slug", RULES)
def test_examples_prove_something(slug):
    assert weaknesses(RULES[slug]) == []


@pytest.mark.parametrize("slug", RULES)
def test_file_function_and_slug_agree(slug):
    rule = RULES[slug]
    name = slug.replace("-", "_")
    assert rule.module.split(".")[-1] == name
    assert rule.check.__name__ == name
