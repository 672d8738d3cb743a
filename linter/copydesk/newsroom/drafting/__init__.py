"""Proposes a sheet from what trusted articles say, each fact with the articles that say it."""

from __future__ import annotations

from copydesk.newsroom.drafting.proposing import Proposal, propose
from copydesk.newsroom.drafting.rendering import render_proposal
from copydesk.newsroom.drafting.supposing import supposed_sheet, title_of

__all__ = ["Proposal", "propose", "render_proposal", "supposed_sheet", "title_of"]
