"""The papers of the centre itself: poster, leaflet and blank forms, made from its directory.

What draws them is loaded when the first is asked for: the window starts sooner without.
"""

from collections.abc import Sequence

from kafel_desk.desk import Desk
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.papers.channels import Reaching, reaching_of
from kafel_desk.papers.intake_form import blank_forms
from kafel_desk.time.working_time import working_time


class CentrePapers:
    """Makes papers in the language of a catalogue; Arabic, whatever the window speaks."""

    def __init__(self, desk: Desk, catalogue: Catalogue) -> None:
        self._desk = desk
        self._catalogue = catalogue

    def poster(self) -> bytes:
        """Return the poster of the channels as a PDF."""
        from exports.poster import poster_pdf

        return poster_pdf(self._reaching(), self._catalogue)

    def leaflet(self) -> bytes:
        """Return the leaflet of the channels as a PDF, front and back."""
        from exports.leaflet import leaflet_pdf

        return leaflet_pdf(self._reaching(), self._catalogue)

    def intake_forms(self, numbers: Sequence[str]) -> bytes:
        """Return a blank form for each reserved number. Raises ``ValueError`` without one."""
        from exports.intake_form import intake_forms_pdf

        forms = blank_forms(self._desk.reader.directory(), numbers)
        return intake_forms_pdf(forms, self._catalogue)

    def _reaching(self) -> Reaching:
        directory = self._desk.reader.directory()
        today = working_time(directory.calendars).local(self._desk.clock.now()).date()
        return reaching_of(directory, today)
