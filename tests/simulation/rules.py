"""Rules that a run can do without, so that it is seen that each is needed (mutations.py)."""

RULES = {
    "a copy goes on as another writer": True,
    "a desk that the others know better is another": True,
}
"""Rules that the simulated machine follows as ``database/open.py`` does."""
