"""A shared desk that was restored, copied or cloned: it goes on, or it is found out."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest

import database.open as opening
from database.open import open_desk
from tests.database.sync.shared_desks import SharedCentre, SharedDesk, shared_centre


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[SharedCentre]:
    with shared_centre(tmp_path) as made:
        yield made


@pytest.fixture
def first(centre: SharedCentre) -> SharedDesk:
    return centre.new_desk("first", "A")


@pytest.fixture
def second(centre: SharedCentre, first: SharedDesk) -> SharedDesk:
    """A second desk that belongs to the centre, in step with the first."""
    centre.found(first)
    desk = centre.new_desk("second", "B")
    centre.join(first, desk)
    centre.settle(first, desk)
    return desk


def test_a_desk_restored_on_its_machine_goes_on_as_a_member(
    centre: SharedCentre, first: SharedDesk, second: SharedDesk
) -> None:
    second.back_up()
    second.record("المشترك")
    centre.settle(second, first)
    former = second.writer
    second.restore()
    assert second.writer != former
    assert second.sharing.status().standing == "member"
    second.record("الجديد")
    centre.settle(second, first)
    assert first.names() == second.names() == {"المشترك", "الجديد"}
    assert first.state() == second.state()
    rows = {row.writer: row for row in first.sharing.status().desks}
    assert rows[former].is_former
    assert not rows[second.writer].is_former


def test_a_restored_founding_desk_administers_as_before(
    centre: SharedCentre, first: SharedDesk, second: SharedDesk
) -> None:
    first.back_up()
    first.restore()
    centre.settle(first, second)
    third = centre.new_desk("third", "C")
    centre.join(first, third)
    centre.settle(first, second, third)
    assert first.state() == second.state() == third.state()


def test_a_copy_on_another_machine_is_admitted_anew_or_not_at_all(
    centre: SharedCentre, first: SharedDesk, second: SharedDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    second.back_up()
    monkeypatch.setattr(opening, "machine", lambda: b"another machine.")
    copied = SharedDesk.__new__(SharedDesk)
    copied.centre, copied.folder, copied.files_of = centre, centre.folder / "x", second.files_of
    copytree(second.folder / "copy", copied.folder / "desk")
    copied._use(
        open_desk(
            copied.folder / "desk", now=centre.clock.now(), identity=copied.folder / "identity"
        )
    )
    centre.desks.append(copied)
    assert copied.sharing.status().standing == "unadmitted"
    copied.record("الغريب")
    assert copied.sharing.sync_now().waiting > 0
    centre.settle(first, second)
    assert first.names() == set()
    centre.join(first, copied)
    centre.settle(copied, first, second)
    assert first.names() == second.names() == {"الغريب"}


def test_a_removed_desk_does_not_come_back_by_a_restore(
    centre: SharedCentre, first: SharedDesk, second: SharedDesk
) -> None:
    second.back_up()
    first.sharing.remove(second.writer)
    centre.settle(first)
    second.restore()
    second.record("المفقود")
    centre.settle(second, first)
    assert first.names() == set()


def test_a_disk_image_that_runs_twice_is_found_out_and_goes_on_as_another_writer(
    centre: SharedCentre, first: SharedDesk, second: SharedDesk
) -> None:
    second.opened.close()
    twin = SharedDesk.__new__(SharedDesk)
    twin.centre, twin.folder, twin.files_of = centre, centre.folder / "twin", second.files_of
    copytree(second.folder, twin.folder)
    centre.desks.append(twin)
    for desk in (second, twin):
        now, identity = centre.clock.now(), desk.folder / "identity"
        desk._use(open_desk(desk.folder / "desk", now=now, identity=identity))
    assert twin.writer == second.writer
    second.record("الأول")
    second.record("الثاني")
    centre.settle(second, first)
    centre.settle(twin, first)
    assert twin.writer != second.writer
    assert twin.opened.code != second.opened.code
    twin.record("الثالث")
    centre.settle(twin, first, second)
    assert first.names() == second.names() == twin.names() == {"الأول", "الثاني", "الثالث"}
    assert first.state() == second.state() == twin.state()


def test_a_desk_that_was_restored_while_it_asked_asks_anew(
    centre: SharedCentre, first: SharedDesk
) -> None:
    centre.found(first)
    joiner = centre.new_desk("joiner", "B")
    words = joiner.sharing.request_to_join(str(centre.share))
    joiner.back_up()
    joiner.restore()
    assert joiner.sharing.status().standing == "unadmitted"
    assert joiner.sharing.request_to_join(str(centre.share)) != words
    centre.join(first, joiner)
    centre.settle(joiner, first)
    assert joiner.state() == first.state()


def test_what_a_desk_recorded_before_a_restore_and_before_it_was_shared_is_shared_too(
    centre: SharedCentre, first: SharedDesk
) -> None:
    first.record("الأول")
    first.back_up()
    first.restore()
    centre.found(first)
    first.record("الثاني")
    joiner = centre.new_desk("joiner", "B")
    joiner.record("الثالث")
    joiner.back_up()
    joiner.restore()
    centre.join(first, joiner)
    centre.settle(joiner, first)
    assert first.names() == joiner.names() == {"الأول", "الثاني", "الثالث"}
    assert first.state() == joiner.state()
    directory = first.desk.reader.directory()
    assert directory.calendars, "the settings of the founding desk hold, whoever recorded them"
    assert joiner.desk.reader.directory() == directory
    assert [row.code for row in joiner.sharing.status().desks if not row.is_former] == [
        joiner.opened.code,
        first.opened.code,
    ]
