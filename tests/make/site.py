"""A hook of the documentation's site: links to files of the repository that are no pages become their words."""

import re
from pathlib import Path

_ROOT = Path(__file__).parents[2]
_OUTSIDE = re.compile(r"(?<!!)\[([^\]]+)\]\((\.\./[^)#]+)(?:#[^)]*)?\)")


def on_page_markdown(markdown, page, **_):
    """Called by MkDocs for each page; what is nowhere stays a link, and fails the build."""
    folder = (_ROOT / "docs" / page.file.src_uri).parent

    def words(found):
        target = (folder / found[2]).resolve()
        inside = target.is_relative_to(_ROOT / "docs")
        return found[0] if inside or not target.exists() else found[1]

    return _OUTSIDE.sub(words, markdown)
