"""The whole file of one case (ملف الحالة) on A4, over as many pages as its timeline takes."""

from collections.abc import Iterator
from dataclasses import dataclass

from exports.dates import clock, gregorian
from exports.paper.blocks import Paragraph
from exports.paper.flow import Part, lay_out
from exports.paper.runs import runs, runs_width, typed
from exports.paper.sheet import Sheet
from exports.paper.staff_page import (
    NOTE,
    ROOM,
    TABLE,
    WIDTH,
    Frame,
    SectionHead,
    staff_pdf,
)
from exports.whole_case.head import Rail, Remark, StateBox, step_name
from exports.whole_case.tables import ABOVE, action_parts, data_parts, evidence_parts, time_parts
from exports.whole_case.timeline import timeline_parts
from exports.whole_case.words import named_day, sentence
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.digits import render_number
from kafel_desk.language.direction import LeftToRight, isolate
from kafel_desk.papers.case_file import CasePaper, NextDue


def case_file_pdf(paper: CasePaper, catalogue: Catalogue) -> bytes:
    """Return the case file as a PDF."""
    number = LeftToRight(paper.number)
    laid = lay_out(_parts(paper, catalogue), WIDTH, ROOM)
    title = catalogue.text("paper.file.pdf_title", number=number)
    return staff_pdf(_frame(paper, catalogue), laid, title, catalogue)


def _frame(paper: CasePaper, catalogue: Catalogue) -> Frame:
    text = catalogue.text
    is_confidential = paper.confidentiality != "normal"
    note = named_day(
        catalogue,
        "paper.page.confidential" if is_confidential else "paper.page.internal",
        paper.printed_at,
    )
    fingerprint = (
        text("paper.sign.fingerprint", digits=LeftToRight(paper.fingerprint))
        if paper.fingerprint
        else ""
    )
    return Frame(
        title=text("paper.file.title"),
        number_label=text("paper.file.number"),
        number=isolate(paper.number),
        note=note,
        foot=text("paper.file.foot", number=LeftToRight(paper.number)),
        fingerprint=fingerprint,
        charity=paper.charity,
        centre=paper.centre,
    )


def _parts(paper: CasePaper, catalogue: Catalogue) -> Iterator[Part]:
    text = catalogue.text

    def number(place: int) -> str:
        return render_number(place, catalogue.digits)

    yield Part(StateBox(paper, catalogue))
    yield Part(SectionHead(number(1), text("paper.file.steps")), above=ABOVE, keeps_next=True)
    yield Part(Rail(paper.steps, catalogue))
    current = next((step for step in paper.steps if step.status == "current"), None)
    if paper.missing and current:
        label = text("paper.file.missing", step=step_name(current.number, catalogue))
        yield Part(Remark(label, _missing_words(paper, catalogue)), above=3)
    yield from data_parts(paper, catalogue, number(2))
    yield from time_parts(paper, catalogue, number(3))
    yield from evidence_parts(paper, catalogue, number(4))
    yield from action_parts(paper, catalogue, number(5))
    yield from timeline_parts(paper, catalogue, number(6))
    if paper.next_due:
        words = _next_words(paper.next_due, catalogue)
        yield Part(Remark(text("paper.file.next_due"), words), above=7)
    yield Part(Paragraph(runs(_end_words(paper, catalogue)), NOTE, most=2), 5, keeps_next=True)
    yield Part(_Signature(text("paper.sign.sign"), text("paper.sign.date")))


def _missing_words(paper: CasePaper, catalogue: Catalogue) -> str:
    missing = sentence(catalogue, paper.missing) if paper.missing else ""
    if paper.next_due is None:
        return missing
    due = named_day(catalogue, "paper.file.missing_due", paper.next_due.at)
    return f"{missing} {due}"


def _next_words(due: NextDue, catalogue: Catalogue) -> str:
    key = "paper.file.next_result" if due.promise == "result" else "paper.file.next_follow_up"
    words = named_day(catalogue, key, due.at)
    holder = typed(due.holder)
    if not holder:
        return words
    return catalogue.text("paper.file.next_holder", due=words, name=holder)


def _end_words(paper: CasePaper, catalogue: Catalogue) -> str:
    end = catalogue.text("paper.file.end", n=len(paper.timeline))
    moment = {
        "date": gregorian(paper.printed_at.date()),
        "time": clock(paper.printed_at),
    }
    name = typed(paper.printed_by)
    if name:
        return catalogue.text("paper.file.printed", end=end, name=name, **moment)
    return catalogue.text("paper.file.printed_at", end=end, **moment)


@dataclass(frozen=True, slots=True)
class _Signature:
    """A line to sign on, and one for the date."""

    signature: str
    date: str

    def height(self, width: float) -> float:
        """Return the height with room for a hand."""
        return 30.0

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw both with their top at `y`."""
        baseline = y + self.height(width) - 4
        for start, end, label in (
            (0.0, 0.52 * width, self.signature),
            (0.56 * width, width, self.date),
        ):
            words = runs(label)
            after = start + runs_width(words, TABLE.size) + 6
            sheet.line(words, x + start, baseline, width, TABLE.size)
            sheet.rule(x + after, baseline + 2, end - after, 0.75)
