"""What acts about members are made of: this desk's keys, its journal, the folder of requests."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from database.open import OpenDesk
from database.sync import member_tables as tables
from database.sync import names
from database.sync.continuing import new_keys
from database.sync.desk_keys import DeskKeys
from database.sync.epochs import KEY_LENGTH, name_epoch
from database.sync.genesis import LONGEST_SHARE, Share, read_share
from database.sync.grants import LONGEST_GRANT
from database.sync.member_keys import MemberKeys
from database.sync.share_files import FolderFiles, ShareFiles
from database.sync.share_folder import ShareFolder
from database.sync.transport import Refused as NotTaken
from database.transaction import JournalTransaction
from kafel_desk.case.number import PRACTICE_CODE
from kafel_desk.directory.decide import DIRECTORY_SUBJECT
from kafel_desk.journal.fact import BY_ITSELF, Draft, Fact
from kafel_desk.language.message import message
from kafel_desk.ports import Clock, Randomness
from kafel_desk.refusal import refuse
from kafel_desk.sharing.port import ShareUnavailable
from kafel_desk.sharing.status import Standing
from kafel_desk.sharing.words import WordList


def real_files(folder: str) -> ShareFiles:
    """Return the files of a real folder."""
    return FolderFiles(Path(folder))


class Members:
    """One open desk and its keys; the acts are in entering.py and administering.py.

    ``lists`` are the words of requests and kits: the kit is written in the first.
    """

    def __init__(
        self,
        opened: OpenDesk,
        keys: MemberKeys,
        lists: Sequence[WordList],
        clock: Clock,
        randomness: Randomness,
        files_of: Callable[[str], ShareFiles] = real_files,
    ) -> None:
        self.opened = opened
        self.keys = keys
        self.lists = lists
        self.clock = clock
        self.randomness = randomness
        self.files_of = files_of

    # ── This desk ───────────────────────────────────────────────────────────────────────────────
    def standing(self, writer: bytes) -> Standing:
        """Return what a writer of this desk is to the share."""
        if self.keys.the_share() is None:
            return "unshared"
        member = self.keys.membership().members.get(writer)
        if member is not None:
            return "removed" if member.is_removed else "member"
        return "requested" if self.keys.request_of(writer) else "unadmitted"

    def writer(self) -> bytes:
        """Return the writer that this desk records as."""
        return self.opened.store.writer()

    def recorded(self, writer: bytes) -> int:
        """Return the number up to which everything of a writer is here."""
        asked = "SELECT coalesce(max(last_number), 0) FROM writers WHERE uid = ?"
        (number,) = self.opened.store.look(lambda at: at.execute(asked, (writer,)).fetchone())
        return int(number)

    def own_writers(self) -> list[tuple[bytes, int]]:
        """Return the writers of this desk, with the number of the last event of each."""
        asked = "SELECT uid, last_number FROM writers WHERE is_own = 1 ORDER BY id"
        return list(self.opened.store.look(lambda at: at.execute(asked).fetchall()))

    def record(
        self, transaction: JournalTransaction, facts: Sequence[Fact], *, by_itself: bool = False
    ) -> None:
        """Record facts of membership within a write: done by whoever is logged in, or by itself."""
        drafts = [Draft(DIRECTORY_SUBJECT, fact) for fact in facts]
        session = None if by_itself else self.opened.session
        transaction.append(drafts, session.staff if session else BY_ITSELF, self.clock.now())

    def own_keys(self) -> DeskKeys:
        """Return the keys of this desk's writer, new ones where it has none yet."""
        return self.keys.kept().desk_keys.get(self.writer()) or new_keys(self.randomness)

    def keep_own_keys(self, transaction: JournalTransaction, keys: DeskKeys) -> None:
        """Keep the keys of this desk's writer within a write."""
        writer = self.writer()
        if writer not in self.keys.kept().desk_keys:
            transaction.beside(lambda at: tables.keep_desk_keys(at, writer, keys))

    def new_epoch(self, count: int) -> tuple[bytes, bytes]:
        """Return name and key of the epoch after the one with a count."""
        key = self.randomness.bytes(KEY_LENGTH)
        return name_epoch(count + 1, key), key

    def refuse_practice(self) -> None:
        """Raise ``Refused`` at a desk of practice, which is never shared."""
        if self.opened.code == PRACTICE_CODE:
            raise refuse("", "share.error.practice")

    # ── The share ───────────────────────────────────────────────────────────────────────────────
    def transport(self, folder: str) -> ShareFolder:
        """Return the share in a folder, which must be the one that this desk belongs to."""
        return ShareFolder(self.files_of(folder), self.keys.share() or b"", self.randomness)

    def share_file(self, folder: str) -> bytes | None:
        """Return SHARE in a folder, None where there is none.

        Raises ``ShareUnavailable`` when the folder itself is not there.
        """
        files = self.files_of(folder)
        try:
            files.entries("")
            with suppress(FileNotFoundError):
                return files.read(names.SHARE, LONGEST_SHARE)
        except OSError:
            raise ShareUnavailable(message("share.failed", path=folder)) from None
        return None

    def share_to_enter(self, folder: str) -> tuple[bytes, Share]:
        """Return SHARE in a folder, as bytes and read, unless this desk belongs to another."""
        self.refuse_practice()
        content = self.share_file(folder)
        share = read_share(content) if content else None
        if content is None or share is None:
            raise refuse("share", "share.error.no_share", path=folder)
        known = self.keys.the_share()
        if known is not None and known.id != share.id:
            raise refuse("share", "share.error.another_share")
        standing = self.standing(self.writer())
        if standing in ("member", "removed"):
            is_member = standing == "member"
            key = "share.error.shared_already" if is_member else "share.error.was_removed"
            raise refuse("share", key)
        return content, share

    def bring_what_is_sealed(self) -> None:
        """Open what is sealed here, to be sealed to the focal persons of the centre that is entered.

        Who is on the staff under the same entry there takes the place of who is here, and with them
        would go what only they could read. Raises ``Refused`` where whoever is logged in cannot
        open all of it.
        """
        keys = self.opened.store.keys
        if self.keys.the_share() is None and not self.opened.store.unseal_guarded(keys):
            raise refuse("share", "share.error.sealed_here")

    def look_into(self, folder: str) -> None:
        """Take up the requests and grants that lie on the share."""
        transport = self.transport(folder)
        transport.heads()
        known = self.keys.kept().files
        for name in sorted(transport.list(names.JOINING)):
            if names.is_joining(name) and name not in known:
                with suppress(NotTaken):
                    content = transport.get(f"{names.JOINING}/{name}", LONGEST_GRANT)
                    if content is not None:
                        self.keys.take(name, content)

    def put_out(self, folder: str) -> None:
        """Put the request and the grants that are known here on the share."""
        transport = self.transport(folder)
        for name, content in self.keys.files().items():
            transport.put(f"{names.JOINING}/{name}", content)

    def grant_what_lacks(self) -> None:
        """Grant the members whatever epoch keys they were not granted, as an administrator."""
        writer = self.writer()
        if self.keys.membership().is_administrator(writer):
            for name, grant in self.keys.missing_grants(writer).items():
                self.keys.keep_grant(name, grant)
