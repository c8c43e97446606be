"""The rules that keep the layers apart, written as sentences.

    main.py ──> ui (window) ──┐
       │                      ├──> kafel_desk  <── database
       └──> console ──────────┘         ^
                                        └──────── exports        resources: data files

The reasons are in docs/architecture.md.
"""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CODE = ("main.py", "dev.py", "kafel_desk", "ui", "resources", "database", "exports", "bench")
OWN = {"main", "dev", "kafel_desk", "ui", "resources", "database", "exports", "bench", "tests"}
FONT_PACKAGE = "fontpkg_ibm_plex_sans_arabic"

# What each layer may import beside itself and the standard library. main.py, bench and the tests
# may import everything.
MAY_IMPORT = {
    "kafel_desk": {"msgspec", "hijridate", "phonenumbers"},
    "database": {
        *("kafel_desk", "peewee", "playhouse", "sqlcipher3", "nacl", "msgspec", "zstandard"),
    },
    "exports": {
        *("kafel_desk", "resources", "openpyxl", "reportlab", "arabic_reshaper", "bidi", "PIL"),
    },
    "ui": {"kafel_desk", "resources", "PySide6", "shiboken6", "pypdfium2"},
    "resources": {FONT_PACKAGE},
    "dev.py": set[str](),
}

# The core reads no file, no clock and no network but through its ports.
CLOSED_TO_THE_CORE = {
    *("asyncio", "ctypes", "fcntl", "glob", "http", "multiprocessing", "os", "shutil", "socket"),
    *("sqlite3", "subprocess", "tempfile", "threading", "time", "urllib", "winreg"),
}
CLOCKS = {"now", "utcnow", "today"}
FILE_ACTS = {"open", "read_text", "write_text", "read_bytes", "write_bytes", "unlink", "mkdir"}

LONGEST_FILE = 400  # lines
# Files that are longer, with their length: each may only shrink, and then leaves this list.
# fmt: off
LONGER_FOR_NOW: dict[str, int] = {
}
# fmt: on

NAMES_THAT_SAY_NOTHING = {"utils", "util", "helpers", "helper", "common", "manager", "managers"}


def modules(*places: str) -> list[Path]:
    """Return the Python files under `places`."""
    found: list[Path] = []
    for place in places:
        path = ROOT / place
        found += [path] if path.is_file() else sorted(path.rglob("*.py"))
    return found


@cache
def parsed(path: Path) -> ast.Module:
    """Return a file's syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Yield line and full name of each module that a file imports, wherever in it."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            package = ".".join(path.relative_to(ROOT).parts[: -node.level]) if node.level else ""
            module = ".".join(filter(None, (package, node.module)))
            yield from ((node.lineno, f"{module}.{alias.name}") for alias in node.names)


def calls(path: Path) -> Iterator[tuple[int, ast.expr]]:
    """Yield line and callee of each call in a file."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Call):
            yield node.lineno, node.func


def name_of(callee: ast.expr) -> str:
    """Return the last word of what is called: `open` of both `open()` and `path.open()`."""
    if isinstance(callee, ast.Attribute):
        return callee.attr
    return callee.id if isinstance(callee, ast.Name) else ""


def at(path: Path, line: int, what: str) -> str:
    """Return what was found where, as an editor can open it."""
    return f"{path.relative_to(ROOT)}:{line} {what}"


# ── Who may import whom ─────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize("layer", MAY_IMPORT)
def test_a_layer_imports_only_what_it_may(layer: str) -> None:
    allowed = MAY_IMPORT[layer] | {layer} | set(sys.stdlib_module_names) - {"sqlite3"}
    assert not [
        at(path, line, name)
        for path in modules(layer)
        for line, name in imports(path)
        if name.split(".")[0] not in allowed
    ]


def test_every_folder_of_code_has_its_rule() -> None:
    folders = {path.name for path in ROOT.iterdir() if (path / "__init__.py").is_file()}
    assert folders <= OWN, "a new top-level package needs its import rule here"
    assert folders >= set(MAY_IMPORT) - {"dev.py"}


def test_the_core_reads_no_clock_and_no_file_but_through_ports() -> None:
    assert not [
        at(path, line, name)
        for path in modules("kafel_desk")
        for line, name in imports(path)
        if name.split(".")[0] in CLOSED_TO_THE_CORE
    ]
    assert not [
        at(path, line, name_of(callee))
        for path in modules("kafel_desk")
        for line, callee in calls(path)
        if name_of(callee) in CLOCKS | FILE_ACTS and not is_call_of_a_port(callee)
    ]


def is_call_of_a_port(callee: ast.expr) -> bool:
    """Tell whether `callee` is a method of a port: `clock.now()`, `self.clock.now()`."""
    if not isinstance(callee, ast.Attribute):
        return False
    receiver = callee.value
    word = receiver.attr if isinstance(receiver, ast.Attribute) else name_of(receiver)
    return word not in {"", "date", "datetime", "Path"}


def test_only_the_composition_root_knows_where_a_platform_keeps_its_folders() -> None:
    everything_else = [path for path in modules(*CODE) if path.name != "main.py"]
    assert not [
        at(path, line, name)
        for path in everything_else
        for line, name in imports(path)
        if name.split(".")[0] == "platformdirs"
    ]


def test_nothing_imports_the_composition_root() -> None:
    assert not [
        at(path, line, name)
        for path in modules("kafel_desk", "ui", "resources", "database", "exports")
        for line, name in imports(path)
        if name.split(".")[0] in {"main", "dev", "bench", "tests"}
    ]


def test_the_console_is_a_face_that_no_other_part_leans_on() -> None:
    inside = set(modules("kafel_desk/console"))
    assert not [
        at(path, line, name)
        for path in modules("kafel_desk", "ui", "resources", "database", "exports")
        if path not in inside
        for line, name in imports(path)
        if name.startswith("kafel_desk.console")
    ]


def test_the_window_is_given_a_desk_and_never_builds_one() -> None:
    assert not [
        at(path, line, "Desk()")
        for path in modules("ui")
        for line, callee in calls(path)
        if name_of(callee) == "Desk"
    ]


def test_the_composition_root_stays_small() -> None:
    lines = [len(path.read_text("utf-8").splitlines()) for path in modules("main.py")]
    assert sum(lines) <= 300, (
        "main.py builds the objects and starts a face: the rest goes to a room"
    )


@pytest.mark.parametrize("layer", ["kafel_desk", "database", "exports"])
def test_importing_a_layer_leaves_qt_unloaded(layer: str) -> None:
    names = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for path in modules(layer)
        if path.name != "__main__.py"
    ]
    program = (
        "import importlib, sys\n"
        f"for name in {names!r}: importlib.import_module(name)\n"
        "sys.exit(any(name.split('.')[0] == 'PySide6' for name in sys.modules))\n"
    )
    outcome = subprocess.run(
        [sys.executable, "-c", program], check=False, cwd=ROOT, capture_output=True, text=True
    )
    assert outcome.returncode == 0, outcome.stderr or f"{layer} loads PySide6"


# ── What the document says ───────────────────────────────────────────────────────────────────────
def test_every_room_stands_in_the_document() -> None:
    told = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    rooms = {
        path.parent.name
        for path in modules("kafel_desk", "database")
        if path.name == "__init__.py" and path.parent.name != "migrations"
    }
    assert sorted(room for room in rooms if f"{room}/`" not in told) == []


def test_every_place_that_the_document_names_is_there() -> None:
    """A name without its room is a file of kafel_desk, or of a room named in the same line."""
    told = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    names = set(re.findall(r"`([a-z_/]+\.(?:py|json|md))`", told))
    files = {path.relative_to(ROOT).as_posix() for path in modules(*CODE, "tests")}
    files |= {path.relative_to(ROOT).as_posix() for path in (ROOT / "resources").rglob("*.json")}
    assert (
        sorted(name for name in names if not any(f"/{file}".endswith(f"/{name}") for file in files))
        == []
    )


# ── How code is kept ────────────────────────────────────────────────────────────────────────────
def test_no_module_has_a_name_that_says_nothing() -> None:
    assert not [
        at(path, 1, path.stem)
        for path in modules(*CODE, "tests")
        if NAMES_THAT_SAY_NOTHING & {part.removesuffix(".py") for part in path.parts}
        or NAMES_THAT_SAY_NOTHING & set(path.stem.removeprefix("test_").split("_"))
    ]


def test_every_module_begins_by_saying_what_it_is_for() -> None:
    assert not [
        at(path, 1, "has no docstring")
        for path in modules(*CODE, "tests")
        if not (ast.get_docstring(parsed(path)) or "").strip()
    ]


def test_no_file_holds_more_than_one_thing() -> None:
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines())
        for path in modules(*CODE, "tests")
    }
    longer = {name: length for name, length in lengths.items() if length > LONGEST_FILE}
    assert longer == LONGER_FOR_NOW, "split what grew; lower or remove the allowance of what shrank"


def test_the_window_never_spins_or_sleeps_to_mend_a_freeze() -> None:
    assert not [
        at(path, line, name_of(callee))
        for path in modules("main.py", "ui", "kafel_desk", "database", "exports")
        for line, callee in calls(path)
        if name_of(callee) in {"processEvents", "sleep", "msleep"}
    ]


def test_a_time_of_day_on_screen_has_the_digits_that_are_set() -> None:
    assert not [path for path in modules("ui") if "%H:%M" in path.read_text("utf-8")], (
        "kafel_desk.time.wording puts times into words"
    )


def test_words_on_screen_come_from_the_catalogue() -> None:
    assert not [
        at(path, line, name_of(callee))
        for path in modules("ui")
        for line, callee in calls(path)
        if name_of(callee) == "tr" or ast.unparse(callee).endswith("Application.translate")
    ]
