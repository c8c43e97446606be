"""Every seed that ever failed, and one run twice to the byte."""

import pytest

from tests.simulation.blocks import assert_all_hold
from tests.simulation.kept_seeds import FAILED
from tests.simulation.world import run


@pytest.mark.parametrize("seed", FAILED, ids=lambda seed: f"{seed}: {FAILED[seed]}")
def test_what_failed_once_holds(seed: int) -> None:
    assert_all_hold([seed])


@pytest.mark.parametrize("seed", [1, 7])
def test_a_seed_is_one_run_to_the_byte(seed: int) -> None:
    assert run(seed).digest == run(seed).digest
