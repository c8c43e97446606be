"""Every act is signed by whoever acted; what is altered, missing or another's is found."""

from pathlib import Path

import pytest

from database.check_signatures import read_verifiers
from database.open import OpenDesk, become_another_writer
from database.signing import NotTheirs, SessionSigner, Verifiers, signature_findings
from database.sync.desk_keys import DeskKeys
from database.sync.member_tables import keep_desk_keys
from database.users.locked_keys import LEAST, lock_keys, new_keys
from kafel_desk.case import commands as c
from kafel_desk.case.facts import NoteAdded
from kafel_desk.desk import Desk
from kafel_desk.directory.commands import ChangeEntry
from kafel_desk.directory.decide import DIRECTORY_SUBJECT
from kafel_desk.directory.facts import DeskBegan, StaffChanged
from kafel_desk.journal.envelope import Subject
from kafel_desk.journal.fact import Draft
from kafel_desk.sharing.facts import MemberAdmitted
from kafel_desk.users.commands import EnrolUser
from tests.factories import NOON, record_command


def enrol(desk: Desk, staff: str) -> DeskKeys:
    keys = new_keys()
    public = keys.public()
    desk.execute(
        EnrolUser(
            staff=staff,
            login=staff,
            signing=public.signing,
            sealing=public.sealing,
            locked=lock_keys(keys, "مطر على النافذة", LEAST),
        ),
        "supervisor",
    )
    return keys


@pytest.fixture
def keys(desk: Desk) -> dict[str, DeskKeys]:
    both = StaffChanged(entry="supervisor", roles=("supervisor", "administrator"))
    desk.execute(ChangeEntry(change=both), "supervisor")
    return {staff: enrol(desk, staff) for staff in ("supervisor", "reception")}


def log_in(opened: OpenDesk, staff: str, keys: dict[str, DeskKeys]) -> None:
    opened.store.signer = SessionSigner(staff, keys[staff])


def findings(opened: OpenDesk) -> list[str]:
    return [finding.key for finding in opened.check().findings]


def record(desk: Desk, actor: str = "reception") -> bytes:
    case = desk.execute(record_command(), actor).case
    assert case is not None
    return case


def signatures(opened: OpenDesk) -> list[bytes | None]:
    rows = opened.connections[0].execute("SELECT signature FROM events ORDER BY place")
    return [signature for (signature,) in rows]


def test_an_act_is_signed_once_over_all_its_facts(
    desk: Desk, opened: OpenDesk, keys: dict[str, DeskKeys]
) -> None:
    log_in(opened, "reception", keys)
    before = len(signatures(opened))
    record(desk)
    added = signatures(opened)[before:]
    assert len(added) > 1
    assert [signature is not None for signature in added] == [False] * (len(added) - 1) + [True]
    assert findings(opened) == []


def test_two_people_after_each_other_both_prove_what_they_did(
    desk: Desk, opened: OpenDesk, keys: dict[str, DeskKeys]
) -> None:
    log_in(opened, "reception", keys)
    case = record(desk)
    log_in(opened, "supervisor", keys)
    desk.execute(c.AddNote(case=case, text="ملاحظة"), "supervisor")
    assert findings(opened) == []


def test_what_was_recorded_before_anybody_logged_in_needs_no_signature(
    desk: Desk, opened: OpenDesk, keys: dict[str, DeskKeys]
) -> None:
    record(desk)
    log_in(opened, "reception", keys)
    record(desk)
    assert findings(opened) == []


def test_an_act_under_anothers_name_is_found(
    desk: Desk, opened: OpenDesk, keys: dict[str, DeskKeys]
) -> None:
    log_in(opened, "reception", keys)
    record(desk)
    opened.store.signer = SessionSigner("supervisor", keys["reception"])
    record(desk, "supervisor")
    assert "check.signature" in findings(opened)


def test_a_signature_that_was_taken_away_is_missed(
    desk: Desk, opened: OpenDesk, keys: dict[str, DeskKeys]
) -> None:
    log_in(opened, "reception", keys)
    record(desk)
    record(desk)
    opened.connections[0].execute(
        "UPDATE events SET signature = NULL WHERE place = (SELECT max(place) FROM events)"
    )
    assert findings(opened) == ["check.unsigned"]


def test_a_signature_that_was_changed_is_found(
    desk: Desk, opened: OpenDesk, keys: dict[str, DeskKeys]
) -> None:
    log_in(opened, "reception", keys)
    record(desk)
    opened.connections[0].execute(
        "UPDATE events SET signature = zeroblob(64) WHERE place = (SELECT max(place) FROM events)"
    )
    assert findings(opened) == ["check.signature"]


def test_what_nobody_signed_does_not_hide_behind_what_nobody_has_to_sign(
    desk: Desk, opened: OpenDesk, keys: dict[str, DeskKeys]
) -> None:
    log_in(opened, "reception", keys)
    case = record(desk)
    opened.store.signer = None
    desk.execute(c.CloseCase(case=case, outcome="upheld"), "supervisor")
    desk.remind()
    with opened.store.write() as transaction:
        began = Draft(Subject("desk", opened.store.writer()), DeskBegan(code="A", name=""))
        transaction.append([began], "desk", NOON)
    log_in(opened, "reception", keys)
    record(desk)
    assert findings(opened) == ["check.unsigned"]


def test_nor_is_anything_signed_in_the_name_of_somebody_who_cannot_log_in(
    desk: Desk, opened: OpenDesk, keys: dict[str, DeskKeys]
) -> None:
    desk.execute(ChangeEntry(change=StaffChanged(entry="new", name="نورة")), "supervisor")
    log_in(opened, "reception", keys)
    case = record(desk)
    opened.store.signer = None
    with opened.store.write() as transaction:
        transaction.append([Draft(Subject("case", case), NoteAdded(text="x"))], "new", NOON)
    assert findings(opened) == ["check.unsigned"]


def test_what_happened_by_itself_before_the_desk_had_a_key_needs_no_signature(
    desk: Desk, opened: OpenDesk, keys: dict[str, DeskKeys]
) -> None:
    own = new_keys()
    began = Draft(Subject("desk", opened.store.writer()), DeskBegan(code="A", name=""))
    log_in(opened, "reception", keys)
    record(desk)
    with opened.store.write() as transaction:
        transaction.append([began], "desk", NOON)
    record(desk)
    opened.store.change(lambda at: keep_desk_keys(at, opened.store.writer(), own))
    assert findings(opened) == []
    opened.store.signer = SessionSigner("reception", keys["reception"], lambda: own)
    with opened.store.write() as transaction:
        transaction.append([began], "desk", NOON)
    assert findings(opened) == []
    opened.store.signer = SessionSigner("reception", keys["reception"])
    with opened.store.write() as transaction:
        transaction.append([began], "desk", NOON)
    assert findings(opened) == ["check.unsigned"]


def test_nothing_is_recorded_that_whoever_is_logged_in_does_not_sign(
    desk: Desk, opened: OpenDesk, keys: dict[str, DeskKeys]
) -> None:
    log_in(opened, "reception", keys)
    case = record(desk)
    before = len(signatures(opened))
    with pytest.raises(NotTheirs):
        desk.execute(c.AddNote(case=case, text="ملاحظة"), "supervisor")
    assert len(signatures(opened)) == before


def test_a_writer_that_goes_on_where_people_log_in_signs_from_its_beginning(
    desk: Desk, opened: OpenDesk, keys: dict[str, DeskKeys], tmp_path: Path
) -> None:
    log_in(opened, "reception", keys)
    record(desk)
    become_another_writer(opened, tmp_path / "other", NOON, is_same_machine=True)
    assert findings(opened) == []
    opened.store.signer = None
    record(desk, "supervisor")
    assert findings(opened) == ["check.unsigned"]


def test_writers_that_follow_each_other_in_a_circle_are_read_all_the_same(
    desk: Desk, opened: OpenDesk, keys: dict[str, DeskKeys]
) -> None:
    log_in(opened, "reception", keys)
    record(desk)
    writer = opened.store.writer()
    verifiers = Verifiers(
        {"reception": (keys["reception"].public().signing,)}, {}, {writer: writer}
    )
    rows = opened.connections[0].execute("SELECT id, uid FROM writers").fetchall()
    assert list(signature_findings(opened.connections[0], verifiers, rows)) == []


def test_a_desk_that_nobody_admitted_signs_for_no_desk(desk: Desk, opened: OpenDesk) -> None:
    stranger = new_keys().public()
    forged = MemberAdmitted(
        writer=b"x" * 16, signing_key=stranger.signing, sealing_key=stranger.sealing,
        continues=opened.store.writer(),
    )  # fmt: skip
    with opened.store.write() as transaction:
        transaction.append([Draft(DIRECTORY_SUBJECT, forged)], "desk", NOON)
    verifiers = read_verifiers(opened.connections[0], opened.store.directory())
    assert (verifiers.desks, verifiers.follows) == ({}, {})


def test_enrolled_anew_the_old_signatures_still_hold(
    desk: Desk, opened: OpenDesk, keys: dict[str, DeskKeys]
) -> None:
    log_in(opened, "reception", keys)
    record(desk)
    log_in(opened, "supervisor", keys)
    keys["reception"] = enrol(desk, "reception")
    log_in(opened, "reception", keys)
    record(desk)
    assert findings(opened) == []
