"""What people who log in cost: the password beside its Argon2id, the signature under each save."""

import random
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from unittest.mock import patch

from nacl.pwhash import argon2id

from bench.big_desk import FOLDER, composed, descriptions, invented, shipped_defaults
from bench.figures import Figure, median, milliseconds, seconds
from database.check_signatures import act_findings
from database.open import OpenDesk, create_desk, open_desk
from database.users.first_user import first_user
from database.users.opening import Login
from database.users.session import switch_user
from kafel_desk.directory.defaults import first_facts
from kafel_desk.journal.fact import Draft

_WHO = Login("huda", "مطر على النافذة")
_LOG_INS = 7
_SAVES = 300


def users() -> list[Figure]:
    """Return what logging in costs over its password, and signing as a share of a save."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=FOLDER) as name:
        locked, plain = Path(name) / "locked", Path(name) / "plain"
        _make(locked, first_user(_WHO).facts)
        _make(plain)
        starts, bare = list[tuple[float, float]](), list[float]()
        for _ in range(_LOG_INS):
            starts.append(_beyond_argon(lambda: _open(locked, _WHO).close()))
            bare += milliseconds(lambda: _open(plain).close(), 1)
        with _open(locked, _WHO) as desk:
            switch = partial(switch_user, desk, _WHO, datetime.now(UTC))
            switches = [_beyond_argon(switch) for _ in range(_LOG_INS)]
            signed, unsigned = _saves(desk)
            acts = _count_signed(desk)
            took = seconds(lambda: list(act_findings(desk.connections[-1])))
    share = (signed - unsigned) / signed * 100
    return [
        Figure(
            "log in at an open desk, over Argon2id", median([over for over, _ in switches]), "ms",
            150, "< 150 ms", note=f"Argon2id itself: {median([itself for _, itself in switches]):.0f} ms",
        ),
        Figure(
            "log in at the start, over Argon2id", median([over for over, _ in starts]) - median(bare), "ms",
            150, "< 150 ms", note=f"and over opening a desk where nobody logs in: {median(bare):.0f} ms",
        ),
        Figure(
            "signing, of a save", share, "%", 10, "< 10 %",
            note=f"{signed:.2f} ms signed, {unsigned:.2f} ms unsigned, in turn",
        ),
        Figure(
            "signatures verified", acts / took, "acts/s", 0, "is told", at_least=True,
            note=f"{acts:,} acts in {took:.2f} s, as check does it: read, hashed, verified",
        ),
    ]  # fmt: skip


def _make(folder: Path, facts: tuple[Draft, ...] = ()) -> None:
    """Make a desk, and open it once: where somebody may log in, the ring of keys is made then."""
    create_desk(
        folder / "desk", "A", "bench", now=datetime.now(UTC),
        first=(*first_facts(shipped_defaults()), *facts), identity=folder / "identity",
    ).close()  # fmt: skip
    _open(folder, _WHO if facts else None).close()


def _open(folder: Path, login: Login | None = None) -> OpenDesk:
    return open_desk(
        folder / "desk", now=datetime.now(UTC), identity=folder / "identity", login=login
    )


def _beyond_argon(log_in: Callable[[], object]) -> tuple[float, float]:
    """Return how long a log-in took beside Argon2id, and how long that took within it."""
    within: list[float] = []
    stretch: Callable[..., bytes] = argon2id.kdf

    def timed(*values: object, **named: object) -> bytes:
        began = time.perf_counter()
        key = stretch(*values, **named)
        within.append((time.perf_counter() - began) * 1000)
        return key

    with patch.object(argon2id, "kdf", timed):
        (took,) = milliseconds(log_in, 1)
    return took - sum(within), sum(within)


def _saves(opened: OpenDesk) -> tuple[float, float]:
    """Return the median of a save that is signed, and of one that is not, saved in turn."""
    desk = composed(opened)
    dice, texts = random.Random(7), descriptions()
    who = opened.session.staff if opened.session else ""
    signer = opened.store.signer
    signed, unsigned = list[float](), list[float]()
    for _ in range(_SAVES):
        for times, by in ((signed, signer), (unsigned, None)):
            opened.store.signer = by
            save = partial(desk.execute, invented(dice, texts), who)
            times.extend(milliseconds(save, 1))
    opened.store.signer = signer
    for _ in range(_SAVES):
        desk.execute(invented(dice, texts), who)
    return median(signed), median(unsigned)


def _count_signed(desk: OpenDesk) -> int:
    (acts,) = (
        desk.connections[-1]
        .execute("SELECT count(*) FROM events WHERE signature IS NOT NULL")
        .fetchone()
    )
    return int(acts)
