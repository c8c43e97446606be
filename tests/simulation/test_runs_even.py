"""Whole centres in memory, every second seed from 0: whatever goes wrong, no invariant breaks."""

import pytest

from tests.simulation.blocks import assert_all_hold, blocks


@pytest.mark.parametrize("seeds", blocks(0), ids=lambda seeds: f"{seeds[0]}-{seeds[-1]}")
def test_no_invariant_breaks(seeds: list[int]) -> None:
    assert_all_hold(seeds)
