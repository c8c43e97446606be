"""New keys that nobody gave who could: written with a tool and the database's key, found, let in nowhere."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from database.connection import Connection, connect, connection
from database.events import load_chain, place_of
from database.folder import DeskFolder
from database.signing import signed_by_kit, signed_bytes
from database.store import JournalStore
from database.sync.desk_keys import DeskKeys, derived_keys, sign
from database.sync.genesis import make_share
from database.sync.sharing import DeskSharing
from database.system import SystemRandomness
from database.transaction import JournalTransaction
from database.users.key_ring import KeyRing, WrongPassword
from database.users.locked_keys import LEAST, new_keys
from database.users.opening import Login, working_key
from database.users.session import enrolment, let_in
from kafel_desk.directory.commands import ChangeEntry
from kafel_desk.directory.decide import DIRECTORY_SUBJECT
from kafel_desk.directory.facts import StaffChanged
from kafel_desk.journal.envelope import GENESIS
from kafel_desk.journal.fact import Draft, Fact
from kafel_desk.users.commands import DisableUser
from kafel_desk.users.facts import RecoveryKitMade, UserEnrolled
from tests.database.sealed_desk import (
    ADMIN,
    FOCAL,
    RECEPTION,
    Person,
    add,
    make,
    record,
    reopen,
    staffed,
)
from tests.database.sync.shared_desks import LISTS
from tests.factories import NOON, SetClock, composed

THEIRS = "غيرها من الكلمات تماما"


@contextmanager
def tool(folder: Path, person: Person) -> Iterator[tuple[Connection, DeskKeys]]:
    """Open the database to write with somebody's password and a tool of their own."""
    place = DeskFolder(folder / "desk")
    unlocked = KeyRing(place.keys).unlock(person.login.name, person.login.password)
    database = connect(place.database, working_key(place, unlocked.database_keys))
    try:
        yield connection(database), unlocked.keys
    finally:
        database.close()


def write(
    bare: Connection,
    facts: Sequence[Fact],
    actor: str,
    signing: bytes | None = None,
    at: datetime = NOON,
) -> None:
    """Append facts to the chain of the desk as this program would, signed by any key, or none."""
    bare.execute("BEGIN IMMEDIATE")
    store = JournalStore(bare)
    chain = load_chain(bare)
    transaction = JournalTransaction(bare, chain, store.directory(), {}, store._projector)
    transaction.append([Draft(DIRECTORY_SUBJECT, fact) for fact in facts], actor, at)
    if signing is not None:
        bare.execute(
            "UPDATE events SET signature = ? WHERE place = ?",
            (sign(signing, signed_bytes(chain.hash)), place_of(chain.row, chain.number)),
        )
    transaction.finish()
    bare.execute("COMMIT")


def keys_for(person: Person, keys: DeskKeys) -> UserEnrolled:
    """Return an enrolment of somebody with keys that whoever attacks holds."""
    made = enrolment(person.staff, person.staff, THEIRS, LEAST, keys)
    return UserEnrolled(
        staff=made.staff, login=made.login, signing=made.signing, sealing=made.sealing,
        locked=made.locked,
    )  # fmt: skip


def findings(folder: Path, person: Person = ADMIN) -> list[str]:
    with reopen(folder, person) as opened:
        return [one.key for one in opened.check().findings]


def opens(folder: Path, person: Person, password: str) -> bool:
    try:
        reopen(folder, replace_password(person, password)).close()
    except WrongPassword:
        return False
    return True


def replace_password(person: Person, password: str) -> Person:
    class Theirs(Person):
        @property
        def login(self) -> Login:
            return Login(self.staff, password)

    return Theirs(*person)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return staffed(tmp_path, RECEPTION, FOCAL)


def test_keys_of_an_administrator_that_these_very_keys_signed_open_nothing_and_are_found(
    folder: Path,
) -> None:
    mine = new_keys()
    with tool(folder, RECEPTION) as (bare, _own):
        write(bare, [keys_for(ADMIN, mine)], ADMIN.staff, mine.signing)
    assert not opens(folder, ADMIN, THEIRS)
    assert set(findings(folder)) == {"check.keys_given", "check.signature"}


def test_what_is_signed_with_such_keys_is_by_nobody(folder: Path) -> None:
    mine = new_keys()
    promoted = StaffChanged(entry=RECEPTION.staff, roles=("administrator",))
    with tool(folder, RECEPTION) as (bare, _own):
        write(bare, [keys_for(ADMIN, mine)], ADMIN.staff, mine.signing)
        write(bare, [promoted], ADMIN.staff, mine.signing)
    assert findings(folder).count("check.signature") == 2


def test_keys_of_an_administrator_that_somebody_else_gave_open_nothing(folder: Path) -> None:
    mine = new_keys()
    with tool(folder, RECEPTION) as (bare, own):
        write(bare, [keys_for(ADMIN, mine)], RECEPTION.staff, own.signing)
    assert not opens(folder, ADMIN, THEIRS)
    assert findings(folder) == ["check.keys_given"]


def test_keys_that_nobody_signed_open_nothing(folder: Path) -> None:
    with tool(folder, RECEPTION) as (bare, _own):
        write(bare, [keys_for(ADMIN, new_keys())], ADMIN.staff)
    assert not opens(folder, ADMIN, THEIRS)
    assert "check.keys_given" in findings(folder)


def test_somebody_new_whose_own_keys_say_that_they_administer_is_let_in_nowhere(
    folder: Path,
) -> None:
    ghost, mine = Person("ghost", "لا أحد", ("administrator",)), new_keys()
    facts = [StaffChanged(entry="ghost", name=ghost.name, roles=ghost.roles), keys_for(ghost, mine)]
    with tool(folder, RECEPTION) as (bare, _own):
        write(bare, facts, "ghost", mine.signing)
    assert not opens(folder, ghost, THEIRS)
    assert "check.keys_given" in findings(folder)


@pytest.mark.parametrize("is_own", [False, True])
def test_a_chain_of_another_desk_that_was_made_up_gives_no_keys(
    folder: Path, *, is_own: bool
) -> None:
    """Nothing stands before it that anybody signed, and its clock says that it came first."""
    with tool(folder, RECEPTION) as (bare, _own):
        (own,) = bare.execute("SELECT writer FROM desk").fetchone()
        made_up = (b"w" * 16, is_own, GENESIS)
        bare.execute("INSERT INTO writers (uid, is_own, last_hash) VALUES (?, ?, ?)", made_up)
        bare.execute("UPDATE desk SET writer = (SELECT max(id) FROM writers)")
        write(bare, [keys_for(ADMIN, new_keys())], "desk", at=NOON - timedelta(days=9))
        bare.execute("UPDATE desk SET writer = ?", (own,))
    assert not opens(folder, ADMIN, THEIRS)
    assert "check.keys_given" in findings(folder)


def test_who_was_an_administrator_gives_no_keys_any_more(folder: Path) -> None:
    other = Person("muna", "منى العمري", ("administrator",))
    with reopen(folder, ADMIN) as opened:
        add(opened, other)
    with tool(folder, other) as (_bare, hers):
        pass
    with reopen(folder, ADMIN) as opened:
        change = StaffChanged(entry=other.staff, roles=("reception",))
        composed(opened).execute(ChangeEntry(change=change), ADMIN.staff)
    with tool(folder, RECEPTION) as (bare, _own):
        write(bare, [keys_for(ADMIN, new_keys())], other.staff, hers.signing)
    assert not opens(folder, ADMIN, THEIRS)
    assert findings(folder) == ["check.keys_given"]


def test_the_former_keys_of_an_administrator_give_none(folder: Path) -> None:
    with tool(folder, ADMIN) as (_bare, former):
        pass
    with reopen(folder, ADMIN) as opened:
        anew = enrolment(ADMIN.staff, ADMIN.staff, THEIRS, LEAST)
        composed(opened).execute(anew, ADMIN.staff)
        let_in(opened)
    assert opens(folder, ADMIN, THEIRS)
    with tool(folder, RECEPTION) as (bare, _own):
        write(bare, [keys_for(FOCAL, new_keys())], ADMIN.staff, former.signing)
    assert not opens(folder, FOCAL, THEIRS)
    assert findings(folder, RECEPTION) == ["check.keys_given"]


def test_an_administrator_who_is_logged_in_gives_new_keys(folder: Path) -> None:
    with reopen(folder, ADMIN) as opened:
        anew = enrolment(RECEPTION.staff, RECEPTION.staff, THEIRS, LEAST)
        composed(opened).execute(anew, ADMIN.staff)
        let_in(opened)
    assert opens(folder, RECEPTION, THEIRS)
    assert findings(folder) == []


def test_somebody_who_was_disabled_is_not_let_in_again_by_keys_of_their_own(folder: Path) -> None:
    mine = new_keys()
    with reopen(folder, ADMIN) as opened:
        composed(opened).execute(DisableUser(staff=FOCAL.staff), ADMIN.staff)
        let_in(opened)
    with tool(folder, RECEPTION) as (bare, _own):
        write(bare, [keys_for(FOCAL, mine)], FOCAL.staff, mine.signing)
    assert not opens(folder, FOCAL, THEIRS)


# ── A kit ───────────────────────────────────────────────────────────────────────────────────────
def kit_of(secret: bytes) -> tuple[DeskKeys, RecoveryKitMade]:
    keys = derived_keys(secret)
    public = keys.public()
    return keys, RecoveryKitMade(signing=public.signing, sealing=public.sealing)


@pytest.mark.parametrize("actor", [RECEPTION.staff, ADMIN.staff])
def test_a_kit_that_no_administrator_gave_out_opens_nothing_and_reads_nothing(
    folder: Path, actor: str
) -> None:
    kit, made = kit_of(b"x" * 32)
    with tool(folder, RECEPTION) as (bare, own):
        write(bare, [made], actor, own.signing)
    with reopen(folder, RECEPTION) as opened:
        record(opened)
        holders = {
            one for (one,) in opened.connections[0].execute("SELECT holder FROM sealed_keys")
        }
        assert kit.public().sealing not in holders
        assert KeyRing(opened.folder.keys).read().kit == b""
    assert "check.kit_made" in findings(folder)


def test_nobody_is_let_in_by_the_signature_of_such_a_kit(folder: Path) -> None:
    kit, made = kit_of(b"x" * 32)
    mine = new_keys()
    signature = sign(kit.signing, signed_by_kit(ADMIN.staff, mine.public()))
    with tool(folder, RECEPTION) as (bare, own):
        write(bare, [made], RECEPTION.staff, own.signing)
        claimed = replace(keys_for(ADMIN, mine), by_kit=signature)
        write(bare, [claimed], ADMIN.staff, mine.signing)
    assert not opens(folder, ADMIN, THEIRS)
    assert {"check.kit_made", "check.by_kit"} <= set(findings(folder))


def test_what_a_kit_signed_once_does_not_bring_former_keys_back(folder: Path) -> None:
    kit, made = kit_of(b"x" * 32)
    lost = new_keys()
    signature = sign(kit.signing, signed_by_kit(ADMIN.staff, lost.public()))
    again = replace(keys_for(ADMIN, lost), by_kit=signature)
    with tool(folder, ADMIN) as (bare, own):
        write(bare, [made], ADMIN.staff, own.signing)
        write(bare, [again], ADMIN.staff, lost.signing)
    with reopen(folder, RECEPTION) as opened:
        assert opened.check().findings == ()
    assert opens(folder, ADMIN, THEIRS)
    with reopen(folder, replace_password(ADMIN, THEIRS)) as opened:
        anew = enrolment(ADMIN.staff, ADMIN.staff, ADMIN.login.password, LEAST)
        composed(opened).execute(anew, ADMIN.staff)
        let_in(opened)
    with tool(folder, RECEPTION) as (bare, _own):
        write(bare, [again], ADMIN.staff, lost.signing)
    assert not opens(folder, ADMIN, THEIRS)
    assert "check.keys_given" in findings(folder)


def test_a_kit_that_another_took_the_place_of_signs_nothing(folder: Path) -> None:
    first, made = kit_of(b"x" * 32)
    _second, another = kit_of(b"y" * 32)
    with tool(folder, ADMIN) as (bare, own):
        write(bare, [made], ADMIN.staff, own.signing)
        write(bare, [another], ADMIN.staff, own.signing)
    mine = new_keys()
    signature = sign(first.signing, signed_by_kit(ADMIN.staff, mine.public()))
    with tool(folder, RECEPTION) as (bare, _own):
        write(bare, [replace(keys_for(ADMIN, mine), by_kit=signature)], ADMIN.staff, mine.signing)
    assert not opens(folder, ADMIN, THEIRS)
    assert "check.by_kit" in findings(folder)


def test_another_share_that_was_put_in_the_place_of_the_centres_is_found(folder: Path) -> None:
    (folder / "share").mkdir()
    with reopen(folder, ADMIN) as opened:
        sharing = DeskSharing(
            opened, LISTS, "ar", SetClock(), SystemRandomness(), folder / "identity"
        )
        sharing.found(str(folder / "share"))
        assert opened.check().findings == ()
    with tool(folder, RECEPTION) as (bare, _own):
        forged = make_share(b"s" * 16, derived_keys(b"x" * 32))
        bare.execute("UPDATE share SET content = ?", (forged,))
    assert "check.other_centre" in findings(folder)


# ── What was there before ───────────────────────────────────────────────────────────────────────
def test_whoever_was_enrolled_before_anybody_logged_in_logs_in(tmp_path: Path) -> None:
    with make(tmp_path) as opened:
        add(opened, RECEPTION, FOCAL)
    for person in (ADMIN, RECEPTION, FOCAL):
        reopen(tmp_path, person).close()
    assert findings(tmp_path) == []
