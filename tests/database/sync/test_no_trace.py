"""On a desk that shares, too, no byte is left of what was erased: words, keys, sealed files."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from database.erased_files import remove_erased_files
from database.sync.packs import read_pack
from kafel_desk.journal.envelope import Subject
from tests.database.sync.centre import Centre, SharingDesk, centre_in
from tests.database.sync.test_erased_keys import erase
from tests.database.test_erasure import NAME, SECRETS, Plain, a_closed_case, every_byte, person_of
from tests.factories import record_command

_SEGMENTS = 24


@pytest.fixture
def plain_centre(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Centre]:
    monkeypatch.setattr("database.open.connect", Plain)
    with centre_in(tmp_path) as centre:
        yield centre


def key_of(desk: SharingDesk, subject: bytes) -> bytes:
    (row,) = desk.store._rows("SELECT key FROM subjects WHERE uid = ?", subject)
    key = row[0]
    assert isinstance(key, bytes)
    return key


def key_files(desk: SharingDesk) -> dict[str, bytes]:
    return {
        f"{folder}/{name}": desk.store.held(f"{folder}/{name}") or b""
        for folder in desk.store.held_folders("c/00000001/k")
        for name in desk.store.held_in(folder)
    }


def months_of_work(centre: Centre, first: SharingDesk, second: SharingDesk) -> bytes:
    """Let a month pass with cases on every day, so that there are packs; return one of the cases."""
    case = b""
    for number in range(_SEGMENTS):
        first.desk.execute(record_command(name=f"شخص {number}"), "reception")
        if number == 3:
            case = a_closed_case(first.desk)
        first.sync()
        second.sync()
        centre.let_pass(timedelta(hours=5).total_seconds())
    centre.let_pass(timedelta(days=32).total_seconds())
    for _ in range(2):
        first.sync()
        second.sync()
        centre.let_pass(60)
    return case


def test_no_byte_of_a_desk_that_shares_tells_what_was_erased(plain_centre: Centre) -> None:
    centre = plain_centre
    first, second = centre.new_desk("A"), centre.new_desk("B")
    case = months_of_work(centre, first, second)
    person = person_of(first.desk, case)
    assert centre.files(".pack")
    keys = [key_of(second, subject) for subject in (case, person)]
    tainted = set(key_files(second))
    sealed = key_files(second)
    before = every_byte(second.opened)
    assert all(each in before for each in (*keys, NAME.encode(), *sealed.values()))
    erase(first, case, Subject("person", person))
    remove_erased_files(first.opened.connections[0], first.opened.evidence)
    for _ in range(4):
        first.sync()
        second.sync()
        centre.let_pass(60)
    for desk in (first, second):
        left = every_byte(desk.opened)
        assert [secret for secret in SECRETS if secret.encode() in left] == []
        assert [key for key in keys if key in left] == []
        gone = tainted - set(key_files(desk))
        assert gone
        assert [path for path in gone if sealed[path] in left] == []
        assert list(desk.opened.evidence.held()) == []


def test_packs_hold_segments_alone(plain_centre: Centre) -> None:
    first, second = plain_centre.new_desk("A"), plain_centre.new_desk("B")
    months_of_work(plain_centre, first, second)
    packs = plain_centre.files(".pack")
    assert packs
    magics = {content[:3] for path in packs for *_, content in read_pack(path.read_bytes())}
    segments = {path.read_bytes()[:3] for path in plain_centre.files(".seg")}
    assert magics == segments
    assert magics.isdisjoint(path.read_bytes()[:3] for path in plain_centre.files(".keys"))


def test_evidence_of_what_was_erased_is_neither_fetched_nor_put_back(
    plain_centre: Centre,
) -> None:
    centre = plain_centre
    first, second = centre.new_desk("A"), centre.new_desk("B")
    case = a_closed_case(first.desk)
    (file,) = first.opened.evidence.held()
    for desk in (first, second):
        desk.sync()
    (blob,) = centre.files(".blob")
    assert blob.name == f"{file.blob}.blob"
    erase(second, case)
    second.sync()
    late = centre.new_desk("C")
    # It hears of the erasure before it hears of the case.
    theirs = {path: path.read_bytes() for path in centre.files() if first.writer.hex() in str(path)}
    for path in theirs:
        path.unlink()
    late.engine.collect()
    assert late.store.erased() == {case}
    for path, content in theirs.items():
        path.write_bytes(content)
    for _ in range(12):
        centre.let_pass(300)
        late.engine.collect()
    late.sync()
    second.sync()
    assert late.state_hash() == second.state_hash()
    assert list(late.opened.evidence.held()) == []
    first.sync()
    blob.unlink()
    for desk in (first, second) * 260:
        centre.let_pass(60)
        desk.engine.collect()
    assert centre.files(".blob") == []
