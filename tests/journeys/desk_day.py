"""What somebody does at the desk in a day, told in the words of the desk, done with keys."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from kafel_desk.case.next_action import Act
from kafel_desk.case.state import Case
from kafel_desk.queries import CaseRow
from tests.ui.desk_windows import ALT, CTRL, AtTheDesk
from ui.scanning.scanner import ScanListener
from ui.widgets import DateInput, PickByTyping, Select

KINDS = {"complaint": Qt.Key.Key_1, "inquiry": Qt.Key.Key_2, "suggestion": Qt.Key.Key_3}


class DeskDay:
    """Somebody at the window."""

    def __init__(self, person: AtTheDesk) -> None:
        self.person = person

    # Intake

    def begin(self, key: Qt.Key) -> None:
        """Open a form: F2 a call, F3 a visit, F4 a message."""
        self.person.press(key)

    def enter(self, **values: str) -> None:
        """Fill in the form in front, going from field to field with Tab."""
        for name, value in values.items():
            control = self.person.intake.view.form.fields[name].control
            self.person.tab_to(control)
            self.person.type(value)
            if isinstance(control, PickByTyping):
                self.person.press(Qt.Key.Key_Return)

    def save(self, kind: str) -> CaseRow:
        """Choose the kind, save, and return the case that was recorded."""
        before = {row.id for row in self.person.rows()}
        self.person.press(KINDS[kind], ALT)
        self.person.press(Qt.Key.Key_Return, CTRL)
        (row,) = (row for row in self.person.rows() if row.id not in before)
        return row

    # Cases

    def scan(self, number: str) -> None:
        """Hold a slip under the scanner."""
        listener = self.person.window.findChild(ScanListener)
        assert listener is not None
        listener._moment_of = lambda _event: 0
        handle = self.person.window.windowHandle()
        for text, key in [
            *((one, Qt.Key.Key_unknown) for one in number),
            ("\r", Qt.Key.Key_Return),
        ]:
            event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
            QCoreApplication.sendEvent(handle, event)
        self.person.settle()

    @property
    def case(self) -> Case:
        """The case in front."""
        file = self.person.case.file
        assert file is not None
        return file.case

    @property
    def state(self) -> str:
        """The state of the case in front."""
        file = self.person.case.file
        assert file is not None
        return file.state

    def go_on(self, act: Act, **values: str) -> None:
        """Do what the page offers next (Ctrl+Enter): it has to be this act."""
        self.person.press(Qt.Key.Key_Return, CTRL)
        self._carry_out(act, values)

    def do(self, key: Qt.Key, act: Act, **values: str) -> None:
        """Begin an act by its letter."""
        self.person.press(key)
        self._carry_out(act, values)

    def choose(self, act: Act, **values: str) -> None:
        """Begin an act from the list of all that may be done now."""
        self.person.case.begin_act(act)
        self.person.settle()
        self._carry_out(act, values)

    def _carry_out(self, act: Act, values: dict[str, str]) -> None:
        acts = self.person.case.acts
        assert acts.act == act
        for name, value in values.items():
            self._fill(name, value)
        self.person.press(Qt.Key.Key_Return, CTRL)
        wrong = {name: part.error for name, part in acts.fields.items() if part.error}
        assert acts.act is None, f"{act} was refused: {wrong}"

    def _fill(self, name: str, value: str) -> None:
        control = self.person.case.acts.fields[name].control
        self.person.tab_to(control)
        if isinstance(control, Select):
            self._select(control, value)
        elif isinstance(control, PickByTyping):
            self.person.type(value)
            self.person.press(Qt.Key.Key_Return)
        elif isinstance(control, DateInput):
            self.person.type(value)
        else:
            self.person.type(value)

    def _select(self, select: Select, code: str) -> None:
        for arrow in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            for _ in range(20):
                if select.code == code:
                    return
                self.person.press(arrow)
        raise AssertionError(f"no choice {code}")

    # Who is at the desk

    def hand_over_to(self, name: str) -> None:
        """Let somebody else sit down: Ctrl+L, down to the name, Enter."""
        self.person.press(Qt.Key.Key_L, CTRL)
        who = self.person.who
        for _ in range(len(who.rows)):
            if who.chosen is not None and who.chosen.name == name:
                break
            self.person.press(Qt.Key.Key_Down)
        if who.chosen is None or who.chosen.name != name:
            for _ in range(len(who.rows)):
                self.person.press(Qt.Key.Key_Up)
                if who.chosen is not None and who.chosen.name == name:
                    break
        self.person.press(Qt.Key.Key_Return)
        assert self.person.context.session.staff_name == name
