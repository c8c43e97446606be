"""What the core needs from outside: a store to write to, a clock, randomness."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import Protocol

from kafel_desk.directory.state import Directory
from kafel_desk.evidence.file import EvidenceFile, EvidenceLimits
from kafel_desk.importing.lookup import LikeCase
from kafel_desk.journal.fact import Draft, Recorded
from kafel_desk.rights.access import Access


class Clock(Protocol):
    """The wall clock."""

    def now(self) -> datetime:
        """Return the time, aware, in UTC."""
        ...


class Randomness(Protocol):
    """Bytes that nobody can guess."""

    def bytes(self, count: int) -> bytes:
        """Return ``count`` random bytes."""
        ...


class Transaction(Protocol):
    """One write: all of it is durable when it ends, or none of it happened (I3)."""

    def directory(self) -> Directory:
        """Return the directory as it stands."""
        ...

    def desk_code(self) -> str:
        """Return the code that this desk puts into case numbers."""
        ...

    def writer(self) -> bytes:
        """Return the id of the writer that this desk records as."""
        ...

    def last_counter(self, year: int) -> int:
        """Return the last counter that this desk used in a Gregorian year, 0 before the first.

        Numbers that were reserved for blank forms are used.
        """
        ...

    def reserved_numbers(self) -> Mapping[str, bool]:
        """Return every number that this desk reserved, and whether a case has it by now."""
        ...

    def case_facts(self, case: bytes) -> tuple[Recorded, ...]:
        """Return all facts of one case, in order; nothing for an unknown one."""
        ...

    def person_facts(self, person: bytes) -> tuple[Recorded, ...]:
        """Return all facts of one person, in order."""
        ...

    def people_with_phone(self, phone: str, access: Access) -> tuple[tuple[bytes, str | None], ...]:
        """Return id and name of those with this canonical number to whom somebody may add a case.

        Who is known from cases alone that this somebody may not see is not among them.
        """
        ...

    def may_link(self, person: bytes, access: Access) -> bool:
        """Tell whether somebody may add a case to a person."""
        ...

    def cases_like(
        self, access: Access, phones: Sequence[str], since: datetime, until: datetime
    ) -> tuple[LikeCase, ...]:
        """Return cases received from (inclusive) to (exclusive) of people with one of the numbers.

        Without numbers: those of people who have none. For the rows of an old log.
        """
        ...

    def cases_of(self, person: bytes) -> tuple[bytes, ...]:
        """Return all cases of a person, whoever may see them."""
        ...

    def reads_alone(self, staff: str) -> bool:
        """Tell whether anything is sealed to this focal person that nobody else could open."""
        ...

    def append(self, drafts: Sequence[Draft], actor: str, now: datetime) -> tuple[Recorded, ...]:
        """Give the facts their place in the journal, and bring projections and search along."""
        ...

    def save_draft(self, form: str, staff: str, values: Mapping[str, object]) -> None:
        """Keep an unsaved form."""
        ...

    def discard_draft(self, form: str, staff: str) -> None:
        """Forget an unsaved form."""
        ...

    def set_local(self, name: str, value: object) -> None:
        """Set a setting of this machine alone."""
        ...


class Store(Protocol):
    """The one writer of a desk."""

    def write(self) -> AbstractContextManager[Transaction]:
        """Begin a write; it is committed on leaving, rolled back when an exception leaves it.

        Raises ``StoreUnavailable`` (database/errors.py) when disk or file do not allow it.
        """
        ...


class EvidenceStore(Protocol):
    """Where evidence files lie, encrypted, beside the journal. One process adds, any may read."""

    def add_file(
        self,
        path: Path,
        limits: EvidenceLimits,
        *,
        held: Collection[bytes] = (),
        progress: Callable[[int, int], object] | None = None,
    ) -> EvidenceFile:
        """Encrypt a file into the store and tell what ``AddEvidence`` is to record.

        ``held`` are the content hashes of what the case has already. ``progress`` is told bytes
        done and in all; what it raises stops the work, which leaves nothing. Raises ``Refused``
        for what cannot be evidence, and the store's own errors.
        """
        ...

    def add_bytes(
        self,
        content: bytes,
        name: str,
        limits: EvidenceLimits,
        *,
        held: Collection[bytes] = (),
        progress: Callable[[int, int], object] | None = None,
    ) -> EvidenceFile:
        """Add what was pasted; everything else is as in :meth:`add_file`."""
        ...

    def read(self, file: EvidenceFile) -> bytes:
        """Return the whole content, verified; raises with words when it is missing or damaged."""
        ...

    def frames(self, file: EvidenceFile) -> Iterator[bytes]:
        """Yield the content in pieces; keep them only when all came."""
        ...

    def verify(self, blob: str) -> None:
        """Hold a file against its name, without its key; raises as :meth:`read` does."""
        ...
