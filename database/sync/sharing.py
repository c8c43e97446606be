"""The sharing of one open desk: members, keys and engine put together; implements ``Sharing``."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from database.open import OpenDesk, become_another_writer
from database.store import JournalStore
from database.sync import administering, entering
from database.sync.engine import Engine
from database.sync.engine import Report as Round
from database.sync.joining import Request
from database.sync.local_store import LocalStore
from database.sync.member_keys import MemberKeys
from database.sync.members import Members, real_files
from database.sync.parts import Progress
from database.sync.share_files import ShareFiles
from database.sync.share_status import ShareView, moment
from database.sync.transport import NotReachable, NotWritten
from database.users.session import let_in, seal_what_is_guarded
from kafel_desk.directory.decide import DIRECTORY_SUBJECT
from kafel_desk.journal.envelope import Subject
from kafel_desk.language.message import message
from kafel_desk.ports import Clock, Randomness
from kafel_desk.refusal import refuse
from kafel_desk.sharing.port import ShareUnavailable
from kafel_desk.sharing.six_words import six_bytes
from kafel_desk.sharing.status import (
    PendingRequest,
    QuarantineRow,
    RecoveryKit,
    Report,
    ShareStatus,
)
from kafel_desk.sharing.words import WordList

_MOST_NAMED = 1_000


class DeskSharing:
    """Sharing of one desk; one opened to read tells its status and nothing else.

    ``lists`` are the words of each language, ``language`` the one that people here speak;
    ``identity`` is where the token of this installation lies (database/identity.py).
    """

    def __init__(
        self,
        opened: OpenDesk,
        lists: Mapping[str, WordList],
        language: str,
        clock: Clock,
        randomness: Randomness,
        identity: Path,
        version: str = "",
        files_of: Callable[[str], ShareFiles] = real_files,
    ) -> None:
        journal = opened.writing or JournalStore(opened.connections[-1])
        self._opened = opened
        self._journal = journal
        self._spoken = lists.get(language, lists["ar"])
        self._clock = clock
        self._randomness = randomness
        self._identity = identity
        self._version = version
        self._store = LocalStore(journal, opened.evidence)
        self._keys = MemberKeys(journal.look, opened.writing)
        words = (lists["ar"], *(one for name, one in lists.items() if name != "ar"))
        self._members = Members(opened, self._keys, words, clock, randomness, files_of)
        self._engines: dict[str, Engine] = {}
        self._view = ShareView(journal, self._store, self._members, clock, version, self._words)

    # ── Entering ────────────────────────────────────────────────────────────────────────────────
    def found(self, share: str) -> RecoveryKit:
        """Found the centre on an empty folder."""
        folder = _place(share)
        with _told(folder):
            kit = entering.found(self._members, folder)
        let_in(self._opened)  # the kit opens this desk from now on, and one of its own no longer
        self._put_out(folder)
        return kit

    def request_to_join(self, share: str) -> tuple[str, ...]:
        """Put a request on the share and return its six words."""
        folder = _place(share)
        with _told(folder):
            return self._words(entering.request_to_join(self._members, folder))

    def withdraw_request(self) -> None:
        """Take the request back."""
        entering.withdraw_request(self._members)

    def finish_joining(self) -> bool:
        """Take up the admission if it came."""
        folder = self._folder()
        with _told(folder):
            return entering.finish_joining(self._members, folder)

    def recover(self, share: str, kit: bytes, words: str) -> None:
        """Make this desk a member by the recovery kit."""
        folder = _place(share)
        with _told(folder):
            entering.recover(self._members, folder, kit, words)
        self._put_out(folder)

    def use_folder(self, share: str) -> None:
        """From now on look for the share in another folder."""
        entering.use_folder(self._members, _place(share))

    def renew_kit(self, kit: bytes, words: str) -> RecoveryKit:
        """Return another recovery kit of the same centre."""
        return entering.renew_kit(self._members, kit, words)

    # ── Administering ───────────────────────────────────────────────────────────────────────────
    def pending_requests(self) -> tuple[PendingRequest, ...]:
        """Return who asks to join."""
        folder = self._folder()
        with _told(folder):
            self._members.look_into(folder)
        share = self._keys.the_share()
        return tuple(
            self._pending(request, content)
            for request, content in self._keys.requests()
            if share is not None and request.share == share.id
        )

    def admit(self, request: str, words: str) -> PendingRequest:
        """Admit a desk, when the six words are right."""
        folder = self._folder()
        with suppress(NotReachable):
            self._members.look_into(folder)
        asked = administering.admit(self._members, request, words)
        self._put_out(folder)
        return self._pending(asked, None)

    def remove(self, writer: bytes) -> None:
        """Remove a lost desk and begin a new epoch."""
        folder = self._folder()
        # What it shared before it was lost counts, so that is brought in first where it can be.
        self._engine(folder).collect()
        administering.remove(self._members, writer)
        # Sealed now, under the former epoch: what is recorded from here on is under the new one.
        self._engine(folder).publish(at_once=True)
        self._put_out(folder)

    def _put_out(self, folder: str) -> None:
        """Put out what an act made, if that can be done now: each round does it again."""
        with suppress(NotReachable, NotWritten):
            self._members.put_out(folder)

    def _pending(self, request: Request, content: bytes | None) -> PendingRequest:
        return PendingRequest(
            id=request.writer.hex(),
            code=request.code,
            words=self._words(content) if content else (),
            at=moment(request.at_ms),
        )

    def _words(self, request: bytes) -> tuple[str, ...]:
        return self._spoken.words_of(six_bytes(request))

    # ── Sharing ─────────────────────────────────────────────────────────────────────────────────
    def sync_now(self, progress: Progress | None = None, share: str = "") -> Report:
        """Share once in both directions."""
        return self._share(lambda engine: engine.sync_now(progress), share)

    def poll(self, progress: Progress | None = None) -> Report:
        """Do one round in the background."""
        return self._share(lambda engine: engine.poll(progress), "")

    def confirm_reseeding(self) -> None:
        """Put SHARE back on an empty folder."""
        folder = self._folder()
        with _told(folder):
            self._engine(folder).reseed()

    def _share(self, work: Callable[[Engine], Round], through: str) -> Report:
        folder = _place(through) if through else self._folder()
        if self._members.standing(self._members.writer()) != "member" or self._keys.kept().request:
            with _told(folder):
                if not entering.finish_joining(self._members, folder):
                    return Report(waiting=self._store.waiting())
        entering.vouch_for_former(self._members)
        self._members.grant_what_lacks()
        done = work(self._engine(folder))
        if done.needs_new_writer:
            now = self._clock.now()
            become_another_writer(self._opened, self._identity, now, is_same_machine=True)
            self._keys.forget()
            self._engines.clear()
            done = work(self._engine(folder))
        if not done.unreachable and entering.settle_code(self._members) is not None:
            done = done._replace(sent=done.sent + self._engine(folder).publish(at_once=True).sent)
        # Whom the round made known may lack keys, too; the next round puts the grants out.
        self._members.grant_what_lacks()
        if done.has_directory:
            # Whoever got another password elsewhere is let in by it here, at a console too.
            let_in(self._opened)
            seal_what_is_guarded(self._opened)
        self._view.remember(done)
        if done.unreachable:
            raise ShareUnavailable(message(done.unreachable, path=folder))
        return Report(
            done.sent, done.received, done.waiting, done.quarantined, done.gaps, _changed(done)
        )

    def _engine(self, folder: str) -> Engine:
        engine = self._engines.get(folder)
        if engine is None:
            engine = self._engines[folder] = Engine(
                self._store,
                self._members.transport(folder),
                self._clock,
                self._randomness,
                self._keys,
                version=self._version,
            )
        return engine

    def _folder(self) -> str:
        if self._keys.the_share() is None:
            raise refuse("share", "share.error.not_shared")
        return self._keys.kept().folder

    # ── What is shown ───────────────────────────────────────────────────────────────────────────
    def status(self) -> ShareStatus:
        """Return how this desk stands to the others."""
        return self._view.status()

    def quarantine(self) -> tuple[QuarantineRow, ...]:
        """Return what was set aside."""
        return self._view.quarantine()

    def decide(self, row: str, *, accept: bool) -> None:
        """Decide on something that was set aside."""
        found = next((one for one in self._store.quarantined() if one.name == row), None)
        if found is None or not self._view.can_be_decided(found):
            raise refuse("row", "share.error.nothing_to_decide")
        administering.decide_remainder(self._members, found.writer, found.last, accept=accept)


def _place(share: str) -> str:
    """Return where a folder is, whatever the folder that a later program is started in."""
    return str(Path(share).expanduser().absolute())


def _changed(done: Round) -> frozenset[Subject] | None:
    """Return what came in by its subjects, None where it is too much to name."""
    if len(done.cases) + len(done.people) > _MOST_NAMED:
        return None
    cases = (Subject("case", one) for one in done.cases)
    people = (Subject("person", one) for one in done.people)
    return frozenset((*cases, *people, *((DIRECTORY_SUBJECT,) if done.has_directory else ())))


@contextmanager
def _told(folder: str) -> Iterator[None]:
    """Turn what the folder says into what a person is told."""
    try:
        yield
    except (NotReachable, NotWritten) as error:
        raise ShareUnavailable(message(error.reason, path=folder)) from error
