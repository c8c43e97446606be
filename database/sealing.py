"""Sealing of private parts: XChaCha20-Poly1305 under the key of the case or person.

What binds a sealed part to its place is its associated data: writer, number, subject and type of
the event. Moved to any other event, it does not open. What grows shorter by it is compressed
first: sealed bytes never do.
"""

import os

from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_decrypt,
    crypto_aead_xchacha20poly1305_ietf_encrypt,
)
from nacl.exceptions import CryptoError

from database.compression import Compression
from kafel_desk.journal.envelope import EventId, Subject

KEY_LENGTH = 32
LONGEST = 32 * 1024 * 1024
"""Bytes that a private part may expand to: some of the longest texts, and no bomb."""
_NONCE_LENGTH = 24
_COMPRESSED = b"\x01"
"""Begins a compressed part; another one is a map of fields, which begins otherwise."""

# Words that are often said, for texts too short to repeat any. A part of the form at rest: what
# stands here once is never changed.
_WORDS = (
    (
        " المستفيدة المستفيد الموظف الموظفة القسم الإدارة المكتب الجمعية اليتيم الأيتام الأسرة الأرملة"
        " الشهر الماضي منذ أسبوع لم يتم الرد على الاتصال رقم الجوال تحديث البيانات المستندات المطلوبة"
        " صرف الكفالة تأخر السلة الغذائية البطاقة الدورة التسجيل الموعد الزيارة المندوب التسليم"
        " أرجو التوضيح شكرا لكم جزاكم الله خيرا السلام عليكم ورحمة الله وبركاته ولم يصلني شيء حتى الآن"
        " الرد في أقرب وقت بن أحمد عبدالله محمد الغامدي الزهراني"
    ).encode()
    + b"\xa6on_behalf\xadcomplained_of\xacsafe_contact\xa4note\xa4text\xa6remedy\xa5phones\x91\xad+9665\xa4name\xabdescription\xd9"
)
_compression = Compression(_WORDS, LONGEST)


def new_key() -> bytes:
    """Return the key of a case or person that begins."""
    return os.urandom(KEY_LENGTH)


def seal(key: bytes, private: bytes, event: EventId, subject: Subject, type_name: str) -> bytes:
    """Return nonce and ciphertext of a private part."""
    nonce = os.urandom(_NONCE_LENGTH)
    bound = _bound_to(event, subject, type_name)
    shorter = _COMPRESSED + _compression.compress(private)
    is_shorter = len(shorter) < len(private) or private[:1] == _COMPRESSED
    content = shorter if is_shorter else private
    return nonce + crypto_aead_xchacha20poly1305_ietf_encrypt(content, bound, nonce, key)


def unseal(
    key: bytes, sealed: bytes, event: EventId, subject: Subject, type_name: str
) -> bytes | None:
    """Return the private part, or None when this key does not open it here."""
    nonce, ciphertext = sealed[:_NONCE_LENGTH], sealed[_NONCE_LENGTH:]
    bound = _bound_to(event, subject, type_name)
    try:
        content = crypto_aead_xchacha20poly1305_ietf_decrypt(ciphertext, bound, nonce, key)
        return _compression.expand(content[1:]) if content[:1] == _COMPRESSED else content
    except (CryptoError, ValueError):
        return None


def _bound_to(event: EventId, subject: Subject, type_name: str) -> bytes:
    """Writer and number (24 bytes), subject's id (16), then two words with a mark between."""
    return b"%b%b%b\0%b" % (event, subject.id, subject.kind.encode(), type_name.encode())
