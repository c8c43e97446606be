"""Desks as the faces get them: made, opened, and put together out of store, reader and sharing."""

from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from database import open as on_disk
from database.folder import DeskFolder
from database.late_store import LateStore
from database.system import SystemRandomness
from database.users.administering import Administering, restore_backup
from database.users.locked_keys import MODERATE, Cost
from database.users.opening import Entry, Login
from kafel_desk.desk import Desk
from kafel_desk.directory.defaults import Defaults, first_facts
from kafel_desk.directory.entries import Role
from kafel_desk.opened import Mode, OpenDesk, Preparing, nobody_waits
from kafel_desk.ports import Clock
from kafel_desk.sharing.port import Sharing
from kafel_desk.sharing.words import WordList
from kafel_desk.users.lost import LostPassword


class Begun(Protocol):
    """What may be told of a new centre; empty words keep what is shipped."""

    @property
    def beginning(self) -> str:
        """How it begins: new, demo, join, recover or restore."""
        ...

    @property
    def desk_code(self) -> str:
        """One or two letters for its numbers."""
        ...

    @property
    def centre(self) -> str:
        """The name of the centre."""
        ...

    @property
    def charity(self) -> str:
        """The name of the charity."""
        ...

    @property
    def person(self) -> str:
        """The first one on the staff; empty for the nameless ones that are shipped."""
        ...

    @property
    def role(self) -> Role:
        """What they do."""
        ...

    @property
    def desk_name(self) -> str:
        """Where the desk stands."""
        ...

    @property
    def login(self) -> str:
        """By which name the first administrator logs in; empty for their own."""
        ...

    @property
    def password(self) -> str:
        """The password of the first administrator; empty where nobody logs in."""
        ...

    @property
    def backup(self) -> str:
        """The file of a backup that is put here; empty for none."""
        ...


@dataclass(frozen=True)
class Invented:
    """People and cases for a demo: where they are read, and how many cases there are to be."""

    read: Callable[[], bytes]
    count: int


@dataclass(frozen=True, kw_only=True)
class Desks:
    """Makes and opens desks on this machine.

    ``identity`` is the folder of tokens outside the desks (identity.py), ``shipped`` what a new
    centre begins with, ``word_lists`` the words of six by language, ``version`` that of the
    program, ``cost`` what one try of a password costs.
    """

    clock: Clock
    identity: Path
    shipped: Defaults
    word_lists: Mapping[str, WordList]
    version: str
    cost: Cost = MODERATE

    def create(
        self,
        folder: str,
        code: str,
        centre: str,
        at: datetime,
        *,
        new: Begun | None = None,
        admin: Login | None = None,
    ) -> OpenDesk:
        """Make a desk with the shipped directory, which begins at a time; ``new`` tells more of it.

        ``admin`` is who may log in first; without, nobody has to (a demo, a desk of practice).
        """
        # Loaded here: a desk is made once.
        from database.users.first_user import first_entry, first_user
        from kafel_desk.time.working_time import working_time

        person = (new.person, new.role) if new and new.person else None
        charity = new.charity if new else ""
        user = first_user(admin, person, self.cost) if admin else None
        entry = user.staff if user else first_entry("first")
        first = first_facts(
            self.shipped, charity=charity, centre=centre, person=person, entry=entry,
            since=working_time(()).local(at).date(),
        )  # fmt: skip
        name = (new.desk_name if new else "") or self.shipped.desk_name
        first += user.facts if user else ()
        opened = on_disk.create_desk(
            Path(folder), code, name, now=at, first=first, identity=self.identity
        )
        if user:
            user.log_in(opened)
        return self.composed(opened)

    def begin(self, new: Begun, folder: str, invented: Invented) -> None:
        """Make what was asked for at the first start, and leave it closed."""
        now = self.clock.now()
        if new.beginning == "demo":
            self._begin_demo(new, folder, now, invented)
        elif new.beginning == "new":
            admin = Login(new.login or new.person, new.password) if new.password else None
            self.create(folder, new.desk_code, new.centre, now, new=new, admin=admin).close()
        elif new.backup:
            restore_backup(new.backup, folder)
        else:  # it is to join others
            self.begin_member(folder, new.desk_code, new.desk_name, now).close()

    def _begin_demo(self, new: Begun, folder: str, now: datetime, invented: Invented) -> None:
        # Loaded here: most desks are real.
        from kafel_desk.demo.desk import demo_begins, fill_desk

        begins, cases = demo_begins(now, invented.count), invented.read()
        with closing(self.create(folder, new.desk_code, new.centre, begins, new=new)) as made:
            fill_desk(made.desk.store, cases, count=invented.count, seed=1, now=now)

    def begin_member(self, folder: str, code: str, name: str, at: datetime) -> OpenDesk:
        """Make a desk without settings of its own: they come from the centre that it joins."""
        begun = on_disk.create_desk(Path(folder), code, name, now=at, identity=self.identity)
        return self.composed(begun)

    def open(
        self,
        folder: str,
        mode: Mode,
        login: Entry | None = None,
        preparing: Preparing = nobody_waits,
    ) -> OpenDesk:
        """Open the desk in a folder, for ``login`` where people log in."""
        if isinstance(login, LostPassword):
            return self.recover(folder, login, preparing)
        opened = on_disk.open_desk(
            DeskFolder(Path(folder)).path,
            mode,
            now=self.clock.now(),
            identity=self.identity,
            login=login,
            preparing=preparing,
        )
        return self.composed(opened)

    def recover(
        self, folder: str, lost: LostPassword, preparing: Preparing = nobody_waits
    ) -> OpenDesk:
        """Open a desk by its recovery kit, for an administrator who gets a new password by it.

        Raises ``Refused`` for words, file, name or password; what was wrong costs a growing wait.
        """
        # Loaded here: passwords are lost seldom.
        from database.users.recovering import keys_of_kit, let_back_in

        place, now = DeskFolder(Path(folder)), self.clock.now()
        kit = keys_of_kit(place, lost, tuple(self.word_lists.values()), now)
        opened = on_disk.open_desk(
            place.path, now=now, identity=self.identity, kit=kit, preparing=preparing
        )
        try:
            let_back_in(opened, kit, lost, now, self.cost)
        except BaseException:
            opened.close()
            raise
        return self.composed(opened)

    def composed(self, opened: on_disk.OpenDesk) -> OpenDesk:
        """Put a desk together out of what was opened."""
        desk = Desk(
            LateStore(opened), opened.reader, self.clock, SystemRandomness(), opened.evidence
        )
        return OpenDesk(
            desk, opened.code, opened.check, opened.rebuild, opened.close,
            lambda: self.composed(on_disk.open_again(opened)), opened.took_new_identity,
            lambda language: self.sharing_of(opened, language),
            staff=opened.session.staff if opened.session else None,
            administration=Administering(
                opened, self.clock.now, self.cost, self.word_lists.get("ar")
            ),
        )  # fmt: skip

    def sharing_of(self, opened: on_disk.OpenDesk, language: str) -> Sharing:
        """Put the sharing of an open desk together; what it takes is loaded when it is asked for."""
        from database.sync.sharing import DeskSharing

        return DeskSharing(
            opened, dict(self.word_lists), language, self.clock, SystemRandomness(),
            self.identity, self.version,
        )  # fmt: skip
