"""Backups from the window: made now, made by itself when owed, told when they fail, restored."""

from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import main
from tests.ui.guarded_desk import ADMINISTRATOR, RECEPTION, parts, seated, settings_page
from tests.ui.real_desk import make_work, settle, words
from ui.backups.backups import NOTICE, SETTING, Backups, BackupSettings, BackupState, read_settings
from ui.context import WindowContext
from ui.settings.backup_pane import BackupPane
from ui.theme import make_theme
from ui.theme.fonts import load_fonts
from ui.wizard.first_start import FirstStart
from ui.wizard.making import MadeDesk
from ui.wizard.new_centre import NewCentre
from ui.wizard.steps import RESTORE
from ui.work import Progress

__all__ = ["parts"]

context = seated(ADMINISTRATOR)


@pytest.fixture
def pane(qtbot: QtBot, context: WindowContext) -> BackupPane:
    page = settings_page(qtbot, context, "backup")
    assert isinstance(page.pane, BackupPane)
    page.pane.setProperty("page", page)
    return page.pane


def backups_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.desk"))


def set_places(context: WindowContext, place: Path, second: str = "") -> None:
    with context.desk.store.write() as transaction:
        transaction.set_local(SETTING, BackupSettings(str(place), second).stored())


class TestNow:
    def test_it_is_made_in_both_places_and_told(
        self, pane: BackupPane, context: WindowContext, tmp_path: Path
    ) -> None:
        none = words().text("backup.none")
        assert pane.last[0] == none
        pane.place.set_text(str(tmp_path / "first"))
        pane.second.set_text(str(tmp_path / "second"))
        pane.save()
        settle(context.work)
        pane.back_up()
        assert not pane.now_button.isEnabled()
        settle(context.work)
        assert len(backups_in(tmp_path / "first")) == len(backups_in(tmp_path / "second")) == 1
        assert none not in pane.last
        assert pane.now_button.isEnabled()

    def test_a_place_that_cannot_be_used_is_told_and_stays_told(
        self, pane: BackupPane, context: WindowContext, tmp_path: Path
    ) -> None:
        shown: dict[str, object] = {}
        context.navigation.notice_shown.connect(shown.__setitem__)
        context.navigation.notice_cleared.connect(lambda key: shown.pop(key, None))
        blocked = tmp_path / "a file"
        blocked.write_text("")
        set_places(context, blocked / "in it")
        pane.back_up()
        settle(context.work)
        assert NOTICE in shown
        assert pane.now_button.isEnabled()
        set_places(context, tmp_path / "good")
        pane.back_up()
        settle(context.work)
        assert NOTICE not in shown

    def test_without_a_place_nothing_is_saved(
        self, pane: BackupPane, context: WindowContext
    ) -> None:
        pane.place.set_text("")
        pane.save()
        settle(context.work)
        assert pane.place_field.error
        assert context.desk.reader.local_setting(SETTING) is None


class TestByItself:
    def test_one_that_is_owed_is_made_and_another_is_not(
        self, context: WindowContext, tmp_path: Path
    ) -> None:
        set_places(context, tmp_path / "place")
        backups = Backups(context)
        for _ in range(2):
            backups.back_up_when_owed()
            settle(context.work)
        assert len(backups_in(tmp_path / "place")) == 1

    def test_not_where_it_is_switched_off(self, context: WindowContext, tmp_path: Path) -> None:
        off = BackupSettings(str(tmp_path / "place"), is_automatic=False)
        with context.desk.store.write() as transaction:
            transaction.set_local(SETTING, off.stored())
        Backups(context).back_up_when_owed()
        settle(context.work)
        assert not backups_in(tmp_path / "place")

    def test_a_second_place_that_lacks_todays_is_enough(self, context: WindowContext) -> None:
        now = context.desk.clock.now()
        settings = BackupSettings("a", "b")
        assert BackupState(settings, (now, None)).is_owed(now)
        assert BackupState(settings, (now, now - timedelta(days=2))).is_owed(now)
        assert not BackupState(settings, (now, now)).is_owed(now)

    @pytest.mark.parametrize("stored", [None, 3, {"place": 5}, {"second": None}])
    def test_a_setting_that_makes_no_sense_is_the_shipped_one(self, stored: object) -> None:
        assert read_settings(stored, "beside") == BackupSettings("beside")


class TestRestoring:
    @pytest.fixture
    def backup(self, context: WindowContext, tmp_path: Path) -> Path:
        assert context.administration is not None
        return Path(context.administration.back_up(str(tmp_path / "place")).path)

    def test_the_first_start_puts_it_into_a_new_folder(
        self, qtbot: QtBot, backup: Path, tmp_path: Path
    ) -> None:
        load_fonts()
        work = make_work()
        parts = main.window_parts(str(tmp_path / "new" / "desk"), tmp_path / "new" / "identity")

        def make(new: NewCentre, progress: Progress) -> MadeDesk:
            del progress
            parts.create(new)
            return MadeDesk()

        wizard = FirstStart(lambda spoken: (words(spoken), make_theme("light")), work, make)
        qtbot.addWidget(wizard)
        wizard.show()
        wizard.restore_button.click()
        assert wizard.step is RESTORE
        wizard.go_on()
        assert wizard.fields["backup"].error
        wizard.fields["backup"].control.set_text(str(tmp_path / "none.desk"))  # type: ignore[attr-defined]
        wizard.go_on()
        settle(work)
        assert wizard._notice is not None
        assert not parts.is_there()
        wizard.fields["backup"].control.set_text(str(backup))  # type: ignore[attr-defined]
        with qtbot.waitSignal(wizard.finished):
            wizard.go_on()
        settle(work)
        work.close()
        assert parts.log_in is not None
        assert ADMINISTRATOR.name in parts.log_in.names()
        opened = parts.log_in.open(RECEPTION.name, RECEPTION.password)
        assert opened.code != "A", "it goes on as another desk"
        opened.close()
