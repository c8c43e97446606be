"""How far long work has come: told to whoever waits, who may stop it by raising."""

from collections.abc import Callable

Progress = Callable[[int, int], object]
"""Told how many of how many are done."""


def no_progress(done: int, total: int) -> None:
    """Nobody waits."""


_TELL_EVERY = 2000


class Meter:
    """Counts what a check has read."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._told = 0
        self._done = 0
        self.total = 0
        self.events = 0
        self.cases = 0

    def step(self, by: int = 1) -> None:
        """Count some more, and tell of it now and then."""
        self._done += by
        if self._done - self._told >= _TELL_EVERY:
            self._told = self._done
            self._progress(min(self._done, self.total), self.total)

    def finish(self) -> None:
        """Tell that all is done."""
        self._progress(self.total, self.total)
