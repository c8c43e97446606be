"""A file's name made safe to show and to save under, on every system that the desk runs on."""

import re
import unicodedata

from kafel_desk.evidence.media import MediaType
from kafel_desk.language.cleaning import clean_line

NAMELESS = "file"
LONGEST_NAME = 120
"""Characters that still fit a row of the list."""
_MOST_BYTES = 240
"""Of UTF-8; file systems end at 255, and whoever saves a copy may put a number behind."""
_LONGEST_ENDING = 12

_SEPARATORS = re.compile(r"[/\\]")
_FORBIDDEN = re.compile(r'[<>:"|?*]')
# Names of devices on Windows, whatever ending stands behind; superscripts count as digits there.
_DEVICE = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\..*)?", re.IGNORECASE
)
_ENDINGS = {
    "image/jpeg": (".jpg", ".jpeg", ".jfif"),
    "image/heic": (".heic", ".heif"),
    "audio/ogg": (".ogg", ".oga", ".opus"),
    "audio/mp4": (".m4a", ".m4b"),
    "video/mp4": (".mp4", ".m4v"),
    "video/3gpp": (".3gp", ".3g2"),
}


def safe_name(name: str) -> str:
    """Return the last part of any file name without what misleads or does harm.

    Folders before it, direction marks, invisible and control characters are dropped; what file
    systems forbid becomes an underscore; a device's name gets one in front; a name that is too
    long loses its middle and keeps its ending. A safe name comes back unchanged.
    """
    last = _SEPARATORS.split(name)[-1]
    visible = "".join(letter for letter in last if unicodedata.category(letter) != "Cf")
    kept = _trimmed(_FORBIDDEN.sub("_", clean_line(visible)))
    if _DEVICE.fullmatch(kept):
        kept = f"_{kept}"
    return _shortened(kept) or NAMELESS


def name_to_save(name: str, kind: MediaType) -> str:
    """Return the name under which a copy leaves the desk: its ending tells what is really in it."""
    safe = safe_name(name)
    endings = _ENDINGS.get(kind.name, (kind.ending,))
    if safe.lower().endswith(endings):
        return safe
    stem = _shortened(safe, kind.ending)
    return f"{stem}{kind.ending}"


def _trimmed(name: str) -> str:
    """Windows drops dots and blanks at the end; a dot in front hides a file elsewhere."""
    return name.strip(" .")


def _shortened(name: str, more: str = "") -> str:
    """Cut the middle out until the name, with ``more`` to come behind, fits."""
    if _fits(name + more):
        return name
    stem, dot, ending = name.rpartition(".")
    if not dot or not stem or len(ending) > _LONGEST_ENDING:
        stem, dot, ending = name, "", ""
    while stem and not _fits(f"{stem}{dot}{ending}{more}"):
        stem = stem[:-1]
    return f"{_trimmed(stem)}{dot}{ending}"


def _fits(name: str) -> bool:
    return len(name) <= LONGEST_NAME and len(name.encode()) <= _MOST_BYTES
