"""Filling the form from a caller's card, where nothing else was typed."""

from kafel_desk.queries import PersonCard
from ui.intake.entries import write_value
from ui.intake.form import IntakeForm


def fill_from_card(form: IntakeForm, card: PersonCard, filled: str, hint: str) -> str:
    """Take name, relation and safe contact from a card; return the name that it gave.

    `filled` is the name that an earlier card gave, which may be replaced; `hint` is said below a
    name that was not typed.
    """
    values = form.values()
    if values.get("name", "") in {"", filled} and card.name:
        write_value(form.fields["name"].control, card.name)
        form.fields["name"].set_hint(hint)
    if not values.get("relation") and card.relation:
        write_value(form.fields["relation"].control, card.relation)
    if not values.get("safe_contact") and card.safe_contact:
        write_value(form.fields["safe_contact"].control, card.safe_contact)
    if card.is_internal:
        write_value(form.fields["internal"].control, value=True)
    return card.name or ""
