"""Names and secrets come out of the environment once, and are then not in it any more."""

import os
import subprocess
import sys

import pytest

from database.users import terminal
from database.users.opening import Login


@pytest.fixture(autouse=True)
def around(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KAFEL_USER", "huda")
    monkeypatch.setenv("KAFEL_PASSWORD", "مطر على النافذة")
    terminal.typed_login.cache_clear()


def test_a_verb_that_opens_the_desk_twice_asks_once() -> None:
    text = dict[str, str]().__getitem__
    login = terminal.typed_login(text)
    assert (login.name, login.password) == ("huda", "مطر على النافذة") if login else False
    assert terminal.typed_login(text) is login


def test_what_is_started_from_here_does_not_get_the_password() -> None:
    terminal.typed_login(str)
    child = "import os; print('KAFEL_PASSWORD' in os.environ)"
    said = subprocess.run([sys.executable, "-c", child], capture_output=True, check=True, text=True)
    assert said.stdout.strip() == "False"


def test_another_secret_is_taken_out_of_the_environment_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("KAFEL_KIT_WORDS", "نخلة قمر")
    assert terminal.secret_typed("KAFEL_KIT_WORDS", "") == "نخلة قمر"
    assert "KAFEL_KIT_WORDS" not in os.environ


def test_who_types_is_asked_once_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KAFEL_PASSWORD")
    asked: list[str] = []

    def ask(words: str) -> str:
        asked.append(words)
        return "x"

    monkeypatch.setattr(terminal, "password_on_terminal", ask)
    for _ in range(2):
        assert terminal.typed_login(str) == Login("huda", "x")
    assert asked == ["users.ask_password"]
