"""The fields that a line may have: those of the command that it becomes, each read strictly."""

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, Literal, cast

import msgspec

from kafel_desk.case.commands import Command
from kafel_desk.language.digits import to_ascii
from kafel_desk.language.message import message
from kafel_desk.refusal import FieldError, Refused

Reading = Literal[
    "text", "choice", "flag", "time", "whole", "texts", "case", "fact",
    "staff", "department", "category", "channel",
]  # fmt: skip
"""How the value of a field is read."""

_BY_NAME: dict[str, Reading] = {
    "department": "department",
    "category": "category",
    "channel": "channel",
    "officer": "staff",
    "employee": "staff",
    "owner": "staff",
    "complained_staff": "staff",
    "received_by": "staff",
    "case": "case",
    "of": "case",
    "to": "case",
    "draft": "fact",
    "action": "fact",
    "direction": "choice",
}
"""Fields that name something; the others are read by the type that they have in the command."""

_ENTRIES: frozenset[Reading] = frozenset({"staff", "department", "category", "channel"})
"""Readings that name an entry of the directory."""

_CHOICES: dict[str, tuple[str, ...]] = {"direction": ("in", "out")}
_NOT_IN_LINES = frozenset({"person", "shown", "seen", "file", "evidence"})
"""What a line does not give: it acts on the case as it stands when the line is carried out, and
names a file by its path."""

_LONGEST_ECHO = 60
_HUGE = 1 << 53
_LONGEST_CALL = 86_400
"""Seconds. What is longer was counted in something else, and would stand in every mean."""


class Field(msgspec.Struct, frozen=True):
    """One field of a line.

    ``clears`` tells that null empties it; ``changes`` that leaving it out leaves it as it was.
    """

    name: str
    reading: Reading
    is_required: bool = False
    clears: bool = False
    changes: bool = False
    choices: tuple[str, ...] = ()


Shape = Mapping[str, Field]


def shape_of(command: type[Command]) -> Shape:
    """Return the fields of the lines that become this command."""
    described = cast("msgspec.inspect.StructType", msgspec.inspect.type_info(command))
    return {
        field.name: _described(field)
        for field in described.fields
        if field.name not in _NOT_IN_LINES
    }


def _described(field: msgspec.inspect.Field) -> Field:
    types = field.type.types if isinstance(field.type, msgspec.inspect.UnionType) else (field.type,)
    choices = _CHOICES.get(field.name, ())
    for kind in types:
        if isinstance(kind, msgspec.inspect.LiteralType):
            choices = tuple(str(value) for value in kind.values)
    return Field(
        name=field.name,
        reading=_BY_NAME.get(field.name) or _by_type(types, choices),
        is_required=field.required,
        clears=any(isinstance(kind, msgspec.inspect.NoneType) for kind in types),
        changes=not field.required and field.default is msgspec.NODEFAULT,
        choices=choices,
    )


def _by_type(types: Iterable[msgspec.inspect.Type], choices: tuple[str, ...]) -> Reading:
    if choices:
        return "choice"
    for kind in types:
        found = _READING_OF.get(type(kind))
        if found:
            return found
    return "text"


_READING_OF: dict[type[msgspec.inspect.Type], Reading] = {
    msgspec.inspect.BoolType: "flag",
    msgspec.inspect.IntType: "whole",
    msgspec.inspect.DateTimeType: "time",
    msgspec.inspect.VarTupleType: "texts",
}


class Lookup(msgspec.Struct, frozen=True):
    """Turns what a line names into what the desk calls it.

    A name that nobody knows comes back as it is, for the rules to refuse in their own words.
    ``case`` takes the name of the field too, and raises ``Refused``.
    """

    staff: Callable[[str], str]
    department: Callable[[str], str]
    category: Callable[[str], str]
    channel: Callable[[str], str]
    case: Callable[[str, str], bytes]


def read_fields(given: Mapping[str, Any], shape: Shape, lookup: Lookup) -> dict[str, Any]:
    """Return the values for the command; raises ``Refused`` with everything that is wrong."""
    values: dict[str, Any] = {}
    errors: list[FieldError] = []
    given = {name: _unless_unnamed(shape.get(name), value) for name, value in given.items()}
    for name, value in given.items():
        field = shape.get(name)
        if field is None:
            errors.append(_unknown(name, shape))
        elif value is None:
            if field.clears:
                values[name] = None
            elif field.changes:
                errors.append(FieldError(name, message("error.needed")))
        else:
            try:
                values[name] = _read(field, value, lookup)
            except Refused as refused:
                errors += refused.errors
    missing = [
        FieldError(field.name, message("error.needed"))
        for field in shape.values()
        if field.is_required and given.get(field.name) is None
    ]
    if errors or missing:
        raise Refused(*errors, *missing)
    return values


def _read(field: Field, value: Any, lookup: Lookup) -> Any:
    match field.reading:
        case "flag":
            return value if isinstance(value, bool) else _wrong(field, "console.error.flag")
        case "whole":
            return _whole(field, value)
        case "texts":
            return _texts(field, value)
    if not isinstance(value, str):
        return _wrong(field, "console.error.text")
    match field.reading:
        case "choice":
            if value not in field.choices:
                return _wrong(field, "error.not_one_of", allowed=", ".join(field.choices))
            return value
        case "time":
            return _time(field, value)
        case "fact":
            return _fact(field, value)
        case "case":
            return lookup.case(field.name, value)
        case entry if entry in _ENTRIES:
            name: str = getattr(lookup, entry)(value)
            return name if len(name) <= _LONGEST_ECHO else f"{name[:_LONGEST_ECHO]}…"
        case _:
            return value


def _whole(field: Field, value: Any) -> Any:
    is_whole = isinstance(value, int) and not isinstance(value, bool)
    if not is_whole or not 0 <= value < _HUGE:
        return _wrong(field, "console.error.whole")
    if field.name == "call_seconds" and value > _LONGEST_CALL:
        return _wrong(field, "console.error.whole_day", most=_LONGEST_CALL)
    return value


def _unless_unnamed(field: Field | None, value: Any) -> Any:
    """Return nothing where an entry of the directory is named by an empty text."""
    is_named = field is not None and field.reading in _ENTRIES
    return None if is_named and isinstance(value, str) and not value.strip() else value


def _wrong(field: Field, key: str, **params: object) -> Any:
    raise Refused(FieldError(field.name, message(key, **params)))


def _unknown(name: str, shape: Shape) -> FieldError:
    allowed = ", ".join((*(name for name in shape if name != "case"), "by"))
    return FieldError(name[:_LONGEST_ECHO], message("console.error.unknown_field", allowed=allowed))


def _texts(field: Field, value: Any) -> Any:
    texts = [value] if isinstance(value, str) else value
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        return _wrong(field, "console.error.texts")
    return tuple(texts)


def _time(field: Field, text: str) -> Any:
    try:
        moment = datetime.fromisoformat(to_ascii(text).strip())
    except ValueError:
        return _wrong(field, "console.error.time")
    if moment.utcoffset() is None:
        return _wrong(field, "console.error.offset")
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        return _wrong(field, "console.error.time")


def _fact(field: Field, text: str) -> Any:
    try:
        return bytes.fromhex(text)
    except ValueError:
        return _wrong(field, "console.error.fact")
