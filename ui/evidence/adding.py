"""Adding evidence: each file is encrypted in the background, then recorded, one after the other."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

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


@dataclass(frozen=True, slots=True)
class Problem:
    """Why one file was not added."""

    name: str
    words: str


@dataclass
class Batch:
    """What is added to one case in one go; ``held`` are hashes of what the case has."""

    case: bytes
    limits: EvidenceLimits
    held: frozenset[bytes]
    waiting: deque[Source]
    source: EvidenceSource = "person"
    note: str = ""
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
        case.id, directory.work.evidence_limits, held, deque(sources), source, note, len(sources)
    )


class Adding(QObject):
    """Adds a batch; what is refused is kept in words, and the rest goes on."""

    progressed = Signal(str, int, int)  # name, bytes done, bytes in all
    finished = Signal(object)  # Batch

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._batch: Batch | None = None
        self._running: Running | None = None
        self._is_settled = False

    @property
    def is_busy(self) -> bool:
        """Whether something is being added."""
        return self._batch is not None

    def begin(self, batch: Batch) -> None:
        """Add a batch; another one waits behind one that is under way for the same case."""
        if self._batch is not None:
            if self._batch.case == batch.case:
                self._batch.waiting.extend(batch.waiting)
                self._batch.total += batch.total
            return
        self._batch = batch
        self._next()

    def cancel(self) -> None:
        """Stop: what is on its way leaves nothing behind, and what waits is let go."""
        if self._batch is not None:
            self._batch.waiting.clear()
        if self._running is not None:
            self._running.cancel()

    def _next(self) -> None:
        batch = self._batch
        if batch is None:
            return
        if not batch.waiting:
            self._batch = None
            self.finished.emit(batch)
            return
        source = batch.waiting.popleft()
        store = self._context.desk.evidence
        self._is_settled = False
        self.progressed.emit(source.name, 0, 0)
        self._running = self._context.work.carry(
            Operation(
                lambda progress: _encrypt(store, source, batch, progress),
                lambda file: self._record(batch, source, file),
                refused=lambda refusal: self._refuse(batch, source, refusal),
                ended=self._stop_if_unsettled,
                progress=lambda done, total: self.progressed.emit(source.name, done, total),
                name="evidence.add",
            )
        )

    def _record(self, batch: Batch, source: Source, file: EvidenceFile) -> None:
        self._is_settled = True
        self._running = None
        desk, staff = self._context.desk, self._context.session.staff
        command = AddEvidence(
            case=batch.case, file=file, source=batch.source, note=batch.note or None
        )
        is_recorded = False

        def done(_done: Done) -> None:
            nonlocal is_recorded
            is_recorded = True
            batch.added += 1
            batch.held |= {file.content}
            self._context.navigation.announce(
                Changes(frozenset({"case"}), frozenset({batch.case.hex()}))
            )
            self._next()

        def refused(refusal: Refused) -> None:
            nonlocal is_recorded
            is_recorded = True
            self._refuse(batch, source, refusal)

        def ended() -> None:
            if not is_recorded:
                self._let_go()

        self._context.work.write(
            Operation(
                lambda _progress: desk.execute(command, staff), done, refused=refused, ended=ended,
                name="evidence.record",
            )
        )  # fmt: skip

    def _refuse(self, batch: Batch, source: Source, refusal: Refused) -> None:
        self._is_settled = True
        said = " ".join(self._context.catalogue.message(one.message) for one in refusal.errors)
        batch.problems.append(Problem(source.name, said))
        self._next()

    def _stop_if_unsettled(self) -> None:
        """Let everything go where a file was neither added nor refused: cancelled, or no disk."""
        if not self._is_settled:
            self._let_go()

    def _let_go(self) -> None:
        batch, self._batch, self._running = self._batch, None, None
        if batch is not None:
            self.finished.emit(batch)


def _encrypt(
    store: EvidenceStore, source: Source, batch: Batch, progress: Callable[[int, int], object]
) -> EvidenceFile:
    if isinstance(source, FromFile):
        return store.add_file(source.path, batch.limits, held=batch.held, progress=progress)
    return store.add_bytes(
        source.content(), source.name, batch.limits, held=batch.held, progress=progress
    )
