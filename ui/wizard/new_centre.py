"""What the first start asks for, and which answers can be right."""

import re
from dataclasses import dataclass
from typing import Literal, Self

from kafel_desk.case.number import is_desk_code
from kafel_desk.directory.defaults import Defaults
from kafel_desk.directory.entries import Role
from kafel_desk.language.keyboard import on_latin_layout
from kafel_desk.language.message import Message, message

Beginning = Literal["new", "demo"]
_CODE = re.compile(r"[A-Z]{1,2}")


@dataclass(frozen=True, slots=True)
class NewCentre:
    """Everything from which a desk is made. ``beginning`` is demo for one with invented cases."""

    beginning: Beginning = "new"
    charity: str = ""
    centre: str = ""
    desk_code: str = "A"
    desk_name: str = ""
    person: str = ""
    role: Role = "administrator"

    @classmethod
    def shipped(cls, defaults: Defaults) -> Self:
        """Return what is asked for with the names that are shipped."""
        return cls(
            charity=defaults.charity, centre=defaults.centre_name, desk_name=defaults.desk_name
        )


def tidy_code(typed: str) -> str:
    """Return a desk code as it is kept: capitals, also where it was typed on the Arabic layout."""
    text = typed.strip()
    return (text if text.isascii() else on_latin_layout(text)).upper()


def problems(new: NewCentre) -> dict[str, Message]:
    """Return what is wrong, by field; an empty centre or desk name is no reason to stop."""
    found: dict[str, Message] = {}
    for name in ("charity", "centre", "desk_name", "person"):
        if not getattr(new, name).strip():
            found[name] = message("error.needed")
    if not _CODE.fullmatch(new.desk_code):
        found["desk_code"] = message("wizard.code_form")
    elif not is_desk_code(new.desk_code):
        found["desk_code"] = message("practice.code_kept")
    return found
