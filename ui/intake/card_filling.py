"""Filling the form from a caller's card, where nothing else was typed, and taking it back."""

from collections.abc import Callable, Mapping

from kafel_desk.queries import PersonCard
from ui.intake.entries import write_value
from ui.intake.form import IntakeForm

_FILLED = ("name", "relation", "safe_contact", "internal")


def fill_from_card(
    form: IntakeForm,
    card: PersonCard | None,
    filled: Mapping[str, object],
    text: Callable[[str], str],
) -> Mapping[str, object]:
    """Take name, relation and safe contact from a card; return what it gave, by field.

    `filled` is what an earlier card gave: it goes, where nobody changed it since. A number that
    is still being typed may be near that of somebody else, whose safe contact is nobody's here.
    Without a card nothing takes its place.
    """
    values = form.values()
    offered: Mapping[str, object] = (
        {name: getattr(card, "is_internal" if name == "internal" else name) for name in _FILLED}
        if card is not None
        else {}
    )
    given: dict[str, object] = {}
    for name in _FILLED:
        if values.get(name) not in {None, filled.get(name)}:
            continue  # typed
        value = offered.get(name)
        write_value(form.fields[name].control, value)
        if value:
            given[name] = value
    hint = "intake.name_from_card" if "name" in given else "intake.name_optional"
    form.fields["name"].set_hint(text(hint))
    return given
