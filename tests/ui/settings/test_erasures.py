"""Erasures on screen: proposed by one, approved by another, told in plain words."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kafel_desk.case import commands as c
from kafel_desk.erasure.erasure import erased_subjects
from tests.ui.guarded_desk import ADMINISTRATOR, DIRECTOR, at_work, make_guarded
from tests.ui.real_desk import settle, words
from ui.context import Changes, WindowContext
from ui.settings.erasures_pane import ErasuresPane
from ui.settings.page import SettingsPage
from ui.start import WindowParts

PHONE = "0555000123"
Open = Callable[[WindowContext], ErasuresPane]


@pytest.fixture
def parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> WindowParts:
    return make_guarded(tmp_path, monkeypatch)


@pytest.fixture
def context(
    qtbot: QtBot, parts: WindowParts, request: pytest.FixtureRequest
) -> Iterator[WindowContext]:
    with at_work(parts, getattr(request, "param", ADMINISTRATOR)) as seated:
        yield seated


@pytest.fixture
def open_pane(qtbot: QtBot) -> Open:
    def open_pane(context: WindowContext) -> ErasuresPane:
        page = SettingsPage(context)
        qtbot.addWidget(page, before_close_func=lambda _page: None)
        page.show()
        qtbot.waitExposed(page)

        def announced(changes: object) -> None:
            if isinstance(changes, Changes):
                page.refresh(changes)

        context.navigation.changed.connect(announced)
        page.activated("erasures")
        settle(context.work)
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


def test_a_proposal_is_taken_back(context: WindowContext, open_pane: Open) -> None:
    record(context)
    pane = open_pane(context)
    propose(context, pane)
    (erasure,) = pane.rows
    pane.decline(erasure)
    settle(context.work)
    assert not pane.rows
    assert context.desk.reader.people_by_phone(context.viewer(), PHONE)
