"""Erasures on screen: proposed by one, approved by another, told in plain words."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kafel_desk.case import commands as c
from kafel_desk.directory.commands import ChangeEntry
from kafel_desk.directory.facts import StaffChanged
from kafel_desk.erasure.erasure import erased_subjects
from kafel_desk.erasure.keeping import Keeping
from tests.ui.guarded_desk import ADMINISTRATOR, DIRECTOR, at_work, parts, seated, settings_page
from tests.ui.real_desk import settle, words
from ui.context import WindowContext
from ui.settings.erasures_pane import ErasuresPane
from ui.settings.keeping_pane import KeepingPane
from ui.window_parts import WindowParts

__all__ = ["parts"]

PHONE = "0555000123"
Open = Callable[[WindowContext], ErasuresPane]


context = seated(ADMINISTRATOR)


@pytest.fixture
def open_pane(qtbot: QtBot) -> Open:
    def open_pane(context: WindowContext) -> ErasuresPane:
        page = settings_page(qtbot, context, "erasures")
        assert isinstance(page.pane, ErasuresPane)
        page.pane.setProperty("page", page)
        return page.pane

    return open_pane


def record(context: WindowContext, *, is_closed: bool = True) -> bytes:
    done = context.desk.execute(
        c.RecordCase(
            kind="inquiry", channel="visit", description="متى تنزل الكفالة", phone=PHONE,
            name="غيداء الزمخشري",
        ),
        "first",
    )  # fmt: skip
    assert done.case is not None
    if is_closed:
        context.desk.execute(c.VoidCase(case=done.case, reason="سُجلت بالخطأ"), "first")
    return done.case


def propose(context: WindowContext, pane: ErasuresPane, what: str = PHONE) -> None:
    pane.what.setText(what)
    pane.reason.choose_code("asked")
    pane.propose()
    settle(context.work)


def test_a_person_is_proposed_by_telephone_and_waits(
    context: WindowContext, open_pane: Open
) -> None:
    record(context)
    pane = open_pane(context)
    propose(context, pane)
    assert pane.said == words().text("erasure.was_proposed")
    ((row),) = pane.rows.values()
    assert not row.approve.isVisible(), "nobody approves what they proposed"


@pytest.mark.parametrize("is_closed", [True, False], ids=["proposed", "refused"])
def test_nothing_is_said_of_it_to_whoever_sits_down_next(
    context: WindowContext, open_pane: Open, *, is_closed: bool
) -> None:
    record(context, is_closed=is_closed)
    pane = open_pane(context)
    pane.what.setText(PHONE)
    pane.reason.choose_code("asked")
    pane.propose()
    context.session.sit_down("salma", "سلمى برناوي", "")
    settle(context.work)
    assert not pane.said


def test_what_is_still_open_is_refused_in_words(context: WindowContext, open_pane: Open) -> None:
    record(context, is_closed=False)
    pane = open_pane(context)
    propose(context, pane)
    assert not pane.rows
    assert pane.said


@pytest.mark.parametrize("what", ["", "99999", "0599999999"])
def test_what_is_nowhere_is_said_beside_the_field(
    context: WindowContext, open_pane: Open, what: str
) -> None:
    pane = open_pane(context)
    propose(context, pane, what)
    assert pane.what_field.error
    assert not pane.rows


def test_the_director_approves_after_one_more_question_and_it_is_gone(
    parts: WindowParts, open_pane: Open, qtbot: QtBot
) -> None:
    with at_work(parts, ADMINISTRATOR) as context:
        case = record(context)
        pane = open_pane(context)
        propose(context, pane)
    with at_work(parts, DIRECTOR) as context:
        pane = open_pane(context)
        assert not pane._form.isVisible()
        (erasure, row), *_ = pane.rows.items()
        row.approve.click()
        assert words().text("erasure.for_good") in pane.said
        assert not erased_subjects(context.desk.reader.directory().erasures)
        pane.approve(erasure)
        settle(context.work)
        assert pane.said == words().text("erasure.was_approved")
        assert not pane.rows
        assert not context.desk.reader.people_by_phone(context.viewer(), PHONE)
        erased = erased_subjects(context.desk.reader.directory().erasures)
        assert case in {subject.id for subject in erased}


def test_the_director_sees_whose_it_is_and_opens_the_case(
    parts: WindowParts, open_pane: Open, qtbot: QtBot
) -> None:
    with at_work(parts, ADMINISTRATOR) as context:
        case = record(context)
        propose(context, open_pane(context))
    with at_work(parts, DIRECTOR) as context:
        asked: list[object] = []
        context.navigation.page_requested.connect(lambda name, target: asked.append((name, target)))
        (row,) = open_pane(context).rows.values()
        (link,) = row.cases
        assert "غيداء الزمخشري" in link.text()
        link.click()
        assert asked == [("case", case)]


def test_the_administrator_names_what_they_do_not_see_and_reads_nothing_of_it(
    parts: WindowParts, open_pane: Open, qtbot: QtBot
) -> None:
    with at_work(parts, ADMINISTRATOR) as context:
        case = record(context)
        number = context.desk.reader.row(context.viewer(), case)
        assert number is not None
        only = StaffChanged(entry="first", roles=("administrator",))
        context.desk.execute(ChangeEntry(change=only), "first")
        assert context.desk.reader.row(context.viewer(), case) is None
        pane = open_pane(context)
        propose(context, pane, number.number)
        assert pane.said == words().text("erasure.was_proposed")
        (row,) = pane.rows.values()
        shown = " ".join(label.text() for label in row.findChildren(QLabel))
        assert number.number in shown
        assert "غيداء" not in shown
        assert not row.cases


def test_what_is_due_is_ticked_and_proposed_and_a_dispute_keeps_it(
    parts: WindowParts, open_pane: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with at_work(parts, ADMINISTRATOR) as context:
        first, second = record(context), record(context)
        pane = open_pane(context)
        assert not pane.due.ticks
        assert pane.unconfirmed.isVisible()
        later = context.desk.clock.now() + timedelta(days=370)
        monkeypatch.setattr(type(context.desk.clock), "now", lambda _clock: later)
        pane.show_directory(context.desk.reader.directory())
        settle(context.work)
        assert list(pane.due.ticks) == [first, second]
        assert not pane.due.propose.isEnabled()
        pane.due.ticks[first].setChecked(True)
        pane.due.keep.click()
        settle(context.work)
        assert list(pane.held) == [first]
        assert list(pane.due.ticks) == [second]
        pane.due.all.click()
        pane.due.propose.click()
        settle(context.work)
        assert not pane.due.ticks
        assert len(pane.rows) == 1
        pane.held[first].release.click()
        settle(context.work)
        assert list(pane.due.ticks) == [first]
        assert not pane.held


def test_the_periods_are_chosen_and_saving_confirms_them(
    context: WindowContext, open_pane: Open
) -> None:
    page = open_pane(context).property("page")
    page.nav.choose("keeping")
    pane = page.pane
    assert isinstance(pane, KeepingPane)
    assert pane.unconfirmed.isVisible()
    pane.periods["complaint"].choose_code("ever")
    pane.save()
    settle(context.work)
    retention = context.desk.reader.directory().retention
    assert (retention.keeping, retention.set_by) == (Keeping(complaint=None), "first")
    assert not pane.unconfirmed.isVisible()
    assert not page.panes["erasures"].unconfirmed.isVisible()


def test_a_proposal_is_taken_back(context: WindowContext, open_pane: Open) -> None:
    record(context)
    pane = open_pane(context)
    propose(context, pane)
    (erasure,) = pane.rows
    pane.decline(erasure)
    settle(context.work)
    assert not pane.rows
    assert context.desk.reader.people_by_phone(context.viewer(), PHONE)
