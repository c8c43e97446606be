"""Asks for a name and secrets on the terminal itself, never on standard input.

A secret in the environment is taken out of it: what is started from here does not get it.
"""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from getpass import getpass

from database.users.opening import Login


@cache
def typed_login(text: Callable[[str], str]) -> Login | None:
    """Return name and password out of the environment, or as they are typed at the terminal.

    Asked once: a verb that opens the desk twice does not ask again.
    """
    name, password = os.environ.get("KAFEL_USER"), given("KAFEL_PASSWORD")
    if name and password:
        return Login(name, password)
    return asked_on_terminal(text("users.ask_name"), text("users.ask_password"))


def given(name: str) -> str | None:
    """Return a secret out of the environment, once."""
    return os.environ.pop(name, None) or None


def secret_typed(name: str, ask: str) -> str | None:
    """Return a secret out of the environment, or as it is typed at the terminal."""
    return given(name) or password_on_terminal(ask)


def asked_on_terminal(ask_name: str, ask_password: str) -> Login | None:
    """Return what was typed at the terminal; None where there is none, or nothing was typed."""
    if sys.platform == "win32":
        if not sys.stdin.isatty():
            return None
        name = input(ask_name)
        return Login(name, getpass(ask_password)) if name else None
    with suppress(OSError, EOFError), open("/dev/tty", "r+", encoding="utf-8", buffering=1) as tty:  # noqa: PTH123
        tty.write(ask_name)
        tty.flush()
        if name := tty.readline().strip():
            return Login(name, getpass(ask_password, stream=tty))
    return None


def password_on_terminal(ask: str) -> str | None:
    """Return a password that was typed at the terminal; None where there is none."""
    if sys.platform == "win32":
        return (getpass(ask) or None) if sys.stdin.isatty() else None
    with suppress(OSError, EOFError), open("/dev/tty", "r+", encoding="utf-8", buffering=1) as tty:  # noqa: PTH123
        return getpass(ask, stream=tty) or None
    return None
