"""Facts as bytes and back: split into a public and a private part, upcast when they are old.

A fact is stored as two msgpack maps of its fields, those that differ from their default. The map
of private fields is what gets sealed. A type or version that this program does not know is read as
:class:`UnknownFact`: kept, deferred, and understood after an upgrade.
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import msgspec
from msgspec import NODEFAULT, UNSET

from kafel_desk.case.facts import CASE_FACTS
from kafel_desk.directory.facts import DESK_FACTS, DIRECTORY_FACTS
from kafel_desk.erasure.facts import ERASURE_FACTS
from kafel_desk.journal.fact import Fact, UnknownFact
from kafel_desk.person.facts import PERSON_FACTS
from kafel_desk.sharing.facts import SHARING_FACTS
from kafel_desk.users.facts import USER_FACTS

Fields = dict[str, Any]
Upcast = Callable[[Fields], Fields]
"""Turns the fields of one version into those of the next."""

FACT_TYPES: Mapping[str, type[Fact]] = {
    fact.__name__: fact
    for fact in (
        *CASE_FACTS,
        *PERSON_FACTS,
        *DIRECTORY_FACTS,
        *DESK_FACTS,
        *SHARING_FACTS,
        *USER_FACTS,
        *ERASURE_FACTS,
    )
}

UPCASTS: dict[tuple[str, int], Upcast] = {}
"""From a type and the version that was stored; what is missing here is an unknown version."""


class Encoded(NamedTuple):
    """One fact as it is stored; ``private`` is empty when nothing needs sealing."""

    type: str
    version: int
    public: bytes
    private: bytes


class _Field(NamedTuple):
    name: str
    default: Any
    is_private: bool


_encoder = msgspec.msgpack.Encoder(order="deterministic")
_decode_fields = msgspec.msgpack.Decoder(dict[str, Any]).decode
_shapes: dict[type[Fact], tuple[_Field, ...]] = {}


def _shape(kind: type[Fact]) -> tuple[_Field, ...]:
    shape = _shapes.get(kind)
    if shape is None:
        shape = _shapes[kind] = tuple(
            _Field(field.name, field.default, field.name in kind.PRIVATE)
            for field in msgspec.structs.fields(kind)
        )
    return shape


def encode_fact(fact: Fact) -> Encoded:
    """Encode one fact, the same one always to the same bytes."""
    public: Fields = {}
    private: Fields = {}
    for name, default, is_private in _shape(type(fact)):
        value = getattr(fact, name)
        if value is UNSET or (default is not NODEFAULT and value == default):
            continue
        (private if is_private else public)[name] = value
    return Encoded(
        type(fact).__name__,
        fact.VERSION,
        _encoder.encode(public),
        _encoder.encode(private) if private else b"",
    )


def decode_fact(type_name: str, version: int, public: bytes, private: bytes) -> Fact:
    """Read one fact back; without its private part when that is empty or was erased.

    Raises ``msgspec.DecodeError`` or ``msgspec.ValidationError`` when the bytes are not such a
    fact: they are checked by hash before they come here, so that is damage or a forgery.
    """
    kind = FACT_TYPES.get(type_name)
    if kind is None or version > kind.VERSION:
        return UnknownFact(type=type_name, version=version)
    fields = _decode_fields(public)
    if private:
        fields |= _decode_fields(private)
    while version < kind.VERSION:
        upcast = UPCASTS.get((type_name, version))
        if upcast is None:
            return UnknownFact(type=type_name, version=version)
        fields = upcast(fields)
        version += 1
    return msgspec.convert(fields, kind)
