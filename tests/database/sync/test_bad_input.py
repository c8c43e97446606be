"""Anything at all may lie on the share: it is refused with a reason, at little cost, and the rest goes on."""

import os
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
import zstandard

from database.sync import names
from database.sync.envelope import LARGEST_FILE, Header, seal_file
from database.sync.segment import LARGEST_CONTENT, decompressed, pack_segment
from database.sync.transport import Refused
from tests.database.sync.centre import SHARE_BYTES, SHARE_ID, Centre, SharingDesk
from tests.database.sync.forged import (
    COMPARTMENT,
    event,
    flipped,
    lay,
    of_writer,
    sealed_by,
    verbatim,
)
from tests.factories import record_command

STRANGER = bytes(15) + b"\xee"


def reasons(desk: SharingDesk) -> set[str]:
    """Return why files were set aside."""
    return {row.reason for row in desk.store.quarantined()}


def assert_that_work_goes_on(centre: Centre, first: SharingDesk, second: SharingDesk) -> None:
    """A case that is recorded now reaches the other desk."""
    case = first.desk.execute(record_command(), "reception").case
    centre.let_pass(1)
    first.sync()
    assert case in second.sync().cases
    assert first.state_hash() == second.state_hash()


# ── Files of a member's own folder ──────────────────────────────────────────────────────────────
Content = Callable[[Centre, bytes], bytes]

WRONG: dict[str, tuple[Content, str]] = {
    "nothing that a desk writes": (lambda _c, _w: b"\x89PNG not a segment" * 20, "quarantine.format"),
    "an empty file": (lambda _c, _w: b"", "quarantine.format"),
    "a format of the future": (
        lambda c, w: b"KFS\x63" + sealed_by(c, w, b"")[4:], "quarantine.newer",
    ),
    "a signature of somebody else": (
        lambda c, w: sealed_by(c, w, b"x", seed=bytes(32)), "quarantine.signature",
    ),
    "a flipped bit": (
        lambda c, w: flipped(sealed_by(c, w, bytes(99))),
        "quarantine.signature",
    ),
    "another centre's segment": (
        lambda c, w: sealed_by(c, w, b"x", share=b"\x55" * 16), "quarantine.another_share",
    ),
    "other numbers than its name": (
        lambda c, w: sealed_by(c, w, b"x", numbers=(901, 902)), "quarantine.name",
    ),
    "a valid signature over nonsense": (
        lambda c, w: sealed_by(c, w, os.urandom(200)), "quarantine.content",
    ),
    "a valid signature over msgpack of something else": (
        lambda c, w: sealed_by(c, w, zstandard.compress(msgspec.msgpack.encode([1, {"a": 2}]))),
        "quarantine.content",
    ),
    "a decompression bomb": (
        lambda c, w: sealed_by(c, w, zstandard.compress(bytes(LARGEST_CONTENT + 1))),
        "quarantine.bomb",
    ),
    "lists in lists in lists": (
        lambda c, w: sealed_by(c, w, zstandard.compress(b"\x91" * 100_000)), "quarantine.content",
    ),
    "an event of another writer": (
        lambda c, w: sealed_by(c, w, verbatim(event(STRANGER, 900))),
        "quarantine.content",
    ),
    "an event of another number": (
        lambda c, w: sealed_by(c, w, verbatim(event(w, 901))), "quarantine.content",
    ),
    "fields that are none of its type": (
        lambda c, w: sealed_by(c, w, pack_segment([event(w, 900, public=b"\xc1")], {}, "")),
        "quarantine.content",
    ),
    "an epoch that nobody knows": (
        lambda c, w: seal_file(
            "seg", Header(SHARE_ID, COMPARTMENT, w, 900, 900, b"later", bytes(8)), b"x", bytes(32),
            c.members.seeds[w],
        ),
        "quarantine.no_epoch_key",
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", WRONG)
def test_a_file_that_no_desk_wrote_is_set_aside_with_its_reason(
    what: str, centre: Centre, first: SharingDesk, second: SharingDesk
) -> None:
    make, reason = WRONG[what]
    content = make(centre, first.writer)
    lay(centre, of_writer(first.writer, content), content)
    report = second.sync()
    assert report.quarantined == 1
    assert reasons(second) == {reason}
    assert_that_work_goes_on(centre, first, second)
    assert second.opened.check().findings == ()


@pytest.mark.parametrize("kind", ["keys", "pack"])
def test_keys_and_packs_are_judged_like_segments(
    kind: names.Kind, centre: Centre, first: SharingDesk, second: SharingDesk
) -> None:
    first.sync()
    content = sealed_by(centre, first.writer, b"\x93\x01\x02\x03", kind=kind)
    folder = names.folder_of(kind, COMPARTMENT, first.writer, "" if kind == "pack" else "20261122")
    path = (
        names.pack_name(folder, "202611", 1, 9, content)
        if kind == "pack"
        else names.file_name(kind, folder, 900, 900, content)
    )
    lay(centre, path, content)
    for segment in centre.files(".seg"):
        segment.unlink()  # packs are read where segments are missing
    second.sync()
    assert reasons(second) == {"quarantine.content"}
    for _ in range(3):
        centre.let_pass(60)
        first.sync()
        second.sync()
    assert_that_work_goes_on(centre, first, second)


def test_a_file_larger_than_any_segment_is_never_held_in_memory(
    centre: Centre, first: SharingDesk, second: SharingDesk
) -> None:
    path = of_writer(first.writer, b"huge")
    lay(centre, path, b"")
    with (centre.share / path).open("r+b") as file:
        file.truncate(LARGEST_FILE * 1000)
    second.sync()
    assert reasons(second) == {"quarantine.too_large"}
    assert_that_work_goes_on(centre, first, second)


def test_a_bomb_is_judged_by_what_it_says_before_it_expands() -> None:
    bomb = zstandard.compress(bytes(LARGEST_CONTENT + 1))
    assert len(bomb) < 10_000
    with pytest.raises(Refused, match="bomb"):
        decompressed(bomb)


def test_a_bomb_that_does_not_say_its_size_is_refused_too() -> None:
    compressor = zstandard.ZstdCompressor(write_content_size=False)
    with pytest.raises(Refused):
        decompressed(compressor.compress(bytes(1000)))


def test_very_many_wrong_files_in_one_folder_keep_nothing_else_from_coming(
    centre: Centre, first: SharingDesk, second: SharingDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("database.sync.collecting._MOST_REFUSED", 10)
    for number in range(40):
        content = b"%d" % number
        lay(centre, of_writer(first.writer, content), content)
    third = centre.new_desk("C")
    case = third.desk.execute(record_command(), "reception").case
    third.sync()
    report = second.sync()
    assert case in report.cases
    assert report.quarantined < 40
    for _ in range(4):
        report = second.sync()
    assert report.quarantined == 40


# ── Names ───────────────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize(
    "name",
    ["..", ".", "../../etc.seg", "0000000001-0000000001-" + "g" * 32 + ".seg",
     "0000000009-0000000001-" + "a" * 32 + ".seg", "1-1-" + "a" * 32 + ".seg",
     "0000000001-0000000001-" + "a" * 32 + ".seg.tmp", "CON", "a\0b", "٠٠٠٠٠٠٠٠٠١-٠٠٠٠٠٠٠٠٠١-" + "a" * 32 + ".seg"],
)  # fmt: skip
def test_a_name_that_no_desk_writes_is_no_name(name: str) -> None:
    folder = names.folder_of("seg", COMPARTMENT, STRANGER, "20261122")
    assert names.read_name(folder, name) is None


@pytest.mark.parametrize(
    "folder", ["", "..", "c/../w/" + "a" * 32 + "/20261122", "c/00000001/w/../20261122"]
)
def test_a_folder_outside_the_layout_holds_nothing(folder: str) -> None:
    assert names.read_name(folder, "0000000001-0000000001-" + "a" * 32 + ".seg") is None


def test_foreign_files_links_and_pipes_are_passed_over(
    centre: Centre, first: SharingDesk, second: SharingDesk
) -> None:
    day = names.folder_of("seg", COMPARTMENT, first.writer, names.day_of(0))
    today = centre.share / names.folder_of("seg", COMPARTMENT, first.writer, "20261122")
    lay(centre, f"{day}/Thumbs.db", b"x")
    lay(centre, "desktop.ini", b"[.ShellClassInfo]")
    lay(centre, "c/00000001/w/not a writer/x", b"x")
    today.mkdir(parents=True)
    outside = centre.folder / "secret"
    outside.write_bytes(b"of this machine alone")
    (today / ("0000000001-0000000001-" + "a" * 32 + ".seg")).symlink_to(outside)
    os.mkfifo(today / ("0000000002-0000000002-" + "a" * 32 + ".seg"))
    (today / ("0000000003-0000000003-" + "a" * 32 + ".seg")).mkdir()
    assert second.sync().received == 0
    assert_that_work_goes_on(centre, first, second)


# ── Writers ─────────────────────────────────────────────────────────────────────────────────────
def test_of_a_stranger_no_file_is_even_read(
    centre: Centre, first: SharingDesk, second: SharingDesk
) -> None:
    centre.members.seeds[STRANGER] = bytes(32)
    content = sealed_by(
        centre, STRANGER, pack_segment([event(STRANGER, 1)], {}, ""), numbers=(1, 1)
    )
    for number in range(50):
        lay(centre, of_writer(STRANGER, content + bytes([number]), numbers=(1, 1)), content)
    second.sync()
    (row,) = second.store.quarantined()
    assert (row.reason, row.writer) == ("quarantine.unknown_member", STRANGER)
    assert_that_work_goes_on(centre, first, second)


def test_a_stranger_who_is_admitted_is_read(centre: Centre, first: SharingDesk) -> None:
    third = centre.new_desk("C", is_member=False)
    case = third.desk.execute(record_command(), "reception").case
    centre.members.seeds[third.writer] = bytes(16) + third.writer
    third.sync()
    assert case not in first.sync().cases
    centre.members.admit(third.writer)
    assert case in first.sync().cases
    assert first.store.quarantined() == []


# ── The share itself ────────────────────────────────────────────────────────────────────────────
def test_without_share_nothing_is_read_or_written(centre: Centre, first: SharingDesk) -> None:
    first.sync()
    (centre.share / names.SHARE).unlink()
    before = centre.files()
    first.desk.execute(record_command(), "reception")
    report = first.sync()
    assert (report.unreachable, report.needs_reseeding) == ("share.missing", True)
    assert report.waiting > 0
    assert centre.files() == before


def test_another_centres_share_at_the_same_place_is_left_alone(
    centre: Centre, first: SharingDesk
) -> None:
    (centre.share / names.SHARE).write_bytes(b"another centre")
    first.desk.execute(record_command(), "reception")
    assert first.sync().unreachable == "share.another"
    assert centre.files() == []


def test_a_folder_that_is_not_mounted_is_not_made(centre: Centre, first: SharingDesk) -> None:
    (centre.share / names.SHARE).unlink()
    centre.share.rmdir()
    first.desk.execute(record_command(), "reception")
    assert first.sync().unreachable == "share.failed"
    assert not centre.share.exists()


def test_an_older_backup_of_the_share_takes_nothing_away(
    centre: Centre, first: SharingDesk, second: SharingDesk, tmp_path: Path
) -> None:
    first.sync()
    backup = {path: path.read_bytes() for path in centre.files()}
    for _ in range(3):
        first.desk.execute(record_command(), "reception")
        first.sync()
        second.sync()
    hashed = second.state_hash()
    for path in centre.files():
        if path not in backup:
            path.unlink()
    assert second.sync().received == 0
    assert second.state_hash() == hashed
    for _ in range(8):
        centre.let_pass(30)
        first.sync()
        second.sync()
    third = centre.new_desk("C")
    third.sync()
    first.sync()
    second.sync()
    assert third.state_hash() == first.state_hash()
    assert (centre.share / names.SHARE).read_bytes() == SHARE_BYTES
