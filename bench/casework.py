"""One long case, and the worklists over all of them: actions, follow-up, who holds what."""

import os
import random
import tempfile
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from bench.big_desk import FOLDER, composed, descriptions, invented, opened, shipped_defaults
from bench.figures import Figure, median, milliseconds
from bench.window import first_paint
from database.open import create_desk
from kafel_desk.alerts.same_issue import same_issues
from kafel_desk.case.commands import AddNote, CaseCommand, CompleteAction, PlanAction, TellResult
from kafel_desk.case.due import FOLLOW_UP_AFTER
from kafel_desk.case.enquiry_commands import AddEvidence
from kafel_desk.case.evidence import evidence_files
from kafel_desk.case.evolve import fold
from kafel_desk.desk import Desk
from kafel_desk.directory.defaults import first_facts
from kafel_desk.evidence.file import EvidenceLimits
from kafel_desk.queries import CaseRow, CaseView, Viewer

_FACTS = 200
_PIECES = 40
_TIMES = 30
_ACTIONS = 5_000
_REMINDED = 2_000
_PAGE = 60
_DONE = 1_000
_TOLD = 2_000
_WORKED = "casework"
"""Marks a big desk whose open cases were worked on."""


def one_case() -> list[Figure]:
    """Return what a case costs that has very many facts, or pieces of evidence."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=FOLDER) as name:
        now = datetime.now(UTC)
        shipped = first_facts(shipped_defaults())
        folder = Path(name)
        made = create_desk(
            folder / "desk", "A", "bench", now=now, first=shipped, identity=folder / "identity"
        )
        with made as begun:
            desk = composed(begun)
            viewer = desk.viewer("reception")
            long, full = _case_of_many_facts(desk), _case_of_many_files(desk)
            facts = desk.reader.case_facts(viewer, long)
            folding = median(milliseconds(partial(fold, facts), _TIMES))
            reading = median(milliseconds(partial(desk.case_file, viewer, long), _TIMES))
            opening = median(milliseconds(partial(_open_with_evidence, desk, viewer, full), _TIMES))
        painting = first_paint(folder / "desk", folder / "identity", full)
    return [
        Figure(f"refold a case of {len(facts)} facts", folding, "ms", 10, "< 10 ms"),
        Figure(
            f"open a case of {len(facts)} facts", reading, "ms", 100, "< 100 ms",
            note="read, unsealed, folded, its state, rail and due times; nothing is drawn",
        ),
        Figure(
            f"open a case with {_PIECES} pieces of evidence", opening, "ms", 100, "< 100 ms",
            note="the same, with the list of its evidence; nothing is drawn",
        ),
        Figure(
            "the same in the window, to first paint", painting, "ms", 100, "< 100 ms",
            note="thumbnails come after it",
        ),
    ]  # fmt: skip


def worklists(folder: Path) -> list[Figure]:
    """Return what the slowest page of each worklist costs over all cases of a desk."""
    with opened(folder) as big:
        desk = composed(big)
        if not (folder / _WORKED).exists():
            _work(desk)
            (folder / _WORKED).touch()
        viewer = desk.viewer("supervisor")
        reader = desk.reader
        actions, silent = reader.count_actions(viewer, "open"), reader.count_silent(viewer, 7)
        followed, next_week = CaseView(tab="follow_due"), _in_a_week(viewer)
        calls = reader.count(next_week, followed)
        week_ago = viewer.now - timedelta(days=7)
        acts: dict[str, Callable[[], object]] = {
            "actions": lambda: reader.actions(viewer, "open", 0, _PAGE),
            "the last actions": lambda: reader.actions(viewer, "open", actions - _PAGE, _PAGE),
            "count of actions": lambda: reader.count_actions(viewer, "open"),
            "actions to check": lambda: reader.actions(viewer, "to_check", 0, _PAGE),
            "follow-up": lambda: reader.rows(next_week, followed, 0, _PAGE),
            "people without a word": lambda: reader.silent_cases(viewer, 7, 0, _PAGE),
            "the last of them": lambda: reader.silent_cases(viewer, 7, silent - _PAGE, _PAGE),
            "who holds what": lambda: reader.holdings(viewer),
            "notices": lambda: reader.notices(viewer),
            "due reminders": lambda: reader.due_reminders(viewer.now, 20),
            "same issue": lambda: same_issues(reader.issue_rows(viewer, week_ago), viewer.now),
        }
        took = sorted(((max(milliseconds(act, 5)), name) for name, act in acts.items()))
    slowest = took[-1]
    told = ", ".join(f"{name} {time:.1f} ms" for time, name in reversed(took))
    return [
        Figure(
            "worklists, the slowest", slowest[0], "ms", 50, "< 50 ms",
            note=f"{actions:,} open actions, {calls:,} follow-up calls, {silent:,} people without a"
            f" word; {told}",
        )
    ]  # fmt: skip


def _recorded(desk: Desk) -> bytes:
    return desk.execute(invented(random.Random(5), descriptions()), "reception").case or b""


def _case_of_many_facts(desk: Desk) -> bytes:
    case = _recorded(desk)
    for number in range(_FACTS - 1):
        desk.execute(AddNote(case=case, text=f"متابعة رقم {number}"), "reception")
    return case


def _case_of_many_files(desk: Desk) -> bytes:
    case = _recorded(desk)
    for number in range(_PIECES):
        content = b"\xff\xd8\xff" + os.urandom(60_000)
        file = desk.evidence.add_bytes(content, f"صورة {number}.jpg", EvidenceLimits())
        desk.execute(AddEvidence(case=case, file=file), "reception")
    return case


def _open_with_evidence(desk: Desk, viewer: Viewer, case: bytes) -> int:
    file = desk.case_file(viewer, case)
    return len(evidence_files(file.case)) if file else 0


def _in_a_week(viewer: Viewer) -> Viewer:
    """Return somebody who looks when the people who were told today are due a call."""
    return Viewer(viewer.staff, viewer.desk, viewer.now + FOLLOW_UP_AFTER)


def _work(desk: Desk) -> None:
    """Work on cases that are open, as a busy centre would: plan, do, tell, remind."""
    viewer = desk.viewer("supervisor")
    rows = desk.reader.rows(viewer, CaseView(tab="new"), 0, _ACTIONS)
    due = viewer.now + timedelta(days=9)
    plan = PlanAction(case=b"", text="مطابقة كشف المستفيدين", owner="supervisor", due=due)
    told = [row for row in rows if row.kind == "inquiry"]
    work: tuple[tuple[CaseCommand, Sequence[CaseRow]], ...] = (
        (plan, rows),
        (CompleteAction(case=b""), rows[:_DONE]),
        (TellResult(case=b"", means="call"), told[:_TOLD]),
    )
    for command, chosen in work:
        for start in range(0, len(chosen), 250):
            desk.execute_all(command, "reception", [row.id for row in chosen[start : start + 250]])
    for _ in range(_REMINDED // 100):
        desk.remind(100)
