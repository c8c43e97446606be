"""Real desks that share a real folder by their real keys, each with its own token and clock."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copytree, rmtree

import resources
from database.open import OpenDesk, open_desk
from database.sync.members import real_files
from database.sync.share_files import ShareFiles
from database.sync.sharing import DeskSharing
from database.system import SystemRandomness
from kafel_desk.sharing.status import RecoveryKit
from kafel_desk.sharing.words import WordList
from tests.factories import SetClock, composed, make_desk, record_command

LISTS = {language: WordList(resources.word_list(language)) for language in ("ar", "en")}


class SharedDesk:
    """One desk of the centre; it can be closed, copied and restored."""

    def __init__(self, centre: "SharedCentre", name: str, code: str) -> None:
        self.centre = centre
        self.folder = centre.folder / name
        self.folder.mkdir()
        self.files_of: Callable[[str], ShareFiles] = real_files
        self._use(make_desk(self.folder, code, centre.clock.now()))

    def _use(self, opened: OpenDesk) -> None:
        self.opened = opened
        self.desk = composed(opened, self.centre.clock)
        self.sharing = self.new_sharing()

    def new_sharing(self) -> DeskSharing:
        return DeskSharing(
            self.opened,
            LISTS,
            "en",
            self.centre.clock,
            SystemRandomness(),
            self.folder / "identity",
            files_of=lambda folder: self.files_of(folder),  # noqa: PLW0108  (it is changed later)
        )

    @property
    def writer(self) -> bytes:
        return self.opened.store.writer()

    def record(self, name: str) -> None:
        self.desk.execute(record_command(name=name, phone=None), "reception")

    def names(self) -> set[str | None]:
        viewer = self.desk.viewer("reception", self.opened.code)
        found = self.desk.reader.search(viewer, "ال", 100)
        return {row.name for row in found.rows}

    def state(self) -> str:
        return self.sharing.status().state_hash

    def reopen(self) -> None:
        self.opened.close()
        now = self.centre.clock.now()
        self._use(open_desk(self.folder / "desk", now=now, identity=self.folder / "identity"))

    def back_up(self) -> None:
        """Copy the folder of the desk, as it is, without the token that lies outside of it."""
        self.opened.close()
        copytree(self.folder / "desk", self.folder / "copy")
        now = self.centre.clock.now()
        self._use(open_desk(self.folder / "desk", now=now, identity=self.folder / "identity"))

    def restore(self) -> None:
        """Put the copy in the place of the desk, and open it."""
        self.opened.close()
        rmtree(self.folder / "desk")
        copytree(self.folder / "copy", self.folder / "desk")
        now = self.centre.clock.now()
        self._use(open_desk(self.folder / "desk", now=now, identity=self.folder / "identity"))


class SharedCentre:
    """Desks with a folder between them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.share = folder / "share"
        self.share.mkdir()
        self.clock = SetClock()
        self.desks: list[SharedDesk] = []

    def new_desk(self, name: str, code: str) -> SharedDesk:
        desk = SharedDesk(self, name, code)
        self.desks.append(desk)
        return desk

    def found(self, desk: SharedDesk) -> RecoveryKit:
        return desk.sharing.found(str(self.share))

    def join(self, founder: SharedDesk, joiner: SharedDesk) -> None:
        """Ask, admit, and take the admission up."""
        words = joiner.sharing.request_to_join(str(self.share))
        founder.sharing.admit(joiner.writer.hex(), " ".join(words))
        assert joiner.sharing.finish_joining()

    def settle(self, *desks: SharedDesk) -> None:
        """Share in turn until nothing moves any more."""
        for _ in range(12):
            self.clock.move(seconds=30)
            reports = [desk.sharing.sync_now() for desk in desks]
            if not any(report.sent or report.received for report in reports):
                return
        raise AssertionError("they share for ever")


@contextmanager
def shared_centre(folder: Path) -> Iterator[SharedCentre]:
    """Make a centre, and close its desks in the end."""
    centre = SharedCentre(folder)
    try:
        yield centre
    finally:
        for desk in centre.desks:
            desk.opened.close()
