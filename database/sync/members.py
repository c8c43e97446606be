"""What people do about members: found, ask, admit, remove, recover.

Each act is one write to the journal and the tables of keys; what belongs on the share is put there
afterwards, and again at every round, so a folder that went away in between costs nothing.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from database.open import OpenDesk, free_code
from database.store import JournalTransaction
from database.sync import member_tables as tables
from database.sync import names
from database.sync.continuing import certify, new_keys, signed
from database.sync.desk_keys import DeskKeys, derived_keys
from database.sync.epochs import KEY_LENGTH, count_of, name_epoch
from database.sync.genesis import (
    ID_LENGTH,
    LONGEST_SHARE,
    Share,
    grouped,
    make_share,
    read_share,
    share_number,
)
from database.sync.grants import LONGEST_GRANT
from database.sync.joining import LONGEST_REQUEST, Request, make_request, read_request, request_name
from database.sync.member_keys import MemberKeys
from database.sync.recovery import ROOT_SECRET, make_kit_file, open_kit
from database.sync.share_files import FolderFiles, ShareFiles
from database.sync.share_folder import ShareFolder
from database.sync.transport import Refused as NotTaken
from kafel_desk.case.number import PRACTICE_CODE
from kafel_desk.directory.decide import DIRECTORY_SUBJECT
from kafel_desk.directory.facts import DeskBegan
from kafel_desk.journal.envelope import Subject
from kafel_desk.journal.fact import BY_ITSELF, Draft, Fact
from kafel_desk.language.message import message
from kafel_desk.ports import Clock, Randomness
from kafel_desk.refusal import refuse
from kafel_desk.sharing.facts import (
    CentreFounded,
    EpochBegan,
    MemberAdmitted,
    MemberRemoved,
    RemainderDecided,
)
from kafel_desk.sharing.kit_words import SECRET, WORDS, with_check, without_check
from kafel_desk.sharing.port import ShareUnavailable
from kafel_desk.sharing.six_words import check_six_words
from kafel_desk.sharing.status import RecoveryKit, Standing
from kafel_desk.sharing.words import WordList, read_words

FilesOf = Callable[[str], ShareFiles]


class Members:
    """The acts of one open desk, and its keys."""

    def __init__(
        self,
        opened: OpenDesk,
        keys: MemberKeys,
        lists: Sequence[WordList],
        clock: Clock,
        randomness: Randomness,
        files_of: FilesOf = lambda folder: FolderFiles(Path(folder)),
    ) -> None:
        self._opened = opened
        self.keys = keys
        self.lists = lists
        self._clock = clock
        self._randomness = randomness
        self._files_of = files_of

    # ── Where this desk stands ──────────────────────────────────────────────────────────────────
    def writer(self) -> bytes:
        """Return the writer that this desk records as."""
        return self._opened.store.writer()

    def standing(self, writer: bytes) -> Standing:
        """Return what a writer of this desk is to the share."""
        if self.keys.the_share() is None:
            return "unshared"
        member = self.keys.membership().members.get(writer)
        if member is not None:
            return "removed" if member.is_removed else "member"
        return "requested" if self.keys.kept().request else "unadmitted"

    def transport(self, folder: str) -> ShareFolder:
        """Return the share in a folder, which must be the one that this desk belongs to."""
        content = self.keys.share() or b""
        return ShareFolder(self._files_of(folder), content, self._randomness)

    # ── Found ───────────────────────────────────────────────────────────────────────────────────
    def found(self, folder: str) -> RecoveryKit:
        """Make SHARE, the root key, the first epoch and this desk's own membership."""
        self._refuse_practice()
        if self.standing(self.writer()) != "unshared":
            raise refuse("share", "share.error.shared_already")
        if self._read_share_file(folder) is not None:
            raise refuse("share", "share.error.folder_has_share", path=folder)
        share_id, root_secret = self._random(ID_LENGTH), self._random(ROOT_SECRET)
        root = derived_keys(root_secret)
        content = make_share(share_id, root)
        ShareFolder(self._files_of(folder), content, self._randomness).put(names.SHARE, content)
        self._begin_as_root_says(folder, content, root, {}, first_epoch=True)
        return self._kit(share_id, root, root_secret)

    def _kit(self, share_id: bytes, root: DeskKeys, root_secret: bytes) -> RecoveryKit:
        secret = self._random(SECRET)
        said = with_check(secret)
        number = share_number(share_id)
        return RecoveryKit(
            words=self.lists[0].words_of(said),
            code=said.hex().upper(),
            file=make_kit_file(share_id, root_secret, secret, self._randomness),
            file_name=f"kafel-recovery-{number.replace(' ', '')}.kit",
            share_number=number,
            fingerprint=grouped(root.public().signing[:8]),
            made_at=self._clock.now(),
        )

    def _begin_as_root_says(
        self,
        folder: str,
        content: bytes,
        root: DeskKeys,
        epochs: dict[bytes, bytes],
        *,
        first_epoch: bool,
    ) -> None:
        """Make this desk a member by the root key: at founding, and at recovery."""
        share = _whole(read_share(content))
        writer, keys = self.writer(), self._own_keys()
        certificate = certify(
            share,
            writer,
            keys,
            by=b"",
            seed=root.signing,
            generation=0 if first_epoch else self.keys.membership().next_generation(),
            recorded_before=0 if first_epoch else self._recorded(writer),
        )
        facts: list[Fact] = [certificate]
        if first_epoch:
            name, key = self._new_epoch(0)
            epochs = {name: key}
            founded = CentreFounded(
                share=share.id, root_key=share.root_key, recovery_key=share.recovery_key
            )
            facts = [founded, certificate, EpochBegan(epoch=name)]
        with self._opened.store.write() as transaction:
            self._keep_own_keys(transaction, keys)
            transaction.beside(lambda at: tables.keep_share(at, content, folder))
            transaction.beside(lambda at: tables.keep_epochs(at, epochs))
            self._record(transaction, facts)
        self.keys.forget()
        self.grant_what_lacks()
        self.put_out(folder)

    # ── Join ────────────────────────────────────────────────────────────────────────────────────
    def request(self, folder: str) -> bytes:
        """Put a request on a share, and return it; the same one as long as it stands."""
        self._refuse_practice()
        content = self._read_share_file(folder)
        share = read_share(content) if content else None
        if content is None or share is None:
            raise refuse("share", "share.error.no_share", path=folder)
        standing, known = self.standing(self.writer()), self.keys.the_share()
        if known is not None and known.id != share.id:
            raise refuse("share", "share.error.another_share")
        if standing in ("member", "removed"):
            key = "shared_already" if standing == "member" else "was_removed"
            raise refuse("share", f"share.error.{key}")
        request = self.keys.kept().request if standing == "requested" else None
        if request is None:
            keys = self._own_keys()
            request = self._former_request(folder, share, keys) or self._new_request(share, keys)
            with self._opened.store.write() as transaction:
                self._keep_own_keys(transaction, keys)
                asked = request
                transaction.beside(lambda at: tables.keep_share(at, content, folder, asked))
            self.keys.forget()
        self.put_out(folder)
        return request

    def _new_request(self, share: Share, keys: DeskKeys) -> bytes:
        writer, public = self.writer(), keys.public()
        return make_request(
            Request(
                share=share.id,
                root_key=share.root_key,
                writer=writer,
                signing_key=public.signing,
                sealing_key=public.sealing,
                code=self._opened.code,
                recorded=self._recorded(writer),
                at_ms=round(self._clock.now().timestamp() * 1000),
            ),
            keys,
        )

    def _former_request(self, folder: str, share: Share, keys: DeskKeys) -> bytes | None:
        """Return the request that was withdrawn: its name can have no other content (I2)."""
        with suppress(OSError):
            path = f"{names.JOINING}/{request_name(self.writer())}"
            content = self._files_of(folder).read(path, LONGEST_REQUEST)
            found = read_request(content)
            is_ours = found is not None and found.signing_key == keys.public().signing
            if found and is_ours and (found.share, found.root_key) == (share.id, share.root_key):
                return content
        return None

    def withdraw(self) -> None:
        """Forget a share that this desk only asked to join."""
        if self.standing(self.writer()) == "requested":
            self.keys.write(tables.forget_share)

    def finish(self, folder: str) -> bool:
        """Look whether the admission came; tells whether this desk is a member now."""
        if self.standing(self.writer()) in ("requested", "unadmitted"):
            self.look_into(folder)
        if self.standing(self.writer()) != "member":
            return False
        kept = self.keys.kept()
        if kept.request and kept.share:
            content = kept.share
            self.keys.write(lambda at: tables.keep_share(at, content, kept.folder))
        return True

    # ── Administer ──────────────────────────────────────────────────────────────────────────────
    def admit(self, request: str, words: str) -> Request:
        """Admit whoever made a request, when the words are those of it."""
        share = self._administered()
        asked, content = self._find_request(request)
        if (asked.share, asked.root_key) != (share.id, share.root_key):
            raise refuse("request", "share.error.request_of_another")
        member = self.keys.membership().members.get(asked.writer)
        if member is not None:
            key = "was_removed" if member.is_removed else "admitted_already"
            raise refuse("request", f"share.error.{key}")
        check_six_words(content, words, self.lists)
        writer = self.writer()
        certificate = signed(
            share,
            MemberAdmitted(
                writer=asked.writer,
                signing_key=asked.signing_key,
                sealing_key=asked.sealing_key,
                admitted_by=writer,
                recorded_before=asked.recorded,
            ),
            self.keys.kept().desk_keys[writer].signing,
        )
        with self._opened.store.write() as transaction:
            self._record(transaction, [certificate])
        self.keys.forget()
        self.grant_what_lacks()
        return asked

    def _find_request(self, request: str) -> tuple[Request, bytes]:
        known = [
            (found, content)
            for name, content in self.keys.kept().files.items()
            if name.endswith(".req") and (found := read_request(content))
        ]
        named = request.strip().removesuffix(".req").rpartition("/")[2].casefold()
        waiting = self.keys.requests()
        matching = [one for one in known if one[0].writer.hex() == named]
        matching = matching or [one for one in waiting if one[0].code.casefold() == named]
        if not matching and (content := self._request_in_file(request)):
            matching = [content]
        if len(matching) != 1:
            key = "which_request" if matching else "no_request"
            raise refuse("request", f"share.error.{key}", request=request)
        return matching[0]

    def _request_in_file(self, path: str) -> tuple[Request, bytes] | None:
        with suppress(OSError, ValueError):
            with Path(path).open("rb") as file:
                content = file.read(LONGEST_REQUEST + 1)
            request = read_request(content)
            if request is None:
                raise refuse("request", "share.error.not_a_request")
            return request, content
        return None

    def remove(self, writer: bytes) -> None:
        """Remove a desk with all its writers, and begin an epoch that it never hears of."""
        self._administered()
        membership, own = self.keys.membership(), self.writer()
        if writer not in membership.members:
            raise refuse("desk", "share.error.no_such_desk")
        if not membership.may_remove(own, writer):
            raise refuse("desk", "share.error.cannot_remove")
        gone = [
            one
            for one in membership.one_desk(writer)
            if membership.may_remove(own, one) and not membership.members[one].is_removed
        ]
        if not gone:
            raise refuse("desk", "share.error.removed_already")
        name, key = self._new_epoch(count_of(membership.epoch))
        facts: list[Fact] = [
            MemberRemoved(writer=one, last_number=self._recorded(one)) for one in gone
        ]
        with self._opened.store.write() as transaction:
            transaction.beside(lambda at: tables.keep_epochs(at, {name: key}))
            self._record(transaction, [*facts, EpochBegan(epoch=name)])
        self.keys.forget()
        self.grant_what_lacks()

    def decide_remainder(self, writer: bytes, last_number: int, *, accept: bool) -> None:
        """Decide, for all desks, on what a removed writer recorded up to a number."""
        self._administered()
        fact = RemainderDecided(writer=writer, last_number=last_number, is_accepted=accept)
        with self._opened.store.write() as transaction:
            self._record(transaction, [fact])
        self.keys.forget()

    def grant_what_lacks(self) -> None:
        """Grant the members whatever epoch keys they were not granted, as an administrator."""
        writer = self.writer()
        if self.keys.membership().is_administrator(writer):
            grants = self.keys.missing_grants(writer)
            if grants:
                self.keys.write(
                    lambda at: [tables.keep_file(at, *grant) for grant in grants.items()]
                )

    # ── Recover ─────────────────────────────────────────────────────────────────────────────────
    def recover(self, folder: str, kit: bytes, words: str) -> None:
        """Become a member by the recovery kit, above all who are."""
        self._refuse_practice()
        content = self._read_share_file(folder)
        share = read_share(content) if content else None
        if content is None or share is None:
            raise refuse("share", "share.error.no_share", path=folder)
        known = self.keys.the_share()
        if known is not None and known.id != share.id:
            raise refuse("share", "share.error.another_share")
        if self.standing(self.writer()) == "member":
            raise refuse("share", "share.error.shared_already")
        if self.standing(self.writer()) == "removed":
            raise refuse("share", "share.error.was_removed")
        root = open_kit(kit, self._kit_secret(words), share.id)
        if root.public().signing != share.root_key:
            raise refuse("kit", "share.error.kit_of_another")
        if known is None:
            self.keys.write(lambda at: tables.keep_share(at, content, folder))
        try:
            self.look_into(folder)
            epochs = self.keys.recovered_epochs(root)
            if not epochs:
                raise refuse("share", "share.error.no_recovery_grant")
        except Exception:
            if known is None:
                self.keys.write(tables.forget_share)
            raise
        self._begin_as_root_says(folder, content, root, epochs, first_epoch=False)

    def _kit_secret(self, words: str) -> bytes:
        bare = "".join(words.split())
        with suppress(ValueError):
            if len(bare) == 2 * WORDS:
                return without_check(bytes.fromhex(bare))
        return without_check(read_words(words, self.lists, "words", WORDS))

    # ── The folder of requests and grants ───────────────────────────────────────────────────────
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
        """Put the request and the grants of this desk on the share."""
        transport = self.transport(folder)
        for name, content in self.keys.files().items():
            transport.put(f"{names.JOINING}/{name}", content)

    def _read_share_file(self, folder: str) -> bytes | None:
        """Return SHARE in a folder, None where there is none; the folder must be there."""
        files = self._files_of(folder)
        try:
            files.entries("")
            with suppress(FileNotFoundError):
                return files.read(names.SHARE, LONGEST_SHARE)
        except OSError:
            raise ShareUnavailable(message("share.failed", path=folder)) from None
        return None

    # ── A code of its own ───────────────────────────────────────────────────────────────────────
    def settle_code(self) -> str | None:
        """Give up a code that another desk had first; returns the new one, None without need."""
        writer = self.writer()
        membership, directory = self.keys.membership(), self._opened.store.directory()
        own = membership.members.get(writer)
        if own is None:
            return None
        ours = membership.one_desk(writer)
        taken = {
            desk.code
            for one, desk in directory.desks.items()
            if one not in ours and one in membership.members and membership.was_first(one, writer)
        }
        if self._opened.code not in taken:
            return None
        everybody = {desk.code for desk in directory.desks.values()}
        code = free_code(self._opened.code, everybody)
        name = directory.desks[writer].name if writer in directory.desks else ""
        with self._opened.store.write() as transaction:
            transaction.change_code(code)
            began = DeskBegan(code=code, name=name)
            transaction.append(
                [Draft(Subject("desk", writer), began)], BY_ITSELF, self._clock.now()
            )
        self._opened.code = code
        return code

    # ── What they share ─────────────────────────────────────────────────────────────────────────
    def _administered(self) -> Share:
        share = self.keys.the_share()
        if share is None or not self.keys.membership().is_administrator(self.writer()):
            raise refuse("", "share.error.not_administrator")
        return share

    def _refuse_practice(self) -> None:
        if self._opened.code == PRACTICE_CODE:
            raise refuse("", "share.error.practice")

    def _own_keys(self) -> DeskKeys:
        return self.keys.kept().desk_keys.get(self.writer()) or new_keys(self._randomness)

    def _keep_own_keys(self, transaction: JournalTransaction, keys: DeskKeys) -> None:
        writer = self.writer()
        if writer not in self.keys.kept().desk_keys:
            transaction.beside(lambda at: tables.keep_desk_keys(at, writer, keys))

    def _record(self, transaction: JournalTransaction, facts: Sequence[Fact]) -> None:
        drafts = [Draft(DIRECTORY_SUBJECT, fact) for fact in facts]
        transaction.append(drafts, BY_ITSELF, self._clock.now())

    def _recorded(self, writer: bytes) -> int:
        """Return the number up to which everything of a writer is here."""
        asked = "SELECT coalesce(max(last_number), 0) FROM writers WHERE uid = ?"
        (number,) = self._opened.store.look(lambda at: at.execute(asked, (writer,)).fetchone())
        return int(number)

    def _new_epoch(self, count: int) -> tuple[bytes, bytes]:
        key = self._random(KEY_LENGTH)
        return name_epoch(count + 1, key), key

    def _random(self, count: int) -> bytes:
        return self._randomness.bytes(count)


def _whole(share: Share | None) -> Share:
    if share is None:
        raise ValueError("this program made the file, or read it before")
    return share
