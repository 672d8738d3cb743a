"""All that a rule yields for its bad examples: words, confidence, whose fact, evidence and correction, a file for each rule.

An example says in words what it promises; what it leaves out is held here. `make accept` writes the files anew.
"""

import os
import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from copydesk.engine import problems_of
from copydesk.findings import Observation, Passage
from copydesk.rule import Bad
from copydesk.testing import article_of, cases

ACCEPTED = Path(__file__).parent / "rules"
EXAMPLES = {}
for rule, example in cases("copydesk_rules"):
    if isinstance(example, Bad):
        EXAMPLES.setdefault(rule.slug, []).append((rule, example))


def told(rule):
    return "".join(line + "\n" for _, example in EXAMPLES[rule] for line in lines_of(_, example))


def lines_of(rule, example):
    plain = re.sub(r"\[\[(.*?)\]\]", r"\1", example.text, flags=re.DOTALL)
    article = article_of(replace(example, text=plain))
    yield f"{plain.strip()}\n"
    for problem in sorted(problems_of(rule, article), key=lambda p: p.span):
        yield from lines_on(problem, article.text)


def lines_on(problem, text):
    severity = f", {problem.severity}" if problem.severity else ""
    group = f", with {problem.group}" if problem.group else ""
    yield f"  “{problem.span.of(text)}”: {problem.message}"
    yield f"    {problem.confidence}{severity}: {problem.subject} · {problem.attribute}{group}"
    yield from (f"    {why(each, text)}" for each in problem.evidence)
    if problem.fix:
        edits = (f"“{edit.span.of(text)}” → “{edit.text}”" for edit in problem.fix.edits)
        yield f"    {'safe' if problem.fix.safe else 'to confirm'}: {', '.join(edits)}"
    yield ""


def why(evidence, text):
    match evidence:
        case Passage(span=span, says=says):
            return f"{says}: “{span.of(text)}”"
        case Observation(says=says, source=source):
            return f"{says} ({source})" if source else says
    return f"{evidence.place}: {evidence.says}"


@pytest.mark.parametrize("slug", EXAMPLES)
def test_a_rule_says_of_its_examples_what_was_accepted(slug):
    accepted = ACCEPTED / f"{slug}.txt"
    if os.environ.get("COPYDESK_ACCEPT"):
        accepted.parent.mkdir(exist_ok=True)
        accepted.write_text(told(slug), encoding="utf-8", newline="\n")
    if accepted.exists():  # a new rule is one file, until somebody accepts
        assert told(slug).splitlines() == accepted.read_text("utf-8").splitlines()


def test_no_accepted_file_is_of_a_rule_that_is_gone():
    assert {file.stem for file in ACCEPTED.iterdir()} <= EXAMPLES.keys()
