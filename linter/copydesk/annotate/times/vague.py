"""Words for the past, the present and the future that name no day: *now*, *recently*, *in the future*."""

from __future__ import annotations

from copydesk.annotate.times.meaning import Meaning, View, row, tagged


def _present(view: View) -> Meaning | None:
    return Meaning("vague", tagged("PRESENT_REF"), lint=False)


def _past(view: View) -> Meaning | None:
    return Meaning("vague", tagged("PAST_REF"), lint=False)


def _future(view: View) -> Meaning | None:
    return Meaning("vague", tagged("FUTURE_REF"), lint=False)


VAGUE = (
    row(
        "now",
        "<w_right>? <w_now> | <w_currently> | <w_presently> | <w_nowadays> | <w_these> <w_days> | <w_current>",
        _present,
        ("right now", "PRESENT_REF"),
        needs="w_now|w_currently|w_presently|w_nowadays|w_days|w_current",
    ),
    row(
        "recently",
        "<w_more>? <w_recently> | <w_recent>",
        _past,
        ("recently", "PAST_REF"),
        needs="w_recently|w_recent",
    ),
    row("the past", "<w_the> <w_past>", _past, ("in the past", "PAST_REF"), needs="w_the w_past"),
    row(
        "the future",
        "<w_the> (?:<w_near>|<w_distant>|<w_foreseeable>|<w_immediate>)* <w_future> | (?:<w_near>|<w_distant>|<w_foreseeable>) <w_future>",
        _future,
        ("in the near future", "FUTURE_REF"),
        needs="w_the|w_near|w_distant|w_foreseeable w_future",
    ),
    row(
        "the near term",
        "<w_the> (?:<w_near>|<w_short>|<w_long>) <w_term>",
        _future,
        ("in the near term", "FUTURE_REF"),
        needs="w_the w_near|w_short|w_long w_term",
    ),
    row(
        "coming years",
        "<w_the>? <w_coming> <units> | <w_the> <units> <w_ahead>",
        _future,
        ("in coming months", "FUTURE_REF"),
        needs="w_coming|units units|w_ahead",
    ),
)
"""References to past, present and future."""
