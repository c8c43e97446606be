"""Rounds in the background: they wait for nobody, and tell just what came."""

import threading

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kafel_desk.case import commands as c
from kafel_desk.journal.envelope import Subject
from kafel_desk.language.direction import strip_marks
from kafel_desk.queries import Viewer
from kafel_desk.sharing.status import PendingRequest, Report
from kafel_desk.work_queries import UnsettledRow
from tests.patience import PATIENCE
from tests.ui.parts import lay_out
from tests.ui.real_desk import settle
from tests.ui.sharing.conftest import MakeShared, SharedWindow
from tests.ui.sharing.fake import MEDIA, MEMBER, OWN, UNSHARED, FakeSharing, minutes_ago
from tests.ui.walk import faults
from ui.case.act_panel import announce
from ui.context import Changes
from ui.widgets import Button, ShapeLabel


def heard(shared: SharedWindow) -> list[Changes]:
    """Return what the pages are told from now on."""
    told: list[Changes] = []
    shared.context.navigation.changed.connect(told.append)
    return told


def test_the_first_round_begins_with_the_window(make_shared: MakeShared) -> None:
    shared = make_shared()
    assert shared.fake.count("sync") == 1
    assert "آخر خبر من مكتب B" in shared.sentence


def test_a_desk_that_belongs_to_no_centre_looks_at_no_folder(make_shared: MakeShared) -> None:
    shared = make_shared(fake=FakeSharing(UNSHARED))
    shared.look()
    assert not shared.fake.asked
    assert shared.sentence == "مكتب واحد حتى الآن"


def test_pages_hear_just_what_came(make_shared: MakeShared) -> None:
    shared = make_shared()
    case = shared.story.cases["huda"]
    told = heard(shared)
    report = Report(received=2, changed=frozenset({Subject("case", case)}))
    shared.fake.reports = [report, Report(), Report(received=900, changed=None)]
    shared.look()
    assert [(one.kinds, one.subjects) for one in told] == [
        (frozenset({"case"}), frozenset({case.hex()}))
    ]
    shared.look()
    assert len(told) == 1
    shared.look()
    assert told[-1].kinds >= {"case", "person", "directory"}
    assert not told[-1].subjects


def test_what_is_saved_here_waits_for_quiet_and_then_goes_out(make_shared: MakeShared) -> None:
    shared = make_shared()
    shared.clock.at = 100.0
    done = shared.desk.act(c.AddNote(case=shared.story.cases["new"], text="ملاحظة"), "badr")
    announce(shared.context, (done,))
    assert shared.sharing._next.interval() == 5000


def test_a_folder_that_never_answers_stops_neither_saving_nor_the_light(
    qtbot: QtBot, make_shared: MakeShared
) -> None:
    shared = make_shared()
    never, is_held = threading.Event(), threading.Event()

    def hang(_progress: object) -> None:
        is_held.set()
        never.wait(PATIENCE)

    shared.fake.on_sync = hang
    shared.sharing.sync_now()
    assert is_held.wait(PATIENCE)
    shared.fake.change(waiting=1, light="waiting")
    done = shared.desk.act(c.AddNote(case=shared.story.cases["new"], text="ملاحظة"), "badr")
    announce(shared.context, (done,))
    qtbot.waitUntil(lambda: "تغيير واحد ينتظر" in shared.sentence)
    never.set()
    shared.settle()


def test_what_waits_for_a_decision_is_not_said_to_whoever_sat_down_meanwhile(
    make_shared: MakeShared, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared = make_shared()
    row = UnsettledRow(case=shared.story.cases["huda"], number="KA-26-00001-1", fields=("phones",))

    def unsettled(_reader: object, viewer: Viewer) -> tuple[UnsettledRow, ...]:
        return (row,) if viewer.staff == "badr" else ()

    monkeypatch.setattr(type(shared.desk.desk.reader), "unsettled", unsettled)
    shared.face._read_unsettled()
    settle(shared.context.work)
    assert row.number in strip_marks(shared.notices)
    shared.face._read_unsettled()
    shared.context.session.sit_down("salma", "سلمى برناوي", "")
    settle(shared.context.work)
    assert row.number not in strip_marks(shared.notices)


def test_a_folder_that_is_away_is_said_in_words_and_tried_again(make_shared: MakeShared) -> None:
    shared = make_shared()
    shared.fake.is_away = True
    shared.fake.change(light="alone", waiting=3, since=minutes_ago(62))
    shared.look()
    assert "يعمل منفردًا منذ" in shared.sentence
    assert "هذا المكتب يعمل منفردًا منذ 09:40" in shared.notices
    before = shared.fake.count("sync")
    shared.look()
    assert shared.fake.count("sync") == before + 1
    shared.fake.is_away = False
    case = Subject("case", shared.story.cases["new"])
    shared.fake.reports = [Report(sent=3, received=5, changed=frozenset({case}))]
    shared.fake.change(light="in_step", waiting=0)
    shared.look()
    assert "يعمل منفردًا" not in shared.notices
    assert "عاد المجلد" in shared.notices
    assert "وصلت حالة واحدة" in shared.notices
    assert "3 تغييرات" in shared.notices


def test_a_moment_without_the_folder_is_no_notice(make_shared: MakeShared) -> None:
    shared = make_shared()
    shared.fake.change(light="alone", since=minutes_ago(0.2))
    shared.look()
    assert "يعمل منفردًا" in shared.sentence
    assert not shared.notices or "منفردًا" not in shared.notices


def test_a_notice_that_says_the_same_is_not_made_anew(make_shared: MakeShared) -> None:
    shared = make_shared()
    shared.fake.change(light="alone", since=minutes_ago(62))
    shared.look()
    before = shared.window._notices._notices["sharing.standing"]
    shared.look()
    assert shared.window._notices._notices["sharing.standing"] is before


def test_the_last_round_goes_out_when_the_window_closes(make_shared: MakeShared) -> None:
    shared = make_shared()
    before = shared.fake.count("sync")
    assert shared.sharing.finish(PATIENCE)
    assert shared.fake.count("sync") == before + 1
    shared.sharing.sync_now()
    settle(shared.context.work)
    assert shared.fake.count("sync") == before + 1


def test_the_end_waits_no_longer_than_it_may(make_shared: MakeShared) -> None:
    shared = make_shared()
    never = threading.Event()
    shared.fake.on_sync = lambda _progress: never.wait(PATIENCE)
    assert not shared.sharing.finish(0.05)
    never.set()


def test_a_code_that_gave_way_is_shown_at_once(make_shared: MakeShared) -> None:
    shared = make_shared()
    shared.fake.change(desk="D", name="فرع العزيزية")
    shared.look()
    assert shared.context.session.desk_code == "D"


def test_who_may_admit_is_told_of_requests(make_shared: MakeShared) -> None:
    shared = make_shared()
    shared.fake.requests = (PendingRequest("r", "D"),)
    shared.look()
    assert "طلب انضمام من مكتب" in shared.notices
    shared.fake.requests = ()
    shared.look()
    assert "طلب انضمام" not in shared.notices


def test_the_light_opens_what_is_known_of_every_desk(make_shared: MakeShared) -> None:
    shared = make_shared()
    shared.fake.change(light="alone", waiting=3, since=minutes_ago(62))
    shared.look()
    light, popover = shared.window.status_bar.light, shared.face.popover
    light.click()
    assert popover.isVisible()
    assert shared.window.rect().contains(popover.geometry())
    assert not faults(popover)
    QTest.keyClick(QApplication.focusWidget() or popover, Qt.Key.Key_Escape)
    assert not popover.isVisible()
    assert light.hasFocus()
    light.click()
    button = next(b for b in popover.findChildren(Button) if "مشاركة الآن" in b.text())
    before = shared.fake.count("sync")
    button.click()
    shared.settle()
    assert shared.fake.count("sync") == before + 1
    QTest.keyClick(shared.window, Qt.Key.Key_F8)
    shared.settle()
    assert shared.fake.count("sync") == before + 2


def test_both_who_hold_a_case_are_told_wherever_they_sit(make_shared: MakeShared) -> None:
    shared = make_shared(staff="salma", staff_name="سلمى برناوي")
    case = shared.story.cases["new"]
    for officer in ("salma", "adel"):
        shared.desk.act(c.AssignOfficer(case=case, officer=officer, seen={"officer": ()}), "badr")
    shared.fake.reports = [Report(received=1, changed=frozenset({Subject("case", case)}))]
    shared.look()
    assert "أُسندت حالة إلى اثنين معًا" in shared.notices
    assert "عادل الحازمي" in shared.notices
    shared.context.session.sit_down("adel", "عادل الحازمي", "مسؤول")
    shared.settle()
    assert "أُسندت حالة إلى اثنين معًا" in shared.notices
    shared.context.session.sit_down("hind", "هند بخاري", "مسؤول")
    shared.settle()
    assert "أُسندت حالة" not in shared.notices
    shared.context.session.sit_down("badr", "بدر السفياني", "مشرف")
    shared.settle()
    assert "أُسندت حالة" in shared.notices, "a supervisor chooses"


def test_a_supervisor_is_asked_for_a_second_look_and_an_officer_is_not(
    make_shared: MakeShared,
) -> None:
    shared = make_shared()
    case = shared.story.cases["urgent"]
    before = shared.desk.desk.case_file(shared.context.viewer(), case)
    assert before is not None
    shared.desk.act(c.RecordFinding(case=case, text="وُجد خطأ."), "yasser")
    closing = c.CloseCase(case=case, outcome="upheld", shown=before.case.shown_ids)
    shared.desk.act(closing, "badr")
    shared.fake.reports = [Report(received=1, changed=frozenset({Subject("case", case)}))]
    shared.look()
    assert "إغلاق لم يُحتسب" in shared.notices
    shared.context.session.sit_down("salma", "سلمى برناوي", "مسؤول")
    shared.settle()
    assert "إغلاق لم يُحتسب" not in shared.notices


def test_everyone_can_read_the_frame_whatever_the_light(make_shared: MakeShared) -> None:
    shared = make_shared(scale=2.0)
    frozen = msgspec.structs.replace(MEMBER.desks[1], is_frozen=True)
    for changes in (
        {"light": "alone", "waiting": 3, "since": minutes_ago(62)},
        {"light": "decision", "desks": (MEMBER.desks[0], frozen)},
    ):
        shared.fake.now = msgspec.structs.replace(MEMBER, **changes)
        shared.look()
        lay_out()
        assert not faults(shared.window)


def test_what_is_said_of_a_desk_is_never_cut_however_long_ago_it_was(
    make_shared: MakeShared,
) -> None:
    shared = make_shared()
    silent = msgspec.structs.replace(MEDIA, last_heard=minutes_ago(60 * 24 * 10))
    broken = msgspec.structs.replace(
        MEDIA, writer=b"D" * 16, code="D", name="فرع العزيزية الجنوبية (النساء)",
        gap_since=minutes_ago(60 * 24 * 12),
    )  # fmt: skip
    shared.fake.change(light="gap", desks=(OWN, silent, broken))
    shared.look()
    shared.window.status_bar.light.click()
    shared.settle()
    rows = [each for each in shared.face.popover.findChildren(ShapeLabel) if each.isVisible()]
    told = [each for each in rows if "منذ" in each.text or "خبر" in each.text]
    assert len(told) == 2
    assert all(each.width() >= each.sizeHint().width() for each in told)
    assert len({each.x() for each in told}) == 1


def test_however_many_desks_there_are_the_buttons_are_within_the_window(
    make_shared: MakeShared,
) -> None:
    shared = make_shared()
    many = [msgspec.structs.replace(MEDIA, writer=bytes([n]) * 16, code=f"B{n}") for n in range(12)]
    shared.fake.change(desks=(OWN, *many))
    shared.look()
    shared.window.resize(shared.window.width(), 520)
    shared.window.status_bar.light.click()
    shared.settle()
    popover = shared.face.popover
    assert shared.window.rect().contains(popover.geometry())
    assert popover.rect().contains(popover.now_button.geometry())
    assert popover.height() >= popover.sizeHint().height()
