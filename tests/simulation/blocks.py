"""The seeds that every change is tested with, in blocks, and how a failure is told."""

from tests.simulation.shortening import shortest
from tests.simulation.world import Options, run

SEEDS = 1000
_OF_A_BLOCK = 20


def blocks(first: int) -> list[list[int]]:
    """Return every second seed from ``first`` on, in blocks."""
    seeds = list(range(first, SEEDS, 2))
    return [seeds[start : start + _OF_A_BLOCK] for start in range(0, len(seeds), _OF_A_BLOCK)]


def assert_all_hold(seeds: list[int]) -> None:
    """Carry runs out; the first that breaks something is told by its shortest story."""
    for seed in seeds:
        outcome = run(seed)
        if outcome.failure:
            raise AssertionError(shortest(seed, Options()))
