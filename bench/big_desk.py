"""A desk with very many cases, several desk codes and years, built once into an ignored folder."""

import csv
import random
import shutil
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from msgspec.structs import replace

from bench.figures import ROOT
from database.open import OpenDesk, create_desk, open_desk
from database.system import SystemClock, SystemRandomness
from kafel_desk.case import facts as f
from kafel_desk.case.commands import RecordCase
from kafel_desk.case.intake import decide_intake
from kafel_desk.case.rules import Context
from kafel_desk.desk import Desk
from kafel_desk.directory.defaults import Defaults, first_facts, read_defaults
from kafel_desk.directory.facts import StaffChanged
from kafel_desk.directory.state import Directory
from kafel_desk.journal.envelope import Subject
from kafel_desk.journal.fact import Draft, Fact
from kafel_desk.ports import Transaction
from resources import defaults

FOLDER = ROOT / "build" / "bench"
FEEDBACK = ROOT.parent / "shared" / "data" / "arabic-feedback.csv"
YEARS = 4
OPEN_SHARE = 0.02
"""Of all cases, how many are still open: a centre that keeps up with its work."""
CONFIDENTIAL_SHARE = 0.02
"""Of all cases, how many are not for everybody: 20,000 of 1,000,000."""
_ABOUT_STAFF = 0.005
_COMPLAINED_OF = tuple(f"staff.{number}" for number in range(1, 21))
_SHAPE = "2"
"""What a desk of this module holds; one that was built otherwise is built anew."""
_BATCH = 500
CODES = ("A", "B", "C")
_KINDS = ("complaint", "complaint", "inquiry", "inquiry", "suggestion")

_FIRST = (
    "هدى", "مريم", "فاطمة", "نوال", "سارة", "أحلام", "بدرية", "عائشة", "ريم", "أم عبدالله",
    "خالد", "ماجد", "فهد", "يوسف", "أنس", "عبدالعزيز", "تركي", "صالح", "عبد الرحمن", "محمد",
)  # fmt: skip
_MIDDLE = ("صالح", "عوض", "حامد", "عبدالله", "سعيد", "مستور", "إدريس", "فؤاد", "سالم", "يحيى")
_LAST = (
    "المالكي", "العتيبي", "السلمي", "الشهري", "القرني", "الغامدي", "باحارث", "الهذلي",
    "هوساوي", "الزهراني", "اليزيدي", "قطان", "الحارثي", "فلاتة", "بخاري", "برناوي",
)  # fmt: skip


def descriptions() -> list[str]:
    """Return what people write: real feedback where it is at hand, else invented sentences."""
    if not FEEDBACK.exists():
        return [f"لم تصلني الرسالة رقم {n} عن موعد التسليم، وأرجو التوضيح." for n in range(500)]
    with FEEDBACK.open(encoding="utf-8", newline="") as rows:
        return [row["text"] for row in csv.DictReader(rows) if row["text"].strip()]


def invented_name(dice: random.Random) -> str:
    """Return a name as people of the region have them; nobody's."""
    return f"{dice.choice(_FIRST)} {dice.choice(_MIDDLE)} {dice.choice(_LAST)}"


def invented(dice: random.Random, texts: list[str]) -> RecordCase:
    """Return one form as somebody would have filled it in."""
    return RecordCase(
        kind=dice.choice(_KINDS),  # type: ignore[arg-type]
        channel=dice.choice(("visit", "phone", "phone", "whatsapp")),
        description=dice.choice(texts),
        name=invented_name(dice),
        phone=f"05{dice.randrange(10**8):08}",
        category=dice.choice(_CATEGORIES),
        remedy="الرد في أقرب وقت",
    )


_CATEGORIES = (
    "sponsorship.delay", "sponsorship.amount", "in_kind.card", "in_kind.list",
    "education.courses", "services.visit", "staff.manners",
)  # fmt: skip


def big_desk(cases: int) -> Path:
    """Return the folder of a desk with so many cases, built if it is not there yet."""
    folder = FOLDER / f"desk-{cases}"
    complete = folder / "complete"
    if complete.exists() and complete.read_text("utf-8") == _SHAPE:
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    began = time.perf_counter()
    now = datetime.now(UTC)
    start = now - timedelta(days=365 * YEARS)
    shipped = shipped_defaults()
    people = tuple(StaffChanged(entry=one, name=one, roles=("officer",)) for one in _COMPLAINED_OF)
    first = first_facts(replace(shipped, staff=(*shipped.staff, *people)))
    opened = create_desk(folder, "A", "bench", now=start, first=first)
    with opened:
        _fill(opened, cases, start, now)
    complete.write_text(_SHAPE, "utf-8")
    print(f"built {cases:,} cases in {time.perf_counter() - began:,.0f} s", file=sys.stderr)
    return folder


def opened(folder: Path) -> OpenDesk:
    """Open such a desk to write."""
    return open_desk(folder, "write", now=datetime.now(UTC))


def composed(opened: OpenDesk) -> Desk:
    """Return the desk that people work with."""
    return Desk(opened.store, opened.reader, SystemClock(), SystemRandomness(), opened.evidence)


def shipped_defaults() -> Defaults:
    """Return what a new centre starts with, without its templates."""
    return read_defaults((defaults() / "directory.json").read_bytes())


def _fill(desk: OpenDesk, cases: int, start: datetime, now: datetime) -> None:
    dice, texts = random.Random(cases), descriptions()
    counters: dict[tuple[str, int], int] = {}
    done = 0
    while done < cases:
        amount = min(_BATCH, cases - done)
        with desk.store.write() as transaction:
            directory = transaction.directory()
            for place in range(done, done + amount):
                at = start + (now - start) * (place / cases)
                _add(transaction, directory, invented(dice, texts), at, dice, counters)
        done += amount
        if done % 50_000 == 0:
            print(f"  {done:,} of {cases:,}", file=sys.stderr, flush=True)


def _add(
    transaction: Transaction,
    directory: Directory,
    form: RecordCase,
    at: datetime,
    dice: random.Random,
    counters: dict[tuple[str, int], int],
) -> None:
    code = dice.choice(CODES)
    form = replace(
        form,
        confidentiality="confidential" if dice.random() < CONFIDENTIAL_SHARE else "normal",
        complained_staff=dice.choice(_COMPLAINED_OF) if dice.random() < _ABOUT_STAFF else None,
    )
    # One of them works at every desk, the others at their own.
    receiver = dice.choice(("reception", f"{code}.morning", f"{code}.evening", f"{code}.calls"))
    intake = decide_intake(
        form,
        Context(actor=receiver, now=at, directory=directory),
        desk_code=code,
        last_counter=lambda year: counters.get((code, year), 0),
        known_person=None,
        randomness=SystemRandomness(),
    )
    counters[code, at.year] = int(intake.number.split("-")[2])
    subject = Subject("case", intake.case)
    history = tuple(Draft(subject, fact) for fact in _history(form, dice))
    transaction.append((*intake.drafts, *history), receiver, at)


def _history(form: RecordCase, dice: random.Random) -> Iterator[Fact]:
    yield f.ReceiptConfirmed(means="slip")
    if dice.random() < OPEN_SHARE:
        yield f.CaseTransferred(department="sponsorship")
        return
    yield f.ResultTold(means="call", reception="accepted")
    outcome: f.Outcome = {
        "complaint": "upheld", "inquiry": "answered", "suggestion": "not_adopted"
    }[form.kind]  # type: ignore[assignment]  # fmt: skip
    yield f.CaseClosed(outcome=outcome, at_first_contact=True)
