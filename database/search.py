"""The search index: the words and phone numbers of every case, folded, newest first.

A query walks the lists of the index from the newest case down and stops when it has enough; what
is common is found at once and what is rare is short. Beginnings of up to nine letters have lists
of their own, so that no keystroke has to merge thousands of words.

A phone stands there as every ending of it, so that any part of it is a beginning of one. New words
wait in a small table, which is read through, until there are enough of them to be worth a visit to
the index.
"""
# ruff: noqa: S608  (only names of this package are put into SQL; values are bound)

import json
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager

from database.connection import Connection
from database.seen import Seen
from database.visibility import Narrowing
from kafel_desk.case.state import Case
from kafel_desk.importing.old_number import old_number_key
from kafel_desk.language.folding import fold, query_terms
from kafel_desk.person.phones import asked_digits, searchable_parts
from kafel_desk.person.state import Person

MOST_FRESH = 64
_LONGEST_FRESH = 20_000
_MOST_TERMS = 12
_PHONE_MARK = "\ue000"
"""Begins each part of a phone: a character for private use, which no folded text contains."""


def words_of(case: Case, person: Person | None) -> str:
    """Return the words by which a case is found."""
    number = case.number.replace("-", "").casefold()
    if case.from_old_log and case.from_old_log.old_number:
        number = f"{number} {old_number_key(case.from_old_log.old_number)}"
    texts = (
        person.name if person else None,
        case.receipt.code_word,
        case.description,
        case.remedy_asked,
        case.on_behalf,
        case.complained_of,
    )
    words = f"{number} {fold(' '.join(filter(None, texts)))}"
    phones = person.phones if person else ()
    if not phones:
        return words
    parts = [part for phone in phones for part in searchable_parts(phone)]
    return f"{words} {' '.join(_PHONE_MARK + part for part in dict.fromkeys(parts))}"


class SearchIndex:
    """Writes the index, in the transaction that changes the case."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._new: dict[int, str] = {}

    def add(self, number: int, words: str) -> None:
        """Index a case that is new."""
        self._new[number] = words

    def change(self, number: int, words: str) -> None:
        """Index a case anew, if it reads otherwise than before."""
        if number in self._new:
            self._new[number] = words
            return
        for table in ("fresh_words", "words"):
            row = self._connection.execute(
                f"SELECT text FROM {table} WHERE rowid = ?", (number,)
            ).fetchone()
            if row and row[0] != words:
                self._connection.execute(f"DELETE FROM {table} WHERE rowid = ?", (number,))
                self._new[number] = words
            if row:
                return
        self._new[number] = words

    def remove(self, number: int) -> None:
        """Take a case out of the index."""
        self._new.pop(number, None)
        for table in ("fresh_words", "words"):
            self._connection.execute(f"DELETE FROM {table} WHERE rowid = ?", (number,))

    @contextmanager
    def removing_many(self) -> Iterator[None]:
        """Take out very many cases without going over the index for each of them.

        What is taken out singly leaves no trace at once; here it is gone from every search, and
        the index drops the words as it is merged. The journal holds them, sealed, all the same.
        """
        set_secure = "INSERT INTO words (words, rank) VALUES ('secure-delete', ?)"
        self._connection.execute(set_secure, (0,))
        yield
        self._connection.execute(set_secure, (1,))

    def write(self) -> None:
        """Write what is new: into the small table, or with all that stands there into the index."""
        if not self._new:
            return
        rows = sorted(self._new.items())
        (fresh,) = self._connection.execute("SELECT count(*) FROM fresh_words").fetchone()
        is_long = any(len(words) > _LONGEST_FRESH for words in self._new.values())
        if fresh + len(rows) < MOST_FRESH and not is_long:
            self._connection.executemany("INSERT INTO fresh_words (id, text) VALUES (?, ?)", rows)
        else:
            self._connection.execute(
                "INSERT INTO words (rowid, text) SELECT id, text FROM fresh_words ORDER BY id"
            )
            self._connection.execute("DELETE FROM fresh_words")
            self._connection.executemany("INSERT INTO words (rowid, text) VALUES (?, ?)", rows)
        self._new.clear()


def find_words(connection: Connection, text: str, limit: int, seen: Seen) -> list[int]:
    """Return the newest cases that have every word of a text, or a word that begins with it."""
    return _find(connection, query_terms(text)[:_MOST_TERMS], limit, seen)


def find_digits(connection: Connection, text: str, limit: int, seen: Seen) -> list[int]:
    """Return the newest cases with a phone that has this part."""
    asked = asked_digits(text)
    return _find(connection, [_PHONE_MARK + asked] if asked else [], limit, seen)


def _find(connection: Connection, terms: Sequence[str], limit: int, seen: Seen) -> list[int]:
    """Return the newest cases among those that are seen.

    What is not seen takes nobody's place among them: how many are found would tell of it.
    """
    if not terms or limit <= 0:
        return []
    in_room, values = _in_room(seen)
    roughly, known = seen.roughly if seen.roughly.sql else Narrowing("1", ())
    # Rooms are looked up where they matter, in an index that holds nothing else.
    has_room = "room" in in_room
    fresh = connection.execute("SELECT id, text FROM fresh_words").fetchall()
    waiting = [(number, seen.has_rooms) for number, text in fresh if _has_all(text, terms)]
    if has_room and waiting:
        waiting = connection.execute(
            f"SELECT id, {in_room} FROM cases INDEXED BY cases_by_room"
            " WHERE id IN (SELECT value FROM json_each(?))",
            (*values, json.dumps([number for number, _ in waiting])),
        ).fetchall()
    found = seen.those_seen(sorted(waiting, reverse=True), limit)
    rooms = "CROSS JOIN cases AS c INDEXED BY cases_by_room ON c.id = w.rowid" if has_room else ""
    asked = " AND ".join(f'"{term}"*' for term in terms)
    with closing(connection.cursor()) as cursor:
        cursor.execute(
            f"SELECT w.rowid, {in_room} FROM words AS w {rooms}"
            f" WHERE w.words MATCH ? AND ({roughly}) ORDER BY w.rowid DESC",
            (*values, asked, *known),
        )
        found += seen.those_seen(cursor, limit)
    return sorted(set(found), reverse=True)[:limit]


def _in_room(seen: Seen) -> Narrowing:
    """Return in SQL whether a case is in a room that is seen whole."""
    if not seen.has_rooms:
        return Narrowing("0", ())
    return seen.rooms if seen.rooms.sql else Narrowing("1", ())


def _has_all(words: str, terms: Sequence[str]) -> bool:
    """Tell whether a text has, for each term, a word that begins with it."""
    among = f" {words}"
    return all(f" {term}" in among for term in terms)
