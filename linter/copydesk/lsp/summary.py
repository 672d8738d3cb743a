"""What a check comes to, in one line above the article: silence is not taken for a yes."""

from __future__ import annotations

from copydesk.lsp.seen import Seen
from copydesk.report import tally
from copydesk.text import quantity


def summary(seen: Seen) -> str | None:
    """The state of an article, what was found, and what the sheets said; none where it was not checked."""
    article = seen.article
    if article is None:
        return None
    verdicts = tally(article.judged)
    facts = f"{verdicts.confirmed} confirmed, {verdicts.contradicted} contradicted, {verdicts.silent} not on a sheet"
    about = ", ".join(article.works) or "no work of the sheets"
    return f"copydesk: {article.state.value} · {quantity(len(article.findings), 'finding')} · facts: {facts} · {about}"
