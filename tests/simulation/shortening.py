"""Of a run that failed, the shortest story that still fails: fewer steps, fewer kinds of faults."""

from dataclasses import replace

from tests.simulation.world import Options, Outcome, run


def shortest(seed: int, options: Options) -> str:
    """Return seed, failure and story of the shortest run that fails still."""
    outcome = run(seed, options)
    least = 1
    while least < options.steps:
        # No run is a beginning of a longer one to the last byte, but most fail early or late.
        middle = (least + options.steps) // 2
        tried = replace(options, steps=middle)
        found = run(seed, tried)
        if found.failure:
            options, outcome = tried, found
        else:
            least = middle + 1
    for kind in sorted(outcome.struck):
        tried = replace(options, without=options.without | {kind})
        found = run(seed, tried)
        if found.failure:
            options, outcome = tried, found
    return told(outcome, options)


def told(outcome: Outcome, options: Options) -> str:
    """Return a failure in words that can be carried out again."""
    return "\n".join((
        f"seed {outcome.seed}: {outcome.failure}",
        f"steps {options.steps}, without {sorted(options.without)}",
        *outcome.story,
    ))  # fmt: skip
