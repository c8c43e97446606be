"""Founding, joining and recovering at the first start: what is asked, shown, waited for, refused."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from kafel_desk.desk import Desk
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.refusal import refuse
from kafel_desk.sharing.port import Progress
from kafel_desk.sharing.status import RecoveryKit
from tests.ui.real_desk import RIYADH, make_work, settle, words
from tests.ui.sharing.fake import FOLDER, KIT, NOW, SIX, UNSHARED, FakeSharing
from tests.ui.walk import faults
from ui.application import dress
from ui.sharing.six_words import SixWords
from ui.theme import Theme, ThemeName, make_theme
from ui.theme.fonts import load_fonts
from ui.wizard.contents import ToShare
from ui.wizard.first_start import FirstStart
from ui.wizard.making import MadeDesk
from ui.wizard.new_centre import NewCentre
from ui.wizard.steps import (
    DESK,
    RECOVERY,
    SHARE,
    SHARE_TO_JOIN,
    SIX_WORDS,
    START,
    SUMMARY,
    SUMMARY_OF_SHARED,
)
from ui.wizard.steps import KIT as KIT_STEP
from ui.work import Work

PASSWORD = "مطر على النافذة"  # noqa: S105 - nobody's
SHIPPED = NewCentre(
    charity="جمعية",
    centre="مركز",
    desk_name="الاستقبال",
    person="أمل",
    desk_code="D",
    password=PASSWORD,
    password_again=PASSWORD,
)
Make = Callable[..., FirstStart]


class Outside:
    """What is behind the wizard: a desk that is made once, and its sharing."""

    def __init__(self) -> None:
        self.fake = FakeSharing(UNSHARED)
        self.made: list[NewCentre] = []

    def make(self, new: NewCentre, progress: Progress) -> MadeDesk:
        del progress
        self.made.append(new)
        desk = cast("Desk", object())
        return MadeDesk(desk, self.fake if new.share else None)


@pytest.fixture
def outside() -> Outside:
    return Outside()


@pytest.fixture
def work(qtbot: QtBot) -> Iterator[Work]:
    made = make_work()
    yield made
    settle(made)
    made.close()


@pytest.fixture
def make_wizard(qtbot: QtBot, work: Work, outside: Outside) -> Make:
    load_fonts()

    def make(
        theme_name: ThemeName = "light",
        scale: float = 1.0,
        size: tuple[int, int] = (1366, 768),
        **more: Any,
    ) -> FirstStart:
        def look(language: str) -> tuple[Catalogue, Theme]:
            catalogue = words(language)
            right_to_left = catalogue.direction == "rtl"
            theme = make_theme(theme_name, scale=scale, is_right_to_left=right_to_left)
            application = QApplication.instance()
            assert isinstance(application, QApplication)
            dress(application, theme)
            return catalogue, theme

        to_share = ToShare(
            paper_of_kit=lambda _kit, _charity, _centre: b"%PDF",
            dice=lambda count: bytes([4, 10][:count]),
            now=lambda: NOW.astimezone(RIYADH),
        )
        wizard = FirstStart(look, work, outside.make, shipped=SHIPPED, to_share=to_share, **more)
        wizard.resize(*size)
        qtbot.addWidget(wizard)
        with qtbot.waitExposed(wizard):
            wizard.show()
        wizard.activateWindow()
        QTest.qWait(1)
        return wizard

    return make


def go_on(wizard: FirstStart) -> None:
    wizard.go_on()
    settle(wizard._work)


def fill(wizard: FirstStart, **values: str) -> None:
    for name, value in values.items():
        control: Any = wizard.fields[name].control
        (
            getattr(control, "set_text", None)
            or getattr(control, "setPlainText", None)
            or control.setText
        )(value)


def go_to_share(wizard: FirstStart, beginning: str) -> None:
    wizard.begin_with(beginning)  # type: ignore[arg-type]
    while "share" not in wizard.fields:
        go_on(wizard)


def test_the_four_beginnings_are_chosen_by_number(make_wizard: Make) -> None:
    wizard = make_wizard()
    assert list(wizard.cards) == ["new", "join", "recover", "demo"]
    QTest.keyClick(QApplication.focusWidget() or wizard, Qt.Key.Key_3)
    assert wizard.new.beginning == "recover"
    assert wizard.steps == (START, DESK, SHARE_TO_JOIN, RECOVERY, SUMMARY_OF_SHARED)


def test_a_new_centre_may_share_later(make_wizard: Make, outside: Outside, qtbot: QtBot) -> None:
    wizard = make_wizard()
    go_to_share(wizard, "new")
    go_on(wizard)
    go_on(wizard)
    assert wizard.step is SUMMARY
    assert outside.made[0].share == ""
    with qtbot.waitSignal(wizard.finished):
        go_on(wizard)
    assert len(outside.made) == 1
    assert not outside.fake.asked


def test_a_centre_is_founded_and_its_kit_must_be_kept(
    make_wizard: Make, outside: Outside, tmp_path: Path, qtbot: QtBot
) -> None:
    wizard = make_wizard()
    go_to_share(wizard, "new")
    fill(wizard, share=FOLDER)
    go_on(wizard)
    go_on(wizard)
    assert outside.fake.asked == [("found", FOLDER)]
    assert wizard.step is KIT_STEP
    assert not wizard.back.isEnabled()
    kit = wizard.kit
    assert kit is not None
    go_on(wizard)
    assert all(field.error for field in kit.fields)
    wizard.close()
    assert wizard.isVisible(), "a kit that nobody kept is not closed away"
    for place, field in zip(kit.places, kit.fields, strict=True):
        field.control.setText(KIT.words[place - 1])  # type: ignore[attr-defined]
    go_on(wizard)
    assert wizard.step is KIT_STEP, "the file is not saved yet"
    kept = tmp_path / "kit.key"
    kit.asks = lambda _parent, _name: str(kept)
    kit.save_button.click()
    settle(wizard._work)
    assert kept.read_bytes() == KIT.file
    go_on(wizard)
    assert wizard.step is SUMMARY
    with qtbot.waitSignal(wizard.finished):
        wizard.go_on()
    assert len(outside.made) == 1


def test_a_folder_that_is_no_good_is_said_beside_it_and_the_desk_is_made_once(
    make_wizard: Make, outside: Outside, monkeypatch: pytest.MonkeyPatch
) -> None:
    wizard = make_wizard()
    go_to_share(wizard, "new")
    fill(wizard, share="/nowhere")
    outside.fake.is_away = True
    go_on(wizard)
    go_on(wizard)
    assert wizard.step is SHARE
    assert wizard.fields["share"].error

    def has_share(_folder: str) -> RecoveryKit:
        raise refuse("share", "error.needed")

    outside.fake.is_away = False
    with monkeypatch.context() as patch:
        patch.setattr(outside.fake, "found", has_share)
        go_on(wizard)
        assert wizard.fields["share"].error == words().text("error.needed")
    go_on(wizard)
    assert wizard.step is KIT_STEP
    assert len(outside.made) == 1


def test_joining_shows_six_words_waits_and_brings_the_record_in(
    make_wizard: Make, outside: Outside, qtbot: QtBot
) -> None:
    wizard = make_wizard()
    go_to_share(wizard, "join")
    go_on(wizard)
    assert wizard.fields["share"].error, "without a folder nobody can be asked"
    fill(wizard, share=FOLDER)
    go_on(wizard)
    settle(wizard._work)
    assert wizard.step is SIX_WORDS
    assert wizard.findChildren(SixWords)[0].words == SIX
    assert not wizard.next.isEnabled()
    assert wizard.waiting is not None
    assert "10:42" in wizard.waiting.said
    outside.fake.is_admitted = True
    wizard.making.look()
    settle(wizard._work)
    assert wizard.step is SUMMARY_OF_SHARED
    assert outside.fake.count("sync") == 1
    with qtbot.waitSignal(wizard.finished):
        wizard.go_on()


def test_a_folder_that_goes_away_while_one_waits_is_said_and_tried_again(
    make_wizard: Make, outside: Outside
) -> None:
    wizard = make_wizard()
    go_to_share(wizard, "join")
    fill(wizard, share=FOLDER)
    go_on(wizard)
    settle(wizard._work)
    outside.fake.is_away = True
    wizard.making.look()
    settle(wizard._work)
    assert wizard.step is SIX_WORDS
    assert wizard.waiting is not None
    assert words().text("sync.silent") in wizard.waiting.said
    assert wizard.making._again.isActive()


def test_a_request_can_be_withdrawn_and_put_elsewhere(make_wizard: Make, outside: Outside) -> None:
    wizard = make_wizard()
    go_to_share(wizard, "join")
    fill(wizard, share=FOLDER)
    go_on(wizard)
    settle(wizard._work)
    wizard.withdraw_button.click()
    settle(wizard._work)
    assert outside.fake.count("withdraw") == 1
    assert wizard.step is SHARE_TO_JOIN
    fill(wizard, share="/elsewhere")
    go_on(wizard)
    assert wizard.step is SIX_WORDS
    assert (
        outside.fake.asked[-2][1] == "/elsewhere" or ("request", "/elsewhere") in outside.fake.asked
    )
    assert len(outside.made) == 1


def test_who_closed_the_window_goes_on_waiting_at_the_next_start(
    make_wizard: Make, outside: Outside
) -> None:
    outside.fake.request_to_join(FOLDER)
    wizard = make_wizard(waits_with=MadeDesk(cast("Desk", object()), outside.fake))
    settle(wizard._work)
    assert wizard.step is SIX_WORDS
    assert wizard.findChildren(SixWords)[0].words == SIX
    outside.fake.is_admitted = True
    wizard.making.look()
    settle(wizard._work)
    assert wizard.step is SUMMARY_OF_SHARED
    assert not outside.made


def test_a_desk_is_recovered_from_words_and_file(
    make_wizard: Make, outside: Outside, tmp_path: Path
) -> None:
    kit = tmp_path / "kit.key"
    kit.write_bytes(b"kit")
    wizard = make_wizard()
    go_to_share(wizard, "recover")
    fill(wizard, share=FOLDER)
    go_on(wizard)
    fill(wizard, kit_file=str(kit), kit_words="نخلة مفتاح")
    go_on(wizard)
    assert wizard.step is RECOVERY
    assert wizard.fields["kit_words"].error
    fill(wizard, kit_words=" ".join(KIT.words))
    go_on(wizard)
    assert wizard.step is SUMMARY_OF_SHARED
    assert outside.fake.asked[-2:] == [
        ("recover", (FOLDER, b"kit", " ".join(KIT.words))),
        ("sync", None),
    ]


def test_a_file_that_is_not_there_is_said_in_words(make_wizard: Make, tmp_path: Path) -> None:
    wizard = make_wizard()
    go_to_share(wizard, "recover")
    fill(wizard, share=FOLDER)
    go_on(wizard)
    fill(wizard, kit_file=str(tmp_path / "none"), kit_words="x")
    go_on(wizard)
    assert wizard.fields["kit_file"].error


def test_a_long_record_shows_its_progress_and_can_be_left_for_later(
    make_wizard: Make, outside: Outside, tmp_path: Path
) -> None:
    kit = tmp_path / "kit.key"
    kit.write_bytes(b"kit")
    wizard = make_wizard()
    go_to_share(wizard, "recover")
    fill(wizard, share=FOLDER)
    go_on(wizard)
    fill(wizard, kit_file=str(kit), kit_words=" ".join(KIT.words))
    seen: list[bool] = []

    def long(progress: Any) -> None:
        progress(1_000, 50_000)
        if not seen:
            seen.append(True)
            wizard.making._running.progress_reporter.cancel()  # type: ignore[union-attr]
        progress(2_000, 50_000)

    outside.fake.on_sync = long
    go_on(wizard)
    assert wizard.step is RECOVERY
    assert wizard.next.isEnabled()
    go_on(wizard)
    assert wizard.step is SUMMARY_OF_SHARED
    assert outside.fake.count("recover") == 1, "it is a member already"


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("beginning", ["new", "join", "recover"])
def test_every_step_can_be_heard_reached_and_read(
    make_wizard: Make, outside: Outside, tmp_path: Path, beginning: str, language: str, scale: float
) -> None:
    kit = tmp_path / "kit.key"
    kit.write_bytes(b"kit")
    wizard = make_wizard(scale=scale, language=language)
    wizard.begin_with(beginning)  # type: ignore[arg-type]
    seen = []
    for _ in range(9):
        QTest.qWait(1)
        settle(wizard._work)
        seen.append(wizard.step)
        assert faults(wizard) == [], wizard.step.title
        if wizard.step in {SUMMARY, SUMMARY_OF_SHARED}:
            break
        if wizard.step is SIX_WORDS:
            outside.fake.is_admitted = True
            wizard.making.look()
            settle(wizard._work)
            continue
        values = {"share": FOLDER, "kit_file": str(kit), "kit_words": " ".join(KIT.words)}
        fill(wizard, **{name: value for name, value in values.items() if name in wizard.fields})
        if wizard.kit is not None:
            wizard.kit.is_saved = True
            for place, field in zip(wizard.kit.places, wizard.kit.fields, strict=True):
                field.control.setText(KIT.words[place - 1])  # type: ignore[attr-defined]
        go_on(wizard)
    assert seen == list(wizard.steps)


def test_a_code_that_gave_way_is_told_at_the_end(make_wizard: Make, outside: Outside) -> None:
    wizard = make_wizard()
    go_to_share(wizard, "join")
    fill(wizard, share=FOLDER)
    go_on(wizard)
    settle(wizard._work)
    outside.fake.now = msgspec.structs.replace(outside.fake.now, desk="E")
    outside.fake.is_admitted = True
    wizard.making.look()
    settle(wizard._work)
    shown = [child.text() for child in wizard.findChildren(QLabel)]
    assert any("E" in words_ for words_ in shown)
    assert words().text("wizard.code_taken") in shown
