"""A part of a journal that is missing is told of, but not while it may still be on its way."""

from pathlib import Path

from kafel_desk.sharing.status import DeskRow
from tests.database.sync.shared_desks import SharedDesk, shared_centre


def row_of(desk: SharedDesk, other: SharedDesk) -> DeskRow:
    return next(row for row in desk.sharing.status().desks if row.writer == other.writer)


def test_a_missing_part_is_told_after_a_quarter_of_an_hour(tmp_path: Path) -> None:
    with shared_centre(tmp_path) as centre:
        first, second = centre.new_desk("first", "A"), centre.new_desk("second", "B")
        centre.found(first)
        centre.join(first, second)
        centre.settle(first, second)
        before = set(centre.share.rglob("*.seg"))
        first.record("السابق")
        first.sharing.sync_now()
        (missing,) = set(centre.share.rglob("*.seg")) - before
        first.record("اللاحق")
        first.sharing.sync_now()
        content = missing.read_bytes()
        missing.unlink()
        assert second.sharing.sync_now().gaps == 1
        assert row_of(second, first).gap_since is None
        assert second.sharing.status().light == "in_step"
        centre.clock.move(minutes=16)
        second.sharing.sync_now()
        assert row_of(second, first).gap_since is not None
        assert second.sharing.status().light == "gap"
        missing.write_bytes(content)
        second.sharing.sync_now()
        assert second.sharing.status().light == "in_step"
