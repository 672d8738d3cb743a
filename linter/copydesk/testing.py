"""A rule's examples as tests: for our rules and for those of others.

In a plug-in's test module:

    from copydesk.testing import cases, check_example

    @pytest.mark.parametrize(("rule", "example"), cases("my_rules"))
    def test_examples(rule, example):
        check_example(rule, example)
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache, lru_cache
from importlib import import_module

from msgspec.structs import replace

from copydesk.article import Article
from copydesk.corrections import apply_edits
from copydesk.discovery import find_rules, rules_of
from copydesk.engine import problems_of
from copydesk.findings import Problem
from copydesk.reading import read
from copydesk.reading.document import BlockKind
from copydesk.rule import Bad, Example, Good, Rule
from copydesk.sheet.factbase import FactBase
from copydesk.sheet.loading import load_sheets
from copydesk.text import Span

_MARK = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)
_ENDINGS = {"text": "txt", "markdown": "md", "html": "html"}
DAY = date(2024, 6, 3)
"""The day of publication of an example that names none, and of its check."""


def cases(*packages: str) -> list[tuple[Rule, Example]]:
    """Every example of every rule in these packages, in order."""
    rules = [rule for package in packages for rule in rules_of(import_module(package))]
    return [(rule, example) for rule in rules for example in rule.examples]


def rule_named(slug: str) -> Rule:
    """The installed rule of that slug, whoever it is by; KeyError where there is none."""
    return _installed()[slug]


@cache
def _installed() -> Mapping[str, Rule]:
    return find_rules().rules


def weaknesses(rule: Rule) -> list[str]:
    """What is missing for the rule's examples to prove anything; empty when they do."""
    bad = [e for e in rule.examples if isinstance(e, Bad)]
    good = [e for e in rule.examples if isinstance(e, Good)]
    found = []
    if not rule.summary.endswith("."):
        found.append("the docstring's first line is no sentence")
    if not rule.description:
        found.append("the docstring does not say why it matters and what the rule declines to judge")
    if not bad or not good:
        found.append("it needs at least one bad and one good example")
    found += [f"a bad example without a mark: {e.text!r}" for e in bad if not _MARK.search(e.text)]
    found += [f"a bad example that does not say what is said: {e.text!r}" for e in bad if not e.says]
    found += [f"a good example with a mark: {e.text!r}" for e in good if _MARK.search(e.text)]
    found += [f"a good example without its reason: {e.text!r}" for e in good if not e.why]
    return found


def check_example(rule: Rule, example: Example) -> None:
    """Raise AssertionError, with both sides, where the rule does not do what its example promises."""
    words, marks = _unmark(example.text)
    article = article_of(replace(example, text=words))
    problems = sorted(problems_of(rule, article), key=lambda p: p.span)
    written = [_in_source(article, p.span).of(article.document.source) for p in problems]
    if isinstance(example, Good):
        told = "; ".join(f"{w!r}: {p.message}" for w, p in zip(written, problems, strict=True))
        assert not problems, f"{rule.slug} reports a good example ({example.why}): {told}\n{words}"
        return
    wanted = [mark.of(words) for mark in marks]
    assert marks, f"a bad example of {rule.slug} marks nothing:\n{words}"
    got = [_in_source(article, p.span) for p in problems]
    assert got == marks, f"{rule.slug} marks {written}, not {wanted}:\n{words}\n{_messages(problems)}"
    _check_words(rule, example, problems)
    _check_fixes(example, article, problems)


def _check_words(rule: Rule, example: Example, problems: Sequence[Problem]) -> None:
    says = example.says if isinstance(example, Bad) else ""
    each = [says] * len(problems) if isinstance(says, str) else list(says)
    assert all(each), f"a bad example of {rule.slug} does not say what is said"
    assert len(each) == len(problems), f"{rule.slug}: {len(each)} messages expected, {len(problems)} found"
    for wanted, problem in zip(each, problems, strict=True):
        assert wanted in problem.message, f"{rule.slug} says {problem.message!r}, not {wanted!r}"
        assert problem.evidence, f"{rule.slug} gives no evidence for {problem.message!r}"
        assert rule.slug not in problem.message, f"{rule.slug} mentions its own name"


def _check_fixes(example: Example, article: Article, problems: Sequence[Problem]) -> None:
    if not isinstance(example, Bad) or example.fixed is None:
        return
    edits = [edit for problem in problems if problem.fix for edit in problem.fix.edits]
    got = apply_edits(article.text, edits)
    wanted = article_of(replace(example, text=example.fixed)).text
    assert got == wanted, f"fixed to {got!r}, not {wanted!r}"


def article_of(example: Example) -> Article:
    """The article of an example: about the works of its sheet, unless it says otherwise."""
    text = _MARK.sub(r"\1", example.text)
    document = read(f"example.{_ENDINGS[example.format]}", text.encode(), example.format)
    if example.format == "text" and "\n\n" not in text.strip():
        blocks = tuple(
            replace(b, kind=BlockKind.PARAGRAPH) if b.kind is BlockKind.HEADLINE else b
            for b in document.blocks
        )
        document = replace(document, blocks=blocks)
    base = base_of(example.sheet)
    meta = document.metadata
    published = example.published or (meta.published.day if meta.published else None)
    as_of = example.as_of or published or DAY
    return Article(
        document=document,
        base=base,
        as_of=as_of,
        published=published or (None if example.as_of else DAY),
        updated=example.updated,
        kept_current=example.kept_current,
        works=example.works
        or (tuple(w.title.value for w in base.works.values()) if len(base.works) == 1 else ()),
        options={type(example.options): example.options} if example.options else {},
    )


@lru_cache(64)
def base_of(sheet: str) -> FactBase:
    """The fact base of a sheet's text; several sheets are divided by lines of three dashes."""
    parts = [part for part in re.split(r"(?m)^---\s*$", sheet) if part.strip()]
    return load_sheets({f"sheet-{n}.yaml": part.encode() for n, part in enumerate(parts, 1)})


def _messages(problems: Sequence[Problem]) -> str:
    return "\n".join(p.message for p in problems)


def _in_source(article: Article, span: Span) -> Span:
    return article.document.map.source(span)


def _unmark(text: str) -> tuple[str, list[Span]]:
    words, marks, at = "", [], 0
    for match in _MARK.finditer(text):
        words += text[at : match.start()]
        marks.append(Span(len(words), len(words) + len(match[1])))
        words += match[1]
        at = match.end()
    return words + text[at:], marks
