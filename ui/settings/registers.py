"""The parts of the directory that are tables: channels, departments, staff, categories."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

from kafel_desk.directory.entries import Category, Channel, ChannelKind, Staff
from kafel_desk.directory.facts import (
    CategoryChanged,
    ChannelChanged,
    DepartmentChanged,
    StaffChanged,
)
from kafel_desk.directory.state import Directory
from kafel_desk.records import changed
from ui.at_the_desk.roles import ROLE_WORDS, role_words
from ui.settings.log_in_part import LogInPart
from ui.settings.register import (
    Cell,
    Column,
    EditAs,
    EditField,
    Lookup,
    Register,
    RegisterEntry,
    in_use_cell,
    name_cell,
)
from ui.settings.rights_words import RightsWords
from ui.widgets.popup import Choice

_CHANNEL_ICONS: Mapping[ChannelKind, str] = {
    "visit": "visit",
    "phone": "phone",
    "whatsapp": "chat",
    "social": "at",
}
_CHANNEL_KINDS: Mapping[ChannelKind, str] = {
    "visit": "channels.kind_visit",
    "phone": "channels.kind_phone",
    "whatsapp": "channels.kind_whatsapp",
    "social": "channels.kind_social",
}


def is_missing(channel: Channel) -> bool:
    """Whether a channel has no address yet, and is therefore offered nowhere."""
    return channel.is_active and channel.kind != "visit" and not channel.address


def _in_use_first(entries: Iterable[Any]) -> Sequence[Any]:
    return sorted(
        entries, key=lambda entry: (not entry.is_active, getattr(entry, "order", 0), entry.name)
    )


# Channels


def _channel_name(entry: RegisterEntry, lookup: Lookup) -> Cell:
    channel = cast("Channel", entry)
    cell = name_cell(entry, lookup)
    return Cell(cell.text, cell.look, _CHANNEL_ICONS[channel.kind])


def _channel_address(entry: RegisterEntry, lookup: Lookup) -> Cell:
    channel = cast("Channel", entry)
    if channel.address:
        return Cell(channel.address, "number")
    if is_missing(channel):
        return Cell(lookup.text("channels.missing"), "missing")
    return Cell(lookup.text("channels.no_number"), "faint")


def _channel_responsible(entry: RegisterEntry, _lookup: Lookup) -> Cell:
    return Cell(cast("Channel", entry).responsible or "")


def _channel_on_poster(entry: RegisterEntry, lookup: Lookup) -> Cell:
    channel = cast("Channel", entry)
    if not channel.is_active:
        return Cell(lookup.text("set.switched_off"), "faint")
    is_on = channel.on_poster and not is_missing(channel)
    return Cell(lookup.text("set.yes"), "yes") if is_on else Cell(lookup.text("set.no"), "faint")


def _channel_kinds(lookup: Lookup, _entry: str) -> Sequence[Choice]:
    return [Choice(kind, lookup.text(key)) for kind, key in _CHANNEL_KINDS.items()]


CHANNELS = Register(
    name="channels",
    title="set.channels",
    icon="phone",
    count="count.channels",
    add="channels.add",
    new="channels.add",
    prefix="channel",
    columns=(
        Column("channels.channel", 0, _channel_name),
        Column("channels.address", 176, _channel_address),
        Column("channels.responsible", 184, _channel_responsible),
        Column("channels.on_poster", 96, _channel_on_poster),
    ),
    fields=(
        EditField("name", "channels.name"),
        EditField(
            "kind", "channels.kind", EditAs.CHOICE, choices=_channel_kinds, opens_with="phone"
        ),
        EditField(
            "address",
            "channels.address",
            EditAs.LEFT_TO_RIGHT,
            "channels.address_hint",
            is_optional=True,
        ),
        EditField("responsible", "channels.responsible", is_optional=True),
        EditField("in_intake", "channels.in_intake", EditAs.TICK),
        EditField("on_poster", "channels.in_poster", EditAs.TICK),
    ),
    entries=lambda directory: _in_use_first(directory.channels.values()),
    change=lambda entry, values: ChannelChanged(entry=entry, **values),
    hint="channels.order",
    lacking=lambda directory: sum(map(is_missing, directory.active_channels())),
    lacks="channels.lacking",
    routine="channels",
)


# Departments


def _department_staff(entry: RegisterEntry, lookup: Lookup) -> Cell:
    names = [
        staff.name for staff in lookup.directory.active_staff() if staff.department == entry.id
    ]
    return Cell(lookup.text("list.comma").join(names))


DEPARTMENTS = Register(
    name="departments",
    title="set.departments",
    icon="building",
    count="count.departments",
    add="departments.add",
    new="departments.add",
    prefix="department",
    columns=(
        Column("departments.name", 0, name_cell),
        Column("departments.staff", 288, _department_staff),
        Column("set.in_use", 104, in_use_cell),
    ),
    fields=(EditField("name", "departments.name"),),
    entries=lambda directory: _in_use_first(directory.departments.values()),
    change=lambda entry, values: DepartmentChanged(entry=entry, **values),
    hint="departments.order",
)


# Staff


def _staff_roles(entry: RegisterEntry, lookup: Lookup) -> Cell:
    person = cast("Staff", entry)
    words = role_words(lookup.text, person, lookup.directory)
    if person.roles_asked:
        # Whoever came with a desk that joined: an administrator gives these, or does not.
        asking = changed(person, roles=person.roles_asked)
        asked = role_words(lookup.text, asking, lookup.directory)
        return Cell(f"{lookup.text('staff.roles_asked')} {asked}", "bold")
    return Cell(words)


def _staff_department(entry: RegisterEntry, lookup: Lookup) -> Cell:
    return Cell(lookup.directory.department_name(cast("Staff", entry).department))


def _staff_login(entry: RegisterEntry, lookup: Lookup) -> Cell:
    user = lookup.directory.users.get(entry.id)
    if user is None:
        return Cell(lookup.text("admin.none"), "faint")
    return Cell(user.login) if user.is_active else Cell(lookup.text("admin.disabled"), "faint")


def _departments(lookup: Lookup, _entry: str) -> Sequence[Choice]:
    none = Choice("", lookup.text("set.none"))
    return [none, *(Choice(d.id, d.name) for d in lookup.directory.active_departments())]


STAFF = Register(
    name="staff",
    title="set.staff",
    icon="users",
    count="count.staff",
    add="staff.add",
    new="staff.add",
    prefix="staff",
    columns=(
        Column("login.name", 0, name_cell),
        Column("login.role", 208, _staff_roles),
        Column("departments.name", 144, _staff_department),
        Column("admin.login", 144, _staff_login),
        Column("set.in_use", 80, in_use_cell),
    ),
    fields=(
        EditField("name", "login.name"),
        EditField(
            "department", "departments.name", EditAs.CHOICE, choices=_departments, is_optional=True
        ),
        EditField(
            "roles",
            "login.role",
            EditAs.TICKS,
            is_optional=True,
            words=ROLE_WORDS,
            companion=RightsWords,
        ),
    ),
    entries=lambda directory: _in_use_first(directory.staff.values()),
    change=lambda entry, values: StaffChanged(entry=entry, **values),
    is_ordered=False,
    part=LogInPart,
)


# Categories


def _tree(directory: Directory) -> Sequence[Category]:
    """Return the categories as a tree: each below its parent, in their order."""
    below: dict[str | None, list[Category]] = {}
    for category in _in_use_first(directory.categories.values()):
        parent = category.parent if category.parent in directory.categories else None
        below.setdefault(parent, []).append(category)
    found: list[Category] = []

    def walk(parent: str | None) -> None:
        for category in below.get(parent, ()):
            found.append(category)
            walk(category.id)

    walk(None)
    return found


def _depth(directory: Directory, category: Category) -> int:
    depth, parent = 0, directory.categories.get(category.parent or "")
    while parent is not None and depth < len(directory.categories):
        depth += 1
        parent = directory.categories.get(parent.parent or "")
    return depth


def _category_name(entry: RegisterEntry, lookup: Lookup) -> Cell:
    depth = _depth(lookup.directory, cast("Category", entry))
    look = "faint" if not entry.is_active else "" if depth else "bold"
    return Cell(entry.name, look, "tag" if not depth else "", depth)


def _category_department(entry: RegisterEntry, lookup: Lookup) -> Cell:
    return Cell(lookup.directory.department_name(cast("Category", entry).department))


def _category_urgent(entry: RegisterEntry, lookup: Lookup) -> Cell:
    is_urgent = cast("Category", entry).is_urgent
    return Cell(lookup.text("priority.urgent"), "bold") if is_urgent else Cell("")


def _category_needs(entry: RegisterEntry, lookup: Lookup) -> Cell:
    category = cast("Category", entry)
    needs = [
        lookup.text(key)
        for key, is_needed in (
            ("categories.evidence", category.needs_evidence),
            ("categories.action", category.needs_action),
            ("categories.approval", category.needs_approval),
        )
        if is_needed
    ]
    return Cell(lookup.text("list.comma").join(needs))


def _parents(lookup: Lookup, entry: str) -> Sequence[Choice]:
    directory = lookup.directory
    inside = {entry}
    tree = _tree(directory)
    for category in tree:
        if category.parent in inside:
            inside.add(category.id)
    top = Choice("", lookup.text("categories.top"))
    return [top, *(Choice(c.id, c.name) for c in tree if c.is_active and c.id not in inside)]


CATEGORIES = Register(
    name="categories",
    title="set.categories",
    icon="tag",
    count="count.categories",
    add="categories.add",
    new="categories.add",
    prefix="category",
    columns=(
        Column("categories.name", 0, _category_name),
        Column("departments.name", 144, _category_department),
        Column("categories.priority", 72, _category_urgent),
        Column("categories.to_close", 128, _category_needs),
        Column("set.in_use", 88, in_use_cell),
    ),
    fields=(
        EditField("name", "categories.name"),
        EditField("parent", "categories.parent", EditAs.CHOICE, choices=_parents, is_optional=True),
        EditField(
            "department",
            "departments.name",
            EditAs.CHOICE,
            "categories.department_hint",
            choices=_departments,
            is_optional=True,
        ),
        EditField("is_urgent", "categories.is_urgent", EditAs.TICK),
        EditField("needs_evidence", "categories.needs_evidence", EditAs.TICK),
        EditField("needs_action", "categories.needs_action", EditAs.TICK),
        EditField(
            "needs_approval", "categories.needs_approval", EditAs.TICK, "categories.needs_hint"
        ),
    ),
    entries=_tree,
    change=lambda entry, values: CategoryChanged(entry=entry, **values),
    hint="categories.order",
)
