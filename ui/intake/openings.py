"""The three openings of the one intake form: how it is called, and by which channels it came."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from kafel_desk.case.facts import ContactMeans
from kafel_desk.directory.entries import Channel, ChannelKind
from kafel_desk.directory.state import Directory

OpeningName = Literal["visit", "call", "message"]


@dataclass(frozen=True, slots=True)
class Opening:
    """One way in which people reach the desk.

    ``form`` is the name under which its draft is kept. ``contact`` is what a contact is called
    that is added to a case instead of opening a new one.
    """

    name: OpeningName
    icon: str
    title: str
    draft_title: str
    description: str
    remedy: str
    after_save: str
    after_save_lane: str
    phone: str
    again: str
    key: str
    channel_kinds: frozenset[ChannelKind]
    contact: ContactMeans
    add_to_case: str

    @property
    def form(self) -> str:
        """The name of its draft."""
        return f"intake-{self.name}"

    def channels(self, directory: Directory) -> tuple[Channel, ...]:
        """Return the channels by which it may have come, in their order."""
        return tuple(
            channel
            for channel in directory.active_channels()
            if channel.kind in self.channel_kinds and channel.in_intake and _is_reachable(channel)
        )


def _is_reachable(channel: Channel) -> bool:
    return channel.kind == "visit" or bool(channel.address)


OPENINGS: Mapping[OpeningName, Opening] = {
    "visit": Opening(
        name="visit",
        icon="visit",
        title="intake.visit",
        draft_title="intake.draft_of_visit",
        description="field.description_visit",
        remedy="field.remedy_visit",
        after_save="intake.after_save_visit",
        after_save_lane="intake.after_save_visit",
        phone="field.phone_visit",
        again="new.visit",
        key="F3",
        channel_kinds=frozenset({"visit"}),
        contact="visit",
        add_to_case="intake.add_visit_to_case",
    ),
    "call": Opening(
        name="call",
        icon="phone",
        title="intake.call",
        draft_title="intake.draft_of_call",
        description="field.description",
        remedy="field.remedy",
        after_save="intake.after_save_call",
        after_save_lane="intake.after_save_lane",
        phone="field.phone",
        again="new.call",
        key="F2",
        channel_kinds=frozenset({"phone"}),
        contact="call",
        add_to_case="act.add_to_case",
    ),
    "message": Opening(
        name="message",
        icon="message",
        title="intake.message",
        draft_title="intake.draft_of_message",
        description="field.description_message",
        remedy="field.remedy_message",
        after_save="intake.after_save_message",
        after_save_lane="intake.after_save_lane",
        phone="field.phone_message",
        again="new.message",
        key="F4",
        channel_kinds=frozenset({"whatsapp", "social"}),
        contact="whatsapp",
        add_to_case="intake.add_message_to_case",
    ),
}


def opening_of(target: object) -> Opening | None:
    """Return the opening that a page target names, if it names one."""
    return next((opening for name, opening in OPENINGS.items() if name == target), None)
