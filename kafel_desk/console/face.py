"""Which face was asked for on the command line: the window, one of its ways to run, or a verb."""

import argparse
from collections.abc import Sequence


class AskedFace(argparse.Namespace):
    """What the command line says before any verb. ``others`` is there for the console to read."""

    data: str | None
    walk: str | None
    self_test: bool
    practice: bool
    call: list[str] | None
    others: list[str]


def asked_face(arguments: Sequence[str]) -> AskedFace:
    """Read what the window takes: --data, --practice, --call NUMBER, --walk FOLDER, --self-test."""
    own = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    own.add_argument("--data", default=None)
    own.add_argument("--practice", action="store_true")
    # A telephone may hand the number over in pieces: 0555 000 123.
    own.add_argument("--call", nargs="*", default=None)
    own.add_argument("--walk", default=None)
    own.add_argument("--self-test", action="store_true")
    typed = AskedFace()
    _, typed.others = own.parse_known_args(arguments, typed)
    return typed
