"""A demo desk on disk: whole, with something in every tab, its history in the past."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import main
import resources
from kafel_desk.demo.desk import demo_begins, fill_desk
from kafel_desk.opened import OpenDesk
from kafel_desk.queries import TABS, CaseView, Viewer
from kafel_desk.routines.answers import LONGEST_ANSWER, is_stale
from kafel_desk.routines.board import routine_board
from kafel_desk.time.working_time import working_time

NOW = datetime(2026, 11, 22, 7, 30, tzinfo=UTC)


@pytest.fixture
def demo(tmp_path: Path) -> OpenDesk:
    folder, identity = str(tmp_path / "desk"), tmp_path / "identity"
    opened = main.create_desk(folder, "A", "", demo_begins(NOW, 72), identity=identity)
    text = (resources.defaults() / "demo.json").read_bytes()
    assert fill_desk(opened.desk.store, text, count=72, seed=1, now=NOW) == 72
    return opened


def test_there_is_something_in_every_tab(demo: OpenDesk) -> None:
    holder = Viewer("demo.officer1", "A", NOW)
    counts = demo.desk.reader.tab_counts(holder, CaseView())
    assert [tab for tab in TABS if not counts[tab]] == []
    assert counts["all"] == 72
    demo.close()


def test_its_facts_lie_in_the_past_over_months(demo: OpenDesk) -> None:
    viewer = Viewer("supervisor", "A", NOW)
    rows = demo.desk.reader.rows(viewer, CaseView(sort="received"), 0, 100)
    histories = [demo.desk.reader.case_facts(viewer, row.id) for row in rows]
    times = [fact.at for history in histories for fact in history]
    assert max(times) <= NOW
    assert min(times) < NOW - timedelta(days=60)
    longest = max(history[-1].at - history[0].at for history in histories)
    assert longest > timedelta(days=14)
    demo.close()


def test_it_passes_the_check(demo: OpenDesk) -> None:
    report = demo.check()
    assert report.findings == ()
    assert report.cases == 72
    demo.close()


def test_its_routines_were_carried_out_and_not_all_of_them_are_late(demo: OpenDesk) -> None:
    work = demo.desk.reader.directory().work
    working = working_time(demo.desk.reader.directory().calendars)
    today = working.local(NOW).date()
    rows = routine_board(work.routines.values(), work.done, today, working.calendar(today))
    assert all(row.last is not None and row.last.what for row in rows)
    assert {row.state for row in rows} == {"late", "today", "soon", "ahead"}
    assert len(work.improvements) == 3
    demo.close()


def test_its_answers_are_sound_and_one_of_them_waits_for_its_review(demo: OpenDesk) -> None:
    answers = demo.desk.reader.directory().work.active_answers()
    today = NOW.date()
    assert all(answer.title and 0 < len(answer.text) <= LONGEST_ANSWER for answer in answers)
    assert all(answer.reviewed_on <= today for answer in answers)
    assert [is_stale(answer, today) for answer in answers].count(True) == 1
    demo.close()


def test_no_case_is_in_conflict(demo: OpenDesk) -> None:
    rows = demo.desk.reader.rows(Viewer("supervisor", "A", NOW), CaseView(), 0, 100)
    assert not [row.number for row in rows if row.has_conflict]
    demo.close()


def test_the_material_is_what_the_program_reads() -> None:
    raw = json.loads((resources.defaults() / "demo.json").read_text("utf-8"))
    assert len(raw["matters"]) >= 35
