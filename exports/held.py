"""Everything that is held on one person (ما يحفظ عن الشخص), on A4, for the person."""

from collections.abc import Iterator

from exports.dates import clock, gregorian
from exports.paper.blocks import KeyValue, Paragraph, Type
from exports.paper.flow import Part, lay_out
from exports.paper.fonts import Weight
from exports.paper.runs import runs
from exports.paper.staff_page import NOTE, ROOM, WIDTH, Frame, SectionHead, staff_pdf
from exports.paper.typed import typed_blocks
from exports.whole_case.words import moment_words, named_day
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.digits import render_number
from kafel_desk.language.direction import LeftToRight, isolate
from kafel_desk.papers.held import HeldCase, HeldPaper

_ABOVE = 9.0
_KEY, _VALUE, _LINE = Type(8.7, 13), Type(9.5, 13.8), Type(9, 13.6)
_KEY_WIDTH = 96.0


def held_pdf(paper: HeldPaper, catalogue: Catalogue) -> bytes:
    """Return the paper as a PDF."""
    laid = lay_out(_parts(paper, catalogue), WIDTH, ROOM)
    return staff_pdf(_frame(paper, catalogue), laid, catalogue.text("paper.held.title"), catalogue)


def _frame(paper: HeldPaper, catalogue: Catalogue) -> Frame:
    text = catalogue.text
    return Frame(
        title=text("paper.held.title"),
        number_label=text("paper.held.cases"),
        number=render_number(len(paper.cases), catalogue.digits),
        note=named_day(catalogue, "paper.held.note", paper.printed_at),
        foot=text("paper.held.foot"),
        fingerprint="",
        charity=paper.charity,
        centre=paper.centre,
    )


def _parts(paper: HeldPaper, catalogue: Catalogue) -> Iterator[Part]:
    text = catalogue.text
    yield Part(
        SectionHead(render_number(1, catalogue.digits), text("paper.held.person")), keeps_next=True
    )
    phones = " · ".join(isolate(phone) for phone in paper.phones)
    for key, value in (
        ("paper.held.name", paper.name),
        ("paper.held.phones", phones),
        ("paper.held.extension", isolate(paper.extension) if paper.extension else ""),
        ("paper.held.email", isolate(paper.email) if paper.email else ""),
        ("paper.held.national_id", isolate(paper.national_id) if paper.national_id else ""),
    ):
        yield Part(_row(catalogue, key, value or text("paper.held.never_said")))
    for number, case in enumerate(paper.cases, start=2):
        yield from _case_parts(case, catalogue, number)
    end = text(
        "paper.held.end", name=paper.printed_by,
        date=gregorian(paper.printed_at.date()), time=clock(paper.printed_at),
    )  # fmt: skip
    yield Part(Paragraph(runs(end), NOTE), above=_ABOVE)


def _case_parts(case: HeldCase, catalogue: Catalogue, number: int) -> Iterator[Part]:
    text = catalogue.text
    title = text("paper.held.case", number=LeftToRight(case.number))
    yield Part(
        SectionHead(render_number(number, catalogue.digits), title), above=_ABOVE, keeps_next=True
    )
    kind = text(f"kind.{case.kind}")
    state = text(f"state.{case.state}")
    yield Part(_row(catalogue, "paper.held.kind", " · ".join(filter(None, (kind, case.category)))))
    yield Part(_row(catalogue, "paper.held.state", state))
    received = moment_words(catalogue, case.received_at)
    yield Part(_row(catalogue, "paper.held.received", f"{received} · {case.channel}"))
    for key, words in (
        ("paper.held.words", case.description),
        ("paper.held.remedy", case.remedy),
        ("paper.held.safe", case.safe_contact),
    ):
        if words:
            legend = Paragraph(runs(text(key), weight=Weight.MEDIUM), _KEY)
            yield Part(legend, above=4.0, keeps_next=True)
            for block in typed_blocks(words, _LINE, catalogue.direction):
                yield Part(block)
    legend = Paragraph(runs(text("paper.held.happened"), weight=Weight.MEDIUM), _KEY)
    yield Part(legend, above=4.0, keeps_next=True)
    for fact in case.timeline:
        said = " ".join(catalogue.message(fact.sentence).split())
        line = text(
            "paper.held.line", time=moment_words(catalogue, fact.at), what=said, name=fact.who
        )
        yield Part(Paragraph(runs(line), _LINE), above=1.5)
    for at, name in case.looks:
        line = text("paper.held.looked", time=moment_words(catalogue, at), name=name)
        yield Part(Paragraph(runs(line), _LINE), above=1.5)


def _row(catalogue: Catalogue, key: str, value: str) -> KeyValue:
    words = runs(value, weight=Weight.MEDIUM)
    return KeyValue(
        Paragraph(runs(catalogue.text(key)), _KEY, most=2),
        (Paragraph.typed(words, _VALUE, catalogue.direction, 3),),
        _KEY_WIDTH,
        1.4,
    )
