"""Two real desks over a real folder, each with its own window: founded, joined, in step, in conflict."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import main
from kafel_desk.case import commands as c
from kafel_desk.language.catalogue import Catalogue
from tests.patience import PATIENCE
from tests.ui.real_desk import make_work, settle, words
from tests.ui.walk import faults
from ui.application import dress
from ui.case.page import CasePage
from ui.case.two_values import TwoValues
from ui.context import WindowContext
from ui.frame.window import MainWindow
from ui.opened import OpenedDesk
from ui.settings.page import SettingsPage
from ui.sharing.desk_sharing import DeskSharing
from ui.sharing.desks_pane import DesksPane
from ui.start import open_window
from ui.theme import Theme, make_theme
from ui.theme.fonts import load_fonts
from ui.widgets import Button
from ui.window_parts import WindowParts
from ui.wizard.beginning import to_share
from ui.wizard.first_start import FirstStart
from ui.wizard.making import MadeDesk
from ui.wizard.new_centre import NewCentre
from ui.wizard.steps import KIT, SIX_WORDS, SUMMARY, SUMMARY_OF_SHARED
from ui.work import Progress

PASSWORD = "نخلة في وادي إبراهيم 7"  # noqa: S105 - nobody's


@dataclass
class Seat:
    """A desk with its window, and somebody at it."""

    window: MainWindow
    opened: OpenedDesk
    context: WindowContext

    @property
    def sharing(self) -> DeskSharing:
        assert self.context.sharing is not None
        return self.context.sharing

    @property
    def sentence(self) -> str:
        return self.window.status_bar.light.accessibleName()

    def settle(self) -> None:
        for _ in range(4):
            settle(self.context.work)
            QTest.qWait(1)

    def share(self) -> None:
        self.sharing.sync_now()
        self.settle()

    def pane(self) -> DesksPane:
        self.window.open_page("settings", "desks")
        self.settle()
        page = self.window.page("settings")
        assert isinstance(page, SettingsPage)
        pane = page.panes["desks"]
        assert isinstance(pane, DesksPane)
        return pane

    def case(self, number: str) -> CasePage:
        (row,) = self.context.desk.reader.find_number(self.context.viewer(), number)
        self.window.open_page("case", row.id)
        self.settle()
        page = self.window.page("case")
        assert isinstance(page, CasePage)
        return page

    def record(self, **fields: Any) -> str:
        form = {"kind": "complaint", "channel": "visit", "description": "لم تنزل الكفالة", **fields}
        done = self.context.desk.execute(c.RecordCase(**form), self.context.session.staff)
        assert done.number is not None
        return done.number

    def numbers(self) -> set[str]:
        reader, viewer = self.context.desk.reader, self.context.viewer()
        return {row.number for row in reader.recorded_today(viewer, 50)}


def opened_by(parts: WindowParts, name: str) -> OpenedDesk:
    """Open a desk as somebody; where users came with the record, it asks for their password."""
    if parts.log_in is None:
        return parts.open_desk()
    if not parts.log_in.names():
        opened = parts.open_desk()
        if not opened.desk.reader.directory().users:
            return opened
        opened.close()
        if not parts.log_in.names():
            parts.open_desk().close()
    return parts.log_in.open(name, PASSWORD)


def look(language: str) -> tuple[Catalogue, Theme]:
    catalogue = words(language)
    theme = make_theme("light", is_right_to_left=catalogue.direction == "rtl")
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    dress(application, theme)
    return catalogue, theme


def ask(qtbot: QtBot, parts: WindowParts, **more: Any) -> FirstStart:
    """Open the first start as the program does, without waiting in it."""
    load_fonts()

    def make(new: NewCentre, progress: Progress) -> MadeDesk:
        del progress
        if not parts.is_there():
            parts.create(new)
        opened = opened_by(parts, new.person)
        assert parts.sharing is not None
        return MadeDesk(opened.desk, parts.sharing(opened, "ar"), opened.close)

    shipped = parts.shipped
    asking = FirstStart(look, make_work(), make, shipped=shipped, to_share=to_share(parts), **more)
    qtbot.addWidget(asking)
    with qtbot.waitExposed(asking):
        asking.show()
    return asking


def fill(asking: FirstStart, **values: str) -> None:
    passwords = dict.fromkeys({"password", "password_again"} & asking.fields.keys(), PASSWORD)
    for name, value in {**values, **passwords}.items():
        control: Any = asking.fields[name].control
        write: Callable[[str], None] = getattr(control, "set_text", None) or control.setText
        write(value)
    asking.go_on()
    settle(asking._work)


def leave(asking: FirstStart) -> None:
    settle(asking._work)
    asking._work.close()
    assert asking.making.made is not None
    asking.making.made.close()
    asking._may_lose_kit = True
    asking.close()


@pytest.fixture
def share(tmp_path: Path) -> Path:
    folder = tmp_path / "share"
    folder.mkdir()
    return folder


@pytest.fixture
def seats(qtbot: QtBot) -> Iterator[Callable[[WindowParts, str], Seat]]:
    sat: list[Seat] = []

    def sit(parts: WindowParts, staff: str) -> Seat:
        window, opened, context = open_window(parts, None, opened_by(parts, staff))
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        window.open_page("cases")
        seat = Seat(window, opened, context)
        qtbot.waitUntil(lambda: seat.sharing.status is not None)
        seat.settle()
        directory = context.desk.reader.directory()
        who = next(one for one in directory.staff.values() if one.name == staff)
        context.session.sit_down(who.id, who.name, "")
        seat.settle()
        sat.append(seat)
        return seat

    yield sit
    for seat in sat:
        seat.sharing.finish(PATIENCE)
        settle(seat.context.work)
        seat.context.work.close()
        seat.opened.close()


def parts_of(tmp_path: Path, name: str) -> WindowParts:
    return main.window_parts(str(tmp_path / name), tmp_path / f"{name}-identity")


def found(qtbot: QtBot, parts: WindowParts, share: Path, kept: Path) -> None:
    asking = ask(qtbot, parts)
    asking.go_on()
    fill(asking, charity="جمعية", centre="مركز خدمة المستفيد")
    fill(asking, desk_code="A", desk_name="الاستقبال")
    fill(asking, share=str(share))
    fill(asking, person="سعاد الحربي")
    wrong = {name: field.error for name, field in asking.fields.items() if field.error}
    assert asking.step is KIT, (wrong, asking._notice and asking._notice.accessibleName())
    kit, panel = asking.making.kit, asking.kit
    assert kit is not None
    assert panel is not None
    dialog = panel.show_paper()
    settle(asking._work)
    assert dialog.save_button.isEnabled(), "the paper is there to be printed or saved"
    dialog.reject()
    panel.asks = lambda _parent, _name: str(kept)
    panel.save()
    settle(asking._work)
    for place, field in zip(panel.places, panel.fields, strict=True):
        field.control.setText(kit.words[place - 1])  # type: ignore[attr-defined]
    (kept.parent / "words").write_text(" ".join(kit.words), encoding="utf-8")
    asking.go_on()
    assert asking.step is SUMMARY
    leave(asking)


def join(qtbot: QtBot, parts: WindowParts, share: Path, founder: Seat) -> None:
    asking = ask(qtbot, parts)
    asking.begin_with("join")
    asking.go_on()
    fill(asking, desk_code="A", desk_name="مركز الاتصال")
    fill(asking, share=str(share))
    settle(asking._work)
    assert asking.step is SIX_WORDS
    said = asking.making.words
    assert len(said) == 6
    founder.share()
    pane = founder.pane()
    (row,) = pane.requests.values()
    another = next(word for word in said if word != said[5])
    row.line.setText(" ".join((*said[:5], another)))
    row.button.click()
    founder.settle()
    assert row.field.error
    row.line.setText(" ".join(said))
    row.button.click()
    founder.settle()
    assert not pane.requests
    founder.share()
    asking.making.look()
    settle(asking._work)
    assert asking.step is SUMMARY_OF_SHARED
    leave(asking)


def test_two_desks_found_join_share_disagree_and_settle_it(
    qtbot: QtBot, tmp_path: Path, share: Path, seats: Callable[[WindowParts, str], Seat]
) -> None:
    first, second = parts_of(tmp_path, "first"), parts_of(tmp_path, "second")
    found(qtbot, first, share, tmp_path / "kit.key")
    a = seats(first, "سعاد الحربي")
    before = a.record(name="هدى المالكي", phone="0555000111")
    a.share()
    assert a.sentence == "مكتب واحد حتى الآن"
    join(qtbot, second, share, a)
    b = seats(second, "سعاد الحربي")
    assert b.context.session.desk_code != "A", "a code that is taken gives way"
    assert [row.number for row in b.context.desk.reader.find_number(b.context.viewer(), before)]
    b.share()
    a.share()
    assert "متزامن" in a.sentence
    assert a.sharing.sharing.status().state_hash == b.sharing.sharing.status().state_hash

    # What one records the other sees after both have shared, in the list that is open.
    a.window.open_page("cases")
    a.settle()
    told: list[Any] = []
    a.context.navigation.changed.connect(told.append)
    number = b.record(name="ماجد السلمي", phone="0555000222")
    b.share()
    a.share()
    assert a.context.desk.reader.find_number(a.context.viewer(), number)
    assert any("case" in changes.kinds and changes.subjects for changes in told)

    # Both correct one number without having seen the other.
    for seat, phone in ((a, "0555000123"), (b, "0555000132")):
        page = seat.case(number)
        page.begin_act("correct")
        seat.settle()
        page.acts.fields["phones"].control.setText(phone)  # type: ignore[attr-defined]
        page.acts.submit()
        seat.settle()
    for seat in (a, b, a):
        seat.share()
    page = a.case(number)
    (box,) = [box for box in page.side.findChildren(TwoValues) if box.isVisible()]
    assert not faults(a.window)
    next(button for button in box.findChildren(Button) if button.isVisible()).click()
    a.settle()
    for seat in (a, b):
        seat.share()
    shown = b.case(number)
    assert not [box for box in shown.side.findChildren(TwoValues) if box.isVisible()]
    assert a.sharing.sharing.status().state_hash == b.sharing.sharing.status().state_hash

    # The folder goes away and comes back.
    gone = share.rename(tmp_path / "elsewhere")
    a.record(name="ريم الشهري", phone="0555000333")
    a.share()
    assert "يعمل منفردًا" in a.sentence or "والحفظ هنا مستمر" in a.sentence
    gone.rename(share)
    a.share()
    assert "متزامن" in a.sentence


def test_who_closed_the_window_while_waiting_goes_on_and_a_lost_desk_is_recovered(
    qtbot: QtBot, tmp_path: Path, share: Path, seats: Callable[[WindowParts, str], Seat]
) -> None:
    first, second = parts_of(tmp_path, "first"), parts_of(tmp_path, "second")
    kept = tmp_path / "kit.key"
    found(qtbot, first, share, kept)
    a = seats(first, "سعاد الحربي")
    number = a.record(name="هدى المالكي", phone="0555000111")
    a.share()
    asking = ask(qtbot, second)
    asking.begin_with("join")
    asking.go_on()
    fill(asking, desk_code="B", desk_name="مركز الاتصال")
    fill(asking, share=str(share))
    settle(asking._work)
    words_shown = asking.making.words
    leave(asking)
    opened = second.open_desk()
    assert second.sharing is not None
    waits = MadeDesk(opened.desk, second.sharing(opened, "ar"), opened.close)
    again = ask(qtbot, second, waits_with=waits)
    settle(again._work)
    assert again.step is SIX_WORDS
    assert again.making.words == words_shown
    leave(again)

    third = parts_of(tmp_path, "third")
    rescue = ask(qtbot, third)
    rescue.begin_with("recover")
    rescue.go_on()
    fill(rescue, desk_code="C", desk_name="مكتب جديد")
    fill(rescue, share=str(share))
    control: Any = rescue.fields["kit_words"].control
    control.setPlainText("نخلة نخلة")
    fill(rescue, kit_file=str(kept))
    assert rescue.fields["kit_words"].error
    rescue.fields["kit_words"].control.setPlainText(  # type: ignore[attr-defined]
        (tmp_path / "words").read_text(encoding="utf-8")
    )
    rescue.go_on()
    settle(rescue._work)
    assert rescue.step is SUMMARY_OF_SHARED, rescue._notice and rescue._notice.accessibleName()
    leave(rescue)
    c_seat = seats(third, "سعاد الحربي")
    viewer = c_seat.context.viewer()
    assert [row.name for row in c_seat.context.desk.reader.find_number(viewer, number)]
