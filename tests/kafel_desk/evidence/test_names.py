"""A name that came with a file is shown and saved without harm, whatever it was."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kafel_desk.evidence import media
from kafel_desk.evidence.names import LONGEST_NAME, NAMELESS, name_to_save, safe_name

tricky = st.text(
    alphabet=st.sampled_from('ab.. /\\:*?"<>|\0\n\r\t\u202e\u200f\u200b\u0301éكلconpraux1¹😀~$'),
    max_size=40,
)
DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])\s*(\..*)?", re.IGNORECASE)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("صورة البطاقة.jpg", "صورة البطاقة.jpg"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\x\\photo.png", "photo.png"),
        ("..\\..\\desk.key", "desk.key"),
        ("photo\u202egpj.exe", "photogpj.exe"),
        ("a\u200b\u2066b\x00c.txt", "abc.txt"),
        ("two\nlines.pdf", "two lines.pdf"),
        ("note.txt:hidden.exe", "note.txt_hidden.exe"),
        ("CON", "_CON"),
        ("nul.tar.gz", "_nul.tar.gz"),
        ("com¹.txt", "_com¹.txt"),
        ("LPT9 .doc", "_LPT9 .doc"),
        ("console.txt", "console.txt"),
        (".bashrc", "bashrc"),
        ("name. . .", "name"),
        ("...", NAMELESS),
        ("", NAMELESS),
        ("/", NAMELESS),
        ("\u202e\u0000", NAMELESS),
    ],
)
def test_a_name_loses_what_misleads_and_keeps_the_rest(name: str, shown: str) -> None:
    assert safe_name(name) == shown


def test_a_long_name_keeps_its_ending() -> None:
    name = safe_name("وثيقة " * 100 + ".jpeg")
    assert name.endswith(".jpeg")
    assert len(name) <= LONGEST_NAME
    assert len(name.encode()) <= 255


@given(st.text() | tricky)
def test_a_safe_name_holds_nothing_that_a_file_system_minds(name: str) -> None:
    safe = safe_name(name)
    assert safe
    assert not re.search(
        r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]', safe
    )
    assert safe == safe.strip(" .")
    assert not DEVICES.fullmatch(safe)
    assert len(safe) <= LONGEST_NAME
    assert len(safe.encode()) <= 240


@given(st.text() | tricky)
def test_a_safe_name_stays_as_it_is(name: str) -> None:
    assert safe_name(safe_name(name)) == safe_name(name)


@given(st.text() | tricky, st.sampled_from(list(media.MEDIA_TYPES.values())))
def test_a_copy_is_saved_under_what_it_really_is(name: str, kind: media.MediaType) -> None:
    saved = name_to_save(name, kind)
    assert safe_name(saved) == saved
    assert not saved.lower().endswith((".exe", ".lnk", ".bat", ".js"))


@pytest.mark.parametrize(
    ("name", "kind", "saved"),
    [
        ("photo.JPEG", media.JPEG, "photo.JPEG"),
        ("photo.png", media.JPEG, "photo.png.jpg"),
        ("run.bat", media.TEXT, "run.bat.txt"),
        ("invoice.pdf.exe", media.PDF, "invoice.pdf.exe.pdf"),
        ("old.doc", media.UNKNOWN, "old.doc.bin"),
        ("voice.opus", media.OGG, "voice.opus"),
        ("", media.PNG, "file.png"),
    ],
)
def test_the_ending_of_a_copy_follows_the_content(
    name: str, kind: media.MediaType, saved: str
) -> None:
    assert name_to_save(name, kind) == saved
