"""The papers of one case, made from its file: what the window prints and shows.

What draws them is loaded when the first is asked for: the window starts sooner without.
"""

from typing import TYPE_CHECKING

from kafel_desk.case.slip import receipt_of
from kafel_desk.desk import CaseFile, Desk, just_recorded
from kafel_desk.journal.fact import Recorded
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.papers.case_file import case_paper_of
from kafel_desk.papers.fingerprint import fingerprint_of
from kafel_desk.papers.held import held_paper_of
from kafel_desk.papers.letter import letter_of
from kafel_desk.refusal import refuse

if TYPE_CHECKING:
    from kafel_desk.papers.orders import Paper


class CasePapers:
    """Makes papers in the language of a catalogue; Arabic, whatever the window speaks."""

    def __init__(self, desk: Desk, catalogue: Catalogue) -> None:
        self._desk = desk
        self._catalogue = catalogue

    def receipt(
        self, case: bytes, paper: "Paper", staff: str = "", facts: tuple[Recorded, ...] = ()
    ) -> bytes:
        """Return the slip of a case as a PDF; ``staff`` is the id of who asks.

        Of a case that they may not open, it is made of the ``facts`` that they just recorded.
        Raises ``Refused`` for a case that is not there.
        """
        from exports.receipt import receipt_pdf

        return receipt_pdf(receipt_of(self._file(case, staff, facts)), paper, self._catalogue)

    def letter(self, case: bytes, staff: str = "") -> bytes:
        """Return the reply letter of a case as a PDF; ``staff`` is the id of who asks.

        Raises ``Refused`` for a case that is not there, or whose reply is not approved.
        """
        from exports.letter import letter_pdf

        return letter_pdf(letter_of(self._file(case, staff)), self._catalogue)

    def case_file(self, case: bytes, staff: str = "") -> bytes:
        """Return the whole file of a case as a PDF; ``staff`` is the id of who prints it.

        Raises ``Refused`` for a case that is not there.
        """
        from exports.case_file import case_file_pdf

        file = self._file(case, staff)
        paper = case_paper_of(
            file,
            printed_at=self._desk.clock.now(),
            printed_by=staff,
            fingerprint=fingerprint_of(file.timeline),
        )
        return case_file_pdf(paper, self._catalogue)

    def held(self, case: bytes, staff: str = "") -> bytes:
        """Return everything that is held on the person of a case as a PDF, as far as ``staff`` sees.

        Raises ``Refused`` for a case that is not there, or of nobody who is known.
        """
        from exports.held import held_pdf

        person = self._file(case, staff).person
        if person is None:
            raise refuse("person", "error.no_such_person")
        viewer, desk = self._desk.viewer(staff), self._desk
        found = (desk.case_file(viewer, one) for one in desk.reader.cases_of(viewer, person.id))
        files = [file for file in found if file is not None]
        paper = held_paper_of(person, files, printed_at=viewer.now, printed_by=staff)
        return held_pdf(paper, self._catalogue)

    def _file(self, case: bytes, staff: str, facts: tuple[Recorded, ...] = ()) -> CaseFile:
        viewer = self._desk.viewer(staff)
        file = self._desk.case_file(viewer, case)
        if file is None and facts:
            file = just_recorded(facts, self._desk.reader.directory())
        if file is None:
            raise refuse("case", "error.no_such_case")
        return file
