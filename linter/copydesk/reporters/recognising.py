"""Reports told from articles and sheets: a report that lies beside them is never read as one."""

from __future__ import annotations

import re

_HEAD, _TAIL = 4096, 4096
_HTML = rb'<meta name="generator" content="copydesk [^"]*">'
_JSON = rb'^\s*\{[^{}]*"tool":\s*(?:\{\s*"name":\s*)?"copydesk"'
"""A report, or the decisions that were saved from one."""
_SARIF = rb'^\s*\{[^{}]*"runs":\s*\[\s*\{\s*"tool":\s*\{\s*"driver":\s*\{\s*"name":\s*"copydesk"'
_RDJSON = rb'^\s*\{\s*"source":\s*\{\s*"name":\s*"copydesk"'
_MARKDOWN = rb"^\*\*copydesk\*\*: \d+ articles? checked, "
_TEXT = (rb"(?m)^\d+ articles? checked: ", rb"(?m)^Facts: \d+ confirmed, \d+ contradicted, ")


def is_report(data: bytes) -> bool:
    """Whether a file's content is what one of our reporters, or a report's reader, has saved."""
    head, tail = data[:_HEAD], data[-_TAIL:]
    if any(re.search(sign, head) for sign in (_HTML, _JSON, _SARIF, _RDJSON, _MARKDOWN)):
        return True
    return all(re.search(sign, tail) for sign in _TEXT)
