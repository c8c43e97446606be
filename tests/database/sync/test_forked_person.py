"""Of a case that counts, while its person's number has another version that counts (I8)."""

from pathlib import Path

from database.events import place_of
from database.others import ForeignEvent, Others
from kafel_desk.directory.decide import DIRECTORY_SUBJECT
from kafel_desk.directory.facts import StaffChanged
from kafel_desk.journal.fact import Draft
from tests.database.sync.centre import SharingDesk, centre_in
from tests.factories import NOON, record_command


def last_events(desk: SharingDesk, count: int) -> list[ForeignEvent]:
    bare = desk.opened.connections[0]
    row, last = bare.execute(
        "SELECT w.id, w.last_number FROM writers AS w JOIN desk AS d ON d.writer = w.id"
    ).fetchone()
    found = bare.execute(
        "SELECT place - ?, body, sealed FROM events WHERE place > ? ORDER BY place LIMIT ?",
        (place_of(row, 0), place_of(row, last - count), count),
    ).fetchall()
    return [ForeignEvent(number, body, sealed or b"", b"") for number, body, sealed in found]


def test_the_case_is_found_by_its_own_words_and_the_name_by_nothing(tmp_path: Path) -> None:
    with centre_in(tmp_path) as centre:
        desk, other = centre.new_desk("A"), centre.new_desk("B")
        done = other.desk.execute(record_command(name="زنبرك", phone="0561112233"), "reception")
        assert done.case is not None
        both = last_events(other, 2)
        with other.opened.store.write() as transaction:
            fact = StaffChanged(entry="somebody", name="ليلى")
            transaction.append([Draft(DIRECTORY_SUBJECT, fact)], "reception", NOON)
        (instead,) = last_events(other, 1)
        writer = other.writer

        def come(others: Others) -> None:
            for kind, uid, key in other.opened.connections[0].execute(
                "SELECT kind, uid, key FROM subjects WHERE key IS NOT NULL"
            ):
                others.put_key(kind, uid, key)
            others.add(writer, both)

        def fork(others: Others) -> None:
            others.put_second(writer, instead._replace(number=both[0].number), stands=True)

        desk.opened.store.take_in(come, 0)
        viewer = desk.desk.viewer("reception", desk.opened.code)
        assert len(desk.desk.reader.search(viewer, "زنبرك", 10).rows) == 1
        desk.opened.store.take_in(fork, 0)
        assert desk.desk.reader.search(viewer, "زنبرك", 10).rows == ()
        assert len(desk.desk.reader.search(viewer, "كفالة", 10).rows) == 1
        findings = [one.key for one in desk.opened.check().findings]
        assert "check.case_differs" not in findings
        assert "check.search_differs" not in findings
