"""Through the console: a desk that was lost is removed, a centre that was lost comes back."""

from pathlib import Path

import pytest

import resources
from kafel_desk.sharing.words import WordList
from tests.kafel_desk.console.conftest import Console
from tests.kafel_desk.console.sharing_centre import Centre, names, status, sync


@pytest.fixture
def centre(tmp_path: Path) -> Centre:
    return Centre(tmp_path)


@pytest.fixture
def founder(centre: Centre) -> Console:
    console = centre.desk("first", "A")
    centre.found(console)
    return console


# ── Remove ──────────────────────────────────────────────────────────────────────────────────────
def test_a_removed_desk_learns_it_and_what_it_recorded_later_waits(
    centre: Centre, founder: Console
) -> None:
    second, third = centre.desk("second", "B"), centre.desk("third", "C")
    centre.join(founder, second)
    centre.join(founder, third)
    centre.act(founder, "remove", "B")
    assert "stops the future" in founder.words
    second.record(name="بعد الإزالة", phone="0555000125")
    sync(second)
    assert status(second)["standing"] == "removed"
    third.record(name="سعاد", phone="0555000124")
    for console in (third, founder, third):
        sync(console)
    assert names(founder) == names(third) == {"سعاد"}
    assert status(founder)["quarantined"] > 0
    assert status(founder)["light"] == "decision"
    assert status(founder)["state_hash"] == status(third)["state_hash"]
    removed = {row["desk"]: row["removed"] for row in status(founder)["desks"]}
    assert removed == {"A": False, "B": True, "C": False}


def test_what_is_shared_after_a_removal_is_closed_to_the_removed_desk(
    centre: Centre, founder: Console
) -> None:
    second = centre.desk("second", "B")
    centre.join(founder, second)
    centre.act(founder, "remove", "B")
    founder.record(name="فاطمة", phone="0555000123")
    sync(founder)
    sync(second)
    assert names(second) == set()


def test_a_removed_desk_cannot_ask_again_or_be_removed_twice(
    centre: Centre, founder: Console
) -> None:
    second = centre.desk("second", "B")
    writer = centre.join(founder, second)["writer"]
    centre.act(founder, "remove", "B")
    centre.act(founder, "remove", writer, code=2)
    sync(second)
    centre.act(second, "join", code=2)
    assert "was removed" in second.words


def test_nobody_removes_the_founding_desk_or_a_desk_that_is_not_there(
    centre: Centre, founder: Console
) -> None:
    second = centre.desk("second", "B")
    centre.join(founder, second)
    centre.act(second, "remove", "A", code=2)
    centre.act(founder, "remove", "A", code=2)
    centre.act(founder, "remove", "XX", code=2)
    assert sync(second)["gaps"] == 0


# ── Recover ─────────────────────────────────────────────────────────────────────────────────────
def test_kit_and_share_alone_bring_the_whole_record_back(centre: Centre) -> None:
    console = centre.desk("first", "A")
    words = centre.found(console)
    second = centre.desk("second", "B")
    centre.join(console, second)
    console.record(name="فاطمة", phone="0555000123")
    second.record(name="سعاد", phone="0555000124")
    sync(second)
    sync(console)
    new = centre.desk("new")
    answer = centre.act(new, "recover", "--desk", "C", "--kit", str(centre.kit), *words)
    assert answer["joined"] is True
    assert names(new) == {"فاطمة", "سعاد"}
    sync(second)
    assert status(new)["state_hash"] == status(second)["state_hash"]
    # It stands above the desk that was lost, and goes on in its place.
    centre.act(new, "remove", "A")
    sync(second)
    third = centre.desk("third", "E")
    asked = centre.act(third, "join")
    centre.act(new, "admit", asked["request"], *asked["words"])
    assert centre.act(third, "join")["joined"] is True
    sync(new)
    assert status(third)["state_hash"] == status(new)["state_hash"]


def test_the_words_of_the_square_code_recover_as_well(centre: Centre) -> None:
    console = centre.desk("first", "A")
    words = centre.found(console)
    listed = WordList(resources.word_list("ar")).words
    digits = bytes(listed.index(word) for word in words).hex().upper()
    new = centre.desk("new")
    centre.act(new, "recover", "--desk", "C", "--kit", str(centre.kit), digits)
    assert status(new)["standing"] == "member"


def test_a_sheet_with_one_wrong_word_is_told_which(centre: Centre) -> None:
    console = centre.desk("first", "A")
    words = centre.found(console)
    new = centre.desk("new", "C")
    wrong = [*words[:6], "نخلة" if words[6] != "نخلة" else "قمر", *words[7:]]
    centre.act(new, "recover", "--kit", str(centre.kit), *wrong, code=2)
    assert "Word 7" in new.words
    centre.act(new, "recover", "--kit", str(centre.kit), *words[:6], "نخلةة", *words[7:], code=2)
    assert "نخلة" in new.words
    assert status(new)["standing"] == "unshared"


def test_a_new_kit_is_made_with_the_old_one_and_opens_the_same(centre: Centre) -> None:
    first = centre.desk("first", "A")
    words = centre.found(first)
    renewed = centre.folder / "renewed.kit"
    wrong = [*words[:23], next(word for word in words if word != words[23])]
    more = ("--kit", str(centre.kit), "--new", str(renewed))
    centre.act(first, "kit", *more, *wrong, code=2)
    answer = centre.act(first, "kit", *more, *words)
    assert answer["words"] != words
    new = centre.desk("new")
    centre.act(new, "recover", "--desk", "C", "--kit", str(renewed), *words, code=2)
    centre.act(new, "recover", "--desk", "C", "--kit", str(renewed), *answer["words"])
    assert status(new)["standing"] == "member"


def test_a_kit_of_another_centre_or_no_kit_at_all_is_told(centre: Centre) -> None:
    words = centre.found(centre.desk("first", "A"))
    (centre.folder / "b").mkdir()
    other = Centre(centre.folder / "b")
    other_words = other.found(other.desk("first", "X"))
    new = centre.desk("new", "C")
    centre.act(new, "recover", "--kit", str(other.kit), *other_words, code=2)
    assert "another centre" in new.words
    centre.act(new, "recover", "--kit", str(centre.kit), *other_words, code=2)
    assert "do not belong together" in new.words
    garbage = centre.folder / "garbage.kit"
    garbage.write_bytes(b"KafelDesk/recovery/1\n" + bytes(100))
    centre.act(new, "recover", "--kit", str(garbage), *words, code=2)
    assert "no recovery file" in new.words
    assert status(new)["standing"] == "unshared"
