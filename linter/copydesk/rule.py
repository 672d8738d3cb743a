"""What a rule is: its facts, what it wants to see, its examples, and one function."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from inspect import cleandoc
from typing import Any, TypeAlias, TypeVar

from msgspec import Struct

from copydesk.article import Article
from copydesk.findings import Problem, RuleFacts, Severity

Check: TypeAlias = Callable[[Any, Article], Iterator[Problem]]
CheckT = TypeVar("CheckT", bound=Check)


class _Text(Struct, frozen=True):
    text: str


class Example(_Text, frozen=True, kw_only=True):
    """An article small enough to read at a glance, what is on the sheet, and on which days.

    `text` is Markdown where `format` is "markdown", else plain text whose first line is no headline but prose, unless
    it holds a blank line. `[[ ]]` marks what a bad example must have underlined, in order.
    """

    sheet: str = ""
    published: date | None = None
    updated: date | None = None
    as_of: date | None = None
    kept_current: bool = False
    works: tuple[str, ...] = ()
    format: str = "text"
    options: Any = None


class Bad(Example, frozen=True, kw_only=True):
    """An example that the rule must report at each mark; `says` stands in the message (one for each mark, or one for all).

    `fixed` is the whole text after the fixes, where the rule offers some.
    """

    says: str | tuple[str, ...] = ""
    fixed: str | None = None


class Good(Example, frozen=True, kw_only=True):
    """An example that the rule must leave alone, and why."""

    why: str = ""


class Rule(Struct, frozen=True):
    """A rule as the engine runs it; made by the `rule` decorator."""

    slug: str
    severity: Severity
    on: type
    check: Check
    examples: tuple[Example, ...]
    options: type | None
    over: tuple[str, ...]
    summary: str
    description: str
    module: str

    @property
    def family(self) -> str:
        """The folder that the rule stands in, or `desk` for a rule of the desk's own."""
        parts = self.module.split(".")
        return parts[-2] if len(parts) > 2 else "desk"

    @property
    def package(self) -> str:
        """The package that brought the rule."""
        return self.module.split(".")[0]

    @property
    def who(self) -> str:
        """The rule and the package that brought it, as a failure names them."""
        return f"{self.package}: {self.slug}"

    def facts(self, severity: Severity | None = None) -> RuleFacts:
        """What reports say about the rule."""
        return RuleFacts(
            self.slug, self.family, severity or self.severity, self.summary, self.description, self.package
        )


def rule(
    slug: str,
    severity: Severity,
    *,
    on: type,
    examples: tuple[Example, ...],
    options: type | None = None,
    over: tuple[str, ...] = (),
) -> Callable[[CheckT], CheckT]:
    """Make a function `(seen, article) → Iterator[Problem]` a rule.

    `on` is what it sees, one at a time: a kind of claim, `Mention`, `TimeExpression`, `Quotation`, `Definition`,
    `NameGroup`, `Group`, `Document`, or `Article` for the whole. `options` is a dataclass or msgspec Struct whose defaults hold unless
    `[rules.SLUG]` says otherwise; the rule reads them by `article.option(TheClass)`. `over` names rules whose
    findings this one replaces where they overlap, because it knows the cause better.
    The docstring's first line is the rule's summary, the rest its description.
    """

    def decorate(check: CheckT) -> CheckT:
        summary, _, description = cleandoc(check.__doc__ or "").partition("\n")
        made = Rule(
            slug=slug,
            severity=severity,
            on=on,
            check=check,
            examples=examples,
            options=options,
            over=over,
            summary=summary.strip(),
            description=description.strip(),
            module=check.__module__,
        )
        check.rule = made  # type: ignore[attr-defined]  # a function carries its rule, so that both can be imported
        return check

    return decorate
