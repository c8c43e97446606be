"""The administrators' page: admit by six words, remove in plain words, decide, confirm a folder."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kafel_desk.language.digits import Digits
from kafel_desk.language.message import message
from kafel_desk.sharing.status import PendingRequest, QuarantineRow
from tests.ui.parts import dressed, keep, lay_out
from tests.ui.sharing.conftest import MakeShared, SharedWindow
from tests.ui.sharing.fake import (
    FOLDER,
    KIT,
    MEMBER,
    SIX,
    UNSHARED,
    FakeSharing,
    minutes_ago,
)
from tests.ui.walk import faults
from ui.settings.page import SettingsPage
from ui.sharing.desk_parts import AsideRow
from ui.sharing.desks_pane import DesksPane
from ui.sharing.six_words import SixWords
from ui.widgets import Button, Notice

ASKS = PendingRequest("r1", "D", SIX, minutes_ago(3))
ASIDE = QuarantineRow(
    "c/x/w/y/1-2-h.seg", message("sync.gap"), minutes_ago(30), "c/x/w/y/1-2-h.seg",
    b"C" * 16, "C", 40, 44, can_be_decided=True,
)  # fmt: skip


def open_desks(shared: SharedWindow) -> DesksPane:
    shared.window.open_page("settings", "desks")
    shared.settle()
    page = shared.window.page("settings")
    assert isinstance(page, SettingsPage)
    pane = page.panes["desks"]
    assert isinstance(pane, DesksPane)
    return pane


def said(pane: DesksPane) -> str:
    notices = [each.accessibleName() for each in pane.findChildren(Notice) if each.isVisible()]
    labels = [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]
    return "\n".join([*notices, *labels])


def button(pane: DesksPane, words: str) -> Button:
    return next(b for b in pane.findChildren(Button) if b.isVisible() and words in b.text())


def test_every_desk_says_when_it_was_last_heard_of_and_its_version(
    make_shared: MakeShared,
) -> None:
    pane = open_desks(make_shared())
    names = [line.code for line in pane.table._lines or ()]
    assert names == ["A", "B", "C"]
    assert "مركز الاتصال" in said(pane)
    assert "0.4.0" in said(pane)
    assert "abab abab" in said(pane)


def test_a_desk_is_admitted_by_the_words_that_are_read_out(make_shared: MakeShared) -> None:
    shared = make_shared(fake=FakeSharing(requests=(ASKS,)))
    pane = open_desks(shared)
    row = pane.requests["r1"]
    assert row.line.hasFocus()
    row.line.setText("نخلة مفتاح غيمة قارب زيتون تمرة")
    QTest.keyClick(row.line, Qt.Key.Key_Return)
    shared.settle()
    assert row.field.error
    assert row.button.isEnabled()
    row.line.setText(" ".join(SIX))
    row.button.click()
    shared.settle()
    assert not pane.requests
    assert "قُبل مكتب D" in said(pane)
    assert shared.fake.asked.count(("admit", ("r1", " ".join(SIX)))) == 1


def test_what_is_being_typed_stays_while_rounds_go_on(make_shared: MakeShared) -> None:
    shared = make_shared(fake=FakeSharing(requests=(ASKS,)))
    pane = open_desks(shared)
    pane.requests["r1"].line.setText("نخلة مف")
    other = msgspec.structs.replace(ASKS, id="r2", code="E")
    shared.fake.requests = (ASKS, other)
    shared.look()
    assert pane.requests["r1"].line.text() == "نخلة مف"
    assert pane.requests["r1"].line.hasFocus()
    assert "r2" in pane.requests


def test_removing_says_plainly_what_it_cannot_take_back(make_shared: MakeShared) -> None:
    shared = make_shared()
    pane = open_desks(shared)
    button(pane, "إزالة").click()
    shared.settle()
    assert "ولا تستردّ النسخ التي على ذلك الجهاز" in said(pane)
    assert shared.fake.count("remove") == 0
    QTest.keyClick(QApplication.focusWidget() or pane, Qt.Key.Key_Escape)
    assert "ولا تستردّ" not in said(pane)
    button(pane, "إزالة").click()
    button(pane, "إزالة المكتب").click()
    shared.settle()
    assert shared.fake.count("remove") == 1
    assert "أُزيل مكتب B" in said(pane)


def test_what_was_set_aside_has_its_reason_and_takes_a_decision(make_shared: MakeShared) -> None:
    shared = make_shared(fake=FakeSharing(aside=(ASIDE,)))
    shared.fake.change(quarantined=1, light="decision")
    pane = open_desks(shared)
    shared.look()
    (row,) = pane.findChildren(AsideRow)
    assert "مكتب C" in said(pane)
    row.buttons[1].click()
    shared.settle()
    assert ("decide", (ASIDE.id, False)) in shared.fake.asked
    assert "رُفض" in said(pane)


def test_an_empty_folder_is_filled_again_only_when_somebody_says_so(
    make_shared: MakeShared,
) -> None:
    shared = make_shared()
    shared.fake.change(needs_reseeding=True, light="decision")
    pane = open_desks(shared)
    shared.look()
    assert "مجلد المشاركة خالٍ" in said(pane)
    assert shared.fake.count("reseed") == 0
    button(pane, "هذا هو المجلد الصحيح").click()
    shared.settle()
    assert shared.fake.count("reseed") == 1
    assert "مجلد المشاركة خالٍ" not in said(pane)


def test_a_clock_that_is_wrong_is_told(make_shared: MakeShared) -> None:
    shared = make_shared()
    shared.fake.change(clock_warnings=(message("sync.silent"),))
    pane = open_desks(shared)
    shared.look()
    assert "ضبط التاريخ والوقت" in said(pane)


def test_a_desk_alone_founds_its_centre_and_the_kit_stays_until_it_is_kept(
    make_shared: MakeShared, tmp_path: Path
) -> None:
    shared = make_shared(fake=FakeSharing(UNSHARED))
    pane = open_desks(shared)
    entering = pane.entering
    entering.found()
    assert entering.field.error
    entering.folder.set_text(FOLDER)
    entering.found_button.click()
    shared.settle()
    assert entering.kit is not None
    shared.look()
    assert entering.kit is not None, "no round takes the kit away"
    button(pane, "حُفظت الورقة والملف").click()
    assert entering.kit is not None
    kept = tmp_path / "kit.key"
    entering.kit.asks = lambda _parent, _name: str(kept)
    entering.kit.save_button.click()
    shared.settle()
    for place, field in zip(entering.kit.places, entering.kit.fields, strict=True):
        field.control.setText(KIT.words[place - 1])  # type: ignore[attr-defined]
    button(pane, "حُفظت الورقة والملف").click()
    assert not entering.isVisible()
    assert kept.read_bytes() == KIT.file


def test_a_desk_alone_asks_to_join_and_shows_its_words(make_shared: MakeShared) -> None:
    shared = make_shared(fake=FakeSharing(UNSHARED))
    pane = open_desks(shared)
    shared.fake.is_away = True
    pane.entering.folder.set_text(FOLDER)
    pane.entering.join_button.click()
    shared.settle()
    assert pane.entering.field.error
    shared.fake.is_away = False
    pane.entering.join_button.click()
    shared.settle()
    assert pane.findChildren(SixWords)[0].words == SIX
    shared.fake.is_admitted = True
    shared.look()
    assert not pane.entering.isVisible()
    assert shared.sharing.status is not None
    assert shared.sharing.status.standing == "member"


def test_a_folder_that_was_moved_is_told_where_it_is_now(make_shared: MakeShared) -> None:
    shared = make_shared()
    pane = open_desks(shared)
    part = pane.folder_part
    part.move_button.click()
    control = part.fields["share"].control
    assert control.text() == FOLDER  # type: ignore[attr-defined]
    shared.fake.is_away = True
    button(pane, "استعمال هذا المجلد").click()
    shared.settle()
    assert part.fields["share"].error
    shared.fake.is_away = False
    control.set_text("/elsewhere")  # type: ignore[attr-defined]
    button(pane, "استعمال هذا المجلد").click()
    shared.settle()
    assert ("use_folder", "/elsewhere") in shared.fake.asked
    assert not part.fields
    assert "/elsewhere" in said(pane)


def test_another_kit_is_made_with_the_one_that_is_there(
    make_shared: MakeShared, tmp_path: Path
) -> None:
    shared = make_shared()
    pane = open_desks(shared)
    part = pane.folder_part
    part.renew_button.click()
    button(pane, "إعداد عدة جديدة").click()
    shared.settle()
    assert part.fields["kit"].error
    old = tmp_path / "old.kit"
    old.write_bytes(b"old")
    part.fields["kit"].control.set_text(str(old))  # type: ignore[attr-defined]
    part.fields["words"].control.setPlainText("خطأ")  # type: ignore[attr-defined]
    button(pane, "إعداد عدة جديدة").click()
    shared.settle()
    assert part.fields["words"].error
    part.fields["words"].control.setPlainText(" ".join(KIT.words))  # type: ignore[attr-defined]
    button(pane, "إعداد عدة جديدة").click()
    shared.settle()
    assert part.kit is not None
    assert "تُتلف" in said(pane)
    assert not pane.escape(), "a kit that is shown is not closed away"
    assert not faults(shared.window)


@pytest.mark.parametrize(
    "looks",
    [{}, {"size": (1920, 1080), "theme_name": "dark"}, {"scale": 2.0}, {"language": "en"}],
)
def test_everyone_can_hear_reach_and_read_it(
    make_shared: MakeShared, looks: dict[str, object]
) -> None:
    frozen = msgspec.structs.replace(MEMBER.desks[1], is_frozen=True, name="فرع العزيزية " * 4)
    now = msgspec.structs.replace(
        MEMBER, light="decision", quarantined=1, needs_reseeding=True,
        desks=(MEMBER.desks[0], frozen, *MEMBER.desks[2:]),
    )  # fmt: skip
    shared = make_shared(fake=FakeSharing(now, requests=(ASKS,), aside=(ASIDE,)), **looks)
    pane = open_desks(shared)
    shared.look()
    button(pane, shared.context.text("desks.remove")).click()
    lay_out()
    shared.settle()
    assert not faults(shared.window)


@pytest.mark.parametrize(
    "status", [UNSHARED, msgspec.structs.replace(UNSHARED, standing="requested", words=SIX)]
)
@pytest.mark.parametrize("looks", [{}, {"scale": 2.0, "language": "en"}])
def test_everyone_can_read_how_a_desk_enters(
    make_shared: MakeShared, status: object, looks: dict[str, object]
) -> None:
    shared = make_shared(fake=FakeSharing(status), **looks)  # type: ignore[arg-type]
    open_desks(shared)
    lay_out()
    assert not faults(shared.window)


def test_the_place_of_a_word_is_in_the_digits_of_the_window(qtbot: QtBot) -> None:
    theme = dressed()
    for digits, first in ((Digits.LATIN, "1 نخلة"), (Digits.ARABIC_INDIC, "١ نخلة")):
        shown = SixWords(theme, SIX, digits)
        keep(qtbot, shown)
        named = {each.accessibleName() for each in shown.findChildren(QWidget)}
        assert first in named
