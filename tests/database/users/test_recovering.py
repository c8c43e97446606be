"""When passwords are lost the recovery kit lets one administrator back in, and says so on record."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from database.check_signatures import act_findings
from database.desks import Desks
from database.events import shared_facts
from database.open import open_desk
from database.sync.desk_keys import derived_keys
from database.sync.recovery import make_kit_file, open_kit, secret_said, share_of
from database.sync.sharing import DeskSharing
from database.system import SystemRandomness
from database.users.attempts import FREE
from database.users.key_ring import KeyRing, WrongPassword
from database.users.locked_keys import LEAST
from database.users.opening import Login, TooSoon
from database.users.session import enrolment
from kafel_desk.directory.defaults import read_defaults
from kafel_desk.opened import OpenDesk
from kafel_desk.refusal import Refused
from kafel_desk.sharing.kit_words import SECRET, with_check
from kafel_desk.users.commands import DisableUser
from kafel_desk.users.facts import UserEnrolled
from kafel_desk.users.lost import LostPassword
from resources import first_directory
from tests.database.sealed_desk import (
    ADMIN,
    FOCAL,
    RECEPTION,
    WORD,
    Person,
    add,
    make,
    record,
    reopen,
    words_for,
)
from tests.database.sync.shared_desks import LISTS
from tests.factories import SetClock, changed_places, composed

GUARDING = Person("muna", "منى العمري", ("administrator", "focal"))
NEW = "قارب وشراع وريح"


class Lost:
    """A desk of a centre with its recovery kit, whose administrators forgot their passwords."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.clock = folder, SetClock()
        with make(folder) as opened:
            add(opened, RECEPTION, FOCAL, GUARDING)
        (folder / "share").mkdir()
        with reopen(folder, ADMIN) as opened:
            sharing = DeskSharing(
                opened, LISTS, "ar", self.clock, SystemRandomness(), folder / "identity"
            )
            self.kit = sharing.found(str(folder / "share"))
        with reopen(folder, RECEPTION) as opened:
            self.case = record(opened).case
        self.desks = Desks(
            clock=self.clock,
            identity=folder / "identity",
            shipped=read_defaults(*first_directory()),
            word_lists=LISTS,
            version="",
            cost=LEAST,
        )

    def recover(
        self,
        person: Person = ADMIN,
        *,
        kit: bytes | None = None,
        words: str = "",
        password: str = NEW,
    ) -> OpenDesk:
        lost = LostPassword(
            self.kit.file if kit is None else kit,
            words or " ".join(self.kit.words),
            person.name,
            password,
        )
        return self.desks.recover(str(self.folder / "desk"), lost)

    def enter(self, person: Person, password: str = NEW) -> OpenDesk:
        return self.desks.open(str(self.folder / "desk"), "write", Login(person.staff, password))

    def refused(self, **brought: object) -> tuple[str, str]:
        """Return field and key of what a try is refused with."""
        with pytest.raises(Refused) as refusal:
            self.recover(**brought)  # type: ignore[arg-type]
        (error,) = refusal.value.errors
        return error.field, error.message.key


@pytest.fixture
def lost(tmp_path: Path) -> Lost:
    return Lost(tmp_path)


def kit_of_another() -> tuple[bytes, str]:
    """Return the recovery file of another centre, and the words of its sheet."""
    secret = b"s" * SECRET
    file = make_kit_file(b"another centre's", b"r" * 32, secret, SystemRandomness())
    return file, " ".join(LISTS["ar"].words_of(with_check(secret)))


def test_the_kit_lets_an_administrator_in_who_works_at_once(lost: Lost) -> None:
    opened = lost.recover()
    try:
        assert opened.staff == ADMIN.staff
        opened.desk.execute(DisableUser(staff=RECEPTION.staff), ADMIN.staff)
        assert opened.check().findings == ()
    finally:
        opened.close()


def test_the_new_password_opens_the_desk_and_the_old_one_no_longer(lost: Lost) -> None:
    lost.recover().close()
    lost.enter(ADMIN).close()
    with pytest.raises(WrongPassword):
        reopen(lost.folder, ADMIN)


def test_all_others_log_in_as_before(lost: Lost) -> None:
    lost.recover().close()
    for person in (RECEPTION, FOCAL, GUARDING):
        with reopen(lost.folder, person) as opened:
            assert opened.session is not None
            assert opened.check().findings == ()


def test_the_digits_of_the_code_serve_as_the_words(lost: Lost) -> None:
    lost.recover(words=lost.kit.code).close()
    lost.enter(ADMIN).close()


def test_a_focal_person_reads_again_what_is_sealed(lost: Lost) -> None:
    lost.recover(GUARDING).close()
    with open_desk(
        lost.folder / "desk",
        now=lost.clock.now(),
        identity=lost.folder / "identity",
        login=Login(GUARDING.staff, NEW),
    ) as opened:
        assert WORD in (words_for(opened, GUARDING.staff, lost.case) or "")


def test_it_is_on_record_that_the_kit_let_them_in_and_a_false_claim_is_found(lost: Lost) -> None:
    lost.recover().close()
    with reopen(lost.folder, RECEPTION) as opened:
        facts = [one.fact for one in shared_facts(opened.connections[0])]
        enrolled = [one for one in facts if isinstance(one, UserEnrolled) and one.by_kit]
        assert [one.staff for one in enrolled] == [ADMIN.staff]
        assert list(act_findings(opened.connections[0])) == []
    with reopen(lost.folder, GUARDING) as opened:
        desk = composed(opened)
        claimed = replace(enrolment(FOCAL.staff, FOCAL.staff, NEW, LEAST), by_kit=b"x" * 64)
        desk.execute(claimed, GUARDING.staff)
        assert [one.key for one in opened.check().findings] == ["check.by_kit"]


def test_wrong_words_and_a_wrong_file_are_said_beside_what_is_wrong(lost: Lost) -> None:
    changed = changed_places(lost.kit.words)
    file, words = kit_of_another()
    assert lost.refused(words=" ".join(changed)) == ("words", "share.error.kit_words")
    assert lost.refused(words=words) == ("words", "share.error.kit_does_not_open")
    assert lost.refused(kit=b"no kit") == ("kit", "share.error.not_a_kit")
    assert lost.refused(kit=file, words=words) == (
        "kit",
        "share.error.kit_of_another",
    )


def test_who_does_not_administer_is_not_let_in_and_neither_is_an_easy_password(lost: Lost) -> None:
    assert lost.refused(person=RECEPTION) == ("name", "users.no_such_administrator")
    easy = "1234567890"
    assert lost.refused(password=easy) == ("password", "users.password_guessed")
    reopen(lost.folder, ADMIN).close()


def test_an_administrator_who_was_disabled_is_not_let_in(lost: Lost) -> None:
    with reopen(lost.folder, ADMIN) as opened:
        composed(opened).execute(DisableUser(staff=GUARDING.staff), ADMIN.staff)
    assert lost.refused(person=GUARDING) == ("name", "users.no_such_administrator")


def test_wrong_tries_wait_as_wrong_passwords_do(lost: Lost) -> None:
    for _ in range(FREE):
        lost.refused(kit=b"no kit")
    with pytest.raises(TooSoon):
        lost.recover()
    with reopen(lost.folder, RECEPTION):
        pass  # who knows a password does not wait for it
    lost.clock.move(seconds=60)
    lost.recover().close()


def test_a_desk_without_a_kit_says_so(lost: Lost, tmp_path: Path) -> None:
    alone = tmp_path / "alone"
    alone.mkdir()
    make(alone).close()
    brought = LostPassword(lost.kit.file, " ".join(lost.kit.words), ADMIN.name, NEW)
    with pytest.raises(Refused) as refusal:
        lost.desks.recover(str(alone / "desk"), brought)
    assert refusal.value.errors[0].message.key == "users.no_kit"


def test_a_kit_that_only_the_file_beside_the_database_names_opens_nothing(lost: Lost) -> None:
    file, words = kit_of_another()
    with reopen(lost.folder, RECEPTION) as opened:
        key, users = opened.key, opened.store.directory().users
        secret = secret_said(words, tuple(LISTS.values()))
        forged = derived_keys(open_kit(file, secret, share_of(file)))
        KeyRing(opened.folder.keys).put(users.values(), (key,), forged.public().sealing)
    found = lost.refused(kit=file, words=words)
    assert found == ("kit", "share.error.kit_of_another")
