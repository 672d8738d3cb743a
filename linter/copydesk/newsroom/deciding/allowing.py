"""How a finding is allowed for a reason: by a comment in the article, or by an entry of the configuration."""

from __future__ import annotations

import json
from collections.abc import Iterator

from copydesk.config import Config, read_config
from copydesk.corrections import apply_edits
from copydesk.errors import ArticleError, ConfigError
from copydesk.findings import Edit, Finding
from copydesk.reading import read
from copydesk.reading.document import Document
from copydesk.suppress import ENGINE_RULES, read_suppressions
from copydesk.text import Span


def comment_for(document: Document, finding: Finding, reason: str) -> Edit | None:
    """The comment that allows a finding in its block, and where it goes in the file; none where no comment can.

    It stands in a line of its own before a paragraph, else at the block's end; what is proposed has been read again, and allows
    the finding.
    """
    block = document.block_at(finding.span.start)
    if block is None or finding.rule in ENGINE_RULES:
        return None
    comment = f"<!-- copydesk allow {finding.rule}: {reason} -->"
    return next(
        (
            e
            for e in _places(document, document.map.source(block.span), comment)
            if _allows(document, e, finding)
        ),
        None,
    )


def _places(document: Document, block: Span, comment: str) -> Iterator[Edit]:
    lines = document.lines()
    is_paragraph = document.format == "markdown" and lines.place(block.start).column == 1
    if is_paragraph:
        newline = "\r\n" if "\r\n" in document.source else "\n"
        yield Edit(Span(block.start, block.start), comment + newline)
    yield Edit(Span(block.end, block.end), f" {comment}")


def _allows(document: Document, edit: Edit, finding: Finding) -> bool:
    """Whether the file with the comment is the same to its readers, and the finding is allowed in it."""
    after = apply_edits(document.source, [edit])
    try:
        again = read(document.path, after.encode("utf-8", "replace"), document.format)
    except ArticleError:
        return False
    suppressions, troubles = read_suppressions(again, [finding.rule])
    return again.text == document.text and not troubles and any(s.covers(finding) for s in suppressions)


def entry_for(text: str, config: Config, finding: Finding, reason: str) -> str | None:
    """The configuration's text with an entry that allows the finding's words in its article; none where it has no room."""
    table = "[[tool.copydesk.allow]]" if config.file.endswith("pyproject.toml") else "[[allow]]"
    entry = {
        "path": config.own_path(finding.path),
        "rule": finding.rule,
        "words": finding.text,
        "reason": reason,
    }
    lines = (f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in entry.items() if value)
    gap = "" if not text or text.endswith("\n\n") else "\n" if text.endswith("\n") else "\n\n"
    after = text + gap + "\n".join((table, *lines)) + "\n"
    try:
        read_config(after, config.file, config.folder)
    except ConfigError:
        return None
    return after
