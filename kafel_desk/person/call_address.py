"""The number behind what a telephone says of a call: +966…, tel:…, sip:0555…@exchange."""

import re

from kafel_desk.language.message import message
from kafel_desk.person.phones import PhoneError, normalise_phone

LONGEST = 100
"""Characters; whatever a telephone says of a call is far shorter."""

_SCHEME = re.compile(r"(?:tel|sips?|callto|phone):(?://)?", re.IGNORECASE)
# Behind the number: the exchange, parameters of the address, headers.
_BEHIND = re.compile(r"[@;?>].*", re.DOTALL)


def called_number(text: str) -> str:
    """Return the canonical number of a caller. Raises `PhoneError`: withheld, too long, none."""
    if len(text) > LONGEST:
        raise PhoneError(message("error.phone_form"))
    bare = _SCHEME.sub("", text.strip().strip("\"'<"), count=1)
    return normalise_phone(_BEHIND.sub("", bare).strip())
