"""What lies in j/ and beside it may be anything: one bit more or less, and it is nothing."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from database.sync.continuing import certify
from database.sync.desk_keys import DeskKeys, derived_keys, open_sealed, seal_for, sign, verify
from database.sync.epochs import count_of, genuine, name_epoch
from database.sync.genesis import make_share, read_share
from database.sync.grants import Grant, granted_epochs, make_grant, read_grant
from database.sync.joining import Request, make_request, read_request
from database.sync.recovery import make_kit_file, open_kit
from database.system import SystemRandomness
from kafel_desk.refusal import Refused

SHARE = b"s" * 16
ROOT = derived_keys(b"root")
SHARE_FILE = make_share(SHARE, ROOT)
READ = read_share(SHARE_FILE)
assert READ is not None
WRITER, STRANGER = b"w" * 16, b"x" * 16
KEYS, OTHER = DeskKeys(b"1" * 32, b"2" * 32), DeskKeys(b"3" * 32, b"4" * 32)
EPOCH_KEY = b"k" * 32
EPOCHS = {name_epoch(1, EPOCH_KEY): EPOCH_KEY}
FOUNDER = certify(READ, WRITER, KEYS, by=b"", seed=ROOT.signing)


def grant(**changes: object) -> bytes:
    fields: dict[str, object] = {
        "share": SHARE,
        "recipient": WRITER,
        "sealing_key": KEYS.public().sealing,
        "epochs": EPOCHS,
        "certificates": [FOUNDER],
        "by": WRITER,
        "seed": KEYS.signing,
    }
    return make_grant(**(fields | changes))[1]  # type: ignore[arg-type]


def read(content: bytes) -> Grant | None:
    return read_grant(content, SHARE, ROOT.public().signing)


GRANT = grant()
REQUEST = make_request(
    Request(SHARE, ROOT.public().signing, WRITER, *KEYS.public(), code="B", recorded=7, at_ms=1),
    KEYS,
)


def test_each_is_read_back_as_it_was_made() -> None:
    assert READ is not None
    assert READ.root_key == ROOT.public().signing
    found = read(GRANT)
    assert found is not None
    assert granted_epochs(found, KEYS.sealing) == EPOCHS
    request = read_request(REQUEST)
    assert request is not None
    assert (request.code, request.recorded) == ("B", 7)


@given(st.data())
@settings(max_examples=300)
def test_one_bit_changed_anywhere_makes_it_nothing(data: st.DataObject) -> None:
    content, reading = data.draw(
        st.sampled_from([(SHARE_FILE, read_share), (GRANT, read), (REQUEST, read_request)])
    )
    changed = bytearray(content)
    changed[data.draw(st.integers(0, len(content) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    assert reading(bytes(changed)) is None


@given(st.data())
def test_a_part_of_it_is_nothing(data: st.DataObject) -> None:
    content, reading = data.draw(
        st.sampled_from([(SHARE_FILE, read_share), (GRANT, read), (REQUEST, read_request)])
    )
    assert reading(content[: data.draw(st.integers(0, len(content) - 1))]) is None


@given(st.binary(max_size=400))
def test_anything_at_all_is_read_without_harm(content: bytes) -> None:
    for magic in (b"", b"KafelDesk/share/1\n", b"KafelDesk/grant/1\n", b"KafelDesk/join/1\n"):
        for reading in (read_share, read, read_request):
            assert reading(magic + content) is None


# ── Grants ──────────────────────────────────────────────────────────────────────────────────────
def test_a_grant_of_a_stranger_is_nothing_also_with_a_certificate_of_its_own_making() -> None:
    assert READ is not None
    own = certify(READ, STRANGER, OTHER, by=b"", seed=OTHER.signing)
    assert read(grant(by=STRANGER, seed=OTHER.signing)) is None
    assert read(grant(by=STRANGER, seed=OTHER.signing, certificates=[FOUNDER, own])) is None


def test_a_grant_for_another_centre_is_nothing() -> None:
    assert read(grant(share=b"t" * 16)) is None


def test_only_its_recipient_opens_a_grant() -> None:
    found = read(GRANT)
    assert found is not None
    assert granted_epochs(found, OTHER.sealing) == {}


def test_a_key_that_bears_another_epochs_name_is_not_taken() -> None:
    name = name_epoch(1, EPOCH_KEY)
    assert genuine({name: b"z" * 32, b"short": EPOCH_KEY, name[:8]: EPOCH_KEY}) == {}
    found = read(grant(epochs={name: b"z" * 32}))
    assert found is not None
    assert granted_epochs(found, KEYS.sealing) == {}


def test_a_later_epoch_has_the_higher_name() -> None:
    names = [name_epoch(count, count.to_bytes(2, "big") * 16) for count in (1, 2, 255, 256, 300)]
    assert names == sorted(names)
    assert [count_of(name) for name in names] == [1, 2, 255, 256, 300]


# ── Signing and sealing ─────────────────────────────────────────────────────────────────────────
def test_a_signature_is_good_for_its_key_and_message_alone() -> None:
    signature = sign(KEYS.signing, b"message")
    assert verify(KEYS.public().signing, b"message", signature)
    assert not verify(OTHER.public().signing, b"message", signature)
    assert not verify(KEYS.public().signing, b"another", signature)
    assert not verify(b"no key", b"message", signature)
    assert not verify(KEYS.public().signing, b"message", signature[:-1])


def test_what_is_sealed_for_one_is_closed_to_others() -> None:
    sealed = seal_for(KEYS.public().sealing, b"secret")
    assert open_sealed(KEYS.sealing, sealed) == b"secret"
    assert open_sealed(OTHER.sealing, sealed) is None
    assert open_sealed(KEYS.sealing, b"") is None


# ── The recovery file ───────────────────────────────────────────────────────────────────────────
def test_the_recovery_file_opens_with_its_words_and_with_nothing_else() -> None:
    words = b"w" * 22
    kit = make_kit_file(SHARE, b"root", words, SystemRandomness())
    assert open_kit(kit, words, SHARE) == b"root"
    with pytest.raises(Refused, match="kit_does_not_open"):
        open_kit(kit, b"v" * 22, SHARE)
    with pytest.raises(Refused, match="kit_of_another"):
        open_kit(kit, words, b"t" * 16)
    torn = kit[:-1] + bytes([kit[-1] ^ 1])
    with pytest.raises(Refused, match="kit_does_not_open"):
        open_kit(torn, words, SHARE)
    for garbage in (b"", kit[:40], b"x" * 10_000):
        with pytest.raises(Refused, match="not_a_kit"):
            open_kit(garbage, words, SHARE)


def test_a_recovery_file_cannot_ask_for_more_memory_than_its_own() -> None:
    kit = make_kit_file(SHARE, b"root", b"w" * 22, SystemRandomness())
    magic = kit.index(b"\n") + 1
    fields = msgspec.msgpack.decode(kit[magic:])
    fields[3] = 1 << 34
    with pytest.raises(Refused, match="not_a_kit"):
        open_kit(kit[:magic] + msgspec.msgpack.encode(fields), b"w" * 22, SHARE)
