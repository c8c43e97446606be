"""Putting an approved answer into "answered on the spot"."""

from ui.intake.form import IntakeForm
from ui.widgets.field import LongText


def fill_answer(form: IntakeForm, words: str) -> None:
    """Tick that it was answered on the spot, with these words after what stands there already."""
    form.answered.setChecked(True)
    answer = form.fields["answered"].control
    if isinstance(answer, LongText):
        before = answer.toPlainText().rstrip()
        answer.setPlainText(f"{before}\n{words}" if before else words)
        answer.setFocus()
