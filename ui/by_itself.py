"""What the window does by itself: it locks the desk when nobody touches it, and makes backups."""

from PySide6.QtWidgets import QWidget

from ui.context import WindowContext
from ui.frame.window import MainWindow


def back_up_by_itself(context: WindowContext, window: MainWindow) -> None:
    """Make backups when they are owed; invented cases are not worth one."""
    from kafel_desk.demo.desk import INVENTED
    from ui.backups.backups import Backups

    is_invented = context.desk.reader.local_setting(INVENTED)
    if context.administration is not None and not is_invented:
        Backups(context, window).start()


def lock_when_idle(context: WindowContext, window: MainWindow) -> None:
    """Ask for a password again when nobody touched the desk for some minutes."""
    from ui.log_in.idle import SETTING as MINUTES
    from ui.log_in.idle import IdleLock, minutes_of

    minutes = minutes_of(context.desk.reader.local_setting(MINUTES))
    IdleLock(window, window.switch_user, is_busy=lambda: is_in_a_call(window), minutes=minutes)


def is_in_a_call(window: QWidget) -> bool:
    """Tell whether a call is being counted: nobody is locked out while they listen."""
    from ui.intake.call_timer import CallTimer

    return any(timer.is_running for timer in window.findChildren(CallTimer))
