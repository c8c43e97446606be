"""Real desks on a real share for some minutes: recording, killed, cut off, the share filled and wiped.

    python3 dev.py soak --kind folder|samba|syncthing --minutes 3

Every desk is driven through the console, one process an act, as people and other programs do it.
Everything lies in one temporary folder and listens on loopback alone; what was started is ended by
its own id, and every mount is taken off again. At the end all desks must stand at one state hash,
and hold every case and note whose line was answered. Some are matters of safeguarding: two focal
persons, of whom one has the role given and taken at all desks, open each of them at every desk in the
end, and its key lies plain nowhere.
"""

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bench.figures import ROOT
from bench.soak_shares import SHARES, AnyShare, Unfit
from database.events import SubjectRow, facts_of, read_facts
from database.folder import DeskFolder
from database.guarded import guarded_subjects
from database.open import open_desk
from database.users.opening import Login
from kafel_desk.case.evolve import fold

USER, PASSWORD = "soak", "a long soak sentence 77"
FOCAL, SECOND = "amal", "salma"
_TO_SETTLE_S = 420
_IN_THE_LANE = 0.25


class SoakDesk:
    """One desk of the soak: its folder, its share, and what its people were told is saved."""

    def __init__(self, code: str, place: Path, share: Path, seed: int) -> None:
        self.code, self.data, self.share = code, place / code, share
        self.state = place / f"{code}-state"
        self.chance = random.Random(seed)
        self.cases: list[str] = []
        self.notes: set[str] = set()
        self.guarded: set[str] = set()
        self.counts: Counter[str] = Counter()

    def run(
        self, *words: str, lines: Sequence[str] = (), killed: bool = False, user: str = USER
    ) -> str:
        """Carry one act out in a process of its own, perhaps killed in the middle of it."""
        environment = {
            **os.environ, "XDG_STATE_HOME": str(self.state), "KAFEL_USER": user,
            "KAFEL_PASSWORD": PASSWORD, "KAFEL_NEW_PASSWORD": PASSWORD, "QT_QPA_PLATFORM": "offscreen",
        }  # fmt: skip
        command = [sys.executable, str(ROOT / "main.py"), "--data", str(self.data), *words]
        process = subprocess.Popen(
            command, env=environment, text=True, cwd=ROOT,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        if killed:
            self.counts["killed"] += 1
            threading.Timer(self.chance.uniform(0.4, 4.0), process.kill).start()
        try:
            out, error = process.communicate("\n".join(lines), timeout=240)
        except subprocess.TimeoutExpired:
            self.counts["timed out"] += 1
            process.kill()
            out, error = process.communicate()
        self.counts[f"exit {process.returncode}"] += 1
        if process.returncode not in {0, 1, 3, -signal.SIGKILL}:
            raise RuntimeError(f"{self.code} {words}: {error[-2000:]}")
        return out

    def ask(self, *words: str) -> dict[str, Any]:
        """Carry one act out and return its only answer."""
        answers = self.run(*words).splitlines()
        return dict(json.loads(answers[-1])) if answers else {}

    # ── What people do ──────────────────────────────────────────────────────────────────────────
    def record(self, *, killed: bool) -> None:
        """Record some cases; those whose line was answered are promised."""
        lane = [self.chance.random() < _IN_THE_LANE for _ in range(self.chance.randint(1, 6))]
        forms = [
            json.dumps({
                "kind": "complaint", "channel": "visit", "name": f"محمد {number}",
                "phone": f"05550{self.chance.randrange(10**5):05}",
                "description": f"تأخر صرف الكفالة {number}",
                "confidentiality": "safeguarding" if is_guarded else "normal",
            })
            for number, is_guarded in enumerate(lane)
        ]  # fmt: skip
        for line in self.run("record", "-", lines=forms, killed=killed).splitlines():
            told = json.loads(line) if line.endswith("}") else {}
            if number := told.get("number"):
                if lane[told["line"] - 1]:
                    self.guarded.add(number)
                    self.counts["guarded"] += 1
                else:
                    self.cases.append(number)
                    self.counts["cases"] += 1

    def change_focal_persons(self, *, killed: bool) -> None:
        """Give somebody the role of a focal person, or take it; or let one log in and seal."""
        if self.chance.random() < 0.5:
            roles = self.chance.choice(("focal", "reception", "reception,focal"))
            self.run("user", "role", SECOND, "--roles", roles, killed=killed)
            self.counts["roles"] += 1
        else:
            self.run("sync", "--once", killed=killed, user=self.chance.choice((FOCAL, SECOND)))
            self.counts["focal rounds"] += 1

    def edit(self, cases: Sequence[str], *, killed: bool) -> None:
        """Note something on cases of any desk, and correct some of them."""
        acts: list[str] = []
        texts: list[str | None] = []
        for case in self.chance.sample(cases, min(len(cases), 4)):
            text = f"{self.code}-{self.chance.randrange(1 << 40):x}"
            acts.append(json.dumps({"case": case, "do": "note", "text": text}))
            texts.append(text)
            if self.chance.random() < 0.4:
                correct = {"case": case, "do": "correct", "description": f"تصحيح {text}"}
                acts.append(json.dumps(correct))
                texts.append(None)
        answers = self.run("do", "-", lines=acts, killed=killed).splitlines()
        for answer in answers:
            told = json.loads(answer) if answer.endswith("}") else {}
            if "number" in told and "error" not in told and "errors" not in told:
                self.counts["edits"] += 1
                if (text := texts[told["line"] - 1]) is not None:
                    self.notes.add(text)

    def live(self, others: Sequence["SoakDesk"], ended: float) -> None:
        """Go through a day: record, edit what is listed here, share; be killed now and then."""
        while time.monotonic() < ended:
            killed = self.chance.random() < 0.25
            choice = self.chance.random()
            if choice < 0.1:
                self.change_focal_persons(killed=killed)
            elif choice < 0.35:
                self.record(killed=killed)
            elif choice < 0.6:
                known = self.cases + [case for other in others for case in other.cases[:20]]
                self.edit(known, killed=killed)
            else:
                self.run("sync", "--once", killed=killed)
                self.counts["rounds"] += 1

    # ── What must be there in the end ───────────────────────────────────────────────────────────
    def opens(self, user: str) -> tuple[set[str], int]:
        """Return the guarded cases whose words somebody reads, and how many of all lie plain."""
        opened = open_desk(
            self.data, "read", now=datetime.now(UTC), identity=self.state,
            login=Login(user, PASSWORD),
        )  # fmt: skip
        with opened:
            bare = opened.connections[-1]
            plain = bare.execute(
                "SELECT count(*) FROM sealed_keys AS k JOIN subjects AS s"
                " ON s.uid = k.uid AND s.kind = k.kind WHERE s.key IS NOT NULL"
            ).fetchone()[0]
            plain += len(guarded_subjects(bare, only_plain=True))
            found = set()
            for subject in guarded_subjects(bare):
                case = fold(read_facts(bare, subject, opened.reader.keys))
                if case is not None and case.description:
                    found.add(case.number)
        return found, plain

    def holds(self) -> tuple[set[str], set[str]]:
        """Return the numbers of all cases, and the texts of all notes."""
        opened = open_desk(
            self.data, "read", now=datetime.now(UTC), identity=self.state,
            login=Login(USER, PASSWORD) if DeskFolder(self.data).keys.exists() else None,
        )  # fmt: skip
        cases: set[str] = set()
        notes: set[str] = set()
        with opened:
            bare = opened.connections[-1]
            rows = bare.execute("SELECT id, key FROM subjects WHERE kind = 'case'").fetchall()
            for row in rows:
                for fact in facts_of(bare, SubjectRow(*row)):
                    cases.add(getattr(fact.fact, "number", ""))
                    notes.add(getattr(fact.fact, "text", ""))
        return cases, notes


def begin(desks: Sequence[SoakDesk]) -> None:
    """Found the centre on the first desk and admit the others."""
    first = desks[0]
    first.run("init", "--desk", first.code, "--centre", "مركز")
    for focal in (FOCAL, SECOND):
        first.run("user", "add", focal, "--roles", "focal")
    kit = first.data.parent / "kit.bin"
    first.run("share", "init", "--share", str(first.share), "--kit", str(kit))
    for desk in desks[1:]:
        wait_for(desk.share / "SHARE")
        join = ("share", "join", "--share", str(desk.share), "--desk", desk.code)
        asked = desk.ask(*join)
        deadline = time.monotonic() + 120
        while "admitted" not in first.ask("share", "admit", desk.code, *asked["words"]):
            if time.monotonic() > deadline:
                raise RuntimeError("a request did not arrive")
            time.sleep(1)
        while not desk.ask(*join).get("joined"):
            if time.monotonic() > deadline:
                raise RuntimeError("an admission did not arrive")
            time.sleep(1)


def wait_for(path: Path, seconds: float = 120) -> None:
    """Wait until something has been brought here."""
    deadline = time.monotonic() + seconds
    while not is_there(path):
        if time.monotonic() > deadline:
            raise RuntimeError(f"{path.name} did not arrive")
        time.sleep(0.5)


def is_there(path: Path) -> bool:
    """Tell whether something is there; what cannot be asked now is not."""
    try:
        return path.exists()
    except OSError:
        return False


def settle(desks: Sequence[SoakDesk]) -> tuple[float, set[object]]:
    """Share until all say the same; return how long that took, and the state hashes."""
    began, hashes = time.monotonic(), set[object]()
    while time.monotonic() - began < _TO_SETTLE_S:
        for desk in desks:
            desk.run("sync")
        told = [desk.ask("status") for desk in desks]
        hashes = {each.get("state_hash") for each in told}
        if len(hashes) == 1 and not any(each.get("waiting") for each in told):
            break
        time.sleep(2)
    return time.monotonic() - began, hashes


def main(arguments: Sequence[str]) -> int:
    """Carry the soak out and print its figures; 1 when anything was lost, 3 when it cannot run."""
    parser = argparse.ArgumentParser(prog="dev.py soak", description=__doc__)
    parser.add_argument("--kind", choices=sorted(SHARES), default="folder")
    parser.add_argument("--minutes", type=float, default=3.0)
    parser.add_argument("--desks", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    typed = parser.parse_args(arguments)
    place = Path(tempfile.mkdtemp(prefix="kafel-soak-"))
    share = SHARES[typed.kind](place)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # and take everything down
    try:
        share.start()
        return carry_out(typed, place, share)
    except Unfit as unfit:
        print(f"The {typed.kind} soak cannot run here: {unfit}")
        return 3
    finally:
        share.stop()
        shutil.rmtree(place, ignore_errors=True)


def carry_out(typed: argparse.Namespace, place: Path, share: AnyShare) -> int:
    """Let desks live on a share, disturb it, and hold the end against what was promised."""
    desks = [
        SoakDesk(chr(65 + number), place, share.folder(number), typed.seed * 100 + number)
        for number in range(typed.desks)
    ]
    begin(desks)
    print(f"{typed.kind}: {len(desks)} desks share", flush=True)
    ended = time.monotonic() + typed.minutes * 60
    with ThreadPoolExecutor(len(desks)) as people:
        lives = [
            people.submit(desk.live, [other for other in desks if other is not desk], ended)
            for desk in desks
        ]
        disturbed = disturb(share, ended, random.Random(typed.seed))
    for life in lives:
        life.result()  # what went wrong at a desk ends the soak, and is no success
    share.mend()
    # One who can open all seals to the other, who has the role in the end.
    desks[0].run("user", "role", SECOND, "--roles", "focal")
    settle(desks)
    desks[-1].run("sync", user=FOCAL)
    took, hashes = settle(desks)
    promised_cases = {case for desk in desks for case in desk.cases}
    guarded = {case for desk in desks for case in desk.guarded}
    promised_notes = {note for desk in desks for note in desk.notes}
    missing = unopened = plain = 0
    for desk in desks:
        cases, notes = desk.holds()
        missing += len((promised_cases | guarded) - cases) + len(promised_notes - notes)
        unopened += sum(len(guarded - desk.opens(focal)[0]) for focal in (FOCAL, SECOND))
        read, lies_plain = desk.opens(USER)
        plain += len(read) + lies_plain
    counts = sum((desk.counts for desk in desks), Counter[str]())
    print(
        f"acknowledged: {len(promised_cases)} cases, {len(promised_notes)} notes,"
        f" {len(guarded)} of safeguarding"
    )
    print(f"safeguarding: not opened by focal persons {unopened}, read by others {plain}")
    print("processes: " + ", ".join(f"{name} {n}" for name, n in sorted(counts.items())))
    print("disturbed: " + ", ".join(f"{name} {n}" for name, n in sorted(disturbed.items())))
    print(f"state hashes {len(hashes)}, after {took:.0f} s; acknowledged but missing {missing}")
    return int(len(hashes) != 1 or missing + unopened + plain > 0)


def disturb(
    share: AnyShare,
    ended: float,
    chance: random.Random,
) -> Counter[str]:
    """Cut, fill and wipe the share in turn until the time is over."""
    counts: Counter[str] = Counter()
    acts = ["cut", "fill", "wipe"]
    place = 0
    while time.monotonic() < ended - 5:
        time.sleep(min(chance.uniform(5, 15), max(0.0, ended - time.monotonic() - 4)))
        act = acts[place % len(acts)]
        place += 1
        try:
            getattr(share, act)(chance)
        except Unfit as unfit:
            counts[f"{act} not possible ({unfit})"] += 1
            continue
        counts[act] += 1
    return counts


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
