"""The rules of the protocol, each with a way to take it out and a seed that then turns red."""
# A wrapper takes whatever the rule takes, and most look inside: that is how a rule is taken out.

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from types import SimpleNamespace
from typing import Any, NamedTuple
from unittest.mock import patch

from database.sync import collecting, envelope, taking_in
from database.sync.collecting import Collector
from database.sync.engine import Engine
from database.sync.publishing import Publisher
from database.sync.share_folder import ShareFolder
from database.sync.taking_in import Inbox
from database.sync.transport import Refused
from kafel_desk.case import evolve
from kafel_desk.journal import register
from kafel_desk.journal.envelope import decode_envelope
from kafel_desk.journal.hybrid_clock import milliseconds_of
from kafel_desk.person import state
from tests.simulation.keyring import Keyring
from tests.simulation.rules import RULES
from tests.simulation.without_erasing import (
    erased_keys_are_put_back,
    erased_keys_are_taken_again,
    nothing_succeeds,
    replaced_files_stay,
)
from tests.simulation.without_sealing import (
    boxes_stay_at_home,
    plain_keys_stay_beside_boxes,
    plain_keys_stay_in_files,
    plain_keys_stay_on_the_share,
)

Removal = Callable[[], AbstractContextManager[object]]


class Mutation(NamedTuple):
    """A rule, how it is taken out, and a seed of whose run nothing is left whole without it."""

    rule: str
    without: Removal
    seed: int


def _nothing(*_: Any, **__: Any) -> None:
    return None


def _without_rule(name: str) -> Removal:
    return lambda: patch.dict(RULES, {name: False})


@contextmanager
def _no_republishing() -> Iterator[None]:
    with (
        patch.object(Collector, "_republish", _nothing),
        patch.object(Publisher, "confirm", _nothing),
    ):
        yield


@contextmanager
def _only_own_republished() -> Iterator[None]:
    whole = Collector._republish

    def only_own(self: Collector, path: str) -> None:
        own = {each.writer.hex() for each in self._parts.store.own_writers()}
        if path.split("/")[3] in own:
            whole(self, path)

    with patch.object(Collector, "_republish", only_own):
        yield


@contextmanager
def _former_writers_stay_silent() -> Iterator[None]:
    whole = Publisher._may_seal

    def only_present(self: Publisher, own: Any) -> bool:
        return not own.is_frozen and whole(self, own)

    with patch.object(Publisher, "_may_seal", only_present):
        yield


@contextmanager
def _own_numbers_are_taken_from_others() -> Iterator[None]:
    """A desk that went back in time records on under numbers that the others have already."""
    collected = Engine._collect

    def collect(self: Engine, doing: Any, progress: Any) -> None:
        collected(self, doing, progress)
        doing.needs_new_writer, self._held_back = False, b""

    with (
        patch.object(Inbox, "_is_acceptable", lambda *_: True),
        patch.object(Engine, "_collect", collect),
    ):
        yield


@contextmanager
def _taking_segments(refuses: Callable[[Inbox, Any, Any, Any], bool]) -> Iterator[None]:
    whole = Inbox._is_acceptable

    def acceptable(self: Inbox, name: Any, events: Any, known: Any) -> bool:
        if refuses(self, name, events, known):
            raise Refused("quarantine.content")
        return whole(self, name, events, known)

    with patch.object(Inbox, "_is_acceptable", acceptable):
        yield


def _overlaps(_: Inbox, __: Any, events: Any, known: Any) -> bool:
    return 0 < len(known) < len(events)


def _leaves_a_gap(inbox: Inbox, name: Any, events: Any, _: Any) -> bool:
    streams = {stream.writer: stream.number for stream in inbox._parts.store.streams()}
    return bool(events) and name.first > streams.get(name.writer, 0) + 1


def _is_of_another_time(inbox: Inbox, _: Any, events: Any, __: Any) -> bool:
    now = inbox._parts.now_ms()
    clocks = (milliseconds_of(decode_envelope(event.body).clock) for event in events)
    return any(clock > now + 300_000 for clock in clocks)


def _is_of_an_unknown_type(_: Inbox, __: Any, events: Any, ___: Any) -> bool:
    return any(decode_envelope(event.body).type == "FactOfTomorrow" for event in events)


@contextmanager
def _whoever_came_first_wins() -> Iterator[None]:
    whole = taking_in._pieces

    def pieces(heard: Any, events: Any, known: Any) -> Any:
        return [piece._replace(instead=(), aside=()) for piece in whole(heard, events, known)]

    with patch.object(taking_in, "_pieces", pieces):
        yield


@contextmanager
def _anybody_is_a_member() -> Iterator[None]:
    whole = Keyring.member

    def member(self: Keyring, writer: bytes) -> Any:
        found = whole(self, writer)
        return found._replace(last=None) if found else None

    with patch.object(Keyring, "member", member):
        yield


@contextmanager
def _any_signature_will_do() -> Iterator[None]:
    believing = SimpleNamespace(verify=_nothing)
    with patch.object(envelope, "VerifyKey", lambda _: believing):
        yield


@contextmanager
def _written_in_place() -> Iterator[None]:
    def put(self: ShareFolder, name: str, content: bytes) -> None:
        try:
            file = self._files.create(name)
        except OSError:
            return
        try:
            file.write(content)
        except OSError:
            return

    with patch.object(ShareFolder, "put", put):
        yield


@contextmanager
def _absence_means_removed() -> Iterator[None]:
    def put_back(self: Collector, folder: str, missing: frozenset[str], _: int) -> None:
        for name in missing:
            self._parts.store.release(f"{folder}/{name}")

    with patch.object(Collector, "_put_back", put_back):
        yield


@contextmanager
def _last_writer_wins() -> Iterator[None]:
    whole = register.write

    def write(registers: Any, recorded: Any, changes: Any, superseded: Any = frozenset()) -> Any:
        after = whole(registers, recorded, changes, superseded)
        return {field: live[-1:] for field, live in after.items()}

    with patch.object(evolve, "write", write):
        yield


@contextmanager
def _only_later_clocks_replace() -> Iterator[None]:
    with (
        patch.object(evolve, "superseded_early", lambda *_: frozenset()),
        patch.object(state, "superseded_early", lambda *_: frozenset()),
    ):
        yield


def _patch(*target: Any) -> Removal:
    return lambda: patch.object(*target)


MUTATIONS = (
    Mutation("what the share lost is put back", _no_republishing, 1),
    Mutation("files of others are put back, too", _only_own_republished, 5),
    Mutation("a former writer's leftovers are published", _former_writers_stay_silent, 0),
    Mutation(
        "a copy goes on as another writer", _without_rule("a copy goes on as another writer"), 13
    ),
    Mutation(
        "a desk that the others know better goes on as another writer",
        _own_numbers_are_taken_from_others,
        2,
    ),
    Mutation("overlapping ranges are taken", lambda: _taking_segments(_overlaps), 2),
    Mutation("gaps are tolerated", lambda: _taking_segments(_leaves_a_gap), 0),
    Mutation("no event is refused for its time", lambda: _taking_segments(_is_of_another_time), 3),
    Mutation("unknown types are kept", lambda: _taking_segments(_is_of_an_unknown_type), 0),
    Mutation("of two versions the lower hash counts", _whoever_came_first_wins, 2),
    Mutation("a removal holds from its number on", _anybody_is_a_member, 51),
    Mutation("signatures are verified", _any_signature_will_do, 1),
    Mutation("SHARE is checked before every write", _patch(ShareFolder, "_check_share", _nothing), 0),
    Mutation("a file is written beside and renamed", _written_in_place, 2),
    Mutation("a file is held against the hash in its name", _patch(collecting, "is_whole", lambda *_: True), 3),
    Mutation("what waited for a key or a member is looked at again", _patch(collecting, "MAY_PASS", frozenset()), 0),
    Mutation("conflict copies are read by their content", _patch(Collector, "_look_at_odd", _nothing), 454),
    Mutation("a missing file removes nothing", _absence_means_removed, 0),
    Mutation("grants are put back", _patch(Keyring, "files", lambda _: {}), 0),
    Mutation("two values that did not see each other both live", _last_writer_wins, 19),
    Mutation("a value that was seen is replaced whatever the clocks say", _only_later_clocks_replace, 512),
    Mutation("a closing holds only against what its closer saw", _patch(evolve, "_contest_closing", lambda case, _: case), 2),
    Mutation("no key file with an erased key is put back", erased_keys_are_put_back, 16),
    Mutation("an erased key is not taken again", erased_keys_are_taken_again, 16),
    Mutation("a replaced key file is removed from the share", replaced_files_stay, 16),
    Mutation("the other keys of a removed key file stand in another", nothing_succeeds, 16),
    Mutation("boxes are told to the others", boxes_stay_at_home, 6),
    Mutation("the plain key of what is sealed lies in no file", plain_keys_stay_in_files, 6),
    Mutation("the plain key of what is sealed leaves the share", plain_keys_stay_on_the_share, 6),
    Mutation("who takes a box in destroys the plain key", plain_keys_stay_beside_boxes, 6),
)  # fmt: skip
