"""A desk with a focal person, and somebody on the staff with a password and a tool of their own."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from database.connection import Connection, connect, connection
from database.folder import DeskFolder
from database.open import OpenDesk, create_desk, open_desk
from database.sealing import KEY_LENGTH, unseal
from database.sync.desk_keys import DeskKeys, open_sealed
from database.sync.sync_store import SubjectKey
from database.users.key_ring import KeyRing
from database.users.locked_keys import LEAST
from database.users.opening import Login, working_key
from database.users.session import enrolment, let_in
from kafel_desk.desk import Done
from kafel_desk.directory.commands import ChangeEntry
from kafel_desk.directory.decide import DIRECTORY_SUBJECT
from kafel_desk.directory.defaults import first_facts, read_defaults
from kafel_desk.directory.entries import Role
from kafel_desk.directory.facts import StaffChanged
from kafel_desk.journal.envelope import decode_envelope
from kafel_desk.journal.fact import Draft
from kafel_desk.queries import Viewer
from kafel_desk.users.facts import UserEnrolled
from resources import defaults
from tests.factories import NOON, composed, record_command

WORD, NAME, PHONE = "زنبرك", "كوثر الخفي", "0561112233"
"""Words that stand nowhere but in the safeguarding case."""


class Person(NamedTuple):
    """Somebody on the staff, with the password that they log in with."""

    staff: str
    name: str
    roles: tuple[Role, ...]

    @property
    def login(self) -> Login:
        return Login(self.staff, f"مطر على النافذة {self.staff}")


ADMIN = Person("admin", "هدى المالكي", ("administrator", "supervisor"))
RECEPTION = Person("reception", "نورة الشهري", ("reception",))
FOCAL = Person("amal", "أمل الزهراني", ("focal",))
SECOND = Person("salma", "سلمى العتيبي", ("focal",))


def make(folder: Path, code: str = "A") -> OpenDesk:
    """Make a desk whose administrator may log in."""
    shipped = read_defaults((defaults() / "directory.json").read_bytes())
    first = [*first_facts(shipped), *(Draft(DIRECTORY_SUBJECT, one) for one in enrolled(ADMIN))]
    return create_desk(
        folder / "desk", code, "مكتب", now=NOON, first=first, identity=folder / "identity"
    )


def enrolled(person: Person) -> tuple[StaffChanged, UserEnrolled]:
    """Return the facts by which somebody is on the staff and may log in."""
    user = enrolment(person.staff, person.login.name, person.login.password, LEAST)
    return (
        StaffChanged(entry=person.staff, name=person.name, roles=person.roles),
        UserEnrolled(
            staff=user.staff, login=user.login, signing=user.signing, sealing=user.sealing,
            locked=user.locked,
        ),
    )  # fmt: skip


def reopen(folder: Path, person: Person) -> OpenDesk:
    """Open the desk as somebody."""
    return open_desk(folder / "desk", now=NOON, identity=folder / "identity", login=person.login)


def add(opened: OpenDesk, *people: Person) -> None:
    """Put people on the staff, and let them log in."""
    desk = composed(opened)
    for person in people:
        change = StaffChanged(
            entry=person.staff, name=person.name, roles=person.roles, is_active=True
        )
        desk.execute(ChangeEntry(change=change), ADMIN.staff)
        desk.execute(
            enrolment(person.staff, person.login.name, person.login.password, LEAST), ADMIN.staff
        )
    let_in(opened)


def staffed(folder: Path, *people: Person) -> Path:
    """Make a desk on which these people may log in, beside its administrator."""
    make(folder).close()
    with reopen(folder, ADMIN) as opened:
        add(opened, *people)
    reopen(folder, ADMIN).close()
    return folder


def record(opened: OpenDesk, staff: str = "reception", **form: Any) -> Done:
    """Record a safeguarding case."""
    values: dict[str, Any] = {
        "confidentiality": "safeguarding",
        "description": f"{WORD} في البيت",
        "safe_contact": f"{WORD} بعد العصر",
        "told_whom": WORD,
        "is_danger_now": True,
        "name": NAME,
        "phone": PHONE,
    }
    return composed(opened).execute(record_command(**(values | form)), staff)


def words_for(opened: OpenDesk, staff: str, case: bytes | None) -> str | None:
    """Return what somebody reads as the words of a case; None where there is no case for them."""
    assert case is not None
    file = composed(opened).case_file(Viewer(staff, "A", NOON), case)
    return file.case.description if file else None


# ── The attack ──────────────────────────────────────────────────────────────────────────────────
def attack(folder: Path, person: Person) -> set[bytes]:
    """Open the database with somebody's password and a tool; return what of it opens."""
    place = DeskFolder(folder / "desk")
    unlocked = KeyRing(place.keys).unlock(person.login.name, person.login.password)
    database = connect(place.database, working_key(place, unlocked.database_keys), read_only=True)
    try:
        return opening(connection(database), unlocked.keys)
    finally:
        database.close()


def opening(bare: Connection, own: DeskKeys, in_files: Sequence[SubjectKey] = ()) -> set[bytes]:
    """Try every key on every private part; return the ids of whom anything opened.

    Tried is whatever has the length of a key in any column of any table, what the own boxes give,
    and both of ``in_files``.
    """
    boxes = [box for (box,) in bare.execute("SELECT box FROM sealed_keys")]
    boxes += [key.key for key in in_files if key.holder]
    keys = {
        *_everything_like_a_key(bare),
        *(key.key for key in in_files if not key.holder),
        *(key for box in boxes if (key := open_sealed(own.sealing, box))),
    }
    found: set[bytes] = set()
    for body, sealed in bare.execute("SELECT body, sealed FROM events WHERE sealed NOT NULL"):
        envelope = decode_envelope(body)
        where = (envelope.id, envelope.subject, envelope.type)
        if any(unseal(key, sealed, *where) for key in keys):
            found.add(envelope.subject.id)
    return found


def _everything_like_a_key(bare: Connection) -> Iterator[bytes]:
    tables = bare.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    for (table,) in tables:
        for row in bare.execute(f"SELECT * FROM {table}"):  # noqa: S608  (every table there is)
            yield from (one for one in row if isinstance(one, bytes) and len(one) == KEY_LENGTH)
