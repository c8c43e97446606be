"""The administrator that a new desk begins with: the first who may log in."""

import os
from typing import NamedTuple

from database.open import OpenDesk
from database.sync.desk_keys import DeskKeys
from database.users.key_ring import Unlocked
from database.users.locked_keys import MODERATE, Cost, lock_keys, new_keys
from database.users.opening import Login
from database.users.session import begin_session
from kafel_desk.directory.decide import DIRECTORY_SUBJECT
from kafel_desk.directory.entries import Role
from kafel_desk.directory.facts import StaffChanged
from kafel_desk.journal.fact import Draft
from kafel_desk.refusal import Refused
from kafel_desk.users.facts import UserEnrolled
from kafel_desk.users.password import problem_with_password

_NAMED, _UNNAMED = "first", "administrator"


def first_entry(word: str) -> str:
    """Return the entry of whoever begins a desk: no other desk has it, should the two join."""
    return f"{word}-{os.urandom(8).hex()}"


class FirstUser(NamedTuple):
    """Who it is, their keys, and the facts that a desk begins with."""

    staff: str
    keys: DeskKeys
    facts: tuple[Draft, ...]

    def log_in(self, opened: OpenDesk) -> None:
        """Let them work at the desk that was just made."""
        begin_session(opened, Unlocked(self.staff, self.keys, ()))


def first_user(
    login: Login, person: tuple[str, Role] | None = None, cost: Cost = MODERATE
) -> FirstUser:
    """Return the first user: ``person``, who is on the staff by name and role, else one of this name.

    They administer and lead, because at first there is nobody else to do either. Raises
    ``Refused`` for a password that is easily guessed.
    """
    if problem := problem_with_password(login.password, login=login.name):
        raise Refused(problem)
    staff = first_entry(_NAMED if person else _UNNAMED)
    role: Role = person[1] if person else "supervisor"
    roles: tuple[Role, ...] = ("supervisor" if role == "administrator" else role, "administrator")
    keys = new_keys()
    public = keys.public()
    facts = (
        StaffChanged(entry=staff, name=person[0] if person else login.name, roles=roles),
        UserEnrolled(
            staff=staff,
            login=login.name,
            signing=public.signing,
            sealing=public.sealing,
            locked=lock_keys(keys, login.password, cost),
        ),
    )
    return FirstUser(staff, keys, tuple(Draft(DIRECTORY_SUBJECT, fact) for fact in facts))
