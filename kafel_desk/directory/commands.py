"""What an administrator may ask: changes of the directory, in the shape of its facts."""

from datetime import date

import msgspec

from kafel_desk.case.commands import Command, Seen
from kafel_desk.journal.fact import Fact
from kafel_desk.time.deadlines import Targets
from kafel_desk.time.working_calendar import WorkingCalendar


class DirectoryCommand(Command, frozen=True, kw_only=True):
    """Base of all commands on the directory."""


class ChangeEntry(DirectoryCommand, frozen=True, kw_only=True):
    """Change one entry; ``change`` is a fact of directory/facts.py with what is to be set."""

    change: Fact
    seen: Seen = msgspec.field(default_factory=dict)


class RecordWork(DirectoryCommand, frozen=True, kw_only=True):
    """Record the centre's own work: a fact of directory/centre_facts.py about what was done."""

    fact: Fact


class SetCalendar(DirectoryCommand, frozen=True, kw_only=True):
    """Put a working calendar in force from a date on."""

    in_force_from: date
    calendar: WorkingCalendar


class SetTargets(DirectoryCommand, frozen=True, kw_only=True):
    """Put response times in force from a date on."""

    in_force_from: date
    targets: Targets
