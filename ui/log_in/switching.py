"""Trying the password of whoever comes next to a desk that is open."""

from collections.abc import Callable

from kafel_desk.language.message import Message
from ui.context import WindowContext
from ui.log_in.password_pane import PasswordPane
from ui.log_in.port import answer_or_words
from ui.work import Operation


def try_password(
    context: WindowContext,
    pane: PasswordPane,
    login: str,
    password: str,
    let_in: Callable[[], object],
) -> None:
    """Try a password on a worker; `let_in` is called when it is right, else the pane says why not."""
    switch = context.switch
    if switch is None:
        return

    def answered(answer: object) -> None:
        if isinstance(answer, Message):
            pane.show_error(context.catalogue.message(answer))
        else:
            pane.clear()
            let_in()

    # The environment's answers are words beside the field, and no notice.
    attempt = Operation(
        lambda _progress: answer_or_words(lambda: switch(login, password)),
        answered,
        name="switch_user",
    )
    context.work.read(attempt)
