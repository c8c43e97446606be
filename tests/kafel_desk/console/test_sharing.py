"""A centre over a real folder, all through the console: founded and joined."""

from pathlib import Path

import pytest

import main
from kafel_desk.case.number import PRACTICE_CODE
from kafel_desk.opened import OpenDesk
from tests.kafel_desk.console.conftest import Console
from tests.kafel_desk.console.sharing_centre import Centre, code_of, names, status, sync


@pytest.fixture
def centre(tmp_path: Path) -> Centre:
    return Centre(tmp_path)


@pytest.fixture
def founder(centre: Centre) -> Console:
    console = centre.desk("first", "A")
    centre.found(console)
    return console


# ── Before ──────────────────────────────────────────────────────────────────────────────────────
def test_a_desk_that_is_not_shared_says_so(centre: Centre) -> None:
    alone = centre.desk("alone", "A")
    told = status(alone)
    assert (told["standing"], told["light"], told["share"]) == ("unshared", "unshared", None)
    assert alone.run("sync") == 2
    assert "does not share" in alone.words
    assert told["waiting"] == 0


def test_two_desks_with_different_records_have_different_hashes(centre: Centre) -> None:
    first, second = centre.desk("first", "A"), centre.desk("second", "B")
    assert status(first)["state_hash"] != status(second)["state_hash"]
    before = status(first)["state_hash"]
    first.record()
    assert status(first)["state_hash"] != before


# ── Found ───────────────────────────────────────────────────────────────────────────────────────
def test_founding_answers_words_and_writes_the_recovery_file(centre: Centre) -> None:
    console = centre.desk("first", "A")
    words = centre.found(console)
    assert len(words) == 24
    assert centre.kit.stat().st_size > 0
    assert "kept nowhere" in console.words
    told = status(console)
    assert (told["standing"], told["light"], told["waiting"]) == ("member", "in_step", 0)


def test_the_sheet_is_written_where_it_is_asked_for(centre: Centre) -> None:
    sheet = centre.folder / "sheet.pdf"
    centre.act(centre.desk("first", "A"), "init", "--kit", str(centre.kit), "--paper", str(sheet))
    assert sheet.read_bytes().startswith(b"%PDF")


def test_a_recovery_file_that_cannot_be_written_is_told_in_full(centre: Centre) -> None:
    centre.kit.write_bytes(b"an older kit, of another centre")
    answer = centre.act(centre.desk("first", "A"), "init", "--kit", str(centre.kit), code=3)
    assert answer["kit"] is None
    assert bytes.fromhex(answer["kit_hex"])
    assert centre.kit.read_bytes() == b"an older kit, of another centre"


def test_no_second_centre_is_founded_in_a_folder_or_by_a_desk(
    centre: Centre, founder: Console
) -> None:
    centre.act(founder, "init", code=2)
    assert "already" in founder.words
    other = centre.desk("other", "B")
    centre.act(other, "init", code=2)
    assert "holds a centre already" in other.words
    assert status(other)["standing"] == "unshared"


def test_a_folder_that_is_not_there_is_an_obstacle_and_changes_nothing(centre: Centre) -> None:
    console = centre.desk("first", "A")
    gone = str(centre.folder / "gone")
    for act in ("init", "join"):
        assert console.run("share", act, "--share", gone) == 3
        assert "cannot be reached" in console.words
    assert not (centre.folder / "gone").exists()
    assert status(console)["standing"] == "unshared"


def test_a_practice_desk_is_never_shared(centre: Centre) -> None:
    practice = centre.desk("practice")
    made = main.desks(practice.identity).begin_member(
        str(practice.folder), PRACTICE_CODE, "", main.CLOCK.now()
    )
    made.close()
    for act in ("init", "join"):
        centre.act(practice, act, code=2)
        assert "practice" in practice.words.casefold()
    assert not list(centre.share.iterdir())


# ── Join ────────────────────────────────────────────────────────────────────────────────────────
def test_both_desks_see_each_others_cases(centre: Centre, founder: Console) -> None:
    second = centre.desk("second", "B")
    founder.record(name="فاطمة", phone="0555000123")
    second.record(name="سعاد", phone="0555000124")
    joined = centre.join(founder, second)
    assert joined["joined"] is True
    sync(founder)
    assert names(founder) == names(second) == {"فاطمة", "سعاد"}
    assert status(founder)["state_hash"] == status(second)["state_hash"]
    assert status(founder)["waiting"] == status(second)["waiting"] == 0


def test_the_centres_settings_hold_over_those_of_the_desk_that_joins(
    centre: Centre, founder: Console
) -> None:
    second = centre.desk("second", "B")
    centre.join(founder, second)
    sync(founder)
    for console in (founder, second):
        opened = open_desk(console)
        assert opened.desk.reader.directory().centre == "مركز first"
        opened.close()


def open_desk(console: Console) -> OpenDesk:
    return main.open_desk(str(console.folder), "read", console.identity)


def test_a_desk_can_begin_by_joining(centre: Centre, founder: Console) -> None:
    founder.record(name="فاطمة", phone="0555000123")
    new = centre.desk("new")
    asked = centre.act(new, "join", "--desk", "C")
    centre.act(founder, "admit", "c", *asked["words"])
    centre.act(new, "join", "--desk", "C")
    assert names(new) == {"فاطمة"}
    new.record(name="سعاد", phone="0555000124")
    sync(new)
    sync(founder)
    assert names(founder) == {"فاطمة", "سعاد"}


def test_the_request_stays_the_same_until_it_is_answered(centre: Centre, founder: Console) -> None:
    second = centre.desk("second", "B")
    asked = centre.act(second, "join")
    assert centre.act(second, "join") == asked
    told = status(second)
    assert (told["standing"], told["words"]) == ("requested", asked["words"])
    assert sync(second)["waiting"] > 0


def test_a_share_that_was_moved_is_joined_again_where_it_is(
    centre: Centre, founder: Console
) -> None:
    second = centre.desk("second", "B")
    centre.join(founder, second)
    centre.share.rename(centre.folder / "moved")
    assert second.run("sync") == 3
    centre.share = centre.folder / "moved"
    assert centre.act(second, "join")["joined"] is True
    assert sync(second)["waiting"] == 0
    assert status(second)["share"] == str(centre.share)
    (centre.folder / "empty").mkdir()
    centre.share = centre.folder / "empty"
    centre.act(second, "join", code=2)
    assert status(second)["share"] == str(centre.folder / "moved")


def test_words_in_the_other_language_admit_as_well(centre: Centre, founder: Console) -> None:
    second = centre.desk("second", "B")
    centre.act(second, "join", "--language", "ar")
    arabic = second.answers[-1]["words"]
    assert all("\u0600" < word[0] < "\u0700" for word in arabic)
    centre.act(founder, "admit", second.answers[-1]["request"], " ".join(arabic))
    assert centre.act(second, "join")["joined"] is True


def test_wrong_words_admit_nobody(centre: Centre, founder: Console) -> None:
    second = centre.desk("second", "B")
    asked = centre.act(second, "join")
    centre.act(founder, "admit", asked["request"], *reversed(asked["words"]), code=2)
    assert "do not admit" in founder.words
    centre.act(founder, "admit", asked["request"], *asked["words"][:5], code=2)
    assert centre.act(second, "join")["joined"] is False


def test_a_code_that_another_desk_has_gives_way(centre: Centre, founder: Console) -> None:
    second, third = centre.desk("second", "A"), centre.desk("third", "A")
    assert centre.join(founder, second)["desk"] != "A"
    assert centre.join(founder, third)["desk"] not in {"A", code_of(second)}
    sync(founder)
    assert code_of(founder) == "A"
    number = third.record()["number"]
    assert number.startswith(f"K{code_of(third)}-")


def test_only_the_founding_desk_admits(centre: Centre, founder: Console) -> None:
    second, third = centre.desk("second", "B"), centre.desk("third", "C")
    centre.join(founder, second)
    asked = centre.act(third, "join")
    centre.act(second, "admit", asked["request"], *asked["words"], code=2)
    assert "founding desk" in second.words


def test_a_request_that_was_answered_is_not_answered_again(
    centre: Centre, founder: Console
) -> None:
    second = centre.desk("second", "B")
    asked = centre.act(second, "join")
    file = centre.share / "j" / asked["request"]
    for named in (asked["request"], str(file)):
        if named == asked["request"]:
            centre.act(founder, "admit", named, *asked["words"])
        centre.act(founder, "admit", named, *asked["words"], code=2)
        assert "member already" in founder.words


def test_a_request_is_taken_from_a_stick_as_well(centre: Centre, founder: Console) -> None:
    second = centre.desk("second", "B")
    asked = centre.act(second, "join")
    carried = centre.folder / "carried"
    (centre.share / "j" / asked["request"]).rename(carried)
    centre.act(founder, "admit", str(carried), *asked["words"])
    assert centre.act(second, "join")["joined"] is True


@pytest.mark.parametrize(
    "garbage", [b"", b"\0" * 64, b"KafelDesk/join/1\n" + b"x" * 200, b"x" * 100_000]
)
def test_garbage_is_no_request(centre: Centre, founder: Console, garbage: bytes) -> None:
    file = centre.folder / "garbage"
    file.write_bytes(garbage)
    centre.act(founder, "admit", str(file), *["zebra"] * 6, code=2)
    assert "no request" in founder.words
    (centre.share / "j" / f"{'ab' * 16}.req").write_bytes(garbage)
    centre.act(founder, "admit", "ab" * 16, *["zebra"] * 6, code=2)
    assert sync(founder)["gaps"] == 0


def test_a_request_to_another_centre_is_refused(centre: Centre, founder: Console) -> None:
    (centre.folder / "b").mkdir()
    other = Centre(centre.folder / "b")
    other.found(other.desk("first", "X"))
    joiner = other.desk("joiner", "B")
    asked = other.act(joiner, "join")
    file = str(other.share / "j" / asked["request"])
    centre.act(founder, "admit", file, *asked["words"], code=2)
    assert "another centre" in founder.words


def test_a_share_swapped_for_another_centres_is_neither_read_nor_written(
    centre: Centre, founder: Console
) -> None:
    (centre.folder / "b").mkdir()
    other = Centre(centre.folder / "b")
    other.found(other.desk("first", "X"))
    (centre.share / "SHARE").write_bytes((other.share / "SHARE").read_bytes())
    before = sorted(centre.share.rglob("*"))
    founder.record()
    assert founder.run("sync") == 3
    assert "another centre" in founder.words
    assert founder.answers[-1]["waiting"] > 0
    assert sorted(centre.share.rglob("*")) == before
    assert status(founder)["light"] == "alone"


def test_a_damaged_share_file_is_no_centre_to_join(centre: Centre, founder: Console) -> None:
    share = centre.share / "SHARE"
    content = bytearray(share.read_bytes())
    content[60] ^= 1
    share.write_bytes(content)
    centre.act(centre.desk("second", "B"), "join", code=2)


def test_no_word_of_anybody_is_readable_on_the_share(centre: Centre, founder: Console) -> None:
    second = centre.desk("second", "B")
    second.record(name="مكشوف", phone="0555000124", description="كلام لا يراه أحد")
    centre.join(founder, second)
    sync(founder)
    on_the_share = b"".join(
        str(path).encode() + (path.read_bytes() if path.is_file() else b"")
        for path in centre.share.rglob("*")
    )
    secrets = ("مكشوف", "0555000124", "966555000124", "كلام لا يراه أحد", "مركز", "الاستقبال")
    assert not [word for word in secrets if word.encode() in on_the_share]
    assert not [word for word in secrets if word.encode("utf-16-le") in on_the_share]
