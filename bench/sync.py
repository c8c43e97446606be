"""Sharing beside the least that it could cost: bare inserts of the same rows, a save while idle."""

import os
import random
import shutil
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Self

from nacl.signing import SigningKey

from bench.big_desk import FOLDER, composed, descriptions, invented, shipped_defaults
from bench.figures import Figure, median, seconds
from database import schema
from database.connection import Connection, connect, connection
from database.open import OpenDesk, create_desk
from database.sync import names
from database.sync.engine import Engine
from database.sync.keys import Member
from database.sync.local_store import LocalStore
from database.sync.share_files import FolderFiles
from database.sync.share_folder import ShareFolder
from database.system import SystemClock, SystemRandomness
from kafel_desk.case import facts as f
from kafel_desk.case.commands import RecordCase
from kafel_desk.case.intake import decide_intake
from kafel_desk.case.rules import Context
from kafel_desk.directory.defaults import first_facts
from kafel_desk.journal.envelope import Subject
from kafel_desk.journal.fact import Draft, Fact

_SHARE_ID, _EPOCH, _EPOCH_KEY = bytes(16), bytes(range(16)), bytes(32)
_SHARE = b"bench" + _SHARE_ID
_EVENTS_OF_A_CASE = 5
_SEAL = 40
"""Bytes of nonce and tag of a sealed part."""
_SAVES = 200
"""How many saves are timed while much comes in."""


class _Keys:
    """Everybody is a member: what this measures is not who belongs to the centre."""

    def __init__(self) -> None:
        self._members: dict[bytes, tuple[bytes, Member]] = {}

    def _of(self, writer: bytes) -> tuple[bytes, Member]:
        if writer not in self._members:
            seed = bytes(16) + writer
            self._members[writer] = (seed, Member(bytes(SigningKey(seed).verify_key)))
        return self._members[writer]

    def share(self) -> bytes | None:
        return _SHARE

    def share_id(self) -> bytes:
        return _SHARE_ID

    def revision(self) -> int:
        return 0

    def member(self, writer: bytes) -> Member | None:
        return self._of(writer)[1]

    def signing_key(self, writer: bytes) -> bytes | None:
        return self._of(writer)[0]

    def epoch(self) -> bytes:
        return _EPOCH

    def epoch_key(self, epoch: bytes) -> bytes | None:
        return _EPOCH_KEY if epoch == _EPOCH else None

    def files(self) -> Mapping[str, bytes]:
        return {}

    def take(self, name: str, content: bytes) -> str | None:
        return None


class Centre:
    """A folder that is shared, and desks around it; gone when it is left."""

    def __init__(self) -> None:
        FOLDER.mkdir(parents=True, exist_ok=True)
        self.place = Path(tempfile.mkdtemp(dir=FOLDER))
        self.share = self.place / "share"
        self.share.mkdir()
        (self.share / names.SHARE).write_bytes(_SHARE)
        self.keys = _Keys()
        self._opened: list[OpenDesk] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for opened in self._opened:
            opened.close()
        shutil.rmtree(self.place, ignore_errors=True)

    def desk(self, code: str, *, is_filled: bool = True) -> OpenDesk:
        """Return a new desk, the shipped directory in it or nothing."""
        shipped = first_facts(shipped_defaults())
        opened = create_desk(
            self.place / code, code, now=datetime.now(UTC) - timedelta(days=400),
            first=shipped if is_filled else (), identity=self.place / "identity",
        )  # fmt: skip
        self._opened.append(opened)
        return opened

    def engine(self, opened: OpenDesk, share: Path | None = None) -> Engine:
        """Return the engine of a desk, on the folder of the centre or where it finds the share."""
        store = LocalStore(opened.store, opened.evidence)
        folder = ShareFolder(FolderFiles(share or self.share), _SHARE, SystemRandomness())
        return Engine(store, folder, SystemClock(), SystemRandomness(), self.keys)


def _fill(opened: OpenDesk, cases: int) -> None:
    """Record cases of five events each, over a year."""
    dice, texts = random.Random(cases), descriptions()
    now = datetime.now(UTC)
    done, counter = 0, 0
    while done < cases:
        with opened.store.write() as transaction:
            directory = transaction.directory()
            for place in range(done, min(done + 500, cases)):
                at = now - timedelta(days=365) * (1 - place / cases)
                counter += 1
                intake = decide_intake(
                    invented(dice, texts),
                    Context(actor="reception", now=at, directory=directory),
                    desk_code=opened.code, last_counter=_counted(counter),
                    known_person=None, randomness=SystemRandomness(),
                )  # fmt: skip
                subject = Subject("case", intake.case)
                more: tuple[Fact, ...] = (
                    f.ReceiptConfirmed(means="slip"),
                    f.ResultTold(means="call", reception="accepted"),
                    f.CaseClosed(outcome="answered", at_first_contact=True),
                )
                drafts = (*intake.drafts, *(Draft(subject, fact) for fact in more))
                transaction.append(drafts[:_EVENTS_OF_A_CASE], "reception", at)
        done += 500


def _counted(counter: int) -> Callable[[int], int]:
    return lambda _year: counter


def hop() -> list[Figure]:
    """Return how long a saved case takes to be listed on another desk that shares at once."""
    with Centre() as centre:
        here, there = centre.desk("A"), centre.desk("B")
        engines = centre.engine(here), centre.engine(there)
        for engine in (*engines, *engines):
            engine.sync_now()
        dice, texts = random.Random(1), descriptions()
        times: list[float] = []
        for _ in range(10):
            composed(here).execute(invented(dice, texts), "reception")

            def share() -> None:
                engines[0].sync_now()
                if engines[1].sync_now().received < 1:
                    raise RuntimeError("the case did not come")

            times.append(seconds(share))
    return [Figure("a case on another desk, sync now on both", median(times), "s", 2, "<= 2 s")]


def importing(cases: int, goal: float) -> list[Figure]:
    """Return the time to take in a journal against the bare insert of the same rows."""
    with Centre() as centre:
        source = centre.desk("A")
        _fill(source, cases)
        centre.engine(source).sync_now()
        files = [path.stat().st_size for path in centre.share.rglob("*") if path.is_file()]
        bare = _bare_inserts(source.connections[0], centre.place)
        target = centre.desk("B", is_filled=False)
        engine = centre.engine(target)
        began = time.perf_counter()
        received = engine.sync_now().received
        took = time.perf_counter() - began
        (listed,) = target.connections[0].execute("SELECT count(*) FROM cases").fetchone()
        if listed != cases:
            raise RuntimeError(f"{listed} cases of {cases} came")
    return [
        Figure(
            f"a new desk takes in {received:,} events", took, "s", goal, f"<= {goal:g}x", bare,
            note=f"{len(files):,} files, {sum(files) / 1e6:.1f} MB on the share",
        )
    ]  # fmt: skip


def _bare_inserts(source: Connection, folder: Path) -> float:
    """Insert the rows of journal, cases and search into an empty database, as fast as it goes."""
    database = connect(folder / "bare.db", os.urandom(32))
    bare = connection(database)
    bare.execute("BEGIN")
    schema.create(bare)
    bare.execute("PRAGMA foreign_keys = 0")
    bare.execute("COMMIT")
    bare.execute("PRAGMA foreign_keys = 0")
    tables = ("subjects", "events", "people", "phones", "cases", "words")
    rows = {
        table: source.execute(
            f"SELECT {'rowid, text' if table == 'words' else '*'} FROM {table}"  # noqa: S608
        ).fetchall()
        for table in tables
    }
    rows["words"] += source.execute("SELECT id, text FROM fresh_words").fetchall()

    def insert() -> None:
        for table, content in rows.items():
            if not content:
                continue
            columns = "(rowid, text)" if table == "words" else ""
            places = ", ".join("?" * len(content[0]))
            for start in range(0, len(content), 2000):
                bare.execute("BEGIN IMMEDIATE")
                bare.executemany(
                    f"INSERT INTO {table} {columns} VALUES ({places})",  # noqa: S608
                    content[start : start + 2000],
                )
                bare.execute("COMMIT")

    took = seconds(insert)
    database.close()
    return took


def polling() -> list[Figure]:
    """Return the time of a round with nothing new, over fifty writers and a year, and over less."""
    small, large = _poll(20), _poll(250)
    return [
        Figure(
            "a round with nothing new, 50 writers, a year", large * 1000, "ms", 300, "<= 300 ms"
        ),
        Figure("the same: a year against a month", large, "x", 1.5, "<= 1.5x", small),
    ]


def _poll(days: int) -> float:
    """Lay files of fifty writers there as if held already, and poll."""
    with Centre() as centre:
        opened = centre.desk("A")
        today = datetime.now(UTC)
        writers = [bytes([place + 1]) * 16 for place in range(50)]

        def hold(bare: Connection) -> None:
            for writer in writers:
                bare.execute(
                    "INSERT INTO writers (uid, is_own, last_number, last_hash) VALUES (?, 0, 0, ?)",
                    (writer, bytes(32)),
                )
                for day in range(days):
                    name = (today - timedelta(days=day)).strftime("%Y%m%d")
                    for kind in ("seg", "keys"):
                        folder = names.folder_of(kind, "00000001", writer, name)
                        (centre.share / folder).mkdir(parents=True)
                        (row,) = bare.execute(
                            "INSERT INTO folders (path) VALUES (?) RETURNING id", (folder,)
                        ).fetchone()
                        for number in range(1, 9):
                            content = b"%d" % number
                            path = names.file_name(kind, folder, number, number, content)
                            (centre.share / path).write_bytes(content)
                            bare.execute(
                                "INSERT INTO held (folder, name, content) VALUES (?, ?, ?)",
                                (row, names.split(path)[1], content),
                            )

        opened.store.change(hold)
        # As if every event of the others had come: nobody is behind.
        opened.store.change(
            lambda bare: bare.execute("UPDATE writers SET last_number = 9 WHERE is_own = 0")
        )
        engine = centre.engine(opened)
        engine.sync_now()
        times = [seconds(engine.poll) for _ in range(40)]
    return statistics.median(times)


def saving_meanwhile(cases: int) -> list[Figure]:
    """Return the time of a save while very much comes in, against the same when idle."""
    with Centre() as centre:
        source, target = centre.desk("A"), centre.desk("B")
        _fill(source, cases)
        centre.engine(source).sync_now()
        desk = composed(target)
        dice, texts = random.Random(3), descriptions()

        def save() -> None:
            desk.execute(invented(dice, texts), "reception")

        for _ in range(20):
            save()
        idle = [_spaced(save) for _ in range(60)]
        importer = threading.Thread(target=centre.engine(target).sync_now)
        importer.start()
        time.sleep(1)
        busy: list[float] = []
        while importer.is_alive() and len(busy) < _SAVES:
            busy.append(_spaced(save))
        importer.join()
    return [
        Figure(
            f"a save while {_EVENTS_OF_A_CASE * cases:,} events come in", median(busy) * 1000, "ms", 2, "<= 2x",
            median(idle) * 1000, note=f"{len(busy)} saves, the longest {max(busy) * 1000:,.0f} ms",
        )
    ]  # fmt: skip


def _spaced(save: Callable[[], object]) -> float:
    time.sleep(0.25)
    return seconds(save)


def bytes_of_a_day() -> list[Figure]:
    """Return what a day of ordinary work leaves on the share: one desk, some hundred events.

    Ten people answered at once and ten others taken down, told and closed later: thirty sittings,
    each of which is sealed by itself. What others received is told once an hour, of 49 of them.
    """
    with Centre() as centre:
        opened = centre.desk("A")
        engine = centre.engine(opened)
        engine.sync_now()
        before = _size(centre.share)
        dice, texts = random.Random(5), descriptions()
        (first,) = opened.connections[0].execute("SELECT max(place) FROM events").fetchone()
        later: list[Subject] = []
        for place in range(20):
            later.append(_take_down(opened, invented(dice, texts), is_answered=place % 2 == 0))
            engine.sync_now()
        for subject in later[1::2]:
            _record(opened, subject, _ANSWERED)
            engine.sync_now()
        rows = (
            opened.connections[0]
            .execute("SELECT sealed FROM events WHERE place > ?", (first,))
            .fetchall()
        )
        receipts = 8 * 49 * 8
        size = _size(centre.share) - before + receipts
        text = sum(max(len(sealed or b"") - _SEAL, 0) for (sealed,) in rows)
    return [
        Figure(
            "bytes an event leaves on the share", (size - text) / len(rows), "bytes", 200, "<= 200",
            note=f"of {len(rows)} events, without {text / len(rows):.0f} of compressed text",
        )
    ]  # fmt: skip


_ANSWERED: tuple[Fact, ...] = (
    f.ResultTold(means="call", reception="accepted"),
    f.CaseClosed(outcome="answered", at_first_contact=True),
)


def _take_down(opened: OpenDesk, form: RecordCase, *, is_answered: bool) -> Subject:
    case = composed(opened).execute(form, "reception").case or b""
    facts: tuple[Fact, ...] = (f.ReceiptConfirmed(means="slip"),)
    _record(opened, Subject("case", case), facts + (_ANSWERED if is_answered else ()))
    return Subject("case", case)


def _record(opened: OpenDesk, subject: Subject, facts: tuple[Fact, ...]) -> None:
    with opened.store.write() as transaction:
        drafts = [Draft(subject, fact) for fact in facts]
        transaction.append(drafts, "reception", datetime.now(UTC))


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def sharing(cases: int = 20_000) -> list[Figure]:
    """Return all figures of sharing."""
    found: list[Figure] = []
    bulk = (lambda: importing(cases, 4), lambda: saving_meanwhile(cases))
    for measure in (hop, polling, bytes_of_a_day, *bulk):
        found += measure()
        print(f"  measured {found[-1].name}", file=sys.stderr, flush=True)
    return found
