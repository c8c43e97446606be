"""Desks that share a real folder, every one driven through a console of its own."""

from pathlib import Path
from typing import Any

from tests.kafel_desk.console.conftest import Console

Json = dict[str, Any]


class Centre:
    """Desks that share a folder; every one is a console of its own, on a machine of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.share = folder / "share"
        self.share.mkdir()
        self.kit = folder / "safe" / "recovery.kit"
        self.kit.parent.mkdir()

    def desk(self, name: str, code: str | None = None) -> Console:
        place = self.folder / name
        place.mkdir()
        console = Console(place / "desk")
        if code:
            assert console.run("init", "--desk", code, "--centre", f"مركز {name}") == 0
        return console

    def act(self, console: Console, act: str, *more: str, code: int = 0) -> Json:
        """Carry an act of ``share`` out and return its answer, nothing where it was refused."""
        assert console.run("share", act, "--share", str(self.share), *more) == code, console.words
        return console.answers[-1] if console.answers else {}

    def found(self, console: Console) -> list[str]:
        words: list[str] = self.act(console, "init", "--kit", str(self.kit))["words"]
        return words

    def join(self, founder: Console, joiner: Console) -> Json:
        """Join as people do it: the words read by one, typed by the other."""
        asked = self.act(joiner, "join")
        self.act(founder, "admit", asked["request"], *asked["words"])
        return self.act(joiner, "join")


def sync(console: Console) -> Json:
    assert console.run("sync") == 0, console.words
    (answer,) = console.answers
    return answer


def status(console: Console) -> Json:
    assert console.run("status") == 0, console.words
    (answer,) = console.answers
    return answer


def names(console: Console) -> set[str]:
    assert console.run("list") == 0, console.words
    return {row["name"] for row in console.answers}


def code_of(console: Console) -> str:
    return str(status(console)["desk"])
