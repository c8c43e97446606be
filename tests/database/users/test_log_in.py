"""A desk where people log in opens for them, and the disk alone opens nothing."""

from datetime import timedelta
from pathlib import Path

import pytest

from database.errors import KeyMissing, WrongKey
from database.key_file import KeyFile
from database.open import OpenDesk, create_desk, open_desk
from database.sync.desk_keys import derived_keys
from database.users.attempts import FREE
from database.users.key_ring import KeyRing, WrongPassword
from database.users.locked_keys import LEAST, new_keys
from database.users.opening import Login, NotLoggedIn, NoUser, TooSoon, working_key
from database.users.session import enrolment, let_in, password_change, switch_user
from kafel_desk.directory.commands import ChangeEntry
from kafel_desk.directory.decide import DIRECTORY_SUBJECT
from kafel_desk.directory.defaults import first_facts, read_defaults
from kafel_desk.directory.facts import StaffChanged
from kafel_desk.journal.fact import Draft
from kafel_desk.language.direction import LeftToRight
from kafel_desk.users.commands import DisableUser, EnrolUser, MakeKit
from kafel_desk.users.facts import UserEnrolled
from resources import defaults
from tests.factories import NOON, composed, record_command

ADMIN, NOURAH = Login("huda", "مطر على النافذة"), Login("nourah", "قهوة في الحديقة")


def enrolled(command: EnrolUser) -> UserEnrolled:
    return UserEnrolled(
        staff=command.staff,
        login=command.login,
        signing=command.signing,
        sealing=command.sealing,
        locked=command.locked,
    )


def make(folder: Path) -> OpenDesk:
    """Make a desk whose administrator may log in, as the first start does."""
    shipped = read_defaults((defaults() / "directory.json").read_bytes())
    user = enrolled(enrolment("admin", ADMIN.name, ADMIN.password, LEAST))
    staff = StaffChanged(entry="admin", name="هدى المالكي", roles=("administrator", "supervisor"))
    first = (*first_facts(shipped), *(Draft(DIRECTORY_SUBJECT, one) for one in (staff, user)))
    return create_desk(
        folder / "desk", "A", "مكتب", now=NOON, first=first, identity=folder / "identity"
    )


def reopen(folder: Path, login: Login | None, **more: object) -> OpenDesk:
    return open_desk(
        folder / "desk",
        now=NOON,
        identity=folder / "identity",
        login=login,
        **more,  # type: ignore[arg-type]
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a desk that the administrator and the receptionist may open."""
    make(tmp_path).close()
    with reopen(tmp_path, ADMIN) as opened:
        desk = composed(opened)
        desk.execute(enrolment("reception", NOURAH.name, NOURAH.password, LEAST), "admin")
        let_in(opened)
    return tmp_path


def test_a_new_desk_with_an_administrator_has_no_key_file(tmp_path: Path) -> None:
    with make(tmp_path) as opened:
        assert not opened.folder.key.exists()
        with pytest.raises(KeyMissing):
            KeyFile(opened.folder.key).key()


def test_it_opens_for_a_name_and_a_password(folder: Path) -> None:
    with reopen(folder, NOURAH) as opened:
        assert opened.session is not None
        assert opened.session.staff == "reception"
    with reopen(folder, ADMIN) as opened:
        assert opened.session is not None
        assert opened.session.staff == "admin"


def test_without_them_it_does_not_open(folder: Path) -> None:
    with pytest.raises(NotLoggedIn):
        reopen(folder, None)
    with pytest.raises(WrongPassword):
        reopen(folder, Login("nourah", "غيرها من الكلمات"))


def test_a_desk_from_before_log_in_opens_as_it_did_and_then_changes_its_key(tmp_path: Path) -> None:
    shipped = read_defaults((defaults() / "directory.json").read_bytes())
    place = tmp_path / "desk"
    create_desk(
        place, "A", now=NOON, first=first_facts(shipped), identity=tmp_path / "identity"
    ).close()
    old = KeyFile(place / "desk.key").key()
    with reopen(tmp_path, None) as opened:
        desk = composed(opened)
        desk.execute(record_command(), "reception")
        admin = StaffChanged(entry="supervisor", roles=("supervisor", "administrator"))
        desk.execute(ChangeEntry(change=admin), "supervisor")
        desk.execute(enrolment("supervisor", ADMIN.name, ADMIN.password, LEAST), "supervisor")
    # The file is still there: nobody logged in yet. The next opening makes the ring.
    reopen(tmp_path, None).close()
    assert not (place / "desk.key").exists()
    with reopen(tmp_path, ADMIN) as opened:
        assert opened.check().findings == ()
        with pytest.raises(WrongKey):
            working_key(opened.folder, (old,))


def test_acts_are_signed_by_who_is_logged_in_and_the_next_at_the_counter(folder: Path) -> None:
    with reopen(folder, NOURAH) as opened:
        desk = composed(opened)
        desk.execute(record_command(), "reception")
        assert switch_user(opened, ADMIN, NOON).staff == "admin"
        desk.execute(record_command(), "admin")
        signed = opened.connections[0].execute(
            "SELECT count(*) FROM events WHERE signature IS NOT NULL"
        )
        assert signed.fetchone() == (3,)  # the enrolment of the receptionist, and two cases
        assert opened.check().findings == ()


def test_a_changed_password_holds_from_the_next_time_on(folder: Path) -> None:
    with reopen(folder, NOURAH) as opened:
        assert opened.session is not None
        desk = composed(opened)
        desk.execute(password_change(opened.session, "بحر وجبل وسماء", LEAST), "reception")
        let_in(opened)
    with pytest.raises(WrongPassword):
        reopen(folder, NOURAH)
    reopen(folder, Login("nourah", "بحر وجبل وسماء")).close()


def test_who_was_disabled_is_out_at_once_and_the_key_changes_at_the_next_opening(
    folder: Path,
) -> None:
    with reopen(folder, ADMIN) as opened:
        composed(opened).execute(DisableUser(staff="reception"), "admin")
        let_in(opened)
        old = opened.key
    with pytest.raises(WrongPassword):
        reopen(folder, NOURAH)
    with reopen(folder, ADMIN) as opened:
        assert opened.key != old
        with pytest.raises(WrongKey):
            working_key(opened.folder, (old,))


def test_who_was_disabled_on_another_desk_is_not_let_in_here(folder: Path) -> None:
    with reopen(folder, ADMIN) as opened:
        composed(opened).execute(DisableUser(staff="reception"), "admin")
    # The ring of this desk still knows them: they get no further than the journal.
    with pytest.raises(NoUser):
        reopen(folder, NOURAH)
    with pytest.raises(WrongPassword):
        reopen(folder, NOURAH)


def test_who_left_the_staff_is_not_let_in(folder: Path) -> None:
    with reopen(folder, ADMIN) as opened:
        left = StaffChanged(entry="reception", is_active=False)
        composed(opened).execute(ChangeEntry(change=left), "admin")
    with pytest.raises(NoUser):
        reopen(folder, NOURAH)


@pytest.mark.parametrize("is_changed", [False, True])
def test_killed_while_the_key_changes_it_opens_with_the_key_that_it_has(
    folder: Path, *, is_changed: bool
) -> None:
    with reopen(folder, ADMIN) as opened:
        ring, new = KeyRing(opened.folder.keys), b"n" * 32
        users = opened.store.directory().users.values()
        ring.put(users, (new, opened.key), b"")
        if is_changed:
            opened.connections[0].execute(f"PRAGMA rekey = \"x'{new.hex()}'\"").fetchall()
    with reopen(folder, NOURAH) as opened:
        assert opened.check().findings == ()
    assert len(ring.read().holders[0].sealed) == 1


def test_wrong_passwords_wait_and_the_right_one_too(folder: Path) -> None:
    for _ in range(FREE):
        with pytest.raises(WrongPassword):
            reopen(folder, Login("nourah", "غيرها من الكلمات"))
    with pytest.raises(TooSoon) as waiting:
        reopen(folder, NOURAH)
    assert waiting.value.wait > timedelta()


def test_the_recovery_kit_opens_it_when_every_password_is_forgotten(folder: Path) -> None:
    kit = derived_keys(b"words of the sheet")
    with reopen(folder, ADMIN) as opened:
        made = MakeKit(staff="admin", signing=kit.public().signing, sealing=kit.public().sealing)
        composed(opened).execute(made, "admin")
        let_in(opened)
        key = opened.key
        folder_of_desk = opened.folder
    assert KeyRing(folder_of_desk.keys).unlock_with_kit(kit) == (key,)
    reopen(folder, NOURAH).close()
    assert KeyRing(folder_of_desk.keys).unlock_with_kit(kit) == (key,)


def test_a_ring_that_is_missing_is_named(folder: Path) -> None:
    (folder / "desk" / "desk.keys").unlink()
    for login in (ADMIN, None):
        with pytest.raises(KeyMissing) as missing:
            reopen(folder, login)
        ring = str(folder / "desk" / "desk.keys")
        assert missing.value.message.params == {"path": LeftToRight(ring)}


def test_the_ring_of_another_desk_opens_nothing(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    make(other).close()
    (folder / "desk" / "desk.keys").write_bytes((other / "desk" / "desk.keys").read_bytes())
    with pytest.raises(WrongKey):
        reopen(folder, ADMIN)


def test_keys_of_one_user_say_nothing_of_anothers() -> None:
    assert new_keys() != new_keys()
    assert enrolment("a", "a", "x", LEAST).locked != enrolment("a", "a", "x", LEAST).locked


def test_a_reader_logs_in_too(folder: Path) -> None:
    with pytest.raises(NotLoggedIn):
        reopen(folder, None, mode="read")
    with reopen(folder, NOURAH, mode="read") as opened:
        assert opened.session is not None
