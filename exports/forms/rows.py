"""The rows of the blank intake form, from the kind of the case to the hour of the call."""

from collections.abc import Iterator
from dataclasses import dataclass

from exports.forms.fields import Blank, Comb, Field, Tick, Words, fits
from exports.paper.fonts import Weight
from exports.paper.runs import typed
from kafel_desk.directory.entries import ChannelKind
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.digits import render
from kafel_desk.papers.intake_form import BlankForms, FormChannel

SIZE = 10.6  # of the words in rows
LABEL_WIDTH = 65.3

_SHORT: dict[ChannelKind, str] = {
    "visit": "paper.form.visit",
    "phone": "paper.form.phone",
    "whatsapp": "paper.form.whatsapp",
}
_RELATIONS = (
    "paper.form.r1",
    "paper.form.r2",
    "paper.form.r3",
    "paper.form.r4",
    "paper.form.r5",
    "paper.form.r6",
)
_KINDS = ("kind.complaint", "kind.inquiry", "kind.suggestion")
_PHONE = (10,)
_DATE = (4, 2, 2)
_NARROW_CELL = 14.15
_AFTER_LABEL = 8.2


@dataclass(frozen=True, slots=True)
class FormRow:
    """One row: its label, and its fields from where labels end, or right after a longer one."""

    label: str
    fields: tuple[Field, ...]


def form_rows(forms: BlankForms, catalogue: Catalogue, width: float) -> Iterator[FormRow]:
    """Yield the rows above the person's own words."""
    text = catalogue.text
    yield FormRow(
        text("paper.form.kind"),
        (
            *(Tick(text(kind)) for kind in _KINDS),
            _label(catalogue, "paper.form.beneficiary"),
            *_ticks(catalogue, "paper.form.external", "paper.form.internal"),
            _label(catalogue, "paper.form.priority"),
            *_ticks(catalogue, "paper.form.normal", "paper.form.urgent"),
        ),
    )
    yield from _channel_rows(forms, catalogue, width)
    yield FormRow(
        text("paper.form.received"),
        (
            Comb(_DATE, "-", render("20", catalogue.digits)),
            _note(catalogue, "paper.form.gregorian"),
            Comb(_DATE, "-", render("14", catalogue.digits), gap=16),
            _note(catalogue, "paper.form.hijri"),
        ),
    )
    yield FormRow(
        text("paper.form.time"),
        (
            Comb((2, 2), ":"),
            *_ticks(catalogue, "paper.form.am", "paper.form.pm"),
            _label(catalogue, "paper.form.code"),
            Blank(gap=_AFTER_LABEL),
        ),
    )
    yield FormRow(
        text("paper.form.name"),
        (Blank(), _label(catalogue, "paper.form.mobile"), Comb(_PHONE, gap=_AFTER_LABEL)),
    )
    yield FormRow(
        text("paper.form.relation"),
        (
            *_ticks(catalogue, *_RELATIONS),
            _label(catalogue, "paper.form.behalf"),
            Blank(gap=_AFTER_LABEL),
        ),
    )
    yield FormRow(
        text("paper.form.when"),
        (
            *_ticks(catalogue, "paper.form.any_time"),
            Blank(),
            *_ticks(catalogue, "paper.form.leave", "paper.form.leave_none"),
            _label(catalogue, "paper.form.other_number"),
            Comb(_PHONE, cell=_NARROW_CELL, gap=_AFTER_LABEL),
        ),
    )
    yield FormRow(text("paper.form.about"), (Blank(),))


def _channel_rows(forms: BlankForms, catalogue: Catalogue, width: float) -> Iterator[FormRow]:
    """Yield the channels over as many rows as their names take."""
    rows: list[list[Field]] = [[]]
    for channel in forms.channels:
        tick = Tick(_channel(channel, catalogue))
        if rows[-1] and not fits([*rows[-1], tick], width - LABEL_WIDTH, SIZE):
            rows.append([])
        rows[-1].append(tick)
    for place, fields in enumerate(rows):
        label = "" if place else catalogue.text("paper.form.channel")
        yield FormRow(label, tuple(fields) or (Blank(),))


def _channel(channel: FormChannel, catalogue: Catalogue) -> str:
    short = _SHORT.get(channel.kind)
    return catalogue.text(short) if short and channel.is_alone else typed(channel.name)


def _ticks(catalogue: Catalogue, *keys: str) -> Iterator[Tick]:
    return (Tick(catalogue.text(key)) for key in keys)


def _label(catalogue: Catalogue, key: str) -> Words:
    return Words(catalogue.text(key))


def _note(catalogue: Catalogue, key: str) -> Words:
    return Words(catalogue.text(key), Weight.REGULAR, gap=9)
