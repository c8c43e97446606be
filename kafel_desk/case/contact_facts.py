"""Facts of keeping in touch and of other places: reminders, opinions, related cases, referrals."""

from typing import ClassVar, Literal

from kafel_desk.journal.fact import Fact

ReminderTo = Literal["holder", "supervisor", "director"]

InvitationMeans = Literal["whatsapp", "sms", "call", "in_person", "letter"]
INVITATION_MEANS: tuple[InvitationMeans, ...] = (
    "whatsapp", "sms", "call", "in_person", "letter",
)  # fmt: skip


class ReminderGiven(Fact, frozen=True, kw_only=True):
    """The result clock reached ``percent`` of its target, and these were told. Actor: the desk."""

    percent: int
    to: ReminderTo


class OpinionInvited(Fact, frozen=True, kw_only=True):
    """Step 14: the person was asked what they think of it."""

    means: InvitationMeans
    template: str | None = None


class OpinionRecorded(Fact, frozen=True, kw_only=True):
    """Step 14: what they think of the result and of the process, 1 to 5 each, and in words."""

    PRIVATE: ClassVar = frozenset({"words"})

    result: int | None = None
    process: int | None = None
    words: str | None = None


class LinkedToCase(Fact, frozen=True, kw_only=True):
    """This case has to do with the case ``to``; taken back by ``Unlinked``."""

    to: bytes


class ReferredOut(Fact, frozen=True, kw_only=True):
    """Another body was asked to act; what was disclosed to it is on record."""

    PRIVATE: ClassVar = frozenset({"body", "disclosed", "note"})

    body: str = ""
    disclosed: str = ""
    note: str | None = None


CONTACT_FACTS: tuple[type[Fact], ...] = (
    ReminderGiven, OpinionInvited, OpinionRecorded, LinkedToCase, ReferredOut,
)  # fmt: skip
