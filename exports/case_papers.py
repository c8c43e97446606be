"""The papers of one case, made from its file: what the window prints and shows."""

from exports.receipt import Paper, receipt_pdf
from kafel_desk.case.slip import receipt_of
from kafel_desk.desk import Desk
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.refusal import refuse


class CasePapers:
    """Makes papers in the language of a catalogue; Arabic, whatever the window speaks."""

    def __init__(self, desk: Desk, catalogue: Catalogue) -> None:
        self._desk = desk
        self._catalogue = catalogue

    def receipt(self, case: bytes, paper: Paper) -> bytes:
        """Return the slip of a case as a PDF. Raises ``Refused`` for a case that is not there."""
        file = self._desk.case_file(self._desk.viewer("desk"), case)
        if file is None:
            raise refuse("case", "error.no_such_case")
        return receipt_pdf(receipt_of(file), paper, self._catalogue)
