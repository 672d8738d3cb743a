from datetime import date

import pytest
from msgspec.structs import replace

from copydesk.config import Allowance
from copydesk.findings import Confidence, Finding, Severity
from copydesk.reading.document import Block, BlockKind, Comment, Document
from copydesk.suppress import read_suppressions, sift
from copydesk.text import Place, Span

TEXT = "First block.\n\nSecond block."
BLOCKS = (Block(BlockKind.PARAGRAPH, Span(0, 12)), Block(BlockKind.PARAGRAPH, Span(14, 27)))
SLUGS = ("wrong-actor", "wrong-date")
FINDING = Finding(
    rule="wrong-actor",
    severity=Severity.ERROR,
    confidence=Confidence.CERTAIN,
    path="a.md",
    span=Span(14, 20),
    source=Span(14, 20),
    start=Place(3, 1),
    end=Place(3, 7),
    text="Second",
    message="no",
    evidence=(),
    related=(),
    fix=None,
    subject="",
    attribute="",
    fingerprint="f",
    digest="d",
    group="g",
)
DAY = date(2026, 1, 1)


def document(words, at=12):
    return Document("a.md", "markdown", TEXT, TEXT, BLOCKS, comments=(Comment(words, Span(12, 13), at),))


def read(words, at=12):
    return read_suppressions(document(words, at), SLUGS)


def test_comment_between_blocks_allows_in_the_next():
    (suppression,), troubles = read(" copydesk allow wrong-actor: dubbed ", at=13)
    assert suppression.covers(FINDING)
    assert not troubles


def test_comment_inside_a_block_allows_in_its_own():
    (suppression,), _ = read("copydesk allow wrong-actor: dubbed", at=12)
    assert not suppression.covers(FINDING)
    assert suppression.covers(replace(FINDING, span=Span(0, 5)))


def test_other_comments_are_none_of_ours():
    assert read("TODO copydesk") == ((), ())


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("copydesk allow wrong-actor", "gives no reason"),
        ("copydesk allow wrong-actor:  ", "gives no reason"),
        ("copydesk allow wrong-actr: why", "did you mean 'wrong-actor'"),
        ("copydesk allow: why", "names no rule"),
        ("copydesk allow wrong-actor: why (until soon)", "is no day"),
    ],
)
def test_suppression_that_cannot_be_used_says_why(words, message):
    suppressions, troubles = read(words)
    assert not suppressions
    assert message in str(troubles[0])


def test_expired_suppression_hides_nothing():
    suppressions, _ = read("copydesk allow wrong-actor: dubbed (until 2025-12-31)", at=13)
    sifted = sift([FINDING], suppressions, (), DAY)
    assert sifted.kept == (FINDING,)
    assert sifted.expired == suppressions


def test_last_day_still_counts():
    suppressions, _ = read("copydesk allow wrong-actor: dubbed (until 2026-01-01)", at=13)
    assert sift([FINDING], suppressions, (), DAY).suppressed == (FINDING,)


def test_unused_suppression_is_told():
    suppressions, _ = read("copydesk allow wrong-date: moved", at=13)
    assert sift([FINDING], suppressions, (), DAY).unused == suppressions


@pytest.mark.parametrize(
    ("allowance", "allowed"),
    [
        (Allowance("**", ("wrong-actor",), "why"), True),
        (Allowance("**", ("wrong-actor",), "why", words="second"), True),
        (Allowance("**", ("wrong-actor",), "why", words="first"), False),
        (Allowance("**", ("wrong-date",), "why"), False),
        (Allowance("**", ("wrong-actor",), "why", until=date(2025, 1, 1)), False),
    ],
)
def test_allowances_by_rule_words_and_day(allowance, allowed):
    assert bool(sift([FINDING], (), (allowance,), DAY).suppressed) is allowed
