"""What all rules say of short articles: pairs of texts of which one is wrong and the other is not, or not enough.

In findings.tsv a line has the sheet, the text (`⏎` where a line ends), and each finding: `rule “words”`, with `?` where it is likely alone.
"""

from datetime import date
from pathlib import Path

import pytest

from copydesk.engine import problems_of
from copydesk.findings import Confidence
from copydesk.rule import Example
from copydesk.testing import article_of, cases
from unit.judging.test_every_verdict import SHEETS

RULES = {rule.slug: rule for rule, _ in cases("copydesk_rules")}
LINES = Path(__file__).with_name("findings.tsv").read_text("utf-8").splitlines()


def found(sheet, text):
    work = "Glass Harbour" if sheet == "film" else "The Salt Road"
    words = text.replace("⏎", "\n")
    article = article_of(Example(words, sheet=SHEETS[sheet], works=(work,), published=date(2023, 7, 1)))
    return "; ".join(
        f"{slug} “{problem.span.of(article.text)}”{'' if problem.confidence is Confidence.CERTAIN else '?'}"
        for slug, rule in RULES.items()
        for problem in sorted(problems_of(rule, article), key=lambda problem: problem.span)
    )


@pytest.mark.parametrize("line", LINES)
def test_each_text_has_its_findings(line):
    sheet, text, expected = line.split("\t")
    assert found(sheet, text) == expected
