"""Who the form is about: looked up by telephone, filled in from their card, taken back again."""

from collections.abc import Callable, Mapping
from functools import partial

from kafel_desk.case.intake import is_this_person
from kafel_desk.directory.state import Directory
from kafel_desk.queries import PersonCard
from ui.context import WindowContext
from ui.intake.caller_history import read_history
from ui.intake.caller_lookup import look_up
from ui.intake.card_filling import fill_from_card
from ui.intake.row_words import RowWords
from ui.intake.view import IntakeView


class Caller:
    """Goes between the form and the card beside it."""

    def __init__(
        self, context: WindowContext, view: IntakeView, directory: Callable[[], Directory]
    ) -> None:
        self._context, self._view, self._directory = context, view, directory
        self._filled: Mapping[str, object] = {}
        self._asked = ""
        self.is_filling = False
        """Whether the form is just changed from a card, by nobody's hand."""
        view.card.person_chosen.connect(self._fill_from)

    def look_up(self, phone: str, *, person: bytes | None = None) -> None:
        """Show the cards of a telephone, and choose `person` among them."""
        view, self._asked = self._view, phone

        def done(cards: tuple[PersonCard, ...]) -> None:
            if phone != self._asked:  # it was taken away meanwhile, with too little left to ask
                return
            view.card.show_cards(cards, RowWords(self._context, self._directory()))
            view.say_known(cards)
            if person is not None:
                view.card.choose(person)
            self._take_back()

        if not look_up(self._context, phone, done):
            view.card.clear()
            view.say_known(())
            self._take_back()

    def compare_name(self) -> None:
        """Choose nobody where another name stands in the form than on the card."""
        card = self._view.card.chosen
        name = str(self._view.form.values().get("name", ""))
        if card is not None and not is_this_person(name, card.name):
            self._view.card.choose_nobody()
            self._take_back()

    def forget(self) -> None:
        """The form was emptied: nothing in it comes from a card."""
        self._filled = {}

    def _fill_from(self, card: object) -> None:
        if isinstance(card, PersonCard):
            self._fill(card)
            show = partial(self._view.card.show_history, card.person)
            read_history(self._context, card, show)

    def _take_back(self) -> None:
        """Where nobody is chosen, nothing stays of a card that was shown for a moment."""
        if self._filled and self._view.card.chosen is None:
            self._fill(None)

    def _fill(self, card: PersonCard | None) -> None:
        self.is_filling = True
        self._filled = fill_from_card(self._view.form, card, self._filled, self._context.text)
        self.is_filling = False
