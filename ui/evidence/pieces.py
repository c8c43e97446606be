"""The pieces of evidence of a case in words: what it is, how large, from whom, who added it."""

from dataclasses import dataclass

from kafel_desk.case.evidence_facts import EvidenceAdded, EvidenceSource
from kafel_desk.evidence.file import EvidenceFile, group_words
from kafel_desk.evidence.media import MEDIA_TYPES, UNKNOWN, MediaType
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.direction import LeftToRight
from ui.case.words import CaseWords

SOURCE_WORDS: dict[EvidenceSource, str] = {
    "person": "evidence.source_person",
    "department": "evidence.source_department",
    "centre": "evidence.source_centre",
    "other": "evidence.source_other",
}
_ICONS = {
    "image": "image", "document": "doc", "audio": "audio", "video": "monitor", "text": "doc",
    "program": "alert", "unknown": "clip",
}  # fmt: skip
_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"
_KILOBYTE, _MEGABYTE = 1024, 1024 * 1024


@dataclass(frozen=True, slots=True)
class Piece:
    """One file of a case; ``file`` is None where one may know of it but not open it."""

    file: EvidenceFile | None
    name: str
    kind: str
    added: str
    source: str
    note: str
    icon: str

    @property
    def about(self) -> str:
        """Everything that is known of it, in lines."""
        lines = (shown_name(self.name), self.kind, self.added, self.source, self.note)
        return "\n".join(filter(None, lines))


def shown_name(name: str) -> str:
    """Return a file's name set apart, in the direction of its own first letter."""
    return f"{_FIRST_STRONG_ISOLATE}{name}{_POP_ISOLATE}"


def pieces_of(words: CaseWords, catalogue: Catalogue) -> tuple[Piece, ...]:
    """Return the evidence of a case, oldest first."""
    found = []
    for recorded in words.file.case.evidence:
        fact = recorded.fact
        if not isinstance(fact, EvidenceAdded):
            continue
        file, kind = fact.file, media_of(fact.file)
        found.append(
            Piece(
                file=file,
                name=file.name if file else catalogue.text("evidence.unnamed"),
                kind=kind_words(catalogue, kind, file.size) if file else "",
                added=words.when_and_who(recorded),
                source=catalogue.text(SOURCE_WORDS[fact.source]) if fact.source else "",
                note=fact.note or "",
                icon="pdf" if kind.ending == ".pdf" else _ICONS[kind.group],
            )
        )
    return tuple(found)


def media_of(file: EvidenceFile | None) -> MediaType:
    """Return what a file is; one of a type that this program does not know is unknown."""
    return MEDIA_TYPES.get(file.media, UNKNOWN) if file else UNKNOWN


def kind_words(catalogue: Catalogue, kind: MediaType, size: int) -> str:
    """Return the type in words, with its usual ending, and the size."""
    word = catalogue.message(group_words(kind))
    if kind.group not in {"unknown", "program"}:
        ending = LeftToRight(kind.ending.removeprefix(".").upper())
        word = catalogue.text("evidence.kind", kind=word, ending=ending)
    return catalogue.text("evidence.kind_size", kind=word, size=size_words(catalogue, size))


def size_words(catalogue: Catalogue, size: int) -> str:
    """Return a size of so many bytes in the unit that people use for it."""
    if size < _MEGABYTE:
        return catalogue.text("evidence.kilobytes", size=max(1, round(size / _KILOBYTE)))
    megabytes = size / _MEGABYTE
    shown = f"{megabytes:.1f}".removesuffix(".0")
    return catalogue.text("evidence.megabytes", size=LeftToRight(shown))
