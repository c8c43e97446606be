"""Chance that can be repeated: everything that a run draws comes from its seed."""

import hashlib
import random
from collections.abc import Sequence
from typing import TypeVar

Item = TypeVar("Item")


class Chance:
    """A stream of draws that belongs to one part of a run, so that parts do not disturb others."""

    def __init__(self, seed: int, part: str = "") -> None:
        self._seed, self._part = seed, part
        digest = hashlib.sha256(f"{seed}/{part}".encode()).digest()
        self._random = random.Random(int.from_bytes(digest, "big"))

    def part(self, name: str) -> "Chance":
        """Return the stream of a part, the same whatever was drawn here before."""
        return Chance(self._seed, f"{self._part}/{name}")

    def happens(self, probability: float) -> bool:
        """Tell whether something of this probability happens."""
        return probability > 0 and self._random.random() < probability

    def number(self, least: int, most: int) -> int:
        """Draw a whole number, both ends included."""
        return self._random.randint(least, most)

    def one_of(self, items: Sequence[Item]) -> Item:
        """Draw one item."""
        return items[self._random.randrange(len(items))]

    def some_of(self, items: Sequence[Item], probability: float = 0.5) -> list[Item]:
        """Draw each item with a probability, in their order."""
        return [item for item in items if self._random.random() < probability]

    def shuffled(self, items: Sequence[Item]) -> list[Item]:
        """Return the items in any order."""
        mixed = list(items)
        self._random.shuffle(mixed)
        return mixed

    def weighted(self, items: Sequence[tuple[Item, float]]) -> Item:
        """Draw one item by its weight."""
        choice = self._random.choices([i for i, _ in items], [weight for _, weight in items])
        return choice[0]

    def bytes(self, count: int) -> bytes:
        """Return bytes: the port ``Randomness`` of a simulated desk."""
        return self._random.randbytes(count)
