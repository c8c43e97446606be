"""The verb of old logs: import one, preview it, or undo an import as a whole."""

import argparse
from collections.abc import Mapping

from kafel_desk.console.answers import Answer, Mouth
from kafel_desk.console.directory_names import default_actor
from kafel_desk.console.environment import Environment
from kafel_desk.directory.state import Directory
from kafel_desk.importing.columns import Layout
from kafel_desk.importing.sheet import LogFile, column_letters
from kafel_desk.importing.work import (
    PREVIEWED_ROWS,
    Importing,
    RowDone,
    guess_layouts,
    may_import,
    rows_to_read,
    undo_import,
)
from kafel_desk.language.message import message
from kafel_desk.opened import OpenDesk
from kafel_desk.refusal import refuse

_DONE, _SOME_REFUSED = 0, 1


def import_log(
    typed: argparse.Namespace, environment: Environment, mouth: Mouth, opened: OpenDesk
) -> int:
    """Carry the verb out on an open desk; one line for each row, and one for the whole."""
    if typed.undo is not None:
        return _undo(typed, mouth, opened)
    if not typed.file:
        raise refuse("file", "error.needed")
    with environment.open_log(typed.file) as log:
        if typed.preview:
            return _preview(typed, log, mouth, opened)
        return _import(typed, log, mouth, opened)


def _import(typed: argparse.Namespace, log: LogFile, mouth: Mouth, opened: OpenDesk) -> int:
    directory = opened.desk.reader.directory()
    actor = importer(directory, typed.staff)
    layouts = guess_layouts(log, directory)
    several = len(layouts) > 1
    summary = Importing(log, layouts, opened.desk).run(
        actor,
        lambda rows: mouth.answer(*(_row(row, log, mouth, several=several) for row in rows)),
        lambda done, total: mouth.say(message("console.import_progress", done=done, total=total)),
        mouth.catalogue.text("importing.old_log"),
    )
    mouth.answer({
        "batch": summary.batch.hex() if summary.batch else None,
        "imported": summary.imported,
        "refused": summary.refused,
        "duplicates": summary.twins,
        "columns": _columns(log, layouts),
    })  # fmt: skip
    return _SOME_REFUSED if summary.refused else _DONE


def _preview(typed: argparse.Namespace, log: LogFile, mouth: Mouth, opened: OpenDesk) -> int:
    directory = opened.desk.reader.directory()
    actor = importer(directory, typed.staff)
    layouts = guess_layouts(log, directory)
    rows = Importing(log, layouts, opened.desk).preview(actor, opened.desk.reader)
    several = len(layouts) > 1
    mouth.answer(*(_row(row, log, mouth, several=several) for row in rows))
    mouth.answer({
        "batch": None,
        "imported": sum(row.is_case for row in rows),
        "refused": sum(not row.is_case for row in rows),
        "duplicates": sum(row.twin for row in rows),
        "columns": _columns(log, layouts),
        "preview": True,
        "rows": max(rows_to_read(log, layouts), len(rows)),
        "whole": len(rows) < PREVIEWED_ROWS,
    })  # fmt: skip
    return _DONE


def _undo(typed: argparse.Namespace, mouth: Mouth, opened: OpenDesk) -> int:
    actor = importer(opened.desk.reader.directory(), typed.staff)
    try:
        batch = bytes.fromhex(typed.undo)
    except ValueError:
        batch = b""
    undone = undo_import(opened.desk, batch, actor)
    mouth.answer({"batch": batch.hex(), "undone": True, "imported": undone.imported})
    return _DONE


def importer(directory: Directory, named: str | None) -> str:
    """Return who imports: who was named, else the first on the staff who may."""
    if named is not None:
        if not may_import(directory, named):
            raise refuse("as", "error.not_your_right")
        return named
    allowed = (person.id for person in directory.active_staff() if may_import(directory, person.id))
    found = next(allowed, None) or default_actor(directory)
    if found is None:
        raise refuse("as", "error.needed")
    return found


def _row(row: RowDone, log: LogFile, mouth: Mouth, *, several: bool) -> Answer:
    answer: Answer = {"row": row.row}
    if several:
        answer["sheet"] = log.sheets[row.sheet].title
    if row.is_case:
        answer["number"] = row.number
        answer["old_number"] = row.old_number
        if row.problems:
            answer["unread"] = [_problem(row, place, mouth) for place in range(len(row.problems))]
        return answer
    first = _problem(row, 0, mouth)
    answer |= {"error": first["error"], "code": first["code"], "cell": first["cell"]}
    if len(row.problems) > 1:
        answer["others"] = [_problem(row, place, mouth) for place in range(1, len(row.problems))]
    return answer


def _problem(row: RowDone, place: int, mouth: Mouth) -> Answer:
    problem = row.problems[place]
    return {
        "cell": problem.cell or None,
        "error": mouth.words(problem.message),
        "code": problem.message.key,
    }


def _columns(log: LogFile, layouts: Mapping[int, Layout]) -> Mapping[str, object]:
    """Return what each column is held to hold: of the one sheet, or of each by its name."""
    guessed: dict[str, Answer] = {
        log.sheets[place].title: {
            column_letters(column.place): {"title": column.title, "holds": column.kind}
            for column in layout.columns
        }
        for place, layout in layouts.items()
    }
    return guessed if len(guessed) > 1 else guessed[next(iter(guessed))]
