"""What poster and leaflet say of the ways to the centre, in words."""

from dataclasses import dataclass

from exports.paper.runs import typed
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.digits import render
from kafel_desk.language.direction import isolate
from kafel_desk.papers.channels import Hours, Reach, Reaching, Way

_HEADINGS: dict[Reach, str] = {
    "phone": "paper.poster.call",
    "whatsapp": "paper.poster.whatsapp",
    "visit": "paper.poster.visit",
    "social": "paper.poster.social",
}
_BETWEEN = " · "
_MOST_HOURS = 2  # lines


@dataclass(frozen=True, slots=True)
class WayWords:
    """One way: its heading, the address in large type, lines below it, and its code."""

    reach: Reach
    heading: str
    address: str
    lines: tuple[str, ...]
    link: str | None
    caption: str


def ways_words(reaching: Reaching, catalogue: Catalogue) -> tuple[WayWords, ...]:
    """Put every way into words."""
    return tuple(_way(way, reaching, catalogue) for way in reaching.ways)


def foot_words(reaching: Reaching, catalogue: Catalogue) -> str:
    """Return the centre's name with the first number to call and the first to write to."""
    numbers = [
        catalogue.text("paper.letter.way", means=catalogue.text(key), address=isolate(address))
        for reach, key in (("phone", "paper.slip.phone"), ("whatsapp", "paper.slip.whatsapp"))
        if (
            address := next((typed(way.address) for way in reaching.ways if way.reach == reach), "")
        )
    ]
    centre = typed(reaching.centre) or catalogue.text("paper.org.centre")
    return _BETWEEN.join([centre, *numbers])


def _way(way: Way, reaching: Reaching, catalogue: Catalogue) -> WayWords:
    text = catalogue.text
    heading = text(_HEADINGS[way.reach])
    if way.reach == "visit":
        hours = reaching.hours[:_MOST_HOURS]
        lines = (_place(way, catalogue), *(_hours(row, catalogue) for row in hours))
        return WayWords(way.reach, heading, "", lines, None, "")
    names = _BETWEEN.join(typed(name) for name in way.names)
    # Latin names read from the left as one; Arabic ones in the direction of the page.
    lines = ((isolate(names) if names.replace(_BETWEEN, "").isascii() else names),)
    return WayWords(
        way.reach,
        heading,
        isolate(typed(way.address)),
        lines if names else (),
        way.link,
        _caption(way, catalogue),
    )


def _caption(way: Way, catalogue: Catalogue) -> str:
    if way.reach == "phone":
        return catalogue.text("paper.poster.scan_call")
    if way.reach == "whatsapp":
        return catalogue.text("paper.poster.scan_chat")
    network = isolate(typed(way.names[0])) if way.names else ""
    return catalogue.text("paper.poster.scan_account", network=network)


def _place(way: Way, catalogue: Catalogue) -> str:
    who, address = typed(way.ask_for), typed(way.address)
    place = (
        catalogue.text("paper.poster.visit_ask", who=who)
        if who
        else catalogue.text("paper.poster.visit_place")
    )
    return (
        catalogue.text("paper.poster.visit_at", place=place, address=address) if address else place
    )


def _hours(hours: Hours, catalogue: Catalogue) -> str:
    openings = ""
    for opening in hours.openings:
        words = catalogue.text(
            "paper.poster.opening",
            a=_clock(opening.opens, catalogue),
            b=_clock(opening.closes, catalogue),
        )
        words = isolate(words)
        openings = catalogue.text("time.and", first=openings, second=words) if openings else words
    first = catalogue.text(f"weekday.{hours.first}")
    if hours.first == hours.last:
        return catalogue.text("paper.poster.hours_day", day=first, openings=openings)
    last = catalogue.text(f"weekday.{hours.last}")
    return catalogue.text("paper.poster.hours", first=first, last=last, openings=openings)


def _clock(minutes: int, catalogue: Catalogue) -> str:
    return render(f"{minutes // 60:02}:{minutes % 60:02}", catalogue.digits)
