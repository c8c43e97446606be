"""The window is there at once: what is not needed to see the list of cases is not loaded for it."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

import main
from tests.patience import PATIENCE

_LATER = (
    "PIL", "arabic_reshaper", "bidi", "openpyxl", "phonenumbers", "pypdfium2", "reportlab",
    "database.backup", "database.check", "database.figures", "database.rebuild", "database.store",
    "database.sync.continuing", "database.transaction", "kafel_desk.carrying_out",
    "kafel_desk.case.decide", "ui.case.act_panel", "ui.scanning.scanner", "ui.sharing.popover",
    "exports.paper", "exports.receipt", "kafel_desk.console.verbs",
    "ui.board.page", "ui.case.page", "ui.case.watch", "ui.evidence.viewer", "ui.follow_ups.page", "ui.intake.page",
    "ui.messages.dialog", "ui.opening.pane", "ui.opening.window", "ui.printing.pages", "ui.reports.page", "ui.settings.page",
    "ui.wizard.beginning", "ui.wizard.first_start", "PySide6.QtPrintSupport",
)  # fmt: skip
_OPENED = """
import builtins
import sys
from pathlib import Path

import main

desk, identity = Path(sys.argv[1]) / "desk", Path(sys.argv[1]) / "identity"
from ui.start import open_window

window, opened, context = open_window(main.window_parts(str(desk), identity))
window.show()
window.open_page("cases")
print(*sorted(sys.modules))
print("the binding's own" if "feature" in repr(builtins.__import__) else "plain")
context.work.close()
opened.close()
"""


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory, project_root: Path) -> str:
    """Return what a window that was just opened says of itself."""
    folder = tmp_path_factory.mktemp("light")
    main.create_desk(
        str(folder / "desk"), "A", "مركز", datetime.now(UTC), identity=folder / "identity"
    ).close()
    ran = subprocess.run(
        [sys.executable, "-c", _OPENED, str(folder)],
        cwd=project_root,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        check=False,
        text=True,
        timeout=PATIENCE,
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def test_what_comes_later_is_not_loaded_before_the_window(said: str) -> None:
    loaded = set(said.splitlines()[0].split())
    assert "ui.cases.page" in loaded
    assert not loaded & set(_LATER)


def test_the_binding_reads_no_module_that_is_loaded_after_it(said: str) -> None:
    assert said.splitlines()[1] == "plain"
