"""Evidence beside a case: added in every way, looked at, and missing without harm."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kafel_desk.case import commands as c
from kafel_desk.case.evidence_facts import EvidenceAdded
from kafel_desk.case.facts import Confidentiality
from kafel_desk.case.opening import looks_at
from kafel_desk.evidence.file import EvidenceFile
from tests.ui.cases.conftest import CONTROL, NONE, MakeShown, Shown
from tests.ui.walk import faults
from ui.evidence.panel import EvidencePanel
from ui.evidence.viewer import EvidenceViewer


def panel_of(shown: Shown, name: str = "huda") -> EvidencePanel:
    shown.open_case(name)
    return shown.case.side.evidence


def local(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def wait(shown: Shown) -> None:
    """Let everything be added, read again and drawn."""
    for _ in range(200):
        shown.settle()
        panel = shown.case.side.evidence
        if not panel.adding.is_busy and not panel._pictures._wanted:
            break
    shown.settle()


def add(shown: Shown, *paths: Path) -> None:
    """Add files with a person's two steps: taking them, and Enter."""
    panel = shown.case.side.evidence
    assert panel.take(local(*paths))
    QTest.keyClick(panel.note, Qt.Key.Key_Return)
    wait(shown)


def kept(shown: Shown, name: str = "huda") -> list[EvidenceAdded]:
    file = shown.desk.desk.case_file(shown.context.viewer(), shown.story.cases[name])
    assert file is not None
    return [each.fact for each in file.case.evidence if isinstance(each.fact, EvidenceAdded)]


def file_of(fact: EvidenceAdded) -> EvidenceFile:
    assert fact.file is not None
    return fact.file


def shown_names(panel: EvidencePanel) -> list[str]:
    model = panel.tiles.pieces
    return [str(model.index(place, 0).data()) for place in range(model.rowCount())]


def blob(shown: Shown, fact: EvidenceAdded, tmp_path: Path) -> Path:
    (found,) = tmp_path.rglob(f"{fact.blob}.blob")
    return found


def test_a_chosen_file_is_added_with_its_source_and_note(shown: Shown, files: Path) -> None:
    panel = panel_of(shown)
    panel.asks = lambda _parent: [str(files / "كشف الحساب.png")]
    panel.tiles.setFocus()
    panel.tiles.setCurrentIndex(panel.tiles.pieces.index(0, 0))
    shown.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is panel.note
    panel.source.choose_code("department")
    shown.write("ردت الحوالة")
    shown.press(Qt.Key.Key_Return)
    wait(shown)
    (fact,) = kept(shown)
    assert (fact.source, fact.note) == ("department", "ردت الحوالة")
    assert shown_names(panel) == ["كشف الحساب.png", "إرفاق ملف"]
    assert panel._count.text() == "1"


def test_files_dropped_anywhere_on_the_case_are_taken(shown: Shown, files: Path) -> None:
    panel = panel_of(shown)
    mime = local(files / "كشف الحساب.png", files / "ملاحظات.txt")
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, NONE)
    entering = QDragEnterEvent(QPoint(300, 300), *how)
    QApplication.sendEvent(shown.case, entering)
    assert entering.isAccepted()
    hovered = panel.tiles.is_dropping
    assert hovered
    QApplication.sendEvent(shown.case, QDropEvent(QPoint(300, 300), *how))
    assert not panel.tiles.is_dropping
    assert panel.form.isVisible()
    panel.add_button.click()
    wait(shown)
    assert [file_of(fact).media for fact in kept(shown)] == ["image/png", "text/plain"]


def test_an_image_is_pasted_with_ctrl_v(shown: Shown) -> None:
    panel = panel_of(shown)
    image = QImage(200, 120, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    QGuiApplication.clipboard().setImage(image)
    shown.press(Qt.Key.Key_V, CONTROL)
    assert panel.form.isVisible()
    shown.press(Qt.Key.Key_Return)
    wait(shown)
    (fact,) = kept(shown)
    assert file_of(fact).name == "صورة ملصقة 2026.11.22 10.42.00.png"
    assert file_of(fact).media == "image/png"


def test_ctrl_v_in_a_text_stays_with_the_text(shown: Shown) -> None:
    panel = panel_of(shown)
    QGuiApplication.clipboard().setText("كلمة")
    shown.case.note.begin()
    shown.press(Qt.Key.Key_V, CONTROL)
    assert not panel.form.isVisible()
    assert panel.said == ""


def test_a_clipboard_with_neither_says_so(shown: Shown) -> None:
    panel = panel_of(shown)
    QGuiApplication.clipboard().setText("كلمة")
    panel.paste()
    assert "لا توجد في الحافظة صورة ولا ملف" in panel.said


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("فارغ.png", "الملف فارغ"),
        ("برنامج.png", "هذا برنامج"),
        ("مجلد", "هذا مجلد"),
        ("اختصار.png", "هذا اختصار"),
        ("لم يعد هنا.png", "لم يعد الملف في مكانه"),
    ],
)
def test_what_cannot_be_evidence_is_told_beside_the_tiles(
    shown: Shown, files: Path, name: str, words: str
) -> None:
    panel = panel_of(shown)
    add(shown, files / name, files / "كشف الحساب.png")
    assert name in panel.said
    assert words in panel.said
    assert [file_of(fact).name for fact in kept(shown)] == ["كشف الحساب.png"]
    assert not panel.progress.isVisible()


def test_the_same_file_twice_is_kept_once(shown: Shown, files: Path) -> None:
    panel = panel_of(shown)
    add(shown, files / "كشف الحساب.png")
    add(shown, files / "كشف الحساب.png")
    assert "يُحفظ مرة واحدة" in panel.said
    assert len(kept(shown)) == 1


def test_escape_lets_go_of_what_was_not_added(shown: Shown, files: Path) -> None:
    panel = panel_of(shown)
    panel.take(local(files / "كشف الحساب.png"))
    QTest.keyClick(panel.note, Qt.Key.Key_Escape)
    assert not panel.form.isVisible()
    panel.add_waiting()
    wait(shown)
    assert kept(shown) == []


def test_a_tile_has_a_picture_of_an_image_and_of_a_page(shown: Shown, files: Path) -> None:
    panel = panel_of(shown)
    add(shown, files / "كشف الحساب.png", files / "خطاب البنك.pdf", files / "ملاحظات.txt")
    shown.window.grab()
    wait(shown)
    looks = [panel._pictures.look(file_of(fact)) for fact in kept(shown)]
    assert [bool(look and look.picture) for look in looks] == [True, True, False]


def test_a_missing_file_says_so_on_its_tile_and_the_case_opens(
    shown: Shown, files: Path, tmp_path: Path
) -> None:
    panel = panel_of(shown)
    add(shown, files / "كشف الحساب.png", files / "ملاحظات.txt")
    for fact in kept(shown):
        blob(shown, fact, tmp_path).unlink()
    panel._pictures._looks.clear()
    shown.open("cases")
    shown.open_case("huda")
    shown.window.grab()
    wait(shown)
    assert shown.case.head._number.text()
    looks = [panel._pictures.look(file_of(fact)) for fact in kept(shown)]
    assert [look.problem.key for look in looks if look and look.problem] == ["evidence.missing"] * 2
    panel.tiles.setFocus()
    panel.tiles.setCurrentIndex(panel.tiles.pieces.index(0, 0))
    shown.settle()
    assert "هذا الملف ليس في هذا المكتب" in panel._about.text()


def test_a_damaged_file_says_so_and_opens_with_words(
    shown: Shown, files: Path, tmp_path: Path
) -> None:
    panel = panel_of(shown)
    add(shown, files / "كشف الحساب.png")
    (fact,) = kept(shown)
    place = blob(shown, fact, tmp_path)
    place.write_bytes(place.read_bytes()[:-9] + b"spoilt...")
    viewer = opened(shown, panel)
    assert "يمكن إضافة نسخة منه من جديد" in viewer.said
    assert not viewer.save.isEnabled()
    viewer.reject()


def opened(shown: Shown, panel: EvidencePanel) -> EvidenceViewer:
    """Open the first piece with Enter."""
    found: list[EvidenceViewer] = []
    panel.viewer_opened.connect(found.append)
    panel.tiles.setFocus()
    panel.tiles.setCurrentIndex(panel.tiles.pieces.index(0, 0))
    shown.press(Qt.Key.Key_Return)
    wait(shown)
    return found[0]


def test_enter_shows_a_piece_and_a_copy_is_saved_under_a_safe_name(
    shown: Shown, files: Path, tmp_path: Path
) -> None:
    panel = panel_of(shown)
    add(shown, files / "كشف الحساب.png")
    viewer = opened(shown, panel)
    assert not viewer.sheets.picture.isNull()
    asked: list[str] = []

    def ask(_parent: object, name: str) -> str:
        asked.append(name)
        return str(tmp_path / "copy.png")

    viewer._asks = ask
    QTest.keyClick(viewer, Qt.Key.Key_S, CONTROL)
    wait(shown)
    assert asked == ["كشف الحساب.png"]
    assert (tmp_path / "copy.png").read_bytes() == (files / "كشف الحساب.png").read_bytes()
    assert "حُفظت نسخة" in viewer.said
    assert faults(viewer) == []
    viewer.reject()


def test_a_viewer_that_is_closed_at_once_harms_nothing(shown: Shown, files: Path) -> None:
    panel = panel_of(shown)
    add(shown, files / "كشف الحساب.png")
    piece = panel.tiles.pieces.piece(panel.tiles.pieces.index(0, 0))
    assert piece is not None
    panel.open_piece(piece).reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    wait(shown)
    assert shown_names(panel)[0] == "كشف الحساب.png"


def test_text_is_read_in_the_window(shown: Shown, files: Path) -> None:
    panel = panel_of(shown)
    add(shown, files / "ملاحظات.txt")
    viewer = opened(shown, panel)
    assert viewer.words.toPlainText() == "اتصل بالبنك يوم الأحد"
    assert viewer.words.isReadOnly()
    viewer.reject()


def test_a_void_case_shows_its_evidence_and_takes_no_more(shown: Shown, files: Path) -> None:
    panel_of(shown)
    add(shown, files / "كشف الحساب.png")
    shown.desk.act(c.VoidCase(case=shown.story.cases["huda"], reason="سُجلت مرتين"))
    shown.open("cases")
    panel = panel_of(shown)
    assert shown_names(panel) == ["كشف الحساب.png"]
    assert not panel.paste_button.isVisible()
    assert not panel.take(local(files / "كشف الحساب.png"))


def test_arrows_go_through_the_tiles_as_the_eye_does(shown: Shown, files: Path) -> None:
    panel = panel_of(shown)
    names = ("كشف الحساب.png", "صورة محادثة.png", "خطاب البنك.pdf", "ملاحظات.txt")
    add(shown, *(files / name for name in names))
    panel.tiles.setFocus()
    panel.tiles.setCurrentIndex(panel.tiles.pieces.index(0, 0))
    gone_through = []
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Down):
        shown.press(key)
        gone_through.append(panel.tiles.currentIndex().row())
    assert gone_through[:3] == [1, 2, 1]
    assert gone_through[3] == 4
    piece = panel.tiles.current
    assert piece is None, "the last tile adds"


def test_only_tiles_that_are_seen_are_looked_at(shown: Shown, files: Path) -> None:
    for place in range(40):
        (files / f"{place}.txt").write_text(f"ورقة {place}", encoding="utf-8")
    panel = panel_of(shown)
    add(shown, *(files / f"{place}.txt" for place in range(40)))
    assert len(kept(shown)) == 40
    panel._pictures._looks.clear()
    panel._pictures._wanted.clear()
    shown.case.side._area.verticalScrollBar().setValue(0)
    shown.window.grab()
    wait(shown)
    assert len(panel._pictures._looks) < 40
    panel.tiles.setFocus()
    panel.tiles.setCurrentIndex(panel.tiles.pieces.index(39, 0))
    shown.settle()
    assert (
        not panel.tiles.visibleRegion()
        .intersected(panel.tiles.visualRect(panel.tiles.currentIndex()))
        .isEmpty()
    )


@pytest.mark.parametrize(
    "looks",
    [
        {"size": (1366, 690)},
        {"size": (1920, 1080), "theme_name": "dark"},
        {"size": (1366, 768), "scale": 2.0},
        {"size": (1366, 768), "language": "en"},
    ],
)
def test_everyone_can_hear_reach_and_read_the_evidence(
    make_shown: MakeShown, files: Path, looks: dict[str, object]
) -> None:
    shown = make_shown(**looks)
    panel = panel_of(shown)
    add(shown, files / "كشف الحساب.png", files / "خطاب البنك.pdf", files / "فارغ.png")
    panel.take(local(files / "ملاحظات.txt"))
    shown.settle()
    assert faults(shown.window) == []


@pytest.mark.parametrize(
    ("confidentiality", "ways"), [("confidential", ["opened", "exported"]), ("normal", [])]
)
def test_a_copy_of_what_is_not_for_everybody_is_on_record(
    shown: Shown, files: Path, confidentiality: Confidentiality, ways: list[str]
) -> None:
    case = shown.story.cases["huda"]
    if confidentiality == "confidential":
        shown.desk.act(c.SetConfidentiality(case=case, confidentiality=confidentiality))
    panel = panel_of(shown)
    add(shown, files / "كشف الحساب.png")
    piece = panel.tiles.pieces.piece(panel.tiles.pieces.index(0, 0))
    assert piece is not None
    viewer = panel.open_piece(piece)
    assert "كشف" not in viewer.windowTitle()
    viewer._asks = lambda _parent, name: str(files / f"copy of {name}")
    viewer.save_copy()
    shown.settle()
    assert (files / "copy of كشف الحساب.png").exists()
    file = shown.desk.desk.case_file(shown.context.viewer(), case)
    assert file is not None
    assert [look.how for look in looks_at(file.case)] == ways
    viewer.close()
