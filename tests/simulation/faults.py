"""Which faults may strike in a run, how often, and how often each has struck."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.simulation.chance import Chance

CALLS: Mapping[str, float] = {
    "crash before a call": 0.004,
    "crash after a call": 0.004,
    "call fails": 0.01,
    "disk full": 0.004,
    "short write reported as done": 0.01,
    "write torn by an error": 0.01,
    "short read": 0.01,
    "bit flipped while reading": 0.004,
    "rename busy": 0.02,
    "rename reported failed but done": 0.01,
    "rename reported done but not": 0.01,
    "listing omits": 0.02,
    "listing repeats": 0.02,
    "listing stale": 0.03,
    "listing foreign": 0.01,
}
"""Faults of single calls, with the probability that each call suffers it."""

COMMITS: Mapping[str, float] = {"crash before a commit": 0.01, "crash after a commit": 0.01}
"""Faults of local transactions."""

EVENTS: Mapping[str, float] = {
    "bit flipped on the share": 1.0,
    "file truncated": 1.0,
    "file deleted": 1.5,
    "some files deleted": 1.0,
    "share wiped": 0.6,
    "share rolled back": 0.6,
    "power cut at the share": 1.0,
    "conflict copy": 1.5,
    "conflict copy instead": 0.5,
    "junk on the share": 1.0,
    "share unmounted": 1.2,
    "another share at the path": 0.6,
    "share read-only": 0.8,
    "share full": 0.8,
    "share out of reach": 1.0,
    "share damaged identity": 0.3,
    "clock off by years": 0.4,
    "clock jumps": 0.6,
    "clock stops": 0.4,
    "clock runs again": 0.6,
    "desk frozen for 60 days": 0.2,
    "desk killed": 1.5,
    "database restored": 1.2,
    "database cloned": 0.4,
    "machine rolled back": 0.3,
    "machine cloned": 0.1,
    "disk lost": 0.4,
    "share and a disk lost": 0.15,
    "stick carried": 1.0,
    "forged file": 0.6,
    "re-signed file": 0.5,
    "replayed file": 0.5,
    "crossed file": 0.5,
    "member admitted": 0.4,
    "member removed": 0.15,
    "two administrators at once": 0.2,
    "unknown fact": 0.8,
    "recovered by the kit": 0.1,
    "keys lost": 0.1,
    "moved to another share": 0.3,
}
"""What happens to shares, machines and people between steps, with relative weights."""


@dataclass
class Faults:
    """The faults of one run. ``are_on`` is false once the run heals."""

    chance: Chance
    calls: dict[str, float] = field(default_factory=lambda: {**CALLS, **COMMITS})
    events: dict[str, float] = field(default_factory=lambda: dict(EVENTS))
    are_on: bool = True
    struck: Counter[str] = field(default_factory=Counter)

    @classmethod
    def drawn(cls, chance: Chance) -> "Faults":
        """Return the faults of a run: some kinds often, some never, so that runs differ."""
        faults = cls(chance.part("strikes"))
        draw = chance.part("which")
        scale = draw.one_of((0.0, 0.3, 1.0, 1.0, 3.0))
        for kind in faults.calls:
            faults.calls[kind] *= scale * draw.one_of((0.0, 1.0, 1.0, 4.0))
        for kind in faults.events:
            faults.events[kind] *= draw.one_of((0.0, 1.0, 1.0, 3.0))
        return faults

    def strikes(self, kind: str) -> bool:
        """Tell whether a call suffers a fault now, and count it."""
        if not self.are_on or not self.chance.happens(self.calls[kind]):
            return False
        self.struck[kind] += 1
        return True

    def event(self) -> str:
        """Draw what happens next."""
        return self.chance.weighted([(kind, weight + 1e-9) for kind, weight in self.events.items()])
