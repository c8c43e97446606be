"""Asks for a name and secrets on the terminal itself, never on standard input.

A secret in the environment is taken out of it: what is started from here does not get it.
"""

import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from getpass import getpass
from typing import TextIO

from database.users.opening import Login

_TRIES = 3
"""So often is a new password asked for that was not typed twice alike."""

Text = Callable[[str], str]


@cache
def typed_login(text: Text) -> Login | None:
    """Return name and password out of the environment, or as they are typed at the terminal.

    Asked once: a verb that opens the desk twice does not ask again.
    """
    return _login(text, lambda: password_on_terminal(text("users.ask_password")))


def new_login(text: Text) -> Login | None:
    """Return the same for somebody who gets a password now: at the terminal it is typed twice."""
    return _login(text, lambda: _typed_twice(text, "users.ask_password"))


def _login(text: Text, typed: Callable[[], str | None]) -> Login | None:
    password = given("KAFEL_PASSWORD")
    name = os.environ.get("KAFEL_USER") or name_on_terminal(text("users.ask_name"))
    password = password or (typed() if name else None)
    return Login(name, password) if name and password else None


def given(name: str) -> str | None:
    """Return a secret out of the environment, once."""
    return os.environ.pop(name, None) or None


def secret_typed(name: str, ask: str) -> str | None:
    """Return a secret out of the environment, or as it is typed at the terminal."""
    return given(name) or password_on_terminal(ask)


def new_secret_typed(name: str, text: Text, key: str) -> str | None:
    """Return a new secret out of the environment, or as it is typed twice at the terminal."""
    return given(name) or _typed_twice(text, key)


def _typed_twice(text: Text, key: str) -> str | None:
    for _ in range(_TRIES):
        first = password_on_terminal(text(key))
        if first is None or password_on_terminal(text("users.ask_again")) == first:
            return first
        _say_on_terminal(text("admin.password_differs"))
    return None


def name_on_terminal(ask: str) -> str | None:
    """Return a line that was typed at the terminal; None where there is none, or nothing was typed."""
    if sys.platform == "win32":
        return (input(ask).strip() or None) if sys.stdin.isatty() else None
    with suppress(OSError), _terminal() as tty:
        tty.write(ask)
        return tty.readline().strip() or None
    return None


def password_on_terminal(ask: str) -> str | None:
    """Return a password that was typed at the terminal; None where there is none."""
    if sys.platform == "win32":
        return (getpass(ask) or None) if sys.stdin.isatty() else None
    with suppress(OSError, EOFError), _terminal() as tty:
        return getpass(ask, stream=tty) or None
    return None


def _say_on_terminal(words: str) -> None:
    if sys.platform == "win32":
        sys.stderr.write(f"{words}\n")
        return
    with suppress(OSError), _terminal() as tty:
        tty.write(f"{words}\n")


@contextmanager
def _terminal() -> Iterator[TextIO]:
    """Open the terminal to write and to read; raises ``OSError`` where there is none.

    Not by ``open``: it seeks, which no terminal can.
    """
    bare = io.FileIO(os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY), "w+")
    with io.TextIOWrapper(bare, encoding="utf-8", errors="replace", write_through=True) as tty:
        yield tty
