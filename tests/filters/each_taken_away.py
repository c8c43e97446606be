"""Takes every filter of rights away, one at a time, in a copy of the program, and expects red.

Not among the ordinary tests, for it takes minutes: `python3 dev.py test
tests/filters/each_taken_away.py`, with `-k WORD` for some doors alone.
"""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.filters.removals import REMOVALS, Removal
from tests.filters.taking_away import without

ROOT = Path(__file__).resolve().parents[2]
COPIED = ("database", "kafel_desk", "exports", "ui", "resources", "tests")
RED = 1
"""What pytest ends with when a test failed; a test that is not there, or cannot be read, is no red."""
FAULTS = ("NameError", "ImportError", "SyntaxError", "AttributeError", "ModuleNotFoundError")
"""What the program says that was taken apart wrongly: no test found anything then."""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("copy")
    for name in COPIED:
        left = shutil.ignore_patterns("__pycache__", "golden")
        shutil.copytree(ROOT / name, folder / name, ignore=left)
    for name in ("main.py", "pyproject.toml"):
        shutil.copyfile(ROOT / name, folder / name)
    return folder


@pytest.mark.parametrize("removal", REMOVALS, ids=lambda removal: removal.door)
def test_without_its_filter_a_door_is_found_open(copy: Path, removal: Removal) -> None:
    path = copy / removal.file
    whole = path.read_text("utf-8")
    path.write_text(without(removal, whole), "utf-8")
    try:
        ended = subprocess.run(
            [sys.executable, "-B", "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider",
             *removal.tests],
            check=False, cwd=copy, capture_output=True, text=True,
        )  # fmt: skip
    finally:
        path.write_text(whole, "utf-8")
    assert ended.returncode == RED, ended.stdout[-2000:]
    said = [line[1:].strip() for line in ended.stdout.splitlines() if line.startswith("E  ")]
    assert not (said and said[0].startswith(FAULTS)), said[0]
