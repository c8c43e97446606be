"""The seeds that every change is tested with, in blocks, and how a failure is told."""

from tests.simulation.shortening import shortest
from tests.simulation.world import Options, run

SEEDS = 1000
ON_DISK = Options(steps=60, most_desks=3, on_disk=True)
_OF_A_BLOCK = 20


def options_of(seed: int) -> Options:
    """Return what a run is like: one in ten is on the real database, and shorter."""
    return ON_DISK if seed % 10 == 5 else Options()


def blocks(first: int) -> list[list[int]]:
    """Return every second seed from ``first`` on, in blocks."""
    seeds = list(range(first, SEEDS, 2))
    return [seeds[start : start + _OF_A_BLOCK] for start in range(0, len(seeds), _OF_A_BLOCK)]


def assert_all_hold(seeds: list[int]) -> None:
    """Carry runs out; the first that breaks something is told by its shortest story."""
    for seed in seeds:
        options = options_of(seed)
        outcome = run(seed, options)
        if outcome.failure:
            raise AssertionError(shortest(seed, options))
