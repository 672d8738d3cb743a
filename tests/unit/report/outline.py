"""A page taken apart for the tests, strictly: what the browser would mend is a fault."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = {"meta", "link", "input", "br", "img"}


class Outline(HTMLParser):
    """Tags, attributes and headings of a page; unbalanced tags are a fault."""

    def __init__(self, words: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.scripts: list[str] = []
        self.styles: list[str] = []
        self.classes: list[set[str]] = []
        self.texts: list[tuple[str, set[str]]] = []
        self.feed(words)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs) -> None:
        assert len({name for name, _ in attrs}) == len(attrs), attrs
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)
            self.classes.append(set((dict(attrs).get("class") or "").split()))

    def handle_endtag(self, tag) -> None:
        assert self.open.pop() == tag
        self.classes.pop()

    def handle_data(self, data) -> None:
        self.texts.append((data, set().union(*self.classes)))
        if self.open and self.open[-1] == "style":
            self.styles.append(data)
        if self.open and self.open[-1] == "script" and self.tags[-1][1].get("type") != "application/json":
            self.scripts.append(data)

    def values(self, name: str) -> list[str]:
        return [attrs[name] or "" for _, attrs in self.tags if name in attrs]

    def words(self, within: str, *without: str) -> str:
        """All text, without blanks, inside an element of one class and outside those of others."""
        return "".join(
            "".join(words.split())
            for words, classes in self.texts
            if within in classes and not classes & set(without)
        )
