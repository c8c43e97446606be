"""A saved case on its way to another desk over Samba: a real server, and a mount for each desk."""

import random
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from shutil import copy

from bench.big_desk import composed, descriptions, invented
from bench.figures import Figure, median, seconds
from bench.soak_shares import SambaShare, Unfit
from bench.sync import Centre
from database.connection import Connection
from database.sync import names
from database.sync.engine import Engine

_NAME = "a case on another desk, sync now on both, over Samba"
_CASES, _LONGEST_S = 15, 60


class _TwoMounts(SambaShare):
    """Each desk mounts the share for itself: what one mount remembers helps no other."""

    def __init__(self, place: Path) -> None:
        super().__init__(place)
        self._first = self._mount

    def start(self) -> None:
        """Start the server and mount it twice."""
        super().start()
        self._mount = self._place / "mnt_of_the_other"
        self._mount.mkdir()
        self._mount_it()

    def folders(self) -> tuple[Path, Path]:
        """Return the share as each of two desks finds it."""
        second = self.folder(1)
        return self._first / second.relative_to(self._mount), second

    def stop(self) -> None:
        """Take both mounts and the server down."""
        if self._first != self._mount:
            with suppress(OSError):
                subprocess.run(["fusermount3", "-uz", str(self._first)], check=False)  # noqa: S607
        super().stop()


def samba_hop() -> list[Figure]:
    """Return how long a saved case takes to be listed on another desk over a Samba share.

    Nothing where this machine has no Samba, smbnetfs or FUSE; it is said.
    """
    with Centre() as centre:
        share = _TwoMounts(centre.place)
        try:
            share.start()
            copy(centre.share / names.SHARE, share.root)
            return [_measured(centre, share)]
        except Unfit as unfit:
            print(f"  not measured: {_NAME}: {unfit}", file=sys.stderr, flush=True)
            return []
        finally:
            share.stop()


def _measured(centre: Centre, share: _TwoMounts) -> Figure:
    here, there = centre.desk("A"), centre.desk("B")
    ours, others = (
        centre.engine(desk, folder)
        for desk, folder in zip((here, there), share.folders(), strict=True)
    )
    for engine in (ours, others, ours, others):
        engine.sync_now()
    dice, texts = random.Random(1), descriptions()
    times: list[float] = []
    rounds: list[int] = []

    for _ in range(_CASES):
        case = composed(here).execute(invented(dice, texts), "reception").case or b""

        def hop(case: bytes = case) -> None:
            ours.sync_now()
            rounds.append(_rounds_until_listed(others, there.connections[0], case))

        times.append(seconds(hop))
    return Figure(
        _NAME, median(times), "s", 5, "<= 5 s",
        note=f"{_CASES} cases, the longest {max(times):.2f} s, at most {max(rounds)} rounds of the"
        " receiving desk; server and mounts on this machine",
    )  # fmt: skip


def _rounds_until_listed(engine: Engine, listed: Connection, case: bytes) -> int:
    """Share until a case is listed; return the rounds that it took."""
    began, rounds = time.monotonic(), 0
    while time.monotonic() - began < _LONGEST_S:
        engine.sync_now()
        rounds += 1
        if listed.execute("SELECT 1 FROM cases WHERE uid = ?", (case,)).fetchone():
            return rounds
    raise RuntimeError("the case did not come over Samba")
