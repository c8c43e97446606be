"""An evidence file that is missing, cut or damaged says so; none is taken for whole that is not."""

import os
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from database.evidence_files import EvidenceFiles
from database.evidence_stream import FRAME, EvidenceCut, EvidenceDamaged, EvidenceMissing
from kafel_desk.evidence.file import EvidenceLimits

LIMITS = EvidenceLimits()


@pytest.fixture
def store(tmp_path: Path) -> EvidenceFiles:
    files = EvidenceFiles(tmp_path / "evidence")
    files.prepare()
    return files


def only_blob(folder: Path) -> Path:
    [path] = (folder / "evidence").glob("*/*.blob")
    return path


@given(st.data())
@settings(max_examples=60)
def test_a_changed_byte_anywhere_is_found(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("desk")
    store = EvidenceFiles(folder)
    store.prepare()
    file = store.add_bytes(b"x" * (FRAME + 50), "file", LIMITS)
    path = folder / file.blob[:2] / f"{file.blob}.blob"
    sealed = bytearray(path.read_bytes())
    sealed[data.draw(st.integers(0, len(sealed) - 1))] ^= data.draw(st.integers(1, 255))
    path.write_bytes(sealed)
    with pytest.raises(EvidenceDamaged):
        store.read(file)
    with pytest.raises(EvidenceDamaged):
        store.verify(file.blob)


@pytest.mark.parametrize("left", [0, 3, 20, 31, 500, FRAME + 47, FRAME + 60])
def test_a_file_that_was_cut_says_so(store: EvidenceFiles, tmp_path: Path, left: int) -> None:
    file = store.add_bytes(b"x" * (FRAME + 50), "file", LIMITS)
    path = only_blob(tmp_path)
    os.truncate(path, left)
    with pytest.raises(EvidenceCut) as cut:
        store.read(file)
    assert cut.value.message.key == "evidence.cut"


def test_a_file_with_more_behind_it_is_damaged(store: EvidenceFiles, tmp_path: Path) -> None:
    file = store.add_bytes(b"x", "file", LIMITS)
    path = only_blob(tmp_path)
    path.write_bytes(path.read_bytes() + b"more")
    with pytest.raises(EvidenceDamaged) as damaged:
        store.read(file)
    assert damaged.value.message.key == "evidence.damaged"


def test_a_missing_file_says_so(store: EvidenceFiles) -> None:
    file = store.add_bytes(b"x", "file", LIMITS)
    assert store.delete(file.blob)
    assert not store.delete(file.blob)
    assert list(store.held()) == []
    for read in (lambda: store.read(file), lambda: store.verify(file.blob)):
        with pytest.raises(EvidenceMissing) as missing:
            read()
        assert missing.value.message.key == "evidence.missing"


def test_another_files_key_opens_nothing(store: EvidenceFiles) -> None:
    one = store.add_bytes(b"one", "file", LIMITS)
    two = store.add_bytes(b"two", "file", LIMITS)
    with pytest.raises(EvidenceDamaged):
        store.read(msgspec.structs.replace(one, key=two.key))
    with pytest.raises(EvidenceDamaged):
        store.read(msgspec.structs.replace(one, blob=two.blob, key=two.key))


@pytest.mark.parametrize("blob", ["", "../../desk", "A" * 64, "0" * 63, f"{'0' * 64}\n"])
def test_a_name_that_is_no_hash_leads_nowhere(store: EvidenceFiles, blob: str) -> None:
    with pytest.raises(EvidenceMissing):
        store.verify(blob)
    with pytest.raises(EvidenceMissing):
        store.delete(blob)


def test_the_list_of_what_is_there_knows_only_blobs(store: EvidenceFiles, tmp_path: Path) -> None:
    files = [store.add_bytes(b"x", "file", LIMITS) for _ in range(3)]
    odd = tmp_path / "evidence" / files[0].blob[:2]
    (odd / "note.txt").write_text("x", "utf-8")
    (odd / f"{'f' * 63}g.blob").write_text("x", "utf-8")
    (odd / f"{files[0].blob} (1).blob").write_text("x", "utf-8")
    assert [held.blob for held in store.held()] == sorted(file.blob for file in files)
    assert all(held.size > files[0].size for held in store.held())
