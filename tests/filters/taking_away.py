"""Takes one filter away in the text of a file: a call by its place in the program, or a text."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.filters.removals import LETS_THROUGH, Removal


class NotThere(Exception):  # noqa: N818  (the table names a place that is gone)
    """A removal names a filter that does not stand where it says, or stands there twice."""


def without(removal: Removal, source: str) -> str:
    """Return the text of a file as it is without one filter; raises ``NotThere``."""
    if not removal.within:
        if source.count(removal.filter) != 1:
            raise NotThere(f"{removal.file}: {removal.filter}")
        return source.replace(removal.filter, removal.instead)
    found = [
        call
        for within, call in calls(ast.parse(source))
        if (within, ast.unparse(call)) == (removal.within, removal.filter)
    ]
    if len(found) != 1:
        raise NotThere(f"{removal.file}: {removal.within}: {removal.filter}")
    (call,) = found
    instead = removal.instead or LETS_THROUGH[called(call)]
    lines = source.encode().splitlines(keepends=True)
    first = sum(map(len, lines[: call.lineno - 1])) + call.col_offset
    last = sum(map(len, lines[: (call.end_lineno or 0) - 1])) + (call.end_col_offset or 0)
    whole = source.encode()
    return (whole[:first] + f"({instead})".encode() + whole[last:]).decode()


def calls(tree: ast.AST, *within: str) -> Iterator[tuple[str, ast.Call]]:
    """Yield every call of a module with the name of the function that it stands in."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            yield from calls(node, *within, node.name)
            continue
        if isinstance(node, ast.Call):
            yield ".".join(within), node
        yield from calls(node, *within)


def called(call: ast.Call) -> str:
    """Return the name of what is called, without what it belongs to."""
    return ast.unparse(call.func).rpartition(".")[2]


def filters_in(root: Path, folders: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    """Yield every call of a filter: its file, the function that it stands in, its text."""
    for folder in folders:
        for path in sorted((root / folder).rglob("*.py")):
            for within, call in calls(ast.parse(path.read_text("utf-8"))):
                if isinstance(call.func, ast.Name) and called(call) in LETS_THROUGH:
                    yield path.relative_to(root).as_posix(), within, ast.unparse(call)
