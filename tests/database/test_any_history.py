"""Whatever people do, in whatever order: tables, counts and search say what the facts say (I3, I5)."""

import contextlib
import tempfile
from pathlib import Path

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from kafel_desk.case import commands as c
from kafel_desk.case.commands import Command
from kafel_desk.desk import Desk
from kafel_desk.queries import TABS, CaseView, Viewer
from kafel_desk.refusal import Refused
from tests.factories import NOON, SetClock, composed, make_desk, record_command

Step = tuple[Command, str, int, int]
STAFF = ("reception", "supervisor")
WORDS = st.sampled_from(("كفالة", "سلة غذائية", "الرسوم الدراسية", "عبد الله", "شكر"))
NAMES = st.sampled_from((None, "محمد الغامدي", "سعاد", "عبدالرحمن"))
PHONES = st.sampled_from((None, "0555000123", "0541112222", "+201001234567"))
BODY = bytes(16)
"""Stands for the case that an act is done to, until it is chosen."""

RECORDINGS = st.builds(
    record_command,
    kind=st.sampled_from(("complaint", "inquiry", "suggestion")),
    channel=st.sampled_from(("visit", "phone")),
    name=NAMES,
    phone=PHONES,
    description=WORDS,
    confidentiality=st.sampled_from(("normal", "normal", "confidential", "safeguarding")),
    answered=st.none() | WORDS,
)
ACTS = st.one_of(
    st.builds(c.ConfirmReceipt, case=st.just(BODY), means=st.just("call")),
    st.builds(c.CorrectDetails, case=st.just(BODY), description=WORDS),
    st.builds(c.CorrectDetails, case=st.just(BODY), name=NAMES),
    st.builds(c.CorrectDetails, case=st.just(BODY), phones=st.just(("+966509998887",))),
    st.builds(c.TransferCase, case=st.just(BODY), department=st.just("sponsorship")),
    st.builds(c.TakeUpCase, case=st.just(BODY)),
    st.builds(c.AssignOfficer, case=st.just(BODY), officer=st.sampled_from(STAFF)),
    st.builds(c.SetPriority, case=st.just(BODY), priority=st.just("urgent")),
    st.builds(c.SetConfidentiality, case=st.just(BODY), confidentiality=st.just("safeguarding")),
    st.builds(c.StartWaiting, case=st.just(BODY), reason=WORDS),
    st.builds(c.EndWaiting, case=st.just(BODY)),
    st.builds(c.DraftReply, case=st.just(BODY), text=WORDS),
    st.builds(c.ApproveReply, case=st.just(BODY)),
    st.builds(c.TellResult, case=st.just(BODY), means=st.just("call")),
    st.builds(c.ReviewEffectiveness, case=st.just(BODY), held=st.booleans(), note=WORDS),
    st.builds(c.LogContact, case=st.just(BODY), means=st.just("call")),
    st.builds(c.AddNote, case=st.just(BODY), text=WORDS),
    st.builds(c.CloseCase, case=st.just(BODY), outcome=st.just("withdrawn"), note=WORDS),
    st.builds(c.ReopenCase, case=st.just(BODY), reason=WORDS),
    st.builds(c.VoidCase, case=st.just(BODY), reason=WORDS),
)


def done_by_somebody(commands: st.SearchStrategy[Command]) -> st.SearchStrategy[Step]:
    """Return acts with who does them, to which case, and how many hours after the one before."""
    return st.tuples(commands, st.sampled_from(STAFF), st.integers(0, 9), st.integers(0, 90))


HISTORIES = st.builds(
    lambda first, then: [*first, *then],
    st.lists(done_by_somebody(RECORDINGS), min_size=2, max_size=4),
    st.lists(done_by_somebody(st.one_of(ACTS, ACTS, RECORDINGS)), min_size=15, max_size=40),
)


def live_through(desk: Desk, clock: SetClock, steps: list[Step]) -> None:
    """Carry out what the rules allow; what they refuse leaves no trace."""
    cases: list[bytes] = []
    for command, staff, which, hours in steps:
        clock.move(hours=hours)
        if isinstance(command, c.CaseCommand):
            if not cases:
                continue
            command = msgspec.structs.replace(command, case=cases[which % len(cases)])  # noqa: PLW2901
        with contextlib.suppress(Refused):
            done = desk.execute(command, staff)
            if done.case and done.case not in cases:
                cases.append(done.case)


def seen(desk: Desk, viewer: Viewer) -> list[object]:
    reader = desk.reader
    return [
        [reader.rows(viewer, CaseView(tab=tab, sort="received"), 0, 100) for tab in TABS],
        reader.tab_counts(viewer, CaseView()),
        [reader.search(viewer, words) for words in ("كفالة", "عبدالله", "5550", "غذ", "ka26")],
        [reader.people_by_phone(viewer, phone) for phone in ("0555000123", "0509998887")],
    ]


@settings(max_examples=25)
@given(HISTORIES)
def test_after_any_history_the_tables_agree_with_the_journal(
    steps: list[Step],
) -> None:
    clock = SetClock(NOON)
    with tempfile.TemporaryDirectory() as folder, make_desk(Path(folder)) as opened:
        desk = composed(opened, clock)
        live_through(desk, clock, steps)
        assert opened.check().findings == ()
        viewer = Viewer("supervisor", "A", clock.now())
        before = seen(desk, viewer)
        for tab in TABS:
            view = CaseView(tab=tab)
            assert desk.reader.count(viewer, view) == len(desk.reader.rows(viewer, view, 0, 100))
        opened.rebuild()
        assert seen(desk, viewer) == before
