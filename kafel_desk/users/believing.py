"""Which new keys are believed: those that somebody gave who could, by a signature that says so.

Whoever has the key of the database and a tool of their own can write any fact, and sign it with
keys that the fact itself names. So keys of a user, and of a recovery kit, count when they were given
by one of these:

- the recovery kit, which signed the new keys;
- for a kit, and for somebody who had keys before: an administrator, by the keys of theirs that were
  current at that place of the record;
- for somebody who had none: anybody who may log in;
- nobody, where nobody could: the first enrolment of the desk that founded the record, and whatever
  it enrolled before anybody signed anything.

What a desk recorded before it belonged to a centre is a record of its own and judged by itself. Where
both gave keys to the same entry on the staff, those of the centre hold.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from kafel_desk.journal.envelope import EventId
from kafel_desk.journal.fact import Recorded
from kafel_desk.language.message import Message, message
from kafel_desk.sharing.facts import CentreFounded
from kafel_desk.users.administrators import administrators
from kafel_desk.users.facts import RecoveryKitMade, UserEnrolled

if TYPE_CHECKING:
    from kafel_desk.directory.state import Directory

_ID = 16


class Proofs(Protocol):
    """What the signatures beside the facts prove."""

    def is_signed(self, recorded: Recorded, keys: Sequence[bytes]) -> bool:
        """Tell whether one of these Ed25519 keys signed the act that a fact belongs to."""
        ...

    def is_by_kit(self, enrolled: UserEnrolled, kit: bytes) -> bool:
        """Tell whether the Ed25519 key of a recovery kit signed the keys of a user."""
        ...

    def is_before_signatures(self, recorded: Recorded, since: EventId) -> bool:
        """Tell whether no person signed anything in the chain of a fact, from ``since`` up to it."""
        ...

    def root_key(self) -> bytes:
        """Return the root key of the centre that this desk belongs to; empty where it is alone."""
        ...

    def founders(self) -> Sequence[bytes]:
        """Return the writers that may have begun this record, the likeliest first.

        In a centre these are its members; any other writer belongs to none.
        """
        ...


class Judge:
    """Judges the facts of the directory in the order of folding.

    ``facts`` are all of them, ``joined`` how much each writer had recorded when it asked to join.
    ``evolve`` folds the records of those that joined, beginning with ``nothing``.
    """

    def __init__(
        self,
        proofs: Proofs,
        facts: Iterable[Recorded],
        joined: Mapping[bytes, int],
        evolve: "Callable[[Directory, Recorded], Directory]",
        nothing: "Directory",
    ) -> None:
        self._proofs, self._evolve = proofs, evolve
        members = frozenset(proofs.founders()) if joined and proofs.root_key() else frozenset()
        self._joined = {writer: until for writer, until in joined.items() if writer in members}
        self._records = dict.fromkeys(self._joined, nothing)
        self._keyed: set[str] = set()
        self.doubts: list[Message] = []
        """What is wrong, for whoever checks the desk."""
        self._first: dict[bytes, EventId] = {}
        for one in facts:
            if isinstance(one.fact, UserEnrolled):
                writer = one.id[:_ID]
                self._first[writer] = min(one.id, self._first.get(writer, one.id))
        self._beginning = self._find_beginning(facts)

    def believes(self, directory: "Directory", recorded: Recorded) -> bool:
        """Tell whether a fact counts that stands next after all that made ``directory``."""
        writer = recorded.id[:_ID]
        staff = recorded.fact.staff if isinstance(recorded.fact, UserEnrolled) else None
        if not self._is_before_joining(recorded):
            is_known = staff in self._keyed
            is_believed = self._judge(directory, recorded, self._beginning, is_known=is_known)
            if staff is not None and is_believed:
                self._keyed.add(staff)
            return is_believed
        own, beginning = self._records[writer], self._first.get(writer, b"")
        if not self._judge(own, recorded, beginning, is_known=staff in own.users):
            return False
        self._records[writer] = self._evolve(own, recorded)
        return staff not in self._keyed

    def _is_before_joining(self, recorded: Recorded) -> bool:
        """Tell whether a fact is of a desk that did not belong to the centre yet.

        What it recorded until it asked to; while it waited, whom it enrolled before any person
        signed there.
        """
        writer = recorded.id[:_ID]
        until = self._joined.get(writer)
        if until is None:
            return False
        if int.from_bytes(recorded.id[_ID:], "big") <= until:
            return True
        return isinstance(recorded.fact, UserEnrolled) and self._proofs.is_before_signatures(
            recorded, self._first[writer]
        )

    def _judge(
        self, directory: "Directory", recorded: Recorded, beginning: EventId, *, is_known: bool
    ) -> bool:
        match recorded.fact:
            case UserEnrolled() as fact:
                by_kit = bool(fact.by_kit) and self._is_by_kit(directory, fact)
                is_given = not (is_known and _had(directory, fact)) and (
                    by_kit
                    or self._is_given(directory, recorded, fact, beginning, is_known=is_known)
                )
                if fact.by_kit and not by_kit:
                    self.doubts.append(message("check.by_kit", login=fact.login))
                elif not is_given:
                    self.doubts.append(message("check.keys_given", login=fact.login))
                return is_given
            case RecoveryKitMade():
                if self._by_administrator(directory, recorded, b""):
                    return True
                staff = directory.staff_name(recorded.actor)
                self.doubts.append(message("check.kit_made", staff=staff))
                return False
            case CentreFounded(root_key=root_key):
                # What it says of a kit counts for those who belong to that centre.
                ours = self._proofs.root_key()
                if ours and ours != root_key:
                    self.doubts.append(message("check.other_centre"))
                return root_key == ours
            case _:
                return True

    def _is_given(
        self,
        directory: "Directory",
        recorded: Recorded,
        fact: UserEnrolled,
        beginning: EventId,
        *,
        is_known: bool,
    ) -> bool:
        """Tell whether an enrolment is by somebody who could, or from before anybody could."""
        if self._by_administrator(directory, recorded, fact.signing):
            return True
        if is_known:
            return False
        giver = directory.users.get(recorded.actor)
        keys = [key for key in giver.signed_with if key != fact.signing] if giver else []
        if keys and self._proofs.is_signed(recorded, keys):
            return True
        return beginning[:_ID] == recorded.id[:_ID] and (
            recorded.id == beginning or self._proofs.is_before_signatures(recorded, beginning)
        )

    def _is_by_kit(self, directory: "Directory", fact: UserEnrolled) -> bool:
        """Tell whether the kit that counts at this place of the record signed the keys of a user."""
        kit = directory.kits.now
        keys = {kit.signing if kit else b"", self._proofs.root_key()} - {b""}
        return any(self._proofs.is_by_kit(fact, key) for key in keys)

    def _by_administrator(self, directory: "Directory", recorded: Recorded, new: bytes) -> bool:
        if recorded.actor not in administrators(directory):
            return False
        current = directory.users[recorded.actor].signing
        return current != new and self._proofs.is_signed(recorded, (current,))

    def _find_beginning(self, facts: Iterable[Recorded]) -> EventId:
        """Return the first enrolment of the record, by its number: a clock proves nothing.

        Nobody signed it, because nobody could; a desk whose first one is signed began nothing.
        """
        first: dict[bytes, Recorded] = {}
        for one in facts:
            if isinstance(one.fact, UserEnrolled) and not self._is_before_joining(one):
                writer = one.id[:_ID]
                if writer not in first or one.id < first[writer].id:
                    first[writer] = one
        begun = {
            writer: one.id
            for writer, one in first.items()
            if len(first) == 1 or self._proofs.is_before_signatures(one, one.id)
        }
        if not begun:
            return b""
        writer = next(iter(begun))
        if len(begun) > 1:
            writer = next((one for one in self._proofs.founders() if one in begun), writer)
        return begun[writer]


def _had(directory: "Directory", fact: UserEnrolled) -> bool:
    """Tell whether somebody had these keys before: what the kit signed once is not given again."""
    user = directory.users.get(fact.staff)
    return user is not None and fact.signing in user.signed_with
