"""What a rule marks in a sentence about the works of a sheet."""

from datetime import date

from copydesk.engine import problems_of
from copydesk.rule import Example
from copydesk.testing import article_of, rule_named


def marked(slug, text, sheet, published=date(2026, 11, 21), **about):
    """The words that a rule marks, in order."""
    article = article_of(Example(text, sheet=sheet, published=published, **about))
    problems = sorted(problems_of(rule_named(slug), article), key=lambda p: p.span)
    return [p.span.of(article.text) for p in problems]
