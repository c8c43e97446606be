"""What a file is, told by its content alone: a name can lie, the first bytes seldom do.

The marks are those of the published formats (W3C PNG, ISO 14496-12, RFC 3533 and so on). What
bears none of them is "unknown": it can be kept, and is never shown. What runs is named a program.
"""

import codecs
import re
from typing import Literal

import msgspec

from kafel_desk.evidence.office import office_type

HEAD = 64 * 1024
"""Bytes from the beginning of a file that are enough to tell what it is."""
TAIL = 64 * 1024
"""Bytes from its end: an office file has its table of contents there."""

Group = Literal["image", "document", "audio", "video", "text", "program", "unknown"]


class MediaType(msgspec.Struct, frozen=True):
    """What a file is: the IANA name, the group that decides how it is shown, and its ending."""

    name: str
    group: Group
    ending: str


JPEG = MediaType("image/jpeg", "image", ".jpg")
PNG = MediaType("image/png", "image", ".png")
GIF = MediaType("image/gif", "image", ".gif")
WEBP = MediaType("image/webp", "image", ".webp")
HEIC = MediaType("image/heic", "image", ".heic")
PDF = MediaType("application/pdf", "document", ".pdf")
_OFFICE = "application/vnd.openxmlformats-officedocument"
DOCX = MediaType(f"{_OFFICE}.wordprocessingml.document", "document", ".docx")
XLSX = MediaType(f"{_OFFICE}.spreadsheetml.sheet", "document", ".xlsx")
MP3 = MediaType("audio/mpeg", "audio", ".mp3")
M4A = MediaType("audio/mp4", "audio", ".m4a")
OGG = MediaType("audio/ogg", "audio", ".ogg")
WAV = MediaType("audio/wav", "audio", ".wav")
AMR = MediaType("audio/amr", "audio", ".amr")
MP4 = MediaType("video/mp4", "video", ".mp4")
THREE_GP = MediaType("video/3gpp", "video", ".3gp")
TEXT = MediaType("text/plain", "text", ".txt")
PROGRAM = MediaType("application/x-executable", "program", ".bin")
UNKNOWN = MediaType("application/octet-stream", "unknown", ".bin")

MEDIA_TYPES: dict[str, MediaType] = {
    kind.name: kind
    for kind in (
        *(JPEG, PNG, GIF, WEBP, HEIC, PDF, DOCX, XLSX, MP3, M4A, OGG, WAV, AMR, MP4, THREE_GP),
        *(TEXT, PROGRAM, UNKNOWN),
    )
}
"""Every type by its name, to read back what was recorded."""

# Longer marks stand before their beginnings.
_BEGINNINGS: tuple[tuple[bytes, MediaType], ...] = (
    (b"\xff\xd8\xff", JPEG),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"GIF87a", GIF),
    (b"GIF89a", GIF),
    (b"OggS\0", OGG),
    (b"#!AMR\n", AMR),
    (b"#!AMR-WB\n", AMR),
    (b"ID3\x02", MP3),
    (b"ID3\x03", MP3),
    (b"ID3\x04", MP3),
    # Windows, Linux, macOS (both byte orders, and several machines in one), Java, Android,
    # WebAssembly, a script for whatever it names, a Windows shortcut, a compiled help file.
    (b"MZ", PROGRAM),
    (b"\x7fELF", PROGRAM),
    (b"\xfe\xed\xfa\xce", PROGRAM),
    (b"\xfe\xed\xfa\xcf", PROGRAM),
    (b"\xce\xfa\xed\xfe", PROGRAM),
    (b"\xcf\xfa\xed\xfe", PROGRAM),
    (b"\xca\xfe\xba\xbe", PROGRAM),
    (b"dex\n03", PROGRAM),
    (b"\0asm", PROGRAM),
    (b"#!", PROGRAM),
    (b"L\0\0\0\x01\x14\x02\0", PROGRAM),
    (b"ITSF\x03\0\0\0", PROGRAM),
)
_RIFF_KINDS = {b"WEBP": WEBP, b"WAVE": WAV}
_HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx"})
_IMAGE_BRANDS = frozenset({b"mif1", b"msf1"})
_AUDIO_BRANDS = frozenset({b"M4A ", b"M4B "})
_VIDEO_BRANDS = frozenset(
    {b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"M4V ", b"MSNV",
     b"dash", b"f4v "}
)  # fmt: skip
_LONGEST_BRANDS = 256

_BLANK_BEFORE_PDF = re.compile(rb"(?:\xef\xbb\xbf)?[\s\0]{0,16}%PDF-[0-9]\.[0-9]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")


def media_type(head: bytes, tail: bytes) -> MediaType:
    """Return what a file is by its first ``HEAD`` and last ``TAIL`` bytes (all of a short one)."""
    for beginning, kind in _BEGINNINGS:
        if head.startswith(beginning):
            return kind
    if head.startswith(b"PK\x03\x04"):
        return {"docx": DOCX, "xlsx": XLSX, "program": PROGRAM}.get(office_type(tail), UNKNOWN)
    if head[:4] == b"RIFF":
        return _RIFF_KINDS.get(head[8:12], UNKNOWN)
    if head[4:8] == b"ftyp":
        return _of_brands(head)
    if _BLANK_BEFORE_PDF.match(head):
        return PDF
    if _is_mp3_frame(head):
        return MP3
    return TEXT if _is_text(head, tail) else UNKNOWN


def _of_brands(head: bytes) -> MediaType:
    """Tell the kinds of ISO base media apart: the major brand first, then the compatible ones."""
    length = min(int.from_bytes(head[:4], "big"), _LONGEST_BRANDS, len(head))
    major = head[8:12]
    brands = [major, *(head[at : at + 4] for at in range(16, length - 3, 4))]
    if major in _HEIC_BRANDS or (major in _IMAGE_BRANDS and _HEIC_BRANDS.intersection(brands)):
        return HEIC
    if major in _AUDIO_BRANDS:
        return M4A
    if major[:3] in {b"3gp", b"3g2"}:
        return THREE_GP
    return MP4 if major in _VIDEO_BRANDS else UNKNOWN


# Of MPEG audio, layer III: kilobits a second by their place, then samples a second.
_BIT_RATES = {
    3: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    2: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
    0: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_SAMPLE_RATES = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}


def _is_mp3_frame(head: bytes) -> bool:
    """Tell whether two frames of MPEG audio follow each other; one alone may be chance."""
    length = _mp3_frame_length(head[:4])
    return length > 0 and _mp3_frame_length(head[length : length + 4]) > 0


def _mp3_frame_length(header: bytes) -> int:
    if len(header) < 4 or header[0] != 0xFF or header[1] & 0xE6 != 0xE2:
        return 0
    version = header[1] >> 3 & 3
    rate, sampling = header[2] >> 4, header[2] >> 2 & 3
    if version not in _BIT_RATES or rate in {0, 15} or sampling == 3:
        return 0
    samples_of_eight = 144 if version == 3 else 72
    bits = _BIT_RATES[version][rate] * 1000
    return samples_of_eight * bits // _SAMPLE_RATES[version][sampling] + (header[2] >> 1 & 1)


def _is_text(head: bytes, tail: bytes) -> bool:
    if head[:2] in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE}:
        return _is_words(head[: len(head) & ~1], "utf-16")
    # The end may begin in the middle of a letter: up to three bytes of it are passed over.
    begun = next((at for at in range(min(4, len(tail))) if tail[at] & 0xC0 != 0x80), 0)
    return bool(head) and _is_words(head, "utf-8") and _is_words(tail[begun:], "utf-8")


def _is_words(content: bytes, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        # The beginning may end in the middle of a letter.
        return not _CONTROL.search(decoder.decode(content, final=False))
    except UnicodeDecodeError:
        return False
