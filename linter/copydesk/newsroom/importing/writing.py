"""Writes a sheet as YAML that a person likes to read; whatever a name holds, it stays one text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from copydesk.newsroom.importing.draft import Value

SCHEMA_LINE = "# yaml-language-server: $schema={}"
WIDTH = 110
_PLAIN = re.compile(r"[^\W_][\w .'’()!?&/+–-]*")
_WORDS = frozenset("null true false yes no on off y n nan inf".split())
_SIMPLE = str.maketrans({"\\": "\\\\", '"': '\\"'})


def render_sheet(tree: Mapping[str, Value], terms: str = "", schema: str = "sheet.schema.json") -> str:
    """A whole sheet, with the line by which editors complete it, and the source's terms, on top."""
    head = [SCHEMA_LINE.format(schema), *(f"# {line}" for line in terms.splitlines())]
    return "\n".join((*head, *entries(tree), ""))


def entries(tree: Mapping[str, Value], *, quoted: bool = False) -> Iterator[str]:
    """The lines of a mapping: what is short in one line, what is long with a line for each part."""
    for key, value in tree.items():
        name = scalar(key, quoted=quoted)
        line = f"{name}: {inline(value, quoted=quoted)}"
        if not isinstance(value, list | dict) or (len(line) <= WIDTH and not _in_lines(value)):
            yield line
        elif isinstance(value, list):
            yield f"{name}:"
            yield from (f"  - {inline(item, quoted=quoted)}" for item in value)
        else:
            yield f"{name}:"
            yield from (f"  {line}" for line in _parts(value, quoted))


def _parts(value: Mapping[str, Value], quoted: bool) -> Iterator[str]:
    """The lines within a mapping: people and credits a line each, and a value with its source spread out."""
    if "value" in value:
        yield from entries(value, quoted=quoted)
    else:
        yield from (f"{scalar(k, quoted=quoted)}: {inline(v, quoted=quoted)}" for k, v in value.items())


def _in_lines(value: Value) -> bool:
    """Whether a value has an entry a line: lists of mappings, and mappings of mappings or lists."""
    inner = value if isinstance(value, list) else list(value.values()) if isinstance(value, dict) else []
    return any(isinstance(each, dict) for each in inner)


def inline(value: Value, *, quoted: bool = False) -> str:
    """A value in one line; `quoted` puts every text in quotes, as JSON has it."""
    if isinstance(value, list):
        return f"[{', '.join(inline(item, quoted=quoted) for item in value)}]"
    if isinstance(value, dict):
        pairs = (f"{scalar(k, quoted=quoted)}: {inline(v, quoted=quoted)}" for k, v in value.items())
        return f"{{{', '.join(pairs)}}}"
    return str(value) if isinstance(value, int) else scalar(value, quoted=quoted)


def scalar(text: str, *, quoted: bool = False) -> str:
    """A text without quotes where nobody can misread it, else in quotes."""
    if not quoted and _is_plain(text):
        return text
    escaped = text.translate(_SIMPLE)
    return f'"{escaped}"' if escaped.isprintable() else f'"{"".join(map(_escaped, escaped))}"'


def _is_plain(text: str) -> bool:
    """Whether every reader of YAML takes the text as it stands; letters and single blanks are the common case."""
    if text != text.strip():
        return False
    if " " in text and text.replace(" ", "").isalnum():
        return True
    return text.casefold() not in _WORDS and bool(_PLAIN.fullmatch(text))


def _escaped(char: str) -> str:
    if char.isprintable():
        return char
    return f"\\u{ord(char):04x}" if ord(char) < 0x10000 else f"\\U{ord(char):08x}"


def file_name(title: str, year: str | None = None) -> str:
    """A file's name for a work: `the-glass-harbour`, with its year where another has that name."""
    folded = unicodedata.normalize("NFKD", title.replace("&", " and ").replace("'", "").replace("’", ""))
    kept = "".join(c for c in folded if not unicodedata.combining(c)).casefold()
    slug = re.sub(r"[\W_]+", "-", kept).strip("-")[:80].rstrip("-") or "untitled"
    return unicodedata.normalize("NFC", f"{slug}-{year}" if year else slug)
