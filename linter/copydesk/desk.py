"""What a desk has agreed on, once for all its articles: time zone, order of numeric dates, hemisphere."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class DateOrder(StrEnum):
    """How the desk reads 3/4/22."""

    MONTH_FIRST = "mdy"
    DAY_FIRST = "dmy"


class Hemisphere(StrEnum):
    """Where "summer" is June to August, or December to February."""

    NORTHERN = "northern"
    SOUTHERN = "southern"


class Desk(Struct, frozen=True):
    """The `[desk]` table of the configuration; `time_zone` is an IANA name."""

    time_zone: str = "UTC"
    date_order: DateOrder = DateOrder.MONTH_FIRST
    hemisphere: Hemisphere = Hemisphere.NORTHERN
