"""Who is a member: from the root down, removal wins, and the order of arrival says nothing."""

import hashlib
import random
from collections.abc import Iterable
from itertools import count

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kafel_desk.journal.envelope import Subject, event_id
from kafel_desk.journal.fact import Fact, Recorded
from kafel_desk.sharing.facts import EpochBegan, MemberAdmitted, MemberRemoved, RemainderDecided
from kafel_desk.sharing.membership import Membership, certificate_bytes, fold_membership

SHARE, ROOT = b"s" * 16, b"root" * 8
FOUNDER, SECOND, THIRD, RECOVERED = (bytes([n]) * 16 for n in (1, 2, 3, 4))
_clock = count(1)


def key_of(writer: bytes) -> bytes:
    """A pretended key pair: whoever knows the key signs with it."""
    return writer + writer if writer else ROOT


def signature_by(key: bytes, message: bytes) -> bytes:
    return hashlib.sha512(key + message).digest()


def verify(key: bytes, message: bytes, signature: bytes) -> bool:
    return signature == signature_by(key, message)


def certificate(writer: bytes, by: bytes = b"", **fields: object) -> MemberAdmitted:
    unsigned = MemberAdmitted(
        writer=writer,
        signing_key=key_of(writer),
        sealing_key=key_of(writer),
        admitted_by=by,
        **fields,  # type: ignore[arg-type]
    )
    signature = signature_by(key_of(by), certificate_bytes(SHARE, unsigned))
    return msgspec.structs.replace(unsigned, signature=signature)


def at(author: bytes, number: int, fact: Fact) -> Recorded:
    return Recorded(
        event_id(author, number), next(_clock), "desk", Subject("directory", bytes(16)), fact
    )


def fold(facts: Iterable[Recorded], certificates: Iterable[MemberAdmitted] = ()) -> Membership:
    return fold_membership(SHARE, ROOT, facts, verify, certificates)


FOUNDED = (
    at(FOUNDER, 1, certificate(FOUNDER)),
    at(FOUNDER, 2, EpochBegan(epoch=b"\0\1first")),
    at(FOUNDER, 3, certificate(SECOND, FOUNDER)),
)


# ── Admission ───────────────────────────────────────────────────────────────────────────────────
def test_whom_the_founding_desk_admitted_is_a_member_from_its_first_event() -> None:
    members = fold(FOUNDED)
    assert members.is_member(FOUNDER, 1)
    assert members.is_member(SECOND, 1)
    assert not members.is_member(THIRD, 1)


def test_a_stranger_admits_nobody_and_neither_does_an_ordinary_member() -> None:
    by_member = at(SECOND, 1, certificate(THIRD, SECOND))
    by_stranger = at(RECOVERED, 1, certificate(THIRD, RECOVERED))
    assert not fold((*FOUNDED, by_member, by_stranger)).is_member(THIRD, 1)


def test_a_certificate_that_its_signer_did_not_sign_is_nothing() -> None:
    forged = msgspec.structs.replace(certificate(THIRD, FOUNDER), signature=b"\0" * 64)
    foreign = msgspec.structs.replace(certificate(THIRD, FOUNDER), recorded_before=9)
    assert not fold((*FOUNDED, at(FOUNDER, 4, forged), at(FOUNDER, 5, foreign))).is_member(THIRD, 1)


def test_a_certificate_of_another_share_is_nothing() -> None:
    elsewhere = fold_membership(b"t" * 16, ROOT, FOUNDED, verify)
    assert not elsewhere.members


@pytest.mark.parametrize("part", ["writer", "signing_key", "sealing_key", "admitted_by"])
def test_a_certificate_with_a_part_of_another_length_is_nothing(part: str) -> None:
    short = msgspec.structs.replace(certificate(THIRD, FOUNDER), **{part: b"short"})
    key = key_of(FOUNDER)
    resigned = msgspec.structs.replace(
        short, signature=signature_by(key, certificate_bytes(SHARE, short))
    )
    assert set(fold((*FOUNDED, at(FOUNDER, 4, resigned))).members) == {FOUNDER, SECOND}


def test_a_grant_alone_tells_members_before_the_journal_does() -> None:
    chain = (certificate(SECOND, FOUNDER), certificate(FOUNDER))
    assert fold((), chain).is_member(SECOND, 7)


# ── Removal ─────────────────────────────────────────────────────────────────────────────────────
def test_of_a_removed_desk_what_was_accepted_stays_and_nothing_after_it() -> None:
    members = fold((*FOUNDED, at(FOUNDER, 4, MemberRemoved(writer=SECOND, last_number=5))))
    assert members.is_member(SECOND, 5)
    assert not members.is_member(SECOND, 6)
    assert SECOND not in {member.writer for member in members.standing()}


def test_of_two_removals_the_stricter_one_holds() -> None:
    removals = (
        at(FOUNDER, 4, MemberRemoved(writer=SECOND, last_number=9)),
        at(FOUNDER, 5, MemberRemoved(writer=SECOND, last_number=5)),
    )
    assert not fold((*FOUNDED, *removals)).is_member(SECOND, 6)


def test_no_desk_removes_one_that_stands_above_it_or_beside_it() -> None:
    attempts = (
        at(SECOND, 1, MemberRemoved(writer=FOUNDER, last_number=0)),
        at(FOUNDER, 4, MemberRemoved(writer=FOUNDER, last_number=0)),
    )
    members = fold((*FOUNDED, *attempts))
    assert members.is_member(FOUNDER, 99)
    assert not members.may_remove(SECOND, FOUNDER)


def test_a_removed_desk_admits_nobody_afterwards_also_not_by_a_grant_that_is_dated_back() -> None:
    recovered = at(RECOVERED, 1, certificate(RECOVERED, generation=1))
    removed = at(RECOVERED, 2, MemberRemoved(writer=FOUNDER, last_number=3))
    late = at(FOUNDER, 4, certificate(THIRD, FOUNDER))
    members = fold((*FOUNDED, recovered, removed, late), [certificate(THIRD, FOUNDER)])
    assert not members.is_member(THIRD, 1)
    assert members.is_member(SECOND, 1), "who was admitted in time stays"


def test_what_a_removed_desk_left_can_be_accepted_or_refused_for_good() -> None:
    removed = at(FOUNDER, 4, MemberRemoved(writer=SECOND, last_number=5))
    accepted = at(FOUNDER, 5, RemainderDecided(writer=SECOND, last_number=8, is_accepted=True))
    refused = at(FOUNDER, 6, RemainderDecided(writer=SECOND, last_number=12, is_accepted=False))
    members = fold((*FOUNDED, removed, accepted, refused))
    assert members.is_member(SECOND, 8)
    assert not members.is_member(SECOND, 9)
    assert members.members[SECOND].refused_until == 12


# ── Two administrators, and recovery ────────────────────────────────────────────────────────────
def test_whoever_holds_the_kit_stands_above_the_desk_that_was_lost() -> None:
    recovered = at(RECOVERED, 1, certificate(RECOVERED, generation=1))
    each_other = (
        at(RECOVERED, 2, MemberRemoved(writer=FOUNDER, last_number=3)),
        at(FOUNDER, 4, MemberRemoved(writer=RECOVERED, last_number=0)),
    )
    members = fold((*FOUNDED, recovered, *each_other))
    assert members.is_member(RECOVERED, 99)
    assert not members.is_member(FOUNDER, 4)
    assert members.next_generation() == 2


def test_two_administrators_who_admit_the_same_desk_at_once_admit_it() -> None:
    recovered = at(RECOVERED, 1, certificate(RECOVERED, generation=1))
    both = (
        at(FOUNDER, 4, certificate(THIRD, FOUNDER)),
        at(RECOVERED, 2, certificate(THIRD, RECOVERED)),
    )
    members = fold((*FOUNDED, recovered, *both))
    assert members.is_member(THIRD, 1)
    gone = at(RECOVERED, 3, MemberRemoved(writer=FOUNDER, last_number=3))
    assert fold((*FOUNDED, recovered, *both, gone)).is_member(THIRD, 1)


def test_of_epochs_that_were_begun_at_once_all_take_the_higher() -> None:
    recovered = at(RECOVERED, 1, certificate(RECOVERED, generation=1))
    epochs = (
        at(FOUNDER, 4, EpochBegan(epoch=b"\0\2b")),
        at(RECOVERED, 2, EpochBegan(epoch=b"\0\2a")),
        at(SECOND, 1, EpochBegan(epoch=b"\0\xffz")),
    )
    assert fold((*FOUNDED, recovered, *epochs)).epoch == b"\0\2b"


# ── A desk goes on as another writer ────────────────────────────────────────────────────────────
def test_a_restored_desk_goes_on_with_the_rights_that_it_had() -> None:
    follower = at(THIRD, 1, certificate(THIRD, FOUNDER, continues=FOUNDER))
    members = fold((*FOUNDED, follower))
    assert members.is_administrator(THIRD)
    assert members.one_desk(FOUNDER) == {FOUNDER, THIRD} == members.one_desk(THIRD)


def test_a_removed_desk_does_not_go_on_under_another_name() -> None:
    removed = at(FOUNDER, 4, MemberRemoved(writer=SECOND, last_number=5))
    follower = at(THIRD, 1, certificate(THIRD, SECOND, continues=SECOND))
    assert not fold((*FOUNDED, follower, removed)).is_member(THIRD, 1)


# ── The order says nothing ──────────────────────────────────────────────────────────────────────
WRITERS = (FOUNDER, SECOND, THIRD, RECOVERED)


@st.composite
def histories(draw: st.DrawFn) -> list[Recorded]:
    facts: list[Recorded] = list(FOUNDED)
    numbers = {FOUNDER: 3}
    writers = st.sampled_from(WRITERS)
    for _ in range(draw(st.integers(0, 8))):
        author, about = draw(writers), draw(writers)
        numbers[author] = numbers.get(author, 0) + 1
        kinds: list[Fact] = [
            certificate(about, author) if about != author else certificate(about, generation=1),
            certificate(about, generation=draw(st.integers(0, 2))),
            MemberRemoved(writer=about, last_number=draw(st.integers(0, 4))),
            RemainderDecided(writer=about, last_number=draw(st.integers(0, 6)), is_accepted=True),
            EpochBegan(epoch=bytes([0, draw(st.integers(1, 3)), draw(st.integers(0, 9))])),
        ]
        facts.append(at(author, numbers[author], draw(st.sampled_from(kinds))))
    return facts


@given(histories(), st.randoms(use_true_random=False))
@settings(max_examples=300)
def test_the_order_in_which_facts_arrive_says_nothing(
    history: list[Recorded], chance: random.Random
) -> None:
    shuffled = list(history)
    chance.shuffle(shuffled)
    assert fold(shuffled) == fold(history)


@given(histories())
@settings(max_examples=300)
def test_what_was_recorded_after_a_removal_changes_nothing(history: list[Recorded]) -> None:
    members = fold(history)
    counted = [
        fact
        for fact in history
        if isinstance(fact.fact, MemberAdmitted)
        or members.is_member(fact.id[:16], int.from_bytes(fact.id[16:], "big"))
    ]
    assert fold(counted) == members


def test_a_desk_vouches_for_what_it_recorded_as_another_writer_and_gives_it_no_rights() -> None:
    former = certificate(THIRD, SECOND, continues=SECOND, is_former=True)
    members = fold((*FOUNDED, at(SECOND, 1, former)))
    assert members.is_member(THIRD, 1)
    assert members.is_former(THIRD)
    assert not members.is_former(SECOND)
    assert not members.is_administrator(THIRD)
    removed = at(FOUNDER, 4, MemberRemoved(writer=SECOND, last_number=0))
    assert not fold((*FOUNDED, removed, at(SECOND, 1, former))).is_member(THIRD, 1)


def test_a_former_writer_of_the_founding_desk_administers_nothing() -> None:
    former = certificate(THIRD, FOUNDER, continues=FOUNDER, is_former=True)
    assert not fold((*FOUNDED, at(FOUNDER, 4, former))).is_administrator(THIRD)
