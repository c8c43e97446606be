"""Evidence on its way: one file after the other, stopped, refused, and added by who began it."""

from pathlib import Path

from tests.ui.cases.conftest import Shown
from tests.ui.evidence.test_panel import kept, local, panel_of, wait
from ui.evidence.adding import Problem, batch_for


def test_adding_can_be_stopped(shown: Shown, files: Path) -> None:
    panel = panel_of(shown)
    (files / "طويل.txt").write_bytes(b"word " * 2_000_000)
    panel.take(local(files / "طويل.txt", files / "كشف الحساب.png"))
    panel.add_waiting()
    panel.adding.cancel()
    wait(shown)
    assert kept(shown) == []
    assert not panel.progress.isVisible()


def test_what_was_taken_while_another_is_added_waits_its_turn(shown: Shown, files: Path) -> None:
    panel = panel_of(shown)
    for name in ("كشف الحساب.png", "صورة محادثة.png", "ملاحظات.txt"):
        panel.take(local(files / name))
        panel.add_waiting()
    wait(shown)
    assert len(kept(shown)) == 3


def test_what_one_person_adds_is_theirs_whoever_sits_down_meanwhile(
    shown: Shown, files: Path
) -> None:
    panel = panel_of(shown)
    panel.take(local(files / "كشف الحساب.png", files / "ملاحظات.txt"))
    panel.add_waiting()
    panel.take(local(files / "صورة محادثة.png"))
    shown.context.session.sit_down("salma", "سلمى برناوي", "")
    wait(shown)
    case = shown.story.cases["huda"]
    file = shown.desk.desk.case_file(shown.context.viewer(), case)
    assert file is not None
    assert [added.actor for added in file.case.evidence] == ["badr", "badr"]
    panel.add_waiting()  # nothing waits any more that somebody else had taken
    wait(shown)
    assert len(kept(shown)) == 2


def test_a_refusal_is_told_when_another_case_is_in_front(shown: Shown) -> None:
    panel = panel_of(shown)
    other = shown.desk.desk.case_file(shown.context.viewer(), shown.story.cases["late"])
    assert other is not None
    batch = batch_for(other.case, other.directory, ())
    batch.problems.append(Problem("فارغ.png", "الملف فارغ."))
    told: list[object] = []
    shown.context.navigation.notice_shown.connect(lambda _key, notice: told.append(notice))
    panel.adding.finished.emit(batch)
    assert panel.said == ""
    assert "الملف فارغ" in str(told)
