"""A report with what is being written in it: as its page will be, before anything is recorded."""

from datetime import datetime

import msgspec

from kafel_desk.figures.periodic import PeriodicReport
from kafel_desk.figures.weekly import Recommendations, WeeklySummary

Report = WeeklySummary | PeriodicReport


def with_text(report: Report, text: str, by: str, at: datetime) -> Report:
    """Return a report with other recommendations; one that was issued so is not issued any more."""
    before = report.recommendations
    notes = before.notes if before else {}
    made = Recommendations(text, by, at, notes)
    return msgspec.structs.replace(report, recommendations=made, issued=None)
