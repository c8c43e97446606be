"""Nothing of the memory of a process with keys is written when it breaks down."""

import sys
from pathlib import Path

import pytest

from database.users.opening import unlock_or_read_key
from tests.factories import NOON, make_desk

if sys.platform == "win32":
    pytest.skip("Windows keeps such files elsewhere", allow_module_level=True)

import resource


def test_whoever_has_read_a_key_leaves_no_core_file(tmp_path: Path) -> None:
    with make_desk(tmp_path) as opened:
        folder = opened.folder
    _, most = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (1 if most < 0 else min(1, most), most))
    unlock_or_read_key(folder, None, NOON)
    assert resource.getrlimit(resource.RLIMIT_CORE) == (0, 0)
