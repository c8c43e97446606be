"""What poster and leaflet take from the directory: open ways only, with links that lead there."""

from datetime import date

import msgspec
import pytest

from kafel_desk.directory.entries import Channel
from kafel_desk.directory.state import Directory
from kafel_desk.papers.channels import Hours, Way, reaching_of
from kafel_desk.time.deadlines import Targets
from kafel_desk.time.working_calendar import Opening, WorkingCalendar

DAY = date(2026, 11, 22)
PHONE = Channel("phone", "هاتف", "phone", "8002450245", order=1)
WHATSAPP = Channel("whatsapp", "واتساب", "whatsapp", "0555721100", order=2)
VISIT = Channel("visit", "زيارة", "visit", None, "مسؤول إسعاد العملاء", order=3)
X = Channel("x", "X", "social", "@Kafel_makkah", order=4)
SNAPCHAT = Channel("snapchat", "Snapchat", "social", "@Kafel_makkah", order=5)


def ways(*channels: Channel) -> tuple[Way, ...]:
    directory = Directory(channels={channel.id: channel for channel in channels})
    return reaching_of(directory, DAY).ways


def hours(*week: tuple[Opening, ...]) -> tuple[Hours, ...]:
    calendar = WorkingCalendar(week=week)
    return reaching_of(Directory(calendars=((date(2026, 1, 1), calendar),)), DAY).hours


def test_a_number_is_dialled_and_a_chat_opened() -> None:
    assert [way.link for way in ways(PHONE, WHATSAPP)] == [
        "tel:8002450245",
        "https://wa.me/966555721100",
    ]


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("0125400789", "tel:+966125400789"),
        ("920012345", "tel:920012345"),
        ("+966 55 572 1100", "tel:+966555721100"),
        ("اسألوا البدالة", None),
    ],
)
def test_national_numbers_are_dialled_without_the_country_code(
    address: str, link: str | None
) -> None:
    assert ways(msgspec.structs.replace(PHONE, address=address))[0].link == link


def test_a_number_without_whatsapp_opens_no_chat() -> None:
    assert ways(msgspec.structs.replace(WHATSAPP, address="8002450245"))[0].link is None


@pytest.mark.parametrize("channel", [PHONE, WHATSAPP, X])
@pytest.mark.parametrize("address", [None, "", "  "])
def test_a_channel_without_an_address_is_not_there(channel: Channel, address: str | None) -> None:
    assert not ways(msgspec.structs.replace(channel, address=address))


@pytest.mark.parametrize("off", ["on_poster", "is_active"])
def test_a_channel_that_was_taken_off_is_not_there(off: str) -> None:
    assert not ways(msgspec.structs.replace(PHONE, **{off: False}))


def test_the_centre_itself_can_be_visited_and_says_whom_to_ask_for() -> None:
    assert ways(VISIT) == (Way("visit", ask_for="مسؤول إسعاد العملاء"),)


def test_one_account_on_several_networks_is_one_way() -> None:
    assert ways(SNAPCHAT, X) == (
        Way("social", "@Kafel_makkah", "https://x.com/Kafel_makkah", ("X", "Snapchat")),
    )


def test_accounts_that_differ_stay_apart() -> None:
    other = msgspec.structs.replace(SNAPCHAT, address="kafel.snap")
    assert [way.link for way in ways(X, other)] == [
        "https://x.com/Kafel_makkah",
        "https://www.snapchat.com/add/kafel.snap",
    ]


@pytest.mark.parametrize("address", ["اسم عربي", "../../evil", "javascript:alert(1)", "a b"])
def test_what_is_no_account_gets_no_code(address: str) -> None:
    assert ways(msgspec.structs.replace(X, address=address))[0].link is None


def test_a_network_that_is_not_known_gets_no_code_unless_a_link_was_typed() -> None:
    unknown = Channel("other", "منصة", "social", "@kafel")
    assert ways(unknown)[0].link is None
    linked = msgspec.structs.replace(unknown, address="https://example.org/kafel")
    assert ways(linked)[0].link == "https://example.org/kafel"


def test_days_with_the_same_openings_are_told_together_from_sunday_on() -> None:
    long, short = (Opening(480, 960),), (Opening(480, 720),)
    assert hours(long, long, long, short, (), (), long) == (Hours(7, 3, long), Hours(4, 4, short))


def test_a_closed_day_parts_the_days_around_it() -> None:
    long = (Opening(480, 960),)
    assert hours(long, (), long, (), (), (), ()) == (Hours(1, 1, long), Hours(3, 3, long))


def test_promises_are_the_targets_in_force() -> None:
    promises = reaching_of(Directory(), DAY).promises
    shipped = Targets()
    assert [(promise.kind, promise.result) for promise in promises] == [
        ("complaint", shipped.complaint.result),
        ("inquiry", shipped.inquiry.result),
        ("suggestion", shipped.suggestion.result),
    ]
