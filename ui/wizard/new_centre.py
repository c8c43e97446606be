"""What the first start asks for, and which answers can be right."""

import re
from dataclasses import dataclass, field
from typing import Literal, Self

from kafel_desk.case.number import is_desk_code
from kafel_desk.directory.defaults import Defaults
from kafel_desk.directory.entries import Role
from kafel_desk.language.keyboard import on_latin_layout
from kafel_desk.language.message import Message, message
from kafel_desk.users.password import problem_with_password

Beginning = Literal["new", "join", "recover", "restore", "demo"]
_CODE = re.compile(r"[A-Z]{1,2}")
_NEEDED = {
    "new": ("charity", "centre", "desk_name", "person"),
    "join": ("desk_name", "share"),
    "recover": ("desk_name", "share", "kit_file", "kit_words"),
    "restore": ("backup",),
    "demo": (),
}


@dataclass(frozen=True, slots=True)
class NewCentre:
    """Everything from which a desk is made. ``beginning`` is demo for one with invented cases.

    ``share`` is the shared folder, which a new centre may do without at first. ``kit_file`` is
    where the recovery file lies, and ``kit_words`` are those on the paper. ``login`` (else the
    person's name) and ``password`` are what the first administrator logs in with.
    ``backup`` is the file of a backup that is put here.
    """

    beginning: Beginning = "new"
    charity: str = ""
    centre: str = ""
    desk_code: str = "A"
    desk_name: str = ""
    person: str = ""
    role: Role = "administrator"
    share: str = ""
    kit_file: str = ""
    kit_words: str = ""
    login: str = ""
    password: str = field(default="", repr=False)
    password_again: str = field(default="", repr=False)
    backup: str = ""

    @classmethod
    def shipped(cls, defaults: Defaults, login: str = "", password: str = "") -> Self:
        """Return what is asked for, with the names that are shipped and what was given beforehand."""
        return cls(
            charity=defaults.charity,
            centre=defaults.centre_name,
            desk_name=defaults.desk_name,
            login=login,
            password=password,
            password_again=password,
        )


def tidy_code(typed: str) -> str:
    """Return a desk code as it is kept: capitals, also where it was typed on the Arabic layout."""
    text = typed.strip()
    return (text if text.isascii() else on_latin_layout(text)).upper()


def problems(new: NewCentre) -> dict[str, Message]:
    """Return what is wrong, by field."""
    found: dict[str, Message] = {}
    for name in _NEEDED[new.beginning]:
        if not getattr(new, name).strip():
            found[name] = message("error.needed")
    if new.beginning == "new":
        wrong = problem_with_password(new.password, login=new.login or new.person, name=new.person)
        if wrong is not None:
            found["password"] = wrong.message
        elif new.password_again != new.password:
            found["password_again"] = message("admin.password_differs")
    if not _CODE.fullmatch(new.desk_code):
        found["desk_code"] = message("wizard.code_form")
    elif not is_desk_code(new.desk_code):
        found["desk_code"] = message("practice.code_kept")
    return found
