"""By when what was erased has to be gone from copies, too. Pure."""

from collections.abc import Iterable
from datetime import datetime, timedelta

GONE_WITHIN = timedelta(days=30)
"""From the erasure until no copy that this program made holds it any more."""


def is_overdue(erased: Iterable[datetime], made: datetime, now: datetime) -> bool:
    """Tell whether a copy that cannot be changed has to go.

    ``erased`` are the times of the erasures; those before the copy was made are not in it.
    """
    return any(at >= made and now - at >= GONE_WITHIN for at in erased)
