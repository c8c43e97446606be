"""When the next round of sharing begins; pure.

A desk looks at the share about every ten seconds, not all desks at once. What was just saved waits
until nobody saves any more for a moment, so that it goes out as one piece, but never for long.
"""

from dataclasses import dataclass, replace

POLL = 10.0
"""Seconds between two looks at the share."""
JITTER = 3.0
"""Seconds by which the pauses of desks differ at most."""
QUIET = 5.0
"""Seconds without a save after which what was saved goes out."""
AT_MOST = 20.0
"""Seconds after which it goes out although somebody goes on saving."""
LONGEST_PAUSE = 600.0
"""Seconds between two tries while rounds end in a fault of the program."""


@dataclass(frozen=True, slots=True)
class Pace:
    """When the last round ended and what was saved since, in seconds of one clock.

    Without a pause the next one waits for nothing: it is the first, or somebody asked for it.
    """

    ended: float
    pause: float = POLL
    first_saved: float | None = None
    last_saved: float | None = None

    def saved(self, now: float) -> "Pace":
        """Something was saved here."""
        first = now if self.first_saved is None else self.first_saved
        return replace(self, first_saved=first, last_saved=now)

    def seconds_left(self, now: float) -> float:
        """Return after how many seconds the next round begins."""
        due = self.ended + self.pause
        if not self.pause:
            return max(0.0, due - now)
        if self.first_saved is not None and self.last_saved is not None:
            due = min(self.last_saved + QUIET, self.first_saved + AT_MOST)
        return max(0.0, due - now)


def pause_after(failures: int, dice: float) -> float:
    """Return the pause after a round; ``dice`` is from 0 to 1, ``failures`` are those in a row."""
    return min(POLL * 2.0 ** min(failures, 10), LONGEST_PAUSE) + JITTER * dice
