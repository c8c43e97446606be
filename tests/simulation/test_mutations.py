"""The simulator is good for something: without any one rule of the protocol it turns red."""

import pytest

from tests.simulation.mutations import MUTATIONS, Mutation
from tests.simulation.world import run

_TRIED = 40
"""Other seeds that are tried when the kept one lets a mutation live: stories change with the code."""


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.rule)
def test_without_the_rule_a_run_fails(mutation: Mutation) -> None:
    with mutation.without():
        assert any(run(seed).failure for seed in (mutation.seed, *range(_TRIED)))
