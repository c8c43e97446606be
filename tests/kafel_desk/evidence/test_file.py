"""What may be added to a case: something, not too much of it, and nothing that runs."""

from collections.abc import Callable

import pytest

from kafel_desk.evidence import media
from kafel_desk.evidence.file import (
    MEBIBYTE,
    EvidenceLimits,
    check_kind,
    check_room,
    check_size,
    group_words,
    problem_with_limits,
)
from kafel_desk.refusal import Refused

LIMITS = EvidenceLimits(largest_file=2 * MEBIBYTE, most_files=3)


def refusal(check: Callable[[], None]) -> str:
    with pytest.raises(Refused) as refused:
        check()
    [error] = refused.value.errors
    assert error.field == "file"
    return error.message.key


def test_a_file_up_to_the_limit_may_be_added() -> None:
    check_size(1, LIMITS)
    check_size(2 * MEBIBYTE, LIMITS)


def test_an_empty_file_and_one_over_the_limit_may_not() -> None:
    assert refusal(lambda: check_size(0, LIMITS)) == "error.evidence_empty"
    too_large = refusal(lambda: check_size(2 * MEBIBYTE + 1, LIMITS))
    assert too_large == "error.evidence_too_large"


def test_a_program_is_never_kept() -> None:
    assert refusal(lambda: check_kind(media.PROGRAM, LIMITS)) == "error.evidence_program"


def test_an_unknown_file_is_kept_unless_the_centre_says_no() -> None:
    strict = EvidenceLimits(keeps_unknown=False)
    check_kind(media.UNKNOWN, LIMITS)
    check_kind(media.PDF, strict)
    assert refusal(lambda: check_kind(media.UNKNOWN, strict)) == "error.evidence_unknown"


def test_a_case_holds_so_many_files_and_no_more() -> None:
    check_room(2, LIMITS)
    assert refusal(lambda: check_room(3, LIMITS)) == "error.evidence_too_many"


def test_limits_themselves_have_limits() -> None:
    assert problem_with_limits(EvidenceLimits()) is None
    small = problem_with_limits(EvidenceLimits(largest_file=1))
    many = problem_with_limits(EvidenceLimits(most_files=0))
    assert [problem.field for problem in (small, many) if problem] == ["largest_file", "most_files"]


def test_every_type_is_told_in_a_word() -> None:
    assert all(group_words(kind).key.startswith("evidence.") for kind in media.MEDIA_TYPES.values())
