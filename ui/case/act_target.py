"""What an act is for: the case that its form is about, or several."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kafel_desk.desk import CaseFile
from kafel_desk.directory.state import Directory


@dataclass(frozen=True, slots=True)
class ActTarget:
    """What an act is for: one case as its form showed it, or several by id.

    ``numbers`` are said above the form.
    """

    cases: tuple[bytes, ...]
    numbers: tuple[str, ...]
    directory: Directory
    file: CaseFile | None = None
    linked: Mapping[bytes, str] = field(default_factory=dict)


def target_of(file: CaseFile, linked: Mapping[bytes, str] | None = None) -> ActTarget:
    """Return one case as the target of an act, with the numbers of those it is linked to."""
    case = file.case
    return ActTarget((case.id,), (case.number,), file.directory, file, linked or {})
