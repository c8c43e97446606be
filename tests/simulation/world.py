"""One run: a centre, its share, people at work, faults, healing, and what must hold throughout."""

import traceback
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from database.sync.desk_keys import DeskKeys, derived_keys
from database.sync.parts import Report
from database.sync.transport import NotReachable, NotWritten
from kafel_desk.journal.fact import Recorded
from tests.simulation import happenings, workload
from tests.simulation.chance import Chance
from tests.simulation.checks import Checks
from tests.simulation.clocks import DAY, HOUR, MINUTE, SECOND, TrueTime
from tests.simulation.erasures import erase_something, is_still_there
from tests.simulation.faults import Faults
from tests.simulation.machine import Machine
from tests.simulation.memory_journal import Crash
from tests.simulation.mount import InvariantBrokenError
from tests.simulation.safeguarding import Lane, has_lane, log_all_in, throw_about
from tests.simulation.volume import Volume

ROUNDS_TO_HEAL = 40
_KIT_AT = 2
_IN_MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108  (a run waits for no disk)


@dataclass(frozen=True)
class Options:
    """What a run may contain; everything else follows from its seed."""

    steps: int = 150
    least_desks: int = 3
    most_desks: int = 6
    without: frozenset[str] = frozenset()
    largest_note: int = 3000
    on_disk: bool = False


@dataclass
class Outcome:
    """What a run came to: ``failure`` is empty when every invariant held."""

    seed: int
    failure: str = ""
    story: list[str] = field(default_factory=list)
    events: int = 0
    struck: Counter[str] = field(default_factory=Counter)
    digest: str = ""


class World:
    """Everything of one run."""

    def __init__(self, seed: int, options: Options, place: Path | None = None) -> None:
        self.seed, self.options = seed, options
        self._place = place
        self.chance: Chance = Chance(seed)
        self.true = TrueTime()
        self.faults = Faults.drawn(self.chance.part("faults"))
        for kind in options.without:
            self.faults.calls.pop(kind, None)
            self.faults.calls[kind] = 0.0
            if kind in self.faults.events:
                self.faults.events[kind] = 0.0
        self.main: Volume = Volume("main")
        self.other, self.foreign = Volume("other"), Volume("foreign")
        self.story: list[str] = []
        self.root: DeskKeys = derived_keys(self.chance.bytes(32))
        self.share = b""
        self.acknowledged: dict[bytes, bytes] = {}
        self.erasing = self.chance.part("erasures")
        self.lane = Lane(self.chance.part("lane"), self.root)
        self.machines: list[Machine] = []
        self.checks = Checks(self)
        happenings.found_centre(self, self.chance.number(options.least_desks, options.most_desks))

    def new_machine(self, name: str, *arguments: Any) -> Machine:
        """Make a machine, in memory or with the real database."""
        if self._place is None:
            return Machine(name, *arguments)
        from tests.simulation.real_machine import RealMachine

        return RealMachine(self._place / f"{len(self.machines)}", name, *arguments)

    def close(self) -> None:
        """End all processes."""
        for machine in self.machines:
            machine.close()

    def tell(self, words: str) -> None:
        """Add a line to the story."""
        self.story.append(f"{len(self.story):4} {words}")

    # ── Working ─────────────────────────────────────────────────────────────────────────────────
    def work(self) -> None:
        """Let people work, desks share, and faults strike."""
        for _ in range(self.options.steps):
            self.step()

    def step(self) -> None:
        """Let one thing happen."""
        chance = self.chance
        self.true.pass_by(
            chance.weighted(
                (
                    (chance.number(0, 20 * SECOND), 60),
                    (chance.number(0, 20 * MINUTE), 25),
                    (chance.number(0, 12 * HOUR), 5),
                    (chance.number(0, 3 * DAY), 1),
                )
            )
        )
        awake = [machine for machine in self.machines if not machine.is_frozen]
        if not awake:
            self.machines[0].is_frozen = False
            return
        machine = chance.one_of(awake)
        if chance.happens(0.04):
            machine.back_up(whole_machine=chance.happens(0.3))
        what = chance.weighted((("acts", 45), ("shares", 40), ("happens", 15)))
        try:
            if what == "happens":
                happenings.happen(self)
            elif what == "shares":
                self.share_once(machine)
            else:
                self.let_act(machine)
        except Crash:
            self.tell(f"{machine.name} crashed")
            machine.die()
        self.checks.after_step(machine)

    def share_once(self, machine: Machine, *, now: bool = False) -> None:
        """Let a desk do a round of sharing."""
        report = machine.round(now=now or self.chance.happens(0.4))
        if report is None:
            return
        self.tell(f"{machine.name} shared: {_brief(report)}")
        if report.needs_reseeding and machine.engine and self.chance.happens(0.3):
            self.tell(f"{machine.name}: somebody confirms that the folder is right")
            with suppress(NotWritten, NotReachable):
                machine.engine.reseed()

    def let_act(self, machine: Machine) -> None:
        """Let somebody do something at a desk."""
        chance, journal = self.chance, machine.journal
        kind = chance.weighted(
            (("receive", 25), ("open", 25), ("save", 25), ("act", 20), ("set", 3))
        )
        recorded: Sequence[Recorded] = ()
        match kind:
            case "receive":
                recorded = workload.receive(journal, chance, machine.clock.now())
            case "open":
                form = workload.open_form(journal, chance)
                machine.forms += [form] if form else []
            case "save" if machine.forms:
                form = machine.forms.pop(chance.number(0, len(machine.forms) - 1))
                if is_still_there(machine, form):
                    recorded = workload.save_form(journal, chance, form)
            case "act":
                recorded = workload.act(journal, chance, self.options.largest_note)
            case "set":
                recorded = workload.change_directory(journal, chance)
            case _:
                pass
        recorded = (*recorded, *erase_something(self, machine), *throw_about(self, machine))
        for fact in recorded:
            self.acknowledged[fact.id] = journal.rows.hashes[fact.id]
        if recorded:
            words = ", ".join(type(fact.fact).__name__ for fact in recorded)
            last = int.from_bytes(recorded[-1].id[16:], "big")
            self.tell(f"{machine.name} recorded {words} up to {last}")

    # ── Healing ─────────────────────────────────────────────────────────────────────────────────
    def heal(self) -> None:
        """Stop all faults, and share until all desks say the same; they must, in bounded time."""
        self.tell("── all faults stop ──")
        self.faults.are_on = False
        for machine in self.machines:
            machine.is_frozen = False
            machine.mount.heal(self.main)
            machine.clock.run()
            machine.die()
        self.checks.before_healing()
        happenings.bring_share_back(self)
        for round_ in range(ROUNDS_TO_HEAL):
            happenings.set_removed_up_anew(self)
            happenings.admit_all(self)
            for machine in self.chance.shuffled(self.machines):
                self.share_once(machine, now=True)
                self.checks.after_step(machine)
            self._log_in_everywhere(round_)
            self.true.pass_by(20 * SECOND if round_ % 4 else DAY + HOUR)
            if round_ > 4 and self.checks.is_settled():
                break
        self.tell(f"healed after {round_ + 1} rounds")
        self.checks.after_healing()

    def _log_in_everywhere(self, round_: int) -> None:
        """Let all who open boxes log in at one desk after another, and at times the kit be used."""
        if not has_lane(self.seed):
            return
        lane = self.lane
        if round_ == _KIT_AT and lane.chance.happens(0.4):
            lane.is_kit_used = True
        machine = self.machines[round_ % len(self.machines)]
        log_all_in(self, machine)
        if lane.is_kit_used:
            machine.seal_with(self.root)


def _brief(report: Report) -> str:
    """Return what a round came to, without what is nothing."""
    told = report._replace(cases=frozenset())._asdict().items()
    # What is in no order would be told in another one by the next process.
    ordered = ((name, sorted(v, key=repr) if isinstance(v, frozenset) else v) for name, v in told)
    return ", ".join(f"{name} {value}" for name, value in ordered if value) or "nothing new"


def run(seed: int, options: Options | None = None) -> Outcome:
    """Carry out one run; the same seed and options give the same bytes."""
    from tests.simulation.seeded import seeded

    options = options or Options()
    with seeded(Chance(seed)), TemporaryDirectory(dir=_IN_MEMORY) as folder:
        outcome = Outcome(seed)
        world = World(seed, options, Path(folder) if options.on_disk else None)
        try:
            world.work()
            world.heal()
        except InvariantBrokenError as broken:
            outcome.failure = str(broken)
        except Exception as error:  # noqa: BLE001  (whatever the product lets out is a failure)
            place = traceback.extract_tb(error.__traceback__)[-1]
            outcome.failure = f"raised: {error!r} in {place.name}, line {place.lineno}"
        outcome.story = world.story
        outcome.events = len(world.acknowledged)
        outcome.struck = world.faults.struck
        # What failed may have left a database closed.
        outcome.digest = "" if outcome.failure else world.checks.digest()
        world.close()
        return outcome
