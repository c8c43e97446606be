"""The steps of the first start: what each asks, in the order of the list at the side."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme import Theme, Weight
from ui.theme.focus import FOCUS_RADIUS
from ui.theme.theme import BODY, CAPTION, SECTION
from ui.widgets.painting import Line, key_hint_width, middle, paint_box, paint_key_hint, paint_text
from ui.wizard.new_centre import NewCentre


@dataclass(frozen=True, slots=True)
class AskedField:
    """One thing that is asked: a field of `NewCentre` with the keys of its words."""

    name: str
    label: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class WizardStep:
    """One step: what stands in the list, the question, what is asked. Without fields it tells."""

    title: str
    question: str
    text: str
    fields: tuple[AskedField, ...] = ()


START = WizardStep("wizard.s1", "wizard.title", "wizard.no_server")
CENTRE = WizardStep(
    "wizard.s_centre",
    "wizard.centre_title",
    "wizard.centre_text",
    (AskedField("charity", "wizard.charity"), AskedField("centre", "wizard.centre")),
)
DESK = WizardStep(
    "wizard.s2",
    "wizard.desk_title",
    "wizard.desk_text",
    (
        AskedField("desk_code", "wizard.desk_code", "wizard.desk_code_hint"),
        AskedField("desk_name", "wizard.desk_name", "wizard.desk_name_hint"),
    ),
)
PERSON = WizardStep(
    "wizard.s_person",
    "wizard.person_title",
    "wizard.person_text",
    (
        AskedField("person", "login.name"),
        AskedField("role", "login.role"),
        AskedField("login", "admin.login", "admin.login_hint"),
        AskedField("password", "admin.new_password", "admin.password_hint"),
        AskedField("password_again", "admin.password_again"),
    ),
)
SHARE = WizardStep(
    "wizard.s3",
    "wizard.share_title",
    "wizard.share_text",
    (AskedField("share", "wizard.share", "wizard.share_hint"),),
)
SHARE_TO_JOIN = WizardStep(
    "wizard.s3",
    "wizard.share_title",
    "wizard.share_to_join_text",
    (AskedField("share", "wizard.share", "wizard.share_to_join_hint"),),
)
KIT = WizardStep("wizard.s5", "kit.title", "kit.text")
OWN_KIT = WizardStep("wizard.s5", "kit.title", "kit.desk_text")
SIX_WORDS = WizardStep("wizard.j4", "wizard.words_title", "wizard.words_text")
RECOVERY = WizardStep(
    "wizard.s5",
    "wizard.recovery_title",
    "wizard.recovery_text",
    (
        AskedField("kit_file", "wizard.kit_file", "wizard.kit_file_hint"),
        AskedField("kit_words", "wizard.kit_words", "wizard.kit_words_hint"),
    ),
)
RESTORE = WizardStep(
    "restore.step",
    "restore.title",
    "restore.text",
    (AskedField("backup", "restore.file", "restore.file_hint"),),
)
SUMMARY = WizardStep("wizard.s6", "wizard.summary_title", "wizard.summary_text")
SUMMARY_OF_SHARED = WizardStep("wizard.s6", "wizard.summary_title", "wizard.shared_text")


def steps_of(new: NewCentre, *, can_share: bool, has_desk: bool = False) -> tuple[WizardStep, ...]:
    """Return the steps of what was chosen; a new centre gets its recovery kit, shared or not.

    With ``has_desk`` the desk was made before, and only belongs to no centre yet.
    """
    desk = () if has_desk else (DESK,)
    match new.beginning:
        case "new":
            share = (SHARE,) if can_share else ()
            kit = (KIT if new.share else OWN_KIT,) if can_share else ()
            return (START, CENTRE, DESK, *share, PERSON, *kit, SUMMARY)
        case "join":
            return (START, *desk, SHARE_TO_JOIN, SIX_WORDS, SUMMARY_OF_SHARED)
        case "recover":
            return (START, *desk, SHARE_TO_JOIN, RECOVERY, SUMMARY_OF_SHARED)
        case "restore":
            return (START, RESTORE)
        case _:
            return (START, SUMMARY)


def makes_after(step: WizardStep, new: NewCentre, *, is_made: bool, can_share: bool) -> bool:
    """Tell whether the desk is made, or shared, when a step is left."""
    if step in (SUMMARY, SUMMARY_OF_SHARED, RECOVERY, RESTORE):
        return True
    if new.beginning == "join":
        return step is SHARE_TO_JOIN
    if new.beginning == "new" and is_made:
        return step is SHARE
    return step is PERSON and can_share


class StepList(QWidget):
    """The list at the side: which step this is, which are done. It only tells."""

    def __init__(self, theme: Theme, text: Callable[[str], str]) -> None:
        super().__init__()
        self._theme, self._text = theme, text
        self._steps: tuple[WizardStep, ...] = ()
        self._current = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def show_steps(self, steps: tuple[WizardStep, ...], current: int) -> None:
        """Show the steps and where the person is."""
        self._steps, self._current = steps, current
        self.setAccessibleName(self._text(steps[current].title))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(287), self._theme.px(48) * 7)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        height = self._theme.px(48)
        for place, step in enumerate(self._steps):
            row = QRectF(0, self._theme.px(24) + place * height, self.width(), height)
            self._paint_step(painter, row, place, self._text(step.title))

    def _paint_step(self, painter: QPainter, row: QRectF, place: int, title: str) -> None:
        theme = self._theme
        is_here, is_done = place == self._current, place < self._current
        if is_here:
            painter.fillRect(row, theme.colour("window"))
            painter.fillRect(Line(row, theme).take(3), theme.colour("accent"))
        line = Line(row.adjusted(24, 0, -24, 0), theme)
        side = theme.px(24)
        circle = middle(line.take(side, 12), side, side)
        if is_here or is_done:
            fill = "accent_fill" if is_here else "ok"
            paint_box(painter, theme, circle, fill=fill, radius=side / 2)
        else:
            paint_box(painter, theme, circle, outline="border_strong", radius=side / 2)
        if is_done:
            theme.paint_icon(painter, "check", "chrome", circle, 16)
        else:
            paint_text(
                painter,
                theme,
                circle,
                str(place + 1),
                font=theme.font(CAPTION, Weight.SEMIBOLD),
                colour="on_accent" if is_here else "text_2",
                centred=True,
            )
        weight = Weight.SEMIBOLD if is_here else Weight.REGULAR
        colour = "accent" if is_here else "text_2"
        paint_text(painter, theme, line.rest, title, font=theme.font(BODY, weight), colour=colour)


class BeginningCard(QAbstractButton):
    """A large choice of how to begin: radio mark, icon, title, two lines, key."""

    def __init__(
        self, theme: Theme, icon: str, title: str, lines: tuple[str, str], key: str
    ) -> None:
        super().__init__()
        self._theme, self._icon, self._lines, self._key = theme, icon, lines, key
        self.setText(title)
        self.setCheckable(True)
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join(lines))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(FOCUS_RADIUS, 8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(480), self._theme.px(106))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = self._theme
        painter = QPainter(self)
        box = QRectF(self.rect())
        if self.isChecked():
            paint_box(painter, theme, box, fill="accent_soft", outline="accent", width=2, radius=8)
        else:
            paint_box(painter, theme, box, fill="surface", outline="border_mid", radius=8)
        line = Line(box.adjusted(24, 20, -24, -16), theme)
        side = theme.px(20)
        mark = self._top(line.take(side, 22), side + 4)
        self._paint_mark(painter, middle(mark, side, side))
        icon_colour = "accent" if self.isChecked() else "text_2"
        icon = self._top(line.take(side, 20), side)
        theme.paint_icon(painter, self._icon, icon_colour, icon)
        width = key_hint_width(theme, self._key)
        hint = self._top(line.take_end(width, 16), side)
        paint_key_hint(painter, theme, hint, self._key)
        words = line.rest
        title = QRectF(words.left(), words.top(), words.width(), theme.line(SECTION))
        paint_text(painter, theme, title, self.text(), font=theme.font(SECTION, Weight.SEMIBOLD))
        row = title.translated(0, theme.line(SECTION))
        row.setHeight(theme.line(BODY))
        for text, colour in zip(self._lines, ("text", "text_2"), strict=True):
            paint_text(painter, theme, row, text, font=theme.font(), colour=colour, elide=True)
            row = row.translated(0, theme.line(BODY))

    @staticmethod
    def _top(piece: QRectF, height: float) -> QRectF:
        return QRectF(piece.left(), piece.top(), piece.width(), height)

    def _paint_mark(self, painter: QPainter, mark: QRectF) -> None:
        theme, radius = self._theme, mark.width() / 2
        if self.isChecked():
            paint_box(painter, theme, mark, fill="accent_fill", radius=radius)
            dot = middle(mark, theme.px(8), theme.px(8))
            paint_box(painter, theme, dot, fill="surface", radius=dot.width() / 2)
        else:
            paint_box(painter, theme, mark, fill="field", outline="border_strong", radius=radius)
