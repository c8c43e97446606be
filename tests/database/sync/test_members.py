"""Members and keys between real desks: what breaks off goes on, and all come to one result."""

import errno
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree, rmtree

import pytest

from database.open import open_desk
from database.sync import administering, entering
from database.sync.members import Members
from database.sync.share_files import FolderFiles, NewFile
from kafel_desk.refusal import Refused
from kafel_desk.sharing.port import ShareUnavailable
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


# ── Removal ─────────────────────────────────────────────────────────────────────────────────────


def test_what_a_removed_desk_left_comes_in_when_somebody_accepts_it(
    centre: SharedCentre, first: SharedDesk, second: SharedDesk
) -> None:
    third = centre.new_desk("third", "C")
    centre.join(first, third)
    centre.settle(first, second, third)
    second.record("الأخير")
    first.sharing.remove(second.writer)
    second.sharing.sync_now()
    centre.settle(first, third)
    assert first.names() == third.names() == set()
    waiting = [row for row in first.sharing.quarantine() if row.can_be_decided]
    assert {row.desk for row in waiting} == {"B"}
    assert not any(row.can_be_decided for row in third.sharing.quarantine())
    with pytest.raises(Refused):
        third.sharing.decide(waiting[0].id, accept=True)
    first.sharing.decide(waiting[0].id, accept=True)
    centre.settle(first, third)
    assert first.names() == third.names() == {"الأخير"}
    assert first.state() == third.state()


def test_what_somebody_refuses_waits_for_nobody_any_more(
    centre: SharedCentre, first: SharedDesk, second: SharedDesk
) -> None:
    second.record("الأخير")
    first.sharing.remove(second.writer)
    second.sharing.sync_now()
    centre.settle(first)
    row = next(row for row in first.sharing.quarantine() if row.can_be_decided)
    first.sharing.decide(row.id, accept=False)
    assert first.names() == set()
    assert first.sharing.quarantine(), "it is kept"
    assert not any(row.can_be_decided for row in first.sharing.quarantine())
    assert first.sharing.status().light != "decision"


def test_a_removal_that_was_broken_off_before_its_grants_is_finished_by_the_next_round(
    centre: SharedCentre, first: SharedDesk, second: SharedDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    third = centre.new_desk("third", "C")
    centre.join(first, third)
    centre.settle(first, second, third)
    with monkeypatch.context() as broken:
        broken.setattr(Members, "grant_what_lacks", lambda _members: None)
        administering.remove(first.sharing._members, second.writer)
    first.reopen()
    first.record("التالي")
    centre.settle(first, third)
    assert third.names() == {"التالي"}


# ── Two administrators at once ──────────────────────────────────────────────────────────────────


def test_two_administrators_who_act_at_once_come_to_one_result(
    centre: SharedCentre, first: SharedDesk
) -> None:
    kit = centre.found(first)
    second, third = centre.new_desk("second", "B"), centre.new_desk("third", "C")
    centre.join(first, second)
    centre.join(first, third)
    other = centre.new_desk("other", "D")
    other.sharing.recover(str(centre.share), kit.file, " ".join(kit.words))
    everybody = (first, second, third, other)
    centre.settle(*everybody)
    # Neither has heard of what the other does.
    administering.remove(first.sharing._members, second.writer)
    administering.remove(other.sharing._members, third.writer)
    centre.settle(*everybody)
    first.record("الأول")
    other.record("الثاني")
    centre.settle(*everybody)
    assert first.names() == other.names() == {"الأول", "الثاني"}
    assert first.state() == other.state()
    assert second.names() == third.names() == set()


# ── Recovery ────────────────────────────────────────────────────────────────────────────────────


def test_the_kit_opens_every_epoch_of_a_share_that_lost_all_its_desks(
    centre: SharedCentre, first: SharedDesk
) -> None:
    kit = centre.found(first)
    second = centre.new_desk("second", "B")
    centre.join(first, second)
    first.record("الأول")
    centre.settle(first, second)
    first.sharing.remove(second.writer)
    first.record("الثاني")
    centre.settle(first)
    state = first.state()
    for desk in (first, second):
        desk.opened.close()
    new = centre.new_desk("new", "A")
    new.sharing.recover(str(centre.share), kit.file, kit.code)
    new.sharing.sync_now()
    assert new.names() == {"الأول", "الثاني"}
    own = new.sharing.status()
    assert own.events - own.desks[0].events == _events_of_others(new)
    assert state, "what the others held before is all there"


def _events_of_others(desk: SharedDesk) -> int:
    return sum(row.events for row in desk.sharing.status().desks if not row.is_own)


def test_a_share_whose_grants_are_gone_cannot_be_recovered_and_says_so(
    centre: SharedCentre, first: SharedDesk
) -> None:
    kit = centre.found(first)
    rmtree(centre.share / "j")
    new = centre.new_desk("new", "B")
    with pytest.raises(Refused, match="no_recovery_grant"):
        new.sharing.recover(str(centre.share), kit.file, kit.code)
    assert new.sharing.status().standing == "unshared"
    first.sharing.sync_now()
    new.sharing.recover(str(centre.share), kit.file, kit.code)
    assert new.sharing.status().standing == "member"


# ── The folder ──────────────────────────────────────────────────────────────────────────────────


def test_a_share_that_was_emptied_comes_back_when_one_person_says_so(
    centre: SharedCentre, first: SharedDesk, second: SharedDesk
) -> None:
    first.record("الأول")
    centre.settle(first, second)
    rmtree(centre.share)
    centre.share.mkdir()
    for desk in (first, second):
        with pytest.raises(ShareUnavailable):
            desk.sharing.sync_now()
        assert desk.sharing.status().needs_reseeding
    assert not list(centre.share.iterdir()), "nobody wrote anything"
    second.sharing.confirm_reseeding()
    centre.clock.move(days=2)
    centre.settle(first, second)
    third = centre.new_desk("third", "C")
    centre.join(first, third)
    centre.settle(third, first, second)
    assert third.names() == {"الأول"}
    assert not first.sharing.status().needs_reseeding


class _Full(FolderFiles):
    """A folder in which no file finds room."""

    def create(self, path: str) -> NewFile:
        raise OSError(errno.ENOSPC, "no room")


def test_founding_on_a_full_folder_leaves_the_desk_as_it_was(
    centre: SharedCentre, first: SharedDesk
) -> None:
    first.files_of = lambda folder: _Full(Path(folder))
    with pytest.raises(ShareUnavailable):
        centre.found(first)
    assert first.sharing.status().standing == "unshared"
    first.files_of = lambda folder: FolderFiles(Path(folder))
    centre.found(first)
    assert first.sharing.status().standing == "member"


def test_a_full_folder_is_a_light_and_what_waits_is_counted(
    centre: SharedCentre, first: SharedDesk
) -> None:
    centre.found(first)
    centre.settle(first)
    first.files_of = lambda folder: _Full(Path(folder))
    first.sharing = first.new_sharing()
    first.record("الأول")
    assert first.sharing.sync_now().waiting > 0
    assert first.sharing.status().light == "full"


def test_a_round_goes_through_a_stick_as_well(
    centre: SharedCentre, first: SharedDesk, second: SharedDesk
) -> None:
    stick = centre.folder / "stick"
    copytree(centre.share, stick)
    first.record("الأول")
    first.sharing.sync_now(share=str(stick))
    second.sharing.sync_now(share=str(stick))
    assert second.names() == {"الأول"}
    assert second.sharing.status().share == str(centre.share)


# ── Asking ──────────────────────────────────────────────────────────────────────────────────────


def test_a_request_that_was_withdrawn_can_be_made_again_and_is_the_same(
    centre: SharedCentre, first: SharedDesk
) -> None:
    centre.found(first)
    joiner = centre.new_desk("joiner", "B")
    words = joiner.sharing.request_to_join(str(centre.share))
    joiner.sharing.withdraw_request()
    assert joiner.sharing.status().standing == "unshared"
    centre.clock.move(hours=3)
    assert joiner.sharing.request_to_join(str(centre.share)) == words


def test_an_administrator_sees_who_asks_with_the_words_to_compare(
    centre: SharedCentre, first: SharedDesk, second: SharedDesk
) -> None:
    third = centre.new_desk("third", "C")
    words = third.sharing.request_to_join(str(centre.share))
    (asked,) = first.sharing.pending_requests()
    assert (asked.code, asked.words, asked.id) == ("C", words, third.writer.hex())
    centre.join(first, third)
    assert first.sharing.pending_requests() == ()


def test_any_number_of_requests_costs_no_more_than_a_few(
    centre: SharedCentre, first: SharedDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("database.sync.member_keys.MOST_REQUESTS", 3)
    centre.found(first)
    for number in range(5):
        joiner = centre.new_desk(f"joiner{number}", "B")
        joiner.sharing.request_to_join(str(centre.share))
    assert len(first.sharing.pending_requests()) == 3


def test_a_desk_opened_to_read_tells_how_it_stands(
    centre: SharedCentre, first: SharedDesk, second: SharedDesk
) -> None:
    written = first.sharing.status()
    first.opened.close()
    with open_desk(first.folder / "desk", "read", now=centre.clock.now()) as reading:
        first.opened = reading
        assert first.new_sharing().status() == written


def test_two_desks_that_chose_one_code_end_with_two(
    centre: SharedCentre, first: SharedDesk
) -> None:
    centre.found(first)
    second, third = centre.new_desk("second", "B"), centre.new_desk("third", "B")
    for joiner in (second, third):
        words = joiner.sharing.request_to_join(str(centre.share))
        first.sharing.admit(joiner.writer.hex(), " ".join(words))
    assert entering.finish_joining(second.sharing._members, str(centre.share))
    assert entering.finish_joining(third.sharing._members, str(centre.share))
    centre.settle(first, second, third)
    assert second.opened.code == "B"
    assert third.opened.code != "B"
    codes = {row.code for row in first.sharing.status().desks}
    assert codes == {"A", "B", third.opened.code}
