"""The tables of a case file: its data, times, evidence and actions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from exports.dates import clock, gregorian, hijri
from exports.paper.blocks import KeyValue, Paragraph, Type
from exports.paper.flow import Part
from exports.paper.fonts import Weight
from exports.paper.runs import runs, typed
from exports.paper.sheet import Sheet
from exports.paper.staff_page import NOTE, ROW, TABLE, TABLE_HEAD, WIDTH, SectionHead
from exports.paper.tables import Column, Row
from exports.paper.typed import typed_blocks
from exports.whole_case.words import day, hidden, moment_words, sentence, size_words
from kafel_desk.case.evidence_facts import EvidenceSource
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.direction import isolate
from kafel_desk.papers.case_file import CasePaper, PaperAction, PaperTime, Promise
from kafel_desk.papers.masking import masked_text
from kafel_desk.time.wording import limit_words, weekday, working_amount

ABOVE = 9.0  # between sections
_INSET = 2.9  # of the text in a table
_GAP = 22.0
_HALF = (WIDTH - _GAP) / 2
_KEY_WIDTH = 67.8
_VALUE = Type(9.5, 13.8)
_KEY = Type(8.7, 13)
_WORDS = Type(10.4, 16.4)
_LEGEND = Type(9, 14)
_BOXED = Type(10, 15)
_MOST_BOXED = 6  # lines: what is longer stands over the whole width

_SOURCES: dict[EvidenceSource, str] = {
    "person": "paper.file.source_person",
    "department": "paper.file.source_department",
    "centre": "paper.file.source_centre",
    "other": "paper.file.source_other",
}
_PROMISES: dict[Promise, str] = {
    "confirm": "paper.file.t_confirm",
    "first_reply": "paper.file.t_first",
    "result": "paper.file.t_result",
}


@dataclass(frozen=True, slots=True)
class TwoColumns:
    """Rows of key and value in two columns, a hairline below each row."""

    first: tuple[KeyValue, ...]
    second: tuple[KeyValue, ...]

    def height(self, width: float) -> float:
        """Return the height of the higher column."""
        return max(sum(row.height(_HALF) for row in rows) for rows in (self.first, self.second))

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw both columns with their top at `y`."""
        for start, rows in ((x, self.first), (x + _HALF + _GAP, self.second)):
            top = y
            for row in rows:
                row.draw(sheet, start, top, _HALF)
                top += row.height(_HALF)
                sheet.rule(start, top, _HALF)


@dataclass(frozen=True, slots=True)
class TwoBoxes:
    """Two texts side by side, each under its heading in a box."""

    boxes: tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]

    def height(self, width: float) -> float:
        """Return the height of the higher one."""
        room = _HALF - 2 * _BOX_INSET
        return max(sum(part.height(room) for part in box) for box in self.boxes) + 10

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw both with their top at `y`."""
        height = self.height(width)
        for start, box in zip((x, x + _HALF + _GAP), self.boxes, strict=True):
            sheet.box(start, y, _HALF, height)
            top = y + 4.4
            for part in box:
                part.draw(sheet, start + _BOX_INSET, top, _HALF - 2 * _BOX_INSET)
                top += part.height(_HALF - 2 * _BOX_INSET)


_BOX_INSET = 7.6


def data_parts(paper: CasePaper, catalogue: Catalogue, number: str) -> Iterator[Part]:
    """Yield the data of the case, the person's own words, and the remedy asked beside that given."""
    text, direction = catalogue.text, catalogue.direction
    yield Part(SectionHead(number, text("paper.file.data")), above=ABOVE, keeps_next=True)
    yield Part(
        TwoColumns(tuple(_case_rows(paper, catalogue)), tuple(_person_rows(paper, catalogue)))
    )
    words = list(typed_blocks(_quoted(paper.description, catalogue), _WORDS, direction))
    for place, block in enumerate(words):
        if not place:
            legend = Paragraph(runs(text("paper.file.desc"), weight=Weight.MEDIUM), _LEGEND)
            yield Part(legend, above=9.0, keeps_next=True)
        yield Part(block)
    yield from _remedies(paper, catalogue)


def _quoted(words: str, catalogue: Catalogue) -> str:
    said = masked_text(words).strip()
    return catalogue.text("paper.letter.quoted", words=said) if said else ""


def _remedies(paper: CasePaper, catalogue: Catalogue) -> Iterator[Part]:
    sides = []
    for key, value in (
        ("paper.file.asked", paper.remedy_asked),
        ("paper.file.given", paper.remedy_given),
    ):
        legend = Paragraph(runs(catalogue.text(key), weight=Weight.MEDIUM), _LEGEND)
        blocks = list(typed_blocks(masked_text(value or ""), _BOXED, catalogue.direction))
        nothing = Paragraph(runs(catalogue.text("paper.file.nothing_asked")), _BOXED)
        sides.append((legend, *(blocks or [nothing])))
    room = _HALF - 2 * _BOX_INSET
    longest = max(sum(block.height(room) for block in side[1:]) for side in sides)
    if longest <= _MOST_BOXED * _BOXED.leading:
        yield Part(TwoBoxes((sides[0], sides[1])), above=7.0)
        return
    for legend, *blocks in sides:
        yield Part(legend, above=7.0, keeps_next=True)
        yield from map(Part, blocks)


def _case_rows(paper: CasePaper, catalogue: Catalogue) -> Iterator[KeyValue]:
    text = catalogue.text
    person = "paper.file.kind_internal" if paper.is_internal else "paper.file.kind_external"
    kind = text(person, kind=text(f"kind.{paper.kind}"))
    if paper.relation:
        kind = f"{kind} · {text(f'relation.{paper.relation}')}"
    yield _row(catalogue, "paper.file.kind", kind)
    at = paper.received_at
    received = f"{weekday(catalogue, at)} " + text(
        "paper.file.t_moment", date=gregorian(at.date()), time=clock(at)
    )
    yield _row(catalogue, "paper.file.received", received, hijri(at.date(), catalogue))
    by = text(
        "paper.file.by_value",
        name=typed(paper.received_by),
        desk=isolate(paper.desk),
        channel=typed(paper.channel),
    )
    yield _row(catalogue, "paper.file.by", by)
    yield _row(catalogue, "paper.file.category", typed(paper.category) or _NONE)
    if paper.on_behalf:
        yield _row(catalogue, "paper.file.on_behalf", hidden(paper.on_behalf))


def _person_rows(paper: CasePaper, catalogue: Catalogue) -> Iterator[KeyValue]:
    text = catalogue.text
    name = hidden(paper.person) or text("paper.file.no_name")
    yield _row(catalogue, "paper.file.person", name)
    if paper.phone:
        phone = _row(catalogue, "paper.file.phone", isolate(paper.phone))
        note = Paragraph(runs(text("paper.file.phone_masked")), _KEY)
        yield KeyValue(phone.key, (*phone.values, note), phone.key_width, phone.padding)
    about = " · ".join(hidden(name) for name in paper.about)
    yield _row(catalogue, "paper.file.about", about or _NONE)
    priority = text(
        "paper.file.priority_value",
        priority=text(f"priority.{paper.priority}"),
        secrecy=text(f"confidentiality.{paper.confidentiality}"),
    )
    yield _row(catalogue, "paper.file.priority", priority)
    if paper.has_safe_contact:
        yield _row(catalogue, "paper.file.safe", text("paper.file.safe_seen"))


_NONE = "—"


def _row(catalogue: Catalogue, key: str, *values: str) -> KeyValue:
    return KeyValue(
        Paragraph(runs(catalogue.text(key)), _KEY, most=2),
        tuple(
            Paragraph.typed(runs(value, weight=Weight.MEDIUM), _VALUE, catalogue.direction, 3)
            for value in values
            if value
        ),
        _KEY_WIDTH,
        1.4,
    )


_TIME_COLUMNS = (
    Column(_INSET, 78), Column(82.6, 70), Column(156, 98), Column(258.4, 98), Column(360.4, 150),
)  # fmt: skip
_EVIDENCE_COLUMNS = (
    Column(_INSET, 152), Column(160, 62), Column(226, 46), Column(276, 46), Column(326, 76),
    Column(406, 54), Column(463.5, 47),
)  # fmt: skip
_ACTION_COLUMNS = (Column(_INSET, 216), Column(224.4, 66), Column(294, 56), Column(352.6, 158))


def time_parts(paper: CasePaper, catalogue: Catalogue, number: str) -> Iterator[Part]:
    """Yield what was promised, when it was due, when it was done and how long it took."""
    text = catalogue.text
    yield Part(SectionHead(number, text("paper.file.times")), above=ABOVE, keeps_next=True)
    titles = (
        "",
        text("paper.file.t_target"),
        text("paper.file.t_due"),
        text("paper.file.t_done"),
        text("paper.file.t_taken"),
    )
    rows = [_time_row(row, paper, catalogue) for row in paper.times]
    yield from _table(titles, rows, _TIME_COLUMNS)
    if paper.minutes_waited:
        amount = working_amount(catalogue, paper.minutes_waited, paper.day_minutes)
        yield Part(Paragraph(runs(text("paper.file.t_wait", x=amount)), NOTE, most=2), above=3.0)


def _time_row(row: PaperTime, paper: CasePaper, catalogue: Catalogue) -> tuple[Paragraph, ...]:
    taken = "" if row.minutes is None else working_amount(catalogue, row.minutes, paper.day_minutes)
    promise = runs(catalogue.text(_PROMISES[row.promise]), weight=Weight.SEMIBOLD)
    cells = (
        limit_words(catalogue, row.limit, paper.day_minutes),
        moment_words(catalogue, row.due) or _NONE,
        moment_words(catalogue, row.done) or _NONE,
        taken or _NONE,
    )
    return Paragraph(promise, TABLE, most=2), *(Paragraph(runs(cell), TABLE) for cell in cells)


def evidence_parts(paper: CasePaper, catalogue: Catalogue, number: str) -> Iterator[Part]:
    """Yield the list of evidence, or that there is none."""
    text = catalogue.text
    yield Part(SectionHead(number, text("paper.file.evidence")), above=ABOVE, keeps_next=True)
    if not paper.evidence:
        yield Part(Paragraph(runs(text("paper.file.no_evidence")), TABLE))
        return
    titles = (
        text("paper.file.e_what"),
        text("paper.file.e_source"),
        text("paper.file.e_kind"),
        text("paper.file.e_size"),
        text("paper.file.e_by"),
        text("paper.file.e_when"),
        text("paper.file.e_fp"),
    )
    rows = [
        (
            _typed(piece.name or _NONE, catalogue, 2),
            Paragraph(runs(text(_SOURCES[piece.source]) if piece.source else _NONE), TABLE),
            Paragraph(runs(catalogue.message(piece.kind) if piece.kind else _NONE), TABLE),
            Paragraph(runs(size_words(catalogue, piece.size) if piece.size else _NONE), TABLE),
            _typed(piece.added_by, catalogue, 2),
            Paragraph(runs(day(catalogue, piece.added_at)), TABLE),
            Paragraph(runs(isolate(piece.fingerprint)), TABLE),
        )
        for piece in paper.evidence
    ]
    yield from _table(titles, rows, _EVIDENCE_COLUMNS)


def action_parts(paper: CasePaper, catalogue: Catalogue, number: str) -> Iterator[Part]:
    """Yield the corrective actions, or why none is owed."""
    text = catalogue.text
    yield Part(SectionHead(number, text("paper.file.actions")), above=ABOVE, keeps_next=True)
    if not paper.actions:
        why = paper.no_action
        words = sentence(catalogue, why) if why else text("paper.file.no_action")
        yield Part(Paragraph(runs(words), TABLE))
        return
    titles = (
        text("paper.file.a_action"),
        text("paper.file.a_owner"),
        text("paper.file.a_due"),
        text("paper.file.a_state"),
    )
    rows = [
        (
            _typed(action.text, catalogue, 6),
            _typed(action.owner, catalogue, 2),
            Paragraph(runs(day(catalogue, action.due) or _NONE), TABLE),
            Paragraph(runs(_action_state(action, catalogue)), TABLE),
        )
        for action in paper.actions
    ]
    yield from _table(titles, rows, _ACTION_COLUMNS)


def _action_state(action: PaperAction, catalogue: Catalogue) -> str:
    if action.done is None:
        return catalogue.text("paper.file.a_open")
    done = gregorian(action.done.date())
    if action.checked is None:
        return catalogue.text("paper.file.a_done", date=done)
    key = "paper.file.a_effective" if action.effective else "paper.file.a_ineffective"
    return catalogue.text(key, date=done, check=gregorian(action.checked.date()))


def _typed(value: str, catalogue: Catalogue, most: int) -> Paragraph:
    return Paragraph.typed(runs(hidden(value)), TABLE, catalogue.direction, most)


def _table(
    titles: Sequence[str], rows: Sequence[tuple[Paragraph, ...]], columns: tuple[Column, ...]
) -> Iterator[Part]:
    head = Row(
        tuple(Paragraph(runs(title, weight=Weight.MEDIUM), TABLE_HEAD, most=1) for title in titles),
        columns,
        TABLE_HEAD.leading + 2.2,
        rule=0.75,
    )
    yield Part(head, keeps_next=True)
    for row in rows:
        yield Part(Row(row, columns, ROW, padding=1.0), again=head)
