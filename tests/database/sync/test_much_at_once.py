"""A new desk takes in a long history: it may be stopped and go on, and nobody who saves waits for it."""

from threading import Event, Thread

import pytest

from database.others import Others
from kafel_desk.queries import Viewer
from tests.database.sync.centre import SharingDesk
from tests.factories import NOON, record_command
from tests.patience import PATIENCE

EVERYBODY = Viewer("supervisor", "", NOON)


class Stopped(Exception):  # noqa: N818
    """Somebody pressed cancel."""


@pytest.fixture
def history(first: SharingDesk, monkeypatch: pytest.MonkeyPatch) -> int:
    """A desk with a history that counts as long, in files of a few events."""
    monkeypatch.setattr("database.sync.local_store._A_GREAT_MANY", 100)
    monkeypatch.setattr("database.sync.publishing.MOST_EVENTS", 20)
    for _ in range(60):
        first.desk.execute(record_command(), "reception")
    first.sync()
    return 60


def cases(desk: SharingDesk) -> int:
    """Count the cases in the list."""
    ((count,),) = desk.opened.connections[0].execute("SELECT count(*) FROM cases").fetchall()
    return int(count)


def test_a_long_history_ends_in_the_same_desk_as_a_short_one_bit_by_bit(
    first: SharingDesk, second: SharingDesk, history: int
) -> None:
    second.sync()
    first.sync()
    assert cases(second) == history
    assert first.state_hash() == second.state_hash()
    assert second.opened.check().findings == ()
    assert second.opened.reader.search(EVERYBODY, "الغامدي").rows


def test_progress_says_how_many_events_came_and_how_many_there_are(
    second: SharingDesk, history: int
) -> None:
    told: list[tuple[int, int]] = []
    report = second.engine.sync_now(lambda done, total: told.append((done, total)))
    assert told[0][0] < told[0][1]
    assert max(done for done, _ in told) >= report.received


@pytest.mark.parametrize("after", [1, 3, 7])
def test_what_was_stopped_goes_on_from_where_it_was(
    after: int, first: SharingDesk, second: SharingDesk, history: int
) -> None:
    heard = 0

    def stop(_done: int, _total: int) -> None:
        nonlocal heard
        heard += 1
        if heard > after:
            raise Stopped

    with pytest.raises(Stopped):
        second.engine.sync_now(stop)
    received = second.new_engine().sync_now().received
    first.sync()
    ours = {stream.writer: stream.number for stream in second.store.streams()}
    assert received < ours[first.writer]
    assert cases(second) == history
    assert first.state_hash() == second.state_hash()
    assert second.opened.check().findings == ()


def test_a_desk_that_was_killed_in_between_is_whole_after_its_next_round(
    first: SharingDesk, second: SharingDesk, history: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as killed:
        killed.setattr(second.store, "settle", lambda _progress: None)
        second.sync()
    assert cases(second) == 0
    second.new_engine().poll()
    assert cases(second) == history
    assert second.opened.check().findings == ()


def test_somebody_who_saves_is_let_in_between_two_pieces(
    second: SharingDesk, history: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The importer holds the desk; a save that comes then ends its piece, and is next."""
    monkeypatch.setattr("database.store._A_WHILE", PATIENCE)
    order: list[str] = []
    has_begun, is_waiting = Event(), Event()

    def save() -> None:
        has_begun.wait(PATIENCE)
        with second.opened.store._saving(), second.opened.store._lock:
            order.append("saved")

    def work(_others: Others) -> None:
        has_begun.set()
        while not second.opened.store.is_saving():
            is_waiting.wait(0.001)
        order.append("piece")

    saver = Thread(target=save)
    saver.start()
    second.opened.store.take_in(work, 0)
    second.store.give_way()
    order.append("next piece")
    saver.join()
    assert order == ["piece", "saved", "next piece"]
