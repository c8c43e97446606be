"""Adding evidence: each file is encrypted in the background, then recorded, one after the other."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from kafel_desk.case.enquiry_commands import AddEvidence
from kafel_desk.case.evidence_facts import EvidenceAdded, EvidenceSource
from kafel_desk.case.state import Case
from kafel_desk.desk import Done
from kafel_desk.directory.state import Directory
from kafel_desk.evidence.file import EvidenceFile, EvidenceLimits
from kafel_desk.ports import EvidenceStore
from kafel_desk.refusal import Refused
from ui.context import Changes, WindowContext
from ui.evidence.sources import FromFile, Source
from ui.work import Operation, Running

_Answer = TypeVar("_Answer")


@dataclass(frozen=True, slots=True)
class Problem:
    """Why one file was not added."""

    name: str
    words: str


@dataclass
class Batch:
    """What is added to one case in one go; ``held`` are hashes of what the case has.

    All of it is added by who began it, ``actor``: somebody else may sit down before its end.
    """

    case: bytes
    limits: EvidenceLimits
    held: frozenset[bytes]
    waiting: deque[Source]
    source: EvidenceSource = "person"
    note: str = ""
    actor: str = ""
    total: int = 0
    added: int = 0
    problems: list[Problem] = field(default_factory=list)


def batch_for(
    case: Case,
    directory: Directory,
    sources: Sequence[Source],
    source: EvidenceSource = "person",
    note: str = "",
) -> Batch:
    """Return what is to be added to a case."""
    files = (fact.fact.file for fact in case.evidence if isinstance(fact.fact, EvidenceAdded))
    held = frozenset(file.content for file in files if file is not None)
    return Batch(
        case.id,
        directory.work.evidence_limits,
        held,
        deque(sources),
        source,
        note,
        total=len(sources),
    )


class Adding(QObject):
    """Adds a batch; what is refused is kept in words, and the rest goes on."""

    progressed = Signal(str, int, int)  # name, bytes done, bytes in all
    finished = Signal(object)  # Batch

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._batch: Batch | None = None
        self._behind: deque[Batch] = deque()
        self._running: Running | None = None

    @property
    def is_busy(self) -> bool:
        """Whether something is being added."""
        return self._batch is not None

    @property
    def case(self) -> bytes | None:
        """The case to which something is being added."""
        return self._batch.case if self._batch else None

    def begin(self, batch: Batch) -> None:
        """Add a batch, or let it wait behind those that came before it."""
        batch.actor = self._context.session.staff
        self._behind.append(batch)
        if self._batch is None:
            self._batch = self._behind.popleft()
            self._next()

    def cancel(self) -> None:
        """Stop: what is on its way leaves nothing behind, and what waits is let go."""
        self._behind.clear()
        if self._batch is not None:
            self._batch.waiting.clear()
        if self._running is not None:
            self._running.cancel()

    def _next(self) -> None:
        batch = self._batch
        if batch is None:
            return
        if not batch.waiting:
            self._finish(batch)
            return
        source = batch.waiting.popleft()
        store = self._context.desk.evidence
        outcome = _Outcome()
        self.progressed.emit(source.name, 0, 0)
        self._running = self._context.work.carry(
            Operation(
                lambda progress: encrypt(store, source, batch, progress),
                lambda file: self._record(batch, source, outcome.settled(file)),
                refused=lambda refusal: self._refuse(batch, source, outcome.settled(refusal)),
                ended=lambda: self._let_go_unless(outcome),
                progress=lambda done, total: self.progressed.emit(source.name, done, total),
                name="evidence.add",
            )
        )

    def _record(self, batch: Batch, source: Source, file: EvidenceFile) -> None:
        desk, actor = self._context.desk, batch.actor
        command = AddEvidence(
            case=batch.case, file=file, source=batch.source, note=batch.note or None
        )
        outcome = _Outcome()
        self._running = None
        self._context.work.write(
            Operation(
                lambda _progress: desk.execute(command, actor),
                lambda done: self._recorded(batch, file, outcome.settled(done)),
                refused=lambda refusal: self._refuse(batch, source, outcome.settled(refusal)),
                ended=lambda: self._let_go_unless(outcome),
                name="evidence.record",
            )
        )

    def _recorded(self, batch: Batch, file: EvidenceFile, done: Done) -> None:
        batch.added += 1
        batch.held |= {file.content}
        subjects = frozenset(fact.subject.id.hex() for fact in done.facts)
        self._context.navigation.announce(Changes(frozenset({"case"}), subjects))
        self._next()

    def _refuse(self, batch: Batch, source: Source, refusal: Refused) -> None:
        said = " ".join(self._context.catalogue.message(one.message) for one in refusal.errors)
        batch.problems.append(Problem(source.name, said))
        self._next()

    def _let_go_unless(self, outcome: "_Outcome") -> None:
        """Let everything go where a file was neither added nor refused: cancelled, or no disk."""
        if outcome.is_settled:
            return
        if self._batch is not None:
            self._finish(self._batch)

    def _finish(self, batch: Batch) -> None:
        self._batch = self._behind.popleft() if self._behind else None
        self._running = None
        self.finished.emit(batch)
        self._next()


class _Outcome:
    """Whether one operation ended with an answer."""

    def __init__(self) -> None:
        self.is_settled = False

    def settled(self, answer: _Answer) -> _Answer:
        """Pass an answer on."""
        self.is_settled = True
        return answer


def encrypt(
    store: EvidenceStore, source: Source, batch: Batch, progress: Callable[[int, int], object]
) -> EvidenceFile:
    """Put one file of a batch into the store; raises ``Refused``. Runs off the UI thread."""
    if isinstance(source, FromFile):
        return store.add_file(source.path, batch.limits, held=batch.held, progress=progress)
    return store.add_bytes(
        source.content(), source.name, batch.limits, held=batch.held, progress=progress
    )
