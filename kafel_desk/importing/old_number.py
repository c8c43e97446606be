"""The number that a case had in an old log, in any spelling."""

import re

from kafel_desk.language.digits import to_ascii
from kafel_desk.language.direction import strip_marks

_BETWEEN = re.compile(r"[\W_ـ]+")


def old_number_key(text: str) -> str:
    """Return what every spelling of an old number has in common: 17/1446, ١٧-١٤٤٦, 17 1446."""
    return _BETWEEN.sub("", to_ascii(strip_marks(text))).casefold()
