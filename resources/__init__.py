"""Data files of the desk, and where they lie: translations, icons, style, fonts, defaults."""

from pathlib import Path

import fontpkg_ibm_plex_sans_arabic

_ROOT = Path(__file__).resolve().parent


def translations(language: str) -> list[Path]:
    """Return the `.ts` files of a language ("ar", "en"), one for each area of the desk."""
    return sorted((_ROOT / "translations" / language).glob("*.ts"))


def words(language: str) -> list[str]:
    """Return the texts of those files."""
    return [path.read_text("utf-8") for path in translations(language)]


def word_list(language: str) -> str:
    """Return 256 words of a language, which stand for bytes that are read aloud."""
    return (_ROOT / "word_lists" / f"{language}.txt").read_text("utf-8")


def icons() -> Path:
    """Return the folder of the icons: SVG, one file an icon."""
    return _ROOT / "icons"


def icon(name: str) -> Path:
    """Return the file of one icon, by its name without ending."""
    return icons() / f"{name}.svg"


def style() -> Path:
    """Return the folder of the look: `tokens.json`, with its colours by role, shapes and icons."""
    return _ROOT / "style"


def defaults() -> Path:
    """Return the folder of what a new centre starts with: channels, departments, templates."""
    return _ROOT / "defaults"


def first_directory() -> list[bytes]:
    """Return the texts from which the directory of a new centre is read."""
    return [(defaults() / name).read_bytes() for name in ("directory.json", "templates.json")]


def fonts() -> list[Path]:
    """Return the font files of IBM Plex Sans Arabic, all weights."""
    return sorted(_font_folder().glob("*.ttf"))


def font(weight: str = "Regular") -> Path:
    """Return the font file of one weight: Regular, Medium, SemiBold, Bold."""
    return _font_folder() / f"IBMPlexSansArabic-{weight}.ttf"


def _font_folder() -> Path:
    return Path(fontpkg_ibm_plex_sans_arabic.ROOT) / "files"
