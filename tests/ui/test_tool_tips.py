"""No tool tip reads mark-up in words: what somebody wrote could load files with it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

UI = Path(__file__).resolve().parents[2] / "ui"
FILES = sorted(UI.rglob("*.py"))


def is_plain(words: ast.expr) -> bool:
    """Tell whether words are the catalogue's own, or made plain."""
    match words:
        case ast.Constant():
            return True
        case ast.IfExp():
            return is_plain(words.body) and is_plain(words.orelse)
        case ast.BoolOp():
            return all(map(is_plain, words.values))
        case ast.Call(func=ast.Name(id="plain_tip")):
            return True
        case ast.Call(func=ast.Attribute(attr="text"), args=[ast.Constant()], keywords=[]):
            return True
    return False


def tips_in(tree: ast.AST) -> Iterator[ast.expr]:
    """Yield what is said in each tool tip of a module."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(attr="setToolTip"), args=[words]):
                yield words
            case ast.match_case(body=body) if "ToolTipRole" in ast.unparse(node.pattern):
                yield from returned(body)
            case ast.If(body=body) if "ToolTipRole" in ast.unparse(node.test):
                yield from returned(body)


def returned(body: list[ast.stmt]) -> Iterator[ast.expr]:
    for statement in body:
        if isinstance(statement, ast.Return) and statement.value is not None:
            yield statement.value


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(UI)))
def test_tool_tips_are_plain(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    assert not [ast.unparse(words) for words in tips_in(tree) if not is_plain(words)]
