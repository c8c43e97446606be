"""The way back in where passwords are lost: the recovery kit gives one administrator new keys.

The kit opens the seal that waits for it in the key ring. Who comes in by it has the right to anyway;
their new keys are signed by the kit, so the record says how they came, and ``check`` verifies it.
"""

from collections.abc import Sequence
from datetime import datetime

from msgspec.structs import replace

from database.folder import DeskFolder
from database.kit_holder import kit_holder
from database.open import OpenDesk
from database.sealed_keys import HolderKeys
from database.signing import SessionSigner, signed_by_kit
from database.sync.desk_keys import DeskKeys, derived_keys, sign
from database.sync.recovery import open_kit, secret_said, share_of
from database.system import SystemRandomness
from database.users.attempts import Attempts
from database.users.key_ring import KeyRing, Unlocked
from database.users.locked_keys import MODERATE, Cost, new_keys
from database.users.opening import TooSoon
from database.users.session import begin_session, enrolment, let_in
from kafel_desk.carrying_out import carry_out
from kafel_desk.directory.state import Directory
from kafel_desk.refusal import Refused, refuse
from kafel_desk.sharing.words import WordList
from kafel_desk.users.lost import LostPassword, SeveralAdministrators
from kafel_desk.users.password import problem_with_password
from kafel_desk.users.user import login_key

_KIT = "\0kit"
"""Under this are tries of the kit counted; nobody logs in by such a name."""


def keys_of_kit(
    folder: DeskFolder, lost: LostPassword, lists: Sequence[WordList], now: datetime
) -> DeskKeys:
    """Return the keys that words and file make together, counting what was wrong as passwords are.

    Raises ``Refused`` for a desk that no kit opens, for wrong words and for a wrong file, and
    ``TooSoon``.
    """
    ring = KeyRing(folder.keys)
    if not ring.is_there() and folder.key.exists():
        raise refuse("kit", "users.no_kit")
    sealed_to = ring.read().kit
    if not sealed_to:
        raise refuse("kit", "users.no_kit")
    attempts = Attempts(folder.tries, _KIT)
    with attempts.one_at_a_time():
        if wait := attempts.wait(now):
            raise TooSoon(wait)
        try:
            secret = secret_said(lost.words, lists)
            kit = derived_keys(open_kit(lost.kit, secret, share_of(lost.kit)))
            if kit.public().sealing != sealed_to:
                raise refuse("kit", "share.error.kit_of_another")
        except Refused:
            attempts.note_wrong(now)
            raise
        attempts.note_right()
    return kit


def let_back_in(
    opened: OpenDesk, kit: DeskKeys, lost: LostPassword, now: datetime, cost: Cost = MODERATE
) -> None:
    """Give an administrator new keys under a new password, and let them work.

    What is sealed to the kit is sealed to them, too, where they are a focal person. The old
    password opens nothing here from now on. Raises ``Refused``.
    """
    store = opened.store
    # The file beside the database says whom it is sealed to; what holds is what the record says.
    directory = opened.reader.directory()
    if store.look(lambda connection: kit_holder(connection, directory)) != kit.public().sealing:
        raise refuse("kit", "share.error.kit_of_another")
    staff = _administrator(directory, lost.name)
    known, name = directory.users.get(staff), directory.staff[staff].name
    login = known.login if known else name
    if problem := problem_with_password(lost.password, login=login, name=name):
        raise Refused(problem)
    keys = new_keys()
    signature = sign(kit.signing, signed_by_kit(staff, keys.public()))
    command = replace(enrolment(staff, login, lost.password, cost, keys), by_kit=signature)
    store.signer, store.keys = SessionSigner(staff, keys), HolderKeys(kit)
    with store.write() as transaction:
        carry_out(transaction, command, staff, now, SystemRandomness())
    store.seal_guarded(HolderKeys(kit))
    begin_session(opened, Unlocked(staff, keys, ()))
    let_in(opened)


def _administrator(directory: Directory, name: str) -> str:
    """Return the administrator who is meant: by id, by log-in, or by name; never who was put out.

    Raises ``Refused``, and ``SeveralAdministrators`` where that is more than one.
    """
    wanted = login_key(name)
    found = [
        staff
        for staff, person in directory.staff.items()
        if person.is_active
        and "administrator" in person.roles
        and ((user := directory.users.get(staff)) is None or user.is_active)
        and (
            staff == name
            or login_key(person.name) == wanted
            or (user is not None and login_key(user.login) == wanted)
        )
    ]
    if not found:
        raise refuse("name", "users.no_such_administrator")
    if name in found:
        return name
    if len(found) == 1:
        return found[0]
    raise SeveralAdministrators({staff: directory.staff[staff].name for staff in found})
