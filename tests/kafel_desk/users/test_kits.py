"""There is one recovery kit at a time; that of a centre stays, and only its holder records one."""

import pytest

from kafel_desk.case.rules import Context
from kafel_desk.directory.entries import Staff
from kafel_desk.directory.state import Directory
from kafel_desk.journal.envelope import Subject, event_id
from kafel_desk.journal.fact import Fact, Recorded
from kafel_desk.refusal import Refused
from kafel_desk.sharing.facts import CentreFounded
from kafel_desk.users.commands import MakeKit
from kafel_desk.users.decide import decide_users
from kafel_desk.users.facts import LockedKeys, RecoveryKitMade
from kafel_desk.users.kits import Kits, evolve_kits
from kafel_desk.users.user import User
from tests.factories import NOON

LOCKED = LockedKeys(salt=b"s", operations=1, memory=8192, nonce=b"n", sealed=b"k")
NO_KITS = Kits()
HUDA = User("huda", "huda", b"k" * 32, b"x" * 32, LOCKED)


def made(mark: bytes) -> RecoveryKitMade:
    return RecoveryKitMade(signing=b"s" * 31 + mark, sealing=mark * 32)


def founded(mark: bytes) -> CentreFounded:
    return CentreFounded(share=b"i" * 16, root_key=b"r" * 32, recovery_key=mark * 32)


def kits_of(*facts: Fact) -> Kits:
    kits = Kits()
    for number, fact in enumerate(facts, 1):
        name = event_id(bytes(16), number)
        recorded = Recorded(name, number, "huda", Subject("directory", bytes(16)), fact)
        kits = evolve_kits(kits, recorded)
    return kits


def test_the_last_one_counts_and_those_before_it_are_known_as_former() -> None:
    kits = kits_of(made(b"1"), made(b"2"), made(b"3"))
    assert kits.now is not None
    assert (kits.now.sealing, kits.now.staff, kits.now.clock) == (b"3" * 32, "huda", 3)
    assert kits.former == (b"1" * 32, b"2" * 32)


def test_that_of_a_centre_takes_the_place_of_a_desks_own_and_keeps_it() -> None:
    kits = kits_of(made(b"1"), founded(b"c"), made(b"2"))
    assert kits.now is not None
    assert kits.now.is_of_centre
    assert kits.now.sealing == b"c" * 32
    assert kits.former == (b"1" * 32,)


def refused(command: MakeKit, actor: str = "huda", kits: Kits = NO_KITS) -> str:
    staff = {"huda": Staff("huda", "هدى المالكي", ("administrator",))}
    directory = Directory(staff=staff, users={"huda": HUDA}, kits=kits)
    with pytest.raises(Refused) as refusal:
        decide_users(directory, command, Context(actor, NOON, directory))
    return refusal.value.errors[0].message.key


def test_a_kit_is_recorded_by_whom_it_was_given_to_and_never_in_a_centre() -> None:
    command = MakeKit(staff="huda", signing=b"s" * 32, sealing=b"x" * 32)
    assert refused(command, actor="fahd") == "users.not_a_user"
    assert refused(command, kits=kits_of(founded(b"c"))) == "users.kit_of_centre"
    with pytest.raises(ValueError, match="32 bytes"):
        refused(MakeKit(staff="huda", signing=b"s", sealing=b"x" * 32))
