"""The search index: the words and phone numbers of every case, folded, newest first.

A query walks the lists of the index from the newest case down and stops when it has enough; what
is common is found at once and what is rare is short. Beginnings of up to seven letters have lists
of their own, so that no keystroke has to merge thousands of words.
"""
# ruff: noqa: S608  (only names of this package are put into SQL; values are bound)

from collections.abc import Sequence

from database.connection import Connection
from database.visibility import is_in_lists
from kafel_desk.case.state import Case
from kafel_desk.language.folding import fold, query_terms
from kafel_desk.person.phones import asked_digits, searchable_digits
from kafel_desk.person.state import Person

_MOST_TERMS = 12
_NUMBER_SEPARATORS = str.maketrans("", "", "- ")


def words_of(case: Case, person: Person | None) -> str:
    """Return the words by which a case is found."""
    number = case.number.translate(_NUMBER_SEPARATORS).casefold()
    if not is_in_lists(case.confidentiality):
        return number
    texts = (
        person.name if person else None,
        case.receipt.code_word,
        case.description,
        case.remedy_asked,
        case.on_behalf,
        case.complained_of,
    )
    return f"{number} {fold(' '.join(filter(None, texts)))}"


def digits_of(case: Case, person: Person | None) -> str:
    """Return the phone numbers by which a case is found, in each way to write them."""
    if person is None or not person.phones or not is_in_lists(case.confidentiality):
        return ""
    return " ".join(spelling for phone in person.phones for spelling in searchable_digits(phone))


class SearchIndex:
    """Writes the index, in the transaction that changes the case."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, number: int, words: str, digits: str) -> None:
        """Index a case that is new."""
        self._connection.execute("INSERT INTO words (rowid, text) VALUES (?, ?)", (number, words))
        if digits:
            self._connection.execute(
                "INSERT INTO digits (rowid, text) VALUES (?, ?)", (number, digits)
            )

    def change(self, number: int, words: str, digits: str) -> None:
        """Index a case anew, if it reads otherwise than before."""
        self._change("words", number, words)
        self._change("digits", number, digits)

    def _change(self, table: str, number: int, text: str) -> None:
        row = self._connection.execute(
            f"SELECT text FROM {table} WHERE rowid = ?",
            (number,),
        ).fetchone()
        if (row[0] if row else "") == text:
            return
        if row:
            self._connection.execute(f"DELETE FROM {table} WHERE rowid = ?", (number,))
        if text:
            self._connection.execute(
                f"INSERT INTO {table} (rowid, text) VALUES (?, ?)",
                (number, text),
            )


def find_words(connection: Connection, text: str, limit: int) -> list[int]:
    """Return the newest cases that have every word of a text, or a word that begins with it."""
    terms = query_terms(text)[:_MOST_TERMS]
    return _match(connection, "words", [f'"{term}"*' for term in terms], limit)


def find_digits(connection: Connection, text: str, limit: int) -> list[int]:
    """Return the newest cases with a phone that has this part."""
    asked = asked_digits(text)
    return _match(connection, "digits", [f'"{asked}"'] if asked else [], limit)


def _match(connection: Connection, table: str, terms: Sequence[str], limit: int) -> list[int]:
    if not terms or limit <= 0:
        return []
    return [
        number
        for (number,) in connection.execute(
            f"SELECT rowid FROM {table} WHERE {table} MATCH ? ORDER BY rowid DESC LIMIT ?",
            (" AND ".join(terms), limit),
        )
    ]
