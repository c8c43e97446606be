"""Operations: what crosses between threads, which answers count, and how each error is treated."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import TypeVar

import pytest
from pytestqt.qtbot import QtBot

from kafel_desk.refusal import Refused, refuse
from tests.patience import PATIENCE
from tests.ui.parts import settle
from ui.work import CancelledError, Operation, Progress, Work

T = TypeVar("T")


@pytest.fixture
def work(qtbot: QtBot) -> Iterator[Work]:
    made = Work(is_environment=lambda error: isinstance(error, OSError))
    yield made
    made.close()
    settle(made)


def _same(value: T, _progress: Progress) -> T:
    return value


def fails_with(error: Exception) -> Operation[None]:
    def job(_progress: Progress) -> None:
        raise error

    return Operation(job, done=lambda _result: pytest.fail("it cannot be done"), name="save")


def test_the_job_runs_off_the_ui_thread_and_its_answer_comes_back_on_it(work: Work) -> None:
    threads: list[threading.Thread] = []
    answers: list[tuple[int, threading.Thread]] = []

    def job(_progress: Progress) -> int:
        threads.append(threading.current_thread())
        return 42

    work.read(Operation(job, lambda n: answers.append((n, threading.current_thread()))))
    settle(work)
    assert answers == [(42, threading.main_thread())]
    assert threads != [threading.main_thread()]


def test_writes_keep_their_order(work: Work) -> None:
    done: list[int] = []
    for n in range(20):
        work.write(Operation(partial(_same, n), done.append))
    settle(work)
    assert done == list(range(20))


@pytest.mark.parametrize("worker", ["read", "write"])
def test_what_was_asked_for_goes_before_what_nobody_waits_for(work: Work, worker: str) -> None:
    done: list[str] = []
    begun, gate = threading.Event(), threading.Event()

    def hold(_progress: Progress) -> None:
        begun.set()
        gate.wait(PATIENCE)

    submit = getattr(work, worker)
    submit(Operation(hold, lambda _nothing: None, is_background=True))
    assert begun.wait(PATIENCE)
    for name, is_background in (
        ("badge", True), ("list", False), ("reminders", True), ("preview", False),
    ):  # fmt: skip
        job = partial(_same, name)
        submit(Operation(job, done.append, is_background=is_background))
    gate.set()
    settle(work)
    assert done == ["list", "preview", "badge", "reminders"]


def test_nothing_waits_behind_what_the_window_does_by_itself(qtbot: QtBot, work: Work) -> None:
    done: list[str] = []
    begun, gate = threading.Event(), threading.Event()

    def back_up(_progress: Progress) -> None:
        begun.set()
        gate.wait(PATIENCE)

    work.tend(Operation(back_up, lambda _nothing: done.append("backup")))
    assert begun.wait(PATIENCE)
    for ask in (work.read, work.write, work.carry, work.export):
        ask(Operation(partial(_same, "asked"), done.append))
    qtbot.waitUntil(lambda: done == ["asked"] * 4)
    gate.set()
    settle(work)
    assert done[-1] == "backup"


def test_what_the_window_does_by_itself_is_told_to_stop_at_the_end(work: Work) -> None:
    begun, told = threading.Event(), list[bool]()

    def back_up(progress: Progress) -> None:
        begun.set()
        while not progress.is_cancelled:
            threading.Event().wait(0.001)
        told.append(progress.is_cancelled)

    work.tend(Operation(back_up, lambda _nothing: None))
    assert begun.wait(PATIENCE)
    work.close()
    assert told == [True]
    work.tend(Operation(back_up, lambda _nothing: None))
    settle(work)
    assert told == [True]


def test_of_reads_for_one_list_only_the_newest_is_shown(work: Work) -> None:
    shown: list[str] = []
    gate = threading.Event()

    def slow(_progress: Progress) -> str:
        gate.wait(PATIENCE)
        return "old"

    work.read(Operation(slow, shown.append), latest_of="cases")
    work.read(Operation(lambda _progress: "between", shown.append), latest_of="cases")
    work.read(Operation(lambda _progress: "new", shown.append), latest_of="cases")
    gate.set()
    settle(work)
    assert shown == ["new"]


def test_reads_for_another_list_are_left_alone(work: Work) -> None:
    shown: list[str] = []
    work.read(Operation(lambda _progress: "cases", shown.append), latest_of="cases")
    work.read(Operation(lambda _progress: "card", shown.append), latest_of="card")
    settle(work)
    assert shown == ["cases", "card"]


def test_busy_is_said_once_for_work_that_overlaps(work: Work) -> None:
    said: list[bool] = []
    work.busy_changed.connect(said.append)
    for _ in range(3):
        work.write(Operation(lambda _progress: None, lambda _result: None))
    settle(work)
    assert said == [True, False]


def test_a_refusal_goes_to_the_one_who_asked(work: Work) -> None:
    refusals: list[Refused] = []

    def job(_progress: Progress) -> None:
        raise refuse("phone", "error.phone_short")

    work.write(Operation(job, lambda _result: None, refused=refusals.append))
    settle(work)
    assert [error.errors[0].field for error in refusals] == ["phone"]


def test_a_refusal_that_nobody_takes_is_told_to_the_window(work: Work) -> None:
    told: list[Refused] = []
    work.was_refused.connect(told.append)
    work.write(fails_with(refuse("", "error.no_such_case")))
    settle(work)
    assert len(told) == 1


def test_an_environment_error_stands_until_the_same_operation_succeeds(work: Work) -> None:
    said: list[str] = []
    work.environment_failed.connect(lambda name, _error: said.append(f"failed {name}"))
    work.environment_recovered.connect(lambda name: said.append(f"recovered {name}"))
    work.write(fails_with(OSError("disk full")))
    settle(work)
    work.write(Operation(lambda _progress: None, lambda _result: None, name="other"))
    settle(work)
    assert said == ["failed save"]
    for _ in range(2):
        work.write(Operation(lambda _progress: None, lambda _result: None, name="save"))
        settle(work)
    assert said == ["failed save", "recovered save"]


def test_anything_else_is_a_bug_and_the_workers_live_on(work: Work) -> None:
    bugs: list[BaseException] = []
    work.bug_found.connect(bugs.append)
    work.write(fails_with(ZeroDivisionError()))
    done: list[str] = []
    work.write(Operation(lambda _progress: "still here", done.append))
    settle(work)
    assert [type(bug) for bug in bugs] == [ZeroDivisionError]
    assert done == ["still here"]


def test_a_long_job_tells_how_far_it_is_and_stops_silently_when_cancelled(work: Work) -> None:
    told: list[tuple[int, int]] = []
    ended: list[bool] = []
    begun, go_on = threading.Event(), threading.Event()

    def job(progress: Progress) -> None:
        progress.step(1, 3)
        begun.set()
        go_on.wait(PATIENCE)
        progress.step(2, 3)
        pytest.fail("it was cancelled")

    running = work.write(
        Operation(
            job,
            done=lambda _result: pytest.fail("it was cancelled"),
            ended=lambda: ended.append(True),
            progress=lambda done, total: told.append((done, total)),
        )
    )
    begun.wait(PATIENCE)
    running.cancel()
    go_on.set()
    settle(work)
    assert told == [(1, 3)]
    assert ended == [True]


def test_closing_lets_writes_finish_and_later_reads_come_to_nothing(work: Work) -> None:
    done: list[str] = []
    work.write(Operation(lambda _progress: "kept", done.append))
    work.close()
    work.read(Operation(lambda _progress: "too late", done.append))
    settle(work)
    assert done == ["kept"]


def test_cancelling_is_no_error(work: Work) -> None:
    said: list[object] = []
    work.bug_found.connect(said.append)
    work.environment_failed.connect(lambda *_: said.append(_))
    work.write(fails_with(CancelledError()))
    settle(work)
    assert said == []


def test_what_was_under_way_ends_even_if_it_failed(work: Work) -> None:
    ended: list[str] = []
    work.bug_found.connect(lambda _error: None)

    def job(_progress: Progress) -> None:
        raise ZeroDivisionError

    work.write(Operation(job, lambda _result: None, ended=lambda: ended.append("ended")))
    settle(work)
    assert ended == ["ended"]
    assert not work.is_busy


def test_neither_a_save_nor_the_end_waits_for_a_folder_that_never_answers(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.work._PATIENCE", 0.01)
    work = Work(is_environment=lambda error: isinstance(error, OSError))
    never, saved = threading.Event(), list[int]()
    is_held = threading.Event()

    def hang(_progress: Progress) -> None:
        is_held.set()
        never.wait(PATIENCE)

    work.share(Operation(hang, lambda _nothing: pytest.fail("it never answered")))
    assert is_held.wait(PATIENCE)
    work.write(Operation(partial(_same, 1), saved.append))
    qtbot.waitUntil(lambda: saved == [1])
    assert not work.finish_sharing(0.01)
    work.close()
    assert not never.is_set()
    never.set()


def test_what_was_asked_of_the_folder_is_done_before_the_end(work: Work) -> None:
    done: list[int] = []
    for n in range(3):
        work.share(Operation(lambda _progress, n=n: done.append(n), lambda _nothing: None))  # type: ignore[misc]
    assert work.finish_sharing(PATIENCE)
    assert done == [0, 1, 2]


def test_what_a_timer_gives_after_the_end_is_left_and_what_somebody_wrote_is_never_dropped_unsaid(
    qtbot: QtBot,
) -> None:
    work = Work(is_environment=lambda error: isinstance(error, OSError))
    work.close()
    nothing = Operation(partial(_same, 1), lambda _one: pytest.fail("the desk is closed"))
    work.write(replace(nothing, is_background=True))
    assert not work.is_busy
    with pytest.raises(RuntimeError):
        work.write(nothing)
