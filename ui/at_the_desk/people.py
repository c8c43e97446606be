"""Who may sit down at this desk: read in the background, the last ones first."""

from collections.abc import Callable
from dataclasses import dataclass

from kafel_desk.directory.commands import ChangeEntry
from kafel_desk.directory.entries import Role
from kafel_desk.directory.facts import StaffChanged
from kafel_desk.directory.state import Directory
from kafel_desk.queries import StoredDraft
from kafel_desk.time import wording
from ui.at_the_desk.roles import role_words
from ui.context import WindowContext
from ui.work import Operation

SETTING = "at_the_desk"
_REMEMBERED = 20
_DRAFTS = {
    "intake-visit": "login.draft_of_visit",
    "intake-call": "login.draft_of_call",
    "intake-message": "login.draft_of_message",
}


@dataclass(frozen=True, slots=True)
class Sitter:
    """Somebody who may sit down, with the newest form that they did not save.

    `login` is the name that they log in with, where anybody has to.
    """

    staff: str
    name: str
    role: str
    draft: StoredDraft | None = None
    login: str = ""


@dataclass(frozen=True, slots=True)
class People:
    """Everybody who may sit down, and the names of the centre."""

    sitters: tuple[Sitter, ...]
    directory: Directory


def draft_words(context: WindowContext, sitter: Sitter) -> str:
    """Return in words which form somebody did not save, and since when; nothing without one."""
    draft = sitter.draft
    key = _DRAFTS.get(draft.form) if draft else None
    if draft is None or key is None:
        return ""
    now = context.now()
    when = wording.past_moment(context.catalogue, draft.saved_at.astimezone(now.tzinfo), now)
    return context.text(key, time=when)


def read_people(context: WindowContext, done: Callable[[People], object]) -> None:
    """Read who may sit down at this desk."""
    reader, text = context.desk.reader, context.text

    def read(_progress: object) -> People:
        directory = reader.directory()
        last = remembered(reader.local_setting(SETTING))
        there = [
            person
            for person in directory.active_staff()
            if not directory.users or _logs_in(directory, person.id)
        ]
        staff = sorted(there, key=lambda person: _place(last, person.id))
        return People(
            tuple(
                Sitter(
                    person.id,
                    person.name,
                    role_words(text, person, directory),
                    next(iter(reader.drafts(person.id)), None),
                    directory.users[person.id].login if directory.users else "",
                )
                for person in staff
            ),
            directory,
        )

    context.work.read(Operation(read, done, name="read_people"), latest_of="people")


def _logs_in(directory: Directory, staff: str) -> bool:
    user = directory.users.get(staff)
    return user is not None and user.is_active


def seat(context: WindowContext, staff: str) -> None:
    """Let somebody who has logged in sit down; their name comes from the directory."""
    directory = context.desk.reader.directory()
    person = directory.staff[staff]
    sit_down(context, Sitter(staff, person.name, role_words(context.text, person, directory)))


def sit_down(context: WindowContext, sitter: Sitter) -> None:
    """Somebody works at the desk from now on; they stand first in the list the next time."""
    context.session.sit_down(sitter.staff, sitter.name, sitter.role)
    store, reader = context.desk.store, context.desk.reader

    def remember(_progress: object) -> None:
        last = [
            staff for staff in remembered(reader.local_setting(SETTING)) if staff != sitter.staff
        ]
        with store.write() as transaction:
            transaction.set_local(SETTING, [sitter.staff, *last][:_REMEMBERED])

    context.work.write(Operation(remember, lambda _nothing: None, name="remember_sitter"))


def add_person(
    context: WindowContext,
    name: str,
    role: Role,
    done: Callable[[Sitter], object],
    refused: Callable[[Exception], object],
) -> None:
    """Put a new person on the staff; whoever is at the desk records it, else they themselves."""
    entry = f"staff-{context.desk.randomness.bytes(6).hex()}"
    actor = context.session.staff or entry
    command = ChangeEntry(change=StaffChanged(entry=entry, name=name.strip(), roles=(role,)))
    desk, text = context.desk, context.text

    def add(_progress: object) -> Sitter:
        desk.execute(command, actor)
        directory = desk.reader.directory()
        return Sitter(entry, name.strip(), role_words(text, directory.staff[entry], directory))

    context.work.write(Operation(add, done, refused=refused, name="add_person"))


def remembered(stored: object) -> list[str]:
    """Return the people who sat here last, newest first."""
    return [item for item in stored if isinstance(item, str)] if isinstance(stored, list) else []


def _place(last: list[str], staff: str) -> int:
    return last.index(staff) if staff in last else len(last)
