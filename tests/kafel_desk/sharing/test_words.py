"""Words for bytes: told apart by ear and by eye, read back, and a slip is told with its place."""

import random
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from kafel_desk.refusal import Refused
from kafel_desk.sharing.kit_words import SECRET, WORDS, with_check, without_check
from kafel_desk.sharing.six_words import check_six_words, six_bytes
from kafel_desk.sharing.words import WordList, distance, folded, read_words

ARABIC, ENGLISH = (WordList(resources.word_list(language)) for language in ("ar", "en"))
LISTS = (ARABIC, ENGLISH)
secrets = st.binary(min_size=SECRET, max_size=SECRET)


def refusal_of(error: Refused) -> tuple[str, dict[str, object]]:
    said = error.errors[0].message
    return said.key, dict(said.params)


@pytest.mark.parametrize("words", LISTS, ids=["ar", "en"])
def test_no_two_words_of_a_list_are_one_letter_apart(words: WordList) -> None:
    plain = [folded(word) for word in words.words]
    assert not [pair for pair in combinations(plain, 2) if distance(*pair) < 2]


@pytest.mark.parametrize("words", LISTS, ids=["ar", "en"])
def test_every_word_is_one_word_of_three_letters_or_more(words: WordList) -> None:
    assert not [word for word in words.words if len(word) < 3 or not word.isalpha()]


def test_no_word_stands_in_both_lists() -> None:
    assert not set(ARABIC.byte_of) & set(ENGLISH.byte_of)


@given(st.binary(min_size=6, max_size=6), st.sampled_from(LISTS))
def test_what_is_said_in_words_is_read_back(content: bytes, words: WordList) -> None:
    assert read_words(" ".join(words.words_of(content)), LISTS, "words", 6) == content


def test_hamza_case_commas_and_lines_make_no_difference() -> None:
    assert read_words("ارنب،أسد\nAIRPLANE, Zebra", LISTS, "words", 4) == bytes(
        (ARABIC.words.index("أرنب"), ARABIC.words.index("أسد"), 0, 255)
    )


def test_an_unknown_word_is_told_with_its_place_and_what_it_may_be() -> None:
    with pytest.raises(Refused) as refused:
        read_words("zebra oragne lemon", LISTS, "words", 3)
    key, params = refusal_of(refused.value)
    assert key == "share.error.unknown_word"
    assert (params["place"], params["meant"]) == (2, "orange")


def test_too_few_words_are_counted() -> None:
    with pytest.raises(Refused) as refused:
        read_words("zebra lemon", LISTS, "words", 6)
    assert refusal_of(refused.value) == ("share.error.word_count", {"n": 6, "typed": 2})


# ── Six words ───────────────────────────────────────────────────────────────────────────────────
def test_the_six_words_of_a_request_admit_it_in_either_language() -> None:
    said = six_bytes(b"a request")
    for words in LISTS:
        check_six_words(b"a request", " ".join(words.words_of(said)), LISTS)


def test_one_wrong_word_or_another_order_does_not_admit() -> None:
    words = list(ENGLISH.words_of(six_bytes(b"a request")))
    other = next(word for word in ENGLISH.words if word != words[0])
    for typed in ([other, *words[1:]], [words[1], words[0], *words[2:]]):
        with pytest.raises(Refused, match="words_differ"):
            check_six_words(b"a request", " ".join(typed), LISTS)


def test_a_request_with_one_bit_changed_has_other_words() -> None:
    assert six_bytes(b"a request") != six_bytes(b"a requesu")


# ── The recovery sheet ──────────────────────────────────────────────────────────────────────────
@given(secrets)
def test_the_words_of_a_sheet_say_its_secret(secret: bytes) -> None:
    assert without_check(with_check(secret)) == secret


@given(secrets, st.integers(0, WORDS - 1), st.integers(1, 255))
def test_one_wrong_word_is_told_by_its_place(secret: bytes, place: int, by: int) -> None:
    said = bytearray(with_check(secret))
    said[place] ^= by
    with pytest.raises(Refused) as refused:
        without_check(bytes(said))
    assert refusal_of(refused.value) == ("share.error.kit_word", {"place": place + 1})


@given(secrets, st.integers(0, WORDS - 2))
def test_two_words_that_changed_places_are_noticed(secret: bytes, place: int) -> None:
    said = bytearray(with_check(secret))
    said[place], said[place + 1] = said[place + 1], said[place]
    if bytes(said) != with_check(secret):
        with pytest.raises(Refused, match="kit_words"):
            without_check(bytes(said))


def test_several_wrong_words_hardly_ever_pass() -> None:
    chance = random.Random(4)
    passed = 0
    for _ in range(2000):
        said = bytearray(with_check(chance.randbytes(SECRET)))
        for place in chance.sample(range(WORDS), 3):
            said[place] ^= chance.randrange(1, 256)
        try:
            without_check(bytes(said))
        except Refused:
            continue
        passed += 1
    assert passed <= 1
