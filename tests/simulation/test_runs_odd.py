"""Whole centres in memory, every second seed from 1: whatever goes wrong, no invariant breaks."""

import pytest

from tests.simulation.blocks import assert_all_hold, blocks


@pytest.mark.parametrize("seeds", blocks(1), ids=lambda seeds: f"{seeds[0]}-{seeds[-1]}")
def test_no_invariant_breaks(seeds: list[int]) -> None:
    assert_all_hold(seeds)
