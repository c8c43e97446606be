"""Papers and tables as the faces ask for them; what draws them is loaded when it is asked for."""

from collections.abc import Callable, Iterable
from pathlib import Path

from kafel_desk.case.log_row import LogRow
from kafel_desk.case.receipt import Receipt
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.papers.orders import Log, Paper, Report
from kafel_desk.papers.words import Words, paper_words
from kafel_desk.sharing.status import RecoveryKit


def write_receipt(receipt: Receipt, paper: Paper, words: Catalogue, out: str) -> None:
    """Write a slip."""
    from exports import receipt as slips

    slips.write_receipt(receipt, paper, words, Path(out))


def write_log(
    rows: Iterable[LogRow],
    log: Log,
    unfinished: Path,
    progress: Callable[[int], object] | None = None,
) -> int:
    """Write the Excel log; ``unfinished`` is where it lies until it is whole."""
    from exports import log as spreadsheet

    head = spreadsheet.LogHead(
        centre=log.centre,
        made_at=log.made_at,
        received_from=log.received_from,
        received_to=log.received_to,
    )
    return spreadsheet.write_log(
        rows, head, log.catalogue, Path(log.out), unfinished=unfinished, progress=progress
    )


def write_report(report: Report, words: Words, unfinished: Path) -> int:
    """Write a report, in the language of who signs it; returns how many cases it tells of."""
    from exports.report_papers import ReportPapers

    desk = report.desk
    return ReportPapers(desk, paper_words(words, desk.reader), unfinished).write(
        report.viewer,
        report.period,
        report.out,
        report.xlsx,
        is_outside=report.is_outside,
        tell_secret=report.tell_secret,
    )


def kit_paper(kit: RecoveryKit, words: Catalogue, charity: str, centre: str) -> bytes:
    """Return the PDF of a recovery sheet."""
    from exports import recovery_kit

    return recovery_kit.recovery_sheet(kit, words, charity=charity, centre=centre)
