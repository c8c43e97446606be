"""Files that tell of confidential cases: written only where it can be recorded who has them."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager

from kafel_desk.case.exported import note_looks
from kafel_desk.console.answers import Mouth
from kafel_desk.language.message import message
from kafel_desk.opened import OpenDesk


@contextmanager
def recording_looks(
    open_to_write: Callable[[], OpenDesk], staff: str, mouth: Mouth
) -> Iterator[Callable[[bytes], None]]:
    """Give what is told the id of each confidential case on its way into a file.

    With the first of them the desk is opened to write. Where that cannot be, the file is broken off
    before it takes its place: beside an open window, say.
    """
    cases: list[bytes] = []
    with ExitStack() as stack:
        writing: list[OpenDesk] = []

        def tell(case: bytes) -> None:
            if not writing:
                with telling_why(mouth):
                    writing.append(stack.enter_context(closing(open_to_write())))
            cases.append(case)

        yield tell
        for opened in writing:
            note_looks(opened.desk, staff, cases, "exported")


@contextmanager
def telling_why(mouth: Mouth) -> Iterator[None]:
    """Say beside the reason what it hinders."""
    try:
        yield
    except Exception:
        mouth.say(message("console.look_not_recorded"))
        raise
