"""Drawing: elements of an SVG picture as text that is escaped throughout."""

from __future__ import annotations

from markupsafe import Markup, escape

from copydesk.reporters.html.wording import visible


def element(name: str, *children: str, **attributes: object) -> Markup:
    """An element; `class_` is `class`, underscores in names become hyphens, text is escaped where it is no markup."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    inside = "".join(child if isinstance(child, Markup) else escape(visible(child)) for child in children)
    return Markup(f"<{name}{written}>{inside}</{name}>")  # noqa: S704  # every part is escaped above


def _value(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.1f}".removesuffix(".0")
    return str(escape(visible(str(value))))


def picture(name: str, width: float, height: float, title: str, description: str, *parts: Markup) -> Markup:
    """A whole picture, with the title and description that stand for it where it is not seen."""
    return element(
        "svg",
        element("title", title, id=f"{name}-title"),
        element("desc", description, id=f"{name}-desc"),
        *parts,
        viewBox=f"0 0 {_value(width)} {_value(height)}",
        width=width,
        height=height,
        role="img",
        aria_labelledby=f"{name}-title {name}-desc",
    )


def line(x1: float, y1: float, x2: float, y2: float, class_: str) -> Markup:
    """A straight line."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, class_=class_)


def bar(x: float, y: float, width: float, height: float, class_: str, round_: float = 0) -> Markup:
    """A rectangle, with rounded corners where asked."""
    return element("rect", x=x, y=y, width=width, height=height, rx=round_ or None, class_=class_)


def words(x: float, y: float, text: str, class_: str, anchor: str | None = None) -> Markup:
    """A line of text that starts, ends or is centred at a point."""
    return element("text", text, x=x, y=y, class_=class_, text_anchor=anchor)
