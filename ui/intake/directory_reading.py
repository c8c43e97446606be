"""What the form offers: the directory, and the numbers on paper forms that no case has yet."""

from collections.abc import Callable

from kafel_desk.directory.state import Directory
from ui.context import WindowContext
from ui.work import Operation


def read_directory(
    context: WindowContext, done: Callable[[Directory, tuple[str, ...]], object]
) -> None:
    """Read both of one moment; an older answer that comes late is thrown away."""
    reader, viewer = context.desk.reader, context.viewer()

    def read(_progress: object) -> tuple[Directory, tuple[str, ...]]:
        return reader.directory(), reader.reserved_numbers(viewer)

    context.work.read(
        Operation(read, lambda found: done(*found), name="read_directory"),
        latest_of="intake_directory",
    )
