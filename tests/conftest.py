"""What every test finds: Qt without a screen, rules drawn the same way, the text shared for tests."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from pytestqt.qtbot import QtBot

from tests.patience import PATIENCE_MS

ROOT = Path(__file__).resolve().parent.parent
SHARED_DATA = ROOT.parent / "shared" / "data"

# Before anything loads Qt: it draws into memory, unscaled, whatever the desktop of the person who
# runs the tests asks for. A platform that was asked for by name stays, to test on a real one.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
for name in ("QT_SCALE_FACTOR", "QT_FONT_DPI", "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME"):
    os.environ.pop(name, None)
if sys.platform.startswith("linux"):
    os.environ["LC_ALL"] = "C.UTF-8"  # Qt warns of any other encoding, and warnings fail tests

# No deadline: no test is timed. Every run draws the same examples, so that whoever changed nothing
# breaks nothing; `dev.py test --hypothesis-profile=fresh` looks for others.
settings.register_profile(
    "desk",
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.register_profile("fresh", settings.get_profile("desk"), derandomize=False)
settings.load_profile("desk")

# pytest-qt gives up after five seconds, which a machine at work takes for a window at times.
for wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitActive, QtBot.waitExposed):
    wait.__kwdefaults__ = {**(wait.__kwdefaults__ or {}), "timeout": PATIENCE_MS}


@pytest.fixture(autouse=True)
def first_entries(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give whoever begins a desk an entry that tests can name; first_user.py draws one."""
    monkeypatch.setattr("database.users.first_user.first_entry", lambda word: word)


@pytest.fixture(scope="session")
def project_root() -> Path:
    """Return the folder that holds the project."""
    return ROOT


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Return the folder of real Arabic text; the tests that read it are skipped without it."""
    if not SHARED_DATA.is_dir():
        pytest.skip("the shared Arabic texts are not beside the project")
    return SHARED_DATA
