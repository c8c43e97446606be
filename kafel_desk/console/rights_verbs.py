"""The verbs of an administrator: users, what is held on a person, who looked, backup."""

import argparse
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import NamedTuple, cast

from kafel_desk.administration import Administration
from kafel_desk.case.enquiry_commands import NoteOpening
from kafel_desk.case.opening import Look, looks_at
from kafel_desk.console.answers import Answer, Mouth, local_iso
from kafel_desk.console.directory_names import check_right, names_of
from kafel_desk.console.environment import Environment
from kafel_desk.console.kit_verbs import give_kit
from kafel_desk.console.reading import file_answer
from kafel_desk.console.writing import find_case
from kafel_desk.desk import CaseFile
from kafel_desk.directory.commands import ChangeEntry
from kafel_desk.directory.entries import ROLES, Role
from kafel_desk.directory.facts import StaffChanged
from kafel_desk.directory.state import Directory
from kafel_desk.opened import OpenDesk
from kafel_desk.person.state import Person, fold_person
from kafel_desk.queries import Viewer
from kafel_desk.refusal import Refused, refuse
from kafel_desk.users.commands import DisableUser
from kafel_desk.users.password import problem_with_password

_DONE = 0
USER_ACTS = ("list", "add", "role", "disable", "password", "kit", "recover")
_ALWAYS = (datetime(2000, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC))

Typed = argparse.Namespace


class Call(NamedTuple):
    """One verb as it was typed, with the open desk and whoever asks."""

    typed: Typed
    environment: Environment
    mouth: Mouth
    opened: OpenDesk
    viewer: Viewer

    @property
    def directory(self) -> Directory:
        """The directory as it stands."""
        return self.opened.desk.reader.directory()

    @property
    def administration(self) -> Administration:
        """What the desk offers its administrators."""
        return cast("Administration", self.opened.administration)


# ── Users ───────────────────────────────────────────────────────────────────────────────────────
def user(call: Call) -> int:
    """Carry out one act on the people who may log in."""
    return _USER_ACTS[call.typed.act](call)


def _list_users(call: Call) -> int:
    check_right(call.opened, "users")
    directory = call.directory
    call.mouth.answer(*(user_answer(directory, staff) for staff in directory.staff))
    return _DONE


def _add_user(call: Call) -> int:
    typed, directory = call.typed, call.directory
    staff = names_of(directory).find_staff(_name(typed))
    is_new = staff not in directory.staff
    if is_new:
        staff = call.opened.desk.randomness.bytes(8).hex()
    login = typed.login or typed.name
    password = _new_password(call, login)
    enrolled = call.administration.enrolment(staff, login, password)
    # In one write: a login that is taken leaves nobody on the staff.
    changes = _staff_changes(call, staff, is_new=is_new)
    call.opened.desk.execute_together((*changes, enrolled), call.viewer.staff)
    call.administration.let_in()
    return _tell_user(call, staff)


def _change_role(call: Call) -> int:
    staff = _known(call)
    call.opened.desk.execute_together(_staff_changes(call, staff, is_new=False), call.viewer.staff)
    call.administration.let_in()
    return _tell_user(call, staff)


def _disable_user(call: Call) -> int:
    staff = _known(call)
    call.opened.desk.execute(DisableUser(staff=staff), call.viewer.staff)
    call.administration.let_in()
    return _tell_user(call, staff)


def _change_password(call: Call) -> int:
    if call.opened.staff is None:
        raise refuse("", "users.nobody_logs_in")
    known = call.directory.users[call.opened.staff]
    password = _new_password(call, known.login)
    call.opened.desk.execute(call.administration.password_change(password), call.opened.staff)
    call.administration.let_in()
    return _tell_user(call, call.opened.staff)


def _make_kit(call: Call) -> int:
    typed = call.typed
    code, answer = give_kit(call.opened, call.environment, call.mouth, typed.new, typed.paper)
    if answer:
        call.mouth.answer(answer)
    return code


_USER_ACTS: dict[str, Callable[[Call], int]] = {
    "list": _list_users,
    "add": _add_user,
    "role": _change_role,
    "disable": _disable_user,
    "password": _change_password,
    "kit": _make_kit,
}


def _staff_changes(call: Call, staff: str, *, is_new: bool) -> tuple[ChangeEntry, ...]:
    """Return the change of somebody's entry that was typed; none where nothing was."""
    typed = call.typed
    changes: dict[str, object] = {"name": typed.name} if is_new else {}
    if typed.roles is not None:
        changes["roles"] = _roles(typed.roles)
    if typed.department is not None:
        changes["department"] = names_of(call.directory).find_department(typed.department)
    if not changes:
        return ()
    return (ChangeEntry(change=StaffChanged(entry=staff, **changes)),)  # type: ignore[arg-type]


def _roles(text: str) -> tuple[Role, ...]:
    asked = [word.strip() for word in text.split(",") if word.strip()]
    for word in asked:
        if word not in ROLES:
            raise refuse("roles", "error.not_one_of", allowed=", ".join(ROLES))
    return cast("tuple[Role, ...]", tuple(dict.fromkeys(asked)))


def _new_password(call: Call, login: str) -> str:
    password = call.environment.new_password()
    if password is None:
        raise refuse("password", "users.no_new_password")
    if problem := problem_with_password(password, login=login, name=call.typed.name or ""):
        raise Refused(problem)
    return password


def _known(call: Call) -> str:
    return _on_the_staff(call, "name", _name(call.typed))


def _name(typed: Typed) -> str:
    if not typed.name:
        raise refuse("name", "error.needed")
    return str(typed.name)


def _on_the_staff(call: Call, field: str, named: str) -> str:
    staff = names_of(call.directory).find_staff(named)
    if staff not in call.directory.staff:
        raise refuse(field, "error.unknown_staff", name=named)
    return staff


def _tell_user(call: Call, staff: str) -> int:
    call.mouth.answer(user_answer(call.directory, staff))
    return _DONE


def user_answer(directory: Directory, staff: str) -> Answer:
    """Return somebody on the staff; active is who works here, and whose log-in was not disabled."""
    person, known = directory.staff[staff], directory.users.get(staff)
    return {
        "staff": staff, "name": person.name, "roles": list(person.roles),
        "asks_for": list(person.roles_asked),
        "department": person.department, "login": known.login if known else None,
        "active": person.is_active and (known is None or known.is_active),
    }  # fmt: skip


# ── What is held, and who looked ────────────────────────────────────────────────────────────────
def held(call: Call) -> int:
    """Answer with everything that is held on a person: one object."""
    check_right(call.opened, "held")
    desk = call.opened.desk
    person_id = find_person(call, call.typed.person)
    person = fold_person(desk.reader.person_facts(call.viewer, person_id))
    files = [
        file
        for case in desk.reader.cases_of(call.viewer, person_id)
        if (file := desk.case_file(call.viewer, case)) is not None
    ]
    if person is None or not files:
        raise refuse("person", "error.no_such_person")
    for file in files:
        desk.execute(NoteOpening(case=file.case.id, how="exported"), call.viewer.staff)
    call.mouth.answer({
        "person": _person(person),
        "cases": [
            file_answer(file, call.mouth, call.viewer.now, _no_number) for file in files
        ],
        "looks": [_look(look, call.directory) for file in files for look in looks_at(file.case)],
    })  # fmt: skip
    return _DONE


def opened(call: Call) -> int:
    """Answer with who looked at a case, or at what somebody looked, one look a line."""
    typed, desk = call.typed, call.opened.desk
    looks: Iterable[Look]
    if typed.by is not None:
        staff = _on_the_staff(call, "by", typed.by)
        looks = desk.reader.looks_by(call.viewer, staff, *_ALWAYS)
    else:
        file = _file(call, typed.number)
        looks = looks_at(file.case)
    call.mouth.answer(*(_look(look, call.directory) for look in looks))
    return _DONE


def find_person(call: Call, text: str) -> bytes:
    """Return the person of a case with this number, or with this phone; raises ``Refused``."""
    reader = call.opened.desk.reader
    cards = reader.people_by_phone(call.viewer, text)
    if len(cards) == 1:
        return cards[0].person
    if len(cards) > 1:
        raise refuse("person", "error.several_people")
    row = reader.row(call.viewer, find_case(call.opened.desk, call.viewer.staff, "person", text))
    if row is None or row.person is None:
        raise refuse("person", "error.no_such_person")
    return row.person


def _file(call: Call, number: str) -> CaseFile:
    case = find_case(call.opened.desk, call.viewer.staff, "number", number)
    file = call.opened.desk.case_file(call.viewer, case)
    if file is None:
        raise refuse("number", "error.no_such_case")
    return file


def _person(person: Person) -> Answer:
    return {
        "name": person.name, "phones": list(person.phones), "extension": person.extension,
        "email": person.email, "national_id": person.national_id, "internal": person.is_internal,
    }  # fmt: skip


def _look(look: Look, directory: Directory) -> Answer:
    return {
        "number": look.number, "by": directory.staff_name(look.staff),
        "at": local_iso(directory, look.at), "how": look.how, "field": look.field,
    }  # fmt: skip


def _no_number(case: bytes) -> None:
    del case


# ── Backup ──────────────────────────────────────────────────────────────────────────────────────
def backup(call: Call) -> int:
    """Make a backup now."""
    check_right(call.opened, "backup")
    made = call.administration.back_up(call.typed.to)
    call.mouth.answer({"file": made.path, "events": made.events})
    return _DONE


def restore(typed: Typed, environment: Environment, mouth: Mouth) -> int:
    """Put a backup into a new folder; what is opened there goes on as another desk."""
    if environment.restore is None:
        raise refuse("", "console.unavailable", what="restore")
    made = environment.restore(typed.file, typed.into)
    mouth.answer({"folder": typed.into, "file": made.path, "events": made.events})
    return _DONE
