"""The places of the rail: fixed order and keys; only those that have a page are shown."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """One item of the rail: the page's name, its icon, the key of its words."""

    name: str
    icon: str
    words_key: str
    is_at_bottom: bool = False


PLACES = (
    Place("intake", "intake", "nav.intake"),
    Place("cases", "cases", "nav.cases"),
    Place("follow_ups", "follow", "nav.follow_ups"),
    Place("board", "board", "nav.board"),
    Place("reports", "report", "nav.reports"),
    Place("settings", "settings", "nav.settings", is_at_bottom=True),
    Place("safeguarding", "shield", "nav.safeguarding"),
)
"""Ctrl+1 to Ctrl+7 count them in this order, whether or not each is shown."""
