"""The part of the check that reads the journal: every hash, every link, every sealed part."""

from collections.abc import Iterator

from database.connection import Connection
from database.events import place_of, recorded
from database.meter import Meter
from kafel_desk.journal.envelope import GENESIS, decode_envelope, event_hash, sealed_hash
from kafel_desk.language.message import Message, message


def chain_findings(connection: Connection, meter: Meter) -> Iterator[Message]:
    """Follow the chain of every writer from its first event to its last."""
    (events,) = connection.execute("SELECT count(*) FROM events").fetchone()
    (subjects,) = connection.execute("SELECT count(*) FROM subjects").fetchone()
    meter.total = events + subjects
    writers = connection.execute(
        "SELECT id, uid, last_number, last_hash,"
        " EXISTS (SELECT 1 FROM events_aside WHERE writer = writers.id)"
        " FROM writers ORDER BY id"
    ).fetchall()
    for stream in writers:
        yield from _chain(connection, meter, stream)


def _chain(
    connection: Connection, meter: Meter, stream: tuple[int, bytes, int, bytes, bool]
) -> Iterator[Message]:
    """Follow one chain; what comes after the number up to which all is here may have gaps.

    Where an event has a second version (I8), one of those after it names the version set aside.
    """
    row, writer, last_number, last_hash, has_versions = stream
    name = writer.hex()[:8]
    expected, previous, at_last = 1, GENESIS, GENESIS
    for number, body, sealed, subject, kind, key in connection.execute(
        "SELECT e.place - ?1, e.body, e.sealed, s.uid, s.kind, s.key FROM events AS e"
        " JOIN subjects AS s ON s.id = e.subject WHERE e.place > ?1 AND e.place < ?2"
        " ORDER BY e.place",
        (place_of(row, 0), place_of(row + 1, 0)),
    ):
        meter.events += 1
        meter.step()
        is_next = number == expected
        if not is_next and expected <= last_number:
            yield message("check.gap", number=expected, writer=name)
        if number == last_number + 1:
            yield message("check.gap", number=number, writer=name)
        expected, before, previous = number + 1, previous, event_hash(body)
        if number == last_number:
            at_last = previous
        try:
            envelope = decode_envelope(body)
            fact = recorded(body, sealed, key)
        except ValueError:
            yield message("check.unreadable", number=number, writer=name)
            continue
        if is_next and envelope.previous != before and not has_versions:
            yield message("check.hash", number=number - 1, writer=name)
        stored = (writer, number, kind, subject)
        named = (envelope.writer, envelope.number, envelope.subject.kind, envelope.subject.id)
        if named != stored:
            yield message("check.chain", number=number, writer=name)
        is_altered = bool(sealed) and sealed_hash(sealed) != envelope.private_hash
        if is_altered or (fact.is_erased and key is not None):
            yield message("check.sealed", number=number, writer=name)
    if expected <= last_number:
        yield message("check.gap", number=expected, writer=name)
    elif at_last != last_hash:
        yield message("check.hash", number=last_number, writer=name)
