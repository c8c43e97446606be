"""The periods of keeping and the words of the safeguarding lane: settings of the centre, as it set them."""

import pytest

from kafel_desk.case.rules import Context
from kafel_desk.directory.commands import ChangeEntry
from kafel_desk.directory.decide import LONGEST_LANE_WORDS, decide_directory
from kafel_desk.directory.facts import CentreChanged
from kafel_desk.directory.state import Directory, fold_directory
from kafel_desk.erasure.facts import ErasureHeld, ErasureHoldLifted, KeepingSet
from kafel_desk.erasure.keeping import Keeping
from kafel_desk.journal.codec import decode_fact, encode_fact
from kafel_desk.journal.envelope import Subject, event_id
from kafel_desk.journal.fact import Fact, Recorded
from kafel_desk.refusal import Refused
from kafel_desk.sharing.facts import MemberAdmitted
from tests.factories import NOON

CENTRE, JOINER = b"\1" * 16, b"\2" * 16
DIRECTORY = Subject("directory", bytes(16))
FIRST, SECOND = b"\3" * 16, b"\4" * 16


def fact(content: Fact, place: int, writer: bytes = CENTRE) -> Recorded:
    return Recorded(event_id(writer, place), place, "admin", DIRECTORY, content)


def test_the_last_periods_hold_and_who_set_them_is_known() -> None:
    facts = [
        fact(KeepingSet(keeping=Keeping(inquiry=months)), place)
        for place, months in ((1, 6), (2, 12))
    ]
    retention = fold_directory(reversed(facts)).retention
    assert (retention.keeping, retention.set_by) == (Keeping(inquiry=12), "admin")


@pytest.mark.parametrize("keeping", [Keeping(), Keeping(None, None, None, None), Keeping(void=1)])
def test_periods_are_stored_as_they_are(keeping: Keeping) -> None:
    stored = encode_fact(KeepingSet(keeping=keeping))
    assert decode_fact(stored.type, stored.version, stored.public, b"") == KeepingSet(
        keeping=keeping
    )


def test_the_periods_of_a_desk_that_joined_are_not_the_centre_s() -> None:
    admitted = MemberAdmitted(
        writer=JOINER, signing_key=b"", sealing_key=b"", recorded_before=5, signature=b""
    )
    own = fact(KeepingSet(keeping=Keeping(complaint=1)), 3, JOINER)
    retention = fold_directory([own, fact(admitted, 9)]).retention
    assert (retention.keeping, retention.set_by) == (Keeping(), None)
    later = fact(KeepingSet(keeping=Keeping(complaint=2)), 10, JOINER)
    retention = fold_directory([own, fact(admitted, 9), later]).retention
    assert retention.keeping == Keeping(complaint=2)


def test_a_case_is_held_by_the_first_who_held_it_until_somebody_lifts_it() -> None:
    facts = [
        fact(ErasureHeld(cases=(FIRST, SECOND)), 1),
        fact(ErasureHeld(cases=(SECOND,)), 2),
        fact(ErasureHoldLifted(cases=(FIRST,)), 3),
    ]
    held = fold_directory(facts).retention.held
    assert list(held) == [SECOND]
    assert held[SECOND].at == facts[0].at


def change(**fields: str) -> CentreChanged:
    """Decide a change of the centre, and return the fact."""
    context = Context("admin", NOON, Directory())
    (draft,) = decide_directory(Directory(), ChangeEntry(change=CentreChanged(**fields)), context)
    assert isinstance(draft.fact, CentreChanged)
    return draft.fact


def test_words_of_the_lane_keep_their_lines_and_lose_what_controls() -> None:
    assert change(lane_say="  شكرًا\u202e\nنسمعك ").lane_say == "شكرًا\nنسمعك"
    assert change(lane_not_ask="").lane_not_ask == "", "the shipped words are shown again"


@pytest.mark.parametrize(
    ("field", "value", "why"),
    [
        ("report_line", "", "error.needed"),
        ("report_line", "1" * 501, "error.too_long"),
        ("lane_say", "ق" * (LONGEST_LANE_WORDS + 1), "error.too_long"),
        ("lane_not_ask", "ق" * (LONGEST_LANE_WORDS + 1), "error.too_long"),
    ],
)
def test_words_that_nobody_could_read_at_the_counter_are_refused(
    field: str, value: str, why: str
) -> None:
    with pytest.raises(Refused) as refused:
        change(**{field: value})
    assert [(one.field, one.message.key) for one in refused.value.errors] == [(field, why)]
