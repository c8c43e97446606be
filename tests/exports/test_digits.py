"""Every number on a paper is written in the digits that are set; what only identifies is not."""

import dataclasses
import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from exports.case_file import case_file_pdf
from exports.held import held_pdf
from exports.leaflet import leaflet_pdf
from exports.periodic import periodic_pdf
from exports.poster import poster_pdf
from exports.recovery_kit import recovery_sheet
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.digits import Digits
from kafel_desk.papers.channels import reaching_of
from kafel_desk.papers.held import HeldPaper
from kafel_desk.sharing.status import RecoveryKit
from tests.exports.case_paper import at, invented_paper
from tests.exports.invented_month import november
from tests.exports.invented_week import directory
from tests.exports.reading import text_of

KIT = RecoveryKit(
    words=("نخلة", "بحر"), code="28292A", file=b"", file_name="kafel.kit", share_number="ABCD",
    fingerprint="BEEF", made_at=datetime(2026, 11, 22, 10, 25, tzinfo=UTC),
)  # fmt: skip
HELD = HeldPaper(printed_at=at(12, 10, 11), printed_by="هدى المالكي", name="منى الزهراني")
IDENTIFIES = re.compile(
    # Numbers of cases, fingerprints, phones; a year of four digits is none of them.
    r"K[A-Z]{1,2}-26-\d+-\d|[0-9A-F]{4}(?:\s[0-9A-F]{4})+|[0-9]{10}|(?:05)?•+\d+"
)
PAPERS: dict[str, Callable[[Catalogue], bytes]] = {
    "case file": lambda words: case_file_pdf(invented_paper(), words),
    "held": lambda words: held_pdf(HELD, words),
    "month": lambda words: periodic_pdf(november(), directory(), words),
    "poster": lambda words: poster_pdf(reaching_of(directory(), date(2026, 11, 22)), words),
    "leaflet": lambda words: leaflet_pdf(reaching_of(directory(), date(2026, 11, 22)), words),
    "recovery sheet": lambda words: recovery_sheet(KIT, words, charity="", centre=""),
}
TYPED = {"case file": {"10:00", "2026", "11", "24"}}
"""What somebody wrote stays as they wrote it."""


@pytest.mark.parametrize("name", PAPERS)
def test_numbers_follow_the_setting(arabic: Catalogue, tmp_path: Path, name: str) -> None:
    eastern = dataclasses.replace(arabic, digits=Digits.ARABIC_INDIC)
    text = text_of(PAPERS[name](eastern), tmp_path)
    left = set(re.findall(r"[0-9:]*[0-9]", IDENTIFIES.sub("", text)))
    assert left <= TYPED.get(name, set())
    assert re.search("[٠-٩]", text)
