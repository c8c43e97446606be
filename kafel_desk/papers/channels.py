"""How people reach the centre, for poster and leaflet: from the channel directory, with links."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Literal

import msgspec

from kafel_desk.case.facts import KINDS, Kind
from kafel_desk.directory.entries import Channel
from kafel_desk.directory.state import Directory
from kafel_desk.person.phones import PhoneError, normalise_phone
from kafel_desk.refusal import Refused
from kafel_desk.templates.whatsapp import chat_link
from kafel_desk.time.deadlines import Limit, targets_in_force
from kafel_desk.time.working_calendar import Opening, calendar_in_force

Reach = Literal["phone", "whatsapp", "visit", "social"]

# Numbers that are dialled without the country code, and cannot be called with it from here.
_NATIONAL = re.compile(r"\+966(800[0-9]{7}|9200[0-9]{5})")
_ACCOUNT = re.compile(r"@?([A-Za-z0-9_.]{1,50})")
_LINK = re.compile(r"https://[!-~]{1,200}")

# What an account is opened by, for the networks whose links are known.
_NETWORKS = {
    "x": "https://x.com/{}",
    "twitter": "https://x.com/{}",
    "instagram": "https://www.instagram.com/{}",
    "snapchat": "https://www.snapchat.com/add/{}",
    "tiktok": "https://www.tiktok.com/@{}",
    "facebook": "https://www.facebook.com/{}",
    "youtube": "https://www.youtube.com/@{}",
}

# Sunday first, as the week is worked; Python counts from Monday.
_WEEK = (6, 0, 1, 2, 3, 4, 5)


class Way(msgspec.Struct, frozen=True):
    """One way to the centre.

    ``address`` is what is read (a number, an account, a place), ``link`` what a phone opens when
    it scans the code, None where nothing can be opened. ``names`` are the networks on which the
    account is, the first being that of the link; ``ask_for`` is whom a visitor asks for.
    """

    reach: Reach
    address: str = ""
    link: str | None = None
    names: tuple[str, ...] = ()
    ask_for: str = ""


class Hours(msgspec.Struct, frozen=True):
    """Days in a row, as ISO counts them, on which the centre has the same openings."""

    first: int
    last: int
    openings: tuple[Opening, ...]


class Promise(msgspec.Struct, frozen=True):
    """How long first reply and result of one kind of case may take."""

    kind: Kind
    first_reply: Limit
    result: Limit


class Reaching(msgspec.Struct, frozen=True, kw_only=True):
    """What poster and leaflet say. No way is in it that leads nowhere."""

    charity: str
    centre: str
    issued: date
    ways: tuple[Way, ...] = ()
    hours: tuple[Hours, ...] = ()
    promises: tuple[Promise, ...] = ()
    day_minutes: int = 420


def reaching_of(directory: Directory, issued: date) -> Reaching:
    """Choose from the directory as it is on a local day."""
    channels = [channel for channel in directory.active_channels() if channel.on_poster]
    calendar = calendar_in_force(directory.calendars, issued)
    targets = targets_in_force(directory.targets, issued)
    return Reaching(
        charity=directory.charity,
        centre=directory.centre,
        issued=issued,
        ways=(
            *(_phone(channel) for channel in _of(channels, "phone")),
            *(_whatsapp(channel) for channel in _of(channels, "whatsapp")),
            *(_visit(channel) for channel in channels if channel.kind == "visit"),
            *_accounts(_of(channels, "social")),
        ),
        hours=_hours(calendar.week),
        promises=tuple(
            Promise(kind, targets.of(kind).first_reply, targets.of(kind).result) for kind in KINDS
        ),
        day_minutes=calendar.working_day_minutes,
    )


def _of(channels: Iterable[Channel], kind: str) -> list[Channel]:
    return [
        channel for channel in channels if channel.kind == kind and (channel.address or "").strip()
    ]


def _phone(channel: Channel) -> Way:
    return Way("phone", _address(channel), _dial(_address(channel)))


def _dial(address: str) -> str | None:
    try:
        number = normalise_phone(address)
    except PhoneError:
        return None
    national = _NATIONAL.fullmatch(number)
    return f"tel:{national[1] if national else number}"


def _whatsapp(channel: Channel) -> Way:
    return Way("whatsapp", _address(channel), _chat(_address(channel)))


def _chat(address: str) -> str | None:
    try:
        return chat_link(normalise_phone(address), "").url.partition("?")[0]
    except (PhoneError, Refused):
        return None


def _visit(channel: Channel) -> Way:
    return Way("visit", _address(channel), ask_for=(channel.responsible or "").strip())


def _accounts(channels: Iterable[Channel]) -> Iterable[Way]:
    """Join the networks on which the account has the same name; one with a link comes first."""
    networks: dict[str, list[Channel]] = {}
    for channel in channels:
        networks.setdefault(_address(channel), []).append(channel)
    for address, members in networks.items():
        links = [(channel.name, _profile(channel)) for channel in members]
        ordered = sorted(links, key=lambda item: item[1] is None)
        names = tuple(name for name, _ in ordered)
        yield Way("social", address, ordered[0][1], names)


def _profile(channel: Channel) -> str | None:
    address = _address(channel)
    if _LINK.fullmatch(address):
        return address
    account = _ACCOUNT.fullmatch(address)
    form = _NETWORKS.get(channel.id.casefold()) or _NETWORKS.get(channel.name.strip().casefold())
    return form.format(account[1]) if account and form else None


def _address(channel: Channel) -> str:
    return (channel.address or "").strip()


def _hours(week: tuple[tuple[Opening, ...], ...]) -> tuple[Hours, ...]:
    """Return the open days of a week, those in a row with the same openings together."""
    rows: list[Hours] = []
    previous = None
    for day in _WEEK:
        openings = week[day]
        if openings and rows and previous == openings:
            rows[-1] = msgspec.structs.replace(rows[-1], last=day + 1)
        elif openings:
            rows.append(Hours(day + 1, day + 1, openings))
        previous = openings
    return tuple(rows)
