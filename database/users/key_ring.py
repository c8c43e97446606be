"""The key ring: a small file beside the database that lets each user open it by their password.

For every user it holds their secret keys locked by the password, and the key of the database
sealed to their X25519 key. The disk alone opens nothing. A ring has one more seal, to the recovery
kit of the administrator. While the key of the database changes there are two, and one of them opens
it; the wanted one is tried first.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec
from msgspec.structs import replace

from database import durable
from database.errors import KeyDamaged, KeyMissing, StoreUnavailable, from_os
from database.sync.desk_keys import DeskKeys, open_sealed, seal_for
from database.users.locked_keys import unlock_keys
from kafel_desk.users.facts import LockedKeys
from kafel_desk.users.user import User, login_key

_MAGIC = b"KafelDesk/keys/1\n"
_LONGEST = 4 * 1024 * 1024
KEY_LENGTH = 32


class WrongPassword(StoreUnavailable):
    """Name and password do not belong together; which of the two is wrong is not told."""

    key = "users.wrong_password"


class Holder(msgspec.Struct, frozen=True):
    """One user in the ring. ``sealed`` are the keys of the database, the wanted one first."""

    staff: str
    login: str
    sealing: bytes
    locked: LockedKeys
    sealed: tuple[bytes, ...]


class Ring(msgspec.Struct, frozen=True):
    """The content of the file. ``kit`` is the X25519 key of the recovery kit, empty without one.

    ``is_key_due`` tells that somebody left the ring, and the database has still the key they knew.
    """

    holders: tuple[Holder, ...] = ()
    kit: bytes = b""
    kit_sealed: tuple[bytes, ...] = ()
    is_key_due: bool = False


class Unlocked(NamedTuple):
    """What a password opened: who it is, their secret keys, the keys of the database to try."""

    staff: str
    keys: DeskKeys
    database_keys: tuple[bytes, ...]

    def __repr__(self) -> str:
        """Say nothing of the keys, wherever this is printed."""
        return f"Unlocked({self.staff!r}, …)"


class KeyRing:
    """The file of one desk."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def is_there(self) -> bool:
        """Tell whether anybody has to log in here."""
        return self.path.exists()

    def unlock(self, login: str, password: str) -> Unlocked:
        """Open the ring with a name and a password.

        Two who came together from two desks may have one name: the password tells who it is.
        Takes as long for a name that is not there. Raises :class:`WrongPassword`, and what is
        wrong with the file.
        """
        ring = self.read()
        wanted = login_key(login)
        named = [one for one in ring.holders if login_key(one.login) == wanted]
        for holder in named or ring.holders[:1]:
            keys = unlock_keys(holder.locked, password)
            if keys is None or not named:
                continue
            database_keys = _opened(holder.sealed, keys)
            if not database_keys:
                raise KeyDamaged(path=str(self.path))
            return Unlocked(holder.staff, keys, database_keys)
        raise WrongPassword

    def unlock_with_kit(self, kit: DeskKeys) -> tuple[bytes, ...]:
        """Return the keys of the database that the recovery kit opens; raises ``WrongPassword``."""
        database_keys = _opened(self.read().kit_sealed, kit)
        if not database_keys:
            raise WrongPassword
        return database_keys

    def put(
        self,
        users: Iterable[User],
        database_keys: tuple[bytes, ...],
        kit: bytes,
        *,
        is_key_due: bool = False,
    ) -> None:
        """Hold exactly these users and this kit, each with the keys of the database."""
        ring = Ring(
            tuple(
                Holder(
                    user.staff, user.login, user.sealing, user.locked,
                    _sealed(user.sealing, database_keys),
                )
                for user in users
                if user.is_active
            ),
            kit,
            _sealed(kit, database_keys) if kit else (),
            is_key_due,
        )  # fmt: skip
        self._write(ring)

    def is_current(self, users: Mapping[str, User], kit: bytes) -> bool:
        """Tell whether the file holds just the active users, as they are, and this kit."""
        ring = self.read()
        held = {(one.staff, one.login, one.sealing, one.locked) for one in ring.holders}
        wanted = {
            (user.staff, user.login, user.sealing, user.locked)
            for user in users.values()
            if user.is_active
        }
        return held == wanted and ring.kit == kit

    def settle(self) -> None:
        """Forget every key of the database but the wanted one, which it has by now."""
        ring = self.read()
        self._write(
            replace(
                ring,
                holders=tuple(replace(one, sealed=one.sealed[:1]) for one in ring.holders),
                kit_sealed=ring.kit_sealed[:1],
            )
        )

    def read(self) -> Ring:
        """Read the file; raises ``KeyMissing`` or ``KeyDamaged``."""
        try:
            with self.path.open("rb") as file:
                content = file.read(_LONGEST + 1)
        except FileNotFoundError:
            raise KeyMissing(path=str(self.path)) from None
        except OSError as error:
            raise from_os(error, self.path) from error
        if not content.startswith(_MAGIC) or len(content) > _LONGEST:
            raise KeyDamaged(path=str(self.path))
        try:
            return msgspec.msgpack.decode(content[len(_MAGIC) :], type=Ring)
        except ValueError:
            raise KeyDamaged(path=str(self.path)) from None

    def _write(self, ring: Ring) -> None:
        try:
            durable.replace(self.path, _MAGIC + msgspec.msgpack.encode(ring))
        except OSError as error:
            raise from_os(error, self.path.parent) from error


def _sealed(key: bytes, database_keys: tuple[bytes, ...]) -> tuple[bytes, ...]:
    return tuple(seal_for(key, one) for one in database_keys)


def _opened(sealed: tuple[bytes, ...], keys: DeskKeys) -> tuple[bytes, ...]:
    opened = (open_sealed(keys.sealing, one) for one in sealed)
    return tuple(key for key in opened if key is not None and len(key) == KEY_LENGTH)
