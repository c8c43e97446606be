"""What is recorded of one evidence file, and the rules on what may be added."""

import msgspec

from kafel_desk.evidence.media import MediaType
from kafel_desk.language.message import Message, message
from kafel_desk.refusal import FieldError, refuse

MEBIBYTE = 1024 * 1024
_LARGEST_LIMIT = 2048 * MEBIBYTE
_MOST_FILES = 1000


class EvidenceLimits(msgspec.Struct, frozen=True):
    """How much a case may hold: a setting of all desks.

    ``largest_file`` is in bytes. ``keeps_unknown`` tells whether a file may be kept whose type its
    content does not tell; it can be saved from the desk again, but is never shown in it.
    """

    largest_file: int = 25 * MEBIBYTE
    most_files: int = 200
    keeps_unknown: bool = True


class EvidenceFile(msgspec.Struct, frozen=True, kw_only=True):
    """One file as a case knows it.

    ``blob`` is the SHA-256 of the ciphertext in hex: its name in the store and on the share, and
    all of it that may be public. ``key`` opens it; ``content`` is the SHA-256 of what is in it,
    ``size`` its length in bytes, ``media`` the IANA name of its type told by content, ``name`` what
    it was called, made safe. All of these are private: a hash tells whoever has the same file.
    """

    blob: str
    key: bytes
    content: bytes
    size: int
    media: str
    name: str


def check_size(size: int, limits: EvidenceLimits) -> None:
    """Refuse, with ``Refused``, a file that is empty or over the limit."""
    if size == 0:
        raise refuse("file", "error.evidence_empty")
    if size > limits.largest_file:
        raise refuse("file", "error.evidence_too_large", largest=_megabytes(limits))


def check_kind(kind: MediaType, limits: EvidenceLimits) -> None:
    """Refuse, with ``Refused``, a program, and an unknown file where those are not kept."""
    if kind.group == "program":
        raise refuse("file", "error.evidence_program")
    if kind.group == "unknown" and not limits.keeps_unknown:
        raise refuse("file", "error.evidence_unknown")


def check_room(held: int, limits: EvidenceLimits) -> None:
    """Refuse, with ``Refused``, one file more than a case may hold; ``held`` is how many it has."""
    if held >= limits.most_files:
        raise refuse("file", "error.evidence_too_many", most=limits.most_files)


def problem_with_limits(limits: EvidenceLimits) -> FieldError | None:
    """Return what is wrong with a setting of limits, or nothing."""
    if not MEBIBYTE <= limits.largest_file <= _LARGEST_LIMIT:
        largest = _LARGEST_LIMIT // MEBIBYTE
        return FieldError("largest_file", message("error.evidence_limit", largest=largest))
    if not 1 <= limits.most_files <= _MOST_FILES:
        return FieldError("most_files", message("error.evidence_count", most=_MOST_FILES))
    return None


def group_words(kind: MediaType) -> Message:
    """Return what a file is in one word, for lists and screen readers."""
    return _GROUPS[kind.group]


def _megabytes(limits: EvidenceLimits) -> int:
    return limits.largest_file // MEBIBYTE


_GROUPS: dict[str, Message] = {
    "image": message("evidence.image"),
    "document": message("evidence.document"),
    "audio": message("evidence.audio"),
    "video": message("evidence.video"),
    "text": message("evidence.text"),
    "program": message("evidence.program"),
    "unknown": message("evidence.unknown"),
}
