"""The program tests itself: a day without a screen, whose steps are said while it goes on."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import main
from ui.walk import STEPS

ROOT = Path(__file__).resolve().parents[1]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_it_says_each_step_and_answers_with_what_it_made(language: str, tmp_path: Path) -> None:
    surroundings = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen", "KAFEL_LANGUAGE": language, "TMPDIR": str(tmp_path),
    }  # fmt: skip
    outcome = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "--self-test"],
        env=surroundings, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert outcome.returncode == 0, outcome.stderr
    words = main.catalogue(language)
    said = [line for line in outcome.stderr.splitlines() if line[1:3] == f"/{len(STEPS)}"]
    assert said == [
        f"{place}/{len(STEPS)} {words.text(step)}" for place, step in enumerate(STEPS, start=1)
    ]
    assert json.loads(outcome.stdout)["case"]
    assert list(tmp_path.iterdir()) == [], "what it made is thrown away"
