"""The check finds what was changed behind the journal's back, and rebuild mends what can be."""

import random
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from database import schema, search
from database.connection import Connection
from database.errors import OutOfDate
from database.open import OpenDesk, open_desk
from kafel_desk.case import commands as c
from kafel_desk.directory.decide import DIRECTORY_SUBJECT
from kafel_desk.directory.facts import CalendarSet
from kafel_desk.journal.envelope import decode_envelope, encode_envelope
from kafel_desk.journal.fact import Draft
from kafel_desk.queries import CaseView, Viewer
from kafel_desk.time.working_calendar import Opening, WorkingCalendar
from tests.factories import NOON, SetClock, composed, make_desk, record_command

VIEWER = Viewer("supervisor", "A", NOON)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[OpenDesk]:
    """Return a desk with a few cases in several states."""
    with make_desk(tmp_path) as desk:
        fill(desk)
        yield desk


def fill(opened: OpenDesk) -> None:
    desk = composed(opened, SetClock())
    for number in range(12):
        done = desk.execute(
            record_command(phone=f"05550001{number:02}", name=f"محمد {number}"), "reception"
        )
        assert done.case is not None
        if number % 2:
            desk.execute(c.AssignOfficer(case=done.case, officer="supervisor"), "supervisor")
        if number % 3 == 0:
            desk.execute(c.CorrectDetails(case=done.case, name="سعاد"), "supervisor")
        if number % 4 == 0:
            desk.execute(c.CloseCase(case=done.case, outcome="upheld"), "supervisor")


def keys(opened: OpenDesk) -> set[str]:
    return {finding.key for finding in opened.check().findings}


def behind_its_back(opened: OpenDesk, statement: str, *values: object) -> None:
    opened.connections[0].execute(statement, values)


def an_event(connection: Connection, type_name: str) -> tuple[int, bytes]:
    for place, body in connection.execute("SELECT place, body FROM events ORDER BY place DESC"):
        if decode_envelope(body).type == type_name:
            return place, body
    raise AssertionError(type_name)


def test_a_sound_desk_is_whole(opened: OpenDesk) -> None:
    report = opened.check()
    assert report.findings == ()
    assert report.cases == 12
    assert report.events > 50


def test_progress_is_told_up_to_the_end(opened: OpenDesk) -> None:
    told: list[tuple[int, int]] = []
    opened.check(lambda done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1] > 0


# ── The journal ─────────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize("type_name", ["PersonRecorded", "OfficerAssigned", "CaseClosed"])
def test_an_altered_event_is_found_by_its_hash(opened: OpenDesk, type_name: str) -> None:
    place, body = an_event(opened.connections[0], type_name)
    forged = msgspec.structs.replace(decode_envelope(body), actor="somebody")
    behind_its_back(
        opened, "UPDATE events SET body = ? WHERE place = ?", encode_envelope(forged), place
    )
    assert "check.hash" in keys(opened)


def test_the_last_event_is_held_by_its_hash_too(opened: OpenDesk) -> None:
    place, body = opened.connections[0].execute(
        "SELECT max(place), body FROM events"
    ).fetchone()  # fmt: skip
    forged = msgspec.structs.replace(decode_envelope(body), clock=5)
    behind_its_back(
        opened, "UPDATE events SET body = ? WHERE place = ?", encode_envelope(forged), place
    )
    assert "check.hash" in keys(opened)


def test_an_altered_private_part_is_found(opened: OpenDesk) -> None:
    place, _ = an_event(opened.connections[0], "PersonRecorded")
    behind_its_back(
        opened,
        "UPDATE events SET sealed = zeroblob(length(sealed)) WHERE place = ?",
        place,
    )
    assert "check.sealed" in keys(opened)


def test_private_parts_that_changed_places_are_found(opened: OpenDesk) -> None:
    first, second = (
        place
        for (place,) in opened.connections[0]
        .execute("SELECT place FROM events WHERE sealed IS NOT NULL LIMIT 2")
        .fetchall()
    )
    behind_its_back(
        opened,
        "UPDATE events SET sealed = (SELECT sealed FROM events WHERE place = ?) WHERE place = ?",
        first,
        second,
    )
    assert "check.sealed" in keys(opened)


def test_a_missing_event_is_found(opened: OpenDesk) -> None:
    place, _ = an_event(opened.connections[0], "OfficerAssigned")
    behind_its_back(opened, "DELETE FROM events WHERE place = ?", place)
    assert "check.gap" in keys(opened)


def test_a_missing_last_event_is_found(opened: OpenDesk) -> None:
    behind_its_back(opened, "DELETE FROM events WHERE place = (SELECT max(place) FROM events)")
    assert "check.gap" in keys(opened)


def test_an_event_filed_under_another_case_is_found(opened: OpenDesk) -> None:
    place, _ = an_event(opened.connections[0], "OfficerAssigned")
    behind_its_back(
        opened,
        "UPDATE events SET subject = (SELECT id FROM subjects WHERE kind = 'case' AND id <> subject"
        " LIMIT 1) WHERE place = ?",
        place,
    )
    assert "check.chain" in keys(opened)


def test_bytes_that_are_no_event_are_found(opened: OpenDesk) -> None:
    place, _ = an_event(opened.connections[0], "OfficerAssigned")
    behind_its_back(opened, "UPDATE events SET body = x'c1' WHERE place = ?", place)
    assert "check.unreadable" in keys(opened)


def test_an_event_with_a_word_that_is_no_text_is_found(opened: OpenDesk) -> None:
    place, body = an_event(opened.connections[0], "OfficerAssigned")
    altered = body.replace(b"OfficerAssigned", b"\xff" * 15)
    behind_its_back(opened, "UPDATE events SET body = ? WHERE place = ?", altered, place)
    assert "check.unreadable" in keys(opened)


# ── The projections ─────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize(
    ("statement", "key"),
    [
        ("UPDATE cases SET state = 'closed' WHERE state = 'new'", "check.case_differs"),
        ("UPDATE cases SET holder = NULL", "check.case_differs"),
        ("DELETE FROM cases WHERE state = 'new'", "check.case_missing"),
        ("UPDATE cases SET id = id + 100000000", "check.case_extra"),
        ("UPDATE people SET name = 'آخر' WHERE name = 'سعاد'", "check.person_differs"),
        ("DELETE FROM phones", "check.person_differs"),
        ("INSERT INTO phones SELECT '+966599999999', id FROM people", "check.person_differs"),
        ("DELETE FROM people", "check.person_differs"),
        ("UPDATE fresh_words SET text = 'شيء'", "check.search_differs"),
        ("DELETE FROM fresh_words", "check.search_differs"),
        ("UPDATE tallies SET count = count + 1", "check.counts_differ"),
        ("DELETE FROM stretches", "check.counts_differ"),
        ("UPDATE stretch_changes SET by = by + 1", "check.counts_differ"),
    ],
)  # fmt: skip
def test_what_is_shown_otherwise_than_it_was_recorded_is_found_and_mended(
    opened: OpenDesk, statement: str, key: str
) -> None:
    # Both tables that wait for the larger ones hold something.
    composed(opened).execute(record_command(name="علي", phone="0541111111"), "reception")
    opened.connections[0].execute(
        "INSERT INTO stretches SELECT list, key, id, room, by FROM stretch_changes WHERE list = 0"
        " ON CONFLICT DO UPDATE SET count = count + excluded.count"
    )
    behind_its_back(opened, "DELETE FROM stretch_changes WHERE list = 0")
    assert keys(opened) == set()
    behind_its_back(opened, statement)
    assert key in keys(opened)
    opened.rebuild()
    assert keys(opened) == set()


def test_a_rebuilt_desk_shows_what_it_showed_before(opened: OpenDesk) -> None:
    def seen() -> list[object]:
        reader = opened.reader
        rows = reader.rows(VIEWER, CaseView(), 0, 100)
        cards = [reader.people_by_phone(VIEWER, row.phone or "") for row in rows]
        found = [reader.search(VIEWER, words) for words in ("سعاد", "محمد", "5550001", "5")]
        return [rows, cards, found, reader.tab_counts(VIEWER, CaseView()), reader.directory()]

    before = seen()
    assert opened.rebuild() == opened.check().events
    assert seen() == before


def test_a_desk_works_on_after_a_rebuild(opened: OpenDesk) -> None:
    opened.rebuild()
    fill_more = composed(opened)
    numbers = {fill_more.execute(record_command(), "reception").number for _ in range(3)}
    assert len(numbers) == 3
    assert keys(opened) == set()


def test_a_rebuild_that_was_broken_off_between_two_tables_is_begun_again(
    opened: OpenDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "MOST_FRESH", 0)
    composed(opened).execute(record_command(name="علي", phone="0541111111"), "reception")
    for statement in (
        "UPDATE desk SET projected_by = 0",
        "DELETE FROM words_data",
        "DELETE FROM words_content",
        "DROP TABLE cases",
    ):
        behind_its_back(opened, statement)
    opened.rebuild()
    assert keys(opened) == set()


def test_a_rebuild_that_was_broken_off_is_done_when_the_desk_is_opened_again(
    tmp_path: Path,
) -> None:
    class Stopped(Exception):  # noqa: N818
        pass

    def stop(done: int, total: int) -> None:
        if done:
            raise Stopped

    with make_desk(tmp_path) as opened:
        fill(opened)
        with pytest.raises(Stopped):
            opened.rebuild(stop)
    with pytest.raises(OutOfDate):
        open_desk(tmp_path / "desk", "read", now=NOON)
    with open_desk(tmp_path / "desk", now=NOON, identity=tmp_path / "identity") as again:
        assert keys(again) == set()
        assert again.reader.count(VIEWER, CaseView()) == 12


def test_projections_of_an_older_program_are_made_anew_when_the_desk_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with make_desk(tmp_path) as opened:
        fill(opened)
        behind_its_back(opened, "ALTER TABLE cases DROP COLUMN safe_contact")
    monkeypatch.setattr(schema, "PROJECTIONS_VERSION", schema.PROJECTIONS_VERSION + 1)
    folder, identity = tmp_path / "desk", tmp_path / "identity"
    with open_desk(folder, now=NOON, identity=identity) as again:
        assert keys(again) == set()
    with open_desk(folder, "read", now=NOON) as reading:
        assert reading.reader.count(VIEWER, CaseView()) == 12


def test_a_new_calendar_changes_the_due_times_of_the_cases_that_it_concerns(
    opened: OpenDesk,
) -> None:
    before = {row.id: row.due for row in opened.reader.rows(VIEWER, CaseView(), 0, 100)}
    mornings = WorkingCalendar(week=((Opening(8 * 60, 10 * 60),),) * 7)
    change = CalendarSet(in_force_from=NOON.date(), calendar=mornings)
    with opened.store.write() as transaction:
        transaction.append([Draft(DIRECTORY_SUBJECT, change)], "supervisor", NOON)
    after = {row.id: row.due for row in opened.reader.rows(VIEWER, CaseView(), 0, 100)}
    later = [case for case, due in after.items() if due and due > (before[case] or due)]
    assert len(later) == sum(due is not None for due in after.values()) > 0
    assert keys(opened) == set()


# ── The file ────────────────────────────────────────────────────────────────────────────────────
def test_a_damaged_page_is_found_and_named(tmp_path: Path) -> None:
    with make_desk(tmp_path) as opened:
        fill(opened)
        opened.connections[0].execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    path = tmp_path / "desk" / "desk.db"
    content = bytearray(path.read_bytes())
    chance = random.Random(5)
    for page in range(60, 64):
        content[page * 4096 + chance.randrange(4000)] ^= 0x55
    path.write_bytes(content)
    with open_desk(tmp_path / "desk", "read", now=NOON) as opened:
        report = opened.check()
    pages = {finding.params["page"] for finding in report.findings if finding.key == "check.page"}
    assert pages == {61, 62, 63, 64}


def test_an_index_that_lost_words_is_found(
    opened: OpenDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "MOST_FRESH", 0)
    composed(opened).execute(record_command(name="علي", phone="0541111111"), "reception")
    assert keys(opened) == set()
    behind_its_back(opened, "DELETE FROM words_data WHERE id > 10")
    assert "check.structure" in keys(opened)
    opened.rebuild()
    assert keys(opened) == set()
