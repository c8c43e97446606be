"""Links that open a chat of WhatsApp with the words already in it."""

import re

import msgspec

from kafel_desk.language.cleaning import clean_text
from kafel_desk.refusal import refuse

LONGEST_LINK = 2_000
"""Characters. Windows hands on links of up to 2,083, and an Arabic letter takes six of them."""

_CANONICAL = re.compile(r"\+([1-9][0-9]{6,14})")
# Free and company numbers of the kingdom have no WhatsApp behind them.
_NO_CHAT = ("966800", "9669200")
_KEPT = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")


class ChatLink(msgspec.Struct, frozen=True):
    """A link, and whether it carries the words; if not, they are copied and pasted by hand."""

    url: str
    carries_text: bool


def chat_link(phone: str | None, text: str) -> ChatLink:
    """Return the link to a chat with a canonical number (+966…), the text in it if it fits.

    Raises ``Refused`` for a person without a number, and for one that has no WhatsApp.
    """
    if not phone:
        raise refuse("phone", "error.message_no_number")
    found = _CANONICAL.fullmatch(phone)
    if found is None or found[1].startswith(_NO_CHAT):
        raise refuse("phone", "error.message_no_chat")
    chat = f"https://wa.me/{found[1]}"
    url = f"{chat}?text={percent_encoded(clean_text(text))}"
    if len(url) > LONGEST_LINK:
        return ChatLink(chat, carries_text=False)
    return ChatLink(url, carries_text=True)


def percent_encoded(text: str) -> str:
    """Encode a value of a link (RFC 3986): all but letters, digits and - . _ ~ of ASCII."""
    return "".join(chr(byte) if byte in _KEPT else f"%{byte:02X}" for byte in text.encode())
