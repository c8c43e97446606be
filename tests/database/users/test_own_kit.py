"""The recovery kit of a desk that shares nothing: what it opens, and what one that was replaced does."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from database.desks import Desks
from database.open import OpenDesk, open_desk
from database.sync.sharing import DeskSharing
from database.system import SystemRandomness
from database.users.key_ring import KeyRing, WrongPassword
from database.users.kit import new_kit
from database.users.locked_keys import LEAST
from database.users.opening import Login
from database.users.session import let_in
from kafel_desk.administration import NewKit
from kafel_desk.directory.commands import ChangeEntry
from kafel_desk.directory.defaults import read_defaults
from kafel_desk.directory.facts import CalendarSet
from kafel_desk.opened import OpenDesk as Composed
from kafel_desk.refusal import Refused
from kafel_desk.sharing.status import RecoveryKit
from kafel_desk.time.working_calendar import WorkingCalendar
from kafel_desk.users.commands import DisableUser
from kafel_desk.users.lost import LostPassword
from resources import first_directory
from tests.database.sealed_desk import (
    ADMIN,
    FOCAL,
    RECEPTION,
    SECOND,
    WORD,
    Person,
    add,
    record,
    reopen,
    staffed,
    words_for,
)
from tests.database.sync.shared_desks import LISTS
from tests.factories import NOON, SetClock, composed

GUARDING = Person("muna", "منى العمري", ("administrator", "focal"))
NEW = "قارب وشراع وريح"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return staffed(tmp_path, RECEPTION, FOCAL, GUARDING)


def make_kit(opened: OpenDesk) -> NewKit:
    """Make a kit that opens nothing yet."""
    return new_kit(opened, LISTS["ar"], SystemRandomness(), NOON)


@pytest.mark.parametrize(("zone", "day"), [("Asia/Riyadh", 1), ("Africa/Cairo", 31)])
def test_a_kit_says_the_day_on_which_it_was_made_where_the_centre_is(
    folder: Path, zone: str, day: int
) -> None:
    half_past_nine = datetime(2026, 12, 31, 21, 30, tzinfo=UTC)
    with reopen(folder, ADMIN) as opened:
        calendar = WorkingCalendar(zone=zone)
        change = ChangeEntry(change=CalendarSet(in_force_from=date(2020, 1, 1), calendar=calendar))
        composed(opened).execute(change, ADMIN.staff)
        kit = new_kit(opened, LISTS["ar"], SystemRandomness(), half_past_nine).kit
    assert kit.made_at == half_past_nine
    assert kit.made_at.day == day


def give(folder: Path, person: Person = ADMIN) -> RecoveryKit:
    """Give a kit out to an administrator."""
    with reopen(folder, person) as opened:
        made = make_kit(opened)
        composed(opened).execute(made.command, person.staff)
        let_in(opened)
    return made.kit


def recover(folder: Path, kit: RecoveryKit, person: Person = ADMIN) -> Composed:
    desks = Desks(
        clock=SetClock(), identity=folder / "identity",
        shipped=read_defaults(*first_directory()), word_lists=LISTS, version="", cost=LEAST,
    )  # fmt: skip
    lost = LostPassword(kit.file, " ".join(kit.words), person.name, NEW)
    return desks.recover(str(folder / "desk"), lost)


def holders(opened: OpenDesk, case: bytes | None) -> set[bytes]:
    asked = "SELECT holder FROM sealed_keys WHERE uid = ? AND kind = 'case'"
    return {holder for (holder,) in opened.connections[0].execute(asked, (case,))}


def kit_now(opened: OpenDesk) -> bytes:
    kit = opened.store.directory().kits.now
    assert kit is not None
    return kit.sealing


def test_a_kit_whose_command_was_not_carried_out_opens_nothing(folder: Path) -> None:
    with reopen(folder, ADMIN) as opened:
        made = make_kit(opened)
    with pytest.raises(Refused) as refusal:
        recover(folder, made.kit)
    assert refusal.value.errors[0].message.key == "users.no_kit"


def test_the_key_of_the_database_changes_when_a_kit_gives_way_to_another(folder: Path) -> None:
    give(folder)
    with reopen(folder, ADMIN) as opened:
        before, ring = opened.key, KeyRing(opened.folder.keys)
        first = ring.read().kit
    give(folder)
    with reopen(folder, ADMIN) as opened:
        assert opened.key != before
        assert ring.read().kit not in (b"", first)
        assert opened.check().findings == ()


def test_a_safeguarding_case_is_sealed_to_the_kit_and_read_again_by_it(folder: Path) -> None:
    kit = give(folder)
    with reopen(folder, RECEPTION) as opened:
        case = record(opened).case
        assert kit_now(opened) in holders(opened, case)
    recover(folder, kit, GUARDING).close()
    login = Login(GUARDING.staff, NEW)
    with open_desk(folder / "desk", now=NOON, identity=folder / "identity", login=login) as opened:
        assert WORD in (words_for(opened, GUARDING.staff, case) or "")
        assert opened.check().findings == ()


def test_what_was_sealed_before_there_was_a_kit_is_sealed_to_it_by_a_focal_person(
    folder: Path,
) -> None:
    with reopen(folder, RECEPTION) as opened:
        case = record(opened).case
    give(folder)
    with reopen(folder, RECEPTION) as opened:
        assert kit_now(opened) not in holders(opened, case)
    with reopen(folder, FOCAL) as opened:
        assert kit_now(opened) in holders(opened, case)


def test_a_kit_that_was_replaced_holds_no_case_any_more(folder: Path) -> None:
    give(folder)
    with reopen(folder, RECEPTION) as opened:
        case, first = record(opened).case, kit_now(opened)
        assert first in holders(opened, case)
    give(folder)
    with reopen(folder, FOCAL) as opened:
        assert first not in holders(opened, case)
        assert kit_now(opened) in holders(opened, case)
        assert WORD in (words_for(opened, FOCAL.staff, case) or "")


def test_the_last_box_of_a_case_is_kept_though_its_kit_was_replaced(tmp_path: Path) -> None:
    """Nobody could read it ever again; a focal person who comes has none either."""
    folder = staffed(tmp_path, RECEPTION, FOCAL)
    give(folder)
    with reopen(folder, RECEPTION) as opened:
        case, first = record(opened).case, kit_now(opened)
    with reopen(folder, ADMIN) as opened:
        composed(opened).execute(DisableUser(staff=FOCAL.staff), ADMIN.staff)
        add(opened, SECOND)
    give(folder)
    with reopen(folder, SECOND) as opened:
        assert first in holders(opened, case)
        assert opened.check().findings == ()


def test_a_centre_that_is_founded_has_its_own_and_what_the_former_one_held_goes(
    folder: Path,
) -> None:
    own = give(folder)
    with reopen(folder, RECEPTION) as opened:
        case, first = record(opened).case, kit_now(opened)
    (folder / "share").mkdir()
    with reopen(folder, GUARDING) as opened:
        sharing = DeskSharing(
            opened, LISTS, "ar", SetClock(), SystemRandomness(), folder / "identity"
        )
        centres = sharing.found(str(folder / "share"))
        assert first not in holders(opened, case)
        assert kit_now(opened) in holders(opened, case)
        with pytest.raises(Refused):
            make_kit(opened)
    with pytest.raises(Refused):
        recover(folder, own)
    recover(folder, centres).close()
    with pytest.raises(WrongPassword):
        reopen(folder, ADMIN)
