"""A file is what its content says, whatever it is called; what runs is told apart."""

import io
import wave
import zipfile

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from kafel_desk.evidence import media
from kafel_desk.evidence.media import HEAD, TAIL, MediaType, media_type


def told(content: bytes) -> MediaType:
    return media_type(content[:HEAD], content[-TAIL:])


def zipped(*names: str, padding: int = 0, comment: bytes = b"") -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in names:
            archive.writestr(name, b"x" * padding)
        archive.comment = comment
    return target.getvalue()


def drawn(form: str) -> bytes:
    target = io.BytesIO()
    Image.new("RGB", (9, 7), "white").save(target, form)
    return target.getvalue()


def sounded() -> bytes:
    target = io.BytesIO()
    with wave.open(target, "wb") as sound:
        sound.setparams((1, 2, 8000, 0, "NONE", ""))
        sound.writeframes(bytes(800))
    return target.getvalue()


def workbook() -> bytes:
    target = io.BytesIO()
    openpyxl.Workbook().save(target)
    return target.getvalue()


def box(major: bytes, *compatible: bytes) -> bytes:
    body = major + bytes(4) + b"".join(compatible)
    return (len(body) + 8).to_bytes(4, "big") + b"ftyp" + body + b"\0\0\0\x08moov"


DOCX = ("[Content_Types].xml", "_rels/.rels", "word/document.xml")
XLSX = ("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml")
# 128 kbit/s at 44,100 Hz: 144 * 128000 // 44100 bytes a frame.
MP3_FRAME = b"\xff\xfb\x90\x00" + bytes(413)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (drawn("JPEG"), media.JPEG),
        (drawn("PNG"), media.PNG),
        (drawn("GIF"), media.GIF),
        (drawn("WEBP"), media.WEBP),
        (box(b"heic", b"mif1", b"heic"), media.HEIC),
        (box(b"mif1", b"mif1", b"heic"), media.HEIC),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", media.PDF),
        (b"\r\n%PDF-1.4\n", media.PDF),
        (zipped(*DOCX), media.DOCX),
        (zipped(*DOCX, padding=100_000), media.DOCX),
        (zipped(*DOCX, comment=b"PK\x05"), media.DOCX),
        (zipped("[Content_Types].xml", "word/document2.xml"), media.DOCX),
        (zipped(*XLSX), media.XLSX),
        (workbook(), media.XLSX),
        (b"ID3\x04\0\0\0\0\0\0", media.MP3),
        (MP3_FRAME * 2, media.MP3),
        (box(b"M4A ", b"isom"), media.M4A),
        (b"OggS\0\x02" + bytes(20), media.OGG),
        (sounded(), media.WAV),
        (b"#!AMR\n\x3c", media.AMR),
        (b"#!AMR-WB\n\x3c", media.AMR),
        (box(b"isom", b"mp42"), media.MP4),
        (box(b"mp42"), media.MP4),
        (box(b"3gp4", b"isom"), media.THREE_GP),
        ("رسالة منسوخة من المحادثة\n".encode(), media.TEXT),
        ("\ufeffسطر".encode("utf-16-le"), media.TEXT),
        (("س" * 90_001).encode() + b"!", media.TEXT),
    ],
    ids=lambda value: value.name if isinstance(value, MediaType) else "",
)
def test_content_tells_what_a_file_is(content: bytes, kind: MediaType) -> None:
    assert told(content) == kind


@pytest.mark.parametrize(
    "content",
    [
        b"MZ\x90\0\x03",
        b"\x7fELF\x02\x01\x01",
        b"\xcf\xfa\xed\xfe\x07\0\0\x01",
        b"\xca\xfe\xba\xbe\0\0\0\x34",
        b"#!/bin/sh\nrm -rf ~\n",
        b"L\0\0\0\x01\x14\x02\0\0\0\0\0",
        b"MZ" + zipped(*DOCX),
        zipped(*DOCX, "word/vbaProject.bin"),
        zipped(*XLSX, "xl/vbaProject.bin"),
        zipped("META-INF/MANIFEST.MF", "Main.class"),
        zipped("AndroidManifest.xml", "classes.dex"),
    ],
)
def test_what_runs_is_a_program_whatever_it_looks_like(content: bytes) -> None:
    assert told(content) == media.PROGRAM


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0" * 64,
        b"PK\x03\x04 cut off",
        zipped("holiday/photo.jpg"),
        zipped("word/document.xml"),
        zipped(*DOCX)[:-9],
        zipped(*DOCX) + b"more behind its end",
        zipped(*DOCX, comment=b"c" * 65_535),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an old office file",
        b"RIFF\x10\0\0\0AVI LIST",
        box(b"mif1", b"avif"),
        box(b"xxxx"),
        MP3_FRAME,
        MP3_FRAME + b"no second frame",
        b"text with a \x07 bell",
        "نص بترميز قديم".encode("cp1256"),
        "كلام".encode() * 20_000 + b"\xff\xfe\0",
        b"JFIF without its beginning \xff\xd8\xff",
    ],
)
def test_what_tells_nothing_is_unknown(content: bytes) -> None:
    assert told(content) == media.UNKNOWN


@given(st.binary(max_size=300) | st.binary(max_size=300).map(lambda rest: b"PK\x03\x04" + rest))
def test_any_bytes_are_something(content: bytes) -> None:
    assert told(content).name in media.MEDIA_TYPES


@given(st.data())
def test_a_damaged_table_of_contents_is_no_fault(data: st.DataObject) -> None:
    content = bytearray(zipped(*DOCX))
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(4, len(content) - 1))] = data.draw(st.integers(0, 255))
    assert told(bytes(content)) in {media.DOCX, media.XLSX, media.UNKNOWN, media.PROGRAM}


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=50))
def test_words_in_utf_8_are_text_wherever_the_window_cuts_them(words: str) -> None:
    content = words.encode()
    kind = media_type(content, content[-7:])
    marked = content.startswith((b"MZ", b"#!", b"PK\x03\x04", b"RIFF", b"GIF8", b"ID3", b"%PDF"))
    assert kind == media.TEXT or marked or content[4:8] == b"ftyp" or b"%PDF-" in content
