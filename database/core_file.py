"""A process that holds keys leaves no image of its memory behind when it breaks down."""

import sys


def leave_none() -> None:
    """Let the operating system write no core file of this process, from now on.

    On Windows error reports are a setting of the computer, and not the program's to change.
    """
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
